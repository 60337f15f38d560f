"""The survey sheet read twice: first its skeleton, since expressions may name questions further down; then every cell."""

import re
from collections.abc import Mapping
from dataclasses import dataclass

from surveys.form import Group
from surveys.importing.cells import Reader
from surveys.importing.faults import Code, Findings
from surveys.importing.questions import read_question
from surveys.importing.sheets import Row
from surveys.importing.types import (
    Asked,
    Closing,
    FilledByDevice,
    Opening,
    Unknown,
    Unsupported,
    read_type,
)
from surveys.question import Choice, Kind, Question

_GROUP_LABEL_LIMIT = 500


@dataclass(frozen=True, slots=True)
class Skeleton:
    questions: tuple[tuple[Row, str, Asked, int | None], ...]  # row, name, type, group around
    groups: tuple[tuple[Row, str, int | None], ...]

    @property
    def names(self) -> frozenset[str]:
        return frozenset(name for _, name, _, _ in self.questions)


def read_skeleton(rows: tuple[Row, ...], findings: Findings) -> Skeleton:
    questions: list[tuple[Row, str, Asked, int | None]] = []
    groups: list[tuple[Row, str, int | None]] = []
    open_groups: list[int] = []
    names = _Names(findings)
    for row in rows:
        match _line(row, findings):
            case Asked() as asked:
                name = names.take(row, optional=asked.kind is Kind.NOTE)
                questions.append((row, name, asked, open_groups[-1] if open_groups else None))
            case Opening():
                groups.append((row, row.text("name"), open_groups[-1] if open_groups else None))
                open_groups.append(len(groups) - 1)
            case Closing() if open_groups:
                open_groups.pop()
            case Closing():
                findings.fault(row.place, "type", Code.GROUP_NOT_OPENED)
    for index in open_groups:
        row, name, _ = groups[index]
        findings.fault(row.place, "type", Code.GROUP_NOT_CLOSED, name=name)
    return Skeleton(tuple(questions), tuple(groups))


def read_groups(skeleton: Skeleton, reader: Reader) -> tuple[Group, ...]:
    return tuple(
        Group(
            index=index,
            name=name,
            label=reader.words(row, "label", _GROUP_LABEL_LIMIT),
            hint=reader.words(row, "hint", _GROUP_LABEL_LIMIT * 2),
            relevant=reader.expression(row, "relevant", allow_current=False),
            parent=parent,
            competency=row.text("competency") or None,
        )
        for index, (row, name, parent) in enumerate(skeleton.groups)
    )


def read_questions(skeleton: Skeleton, lists: Mapping[str, tuple[Choice, ...]], reader: Reader) -> tuple[Question, ...]:
    return tuple(
        read_question(row, name, asked, lists, reader, index=index, group=group)
        for index, (row, name, asked, group) in enumerate(skeleton.questions)
    )


def _line(row: Row, findings: Findings) -> Asked | Opening | Closing | None:
    text = row.text("type")
    if not text:
        if row.text("name") or row.text("label"):
            findings.fault(row.place, "type", Code.TYPE_MISSING)
        return None
    match read_type(text):
        case Asked() | Opening() | Closing() as line:
            return line
        case FilledByDevice():
            findings.warn(row.place, "type", Code.NOT_FILLED, found=text)
            return Asked(Kind.HIDDEN)
        case Unsupported(advice):
            findings.fault(row.place, "type", Code.TYPE_UNSUPPORTED, found=text, advice=advice)
        case Unknown(closest):
            findings.fault(row.place, "type", Code.TYPE_UNKNOWN, found=text, hint=closest)
    return None


class _Names:
    """Names are the wire between rows and cells, so each is one question's own within the whole form."""

    _VALID = re.compile(r"[^\W\d][\w.\-]*")

    def __init__(self, findings: Findings) -> None:
        self.findings = findings
        self.rows: dict[str, int | None] = {}

    def take(self, row: Row, *, optional: bool) -> str:
        name = row.text("name")
        if not name and optional:
            return f"note_{row.place.row}"
        if not name:
            self.findings.fault(row.place, "name", Code.NAME_MISSING)
        elif not self._VALID.fullmatch(name):
            self.findings.fault(row.place, "name", Code.NAME_INVALID, found=name)
        elif name in self.rows:
            self.findings.fault(row.place, "name", Code.NAME_TWICE, found=name, row=str(self.rows[name]))
        self.rows.setdefault(name, row.place.row)
        return name
