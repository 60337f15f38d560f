"""Everything that is said of an internship, what is missing and what to be careful of; each part can be said differently."""

from collections.abc import Sequence
from datetime import datetime
from html import unescape

from handlers.routes import Turn
from handlers.screen import Button, Rows, Screen, columns, danger, primary, to
from handlers.screens import event_way as way
from handlers.screens import visit
from handlers.screens.event_card import back
from handlers.screens.event_words import cautions, codes, facts, format_words, person, when
from handlers.screens.wave_words import audience_words
from handlers.taps_events import (
    ApplyChange,
    CopyEvent,
    DropEvent,
    EventStep,
    ForgetChange,
    GiveBackEvent,
    ProposeEvent,
    PublishEvent,
    RepeatEvent,
    StaffCard,
)
from internships import contacts, details, warning
from internships.details import Wrong
from internships.events import Event, State
from internships.revising import Revision

ABOUT = 300  # characters of the description: the whole stands on its own step
SEEN = 160  # characters of what was and what will be: fourteen steps of both fit a message
LEAD = 40  # of them before the first that differs
STEPS_OF = {
    "title": (way.TITLE,),
    "school_id": (way.TITLE,),
    "about": (way.ABOUT,),
    "competencies": (way.DIRECTIONS,),
    "format": (way.FORMAT,),
    "starts_at": (way.DAY,),
    "ends_at": (way.DAY,),
    "hours": (way.DAY, way.HOURS),
    "place": (way.PLACE,),
    "map_url": (way.PLACE,),
    "online_url": (way.ONLINE,),
    "bring": (way.BRING,),
    "programme_file": (way.PROGRAMME,),
    "programme_name": (way.PROGRAMME,),
    "contact_id": (way.CONTACT,),
    "capacity": (way.PLACES,),
    "school_quota": (way.PLACES,),
    "audience": (way.WHOM,),
    "signup_opens_at": (way.SIGNUP,),
    "signup_closes_at": (way.SIGNUP,),
    "needs_approval": (way.SIGNUP,),
}


def check_screen(turn: Turn, event: Event, *, note: str = "") -> Screen:
    """Of a draft, or of what a host proposed."""
    tr = turn.tr
    proposed = event.state is State.PROPOSED
    lines: list[str] = [tr("events-check-proposed" if proposed else "events-check"), ""]
    lines += [tr("events-bold", text=event.title), *_about(turn, event), *facts(turn, event)]
    lacking = details.missing(event, turn.unit.now)
    if lacking:
        lines += ["", tr("events-missing"), *(tr(f"events-missing-{one.value}") for one in lacking)]
    warned = cautions(turn, warning.cautions_of(turn.unit, turn.me, event))
    lines += ["", *warned] if warned else []
    lines += ["", note] if note else []
    return Screen("\n".join(lines), rows=(*parts(turn, event), *_deeds(turn, event, lacking)))


def change_screen(turn: Turn, revision: Revision, people: int, *, note: str = "") -> Screen:
    """«Было / стало» of what is published, and how many people hear of it."""
    tr, event = turn.tr, revision.before
    lines: list[str] = [tr("events-change", title=event.title), ""]
    differing = differences(turn, revision)
    lines += [tr("events-change-line", text=line) for line in differing] or [tr("events-change-none")]
    if differing:
        lines += ["", tr("events-change-people", people=people) if people else tr("events-change-silent")]
        warned = cautions(turn, warning.cautions_of(turn.unit, turn.me, revision.after))
        if "place" in revision.detail and "map_url" not in revision.detail and revision.after.map_url:
            warned.append(tr("events-change-old-map"))
        lines += ["", *warned] if warned else []
    lines += ["", note] if note else []
    rows: list[tuple[Button, ...]] = [*parts(turn, revision.after)]
    if differing:
        apply = ApplyChange(internship=event.id, mark=revision.mark)
        rows.append((primary(tr.plain("events-change-apply", people=people), apply),))
        rows.append((to(tr.plain("events-change-forget"), ForgetChange(internship=event.id)),))
    rows.append((to(tr.plain("events-to-card"), StaffCard(internship=event.id)),))
    return Screen("\n".join(lines), rows=tuple(rows))


