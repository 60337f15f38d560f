"""The one place that wires everything: settings in, a running bot out, a graceful stop at the end."""

import asyncio
import logging
import time
from collections.abc import Awaitable, Callable, Iterable
from datetime import UTC, datetime
from multiprocessing.context import BaseContext

from aiogram import Bot
from aiogram.client.telegram import TelegramAPIServer
from aiogram.exceptions import (
    TelegramNotFound,
    TelegramUnauthorizedError,
)

from bot import clock
from bot.bells import Bell
from bot.broadcasts_mail import Broadcasts
from bot.commands_menu import default_commands
from bot.dispatch import Dispatch
from bot.edge import Edge
from bot.first_call import answered
from bot.founding import found
from bot.intake import Intake, TokenRefused
from bot.lines import Lines
from bot.live import LiveScreens
from bot.logs import Noticing
from bot.lookout import Lookout
from bot.notices_mail import Notices
from bot.reception import Reception
from bot.reporting import Reporting
from bot.sender import Sender
from bot.session import LeanSession
from bot.settings import Settings, WrongSettings, quiet_hours
from bot.telling import pass_places_on, tell_after_events, tell_due, tell_events, tell_weekly
from bot.webhook import Webhook
from bot.workshop import SPAWN, Workshop
from db import schema
from db.engine import is_sqlite, parse_url, reading_engine, writing_engine
from db.unit import Unavailable
from db.writer import Writer, open_writer
from handlers import all_routes
from handlers.house import House
from handlers.pulse import Pulse
from internships import event_waves, offering, spreading
from messaging import jobs, live, outbox
from messaging.pace import Pace
from messaging.policy import QuietHours
from people.consent import TEXTS, ConsentTexts, read_texts
from reports import weekly
from surveys import waves_due
from surveys.publishing import Shelf

log = logging.getLogger("vzaimno")

LAST_CALL = 8.0  # seconds for what is under way when told to stop: containers are killed after ten


def now_utc() -> datetime:
    return datetime.now(UTC)


