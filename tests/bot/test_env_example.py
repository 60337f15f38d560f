"""`.env.example` is the operator's list of settings: it must name every one, and none that there is not."""

import re
from pathlib import Path

from bot.settings import Settings, read_settings

EXAMPLE = Path(__file__).parents[2] / ".env.example"
LINES = EXAMPLE.read_text("utf-8").splitlines()


def test_the_example_names_every_setting_once_and_no_other() -> None:
    named = [line.partition("=")[0] for line in LINES if re.match(r"[A-Z_]+=", line)]
    assert sorted(named) == sorted(name.upper() for name in Settings.model_fields)


def test_every_setting_is_explained_by_a_comment_above_it() -> None:
    unexplained = [
        line
        for before, line in zip(["", *LINES], LINES, strict=False)
        if re.match(r"[A-Z_]+=", line) and not re.match(r"# [^-]|OPERATOR_NAME=|HTTP_HOST=", before)
    ]
    assert unexplained == []


def test_the_example_copied_as_it_is_gives_the_defaults() -> None:
    assert read_settings(_env_file=EXAMPLE) == read_settings(_env_file=None)
