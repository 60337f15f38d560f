"""Six weeks on: the message that brings the follow-up asks its first question itself, so that one tap is an answer.

The three words under the message are the first three choices of the shipped form; «Отказались» is for whoever looks at the
form. A version of a municipality's own that asks otherwise is opened from its beginning instead.
"""

from dataclasses import replace

from internships import event_waves
from internships.event_waves import FOLLOW_UP
from people.refusals import Gone
from surveys import answering, flow, responses
from surveys.answering import Desk
from surveys.form import Form, Kind, Question
from surveys.steps import Asked, Closed, Ready, Step

SAID = ("done", "partly", "planned")  # in the order of the buttons
_ASKED = "progress"


def asks(form: Form) -> bool:
    """Does this version of the form begin with the question that the message asks?"""
    return _question(form) is not None


def answer(desk: Desk, wave_id: int, said: str) -> Step:
    """Begin the follow-up of an event with this answer, or change it while the answers are not sent.

    Raises Gone for what is no follow-up, asks otherwise or is over without having been begun, Refused for somebody else's.
    """
    found = event_waves.of_wave(desk.unit, wave_id)
    if found is None or found.form_key != FOLLOW_UP or said not in SAID:
        raise Gone("wave")
    known = event_waves.prefilled(desk.unit, desk.me, wave_id, desk.shelf)
    response = desk.response(responses.begin(desk.unit, desk.me, wave_id, desk.shelf, known))
    if response.submitted_at is not None:
        return answering.resume(desk, response.id)
    if not response.open:
        return Closed(response)
    asked = _question(response.form)
    if asked is None:
        raise Gone("question")
    introduction = flow.notes_before(response.form, response.given, asked.index)
    if introduction:
        answering.skip(desk, response.id, introduction[-1])  # the message has said it
    choice = asked.choice_places[said]
    step = answering.choose(desk, response.id, asked.index, choice)
    if not isinstance(step, Asked | Ready):
        return step
    return replace(step, understood=asked.choices[choice].label.in_(desk.me.language))


def _question(form: Form) -> Question | None:
    asked = form.names.get(_ASKED)
    if asked is None or asked.kind is not Kind.SELECT_ONE or not asked.choice_places.keys() >= set(SAID):
        return None
    first = next((place for place in form.asked if not form.questions[place].is_note), None)
    return asked if asked.index == first else None
