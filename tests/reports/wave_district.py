"""A district whose diagnostic is answered in the database, and its report opened the way a spreadsheet would open it."""

from __future__ import annotations

import csv
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta
from io import BytesIO, StringIO
from random import Random
from typing import TypeVar
from zipfile import ZipFile

from openpyxl import Workbook, load_workbook
from openpyxl.worksheet.worksheet import Worksheet
from sqlalchemy import insert, select

from db.engine import parse_url, writing_engine
from db.tables import municipality, person, school
from db.unit import Unit
from people import invitations
from reports.wave_report import ReportFile, WaveReportRequest, build_wave_report
from surveys import publishing, waves
from tests.clock import MONDAY
from tests.filling import Answer, fill_response, scale_answer

OVER = MONDAY + timedelta(days=14)  # when a wave of this district closes, and its report is made

T = TypeVar("T")
Cells = list[list[object]]


@dataclass
class District:
    """Everything through the product's own functions, on either database."""

    url: str
    people: int = 0

    def unit(self, work: Callable[[Unit], T]) -> T:
        engine = writing_engine(parse_url(self.url))
        try:
            with engine.begin() as connection:
                return work(Unit(connection, MONDAY))
        finally:
            engine.dispose()

    @property
    def home(self) -> int:
        found: int = self.unit(lambda unit: unit.scalar(select(municipality.c.id).order_by(municipality.c.id)))
        return found

    def wave(self, key: str = "deficit_diagnostics", source: bytes = b"", name: str = "Диагностика «Осень»") -> int:
        def open_one(unit: Unit) -> int:
            form = publishing.publish(unit, source, filename="own.md") if source else publishing.newest(unit, key)
            assert form is not None
            return waves.create(
                unit,
                municipality_id=unit.scalar(select(municipality.c.id).order_by(municipality.c.id)),
                form_id=form.id,
                name=name,
                opens_at=MONDAY - timedelta(days=1),
                closes_at=OVER,
            )

        return self.unit(open_one)

    def school(self, name: str, *, kind: str = "sosh", pupils: int | None = 200) -> int:
        def make(unit: Unit) -> int:
            made: int = unit.scalar(
                insert(school)
                .values(
                    municipality_id=unit.scalar(select(municipality.c.id).order_by(municipality.c.id)),
                    code=name[:32],
                    name=name,
                    kind=kind,
                    settlement="stanitsa",
                    pupils=pupils,
                )
                .returning(school.c.id)
            )
            return made

        return self.unit(make)

    def answers(
        self,
        wave_id: int,
        school_id: int | None,
        *levels: tuple[int, int],
        position: str = "director",
        send: bool = True,
        answer: Callable[[tuple[int, int]], Answer] = lambda level: scale_answer(*level),
    ) -> list[int]:
        """A person for each pair of a step on the scale and points of the situations; returns them."""

        def fill(unit: Unit) -> list[int]:
            return [self._person(unit, wave_id, school_id, position, answer(level), send) for level in levels]

        return self.unit(fill)

    def _person(
        self, unit: Unit, wave_id: int, school_id: int | None, position: str, answer: Answer, send: bool
    ) -> int:
        self.people += 1
        person_id: int = unit.scalar(
            insert(person)
            .values(
                municipality_id=unit.scalar(select(municipality.c.id).order_by(municipality.c.id)),
                school_id=school_id,
                code=invitations.new_participant_code(),
                position=position,
                added_at=unit.now,
            )
            .returning(person.c.id)
        )
        fill_response(unit, 5000 + self.people, person_id, wave_id, answer, send=send)
        return person_id

    def request(
        self, wave_id: int, *, language: str = "ru", file: ReportFile = ReportFile.XLSX, at: datetime = OVER
    ) -> WaveReportRequest:
        return WaveReportRequest(self.url, wave_id, self.home, 3, language, at, file)

    def workbook(self, wave_id: int, language: str = "ru", *, at: datetime = OVER) -> Workbook:
        request = self.request(wave_id, language=language, at=at)
        return load_workbook(BytesIO(build_wave_report(request, chance=Random(7))))

    def csv(self, wave_id: int, *, at: datetime = OVER) -> dict[str, list[list[str]]]:
        """By the table's name."""
        made = build_wave_report(self.request(wave_id, file=ReportFile.CSV, at=at), chance=Random(7))
        with ZipFile(BytesIO(made)) as packed:
            texts = {name: packed.read(name).decode("utf-8-sig") for name in packed.namelist()}
        return {
            name.partition("_")[2].removesuffix(".csv"): list(csv.reader(StringIO(text), delimiter=";"))
            for name, text in texts.items()
        }


def rows(sheet: Worksheet) -> Cells:
    """Only the rows with something in them, without the empty cells at the end."""
    found: Cells = []
    for row in sheet.iter_rows(values_only=True):
        cells: list[object] = list(row)
        while cells and cells[-1] is None:
            cells.pop()
        if cells:
            found.append(cells)
    return found


def row(sheet: Worksheet, first: str) -> list[object]:
    """The last row that begins with this text."""
    return [cells for cells in rows(sheet) if cells[0] == first][-1]


def texts(book: Workbook, *, only: type = object) -> Iterable[str]:
    return (str(cell) for sheet in book.worksheets for cells in rows(sheet) for cell in cells if isinstance(cell, only))
