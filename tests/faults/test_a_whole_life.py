"""An internship from its announcement to the letter six weeks later, lived through by sixty people while the bot is killed."""

import asyncio
import re
from collections.abc import Awaitable, Iterable, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from pathlib import Path
from random import Random
from zoneinfo import ZoneInfo

from sqlalchemy import select

from db.tables import certificate, notification, signup
from demo.telegram import Telegram
from tests.faults.gathering import look
from tests.faults.program import Program, environment, launched
from tests.faults.visitors import TITLE, Cast, Visitor, invite
from tests.world import TOKEN

MOSCOW = ZoneInfo("Europe/Moscow")
GUESTS, PLACES = 60, 12
DAY = datetime(2027, 2, 15, 10, tzinfo=MOSCOW)
LEASE = timedelta(minutes=6)  # what was held at a kill may be taken again after it


@dataclass
class Life:
    """The program, its clock, and what the database says beside it."""

    url: str
    telegram: Telegram
    program: Program
    clock: Path
    cast: Cast
    chance: Random = field(default_factory=lambda: Random(2027))
    kills: int = 0

    @property
    def now(self) -> datetime:
        return datetime.fromisoformat(self.clock.read_text("utf-8"))

    def becomes(self, moment: datetime) -> None:
        fresh = self.clock.with_suffix(".new")
        fresh.write_text(moment.isoformat(), "utf-8")
        fresh.replace(self.clock)

    async def wake(self, moment: datetime) -> None:
        """The power goes out; when it is back it is that moment, and everything due is looked at."""
        await self._kill()
        self.becomes(moment)
        await self.program.start()

    async def killed_meanwhile(self, deeds: Iterable[Awaitable[None]], kills: int) -> None:
        """All of them do it, and the bot is killed so often while they do."""
        done = asyncio.ensure_future(asyncio.gather(*deeds))
        for _ in range(kills):
            moment = len(self.telegram.calls) + self.chance.randrange(5, 40)
            await self.telegram.until(lambda moment=moment: done.done() or len(self.telegram.calls) >= moment, 60)  # type: ignore[misc]
            await self.wake(self.now + LEASE)
        await done
        await self.telegram.settled(60)

    async def _kill(self) -> None:
        self.kills += 1
        await self.program.kill()

    async def all_told(self, people: Sequence[Visitor], words: str) -> None:
        await self.telegram.until(lambda: all(one.told(words) for one in people), 60)
        await self.telegram.settled(60)

    def of(self, *states: str) -> list[Visitor]:
        """Whose sign-up stands so, in the order of coming."""
        rows = look(
            self.url,
            lambda unit: unit.all(
                select(signup.c.person_id)
                .where(signup.c.internship_id == self.cast.event_id, signup.c.state.in_(states))
                .order_by(signup.c.line)
            ),
        )
        known = {one.person_id: one for one in self.cast.guests}
        return [known[row.person_id] for row in rows]

    def maybe_twice(self, kind: str) -> set[int]:
        """Whose message of this kind was under way at a kill."""
        rows = look(
            self.url,
            lambda unit: unit.all(
                select(notification.c.person_id).where(notification.c.kind == kind, notification.c.maybe_sent.is_(True))
            ),
        )
        return {row.person_id for row in rows}

    def heard_once(self, people: Sequence[Visitor], words: str, kind: str) -> None:
        maybe = self.maybe_twice(kind)
        for one in people:
            times = one.told(words)
            assert times == 1 or (one.person_id in maybe and times <= 1 + self.kills), (kind, times, one.phone)


async def test_sixty_people_live_through_an_internship_and_kills_lose_and_double_nothing(
    database_url: str, tmp_path: Path
) -> None:
    clock = tmp_path / "moment"
    clock.write_text(datetime(2027, 2, 1, 10, tzinfo=MOSCOW).isoformat(), "utf-8")
    async with (
        Telegram(TOKEN) as telegram,
        launched(tmp_path, environment(telegram.url, database_url, MOMENT=str(clock))) as program,
    ):
        cast = look(
            database_url,
            lambda unit: invite(unit, telegram, GUESTS, starts_at=DAY, places=PLACES),
            datetime.fromisoformat(clock.read_text("utf-8")),
        )
        life = Life(database_url, telegram, program, clock, cast)
        await program.start()
        await telegram.settled(60)
        for chapter in (announced, rushed, passed_on, reminded, attended, asked):
            await chapter(life)
        assert life.kills >= 12
        assert await program.stop() == 0
    assert "Traceback" not in program.log, program.log


async def announced(life: Life) -> None:
    """Everybody hears of it, though the bot dies twice while it tells them."""
    await life.killed_meanwhile([life.all_told(life.cast.guests, "Новая стажировка")], kills=2)

    life.heard_once(life.cast.guests, "Новая стажировка", "internship-announced")


