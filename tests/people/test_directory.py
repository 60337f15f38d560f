"""Finding a school however it was written, and lists in the order in which people count."""

import pytest

from people.directory import Team, matching, natural

NAMES = ("школа № 10, х. Дальний", "школа № 2, ст. Примерная", "гимназия № 1", "Школа № 1, ст. Учёная")
TEAMS = [
    Team(number, code, name, {})
    for number, (code, name) in enumerate(zip(("010", "2", "g1", "001"), NAMES, strict=True), 1)
]


def test_numbers_in_names_count_as_numbers() -> None:
    assert sorted(NAMES, key=natural) == [
        "гимназия № 1",
        "Школа № 1, ст. Учёная",
        "школа № 2, ст. Примерная",
        "школа № 10, х. Дальний",
    ]


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("дальний", [1]),
        ("ШКОЛА №10", [1]),
        ("школа 10", [1]),
        ("учен", [4]),
        ("010", [1]),
        ("школа", [1, 2, 4]),
        ("№", []),
        ("", []),
        ("лицей", []),
    ],
)
def test_a_school_is_found_by_a_part_of_its_name_or_by_its_code(typed: str, found: list[int]) -> None:
    assert [team.school_id for team in matching(TEAMS, typed)] == found
