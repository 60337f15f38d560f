"""What a reader with pencil and patience can learn from a printed list with its total, tried by going through all lists."""

from __future__ import annotations

import itertools
from collections.abc import Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reports.suppression import suppress_row

small_counts = st.integers(min_value=0, max_value=6)
rows = st.lists(small_counts, min_size=1, max_size=5)
thresholds = st.sampled_from([2, 3, 5])


def test_a_list_of_large_groups_is_printed_whole() -> None:
    assert not any(suppress_row([3, 8, 40], smallest=3).cells)


def test_one_small_cell_takes_the_smallest_other_cell_with_it() -> None:
    hidden = suppress_row([40, 2, 12, 9], smallest=3)

    assert hidden.cells == (False, True, False, True)
    assert not hidden.total


def test_two_hidden_zeros_take_a_third_cell_since_their_sum_gives_them_away() -> None:
    assert suppress_row([0, 0, 7, 9], smallest=3).cells == (True, True, True, False)


def test_a_list_of_one_small_group_shows_nothing() -> None:
    hidden = suppress_row([2], smallest=3)

    assert (hidden.cells, hidden.total) == ((True,), True)


def test_an_empty_list_is_no_accident() -> None:
    assert suppress_row([], smallest=3).cells == ()


def test_a_negative_number_of_people_is_refused() -> None:
    with pytest.raises(ValueError, match="zero"):
        suppress_row([4, -1], smallest=3)


@given(rows, thresholds)
def test_no_hidden_count_of_a_row_can_be_worked_out(counts: list[int], smallest: int) -> None:
    hidden = suppress_row(counts, smallest=smallest)
    possible: list[set[int]] = [set() for _ in counts]
    totals = set()
    for other in itertools.product(*_candidates(counts, hidden.cells)):
        if hidden.total or sum(other) == sum(counts):
            totals.add(sum(other))
            for values, value in zip(possible, other, strict=True):
                values.add(value)

    assert all(len(values) > 1 for values, is_hidden in zip(possible, hidden.cells, strict=True) if is_hidden)
    assert len(totals) > 1 or not hidden.total


@given(rows, thresholds)
def test_no_small_count_and_no_small_total_is_ever_printed(counts: list[int], smallest: int) -> None:
    hidden = suppress_row(counts, smallest=smallest)

    assert all(count >= smallest for count, dash in zip(counts, hidden.cells, strict=True) if not dash)
    assert hidden.total or sum(counts) >= smallest


@given(rows, thresholds)
def test_the_total_of_a_row_that_is_large_enough_stays_printed(counts: list[int], smallest: int) -> None:
    hidden = suppress_row(counts, smallest=smallest)

    assert not hidden.total or sum(counts) < smallest


def _candidates(counts: Sequence[int], hidden: Sequence[bool]) -> list[range]:
    """One unit more or less is enough to be uncertain, so the search may stop one above the truth."""
    return [
        range(count + 2) if is_hidden else range(count, count + 1)
        for count, is_hidden in zip(counts, hidden, strict=True)
    ]
