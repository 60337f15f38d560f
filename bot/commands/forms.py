"""`vzaimno forms …`"""

from pathlib import Path
from typing import Annotated

import typer
from rich.console import Console
from rich.table import Table

from bot.commands.opening import open_database
from bot.exits import settings_or_exit
from db.unit import Unit
from people import audit, municipalities
from surveys import publishing
from surveys.fault_texts import describe
from surveys.importing import FormFaults, Imported, import_form
from surveys.publishing import PublishedForm, VersionTaken

app = typer.Typer(no_args_is_help=True)


@app.command()
def check(files: Annotated[list[Path], typer.Argument(help="XLSForm files: .xlsx, .csv or .md")]) -> None:
    """Read each form as publishing would and name every fault with its sheet, row and cure."""
    wrong = [file for file in files if _read(file) is None]
    if wrong:
        raise typer.Exit(1)


@app.command()
def publish(file: Annotated[Path, typer.Argument(help="An XLSForm file: .xlsx, .csv or .md")]) -> None:
    """Publish a form under the version of its settings sheet; a published version never changes."""
    if _read(file) is None:
        raise typer.Exit(1)
    with open_database(settings_or_exit()) as run:
        try:
            made = run(lambda unit: _publish(unit, file))
        except VersionTaken as taken:
            typer.echo(
                f"version {taken} is published with another text already; raise it in the settings sheet", err=True
            )
            raise typer.Exit(1) from None
    typer.echo(f"published: {made.key}, version {made.version} — {made.title}")


@app.command("list")
def list_forms() -> None:
    """What is published, the newest version first."""
    with open_database(settings_or_exit()) as run:
        found = run(publishing.all_published)
    table = Table("key", "version", "title")
    for form in found:
        table.add_row(form.key, form.version, form.title)
    Console().print(table if found else "nothing is published yet; `vzaimno run` publishes the shipped forms")


def _publish(unit: Unit, file: Path) -> PublishedForm:
    """Forms are common to all municipalities of an installation, so each one's journal has it."""
    known = {form.id for form in publishing.all_published(unit)}
    made = publishing.publish(unit, file.read_bytes(), filename=file.name)
    if made.id not in known:
        for home in municipalities.every(unit):
            about = {"name": made.title, "form": made.key, "version": made.version}
            audit.from_server(unit, home.municipality_id, "form-published", about)
    return made


def _read(file: Path) -> Imported | None:
    try:
        imported = import_form(file)
    except FileNotFoundError:
        typer.echo(f"{file}: there is no such file", err=True)
        return None
    except FormFaults as faults:
        for fault in (*faults.faults, *faults.warnings):
            typer.echo(f"{file.name}: {describe(fault)}", err=True)
        return None
    for warning in imported.warnings:
        typer.echo(f"{file.name}: {describe(warning)}")
    questions = sum(question.asked and not question.is_note for question in imported.form.questions)
    typer.echo(f"{file.name}: ok, {questions} questions, version {imported.form.version}")
    return imported
