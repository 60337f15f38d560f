"""`vzaimno roster codes | cards | reissue`: secrets on paper and in files, made on the operator's own server."""

import asyncio
import re
from pathlib import Path
from typing import Annotated, Final

import typer

from bot.commands.municipality import EMPTY, Choice, Force, existing, stop
from bot.commands.opening import open_database
from bot.exits import settings_or_exit
from bot.settings import Settings
from db.unit import Unit
from people import audit, codes_file, invitations, roster
from people.codes import participant_code
from people.roster_reading import same_code

USERNAME: Final = re.compile(r"[A-Za-z][A-Za-z0-9_]{3,31}")


def codes(
    file: Annotated[Path, typer.Argument(help="The list to write, .xlsx; it holds names and secrets")],
    bot: Annotated[str | None, typer.Option(help="The bot's username; without it Telegram is asked.")] = None,
    municipality: Choice = None,
    force: Force = False,
) -> None:
    """Write the invitations of everybody who has not come in yet, with links to the bot."""
    if file.exists() and not force:
        stop(f"{file} уже есть. Укажите другое имя или добавьте --force.")
    settings = settings_or_exit()
    with open_database(settings) as run:
        home = existing(run, municipality)
        waiting = run(lambda unit: invitations.open_codes(unit, home))
        if not run(lambda unit: roster.read_state(unit, home)).schools:
            stop(EMPTY)
    if not waiting:
        typer.echo("Все приглашённые уже вошли, передавать нечего.")
        return
    try:
        codes_file.write_codes(file, waiting, username_or_stop(settings, bot), replace=force)
    except FileExistsError:
        stop(f"{file} уже есть. Укажите другое имя или добавьте --force.")
    except OSError as failure:
        stop(f"{file}: файл не записан ({failure.strerror}).")
    _noted(settings, home, len(waiting))
    typer.echo(f"Приглашений в файле {file}: {len(waiting)}. В нём имена и личные коды: не отправляйте его в чаты.")


def cards(
    file: Annotated[Path, typer.Argument(help="The cards to print, .pdf; the links for mailing go beside it as .xlsx")],
    bot: Annotated[str | None, typer.Option(help="The bot's username; without it Telegram is asked.")] = None,
    names: Annotated[
        bool, typer.Option("--names", help="Write people's names: the files must not leave the server.")
    ] = False,
    school: Annotated[str | None, typer.Option(help="The code of one school.")] = None,
    municipality: Choice = None,
    force: Force = False,
) -> None:
    """Make invitation cards to print, eight to a sheet of A4, and the same links as a workbook for mailing."""
    links = file.with_suffix(".xlsx")
    if file.suffix.lower() != ".pdf":
        stop(f"{file}: карточки бывают только .pdf. Укажите, например: vzaimno roster cards карточки.pdf")
    for one in (file, links):
        if one.exists() and not force:
            stop(f"{one} уже есть. Укажите другое имя или добавьте --force.")
    settings = settings_or_exit()
    with open_database(settings) as run:
        home = existing(run, municipality)
        waiting = [one for one in run(lambda unit: invitations.open_codes(unit, home)) if _of(one, school)]
    if not waiting:
        typer.echo("Все приглашённые уже вошли, передавать нечего.")
        return
    # Here, not above: fonts and the bot's screens are not needed to see what commands there are.
    from handlers.screens.cards import deck
    from reports.cards import cards_pdf
    from texts.translator import translator

    username = username_or_stop(settings, bot)
    made = deck(translator(settings.language), waiting, bot_username=username, service=settings.service, names=names)
    try:
        codes_file.write_for_owner(file, cards_pdf(made), replace=force)
        codes_file.write_for_owner(links, codes_file.codes_workbook(waiting, username, names=names), replace=force)
    except OSError as failure:
        stop(f"{failure.filename}: файл не записан ({failure.strerror}).")
    _noted(settings, home, len(waiting), school)
    typer.echo(f"Карточек: {len(waiting)}, файл {file}. Ссылки для рассылки: {links}.")
    if names:
        typer.echo("В файлах имена рядом с личными ссылками: не отправляйте их в чаты.")


def reissue(
    participant: Annotated[str, typer.Argument(metavar="PARTICIPANT_CODE", help="For example P-7F3K9Q")],
    bot: Annotated[str | None, typer.Option(help="The bot's username; without it only the code is printed.")] = None,
    municipality: Choice = None,
) -> None:
    """Give one person a new invitation, for a lost code or a new phone; the one not used yet stops working."""
    settings = settings_or_exit()
    wanted = participant_code(participant)
    if wanted is None:
        stop(f"«{participant}» не похоже на код участника вида P-7F3K9Q.")
    username = username_or_stop(settings, bot) if bot is not None else None
    with open_database(settings) as run:
        home = existing(run, municipality)
        code = run(lambda unit: _reissue(unit, home, wanted))
    if code is None:
        stop(f"Участника {wanted} в реестре нет. Коды участников есть в файле vzaimno roster codes.")
    typer.echo(f"{wanted}: новый код приглашения {code}")
    if username is not None:
        typer.echo(invitations.link(username, code))


def _of(one: invitations.OpenCode, school: str | None) -> bool:
    return school is None or same_code(one.school_code) == same_code(school)


def _reissue(unit: Unit, home: int, code: str) -> str | None:
    person_id = invitations.person_of(unit, home, code)
    if person_id is None:
        return None
    audit.from_server(unit, home, "code-reissued", {"person": code})
    return invitations.issue(unit, person_id)


def _noted(settings: Settings, home: int, count: int, school: str | None = None) -> None:
    about: dict[str, str | int] = {"count": count} | ({"school": school} if school else {})
    with open_database(settings) as run:
        run(lambda unit: audit.from_server(unit, home, "invitations-made", about))


def username_or_stop(settings: Settings, given: str | None) -> str:
    """The bot's name for links: as given, or as Telegram has it."""
    if given is not None:
        name = given.strip().removeprefix("@")
        if not USERNAME.fullmatch(name):
            stop(f"«{given}» не похоже на имя бота. Напишите, например, --bot Primer_bot")
        return name
    if settings.bot_token is None:
        stop("Укажите имя бота, чтобы сделать ссылки: --bot Primer_bot")
    answered = asyncio.run(_ask_telegram(settings, settings.bot_token.get_secret_value()))
    if answered is None:
        stop("Telegram не отвечает. Укажите имя бота сами: --bot Primer_bot")
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
