from collections.abc import Mapping

from surveys.importing.cells import Reader
from surveys.importing.faults import Code
from surveys.importing.sheets import Row
from surveys.question import Choice

# All anchors of a list stand on one screen, and so do all labels of long choices; Telegram takes 4096 signs.
SCREEN_LIMIT = 3900
_LABEL_LIMIT = 1000


def read_choice_lists(rows: tuple[Row, ...], reader: Reader) -> Mapping[str, tuple[Choice, ...]]:
    lists: dict[str, list[Choice]] = {}
    for row in rows:
        list_name, name = row.text("list_name"), row.text("name")
        if not list_name:
            if name or row.text("label"):
                reader.findings.fault(row.place, "list_name", Code.LIST_NAME_MISSING)
            continue
        choices = lists.setdefault(list_name, [])
        if not name:
            reader.findings.fault(row.place, "name", Code.CHOICE_NAME_MISSING, list=list_name)
            continue
        if any(choice.name == name for choice in choices):
            reader.findings.fault(row.place, "name", Code.CHOICE_TWICE, found=name, list=list_name)
        choices.append(_choice(row, name, reader))
        if sum(choice.anchor.longest + choice.label.longest for choice in choices) > SCREEN_LIMIT:
            _refuse_first(row, choices, reader)
    return {list_name: tuple(choices) for list_name, choices in lists.items()}


def _choice(row: Row, name: str, reader: Reader) -> Choice:
    label = reader.words(row, "label", _LABEL_LIMIT)
    if not label:
        reader.findings.fault(row.place, "label", Code.LABEL_MISSING, name=name)
    return Choice(
        name=name,
        label=label,
        score=reader.number(row, "score"),
        anchor=reader.words(row, "anchor", _LABEL_LIMIT),
        feedback=reader.words(row, "feedback", _LABEL_LIMIT),
    )


def _refuse_first(row: Row, choices: list[Choice], reader: Reader) -> None:
    # A list without anchors is paged by its buttons and may be as long as it likes.
    if not any(choice.anchor for choice in choices):
        return
    length = sum(choice.anchor.longest + choice.label.longest for choice in choices)
    if length - choices[-1].anchor.longest - choices[-1].label.longest <= SCREEN_LIMIT:
        reader.findings.fault(row.place, "anchor", Code.TOO_LONG, length=str(length), limit=str(SCREEN_LIMIT))
