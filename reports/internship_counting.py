"""Counting what internships of a period came to.

Satisfaction is the mean over the people of the mean norm of the five feedback items, 0-100, «wasted» turned round; NPS is
Reichheld's and stands from five answers on. What fewer than `min_group` people answered is hidden, and a total over events
counts only those whose own figure is printed, so that no difference gives a hidden one away.
"""

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from sqlalchemy import bindparam, func, select

from db.tables import form, internship, request, school, signup, wave, wave_person
from db.unit import Unit
from internships.entitlement import PRESENT
from internships.event_waves import FEEDBACK, FOLLOW_UP, REPORT
from internships.events import Event, State
from messaging.requests import Kind as Asked
from messaging.requests import State as Answered
from people.directory import natural
from reports import event_answers
from reports.begun_between import begun_between
from reports.event_answers import Given, named
from reports.internship_figures import Applied, Figures, Headline, Line, Period, SchoolLine
from reports.statistics import mean, nps
from reports.took_place import Fate, fate
from surveys.publishing import Shelf

NPS_FROM = 5
APPLIED = frozenset({"done", "partly"})


def figures(
    unit: Unit, municipality_id: int, period: Period, shelf: Shelf, *, min_group: int, language: str
) -> Figures:
    """What took place between the two days, both included; `reports.took_place` says what did."""
    begun = _begun(unit, municipality_id, period, shelf, forms=(FEEDBACK, REPORT, FOLLOW_UP))
    held = [one for one in begun.known if one.fate is Fate.HELD]
    fates = [one.fate for one in begun.known]
    given = [one.given for one in held]
    return Figures(
        period=period,
        lines=[_line(one.event, one.counted, one.given, min_group) for one in held],
        cancelled=begun.cancelled,
        not_held=fates.count(Fate.NOT_HELD),
        unknown=fates.count(Fate.UNKNOWN),
        schools=_schools(unit, municipality_id, [one.event for one in held]),
        applied=_applied(unit, [one.event for one in held], given, min_group),
        may_hinder=named(given, FEEDBACK, "barriers", min_group, language),
        hindered=named(given, FOLLOW_UP, "barriers", min_group, language),
        guests_difficulties=named(given, FEEDBACK, "difficulties", min_group, language),
        hosts_difficulties=named(given, REPORT, "difficulties", 1, language),
        requests=_requests(unit, municipality_id, period),
    )


def headline(unit: Unit, municipality_id: int, period: Period, shelf: Shelf) -> Headline:
    """The same in a few numbers, without reading what guests answered: a screen asks for it at every tap."""
    begun = _begun(unit, municipality_id, period, shelf, forms=(REPORT,))
    held = [one for one in begun.known if one.fate is Fate.HELD]
    schools = _schools(unit, municipality_id, [one.event for one in held])
    return Headline(
        events=len(held),
        came=sum(one.counted.came for one in held),
        covered=sum(one.sent > 0 for one in schools),
        schools=len(schools),
    )


@dataclass(frozen=True, slots=True)
class _Counted:
    signed_up: int
    came: int
    came_as_signed: int
    schools: int


@dataclass(frozen=True, slots=True)
class _Known:
    event: Event
    counted: _Counted
    given: Given

    @property
    def fate(self) -> Fate:
        return fate(self.given.held, self.counted.came)


@dataclass(frozen=True, slots=True)
class _Begun:
    known: Sequence[_Known]
    cancelled: int


NOBODY = _Counted(0, 0, 0, 0)


def _begun(unit: Unit, municipality_id: int, period: Period, shelf: Shelf, *, forms: Sequence[str]) -> _Begun:
    """What was to have begun in the period, with what is known of each; a question to the database for all of them."""
    until = min(period.until, unit.now)
    every = begun_between(unit, municipality_id, period.since, until)
    begun = [one for one in every if one.state is State.PUBLISHED]
    given = event_answers.read(unit, (one.id for one in begun), shelf, forms=forms)
    counts = {
        row.internship_id: _Counted(row.signed_up, row.came, row.came_as_signed, row.schools)
        for row in unit.all(_counted, municipality=municipality_id, since=period.since, until=until)
    }
    known = [_Known(one, counts.get(one.id, NOBODY), given[one.id]) for one in begun]
    return _Begun(known, len(every) - len(begun))


