"""`vzaimno events …`: many internships at once from a workbook; they become drafts, and people publish them in the chat."""

import typer

from bot.commands.books import LINES_SHOWN, WORDS, Empty, Filled, Yes, ask, refuse, say_notes, write_empty
from bot.commands.municipality import Choice, Force, existing, stop
from bot.commands.opening import open_database
from bot.exits import settings_or_exit
from db.unit import Unit
from internships import book_loading, book_texts
from internships.book_loading import Plan
from internships.book_reading import read_book
from internships.book_template import events_template
from people import audit
from people.workbook_faults import WorkbookFaults

app = typer.Typer(no_args_is_help=True)


@app.command()
def template(file: Empty, force: Force = False) -> None:
    """Write an empty workbook of internships with comments and examples."""
    write_empty(file, events_template, replace=force, then="Заполните лист «Стажировки», затем: vzaimno events import")


@app.command("import")
def import_events(file: Filled, yes: Yes = False, municipality: Choice = None) -> None:
    """Check the workbook, show what would change, ask, and write it as one whole; nothing is published."""
    settings = settings_or_exit()
    book = read_book(file)
    with open_database(settings) as run:
        home = existing(run, municipality)
        planned = run(lambda unit: book_loading.plan(unit, home, book))
        if isinstance(planned, WorkbookFaults):
            refuse(planned)
        _show(planned)
        if planned.changes_nothing:
            typer.echo("В боте уже всё так, загружать нечего.")
            return
        ask(yes=yes)

        def write(unit: Unit) -> bool:
            again = book_loading.plan(unit, home, book)
            if isinstance(again, WorkbookFaults) or again.digest != planned.digest:
                return False
            book_loading.apply(unit, home, None, again)
            audit.from_server(unit, home, "events-loaded", book_loading.counted(again))
            return True

        if not run(write):
            stop("Пока Вы решали, стажировки изменились. Ничего не загружено: повторите команду.")
        typer.echo(f"Загружено. Черновиков добавлено: {len(planned.added)}, изменено: {len(planned.changed)}.")
        typer.echo("Опубликовать их можно в чате: /events")


def _show(planned: Plan) -> None:
    say_notes(planned.notes)
    lines = book_texts.lines(planned, WORDS)
    for line in lines[:LINES_SHOWN]:
        typer.echo(line[:1].upper() + line[1:])
    if len(lines) > LINES_SHOWN:
        typer.echo(f"… и ещё строк: {len(lines) - LINES_SHOWN}")
    typer.echo(book_texts.summary(planned, WORDS))
