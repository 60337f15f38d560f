"""The one place that touches pyxform: importing it takes half a second and tens of megabytes, so it is loaded on use."""

import re
from collections.abc import Iterable, Mapping, Sequence
from typing import Protocol

from surveys.importing.faults import Code, Findings, FormFaults, Place
from surveys.importing.files import File
from surveys.importing.sheets import Cell, Row, Sheets, language_code

# Ours: pyxform passes them on as they are written, so their case is put right here.
_OWN = frozenset(
    {"competency", "weight", "reverse", "score", "anchor", "feedback", "deficit_below", "strength_from", "enough_share"}
)
_INSIDE = ("bind", "control", "media")
_NAMES = {
    "jr:constraintMsg": "constraint_message",
    "jr:requiredMsg": "required_message",
    "calculate": "calculation",
    "readonly": "read_only",
    "jr:count": "repeat_count",
    "list name": "list_name",
    "title": "form_title",
    "id_string": "form_id",
}
_NO_LANGUAGE = "default"


class _Raw(Protocol):
    survey: Sequence[dict[str, str]] | None
    survey_header: Sequence[dict[str, object]] | None
    choices: Sequence[dict[str, str]] | None
    choices_header: Sequence[dict[str, object]] | None
    settings: Sequence[dict[str, str]] | None
    settings_header: Sequence[dict[str, object]] | None
    external_choices: Sequence[dict[str, str]] | None
    entities: Sequence[dict[str, str]] | None


def read_workbook(file: File) -> Sheets:
    """Raises FormFaults."""
    raw = _read(file)
    if not raw.survey_header:
        raise FormFaults(Place("survey").fault(None, Code.SHEET_MISSING))
    for sheet, rows in (("entities", raw.entities), ("external_choices", raw.external_choices)):
        if rows:
            raise FormFaults(Place(sheet).fault(None, Code.SHEET_UNSUPPORTED))
    settings, _ = _rows("settings", raw.settings, raw.settings_header, _NO_LANGUAGE)
    first = settings[0] if settings else Row(Place("settings"), {}, _NO_LANGUAGE)
    chosen = first.text("default_language") or _first_language(raw.survey_header)
    for name, rows, limit in (("survey", raw.survey, 2_000), ("choices", raw.choices, 20_000)):
        if len(rows or ()) > limit:
            raise FormFaults(Place(name, limit).fault(None, Code.TOO_MANY_ROWS, limit=str(limit)))
    survey, survey_columns = _rows("survey", raw.survey, raw.survey_header, chosen)
    choices, choices_columns = _rows("choices", raw.choices, raw.choices_header, chosen)
    return Sheets(
        survey=survey,
        choices=choices,
        settings=first,
        columns={"survey": survey_columns, "choices": choices_columns},
        default_language=language_code(chosen),
        languages=_languages(chosen, (*survey, *choices)),
    )


def second_opinion(file: File, findings: Findings) -> None:
    """What pyxform refuses and what it warns of, asked last: it stops at its first fault and speaks English."""
    from pyxform.xls2xform import convert

    try:
        result = convert(_without_ours(_read(file)), form_name="data")
    except Exception as error:
        # Besides its own errors pyxform is known to leak bare TypeErrors and IndexErrors.
        detail = str(error) or type(error).__name__
        findings.fault(_spoken_of(detail), None, Code.PYXFORM, detail=detail)
        return
    for warning in result.warnings:
        findings.warn(_spoken_of(str(warning)), None, Code.PYXFORM, detail=str(warning))


def _without_ours(raw: _Raw) -> dict[str, object]:
    """Our columns on the choices sheet would reach the XForm, and translated ones make pyxform crash."""
    ours = {name for name in (raw.choices_header or [{}])[0] if _own_case(name).partition("::")[0] in _OWN}
    stripped = {
        "choices": [{name: cell for name, cell in row.items() if name not in ours} for row in raw.choices or ()],
        "choices_header": [{name: None for name in header if name not in ours} for header in raw.choices_header or ()],
    }
    names = ("survey", "survey_header", "settings", "settings_header", "osm", "osm_header", "sheet_names")
    return {name: getattr(raw, name) for name in names} | stripped


def _spoken_of(detail: str) -> Place:
    row = re.search(r"\[row : ([0-9]+)\]", detail)
    return Place("choices" if "'choices' sheet" in detail else "survey", int(row[1]) if row else None)


