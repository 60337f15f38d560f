"""From answers to a personal profile: an index of 0-100 for every competency, its level, and two flags.

norm(question) = (score - least) / (greatest - least) * 100 over the scores of its choices, turned round for reverse items;
index = the mean of norms weighted by the questions' weights. An answer without a score takes its weight out; when less than
`enough_share` of a competency's weight is left, there is no index. Levels compare the unrounded index; people see whole
numbers. The self part (statements) and the case part (situations) are kept apart for the flags.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from surveys.form import Form, Thresholds
from surveys.question import Question
from surveys.situation import Answers, Situation


class Level(StrEnum):
    NOT_ENOUGH = "not_enough"
    DEFICIT = "competency_deficit"
    DEVELOPMENT = "development_zone"
    STRENGTH = "strength"


class Flag(StrEnum):
    BLIND_SPOT = "blind_spot"  # rates oneself high and chooses badly in the situation
    HIDDEN_STRENGTH = "hidden_strength"  # rates oneself low and chooses the best


@dataclass(frozen=True, slots=True)
class CompetencyScore:
    """`index` and `self_index` are unrounded points of 0-100, `case_score` the score chosen (the mean, if several)."""

    code: str
    index: float | None
    self_index: float | None
    case_score: float | None
    answered_weight: float
    total_weight: float
    level: Level
    flag: Flag | None


@dataclass(frozen=True, slots=True)
class Profile:
    scores: tuple[CompetencyScore, ...]

    def of(self, code: str) -> CompetencyScore | None:
        return next((score for score in self.scores if score.code == code), None)


def score(form: Form, answers: Answers) -> Profile:
    """Every competency of the form that has weight, in the form's order; answers that no longer apply do not count."""
    situation = Situation(form, answers)
    answered = [_Answered.of(question, situation) for question in form.scored if situation.relevant(question.index)]
    by_code: dict[str, list[_Answered]] = {competency.code: [] for competency in form.competencies}
    for answer in answered:
        if answer.question.competency is not None:
            by_code[answer.question.competency].append(answer)
    return Profile(tuple(_scored(code, part, form.thresholds) for code, part in by_code.items() if part))


def norm(question: Question, points: float) -> float:
    """A score on the scale of its question as 0-100, turned round for a reverse item."""
    least, greatest = question.scale or (points, points + 1)
    part = (points - least) / (greatest - least) * 100
    return 100 - part if question.reverse else part


def level(index: float | None, thresholds: Thresholds) -> Level:
    if index is None:
        return Level.NOT_ENOUGH
    if index < thresholds.deficit_below:
        return Level.DEFICIT
    return Level.DEVELOPMENT if index < thresholds.strength_from else Level.STRENGTH


@dataclass(frozen=True, slots=True)
class _Answered:
    question: Question
    points: float | None

    @classmethod
    def of(cls, question: Question, situation: Situation) -> "_Answered":
        chosen = question.choice(situation.raw(question))
        return cls(question, None if chosen is None else chosen.score)


def _scored(code: str, part: list[_Answered], thresholds: Thresholds) -> CompetencyScore:
    cases = [answer for answer in part if answer.question.is_case]
    index = _index(part) if _enough(part, thresholds) else None
    self_index = _index(answer for answer in part if not answer.question.is_case)
    case_points = [answer.points for answer in cases if answer.points is not None]
    case_score = sum(case_points) / len(case_points) if case_points else None
    best = max((answer.question.scale[1] for answer in cases if answer.question.scale), default=None)
    return CompetencyScore(
        code=code,
        index=index,
        self_index=self_index,
        case_score=case_score,
        answered_weight=_weight(answer for answer in part if answer.points is not None),
        total_weight=_weight(part),
        level=level(index, thresholds),
        flag=None if index is None else _flag(self_index, case_score, best, thresholds),
    )


def _flag(self_index: float | None, case: float | None, best: float | None, thresholds: Thresholds) -> Flag | None:
    if self_index is None or case is None:
        return None
    if self_index >= thresholds.strength_from and case <= 1:
        return Flag.BLIND_SPOT
    if self_index < thresholds.deficit_below and case == best:
        return Flag.HIDDEN_STRENGTH
    return None


def _index(answered: Iterable[_Answered]) -> float | None:
    total = weight = 0.0
    for answer in answered:
        if answer.points is not None:
            total += answer.question.weight * norm(answer.question, answer.points)
            weight += answer.question.weight
    # Nine places drop what binary fractions add, so that thirds that make 50 are 50 and not a hair below.
    return round(total / weight, 9) if weight else None


def _enough(answered: list[_Answered], thresholds: Thresholds) -> bool:
    kept = _weight(answer for answer in answered if answer.points is not None)
    return kept > 0 and kept >= thresholds.enough_share * _weight(answered) - 1e-9


def _weight(answered: Iterable[_Answered]) -> float:
    return sum((answer.question.weight for answer in answered), 0.0)
