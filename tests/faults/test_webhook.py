"""Telegram delivers: 200 means committed, a stranger is sent away, and several processes behind one address are one bot."""

import asyncio
import contextlib
import json
import socket
import sqlite3
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from random import Random

import pytest
from aiohttp import ClientSession
from sqlalchemy import select

from bot.webhook import PATH, SECRET_HEADER
from db.tables import voice
from tests.clock import StoppedClock
from tests.faults.balancer import balancing
from tests.faults.conftest import answering
from tests.faults.gathering import claimed, gather, stored
from tests.faults.outages import outages_of
from tests.world import Chat, World, open_world

SECRET = "invented-secret-of-the-webhook"


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


@asynccontextmanager
async def delivering(database_url: str, clock: StoppedClock, address: int, port: int) -> AsyncIterator[World]:
    world = await open_world(
        database_url,
        clock,
        webhook_url=f"http://127.0.0.1:{address}",
        webhook_secret=SECRET,
        http_port=port,
    )
    try:
        await world.telegram.until(lambda: bool(world.telegram.state.webhook.url))
        yield world
    finally:
        await world.close()


@pytest.fixture
async def hooked(database_url: str, clock: StoppedClock) -> AsyncIterator[World]:
    port = free_port()
    async with delivering(database_url, clock, port, port) as world:
        yield world


@pytest.fixture
async def vera(hooked: World) -> Chat:
    hooked.wave()
    vera = answering(hooked, 1, "Вера")
    await vera.start()
    await vera.tap("Продолжить")
    return vera


async def post(world: World, update: object, secret: str = SECRET) -> int:
    async with (
        ClientSession() as session,
        session.post(
            f"{world.settings.webhook_url}{PATH}",
            data=update if isinstance(update, bytes) else json.dumps(update),
            headers={SECRET_HEADER: secret},
        ) as response,
    ):
        return response.status


def tap_of(one: Chat, number: int) -> dict[str, object]:
    """An update as Telegram would post it: a tap on the first button of the screen."""
    person = {"id": one.phone.id, "is_bot": False, "first_name": "Вера"}
    message = {"message_id": one.last.id, "date": 1, "chat": {"id": one.phone.id, "type": "private"}, "text": "…"}
    query = {"id": "1", "from": person, "message": message, "data": one.last.flat_buttons[0].data}
    return {"update_id": number, "callback_query": query}


async def test_somebody_answers_through_the_webhook(vera: Chat) -> None:
    await vera.tap("Справляюсь")

    assert "· 2 из 51" in vera.text
    assert vera.answers() == {"k1_q1": "m3"}
    assert not vera.world.telegram.calls_of("getUpdates")


async def test_telegram_hears_200_only_after_the_commit(vera: Chat, connections: list[sqlite3.Connection]) -> None:
    world = vera.world
    away = outages_of(world.url)["read-only"]
    with away(world.url, connections):
        tap = vera.phone.tap_button("Справляюсь")
        await tap.wait()
        assert world.telegram.pending == 1
    await world.settled()

    assert world.telegram.pending == 0
    assert "· 2 из 51" in vera.text


async def test_told_to_stop_while_the_database_is_away_it_refuses_so_that_telegram_comes_again(
    vera: Chat, connections: list[sqlite3.Connection]
) -> None:
    world = vera.world
    with outages_of(world.url)["read-only"](world.url, connections):
        tap = vera.phone.tap_button("Справляюсь")
        await tap.wait()
        await world.stop()
    assert world.telegram.pending == 1
    assert world.telegram.state.webhook.error == "Wrong response from the webhook: 503 Service Unavailable"

    await world.start()
    await world.settled()
    assert vera.answers() == {"k1_q1": "m3"}


async def test_who_does_not_know_the_secret_is_sent_away(vera: Chat) -> None:
    forged = tap_of(vera, 9000)

    assert await post(vera.world, forged, secret="guessed") == 403
    assert await post(vera.world, forged, secret="") == 403
    await vera.world.settled()
    assert vera.answers() == {}
    assert 9000 not in claimed(vera.world.url)


@pytest.mark.parametrize("body", [b"", b"{", b"[]", b"{}", b'{"update_id":"1"}', b"\xff"])
async def test_what_is_no_update_is_refused(hooked: World, body: bytes) -> None:
    assert await post(hooked, body) == 400


async def test_the_same_update_posted_twice_at_once_is_done_once(vera: Chat) -> None:
    update = tap_of(vera, 9000)
    assert await asyncio.gather(*(post(vera.world, update) for _ in range(5))) == [200] * 5
    await vera.world.settled()

    assert "· 2 из 51" in vera.text
    assert vera.answers() == {"k1_q1": "m1"}
    assert claimed(vera.world.url).count(9000) == 1


async def test_a_stop_finishes_what_was_received(hooked: World) -> None:
    hooked.wave()
    telegram = hooked.telegram
    people = [answering(hooked, number) for number in range(1, 31)]
    for one in people:
        one.phone.start()
    await telegram.until(lambda: len(telegram.calls_of("sendMessage")) >= 5)
    await hooked.stop()

    waiting = {update.id for update in telegram.state.updates.waiting()}
    assert set(claimed(hooked.url)) == set(range(1, telegram.state.updates.next_id)) - waiting
    await hooked.start()
    await hooked.settled()
    assert all("Продолжить" in one.labels for one in people)


@pytest.mark.parametrize("database_url", ["postgresql"], indirect=True)
async def test_a_process_that_is_not_elected_says_how_many_answers_leave_from_it(
    database_url: str, clock: StoppedClock
) -> None:
    ports = free_port(), free_port()
    async with delivering(database_url, clock, ports[0], ports[0]) as first:
        settings = first.settings.model_copy(
            update={"http_port": ports[1], "webhook_url": f"http://127.0.0.1:{ports[1]}"}
        )
        second = World(database_url, clock, first.telegram, settings, first.engine)
        await second.start()
        try:
            first.wave()
            vera = answering(first, 1, "Вера")
            await first.tick()
            await second.tick()
            await vera.start()
            assert await post(second, tap_of(vera, 9000)) == 200
            async with asyncio.timeout(5):
                while not second.unit(lambda unit: unit.all(select(voice).where(voice.c.messages > 0))):  # noqa: ASYNC110 - it is said in the database
                    await asyncio.sleep(0.05)
        finally:
            await second.stop()


@pytest.mark.parametrize("database_url", ["postgresql"], indirect=True)
async def test_two_processes_behind_one_address_keep_the_order_of_a_chat_and_double_nothing(
    database_url: str, clock: StoppedClock
) -> None:
    address, *ports = free_port(), free_port(), free_port()
    async with contextlib.AsyncExitStack() as stack:
        await stack.enter_async_context(balancing(address, ports, Random(5)))
        first = await stack.enter_async_context(delivering(database_url, clock, address, ports[0]))
        settings = first.settings.model_copy(update={"http_port": ports[1]})
        second = World(database_url, clock, first.telegram, settings, first.engine)
        stack.push_async_callback(second.stop)
        await second.start()
        people = gather(database_url, first.telegram, 20, seed=13, now=clock())
        for one in people:
            one.types = False

        await asyncio.gather(*(one.answer_some(25) for one in people))
        await first.settled()
        await second.settled()

        assert stored(database_url, people) == [one.answers for one in people]
        assert claimed(database_url) == list(range(1, first.telegram.state.updates.next_id))
