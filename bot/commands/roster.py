"""`vzaimno roster …`: names come in and go out only here, on the operator's own server."""

from collections.abc import Sequence

import typer
from rich.console import Console
from rich.table import Table
from rich.text import Text

from bot.commands.books import LINES_SHOWN, WORDS, Empty, Filled, Yes, ask, refuse, say_notes, write_empty
from bot.commands.invitations import cards, codes, reissue
from bot.commands.municipality import Choice, Force, code_of, stop
from bot.commands.opening import Run, open_database
from bot.exits import settings_or_exit
from bot.settings import Settings, quiet_hours
from db.unit import Unit
from internships import leaving
from internships.waitlist import Holding
from messaging.policy import QuietHours
from people import audit, municipalities, roster
from people.plan_texts import PlanLine, doubt_line, most_leave, people_lines, school_lines, summary
from people.roster_file import read_roster
from people.roster_plan import RosterPlan
from people.roster_state import RosterState
from people.roster_template import template_workbook
from people.workbook_faults import WorkbookFaults

app = typer.Typer(no_args_is_help=True)
for command in (codes, cards, reissue):
    app.command()(command)


@app.command()
def template(file: Empty, force: Force = False) -> None:
    """Write an empty workbook with drop-downs, comments and examples."""
    then = "Заполните листы «Школы» и «Люди», затем: vzaimno roster import"
    write_empty(file, template_workbook, replace=force, then=then)


@app.command("import")
def import_roster(file: Filled, yes: Yes = False, municipality: Choice = None) -> None:
    """Check the workbook, show what would change, ask, and write it as one whole; nobody is ever deleted."""
    settings = settings_or_exit()
    sheet = read_roster(file)
    if isinstance(sheet, WorkbookFaults):
        refuse(sheet)
    say_notes(sheet.notes)
    with open_database(settings) as run:
        code = code_of(run(municipalities.every), municipality)
        planned = run(lambda unit: roster.plan(_state(unit, code), sheet))
        if isinstance(planned, WorkbookFaults):
            refuse(planned)
        _show(planned)
        if planned.changes_nothing:
            typer.echo("В реестре уже всё так, загружать нечего.")
            return
        ask(yes=yes)
        _apply(run, settings, code, planned)


def _show(planned: RosterPlan) -> None:
    console = Console()
    for title, lines in (("Школы", school_lines(planned, WORDS)), ("Люди", people_lines(planned, WORDS))):
        if lines:
            console.print(_table(title, lines))
            if len(lines) > LINES_SHOWN:
                typer.echo(f"… и ещё строк: {len(lines) - LINES_SHOWN}")
    for doubt in planned.doubts:
        typer.echo(f"Проверьте: {doubt_line(doubt, WORDS)}")
    typer.echo(summary(planned, WORDS))
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
        done = roster.apply(unit, home, planned)
        if isinstance(done, roster.Applied):
            audit.from_server(unit, home, "roster-loaded", roster.loaded(done))
            leaving.clear_out(unit, home, Holding(settings.offer_hours, QuietHours(*quiet_hours(settings.quiet_hours))))
        return done

    match run(work):
        case roster.Applied(schools=schools, people=people, invitations=made):
            typer.echo(
                f"Загружено. Школы: добавлено {schools.added}, изменено {schools.changed}, выбыло {schools.left}."
            )
            typer.echo(f"Люди: добавлено {people.added}, изменено {people.changed}, выбыло {people.left}.")
            typer.echo(f"Новых приглашений: {made}. Список: vzaimno roster codes ФАЙЛ.xlsx")
        case roster.Outdated():
            stop("Пока Вы решали, реестр изменился. Ничего не загружено: повторите команду.")


def _state(unit: Unit, code: str) -> RosterState:
    home = municipalities.find(unit, code)
    return roster.read_state(unit, home) if home is not None else RosterState()
