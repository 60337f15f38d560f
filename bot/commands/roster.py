"""`vzaimno roster …`: names come in and go out only here, on the operator's own server."""

import asyncio
import re
from collections.abc import Sequence
from pathlib import Path
from typing import Annotated, Final, NoReturn

import typer
from rich.console import Console
from rich.table import Table
from rich.text import Text

from bot.cli import settings_or_exit
from bot.commands.opening import Run, open_database
from bot.settings import Settings
from db.unit import Unit
from people import codes_file, invitations, municipalities, roster
from people.codes import participant_code
from people.fault_texts import tell
from people.plan_texts import PlanLine, doubt_line, most_leave, people_lines, school_lines, summary
from people.roster_faults import Fault, RosterFaults
from people.roster_file import read_roster, write_template
from people.roster_plan import RosterPlan
from people.roster_state import RosterState

app = typer.Typer(no_args_is_help=True)

FIRST: Final = "main"  # the code of the only municipality of an installation
LINES_SHOWN: Final = 60
EMPTY: Final = "Реестр пуст. Сначала: vzaimno roster import ФАЙЛ.xlsx"
USERNAME: Final = re.compile(r"[A-Za-z][A-Za-z0-9_]{3,31}")

Choice = Annotated[str | None, typer.Option(help="The municipality's code; needed only when there are several.")]
Force = Annotated[bool, typer.Option("--force", help="Replace the file if it exists.")]


@app.command()
def template(
    file: Annotated[Path, typer.Argument(help="The empty workbook to write, .xlsx")], force: Force = False
) -> None:
    """Write an empty workbook with drop-downs, comments and examples."""
    if file.exists() and not force:
        _stop(f"{file} уже есть. Укажите другое имя или добавьте --force.")
    try:
        write_template(file)
    except OSError as failure:
        _stop(f"{file}: файл не записан ({failure.strerror}).")
    typer.echo(f"Шаблон записан: {file}. Заполните листы «Школы» и «Люди», затем: vzaimno roster import {file}")


@app.command("import")
def import_roster(
    file: Annotated[Path, typer.Argument(help="The filled workbook, .xlsx")],
    yes: Annotated[bool, typer.Option("--yes", "-y", help="Do not ask before writing.")] = False,
    municipality: Choice = None,
) -> None:
    """Check the workbook, show what would change, ask, and write it as one whole; nobody is ever deleted."""
    settings = settings_or_exit()
    sheet = read_roster(file)
    if isinstance(sheet, RosterFaults):
        _refuse(sheet)
    _say_notes(sheet.notes)
    with open_database(settings) as run:
        code = _code(run(municipalities.every), municipality)
        planned = run(lambda unit: roster.plan(_state(unit, code), sheet))
        if isinstance(planned, RosterFaults):
            _refuse(planned)
        _show(planned)
        if planned.changes_nothing:
            typer.echo("В реестре уже всё так, загружать нечего.")
            return
        if not yes and not typer.confirm("Загрузить?"):
            _stop("Ничего не загружено.")
        _apply(run, settings, code, planned)


@app.command()
def codes(
    file: Annotated[Path, typer.Argument(help="The list to write, .xlsx; it holds names and secrets")],
    bot: Annotated[str | None, typer.Option(help="The bot's username; without it Telegram is asked.")] = None,
    municipality: Choice = None,
    force: Force = False,
) -> None:
    """Write the invitations of everybody who has not come in yet, with links to the bot."""
    if file.exists() and not force:
        _stop(f"{file} уже есть. Укажите другое имя или добавьте --force.")
    settings = settings_or_exit()
    with open_database(settings) as run:
        home = _existing(run, municipality)
        waiting = run(lambda unit: invitations.open_codes(unit, home))
        if not run(lambda unit: roster.read_state(unit, home)).schools:
            _stop(EMPTY)
    if not waiting:
        typer.echo("Все приглашённые уже вошли, передавать нечего.")
        return
    try:
        codes_file.write_codes(file, waiting, _username(settings, bot), replace=force)
    except FileExistsError:
        _stop(f"{file} уже есть. Укажите другое имя или добавьте --force.")
    except OSError as failure:
        _stop(f"{file}: файл не записан ({failure.strerror}).")
    typer.echo(f"Приглашений в файле {file}: {len(waiting)}. В нём имена и личные коды: не отправляйте его в чаты.")


@app.command()
def reissue(
    participant: Annotated[str, typer.Argument(metavar="PARTICIPANT_CODE", help="For example P-7F3K9Q")],
    bot: Annotated[str | None, typer.Option(help="The bot's username; without it only the code is printed.")] = None,
    municipality: Choice = None,
) -> None:
    """Give one person a new invitation, for a lost code or a new phone; the one not used yet stops working."""
    settings = settings_or_exit()
    wanted = participant_code(participant)
    if wanted is None:
        _stop(f"«{participant}» не похоже на код участника вида P-7F3K9Q.")
    username = _username(settings, bot) if bot is not None else None
    with open_database(settings) as run:
        home = _existing(run, municipality)
        code = run(lambda unit: _reissue(unit, home, wanted))
    if code is None:
        _stop(f"Участника {wanted} в реестре нет. Коды участников есть в файле vzaimno roster codes.")
    typer.echo(f"{wanted}: новый код приглашения {code}")
    if username is not None:
        typer.echo(invitations.link(username, code))


