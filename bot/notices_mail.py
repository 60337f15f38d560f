"""Mail from the outbox: rendered in the unit that claims it, so nobody is reminded of what they have finished.

What comes to one person at once leaves as one message (`messaging/digest.py`), so several rows may share it.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from bot.edge import Edge
from bot.mail import Mail
from db.unit import Unit
from handlers.digest import digest
from handlers.house import House
from handlers.notices import notice
from handlers.routes import Turn
from handlers.screen import Screen
from messaging import outbox, policy, reminders
from messaging.digest import bundles, may_be_listed
from messaging.outbox import Due, Priority
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


@dataclass(frozen=True, slots=True)
class Ready:
    due: Due
    who: Me
    screen: Screen

    @property
    def listed(self) -> bool:
        """May it stand in a list with others?"""
        answer = self.due.priority == Priority.ANSWER
        return self.screen.photo is None and may_be_listed(self.due.kind, answer=answer)


class Notices:
    def __init__(self, house: House) -> None:
        self._house = house

    def claim(self, unit: Unit, most: int) -> Sequence[Mail]:
        """Rows that lead to nothing are written down and the next ones taken, so that an empty hand means an empty outbox."""
        while True:
            claimed = outbox.claim(unit, most)
            chats = [due.chat_id for due in claimed if due.chat_id is not None]
            known = recognising.load_many(unit, chats, consent_version=self._house.consent.version)
            ready = [one for due in claimed if (one := self._ready(unit, due, known.get(due.chat_id or 0)))]
            if ready or not claimed:
                together = bundles(ready, to=lambda one: one.who.chat_id, listed=lambda one: one.listed)
                return [self._mail(bundle) for bundle in together]

    def wanted(self, _mail: Mail) -> bool:
        return True

    def record(self, unit: Unit, done: Sequence[tuple[Mail, Outcome]]) -> None:
        for mail, outcome in done:
            for due in mail.row:
                _note(unit, due, outcome)

    def _ready(self, unit: Unit, due: Due, who: Me | None) -> Ready | None:
        made = self._screen(unit, due, who)
        if isinstance(made, Screen) and who is not None:
            return Ready(due, who, made)
        assert not isinstance(made, Screen), "whoever is not known gets no screen"
        _note(unit, due, made)
        return None

    def _mail(self, bundle: tuple[Ready, ...]) -> Mail:
        who, screen = bundle[0].who, bundle[0].screen
        if len(bundle) > 1:
            screen = digest(translator(who.language), [(one.due.id, one.screen) for one in bundle])
        attempts = max(one.due.attempts for one in bundle)
        return Mail(self, tuple(one.due for one in bundle), who.chat_id, attempts, ScreenPosting(screen))

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
        if reminders.enough(unit, due.person_id, due.id, due.kind, due.params):
            return Dropped("reminded enough")
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
