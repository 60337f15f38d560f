"""Days, reminders and cautions of a plan: rules without a database."""

from datetime import date, datetime
from zoneinfo import ZoneInfo

import pytest

from surveys import blackouts, reminding
from surveys.blackouts import Unreadable
from surveys.cautions import ClosesOnDayOff, InBlackout, Period, Short, cautions
from surveys.days import at, end_of, last_day
from surveys.reminding import Reminders

MOSCOW = ZoneInfo("Europe/Moscow")
OPENS = at(date(2026, 11, 9), 10, MOSCOW)


def planned(closes: date, reminders: Reminders = reminding.USUAL) -> list[str]:
    found = reminding.moments(reminders, opens_at=OPENS, closes_at=end_of(closes, MOSCOW), zone=MOSCOW)
    return [f"{moment.astimezone(MOSCOW):%d.%m %H:%M}" for moment in found]


def test_a_day_is_open_until_its_last_minute_where_its_people_live() -> None:
    closes_at = end_of(date(2026, 11, 20), ZoneInfo("Asia/Vladivostok"))

    assert closes_at.isoformat() == "2026-11-20T14:00:00+00:00"
    assert last_day(closes_at, ZoneInfo("Asia/Vladivostok")) == date(2026, 11, 20)


def test_usual_reminders_come_three_days_before_and_on_the_last_day_at_ten() -> None:
    assert planned(date(2026, 11, 20)) == ["17.11 10:00", "20.11 10:00"]


def test_a_reminder_of_a_day_off_comes_on_the_working_day_before() -> None:
    assert planned(date(2026, 11, 22)) == ["19.11 10:00", "20.11 10:00"]


def test_two_reminders_that_would_fall_on_one_day_are_one() -> None:
    assert planned(date(2026, 11, 22), Reminders((1, 0), 9)) == ["20.11 09:00"]


def test_what_lies_before_the_opening_is_not_told() -> None:
    assert planned(date(2026, 11, 10)) == ["10.11 10:00"]


def test_a_third_day_pushes_out_the_first() -> None:
    assert Reminders((3, 0), 10).with_day(1, on=True).days == (1, 0)
    assert Reminders((3, 0), 10).with_day(3, on=False).days == (0,)
    assert Reminders((3, 0), 10).with_day(3, on=True).days == (3, 0)


def test_nobody_is_reminded_more_than_twice_however_often_the_end_moves() -> None:
    first = reminding.USUAL.after(at(date(2026, 11, 17), 10, MOSCOW))
    second = first.after(at(date(2026, 11, 20), 10, MOSCOW))

    assert planned(date(2026, 11, 27), first) == ["27.11 10:00"]
    assert planned(date(2026, 11, 27), second) == []


def test_reminders_come_back_from_their_text() -> None:
    told = reminding.USUAL.after(OPENS)

    assert reminding.loads(reminding.dumps(told)) == told
    assert reminding.dumps(reminding.NONE) is None
    assert reminding.loads(None) == reminding.NONE


def careful(first: datetime, last: date, *periods: Period) -> tuple[object, ...]:
    return cautions(opens_at=first, closes_at=end_of(last, MOSCOW), zone=MOSCOW, blackouts=periods)


def test_an_ordinary_fortnight_needs_no_caution() -> None:
    exams = Period("ВПР", date(2027, 4, 20), date(2027, 5, 20))

    assert careful(OPENS, date(2026, 11, 20), exams) == ()


def test_a_period_that_touches_the_wave_by_one_day_is_named() -> None:
    holidays = Period("Каникулы", date(2026, 11, 20), date(2026, 11, 30))

    assert careful(OPENS, date(2026, 11, 20), holidays) == (InBlackout(holidays),)
    assert careful(OPENS, date(2026, 11, 19), holidays) == ()


def test_fewer_than_five_days_and_a_last_day_off_are_named() -> None:
    assert careful(OPENS, date(2026, 11, 12)) == (Short(4),)
    assert careful(OPENS, date(2026, 11, 13)) == ()
    assert careful(OPENS, date(2026, 11, 22)) == (ClosesOnDayOff(date(2026, 11, 22)),)


@pytest.mark.parametrize(
    ("typed", "period"),
    [
        ("ВПР 20.04.2027 – 20.05.2027", Period("ВПР", date(2027, 4, 20), date(2027, 5, 20))),
        ("Весенние  каникулы: 22.3.2027-30.3.2027", Period("Весенние каникулы", date(2027, 3, 22), date(2027, 3, 30))),
        ("Педсовет 11.01.2027", Period("Педсовет", date(2027, 1, 11), date(2027, 1, 11))),
    ],
)
def test_a_period_is_read_as_people_write_it(typed: str, period: Period) -> None:
    assert blackouts.read(typed) == period


@pytest.mark.parametrize(
    "typed",
    ["", "ВПР", "20.04.2027", "ВПР 20.05.2027 – 20.04.2027", "ВПР 31.02.2027", "а 1.1.2027 б 2.1.2027 в 3.1.2027"],
)
def test_what_names_no_period_is_refused(typed: str) -> None:
    assert blackouts.read(typed) == Unreadable()
