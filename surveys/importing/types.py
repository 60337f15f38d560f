"""The `type` column: what a question can be here, and what to write instead of what it cannot."""

import difflib
import re
from dataclasses import dataclass
from typing import Final

from surveys.question import Kind


@dataclass(frozen=True, slots=True)
class Asked:
    kind: Kind
    list_name: str = ""


@dataclass(frozen=True, slots=True)
class Opening:
    pass


@dataclass(frozen=True, slots=True)
class Closing:
    pass


@dataclass(frozen=True, slots=True)
class FilledByDevice:
    """start, deviceid and the like: a place is kept for the answer, and nothing asks for it."""


@dataclass(frozen=True, slots=True)
class Unsupported:
    """`advice` names a sentence of surveys.fault_texts."""

    advice: str


@dataclass(frozen=True, slots=True)
class Unknown:
    closest: str


Line = Asked | Opening | Closing | FilledByDevice | Unsupported | Unknown


def read_type(text: str) -> Line:
    plain = " ".join(text.split())
    lowered = plain.lower()
    if select := _SELECT.fullmatch(plain):
        return _select(select)
    if plain in _KINDS:
        return Asked(_KINDS[plain])
    if plain in _DEVICE:
        return FilledByDevice()
    control = lowered.replace("_", " ", 1)
    if plain in ("begin_group", "begin group"):
        return Opening()
    if plain in ("end_group", "end group"):
        return Closing()
    for head, advice in _UNSUPPORTED.items():
        if control == head or control.startswith(head + " ") or lowered == head or lowered.startswith(head + " "):
            return Unsupported(advice)
    known = [*_KINDS, *_UNSUPPORTED, "select_one", "select_multiple", "begin_group", "end_group"]
    return Unknown(next(iter(difflib.get_close_matches(lowered.split(" ")[0], known, n=1)), ""))


_SELECT: Final = re.compile(
    r"(?P<one>select_one|select1|select one(?: from)?|add select one prompt using)"
    r" (?P<list>\S+)(?P<other> (?:or_other|or other|or specify other))?"
    r"|(?P<many>select_multiple|select all that apply(?: from)?|add select multiple prompt using)"
    r" (?P<lists>\S+)(?P<others> (?:or_other|or other|or specify other))?",
)

_KINDS: Final = {
    "text": Kind.TEXT,
    "string": Kind.TEXT,
    "integer": Kind.INTEGER,
    "int": Kind.INTEGER,
    "decimal": Kind.DECIMAL,
    "range": Kind.RANGE,
    "date": Kind.DATE,
    "time": Kind.TIME,
    "dateTime": Kind.DATETIME,
    "datetime": Kind.DATETIME,
    "note": Kind.NOTE,
    "acknowledge": Kind.ACKNOWLEDGE,
    "trigger": Kind.ACKNOWLEDGE,
    "hidden": Kind.HIDDEN,
    "calculate": Kind.CALCULATE,
}

_DEVICE: Final = frozenset(
    {"start", "end", "today", "deviceid", "subscriberid", "simserial", "phonenumber", "username", "email", "audit"}
)

_UNSUPPORTED: Final = {
    "begin repeat": "repeat",
    "end repeat": "repeat",
    "begin loop": "loop",
    "end loop": "loop",
    "include": "loop",
    "rank": "rank",
    "select_one_from_file": "from_file",
    "select_multiple_from_file": "from_file",
    "select_one_external": "from_file",
    "select_one": "list_name",
    "select_multiple": "list_name",
    "csv-external": "from_file",
    "xml-external": "from_file",
    "image": "media",
    "photo": "media",
    "audio": "media",
    "video": "media",
    "file": "media",
    "background-audio": "background",
    "start-geopoint": "background",
    "background-geopoint": "background",
    "geopoint": "place",
    "location": "place",
    "geotrace": "place",
    "geoshape": "place",
    "osm": "place",
    "barcode": "barcode",
    "begin_kobomatrix": "matrix",
    "begin kobomatrix": "matrix",
    "end_kobomatrix": "matrix",
    "end kobomatrix": "matrix",
    "tel": "tel",
}


def _select(select: re.Match[str]) -> Line:
    if select["other"] or select["others"]:
        return Unsupported("or_other")
    list_name = select["list"] or select["lists"]
    if "${" in list_name:
        return Unsupported("from_answers")
    return Asked(Kind.SELECT_ONE if select["one"] else Kind.SELECT_MULTIPLE, list_name)
