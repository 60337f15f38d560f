import io
from pathlib import Path

import openpyxl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pyxform.xls2json_backends import md_table_to_workbook

from surveys.expressions import FaultCode
from surveys.fault_texts import describe
from surveys.fault_words import ADVICE, EXPRESSION_WORDS, WORDS
from surveys.form import Kind, Thresholds
from surveys.importing import Code, Fault, FormFaults, Imported, import_form
from surveys.importing.types import Unsupported, read_type
from surveys.library import SHIPPED, Shipped
from tests.surveys.forms import form, table

YES_NO = """
    list_name | name | label | score
    yn | yes | Да | 1
    yn | no | Нет | 0
"""


def outcome(source: bytes) -> Imported | FormFaults:
    try:
        return import_form(source, filename="test.md")
    except FormFaults as found:
        return found


def faults(survey: str, choices: str = "", settings: str = "form_id | version\n test | 1") -> list[Fault]:
    found = outcome(table(survey, choices, settings))
    assert isinstance(found, FormFaults)
    return list(found.faults)


def only(found: list[Fault]) -> tuple[str, int | None, str | None, Code]:
    (one,) = found
    assert describe(one)
    return one.sheet, one.row, one.column, one.code


@pytest.mark.parametrize("one", SHIPPED, ids=lambda one: one.key)
def test_a_workbook_and_its_markdown_are_the_same_form(one: Shipped, tmp_path: Path) -> None:
    path = tmp_path / "form.xlsx"
    md_table_to_workbook(one.read().decode()).save(path)

    workbook, markdown = import_form(path).form, import_form(one.read(), filename="form.md").form

    assert workbook.questions == markdown.questions
    assert workbook.groups == markdown.groups
    assert (workbook.key, workbook.version, workbook.title) == (markdown.key, markdown.version, markdown.title)


def test_a_csv_may_begin_with_the_mark_that_excel_leaves() -> None:
    source = '\ufeff"survey"\n,"type","name","label"\n,"text","q","Вопрос?"\n'.encode()

    assert import_form(source, filename="form.csv").form.by_name("q").label.text == "Вопрос?"


def test_the_rule_that_markdown_editors_draw_is_not_a_row() -> None:
    source = table("type | name | label\n text | q | Вопрос?").replace(b"\n| | text", b"\n|---|:---|--|--|\n| | text")

    assert [question.name for question in import_form(source, filename="a.md").form.questions] == ["q"]


def test_every_column_arrives_in_its_place() -> None:
    question = form(
        """
        Type | Name | Label | Hint | guidance_hint | Required | required_message | relevance | constraint \
          | constraint message | Appearance | Competency | WEIGHT | Reverse | default
        select_one yn | a | Первый | | | yes | Нужен | | | | | | | |
        select_one yn | q | Текст | Подсказка | Пояснение | да | Обязателен | ${a} = 'yes' | . = 'yes' \
          | Только да | likert | K1 | 2,5 | yes | yes
        """,
        """
        list_name | name | label | Score | Anchor | Feedback
        yn | yes | Да | 1 | Якорь | Верно
        yn | no | Нет | 0,5 | |
        yn | na | Не знаю | | |
        """,
    ).by_name("q")

    assert question.label.text == "Текст"
    assert (question.hint.text, question.guidance.text) == ("Подсказка", "Пояснение")
    assert question.required
    assert question.required_message.text == "Обязателен"
    assert question.relevant is not None
    assert question.relevant.references == {"a"}
    assert question.constraint is not None
    assert question.constraint_message.text == "Только да"
    assert (question.appearance, question.competency, question.weight) == ("likert", "K1", 2.5)
    assert question.reverse
    assert question.default == "yes"
    assert [choice.score for choice in question.choices] == [1.0, 0.5, None]
    assert (question.choices[0].anchor.text, question.choices[0].feedback.text) == ("Якорь", "Верно")
    assert question.scale == (0.5, 1.0)
    assert question.is_case