def _line(event: Event, counted: _Counted, given: Given, min_group: int) -> Line:
    norms, ratings = given.satisfaction(FEEDBACK), given.ratings(FEEDBACK, "nps")
    return Line(
        event=event,
        signed_up=counted.signed_up,
        came=counted.came,
        came_as_signed=counted.came_as_signed,
        schools=counted.schools,
        answered=len(given.sent[FEEDBACK]),
        satisfaction=mean(norms) if len(norms) >= min_group else None,
        nps=nps(ratings) if len(ratings) >= max(NPS_FROM, min_group) else None,
    )


def _schools(unit: Unit, municipality_id: int, held: Sequence[Event]) -> Sequence[SchoolLine]:
    hosted = Counter(one.school_id for one in held)
    hours: defaultdict[int, float] = defaultdict(float)
    for one in held:
        hours[one.school_id] += one.hours or 0
    sent = {row.school_id: row.people for row in unit.all(_sent, events=[one.id for one in held] or [-1])}
    rows = unit.all(_homes, municipality=municipality_id)
    found = [SchoolLine(row.name, sent.get(row.id, 0), hosted[row.id], hours[row.id]) for row in rows]
    return sorted(found, key=lambda one: natural(one.school))


def _applied(unit: Unit, held: Sequence[Event], given: Sequence[Given], min_group: int) -> Applied:
    due: int = unit.scalar(_due, events=[one.id for one in held] or [-1], form=FOLLOW_UP, now=unit.now)
    sent = [one for found in given for one in found.sent[FOLLOW_UP]]
    done = sum(one.get("progress") in APPLIED for one in sent)
    return Applied(due, len(sent), done if len(sent) >= min_group else None)


def _requests(unit: Unit, municipality_id: int, period: Period) -> Mapping[str, int]:
    rows = unit.all(
        _difficulties,
        municipality=municipality_id,
        kind=Asked.DIFFICULTY.value,
        draft=Answered.DRAFT.value,
        since=period.since,
        until=period.until,
    )
    return {row.state: row.total for row in rows}


_present = signup.c.attendance.in_(sorted(PRESENT))
_counted = (
    select(
        signup.c.internship_id,
        func.count(signup.c.id).filter(~signup.c.walk_in).label("signed_up"),
        func.count(signup.c.id).filter(_present).label("came"),
        func.count(signup.c.id).filter(_present, ~signup.c.walk_in).label("came_as_signed"),
        func.count(signup.c.school_id.distinct()).filter(_present).label("schools"),
    )
    .join(internship, signup.c.internship_id == internship.c.id)
    .where(
        internship.c.municipality_id == bindparam("municipality"),
        internship.c.starts_at >= bindparam("since"),
        internship.c.starts_at < bindparam("until"),
        signup.c.state == "confirmed",
    )
    .group_by(signup.c.internship_id)
)
_sent = (
    select(signup.c.school_id, func.count().label("people"))
    .join(internship, signup.c.internship_id == internship.c.id)
    .where(
        signup.c.internship_id.in_(bindparam("events", expanding=True)),
        signup.c.state == "confirmed",
        _present,
        signup.c.school_id.is_not(None),
        signup.c.school_id != internship.c.school_id,
    )
    .group_by(signup.c.school_id)
)
_homes = select(school.c.id, school.c.name).where(
    school.c.municipality_id == bindparam("municipality"), school.c.left_at.is_(None)
)
_due = (
    select(func.count())
    .select_from(wave_person.join(wave, wave_person.c.wave_id == wave.c.id).join(form, wave.c.form_id == form.c.id))
    .where(
        wave.c.event_id.in_(bindparam("events", expanding=True)),
        form.c.key == bindparam("form"),
        wave.c.opens_at <= bindparam("now"),
    )
)
_difficulties = (
    select(request.c.state, func.count().label("total"))
    .where(
        request.c.municipality_id == bindparam("municipality"),
        request.c.kind == bindparam("kind"),
        request.c.state != bindparam("draft"),
        request.c.opened_at >= bindparam("since"),
        request.c.opened_at < bindparam("until"),
    )
    .group_by(request.c.state)
)
