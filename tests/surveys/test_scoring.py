from collections.abc import Mapping

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from surveys import growth, scoring
from surveys.flow import Answers
from surveys.form import Form, Thresholds
from surveys.importing import import_form
from surveys.library import shipped
from surveys.scoring import CompetencyScore, Flag, Level, Profile
from surveys.teams import Verdict, judged
from tests.surveys.forms import NOON, answers, form

DIAGNOSTICS = import_form(shipped("deficit_diagnostics").read(), filename="02.md").form


def case_with(points: int | None) -> str:
    choices = DIAGNOSTICS.by_name("k1_case").choices
    return next((choice.name for choice in choices if choice.score == points), "")


def area(mastery: str, frequency: str, case: int | None) -> CompetencyScore:
    values = {f"k1_q{number}": mastery for number in range(1, 5)} | {"k1_q5": frequency, "k1_case": case_with(case)}
    found = scoring.score(DIAGNOSTICS, Answers(values, NOON)).of("K1")
    assert found is not None
    return found


@pytest.mark.parametrize(
    ("mastery", "frequency", "case", "index", "level", "flag"),
    [
        ("m1", "f5", 0, 0.0, Level.DEFICIT, None),
        ("m2", "f4", 1, 27.4, Level.DEFICIT, None),
        ("m3", "f3", 1, 45.2, Level.DEFICIT, None),
        ("m3", "f3", 2, 54.8, Level.DEVELOPMENT, None),
        ("m3", "f3", 3, 64.3, Level.DEVELOPMENT, None),
        ("m4", "f2", 1, 63.1, Level.DEVELOPMENT, Flag.BLIND_SPOT),
        ("m4", "f2", 2, 72.6, Level.DEVELOPMENT, None),
        ("m4", "f2", 3, 82.1, Level.STRENGTH, None),
        ("m5", "f1", 0, 71.4, Level.DEVELOPMENT, Flag.BLIND_SPOT),
        ("m5", "f1", 3, 100.0, Level.STRENGTH, None),
        ("m2", "f4", 3, 46.4, Level.DEFICIT, Flag.HIDDEN_STRENGTH),
        ("na", "na", 2, None, Level.NOT_ENOUGH, None),
    ],
)
def test_the_reference_rows_of_the_methodology(
    *, mastery: str, frequency: str, case: int, index: float | None, level: Level, flag: Flag | None
) -> None:
    found = area(mastery, frequency, case)

    assert (None if found.index is None else round(found.index, 1)) == index
    assert (found.level, found.flag, found.case_score) == (level, flag, case)
    assert found.total_weight == 7


def test_the_self_part_is_apart_from_the_case() -> None:
    assert area("m4", "f2", 0).self_index == 75.0
    assert area("m3", "f3", None).self_index == 50.0
    assert area("m3", "f3", None).case_score is None


def test_an_index_needs_sixty_percent_of_the_weight() -> None:
    four, five = {"k2_q1": "m3", "k2_q2": "m3", "k2_case": "a"}, {"k2_q3": "m3"}

    less = scoring.score(DIAGNOSTICS, answers(**four)).of("K2")
    enough = scoring.score(DIAGNOSTICS, answers(**four, **five)).of("K2")
    assert less is not None
    assert (less.answered_weight, less.index, less.level) == (4, None, Level.NOT_ENOUGH)
    assert enough is not None
    assert enough.answered_weight == 5
    assert enough.index is not None


def test_levels_begin_exactly_at_their_thresholds() -> None:
    usual = Thresholds()

    assert [scoring.level(index, usual) for index in (49.999999, 50.0, 74.999999, 75.0, None)] == [
        Level.DEFICIT, Level.DEVELOPMENT, Level.DEVELOPMENT, Level.STRENGTH, Level.NOT_ENOUGH,
    ]  # fmt: skip


def test_thirds_that_make_fifty_are_fifty() -> None:
    made = form(
        """
        type | name | label | competency | weight
        select_one s | a | А | K1 | 1
        select_one s | b | Б | K1 | 1
        select_one s | c | В | K1 | 1
        select_one s | d | Г | K1 | 1
        """,
        "list_name | name | label | score\n s | s0 | 0 | 0\n s | s1 | 1 | 1\n s | s2 | 2 | 2\n s | s3 | 3 | 3",
    )
    (found,) = scoring.score(made, answers(a="s1", b="s2", c="s1", d="s2")).scores

    assert found.index == 50.0
    assert found.level is Level.DEVELOPMENT


def test_a_question_that_no_longer_applies_has_neither_points_nor_weight() -> None:
    made = form(
        """
        type | name | label | relevant | competency
        select_one s | a | А | | K1
        select_one s | b | Б | ${a} = 's1' | K1
        """,
        "list_name | name | label | score\n s | s0 | 0 | 0\n s | s1 | 1 | 1",
    )
    (found,) = scoring.score(made, answers(a="s0", b="s1")).scores

    assert (found.index, found.total_weight) == (0.0, 1.0)


MASTERY = ["m1", "m2", "m3", "m4", "m5", "na", ""]
FREQUENCY = ["f1", "f2", "f3", "f4", "f5", "na", ""]
AREA = st.tuples(*[st.sampled_from(MASTERY)] * 4, st.sampled_from(FREQUENCY), st.sampled_from("abcd"))


