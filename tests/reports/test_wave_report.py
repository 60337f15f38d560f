"""The aggregated results of a wave: figures worked by hand, on both databases."""

from __future__ import annotations

import pickle
from io import BytesIO
from random import Random

import pytest
from openpyxl import load_workbook
from sqlalchemy import select, update

from db.tables import answer, person, response
from db.unit import Unit
from people import municipalities
from people.refusals import Gone, Refused
from reports import statistics
from reports.wave_report import ReportFile, build_wave_report
from surveys.question import Question
from tests.filling import Answer, plain_answer, scale_answer
from tests.reports.wave_district import District, row, rows, texts

ALL_FIVE = (5, 3)  # «Могу научить» and the best way out: index 100
FOUR = (4, 2)  # 72.6
THREE = (3, 2)  # 54.8
TWO = (2, 1)  # 27.4


@pytest.fixture
def district(database_url: str) -> District:
    return District(database_url)


def test_the_summary_says_what_was_worked_out_by_hand(district: District) -> None:
    wave = district.wave()
    district.answers(wave, district.school("школа № 4"), ALL_FIVE, FOUR, THREE, TWO)
    sheet = district.workbook(wave)["Сводка"]

    exact = [
        100.0,
        75 * 5 / 7 + 2 / 3 * 100 * 2 / 7,
        50 * 5 / 7 + 2 / 3 * 100 * 2 / 7,
        25 * 5 / 7 + 1 / 3 * 100 * 2 / 7,
    ]
    assert [round(one, 1) for one in exact] == [100.0, 72.6, 54.8, 27.4]
    levels = next(cells for cells in rows(sheet) if cells[0] == "K1")
    deviation = statistics.sample_deviation(exact)
    assert deviation is not None
    assert levels[2:] == [4, 64, 64, round(deviation, 1), 0.25, 0.5, 0.25, 0]
    assert row(sheet, "K1")[2:] == [63, 2, 0, 0, 1, 4], "self-rating, situation, flags, alpha and its n"


def test_alpha_is_that_of_the_statements_turned_and_without_the_situation(district: District) -> None:
    wave = district.wave()
    steps = [(5, 4, 4, 5, 2), (4, 4, 3, 5, 1), (2, 3, 1, 2, 3), (3, 2, 2, 3, 4), (1, 2, 1, 1, 5)]

    def of(own: tuple[int, ...]) -> Answer:
        def answer(question: Question) -> str:
            place = question.name.removeprefix("k1_q")
            return question.choices[own[int(place) - 1] - 1].name if place.isdigit() else scale_answer(3, 2)(question)

        return answer

    school = district.school("школа № 4")
    for own in steps:
        district.answers(wave, school, THREE, answer=lambda _level, own=own: of(own))  # type: ignore[misc]

    expected = statistics.cronbach_alpha([[*own[:4], 6 - own[4]] for own in steps])
    assert expected is not None
    assert row(district.workbook(wave)["Сводка"], "K1")[6:] == [round(expected, 2), 5]


def test_coverage_counts_teams_and_drafts_are_answers_of_nobody(district: District) -> None:
    wave = district.wave()
    full, half, silent = (district.school(f"школа № {number}") for number in (1, 2, 3))
    district.answers(wave, full, THREE, THREE, THREE)
    district.answers(wave, half, THREE)
    district.answers(wave, half, TWO, TWO, send=False)
    district.answers(district.wave("profile", name="Другая"), silent, THREE)
    sheet = district.workbook(wave)["Сводка"]

    counts = {cells[1]: cells[2:] for cells in rows(sheet) if str(cells[0]).isdigit()}
    assert list(counts.values()) == [[3], [2, 0.667], [1, 0.333], [7], [4, 0.571], [2, 0.286], [4]]
    levels = next(cells for cells in rows(sheet) if cells[0] == "K3")
    assert levels[2:4] == [4, 55], "two unsent deficits move nothing"


def test_a_small_school_is_hidden_with_another_that_would_give_it_away(district: District) -> None:
    wave = district.wave()
    names = ("школа № 1", "школа № 2", "школа № 10")
    for name, people in zip(names, (5, 2, 4), strict=True):
        district.answers(wave, district.school(name), *[THREE] * people)
    sheet = district.workbook(wave)["По ОО"]

    assert [cells[0] for cells in rows(sheet)[3:6]] == list(names), "10 stands behind 2"
    assert row(sheet, "школа № 1")[1:3] == [5, 55]
    assert row(sheet, "школа № 2")[1:] == ["–"] * 9
    assert row(sheet, "школа № 10")[1:] == ["–"] * 9
    assert row(sheet, "Все участники")[1:3] == [11, 55]
    assert [line for line in district.csv(wave)["schools"] if line[0] == "школа № 2"] == [["школа № 2", *"–" * 9]]
    assert not [cells for cells in rows(district.workbook(wave)["Команды"]) if "школа № 2" in cells and "нет" in cells]


