"""When the forms of an event are handed out, by the clock on the wall of its municipality."""

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

from internships import form_moments

MOSCOW = ZoneInfo("Europe/Moscow")


def local(text: str) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=MOSCOW).astimezone(UTC)


def test_guests_are_asked_the_same_evening_or_after_a_long_day_the_next_morning() -> None:
    short, long = local("2026-11-12 13:00"), local("2026-11-12 17:30")

    assert form_moments.feedback(short, MOSCOW, short).told_at == local("2026-11-12 18:00")
    assert form_moments.feedback(long, MOSCOW, long).told_at == local("2026-11-13 10:00")
    assert form_moments.feedback(short, MOSCOW, short).closes_at == local("2026-11-20 00:00"), "open for seven days"


def test_after_an_outage_people_have_as_many_days_as_ever() -> None:
    ended = local("2026-11-12 13:00")
    back = ended + timedelta(days=3)
    found = form_moments.feedback(ended, MOSCOW, back)

    assert found.told_at == back
    assert found.closes_at == local("2026-11-23 00:00")


def test_six_weeks_later_is_a_morning() -> None:
    found = form_moments.follow_up(local("2026-11-12 13:00"), MOSCOW)

    assert found.opens_at == found.told_at == local("2026-12-24 10:00")
    assert found.closes_at == local("2027-01-08 00:00")
