"""Answering: each function is one thing a person does, and returns the step they are at afterwards.

Every step is worked out from what is stored and what the button says, so a second tap, an old button or a tap that
arrives twice leads to the same place.
"""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date, timedelta
from types import MappingProxyType

from db.unit import Unit
from people.me import Me
from people.refusals import Gone
from surveys import flow, responses, results
from surveys.flow import Accepted, Answers, Progress, Rejected
from surveys.form import Form, Group, Kind, Question
from surveys.publishing import Shelf
from surveys.question import SELECTS
from surveys.responses import Response


@dataclass(frozen=True, slots=True)
class Asked:
    """One question, or a run of notes that is read together (`question` is its last then)."""

    response: Response
    question: Question
    notes: tuple[Question, ...]
    progress: Progress
    value: str | None  # the stored answer; None before the first one
    ticks: tuple[str, ...]
    back: int | None
    forward: int | None  # the next question, once this one is answered
    rejected: Rejected | None = None
    typed: str = ""  # what was refused
    understood: str | None = None  # the answer to the question before, when it was typed
    passed: Group | None = None  # the section that this step left behind
    changed: bool = True  # False when a tap changed nothing


@dataclass(frozen=True, slots=True)
class Ready:
    """Every question is answered: look through and send."""

    response: Response
    missing: tuple[int, ...] = ()
    understood: str | None = None


@dataclass(frozen=True, slots=True)
class Finished:
    """Sent, and the answers stay changeable until the wave closes."""

    response: Response
    sent_now: bool = False
    rescored: bool = False


@dataclass(frozen=True, slots=True)
class Closed:
    """The wave closed; what was answered is kept and counted as the rules say."""

    response: Response


LAST_DAY = (date(2199, 12, 31) - date(1970, 1, 1)).days
NOTHING: Mapping[str, str] = MappingProxyType({})
NO_CHOICE = "\0"  # no choice can be called so

Step = Asked | Ready | Finished | Closed


@dataclass(frozen=True, slots=True)
class Desk:
    """Where a person sits down to answer: their unit, who they are, and the forms at hand."""

    unit: Unit
    me: Me
    shelf: Shelf

    def response(self, response_id: int) -> Response:
        return responses.load(self.unit, self.me, response_id, self.shelf)


def open_wave(desk: Desk, wave_id: int, prefilled: Mapping[str, str] = NOTHING) -> Step:
    return resume(desk, responses.begin(desk.unit, desk.me, wave_id, desk.shelf, prefilled))


def resume(desk: Desk, response_id: int) -> Step:
    """Where this person stopped."""
    response = desk.response(response_id)
    if response.submitted_at is not None:
        return Finished(response)
    if not response.open:
        return Closed(response)
    return _at(desk.unit, response, response.cursor)


def goto(desk: Desk, response_id: int, question: int) -> Step:
    """Show this very question, or where the person is when it does not apply any more."""
    response = desk.response(response_id)
    if not response.may_change:
        return _unchangeable(response)
    return _at(desk.unit, response, _question(response.form, question).index)


def choose(desk: Desk, response_id: int, question: int, choice: int) -> Step:
    response = desk.response(response_id)
    asked = _question(response.form, question)
    if asked.kind is not Kind.SELECT_ONE or not 0 <= choice < len(asked.choices):
        raise Gone("question")
    return _answer(desk.unit, response, asked, asked.choices[choice].name)


def mark(desk: Desk, response_id: int, question: int, choice: int, on: bool) -> Step:
    """Tick or untick one of several; nothing is checked before «Готово», so that any order of ticks is fine."""
    response = desk.response(response_id)
    asked = _question(response.form, question)
    if asked.kind is not Kind.SELECT_MULTIPLE or not 0 <= choice < len(asked.choices):
        raise Gone("question")
    if not response.may_change:
        return _unchangeable(response)
    ticks = set(_ticks(response, asked))
    name = asked.choices[choice].name
    changed = (name in ticks) is not on
    if changed:
        ticks ^= {name}
        value = " ".join(other.name for other in asked.choices if other.name in ticks)
        responses.put(desk.unit, response.id, asked.index, value, draft=True)
        response = replace(response, ticks={**response.ticks, asked.name: value})
    return replace(_at(desk.unit, response, asked.index), changed=changed)


