"""Whom a wave asks: the teams of the municipality's schools, narrowed by post, school and kind of school.

An empty set narrows nothing; several together narrow each other («директора гимназий»). The JSON of it is a column of the
wave, written with sorted lists so that the same audience is the same text.
"""

import json
from dataclasses import dataclass, replace
from enum import StrEnum


class By(StrEnum):
    """What an audience may be narrowed by."""

    POSITION = "position"
    SCHOOL = "school"
    KIND = "kind"


@dataclass(frozen=True, slots=True)
class Audience:
    positions: frozenset[str] = frozenset()  # codes of people.words.POSITIONS
    schools: frozenset[int] = frozenset()
    kinds: frozenset[str] = frozenset()  # codes of people.words.SCHOOL_KINDS

    @property
    def everybody(self) -> bool:
        return not (self.positions or self.schools or self.kinds)

    def includes(self, *, position: str, school: int | None, kind: str | None) -> bool:
        """Is somebody of this post at this school asked? Who belongs to no school is of no team."""
        return (
            school is not None
            and (not self.positions or position in self.positions)
            and (not self.schools or school in self.schools)
            and (not self.kinds or kind in self.kinds)
        )

    def with_position(self, code: str, *, on: bool) -> "Audience":
        return replace(self, positions=self.positions | {code} if on else self.positions - {code})

    def with_school(self, school: int, *, on: bool) -> "Audience":
        return replace(self, schools=self.schools | {school} if on else self.schools - {school})

    def with_kind(self, code: str, *, on: bool) -> "Audience":
        return replace(self, kinds=self.kinds | {code} if on else self.kinds - {code})

    def ticked(self, by: By, what: str, *, on: bool) -> "Audience":
        """`what` is a code or, of a school, its number as text; what is neither changes nothing."""
        match by:
            case By.POSITION:
                return self.with_position(what, on=on)
            case By.SCHOOL:
                return self.with_school(int(what), on=on) if what.isdecimal() else self
            case By.KIND:
                return self.with_kind(what, on=on)

    def without(self, by: By) -> "Audience":
        match by:
            case By.POSITION:
                return replace(self, positions=frozenset())
            case By.SCHOOL:
                return replace(self, schools=frozenset())
            case By.KIND:
                return replace(self, kinds=frozenset())


EVERYBODY = Audience()


def dumps(audience: Audience) -> str | None:
    """None is everybody."""
    if audience.everybody:
        return None
    return json.dumps(
        {
            "positions": sorted(audience.positions),
            "schools": sorted(audience.schools),
            "kinds": sorted(audience.kinds),
        }
    )


def loads(text: str | None) -> Audience:
    if text is None:
        return EVERYBODY
    kept = json.loads(text)
    return Audience(frozenset(kept["positions"]), frozenset(kept["schools"]), frozenset(kept["kinds"]))
