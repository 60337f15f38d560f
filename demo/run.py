"""`vzaimno demo`: the simulated Telegram, the real bot and an invented district in one process, on this machine only."""

import asyncio
import logging
import os
import signal
import sys
import time
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from bot.app import App
from bot.founding import found
from bot.logs import set_up
from bot.settings import Settings, read_settings
from db import schema
from db.engine import parse_url, writing_engine
from db.unit import Unit
from demo.municipality import Somebody, invent
from demo.telegram import Telegram
from people.consent import read_texts
from surveys.publishing import Shelf

TOKEN = "700000001:AAEinvented-token-of-the-simulated-bot"  # noqa: S105 - the simulator's own
NO_QUIET_HOURS = "00:00-00:00"  # whoever looks at it in the evening should see messages arrive as well
GUEST = Somebody(990, "Гость без приглашения", "просто проходит мимо")


@dataclass(frozen=True, slots=True)
class Demo:
    """A running demonstration; `people` are the phones in the order of the page."""

    telegram: Telegram
    app: App
    address: str
    people: tuple[Somebody, ...]


async def run_demo(*, port: int, folder: Path = Path("data/demo")) -> None:
    """Serve the chat page until interrupted."""
    set_up("text")
    logging.getLogger("vzaimno").setLevel(logging.WARNING)
    stop = asyncio.Event()
    loop = asyncio.get_running_loop()
    for number in (signal.SIGINT, signal.SIGTERM):
        loop.add_signal_handler(number, stop.set)
    _say("Inventing a district: 12 schools, 48 people ...")
    try:
        demo, running = await open_demo(port=port, folder=folder, stop=stop)
    except OSError as failure:
        _say(f"Port {port} cannot be used ({failure.strerror}); choose another: make demo ARGS='--port 8090'")
        sys.exit(1)
    _say(f"\n  Open {demo.address} in a browser and choose who you are.\n  Ctrl+C stops.\n")
    await running
    await demo.telegram.stop()


async def open_demo(*, port: int, folder: Path, stop: asyncio.Event) -> tuple[Demo, "asyncio.Task[None]"]:
    """Start everything and wait until it serves. The simulated Telegram forgets when it stops, so the district is new too."""
    await asyncio.to_thread(_make_room, folder)
    url = f"sqlite:///{folder / 'demo.sqlite3'}"
    telegram = Telegram(TOKEN)
    address = await telegram.start(port=port)
    settings = read_settings(
        _env_file=None,
        bot_token=TOKEN,
        bot_api_url=address,
        database_url=url,
        data_dir=folder,
        municipality="Примерный район",
        operator_name="Управление образования Примерного района (вымышленное)",
        operator_address="ст. Примерная, ул. Школьная, 1",
        quiet_hours=os.environ.get("QUIET_HOURS", NO_QUIET_HOURS),
    )
    people = (*await asyncio.to_thread(_prepare, url, settings), GUEST)
    for one in people:
        telegram.account(one.phone, one.name, note=one.note, invite=one.invite)
    telegram.set_next_update_id(int(time.time()))
    app = App(settings)
    running = asyncio.create_task(app.run(stop))
    ready = asyncio.create_task(app.ready.wait())
    await asyncio.wait((running, ready), return_when=asyncio.FIRST_COMPLETED)
    if running.done():
        running.result()
    for one in people:
        if one.invite is None and one is not GUEST:
            telegram.phone(one.phone).start()
    return Demo(telegram, app, address, people), running


def _make_room(folder: Path) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    for old in folder.glob("demo.sqlite3*"):
        old.unlink()


def _prepare(url: str, settings: Settings) -> list[Somebody]:
    schema.upgrade(url)
    engine = writing_engine(parse_url(url))
    try:
        with engine.begin() as connection:
            unit = Unit(connection, datetime.now(UTC))
            found(unit, settings)
            texts = read_texts(operator_name=settings.operator_name, operator_address=settings.operator_address)
            return invent(unit, texts, Shelf())
    finally:
        engine.dispose()


def _say(text: str) -> None:
    sys.stdout.write(text + "\n")
    sys.stdout.flush()
