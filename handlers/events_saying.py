"""Saying something of an internship: of a draft at once, of what is published beside it until it is confirmed."""

from handlers.routes import Turn
from internships import announcing, events, revising
from internships.details import Detail, Wrong
from internships.events import Event, State


def said(turn: Turn, event_id: int) -> Event:
    """The event with everything that has been said so far. Raises Gone, Refused."""
    found = events.manage(turn.unit, turn.me, event_id)
    if found.state in (State.DRAFT, State.PROPOSED):
        return found
    return revising.look(turn.unit, turn.me, event_id).after


def say(turn: Turn, event_id: int, detail: Detail) -> Event | Wrong:
    """Nothing is kept of what must not be said."""
    found = events.manage(turn.unit, turn.me, event_id)
    if found.state in (State.DRAFT, State.PROPOSED):
        return announcing.amend(turn.unit, turn.me, event_id, detail)
    outcome = revising.say(turn.unit, turn.me, event_id, detail)
    return outcome if isinstance(outcome, Wrong) else outcome.after


def wrong_words(turn: Turn, wrong: Wrong) -> str:
    return turn.tr(f"events-wrong-{wrong.value}")