def done(desk: Desk, response_id: int, question: int) -> Step:
    response = desk.response(response_id)
    asked = _question(response.form, question)
    if asked.kind is not Kind.SELECT_MULTIPLE:
        raise Gone("question")
    return _answer(desk.unit, response, asked, " ".join(_ticks(response, asked)))


def skip(desk: Desk, response_id: int, question: int) -> Step:
    """Further from notes, an acknowledgement, or a question that may stay empty; an answer already given stays."""
    response = desk.response(response_id)
    asked = _question(response.form, question)
    if asked.is_note:
        if not response.may_change:
            return _unchangeable(response)
        for note in (*_notes(response, asked.index), asked):
            if note.name not in response.given.values:
                responses.put(desk.unit, response.id, note.index, flow.SEEN)
                response = _with(response, note, flow.SEEN)
        return _onward(desk.unit, response, asked)
    raw = "OK" if asked.kind is Kind.ACKNOWLEDGE else response.given.values.get(asked.name, "")
    return _answer(desk.unit, response, asked, raw)


def pick_day(desk: Desk, response_id: int, question: int, day: int) -> Step:
    """A day of the calendar, in days since 1970-01-01."""
    response = desk.response(response_id)
    asked = _question(response.form, question)
    if asked.kind is not Kind.DATE or not 0 <= day <= LAST_DAY:
        raise Gone("question")
    return _answer(desk.unit, response, asked, (date(1970, 1, 1) + timedelta(days=day)).isoformat())


def write(desk: Desk, response_id: int, text: str) -> Step:
    """Typed text as the answer to the question this person is at; for choices the number or the words of one."""
    response = desk.response(response_id)
    if not response.may_change:
        return _unchangeable(response)
    asked = _question(response.form, response.cursor)
    if asked.is_note:
        return _at(desk.unit, response, asked.index)
    if asked.kind is Kind.SELECT_MULTIPLE:
        return _tick_by_words(desk, response, asked, text)
    step = _answer(desk.unit, response, asked, _choice_meant(asked, text))
    if isinstance(step, Asked) and step.rejected is not None:
        return replace(step, typed=text)
    return (
        replace(step, understood=_understood(asked, text, desk.me.language))
        if isinstance(step, Asked | Ready)
        else step
    )


def submit(desk: Desk, response_id: int) -> Step:
    response = desk.response(response_id)
    if response.submitted_at is not None:
        return Finished(response)
    if not response.open:
        return Closed(response)
    missing = flow.complete(response.form, response.given)
    if missing:
        return _at(desk.unit, response, missing[0])
    responses.submitted(desk.unit, response.id)
    results.keep(desk.unit, response)
    return Finished(replace(response, submitted_at=desk.unit.now), sent_now=True)


def look_through(desk: Desk, response_id: int) -> Ready | Closed:
    """The list of answers."""
    response = desk.response(response_id)
    if not response.open and response.submitted_at is None:
        return Closed(response)
    return Ready(response, flow.complete(response.form, response.given))


def lock(desk: Desk, response_id: int) -> Response:
    """Close the answers for good, so that the commentary can be shown. Raises Gone before they are sent."""
    response = desk.response(response_id)
    if response.submitted_at is None:
        raise Gone("response")
    if response.may_change:
        responses.locked(desk.unit, response.id)
        return replace(response, locked_at=desk.unit.now)
    return response


def _answer(unit: Unit, response: Response, asked: Question, raw: str) -> Step:
    if not response.may_change:
        return _unchangeable(response)
    match flow.check(response.form, asked, response.given, raw):
        case Rejected() as rejected if rejected.reason is flow.Reason.NOT_ASKED:
            return _at(unit, response, response.cursor)
        case Rejected() as rejected:
            return replace(_at(unit, response, asked.index), rejected=rejected)
        case Accepted(value):
            changed = response.given.values.get(asked.name) != value
            if changed:
                responses.put(unit, response.id, asked.index, value)
            if asked.name in response.ticks:
                responses.forget_ticks(unit, response.id, asked.index)
            response = _with(response, asked, value)
            if response.submitted_at is not None:
                return _rescored(unit, response) if changed else Finished(response)
            return _onward(unit, response, asked)