def test_positions_kinds_and_sizes_have_their_own_means(district: District) -> None:
    wave = district.wave()
    town = district.school("лицей № 8", kind="lyceum", pupils=860)
    small = district.school("школа № 5", kind="oosh", pupils=96)
    district.answers(wave, town, *[ALL_FIVE] * 3)
    district.answers(wave, small, *[TWO] * 3, position="dep_edu")
    book = district.workbook(wave)

    assert row(book["По должностям"], "Директор")[1:3] == [3, 100]
    assert row(book["По должностям"], "Заместитель по учебной (учебно-воспитательной) работе")[1:3] == [3, 27]
    kinds = book["Вид и размер ОО"]
    assert row(kinds, "Лицей")[1:3] == [3, 100]
    assert row(kinds, "501–1000")[1:3] == [3, 100]
    assert row(kinds, "до 100")[1:3] == [3, 27]


def test_whoever_left_school_and_position_counts_for_everybody_and_for_no_group(district: District) -> None:
    wave = district.wave()
    school = district.school("школа № 4")
    gone = district.answers(wave, school, ALL_FIVE, THREE, THREE, THREE, THREE)[0]
    district.unit(
        lambda unit: unit.run(update(person).where(person.c.id == gone).values(school_id=None, position="erased"))
    )
    book = district.workbook(wave)

    assert row(book["По ОО"], "Все участники")[1:3] == [5, 64]
    assert row(book["По ОО"], "школа № 4")[1] == "–", "the total without the school would be that one person"
    assert row(book["По должностям"], "Директор")[1] == "–"
    assert "erased" not in set(texts(book))


def test_teams_lack_offer_and_ask_as_the_rules_say(district: District) -> None:
    wave = district.wave()

    def of(level: tuple[int, int], need: str, offer: str) -> Answer:
        def answer(question: Question) -> str:
            return {"need_first": need, "offer": offer}.get(question.name) or scale_answer(*level)(question)

        return answer

    strong, weak = district.school("гимназия № 3"), district.school("школа № 7")
    district.answers(wave, strong, ALL_FIVE, FOUR, THREE, answer=lambda level: of(level, "k2 k3", "k1"))
    district.answers(wave, weak, TWO, TWO, FOUR, answer=lambda level: of(level, "k1", "none"))
    book = district.workbook(wave)

    assert row(book["Команды"], "гимназия № 3")[1:3] == ["готова", "нет"]
    assert row(book["Команды"], "школа № 7")[1:3] == ["дефицит", "дефицит"]
    first = {cells[0]: cells for cells in rows(book["Дефициты команд"])}["K1"]
    assert first[2:] == [2, 1, 0.5, 1, 0.5]
    asked = {cells[0]: cells for cells in rows(book["Запросы и предложения"])}
    assert asked["K1"][2:] == [3, 0.5, 1, 3, 0.5, 1, 1]
    assert asked["K2"][2:7] == [3, 0.5, 1, 0, 0]


def test_items_show_who_chose_what_and_who_has_no_such_duty(district: District) -> None:
    wave = district.wave()

    def none_of_mine(question: Question) -> str:
        return "na" if question.name == "k1_q1" else scale_answer(4, 3)(question)

    school = district.school("школа № 4")
    district.answers(wave, school, FOUR, FOUR, TWO)
    district.answers(wave, school, FOUR, answer=lambda _level: none_of_mine)
    book = district.workbook(wave)

    statement = next(cells for cells in rows(book["Утверждения"]) if "k1_q1" in cells)
    assert statement[4:12] == [4, 0, 0.25, 0, 0.5, 0, 0.25, 3.33]
    case = [cells for cells in rows(book["Ситуации и вопросы"]) if cells[0] == "k1_case"]
    assert [cells[2:4] for cells in case] == [[1, 1], [3, 1], [0, 0], [2, 2], [2, 4]]


