"""A response filled in the database through the product's own functions: forty-eight taps cost a test a second."""

from collections.abc import Callable

from sqlalchemy import insert, select

from db.tables import chat, metadata
from db.unit import Unit
from people import chats, consent
from people import me as recognising
from people.consent import read_texts
from people.me import Me
from surveys import flow, responses, results
from surveys.form import Kind, Question
from surveys.publishing import Shelf

Answer = Callable[[Question], str]

TEXTS = read_texts(operator_name="Управление образования", operator_address="ст. Примерная")


def plain_answer(question: Question) -> str:
    """The middle of a scale, the best way out of a situation, the first of several."""
    match question.kind:
        case Kind.SELECT_ONE if question.is_case:
            return max(question.choices, key=lambda choice: choice.score or 0).name
        case Kind.SELECT_ONE:
            return question.choices[2 if question.scale else 0].name
        case Kind.SELECT_MULTIPLE:
            return question.choices[0].name
        case Kind.NOTE:
            return flow.SEEN
        case Kind.ACKNOWLEDGE:
            return "OK"
        case Kind.INTEGER | Kind.DECIMAL | Kind.RANGE:
            return "12"
        case _:
            return "Ответ на одно предложение для примера, без фамилий."


def scale_answer(step: int, case_score: int) -> Answer:
    """Everywhere this step of the scale (1-5), turned round for reverse items, and a way out worth so many points."""

    def answer(question: Question) -> str:
        if question.is_case:
            return next(choice.name for choice in question.choices if choice.score == case_score)
        if question.scored:
            return question.choices[5 - step if question.reverse else step - 1].name
        return plain_answer(question)

    return answer


def fill_response(unit: Unit, chat_id: int, person_id: int, wave_id: int, answer: Answer, *, send: bool) -> int:
    me = _inside(unit, chat_id, person_id)
    shelf = Shelf()
    response_id = responses.begin(unit, me, wave_id, shelf, {})
    form = responses.load(unit, me, response_id, shelf).form
    for index in form.asked:
        given = responses.load(unit, me, response_id, shelf).given if form.conditions[index] else None
        if given is None or index in flow.visible(form, given):
            responses.put(unit, response_id, index, answer(form.questions[index]))
    response = responses.load(unit, me, response_id, shelf)
    missing = flow.complete(form, response.given)
    assert not missing, f"these answers are not accepted: {[form.questions[place].name for place in missing]}"
    if send:
        responses.submitted(unit, response_id)
        results.keep(unit, response)
    return response_id


def contents(unit: Unit, but: frozenset[str]) -> dict[str, list[tuple[object, ...]]]:
    return {
        table.name: sorted((tuple(row) for row in unit.all(select(table))), key=repr)
        for table in metadata.sorted_tables
        if table.name not in but
    }


def _inside(unit: Unit, chat_id: int, person_id: int) -> Me:
    known = recognising.chat_of(unit, person_id)
    if known is not None:
        chat_id = known
    else:
        unit.run(insert(chat).values(id=chat_id, language="ru", since=unit.now))
        chats.bind(unit, chat_id, person_id)
    me = recognising.load(unit, chat_id, language="ru", consent_version=TEXTS.version)
    assert isinstance(me, Me)
    consent.give(unit, me, TEXTS.in_("ru"))
    return me