def test_languages_come_by_code_and_fall_back_to_the_form_s_own() -> None:
    made = form(
        """
        type | name | label::Русский (ru) | label::English (en) | constraint \
          | constraint_message::Русский (ru) | constraint_message::English (en)
        select_one yn | q | Вопрос? | Question? | . = 'yes' | Нельзя | No way
        text | w | Только по-русски | - | | |
        """,
        """
        list_name | name | label::Русский (ru) | label::English (en) | feedback::Русский (ru) | feedback::English (en)
        yn | yes | Да | Yes | Верно | Right
        yn | no | Нет | No | |
        """,
        "form_id | version | default_language\n two | 1 | Русский (ru)",
    )
    question = made.by_name("q")

    assert (made.default_language, made.languages) == ("ru", ("ru", "en"))
    assert [question.label.in_(language) for language in ("ru", "en", "de")] == ["Вопрос?", "Question?", "Вопрос?"]
    assert question.constraint_message.in_("en") == "No way"
    assert question.choices[0].label.in_("en") == "Yes"
    assert question.choices[0].feedback.in_("en") == "Right"


def test_thresholds_come_from_the_settings_sheet() -> None:
    survey, usual = "type | name | label\n text | q | Вопрос?", Thresholds()
    made = form(
        survey, settings="form_id | version | Deficit_below | strength_from | enough_share\n t | 1 | 40 | 80 | 0,5"
    )

    assert made.thresholds == Thresholds(40, 80, 0.5)
    assert form(survey).thresholds == usual
    assert only(faults(survey, settings="form_id | version | deficit_below\n t | 1 | 90"))[3] is Code.THRESHOLDS_INVALID


def test_a_weight_is_one_where_a_competency_can_be_scored_and_nothing_is_written() -> None:
    made = form(
        """
        type | name | label | competency | weight
        select_one yn | a | А | K1 |
        select_one yn | b | Б | K1 | 0
        select_one yn | c | В | |
        text | d | Г | K1 |
        """,
        YES_NO,
    )

    assert [question.weight for question in made.questions] == [1, 0, 0, 0]
    assert [question.name for question in made.scored] == ["a"]


def test_ranges_hidden_and_computed_questions_are_understood() -> None:
    made = form(
        """
        type | name | label | calculation | parameters | read_only
        range | r | Сколько? | | start=0 end=5 step=0.5 |
        hidden | h | | | |
        calculate | c | | ${r} * 2 | |
        today | t | | | |
        note | n | Прочтите | | | yes
        begin group | g | Раздел | | |
        dateTime | d | Когда? | | |
        end group | | | | |
        """
    )

    assert [question.kind for question in made.questions] == [
        Kind.RANGE, Kind.HIDDEN, Kind.CALCULATE, Kind.HIDDEN, Kind.NOTE, Kind.DATETIME,
    ]  # fmt: skip
    assert made.by_name("r").span is not None
    assert made.by_name("d").group == 0
    assert [made.questions[index].name for index in made.asked] == ["r", "n", "d"]


HEAD = "type | name | label | relevant | constraint | calculation | competency | weight | reverse | required | default"


@pytest.mark.parametrize(
    ("row", "column", "code"),
    [
        ("geotrace | q | Где?", "type", Code.TYPE_UNSUPPORTED),
        ("begin_repeat | q | Дети", "type", Code.TYPE_UNSUPPORTED),
        ("select_one_from_file a.csv | q | Что?", "type", Code.TYPE_UNSUPPORTED),
        ("select_one yn or_other | q | Что?", "type", Code.TYPE_UNSUPPORTED),
        ("select_one | q | Что?", "type", Code.TYPE_UNSUPPORTED),
        ("Text | q | Что?", "type", Code.TYPE_UNKNOWN),
        ("tekst | q | Что?", "type", Code.TYPE_UNKNOWN),
        (" | q | Что?", "type", Code.TYPE_MISSING),
        ("text | | Что?", "name", Code.NAME_MISSING),
        ("text | 1q | Что?", "name", Code.NAME_INVALID),
        ("text | first | Что?", "name", Code.NAME_TWICE),
        ("text | q | ", "label", Code.LABEL_MISSING),
        ("end_group", "type", Code.GROUP_NOT_OPENED),
        ("begin_group | g | Раздел", "type", Code.GROUP_NOT_CLOSED),
        ("select_one nolist | q | Что?", "type", Code.LIST_MISSING),
        ("text | q | Что? | ${firs} = 1", "relevant", Code.EXPRESSION),
        ("text | q | Что? | . = 1", "relevant", Code.EXPRESSION),
        ("text | q | Что? | | . >> 1", "constraint", Code.EXPRESSION),
        ("calculate | q | | | | if(1, 2)", "calculation", Code.EXPRESSION),
        ("calculate | q", "calculation", Code.CALCULATION_MISSING),
        ("text | q | Здравствуйте, ${nobody}!", "label", Code.REFERENCE_UNKNOWN),
        ("text | q | Что? | | | | K1 | x", "weight", Code.NOT_A_NUMBER),
        ("text | q | Что? | | | | K1 | inf", "weight", Code.NOT_A_NUMBER),
        ("text | q | Что? | | | | K1 | -1", "weight", Code.NEGATIVE),
        ("text | q | Что? | | | | K1 | 1", "weight", Code.SCORE_MISSING),
        ("select_one yn | q | Что? | | | | K1 | 1 | maybe", "reverse", Code.NOT_YES_NO),
        ("text | q | Что? | | | | | | | perhaps", "required", Code.EXPRESSION),
        ("select_one yn | q | Что? | | | | | | | | perhaps", "default", Code.DEFAULT_INVALID),
        ("range | q | Что?", None, None),
        ("text | q | " + "а" * 4000, "label", Code.TOO_LONG),
        ("select_multiple sp | q | Что?", "type", Code.CHOICE_NAME_SPACE),
    ],
)
def test_a_wrong_row_is_refused_by_place_and_rule(row: str, column: str | None, code: Code | None) -> None:
    survey = f"{HEAD}\ntext | first | Первый\n{row}"
    choices = YES_NO + "sp | with space | С пробелом |"
    if code is None:
        form(survey, choices)
        return

    assert only(faults(survey, choices)) == ("survey", 3, column, code)


