"""A page of `/coverage` of 1,200 schools against one of 12: processor time of the whole bot per tap."""

import tempfile
from datetime import UTC, datetime, timedelta
from pathlib import Path

from sqlalchemy import insert, select

from benchmarks.district import FIRST
from benchmarks.figures import Figure, compared
from benchmarks.programs import OURS, Program, serving
from bot.founding import found
from bot.settings import read_settings
from db import schema
from db.engine import parse_url, writing_engine
from db.tables import chat, municipality, person, response, school, staff_role
from db.unit import Unit
from handlers.taps import Coverage
from people.consent import read_texts
from people.me import Role
from surveys import publishing, waves

SCHOOLS, REGION = 12, 1_200
PEOPLE_OF_A_SCHOOL = 5
PAIRS = 5
TAPS = 40  # of each round, to the first page and the second in turn


async def run() -> list[Figure]:
    with tempfile.TemporaryDirectory() as folder:
        district, region = invent(Path(folder), SCHOOLS), invent(Path(folder), REGION)
        async with (
            serving(OURS, database_url=region[0]) as many,
            serving(OURS, database_url=district[0]) as few,
        ):
            costs: tuple[list[float], list[float]] = ([], [])
            for program, (_, wave) in ((many, region), (few, district)):
                program.phones[0].say("/menu")
                await program.telegram.settled()
                await look(program, wave, REGION if program is many else SCHOOLS)
            for _ in range(PAIRS):
                for program, (_, wave), schools, cost in zip(
                    (many, few), (region, district), (REGION, SCHOOLS), costs, strict=True
                ):
                    before = program.cpu()
                    await look(program, wave, schools)
                    cost.append((program.cpu() - before) / TAPS * 1000)
    return [compared(f"/coverage of {REGION} schools against {SCHOOLS}", *costs, goal=5, unit="ms")]


async def look(program: Program, wave: int, schools: int) -> None:
    """Turn pages, and see each time that the figures are those of all schools. Raises AssertionError."""
    phone = program.phones[0]
    for number in range(TAPS):
        phone.tap(phone.last.id, Coverage(wave=wave, page=number % 2).pack(), forged=True)
        await program.telegram.settled(timeout=60)
        words = phone.last.words.replace("\N{NO-BREAK SPACE}", "")
        assert f"из {schools} школ" in words, words


def invent(folder: Path, schools: int) -> tuple[str, int]:
    """The address of a database with a coordinator, so many schools, and a wave two thirds answered; and the wave."""
    url = f"sqlite:///{folder / f'{schools}.sqlite3'}"
    schema.upgrade(url)
    engine = writing_engine(parse_url(url))
    with engine.begin() as connection:
        wave = _fill(Unit(connection, datetime.now(UTC)), schools)
    engine.dispose()
    return url, wave


def _fill(unit: Unit, schools: int) -> int:
    found(unit, read_settings(_env_file=None, municipality="Примерный район"))
    home: int = unit.scalar(select(municipality.c.id))
    form = publishing.newest(unit, "deficit_diagnostics")
    assert form is not None
    wave = waves.create(
        unit,
        municipality_id=home,
        form_id=form.id,
        name="Диагностика",
        opens_at=unit.now - timedelta(hours=1),
        closes_at=unit.now + timedelta(days=14),
    )
    unit.many(
        insert(school),
        [
            {
                "id": n, "municipality_id": home, "code": str(n), "name": f"школа № {n}, ст. Примерная",
                "kind": "sosh", "settlement": "stanitsa",
            }
            for n in range(1, schools + 1)
        ],
    )  # fmt: skip
    consent = read_texts(operator_name="Примерное управление", operator_address="ст. Примерная, 1").version
    everybody = range(2, 2 + schools * PEOPLE_OF_A_SCHOOL)
    coordinator = {
        "id": 1, "municipality_id": home, "school_id": None, "code": "П-1", "position": "methodologist",
        "added_at": unit.now, "consent_version": consent,
    }  # fmt: skip
    team = [
        {
            **coordinator,
            "id": n,
            "school_id": 1 + (n - 2) // PEOPLE_OF_A_SCHOOL,
            "code": f"П-{n}",
            "position": "director",
        }
        for n in everybody
    ]
    unit.many(insert(person), [coordinator, *team])
    unit.run(insert(staff_role).values(person_id=1, municipality_id=home, role=Role.COORDINATOR.value))
    unit.run(insert(chat).values(id=FIRST, person_id=1, language="ru", since=unit.now))
    unit.many(
        insert(response),
        [
            {
                "wave_id": wave, "person_id": n, "form_id": form.id, "cursor": 0, "started_at": unit.now,
                "submitted_at": unit.now if n % 6 else None,
            }
            for n in everybody
            if n % 5 or n % 3
        ],
    )  # fmt: skip
    return wave
