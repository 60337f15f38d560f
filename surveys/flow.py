"""Where a person is in a form and where a tap leads: pure, so the same answers always lead to the same screen."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from surveys.checking import Accepted, Reason, Rejected, check
from surveys.expressions import as_text
from surveys.form import Form, Group
from surveys.piping import fill
from surveys.question import Question
from surveys.situation import Answers, Situation, typed

__all__ = [
    "SEEN",
    "Accepted",
    "Answers",
    "Progress",
    "Reason",
    "Rejected",
    "calculated",
    "check",
    "complete",
    "fill",
    "first_unanswered",
    "next_question",
    "notes_before",
    "previous_question",
    "progress",
    "visible",
]

SEEN = "seen"


@dataclass(frozen=True, slots=True)
class Progress:
    """`position` of `total` questions that apply now, notes not counted; sections count from 1, 0 is outside them."""

    position: int
    total: int
    section_index: int
    section_count: int
    section: Group | None


def visible(form: Form, answers: Answers) -> tuple[int, ...]:
    return Situation(form, answers).shown()


def next_question(form: Form, answers: Answers, after: int | None = None, *, notes: bool = True) -> int | None:
    """The first step behind `after` (the very first for None); `notes=False` for screens that merge notes."""
    start = 0 if after is None else bisect_right(form.asked, after)
    return _first(Situation(form, answers), form.asked[start:], notes=notes)


def previous_question(form: Form, answers: Answers, before: int | None = None, *, notes: bool = True) -> int | None:
    """The last step in front of `before` (the very last for None)."""
    end = len(form.asked) if before is None else bisect_left(form.asked, before)
    return _first(Situation(form, answers), reversed(form.asked[:end]), notes=notes)


def first_unanswered(form: Form, answers: Answers, *, notes: bool = True) -> int | None:
    """Where a person who comes back goes on; a question passed over on purpose is not asked again by itself."""
    situation = Situation(form, answers)
    left = (index for index in form.asked if not _settled(situation, form.questions[index]))
    return _first(situation, left, notes=notes)


def notes_before(form: Form, answers: Answers, index: int) -> tuple[int, ...]:
    """The notes a person reads directly before this question, for a screen that shows them together."""
    situation = Situation(form, answers)
    found: list[int] = []
    for place in reversed(form.asked[: bisect_left(form.asked, index)]):
        if not situation.relevant(place):
            continue
        if not form.questions[place].is_note:
            break
        found.append(place)
    return tuple(reversed(found))


def progress(form: Form, answers: Answers, index: int) -> Progress:
    questions: Sequence[int] = form.counted
    sections = form.sections_counted
    if form.conditional:
        situation = Situation(form, answers)
        questions = [place for place in form.counted if situation.relevant(place)]
        sections = form.sections_at(questions)
    total = len(questions)
    # A note stands in front of the question that follows it.
    position = bisect_right(questions, index) + (index not in questions)
    own = form.section_of[index]
    return Progress(
        position=min(position, total),
        total=total,
        section_index=sections.index(own) + 1 if own in sections else 0,
        section_count=len(sections),
        section=None if own is None else form.groups[own],
    )


def calculated(form: Form, answers: Answers) -> dict[str, str]:
    """Answers as they are handed over: those that apply, with defaults and calculations filled in."""
    situation = Situation(form, answers)
    filled: dict[str, str] = {}
    for question in form.questions:
        if not question.is_note and situation.relevant(question.index):
            text = as_text(situation.value(question.name))
            if text or question.name in answers.values:
                filled[question.name] = text
    return filled


def complete(form: Form, answers: Answers) -> tuple[int, ...]:
    """What still stands between these answers and handing them over: empty when nothing does."""
    situation = Situation(form, answers)
    return tuple(index for index in situation.shown() if not _acceptable(situation, form.questions[index]))


def _first(situation: Situation, places: Iterable[int], *, notes: bool) -> int | None:
    for index in places:
        if (notes or not situation.form.questions[index].is_note) and situation.relevant(index):
            return index
    return None


def _settled(situation: Situation, question: Question) -> bool:
    raw = situation.answers.values.get(question.name)
    return raw is not None and (bool(raw) or not situation.required(question))


def _acceptable(situation: Situation, question: Question) -> bool:
    if question.is_note:
        return True
    value = situation.value(question.name)
    if value == "":
        return not situation.required(question)
    if question.constraint is None:
        return True
    return question.constraint.holds(situation.scope(typed(question.kind, as_text(value))))
