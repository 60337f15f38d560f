"""Names stay in the roster and come out only where a person is spoken to in their own chat, or on the operator's server."""

from sqlalchemy import bindparam, select

from db.tables import person_name
from db.unit import Unit

_read = select(person_name.c.given, person_name.c.patronymic).where(person_name.c.person_id == bindparam("person"))


def address(unit: Unit, person_id: int) -> str | None:
    """«Анна Петровна», or None when the roster does not know how to address this person."""
    row = unit.one(_read, person=person_id)
    if row is None or not row.given:
        return None
    return f"{row.given} {row.patronymic}".strip()


_full = select(person_name.c.surname, person_name.c.given, person_name.c.patronymic).where(
    person_name.c.person_id == bindparam("person")
)


def full(unit: Unit, person_id: int) -> str:
    """«Примерова Анна Петровна» for a paper, blank when the roster has none; where it goes is the caller's to answer for."""
    row = unit.one(_full, person=person_id)
    return "" if row is None else " ".join(part for part in (row.surname, row.given, row.patronymic) if part)
