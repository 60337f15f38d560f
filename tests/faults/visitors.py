"""Sixty people of ten schools with phones, who sign up, come and answer, whatever happens to the bot meanwhile."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy import insert, select

from db.tables import chat, internship, municipality, person, school, staff_role
from db.unit import Unit
from demo.telegram import Message, Phone, Telegram
from people.consent import read_texts

PATIENCE = 3.0  # seconds until somebody who sees nothing happen does it again
SCHOOLS = 10
VERSION = read_texts(operator_name="", operator_address="").version
TITLE = "Как мы превратили справки в решения"


@dataclass
class Visitor:
    """One person with a phone."""

    telegram: Telegram
    phone: Phone
    person_id: int

    @property
    def words(self) -> str:
        return self.phone.last.words

    def has(self, prefix: str) -> bool:
        """Is there such a button on the newest message?"""
        return self._data(self.phone.last, prefix) is not None

    def told(self, words: str) -> int:
        """How many messages came that say this; what a tap made of them later does not matter."""
        return len({one.id for one in self.phone.history if one.from_bot and words in one.words})

    async def tap(self, data: str) -> None:
        """Tap until something is shown: that is what people do. What is tapped says everything itself."""
        await self._until_shown(lambda: self.phone.tap(self.phone.last.id, data, forged=True))

    async def press(self, *prefixes: str) -> None:
        """The first button of one of these kinds on the newest message that has one."""
        data = next(
            data
            for message in reversed(self.phone.bot_messages)
            for prefix in prefixes
            if (data := self._data(message, prefix)) is not None
        )
        await self.tap(data)

    async def say(self, words: str) -> None:
        await self._until_shown(lambda: self.phone.say(words))

    async def fill_in(self) -> None:
        """A questionnaire to its end: the first choice, a sentence where words are wanted, then «Отправить»."""
        for _ in range(60):
            if self.has("su"):
                await self.press("su")
                return
            if self.has("c"):
                await self.press("c")
            elif self.has("d") and "✅" in str([button.text for button in self.phone.last.flat_buttons]):
                await self.press("d")
            elif self.has("x"):
                await self.press("x")
            elif self.has("p"):
                await self.press("p")
            else:
                await self.say("Ввести карту одного наблюдения на уроке")
        raise AssertionError(f"the questionnaire does not end: {self.words}")

    @staticmethod
    def _data(message: Message, prefix: str) -> str | None:
        return next(
            (one.data for one in message.flat_buttons if one.data and one.data.partition(":")[0] == prefix), None
        )

    async def _until_shown(self, act: Callable[[], object]) -> None:
        before = len(self.phone.history)
        while True:
            act()
            try:
                await self.telegram.until(lambda: self._sees_news(before), PATIENCE)
            except TimeoutError:
                continue
            return

    def _sees_news(self, before: int) -> bool:
        return any(one.from_bot and one.flat_buttons for one in self.phone.history[before:])


@dataclass
class Cast:
    """Everybody of the story, and the event they are invited to."""

    host: Visitor
    guests: Sequence[Visitor]
    event_id: int


def invite(unit: Unit, telegram: Telegram, count: int, *, starts_at: datetime, places: int) -> Cast:
    """The event is published and nobody has been told of it yet."""
    home: int = unit.scalar(select(municipality.c.id))
    schools: list[int] = [
        unit.scalar(
            insert(school)
            .values(municipality_id=home, code=str(number), name=f"школа № {number}", kind="sosh", settlement="town")
            .returning(school.c.id)
        )
        for number in range(SCHOOLS + 1)
    ]
    host = _bring(unit, telegram, home, schools[0], 900)
    unit.run(
        insert(staff_role).values(person_id=host.person_id, municipality_id=home, school_id=schools[0], role="host")
    )
    guests = [_bring(unit, telegram, home, schools[1 + number % SCHOOLS], 1 + number) for number in range(count)]
    event_id: int = unit.scalar(
        insert(internship)
        .values(
            municipality_id=home,
            school_id=schools[0],
            uid="life@vzaimno",
            title=TITLE,
            competencies="K3",
            format="onsite",
            starts_at=starts_at,
            ends_at=starts_at + timedelta(hours=3),
            hours=4,
            place="ул. Школьная, 1",
            contact_id=host.person_id,
            capacity=places,
            state="published",
            created_at=unit.now,
            published_at=unit.now,
        )
        .returning(internship.c.id)
    )
    return Cast(host, guests, event_id)


def _bring(unit: Unit, telegram: Telegram, home: int, school_id: int, number: int) -> Visitor:
    person_id: int = unit.scalar(
        insert(person)
        .values(
            municipality_id=home,
            school_id=school_id,
            code=f"П{number:04}",
            position="dep_edu",
            consent_version=VERSION,
            added_at=unit.now,
        )
        .returning(person.c.id)
    )
    unit.run(insert(chat).values(id=number, person_id=person_id, language="ru", since=unit.now))
    phone = telegram.account(number, "Участник", str(number))
    phone.start()
    return Visitor(telegram, phone, person_id)
