"""Roles by one-time links: whoever opens one within three days takes the role, once, and the journal says who.

A link is a secret, so a role is taken by its code and never by its number.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any, Final

from sqlalchemy import Row, bindparam, insert, select, update

from db.tables import municipality, person, role_link, school, staff_role
from db.unit import Unit
from people import audit, chats, directory, entering
from people import me as recognising
from people.codes import invitation_code, new_invitation_code
from people.me import Me, Role, Stranger
from people.refusals import Gone

LIFETIME: Final = timedelta(hours=72)
ONE_WISH: Final = timedelta(minutes=1)  # a second tap within it gets the link of the first
NEWCOMERS_POST: Final = "methodologist"


@dataclass(frozen=True, slots=True)
class RoleLink:
    code: str
    role: Role
    school_id: int | None
    school: str | None
    municipality_id: int
    municipality: str
    expires_at: datetime


@dataclass(frozen=True, slots=True)
class Dead:
    """No such link, or one that was used, withdrawn or is past its term: nobody learns which."""


@dataclass(frozen=True, slots=True)
class Elsewhere:
    """A link of another municipality than the person's."""


@dataclass(frozen=True, slots=True)
class Held:
    """This person has the role already; the link stays good for somebody else."""


@dataclass(frozen=True, slots=True)
class Yours:
    """It was used, and whoever opens it again has the role: most likely by this very link."""


@dataclass(frozen=True, slots=True)
class Outside:
    """A role at a school is for people who came in before."""


@dataclass(frozen=True, slots=True)
class Taken:
    me: Me
    link: RoleLink


_open = (
    role_link.c.used_at.is_(None),
    role_link.c.revoked_at.is_(None),
    role_link.c.expires_at > bindparam("now"),
)
_links = select(
    role_link.c.code, role_link.c.role, role_link.c.school_id, role_link.c.municipality_id, role_link.c.expires_at,
    school.c.name, municipality.c.name.label("municipality"),
).select_from(
    role_link.join(municipality, role_link.c.municipality_id == municipality.c.id)
    .outerjoin(school, role_link.c.school_id == school.c.id)
)  # fmt: skip
_find = _links.where(role_link.c.code == bindparam("code"), *_open, school.c.left_at.is_(None))
_mine = _links.where(role_link.c.municipality_id == bindparam("municipality"), *_open).order_by(role_link.c.expires_at)
_use = update(role_link).where(role_link.c.code == bindparam("link"), *_open).values(used_at=bindparam("at"))


def issue(unit: Unit, me: Me, role: Role, school_id: int | None) -> RoleLink:
    """Make a link that is good once and for 72 hours. Raises Gone or Refused for a school that is not mine."""
    directory.must_coordinate(me)
    if (role is Role.COORDINATOR) is not (school_id is None):
        raise Gone("role")
    at = directory.school_name(unit, me, school_id) if school_id is not None else None
    code: str | None = unit.scalar(
        select(role_link.c.code).where(
            role_link.c.issued_by == me.person_id,
            role_link.c.role == role.value,
            role_link.c.school_id.is_not_distinct_from(school_id),
            role_link.c.issued_at > unit.now - ONE_WISH,
            *_open,
        ),
        now=unit.now,
    )
    if code is None:
        code = new_invitation_code()
        unit.run(
            insert(role_link).values(
                code=code, municipality_id=me.municipality_id, school_id=school_id, role=role.value,
                issued_by=me.person_id, issued_at=unit.now, expires_at=unit.now + LIFETIME,
            )
        )  # fmt: skip
        audit.note(unit, me, "role-link-issued", _about(role, at))
    made = find(unit, code)
    assert made is not None, "it was made a moment ago"
    return made


def open_links(unit: Unit, me: Me) -> Sequence[RoleLink]:
    """Those that somebody could still open."""
    directory.must_coordinate(me)
    return [_link(row) for row in unit.all(_mine, municipality=me.municipality_id, now=unit.now)]


def withdraw(unit: Unit, me: Me) -> int:
    """Close every link of the municipality that was not used; returns how many."""
    directory.must_coordinate(me)
    closed: int = unit.run(
        update(role_link)
        .where(role_link.c.municipality_id == me.municipality_id, *_open)
        .values(revoked_at=bindparam("at")),
        now=unit.now,
        at=unit.now,
    ).rowcount
    if closed:
        audit.note(unit, me, "role-links-withdrawn", {"count": closed})
    return closed


def find(unit: Unit, code: str) -> RoleLink | None:
    known = invitation_code(code)
    row = unit.one(_find, code=known, now=unit.now) if known is not None else None
    return None if row is None else _link(row)


def look(unit: Unit, who: Me | Stranger, code: str) -> RoleLink | Dead | Elsewhere | Held | Yours | Outside:
    """What this link would give to this person."""
    link = find(unit, code)
    if link is None:
        return Yours() if isinstance(who, Me) and _used_for(unit, who, code) else Dead()
    if isinstance(who, Stranger):
        return link if link.role is Role.COORDINATOR else Outside()
    if who.municipality_id != link.municipality_id:
        return Elsewhere()
    return Held() if _holds(who, link) else link


def take(
    unit: Unit, who: Me | Stranger, code: str, consent_version: str
) -> Taken | Dead | Elsewhere | Held | Yours | Outside:
    """Use the link up and hold the role; of several who tap at once one is Taken. A stranger becomes a participant."""
    link = look(unit, who, code)
    if not isinstance(link, RoleLink):
        return link
    # Counting the rows is the lock: PostgreSQL looks at the conditions again after waiting for the other's commit.
    if unit.run(_use, link=link.code, now=unit.now, at=unit.now).rowcount != 1:
        return Dead()
    person_id = (
        who.person_id if isinstance(who, Me) else entering.enrol(unit, link.municipality_id, None, NEWCOMERS_POST)
    )
    unit.run(
        insert(staff_role).values(
            person_id=person_id, municipality_id=link.municipality_id, role=link.role.value, school_id=link.school_id
        )
    )
    if isinstance(who, Stranger):
        chats.remember(unit, who)
        entering.settle(unit, who, person_id, consent_version)
    me = recognising.load(unit, who.chat_id, language=who.language, consent_version=consent_version)
    assert isinstance(me, Me), "a chat that was just bound has its person"
    code_of: str = unit.scalar(select(person.c.code).where(person.c.id == person_id))
    audit.note(unit, me, "role-granted", {"person": code_of, **_about(link.role, link.school)})
    return Taken(me, link)


def _used_for(unit: Unit, me: Me, code: str) -> bool:
    """Was this link used, and do I hold what it gave?"""
    known = invitation_code(code)
    row = unit.one(_links.where(role_link.c.code == known, role_link.c.used_at.is_not(None))) if known else None
    return row is not None and _holds(me, _link(row))


def _holds(me: Me, link: RoleLink) -> bool:
    return any(
        duty.role is link.role and (link.role is Role.COORDINATOR or duty.school_id == link.school_id)
        for duty in me.duties
        if duty.municipality_id == link.municipality_id
    )


def _link(row: Row[Any]) -> RoleLink:
    return RoleLink(
        row.code, Role(row.role), row.school_id, row.name, row.municipality_id, row.municipality, row.expires_at
    )


def _about(role: Role, at: str | None) -> dict[str, str | int]:
    return {"role": role.value} if at is None else {"role": role.value, "school": at}
