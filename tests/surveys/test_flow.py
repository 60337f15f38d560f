import pytest

from surveys import flow
from surveys.flow import Accepted, Reason, Rejected
from surveys.form import Form
from tests.surveys.forms import answers, form

VISIT = form(
    """
    type | name | label | required | relevant | constraint | constraint_message | calculation | default
    note | hello | Здравствуйте | | | | | |
    select_one yn | held | Состоялось? | yes | | | | |
    begin_group | facts | Факты | | ${held} = 'yes' | | | |
    note | about | О фактах | | | | | |
    note | more | И ещё | | | | | |
    integer | came | Сколько? | yes | | . >= 0 and . <= ${places} | Не больше мест | |
    select_multiple how | formats | Как? | no | | count-selected(.) <= 2 | Не более двух | |
    end_group | | | | | | | |
    text | why | Почему нет? | yes | ${held} = 'no' | | | |
    hidden | places | | | | | | | 30
    calculate | share | | | | | | round(${came} div ${places} * 100) |
    note | praise | Полный зал! | | ${share} >= 90 | | | |
    acknowledge | sure | Верно | yes | | | | |
    """,
    """
    list_name | name | label
    yn | yes | Да
    yn | no | Нет
    how | talk | Беседа
    how | walk | Прогулка
    how | show | Показ
    """,
)


def names(form: Form, places: tuple[int, ...]) -> list[str]:
    return [form.question(index).name for index in places]


def name(form: Form, index: int | None) -> str | None:
    return None if index is None else form.question(index).name


def test_only_what_applies_is_shown() -> None:
    assert names(VISIT, flow.visible(VISIT, answers())) == ["hello", "held", "sure"]
    assert names(VISIT, flow.visible(VISIT, answers(held="no"))) == ["hello", "held", "why", "sure"]
    assert names(VISIT, flow.visible(VISIT, answers(held="yes", came="29"))) == [
        "hello", "held", "about", "more", "came", "formats", "praise", "sure",
    ]  # fmt: skip


def test_an_answer_that_no_longer_applies_counts_for_nothing_but_is_kept() -> None:
    given = answers(held="no", came="29", why="Буран")

    assert "praise" not in names(VISIT, flow.visible(VISIT, given))
    assert flow.calculated(VISIT, given) == {"held": "no", "why": "Буран", "places": "30"}
    assert given.values["came"] == "29"


def test_steps_lead_forward_and_back_over_what_applies() -> None:
    given = answers(held="no")

    assert name(VISIT, flow.next_question(VISIT, given)) == "hello"
    assert name(VISIT, flow.next_question(VISIT, given, 1)) == "why"
    assert name(VISIT, flow.previous_question(VISIT, given, VISIT.by_name("why").index)) == "held"
    assert name(VISIT, flow.previous_question(VISIT, given)) == "sure"
    assert flow.previous_question(VISIT, given, 0) is None
    assert flow.next_question(VISIT, given, VISIT.by_name("sure").index) is None
    assert flow.next_question(VISIT, given, 99) is None


def test_a_screen_that_merges_notes_steps_over_them() -> None:
    given = answers(held="yes")
    came = VISIT.by_name("came").index

    assert name(VISIT, flow.next_question(VISIT, given, notes=False)) == "held"
    assert flow.next_question(VISIT, given, 1, notes=False) == came
    assert names(VISIT, flow.notes_before(VISIT, given, came)) == ["about", "more"]
    assert flow.notes_before(VISIT, given, came + 1) == ()
    assert names(VISIT, flow.notes_before(VISIT, given, 1)) == ["hello"]


def test_a_person_who_comes_back_goes_on_where_something_is_left() -> None:
    assert name(VISIT, flow.first_unanswered(VISIT, answers())) == "hello"
    assert name(VISIT, flow.first_unanswered(VISIT, answers(), notes=False)) == "held"
    seen = {"hello": flow.SEEN, "about": flow.SEEN, "more": flow.SEEN, "held": "yes", "came": "3"}
    assert name(VISIT, flow.first_unanswered(VISIT, answers(**seen))) == "formats"
    assert name(VISIT, flow.first_unanswered(VISIT, answers(**seen, formats=""))) == "sure"
    assert flow.first_unanswered(VISIT, answers(**seen, formats="", sure="OK")) is None


