"""Whom a broadcast may be for that only surveys can tell: by how far they are in a wave, or by what would help them most."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import ColumnElement, and_, exists, false, func, not_, or_, select

from db.tables import form, person, response, score, wave
from db.unit import Unit
from messaging.audience import Mark
from surveys import audience, settling
from surveys.form import Competency
from surveys.invited import audience_condition, people
from surveys.publishing import Shelf
from surveys.scoring import Level

NOT_STARTED, UNFINISHED, FINISHED = STAGES = ("n", "u", "f")

# A coordinator's own waves: no try, no draft, and none about an event, whose people are named and not found.
_ordinary = (wave.c.published_at.is_not(None), wave.c.trial_for.is_(None), wave.c.event_id.is_(None))


@dataclass(frozen=True, slots=True)
class Listed:
    """A wave that a broadcast may speak of."""

    wave_id: int
    name: str
    closes_at: datetime
    open: bool


@dataclass(frozen=True, slots=True)
class Gainers:
    """How many would gain most in a competency, and how many others have been asked about it."""

    most: int
    others: int

    def tellable(self, least: int) -> bool:
        """A group, and nearly everybody but a few others, is told about only from so many people on."""
        return self.most >= least and (self.others == 0 or self.others >= least)


def listed(unit: Unit, municipality_id: int, *, most: int) -> Sequence[Listed]:
    """The waves of this municipality that have opened, the one that ends last first."""
    rows = unit.all(
        select(wave.c.id, wave.c.name, wave.c.closes_at)
        .where(wave.c.municipality_id == municipality_id, wave.c.opens_at <= unit.now, *_ordinary)
        .order_by(wave.c.closes_at.desc(), wave.c.id.desc())
        .limit(most)
    )
    return [Listed(row.id, row.name, row.closes_at, row.closes_at > unit.now) for row in rows]


def look(unit: Unit, municipality_id: int, wave_id: int) -> Listed | None:
    """One of them, opened or not yet; None when this municipality has no such wave."""
    row = unit.one(
        select(wave.c.id, wave.c.name, wave.c.closes_at).where(
            wave.c.id == wave_id, wave.c.municipality_id == municipality_id, *_ordinary
        )
    )
    return None if row is None else Listed(row.id, row.name, row.closes_at, row.closes_at > unit.now)


def by_wave(unit: Unit, municipality_id: int, mark: Mark) -> ColumnElement[bool]:
    """«12.u»: asked by wave 12 and not finished yet; `n` is not begun, `f` finished."""
    found = unit.one(
        select(wave.c.audience).where(wave.c.id == mark.number, wave.c.municipality_id == municipality_id, *_ordinary)
    )
    if found is None or mark.stage not in STAGES:
        return false()
    mine = select(response.c.id).where(response.c.wave_id == mark.number, response.c.person_id == person.c.id)
    begun = exists(mine).correlate(person)
    finished = exists(mine.where(response.c.submitted_at.is_not(None))).correlate(person)
    if mark.stage == FINISHED:
        return finished
    asked = (
        select(person.c.id)
        .select_from(people)
        .where(person.c.municipality_id == municipality_id, audience_condition(audience.loads(found.audience)))
        .correlate(None)
    )
    return and_(person.c.id.in_(asked), not_(begun if mark.stage == NOT_STARTED else finished))


def by_competency(unit: Unit, municipality_id: int, mark: Mark) -> ColumnElement[bool]:
    """Those to whom, by their newest answers that count, an internship in this competency would give most."""
    return _newest(_about(unit, municipality_id, mark.what), Level.DEFICIT)


def gainers(unit: Unit, municipality_id: int, code: str) -> Gainers:
    """Counts only: who they are is nobody's to see."""
    about = _about(unit, municipality_id, code)
    scored = exists(select(response.c.id).select_from(_sent).where(*about)).correlate(person)
    here = (person.c.municipality_id == municipality_id, person.c.left_at.is_(None))
    asked: int = unit.scalar(select(func.count(person.c.id)).where(*here, scored))
    most: int = unit.scalar(select(func.count(person.c.id)).where(*here, _newest(about, Level.DEFICIT)))
    return Gainers(most, asked - most)


def competencies(unit: Unit, municipality_id: int, shelf: Shelf) -> Sequence[Competency]:
    """What the newest wave that measures anything has measured, in its form's order."""
    rows = unit.all(
        select(wave.c.form_id)
        .select_from(wave.join(form, wave.c.form_id == form.c.id))
        .where(wave.c.municipality_id == municipality_id, wave.c.opens_at <= unit.now, *_ordinary)
        .order_by(wave.c.opens_at.desc(), wave.c.id.desc())
    )
    for form_id in dict.fromkeys(row.form_id for row in rows):
        if found := shelf.get(unit, form_id).competencies:
            return found
    return ()


_sent = response.join(score, score.c.response_id == response.c.id)
_About = tuple[ColumnElement[bool], ...]


def _about(unit: Unit, municipality_id: int, code: str) -> _About:
    return (
        response.c.person_id == person.c.id,
        response.c.submitted_at.is_not(None),
        score.c.competency == code,
        score.c.value.is_not(None),
        _counting(unit, municipality_id),
    )


def _newest(about: _About, level: Level) -> ColumnElement[bool]:
    """The newest score of this competency is of that level, by the thresholds of the form it was asked in."""
    found = (
        select(score.c.level)
        .select_from(_sent)
        .where(*about)
        .order_by(response.c.submitted_at.desc(), response.c.id.desc())
        .limit(1)
        .correlate(person)
        .scalar_subquery()
    )
    return found == level.value


def _counting(unit: Unit, municipality_id: int) -> ColumnElement[bool]:
    """All answers of a closed wave; of an open one those that no later look tells apart (`surveys/settling.py`)."""
    here = wave.c.municipality_id == municipality_id
    closed = select(wave.c.id).where(here, wave.c.closes_at <= unit.now).correlate(None)
    still = unit.all(select(wave.c.id).where(here, wave.c.closes_at > unit.now, wave.c.opens_at <= unit.now))
    return or_(response.c.wave_id.in_(closed), *(settling.settled(row.id, unit.one) for row in still))
