"""The weekly line: each Monday at ten a coordinator hears how an open wave is going, once per wave and week.

Only the row is made here; its figures are taken at the moment it leaves, like those of any notification.
"""

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

from sqlalchemy import bindparam, select

from db.tables import municipality, notification, wave
from db.unit import Unit
from messaging import outbox
from messaging.policy import MORNING
from people import staff
from people.me import zone

BELL = "weekly"
KIND = "weekly"
LATE = timedelta(hours=24)  # a bot that was away on Monday morning still says it, one that was away all day does not
FRESH = timedelta(days=4)  # a holiday may hold it back for so long

_open = (
    select(wave.c.id, wave.c.municipality_id, wave.c.opens_at, wave.c.closes_at, municipality.c.time_zone)
    .select_from(wave.join(municipality, wave.c.municipality_id == municipality.c.id))
    .where(
        wave.c.opens_at <= bindparam("now"),
        wave.c.closes_at > bindparam("now"),
        wave.c.published_at.is_not(None),
        wave.c.trial_for.is_(None),
        wave.c.event_id.is_(None),
    )
)
_told = select(notification.c.key).where(notification.c.key == bindparam("key"))


def post_due(unit: Unit) -> None:
    """Put this week's lines in the outbox where it is Monday after ten and they are not there yet."""
    for row in unit.all(_open, now=unit.now):
        where = zone(row.time_zone)
        monday = _monday(unit.now, where)
        local = monday.astimezone(where)
        # What opened this very morning has nothing to report yet.
        if not monday <= unit.now < monday + LATE or row.opens_at.astimezone(where).date() >= local.date():
            continue
        year, week, _ = local.isocalendar()
        for person_id in staff.coordinators(unit, row.municipality_id):
            key = f"{KIND}:{row.id}:{year}-{week:02}:{person_id}"
            if unit.one(_told, key=key) is None:
                outbox.post(
                    unit,
                    to=person_id,
                    kind=KIND,
                    params={"wave": row.id},
                    key=key,
                    expires_at=min(row.closes_at, monday + FRESH),
                )


def _monday(now: datetime, where: ZoneInfo) -> datetime:
    """Ten o'clock of this week's Monday."""
    today = now.astimezone(where).date()
    return datetime.combine(today - timedelta(days=today.weekday()), MORNING, where).astimezone(UTC)
