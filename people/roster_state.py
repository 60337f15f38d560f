"""The roster as the database has it now."""

from dataclasses import dataclass

from people.me import Role


@dataclass(frozen=True, slots=True)
class SchoolState:
    school_id: int
    code: str
    name: str
    kind: str
    settlement: str
    pupils: int | None
    left: bool


@dataclass(frozen=True, slots=True)
class RoleHeld:
    """A role with the school it holds for; None is the whole municipality."""

    role: Role
    school: str | None


@dataclass(frozen=True, slots=True)
class PersonState:
    person_id: int
    code: str
    school: str | None
    position: str
    surname: str
    given: str
    patronymic: str
    roles: frozenset[RoleHeld]
    left: bool
    rostered: bool  # False for those who came in past the roster (owners, links): no roster sends them away

    @property
    def names(self) -> tuple[str, str, str]:
        return self.surname, self.given, self.patronymic


@dataclass(frozen=True, slots=True)
class RosterState:
    """Everybody who ever was in the roster, the left ones too, in the order in which they were added."""

    schools: tuple[SchoolState, ...] = ()
    people: tuple[PersonState, ...] = ()
