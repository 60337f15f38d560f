"""Small forms for tests, written as their authors write them."""

from datetime import datetime, timedelta, timezone

from surveys.flow import Answers
from surveys.form import Form
from surveys.importing import import_form

NOON = datetime(2026, 10, 15, 12, 30, tzinfo=timezone(timedelta(hours=3)))


def table(survey: str, choices: str = "", settings: str = "") -> bytes:
    """Three tables as Markdown; the first line of each is its header, cells are separated by |."""
    lines: list[str] = []
    for name, text in (("survey", survey), ("choices", choices), ("settings", settings)):
        rows = [line.strip() for line in text.strip().splitlines() if line.strip()]
        if rows:
            lines += [f"| {name} |", *(f"| | {row} |" for row in rows)]
    return "\n".join(lines).encode()


def form(survey: str, choices: str = "", settings: str = "form_id | version\n test | 1") -> Form:
    return import_form(table(survey, choices, settings), filename="test.md").form


def answers(**values: str) -> Answers:
    return Answers(values, NOON)
