"""Certificates: earned once, numbered without gaps or doubles, revoked with the mark they rest on, checked without a name."""

import asyncio
import json
from datetime import timedelta
from functools import partial

import pytest
from sqlalchemy import insert, select, update

from db.engine import parse_url, writing_engine
from db.tables import certificate, form, internship, notification, paperwork, person_name, response, wave
from db.unit import Unit
from db.writer import Writer, open_writer
from internships import certificates, certifying, verifying
from internships import paperwork as papers
from internships.event_waves import FEEDBACK
from internships.paperwork import Field
from internships.verifying import NeedsCode, Revoked, Unknown, Valid
from surveys import erasure
from surveys.publishing import Shelf
from tests.clock import StoppedClock
from tests.internships.visits import Visit, call_off, certificates_of, mark

SQLITE = pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)
OVER = timedelta(hours=-5)


async def held(writer: Writer, guests: int = 3, **changes: object) -> Visit:
    """An event that is over, everybody came, nobody has been considered yet."""

    def work(unit: Unit) -> Visit:
        visit = Visit(guests=guests, starts_in=OVER, **changes).build(unit)  # type: ignore[arg-type]
        for one in visit.people:
            mark(unit, visit.event, one, "came")
        return visit

    return await writer.run(work)


async def considered(writer: Writer, visit: Visit, *people: int) -> None:
    for one in people or visit.people:
        await writer.run(partial(_consider, visit.event, one))


def _consider(event_id: int, person_id: int, unit: Unit) -> None:
    certifying.consider(unit, event_id, person_id)


def told(unit: Unit) -> list[tuple[str, int]]:
    found = unit.all(select(notification).where(notification.c.kind.like("certificate-%")).order_by(notification.c.id))
    return [(row.kind, row.person_id) for row in found]


async def test_whoever_came_has_one_certificate_with_the_next_number_and_hears_of_it_once(writer: Writer) -> None:
    visit = await held(writer)
    await considered(writer, visit)
    await considered(writer, visit)

    first, second, third = visit.people
    assert await writer.run(certificates_of) == [
        (2026, 1, first, True),
        (2026, 2, second, True),
        (2026, 3, third, True),
    ]
    assert await writer.run(told) == [(certifying.ISSUED, one) for one in visit.people]


@SQLITE
async def test_whoever_was_absent_or_is_not_marked_has_none(writer: Writer) -> None:
    visit = await held(writer)
    anna, boris, vera = visit.people
    await writer.run(lambda unit: mark(unit, visit.event, anna, "absent"))
    await writer.run(lambda unit: mark(unit, visit.event, boris, None))
    await writer.run(lambda unit: mark(unit, visit.event, vera, "late"))

    await considered(writer, visit)

    assert await writer.run(certificates_of) == [(2026, 1, vera, True)]


async def test_processes_that_race_leave_no_gap_and_no_double(
    database_url: str, writer: Writer, clock: StoppedClock
) -> None:
    """Every person is considered by four processes at once: at the door, by the coordinator, after the feedback."""
    visit = await held(writer, guests=12)
    others = [open_writer(writing_engine(parse_url(database_url)), clock) for _ in range(4)]
    try:
        await asyncio.gather(
            *(other.run(partial(_consider, visit.event, one)) for one in visit.people for other in others)
        )
    finally:
        for other in others:
            await other.close()

    found = await writer.run(certificates_of)
    assert [serial for _, serial, _, _ in found] == list(range(1, 13))
    assert sorted(who for _, _, who, _ in found if who is not None) == visit.people
    assert len(await writer.run(told)) == 12


@SQLITE
async def test_numbers_begin_anew_in_every_municipality_and_year(writer: Writer, clock: StoppedClock) -> None:
    here, there = await held(writer, guests=1), await held(writer, guests=1, code="there")
    await considered(writer, here)
    await considered(writer, there)
    clock.forward(days=60)  # next January
    later = await held(writer, guests=2, code="later")
    moved = update(internship).where(internship.c.id == later.event).values(municipality_id=here.home)
    await writer.run(lambda unit: unit.run(moved))
    await considered(writer, later)

    assert [(year, serial) for year, serial, _, _ in await writer.run(certificates_of)] == [
        (2026, 1),
        (2026, 1),
        (2027, 1),
        (2027, 2),
    ]