def values(chosen: tuple[str, ...]) -> dict[str, str]:
    return dict(zip([*(f"k1_q{number}" for number in range(1, 6)), "k1_case"], chosen, strict=True))


def index(given: Mapping[str, str]) -> float | None:
    found = scoring.score(DIAGNOSTICS, Answers(given, NOON)).of("K1")
    assert found is not None
    return found.index


@settings(max_examples=200, derandomize=True, deadline=None)
@given(AREA)
def test_an_index_lies_between_nought_and_a_hundred(chosen: tuple[str, ...]) -> None:
    found = index(values(chosen))

    assert found is None or 0 <= found <= 100


@settings(max_examples=200, derandomize=True, deadline=None)
@given(AREA, st.integers(0, 3))
def test_a_better_answer_never_lowers_an_index(chosen: tuple[str, ...], place: int) -> None:
    before = values(chosen)
    question = f"k1_q{place + 1}"
    if before[question] not in MASTERY[:4]:
        return
    raised = MASTERY[MASTERY.index(before[question]) + 1]
    low, high = index(before), index({**before, question: raised})

    assert (low is None) == (high is None)
    assert low is None or high is None or low < high


@settings(max_examples=200, derandomize=True, deadline=None)
@given(st.lists(st.integers(1, 5), min_size=4, max_size=4))
def test_turning_every_question_and_every_answer_round_changes_nothing(points: list[int]) -> None:
    def scored(reverse: str, given: list[int]) -> float | None:
        rows = "\n".join(f"select_one s | q{place} | Вопрос | K1 | {reverse}" for place in range(4))
        (found,) = scoring.score(
            _reversible(reverse, rows), answers(**{f"q{i}": f"s{p}" for i, p in enumerate(given)})
        ).scores
        return found.index

    assert scored("no", points) == scored("yes", [6 - point for point in points])


_FORMS: dict[str, Form] = {}


def _reversible(reverse: str, rows: str) -> Form:
    if reverse not in _FORMS:
        choices = "\n".join(f"s | s{point} | {point} | {point}" for point in range(1, 6))
        _FORMS[reverse] = form(
            f"type | name | label | competency | reverse\n{rows}", f"list_name | name | label | score\n{choices}"
        )
    return _FORMS[reverse]


def profile(**indexes: float | None) -> Profile:
    usual = Thresholds()
    return Profile(
        tuple(
            CompetencyScore(code, index, index, None, 7, 7, scoring.level(index, usual), None)
            for code, index in indexes.items()
        )
    )


def team(*indexes: float, offered: bool = True) -> Verdict:
    usual = Thresholds()
    low = sum(index < usual.deficit_below for index in indexes) / len(indexes)
    return judged(sum(indexes) / len(indexes), low, max(indexes), usual, offered=offered)


def test_a_team_is_in_deficit_by_its_mean_or_by_half_of_its_members() -> None:
    assert team(40, 45, 60) == Verdict(deficit=True, ready_to_host=False)
    assert not team(50, 50, 50).deficit
    assert team(49, 49, 90, 90).deficit
    assert not team(49, 60, 60).deficit


@pytest.mark.parametrize(
    ("indexes", "offered", "ready"),
    [
        ((75, 60, 50), True, True),
        ((75, 60, 50), False, False),
        ((74, 70, 70), True, False),
        ((80, 50, 45), True, False),
    ],
)
def test_a_team_may_host_with_a_mean_of_sixty_one_strength_and_an_offer(
    indexes: tuple[float, ...], offered: bool, ready: bool
) -> None:
    assert team(*indexes, offered=offered).ready_to_host is ready


def test_growth_is_counted_only_where_both_waves_have_an_index() -> None:
    changes = growth.growth(profile(K1=40, K2=80, K3=None, K4=55).scores, profile(K1=50, K2=70, K3=60, K4=64.9).scores)

    assert [(one.code, one.change, one.trend) for one in changes] == [
        ("K1", 10, growth.Trend.GROWTH),
        ("K2", -10, growth.Trend.DECLINE),
        ("K4", 9.9, growth.Trend.UNCHANGED),
    ]
    assert growth.resolved(changes) == growth.Resolved(deficits=1, gone=1)
    assert growth.resolved(changes).share == 1.0
    assert growth.resolved([]).share is None
    assert growth.transitions(changes)[Level.DEFICIT, Level.DEVELOPMENT] == 1


def test_looking_back_counts_when_people_have_become_stricter() -> None:
    repeat = import_form(shipped("repeat_wave").read(), filename="05.md").form

    assert growth.then_ratings(repeat, answers(then_k1="m2", then_k2="na", then_k3="m5")) == {"K1": 25.0, "K3": 100.0}
    assert growth.retrospective(then=25, first_self=50, now=60) == 35
    assert growth.retrospective(then=60, first_self=50, now=60) is None


def test_growth_means_nothing_where_the_wording_changed() -> None:
    source = shipped("deficit_diagnostics").read().decode()
    changed = source.replace("Меняю планы в течение года", "Меняю планы в течение месяца")
    other = import_form(changed.encode(), filename="02.md").form

    assert not growth.comparable(DIAGNOSTICS, other, "K1")
    assert growth.comparable(DIAGNOSTICS, other, "K2")
