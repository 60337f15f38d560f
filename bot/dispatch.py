"""From one incoming update to a screen, as one unit: claimed, recognised, let in, answered.

`update_id` is claimed inside the unit, so an update that Telegram delivers twice does nothing the second time and merely
shows where the person is.
"""

import logging
import re
from dataclasses import dataclass, replace

from sqlalchemy import bindparam
from sqlalchemy.dialects import postgresql, sqlite

from bot.incoming import Foreign, Incoming, Reachable, Said, Sent, Tapped
from db.prepared import Prepared
from db.tables import claimed_update
from db.unit import Unavailable, Unit
from db.writer import Writer
from handlers import entrance, errors
from handlers.house import House
from handlers.routes import Routes, Turn, Who, may_enter
from handlers.screen import Screen
from handlers.taps_answering import Resume, Write
from messaging import live
from people import chats
from people import me as recognising
from people.me import Me, Stranger
from people.refusals import Gone, Refused
from texts.translator import language_of, translator

log = logging.getLogger("vzaimno.dispatch")

# A link with a letter before its code, opened or pasted: «/start r_…», «https://t.me/bot?start=t_…».
_LINK = re.compile(r"(?:^/start(?:@\w+)?\s+|\bt\.me/\w+\?start=)([a-z])_([\w-]{1,62})\s*$", re.ASCII)
LARGEST_ID = 2**63 - 1


@dataclass(frozen=True, slots=True)
class Handled:
    """What a committed unit wants shown; `screen` is None when nobody waits for an answer."""

    screen: Screen | None
    old_message: int | None  # the message that carried the keyboard until now
    bells: frozenset[str]
    who: Me | Stranger | None


NOTHING = Handled(None, None, frozenset(), None)


