"""What staff is about to change of a published event, kept beside it until they have seen what it will do to people.

Several changes are made in one go, so guests hear once. What was shown is named by a digest: two who change the same event
never confirm each other's words unseen.
"""

import hashlib
import json
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any

from sqlalchemy import select, update

from db.tables import internship, school
from db.unit import Unit
from internships import events
from internships.details import MOMENTS, Detail, Wrong, with_end, wrong
from internships.events import Event, Format, State
from people.me import Me
from people.refusals import Gone
from surveys import audience

MARK = 8


@dataclass(frozen=True, slots=True)
class Revision:
    """`after` is the event as it would be; without a difference `detail` is empty."""

    before: Event
    after: Event
    detail: Detail
    mark: str


def look(unit: Unit, me: Me, event_id: int, *, lock: bool = False) -> Revision:
    """Raises Gone for an event that cannot be changed: a draft, one called off, one that is over."""
    before = events.manage(unit, me, event_id, lock=lock)
    if before.state is not State.PUBLISHED or before.over(unit.now):
        raise Gone("internship")
    kept: str | None = unit.scalar(select(internship.c.pending).where(internship.c.id == event_id))
    return _revision(unit, before, _loads(kept) if kept else {})


def say(unit: Unit, me: Me, event_id: int, detail: Detail) -> Revision | Wrong:
    """Keep this beside what was said before; nothing of it is true yet."""
    found = look(unit, me, event_id, lock=True)
    said: Detail = {**found.detail, **detail}
    if (fault := wrong(said, found.before, unit.now)) is not None:
        return fault
    revision = _revision(unit, found.before, said)
    kept = _dumps(revision.detail) if revision.detail else None
    unit.run(update(internship).where(internship.c.id == event_id).values(pending=kept))
    return revision


def forget(unit: Unit, me: Me, event_id: int) -> Event:
    found = events.manage(unit, me, event_id, lock=True)
    unit.run(update(internship).where(internship.c.id == event_id).values(pending=None))
    return found


def _revision(unit: Unit, before: Event, said: Detail) -> Revision:
    differing: Any = {name: value for name, value in said.items() if getattr(before, name) != value}
    detail: Detail = differing
    intended: Any = with_end(detail, before)
    mark = hashlib.sha256(f"{before.revision} {_dumps(detail)}".encode()).hexdigest()[:MARK]
    after = replace(before, **intended)
    if after.school_id != before.school_id:
        after = replace(after, school=unit.scalar(select(school.c.name).where(school.c.id == after.school_id)))
    return Revision(before, after, detail, mark)


def _dumps(detail: Detail) -> str:
    kept: dict[str, Any] = dict(detail)
    for name in MOMENTS:
        if isinstance(moment := kept.get(name), datetime):
            kept[name] = moment.isoformat()
    if "audience" in detail:
        kept["audience"] = audience.dumps(detail["audience"])
    return json.dumps(kept, ensure_ascii=False, sort_keys=True)


def _loads(text: str) -> Detail:
    kept: dict[str, Any] = json.loads(text)
    for name in MOMENTS:
        if kept.get(name) is not None:
            kept[name] = datetime.fromisoformat(kept[name])
    if "competencies" in kept:
        kept["competencies"] = tuple(kept["competencies"])
    if "format" in kept:
        kept["format"] = Format(kept["format"])
    if "audience" in kept:
        kept["audience"] = audience.loads(kept["audience"])
    found: Any = kept
    detail: Detail = found
    return detail
