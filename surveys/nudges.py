"""Nudges: a coordinator asks those who have not finished to find the time. Whoever should not be disturbed is left out.

The plan is made anew at the moment of sending, so that the people named on the screen and the people written to are told
apart only by what happened in between; whoever finishes after that is spared at the moment the message would leave.
"""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from enum import IntEnum, StrEnum
from typing import Any

from sqlalchemy import Row, bindparam, select

from db.tables import chat, person, response, school
from db.unit import Unit
from messaging import outbox, policy, reminders
from messaging.outbox import Priority
from messaging.policy import QuietHours
from people.me import Me
from surveys.audience import Audience
from surveys.invited import audience_condition, people


class Group(IntEnum):
    """Travels in buttons: numbers are never given anew."""

    UNFINISHED = 0
    NOT_STARTED = 1


class LeftOut(StrEnum):
    """Why somebody of the group will not get it, in the order in which it is asked."""

    NOT_IN_BOT = "not-in-bot"
    NO_CONSENT = "no-consent"
    UNREACHABLE = "unreachable"
    SWITCHED_OFF = "switched-off"
    MUTED = "muted"
    ENOUGH = "enough"
    SAME_DAY = "same-day"


@dataclass(frozen=True, slots=True)
class Plan:
    wave_id: int
    group: Group
    leaves_at: datetime
    closes_at: datetime
    people: tuple[int, ...]
    schools: int
    left_out: Mapping[LeftOut, int]
    made_at: datetime

    @property
    def at_once(self) -> bool:
        return self.leaves_at == self.made_at

    @property
    def too_late(self) -> bool:
        """The wave ends before anybody may be disturbed again."""
        return self.leaves_at >= self.closes_at


@dataclass(frozen=True, slots=True)
class Aim:
    """The wave whose people are meant."""

    wave_id: int
    closes_at: datetime
    audience: Audience


def plan(unit: Unit, me: Me, aim: Aim, group: Group, *, quiet: QuietHours, consent_version: str) -> Plan:
    """Who would get a nudge now, how many would not and why, and when it would leave."""
    leaves_at = policy.next_allowed(unit.now, me.zone, quiet)
    day = leaves_at.astimezone(me.zone).date()
    reminded = reminders.already(unit, aim.wave_id)
    chosen: list[int] = []
    schools: set[int] = set()
    left_out: Counter[LeftOut] = Counter()
    for row in unit.all(_group(aim.audience, group), wave=aim.wave_id, municipality=me.municipality_id):
        moments = reminded.get(row.id, ())
        reason = _reason(row, leaves_at, consent_version)
        if reason is None and any(moment.astimezone(me.zone).date() == day for moment in moments):
            reason = LeftOut.SAME_DAY
        if reason is None and len(moments) >= reminders.MOST:
            reason = LeftOut.ENOUGH
        if reason is None:
            chosen.append(row.id)
            schools.add(row.school_id)
        else:
            left_out[reason] += 1
    return Plan(
        aim.wave_id, group, leaves_at, aim.closes_at, tuple(chosen), len(schools),
        {reason: left_out[reason] for reason in LeftOut if left_out[reason]}, unit.now,
    )  # fmt: skip


def send(unit: Unit, me: Me, made: Plan) -> None:
    """Put the nudges in the outbox; a second time the same day they are the same rows."""
    if made.too_late:
        return
    day = made.leaves_at.astimezone(me.zone).date()
    outbox.post_many(
        unit,
        [(one, reminders.key(reminders.NUDGE, made.wave_id, one, day)) for one in made.people],
        kind=reminders.NUDGE,
        params={"wave": made.wave_id, "group": int(made.group)},
        due_at=made.leaves_at,
        expires_at=made.closes_at,
        priority=Priority.REMINDER,
    )


def _group(audience: Audience, group: Group) -> Any:
    found = (
        select(
            person.c.id,
            person.c.school_id,
            person.c.consent_version,
            chat.c.id.label("chat_id"),
            chat.c.unreachable,
            chat.c.muted_until,
            chat.c.reminders,
        )
        .select_from(
            people.outerjoin(chat, chat.c.person_id == person.c.id).outerjoin(
                response, (response.c.person_id == person.c.id) & (response.c.wave_id == bindparam("wave"))
            )
        )
        .where(
            school.c.municipality_id == bindparam("municipality"),
            audience_condition(audience),
            response.c.submitted_at.is_(None),
        )
        .order_by(person.c.id)
    )
    return found if group is Group.UNFINISHED else found.where(response.c.id.is_(None))


def _reason(row: Row[Any], leaves_at: datetime, consent_version: str) -> LeftOut | None:
    if row.chat_id is None:
        return LeftOut.NOT_IN_BOT
    if row.consent_version != consent_version:
        return LeftOut.NO_CONSENT
    if row.unreachable is not None:
        return LeftOut.UNREACHABLE
    if not row.reminders:
        return LeftOut.SWITCHED_OFF
    if row.muted_until is not None and row.muted_until > leaves_at:
        return LeftOut.MUTED
    return None
