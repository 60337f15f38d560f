"""What a form asks of people, known before anybody has answered it."""

from surveys import outline
from surveys.form import Form
from surveys.importing import import_form
from surveys.library import shipped

BRANCHING = """
| survey | | | | |
| | type | name | label | relevant |
| | select_one yn | more | Есть ли у Вас время? | |
| | text | why | Расскажите | ${more} = 'yes' |
| | integer | hours | Сколько часов? | ${more} = 'yes' |
| | text | later | Когда вернуться? | ${more} = 'no' |
| choices | | |
| | list_name | name | label |
| | yn | yes | Да |
| | yn | no | Нет |
| settings | | | |
| | form_title | form_id | version |
| | Ветви | branches | 1 |
"""


def form_of(text: str) -> Form:
    return import_form(text.encode(), filename="own.md").form


def shipped_form(key: str) -> Form:
    source = shipped(key)
    return import_form(source.read(), filename=source.filename).form


def test_a_form_without_branches_has_one_way_through() -> None:
    found = outline.outline(shipped_form("deficit_diagnostics"))

    assert (found.questions, found.longest, found.shortest) == (51, 51, 51)
    assert found.situations == 8
    assert 15 <= found.minutes <= 20
    assert [part.questions for part in found.parts] == [6] * 8 + [3]


def test_the_longest_way_follows_the_answers_that_open_most_questions() -> None:
    found = outline.outline(form_of(BRANCHING))

    assert found.questions == 4
    assert found.longest == 3
    assert found.shortest == 1
    assert found.typed == 3


def test_a_form_whose_event_may_not_have_taken_place_can_be_short() -> None:
    found = outline.outline(shipped_form("host_site_report"))

    assert found.shortest < found.longest <= found.questions
