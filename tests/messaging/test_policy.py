"""When people may be written to, and when they are left in peace."""

from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from messaging.policy import (
    MANNERS,
    Go,
    Manner,
    Never,
    QuietHours,
    Wait,
    Wishes,
    is_working_day,
    next_allowed,
    next_working_day,
    verdict,
)

MOSCOW = ZoneInfo("Europe/Moscow")
QUIET = QuietHours(time(19), time(8))
NONE = QuietHours(time(0), time(0))
NO_WISHES = Wishes()


def moscow(day: int, hour: int, minute: int = 0, *, month: int = 11) -> datetime:
    """Of 2026; 9 November is a Monday."""
    return datetime(2026, month, day, hour, minute, tzinfo=MOSCOW).astimezone(UTC)


@pytest.mark.parametrize("kind", ["nudge", "wave-closing", "weekly", "resume", "wave-opened"])
def test_by_day_on_a_working_day_everything_leaves_at_once(kind: str) -> None:
    assert verdict(kind, moscow(9, 10), MOSCOW, QUIET, NO_WISHES) == Go()


@pytest.mark.parametrize(
    ("at", "until"),
    [
        (moscow(9, 19), moscow(10, 8)),
        (moscow(9, 23, 59), moscow(10, 8)),
        (moscow(10, 0), moscow(10, 8)),
        (moscow(10, 7, 59), moscow(10, 8)),
    ],
)
def test_in_quiet_hours_everything_waits_for_their_end(at: datetime, until: datetime) -> None:
    assert verdict("wave-opened", at, MOSCOW, QUIET, NO_WISHES) == Wait(until)
    assert verdict("nudge", at, MOSCOW, QUIET, NO_WISHES) == Wait(until)


def test_the_minute_they_end_is_not_quiet_any_more() -> None:
    assert verdict("nudge", moscow(10, 8), MOSCOW, QUIET, NO_WISHES) == Go()
    assert verdict("nudge", moscow(10, 18, 59), MOSCOW, QUIET, NO_WISHES) == Go()


def test_quiet_hours_are_those_of_the_municipality() -> None:
    at_ten_in_moscow = moscow(9, 10)  # five in the afternoon in Vladivostok, where the silence begins at four

    early = QuietHours(time(16), time(8))
    answer = verdict("wave-opened", at_ten_in_moscow, ZoneInfo("Asia/Vladivostok"), early, NO_WISHES)

    assert answer == Wait(datetime(2026, 11, 10, 8, tzinfo=ZoneInfo("Asia/Vladivostok")).astimezone(UTC))


def test_a_silence_may_lie_within_a_day() -> None:
    lunch = QuietHours(time(12), time(13))

    assert verdict("nudge", moscow(9, 12, 30), MOSCOW, lunch, NO_WISHES) == Wait(moscow(9, 13))
    assert verdict("nudge", moscow(9, 23), MOSCOW, lunch, NO_WISHES) == Go()


def test_equal_times_mean_no_quiet_hours() -> None:
    assert verdict("nudge", moscow(9, 3), MOSCOW, NONE, NO_WISHES) == Go()


@pytest.mark.parametrize("at", [moscow(13, 20), moscow(14, 12), moscow(15, 23)])
def test_a_reminder_waits_out_the_weekend_until_ten_on_monday(at: datetime) -> None:
    assert verdict("nudge", at, MOSCOW, QUIET, NO_WISHES) == Wait(moscow(16, 10))


def test_news_may_come_on_a_saturday() -> None:
    assert verdict("wave-opened", moscow(14, 12), MOSCOW, QUIET, NO_WISHES) == Go()


def test_a_reminder_waits_out_a_holiday() -> None:
    assert verdict("nudge", moscow(4, 12), MOSCOW, QUIET, NO_WISHES) == Wait(moscow(5, 10))
    new_year = datetime(2026, 12, 31, 20, tzinfo=MOSCOW)
    eleventh = datetime(2027, 1, 11, 10, tzinfo=MOSCOW).astimezone(UTC)
    assert verdict("nudge", new_year.astimezone(UTC), MOSCOW, QUIET, NO_WISHES) == Wait(eleventh)


