from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime

from surveys.expressions import Scope, Value, as_number, is_blank
from surveys.form import Form
from surveys.question import NUMBERS, Kind, Question


@dataclass(frozen=True, slots=True)
class Answers:
    """Stored answers by question name, as text, and the local time at which they are looked at.

    A name that is absent was never answered; a blank text was passed over on purpose. Several choices are separated by
    spaces, in the form's order; numbers are `12` and `1.5`, dates ISO, a read note is `seen`, an acknowledgement `OK`.
    """

    values: Mapping[str, str]
    now: datetime


class Situation:
    """What holds for one person at one moment: which questions apply and what expressions see, each worked out once.

    An answer to a question that no longer applies is kept in storage but reads as blank here.
    """

    __slots__ = ("_relevant", "_seen", "answers", "form")

    def __init__(self, form: Form, answers: Answers) -> None:
        self.form = form
        self.answers = answers
        self._relevant: dict[int, bool] = {}
        self._seen: dict[str, Value] = {}

    def relevant(self, index: int) -> bool:
        conditions = self.form.conditions[index]
        if not conditions:
            return True
        known = self._relevant.get(index)
        if known is None:
            # Set first: a form made by hand may hold a circle, and it must end.
            self._relevant[index] = False
            scope = self.scope()
            known = self._relevant[index] = all(condition.holds(scope) for condition in conditions)
        return known

    def shown(self) -> tuple[int, ...]:
        if not self.form.conditional:
            return self.form.asked
        return tuple(index for index in self.form.asked if self.relevant(index))

    def raw(self, question: Question) -> str:
        """The stored text if the question applies, else blank."""
        return self.answers.values.get(question.name, "") if self.relevant(question.index) else ""

    def value(self, name: str) -> Value:
        known = self._seen.get(name)
        if known is None:
            self._seen[name] = ""
            known = self._seen[name] = self._value(self.form.names[name])
        return known

    def scope(self, current: Value = "") -> Scope:
        return Scope(self.value, current, self.answers.now)

    def required(self, question: Question) -> bool:
        if question.required_if is not None:
            return question.required_if.holds(self.scope(typed(question.kind, self.raw(question))))
        return question.required

    def _value(self, question: Question) -> Value:
        if question.is_note or not self.relevant(question.index):
            return ""
        raw = self.answers.values.get(question.name)
        silent = question.kind is Kind.CALCULATE or question.read_only
        if question.calculation is not None and (raw is None or silent):
            return _kept(question.calculation.evaluate(self.scope(typed(question.kind, raw or ""))))
        if raw is not None:
            return typed(question.kind, raw)
        if question.default_formula is not None:
            return _kept(question.default_formula.evaluate(self.scope()))
        return typed(question.kind, question.default)


def typed(kind: Kind, raw: str) -> Value:
    """The stored text as the type its question declares; text that does not fit stays text."""
    if kind in NUMBERS:
        number = as_number(raw)
        return number if number == number else raw  # noqa: PLR0124 - only NaN differs from itself
    try:
        if kind is Kind.DATE:
            return date.fromisoformat(raw)
        if kind is Kind.DATETIME:
            return datetime.fromisoformat(raw)
    except ValueError:
        return raw
    return raw


def _kept(value: Value) -> Value:
    """A calculation that came to no number leaves its question blank, as a form in ODK does."""
    return "" if is_blank(value) else value
