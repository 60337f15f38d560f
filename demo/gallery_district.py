"""The district of the gallery: the invented municipality of the demo, and a neighbouring one for what would disturb it.

Made once, then copied for each language, so that both show the same people on the same day.
"""

import shutil
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import UTC, datetime, timedelta
from pathlib import Path

from sqlalchemy import func, insert, select, update

from bot.founding import found
from bot.settings import Settings, read_settings
from db import schema
from db.engine import parse_url, writing_engine
from db.tables import chat, form, invitation, municipality, person, school, staff_role, wave
from db.unit import Unit
from db.writer import open_writer
from demo.gallery_stage import Clock, Stage
from demo.municipality import FIRST_PHONE, invent
from handlers import all_routes
from handlers.house import House
from handlers.pulse import Pulse
from people import chats, invitations, municipalities
from people.consent import ConsentTexts, read_texts
from people.entering import enrol
from people.me import Role
from surveys import publishing, waves
from surveys.publishing import Shelf

MONDAY = datetime(2026, 11, 9, 7, 0, tzinfo=UTC)  # 10:00 in Moscow
SPRING = datetime(2026, 4, 13, 7, 0, tzinfo=UTC)
FORM = Path(__file__).with_name("gallery_form.md")

COORDINATOR, DIRECTOR, DEPUTY, SCHOOL_COORDINATOR, NEWCOMER = range(FIRST_PHONE - 1, FIRST_PHONE + 4)
LEAVER = FIRST_PHONE + 5  # has sent everything, and erases it before our eyes
NEIGHBOUR = 2001  # of another municipality, where nothing is open until the gallery opens it
GUEST, SECOND_GUEST, OWNER, STRICT_GUEST = 991, 992, 993, 994


def prepare(path: Path) -> tuple[Settings, str, str]:
    """Fill a new database file; returns the settings and the invitations of the newcomer and of one more person."""
    url = f"sqlite:///{path}"
    settings = read_settings(
        _env_file=None,
        database_url=url,
        municipality="Примерный район",
        operator_name="Управление образования Примерного района (вымышленное)",
        operator_address="ст. Примерная, ул. Школьная, 1",
    )
    schema.upgrade(url)
    engine = writing_engine(parse_url(url))
    try:
        with engine.begin() as connection:
            unit = Unit(connection, MONDAY)
            found(unit, settings)
            people = invent(unit, texts(settings), Shelf())
            more = _more_schools(unit)
            _spring(unit)
            _neighbour(unit, texts(settings))
            newcomer = next(one.invite for one in people if one.phone == NEWCOMER)
            assert newcomer is not None
            return settings, *_plain_codes(unit, newcomer, more)
    finally:
        engine.dispose()


@asynccontextmanager
async def opened(template: Path, settings: Settings, language: str) -> AsyncIterator[Stage]:
    """A copy of the district in which everybody speaks `language`."""
    copy = template.with_name(f"{language}.sqlite3")
    shutil.copy(template, copy)
    clock = Clock(MONDAY)
    writer = open_writer(writing_engine(parse_url(f"sqlite:///{copy}")), clock)
    try:
        await writer.run(lambda unit: _speak(unit, language))
        names = await writer.run(lambda unit: {row.name: row.id for row in unit.all(select(wave.c.name, wave.c.id))})
        yield Stage(language, writer, clock, house(settings), all_routes(), names)
    finally:
        await writer.close()


def house(settings: Settings, *, strict: bool = False) -> House:
    return House(
        bot_username="vzaimno_gallery_bot",
        service=settings.service,
        operator=settings.operator_name,
        owners=frozenset({OWNER}),
        min_group=settings.min_group,
        strict=strict,
        pulse=Pulse(MONDAY),
        consent=texts(settings),
        shelf=Shelf(),
    )


def texts(settings: Settings) -> ConsentTexts:
    return read_texts(operator_name=settings.operator_name, operator_address=settings.operator_address)


def open_wave(unit: Unit, municipality_code: str, key: str, name: str, *, days: int) -> int:
    """A wave that opens now; the sample form is published on the way."""
    made = publishing.publish(unit, FORM.read_bytes(), filename=FORM.name) if key == "gallery_sample" else None
    form_id: int = made.id if made else unit.scalar(select(form.c.id).where(form.c.key == key))
    return waves.create(
        unit,
        municipality_id=unit.scalar(select(municipality.c.id).where(municipality.c.code == municipality_code)),
        form_id=form_id,
        name=name,
        opens_at=unit.now,
        closes_at=unit.now + timedelta(days=days),
        silent=True,
    )


def _speak(unit: Unit, language: str) -> None:
    unit.run(update(chat).values(language=language))
    unit.run(update(person).values(language=language))


def _plain_codes(unit: Unit, *codes: str) -> tuple[str, str]:
    """Codes are random, and a page that is compared with yesterday's must not change by chance."""
    unit.run(update(person).values(code=func.printf("P-%06d", person.c.id)))
    first, second = (unit.scalar(select(invitation.c.id).where(invitation.c.code == code)) for code in codes)
    unit.run(update(invitation).values(code=func.printf("0000-0000-0000-%04d", invitation.c.id)))
    return f"0000-0000-0000-{first:04}", f"0000-0000-0000-{second:04}"


def _more_schools(unit: Unit) -> str:
    """Two schools more, so that coverage has a second page; returns the invitation of a person there."""
    home: int = unit.scalar(select(func.min(municipality.c.id)))
    code = ""
    for number in (13, 14):
        at = _school(unit, home, str(number), f"школа № {number}, х. Новый")
        code = invitations.issue(unit, enrol(unit, home, at, "dep_adm"))
    return code


def _spring(unit: Unit) -> None:
    """A wave of last spring, closed long ago and followed by the autumn's: some have a result from both."""
    before = waves.create(
        unit,
        municipality_id=unit.scalar(select(func.min(municipality.c.id))),
        form_id=unit.scalar(select(form.c.id).where(form.c.key == "deficit_diagnostics")),
        name="Диагностика «Весна»",
        opens_at=SPRING - timedelta(days=7),
        closes_at=SPRING + timedelta(days=7),
        silent=True,
        number=1,
    )
    unit.run(update(wave).where(wave.c.name == "Диагностика «Осень»").values(follows_id=before, number=2))


def _neighbour(unit: Unit, consent: ConsentTexts) -> None:
    home = municipalities.ensure(unit, "next", "Соседний район", "Europe/Moscow")
    at = _school(unit, home, "1", "школа № 1, с. Соседнее")
    who = enrol(unit, home, at, "director")
    unit.run(update(person).where(person.c.id == who).values(consent_version=consent.version))
    for role, where in ((Role.COORDINATOR, None), (Role.SCHOOL_COORDINATOR, at)):
        unit.run(insert(staff_role).values(person_id=who, municipality_id=home, school_id=where, role=role.value))
    unit.run(insert(chat).values(id=NEIGHBOUR, language="ru", since=unit.now))
    chats.bind(unit, NEIGHBOUR, who)


def _school(unit: Unit, home: int, code: str, name: str) -> int:
    made: int = unit.scalar(
        insert(school)
        .values(municipality_id=home, code=code, name=name, kind="sosh", settlement="khutor")
        .returning(school.c.id)
    )
    return made
