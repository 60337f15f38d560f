"""Several people load workbooks of internships in the same moment, to several processes: nothing is there twice."""

import multiprocessing
from datetime import UTC, datetime
from multiprocessing.synchronize import Barrier
from pathlib import Path

import pytest
from sqlalchemy import select

from db.engine import parse_url, writing_engine
from db.tables import internship, municipality
from db.unit import Unit
from internships import book_loading
from internships.book_loading import Plan
from internships.book_reading import read_book
from tests.internships.event_books import event_book
from tests.people.roster_books import ANNA, PETR, content
from tests.people.roster_desk import Desk, open_desk

PROCESSES = 4
ROWS = 60


def load(url: str, book: bytes, start: Barrier, told: Path) -> None:
    """As the bot does when somebody confirms: planned and written in one unit."""
    engine = writing_engine(parse_url(url))
    read = read_book(book)
    start.wait(60)
    with engine.begin() as connection:
        unit = Unit(connection, datetime.now(UTC))
        home = unit.scalar(select(municipality.c.id))
        planned = book_loading.plan(unit, home, read)
        assert isinstance(planned, Plan)
        book_loading.apply(unit, home, None, planned)
    engine.dispose()
    told.write_text(f"{len(planned.added)} {len(planned.changed)} {planned.same}")


@pytest.fixture
def desk(tmp_path: Path, database_url: str, monkeypatch: pytest.MonkeyPatch) -> Desk:
    desk = open_desk(tmp_path, database_url, monkeypatch)
    assert desk.run("import", desk.book(ANNA, PETR), "--yes").exit_code == 0
    return desk


def test_books_loaded_at_once_add_each_internship_once(desk: Desk, database_url: str) -> None:
    spawn = multiprocessing.get_context("spawn")
    start = spawn.Barrier(PROCESSES)
    # One code in two cases is one internship, which no uniqueness of a column would notice.
    books = [
        content(
            event_book(
                *(
                    {"code": f"{'сС'[part % 2]}-{number}", "title": f"Тема {number}", "school": "001"}
                    for number in range(ROWS)
                )
            )
        )
        for part in range(PROCESSES)
    ]
    told = [desk.folder / f"told-{part}" for part in range(PROCESSES)]

    running = [
        spawn.Process(target=load, args=(database_url, book, start, path))
        for book, path in zip(books, told, strict=True)
    ]
    for one in running:
        one.start()
    for one in running:
        one.join()

    assert [one.exitcode for one in running] == [0] * PROCESSES
    assert sorted(path.read_text() for path in told) == [f"0 0 {ROWS}"] * (PROCESSES - 1) + [f"{ROWS} 0 0"]
    engine = writing_engine(parse_url(database_url))
    with engine.connect() as connection:
        codes = [str(code).casefold() for code in connection.scalars(select(internship.c.code))]
    engine.dispose()
    assert sorted(codes) == sorted({f"с-{number}" for number in range(ROWS)})
