"""Figures of a report against the standard library, other forms of the same formula, and examples worked by hand."""

from __future__ import annotations

import math
import statistics as library

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from reports.statistics import (
    cronbach_alpha,
    item_rest_correlations,
    mean,
    nps,
    sample_deviation,
    share,
    whole,
)

indices = st.lists(st.floats(min_value=0, max_value=100), min_size=1, max_size=30)
steps = st.integers(min_value=1, max_value=5)
answer_tables = st.integers(2, 6).flatmap(
    lambda items: st.lists(st.lists(steps, min_size=items, max_size=items), min_size=2, max_size=12)
)

WORKED = [[1, 2, 1], [2, 2, 3], [3, 4, 3], [4, 4, 5]]


def test_a_school_of_nobody_has_no_figures() -> None:
    assert (mean([]), sample_deviation([]), share(0, 0), nps([])) == (None, None, None, None)
    assert cronbach_alpha([]) is None
    assert item_rest_correlations([]) == ()


def test_one_person_has_a_mean_but_no_spread() -> None:
    assert mean([64.3]) == 64.3
    assert sample_deviation([64.3]) is None


@given(indices)
def test_the_mean_is_that_of_the_standard_library(values: list[float]) -> None:
    assert mean(values) == pytest.approx(library.fmean(values))


@given(indices)
def test_deviation_is_that_of_the_standard_library(values: list[float]) -> None:
    assume(len(values) > 1)

    assert sample_deviation(values) == pytest.approx(library.stdev(values), abs=1e-9)


def test_equal_values_differ_by_nothing_even_when_rounding_says_otherwise() -> None:
    assert sample_deviation([100 / 3, 100 - 200 / 3, 100 / 3]) == 0


def test_a_share_is_a_fraction_of_the_group() -> None:
    assert share(31, 36) == pytest.approx(0.8611, abs=1e-4)


@pytest.mark.parametrize(("part", "group"), [(4, 3), (-1, 3)])
def test_a_part_larger_than_its_group_is_refused(part: int, group: int) -> None:
    with pytest.raises(ValueError, match="part"):
        share(part, group)


def test_readiness_to_recommend_counts_nines_and_tens_against_six_and_less() -> None:
    assert nps([10, 9, 8, 7, 6, 0]) == 0
    assert nps([10, 10, 9, 7]) == 75
    assert nps([0, 6]) == -100


def test_a_readiness_of_eleven_is_refused() -> None:
    with pytest.raises(ValueError, match="0-10"):
        nps([9, 11])


def test_alpha_of_an_example_worked_by_hand() -> None:
    # variances of the items 5/3, 4/3, 8/3; sums 4, 7, 10, 13 with variance 15: 3/2 * (1 - 17/3 / 15) = 14/15
    assert cronbach_alpha(WORKED) == pytest.approx(14 / 15)


@given(answer_tables)
def test_alpha_agrees_with_its_form_by_mean_covariances(answers: list[list[int]]) -> None:
    columns = list(zip(*answers, strict=True))
    k = len(columns)
    variances = [library.variance(column) for column in columns]
    pairs = [library.covariance(a, b) for i, a in enumerate(columns) for b in columns[i + 1 :]]
    denominator = library.fmean(variances) + (k - 1) * library.fmean(pairs)
    alpha = cronbach_alpha(answers)
    if library.pvariance([sum(row) for row in answers]) == 0:
        assert alpha is None
    else:
        assert alpha == pytest.approx(k * library.fmean(pairs) / denominator, abs=1e-9)


@given(answer_tables, st.integers(2, 25), st.integers(-50, 50))
def test_alpha_does_not_depend_on_the_scale(answers: list[list[int]], stretch: int, shift: int) -> None:
    moved = [[stretch * value + shift for value in row] for row in answers]
    before, after = cronbach_alpha(answers), cronbach_alpha(moved)

    assert (before is None) == (after is None)
    assert before is None or after == pytest.approx(before, abs=1e-9)


def test_items_that_always_agree_measure_one_thing() -> None:
    assert cronbach_alpha([[value] * 5 for value in (1, 3, 4, 5)]) == pytest.approx(1)


def test_a_person_with_a_blank_is_left_out_of_alpha_as_a_whole() -> None:
    assert cronbach_alpha([*WORKED, [5, None, 1]]) == cronbach_alpha(WORKED)


def test_alpha_is_silent_where_it_has_nothing_to_say() -> None:
    assert cronbach_alpha([[1], [2], [3]]) is None
    assert cronbach_alpha([[1, 2, 3]]) is None
    assert cronbach_alpha([[3, 3], [3, 3]]) is None
    assert cronbach_alpha([[1, 5], [5, 1]]) is None


def test_people_with_different_numbers_of_items_are_refused() -> None:
    with pytest.raises(ValueError, match="every item"):
        cronbach_alpha([[1, 2], [1, 2, 3]])


@given(answer_tables)
def test_an_item_is_compared_with_the_others_and_not_with_itself(answers: list[list[int]]) -> None:
    for item, found in enumerate(item_rest_correlations(answers)):
        own = [row[item] for row in answers]
        rest = [sum(row) - row[item] for row in answers]
        if len(set(own)) == 1 or len(set(rest)) == 1:
            assert found is None
        else:
            assert found == pytest.approx(library.correlation(own, rest), abs=1e-9)


@given(st.lists(st.lists(st.floats(0, 100), min_size=3, max_size=3), max_size=8))
def test_a_correlation_never_leaves_its_bounds(answers: list[list[float]]) -> None:
    assert all(found is None or -1 <= found <= 1 for found in item_rest_correlations(answers))


def test_an_item_read_the_wrong_way_round_pulls_against_the_rest() -> None:
    reversed_last = [[1, 1, 5], [2, 3, 4], [4, 4, 2], [5, 5, 1]]
    *_, last = item_rest_correlations(reversed_last)

    assert last is not None
    assert last < -0.9


def test_an_item_everybody_answers_alike_has_no_correlation_while_others_do() -> None:
    first, second, constant = item_rest_correlations([[1, 2, 3], [2, 2, 3], [5, 4, 3]])

    assert constant is None
    expected = library.correlation([1, 2, 5], [2, 2, 4])
    assert first == pytest.approx(expected)
    assert second == pytest.approx(expected)


def test_halves_are_rounded_up_as_at_school() -> None:
    assert [whole(value) for value in (0.5, 12.5, 13.5, 49.4, 99.5)] == [1, 13, 14, 49, 100]


@given(st.floats(min_value=0, max_value=100))
def test_a_whole_number_is_never_further_than_half_a_point(value: float) -> None:
    assert math.fabs(whole(value) - value) <= 0.5
