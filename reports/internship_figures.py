"""Internships of a period as figures: table 6 of the note, attendance, coverage, reciprocity, what was applied, what was hard.

Satisfaction is the mean over the people of the mean norm of the five feedback items, 0-100, «wasted» turned round; NPS is
Reichheld's and stands from five answers on. What fewer than `min_group` people answered is hidden, and a total over events
counts only those whose own figure is printed, so that no difference gives a hidden one away.
"""

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from zoneinfo import ZoneInfo

from sqlalchemy import bindparam, func, select

from db.tables import answer, form, internship, request, response, school, signup, wave, wave_person
from db.unit import Unit
from internships import events
from internships.entitlement import PRESENT
from internships.event_waves import FEEDBACK, FOLLOW_UP, REPORT
from internships.events import Event, State
from messaging.requests import Kind as Asked
from messaging.requests import State as Answered
from people.directory import natural
from reports.statistics import mean, nps, share
from reports.took_place import Fate, fate
from surveys.days import at, end_of
from surveys.form import Form, Question
from surveys.publishing import Shelf

NPS_FROM = 5
APPLIED = frozenset({"done", "partly"})
NOTHING = "none"  # «Ничего не мешает», «Трудностей не было»


@dataclass(frozen=True, slots=True)
class Period:
    first: date
    last: date
    zone: ZoneInfo

    @property
    def since(self) -> datetime:
        return at(self.first, 0, self.zone)

    @property
    def until(self) -> datetime:
        return end_of(self.last, self.zone)


@dataclass(frozen=True, slots=True)
class Line:
    """A row of table 6; None stands for hidden or not computable."""

    event: Event
    signed_up: int  # without those who came past the list
    came: int
    came_as_signed: int
    schools: int
    answered: int
    satisfaction: float | None
    nps: float | None


@dataclass(frozen=True, slots=True)
class Named:
    """A choice of a question and how many took it; None is fewer than `min_group`."""

    words: str
    count: int | None


@dataclass(frozen=True, slots=True)
class SchoolLine:
    """Table 8 and the load of a host."""

    school: str
    sent: int  # people who came to an event elsewhere
    hosted: int  # events
    hours: float


@dataclass(frozen=True, slots=True)
class Applied:
    """The follow-up of six weeks: `done` of `answered`, and `due` were asked."""

    due: int
    answered: int
    done: int | None

    @property
    def of_answered(self) -> float | None:
        return None if self.done is None else share(self.done, self.answered)

    @property
    def of_due(self) -> float | None:
        return None if self.done is None else share(self.done, self.due)


@dataclass(frozen=True, slots=True)
class Figures:
    period: Period
    lines: Sequence[Line]
    cancelled: int
    not_held: int  # as their hosts reported
    unknown: int  # neither a report nor a guest marked as present, so far: they count nowhere else
    schools: Sequence[SchoolLine]
    applied: Applied
    may_hinder: Sequence[Named]
    hindered: Sequence[Named]
    guests_difficulties: Sequence[Named]
    hosts_difficulties: Sequence[Named]
    requests: Mapping[str, int]  # difficulties told to the coordinators, by state

    @property
    def signed_up(self) -> int:
        return sum(one.signed_up for one in self.lines)

    @property
    def came(self) -> int:
        return sum(one.came for one in self.lines)

    @property
    def attendance(self) -> float | None:
        return share(sum(one.came_as_signed for one in self.lines), self.signed_up)

    @property
    def covered(self) -> int:
        return sum(one.sent > 0 for one in self.schools)

    @property
    def mutual(self) -> int:
        return sum(one.sent > 0 and one.hosted > 0 for one in self.schools)

    @property
    def hosts(self) -> int:
        return sum(one.hosted > 0 for one in self.schools)

    @property
    def satisfaction(self) -> float | None:
        """Over the events whose own figure is printed, weighed by their answers."""
        shown = [(one.satisfaction, one.answered) for one in self.lines if one.satisfaction is not None]
        people = sum(count for _, count in shown)
        return sum(value * count for value, count in shown) / people if people else None


def figures(
    unit: Unit, municipality_id: int, period: Period, shelf: Shelf, *, min_group: int, language: str
) -> Figures:
    """What took place between the two days, both included; `reports.took_place` says what did."""
    rows = unit.all(_events, municipality=municipality_id, since=period.since, until=min(period.until, unit.now))
    every = [events.event(row) for row in rows]
    begun = [one for one in every if one.state is State.PUBLISHED]
    about = [_Given.read(unit, one.id, shelf) for one in begun]
    lines = [_line(unit, one, sent, min_group) for one, sent in zip(begun, about, strict=True)]
    fates = [fate(sent.held, line.came) for sent, line in zip(about, lines, strict=True)]
    held = [one for one, how in zip(begun, fates, strict=True) if how is Fate.HELD]
    given = [sent for sent, how in zip(about, fates, strict=True) if how is Fate.HELD]
    return Figures(
        period=period,
        lines=[line for line, how in zip(lines, fates, strict=True) if how is Fate.HELD],
        cancelled=len(every) - len(begun),
        not_held=fates.count(Fate.NOT_HELD),
        unknown=fates.count(Fate.UNKNOWN),
        schools=_schools(unit, municipality_id, held),
        applied=_applied(unit, held, given, min_group),
        may_hinder=_named(given, FEEDBACK, "barriers", min_group, language),
        hindered=_named(given, FOLLOW_UP, "barriers", min_group, language),
        guests_difficulties=_named(given, FEEDBACK, "difficulties", min_group, language),
        hosts_difficulties=_named(given, REPORT, "difficulties", 1, language),
        requests=_requests(unit, municipality_id, period),
    )


