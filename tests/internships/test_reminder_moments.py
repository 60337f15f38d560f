"""When guests and hosts are reminded, by the clock on the wall of their municipality."""

from datetime import UTC, datetime
from zoneinfo import ZoneInfo

import pytest

from internships.entitlement import Standing, standing
from internships.reminder_moments import Kind, of_guest, of_host

MOSCOW = ZoneInfo("Europe/Moscow")


def local(text: str) -> datetime:
    """«2026-11-26 10:00» in Moscow."""
    return datetime.fromisoformat(text).replace(tzinfo=MOSCOW)


def said(found: object, zone: ZoneInfo = MOSCOW) -> dict[str, str]:
    return {one.kind.value: f"{one.due_at.astimezone(zone):%m-%d %H:%M}" for one in found}  # type: ignore[attr-defined]


def test_a_guest_hears_a_week_before_the_day_before_and_two_hours_before() -> None:
    found = of_guest(local("2026-11-26 10:00"), MOSCOW, local("2026-11-09 10:00"))

    assert said(found) == {"visit-week": "11-19 10:00", "visit-day": "11-25 10:00", "visit-soon": "11-26 08:00"}
    assert found[0].expires_at == found[1].due_at, "the question of the week helps nobody once the day's message came"
    assert found[1].expires_at == local("2026-11-26 10:00")


def test_the_question_of_the_week_goes_on_a_working_day_and_the_days_message_on_any() -> None:
    found = of_guest(local("2026-11-30 10:00"), MOSCOW, local("2026-11-09 10:00"))
    assert said(found)["visit-day"] == "11-29 10:00"  # a Sunday

    found = of_guest(local("2026-11-28 10:00"), MOSCOW, local("2026-11-09 10:00"))
    assert said(found)["visit-week"] == "11-20 10:00"  # the Friday before a Saturday


def test_nobody_is_asked_whether_they_can_come_right_after_signing_up() -> None:
    found = of_guest(local("2026-11-26 10:00"), MOSCOW, local("2026-11-18 10:00"))
    assert [one.kind for one in found] == [Kind.DAY, Kind.SOON]


def test_whoever_gets_a_place_at_the_last_moment_gets_the_address_at_once_and_nothing_twice() -> None:
    found = of_guest(local("2026-11-26 10:00"), MOSCOW, local("2026-11-26 07:30"))
    assert said(found) == {"visit-day": "11-26 07:30"}

    evening = of_guest(local("2026-11-26 10:00"), MOSCOW, local("2026-11-25 18:00"))
    assert said(evening) == {"visit-day": "11-25 18:00", "visit-soon": "11-26 08:00"}


def test_nothing_is_planned_once_it_has_begun() -> None:
    assert of_guest(local("2026-11-26 10:00"), MOSCOW, local("2026-11-26 10:00")) == ()
    assert of_host(local("2026-11-26 10:00"), MOSCOW, local("2026-11-26 10:01")) == ()


def test_the_zone_is_the_municipalitys() -> None:
    vladivostok = ZoneInfo("Asia/Vladivostok")
    starts_at = datetime(2026, 11, 26, 0, 0, tzinfo=UTC)  # 10:00 there, the night before in Moscow
    found = of_guest(starts_at, vladivostok, datetime(2026, 11, 9, tzinfo=UTC))
    assert said(found, vladivostok)["visit-day"] == "11-25 10:00"


def test_the_hosts_list_goes_on_the_working_day_before() -> None:
    assert said(of_host(local("2026-11-26 10:00"), MOSCOW, local("2026-11-09 10:00"))) == {"visit-list": "11-25 15:00"}
    assert said(of_host(local("2026-11-30 10:00"), MOSCOW, local("2026-11-09 10:00"))) == {"visit-list": "11-27 15:00"}


@pytest.mark.parametrize(
    ("attendance", "called_off", "needs", "given", "expected"),
    [
        ("came", False, False, False, Standing.EARNED),
        ("late", False, False, False, Standing.EARNED),
        ("absent", False, False, True, Standing.NOT_THERE),
        (None, False, False, True, Standing.NOT_THERE),
        ("came", False, True, False, Standing.FEEDBACK_FIRST),
        ("came", False, True, True, Standing.EARNED),
        ("came", True, False, True, Standing.CALLED_OFF),
    ],
)
def test_whoever_was_there_has_earned_a_certificate(
    attendance: str | None, called_off: bool, needs: bool, given: bool, expected: Standing
) -> None:
    found = standing(attendance=attendance, called_off=called_off, needs_feedback=needs, feedback_given=given)
    assert found is expected