class Dispatch:
    def __init__(self, writer: Writer, routes: Routes, house: House) -> None:
        self._writer = writer
        self._routes = routes
        self._house = house

    async def handle(self, incoming: Incoming) -> Handled:
        """Commit what this update asks. Raises Unavailable when the database cannot; the update may come again then."""
        if isinstance(incoming, Foreign):
            return NOTHING
        try:
            return await self._writer.run(lambda unit: self._unit(unit, incoming, None))
        except Unavailable:
            raise
        except (Gone, Refused) as closed:
            log.info("closed door: %s %s", type(closed).__name__, closed)
            failure: Exception = closed
        except Exception as broken:
            log.exception("a handler failed; update %s shows the error screen", incoming.update_id)
            failure = broken
        try:
            return await self._writer.run(lambda unit: self._unit(unit, incoming, failure))
        except Unavailable:
            raise
        except Exception:
            log.exception("the error screen failed as well; update %s is answered in words only", incoming.update_id)
            return replace(NOTHING, screen=Screen(translator(language_of(incoming.language_code))("failed")))

    def _unit(self, unit: Unit, incoming: Incoming, failure: Exception | None) -> Handled:
        first_time = _claimed(unit, incoming.update_id)
        who = recognising.load(
            unit,
            incoming.chat_id,
            language=language_of(incoming.language_code),
            consent_version=self._house.consent.version,
        )
        html = incoming.html if isinstance(incoming, Said) else None
        tapped = incoming.message_id if isinstance(incoming, Tapped) else None
        turn = Turn(unit, who, translator(who.language), self._house, html, tapped)
        if isinstance(incoming, Reachable):
            chats.unreachable(unit, incoming.chat_id, None if incoming.reachable else "blocked")
            return NOTHING
        if failure is not None:
            screen = errors.closed_door(turn, failure)
        elif first_time:
            screen = self._answer(turn, incoming)
        else:
            # What it asked for is still awaited: a kill came between the commit and the screen.
            screen = self._current(turn) or replace(entrance.here(turn), awaiting=who.awaiting)
        if screen.stays:
            return Handled(screen, who.screen_message, frozenset(unit.bells), who)
        chats.expect(unit, who, screen.awaiting)
        if screen.live is None and isinstance(who, Me) and who.is_coordinator():
            live.forget(unit, who.chat_id)
        return Handled(screen, who.screen_message, frozenset(unit.bells), who)

    def _answer(self, turn: Turn, incoming: Incoming) -> Screen:
        match incoming:
            case Tapped(data=data):
                return self._tap(turn, data)
            case Said(text=text) if (opened := _LINK.search(text)) and opened[1] in self._routes.links:
                return self._routes.links[opened[1]](turn, opened[2])
            case Said(text=text) if text.startswith("/"):
                return self._command(turn, text)
            case Said(text=text, reply_to=reply_to):
                return self._reply(turn, reply_to, text) or self._text(turn, text)
            case Sent():
                return self._attachment(turn, incoming)
        raise AssertionError(f"{type(incoming).__name__} has no answer")

    def _tap(self, turn: Turn, data: str) -> Screen:
        entry = self._routes.taps.get(data.partition(":")[0])
        if entry is None:
            raise Gone("tap")  # a button of a version long gone, or made up
        kind, door, answer = entry
        if not may_enter(turn.who, door):
            return self._not_here(turn, door)
        try:
            tap = kind.unpack(data)
        except (TypeError, ValueError):
            raise Gone("tap") from None
        if any(isinstance(value, int) and abs(value) > LARGEST_ID for value in vars(tap).values()):
            raise Gone("tap")  # made up: no database could have given such a number
        return answer(turn, tap)

    def _command(self, turn: Turn, text: str) -> Screen:
        words = text[1:].split(maxsplit=1)
        name = words[0].partition("@")[0].lower() if words else ""
        entry = self._routes.commands.get(name)
        if entry is None:
            return entrance.here(turn, turn.tr("unknown-command"))
        door, answer = entry
        if not may_enter(turn.who, door):
            return self._not_here(turn, door)
        return answer(turn, words[1].strip() if len(words) > 1 else "")

    def _reply(self, turn: Turn, reply_to: int | None, text: str) -> Screen | None:
        """Words under a message of ours go where that message came from; a question that waited is asked again."""
        if reply_to is None or not may_enter(turn.who, Who.PARTICIPANT):
            return None
        screen = next((shown for one in self._routes.replies if (shown := one(turn, reply_to, text))), None)
        waiting = self._current(turn) if screen is not None else None
        return screen if screen is None or waiting is None else errors.led_by(screen.text, waiting)

    def _text(self, turn: Turn, text: str) -> Screen:
        awaiting = turn.who.awaiting
        entry = self._routes.texts.get(awaiting.partition(":")[0]) if awaiting else None
        if entry is None or awaiting is None:
            if isinstance(turn.who, Stranger):
                return self._routes.texts["ec"][2](turn, None, text)
            asked = may_enter(turn.who, Who.PARTICIPANT)
            screen = next((shown for one in self._routes.unaskeds if asked and (shown := one(turn, text))), None)
            return screen or entrance.here(turn, turn.tr("text-not-awaited"))
        kind, door, answer = entry
        if not may_enter(turn.who, door):
            return self._not_here(turn, door)
        return answer(turn, kind.unpack(awaiting), text)

    def _attachment(self, turn: Turn, sent: Sent) -> Screen:
        """A picture or a voice where words or a tap are wanted: say so kindly and keep the place."""
        log.debug("attachment %s", sent.what)
        awaiting = turn.who.awaiting
        entry = self._routes.files.get(awaiting.partition(":")[0]) if awaiting else None
        if entry is not None and awaiting is not None and may_enter(turn.who, entry[1]):
            takes = sent.file is not None and (
                sent.file.kind == "document" or entry[0].__prefix__ in self._routes.media
            )
            return entry[2](turn, entry[0].unpack(awaiting), sent.file if takes else None)
        question = self._current(turn)
        if question is not None:
            return errors.led_by(turn.tr("attachment-instead-of-answer"), question)
        return entrance.here(turn, turn.tr("attachment-not-awaited"))

    def _current(self, turn: Turn) -> Screen | None:
        """The question that this chat still owes an answer to, so that nobody is led away from it."""
        awaiting = turn.who.awaiting
        entry = self._routes.taps.get(Resume.__prefix__)
        if awaiting is None or entry is None or not awaiting.startswith(f"{Write.__prefix__}:"):
            return None
        _, door, answer = entry
        if not may_enter(turn.who, door):
            return None
        return answer(turn, Resume(response=Write.unpack(awaiting).response))

    @staticmethod
    def _not_here(turn: Turn, door: Who) -> Screen:
        """Not for this person now: a stranger sees the door, the undecided the consent, the others a word why."""
        if isinstance(turn.who, Me) and turn.who.consented and door in (Who.COORDINATOR, Who.TEAM, Who.HOST):
            return entrance.here(turn, turn.tr("refused"))
        return entrance.here(turn)


def shown_elsewhere(handled: Handled, message_id: int) -> bool:
    """Has the screen moved to another message than the one remembered?"""
    return handled.who is not None and handled.who.screen_message != message_id


def _claim(dialect: str) -> Prepared:
    make = postgresql.insert if dialect == "postgresql" else sqlite.insert
    return Prepared(
        make(claimed_update)
        .values(update_id=bindparam("update"), at=bindparam("now"))
        .on_conflict_do_nothing(index_elements=["update_id"])
        .returning(claimed_update.c.update_id)
    )


_CLAIM = {dialect: _claim(dialect) for dialect in ("sqlite", "postgresql")}


def _claimed(unit: Unit, update_id: int) -> bool:
    return unit.one(_CLAIM[unit.connection.dialect.name], update=update_id, now=unit.now) is not None
