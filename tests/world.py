"""A small district to test in: the real bot polling the simulated Telegram, on a real database, with the clock stopped."""

import asyncio
import threading
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import TypeVar

from sqlalchemy import Engine, insert, select, update

from bot.app import App
from bot.settings import Settings, read_settings
from db.engine import parse_url, writing_engine
from db.tables import answer, municipality, person, person_name, response, school, staff_role, wave
from db.unit import Unit
from demo.telegram import Message, Phone, Telegram
from people import invitations, municipalities
from surveys import publishing, waves
from tests import workbench
from tests.clock import StoppedClock
from tests.filling import Answer, contents, fill_response, plain_answer

T = TypeVar("T")

TOKEN = "700000001:AAEinvented-token-of-the-simulated-bot"
PICTURE = b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR" + (320).to_bytes(4, "big") * 2  # as much as Telegram looks at


@dataclass
class Chat:
    """A person with a phone: taps what is on the screen, types, looks."""

    world: "World"
    phone: Phone
    code: str = ""
    person_id: int = 0

    @property
    def last(self) -> Message:
        """The newest message of the bot."""
        return self.phone.last

    @property
    def text(self) -> str:
        return self.last.words

    @property
    def labels(self) -> list[str]:
        """The words on the buttons of the newest message."""
        return [button.text for button in self.last.flat_buttons]

    async def start(self, argument: str | None = None) -> str:
        self.phone.start(argument)
        await self.world.settled()
        return self.text

    async def come_in(self) -> None:
        """By one's invitation to the menu."""
        await self.start(self.code)
        await self.tap("Да, это я")
        await self.tap("Даю согласие")

    async def say(self, text: str, *, reply_to: Message | None = None) -> str:
        self.phone.say(text, reply_to=reply_to.id if reply_to is not None else None)
        await self.world.settled()
        return self.text

    async def tap(self, label: str, on: Message | None = None) -> str:
        """Tap the button whose words begin with `label` (a tick before them is not looked at); returns the toast."""
        message = on or self.last
        found = next(
            (button for button in message.flat_buttons if button.text.removeprefix("✅ ").startswith(label)), None
        )
        assert found is not None, (
            f"no button «{label}» among {[b.text for b in message.flat_buttons]} under: {message.words}"
        )
        assert found.data is not None
        return await self.tap_data(found.data, message.id)

    async def tap_data(self, data: str, message_id: int | None = None) -> str:
        """Send this very tap, whether or not such a button stands there."""
        tap = self.phone.tap(self.last.id if message_id is None else message_id, data, forged=True)
        await self.world.settled()
        return tap.toast or ""

    async def answer_to_the_end(self, choice: str = "Справляюсь") -> None:
        """Answer the diagnostic from where it stands to the list before sending."""
        for _ in range(200):
            labels = [label.removeprefix("✅ ") for label in self.labels]
            if "Отправить" in labels:
                return
            if "Дальше" in labels:
                await self.tap("Дальше")
            elif choice in labels:
                await self.tap(choice)
            elif "Иногда" in labels:
                await self.tap("Иногда")
            elif "Готово" in labels:
                await self.tap("3")
                await self.tap("Готово")
            elif "Пропустить" in labels:
                await self.tap("Пропустить")
            else:
                await self.tap("1")
        raise AssertionError(f"the questionnaire does not end: {self.text}")

    def answers(self) -> dict[str, str]:
        """What the database holds for this person, by question name."""
        return self.world.answers_of(self.person_id)

    @property
    def seen(self) -> list[Message]:
        """Every version of every message of the bot, in the order they appeared."""
        return [message for message in self.phone.history if message.from_bot and not message.deleted]


