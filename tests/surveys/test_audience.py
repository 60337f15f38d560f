"""Whom a wave asks."""

import pytest

from surveys.audience import EVERYBODY, Audience, By, dumps, loads

DIRECTORS_OF_GYMNASIUMS = Audience(positions=frozenset({"director"}), kinds=frozenset({"gymnasium"}))


def test_everybody_of_a_school_is_asked_unless_the_audience_is_narrowed() -> None:
    assert EVERYBODY.includes(position="dep_edu", school=7, kind="sosh")


def test_who_belongs_to_no_school_is_of_no_team() -> None:
    assert not EVERYBODY.includes(position="methodologist", school=None, kind=None)


@pytest.mark.parametrize(
    ("position", "kind", "asked"),
    [("director", "gymnasium", True), ("dep_edu", "gymnasium", False), ("director", "sosh", False)],
)
def test_narrowing_in_two_ways_asks_those_who_fit_both(position: str, kind: str, asked: bool) -> None:
    assert DIRECTORS_OF_GYMNASIUMS.includes(position=position, school=1, kind=kind) is asked


def test_a_tick_set_twice_is_the_same_tick_and_taken_off_twice_is_none() -> None:
    once = EVERYBODY.with_school(4, on=True)

    assert once.with_school(4, on=True) == once
    assert once.with_school(4, on=False).with_school(4, on=False) == EVERYBODY


@pytest.mark.parametrize("by", list(By))
def test_ticks_of_one_sort_are_taken_off_without_touching_the_others(by: By) -> None:
    full = Audience(frozenset({"director"}), frozenset({4}), frozenset({"sosh"}))
    left = full.without(by)

    assert [bool(left.positions), bool(left.schools), bool(left.kinds)].count(True) == 2
    assert not left.without(by).everybody


def test_an_audience_comes_back_from_its_text_and_everybody_is_no_text() -> None:
    full = Audience(frozenset({"director", "dep_edu"}), frozenset({10, 9}), frozenset({"sosh"}))

    assert loads(dumps(full)) == full
    assert dumps(full) == dumps(Audience(frozenset({"dep_edu", "director"}), frozenset({9, 10}), frozenset({"sosh"})))
    assert dumps(EVERYBODY) is None
    assert loads(None) == EVERYBODY