@pytest.mark.parametrize(
    ("row", "column", "code"),
    [
        ("yn | yes | Снова да | 1", "name", Code.CHOICE_TWICE),
        ("yn | | Без имени | 1", "name", Code.CHOICE_NAME_MISSING),
        ("yn | maybe | | 1", "label", Code.LABEL_MISSING),
        (" | maybe | Может быть | 1", "list_name", Code.LIST_NAME_MISSING),
        ("yn | maybe | Может быть | пять", "score", Code.NOT_A_NUMBER),
    ],
)
def test_a_wrong_choice_is_refused_by_place_and_rule(row: str, column: str, code: Code) -> None:
    found = faults("type | name | label\n select_one yn | q | Что?", f"{YES_NO}\n{row}")

    assert only(found) == ("choices", 4, column, code)


def test_everything_wrong_is_said_at_once() -> None:
    found = faults(
        """
        type | name | label | relevant
        image | photo | Фото |
        text | | Без имени |
        text | q | Вопрос | ${photos} = 1
        """
    )

    assert [(one.row, one.code) for one in found] == [
        (2, Code.TYPE_UNSUPPORTED),
        (3, Code.NAME_MISSING),
        (4, Code.EXPRESSION),
    ]


@pytest.mark.parametrize(
    "survey",
    [
        "type | name | label | relevant\n text | a | А | ${b} = 1\n text | b | Б | ${a} = 1",
        "type | name | label | relevant\n text | a | А | ${a} = 1",
        "type | name | label | calculation\n calculate | a | | ${b}\n calculate | b | | ${a}\n text | c | В |",
        "type | name | label | relevant\n begin_group | g | Г | ${a} = 1\n text | a | А |\n end_group | | |",
    ],
)
def test_questions_that_wait_for_each_other_are_refused(survey: str) -> None:
    (one,) = faults(survey)

    assert one.code is Code.CYCLE
    assert " → " in one.param("found")


def test_a_constraint_may_name_its_own_question() -> None:
    form("type | name | label | constraint\n integer | a | А | ${a} > 1")


