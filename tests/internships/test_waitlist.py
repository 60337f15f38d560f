"""How long a freed place is held: in hours of the day, and shorter the nearer the event."""

from datetime import UTC, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from internships.waitlist import LAST_CALL, LEAST, Holding, after_daytime, daytime, held_until
from messaging.policy import QuietHours

MOSCOW = ZoneInfo("Europe/Moscow")
MONDAY = datetime(2026, 11, 23, 7, tzinfo=UTC)  # 10:00 in Moscow
QUIET = QuietHours()  # 19:00-08:00
FAR = MONDAY + timedelta(days=30)


def moscow(day: int, hour: int, minute: int = 0) -> datetime:
    return datetime(2026, 11, day, hour, minute, tzinfo=MOSCOW).astimezone(UTC)


def test_a_day_ends_at_the_same_hour_tomorrow() -> None:
    assert held_until(Holding(24, QUIET), MONDAY, FAR, MOSCOW) == moscow(24, 10)
    assert held_until(Holding(48, QUIET), MONDAY, FAR, MOSCOW) == moscow(25, 10)


def test_without_quiet_hours_a_day_is_a_day() -> None:
    assert held_until(Holding(24, QuietHours(time(0), time(0))), MONDAY, FAR, MOSCOW) == MONDAY + timedelta(hours=24)


def test_what_is_freed_at_night_is_held_from_the_morning() -> None:
    assert held_until(Holding(24, QUIET), moscow(23, 23), FAR, MOSCOW) == moscow(24, 19)


def test_near_the_event_an_offer_takes_half_of_the_time_that_is_left() -> None:
    # The event is on Tuesday at 14:00, the last call at 11:00: nine hours of today and three are left.
    assert held_until(Holding(24, QUIET), MONDAY, moscow(24, 14), MOSCOW) == moscow(23, 16)


@pytest.mark.parametrize("starts", [moscow(23, 13), moscow(23, 13, 59), moscow(22, 10), moscow(24, 9)])
def test_later_than_the_last_call_nobody_is_asked(starts: datetime) -> None:
    at = MONDAY if starts.day != 24 else moscow(23, 19)
    assert held_until(Holding(24, QUIET), at, starts, MOSCOW) is None


quiets = st.builds(QuietHours, st.times(), st.times()).map(
    lambda one: QuietHours(one.start.replace(tzinfo=None, microsecond=0), one.end.replace(tzinfo=None, microsecond=0))
)
zones = st.sampled_from([MOSCOW, ZoneInfo("Asia/Kamchatka"), ZoneInfo("Europe/Berlin"), ZoneInfo("America/Santiago")])
moments = st.integers(0, 2 * 365 * 24 * 60).map(lambda minutes: MONDAY + timedelta(minutes=minutes))


@given(moments, st.integers(0, 40 * 24), st.integers(1, 100), quiets, zones)
def test_an_offer_ends_after_it_begins_and_before_the_last_call(
    now: datetime, hours_left: int, hours: int, quiet: QuietHours, zone: ZoneInfo
) -> None:
    starts = now + timedelta(hours=hours_left)
    until = held_until(Holding(hours, quiet), now, starts, zone)

    if until is None:
        assert daytime(now, starts - LAST_CALL, zone, quiet) < LEAST
    else:
        assert now < until <= starts - LAST_CALL
        held = daytime(now, until, zone, quiet)
        assert LEAST <= held <= max(LEAST, timedelta(hours=hours))


@given(moments, st.integers(1, 200), quiets, zones)
def test_counting_there_and_back_gives_the_same(now: datetime, hours: int, quiet: QuietHours, zone: ZoneInfo) -> None:
    amount = timedelta(hours=hours)

    if daytime(now, now + timedelta(days=7), zone, quiet) > timedelta(hours=1):
        assert daytime(now, after_daytime(now, amount, zone, quiet), zone, quiet) == amount
