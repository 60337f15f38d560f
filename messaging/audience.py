"""Whom a broadcast is for: marks of several kinds, which narrow each other, and marks that leave people out.

Of one kind any mark will do («директора или советники»); kinds narrow each other («директора гимназий»); whoever bears a
mark of `without` is left out. What only surveys or internships know (who has not finished, who came) is registered with
us from above, since a wave's own audience and the states of a sign-up are theirs to read; the rest is found here.
"""

import json
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace
from enum import StrEnum

from sqlalchemy import ColumnElement, and_, exists, not_, or_, select

from db.tables import delivery, person, school, staff_role
from db.unit import Unit


class By(StrEnum):
    """What an audience may be narrowed by; travels in buttons."""

    ROLE = "role"
    POSITION = "position"
    SCHOOL = "school"
    KIND = "kind"
    WAVE = "wave"
    EVENT = "event"
    COMPETENCY = "competency"


@dataclass(frozen=True, slots=True, order=True)
class Mark:
    """One tick; `what` is a code, a number as text, or a number and a stage («12.n»)."""

    by: By
    what: str

    @property
    def number(self) -> int:
        """The number it begins with; 0 when there is none."""
        first = self.what.partition(".")[0]
        return int(first) if first.isascii() and first.isdecimal() and len(first) < 19 else 0

    @property
    def stage(self) -> str:
        return self.what.partition(".")[2]


@dataclass(frozen=True, slots=True)
class Audience:
    only: frozenset[Mark] = frozenset()
    without: frozenset[Mark] = frozenset()

    @property
    def everybody(self) -> bool:
        return not (self.only or self.without)

    @property
    def private(self) -> bool:
        """Found by what only the people themselves know: nobody is shown who or where they are."""
        return any(mark.by is By.COMPETENCY for mark in self.only | self.without)

    def marks(self, by: By, *, out: bool = False) -> frozenset[Mark]:
        return frozenset(mark for mark in (self.without if out else self.only) if mark.by is by)

    def ticked(self, mark: Mark, *, on: bool, out: bool = False) -> "Audience":
        """A competency stands alone: together with another mark two counts would tell about one person."""
        if mark.by is By.COMPETENCY:
            return Audience(frozenset({mark})) if on and not out else self.unticked(By.COMPETENCY)
        kept = self.unticked(By.COMPETENCY)
        before = kept.without if out else kept.only
        after = before | {mark} if on else before - {mark}
        return replace(kept, without=after) if out else replace(kept, only=after)

    def unticked(self, by: By, *, out: bool = False) -> "Audience":
        if out:
            return replace(self, without=self.without - self.marks(by, out=True))
        return replace(self, only=self.only - self.marks(by))


EVERYBODY = Audience()


def dumps(audience: Audience) -> str | None:
    """None is everybody; the same audience is the same text."""
    if audience.everybody:
        return None
    return json.dumps({"only": _kept(audience.only), "without": _kept(audience.without)})


def loads(text: str | None) -> Audience:
    if text is None:
        return EVERYBODY
    kept = json.loads(text)
    return Audience(_marks(kept["only"]), _marks(kept["without"]))


Filter = Callable[[Unit, int, Mark], ColumnElement[bool]]
"""(unit, municipality, mark) to a condition over `person`; false() for what is not this municipality's."""

_filters: dict[By, Filter] = {}


def register(by: By, found: Filter) -> None:
    """Say who bears marks of this kind; handlers wire it at import, before anybody is looked for."""
    _filters[by] = found


def condition(unit: Unit, municipality_id: int, text: str | None) -> ColumnElement[bool]:
    """The people of an audience kept as `text`, as a condition over the table `person` alone, whatever it is joined with.

    The municipality, those who left and those erased are seen to; whether they have a chat is the sender's to find out.
    """
    audience = loads(text)
    gone = exists(select(school.c.id).where(school.c.id == person.c.school_id, school.c.left_at.is_not(None)))
    found: list[ColumnElement[bool]] = [
        person.c.municipality_id == municipality_id,
        person.c.left_at.is_(None),
        not_(gone.correlate(person)),
    ]
    kinds = [marks for by in By if (marks := audience.marks(by))]
    found += [or_(*_each(unit, municipality_id, marks)) for marks in kinds]
    found += [not_(one) for one in _each(unit, municipality_id, audience.without)]
    return and_(*found)


def missed_by(unit: Unit, municipality_id: int, broadcast_id: int) -> ColumnElement[bool]:
    """Those whom that broadcast did not reach, by its rows: whom it was for is settled, only who has left since is left out."""
    missed = select(delivery.c.person_id).where(
        delivery.c.broadcast_id == broadcast_id, delivery.c.state.in_(("failed", "dropped"))
    )
    return and_(condition(unit, municipality_id, None), person.c.id.in_(missed))


def _each(unit: Unit, municipality_id: int, marks: Iterable[Mark]) -> list[ColumnElement[bool]]:
    found: list[ColumnElement[bool]] = []
    plain: dict[By, list[Mark]] = {}
    for mark in sorted(marks):
        if mark.by in _filters:
            found.append(_filters[mark.by](unit, municipality_id, mark))
        else:
            plain.setdefault(mark.by, []).append(mark)
    return found + [_roster(municipality_id, by, same) for by, same in plain.items()]


def _roster(municipality_id: int, by: By, marks: list[Mark]) -> ColumnElement[bool]:
    """What the roster itself knows. Raises LookupError for a kind that nobody has registered."""
    codes = [mark.what for mark in marks]
    match by:
        case By.POSITION:
            return person.c.position.in_(codes)
        case By.SCHOOL:
            # A school's number alone is enough: the person beside it is of my municipality already.
            return and_(person.c.school_id.is_not(None), person.c.school_id.in_([mark.number for mark in marks]))
        case By.KIND:
            kinds = select(school.c.id).where(school.c.id == person.c.school_id, school.c.kind.in_(codes))
            return exists(kinds).correlate(person)
        case By.ROLE:
            roles = select(staff_role.c.id).where(
                staff_role.c.person_id == person.c.id,
                staff_role.c.municipality_id == municipality_id,
                staff_role.c.role.in_(codes),
            )
            return exists(roles).correlate(person)
    raise LookupError(by)


def _kept(marks: frozenset[Mark]) -> Mapping[str, list[str]]:
    kept: dict[str, list[str]] = {}
    for mark in sorted(marks):
        kept.setdefault(mark.by.value, []).append(mark.what)
    return kept


def _marks(kept: Mapping[str, list[str]]) -> frozenset[Mark]:
    return frozenset(Mark(By(by), what) for by, codes in kept.items() for what in codes)