def differences(turn: Turn, revision: Revision) -> list[str]:
    """Line by line, what stood there and what will."""
    changed = {step for name in revision.detail for step in STEPS_OF[name]}
    before, after = (_lines(turn, one) for one in (revision.before, revision.after))
    tr, nothing = turn.tr, turn.tr("events-nothing")
    found: list[str] = []
    for step in way.STEPS:
        if step in changed:
            was, now = around(before[step], after[step])
            found.append(tr("events-was-is", what=tr(f"events-step-{step}"), was=was or nothing, now=now or nothing))
    return found


def around(was: str, now: str) -> tuple[str, str]:
    """Of two long texts as much as shows the difference: what stands around the first letter that differs."""
    same = next((place for place, (one, other) in enumerate(zip(was, now, strict=False)) if one != other), None)
    first = max(0, (min(len(was), len(now)) if same is None else same) - LEAD)

    def cut(text: str) -> str:
        if len(text) <= SEEN:
            return text
        shown = text[first : first + SEEN]
        return f"{'…' if first else ''}{shown}{'…' if first + SEEN < len(text) else ''}"

    return cut(was), cut(now)


def parts(turn: Turn, event: Event) -> Rows:
    """A button for each step."""
    found = [
        to(turn.tr.plain(f"events-step-{step}"), EventStep(internship=event.id, step=step)) for step in way.steps(event)
    ]
    return columns(found, 3)


def _deeds(turn: Turn, event: Event, lacking: Sequence[Wrong]) -> Rows:
    plain, number = turn.tr.plain, event.id
    rows: list[tuple[Button, ...]] = []
    if turn.me.is_coordinator():
        publish = (to if lacking else primary)(plain("events-publish"), PublishEvent(internship=number, sure=False))
        give_back = to(plain("events-give-back"), GiveBackEvent(internship=number))
        rows.append((publish, give_back) if event.state is State.PROPOSED else (publish,))
    elif event.state is State.DRAFT:
        rows.append(((to if lacking else primary)(plain("events-propose"), ProposeEvent(internship=number)),))
    again = [to(plain("events-copy"), CopyEvent(internship=number))]
    if event.starts_at is not None and event.ends_at is not None:
        again.append(to(plain("events-repeat"), RepeatEvent(internship=number, weeks=0)))
    rows.append(tuple(again))
    rows.append((danger(plain("events-drop"), DropEvent(internship=number, sure=False)), back(turn, event)))
    return tuple(rows)


def _about(turn: Turn, event: Event) -> list[str]:
    if not event.about:
        return []
    shown = event.about if len(event.about) <= ABOUT else f"{event.about[:ABOUT].rstrip()}…"
    return [turn.tr("events-fact-about", text=shown)]


def _lines(turn: Turn, event: Event) -> dict[str, str]:
    """What each step says; plain."""
    tr = turn.tr

    def moment(at: datetime | None) -> str:
        return tr.moment(at, event.zone, now=turn.unit.now) if at is not None else ""

    contact = contacts.of_event(turn.unit, event)
    return {
        way.TITLE: f"{event.title}, {event.school}",
        way.ABOUT: event.about,
        way.DIRECTIONS: codes(event),
        way.FORMAT: format_words(turn, event.format),
        way.DAY: when(turn, event),
        way.HOURS: visit.hours(tr, event.hours) if event.hours is not None else "",
        way.PLACE: " ".join(filter(None, (event.place, event.map_url))),
        way.ONLINE: event.online_url or "",
        way.BRING: event.bring,
        way.PROGRAMME: event.programme_name or "",
        way.CONTACT: person(turn, contact) if contact is not None else "",
        way.PLACES: tr.plain("events-places-short", capacity=event.capacity or 0, quota=event.school_quota or 0),
        way.WHOM: "; ".join(unescape(line) for line in audience_words(turn, event.audience)),
        way.SIGNUP: tr.plain(
            "events-signup-short",
            opened=int(event.signup_opens_at is not None),
            opens=moment(event.signup_opens_at),
            closed=int(event.signup_closes_at is not None),
            closes=tr.deadline(event.signup_closes_at, event.zone, now=turn.unit.now) if event.signup_closes_at else "",
            approval=int(event.needs_approval),
        ),
    }
