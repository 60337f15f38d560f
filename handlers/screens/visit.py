"""An internship in a few lines, the same in every message about it: what, when, where, what to bring."""

from handlers.routes import Turn
from handlers.screen import Button, Screen, danger, primary, to
from handlers.screens.lists import post
from handlers.taps import Menu
from handlers.taps_days import CalendarFile, CannotCome, WillCome
from handlers.taps_signups import Programme
from internships import contacts
from internships.events import Event, Format
from texts.translator import Translator

ABOUT = 300  # characters of the programme that fit beside everything else


def when(turn: Turn, event: Event) -> str:
    """«чт, 26 ноября, 10:00 (МСК)», by the clock of the host."""
    assert event.starts_at is not None
    return turn.tr.moment(event.starts_at, event.zone, now=turn.unit.now)


def where(turn: Turn, event: Event) -> str:
    if event.format is Format.ONLINE:
        return turn.tr("visit-online", school=event.school)
    place = turn.tr("visit-where", school=event.school, place=event.place)
    return place if event.place else turn.tr("visit-where-school", school=event.school)


def hours(tr: Translator, count: float) -> str:
    """«4 академических часа», «1,5 академического часа»; plain."""
    whole = count == int(count)
    return tr.plain("visit-hours", hours=int(count) if whole else count, shown=tr.number(count, 0 if whole else 1))


def details(turn: Turn, event: Event) -> list[str]:
    """Everything a guest needs on the way there."""
    lines: list[str] = [where(turn, event), *readiness(turn, event)]
    if event.about:
        about = event.about if len(event.about) <= ABOUT else f"{event.about[:ABOUT].rstrip()}…"
        lines.append(turn.tr("visit-about", text=about))
    return lines


def readiness(turn: Turn, event: Event) -> list[str]:
    """What to bring, and who at the school answers guests: by post, since a guest reads nobody else's name in a chat."""
    lines: list[str] = [turn.tr("visit-bring", text=event.bring)] if event.bring else []
    if (contact := contacts.of_event(turn.unit, event)) is not None:
        lines.append(turn.tr("visit-contact", post=post(turn.tr, contact.position)))
    return lines


def ways(turn: Turn, event: Event, *, connect: bool = True) -> tuple[tuple[Button, ...], ...]:
    """The map, the programme, the calendar, and the meeting's link for whoever has a place: what helps to get there."""
    links: list[Button] = []
    if event.format is not Format.ONLINE and event.map_url:
        links.append(Button(turn.tr.plain("visit-map"), url=event.map_url))
    if connect and event.format is not Format.ONSITE and event.online_url:
        links.append(Button(turn.tr.plain("visit-connect"), url=event.online_url))
    calendar = to(turn.tr.plain("visit-calendar"), CalendarFile(internship=event.id))
    if event.programme_file is None:
        return ((*links, calendar),)
    files = (to(turn.tr.plain("internship-programme"), Programme(internship=event.id)), calendar)
    return (tuple(links), files) if links else (files,)


def question(turn: Turn, event: Event) -> tuple[tuple[Button, ...], ...]:
    """«Приеду» and «Не смогу» about the date and place as they are now."""
    online = event.format is Format.ONLINE
    yes = WillCome(internship=event.id, revision=event.revision)
    return (
        (
            primary(turn.tr.plain("visit-yes-online" if online else "visit-yes"), yes),
            to(turn.tr.plain("visit-no"), CannotCome(internship=event.id, sure=False)),
        ),
    )


def leave(turn: Turn, event: Event) -> Button:
    return danger(turn.tr.plain("visit-leave"), CannotCome(internship=event.id, sure=True))


def home(turn: Turn) -> Button:
    return to(turn.tr.plain("to-menu"), Menu())


def message(turn: Turn, event: Event, lines: list[str], *, ask: bool) -> Screen:
    """A message of its own about an event, with or without the question whether they come."""
    text = "\n\n".join([*lines, *([turn.tr("visit-ask")] if ask else [])])
    rows = (*(question(turn, event) if ask else ()), *ways(turn, event), (home(turn),))
    return Screen(text, rows=rows, fresh=True)
