"""Logs never hold a token or a password, whoever put it there."""

import json
import logging
from collections.abc import Iterator

import pytest

from bot.logs import set_up

TOKEN = "700000001:AAEinvented-token-of-the-simulated-bot"
URL = "postgresql://vzaimno:invented-password@db.example.test/vzaimno"


@pytest.fixture(autouse=True)
def loggers() -> Iterator[None]:
    """The loggers are put back afterwards."""
    root = logging.getLogger()
    handlers, level = list(root.handlers), root.level
    yield
    for handler in list(root.handlers):
        root.removeHandler(handler)
    for handler in handlers:
        root.addHandler(handler)
    root.setLevel(level)


def break_something() -> None:
    try:
        raise ConnectionError(f"https://api.telegram.org/bot{TOKEN}/getMe and {URL}")
    except ConnectionError:
        logging.getLogger("vzaimno.test").exception("could not reach %s", TOKEN)


@pytest.mark.parametrize("style", ["text", "json"])
def test_a_token_and_a_password_are_cut_out_of_words_arguments_and_tracebacks(
    capsys: pytest.CaptureFixture[str], style: str
) -> None:
    set_up(style)
    log = logging.getLogger("somebody.else")
    log.warning("asking https://api.telegram.org/bot%s/getMe", TOKEN)
    log.error(f"cannot open {URL}")
    break_something()
    said = capsys.readouterr().err

    assert TOKEN not in said
    assert "AAEinvented" not in said
    assert "invented-password" not in said
    assert "vzaimno:…@db.example.test" in said
    assert "ConnectionError" in said


def test_json_is_an_object_a_line(capsys: pytest.CaptureFixture[str]) -> None:
    set_up("json")
    logging.getLogger("vzaimno").info("ready: @%s", "vzaimno_demo_bot")
    break_something()
    first, second = (json.loads(line) for line in capsys.readouterr().err.splitlines())

    assert (first["level"], first["logger"], first["message"]) == ("INFO", "vzaimno", "ready: @vzaimno_demo_bot")
    assert "Traceback" in second["exception"]


def test_text_is_a_line_with_the_time_the_level_and_the_place(capsys: pytest.CaptureFixture[str]) -> None:
    set_up("text")
    logging.getLogger("vzaimno").warning("слышно")

    assert capsys.readouterr().err.endswith("WARNING vzaimno: слышно\n")


def test_noisy_libraries_speak_only_of_trouble(capsys: pytest.CaptureFixture[str]) -> None:
    set_up("text")
    for name in ("aiogram.event", "apscheduler.scheduler", "alembic.runtime", "asyncio"):
        logging.getLogger(name).info("chatter")

    assert capsys.readouterr().err == ""