Answers = Mapping[str, str]


@dataclass(slots=True)
class _Given:
    """Everything that was sent about one event, by form."""

    forms: dict[str, Form] = field(default_factory=dict)
    sent: dict[str, list[Answers]] = field(default_factory=lambda: defaultdict(list))

    @classmethod
    def read(cls, unit: Unit, event_id: int, shelf: Shelf) -> "_Given":
        found = cls()
        of_response: dict[int, dict[str, str]] = {}
        for row in unit.all(_answers, event=event_id):
            asked = found.forms.setdefault(row.key, shelf.get(unit, row.form_id))
            if row.id not in of_response:
                of_response[row.id] = {}
                found.sent[row.key].append(of_response[row.id])
            if row.question < len(asked.questions):
                of_response[row.id][asked.questions[row.question].name] = row.value
        return found

    @property
    def held(self) -> bool | None:
        """What the newest report says of it: of two hosts the later one knows more."""
        reports = self.sent[REPORT]
        return reports[-1].get("held") != "no" if reports else None


def _line(unit: Unit, event: Event, given: _Given, min_group: int) -> Line:
    counted = unit.one(_counted, event=event.id)
    assert counted is not None, "a count is one row"
    sent = given.sent[FEEDBACK]
    asked = given.forms.get(FEEDBACK)
    norms = [value for one in sent if asked is not None and (value := _satisfaction(asked, one)) is not None]
    ratings = [int(one["nps"]) for one in sent if one.get("nps", "").isdecimal()]
    return Line(
        event=event,
        signed_up=counted.signed_up,
        came=counted.came,
        came_as_signed=counted.came_as_signed,
        schools=counted.schools,
        answered=len(sent),
        satisfaction=mean(norms) if len(norms) >= min_group else None,
        nps=nps(ratings) if len(ratings) >= max(NPS_FROM, min_group) else None,
    )


def _satisfaction(asked: Form, given: Answers) -> float | None:
    return mean([value for one in asked.scored if (value := _norm(one, given.get(one.name, ""))) is not None])


def _norm(question: Question, value: str) -> float | None:
    """DOMAIN's B2: (score - min) / (max - min) * 100, turned round for a reverse item."""
    choice = question.choice(value)
    if choice is None or choice.score is None or question.scale is None:
        return None
    least, most = question.scale
    norm = 100 * (choice.score - least) / (most - least)
    return 100 - norm if question.reverse else norm


def _schools(unit: Unit, municipality_id: int, held: Sequence[Event]) -> Sequence[SchoolLine]:
    hosted = Counter(one.school_id for one in held)
    hours: defaultdict[int, float] = defaultdict(float)
    for one in held:
        hours[one.school_id] += one.hours or 0
    sent = {row.school_id: row.people for row in unit.all(_sent, events=[one.id for one in held] or [-1])}
    rows = unit.all(_homes, municipality=municipality_id)
    found = [SchoolLine(row.name, sent.get(row.id, 0), hosted[row.id], hours[row.id]) for row in rows]
    return sorted(found, key=lambda one: natural(one.school))


def _applied(unit: Unit, held: Sequence[Event], given: "Sequence[_Given]", min_group: int) -> Applied:
    due: int = unit.scalar(_due, events=[one.id for one in held] or [-1], form=FOLLOW_UP, now=unit.now)
    sent = [one for found in given for one in found.sent[FOLLOW_UP]]
    done = sum(one.get("progress") in APPLIED for one in sent)
    return Applied(due, len(sent), done if len(sent) >= min_group else None)


def _named(given: "Sequence[_Given]", form_key: str, name: str, min_group: int, language: str) -> Sequence[Named]:
    """How often each choice was taken, the most frequent first."""
    counts: Counter[str] = Counter()
    words: dict[str, str] = {}
    for found in given:
        asked = found.forms.get(form_key)
        if asked is None or name not in asked.names:
            continue
        words |= {choice.name: choice.label.in_(language) for choice in asked.by_name(name).choices}
        for one in found.sent[form_key]:
            counts.update(one.get(name, "").split())
    return [
        Named(words.get(choice, choice), count if count >= min_group else None)
        for choice, count in sorted(counts.items(), key=lambda pair: (-pair[1], words.get(pair[0], "")))
        if choice != NOTHING
    ]


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
_events = (
    events.select_events()
    .where(
        internship.c.municipality_id == bindparam("municipality"),
        internship.c.state.in_((State.PUBLISHED.value, State.CANCELLED.value)),
        internship.c.starts_at >= bindparam("since"),
        internship.c.starts_at < bindparam("until"),
    )
    .order_by(internship.c.starts_at, internship.c.id)
)
_counted = select(
    func.count(signup.c.id).filter(~signup.c.walk_in).label("signed_up"),
    func.count(signup.c.id).filter(_present).label("came"),
    func.count(signup.c.id).filter(_present, ~signup.c.walk_in).label("came_as_signed"),
    func.count(signup.c.school_id.distinct()).filter(_present).label("schools"),
).where(signup.c.internship_id == bindparam("event"), signup.c.state == "confirmed")
_answers = (
    select(response.c.id, form.c.key, response.c.form_id, answer.c.question, answer.c.value)
    .select_from(
        response.join(wave, response.c.wave_id == wave.c.id)
        .join(form, wave.c.form_id == form.c.id)
        .join(answer, answer.c.response_id == response.c.id)
    )
    .where(wave.c.event_id == bindparam("event"), response.c.submitted_at.is_not(None), answer.c.draft.is_(False))
    .order_by(response.c.submitted_at, response.c.id)
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
