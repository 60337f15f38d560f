"""What is wrong with a workbook in words: where, which rule, what to do; the rules' sentences are `roster-fault-…`."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Final

from people.workbook_faults import Code, Fault
from texts.translator import Translator

SHOWN: Final = 40
_ROWS_SHOWN: Final = 8

_LISTED: Final = frozenset({Code.KIND_UNKNOWN, Code.SETTLEMENT_UNKNOWN, Code.POSITION_UNKNOWN})
_CODES_FOUND: Final = frozenset({Code.PARTICIPANT_TWICE, Code.PARTICIPANT_UNKNOWN, Code.NAMESAKES})
_GUESSED: Final = frozenset({*_LISTED, Code.SCHOOL_UNKNOWN})


@dataclass(frozen=True, slots=True)
class Told:
    """What fits a screen: the sentences shown, and how many faults there are in all and in the sentences."""

    lines: tuple[str, ...]
    shown: int
    total: int


def without_cells(faults: Sequence[Fault]) -> list[Fault]:
    """Faults without what was read in the cells: in swapped columns it may be a person's name."""
    return [replace(fault, params=tuple(_hidden(fault, key, value) for key, value in fault.params)) for fault in faults]


def tell(faults: Sequence[Fault], tr: Translator, limit: int = SHOWN) -> Told:
    """Join what is alike into one sentence with all its rows, and stop after `limit` sentences.

    «Лист «Люди», строка 7, столбец «Должность»: …» with the cure, as plain text without markup.
    """
    alike: dict[Fault, list[int]] = {}
    for fault in faults:
        rows = alike.setdefault(Fault(fault.sheet, None, fault.column, fault.code, fault.params), [])
        if fault.row is not None:
            rows.append(fault.row)
    first = list(alike.items())[:limit]
    lines = tuple(_sentence(tr, fault, rows) for fault, rows in first)
    return Told(lines, sum(max(1, len(rows)) for _, rows in first), len(faults))


def _hidden(fault: Fault, key: str, value: str) -> tuple[str, str]:
    return key, "…" if key == "found" and fault.code not in _CODES_FOUND else value


def _sentence(tr: Translator, fault: Fault, rows: Sequence[int]) -> str:
    sheet = tr.plain("roster-sheet", sheet=fault.sheet) if fault.sheet else ""
    column = tr.plain("roster-column", column=fault.column) if fault.column else ""
    place = ", ".join(part for part in (sheet, _rows(tr, rows), column) if part)
    words = tr.plain(f"roster-fault-{fault.code.value.replace('_', '-')}", **dict(fault.params)) + _advice(tr, fault)
    sentence = f"{place}: {words}" if place else words
    return sentence[:1].upper() + sentence[1:]


def _advice(tr: Translator, fault: Fault) -> str:
    """What is offered are labels of the workbook's own lists, whatever language the reader speaks."""
    if fault.code in _GUESSED and fault.param("hint"):
        return f" {tr.plain('roster-guess', hint=fault.param('hint'))}"
    return f" {tr.plain('roster-choose', allowed=fault.param('allowed'))}" if fault.code in _LISTED else ""


def _rows(tr: Translator, rows: Sequence[int]) -> str:
    if not rows:
        return ""
    spans = _spans(sorted(set(rows)))
    if spans == [str(rows[0])]:
        return tr.plain("roster-row", row=spans[0])
    shown = ", ".join(spans[:_ROWS_SHOWN])
    if len(spans) > _ROWS_SHOWN:
        return tr.plain("roster-rows-more", rows=shown, more=str(len(spans) - _ROWS_SHOWN))
    return tr.plain("roster-rows", rows=shown)


def _spans(rows: Sequence[int]) -> list[str]:
    spans: list[list[int]] = []
    for row in rows:
        if spans and row == spans[-1][-1] + 1:
            spans[-1] = [spans[-1][0], row]
        else:
            spans.append([row])
    return [str(span[0]) if len(span) == 1 else f"{span[0]}–{span[-1]}" for span in spans]