def _refuse(found: RosterFaults) -> NoReturn:
    told = tell(found.faults)
    for line in told.lines:
        typer.echo(line, err=True)
    if told.shown < told.total:
        typer.echo(f"… и ещё замечаний: {told.total - told.shown}", err=True)
    _say_notes(found.notes)
    _stop(f"Всего замечаний: {told.total}. Ничего не загружено.")


def _say_notes(notes: Sequence[Fault]) -> None:
    for line in tell(notes).lines:
        typer.echo(f"К сведению. {line}")


def _show(planned: RosterPlan) -> None:
    console = Console()
    for title, lines in (("Школы", school_lines(planned)), ("Люди", people_lines(planned))):
        if lines:
            console.print(_table(title, lines))
            if len(lines) > LINES_SHOWN:
                typer.echo(f"… и ещё строк: {len(lines) - LINES_SHOWN}")
    for doubt in planned.doubts:
        typer.echo(f"Проверьте: {doubt_line(doubt)}")
    typer.echo(summary(planned))
    if most_leave(planned):
        typer.secho("Внимание: выбудет больше половины. Точно ли в файле весь реестр?", fg=typer.colors.YELLOW)


def _table(title: str, lines: Sequence[PlanLine]) -> Table:
    table = Table("", title, "Подробности")
    for line in lines[:LINES_SHOWN]:
        # Text, not markup: a school may have brackets in its name.
        table.add_row(Text(line.action), Text(line.whom), Text(line.details))
    return table


def _apply(run: Run, settings: Settings, code: str, planned: RosterPlan) -> None:
    def work(unit: Unit) -> roster.Applied | roster.Outdated:
        home = municipalities.ensure(unit, code, settings.municipality, settings.time_zone)
        return roster.apply(unit, home, planned)

    match run(work):
        case roster.Applied(schools=schools, people=people, invitations=made):
            typer.echo(
                f"Загружено. Школы: добавлено {schools.added}, изменено {schools.changed}, выбыло {schools.left}."
            )
            typer.echo(f"Люди: добавлено {people.added}, изменено {people.changed}, выбыло {people.left}.")
            typer.echo(f"Новых приглашений: {made}. Список: vzaimno roster codes ФАЙЛ.xlsx")
        case roster.Outdated():
            _stop("Пока Вы решали, реестр изменился. Ничего не загружено: повторите команду.")


def _code(known: Sequence[municipalities.Municipality], wanted: str | None) -> str:
    """The municipality meant: the named one, the only one, or the first of a new installation."""
    codes_known = [one.code for one in known]
    if wanted is None and len(known) <= 1:
        return codes_known[0] if known else FIRST
    if wanted is None or (known and wanted not in codes_known):
        listed = ", ".join(f"{one.code} ({one.name})" for one in known)
        _stop(f"Укажите муниципалитет: --municipality КОД. Есть: {listed}.")
    return wanted or FIRST


def _existing(run: Run, wanted: str | None) -> int:
    known = run(municipalities.every)
    if not known:
        _stop(EMPTY)
    code = _code(known, wanted)
    return next(one.municipality_id for one in known if one.code == code)


def _state(unit: Unit, code: str) -> RosterState:
    home = municipalities.find(unit, code)
    return roster.read_state(unit, home) if home is not None else RosterState()


def _reissue(unit: Unit, home: int, code: str) -> str | None:
    person_id = invitations.person_of(unit, home, code)
    return None if person_id is None else invitations.issue(unit, person_id)


def _username(settings: Settings, given: str | None) -> str:
    """The bot's name for links: as given, or as Telegram has it."""
    if given is not None:
        name = given.strip().removeprefix("@")
        if not USERNAME.fullmatch(name):
            _stop(f"«{given}» не похоже на имя бота. Напишите, например, --bot Primer_bot")
        return name
    if settings.bot_token is None:
        _stop("Укажите имя бота, чтобы сделать ссылки: --bot Primer_bot")
    answered = asyncio.run(_ask_telegram(settings, settings.bot_token.get_secret_value()))
    if answered is None:
        _stop("Telegram не отвечает. Укажите имя бота сами: --bot Primer_bot")
    return answered


async def _ask_telegram(settings: Settings, token: str) -> str | None:
    from aiogram import Bot
    from aiogram.client.telegram import TelegramAPIServer
    from aiogram.exceptions import ClientDecodeError, TelegramAPIError

    from bot.session import LeanSession

    session = LeanSession(api=TelegramAPIServer.from_base(settings.bot_api_url), proxy=settings.proxy_url, timeout=10)
    try:
        return (await Bot(token, session=session).get_me()).username
    except (TelegramAPIError, ClientDecodeError):
        return None
    finally:
        await session.close()


def _stop(message: str) -> NoReturn:
    typer.echo(message, err=True)
    raise typer.Exit(1)
