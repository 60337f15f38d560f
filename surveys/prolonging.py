"""A wave that stays open longer: those who have not finished hear of it, once for every new end."""

from collections.abc import Sequence
from datetime import date, datetime

from sqlalchemy import bindparam, or_, select, update

from db.tables import chat, notification, person, response, wave
from db.unit import Unit
from messaging import outbox, reminders
from messaging.outbox import Priority
from surveys.audience import Audience
from surveys.invited import audience_condition, people

PROLONGED = "wave-prolonged"


def waiting(unit: Unit, wave_id: int, municipality_id: int, audience: Audience) -> Sequence[int]:
    """Who would be told: asked, reachable, consented, not finished. Nobody while the opening itself is not told yet."""
    rows = unit.all(
        select(person.c.id)
        .select_from(
            people.join(chat, chat.c.person_id == person.c.id)
            .join(wave, wave.c.id == bindparam("wave"))
            .outerjoin(response, (response.c.person_id == person.c.id) & (response.c.wave_id == wave.c.id))
        )
        .where(
            person.c.municipality_id == bindparam("municipality"),
            person.c.consent_version.is_not(None),
            chat.c.unreachable.is_(None),
            audience_condition(audience),
            response.c.submitted_at.is_(None),
            wave.c.opening_told_at.is_not(None),
        )
        .order_by(person.c.id),
        wave=wave_id,
        municipality=municipality_id,
    )
    return [row.id for row in rows]


def tell(unit: Unit, wave_id: int, told: Sequence[int], *, day: date, closes_at: datetime) -> None:
    """Put it in the outbox, and let reminders that still wait for their hour live as long as the wave does now."""
    outbox.post_many(
        unit,
        [(one, f"{PROLONGED}:{wave_id}:{day.isoformat()}:{one}") for one in told],
        kind=PROLONGED,
        params={"wave": wave_id, "closes": closes_at.isoformat()},
        due_at=unit.now,
        expires_at=closes_at,
        priority=Priority.ANNOUNCEMENT,
    )
    unit.run(
        update(notification)
        .where(
            notification.c.state == "waiting",
            notification.c.kind.in_(reminders.KINDS),
            or_(*(notification.c.key.like(f"{kind}:{wave_id}:%") for kind in reminders.KINDS)),
        )
        .values(expires_at=closes_at)
    )
