"""The report of a wave: 200 responses in under three seconds, 100,000 in at most 512 MB.

Each measure runs in a process of its own, as the bot's worker does, and counts the imports of pandas and xlsxwriter too.
"""

from __future__ import annotations

import asyncio
import multiprocessing
import resource
import tempfile
import time
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path
from random import Random

from sqlalchemy import Connection, insert, select

from benchmarks.figures import Figure
from bot.founding import found
from bot.settings import read_settings
from db import schema
from db.engine import parse_url, writing_engine
from db.tables import answer, municipality, person, response, school, score
from db.unit import Unit
from surveys import publishing, scoring, waves
from surveys.form import Form
from surveys.question import Kind, Question
from surveys.situation import Answers

SMALL, LARGE = 200, 100_000
PORTION = 2_000
PATTERNS = 500  # different people; the others answer as one of them
TEAM = 5
POSITIONS = ("director", "dep_edu", "dep_upb", "dep_meth", "dep_adm")
KINDS = ("sosh", "sosh", "sosh", "oosh", "gymnasium", "lyceum")


async def run() -> list[Figure]:
    return await asyncio.to_thread(measure)


def measure() -> list[Figure]:
    figures = []
    with tempfile.TemporaryDirectory() as folder:
        for people, goals in ((SMALL, (3.0, None)), (LARGE, (None, 512.0))):
            url = f"sqlite:///{Path(folder) / f'export-{people}.sqlite3'}"
            wave_id, home = prepare(url, people)
            for kind in ("xlsx", "zip"):
                seconds, megabytes, size = _in_a_process(url, wave_id, home, kind)
                shown = f"{seconds:.1f} s"
                name = f"report of {people} responses as .{kind}"
                figures.append(Figure(name, f"{size / 1e6:.1f} MB file", "", seconds, goals[0], shown=shown))
                peak = f"{megabytes:.0f} MB"
                figures.append(Figure(f"{name}: memory", "peak", "", megabytes, goals[1], shown=peak))
    return figures


def prepare(url: str, people: int) -> tuple[int, int]:
    """A wave that so many people have answered, by teams of five; returns it and its municipality."""
    schema.upgrade(url)
    engine = writing_engine(parse_url(url))
    with engine.begin() as connection:
        unit = Unit(connection, datetime.now(UTC))
        home = found(unit, read_settings(_env_file=None, municipality="Примерный край"))
        published = publishing.newest(unit, "deficit_diagnostics")
        assert published is not None
        form = publishing.Shelf().get(unit, published.id)
        wave_id = waves.create(
            unit,
            municipality_id=home,
            form_id=published.id,
            name="Диагностика",
            opens_at=unit.now - timedelta(days=20),
            closes_at=unit.now - timedelta(hours=1),
        )
        fill(connection, form, published.id, wave_id, people)
    engine.dispose()
    return wave_id, home


def fill(connection: Connection, form: Form, form_id: int, wave_id: int, people: int, *, behind: int = 0) -> None:
    """Schools, people, answers and scores; their numbers stand behind those that are there already."""
    chance = Random(2026)
    now = datetime.now(UTC)
    home = connection.execute(select(municipality.c.id)).scalar_one()
    patterns = [_pattern(form, chance) for _ in range(min(PATTERNS, people))]
    schools = [
        {
            "id": behind + number,
            "municipality_id": home,
            "code": str(behind + number),
            "name": f"школа № {number}",
            "kind": chance.choice(KINDS),
            "settlement": "stanitsa",
            "pupils": chance.randint(40, 1400),
        }
        for number in range(1, people // TEAM + 2)
    ]
    connection.execute(insert(school), schools)
    for start in range(1, people + 1, PORTION):
        numbers = range(start, min(start + PORTION, people + 1))
        drawn = {number: chance.choice(patterns) for number in numbers}
        connection.execute(
            insert(person),
            [
                {
                    "id": behind + number,
                    "municipality_id": home,
                    "school_id": behind + 1 + number // TEAM,
                    "code": f"B-{number}",
                    "position": POSITIONS[number % TEAM],
                    "added_at": now,
                }
                for number in numbers
            ],
        )
        connection.execute(
            insert(response),
            [
                {
                    "id": behind + number,
                    "wave_id": wave_id,
                    "person_id": behind + number,
                    "form_id": form_id,
                    "cursor": 0,
                    "started_at": now,
                    "submitted_at": now,
                }
                for number in numbers
            ],
        )
        connection.execute(
            insert(answer), [row for number, own in drawn.items() for row in own.answers(behind + number)]
        )
        connection.execute(insert(score), [row for number, own in drawn.items() for row in own.scores(behind + number)])


class _Pattern:
    def __init__(self, form: Form, given: dict[str, str]) -> None:
        self._answers = [(form.names[name].index, value) for name, value in given.items()]
        self._profile = scoring.score(form, Answers(given, datetime(2026, 11, 9)))  # noqa: DTZ001

    def answers(self, number: int) -> Iterator[dict[str, object]]:
        for question, value in self._answers:
            yield {"response_id": number, "question": question, "draft": False, "value": value}

    def scores(self, number: int) -> Iterator[dict[str, object]]:
        for one in self._profile.scores:
            yield {
                "response_id": number,
                "competency": one.code,
                "value": one.index,
                "self_value": one.self_index,
                "case_score": one.case_score,
                "level": one.level.value,
                "flag": one.flag.value if one.flag else None,
            }


def _pattern(form: Form, chance: Random) -> _Pattern:
    asked = (form.questions[index] for index in form.asked)
    return _Pattern(form, {question.name: _chosen(question, chance) for question in asked if question.choices})


def _chosen(question: Question, chance: Random) -> str:
    if question.kind is Kind.SELECT_MULTIPLE:
        return " ".join(choice.name for choice in chance.sample(question.choices[:8], 2))
    return chance.choice(question.choices).name


def _in_a_process(url: str, wave_id: int, home: int, kind: str) -> tuple[float, float, int]:
    """Seconds, megabytes at the peak, bytes of the file."""
    with multiprocessing.get_context("spawn").Pool(1) as pool:
        return pool.apply(_build, (url, wave_id, home, kind))


def _build(url: str, wave_id: int, home: int, kind: str) -> tuple[float, float, int]:
    began = time.perf_counter()
    from reports.wave_report import ReportFile, WaveReportRequest, build_wave_report

    made = build_wave_report(WaveReportRequest(url, wave_id, home, 3, "ru", datetime.now(UTC), ReportFile(kind)))
    return time.perf_counter() - began, resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024, len(made)


if __name__ == "__main__":
    for figure in measure():
        print(figure, flush=True)
