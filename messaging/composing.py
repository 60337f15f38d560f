"""A broadcast before it is sent: a draft is a row from the first words on, so that it outlives a restart and a lost phone.

Every change looks whose it is, holds the row, and takes a draft that waits for a second coordinator back to its author:
nobody confirms what they have not seen.
"""

import zlib
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Row, delete, func, insert, select, update

from db.tables import broadcast, broadcast_button, broadcast_media, broadcast_text
from db.unit import Unit
from messaging import audience, letters
from messaging.audience import Audience
from messaging.letter_limits import ALBUM, BUTTONS
from messaging.letters import ButtonKind, Letter, Medium
from people.me import Me
from people.refusals import Gone, Refused

DRAFT, AWAITING = "draft", "awaiting"


@dataclass(frozen=True, slots=True)
class Draft:
    broadcast_id: int
    awaiting: bool  # a second coordinator's word
    author_id: int | None
    letter: Letter
    audience: Audience
    newcomers: bool
    follows: int | None  # only to those whom that one did not reach
    starts_at: datetime | None
    expires_at: datetime | None

    @property
    def empty(self) -> bool:
        return not (self.letter.texts or self.letter.media)

    @property
    def digest(self) -> int:
        """Changes with anything that a recipient or the choice of recipients depends on."""
        told = (
            sorted(self.letter.texts.items()),
            self.letter.media,
            self.letter.buttons,
            audience.dumps(self.audience),
            self.newcomers,
            self.follows,
            self.starts_at and self.starts_at.timestamp(),
            self.expires_at and self.expires_at.timestamp(),
        )
        return zlib.crc32(repr(told).encode())


def load(unit: Unit, me: Me, broadcast_id: int) -> Draft:
    """Raises Gone when it is no draft (any more) and Refused when it is another municipality's."""
    return _draft(unit, row_of(unit, me, broadcast_id))


def start(unit: Unit, me: Me, *, follows: int | None = None, whom: Audience = audience.EVERYBODY) -> Draft:
    made: int = unit.scalar(
        insert(broadcast)
        .values(
            municipality_id=_coordinating(me),
            author_id=me.person_id,
            state=DRAFT,
            audience=audience.dumps(whom),
            follows_id=follows,
            created_at=unit.now,
        )
        .returning(broadcast.c.id)
    )
    return load(unit, me, made)


def follow(unit: Unit, me: Me, broadcast_id: int) -> Draft:
    """«Отправить только им»: a draft with the same words for those whom it did not reach; a second tap finds the first's."""
    before = unit.one(
        select(broadcast.c.municipality_id, broadcast.c.finished_at, broadcast.c.audience)
        .where(broadcast.c.id == broadcast_id)
        .with_for_update()
    )
    if before is None or before.finished_at is None:
        raise Gone("broadcast")
    if before.municipality_id != _coordinating(me):
        raise Refused
    known: int | None = unit.scalar(
        select(func.min(broadcast.c.id)).where(
            broadcast.c.follows_id == broadcast_id, broadcast.c.state.in_((DRAFT, AWAITING))
        )
    )
    if known is not None:
        return load(unit, me, known)
    # What the audience was found by stays with the copy, so that nobody sees more of it than of the first.
    made = start(unit, me, follows=broadcast_id, whom=audience.loads(before.audience))
    for table in (broadcast_text, broadcast_media, broadcast_button):
        columns = [column for column in table.columns if column.name not in ("broadcast_id", "pending")]
        for row in unit.all(select(*columns).where(table.c.broadcast_id == broadcast_id)):
            unit.run(insert(table).values(broadcast_id=made.broadcast_id, **row._asdict()))
    return load(unit, me, made.broadcast_id)


def say(unit: Unit, me: Me, broadcast_id: int, language: str, html: str) -> Draft:
    """These words in this language, in place of those before; none take the language away."""
    _held(unit, me, broadcast_id)
    unit.run(
        delete(broadcast_text).where(
            broadcast_text.c.broadcast_id == broadcast_id, broadcast_text.c.language == language
        )
    )
    if html:
        unit.run(insert(broadcast_text).values(broadcast_id=broadcast_id, language=language, html=html))
    return load(unit, me, broadcast_id)


def attach(unit: Unit, me: Me, broadcast_id: int, medium: Medium | None, *, more: bool = False) -> Draft | None:
    """One file in place of those before, or one more of the same album; None (nothing) takes all away.

    Returns None when the file cannot stand beside the others: an album is of pictures and videos, or of documents, up to ten.
    """
    _held(unit, me, broadcast_id)
    kept = load(unit, me, broadcast_id).letter.media if more else ()
    if medium is not None and kept:
        mixed = (kept[0].kind == "document") is not (medium.kind == "document")
        if mixed or len(kept) >= ALBUM:
            return None
    if not more:
        unit.run(delete(broadcast_media).where(broadcast_media.c.broadcast_id == broadcast_id))
    if medium is not None:
        unit.run(
            insert(broadcast_media).values(
                broadcast_id=broadcast_id,
                place=len(kept),
                kind=medium.kind,
                file_id=medium.file_id,
                name=medium.name[:200],
            )
        )
    return load(unit, me, broadcast_id)


