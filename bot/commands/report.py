"""`vzaimno report …`: what has to be handed in, made on the server."""

from datetime import UTC, datetime
from pathlib import Path
from typing import Annotated, NoReturn

import typer
from rich.progress import Progress

from bot.commands.municipality import Choice, Force, existing
from bot.commands.opening import open_database
from bot.exits import settings_or_exit
from people import audit

app = typer.Typer(no_args_is_help=True)

DAY = "%Y-%m-%d"


@app.callback()
def report() -> None:
    """Figures of the diagnostics as files."""


@app.command("wave")
def wave_report(
    wave: Annotated[str, typer.Argument(help="The wave's number or its name, as `vzaimno waves list` shows them.")],
    out: Annotated[Path, typer.Option(help="The file to write: .xlsx, or .zip for the same tables as CSV.")],
    language: Annotated[str | None, typer.Option(help="ru or en; without it LANGUAGE of the settings.")] = None,
    force: Annotated[bool, typer.Option("--force", help="Replace the file if it exists.")] = False,
) -> None:
    """Write the aggregated results of a wave; groups smaller than MIN_GROUP are hidden."""
    kind = out.suffix.lower().removeprefix(".")
    if kind not in {"xlsx", "zip"}:
        _stop("--out: name the file .xlsx, or .zip for CSV")
    if out.exists() and not force:
        _stop(f"{out} exists; choose another name or add --force")
    if language not in {None, "ru", "en"}:
        _stop("--language: ru or en")
    settings = settings_or_exit()
    from reports.wave_reading import find_waves
    from reports.wave_report import ReportFile, WaveReportRequest, build_wave_report

    with open_database(settings) as run:
        found = run(lambda unit: find_waves(unit.connection, wave))
    if not found:
        _stop(f"there is no wave «{wave}»; see: vzaimno waves list")
    if len(found) > 1:
        numbers = ", ".join(str(one.wave_id) for one in found)
        _stop(f"several waves are called «{wave}»; give the number, one of: {numbers}")
    request = WaveReportRequest(
        database_url=settings.database_url,
        wave_id=found[0].wave_id,
        municipality_id=found[0].municipality_id,
        min_group=settings.min_group,
        language=language or settings.language,
        now=datetime.now(UTC),
        file=ReportFile(kind),
    )
    with Progress(transient=True) as bar:
        task = bar.add_task(found[0].name, total=1.0)
        made = build_wave_report(request, progress=lambda share: bar.update(task, completed=share))
    try:
        out.write_bytes(made)
    except OSError as failure:
        _stop(f"{out}: not written ({failure.strerror})")
    about: dict[str, str | int] = {"wave": found[0].wave_id, "name": found[0].name, "kind": kind}
    with open_database(settings) as run:
        run(lambda unit: audit.from_server(unit, found[0].municipality_id, "export", about))
    typer.echo(f"written: {out}")


@app.command("internships")
def internships_report(
    first: Annotated[datetime, typer.Option("--from", formats=[DAY], help="The first day, as 2026-09-01.")],
    last: Annotated[datetime, typer.Option("--to", formats=[DAY], help="The last day.")],
    out: Annotated[Path, typer.Option(help="The file to write: .xlsx for figures, .docx for the note in words.")],
    municipality: Choice = None,
    language: Annotated[str | None, typer.Option(help="ru or en; without it LANGUAGE of the settings.")] = None,
    force: Force = False,
) -> None:
    """Write the figures of a period's internships; groups smaller than MIN_GROUP are hidden."""
    kind = out.suffix.lower().removeprefix(".")
    if kind not in {"xlsx", "docx"}:
        _stop("--out: name the file .xlsx for figures, or .docx for the note")
    if out.exists() and not force:
        _stop(f"{out} exists; choose another name or add --force")
    if language not in {None, "ru", "en"}:
        _stop("--language: ru or en")
    if last < first:
        _stop("--to: the last day comes before the first")
    settings = settings_or_exit()
    from reports.internship_files import written

    with open_database(settings) as run:
        home = existing(run, municipality)
        made = run(
            lambda unit: written(
                unit,
                home,
                first.date(),
                last.date(),
                kind=kind,
                min_group=settings.min_group,
                language=language or settings.language,
            )
        )()
        try:
            out.write_bytes(made)
        except OSError as failure:
            _stop(f"{out}: not written ({failure.strerror})")
        run(lambda unit: audit.from_server(unit, home, "export", {"kind": kind}))
    typer.echo(f"written: {out}")


def _stop(message: str) -> NoReturn:
    typer.echo(message, err=True)
    raise typer.Exit(1)