async def rushed(life: Life) -> None:
    """Sixty tap at once for twelve places."""
    await life.killed_meanwhile([one.tap(f"Gs:{life.cast.event_id}") for one in life.cast.guests], kills=3)

    assert len(life.of("confirmed")) == PLACES
    assert len(life.of("waiting")) == GUESTS - PLACES


async def passed_on(life: Life) -> None:
    """Three give up; the first three of the line are offered the places, two take them, the third's goes to the fourth."""
    first, second, third, fourth = life.of("waiting")[:4]
    leavers = life.of("confirmed")[:3]
    await life.killed_meanwhile([one.tap(f"Gx:{life.cast.event_id}:1") for one in leavers], kills=1)
    await life.all_told((first, second, third), "Освободилось место")
    assert life.of("offered") == [first, second, third]

    await life.killed_meanwhile([one.tap(f"Ga:{life.cast.event_id}") for one in (first, second)], kills=1)
    await life.wake(life.now + timedelta(days=3))
    await life.all_told((fourth,), "Освободилось место")
    await fourth.tap(f"Ga:{life.cast.event_id}")
    await life.telegram.settled(60)

    assert len(life.of("confirmed")) == PLACES
    assert life.of("expired") == [third]
    life.heard_once((first, second, third, fourth), "Освободилось место", "place-offered")


async def reminded(life: Life) -> None:
    """A week before they are asked, the day before and two hours before they are told; one cannot come, another can."""
    await life.wake(DAY - timedelta(days=7) + timedelta(minutes=5))
    coming = life.of("confirmed")
    await life.all_told(coming, TITLE)
    await life.telegram.until(lambda: all(one.has("Dr") for one in coming), 60)
    yes, no = coming[:-1], coming[-1]
    await life.killed_meanwhile([one.press("Dr") for one in yes], kills=1)
    (heir,) = life.of("waiting")[:1]
    await no.press("Drn")
    await no.tap(f"Drn:{life.cast.event_id}:1")
    await life.all_told((heir,), "Освободилось место")
    await heir.tap(f"Ga:{life.cast.event_id}")
    await life.telegram.settled(60)
    seated = life.of("confirmed")
    assert heir in seated
    assert no not in seated
    assert len(seated) == PLACES

    for moment, kind in ((DAY - timedelta(hours=22), "visit-day"), (DAY - timedelta(minutes=110), "visit-soon")):
        before = {one.phone.id: one.told(TITLE) for one in life.of("confirmed")}
        await life.wake(moment)
        guests = life.of("confirmed")
        await life.telegram.until(lambda: all(one.told(TITLE) > before[one.phone.id] for one in guests), 60)  # noqa: B023
        await life.telegram.settled(60)
        maybe = life.maybe_twice(kind)
        for one in guests:
            more = one.told(TITLE) - before[one.phone.id]
            assert more == 1 or one.person_id in maybe, (kind, more)


async def attended(life: Life) -> None:
    """Ten check themselves in by the digits on the host's screen; the bot dies at the door."""
    await life.wake(DAY - timedelta(minutes=10))
    await life.cast.host.tap(f"Dac:{life.cast.event_id}")
    shown = re.search(r"(\d) (\d) (\d) (\d)", life.cast.host.words)
    assert shown is not None, life.cast.host.words
    digits = "".join(shown.groups())
    came = life.of("confirmed")[:10]

    async def check_in(one: Visitor) -> None:
        await one.tap(f"Dai:{life.cast.event_id}")
        await one.say(digits)

    await life.killed_meanwhile([check_in(one) for one in came], kills=2)

    rows = look(
        life.url, lambda unit: unit.all(select(signup.c.person_id).where(signup.c.attendance.in_(("came", "late"))))
    )
    assert {row.person_id for row in rows} == {one.person_id for one in came}, [
        one.words[:90] for one in came[0].phone.history[-9:]
    ]


async def asked(life: Life) -> None:
    """Feedback, certificates without a gap in their numbers, and six weeks later what came of it."""
    came = life.of("confirmed")[:10]
    await life.wake(DAY + timedelta(hours=9))  # half an hour after six in the evening, and again the next morning
    await life.wake(DAY + timedelta(days=1, hours=1))
    await life.telegram.until(lambda: all(one.has("w") for one in came), 60)

    async def answer(one: Visitor) -> None:
        await one.press("w")
        await one.fill_in()

    await life.killed_meanwhile([answer(one) for one in came[:4]], kills=2)
    await life.wake(DAY + timedelta(days=42, hours=3))
    await life.telegram.until(lambda: all(one.has("Dfu") for one in came[:4]), 60)
    await life.telegram.settled(60)

    papers = look(
        life.url, lambda unit: unit.all(select(certificate.c.person_id, certificate.c.serial).order_by("serial"))
    )
    assert [row.serial for row in papers] == list(range(1, 11))
    assert {row.person_id for row in papers} == {one.person_id for one in came}
