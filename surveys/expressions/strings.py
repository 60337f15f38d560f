import math

from surveys.expressions.values import Value, as_number, as_text


def selected(chosen: Value, name: Value) -> Value:
    wanted = as_text(name).strip()
    return bool(wanted) and wanted in as_text(chosen).split()


def count_selected(chosen: Value) -> Value:
    return float(len(as_text(chosen).split()))


def selected_at(chosen: Value, place: Value) -> Value:
    names = as_text(chosen).split()
    at = as_number(place)
    return names[int(at)] if 0 <= at < len(names) else ""


def concat(*values: Value) -> Value:
    return "".join(map(as_text, values))


def join(separator: Value, *values: Value) -> Value:
    return as_text(separator).join(map(as_text, values))


def substr(value: Value, start: Value, end: Value | None = None) -> Value:
    """From `start` up to, not including, `end`; negative places count from the end of the text."""
    text = as_text(value)
    first, last = _place(start, text), len(text) if end is None else _place(end, text)
    return "" if first is None or last is None else text[first:last]


def before(value: Value, mark: Value) -> Value:
    head, found, _ = _parted(value, mark)
    return head if found else ""


def after(value: Value, mark: Value) -> Value:
    _, found, tail = _parted(value, mark)
    return tail if found else ""


def translate(value: Value, old: Value, new: Value) -> Value:
    """Signs of `old` become those at the same place of `new`, or go where `new` is shorter; first mention counts."""
    table: dict[int, str] = {}
    replacements = as_text(new)
    for place, sign in enumerate(as_text(old)):
        table.setdefault(ord(sign), replacements[place : place + 1])
    return as_text(value).translate(table)


def _place(value: Value, text: str) -> int | None:
    number = as_number(value)
    if math.isnan(number):
        return None
    place = math.trunc(max(-len(text), min(len(text), number)))
    return place + len(text) if place < 0 else place


def _parted(value: Value, mark: Value) -> tuple[str, str, str]:
    separator = as_text(mark)
    return as_text(value).partition(separator) if separator else ("", "", "")