def test_an_answer_to_a_question_that_no_longer_applies_is_not_counted(district: District) -> None:
    form = """
| survey |
| | type | name | label | required | relevant |
| | select_one yesno | been | Были на стажировке? | yes | |
| | select_one yesno | liked | Понравилось? | yes | ${been} = 'yes' |

| choices |
| | list_name | name | label |
| | yesno | yes | Да |
| | yesno | no | Нет |

| settings |
| | form_title | form_id | version |
| | Короткая анкета | short | 1 |
"""
    wave = district.wave(source=form.encode())
    school = district.school("школа № 4")
    people = district.answers(wave, school, *[THREE] * 7, answer=lambda _level: lambda _question: "yes")

    def change_minds(unit: Unit, count: int) -> None:
        theirs = select(response.c.id).where(response.c.person_id.in_(people[:count]))
        first = update(answer).where(answer.c.response_id.in_(theirs), answer.c.question == 0)
        unit.run(first.values(value="no"))

    district.unit(lambda unit: change_minds(unit, 3))
    questions = rows(district.workbook(wave)["Ситуации и вопросы"])

    assert [cells[3] for cells in questions if cells[0] == "been"] == [4, 3, 7]
    assert [cells[3] for cells in questions if cells[0] == "liked"] == [4, 0, 4]

    district.unit(lambda unit: change_minds(unit, 5))
    book = district.workbook(wave)
    few = [cells for cells in rows(book["Ситуации и вопросы"]) if cells[0] == "liked"]
    assert [cells[3] for cells in few] == ["–", "–", "–"], "two people were asked: what they said is theirs"
    assert rows(book["Ответы"])[0] == ["been"]


@pytest.mark.parametrize("language", ["ru", "en"])
def test_a_wave_without_answers_is_a_clear_sheet(district: District, language: str) -> None:
    wave = district.wave()
    district.answers(wave, district.school("школа № 4"), THREE, send=False)
    book = district.workbook(wave, language)

    assert len(book.sheetnames) == 2
    assert any(("ответов пока нет" if language == "ru" else "No answers") in text for text in texts(book))


def test_two_answers_are_as_good_as_none(district: District) -> None:
    wave = district.wave()
    district.answers(wave, district.school("школа № 4"), ALL_FIVE, TWO)
    book = district.workbook(wave)

    assert book.sheetnames == ["Сводка", "О данных"]
    assert any("показатели скрыты" in text for text in texts(book))


@pytest.mark.parametrize("key", ["profile", "internship_feedback", "repeat_wave", "practice_card"])
def test_every_other_form_has_a_report_as_well(district: District, key: str) -> None:
    form_key = key
    wave = district.wave(form_key)
    district.answers(wave, district.school("школа № 4"), *[THREE] * 3, answer=lambda _level: plain_answer)
    book = district.workbook(wave)

    assert "Ситуации и вопросы" in book.sheetnames
    assert "По ОО" not in book.sheetnames


def test_a_wave_belongs_to_its_municipality(district: District) -> None:
    wave = district.wave()
    other = district.unit(lambda unit: municipalities.ensure(unit, "other", "Соседний район", "Europe/Moscow"))
    request = district.request(wave)

    with pytest.raises(Refused):
        build_wave_report(type(request)(request.database_url, wave, other, 3, "ru", request.now))
    with pytest.raises(Gone):
        build_wave_report(type(request)(request.database_url, wave + 100, other, 3, "ru", request.now))


def test_a_request_travels_and_the_same_chance_makes_the_same_file(district: District) -> None:
    wave = district.wave()
    district.answers(wave, district.school("школа № 4"), ALL_FIVE, THREE, TWO)
    request = pickle.loads(pickle.dumps(district.request(wave, file=ReportFile.XLSX)))

    first, second = (build_wave_report(request, chance=Random(7)) for _ in range(2))
    assert rows(load_workbook(BytesIO(first))["Ответы"]) == rows(load_workbook(BytesIO(second))["Ответы"])


def test_progress_grows_to_one_and_may_stop_the_work(district: District) -> None:
    wave = district.wave()
    district.answers(wave, district.school("школа № 4"), ALL_FIVE, THREE, TWO)
    heard: list[float] = []
    build_wave_report(district.request(wave), progress=heard.append)

    assert heard == sorted(heard)
    assert heard[-1] == 1.0

    def stop(_share: float) -> None:
        raise InterruptedError

    with pytest.raises(InterruptedError):
        build_wave_report(district.request(wave), progress=stop)
