"""Invitations: a secret that ties a chat to a person of the roster, once.

Whoever holds the code enters, so it is random, single-use, replaced rather than shown again, and it dies when the
person leaves the roster.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import timedelta
from typing import Final

from sqlalchemy import bindparam, exists, insert, select, update

from db.tables import invitation, person, person_name, school
from db.unit import Unit
from people.codes import invitation_code, new_invitation_code, new_participant_code

__all__ = [
    "Invited", "OpenCode", "Unknown", "Used", "find", "issue", "issue_many", "issued_just_now", "link", "new_code",
    "new_participant_code", "open_codes", "person_of", "redeem", "revoke",
]  # fmt: skip

ONE_WISH: Final = timedelta(seconds=10)  # a second tap within it gets the code of the first

new_code = new_invitation_code

_open = (invitation.c.used_at.is_(None), invitation.c.revoked_at.is_(None))

_find = (
    select(
        invitation.c.id, invitation.c.person_id, invitation.c.used_at, invitation.c.revoked_at,
        person.c.municipality_id, person.c.left_at,
    )
    .select_from(invitation.join(person, invitation.c.person_id == person.c.id))
    .where(invitation.c.code == bindparam("code"))
)  # fmt: skip

_redeem = (
    update(invitation)
    .where(
        invitation.c.id == bindparam("invitation"),
        *_open,
        exists().where(person.c.id == invitation.c.person_id, person.c.left_at.is_(None)),
    )
    .values(used_at=bindparam("now"))
)

_revoke = (
    update(invitation).where(invitation.c.person_id == bindparam("person"), *_open).values(revoked_at=bindparam("now"))
)

_open_codes = (
    select(
        school.c.code.label("school_code"),
        school.c.name.label("school"),
        person.c.position,
        person.c.code.label("participant"),
        person_name.c.surname,
        person_name.c.given,
        person_name.c.patronymic,
        invitation.c.code,
    )
    .select_from(
        invitation.join(person, invitation.c.person_id == person.c.id)
        .outerjoin(school, person.c.school_id == school.c.id)
        .outerjoin(person_name, person_name.c.person_id == person.c.id)
    )
    .where(person.c.municipality_id == bindparam("municipality"), person.c.left_at.is_(None), *_open)
    .order_by(school.c.code, person_name.c.surname, person_name.c.given, person.c.id)
)

_person_of = select(person.c.id).where(
    person.c.municipality_id == bindparam("municipality"),
    person.c.code == bindparam("code"),
    person.c.left_at.is_(None),
)


@dataclass(frozen=True, slots=True)
class Invited:
    person_id: int
    municipality_id: int
    invitation_id: int


@dataclass(frozen=True, slots=True)
class Used:
    """Somebody came in by this code already."""


@dataclass(frozen=True, slots=True)
class Unknown:
    """No such code, or one that no longer opens anything: a guesser must not learn which."""


@dataclass(frozen=True, slots=True)
class OpenCode:
    """A line of the list that a coordinator hands out: with names, so it never leaves the operator's server."""

    school_code: str
    school: str
    position: str
    participant: str
    surname: str
    given: str
    patronymic: str
    code: str

    def link(self, bot_username: str) -> str:
        return link(bot_username, self.code)


def link(bot_username: str, code: str) -> str:
    """The address that opens the bot with this code already typed."""
    return f"https://t.me/{bot_username}?start={code}"


def find(unit: Unit, typed: str) -> Invited | Used | Unknown:
    code = invitation_code(typed)
    row = unit.one(_find, code=code) if code is not None else None
    if row is None or row.revoked_at is not None or row.left_at is not None:
        return Unknown()
    return Used() if row.used_at is not None else Invited(row.person_id, row.municipality_id, row.id)


def redeem(unit: Unit, invitation_id: int, _chat_id: int) -> bool:
    """Use the invitation up; of several who hold the same code one gets True."""
    # Counting the rows is the lock: PostgreSQL looks at the conditions again after waiting for the other's commit.
    return unit.run(_redeem, invitation=invitation_id, now=unit.now).rowcount == 1


def issue(unit: Unit, person_id: int) -> str:
    """Give the person a new code and return it; those not used yet stop working."""
    revoke(unit, [person_id])
    code = new_code()
    unit.run(insert(invitation).values(person_id=person_id, code=code, issued_at=unit.now))
    return code


def issued_just_now(unit: Unit, person_id: int) -> str | None:
    """The open code of a moment ago: whoever taps twice must not close by the second tap what the first has shown."""
    found: str | None = unit.scalar(
        select(invitation.c.code)
        .where(invitation.c.person_id == person_id, invitation.c.issued_at > unit.now - ONE_WISH, *_open)
        .order_by(invitation.c.id.desc())
        .limit(1)
    )
    return found


def issue_many(unit: Unit, people: Sequence[int]) -> None:
    """Give a code to each of these people, who have no open one."""
    unit.many(insert(invitation), [{"person_id": who, "code": new_code(), "issued_at": unit.now} for who in people])


def revoke(unit: Unit, people: Sequence[int]) -> None:
    unit.many(_revoke, [{"person": who, "now": unit.now} for who in people])


def open_codes(unit: Unit, municipality_id: int, school_id: int | None = None) -> Sequence[OpenCode]:
    """Everybody who is expected and has not come in, school by school, or those of one school."""
    asked = _open_codes if school_id is None else _open_codes.where(person.c.school_id == school_id)
    return [
        OpenCode(
            row.school_code or "", row.school or "", row.position, row.participant,
            row.surname or "", row.given or "", row.patronymic or "", row.code,
        )
        for row in unit.all(asked, municipality=municipality_id)
    ]  # fmt: skip


def person_of(unit: Unit, municipality_id: int, code: str) -> int | None:
    """The person of this participant's code, if they are in the roster now."""
    found: int | None = unit.scalar(_person_of, municipality=municipality_id, code=code)
    return found
