"""Russian words for what is wrong with an author's file: where, which rule, what to do. The one place where they stand."""

from surveys.fault_words import ADVICE, EXPRESSION_WORDS, WORDS
from surveys.importing.faults import Code, Fault

_SHEETS = {"survey": "лист survey", "choices": "лист choices", "settings": "лист settings"}


def describe(fault: Fault) -> str:
    """«Лист survey, строка 7, столбец relevant: …» as one plain sentence or two, without markup."""
    words = _words(fault)
    place = where(fault)
    return f"{place}: {words}" if place else words[:1].upper() + words[1:]


def where(fault: Fault) -> str:
    sheet = _SHEETS.get(fault.sheet, f"лист {fault.sheet}" if fault.sheet else "")
    row = f"строка {fault.row}" if fault.row is not None else ""
    column = f"столбец {fault.column}" if fault.column else ""
    place = ", ".join(part for part in (sheet, row, column) if part)
    return place[:1].upper() + place[1:]


def _words(fault: Fault) -> str:
    params = dict(fault.params)
    if fault.code is Code.EXPRESSION:
        words = EXPRESSION_WORDS[fault.param("why")].format_map(params)
        hint = (
            f" Возможно, имелось в виду: {params['hint']}." if fault.param("why") in _GUESSES and params["hint"] else ""
        )
        return f"в выражении «{params['source']}» (знак {params['position']}) {words}{hint}"
    if fault.code is Code.TYPE_UNSUPPORTED:
        return WORDS[fault.code].format_map(params) + " " + ADVICE[fault.param("advice")]
    if fault.code in (Code.TYPE_UNKNOWN, Code.LIST_MISSING) and fault.param("hint"):
        return WORDS[fault.code].format_map(params) + f" Возможно, имелось в виду: {params['hint']}."
    return WORDS[fault.code].format_map(params)


_GUESSES = frozenset({"unknown_name", "unknown_function", "unexpected"})