@pytest.mark.parametrize(
    ("source", "filename", "code"),
    [
        (b"%PDF", "form.pdf", Code.FILE_TYPE),
        (b"%PDF", "form", Code.FILE_TYPE),
        (b"no workbook", "form.xlsx", Code.FILE_UNREADABLE),
        (b"no workbook", "form.xls", Code.FILE_UNREADABLE),
        (b"\xff\xfe\x00", "form.csv", Code.FILE_UNREADABLE),
        (b"", "form.md", Code.FILE_UNREADABLE),
        (b" " * 3_000_000, "form.md", Code.FILE_TOO_BIG),
        (b"| choices |\n| | list_name | name | label |\n| | a | b | c |", "form.md", Code.SHEET_MISSING),
        (b"| survey |\n| | name | label | hint |\n| | a | b | c |", "form.md", Code.COLUMN_MISSING),
        (b"| survey |\n| | type | name | label |\n| | text | q | a | b |", "form.md", Code.ROW_TOO_LONG),
        (
            b"| survey |\n| | type | name | label | Score | score |\n| | text | q | a | 1 | 2 |",
            "form.md",
            Code.COLUMN_TWICE,
        ),
    ],
)
def test_a_file_that_cannot_be_read_says_why(source: bytes, filename: str, code: Code) -> None:
    with pytest.raises(FormFaults) as caught:
        import_form(source, filename=filename)

    assert [one.code for one in caught.value.faults] == [code]
    assert describe(caught.value.faults[0])


def test_what_only_pyxform_knows_is_passed_on() -> None:
    found = faults(
        """
        type | name | label
        begin_group | g | Раздел
        text | q | Вопрос
        end_group | |
        begin_group | g | Снова раздел
        text | w | Вопрос
        end_group | |
        """
    )

    assert only(found)[3] is Code.PYXFORM


def test_what_a_chat_cannot_follow_is_a_warning() -> None:
    imported = import_form(
        table("type | name | label | appearance | image\n start | s | | |\n text | q | Вопрос | w1 | a.png"),
        filename="my form.md",
    )

    assert {one.code for one in imported.warnings} >= {
        Code.NOT_FILLED, Code.IGNORED_APPEARANCE, Code.IGNORED_COLUMN, Code.NO_FORM_ID, Code.NO_VERSION,
    }  # fmt: skip
    assert imported.form.key == "my_form"
    assert all(describe(one) for one in imported.warnings)


def test_rows_are_counted_as_the_spreadsheet_counts_them() -> None:
    book = openpyxl.Workbook()
    sheet = book.active
    assert sheet is not None
    sheet.title = "survey"
    for row in (("type", "name", "label"), (None,), ("text", "q", "Вопрос"), (None,), ("tekst", "w", "Вопрос")):
        sheet.append(row)
    file = io.BytesIO()
    book.save(file)

    with pytest.raises(FormFaults) as caught:
        import_form(file.getvalue(), filename="form.xlsx")
    assert only(list(caught.value.faults)) == ("survey", 5, "type", Code.TYPE_UNKNOWN)


def test_a_fault_reads_as_a_sentence_with_its_place() -> None:
    (one,) = faults("type | name | label | relevant\n text | age | Возраст |\n text | q | Вопрос | ${agee} == 1")

    assert describe(one) == (
        "Лист survey, строка 3, столбец relevant: в выражении «${agee} == 1» (знак 9) вместо «==» пишется =."
    )


def test_there_are_words_for_every_fault() -> None:
    assert set(WORDS) | {Code.EXPRESSION} == set(Code)
    assert set(EXPRESSION_WORDS) == {code.value for code in FaultCode}
    kinds = [
        "begin_repeat", "rank", "image", "tel", "osm", "barcode", "begin_kobomatrix", "background-audio",
        "include", "select_one_external",
    ]  # fmt: skip
    for kind in kinds:
        line = read_type(f"{kind} x")
        assert isinstance(line, Unsupported)
        assert line.advice in ADVICE


CELLS = st.sampled_from([
    "text", "select_one yn", "select_multiple yn", "begin_group", "end_group", "note", "calculate", "integer",
    "range", "q", "q2", "", "Вопрос", "${q}", "${q} = 1", ". > 1", "yes", "no", "1", "K1", "image", "start=1",
    "selected(${q}, 'yes')", "(", "7777777",
])  # fmt: skip
COLUMNS = [
    "type", "name", "label", "hint", "relevant", "constraint", "calculation", "required", "read_only",
    "default", "parameters", "competency", "weight",
]  # fmt: skip


@settings(max_examples=150, derandomize=True, deadline=None)
@given(st.lists(st.lists(CELLS, min_size=len(COLUMNS), max_size=len(COLUMNS)), max_size=6))
def test_any_table_becomes_a_form_or_a_list_of_faults(rows: list[list[str]]) -> None:
    survey = "\n".join(" | ".join(row) for row in [COLUMNS, *rows])
    found = outcome(table(survey, YES_NO))

    if isinstance(found, FormFaults):
        assert found.faults
        assert all(describe(one) for one in found.faults)
