"""Places and the line are a rule of values: whatever the crowd, nobody is passed over and nothing is given twice."""

from collections import Counter

from hypothesis import given
from hypothesis import strategies as st

from internships.places import TAKING, Room, Standing, State, free, next_in_line, quota_full

states = st.sampled_from([State.CONFIRMED, State.OFFERED, State.ASKED, State.WAITING, State.CANCELLED, State.EXPIRED])
crowds = st.lists(st.tuples(st.sampled_from([1, 2, 3, None]), states), max_size=30).map(
    lambda ones: [Standing(number, school, state, number) for number, (school, state) in enumerate(ones, 1)]
)
rooms = st.builds(Room, st.none() | st.integers(1, 15), st.none() | st.integers(1, 4))


def standing(number: int, school: int | None, state: State = State.WAITING) -> Standing:
    return Standing(number, school, state, number)


def test_whoever_s_school_is_full_is_passed_over_and_keeps_the_place_in_line() -> None:
    crowd = [standing(1, 7, State.CONFIRMED), standing(2, 7), standing(3, 8), standing(4, 9)]

    assert [one.person_id for one in next_in_line(Room(2, 1), crowd)] == [3]
    freed = [standing(1, 7, State.CANCELLED), *crowd[1:]]
    assert [one.person_id for one in next_in_line(Room(2, 1), freed)] == [2, 3]


def test_a_lowered_capacity_frees_nothing_and_throws_nobody_out() -> None:
    crowd = [standing(number, None, State.CONFIRMED) for number in range(1, 6)]

    assert free(Room(3, None), len(crowd)) == 0
    assert next_in_line(Room(3, None), [*crowd, standing(6, None)]) == []


@given(rooms, crowds)
def test_offers_fill_the_room_but_never_more_and_never_beyond_a_quota(room: Room, crowd: list[Standing]) -> None:
    chosen = next_in_line(room, crowd)

    taken = [one for one in crowd if one.state in TAKING]
    left = free(room, len(taken))
    assert left is None or len(chosen) <= left
    before, after = Counter(one.school_id for one in taken), Counter(one.school_id for one in [*taken, *chosen])
    for school, people in after.items():
        assert people == before[school] or school is None or room.quota is None or people <= room.quota
    assert len({one.person_id for one in chosen}) == len(chosen)


@given(rooms, crowds)
def test_nobody_who_could_have_a_place_is_passed_over(room: Room, crowd: list[Standing]) -> None:
    chosen = next_in_line(room, crowd)
    waiting = [one for one in crowd if one.state is State.WAITING]
    places_after = free(room, len([one for one in crowd if one.state in TAKING]) + len(chosen))
    of_school = Counter(one.school_id for one in crowd if one.state in TAKING) + Counter(
        one.school_id for one in chosen
    )

    assert [one.line for one in chosen] == sorted(one.line for one in chosen)
    for one in waiting:
        if one not in chosen and not quota_full(room, one.school_id, of_school[one.school_id]):
            assert places_after == 0
            assert not chosen or one.line > chosen[-1].line
