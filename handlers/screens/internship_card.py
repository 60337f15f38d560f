"""The card of an internship as whoever may take part sees it: what, when, where, how many places, and the one next step."""

from handlers.routes import Turn
from handlers.screen import Button, Rows, Screen, danger, primary, to
from handlers.screens import visit
from handlers.screens.event_words import written
from handlers.taps_days import CalendarFile, CheckIn
from handlers.taps_requests import AskAbout
from handlers.taps_signups import (
    EVERYTHING,
    AcceptPlace,
    DeclinePlace,
    LeaveInternship,
    MyInternships,
    Programme,
    SignUp,
    SignupsOf,
)
from internships import attendance, events, finding, signups
from internships.events import Event, Format, State
from internships.finding import Places
from internships.outcomes import Mine
from internships.places import State as Stand
from surveys import filters
from texts.translator import Html

ABOUT = 400  # characters of the description: the whole is the programme's to tell


def card(turn: Turn, event: Event, said: str | None = None) -> Screen:
    """`said` stands above it: what has just happened."""
    mine = signups.mine(turn.unit, turn.me.person_id, event.id)
    room = finding.room(turn.unit, turn.me, event)
    blocks: list[str] = [said] if said else []
    if said is None and (stands := standing(turn, event, mine)):
        blocks.append(stands)
    blocks.append("\n".join(_head(turn, event)))
    if event.about:
        about = event.about if len(event.about) <= ABOUT else f"{event.about[:ABOUT].rstrip()}…"
        blocks.append(turn.tr("internship-about", text=about))
    if mine is not None and mine.has_place and not event.over(turn.unit.now):
        blocks += ["\n".join(ready)] if (ready := visit.readiness(turn, event)) else []
    if event.state is State.PUBLISHED and not event.begun(turn.unit.now):
        blocks.append("\n".join(_places(turn, event, mine, room)))
    return Screen(
        "\n\n".join(blocks),
        rows=(*_check_in(turn, event), *_steps(turn, event, mine, room), *_ways(turn, event, mine)),
    )


def standing(turn: Turn, event: Event, mine: Mine | None) -> str | None:
    """Where I stand with it, or why nobody can sign up."""
    tr = turn.tr
    if event.state is State.CANCELLED:
        return tr("internship-called-off")
    if mine is not None and mine.live:
        match mine.state:
            case Stand.CONFIRMED:
                return tr("internship-mine-over" if event.over(turn.unit.now) else "internship-mine-confirmed")
            case Stand.ASKED:
                return tr("internship-mine-asked")
            case Stand.OFFERED if mine.offered_until is not None:
                return tr(
                    "internship-mine-offered", until=turn.tr.deadline(mine.offered_until, event.zone, now=turn.unit.now)
                )
            case _:
                return tr("internship-mine-waiting", nth=mine.nth)
    if event.begun(turn.unit.now):
        return tr("internship-over" if event.over(turn.unit.now) else "internship-begun")
    if event.signup_opens_at is not None and turn.unit.now < event.signup_opens_at:
        return tr("internship-opens", when=tr.moment(event.signup_opens_at, event.zone, now=turn.unit.now))
    if not event.signups_open(turn.unit.now):
        return tr("internship-signup-over")
    return None


def direction(turn: Turn, code: str) -> str:
    """What a competency is called in the newest questionnaire here; its code where nobody has asked about it."""
    known = filters.competencies(turn.unit, turn.me.municipality_id, turn.house.shelf)
    found = next((one for one in known if one.code == code), None)
    return code if found is None else found.name.in_(turn.tr.language)


def quoted(turn: Turn, code: str) -> str:
    name = direction(turn, code)
    return written(code) if name == code else turn.tr.plain("quoted", text=name)


def format_words(turn: Turn, form: str) -> str:
    return turn.tr.plain(f"internship-format-{form}")


def nearest_line(turn: Turn) -> Html | None:
    """«Ближайшая стажировка: …» for the menu; None without a place anywhere."""
    event = finding.nearest(turn.unit, turn.me)
    if event is None:
        return None
    return turn.tr("internships-nearest-mine", when=visit.when(turn, event), school=event.school)