def _onward(unit: Unit, response: Response, asked: Question) -> Step:
    """The next question; at the end, or when nothing is left and this was a correction, the list of answers."""
    following = flow.next_question(response.form, response.given, asked.index)
    answered = following is None or response.form.questions[following].name in response.given.values
    if answered:
        left = flow.first_unanswered(response.form, response.given)
        if left is None:
            missing = flow.complete(response.form, response.given)
            return Ready(response, missing)
        if following is None:
            following = left
    assert following is not None
    return replace(_at(unit, response, following), passed=_passed(response, asked.index, following))


def _rescored(unit: Unit, response: Response) -> Step:
    """A change after sending counts at once, unless it opened a question that is not answered yet."""
    missing = flow.complete(response.form, response.given)
    if missing:
        responses.reopened(unit, response.id)
        results.forget(unit, response.id)
        return _at(unit, replace(response, submitted_at=None, picture=None), missing[0])
    responses.submitted(unit, response.id)
    results.keep(unit, response)
    return Finished(replace(response, picture=None), rescored=True)


def _at(unit: Unit, response: Response, index: int) -> Asked:
    shown = flow.visible(response.form, response.given)
    if index not in shown:
        index = next((place for place in shown if place > index), shown[-1])
    step = _asked(response, index)
    responses.move(unit, response, step.question.index)
    return step


def _asked(response: Response, index: int) -> Asked:
    form, given = response.form, response.given
    question = form.questions[index]
    if question.is_note:
        following = flow.next_question(form, given, index)
        while following is not None and form.questions[following].is_note:
            index, following = following, flow.next_question(form, given, following)
        question = form.questions[index]
    notes = _notes(response, index) if question.is_note else ()
    first = notes[0].index if notes else index
    value = given.values.get(question.name)
    return Asked(
        response=response,
        question=question,
        notes=notes,
        progress=flow.progress(form, given, index),
        value=value,
        ticks=_ticks(response, question) if question.kind is Kind.SELECT_MULTIPLE else (),
        back=flow.previous_question(form, given, first),
        forward=flow.next_question(form, given, index) if value is not None and not question.is_note else None,
    )


def _notes(response: Response, index: int) -> tuple[Question, ...]:
    form = response.form
    return tuple(form.questions[place] for place in flow.notes_before(form, response.given, index))


def _ticks(response: Response, question: Question) -> tuple[str, ...]:
    kept = response.ticks.get(question.name, response.given.values.get(question.name, ""))
    return tuple(kept.split())


def _with(response: Response, question: Question, value: str) -> Response:
    values = {**response.given.values, question.name: value}
    ticks = {name: kept for name, kept in response.ticks.items() if name != question.name}
    return replace(response, given=Answers(values, response.given.now), ticks=ticks)


def _passed(response: Response, left: int, reached: int) -> Group | None:
    sections = response.form.section_of
    section = sections[left]
    if section is None or sections[reached] == section or reached < left:
        return None
    return response.form.groups[section]


def _unchangeable(response: Response) -> Step:
    return Finished(response) if response.submitted_at is not None else Closed(response)


def _question(form: Form, index: int) -> Question:
    try:
        return form.question(index)
    except IndexError:
        raise Gone("question") from None


def _tick_by_words(desk: Desk, response: Response, asked: Question, text: str) -> Step:
    meant = _choice_meant(asked, text)
    if meant not in asked.choice_places:
        return replace(_asked(response, asked.index), rejected=Rejected(flow.Reason.NOT_A_CHOICE), typed=text)
    return mark(desk, response.id, asked.index, asked.choice_places[meant], on=True)


def _choice_meant(question: Question, text: str) -> str:
    """The choice by its number in the list, its words, or a piece of words that only one choice has."""
    if question.kind not in SELECTS:
        return text
    said = text.strip().casefold()
    for place, choice in enumerate(question.choices, 1):
        if said == str(place) or any(said == label.casefold() for label in choice.label):
            return choice.name
    near = [choice.name for choice in question.choices if any(said in label.casefold() for label in choice.label)]
    return near[0] if len(near) == 1 and said else NO_CHOICE


def _understood(question: Question, text: str, language: str) -> str:
    choice = question.choice(_choice_meant(question, text)) if question.kind in SELECTS else None
    return text if choice is None else choice.label.in_(language)
