from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from surveys.expressions import Expression
from surveys.wording import NO_WORDS, Wording


class Kind(StrEnum):
    SELECT_ONE = "select_one"
    SELECT_MULTIPLE = "select_multiple"
    TEXT = "text"
    INTEGER = "integer"
    DECIMAL = "decimal"
    RANGE = "range"
    DATE = "date"
    TIME = "time"
    DATETIME = "datetime"
    NOTE = "note"
    ACKNOWLEDGE = "acknowledge"
    HIDDEN = "hidden"
    CALCULATE = "calculate"


SELECTS = frozenset({Kind.SELECT_ONE, Kind.SELECT_MULTIPLE})
NUMBERS = frozenset({Kind.INTEGER, Kind.DECIMAL, Kind.RANGE})
_SILENT = frozenset({Kind.HIDDEN, Kind.CALCULATE})


@dataclass(frozen=True, slots=True)
class Choice:
    """`score` is None for an answer that must not count («Не моя задача»); `feedback` waits until the form is closed."""

    name: str
    label: Wording
    score: float | None = None
    anchor: Wording = NO_WORDS
    feedback: Wording = NO_WORDS


@dataclass(frozen=True, slots=True)
class Span:
    """What a range question allows: start, start + step, ... up to end."""

    start: float
    end: float
    step: float

    def holds(self, number: float) -> bool:
        steps = (number - self.start) / self.step
        inside = min(self.start, self.end) <= number <= max(self.start, self.end)
        return inside and abs(steps - round(steps)) < 1e-9


@dataclass(frozen=True, slots=True, kw_only=True)
class Question:
    index: int
    name: str
    kind: Kind
    label: Wording = NO_WORDS
    hint: Wording = NO_WORDS
    guidance: Wording = NO_WORDS
    required: bool = False
    required_if: Expression | None = None
    required_message: Wording = NO_WORDS
    relevant: Expression | None = None
    constraint: Expression | None = None
    constraint_message: Wording = NO_WORDS
    calculation: Expression | None = None
    choices: tuple[Choice, ...] = ()
    span: Span | None = None
    appearance: str = ""
    competency: str | None = None
    weight: float = 0.0
    reverse: bool = False
    group: int | None = None
    default: str = ""
    default_formula: Expression | None = None
    read_only: bool = False

    choice_places: Mapping[str, int] = field(init=False, repr=False, compare=False)
    scale: tuple[float, float] | None = field(init=False, repr=False, compare=False)  # least and greatest score

    def __post_init__(self) -> None:
        scores = [choice.score for choice in self.choices if choice.score is not None]
        scale = (min(scores), max(scores)) if scores and min(scores) < max(scores) else None
        object.__setattr__(self, "choice_places", {choice.name: place for place, choice in enumerate(self.choices)})
        object.__setattr__(self, "scale", scale)

    @property
    def asked(self) -> bool:
        return self.kind not in _SILENT and not self.read_only

    @property
    def is_note(self) -> bool:
        return self.kind is Kind.NOTE

    @property
    def scored(self) -> bool:
        return self.kind is Kind.SELECT_ONE and self.weight > 0 and self.scale is not None

    @property
    def is_case(self) -> bool:
        """A situation with better and worse ways out: only there do choices explain themselves afterwards."""
        return self.scored and any(choice.feedback for choice in self.choices)

    def choice(self, name: str) -> Choice | None:
        place = self.choice_places.get(name)
        return None if place is None else self.choices[place]
