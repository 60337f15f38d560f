"""`vzaimno events …`: many internships at once from a workbook; they become drafts, and people publish them in the chat."""

from pathlib import Path
from typing import Annotated, Final, NoReturn

import typer

from bot.cli import settings_or_exit
from bot.commands.municipality import Choice, Force, existing, stop
from bot.commands.opening import open_database
from db.unit import Unit
from internships import book_loading, book_texts
from internships.book_loading import Plan
from internships.book_reading import read_book
from internships.book_template import events_template
from people import audit
from people.fault_texts import tell
from people.roster_faults import RosterFaults
from texts.translator import DEFAULT, translator

app = typer.Typer(no_args_is_help=True)

LINES_SHOWN: Final = 60
WORDS: Final = translator(DEFAULT)


@app.command()
def template(
    file: Annotated[Path, typer.Argument(help="The empty workbook to write, .xlsx")], force: Force = False
) -> None:
    """Write an empty workbook of internships with comments and examples."""
    if file.exists() and not force:
        stop(f"{file} уже есть. Укажите другое имя или добавьте --force.")
    try:
        file.write_bytes(events_template())
    except OSError as failure:
        stop(f"{file}: файл не записан ({failure.strerror}).")
    typer.echo(f"Шаблон записан: {file}. Заполните лист «Стажировки», затем: vzaimno events import {file}")


@app.command("import")
def import_events(
    file: Annotated[Path, typer.Argument(help="The filled workbook, .xlsx")],
    yes: Annotated[bool, typer.Option("--yes", "-y", help="Do not ask before writing.")] = False,
    municipality: Choice = None,
) -> None:
    """Check the workbook, show what would change, ask, and write it as one whole; nothing is published."""
    settings = settings_or_exit()
    book = read_book(file)
    with open_database(settings) as run:
        home = existing(run, municipality)
        planned = run(lambda unit: book_loading.plan(unit, home, book))
        if isinstance(planned, RosterFaults):
            _refuse(planned)
        _show(planned)
        if planned.changes_nothing:
            typer.echo("В боте уже всё так, загружать нечего.")
            return
        if not yes and not typer.confirm("Загрузить?"):
            stop("Ничего не загружено.")

        def write(unit: Unit) -> bool:
            again = book_loading.plan(unit, home, book)
            if isinstance(again, RosterFaults) or again.digest != planned.digest:
                return False
            book_loading.apply(unit, home, None, again)
            audit.from_server(unit, home, "events-loaded", book_loading.counted(again))
            return True

        if not run(write):
            stop("Пока Вы решали, стажировки изменились. Ничего не загружено: повторите команду.")
        typer.echo(f"Загружено. Черновиков добавлено: {len(planned.added)}, изменено: {len(planned.changed)}.")
        typer.echo("Опубликовать их можно в чате: /events")


def _refuse(found: RosterFaults) -> NoReturn:
    told = tell(found.faults, WORDS)
    for line in told.lines:
        typer.echo(line, err=True)
    if told.shown < told.total:
        typer.echo(f"… и ещё замечаний: {told.total - told.shown}", err=True)
    stop(f"Всего замечаний: {told.total}. Ничего не загружено.")


def _show(planned: Plan) -> None:
    for note in tell(planned.notes, WORDS).lines:
        typer.echo(f"К сведению. {note}")
    lines = book_texts.lines(planned, WORDS)
    for line in lines[:LINES_SHOWN]:
        typer.echo(line[:1].upper() + line[1:])
    if len(lines) > LINES_SHOWN:
        typer.echo(f"… и ещё строк: {len(lines) - LINES_SHOWN}")
    typer.echo(book_texts.summary(planned, WORDS))
