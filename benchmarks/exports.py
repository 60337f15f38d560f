"""A coordinator who exports a wave by a tap, and waits for the file."""

from datetime import UTC, datetime, timedelta

from sqlalchemy import insert, select

from benchmarks.district import District
from benchmarks.export_wave import fill
from benchmarks.programs import Program
from db.engine import parse_url, writing_engine
from db.tables import municipality, staff_role
from db.unit import Unit
from demo.telegram import Phone
from surveys import publishing, waves

BEHIND = 10_000  # numbers of the exported wave's people


async def export(program: Program, coordinator: Phone, wave: int) -> None:
    """Tap, and wait until the file is in the chat."""
    arrived = files(coordinator)
    coordinator.tap(coordinator.last.id, f"em:{wave}:xlsx", forged=True)
    await program.telegram.until(lambda: files(coordinator) > arrived, timeout=120)


def files(coordinator: Phone) -> int:
    return sum(1 for message in coordinator.bot_messages if message.document)


def wave_to_export(district: District, responses: int) -> int:
    """A wave that is over, with many answers, and the first person a coordinator who may export it."""
    engine = writing_engine(parse_url(district.url))
    with engine.begin() as connection:
        unit = Unit(connection, datetime.now(UTC))
        home = unit.scalar(select(municipality.c.id))
        published = publishing.newest(unit, "deficit_diagnostics")
        assert published is not None
        wave = waves.create(
            unit,
            municipality_id=home,
            form_id=published.id,
            name="Прошлая диагностика",
            opens_at=unit.now - timedelta(days=30),
            closes_at=unit.now - timedelta(days=3),
            silent=True,
        )
        form = publishing.Shelf().get(unit, published.id)
        fill(connection, form, published.id, wave, responses, behind=BEHIND)
        unit.run(insert(staff_role).values(person_id=1, municipality_id=home, role="coordinator"))
    engine.dispose()
    return wave
