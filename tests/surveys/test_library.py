import random

import pytest

from surveys import flow
from surveys.flow import Accepted, Answers, Rejected
from surveys.form import Form, Kind, Question
from surveys.importing import import_form
from surveys.library import SHIPPED, Shipped, shipped
from tests.surveys.forms import NOON

FORMS = {one.key: import_form(one.read(), filename=one.filename).form for one in SHIPPED}


@pytest.mark.parametrize("one", SHIPPED, ids=lambda one: one.key)
def test_every_shipped_form_imports_without_a_warning(one: Shipped) -> None:
    imported = import_form(one.read(), filename=one.filename)

    assert imported.warnings == ()
    assert imported.form.key == one.key
    assert imported.form.languages == ("ru",)


def test_the_diagnostics_are_eight_areas_of_five_items_and_a_case() -> None:
    form = FORMS["deficit_diagnostics"]

    assert [one.code for one in form.competencies] == [f"K{number}" for number in range(1, 9)]
    assert str(form.competencies[2].name.in_("ru")) == "Оценка качества и решения на основе данных"
    assert len(form.scored) == 48
    for competency in form.competencies:
        questions = [question for question in form.scored if question.competency == competency.code]
        assert [question.is_case for question in questions] == [False] * 5 + [True]
        assert [question.reverse for question in questions] == [False] * 4 + [True, False]
        assert sum(question.weight for question in questions) == 7


def test_looking_back_has_competencies_but_no_weight() -> None:
    form = FORMS["repeat_wave"]

    assert len(form.competencies) == 8
    assert form.scored == ()


def test_an_unknown_form_is_not_shipped() -> None:
    assert shipped("profile").filename == "01_profile.md"
    with pytest.raises(KeyError):
        shipped("nothing")


@pytest.mark.parametrize("key", FORMS)
@pytest.mark.parametrize("seed", range(12))
def test_any_walk_through_a_shipped_form_ends_and_leads_back_to_the_start(key: str, seed: int) -> None:
    form, chance = FORMS[key], random.Random(seed)
    values: dict[str, str] = {}
    trail: list[int] = []
    index = flow.next_question(form, Answers(values, NOON))
    while index is not None:
        trail.append(index)
        assert len(trail) <= len(form.questions)
        question = form.question(index)
        accepted = _answered(form, question, Answers(values, NOON), chance)
        values[question.name] = accepted.value
        index = flow.next_question(form, Answers(values, NOON), index)

    given = Answers(values, NOON)
    assert flow.complete(form, given) == ()
    assert flow.first_unanswered(form, given) is None
    assert tuple(trail) == flow.visible(form, given)

    back: list[int] = []
    index = flow.previous_question(form, given)
    while index is not None:
        back.append(index)
        index = flow.previous_question(form, given, index)
    assert back == trail[::-1]


def _answered(form: Form, question: Question, given: Answers, chance: random.Random) -> Accepted:
    """Tries what a person might until the form takes it."""
    for _ in range(200):
        match flow.check(form, question, given, _attempt(question, chance)):
            case Accepted() as accepted:
                return accepted
            case Rejected(reason):
                assert reason in (flow.Reason.CONSTRAINT, flow.Reason.REQUIRED)
    raise AssertionError(question.name)


def _attempt(question: Question, chance: random.Random) -> str:
    names = [choice.name for choice in question.choices]
    match question.kind:
        case Kind.SELECT_ONE:
            return chance.choice(names)
        case Kind.SELECT_MULTIPLE:
            return " ".join(chance.sample(names, chance.randint(0, min(3, len(names)))))
        case Kind.INTEGER:
            return str(chance.randint(0, 120))
        case Kind.DECIMAL:
            return f"{chance.randint(0, 90)},5"
        case Kind.ACKNOWLEDGE:
            return "OK"
    return chance.choice(["", "Коротко", "Достаточно подробный ответ, в котором больше сорока знаков текста."])
