"""`vzaimno event-sheet`: the registration sheet with names, made on the operator's own server."""

from pathlib import Path
from typing import Annotated

import typer

from bot.commands.municipality import Force, stop
from bot.commands.opening import open_database
from bot.exits import settings_or_exit
from db.unit import Unit
from internships import events, paperwork, roll
from internships.events import Event
from internships.paperwork import Paperwork
from internships.roll import Listed
from people import audit, codes_file


def event_sheet(
    event: Annotated[int, typer.Argument(help="The number of the internship, as its card in the bot shows it.")],
    out: Annotated[Path, typer.Option(help="The .docx to write; it holds names.")],
    force: Force = False,
) -> None:
    """Write the registration sheet of an internship: to sign before it, with the marks after it."""
    settings = settings_or_exit()
    with open_database(settings) as run:
        found = run(lambda unit: _read(unit, event))
        if found is None:
            stop(f"Стажировки с номером {event} нет.")
        held, people, known = found
        from datetime import UTC, datetime

        from reports.official_paper import official_paper
        from reports.registration_sheet import registration_sheet
        from texts.translator import translator

        paper = registration_sheet(
            translator(settings.language), held, people, known, now=datetime.now(UTC), named=True
        )
        try:
            codes_file.write_for_owner(out, official_paper(paper), replace=force)
        except FileExistsError:
            stop(f"{out} уже есть. Укажите другое имя или добавьте --force.")
        except OSError as failure:
            stop(f"{out}: файл не записан ({failure.strerror}).")
        run(lambda unit: audit.from_server(unit, held.municipality_id, "event-sheet-printed", {"event": event}))
    typer.echo(f"Записано: {out}. В файле имена: не отправляйте его в чаты.")


def _read(unit: Unit, number: int) -> tuple[Event, list[Listed], Paperwork] | None:
    event = events.load(unit, number)
    if event is None:
        return None
    return event, list(roll.roll(unit, number)), paperwork.load(unit, event.municipality_id)
