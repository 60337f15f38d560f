"""How a command ends when it cannot begin: one clear line, and an exit code that a service manager understands."""

from typing import TYPE_CHECKING

import typer

if TYPE_CHECKING:
    from bot.settings import Settings

WRONG_SETTINGS = 78  # EX_CONFIG of sysexits.h
UNAVAILABLE = 69  # EX_UNAVAILABLE


def settings_or_exit() -> "Settings":
    from bot.settings import WrongSettings, read_settings

    try:
        return read_settings()
    except WrongSettings as wrong:
        fail(str(wrong), WRONG_SETTINGS)
        raise


def fail(message: str, code: int) -> None:
    """For the operator; by the code a service manager knows what kind of trouble it is."""
    typer.echo(message, err=True)
    raise typer.Exit(code)
