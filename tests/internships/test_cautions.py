"""What is worth a second thought before publishing."""

from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

from internships.cautions import HostLoad, InBlackout, OnDayOff, Other, SameSchool, SameTime, ShortNotice, cautions
from surveys.cautions import Period

MOSCOW = ZoneInfo("Europe/Moscow")
NOW = datetime(2027, 2, 1, 9, tzinfo=MOSCOW)


def of(day: datetime, *others: Other, blackouts: tuple[Period, ...] = ()) -> list[object]:
    return list(
        cautions(
            school_id=1, starts_at=day, ends_at=day + timedelta(hours=3), now=NOW, zone=MOSCOW, blackouts=blackouts,
            others=others,
        )
    )  # fmt: skip


def test_a_working_day_far_enough_ahead_is_worth_no_word() -> None:
    assert of(datetime(2027, 2, 12, 10, tzinfo=MOSCOW)) == []


def test_exams_days_off_and_short_notice_are_named() -> None:
    exams = Period("ВПР", date(2027, 2, 5), date(2027, 2, 8))

    assert of(datetime(2027, 2, 6, 10, tzinfo=MOSCOW), blackouts=(exams,)) == [
        InBlackout("ВПР"), OnDayOff(), ShortNotice(5),
    ]  # fmt: skip


def test_what_meets_it_at_the_school_or_elsewhere_and_a_heavy_load_are_named() -> None:
    day = datetime(2027, 2, 12, 10, tzinfo=MOSCOW)
    at_once = Other(1, "Мастерская", day + timedelta(hours=1), day + timedelta(hours=2))
    elsewhere = Other(2, "Круглый стол", day - timedelta(hours=1), day + timedelta(hours=1))
    after = Other(2, "Другое", day + timedelta(hours=3), day + timedelta(hours=4))
    more = tuple(Other(1, "Ещё", day + timedelta(days=days), day + timedelta(days=days, hours=1)) for days in (7, 14))

    assert of(day, at_once, elsewhere, after) == [SameSchool("Мастерская"), SameTime(1)]
    assert of(day, at_once, *more) == [SameSchool("Мастерская"), HostLoad(4)]
