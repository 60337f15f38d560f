"""Invented words to the coordinators: a difficulty that waits, and a question that has its answer."""

from collections.abc import Sequence
from datetime import timedelta

from sqlalchemy import func, insert, select

from db.tables import internship, request, request_line
from db.unit import Unit
from demo.internships import District
from messaging.requests import Kind, State

HARD = (
    "Автобус из станицы приходит в одиннадцать, а начало в десять. Можно ли подключиться к первой части дистанционно?"
)
ASKED = "Кто готовит приказ о направлении: наша школа или принимающая?"
ANSWERED = "Ваша школа. Список направляемых координатор школы возьмёт в разделе «Моя команда»."


def invent_questions(unit: Unit, district: District) -> None:
    """By two people whom nobody plays."""
    event: int = unit.scalar(select(func.min(internship.c.id)).where(internship.c.published_at.is_not(None)))
    _thread(unit, district, 9, (Kind.DIFFICULTY, State.NEW), [(HARD, 3)], event=event)
    _thread(unit, district, 14, (Kind.QUESTION, State.ANSWERED), [(ASKED, 27), (ANSWERED, 26)])


def _thread(
    unit: Unit,
    district: District,
    guest: int,
    asked: tuple[Kind, State],
    said: Sequence[tuple[str, int]],
    *,
    event: int | None = None,
) -> None:
    """`said` are words and how many hours ago; the second is a coordinator's."""
    asker = district.guests[guest].person_id
    made = unit.scalar(
        insert(request)
        .values(
            municipality_id=district.municipality_id,
            person_id=asker,
            kind=asked[0].value,
            state=asked[1].value,
            internship_id=event,
            opened_at=unit.now - timedelta(hours=said[0][1]),
            changed_at=unit.now - timedelta(hours=said[-1][1]),
        )
        .returning(request.c.id)
    )
    for place, (words, hours) in enumerate(said):
        unit.run(
            insert(request_line).values(
                request_id=made,
                author_id=None if place else asker,
                staff=bool(place),
                words=words,
                at=unit.now - timedelta(hours=hours),
            )
        )