def test_progress_counts_questions_that_apply_and_no_notes() -> None:
    at = {question.name: question.index for question in VISIT.questions}

    first = flow.progress(VISIT, answers(), at["hello"])
    assert (first.position, first.total, first.section_index, first.section_count) == (1, 2, 0, 0)
    second = flow.progress(VISIT, answers(held="yes"), at["formats"])
    assert (second.position, second.total, second.section_index, second.section_count) == (3, 4, 1, 1)
    assert second.section is not None
    assert second.section.label.text == "Факты"
    note = flow.progress(VISIT, answers(held="yes"), at["more"])
    assert (note.position, note.section_index) == (2, 1)
    last = flow.progress(VISIT, answers(held="no"), at["sure"])
    assert (last.position, last.total) == (3, 3)


def test_what_is_required_or_no_longer_true_stands_before_handing_over() -> None:
    assert names(VISIT, flow.complete(VISIT, answers())) == ["held", "sure"]
    assert names(VISIT, flow.complete(VISIT, answers(held="yes", came="31", sure="OK"))) == ["came"]
    assert flow.complete(VISIT, answers(held="yes", came="30", sure="OK")) == ()
    assert names(VISIT, flow.complete(VISIT, answers(held="yes", came="30", sure="OK", places="20"))) == ["came"]


@pytest.mark.parametrize(
    ("question", "raw", "value"),
    [
        ("held", "yes", "yes"),
        ("came", "12", "12"),
        ("came", " 1 2 ", "12"),
        ("came", "1\u00a02", "12"),
        ("came", "12,0", "12"),
        ("formats", "show talk", "talk show"),
        ("formats", "", ""),
        ("sure", "OK", "OK"),
        ("about", "whatever", flow.SEEN),
    ],
)
def test_an_answer_is_stored_in_one_spelling(question: str, raw: str, value: str) -> None:
    assert flow.check(VISIT, VISIT.by_name(question), answers(held="yes"), raw) == Accepted(value)


@pytest.mark.parametrize(
    ("question", "raw", "reason"),
    [
        ("held", "maybe", Reason.NOT_A_CHOICE),
        ("held", "", Reason.REQUIRED),
        ("came", "много", Reason.NOT_A_NUMBER),
        ("came", "1.200,5", Reason.NOT_A_NUMBER),
        ("came", "1e5", Reason.NOT_A_NUMBER),
        ("came", "9" * 16, Reason.NOT_A_NUMBER),
        ("came", "2,5", Reason.NOT_WHOLE),
        ("came", "-1", Reason.CONSTRAINT),
        ("came", "31", Reason.CONSTRAINT),
        ("formats", "talk dance", Reason.NOT_A_CHOICE),
        ("formats", "talk walk show", Reason.CONSTRAINT),
        ("why", "Буран", Reason.NOT_ASKED),
        ("places", "5", Reason.NOT_ASKED),
    ],
)
def test_a_wrong_answer_is_turned_away_with_its_reason(question: str, raw: str, reason: Reason) -> None:
    found = flow.check(VISIT, VISIT.by_name(question), answers(held="yes"), raw)

    assert isinstance(found, Rejected)
    assert found.reason is reason


def test_a_refusal_speaks_the_author_s_words() -> None:
    found = flow.check(VISIT, VISIT.by_name("came"), answers(held="yes"), "31")

    assert isinstance(found, Rejected)
    assert found.message.text == "Не больше мест"


TYPED = form(
    """
    type | name | label | parameters | constraint
    decimal | n | Число | |
    date | d | Дата | | . <= today()
    time | t | Время | |
    datetime | dt | Дата и время | |
    range | r | Шкала | start=0 end=5 step=0.5 |
    text | s | Текст | | string-length(.) >= 3
    text | free | Текст | |
    """
)


