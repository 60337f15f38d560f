"""What is asked about an event once it is over: feedback and the host's report now, the follow-up in six weeks.

All three are waves with the event's number and its people named, made in the one unit that marks the event as done, so a
death in between hands out nothing and a second process finds nothing to do. Whoever is marked as present later is named
then, and whoever was marked by mistake is named no more.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import ColumnElement, and_, bindparam, func, select, update

from db.tables import answer, form, internship, response, signup, wave
from db.unit import Unit
from internships import events, form_moments, reminding
from internships.entitlement import PRESENT
from internships.events import Event, State
from internships.form_moments import Asking
from messaging import outbox
from messaging.outbox import Post
from people.me import Me
from surveys import publishing, waves
from surveys.days import end_of
from surveys.publishing import Shelf

BELL = "events"
FEEDBACK = "internship_feedback"  # the keys of the shipped forms
REPORT = "host_site_report"
FOLLOW_UP = "delayed_followup"
ASKED, AGAIN, REPORT_ASKED, SIX_WEEKS_ON = "event-feedback", "event-feedback-again", "event-report", "event-follow-up"
NAME = 100  # characters of a wave's name


@dataclass(frozen=True, slots=True)
class EventWave:
    wave_id: int
    event_id: int
    form_key: str


def is_due(now: datetime) -> ColumnElement[bool]:
    """What a look beside the writer asks for: is an event over whose forms have not been handed out?"""
    return and_(
        internship.c.state == State.PUBLISHED.value,
        internship.c.forms_given_at.is_(None),
        internship.c.ends_at <= now,
    )


def act(unit: Unit) -> bool:
    """Hand out the forms of one event that is over; True while there may be more of them."""
    found: int | None = unit.scalar(
        select(internship.c.id).where(is_due(unit.now)).order_by(internship.c.ends_at, internship.c.id).limit(1)
    )
    if found is None:
        return False
    event = events.load(unit, found, lock=True)
    if event is not None and event.forms_given_at is None and event.ends_at is not None:
        unit.run(update(internship).where(internship.c.id == found).values(forms_given_at=unit.now))
        if event.ends_at > unit.now - form_moments.TOO_LONG_AGO:
            _hand_out(unit, event, event.ends_at)
    return True


def marked(unit: Unit, event: Event, person_id: int, *, present: bool) -> None:
    """After a mark of attendance: who came is asked, who did not is not; before the forms are out nothing happens."""
    if event.forms_given_at is None:
        return
    for one in of_event(unit, event.id):
        if one.form_key == REPORT:
            continue
        if not present:
            waves.ask_no_more(unit, one.wave_id, person_id)
            continue
        waves.ask(unit, one.wave_id, [person_id])
        if one.form_key == FEEDBACK:
            _keep_open(unit, event, one.wave_id)
        _tell(unit, event, one, [person_id])


def of_event(unit: Unit, event_id: int) -> Sequence[EventWave]:
    rows = unit.all(_of_event, event=event_id)
    return [EventWave(row.id, event_id, row.key) for row in rows]


def of_wave(unit: Unit, wave_id: int) -> EventWave | None:
    """None for a wave that is about no event."""
    row = unit.one(_of_wave, wave=wave_id)
    return None if row is None else EventWave(wave_id, row.event_id, row.key)


def prefilled(unit: Unit, me: Me, wave_id: int, shelf: Shelf) -> Mapping[str, str]:
    """The hidden fields of a form about an event that the bot knows before the first question."""
    found = of_wave(unit, wave_id)
    event = None if found is None else events.load(unit, found.event_id)
    if found is None or event is None:
        return {}
    known = {"event_code": event.uid[:64]}
    if found.form_key == REPORT:
        registered, came = counted(unit, event.id)
        known |= {"registered_count": str(registered), "checked_in_count": str(came)}
    if found.form_key == FOLLOW_UP:
        saved = promised(unit, event.id, me.person_id, shelf)
        known |= {"apply_what_saved": saved} if saved else {}
    return known


def counted(unit: Unit, event_id: int) -> tuple[int, int]:
    """How many had a place or came without one, and how many of them were there."""
    row = unit.one(_counted, event=event_id)
    assert row is not None, "a count has a row"
    return int(row.registered), int(row.came)


def promised(unit: Unit, event_id: int, person_id: int, shelf: Shelf) -> str:
    """What this person wrote in the feedback that they would apply; blank when nothing was sent."""
    row = unit.one(_sent, event=event_id, person=person_id, form=FEEDBACK)
    if row is None:
        return ""
    sent = shelf.get(unit, row.form_id)
    if "apply_what" not in sent.names:
        return ""
    question = sent.by_name("apply_what").index
    return unit.scalar(_value, response=row.id, question=question) or ""


def _hand_out(unit: Unit, event: Event, ends_at: datetime) -> None:
    came = [row.person_id for row in unit.all(_came, event=event.id)]
    hosts = reminding.hosts(unit, event)
    asked = (
        (FEEDBACK, came, form_moments.feedback(ends_at, event.zone, unit.now)),
        (REPORT, hosts, form_moments.report(ends_at, event.zone, unit.now)),
        (FOLLOW_UP, came, form_moments.follow_up(ends_at, event.zone)),
    )
    for key, people, asking in asked:
        published = publishing.newest(unit, key)
        if published is None or asking.closes_at <= unit.now:
            continue
        made = _open(unit, event, published.id, asking)
        waves.ask(unit, made, people)
        _tell(unit, event, EventWave(made, event.id, key), people)


def _open(unit: Unit, event: Event, form_id: int, asking: Asking) -> int:
    return waves.create(
        unit,
        municipality_id=event.municipality_id,
        form_id=form_id,
        name=event.title[:NAME],
        opens_at=asking.opens_at,
        closes_at=asking.closes_at,
        silent=True,
        event_id=event.id,
    )


def _tell(unit: Unit, event: Event, one: EventWave, people: Sequence[int]) -> None:
    """Rows of the outbox with their times; each looks again at the moment it leaves whether it still helps."""
    assert event.ends_at is not None, "forms are handed out when it is over"
    params = {"wave": one.wave_id, "event": event.id}
    closes_at: datetime = unit.scalar(_closes, wave=one.wave_id)
    posts: list[Post] = []

    def tell(kind: str, due_at: datetime) -> None:
        posts.extend(
            Post(person, kind, params, f"{kind}:{one.wave_id}:{person}", due_at, closes_at)
            for person in people
            if due_at < closes_at
        )

    match one.form_key:
        case form_key if form_key == FEEDBACK:
            told_at = form_moments.feedback(event.ends_at, event.zone, unit.now).told_at
            tell(ASKED, told_at)
            tell(AGAIN, told_at + form_moments.REMIND_AFTER)
        case form_key if form_key == REPORT:
            tell(REPORT_ASKED, form_moments.report(event.ends_at, event.zone, unit.now).told_at)
        case form_key if form_key == FOLLOW_UP:
            tell(SIX_WEEKS_ON, max(form_moments.follow_up(event.ends_at, event.zone).told_at, unit.now))
    if posts:
        outbox.post_each(unit, posts)


def _keep_open(unit: Unit, event: Event, wave_id: int) -> None:
    """Somebody marked after the end of the feedback may still answer."""
    today = unit.now.astimezone(event.zone).date()
    until = end_of(today + form_moments.LATE_MARK, event.zone)
    unit.run(update(wave).where(wave.c.id == wave_id, wave.c.closes_at < until).values(closes_at=until))


_of_event = (
    select(wave.c.id, form.c.key)
    .select_from(wave.join(form, wave.c.form_id == form.c.id))
    .where(wave.c.event_id == bindparam("event"))
    .order_by(wave.c.id)
)
_of_wave = (
    select(wave.c.event_id, form.c.key)
    .select_from(wave.join(form, wave.c.form_id == form.c.id))
    .where(wave.c.id == bindparam("wave"), wave.c.event_id.is_not(None))
)
_closes = select(wave.c.closes_at).where(wave.c.id == bindparam("wave"))
_with_place = (signup.c.internship_id == bindparam("event"), signup.c.state == "confirmed")
_present = signup.c.attendance.in_(sorted(PRESENT))
_came = select(signup.c.person_id).where(*_with_place, _present).order_by(signup.c.person_id)
_counted = select(
    func.count(signup.c.id).label("registered"), func.count(signup.c.id).filter(_present).label("came")
).where(*_with_place)
_sent = (
    select(response.c.id, response.c.form_id)
    .select_from(response.join(wave, response.c.wave_id == wave.c.id).join(form, wave.c.form_id == form.c.id))
    .where(
        wave.c.event_id == bindparam("event"),
        form.c.key == bindparam("form"),
        response.c.person_id == bindparam("person"),
        response.c.submitted_at.is_not(None),
    )
)
_value = select(answer.c.value).where(
    answer.c.response_id == bindparam("response"),
    answer.c.question == bindparam("question"),
    answer.c.draft.is_(False),
)
