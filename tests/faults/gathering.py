"""The crowd is brought in, and afterwards asked for, straight in the database: the bot is somewhere else, perhaps dead."""

from collections.abc import Callable, Sequence
from datetime import UTC, datetime, timedelta
from random import Random
from typing import TypeVar

from sqlalchemy import insert, select

from db.engine import parse_url, writing_engine
from db.tables import answer, chat, claimed_update, municipality, person, person_name, response
from db.unit import Unit
from demo.telegram import Phone, Telegram
from people.consent import read_texts
from surveys import flow, publishing, waves
from surveys.form import Form, Kind
from surveys.library import shipped
from tests.faults.crowd import Somebody

T = TypeVar("T")

SURNAME = "Тайнова-Примерова"


def gather(url: str, telegram: Telegram, count: int, *, seed: int, now: datetime | None = None) -> Sequence[Somebody]:
    """So many people who have consented and answered some questions, each with a chance of their own."""
    chance = Random(seed)

    def bring(unit: Unit) -> list[Somebody]:
        form_id, wave_id = _open_wave(unit)
        form = publishing.Shelf().get(unit, form_id)
        return [
            _bring(
                unit,
                telegram,
                telegram.account(number, "Анна", SURNAME),
                form,
                Random(chance.random()),
                (form_id, wave_id),
            )
            for number in range(1, count + 1)
        ]

    return look(url, bring, now)


def stored(url: str, people: Sequence[Somebody]) -> list[dict[int, str]]:
    """What the database holds for each of them, by question; notes that were read are left out."""

    def read(unit: Unit) -> list[dict[int, str]]:
        found: dict[int, dict[int, str]] = {one.person_id: {} for one in people}
        for row in unit.all(
            select(response.c.person_id, answer.c.question, answer.c.value)
            .join_from(answer, response)
            .where(answer.c.draft.is_(False), answer.c.value != flow.SEEN)
        ):
            found[row.person_id][row.question] = row.value
        return [found[one.person_id] for one in people]

    return look(url, read)


def claimed(url: str) -> list[int]:
    """The numbers of all updates that were done."""
    return look(
        url, lambda unit: [row[0] for row in unit.all(select(claimed_update.c.update_id).order_by("update_id"))]
    )


def look(url: str, work: Callable[[Unit], T], now: datetime | None = None) -> T:
    engine = writing_engine(parse_url(url))
    try:
        with engine.begin() as connection:
            return work(Unit(connection, now or datetime.now(UTC)))
    finally:
        engine.dispose()


def _open_wave(unit: Unit) -> tuple[int, int]:
    source = shipped("deficit_diagnostics")
    form_id = publishing.publish(unit, source.read(), filename=source.filename).id
    wave_id = waves.create(
        unit,
        municipality_id=unit.scalar(select(municipality.c.id)),
        form_id=form_id,
        name="Диагностика",
        opens_at=unit.now - timedelta(hours=1),
        closes_at=unit.now + timedelta(days=14),
        silent=True,
    )
    return form_id, wave_id


def _bring(unit: Unit, telegram: Telegram, phone: Phone, form: Form, chance: Random, at: tuple[int, int]) -> Somebody:
    form_id, wave_id = at
    person_id: int = unit.scalar(
        insert(person)
        .values(
            municipality_id=unit.scalar(select(municipality.c.id)),
            code=f"П{phone.id:04}",
            position="director",
            consent_version=read_texts(operator_name="", operator_address="").version,
            added_at=unit.now,
        )
        .returning(person.c.id)
    )
    unit.run(insert(person_name).values(person_id=person_id, surname=SURNAME, given="Анна"))
    unit.run(insert(chat).values(id=phone.id, person_id=person_id, language="ru", since=unit.now))
    before = [
        question
        for question in form.questions[: chance.choice((0, 5, 20, 45, 48))]
        if question.kind in {Kind.SELECT_ONE, Kind.NOTE}
    ]
    given = {
        question.index: flow.SEEN if question.is_note else chance.choice(question.choices).name for question in before
    }
    response_id = unit.scalar(
        insert(response)
        .values(
            wave_id=wave_id,
            person_id=person_id,
            form_id=form_id,
            cursor=len(before),
            started_at=unit.now,
        )
        .returning(response.c.id)
    )
    unit.many(
        insert(answer),
        [
            {"response_id": response_id, "question": place, "value": value, "draft": False}
            for place, value in given.items()
        ],
    )
    known = {place: value for place, value in given.items() if value != flow.SEEN}
    return Somebody(telegram, phone, form, person_id, chance, known)
