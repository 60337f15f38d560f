"""A questionnaire as the program thinks of it: one version, never changed, every expression compiled.

`Question.index` and the place of a choice are what buttons carry, so they are positions within one version of the form and
mean nothing in another. Whatever flow asks on every tap is worked out once, here.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from surveys.expressions import Expression
from surveys.question import Choice, Kind, Question, Span
from surveys.wording import NO_WORDS, Wording

__all__ = ["Choice", "Competency", "Form", "Group", "Kind", "Question", "Span", "Thresholds"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Group:
    """A section of the form; `parent` is the index of the group around it."""

    index: int
    name: str
    label: Wording = NO_WORDS
    hint: Wording = NO_WORDS
    relevant: Expression | None = None
    parent: int | None = None
    competency: str | None = None


@dataclass(frozen=True, slots=True)
class Competency:
    code: str
    name: Wording


@dataclass(frozen=True, slots=True)
class Thresholds:
    """Where levels begin, in points of the index (0-100), and the share of weight that must be answered for one."""

    deficit_below: float = 50.0
    strength_from: float = 75.0
    enough_share: float = 0.6

    def __post_init__(self) -> None:
        if not (0 <= self.deficit_below <= self.strength_from <= 100 and 0 < self.enough_share <= 1):
            raise ValueError(self)


@dataclass(frozen=True, slots=True, kw_only=True)
class Form:
    key: str
    version: str
    title: Wording
    default_language: str
    languages: tuple[str, ...]
    questions: tuple[Question, ...]
    groups: tuple[Group, ...] = ()
    thresholds: Thresholds = Thresholds()
    source_hash: str = ""

    names: Mapping[str, Question] = field(init=False, repr=False, compare=False)
    asked: tuple[int, ...] = field(init=False, repr=False, compare=False)  # may be shown: neither hidden nor computed
    conditions: tuple[tuple[Expression, ...], ...] = field(
        init=False, repr=False, compare=False
    )  # by question, outer first
    section_of: tuple[int | None, ...] = field(
        init=False, repr=False, compare=False
    )  # by question: its outermost group
    conditional: bool = field(init=False, repr=False, compare=False)  # may any question be passed over?
    counted: tuple[int, ...] = field(init=False, repr=False, compare=False)  # asked and no note
    sections_counted: tuple[int, ...] = field(init=False, repr=False, compare=False)
    scored: tuple[Question, ...] = field(init=False, repr=False, compare=False)
    competencies: tuple[Competency, ...] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        places = [question.index for question in self.questions]
        if places != list(range(len(places))) or [group.index for group in self.groups] != list(
            range(len(self.groups))
        ):
            raise ValueError(self.key)
        names = {question.name: question for question in self.questions}
        if len(names) != len(self.questions):
            raise ValueError(self.key)
        chains = [self._chain(question.group) for question in self.questions]
        self._keep("names", names)
        self._keep("asked", tuple(question.index for question in self.questions if question.asked))
        self._keep("section_of", tuple(chain[0].index if chain else None for chain in chains))
        self._keep("conditions", tuple(map(_conditions, self.questions, chains)))
        self._keep("conditional", any(self.conditions))
        self._keep("counted", tuple(index for index in self.asked if not self.questions[index].is_note))
        self._keep("sections_counted", self.sections_at(self.counted))
        self._keep("scored", tuple(question for question in self.questions if question.scored))
        self._keep("competencies", self._competencies())

    def question(self, index: int) -> Question:
        """Raises IndexError for a place the form does not have, a negative one included."""
        if index < 0:
            raise IndexError(index)
        return self.questions[index]

    def by_name(self, name: str) -> Question:
        """Raises KeyError for a name the form does not have."""
        return self.names[name]

    def sections(self) -> tuple[Group, ...]:
        return tuple(group for group in self.groups if group.parent is None)

    def sections_at(self, places: Sequence[int]) -> tuple[int, ...]:
        """The outermost groups these questions stand in, each once."""
        found = (self.section_of[place] for place in places)
        return tuple(dict.fromkeys(section for section in found if section is not None))

    def _chain(self, group: int | None) -> tuple[Group, ...]:
        chain: list[Group] = []
        while group is not None:
            found = self.groups[group]
            # A parent stands before its child, which also keeps this loop finite.
            if found.parent is not None and found.parent >= group:
                raise ValueError(self.key)
            chain.append(found)
            group = found.parent
        return tuple(reversed(chain))

    def _competencies(self) -> tuple[Competency, ...]:
        labels = {group.competency: group.label for group in reversed(self.groups) if group.competency and group.label}
        codes = dict.fromkeys(question.competency for question in self.questions if question.competency)
        return tuple(Competency(code, labels.get(code) or Wording(code)) for code in codes)

    def _keep(self, name: str, value: object) -> None:
        object.__setattr__(self, name, value)


def _conditions(question: Question, chain: tuple[Group, ...]) -> tuple[Expression, ...]:
    own = (*(group.relevant for group in chain), question.relevant)
    return tuple(condition for condition in own if condition is not None)
