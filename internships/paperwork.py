"""What stands on the papers of a municipality: who issues them, who signs, on what ground. Blanks stay blanks in print."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from sqlalchemy import select, update
from sqlalchemy.dialects import postgresql, sqlite

from db.tables import paperwork
from db.unit import Unit
from people import audit
from people.me import Me
from people.refusals import Refused


class Field(StrEnum):
    """Travels in buttons: words are never given anew."""

    ISSUER = "issuer"
    CITY = "city"
    SIGNATORY_POST = "signatory_post"
    SIGNATORY_NAME = "signatory_name"  # an official's, who signs by office
    BASIS = "basis"


LONGEST: Mapping[Field, int] = {
    Field.ISSUER: 300,
    Field.CITY: 100,
    Field.SIGNATORY_POST: 200,
    Field.SIGNATORY_NAME: 100,
    Field.BASIS: 300,
}


@dataclass(frozen=True, slots=True)
class Paperwork:
    """A blank value leaves a line to be filled in by hand."""

    issuer: str = ""
    city: str = ""
    signatory_post: str = ""
    signatory_name: str = ""
    basis: str = ""
    needs_feedback: bool = False

    def value(self, field: Field) -> str:
        found: str = getattr(self, field.value)
        return found


@dataclass(frozen=True, slots=True)
class TooLong:
    most: int


def load(unit: Unit, municipality_id: int) -> Paperwork:
    row = unit.one(select(paperwork).where(paperwork.c.municipality_id == municipality_id))
    if row is None:
        return Paperwork()
    return Paperwork(
        row.issuer, row.city, row.signatory_post, row.signatory_name, row.basis, needs_feedback=row.needs_feedback
    )


def mine(unit: Unit, me: Me) -> Paperwork:
    """As its coordinator sees it. Raises Refused for anybody else."""
    _must_coordinate(me)
    return load(unit, me.municipality_id)


def fill_in(unit: Unit, me: Me, field: Field, typed: str) -> Paperwork | TooLong:
    """What was typed, on one line; nothing at all makes it blank again."""
    before = mine(unit, me)
    found = write(unit, me.municipality_id, field, typed)
    if isinstance(found, Paperwork) and found != before:
        audit.note(unit, me, "paperwork-changed", {"field": field.value})
    return found


def ask_feedback_first(unit: Unit, me: Me, *, wanted: bool) -> Paperwork:
    if mine(unit, me).needs_feedback != wanted:
        audit.note(unit, me, "paperwork-changed", {"field": "needs_feedback"})
    return write_feedback_first(unit, me.municipality_id, wanted=wanted)


def write(unit: Unit, municipality_id: int, field: Field, typed: str) -> Paperwork | TooLong:
    """Without asking who: for the command line of the operator's server."""
    text = " ".join(typed.split())
    if len(text) > LONGEST[field]:
        return TooLong(LONGEST[field])
    _set(unit, municipality_id, {field.value: text})
    return load(unit, municipality_id)


def write_feedback_first(unit: Unit, municipality_id: int, *, wanted: bool) -> Paperwork:
    _set(unit, municipality_id, {"needs_feedback": wanted})
    return load(unit, municipality_id)


def _set(unit: Unit, municipality_id: int, values: Mapping[str, str | bool]) -> None:
    make = postgresql.insert if unit.connection.dialect.name == "postgresql" else sqlite.insert
    unit.run(make(paperwork).values(municipality_id=municipality_id).on_conflict_do_nothing())
    unit.run(update(paperwork).where(paperwork.c.municipality_id == municipality_id).values(**values))


def _must_coordinate(me: Me) -> None:
    if not me.is_coordinator():
        raise Refused