@pytest.mark.parametrize(
    ("question", "raw", "value"),
    [
        ("n", "0,5", "0.5"),
        ("n", "1 200,50", "1200.5"),
        ("n", "−3", "-3"),
        ("n", "1\u202f000", "1000"),
        ("n", "+7", "7"),
        ("d", "05.09.2026", "2026-09-05"),
        ("d", "5.9.2026 г.", "2026-09-05"),
        ("d", "2026-10-15", "2026-10-15"),
        ("t", "9:05", "09:05"),
        ("t", "23.59", "23:59"),
        ("dt", "12.02.2026 10:30", "2026-02-12T10:30"),
        ("dt", "2026-02-12T10:30", "2026-02-12T10:30"),
        ("r", "2,5", "2.5"),
        ("s", "  да нет ", "да нет"),
    ],
)
def test_people_may_write_numbers_and_dates_as_they_do(question: str, raw: str, value: str) -> None:
    assert flow.check(TYPED, TYPED.by_name(question), answers(), raw) == Accepted(value)


@pytest.mark.parametrize(
    ("question", "raw", "reason"),
    [
        ("n", "пять", Reason.NOT_A_NUMBER),
        ("n", ",", Reason.NOT_A_NUMBER),
        ("d", "31.02.2026", Reason.NOT_A_DATE),
        ("d", "05.09.26", Reason.NOT_A_DATE),
        ("d", "вчера", Reason.NOT_A_DATE),
        ("d", "16.10.2026", Reason.CONSTRAINT),
        ("t", "25:00", Reason.NOT_A_TIME),
        ("dt", "10:30", Reason.NOT_A_DATE),
        ("r", "2,3", Reason.OUT_OF_RANGE),
        ("r", "6", Reason.OUT_OF_RANGE),
        ("s", "да", Reason.CONSTRAINT),
        ("free", "а" * 4001, Reason.TOO_LONG),
    ],
)
def test_what_cannot_be_meant_is_turned_away(question: str, raw: str, reason: Reason) -> None:
    found = flow.check(TYPED, TYPED.by_name(question), answers(), raw)

    assert isinstance(found, Rejected)
    assert found.reason is reason


def test_a_question_may_be_required_only_sometimes() -> None:
    made = form(
        """
        type | name | label | required | required_message
        text | a | А | |
        text | b | Б | ${a} != '' | Раз уж начали
        """
    )

    assert flow.complete(made, answers()) == ()
    assert flow.complete(made, answers(a="x")) == (1,)
    assert flow.check(made, made.question(1), answers(), " ") == Accepted("")
    found = flow.check(made, made.question(1), answers(a="x"), " ")
    assert isinstance(found, Rejected)
    assert (found.reason, found.message.text) == (Reason.REQUIRED, "Раз уж начали")


def test_defaults_stand_until_something_is_said() -> None:
    made = form("type | name | label | default\n date | d | Когда? | today()\n integer | n | Сколько? | 3")

    assert flow.calculated(made, answers()) == {"d": "2026-10-15", "n": "3"}
    assert flow.calculated(made, answers(d="2026-01-02", n="")) == {"d": "2026-01-02", "n": ""}
    assert flow.first_unanswered(made, answers()) == 0


def test_a_default_is_stored_as_an_answer_would_be() -> None:
    made = form(
        """
        type | name | label | default
        date | d | Когда? | 2026-01-02 00:00:00
        time | t | Во сколько? | 09:30:00
        decimal | n | Сколько? | 0,50
        """
    )

    assert [question.default for question in made.questions] == ["2026-01-02", "09:30", "0.5"]


def test_a_label_may_repeat_what_was_said() -> None:
    made = form(
        """
        type | name | label
        select_multiple how | f | Как?
        date | d | Когда?
        note | n | Вы выбрали: ${f}, ${d}.
        """,
        "list_name | name | label\n how | talk | Беседа\n how | walk | Прогулка",
    )

    said = flow.fill(made, answers(f="talk walk", d="2026-02-12"), made.question(2).label, "ru")
    assert said == "Вы выбрали: Беседа, Прогулка, 12.02.2026."
    assert flow.fill(made, answers(), made.question(2).label, "ru") == "Вы выбрали: , ."