class App:
    """Everything of one process. Clocks, `long_poll` and `processes` come in by the door: tests hold time and save it."""

    def __init__(
        self,
        settings: Settings,
        *,
        now: Callable[[], datetime] = now_utc,
        monotonic: Callable[[], float] = time.monotonic,
        sleep: Callable[[float], Awaitable[None]] = asyncio.sleep,
        long_poll: int = 30,
        processes: BaseContext = SPAWN,
    ) -> None:
        if settings.bot_token is None:
            raise ValueError("BOT_TOKEN: needed to run; BotFather gives it")
        self._settings = settings
        self._now = now
        self._monotonic = monotonic
        self._sleep = sleep
        self._long_poll = long_poll
        self._processes = processes
        session = LeanSession(
            api=TelegramAPIServer.from_base(settings.bot_api_url), proxy=settings.proxy_url, limit=200
        )
        self.bot = Bot(settings.bot_token.get_secret_value(), session=session)
        self.lines = Lines()
        self.ready = asyncio.Event()
        self._bells: dict[str, Bell] = {}
        self._pulse = Pulse(now())

    async def run(self, stop: asyncio.Event) -> None:
        """Serve until told to stop, then finish what was started. Raises TokenRefused, WrongSettings and Unavailable."""
        try:
            await asyncio.to_thread(schema.upgrade, self._settings.database_url)
        except Exception as failure:
            await self.bot.session.close()
            raise Unavailable(str(failure).strip().split("\n", 1)[0]) from failure
        writer = open_writer(writing_engine(parse_url(self._settings.database_url)), self._now)
        try:
            await self._serve(writer, stop)
        finally:
            await writer.close()
            await self.bot.session.close()

    async def quiet(self) -> None:
        """Wait until nothing is under way inside: no chat is served, nothing due is being sent or made."""
        for bell in self._bells.values():
            await bell.idle()
        await self.lines.idle()

    def ring(self, names: Iterable[str]) -> None:
        for name in names:
            self._bells[name].ring()

    async def _serve(self, writer: Writer, stop: asyncio.Event) -> None:
        settings = self._settings
        await writer.run(lambda unit: found(unit, settings))
        username = await answered(self._introduce, self._sleep, stop)
        if username is None:
            return
        house = self._house(username)
        noticing = Noticing(self._pulse, self._now)
        logging.getLogger("vzaimno").addHandler(noticing)
        pace = Pace(settings.send_rate, clock=self._monotonic, sleep=self._sleep)
        edge = Edge(self.bot, pace, sleep=self._sleep)
        broadcasts = Broadcasts(house)
        origins = (Notices(house), broadcasts)
        sender = Sender(writer, edge, pace, self.lines, origins, steer=broadcasts.steer, stop=stop, sleep=self._sleep)
        routes = all_routes()
        screens = LiveScreens(writer, edge, pace, self.lines, routes, house)
        reporting = Reporting(writer, edge, self.lines, house, settings, stop=stop)
        workshop = Workshop(self.bot, writer, edge, self.lines, house, stop=stop, processes=self._processes)
        self._bells = {
            waves_due.BELL: Bell(
                waves_due.BELL, lambda: tell_due(writer, self.ring)
            ),  # first: these five ring the outbox
            spreading.BELL: Bell(spreading.BELL, lambda: tell_events(writer, self.ring)),
            event_waves.BELL: Bell(event_waves.BELL, lambda: tell_after_events(writer, self.ring), every=60),
            offering.BELL: Bell(offering.BELL, lambda: pass_places_on(writer, self.ring, house.holding), every=30),
            weekly.BELL: Bell(weekly.BELL, lambda: tell_weekly(writer, self.ring), every=60),
            outbox.BELL: Bell(outbox.BELL, sender.send_due),
            jobs.BELL: Bell(jobs.BELL, workshop.do_due),
            jobs.LONG_BELL: Bell(jobs.LONG_BELL, reporting.do_due),
            live.BELL: Bell(live.BELL, screens.refresh),
        }
        dispatch = Dispatch(writer, routes, house)
        reception = Reception(dispatch, edge, writer, self.lines, self.ring, stop=stop, sleep=self._sleep)
        lookout = Lookout(reading_engine(parse_url(settings.database_url)), self._now)
        scheduler = clock.ticking(
            list(self._bells.values()),
            lookout,
            lambda: writer.run(lambda unit: clock.prune(unit, house.shelf, house.holding)),
        )
        tasks = [asyncio.create_task(bell.run()) for bell in self._bells.values()]
        self.ring(self._bells)
        scheduler.start()
        tasks.append(asyncio.create_task(clock.wind(scheduler)))
        if not is_sqlite(parse_url(settings.database_url)):
            tasks.append(asyncio.create_task(sender.tell_the_elected()))
        self.ready.set()
        log.info("ready: @%s", username)
        try:
            if settings.webhook_url:
                await Webhook(self.bot, reception, settings, sleep=self._sleep).run(stop)
            else:
                await Intake(self.bot, reception, long_poll=self._long_poll, sleep=self._sleep).run(stop)
            await self._finish(sender)
        finally:
            logging.getLogger("vzaimno").removeHandler(noticing)
            scheduler.shutdown(wait=False)
            await lookout.close()
            for task in tasks:
                task.cancel()
            await asyncio.gather(*tasks, return_exceptions=True)
            workshop.close()
            log.info("stopped; everything received is committed")

    async def _finish(self, sender: Sender) -> None:
        """A notification cut off between Telegram and our note of it would be sent again: let those under way end."""
        try:
            async with asyncio.timeout(LAST_CALL):
                await self.quiet()
                await sender.retire()
        except TimeoutError:
            log.warning("stopped with work under way; it is taken up again at the next start")

    def _house(self, username: str) -> House:
        settings = self._settings
        return House(
            bot_username=username,
            service=settings.service,
            operator=settings.operator_name,
            owners=settings.owner_ids,
            min_group=settings.min_group,
            strict=settings.privacy_profile == "strict",
            pulse=self._pulse,
            consent=_consent(settings),
            shelf=Shelf(),
            quiet=QuietHours(*quiet_hours(settings.quiet_hours)),
            send_rate=settings.send_rate,
            confirm_over=settings.broadcast_confirm_over,
            offer_hours=settings.offer_hours,
        )

    async def _introduce(self) -> str:
        """Learn our own name and say which commands there are."""
        try:
            me = await self.bot.get_me()
            await default_commands(self.bot)
        except (TelegramUnauthorizedError, TelegramNotFound):
            raise TokenRefused from None
        return me.username or ""


def _consent(settings: Settings) -> ConsentTexts:
    try:
        return read_texts(
            settings.consent_dir or TEXTS,
            operator_name=settings.operator_name,
            operator_address=settings.operator_address,
        )
    except (OSError, ValueError) as failure:
        raise WrongSettings(f"CONSENT_DIR: {failure}") from None