def _head(turn: Turn, event: Event) -> list[str]:
    tr = turn.tr
    lines: list[str] = [tr("internship-title", title=event.title)]
    online = event.format is Format.ONLINE
    place = event.place if event.place and not online else ""
    words = "internship-where-online" if online else "internship-where" if place else "internship-where-school"
    lines.append(tr(words, school=event.school, place=place))
    if event.starts_at is not None and event.ends_at is not None:
        ends = event.ends_at.astimezone(event.zone)
        parts = [tr.plain("internship-when", when=visit.when(turn, event), ends=f"{ends:%H:%M}")]
        if event.hours:
            parts.append(visit.hours(tr, event.hours))
        parts.append(format_words(turn, event.format.value))
        lines.append(tr("internship-line", text=", ".join(parts)))
    if event.competencies:
        names = ", ".join(quoted(turn, code) for code in event.competencies)
        lines.append(tr("internship-directions", names=names, count=len(event.competencies)))
    return lines


def _places(turn: Turn, event: Event, mine: Mine | None, room: Places) -> list[str]:
    """The waitlist and the school's share are of use to those who may still sign up."""
    tr, inside = turn.tr, mine is not None and mine.live
    if event.capacity is None or room.free is None:
        lines: list[str] = [tr("internship-places-any")]
    elif room.free:
        lines = [tr("internship-places", free=room.free, capacity=event.capacity)]
    else:
        words = "internship-places-taken" if inside else "internship-places-none"
        lines = [tr(words, capacity=event.capacity)]
    if event.school_quota is not None and turn.me.school_id is not None and not inside:
        words = "internship-quota" if room.of_my_school else "internship-quota-none"
        lines.append(tr(words, people=room.of_my_school, quota=event.school_quota))
    if event.signup_closes_at is not None and event.signups_open(turn.unit.now) and not inside:
        lines.append(tr("internship-closes", until=tr.deadline(event.signup_closes_at, event.zone, now=turn.unit.now)))
    return lines


def _check_in(turn: Turn, event: Event) -> Rows:
    """On the day alone."""
    if not attendance.today(event, turn.unit.now):
        return ()
    return ((primary(turn.tr.plain("day-check-in"), CheckIn(event=event.id)),),)


def _steps(turn: Turn, event: Event, mine: Mine | None, room: Places) -> Rows:
    """The next step, if there is one for me now."""
    tr, now = turn.tr, turn.unit.now
    if event.begun(now) and event.state is State.PUBLISHED:
        return ()
    leave = LeaveInternship(internship=event.id, sure=False)
    free = room.free != 0 and not room.quota_full
    if mine is not None and mine.live:
        match mine.state:
            case Stand.OFFERED if event.state is State.PUBLISHED:
                return (
                    (
                        primary(tr.plain("internship-accept"), AcceptPlace(internship=event.id)),
                        to(tr.plain("internship-decline"), DeclinePlace(internship=event.id)),
                    ),
                )
            case Stand.WAITING:
                out = to(tr.plain("internship-leave-line"), leave)
                if free and event.signups_open(now):
                    return ((primary(tr.plain("internship-sign-up"), SignUp(internship=event.id)),), (out,))
                return ((out,),)
            case Stand.ASKED:
                return ((to(tr.plain("internship-take-back"), leave),),)
            case _:
                return ((danger(tr.plain("internship-leave"), leave),),)
    turned_away = mine is not None and mine.state in (Stand.REFUSED, Stand.REMOVED)
    if not event.signups_open(now) or turned_away:
        return ()
    words = "internship-sign-up" if free else "internship-into-line"
    if free and event.needs_approval:
        words = "internship-ask"
    return ((primary(tr.plain(words), SignUp(internship=event.id)),),)


def _ways(turn: Turn, event: Event, mine: Mine | None) -> Rows:
    tr = turn.tr
    help_: list[Button] = []
    if event.programme_file:
        help_.append(to(tr.plain("internship-programme"), Programme(internship=event.id)))
    if event.starts_at is not None and not event.over(turn.unit.now):
        help_.append(to(tr.plain("visit-calendar"), CalendarFile(internship=event.id)))
    links: list[Button] = []
    if event.map_url and event.format is not Format.ONLINE:
        links.append(Button(tr.plain("visit-map"), url=event.map_url))
    if event.online_url and event.format is not Format.ONSITE and mine is not None and mine.has_place:
        links.append(Button(tr.plain("visit-connect"), url=event.online_url))
    rows: list[tuple[Button, ...]] = [tuple(row) for row in (help_, links) if row]
    if events.may_manage(turn.me, event):
        rows.append((to(tr.plain("internship-signed-up"), SignupsOf(internship=event.id, page=0)),))
    rows.append((to(tr.plain("internship-trouble"), AskAbout(internship=event.id)),))
    rows.append((to(tr.plain("internship-mine"), MyInternships(page=0)), to(tr.plain("internship-list"), EVERYTHING)))
    return tuple(rows)
