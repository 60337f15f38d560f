"""What changed between two waves, for people who took part in both and only where the questions stayed the same."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Protocol

from surveys.form import Form
from surveys.question import Question
from surveys.scoring import Level, norm
from surveys.situation import Answers, Situation

# Ten points are about three answers one step higher (one step is 3.6 points).
NOTICEABLE = 10.0


class Trend(StrEnum):
    GROWTH = "growth"
    DECLINE = "decline"
    UNCHANGED = "unchanged"


class Measured(Protocol):
    """A competency of a profile, however it is kept."""

    @property
    def code(self) -> str: ...

    @property
    def index(self) -> float | None: ...

    @property
    def level(self) -> Level: ...


class Moved(Protocol):
    """One competency of one person, or of `people` alike."""

    @property
    def level_before(self) -> Level: ...

    @property
    def level_now(self) -> Level: ...

    @property
    def people(self) -> int: ...


@dataclass(frozen=True, slots=True)
class Growth:
    """One person, one competency; `change` in points, now minus before."""

    code: str
    before: float
    now: float
    change: float
    trend: Trend
    level_before: Level
    level_now: Level
    people: int = 1


@dataclass(frozen=True, slots=True)
class Resolved:
    """Deficits of the first wave (a person and a competency each) that the second could look at, and those gone."""

    deficits: int
    gone: int

    @property
    def share(self) -> float | None:
        return self.gone / self.deficits if self.deficits else None


def growth(first: Iterable[Measured], second: Iterable[Measured]) -> tuple[Growth, ...]:
    """Competencies with an index in both waves, in the order of the first."""
    later = {one.code: one for one in second}
    found: list[Growth] = []
    for before in first:
        now = later.get(before.code)
        if before.index is None or now is None or now.index is None:
            continue
        change = round(now.index - before.index, 9)
        found.append(Growth(before.code, before.index, now.index, change, trend(change), before.level, now.level))
    return tuple(found)


def trend(change: float) -> Trend:
    if change >= NOTICEABLE:
        return Trend.GROWTH
    return Trend.DECLINE if change <= -NOTICEABLE else Trend.UNCHANGED


def resolved(changes: Iterable[Moved]) -> Resolved:
    """Доля устранённых дефицитов over any set of people."""
    deficits = [change for change in changes if change.level_before is Level.DEFICIT]
    gone = sum(change.people for change in deficits if change.level_now is not Level.DEFICIT)
    return Resolved(sum(change.people for change in deficits), gone)


def transitions(changes: Iterable[Moved]) -> Mapping[tuple[Level, Level], int]:
    counts: dict[tuple[Level, Level], int] = {}
    for change in changes:
        step = (change.level_before, change.level_now)
        counts[step] = counts.get(step, 0) + change.people
    return counts


def then_ratings(form: Form, answers: Answers) -> Mapping[str, float]:
    """How people, looking back, now rate their level at the start: by competency, 0-100, from questions of weight 0."""
    situation = Situation(form, answers)
    ratings: dict[str, float] = {}
    for question in form.questions:
        chosen = question.choice(situation.raw(question))
        if question.competency and not question.weight and question.scale and chosen and chosen.score is not None:
            ratings[question.competency] = norm(question, chosen.score)
    return ratings


def retrospective(then: float, first_self: float, now: float) -> float | None:
    """Growth counted from the later judgement, when people have become stricter with themselves (response shift)."""
    return round(now - then, 9) if then < first_self else None


def comparable(before: Form, now: Form, code: str) -> bool:
    """Whether a competency's questions stayed word for word what they were; otherwise its growth means nothing."""
    return _asked(before, code) == _asked(now, code)


def _asked(form: Form, code: str) -> list[tuple[object, ...]]:
    return [_essence(question) for question in form.scored if question.competency == code]


def _essence(question: Question) -> tuple[object, ...]:
    choices = [(choice.name, choice.label, choice.score) for choice in question.choices]
    return question.name, question.label, question.hint, choices, question.weight, question.reverse
