"""Mail from the outbox: rendered in the unit that claims it, so nobody is reminded of what they have finished."""

from collections.abc import Sequence
from dataclasses import dataclass

from bot.edge import Edge
from bot.mail import Mail
from db.unit import Unit
from handlers.house import House
from handlers.notices import notice
from handlers.routes import Turn
from handlers.screen import Screen
from messaging import outbox, policy
from messaging.outbox import Due
from messaging.outcomes import Again, Dropped, Failed, Later, Outcome, Sent
from messaging.policy import Go, Never, Wait
from people import me as recognising
from people.me import Me
from texts.translator import translator


@dataclass(frozen=True, slots=True)
class ScreenPosting:
    screen: Screen

    async def __call__(self, edge: Edge, chat_id: int) -> Sent:
        return Sent((await edge.offer(chat_id, self.screen)).message_id)


class Notices:
    def __init__(self, house: House) -> None:
        self._house = house

    def claim(self, unit: Unit, most: int) -> Sequence[Mail]:
        """Rows that lead to nothing are written down and the next ones taken, so that an empty hand means an empty outbox."""
        while True:
            claimed = outbox.claim(unit, most)
            chats = [due.chat_id for due in claimed if due.chat_id is not None]
            known = recognising.load_many(unit, chats, consent_version=self._house.consent.version)
            ready = [mail for due in claimed if (mail := self._mail(unit, due, known.get(due.chat_id or 0)))]
            if ready or not claimed:
                return ready

    def wanted(self, _mail: Mail) -> bool:
        return True

    def record(self, unit: Unit, done: Sequence[tuple[Mail, Outcome]]) -> None:
        for mail, outcome in done:
            _note(unit, mail.row, outcome)

    def _mail(self, unit: Unit, due: Due, who: Me | None) -> Mail | None:
        made = self._screen(unit, due, who)
        if isinstance(made, Screen):
            assert due.chat_id is not None, "whoever has no chat gets no screen"
            return Mail(self, due, due.chat_id, due.attempts, ScreenPosting(made))
        _note(unit, due, made)
        return None

    def _screen(self, unit: Unit, due: Due, who: Me | None) -> Screen | Outcome:
        if due.expires_at is not None and due.expires_at <= unit.now:
            return Dropped("too late")
        if due.chat_id is None or due.unreachable is not None:
            return Failed(due.unreachable or "not-started")
        if who is None:
            return Dropped("left")
        match policy.verdict(due.kind, unit.now, who.zone, self._house.quiet, due.wishes):
            case Never(reason):
                return Dropped(reason)
            case Wait(until) if due.expires_at is not None and due.expires_at <= until:
                return Dropped("too late")
            case Wait(until):
                return Later(until - unit.now)
            case Go():
                pass
        screen = notice(Turn(unit, who, translator(who.language), self._house), due.kind, due.params)
        return Dropped("not needed any more") if screen is None else screen


def _note(unit: Unit, due: Due, outcome: Outcome) -> None:
    match outcome:
        case Sent(message_id=message_id, maybe=maybe):
            outbox.sent(unit, due.id, message_id, maybe=maybe)
        case Failed(reason=reason):
            outbox.failed(unit, due.id, reason[:64])
        case Dropped(reason):
            outbox.dropped(unit, due.id, reason)
        case Again(reason, after):
            outbox.again(unit, due, reason, after=after)
        case Later(after):
            outbox.postpone(unit, due.id, unit.now + after)
