"""Whoever sends whatever tap: never another's data, always a screen, nothing changed."""

import pytest
from aiogram.filters.callback_data import CallbackData

from handlers import all_routes, taps, taps_days
from handlers.routes import Who
from tests.filling import scale_answer
from tests.handlers.test_taps import filled, tap_classes
from tests.world import Chat, World

SECRET = "Тайный ответ Анны"
# What people do about themselves only: such a tap names nobody else, and it may well change something of one's own.
OWN = {
    taps.SpeakLanguage, taps.EnterCode, taps.Mistaken, taps.GiveConsent, taps.LaterConsent, taps.MyData, taps.Withdraw,
    taps.Erase, taps.Reminders, taps.Quiet, taps.Announcements,
}  # fmt: skip
EVERYBODY = {Who.ANYONE, Who.INVITED, Who.PARTICIPANT}
QUIET = ("chat", "claimed_update")  # what any visit leaves: which screen is shown, which update was handled


def aimed(response: int, wave: int, *names: str) -> list[CallbackData]:
    """Every tap there is, aimed at somebody else's response and wave; with `names` only those that carry one of them."""
    places = {"question": 2, "choice": 0, "page": 0, "day": 20_000, "month": 24_000, "hour": 10, "days": 3, "many": 5}
    others = {"response": response, "wave": wave, **places}
    return [
        filled(kind, **others)
        for kind in tap_classes()
        if kind not in OWN and (not names or kind.model_fields.keys() & set(names))
    ]


def annas_answers(world: World) -> tuple[Chat, int, int]:
    """Anna has sent a diagnostic and written something of her own."""
    wave = world.wave()
    anna = world.person(1, given="Анна", patronymic="Петровна")
    secret = scale_answer(5, 3)
    response = world.fill(
        anna,
        wave,
        lambda question: SECRET if question.kind.value == "text" else secret(question),
    )
    return anna, response, wave


async def untouched(intruder: Chat, tap: CallbackData, before: dict[str, list[tuple[object, ...]]]) -> None:
    """Send it, look at the screen it ends in, compare the database with what it was."""
    world = intruder.world
    pressed = intruder.phone.tap(intruder.last.id, tap.pack(), forged=True)
    await world.settled()

    shown = intruder.text
    assert pressed.answered, tap
    for theirs in (SECRET, "Могу научить", "сильные стороны", "Анна", "Петровна"):
        assert theirs not in shown, f"{tap!r} shows {theirs} in: {shown}"
    assert intruder.last.document is None, tap
    after = world.contents(but=QUIET)
    changed = [table for table in before if before[table] != after[table]]
    assert not changed, f"{tap!r} changed {changed}"


async def test_no_tap_lets_a_stranger_see_or_change_anything(world: World) -> None:
    _, response, wave = annas_answers(world)
    guest = world.stranger(2)
    await guest.start()
    before = world.contents(but=QUIET)
    for tap in aimed(response, wave):
        await untouched(guest, tap, before)
        assert (
            isinstance(tap, taps.Help | taps.ReadConsent | taps_days.CheckCertificate) or "приглашени" in guest.text
        ), tap


async def test_no_tap_lets_somebody_without_consent_past_the_consent(world: World) -> None:
    _, response, wave = annas_answers(world)
    boris = world.person(2, given="Борис", position="dep_edu")
    await boris.start(boris.code)
    before = world.contents(but=QUIET)
    for tap in aimed(response, wave):
        await untouched(boris, tap, before)
        open_to_invited = isinstance(tap, taps.Help | taps.Privacy | taps_days.CheckCertificate)
        assert open_to_invited or "Даю согласие" in boris.labels, tap


@pytest.mark.parametrize("role", [None, "school_coordinator", "host", "coordinator"])
async def test_no_tap_with_the_number_of_somebody_elses_response_opens_it(world: World, role: str | None) -> None:
    _, response, wave = annas_answers(world)
    boris = world.person(2, given="Борис", position="dep_edu", role=role)
    await boris.come_in()
    before = world.contents(but=QUIET)
    for tap in aimed(response, wave, "response"):
        await untouched(boris, tap, before)


async def test_no_tap_gives_a_participant_what_belongs_to_the_staff(world: World) -> None:
    _, response, wave = annas_answers(world)
    boris = world.person(2, given="Борис", position="dep_edu")
    await boris.come_in()
    doors = {prefix: door for prefix, (_, door, _) in all_routes().taps.items()}
    before = world.contents(but=QUIET)
    for tap in aimed(response, wave):
        if doors.get(tap.__prefix__, Who.ANYONE) not in EVERYBODY:
            await untouched(boris, tap, before)
            assert "Этот раздел открыт другим участникам" in boris.text, tap


async def test_no_tap_of_a_coordinator_reaches_into_another_municipality(world: World) -> None:
    _, response, wave = annas_answers(world)
    there = world.municipality()
    elsewhere = world.person(2, role="coordinator", home=there, school_id=world.school("школа № 9", "9", home=there))
    await elsewhere.come_in()
    before = world.contents(but=QUIET)
    for tap in aimed(response, wave, "response", "wave"):
        await untouched(elsewhere, tap, before)
        assert "школа № 4" not in elsewhere.text, tap


async def test_no_tap_changes_anything_after_its_owner_left_the_roster(world: World) -> None:
    anna, response, wave = annas_answers(world)
    await anna.start()
    world.leave(anna)
    before = world.contents(but=QUIET)
    for tap in aimed(response, wave):
        await untouched(anna, tap, before)


async def test_opening_the_same_wave_gives_each_person_their_own_response(world: World) -> None:
    anna, response, wave = annas_answers(world)
    boris = world.person(2)
    await boris.come_in()

    await boris.tap_data(f"w:{wave}")
    await boris.tap("Дальше")
    await boris.tap("Пока не владею")

    assert boris.answers()["k1_q1"] == "m1"
    assert anna.answers()["k1_q1"] == "m5"
    assert world.fill(anna, wave, scale_answer(5, 3), send=False) == response


async def test_a_response_of_the_same_wave_cannot_be_answered_by_typing_either(world: World) -> None:
    _, response, _ = annas_answers(world)
    boris = world.person(2)
    await boris.come_in()
    before = world.contents(but=QUIET)

    await boris.tap_data(f"wr:{response}")
    await boris.say("Чужой ответ")

    assert world.contents(but=QUIET) == before
    assert "Мой профиль" in boris.labels
