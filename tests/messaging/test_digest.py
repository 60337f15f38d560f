"""Three or more at once are one message; what somebody waits for never hides in a list."""

from hypothesis import given
from hypothesis import strategies as st

from messaging.digest import FROM, MOST, bundles, may_be_listed

Row = tuple[int, int, bool]  # number, person, may be listed


def bundled(rows: list[Row]) -> list[list[int]]:
    made = bundles(rows, to=lambda row: row[1], listed=lambda row: row[2])
    return [[row[0] for row in one] for one in made]


def test_two_at_once_are_two_messages_and_three_are_one() -> None:
    assert bundled([(1, 7, True), (2, 7, True)]) == [[1], [2]]
    assert bundled([(1, 7, True), (2, 8, True), (3, 7, True), (4, 7, True)]) == [[1, 3, 4], [2]]


def test_an_answer_stays_a_message_of_its_own() -> None:
    assert bundled([(1, 7, False), (2, 7, True), (3, 7, True)]) == [[1], [2], [3]]
    assert bundled([(1, 7, True), (2, 7, False), (3, 7, True), (4, 7, True)]) == [[1, 3, 4], [2]]


def test_a_list_is_no_longer_than_its_buttons() -> None:
    rows = [(number, 7, True) for number in range(MOST + 1)]

    assert bundled(rows) == [list(range(MOST)), [MOST]]


@given(st.lists(st.tuples(st.integers(1, 4), st.booleans()), max_size=60))
def test_nothing_is_lost_and_nothing_named_twice(found: list[tuple[int, bool]]) -> None:
    rows = [(number, person, listed) for number, (person, listed) in enumerate(found)]
    made = bundled(rows)

    assert sorted(number for one in made for number in one) == [row[0] for row in rows]
    assert all(len(one) == 1 or FROM <= len(one) <= MOST for one in made)
    assert all(len({rows[number][1] for number in one}) == 1 for one in made)


def test_kinds_that_are_answers_or_alerts_are_never_listed() -> None:
    assert may_be_listed("wave-opened", answer=False)
    assert may_be_listed("nudge", answer=False)
    assert not may_be_listed("request-answered", answer=False)
    assert not may_be_listed("join-request", answer=False)
    assert not may_be_listed("wave-opened", answer=True)
