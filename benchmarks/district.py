"""A database where any number of invented people stand before the first real question of the diagnostic."""

from datetime import UTC, datetime, timedelta
from pathlib import Path

from sqlalchemy import func, insert, select, update

from bot.founding import found
from bot.settings import read_settings
from db import schema
from db.engine import parse_url, reading_engine, writing_engine
from db.tables import (
    answer,
    broadcast,
    broadcast_text,
    chat,
    municipality,
    notification,
    person,
    response,
    school,
)
from db.unit import Unit
from messaging import broadcasts
from people.consent import read_texts
from surveys import publishing, waves

FIRST = 100_001  # Telegram's number of the first person; the others follow
PEOPLE_OF_A_SCHOOL = 5


class District:
    """Person n (from 0) has the chat FIRST + n and the response n + 1."""

    def __init__(self, folder: Path, people: int) -> None:
        self.url = f"sqlite:///{folder / 'bench.sqlite3'}"
        self.people = people
        schema.upgrade(self.url)
        self._engine = writing_engine(parse_url(self.url))
        self._looking = reading_engine(parse_url(self.url))
        with self._engine.begin() as connection:
            self._fill(Unit(connection, datetime.now(UTC)))

    def answers(self) -> dict[tuple[int, int], str]:
        """What is stored by person and question."""
        with self._engine.begin() as connection:
            rows = connection.execute(select(answer).where(answer.c.value != "seen")).all()
        return {(row.response_id - 1, row.question): row.value for row in rows}

    def choices(self) -> list[list[str]]:
        """The names of the choices by question, as they are stored."""
        with self._engine.begin() as connection:
            form = publishing.Shelf().get(Unit(connection, datetime.now(UTC)), self._form)
        return [[choice.name for choice in question.choices] for question in form.questions]

    def announce(self, count: int, *, within: timedelta = timedelta()) -> None:
        """Put so many reminders into the outbox, spread over everybody: all due now, or half of that span ago and onwards."""
        first = datetime.now(UTC) - within / 2
        rows = [
            {
                "person_id": 1 + number % self.people,
                "kind": "resume",
                "params": f'{{"response": {1 + number % self.people}}}',
                "priority": 20,
                "due_at": first + within * number / count,
                "state": "waiting",
            }
            for number in range(count)
        ]
        with self._engine.begin() as connection:
            connection.execute(insert(notification), rows)

    def broadcast(self, *, but: int = 0) -> int:
        """Send an announcement off to everybody but the first so many, who want to hear none; returns its number."""
        with self._engine.begin() as connection:
            unit = Unit(connection, datetime.now(UTC))
            unit.run(update(chat).where(chat.c.person_id <= but).values(announcements=False))
            made: int = unit.scalar(
                insert(broadcast)
                .values(municipality_id=unit.scalar(select(municipality.c.id)), state="draft", created_at=unit.now)
                .returning(broadcast.c.id)
            )
            unit.run(
                insert(broadcast_text).values(
                    broadcast_id=made,
                    language="ru",
                    html="{обращение}, стажировка в <b>{школа}</b> переносится на пятницу.",
                )
            )
            broadcasts.launch(unit, made)
        return made

    async def sums(self, number: int) -> tuple[str, int, int, int]:
        """State, recipients, sent and missed of an announcement; neither the bot nor the simulator waits for this look."""
        async with self._looking.connect() as connection:
            row = (await connection.execute(select(broadcast).where(broadcast.c.id == number))).one()
        return row.state, row.recipients, row.sent, row.missed

    def touched_too_early(self) -> int:
        """Reminders that are not due yet and do not lie there as they were put."""
        early = (notification.c.due_at > datetime.now(UTC)) & (notification.c.state != "waiting")
        with self._engine.begin() as connection:
            return int(connection.execute(select(func.count()).select_from(notification).where(early)).scalar_one())

    def unsent(self) -> int:
        with self._engine.begin() as connection:
            left = select(func.count()).select_from(notification).where(notification.c.state != "sent")
            return int(connection.execute(left).scalar_one())

    def close(self) -> None:
        self._engine.dispose()

    def _fill(self, unit: Unit) -> None:
        home = found(unit, read_settings(_env_file=None, municipality="Примерный район"))
        texts = read_texts(operator_name="Примерное управление", operator_address="ст. Примерная, 1")
        form = publishing.newest(unit, "deficit_diagnostics")
        assert form is not None
        self._form = form.id
        wave = waves.create(
            unit,
            municipality_id=home,
            form_id=form.id,
            name="Диагностика",
            opens_at=unit.now - timedelta(hours=1),
            closes_at=unit.now + timedelta(days=14),
            silent=True,
        )
        kept = unit.scalar(select(municipality.c.id))
        schools = range(1, 2 + self.people // PEOPLE_OF_A_SCHOOL)
        unit.many(
            insert(school),
            [
                {
                    "id": number, "municipality_id": kept, "code": str(number), "name": f"школа № {number}",
                    "kind": "sosh", "settlement": "stanitsa",
                }
                for number in schools
            ],
        )  # fmt: skip
        everybody = range(self.people)
        unit.many(
            insert(person),
            [
                {
                    "id": n + 1, "municipality_id": kept, "school_id": 1 + n // PEOPLE_OF_A_SCHOOL, "code": f"П-{n}",
                    "position": "director", "added_at": unit.now, "consent_version": texts.version,
                }
                for n in everybody
            ],
        )  # fmt: skip
        unit.many(
            insert(chat),
            [{"id": FIRST + n, "person_id": n + 1, "language": "ru", "since": unit.now} for n in everybody],
        )
        shelf = publishing.Shelf()
        notes = [question.index for question in shelf.get(unit, form.id).questions if question.is_note]
        unit.many(
            insert(response),
            [
                {
                    "id": n + 1, "wave_id": wave, "person_id": n + 1, "form_id": form.id,
                    "cursor": len(notes), "started_at": unit.now,
                }
                for n in everybody
            ],
        )  # fmt: skip
        unit.many(
            insert(answer),
            [{"response_id": n + 1, "question": note, "value": "seen"} for n in everybody for note in notes],
        )