def add_button(unit: Unit, me: Me, broadcast_id: int, kind: ButtonKind, target: str, label: str = "") -> Draft | None:
    """A button more; the same twice is one. None when there are enough of them."""
    _held(unit, me, broadcast_id)
    known = load(unit, me, broadcast_id).letter.buttons
    if any((one.kind, one.target) == (kind, target) for one in known):
        unit.run(
            update(broadcast_button)
            .where(
                broadcast_button.c.broadcast_id == broadcast_id,
                broadcast_button.c.kind == kind.value,
                broadcast_button.c.target == target,
            )
            .values(label=label)
        )
        return load(unit, me, broadcast_id)
    if len(known) >= BUTTONS:
        return None
    place = max((one.place for one in known), default=0) + 1
    unit.run(
        insert(broadcast_button).values(
            broadcast_id=broadcast_id, place=place, kind=kind.value, label=label, target=target
        )
    )
    return load(unit, me, broadcast_id)


def remove_button(unit: Unit, me: Me, broadcast_id: int, place: int) -> Draft:
    """The others keep their places, so a second tap takes no other away."""
    _held(unit, me, broadcast_id)
    unit.run(
        delete(broadcast_button).where(
            broadcast_button.c.broadcast_id == broadcast_id, broadcast_button.c.place == place
        )
    )
    return load(unit, me, broadcast_id)


def ask(unit: Unit, me: Me, broadcast_id: int, whom: Audience) -> Draft:
    """Those whom a competency found stay as many as they were shown: nobody joins them later.

    Raises Gone for what follows another broadcast: its people are settled, and what found them keeps them unseen.
    """
    if row_of(unit, me, broadcast_id).follows_id is not None:
        raise Gone("broadcast")
    closed = {"newcomers": False} if whom.private else {}
    return _change(unit, me, broadcast_id, audience=audience.dumps(whom), **closed)


def welcome(unit: Unit, me: Me, broadcast_id: int, *, newcomers: bool) -> Draft:
    """Do those who come in while it is being sent get it too?"""
    return _change(unit, me, broadcast_id, newcomers=newcomers)


def schedule(unit: Unit, me: Me, broadcast_id: int, starts_at: datetime | None) -> Draft:
    """None is as soon as it is sent off."""
    return _change(unit, me, broadcast_id, starts_at=starts_at)


def expire(unit: Unit, me: Me, broadcast_id: int, expires_at: datetime | None) -> Draft:
    """«Не отправлять позже»; None is never too late."""
    return _change(unit, me, broadcast_id, expires_at=expires_at)


def drop(unit: Unit, me: Me, broadcast_id: int) -> None:
    """Throw the draft away. Raises Gone when it is none any more."""
    _held(unit, me, broadcast_id)
    for table in (broadcast_text, broadcast_media, broadcast_button):
        unit.run(delete(table).where(table.c.broadcast_id == broadcast_id))
    unit.run(delete(broadcast).where(broadcast.c.id == broadcast_id))


def exists(unit: Unit, broadcast_id: int) -> bool:
    """Is there anything of this number, draft or not, mine or not?"""
    return unit.one(select(broadcast.c.id).where(broadcast.c.id == broadcast_id)) is not None


def row_of(unit: Unit, me: Me, broadcast_id: int, *, lock: bool = False) -> Row[Any]:
    """The row of my municipality's draft; with `lock` nobody else changes or sends it until this unit ends."""
    wanted = select(broadcast).where(broadcast.c.id == broadcast_id)
    found = unit.one(wanted.with_for_update() if lock else wanted)
    if found is None:
        raise Gone("broadcast")
    if found.municipality_id != _coordinating(me):
        raise Refused
    if found.state not in (DRAFT, AWAITING):
        raise Gone("broadcast")
    return found


def _held(unit: Unit, me: Me, broadcast_id: int) -> None:
    if row_of(unit, me, broadcast_id, lock=True).state == AWAITING:
        unit.run(update(broadcast).where(broadcast.c.id == broadcast_id).values(state=DRAFT))


def _change(unit: Unit, me: Me, broadcast_id: int, **values: object) -> Draft:
    _held(unit, me, broadcast_id)
    unit.run(update(broadcast).where(broadcast.c.id == broadcast_id).values(values))
    return load(unit, me, broadcast_id)


def _coordinating(me: Me) -> int:
    if not me.is_coordinator():
        raise Refused
    return me.municipality_id


def _draft(unit: Unit, row: Row[Any]) -> Draft:
    letter = letters.read(unit, row.id)
    assert letter is not None, "its row was read a moment ago"
    return Draft(
        broadcast_id=row.id,
        awaiting=row.state == AWAITING,
        author_id=row.author_id,
        letter=letter,
        audience=audience.loads(row.audience),
        newcomers=row.newcomers,
        follows=row.follows_id,
        starts_at=row.starts_at,
        expires_at=row.expires_at,
    )
