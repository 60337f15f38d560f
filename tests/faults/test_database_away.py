"""The database goes away and comes back: people are told once and kindly, and what they said is done when it returns."""

import asyncio
import sqlite3

import pytest
from sqlalchemy import text, update

from db.tables import response
from db.unit import Unit
from tests.faults.outages import POSTGRES, SQLITE, drop_connections, outages_of
from tests.world import Chat, World

TOLD = "Сейчас нет связи с базой"
LAST_QUESTION = 52  # one that is answered in words
LONG = "Слово " * 600  # more than a page of a database


TROUBLES = [(kind, name) for kind, known in (("sqlite", SQLITE), ("postgresql", POSTGRES)) for name in known]

everywhere = pytest.mark.parametrize(("database_url", "trouble"), TROUBLES, indirect=["database_url"])
# A tap is so small that it still fits on a full disk.
for_small_things = pytest.mark.parametrize(
    ("database_url", "trouble"), [one for one in TROUBLES if one[1] != "full"], indirect=["database_url"]
)


@pytest.fixture
async def typing(anna: Chat) -> Chat:
    """Anna at the last question, which waits for words."""

    def move(unit: Unit) -> None:
        unit.run(update(response).where(response.c.person_id == anna.person_id).values(cursor=LAST_QUESTION))

    anna.world.unit(move)
    await anna.start()
    await anna.tap("Продолжить")
    return anna


async def tries(world: World, count: int) -> None:
    """Wait until the bot has knocked at the database so often more."""
    wanted = len(world.slept) + count
    for _ in range(1_000_000):
        if len(world.slept) >= wanted:
            return
        await asyncio.sleep(0)
    raise AssertionError(f"the bot has stopped trying: {world.slept}")


@everywhere
async def test_words_sent_while_it_is_away_are_kept_when_it_returns(
    typing: Chat, trouble: str, connections: list[sqlite3.Connection]
) -> None:
    world = typing.world
    seen = len(typing.phone.bot_messages)
    with outages_of(world.url)[trouble](world.url, connections):
        typing.phone.say(LONG)
        await world.telegram.until(lambda: TOLD in typing.text)
        await tries(world, 5)
        assert world.telegram.pending == 1, "Telegram still holds it"
    await world.settled()

    assert [TOLD in message.words for message in typing.phone.bot_messages[seen:]] == [True, False]
    assert typing.answers() == {"hardest": LONG.strip()}
    assert "Дальше" in typing.labels, "the first question that is still open"


@for_small_things
async def test_a_tap_made_while_it_is_away_is_kept_when_it_returns(
    anna: Chat, trouble: str, connections: list[sqlite3.Connection]
) -> None:
    world = anna.world
    with outages_of(world.url)[trouble](world.url, connections):
        tap = anna.phone.tap_button("Справляюсь")
        await tap.wait()
        await tries(world, 5)
    await world.settled()

    assert tap.toast is not None
    assert tap.toast.startswith(TOLD)
    assert tap.alert
    assert len(world.telegram.calls_of("answerCallbackQuery")) == 2
    assert "· 2 из 51" in anna.text
    assert anna.answers() == {"k1_q1": "m3"}


@for_small_things
async def test_a_stop_while_it_is_away_does_not_wait_and_nothing_is_lost(
    anna: Chat, trouble: str, connections: list[sqlite3.Connection]
) -> None:
    world = anna.world
    with outages_of(world.url)[trouble](world.url, connections):
        tap = anna.phone.tap_button("Справляюсь")
        await tap.wait()
        await world.stop()
        assert world.telegram.pending == 1
    await world.start()
    await world.settled()

    assert "· 2 из 51" in anna.text
    assert anna.answers() == {"k1_q1": "m3"}


@pytest.mark.parametrize("database_url", ["postgresql"], indirect=True)
async def test_connections_cut_by_a_restart_of_the_server_are_not_even_noticed(anna: Chat) -> None:
    for number in (2, 3, 4):
        drop_connections(anna.world.url)
        await anna.tap("Справляюсь")

        assert f"· {number} из 51" in anna.text
    assert TOLD not in " ".join(str(call.params) for call in anna.world.telegram.calls)


async def test_when_even_the_way_home_is_broken_a_person_reads_words_and_no_traceback(
    anna: Chat, caplog: pytest.LogCaptureFixture
) -> None:
    world = anna.world
    await world.stop()
    broken = text("UPDATE form SET compiled = '{}', source = :nothing")
    world.unit(lambda unit: unit.run(broken, nothing=b""))
    await world.start()
    await anna.say("/menu")

    assert anna.text.startswith("Не получилось выполнить это действие")
    assert "Traceback" not in " ".join(message.words for message in anna.phone.history)
    assert world.telegram.pending == 0
