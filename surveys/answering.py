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
from surveys import flow, responses, results, steps, typed
from surveys.flow import Accepted, Rejected
from surveys.form import Form, Kind, Question
from surveys.publishing import Shelf
from surveys.responses import Response
from surveys.steps import Asked, Closed, Finished, Ready, Step

LAST_DAY = (date(2199, 12, 31) - date(1970, 1, 1)).days
NOTHING: Mapping[str, str] = MappingProxyType({})


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
        return steps.unchangeable(response)
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
        return steps.unchangeable(response)
    ticks = set(steps.ticks(response, asked))
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
    return _answer(desk.unit, response, asked, " ".join(steps.ticks(response, asked)))


def skip(desk: Desk, response_id: int, question: int) -> Step:
    """Further from notes, an acknowledgement, or a question that may stay empty; an answer already given stays."""
    response = desk.response(response_id)
    asked = _question(response.form, question)
    if asked.is_note:
        if not response.may_change:
            return steps.unchangeable(response)
        for note in (*steps.notes(response, asked.index), asked):
            if note.name not in response.given.values:
                responses.put(desk.unit, response.id, note.index, flow.SEEN)
                response = steps.with_answer(response, note, flow.SEEN)
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
        return steps.unchangeable(response)
    asked = _question(response.form, response.cursor)
    if asked.is_note:
        return _at(desk.unit, response, asked.index)
    if asked.kind is Kind.SELECT_MULTIPLE:
        return _tick_by_words(desk, response, asked, text)
    step = _answer(desk.unit, response, asked, typed.choice_meant(asked, text))
    if isinstance(step, Asked) and step.rejected is not None:
        return replace(step, typed=text)
    return (
        replace(step, understood=typed.understood(asked, text, desk.me.language))
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
        return steps.unchangeable(response)
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
            response = steps.with_answer(response, asked, value)
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
    return replace(_at(unit, response, following), passed=steps.passed(response, asked.index, following))


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
    step = steps.asked(response, index)
    responses.move(unit, response, step.question.index)
    return step


def _question(form: Form, index: int) -> Question:
    try:
        return form.question(index)
    except IndexError:
        raise Gone("question") from None


def _tick_by_words(desk: Desk, response: Response, asked: Question, text: str) -> Step:
    meant = typed.choice_meant(asked, text)
    if meant not in asked.choice_places:
        return replace(steps.asked(response, asked.index), rejected=Rejected(flow.Reason.NOT_A_CHOICE), typed=text)
    return mark(desk, response.id, asked.index, asked.choice_places[meant], on=True)
