"""`vzaimno doctor`: everything a running bot needs, a line each."""

import asyncio
import shutil
import time
from collections.abc import Awaitable, Callable
from datetime import UTC
from email.utils import parsedate_to_datetime

import typer
from aiogram import Bot
from aiogram.client.telegram import TelegramAPIServer
from aiogram.exceptions import ClientDecodeError, TelegramAPIError, TelegramNotFound, TelegramUnauthorizedError
from aiohttp import ClientError, ClientSession, ClientTimeout

from bot.session import LeanSession
from bot.settings import Settings
from db import schema
from db.engine import parse_url, writing_engine
from people.consent import TEXTS, read_texts

MEGABYTE = 1 << 20
ENOUGH_DISK = 500 * MEGABYTE
CLOCK_MAY_DIFFER = 30.0  # seconds


class Trouble(Exception):
    """What is wrong and what to do, in one line."""


async def examine(settings: Settings) -> bool:
    """Print a line for each thing; True when all of them are in order."""
    fine = True
    examinations: tuple[tuple[str, Callable[[Settings], Awaitable[str]]], ...] = (
        ("token", _token),
        ("clock", _clock),
        ("database", _database),
        ("disk", _disk),
        ("consent", _consent),
        ("owners", _owners),
        ("pictures", _pictures),
    )
    for name, examination in examinations:
        try:
            said = await examination(settings)
            typer.secho(f"ok   {name}: {said}", fg=typer.colors.GREEN)
        except Trouble as trouble:
            fine = False
            typer.secho(f"mend {name}: {trouble}", fg=typer.colors.RED)
    return fine


async def _token(settings: Settings) -> str:
    if settings.bot_token is None:
        raise Trouble("set BOT_TOKEN in .env; BotFather gives it")
    session = LeanSession(api=TelegramAPIServer.from_base(settings.bot_api_url), proxy=settings.proxy_url, timeout=10)
    bot = Bot(settings.bot_token.get_secret_value(), session=session)
    try:
        me = await bot.get_me()
    except (TelegramUnauthorizedError, TelegramNotFound):
        raise Trouble("Telegram does not know this token; copy it anew from BotFather") from None
    except (TelegramAPIError, ClientDecodeError) as failure:
        line = str(failure).split("\n", 1)[0]
        raise Trouble(f"Telegram cannot be reached ({line}); check the network, PROXY_URL or BOT_API_URL") from None
    finally:
        await session.close()
    return f"@{me.username}"


async def _clock(settings: Settings) -> str:
    """Telegram's own clock tells whether ours is right: reminders go by it."""
    try:
        async with (
            ClientSession(timeout=ClientTimeout(total=10)) as session,
            session.head(settings.bot_api_url, proxy=settings.proxy_url) as response,
        ):
            stamp = response.headers.get("Date", "")
    except (ClientError, TimeoutError):
        raise Trouble("could not compare the clock, Telegram cannot be reached") from None
    try:
        difference = time.time() - parsedate_to_datetime(stamp).replace(tzinfo=UTC).timestamp()
    except (TypeError, ValueError):
        raise Trouble("could not compare the clock, the answer has no date") from None
    if abs(difference) > CLOCK_MAY_DIFFER:
        raise Trouble(f"this machine's clock is {difference:+.0f} s off; switch on time synchronisation (timedatectl)")
    return f"right within {CLOCK_MAY_DIFFER:.0f} s, time zone {settings.time_zone}"


async def _database(settings: Settings) -> str:
    def look() -> str:
        engine = writing_engine(parse_url(settings.database_url))
        try:
            with engine.connect() as connection:
                revision = schema.current(connection)
        finally:
            engine.dispose()
        if revision is None:
            return "empty; the first start prepares it"
        if revision != schema.HEAD:
            return f"at revision {revision}; the next start brings it to {schema.HEAD}"
        return f"at revision {revision}"

    try:
        return await asyncio.to_thread(look)
    except Exception as failure:
        line = str(getattr(failure, "orig", failure)).strip().split("\n", 1)[0]
        raise Trouble(f"DATABASE_URL cannot be opened ({line})") from None


async def _disk(settings: Settings) -> str:
    folder = settings.data_dir.absolute()
    while not folder.exists():
        folder = folder.parent
    free = shutil.disk_usage(folder).free
    if free < ENOUGH_DISK:
        raise Trouble(f"only {free // MEGABYTE} MB are free at {folder}; make room")
    return f"{free // MEGABYTE:,} MB free at {folder}"


async def _consent(settings: Settings) -> str:
    try:
        texts = read_texts(
            settings.consent_dir or TEXTS,
            operator_name=settings.operator_name,
            operator_address=settings.operator_address,
        )
    except (OSError, ValueError) as failure:
        raise Trouble(f"CONSENT_DIR: {failure}") from None
    if not {"operator_name", "operator_address"} <= settings.model_fields_set:
        raise Trouble("set OPERATOR_NAME and OPERATOR_ADDRESS: the consent must name who answers for the data")
    return f"version {texts.version}, {', '.join(sorted(texts.by_language))}"


async def _owners(settings: Settings) -> str:
    if not settings.owner_ids:
        raise Trouble("set OWNER_IDS to the Telegram id of the first coordinator")
    return f"{len(settings.owner_ids)}"


async def _pictures(_settings: Settings) -> str:
    """Letters of the result's picture come with the plotting library; it must be able to find them."""
    from reports.picture import Bar, BarChart, Legend, competency_bars

    def draw() -> int:
        legend = Legend("а", "б", "в", "г", "д")
        return len(competency_bars(BarChart("Проба", "", (Bar("Проба", 50.0, "development"),), legend, "мало")))

    size = await asyncio.to_thread(draw)
    return f"drawn, {size // 1024} KB"
