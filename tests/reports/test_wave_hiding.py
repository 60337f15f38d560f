"""What a reader can work out from the means that stay printed, tried with linear algebra on small districts."""

from __future__ import annotations

import itertools
from collections.abc import Iterator, Sequence

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from reports.wave_hiding import Group, Hidden, hide_row, hide_schools

groups = st.lists(
    st.tuples(
        st.sampled_from(["sosh", "oosh", "lyceum"]), st.sampled_from(["s100", "s250", "s500"]), st.integers(0, 5)
    ),
    min_size=1,
    max_size=7,
).map(lambda drawn: [Group(str(number), *one) for number, one in enumerate(drawn)])


def district(*schools: tuple[str, str, int]) -> list[Group]:
    return [Group(str(number), *one) for number, one in enumerate(schools, 1)]


def printed(groups: Sequence[Group], outside: int, hidden: Hidden) -> Iterator[list[int]]:
    """Every printed sum as who is in it; people of no school stand last."""
    if hidden.total:
        return
    yield [*(1 for _ in groups), 1]
    for group in groups:
        if group.school not in hidden.schools:
            yield [*(int(one is group) for one in groups), 0]
    for kind in {group.kind for group in groups} - hidden.kinds:
        yield [*(int(group.kind == kind) for group in groups), 0]
    for size in {group.size for group in groups} - hidden.sizes:
        yield [*(int(group.size == size) for group in groups), 0]


def learnt_of(groups: Sequence[Group], outside: int, hidden: Hidden, smallest: int) -> list[tuple[int, ...]]:
    """Sets of fewer than `smallest` people of whom the printed sums tell anything that concerns nobody else."""
    known = np.array(list(printed(groups, outside, hidden)) or [[0] * (len(groups) + 1)])
    people = [*(group.people for group in groups), outside]
    # An empty school adds nothing to any sum: everybody knows it.
    known = known[:, [place for place, count in enumerate(people) if count]]
    people = [count for count in people if count]
    found = []
    for size in range(1, len(people) + 1):
        for chosen in itertools.combinations(range(len(people)), size):
            if sum(people[place] for place in chosen) < smallest:
                others = np.delete(known, list(chosen), axis=1)
                # What cancels out everybody else and is not nothing speaks of the chosen alone.
                if np.linalg.matrix_rank(known) > (np.linalg.matrix_rank(others) if others.size else 0):
                    found.append(chosen)
    return found


@settings(max_examples=150, deadline=None)
@given(groups, st.integers(0, 4), st.sampled_from([2, 3, 5]))
def test_nothing_can_be_worked_out_of_fewer_people_than_the_least_group(
    groups: list[Group], outside: int, smallest: int
) -> None:
    hidden = hide_schools(groups, smallest=smallest, outside=outside)

    assert learnt_of(groups, outside, hidden, smallest) == []


def test_a_district_of_large_schools_is_printed_whole() -> None:
    assert hide_schools(district(("sosh", "s250", 4), ("oosh", "s100", 3)), smallest=3) == Hidden()


def test_two_small_schools_alike_hide_a_third_when_together_they_are_too_few() -> None:
    alike = district(("sosh", "s250", 1), ("sosh", "s250", 1), ("sosh", "s250", 6), ("sosh", "s250", 7))

    assert hide_schools(alike, smallest=3) == Hidden(schools=frozenset({"1", "2", "3"}))


def test_the_only_school_of_its_kind_hides_the_kind_and_another_with_it() -> None:
    hidden = hide_schools(
        district(("sosh", "s250", 9), ("sosh", "s500", 5), ("gymnasium", "s500", 2), ("lyceum", "s500", 4)), smallest=3
    )

    assert hidden == Hidden(schools=frozenset({"3", "4"}), kinds=frozenset({"gymnasium", "lyceum"}))


def test_an_empty_school_hides_nothing_and_is_not_hidden() -> None:
    hidden = hide_schools(district(("sosh", "s250", 0), ("sosh", "s250", 2), ("sosh", "s250", 5)), smallest=3)

    assert hidden.schools == {"2", "3"}


def test_fewer_people_than_the_least_group_show_nothing_at_all() -> None:
    assert hide_schools(district(("sosh", "s250", 1), ("oosh", "s100", 1)), smallest=3).total


def test_one_person_of_no_school_is_not_what_the_schools_leave_of_the_total() -> None:
    pair = district(("sosh", "s250", 4), ("sosh", "s250", 5))

    assert hide_schools(pair, smallest=3) == Hidden()
    assert "1" in hide_schools(pair, smallest=3, outside=1).schools


@given(st.dictionaries(st.sampled_from("abcdef"), st.integers(0, 6)), st.integers(0, 4), st.sampled_from([2, 3, 5]))
def test_hidden_positions_are_together_at_least_the_least_group(
    counts: dict[str, int], outside: int, smallest: int
) -> None:
    hidden = hide_row(counts, smallest=smallest, outside=outside)
    kept_back = sum(counts[name] for name in hidden) + outside

    assert all(name in hidden for name, people in counts.items() if 0 < people < smallest)
    assert kept_back == 0 or kept_back >= smallest or kept_back == sum(counts.values()) + outside


def test_a_position_of_one_person_takes_the_smallest_other_with_it() -> None:
    assert hide_row({"director": 40, "advisor": 1, "dep_edu": 12, "reserve": 0}, smallest=3) == {"advisor", "dep_edu"}
