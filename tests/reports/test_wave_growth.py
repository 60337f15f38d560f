"""A second wave that follows a first: growth of those who sent both, and nothing that two reports together would give away."""

from __future__ import annotations

from datetime import timedelta

import pytest
from sqlalchemy import select, update

from db.tables import form, person, wave
from db.unit import Unit
from surveys import publishing, waves
from tests.clock import MONDAY
from tests.filling import fill_response, scale_answer
from tests.reports.wave_district import OVER, District, row, rows, texts

TWO, THREE, FOUR, FIVE = (2, 1), (3, 2), (4, 2), (5, 3)  # 27.4, 54.8, 72.6 and 100 points


@pytest.fixture
def district(database_url: str) -> District:
    return District(database_url)


def second_wave(district: District, first: int, source: bytes = b"") -> int:
    def open_one(unit: Unit) -> int:
        before = unit.one(select(wave.c.municipality_id, wave.c.form_id).where(wave.c.id == first))
        assert before is not None
        form_id = publishing.publish(unit, source, filename="02.md").id if source else before.form_id
        return waves.create(
            unit,
            municipality_id=before.municipality_id,
            form_id=form_id,
            name="Диагностика «Весна»",
            opens_at=MONDAY - timedelta(days=1),
            closes_at=OVER,
            number=2,
            follows=first,
        )

    return district.unit(open_one)


def again(district: District, wave_id: int, people: list[int], *levels: tuple[int, int]) -> None:
    def fill(unit: Unit) -> None:
        for number, (one, level) in enumerate(zip(people, levels, strict=True)):
            fill_response(unit, 9000 + number, one, wave_id, scale_answer(*level), send=True)

    district.unit(fill)


def test_growth_is_of_those_who_sent_both_waves_and_says_how_many_were_lost(district: District) -> None:
    first = district.wave()
    school = district.school("школа № 4")
    people = district.answers(first, school, TWO, TWO, THREE, FOUR)
    district.answers(first, school, FIVE, FIVE, FIVE)  # who will not come again
    second = second_wave(district, first)
    again(district, second, people, THREE, TWO, FIVE, THREE)

    book = district.workbook(second)
    sheet = book["Прирост"]

    found = {cells[1]: cells[2:] for cells in rows(sheet) if len(cells) > 2 and str(cells[0]).isdigit()}
    assert found["Отправили ответы в первой волне"] == [7]
    assert found["Отправили ответы во второй волне"] == [4]
    assert found["в обеих волнах"] == [4, pytest.approx(0.571)]
    assert found["выбыли: были в первой, нет во второй"] == [3, pytest.approx(0.429)]
    before = (27.38 + 27.38 + 54.76 + 72.62) / 4
    now = (54.76 + 27.38 + 100 + 54.76) / 4
    assert row(sheet, "K1")[2:] == [4, round(before), round(now), round(now - before, 1), 2, 1, 1, 2, 1, 0.5]
    assert row(sheet, "")[9:] == [16, 8, 0.5]
    assert found["Дефицит"] == [8, 8, 0]
    assert found["Зона развития"] == [0, 8, 8]
    assert any("Сравнение с волной «Диагностика «Осень»»" in text for text in texts(book))


def test_one_person_who_did_not_come_again_hides_what_two_reports_would_tell(district: District) -> None:
    first = district.wave()
    people = district.answers(first, district.school("школа № 4"), TWO, TWO, THREE, FOUR, FIVE)
    second = second_wave(district, first)
    again(district, second, people[:4], THREE, THREE, FIVE, FIVE)

    sheet = district.workbook(second)["Прирост"]

    assert row(sheet, "K1")[2:] == [4, *["–"] * 9]
    assert row(sheet, "")[9:] == [0, 0]
    found = {cells[1]: cells[2:] for cells in rows(sheet) if len(cells) > 2 and str(cells[0]).isdigit()}
    assert found["выбыли: были в первой, нет во второй"][0] == 1, "how many is coverage, and no secret"


def test_two_people_who_came_again_are_no_group(district: District) -> None:
    first = district.wave()
    school = district.school("школа № 4")
    people = district.answers(first, school, TWO, TWO, THREE, FOUR, FIVE)
    second = second_wave(district, first)
    again(district, second, people[:2], THREE, FIVE)
    district.answers(second, school, THREE, THREE, THREE)

    assert row(district.workbook(second)["Прирост"], "K1")[2:] == [2, *["–"] * 9]


def test_whoever_changed_school_is_still_the_same_person(district: District) -> None:
    first = district.wave()
    people = district.answers(first, district.school("школа № 4"), TWO, TWO, TWO)
    other = district.school("школа № 5")
    district.unit(lambda unit: unit.run(update(person).where(person.c.id.in_(people)).values(school_id=other)))
    second = second_wave(district, first)
    again(district, second, people, THREE, THREE, THREE)

    assert row(district.workbook(second)["Прирост"], "K1")[2:6] == [3, 27, 55, 27.4]


def test_a_competency_whose_wording_changed_is_not_compared(district: District) -> None:
    first = district.wave()
    people = district.answers(first, district.school("школа № 4"), TWO, TWO, TWO)
    source = district.unit(lambda unit: unit.scalar(select(form.c.source).where(form.c.key == "deficit_diagnostics")))
    changed = source.decode().replace("Меняю планы в течение года", "Меняю планы в течение месяца")
    newer = changed.replace("| deficit_diagnostics | 2", "| deficit_diagnostics | 9")
    assert newer != changed
    second = second_wave(district, first, newer.encode())
    again(district, second, people, THREE, THREE, THREE)

    sheet = district.workbook(second)["Прирост"]
    assert row(sheet, "K1")[2:] == [3]
    assert row(sheet, "K2")[2:6] == [3, 27, 55, 27.4]
    assert any("сравнивать нельзя" in str(cell) for cells in rows(sheet) for cell in cells)


def test_a_wave_that_follows_none_has_no_such_sheet_and_its_csv_has_the_tables(district: District) -> None:
    first = district.wave()
    people = district.answers(first, district.school("школа № 4"), TWO, TWO, TWO)
    assert "Прирост" not in district.workbook(first).sheetnames
    second = second_wave(district, first)
    again(district, second, people, THREE, THREE, THREE)

    files = district.csv(second)
    assert {"growth_people", "growth", "growth_levels"} <= files.keys()
    assert files["growth"][1][3:6] == ["27", "55", "27,4"]
