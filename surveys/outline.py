"""What a form asks of people before anybody has answered it: how many questions, the longest way through, how long it takes."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from surveys import length
from surveys.flow import Answers
from surveys.form import Form
from surveys.question import NUMBERS, Kind, Question
from surveys.situation import Situation

ROUNDS = 3  # of improving every answer in turn; a condition of a condition of a condition is found by then
AT_NOON = datetime(2026, 1, 12, 12, 0)  # noqa: DTZ001 - any fixed local time: the same form always has the same outline


@dataclass(frozen=True, slots=True)
class Part:
    """A section of the form; `title` is its author's wording in the form's first language."""

    title: str
    questions: int


@dataclass(frozen=True, slots=True)
class Outline:
    questions: int  # that may be asked at all, notes not counted
    longest: int  # of which the most that one person meets
    shortest: int  # and the fewest, as far as answers were tried
    minutes: int  # for the longest way
    situations: int
    typed: int  # answered in words or numbers and not by a tap
    parts: tuple[Part, ...]


def outline(form: Form) -> Outline:
    """The longest way is looked for by trying the answers that other questions depend on, one question after another."""
    longest, shortest = _ways(form)
    counted = [form.questions[index] for index in form.counted]
    return Outline(
        questions=len(form.counted),
        longest=_asked(form, longest),
        shortest=_asked(form, shortest),
        minutes=length.minutes(form, longest),
        situations=sum(question.is_case for question in counted),
        typed=sum(question.kind is Kind.TEXT or question.kind in NUMBERS for question in counted),
        parts=tuple(
            Part(group.label.text, sum(form.section_of[index] == group.index for index in form.counted))
            for group in form.sections()
            if group.index in form.sections_counted
        ),
    )


def _ways(form: Form) -> tuple[tuple[int, ...], tuple[int, ...]]:
    if not form.conditional:
        return form.asked, form.asked
    looked_at = _looked_at(form)
    deciding = [question for question in form.questions if question.asked and question.name in looked_at]
    most: dict[str, str] = {}
    fewest: dict[str, str] = {}
    for _ in range(ROUNDS):
        for question in deciding:
            lengths = {value: len(_shown(form, {**most, question.name: value})) for value in _tries(question)}
            most[question.name] = max(lengths, key=lengths.__getitem__)
            lengths = {value: len(_shown(form, {**fewest, question.name: value})) for value in _tries(question)}
            fewest[question.name] = min(lengths, key=lengths.__getitem__)
    return _shown(form, most), _shown(form, fewest)


def _looked_at(form: Form) -> frozenset[str]:
    """The names that any condition or calculation reads."""
    expressions = [condition for chain in form.conditions for condition in chain]
    expressions += [question.calculation for question in form.questions if question.calculation is not None]
    return frozenset(name for expression in expressions for name in expression.references)


def _shown(form: Form, values: dict[str, str]) -> tuple[int, ...]:
    return Situation(form, Answers(values, AT_NOON)).shown()


def _tries(question: Question) -> list[str]:
    """A few answers that differ in what conditions usually look at."""
    names = [choice.name for choice in question.choices]
    match question.kind:
        case Kind.SELECT_ONE:
            return ["", *names]
        case Kind.SELECT_MULTIPLE:
            return ["", " ".join(names), *names]
        case kind if kind in NUMBERS:
            return ["", "0", "1", "5", "100"]
        case Kind.TEXT:
            return ["", "слово"]
        case _:
            return [""]


def _asked(form: Form, shown: Iterable[int]) -> int:
    return sum(not form.questions[index].is_note for index in shown)
