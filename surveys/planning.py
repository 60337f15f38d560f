"""Planning a wave: a draft is a row of its own from the first choice on, so that it outlives a restart and a lost phone.

Every function checks that the draft is of my municipality and still a draft, does its one thing and returns the draft as
it is then. A form has one draft at a time, so a second tap on the same button finds the first one's.
"""

from dataclasses import replace
from datetime import date, datetime, time, timedelta
from enum import Enum, auto

from sqlalchemy import delete, select, update

from db.tables import wave
from db.unit import Unit
from people import audit
from people.me import Me
from people.refusals import Gone, Refused
from surveys import audience, drafts, reminding, trials
from surveys.audience import Audience
from surveys.days import at, end_of
from surveys.drafts import LONGEST_NAME, USUAL_DAYS, Draft
from surveys.invited import headcount
from surveys.reminding import Reminders
from surveys.waves_due import BELL

FARTHEST = timedelta(days=3 * 366)


class Wrong(Enum):
    """Why a date or a plan is not taken."""

    PASSED = auto()  # the moment is over
    BEFORE_OPENING = auto()
    TOO_FAR = auto()
    NOBODY = auto()  # the audience is empty


def start(unit: Unit, me: Me, form_id: int, name: str) -> Draft:
    """The draft of a first wave of this form, made unless there is one. Raises Gone when there is no such form."""
    known = drafts.find(unit, me, wave.c.form_id == form_id, wave.c.follows_id.is_(None))
    return known or drafts.make(unit, me, form_id, name)


def follow(unit: Unit, me: Me, wave_id: int, name: str) -> Draft:
    """The draft of the wave after this one: the same form and version, asked of the same people, so growth can be seen."""
    before = unit.one(select(wave).where(wave.c.id == wave_id, wave.c.event_id.is_(None)))
    if before is None or before.published_at is None:
        raise Gone("wave")
    if before.municipality_id != me.municipality_id or not me.is_coordinator():
        raise Refused
    known = drafts.find(unit, me, wave.c.follows_id == wave_id)
    return known or drafts.make(
        unit,
        me,
        before.form_id,
        name,
        number=before.number + 1,
        follows_id=wave_id,
        audience=before.audience,
        director_sees=before.director_sees,
    )


def choose_form(unit: Unit, me: Me, wave_id: int, form_id: int, name: str) -> Draft:
    """Another form for this draft, with the name that suits it. Raises Gone where a wave before this one has set the form."""
    draft = drafts.load(unit, me, wave_id)
    if draft.form_id == form_id:
        return draft
    if draft.follows is not None:
        raise Gone("draft")
    drafts.require_form(unit, form_id)
    return drafts.change(unit, me, draft, form_id=form_id, name=name)


def rename(unit: Unit, me: Me, wave_id: int, name: str) -> Draft | None:
    """None for a name that is empty or too long."""
    draft = drafts.load(unit, me, wave_id)
    said = " ".join(name.split())
    if not 1 <= len(said) <= LONGEST_NAME:
        return None
    return drafts.change(unit, me, draft, name=said)


def ask(unit: Unit, me: Me, wave_id: int, asked: Audience) -> Draft:
    return drafts.change(unit, me, drafts.load(unit, me, wave_id), audience=audience.dumps(asked))


def open_at_once(unit: Unit, me: Me, wave_id: int) -> Draft:
    """As soon as published; a later end stays."""
    return drafts.change(unit, me, drafts.load(unit, me, wave_id), opens_at=unit.now)


def open_on(unit: Unit, me: Me, wave_id: int, day: date, clock: int | time) -> Draft | Wrong:
    """Open at this hour, or minute; an end that would come before moves to its usual distance."""
    draft = drafts.load(unit, me, wave_id)
    opens_at = at(day, clock, me.zone)
    if opens_at <= unit.now:
        return Wrong.PASSED
    if opens_at > unit.now + FARTHEST:
        return Wrong.TOO_FAR
    closes_at = draft.closes_at
    if closes_at <= opens_at:
        closes_at = end_of(day + timedelta(days=USUAL_DAYS), me.zone)
    return drafts.change(unit, me, draft, opens_at=opens_at, closes_at=closes_at)


def close_on(unit: Unit, me: Me, wave_id: int, day: date) -> Draft | Wrong:
    """The last day, inclusive."""
    draft = drafts.load(unit, me, wave_id)
    closes_at = end_of(day, me.zone)
    wrong = closing_fault(unit, closes_at, opens_at=draft.opens_at)
    return wrong or drafts.change(unit, me, draft, closes_at=closes_at)


def closing_fault(unit: Unit, closes_at: datetime, *, opens_at: datetime) -> Wrong | None:
    if closes_at <= unit.now:
        return Wrong.PASSED
    if closes_at <= opens_at:
        return Wrong.BEFORE_OPENING
    return Wrong.TOO_FAR if closes_at > unit.now + FARTHEST else None


def show_director(unit: Unit, me: Me, wave_id: int, *, on: bool) -> Draft:
    return drafts.change(unit, me, drafts.load(unit, me, wave_id), director_sees=on)


def remind(unit: Unit, me: Me, wave_id: int, reminders: Reminders) -> Draft:
    return drafts.change(unit, me, drafts.load(unit, me, wave_id), reminders=reminding.dumps(reminders))


def fault(unit: Unit, me: Me, draft: Draft) -> Wrong | None:
    """What stands between this draft and publishing it now."""
    wrong = closing_fault(unit, draft.closes_at, opens_at=max(draft.opens_at, unit.now))
    if wrong is None and headcount(unit, me.municipality_id, draft.audience).people == 0:
        return Wrong.NOBODY
    return wrong


def publish(unit: Unit, me: Me, wave_id: int) -> Draft | Wrong:
    """Make a wave of it; what is wrong with the plan leaves it a draft as it was."""
    draft = drafts.load(unit, me, wave_id, lock=True)
    wrong = fault(unit, me, draft)
    if wrong is not None:
        return wrong
    opens_at = max(draft.opens_at, unit.now)
    published = unit.run(
        update(wave)
        .where(wave.c.id == wave_id, wave.c.published_at.is_(None))
        .values(published_at=unit.now, opens_at=opens_at, opening_told_at=None, closing_told_at=None)
    )
    if published.rowcount != 1:  # another coordinator was faster
        raise Gone("draft")
    trials.end_of_draft(unit, wave_id)
    people = headcount(unit, me.municipality_id, draft.audience).people
    audit.note(unit, me, "wave-published", {"wave": wave_id, "name": draft.name, "people": people})
    unit.bells.add(BELL)
    return replace(draft, opens_at=opens_at)


def drop(unit: Unit, me: Me, wave_id: int) -> Draft:
    """Throw the draft away."""
    draft = drafts.load(unit, me, wave_id, lock=True)
    trials.end_of_draft(unit, wave_id)
    unit.run(delete(wave).where(wave.c.id == wave_id, wave.c.published_at.is_(None)))
    audit.note(unit, me, "wave-draft-dropped", {"wave": wave_id, "name": draft.name})
    return draft
