"""Trying a questionnaire as a participant: a wave of one coordinator that no list, figure or export knows, gone afterwards.

It is never published, which is what every other question about waves asks for; what is answered in it is deleted with it.
"""

from collections.abc import Callable
from datetime import timedelta

from sqlalchemy import delete, insert, select
from sqlalchemy.sql.elements import ColumnElement

from db.tables import response, wave
from db.unit import Unit
from people.me import Me
from people.refusals import Gone, Refused

LIVES = timedelta(days=1)


def begin(unit: Unit, me: Me, wave_id: int, named: Callable[[str], str]) -> int:
    """My trial of this draft or wave, the one under way or a new one in place of any other; returns its number.

    `named` makes the trial's name of the wave's, so that every screen of it says what it is.

    Raises Gone when there is no such wave and Refused when it is another municipality's.
    """
    tried = unit.one(select(wave).where(wave.c.id == wave_id, wave.c.trial_for.is_(None), wave.c.event_id.is_(None)))
    if tried is None:
        raise Gone("draft")
    if tried.municipality_id != me.municipality_id or not me.is_coordinator():
        raise Refused
    same: int | None = unit.scalar(
        select(wave.c.id).where(
            wave.c.trial_for == me.person_id,
            wave.c.follows_id == wave_id,
            wave.c.form_id == tried.form_id,
            wave.c.closes_at > unit.now,
        )
    )
    if same is not None:
        return same
    _forget(unit, wave.c.trial_for == me.person_id)
    made: int = unit.scalar(
        insert(wave)
        .values(
            municipality_id=me.municipality_id,
            form_id=tried.form_id,
            name=named(tried.name),
            follows_id=wave_id,
            opens_at=unit.now,
            closes_at=unit.now + LIVES,
            director_sees=tried.director_sees,
            trial_for=me.person_id,
        )
        .returning(wave.c.id)
    )
    return made


def end(unit: Unit, me: Me, trial_id: int) -> int | None:
    """Delete my trial with its answers; returns the draft or wave that was tried, None when the trial is over already."""
    found = unit.one(select(wave.c.follows_id).where(wave.c.id == trial_id, wave.c.trial_for == me.person_id))
    if found is None:
        return None
    _forget(unit, wave.c.id == trial_id)
    tried: int = found.follows_id
    return tried


def end_of_draft(unit: Unit, wave_id: int) -> None:
    """Delete every trial of this wave."""
    _forget(unit, (wave.c.follows_id == wave_id) & wave.c.trial_for.is_not(None))


def prune(unit: Unit) -> None:
    """Delete the trials that nobody ended."""
    _forget(unit, wave.c.trial_for.is_not(None) & (wave.c.closes_at <= unit.now))


def _forget(unit: Unit, which: ColumnElement[bool]) -> None:
    ids = [row.id for row in unit.all(select(wave.c.id).where(which))]
    if ids:
        unit.run(delete(response).where(response.c.wave_id.in_(ids)))  # its answers and scores go with it
        unit.run(delete(wave).where(wave.c.id.in_(ids)))
