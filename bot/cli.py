"""The command line. Each command imports what it needs when it is called: `vzaimno --help` must not wait for a bot."""

import asyncio
import contextlib
import gc
import signal
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Annotated

import typer

from bot.exits import UNAVAILABLE, WRONG_SETTINGS, fail, settings_or_exit

app = typer.Typer(
    no_args_is_help=True,
    pretty_exceptions_enable=False,
    help="Vzaimno: a Telegram bot for mutual internships of school management teams.",
)


@app.command()
def demo(
    port: Annotated[int, typer.Option(help="Where the chat page is served.")] = 8080,
) -> None:
    """The bot, a simulated Telegram and an invented municipality: no token, no network."""
    from demo.run import run_demo

    with stopped_politely():
        asyncio.run(run_demo(port=port))


@app.command()
def run() -> None:
    """Serve: polling, or a webhook when WEBHOOK_URL is set."""
    settings = settings_or_exit()
    if settings.bot_token is None:
        fail("BOT_TOKEN: needed to run; BotFather gives it (see .env.example)", WRONG_SETTINGS)
    with kept_for_good():
        from bot.app import App
        from bot.intake import TokenRefused
        from bot.logs import set_up
        from bot.settings import WrongSettings
        from db.unit import Unavailable

    set_up(settings.log_format)

    async def serve() -> None:
        stop = asyncio.Event()
        loop = asyncio.get_running_loop()
        for number in (signal.SIGINT, signal.SIGTERM):
            loop.add_signal_handler(number, stop.set)
        await App(settings).run(stop)

    try:
        asyncio.run(serve())
    except TokenRefused:
        fail("BOT_TOKEN: Telegram does not know this token; copy it anew from BotFather", WRONG_SETTINGS)
    except WrongSettings as wrong:
        fail(str(wrong), WRONG_SETTINGS)
    except Unavailable as failure:
        fail(f"DATABASE_URL: the database cannot be opened ({failure})", UNAVAILABLE)


@app.command()
def doctor() -> None:
    """Look at everything a running bot needs; each line is ok or says what to do."""
    settings = settings_or_exit()
    from bot.doctor import examine

    if not asyncio.run(examine(settings)):
        raise typer.Exit(1)


@app.command()
def gallery(folder: Annotated[Path, typer.Argument(help="Where the page is written.")]) -> None:
    """Every screen in both languages as one page, without a bot."""
    from demo.gallery import write_gallery

    path = write_gallery(folder)
    typer.echo(f"written: {path}")


@contextlib.contextmanager
def kept_for_good() -> Iterator[None]:
    """What is imported here lives as long as the program: the garbage collector need not look at it, now or ever again."""
    gc.disable()
    try:
        yield
    finally:
        gc.freeze()
        gc.enable()


@contextlib.contextmanager
def stopped_politely() -> Iterator[None]:
    try:
        yield
    except KeyboardInterrupt:
        typer.echo("stopped")


def main() -> None:
    from bot.commands import db, event_sheet, events, forms, papers, report, roster, waves

    app.add_typer(roster.app, name="roster", help="Schools and people: template, import, invitation codes.")
    app.add_typer(events.app, name="events", help="Internships from a workbook: template, import.")
    app.add_typer(forms.app, name="forms", help="Questionnaires: check, publish, list.")
    app.add_typer(waves.app, name="waves", help="Diagnostics: open, list, close.")
    app.add_typer(report.app, name="report", help="Results of diagnostics as files.")
    app.command("certificates")(papers.certificates)
    app.command("event-sheet")(event_sheet.event_sheet)
    app.command("paperwork")(papers.paperwork)
    app.add_typer(db.app, name="db", help="The database.")
    sys.exit(app())
