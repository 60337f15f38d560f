"""Every sent answer of a wave as codes in memory: two bytes an answer, so a hundred thousand people are some megabytes.

Answers are read in portions of responses. An answer to a question that no longer applies is kept in storage and is not
read here; typed words are only counted.
"""

from __future__ import annotations

from array import array
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from itertools import groupby

from sqlalchemy import Connection, Row, Select, bindparam, select

from db.tables import answer, person, response
from reports.wave_reading import WaveFacts
from surveys.form import Form
from surveys.question import NUMBERS, SELECTS, Kind, Question
from surveys.situation import Answers, Situation

PORTION = 500  # responses; SQLite takes at most 32,766 parameters


@dataclass(frozen=True, slots=True)
class AnswerTable:
    """A place in each column is a response, in no order that says anything; -1 is no answer, nan no number.

    one: the place of the choice; many: 1 for chosen and 0 for not, a column a choice; numbers: as typed; typed: 1 if
    there is anything. `schools` are for grouping only and 0 for somebody without one: they never leave the program.
    """

    responses: int
    schools: array[int]
    one: Mapping[int, array[int]]
    many: Mapping[int, tuple[array[int], ...]]
    numbers: Mapping[int, array[float]]
    typed: Mapping[int, array[int]]


def counted(form: Form) -> tuple[Question, ...]:
    """The questions a report speaks of: those that people were asked."""
    return tuple(form.questions[index] for index in form.asked if not form.questions[index].is_note)


def read_answers(
    connection: Connection, facts: WaveFacts, *, now: datetime, progress: Callable[[float], None]
) -> AnswerTable:
    """`progress` hears the share read, 0-1; what it raises ends the reading."""
    sent = connection.execute(
        select(response.c.id, person.c.school_id)
        .select_from(response.join(person, response.c.person_id == person.c.id))
        .where(facts.counting, response.c.form_id == facts.form_id)
        .order_by(response.c.id)
    ).all()
    places = {row.id: place for place, row in enumerate(sent)}
    table = _empty(facts.form, array("q", (row.school_id or 0 for row in sent)))
    keep = _keeper(facts.form, table)
    ids = list(places)
    local = now.astimezone(facts.zone).replace(tzinfo=None)
    statement = _statement(facts.form)
    for start in range(0, len(ids), PORTION):
        rows = connection.execute(statement, {"responses": ids[start : start + PORTION]}).all()
        for response_id, question, value in _applying(facts.form, rows, local):
            keep(places[response_id], question, value)
        progress(min(start + PORTION, len(ids)) / len(ids))
    return table


def _empty(form: Form, schools: array[int]) -> AnswerTable:
    count = len(schools)
    questions = counted(form)
    return AnswerTable(
        responses=count,
        schools=schools,
        one={one.index: array("h", [-1]) * count for one in questions if one.kind is Kind.SELECT_ONE},
        many={
            one.index: tuple(array("b", [-1]) * count for _ in one.choices)
            for one in questions
            if one.kind is Kind.SELECT_MULTIPLE
        },
        numbers={one.index: array("d", [float("nan")]) * count for one in questions if one.kind in NUMBERS},
        typed={
            one.index: array("b", [-1]) * count
            for one in questions
            if one.kind not in SELECTS and one.kind not in NUMBERS
        },
    )


def _keeper(form: Form, table: AnswerTable) -> Callable[[int, int, str], None]:
    choices = [question.choice_places for question in form.questions]

    def keep(place: int, question: int, value: str) -> None:
        if (one := table.one.get(question)) is not None:
            one[place] = choices[question].get(value, -1)
        elif (many := table.many.get(question)) is not None:
            chosen = frozenset(value.split())
            for name, choice in choices[question].items():
                many[choice][place] = name in chosen
        elif (number := table.numbers.get(question)) is not None:
            number[place] = _number(value)
        elif (typed := table.typed.get(question)) is not None:
            typed[place] = 1

    return keep


def _statement(form: Form) -> Select[int, int, str]:
    found = (
        select(answer.c.response_id, answer.c.question, answer.c.value)
        .where(
            answer.c.response_id.in_(bindparam("responses", expanding=True)),
            answer.c.draft.is_(False),
            answer.c.value != "",
        )
        .order_by(answer.c.response_id)
    )
    if _conditional(form):  # what decides whether a question applies may itself be hidden or computed
        return found
    return found.where(answer.c.question.in_([question.index for question in counted(form)]))


def _number(value: str) -> float:
    try:
        return float(value.replace(",", "."))
    except ValueError:
        return float("nan")


def _applying(form: Form, rows: Iterable[Row[int, int, str]], now: datetime) -> Iterator[Row[int, int, str]]:
    """The answers that still apply; a form without conditions is not looked into."""
    if not _conditional(form):
        yield from rows
        return
    names: Sequence[str] = [question.name for question in form.questions]
    for _, own in groupby(rows, key=lambda row: row[0]):
        given = [row for row in own if row[1] < len(names)]
        situation = Situation(form, Answers({names[question]: value for _, question, value in given}, now))
        yield from (row for row in given if situation.relevant(row[1]))


def _conditional(form: Form) -> bool:
    return any(form.conditions[question.index] for question in counted(form))