@SQLITE
async def test_a_certificate_earned_at_the_door_counts_from_the_end_of_the_event(
    writer: Writer, clock: StoppedClock
) -> None:
    visit = await writer.run(lambda unit: Visit(guests=1, starts_in=timedelta(minutes=-5)).build(unit))
    await writer.run(lambda unit: mark(unit, visit.event, visit.people[0], "came"))
    await considered(writer, visit)
    code: str = await writer.run(lambda unit: unit.scalar(select(certificate.c.check_code)))

    assert isinstance(await writer.run(lambda unit: verifying.check(unit, code, None)), Unknown)
    assert await writer.run(lambda unit: certificates.of_event(unit, visit.event)) == []
    due = await writer.run(lambda unit: unit.scalar(select(notification.c.due_at)))
    assert due == clock() + timedelta(hours=3, minutes=-5)

    clock.forward(hours=3)
    assert isinstance(await writer.run(lambda unit: verifying.check(unit, code, None)), Valid)


async def test_a_corrected_mark_revokes_it_with_a_note_and_gives_the_same_number_back(
    writer: Writer, clock: StoppedClock
) -> None:
    visit = await held(writer, guests=2)
    anna, boris = visit.people
    await considered(writer, visit)

    await writer.run(lambda unit: mark(unit, visit.event, anna, "absent"))
    await considered(writer, visit)
    assert await writer.run(certificates_of) == [(2026, 1, anna, False), (2026, 2, boris, True)]
    assert isinstance(await writer.run(lambda unit: verifying.check(unit, "2026-0001", visit.home)), Revoked)

    clock.forward(minutes=10)
    await writer.run(lambda unit: mark(unit, visit.event, anna, "late"))
    await considered(writer, visit)
    assert await writer.run(certificates_of) == [(2026, 1, anna, True), (2026, 2, boris, True)]
    kinds = [kind for kind, who in await writer.run(told) if who == anna]
    assert kinds == [certifying.ISSUED, certifying.REVOKED, certifying.ISSUED]


@SQLITE
async def test_where_the_feedback_comes_first_the_certificate_waits_for_it(writer: Writer) -> None:
    visit = await held(writer, guests=2)
    anna, boris = visit.people
    await writer.run(lambda unit: papers.write_feedback_first(unit, visit.home, wanted=True))
    await considered(writer, visit)
    assert await writer.run(certificates_of) == []

    await writer.run(lambda unit: answer_feedback(unit, visit, anna))
    await considered(writer, visit)
    assert await writer.run(certificates_of) == [(2026, 1, anna, True)]

    await writer.run(lambda unit: papers.write_feedback_first(unit, visit.home, wanted=False))
    await writer.run(lambda unit: certifying.catch_up(unit, visit.home))
    assert await writer.run(certificates_of) == [(2026, 1, anna, True), (2026, 2, boris, True)]


@SQLITE
async def test_an_event_called_off_certifies_nobody(writer: Writer) -> None:
    visit = await held(writer)
    await writer.run(lambda unit: call_off(unit, visit.event))

    await considered(writer, visit)

    assert await writer.run(certificates_of) == []


@SQLITE
async def test_what_was_printed_stays_and_what_was_blank_is_filled_in_once(writer: Writer) -> None:
    visit = await held(writer, guests=1)
    await writer.run(lambda unit: papers.write(unit, visit.home, Field.ISSUER, "Управление   образования"))
    await considered(writer, visit)

    def fill(unit: Unit, issuer: str, signs: str) -> certificates.Details:
        papers.write(unit, visit.home, Field.ISSUER, issuer)
        papers.write(unit, visit.home, Field.SIGNATORY_NAME, signs)
        (found,) = certificates.of_event(unit, visit.event)
        return certificates.filled(unit, found).details

    details = await writer.run(lambda unit: fill(unit, "Другой орган", "И. И. Образцова"))
    assert (details.issuer, details.signatory_name) == ("Управление образования", "И. И. Образцова")
    details = await writer.run(lambda unit: fill(unit, "Третий", "П. П. Иначева"))
    assert details.signatory_name == "И. И. Образцова"


