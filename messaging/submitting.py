"""Sending a broadcast off: exactly what its coordinator saw, once, and for many people only with a second coordinator's word."""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import func, select, update

from db.tables import broadcast, delivery
from db.unit import Unit
from messaging import audience_count, broadcasts, composing, outbox, policy
from messaging.composing import AWAITING, DRAFT, Draft
from messaging.outbox import Params, Priority
from messaging.policy import Manner, QuietHours
from people import audit, staff
from people import me as recognising
from people.me import Me
from people.refusals import Refused

CONFIRM = "broadcast-confirm"
DECIDED = "broadcast-decided"


@dataclass(frozen=True, slots=True)
class Launched:
    """It leaves now, or at its moment."""

    people: int
    leaves_at: datetime


@dataclass(frozen=True, slots=True)
class Asked:
    """Other coordinators were asked to confirm it."""

    coordinators: int


@dataclass(frozen=True, slots=True)
class Changed:
    """It is not what was shown; `people` is how many it would be for now."""

    people: int


@dataclass(frozen=True, slots=True)
class Nobody:
    """There is no one to send it to."""


@dataclass(frozen=True, slots=True)
class Wordless:
    """Neither words nor a file."""


@dataclass(frozen=True, slots=True)
class TooLate:
    """It may not be sent any more by the time it could leave."""

    leaves_at: datetime


@dataclass(frozen=True, slots=True)
class Alone:
    """So many need a second coordinator's word, and there is none in the bot."""

    limit: int


@dataclass(frozen=True, slots=True)
class Own:
    """Nobody confirms their own broadcast."""


Outcome = Launched | Asked | Changed | Nobody | Wordless | TooLate | Alone
Decision = Launched | Changed | Nobody | TooLate | Own


def people(unit: Unit, draft: Draft) -> int:
    """For how many it is now; of those whom a competency found and a first one missed, how many it was then."""
    if draft.follows is not None and draft.audience.private:
        missed: int = unit.scalar(
            select(func.count())
            .select_from(delivery)
            .where(delivery.c.broadcast_id == draft.follows, delivery.c.state.in_(("failed", "dropped")))
        )
        return missed
    return audience_count.reach(unit, draft.letter.municipality_id, draft.audience, follows=draft.follows).people


def leaves_at(unit: Unit, me: Me, draft: Draft, quiet: QuietHours) -> datetime:
    """Its moment, or the end of the quiet hours that it falls in."""
    return policy.next_allowed(max(draft.starts_at or unit.now, unit.now), me.zone, quiet, Manner.NEWS)


def submit(
    unit: Unit, me: Me, broadcast_id: int, *, digest: int, shown: int, confirm_over: int, quiet: QuietHours
) -> Outcome:
    """Send off what was shown with this digest to at most `shown` people. Raises Gone when that has been done already."""
    awaiting = composing.row_of(unit, me, broadcast_id, lock=True).state == AWAITING
    draft = composing.load(unit, me, broadcast_id)
    count = people(unit, draft)
    if draft.digest != digest or count > shown:
        return Changed(count)
    if draft.empty:
        return Wordless()
    if not count:
        return Nobody()
    when = leaves_at(unit, me, draft, quiet)
    if draft.expires_at is not None and draft.expires_at <= when:
        return TooLate(when)
    if confirm_over and count > confirm_over:
        others = _others(unit, me)
        if not others:
            return Alone(confirm_over)
        if not awaiting:
            _ask(unit, me, draft, others, count)
        return Asked(len(others))
    _launch(unit, me, draft, count)
    return Launched(count, when)


def confirm(unit: Unit, me: Me, broadcast_id: int, *, digest: int, quiet: QuietHours) -> Decision:
    """The second coordinator's «да» to exactly this. Raises Gone when it waits no more."""
    draft = _waiting(unit, me, broadcast_id)
    if draft is None:
        return Changed(0)
    if draft.author_id == me.person_id:
        return Own()
    count = people(unit, draft)
    if draft.digest != digest:
        return Changed(count)
    if not count:
        return Nobody()
    when = leaves_at(unit, me, draft, quiet)
    if draft.expires_at is not None and draft.expires_at <= when:
        return TooLate(when)
    _launch(unit, me, draft, count, confirmed=True)
    _answer_author(unit, draft, yes=True)
    return Launched(count, when)


def give_back(unit: Unit, me: Me, broadcast_id: int) -> Draft | None:
    """«Вернуть»: a draft again, its author is told; None when it waits no more."""
    draft = _waiting(unit, me, broadcast_id)
    if draft is None:
        return None
    unit.run(update(broadcast).where(broadcast.c.id == broadcast_id).values(state=DRAFT))
    if draft.author_id != me.person_id:
        _answer_author(unit, draft, yes=False)
    return composing.load(unit, me, broadcast_id)


def _waiting(unit: Unit, me: Me, broadcast_id: int) -> Draft | None:
    row = composing.row_of(unit, me, broadcast_id, lock=True)
    return composing.load(unit, me, broadcast_id) if row.state == AWAITING else None


def _others(unit: Unit, me: Me) -> list[int]:
    """The other coordinators of the municipality who can be written to."""
    if not me.is_coordinator():
        raise Refused
    found = [one for one in staff.coordinators(unit, me.municipality_id) if one != me.person_id]
    return [one for one in found if recognising.chat_of(unit, one) is not None]


def _ask(unit: Unit, me: Me, draft: Draft, others: list[int], count: int) -> None:
    unit.run(
        update(broadcast)
        .where(broadcast.c.id == draft.broadcast_id)
        .values(state=AWAITING, author_id=me.person_id)  # whoever sends it off answers for it
    )
    moment = int(unit.now.timestamp())
    for one in others:
        _tell(unit, one, CONFIRM, {"broadcast": draft.broadcast_id, "digest": draft.digest, "people": count}, moment)


def _launch(unit: Unit, me: Me, draft: Draft, count: int, *, confirmed: bool = False) -> None:
    by = me.person_id
    if confirmed:
        broadcasts.launch(unit, draft.broadcast_id, confirmed_by=by)
    else:
        broadcasts.launch(unit, draft.broadcast_id, author_id=by)
    about = {"broadcast": draft.broadcast_id, "people": count}
    audit.note(unit, me, "broadcast-confirmed" if confirmed else "broadcast-sent", about)


def _answer_author(unit: Unit, draft: Draft, *, yes: bool) -> None:
    if draft.author_id is not None:
        params = {"broadcast": draft.broadcast_id, "yes": int(yes)}
        _tell(unit, draft.author_id, DECIDED, params, int(unit.now.timestamp()))


def _tell(unit: Unit, to: int, kind: str, params: Params, moment: int) -> None:
    key = f"{kind}:{params['broadcast']}:{to}:{moment}"
    outbox.post(unit, to=to, kind=kind, params=params, key=key, priority=Priority.ANSWER)
