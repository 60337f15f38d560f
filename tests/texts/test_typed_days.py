"""A coordinator types a day the way it is written in life; what could mean two things, or nothing, is not guessed at."""

from datetime import date, time

import pytest

from texts.typed_days import TypedDay, read_day

TODAY = date(2026, 11, 9)


@pytest.mark.parametrize(
    ("typed", "day", "clock"),
    [
        ("20.12.2026", date(2026, 12, 20), None),
        ("20.12.26", date(2026, 12, 20), None),
        ("20.12", date(2026, 12, 20), None),
        ("20/12/2026 г.", date(2026, 12, 20), None),
        ("2026-12-20", date(2026, 12, 20), None),
        ("20 декабря", date(2026, 12, 20), None),
        ("20 Декабрь 2026 года", date(2026, 12, 20), None),
        ("вс, 20 дек.", date(2026, 12, 20), None),
        ("1 мая", date(2027, 5, 1), None),
        ("7 май", date(2027, 5, 7), None),
        ("15 марта", date(2027, 3, 15), None),
        ("20 December", date(2026, 12, 20), None),
        ("Dec 20th, 2026", date(2026, 12, 20), None),
        ("завтра", date(2026, 11, 10), None),
        ("9 ноября", TODAY, None),
        ("8.11", date(2027, 11, 8), None),
        ("8.11.2026", date(2026, 11, 8), None),
        ("20.12 18:00", date(2026, 12, 20), time(18)),
        ("20.12 в 18.30", date(2026, 12, 20), time(18, 30)),
        ("20 декабря, в 9", date(2026, 12, 20), time(9)),
        ("завтра к 9 ч.", date(2026, 11, 10), time(9)),
        ("  20 декабря   2026 г. 10-15 ", date(2026, 12, 20), time(10, 15)),
    ],
)
def test_a_day_is_understood(typed: str, day: date, clock: time | None) -> None:
    assert read_day(typed, today=TODAY) == TypedDay(day, clock)


@pytest.mark.parametrize(
    "typed",
    ["", "скоро", "31.02.2026", "32 декабря", "20", "20 брюмера", "20.13", "20.12 25:00", "20.12 18:70", "12.2026",
     "с 20 по 25 декабря", "20.12.2026 20.12.2026", "1" * 500, "00.12", "²0.12"],
)  # fmt: skip
def test_what_names_no_day_is_not_guessed_at(typed: str) -> None:
    assert read_day(typed, today=TODAY) is None