@SQLITE
async def test_the_register_keeps_no_name(writer: Writer) -> None:
    visit = await held(writer, guests=1)
    await writer.run(
        lambda unit: unit.run(
            insert(person_name).values(
                person_id=visit.people[0], surname="Секретова", given="Анна", patronymic="Петровна"
            )
        )
    )
    await considered(writer, visit)

    kept: str = await writer.run(lambda unit: unit.scalar(select(certificate.c.details)))
    assert "Секретова" not in kept
    assert json.loads(kept)["title"] == "Как мы превратили справки в решения"


@SQLITE
async def test_the_number_of_somebody_erased_stays_verifiable_without_their_post_and_school(writer: Writer) -> None:
    visit = await held(writer, guests=1)
    await considered(writer, visit)

    act = await writer.run(lambda unit: erasure.erase(unit, visit.people[0], Shelf()))

    assert act.certificate_posts == 1
    found = await writer.run(lambda unit: verifying.check(unit, "2026-0001", visit.home))
    assert isinstance(found, Valid)
    assert (found.certificate.details.position, found.certificate.details.school) == ("", "")


@SQLITE
async def test_a_number_is_enough_where_only_one_municipality_has_given_it(writer: Writer) -> None:
    here, there = await held(writer, guests=2), await held(writer, guests=1, code="there")
    await considered(writer, here)
    await considered(writer, there)

    async def asked(typed: str, home: int | None = None) -> verifying.Verdict:
        return await writer.run(lambda unit: verifying.check(unit, typed, home))

    assert isinstance(await asked("2026-0002"), Valid)
    assert isinstance(await asked("2026-0001"), NeedsCode)
    mine = await asked("№ 2026 – 1", here.home)
    assert isinstance(mine, Valid)
    assert mine.certificate.municipality_id == here.home
    code = mine.certificate.check_code
    for typed in (code.lower(), f"{code[:5]}-{code[5:]}", f"https://t.me/bot?start=v_{code}"):
        assert await asked(typed) == mine
    for typed in ("", "2026-9999", "0000000000", "а где мой сертификат?", "2026-0001" * 300):
        assert not isinstance(await asked(typed), Revoked)
    assert isinstance(await asked("2026-9999"), Unknown)


def answer_feedback(unit: Unit, visit: Visit, person_id: int) -> None:
    form_id = unit.scalar(select(form.c.id).where(form.c.key == FEEDBACK))
    if form_id is None:
        form_id = unit.scalar(
            insert(form)
            .values(
                key=FEEDBACK, version="1", title="Отзыв", source_hash="", compiler=1, compiled="{}",
                source=b"", source_name="03.md", published_at=unit.now,
            )
            .returning(form.c.id)
        )  # fmt: skip
    wave_id = unit.scalar(
        insert(wave)
        .values(
            municipality_id=visit.home, form_id=form_id, name="Отзыв", opens_at=unit.now, closes_at=unit.now,
            event_id=visit.event,
        )
        .returning(wave.c.id)
    )  # fmt: skip
    unit.run(
        insert(response).values(
            wave_id=wave_id, person_id=person_id, form_id=form_id, cursor=0, started_at=unit.now, submitted_at=unit.now
        )
    )


@SQLITE
async def test_papers_are_blank_until_somebody_fills_them_in(writer: Writer) -> None:
    visit = await held(writer, guests=1)
    assert await writer.run(lambda unit: papers.load(unit, visit.home)) == papers.Paperwork()
    too_long = await writer.run(lambda unit: papers.write(unit, visit.home, Field.CITY, "я" * 101))
    assert too_long == papers.TooLong(100)
    kept = await writer.run(lambda unit: papers.write(unit, visit.home, Field.CITY, "г. Образцовск"))
    assert kept == papers.Paperwork(city="г. Образцовск")
    assert await writer.run(lambda unit: unit.scalar(select(paperwork.c.city))) == "г. Образцовск"