@dataclass
class World:
    url: str
    clock: StoppedClock
    telegram: Telegram
    settings: Settings
    engine: Engine
    app: App = field(init=False)
    stop_signal: asyncio.Event = field(default_factory=asyncio.Event)
    running: "asyncio.Task[None] | None" = None
    slept: list[float] = field(default_factory=list)

    async def start(self) -> None:
        """Start the bot and wait until it serves."""
        self.stop_signal = asyncio.Event()
        self.app = App(
            self.settings,
            now=self.clock,
            monotonic=self.monotonic,
            sleep=self.sleep,
            long_poll=20,
            processes=workbench.PROCESSES,
        )
        self.running = asyncio.create_task(self.app.run(self.stop_signal))
        ready = asyncio.create_task(self.app.ready.wait())
        await asyncio.wait((self.running, ready), return_when=asyncio.FIRST_COMPLETED, timeout=60)
        if self.running.done():
            ready.cancel()
            self.running.result()
        await self.app.quiet()

    async def stop(self) -> None:
        """Stop gracefully, as SIGTERM does."""
        if self.running is not None:
            self.stop_signal.set()
            await self.running
            self.running = None

    async def close(self) -> None:
        await self.stop()
        self.engine.dispose()
        await self.telegram.stop()

    def monotonic(self) -> float:
        return self.clock().timestamp()

    async def sleep(self, seconds: float) -> None:
        """Pauses are noted and not slept."""
        self.slept.append(seconds)
        await asyncio.sleep(0)

    async def settled(self) -> None:
        """Everything that was tapped is confirmed, shown, sent and made."""
        await self.telegram.settled()
        await self.app.quiet()

    async def tick(self) -> None:
        """What the clock's tick does: look at what is due."""
        self.app.ring(["waves", "announcements", "events", "waitlist", "weekly", "outbox", "jobs", "long jobs", "live"])
        await self.app.quiet()

    def unit(self, work: Callable[[Unit], T]) -> T:
        """Look into the database, or arrange it, beside the bot; a thread that races has a connection of its own."""
        racing = threading.current_thread() is not threading.main_thread()
        engine = writing_engine(parse_url(self.url)) if racing else self.engine
        try:
            with engine.begin() as connection:
                return work(Unit(connection, self.clock()))
        finally:
            if racing:
                engine.dispose()

    @property
    def home(self) -> int:
        """The first municipality, where everybody lives unless told otherwise."""
        found: int = self.unit(lambda unit: unit.scalar(select(municipality.c.id).order_by(municipality.c.id)))
        return found

    def municipality(self, code: str = "other", name: str = "Соседний район") -> int:
        return self.unit(lambda unit: municipalities.ensure(unit, code, name, "Europe/Moscow"))

    def school(self, name: str = "школа № 4", code: str = "4", *, home: int | None = None) -> int:
        at = self.home if home is None else home

        def make(unit: Unit) -> int:
            found: int | None = unit.scalar(
                select(school.c.id).where(school.c.code == code, school.c.municipality_id == at)
            )
            if found is not None:
                return found
            made: int = unit.scalar(
                insert(school)
                .values(
                    municipality_id=at,
                    code=code,
                    name=name,
                    kind="sosh",
                    settlement="stanitsa",
                )
                .returning(school.c.id)
            )
            return made

        return self.unit(make)

    def person(
        self,
        user_id: int,
        *,
        given: str = "",
        patronymic: str = "",
        position: str = "director",
        school_id: int | None = None,
        role: str | None = None,
        language_code: str = "ru",
        home: int | None = None,
    ) -> Chat:
        """Somebody of the roster with an invitation and a phone; `home` is a municipality other than the first."""
        home = self.home if home is None else home
        at = self.school(home=home) if school_id is None else school_id

        def make(unit: Unit) -> tuple[int, str]:
            made = unit.scalar(
                insert(person)
                .values(
                    municipality_id=home,
                    school_id=at,
                    code=invitations.new_participant_code(),
                    position=position,
                    added_at=unit.now,
                )
                .returning(person.c.id)
            )
            if given:
                unit.run(
                    insert(person_name).values(person_id=made, surname="Примерова", given=given, patronymic=patronymic)
                )
            if role is not None:
                unit.run(insert(staff_role).values(person_id=made, municipality_id=home, school_id=at, role=role))
            return made, invitations.issue(unit, made)

        person_id, code = self.unit(make)
        phone = self.telegram.account(user_id, given or f"Участник {user_id}", language_code=language_code)
        return Chat(self, phone, code, person_id)

    def stranger(self, user_id: int, language_code: str = "ru") -> Chat:
        return Chat(self, self.telegram.account(user_id, f"Гость {user_id}", language_code=language_code))

    def wire_of(self, chat: Chat, message: Message) -> dict[str, object]:
        """This message as an update carries it, to send one that no app would."""
        state = self.telegram.state
        return dict(state.wire(state.chats[chat.phone.id], message))

    def leave(self, chat: Chat) -> None:
        """The roster's newest file no longer has this person."""
        left = update(person).where(person.c.id == chat.person_id)
        self.unit(lambda unit: unit.run(left.values(left_at=unit.now)))

    def wave(
        self, key: str = "deficit_diagnostics", *, name: str = "Диагностика", days: int = 14, home: int | None = None
    ) -> int:
        """Open a wave of a shipped form from an hour ago for so many days."""
        form = self.unit(lambda unit: publishing.newest(unit, key))
        assert form is not None, f"{key} was not published when the house was founded"
        return self._open(form.id, name, days, home)

    def wave_of(self, source: bytes, filename: str = "own.md", *, name: str = "Анкета", days: int = 14) -> int:
        """Open a wave of this very form, published now."""
        form = self.unit(lambda unit: publishing.publish(unit, source, filename=filename))
        return self._open(form.id, name, days, None)

    def _open(self, form_id: int, name: str, days: int, home: int | None) -> int:
        at = self.home if home is None else home
        return self.unit(
            lambda unit: waves.create(
                unit,
                municipality_id=at,
                form_id=form_id,
                name=name,
                opens_at=unit.now - timedelta(hours=1),
                closes_at=unit.now + timedelta(days=days),
                silent=True,
            )
        )

    def end(self, wave_id: int) -> None:
        """The wave is over, with nobody told."""
        over = update(wave).where(wave.c.id == wave_id)
        self.unit(lambda unit: unit.run(over.values(closes_at=unit.now, closing_told_at=unit.now)))

    def fill(self, chat: Chat, wave_id: int, answer: Answer = plain_answer, *, send: bool = True) -> int:
        """Answer a whole wave in the database, for somebody who may not even have come in; returns the response."""
        return self.unit(lambda unit: fill_response(unit, chat.phone.id, chat.person_id, wave_id, answer, send=send))

    def contents(self, *, but: Iterable[str] = ()) -> dict[str, list[tuple[object, ...]]]:
        """Every row of every table by the table's name, to see that nothing changed."""
        return self.unit(lambda unit: contents(unit, frozenset(but)))

    def answers_of(self, person_id: int) -> dict[str, str]:
        def read(unit: Unit) -> dict[str, str]:
            found: dict[str, str] = {}
            for row in unit.all(select(response.c.id, response.c.form_id).where(response.c.person_id == person_id)):
                form = publishing.Shelf().get(unit, row.form_id)
                for one in unit.all(select(answer).where(answer.c.response_id == row.id, answer.c.draft.is_(False))):
                    found[form.questions[one.question].name] = one.value
            return found

        return self.unit(read)

    def submitted_at(self, person_id: int) -> datetime | None:
        def read(unit: Unit) -> datetime | None:
            found: datetime | None = unit.scalar(
                select(response.c.submitted_at).where(response.c.person_id == person_id)
            )
            return found

        return self.unit(read)


async def open_world(url: str, clock: StoppedClock, **changes: object) -> World:
    """The simulated Telegram and the bot, started; the caller closes the world."""
    workbench.wait_until_ready()
    telegram = Telegram(TOKEN, clock=lambda: clock().timestamp())
    address = await telegram.start()
    settings = read_settings(
        _env_file=None,
        **{
            "bot_token": TOKEN,
            "bot_api_url": address,
            "database_url": url,
            "send_rate": 1000,
            "municipality": "Примерный район",
            "operator_name": "Управление образования Примерного района",
            "operator_address": "ст. Примерная, ул. Школьная, 1",
            **changes,
        },
    )
    world = World(url, clock, telegram, settings, writing_engine(parse_url(url)))
    await world.start()
    return world