def test_who_asked_not_to_be_disturbed_is_written_to_afterwards_and_not_at_night() -> None:
    until_noon = Wishes(muted_until=moscow(10, 12))
    until_night = Wishes(muted_until=moscow(10, 22))

    assert verdict("wave-opened", moscow(9, 10), MOSCOW, QUIET, until_noon) == Wait(moscow(10, 12))
    assert verdict("wave-opened", moscow(9, 10), MOSCOW, QUIET, until_night) == Wait(moscow(11, 8))
    assert verdict("wave-opened", moscow(10, 13), MOSCOW, QUIET, until_noon) == Go()


def test_reminders_switched_off_are_dropped_with_a_reason_and_the_rest_comes() -> None:
    off = Wishes(reminders=False)

    assert verdict("nudge", moscow(9, 10), MOSCOW, QUIET, off) == Never("reminders off")
    assert verdict("resume", moscow(9, 10), MOSCOW, QUIET, off) == Go()
    assert verdict("wave-opened", moscow(9, 10), MOSCOW, QUIET, off) == Go()


def test_who_has_unsubscribed_from_announcements_gets_everything_else() -> None:
    unsubscribed = Wishes(announcements=False)

    assert verdict("nudge", moscow(9, 10), MOSCOW, QUIET, unsubscribed) == Go()
    assert verdict("wave-opened", moscow(9, 10), MOSCOW, QUIET, unsubscribed) == Go()


def test_an_answer_comes_in_spite_of_a_wish_for_quiet_but_not_at_night() -> None:
    muted = Wishes(muted_until=moscow(12, 12))

    assert verdict("request-answered", moscow(9, 10), MOSCOW, QUIET, muted) == Go()
    assert verdict("request-answered", moscow(9, 23), MOSCOW, QUIET, muted) == Wait(moscow(10, 8))


def test_an_alert_comes_at_night_but_not_to_who_asked_not_to_be_disturbed() -> None:
    assert verdict("roster-mistake", moscow(14, 23), MOSCOW, QUIET, NO_WISHES) == Go()
    muted = Wishes(muted_until=moscow(15, 3))
    assert verdict("roster-mistake", moscow(14, 23), MOSCOW, QUIET, muted) == Wait(moscow(15, 3))


@given(
    minutes=st.integers(0, 2 * 365 * 24 * 60),
    start=st.times(),
    end=st.times(),
    manner=st.sampled_from([Manner.NEWS, Manner.REMINDER]),
)
def test_the_promised_moment_is_one_at_which_it_may_leave(minutes: int, start: time, end: time, manner: Manner) -> None:
    quiet, now = QuietHours(start, end), datetime(2026, 1, 1, tzinfo=UTC) + timedelta(minutes=minutes)
    allowed = next_allowed(now, MOSCOW, quiet, manner)

    assert allowed >= now
    assert next_allowed(allowed, MOSCOW, quiet, manner) == allowed
    assert quiet.over(allowed.astimezone(MOSCOW)) is None
    assert manner is Manner.NEWS or is_working_day(allowed.astimezone(MOSCOW).date())


def test_the_next_working_day_skips_weekends_and_holidays() -> None:
    assert next_working_day(date(2026, 11, 13)) == date(2026, 11, 16)
    assert next_working_day(date(2026, 11, 3)) == date(2026, 11, 5)
    assert next_working_day(date(2026, 11, 9)) == date(2026, 11, 9) + timedelta(days=1)


def test_every_reminder_that_counts_is_treated_as_one() -> None:
    assert {MANNERS[kind] for kind in ("nudge", "wave-closing", "weekly")} == {Manner.REMINDER}
