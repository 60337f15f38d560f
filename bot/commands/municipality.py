"""What commands about one municipality share: which one is meant, and a refusal in one line."""

from collections.abc import Sequence
from typing import Annotated, Final, NoReturn

import typer

from bot.commands.opening import Run
from people import municipalities

FIRST: Final = "main"  # the code of the only municipality of an installation
EMPTY: Final = "Реестр пуст. Сначала: vzaimno roster import ФАЙЛ.xlsx"

Choice = Annotated[str | None, typer.Option(help="The municipality's code; needed only when there are several.")]
Force = Annotated[bool, typer.Option("--force", help="Replace the file if it exists.")]


def code_of(known: Sequence[municipalities.Municipality], wanted: str | None) -> str:
    """The municipality meant: the named one, the only one, or the first of a new installation."""
    codes_known = [one.code for one in known]
    if wanted is None and len(known) <= 1:
        return codes_known[0] if known else FIRST
    if wanted is None or (known and wanted not in codes_known):
        listed = ", ".join(f"{one.code} ({one.name})" for one in known)
        stop(f"Укажите муниципалитет: --municipality КОД. Есть: {listed}.")
    return wanted or FIRST


def existing(run: Run, wanted: str | None) -> int:
    known = run(municipalities.every)
    if not known:
        stop(EMPTY)
    code = code_of(known, wanted)
    return next(one.municipality_id for one in known if one.code == code)


def stop(message: str) -> NoReturn:
    typer.echo(message, err=True)
    raise typer.Exit(1)
