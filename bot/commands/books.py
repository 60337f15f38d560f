"""What the commands about workbooks share: an empty one written, faults and notes of a filled one told."""

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Annotated, Final, NoReturn

import typer

from bot.commands.municipality import stop
from people.fault_texts import tell
from people.workbook_faults import Fault, WorkbookFaults
from texts.translator import DEFAULT, translator

LINES_SHOWN: Final = 60
WORDS: Final = translator(DEFAULT)

Empty = Annotated[Path, typer.Argument(help="The empty workbook to write, .xlsx")]
Filled = Annotated[Path, typer.Argument(help="The filled workbook, .xlsx")]
Yes = Annotated[bool, typer.Option("--yes", "-y", help="Do not ask before writing.")]


def write_empty(file: Path, make: Callable[[], bytes], *, replace: bool, then: str) -> None:
    if file.exists() and not replace:
        stop(f"{file} уже есть. Укажите другое имя или добавьте --force.")
    try:
        file.write_bytes(make())
    except OSError as failure:
        stop(f"{file}: файл не записан ({failure.strerror}).")
    typer.echo(f"Шаблон записан: {file}. {then} {file}")


def refuse(found: WorkbookFaults) -> NoReturn:
    told = tell(found.faults, WORDS)
    for line in told.lines:
        typer.echo(line, err=True)
    if told.shown < told.total:
        typer.echo(f"… и ещё замечаний: {told.total - told.shown}", err=True)
    say_notes(found.notes)
    stop(f"Всего замечаний: {told.total}. Ничего не загружено.")


def say_notes(notes: Sequence[Fault]) -> None:
    for line in tell(notes, WORDS).lines:
        typer.echo(f"К сведению. {line}")


def ask(*, yes: bool) -> None:
    if not yes and not typer.confirm("Загрузить?"):
        stop("Ничего не загружено.")
