"""Mail from broadcasts: what is being sent takes turns, a handful of each, and so does what is being changed in all chats."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime, timedelta
from itertools import chain, groupby, zip_longest
from typing import Any

from sqlalchemy import Row

from bot.mail import Mail
from bot.parcels import Edit, ParcelPosting, Removal
from db.unit import Unit
from handlers.broadcast_message import message
from handlers.house import House
from handlers.routes import Turn
from messaging import amendments, deliveries, letters, policy
from messaging.amendments import DELETABLE, Amendment
from messaging.broadcasts import Amending, State
from messaging.deliveries import Delivery
from messaging.outcomes import Dropped, Failed, Later, Outcome, Sent
from messaging.planning import NOT_STARTED, UNSUBSCRIBED
from messaging.policy import Go, Manner, Never, Wait
from people import me as recognising
from people.me import Me, zone
from texts.translator import translator

KIND = "broadcast"
LOOK_AGAIN = timedelta(minutes=1)  # between two looks for those who came in or came back
MUTED = "muted"


class Broadcasts:
    def __init__(self, house: House) -> None:
        self._house = house
        self._sending: frozenset[int] = frozenset()
        self._amending: Mapping[int, int] = {}
        self._behind: dict[tuple[int, int], int] = {}  # the last person whose chat was taken, by change
        self._changing: set[tuple[int, int]] = set()  # chats where it is under way, by broadcast and person
        self._looked: dict[int, datetime] = {}

    def claim(self, unit: Unit, most: int) -> Sequence[Mail]:
        rows = deliveries.under_way(unit)
        sending = [row for row in rows if row.state == State.SENDING and self._awake(unit, row)]
        changing = [row for row in rows if row.amending is not None]
        self._sending = frozenset(row.id for row in sending)
        self._amending = {row.id: row.amendment for row in changing}
        sources = len(sending) + len(changing)
        if not sources:
            return ()
        share = max(1, most // sources)
        hands = [self._deliveries(unit, row, share) for row in sending]
        hands += [self._amendments(unit, row, share) for row in changing]
        return [mail for mail in chain.from_iterable(zip_longest(*hands)) if mail is not None]

    def wanted(self, mail: Mail) -> bool:
        """A pause or a stop is kept within a second, whatever was claimed before it."""
        if isinstance(mail.row, Amendment):
            return self._amending.get(mail.row.broadcast_id) == mail.row.number
        return mail.row.broadcast_id in self._sending

    def record(self, unit: Unit, done: Sequence[tuple[Mail, Outcome]]) -> None:
        sent = sorted((one for one in done if isinstance(one[0].row, Delivery)), key=_broadcast)
        for broadcast_id, same in groupby(sent, key=_broadcast):
            outcomes = {mail.row.person_id: (mail.attempts, outcome) for mail, outcome in same}
            deliveries.record(unit, broadcast_id, outcomes)
        changed = [one for one in done if isinstance(one[0].row, Amendment)]
        # A refusal is an answer too; whose answer was lost has it later once more.
        seen = [mail for mail, outcome in changed if isinstance(outcome, Sent) or _refused(outcome)]
        amendments.amended(unit, [(mail.row, isinstance(mail.post, Removal) and mail.post.done) for mail in seen])
        self._changing.difference_update((mail.row.broadcast_id, mail.row.person_id) for mail, _ in changed)

    def steer(self, unit: Unit) -> bool:
        """One step of planning, giving up or finishing, of any broadcast that has one to take."""
        for row in deliveries.under_way(unit):
            if row.amending is not None:
                self._close(unit, row)
            newcomers = row.newcomers and self._looks_again(unit, row.id)
            if deliveries.advance(unit, row.id, newcomers=newcomers):
                self._looked.pop(row.id, None)
                return True
        return False

    def _awake(self, unit: Unit, row: Row[Any]) -> bool:
        home = zone(row.time_zone)
        return policy.next_allowed(unit.now, home, self._house.quiet, Manner.ANNOUNCEMENT) <= unit.now

    def _looks_again(self, unit: Unit, broadcast_id: int) -> bool:
        last = self._looked.get(broadcast_id)
        if last is not None and abs(unit.now - last) < LOOK_AGAIN:
            return False
        self._looked[broadcast_id] = unit.now
        return True

    def _deliveries(self, unit: Unit, row: Row[Any], most: int) -> list[Mail]:
        """Whoever cannot get it any more is written down and the next ones are taken."""
        while True:
            claimed = deliveries.claim(unit, row, most)
            known = self._people(unit, (one.chat_id for one in claimed))
            letter = letters.read(unit, row.id) if claimed else None
            ready: list[Mail] = []
            ended: dict[int, tuple[int, Outcome]] = {}
            for one in claimed:
                who = known.get(one.chat_id or 0)
                obstacle = self._obstacle(unit, one, who)
                if obstacle is not None or who is None or letter is None:
                    ended[one.person_id] = (one.attempts, obstacle or Dropped(deliveries.LEFT))
                    continue
                post = ParcelPosting(message(self._turn(unit, who), letter))
                ready.append(Mail(self, one, who.chat_id, one.attempts, post, post.places))
            if ended:
                deliveries.record(unit, row.id, ended)
            if ready or not claimed:
                return ready

    def _obstacle(self, unit: Unit, one: Delivery, who: Me | None) -> Outcome | None:
        if one.chat_id is None or one.unreachable is not None:
            return Failed(one.unreachable or NOT_STARTED)
        if who is None:
            return Dropped(deliveries.LEFT)
        match policy.verdict(KIND, unit.now, who.zone, self._house.quiet, one.wishes):
            case Never():
                return Dropped(UNSUBSCRIBED)
            case Wait(until) if one.expires_at is not None and one.expires_at <= until:
                return Dropped(MUTED)
            case Wait(until):
                return Later(until - unit.now)
            case Go():
                return None

    def _amendments(self, unit: Unit, row: Row[Any], most: int) -> list[Mail]:
        change = (row.id, row.amendment)
        found = amendments.following(unit, row, self._behind.get(change, 0), most)
        if not found:
            return []
        self._behind[change] = found[-1].person_id
        fresh = [one for one in found if (one.broadcast_id, one.person_id) not in self._changing]
        self._changing.update((one.broadcast_id, one.person_id) for one in fresh)
        return self._removals(unit, fresh) if row.amending == Amending.DELETE else self._edits(unit, row, fresh)

    def _removals(self, unit: Unit, found: Sequence[Amendment]) -> list[Mail]:
        """What is too old for Telegram to take back stays, and is known to be there."""
        young = [one for one in found if unit.now - one.sent_at < DELETABLE]
        amendments.amended(unit, [(one, False) for one in found if unit.now - one.sent_at >= DELETABLE])
        self._changing.difference_update((one.broadcast_id, one.person_id) for one in found if one not in young)
        return [Mail(self, one, one.chat_id, 1, Removal((*one.more, one.message_id))) for one in young]

    def _edits(self, unit: Unit, row: Row[Any], found: Sequence[Amendment]) -> list[Mail]:
        letter = letters.read(unit, row.id)
        known = self._people(unit, (one.chat_id for one in found))
        left = [one for one in found if letter is None or one.chat_id not in known]
        amendments.amended(unit, [(one, False) for one in left])
        self._changing.difference_update((one.broadcast_id, one.person_id) for one in left)
        return [
            Mail(self, one, one.chat_id, 1, Edit(message(self._turn(unit, known[one.chat_id]), letter), one.message_id))
            for one in found
            if letter is not None and one.chat_id in known
        ]

    def _close(self, unit: Unit, row: Row[Any]) -> None:
        """The change is done when nobody has the old any more; whoever an error kept it from is tried again."""
        left = amendments.following(unit, row, 0, 1) if not self._changing else ()
        if left:
            self._behind.pop((row.id, row.amendment), None)
        elif not self._changing:
            amendments.over(unit, row.id, row.amendment)

    def _people(self, unit: Unit, chats: Iterable[int | None]) -> Mapping[int, Me]:
        wanted = [chat for chat in chats if chat is not None]
        return recognising.load_many(unit, wanted, consent_version=self._house.consent.version)

    def _turn(self, unit: Unit, who: Me) -> Turn:
        return Turn(unit, who, translator(who.language), self._house)


def _broadcast(done: tuple[Mail, Outcome]) -> int:
    broadcast_id: int = done[0].row.broadcast_id
    return broadcast_id


def _refused(outcome: Outcome) -> bool:
    return isinstance(outcome, Failed) and not outcome.gone
