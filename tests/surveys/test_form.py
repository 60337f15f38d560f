import subprocess
import sys
from dataclasses import replace

import pytest

from surveys import flow, form_json
from surveys.form import Thresholds
from surveys.importing import import_form
from surveys.library import SHIPPED, Shipped
from surveys.wording import Wording
from tests.surveys.forms import answers, form

NESTED = """
    type | name | label | relevant | competency
    text | a | А | |
    begin_group | outer | Внешний | ${a} != '' | K1
    text | b | Б | |
    begin_group | inner | Внутренний | ${b} = 'x' |
    text | c | В | ${a} = 'y' | K1
    end_group | | | |
    end_group | | | |
    hidden | h | | | K2
"""


def test_a_form_knows_its_questions_by_place_and_by_name() -> None:
    made = form(NESTED)

    assert made.question(2).name == "c"
    assert made.by_name("c").index == 2
    for index in (-1, 4):
        with pytest.raises(IndexError):
            made.question(index)
    with pytest.raises(KeyError):
        made.by_name("outer")


def test_a_question_carries_the_conditions_of_every_group_around_it() -> None:
    made = form(NESTED)

    sources = [[condition.source for condition in conditions] for conditions in made.conditions]
    assert sources == [[], ["${a} != ''"], ["${a} != ''", "${b} = 'x'", "${a} = 'y'"], []]
    assert [group.name for group in made.sections()] == ["outer"]
    assert made.section_of == (None, 0, 0, None)


def test_a_competency_is_named_by_its_group_or_by_its_code() -> None:
    assert [(one.code, one.name.text) for one in form(NESTED).competencies] == [("K1", "Внешний"), ("K2", "K2")]


@pytest.mark.parametrize("one", SHIPPED, ids=lambda one: one.key)
def test_a_form_read_back_from_text_is_the_same_form(one: Shipped) -> None:
    made = import_form(one.read(), filename=one.filename).form

    assert form_json.loads(form_json.dumps(made)) == made


def test_everything_a_form_may_hold_survives_storing() -> None:
    made = form(
        """
        type | name | label::Русский (ru) | label::English (en) | hint | guidance_hint | required \
          | relevant | constraint | constraint_message | required_message | calculation | parameters \
          | default | appearance | read_only
        select_one yn | q | Вопрос? | Question? | Подсказка | Ещё | yes | | . = 'yes' | Нельзя | Надо | | \
          | yes | likert |
        range | r | Сколько? | How many? | | | ${q} = 'yes' | ${q} != '' | | | | | start=0 end=5 step=0.5 | | |
        date | d | Когда? | When? | | | | | . <= today() | | | | | today() | |
        calculate | c | | | | | | | | | | ${r} + 1 | | | |
        text | t | Тень | Shade | | | | | | | | | | | | yes
        begin_group | g | Раздел | Section | О чём | | | ${r} > 1 | | | | | | | |
        note | n | Всё | All | | | | | | | | | | | |
        end_group | | | | | | | | | | | | | | |
        """,
        """
        list_name | name | label::Русский (ru) | label::English (en) | score | anchor | feedback
        yn | yes | Да | Yes | 1 | Якорь | Верно
        yn | no | Нет | No | | |
        """,
        "form_id | version | deficit_below | strength_from\n full | 1 | 45 | 80",
    )
    read = form_json.loads(form_json.dumps(made))

    assert read == made
    assert read.by_name("n").group == 0
    assert read.thresholds == Thresholds(45, 80)
    assert form_json.dumps(read) == form_json.dumps(made)


def test_a_text_of_another_layout_is_refused() -> None:
    text = form_json.dumps(form(NESTED)).replace('"compiler":1', '"compiler":0')

    with pytest.raises(form_json.UnknownLayoutError):
        form_json.loads(text)


def test_reading_a_stored_form_needs_no_importer() -> None:
    script = "import sys; from surveys import flow, form_json, scoring, importing; sys.exit('pyxform' in sys.modules)"

    assert subprocess.run([sys.executable, "-c", script], check=False).returncode == 0


def test_a_form_put_together_wrongly_is_refused() -> None:
    made = form(NESTED)

    for questions in (made.questions[::-1], (made.questions[0], replace(made.questions[1], name="a"))):
        with pytest.raises(ValueError, match="test"):
            replace(made, questions=questions)
    with pytest.raises(ValueError, match="test"):
        replace(made, groups=(replace(made.groups[0], parent=0), made.groups[1]))
    with pytest.raises(ValueError, match="deficit_below"):
        Thresholds(deficit_below=80, strength_from=60)


def test_a_wording_without_a_translation_speaks_its_own_language() -> None:
    wording = Wording("Да", (("en", "Yes"),))

    assert [wording.in_(language) for language in ("ru", "en", "fr")] == ["Да", "Yes", "Да"]
    assert list(wording) == ["Да", "Yes"]
    assert not Wording()


def test_a_form_made_by_hand_may_go_round_in_circles_and_still_ends() -> None:
    straight = form("type | name | label | relevant\n text | a | А | \n text | b | Б | ${a} = ''")
    first, second = straight.questions
    made = replace(straight, questions=(replace(first, relevant=second.relevant), second))

    assert flow.visible(made, answers()) == (0, 1)
