"""The steps of announcing an internship and the way between them; the same steps change what is published."""

from handlers.routes import Turn
from handlers.screen import Button, to
from handlers.taps_events import EventStep
from internships.events import Event, Format, State
from texts.translator import Html

TITLE, ABOUT, DIRECTIONS, FORMAT, DAY, HOURS = "title", "about", "codes", "format", "day", "hours"
PLACE, ONLINE, BRING, PROGRAMME, CONTACT = "place", "online", "bring", "file", "contact"
PLACES, WHOM, SIGNUP, CHECK = "places", "whom", "signup", "check"
STEPS = (
    TITLE, ABOUT, DIRECTIONS, FORMAT, DAY, HOURS, PLACE, ONLINE, BRING, PROGRAMME, CONTACT, PLACES, WHOM, SIGNUP,
)  # fmt: skip


def steps(event: Event) -> tuple[str, ...]:
    """Nobody is asked for a link to what takes place on site, nor for an address of what is online."""
    unasked = {Format.ONSITE: ONLINE, Format.ONLINE: PLACE, Format.MIXED: ""}[event.format]
    return tuple(one for one in STEPS if one != unasked)


def heading(turn: Turn, event: Event, step: str) -> Html:
    name = turn.tr(f"events-step-{step}")
    if event.state is State.PUBLISHED:
        return turn.tr("events-changing", name=name)
    there = steps(event)
    number = there.index(step) + 1 if step in there else len(there)
    return turn.tr("events-announcing", step=number, steps=len(there), name=name)


def way(turn: Turn, event: Event, step: str) -> tuple[Button, ...]:
    """«‹ Назад», «Всё сразу», «Дальше ›», always in the last row; a change has only the way back."""
    plain, number = turn.tr.plain, event.id
    everything = EventStep(internship=number, step=CHECK)
    if event.state is State.PUBLISHED:
        return (to(plain("events-to-changes"), everything),)
    there = (*steps(event), CHECK)
    at = there.index(step)
    found = [to(plain("events-everything"), everything)] if there[at + 1 :] != (CHECK,) else []
    if at:
        found.insert(0, to(plain("back"), EventStep(internship=number, step=there[at - 1])))
    found.append(to(plain("events-next"), EventStep(internship=number, step=there[at + 1])))
    return tuple(found)