def _read(file: File) -> _Raw:
    from pyxform.xls2json_backends import get_xlsform

    try:
        raw: _Raw = get_xlsform(file.source, file_type=file.suffix)
    except Exception as error:
        raise FormFaults(Place("").fault(None, Code.FILE_UNREADABLE, detail=str(error))) from error
    return raw


def _rows(
    sheet: str,
    rows: Sequence[dict[str, str]] | None,
    header: Sequence[dict[str, object]] | None,
    language: str,
) -> tuple[tuple[Row, ...], frozenset[str]]:
    if not rows and not header:
        return (), frozenset()
    names = {name: _own_case(name) for name in (header[0] if header else {}) if name and name != "None"}
    if sheet == "survey" and not {name.strip().lower() for name in names} & {"type", "command"}:
        raise FormFaults(Place(sheet, 1).fault("type", Code.COLUMN_MISSING))
    if len(set(names.values())) < len(names):
        twice = next(name for name in names.values() if list(names.values()).count(name) > 1)
        raise FormFaults(Place(sheet, 1).fault(twice, Code.COLUMN_TWICE))
    # A cell under no header at all belongs to nothing: notes on the margin.
    renamed = [{names[name]: value for name, value in row.items() if name in names} for row in rows or ()]
    grouped = _grouped(sheet, renamed, dict.fromkeys(names.values()), language)
    flat = [(number, _flat(row)) for number, row in enumerate(grouped, start=2)]
    found = tuple(Row(Place(sheet, number), cells, language) for number, cells in flat if cells)
    return found, frozenset(column for row in found for column in row.cells)


def _grouped(
    sheet: str, rows: list[dict[str, str]], header: dict[str, None], language: str
) -> Sequence[Mapping[str, object]]:
    from pyxform import aliases
    from pyxform.parsing.sheet_headers import dealias_and_group_headers
    from pyxform.question import MultipleChoiceQuestion, Option
    from pyxform.survey import Survey

    known = {
        "survey": (aliases.survey_header, MultipleChoiceQuestion),
        "choices": (aliases.list_header, Option),
        "settings": (aliases.settings_header, Survey),
    }
    column_aliases, owner = known[sheet]
    try:
        result = dealias_and_group_headers(
            sheet_name=sheet,
            sheet_data=rows,
            sheet_header=[header],
            header_aliases=column_aliases,
            header_columns=set(owner.get_slot_names()),
            headers_required={"type"} if sheet == "survey" else None,
            default_language=language,
            strip_whitespace=sheet == "survey",
        )
    except Exception as error:
        raise FormFaults(Place(sheet, 1).fault(None, Code.PYXFORM, detail=str(error))) from error
    data: Sequence[Mapping[str, object]] = result.data
    return data


def _flat(row: Mapping[str, object]) -> dict[str, Cell]:
    cells: dict[str, Cell] = {}
    for name, value in row.items():
        if name in _INSIDE and isinstance(value, dict):
            cells |= {_NAMES.get(str(inner), str(inner)): _cell(text) for inner, text in value.items()}
        else:
            cells[_NAMES.get(name, name)] = _cell(value)
    return {name: cell for name, cell in cells.items() if cell}


def _cell(value: object) -> Cell:
    if isinstance(value, dict):
        return {str(language): str(text) for language, text in value.items() if text}
    return "" if value is None else str(value)


def _own_case(name: str) -> str:
    head, colons, tail = name.partition("::")
    plain = "_".join(head.split()).lower()
    return plain + colons + tail if plain in _OWN else name


def _first_language(header: Sequence[Mapping[str, object]]) -> str:
    """Without a setting the form's language is that of its first translated label, unless there is a plain one."""
    heads = [[part.strip() for part in str(name).split("::")] for name in header[0]]
    labels = [head for head in heads if head[0].lower() == "label"]
    return _NO_LANGUAGE if any(len(head) == 1 for head in labels) or not labels else labels[0][1]


def _languages(chosen: str, rows: Iterable[Row]) -> tuple[str, ...]:
    found = {language_code(chosen): None}
    for row in rows:
        label = row.cells.get("label")
        if isinstance(label, Mapping):
            found |= dict.fromkeys(map(language_code, label))
    return tuple(found)
