"""What a reader with pencil and patience can learn from a printed table, tried by going through all tables."""

from __future__ import annotations

import itertools
from collections.abc import Iterator, Sequence

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reports.suppression import HiddenTable, suppress_row, suppress_table

small_counts = st.integers(min_value=0, max_value=6)
rows = st.lists(small_counts, min_size=1, max_size=5)
tables = st.tuples(st.integers(1, 3), st.integers(1, 3)).flatmap(
    lambda size: st.lists(
        st.lists(small_counts, min_size=size[1], max_size=size[1]), min_size=size[0], max_size=size[0]
    )
)
thresholds = st.sampled_from([2, 3, 5])


def test_a_table_of_large_groups_is_printed_whole() -> None:
    assert not any(suppress_row([3, 8, 40], smallest=3).cells)
    assert suppress_table([[3, 4], [5, 6]], smallest=3) == HiddenTable(
        ((False, False), (False, False)), (False, False), (False, False), False
    )


def test_one_small_cell_takes_the_smallest_other_cell_with_it() -> None:
    hidden = suppress_row([40, 2, 12, 9], smallest=3)

    assert hidden.cells == (False, True, False, True)
    assert not hidden.total


def test_two_hidden_zeros_take_a_third_cell_since_their_sum_gives_them_away() -> None:
    assert suppress_row([0, 0, 7, 9], smallest=3).cells == (True, True, True, False)


def test_zeros_may_be_printed_where_they_speak_of_nobody() -> None:
    hidden = suppress_row([0, 0, 7, 9], smallest=3, zeros_are_safe=True)

    assert hidden.cells == (False, False, False, False)


def test_a_small_cell_of_a_two_way_table_closes_a_rectangle() -> None:
    hidden = suppress_table([[2, 9, 8], [7, 30, 4], [5, 6, 20]], smallest=3)

    assert hidden.cells == ((True, False, True), (True, False, True), (False, False, False))
    assert not any((*hidden.row_totals, *hidden.column_totals, hidden.total))


def test_a_school_of_two_people_hides_its_total_too() -> None:
    hidden = suppress_table([[1, 1], [9, 8], [7, 7]], smallest=3)

    assert hidden.row_totals[0]
    assert sum(hidden.row_totals) > 1
    assert not hidden.total


def test_a_table_of_one_small_group_shows_nothing() -> None:
    hidden = suppress_row([2], smallest=3)

    assert (hidden.cells, hidden.total) == ((True,), True)


def test_an_empty_table_is_no_accident() -> None:
    assert suppress_row([], smallest=3).cells == ()
    assert suppress_table([], smallest=3).cells == ()


def test_a_negative_number_of_people_is_refused() -> None:
    with pytest.raises(ValueError, match="zero"):
        suppress_row([4, -1], smallest=3)


def test_rows_of_different_length_are_refused() -> None:
    with pytest.raises(ValueError, match="argument"):
        suppress_table([[4, 4], [4]], smallest=3)


@given(rows, thresholds, st.booleans())
def test_no_hidden_count_of_a_row_can_be_worked_out(counts: list[int], smallest: int, zeros_are_safe: bool) -> None:
    hidden = suppress_row(counts, smallest=smallest, zeros_are_safe=zeros_are_safe)
    possible: list[set[int]] = [set() for _ in counts]
    totals = set()
    for other in itertools.product(*_candidates(counts, hidden.cells)):
        if hidden.total or sum(other) == sum(counts):
            totals.add(sum(other))
            for values, value in zip(possible, other, strict=True):
                values.add(value)

    assert all(len(values) > 1 for values, is_hidden in zip(possible, hidden.cells, strict=True) if is_hidden)
    assert len(totals) > 1 or not hidden.total


@given(tables, thresholds, st.booleans())
@settings(deadline=None, max_examples=150)
def test_no_hidden_count_of_a_table_can_be_worked_out(
    counts: list[list[int]], smallest: int, zeros_are_safe: bool
) -> None:
    hidden = suppress_table(counts, smallest=smallest, zeros_are_safe=zeros_are_safe)
    uncertain = _hidden_places(hidden)
    real = _printed(counts)
    for other in _consistent_tables(counts, hidden):
        printed = _printed(other)
        uncertain = {place for place in uncertain if printed[place] == real[place]}
        if not uncertain:
            break

    assert not uncertain


@given(tables, thresholds)
def test_no_small_count_and_no_small_total_is_ever_printed(counts: list[list[int]], smallest: int) -> None:
    hidden = _hidden_places(suppress_table(counts, smallest=smallest))

    assert all(value >= smallest for place, value in _printed(counts).items() if place not in hidden)


@given(rows, thresholds, st.booleans())
def test_the_total_of_a_row_that_is_large_enough_stays_printed(
    counts: list[int], smallest: int, zeros_are_safe: bool
) -> None:
    hidden = suppress_row(counts, smallest=smallest, zeros_are_safe=zeros_are_safe)

    assert not hidden.total or sum(counts) < smallest


@given(tables, thresholds)
def test_the_same_table_hides_the_same_cells(counts: list[list[int]], smallest: int) -> None:
    assert suppress_table(counts, smallest=smallest) == suppress_table(counts, smallest=smallest)


Place = tuple[str, int, int]


def _printed(counts: Sequence[Sequence[int]]) -> dict[Place, int]:
    places: dict[Place, int] = {("total", 0, 0): sum(map(sum, counts))}
    for r, row in enumerate(counts):
        places["row", r, 0] = sum(row)
        for c, count in enumerate(row):
            places["cell", r, c] = count
    for c, column in enumerate(zip(*counts, strict=True)):
        places["column", c, 0] = sum(column)
    return places


def _hidden_places(hidden: HiddenTable) -> set[Place]:
    cells = {("cell", r, c) for r, row in enumerate(hidden.cells) for c, is_hidden in enumerate(row) if is_hidden}
    of_rows = {("row", r, 0) for r, is_hidden in enumerate(hidden.row_totals) if is_hidden}
    of_columns = {("column", c, 0) for c, is_hidden in enumerate(hidden.column_totals) if is_hidden}
    return cells | of_rows | of_columns | ({("total", 0, 0)} if hidden.total else set())


def _candidates(counts: Sequence[int], hidden: Sequence[bool]) -> list[range]:
    """One unit more or less is enough to be uncertain, so the search may stop one above the truth."""
    return [
        range(count + 2) if is_hidden else range(count, count + 1)
        for count, is_hidden in zip(counts, hidden, strict=True)
    ]


def _consistent_tables(counts: list[list[int]], hidden: HiddenTable) -> Iterator[list[tuple[int, ...]]]:
    """All tables near the truth that look the same in print; each row is tried against its total before the next."""
    of_rows = [
        [other for other in itertools.product(*_candidates(row, cells)) if free or sum(other) == sum(row)]
        for row, cells, free in zip(counts, hidden.cells, hidden.row_totals, strict=True)
    ]
    columns = [sum(column) for column in zip(*counts, strict=True)]
    for other in itertools.product(*of_rows):
        sums = [sum(column) for column in zip(*other, strict=True)]
        fits = all(free or a == b for a, b, free in zip(sums, columns, hidden.column_totals, strict=True))
        if fits and (hidden.total or sum(sums) == sum(columns)):
            yield list(other)
