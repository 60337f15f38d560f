"""What a broadcast says: its words by language, the files with it and the buttons under it, read once for all who get it."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from sqlalchemy import bindparam, func, select

from db.tables import (
    broadcast,
    broadcast_button,
    broadcast_media,
    broadcast_text,
    internship,
    person,
    person_name,
    school,
    wave,
)
from db.unit import Unit
from messaging import audience
from messaging.audience import By


class ButtonKind(StrEnum):
    LINK = "link"
    WAVE = "wave"
    INTERNSHIP = "internship"
    READ = "read"


@dataclass(frozen=True, slots=True)
class Medium:
    """A file that Telegram has already; `kind` is photo, video or document."""

    kind: str
    file_id: str
    name: str


@dataclass(frozen=True, slots=True)
class LetterButton:
    """`label` is empty where the reader's language has its own words; `target` is an address or a number."""

    place: int
    kind: ButtonKind
    label: str
    target: str

    @property
    def number(self) -> int:
        return int(self.target) if self.target.isascii() and self.target.isdecimal() else 0


@dataclass(frozen=True, slots=True)
class Letter:
    broadcast_id: int
    municipality_id: int
    texts: Mapping[str, str]  # language to Telegram's HTML with placeholders
    media: tuple[Medium, ...]
    buttons: tuple[LetterButton, ...]
    deadline: datetime | None  # what {срок} is: of the survey or internship on a button, else of the audience's survey

    def in_language(self, language: str) -> str:
        """The words for somebody of this language: their own, else Russian, else whatever there is."""
        return self.texts.get(language) or self.texts.get("ru") or next(iter(self.texts.values()), "")

    @property
    def captioned(self) -> bool:
        """One file carries the words under itself; an album has them in a message of their own."""
        return len(self.media) == 1


_head = select(broadcast.c.municipality_id, broadcast.c.audience).where(broadcast.c.id == bindparam("broadcast"))
_texts = select(broadcast_text).where(broadcast_text.c.broadcast_id == bindparam("broadcast"))
_media = (
    select(broadcast_media)
    .where(broadcast_media.c.broadcast_id == bindparam("broadcast"))
    .order_by(broadcast_media.c.place)
)
_buttons = (
    select(broadcast_button)
    .where(broadcast_button.c.broadcast_id == bindparam("broadcast"))
    .order_by(broadcast_button.c.place)
)


def read(unit: Unit, broadcast_id: int) -> Letter | None:
    """None when there is no such broadcast (any more)."""
    head = unit.one(_head, broadcast=broadcast_id)
    if head is None:
        return None
    buttons = tuple(
        LetterButton(row.place, ButtonKind(row.kind), row.label, row.target)
        for row in unit.all(_buttons, broadcast=broadcast_id)
    )
    return Letter(
        broadcast_id,
        head.municipality_id,
        {row.language: row.html for row in unit.all(_texts, broadcast=broadcast_id) if row.html},
        tuple(Medium(row.kind, row.file_id, row.name) for row in unit.all(_media, broadcast=broadcast_id)),
        buttons,
        _deadline(unit, head.municipality_id, buttons, head.audience),
    )


def _deadline(unit: Unit, municipality_id: int, buttons: tuple[LetterButton, ...], whom: str | None) -> datetime | None:
    waves = [one.number for one in buttons if one.kind is ButtonKind.WAVE]
    waves = waves or [mark.number for mark in audience.loads(whom).marks(By.WAVE)]
    if waves:
        ends: datetime | None = unit.scalar(
            select(func.min(wave.c.closes_at)).where(wave.c.id.in_(waves), wave.c.municipality_id == municipality_id)
        )
        if ends is not None:
            return ends
    events = [one.number for one in buttons if one.kind is ButtonKind.INTERNSHIP]
    if not events:
        return None
    closes: datetime | None = unit.scalar(
        select(func.min(func.coalesce(internship.c.signup_closes_at, internship.c.starts_at))).where(
            internship.c.id.in_(events), internship.c.municipality_id == municipality_id
        )
    )
    return closes


@dataclass(frozen=True, slots=True)
class Lengths:
    """The longest that a placeholder may become here, in letters."""

    address: int
    school: int


def longest(unit: Unit, municipality_id: int) -> Lengths:
    here = person.c.municipality_id == municipality_id
    address: int | None = unit.scalar(
        select(func.max(func.length(person_name.c.given) + 1 + func.length(person_name.c.patronymic)))
        .select_from(person_name.join(person, person_name.c.person_id == person.c.id))
        .where(here)
    )
    name: int | None = unit.scalar(
        select(func.max(func.length(school.c.name))).where(school.c.municipality_id == municipality_id)
    )
    return Lengths(address or 0, name or 0)
