"""The report of a wave that is still open: two of them, taken one after the other, tell nothing about one person."""

from __future__ import annotations

from datetime import timedelta

import pytest

from tests.clock import MONDAY
from tests.reports.wave_district import OVER, District, row, texts

TWO, FIVE = (2, 1), (5, 3)  # 27.4 and 100 points


@pytest.fixture
def district(database_url: str) -> District:
    return District(database_url)


def test_answers_of_an_open_wave_come_in_by_fives_and_the_last_wait(district: District) -> None:
    wave, school = district.wave(), district.school("школа № 4")
    district.answers(wave, school, *[FIVE] * 11)
    before = district.csv(wave, at=MONDAY)
    district.answers(wave, school, TWO, TWO, TWO)
    after = district.csv(wave, at=MONDAY)
    district.answers(wave, school, TWO)
    five_more = district.csv(wave, at=MONDAY)

    wide = next(name for name in before if len(before[name][0]) > 40)
    assert [len(one[wide]) - 1 for one in (before, after, five_more)] == [5, 5, 10]
    assert _without_coverage(after) == _without_coverage(before)
    assert _without_coverage(five_more) != _without_coverage(before)


def test_nine_answers_of_an_open_wave_are_none_yet_and_the_sheet_says_so(district: District) -> None:
    wave = district.wave()
    district.answers(wave, district.school("школа № 4"), *[FIVE] * 9)
    book = district.workbook(wave, at=OVER - timedelta(seconds=1))

    assert book.sheetnames == ["Сводка", "О данных"]
    assert any("отправленных ответов пока мало (9)" in line for line in texts(book))
    assert row(book["О данных"], "Учтено ответов")[1] == 0
    assert "Отправленных ответов: 9." in str(row(book["О данных"], "Войдут позже")[1])


def test_when_it_is_over_everybody_counts(district: District) -> None:
    wave = district.wave()
    district.answers(wave, district.school("школа № 4"), *[FIVE] * 13)
    book = district.workbook(wave, at=OVER)

    assert row(book["О данных"], "Учтено ответов")[1] == 13
    assert "Войдут позже" not in list(texts(book))


def _without_coverage(tables: dict[str, list[list[str]]]) -> dict[str, list[list[str]]]:
    """Who has finished is no secret and is told at once; so is how many answers wait."""
    return {name: table for name, table in tables.items() if name not in ("coverage", "about")}
