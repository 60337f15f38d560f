"""A published wave: people hear of it by themselves, it is prolonged, closed, taken back and measured again."""

from datetime import date

import pytest
from sqlalchemy import select

from db.tables import audit
from handlers.screens.wave_days import number_of
from handlers.taps_answering import Resume
from handlers.taps_waves import CloseWave, OpenOn, ProlongWave, RemindAt, RemindBefore
from tests.handlers.waves_steps import button, draft, draft_of, open_wave, publish, staff_and_deputy, to_check
from tests.world import Chat, World

QUIET = ("chat", "claimed_update", "notification")


async def later(world: World, **parts: float) -> None:
    world.clock.forward(**parts)
    await world.tick()


async def card(olga: Chat) -> None:
    await olga.say("/waves")
    await olga.tap("1")


async def test_a_planned_wave_opens_by_itself_at_its_minute_and_people_hear_of_it(world: World) -> None:
    olga, anna = await staff_and_deputy(world)
    await draft(olga)
    await olga.tap_data(OpenOn(wave=draft_of(olga), day=number_of(date(2026, 11, 11)), hour=10).pack())
    await to_check(olga)
    await publish(olga)
    assert "Запланирована" in olga.text
    await anna.say("/surveys")
    assert "Осень" not in anna.text

    await later(world, days=1, hours=23, minutes=59)
    assert "Осень" not in anna.text
    await later(world, minutes=1)
    assert "Приглашаем ответить: Диагностика «Осень 2026»" in anna.text
    assert "около 20 минут" in anna.text
    assert "до 23 ноября включительно" in anna.text
    await anna.tap("Начать")
    assert "Кто увидит ответы" in anna.text


async def test_after_an_outage_the_opening_is_told_as_soon_as_the_bot_is_back(world: World) -> None:
    olga, anna = await staff_and_deputy(world)
    await draft(olga)
    await olga.tap_data(OpenOn(wave=draft_of(olga), day=number_of(date(2026, 11, 11)), hour=10).pack())
    await to_check(olga)
    await publish(olga)
    await world.stop()
    world.clock.forward(days=3)
    await world.start()
    await world.settled()

    assert "Приглашаем ответить" in anna.text
    said = len(anna.seen)
    await world.tick()
    assert len(anna.seen) == said


async def test_the_invitation_waits_for_the_morning_when_published_in_the_evening(world: World) -> None:
    world.clock.forward(hours=11)  # nine in the evening
    olga, anna = await staff_and_deputy(world)
    await draft(olga)
    await to_check(olga)
    assert "приглашение — завтра, 08:00 (МСК)" in olga.text
    await publish(olga)
    assert "Осень" not in anna.text

    await later(world, hours=11)
    assert "Приглашаем ответить" in anna.text


async def test_whoever_asks_for_tomorrow_is_reminded_once_and_not_after_sending(world: World) -> None:
    olga, anna = await staff_and_deputy(world)
    await open_wave(olga)
    await anna.tap("Напомнить завтра")
    assert "завтра, 10:00 (МСК)" in anna.text
    await olga.tap("Напомнить завтра")

    world.fill(olga, 1)
    said = len(olga.seen)
    await later(world, days=1)
    assert "Вы просили напомнить: Диагностика «Осень 2026»" in anna.text
    assert len(olga.seen) == said


async def test_only_those_who_have_not_finished_are_reminded_and_led_to_their_question(world: World) -> None:
    olga, anna = await staff_and_deputy(world)
    await open_wave(olga)
    world.fill(olga, 1)
    await anna.tap("Начать")
    await anna.tap("Дальше")
    await anna.tap("Справляюсь")
    where = anna.text
    said = len(olga.seen)

    await later(world, days=11)
    assert "⏰" in anna.text
    assert "ждёт на том же месте" in anna.text
    await anna.tap("Продолжить")
    assert anna.text == where
    assert len(olga.seen) == said


@pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)
async def test_reminders_come_three_days_before_the_end_and_on_the_last_day_at_ten(world: World) -> None:
    olga, anna = await staff_and_deputy(world)
    await open_wave(olga)
    world.fill(olga, 1)
    said = len(anna.seen), len(olga.seen)

    await later(world, days=10, hours=23, minutes=59)
    assert len(anna.seen) == said[0]
    await later(world, minutes=1)
    assert len(anna.seen) == said[0] + 1
    assert "до 23 ноября" in anna.text
    await later(world, days=2, hours=23, minutes=59)
    assert len(anna.seen) == said[0] + 1
    await later(world, minutes=1)
    assert len(anna.seen) == said[0] + 2
    assert "до конца дня" in anna.text
    assert not [one for one in olga.seen[said[1] :] if "завершить" in one.words]


@pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)
async def test_reminders_come_at_the_days_and_the_hour_that_were_chosen(world: World) -> None:
    olga, anna = await staff_and_deputy(world)
    await draft(olga)
    number = draft_of(olga)
    await olga.tap_data(RemindBefore(wave=number, days=3, on=False).pack())
    await olga.tap_data(RemindBefore(wave=number, days=7, on=True).pack())
    await olga.tap_data(RemindAt(wave=number, hour=15).pack())
    await to_check(olga)
    await publish(olga)
    said = len(anna.seen)

    await later(world, days=7, hours=4, minutes=59)
    assert len(anna.seen) == said
    await later(world, minutes=1)
    assert len(anna.seen) == said + 1
    await later(world, days=6, hours=23)
    assert len(anna.seen) == said + 1
    await later(world, hours=1)
    assert len(anna.seen) == said + 2


async def test_whoever_finishes_before_the_reminder_leaves_is_spared(world: World) -> None:
    olga, anna = await staff_and_deputy(world)
    await open_wave(olga)
    await later(world, days=10, hours=23)
    world.fill(anna, 1)
    said = len(anna.seen)

    await later(world, days=3)
    assert len(anna.seen) == said


async def test_a_wave_closes_by_itself_and_those_in_the_middle_are_told_in_the_morning(world: World) -> None:
    olga, anna = await staff_and_deputy(world)
    await open_wave(olga)
    await anna.tap("Начать")
    await anna.tap("Дальше")
    await anna.tap("Справляюсь")
    await later(world, days=14, hours=14)  # midnight
    assert "Приём ответов завершён" not in anna.text

    await card(olga)
    assert "Сроки: 9 ноября 2026 — 23 ноября 2026" in olga.text
    await olga.tap("Охват")
    assert "завершено 23 ноября" in olga.text
    await later(world, hours=8)
    assert "Приём ответов завершён" in anna.text
    assert "войдут только отправленные" in anna.text
    assert "Приём ответов завершён" not in olga.text
    assert anna.answers()["k1_q1"] == "m3"


async def test_closing_while_people_answer_names_them_tells_them_and_keeps_their_answers(world: World) -> None:
    olga, anna = await staff_and_deputy(world)
    await open_wave(olga)
    await anna.tap("Начать")
    await anna.tap("Дальше")
    await anna.tap("Справляюсь")
    question = anna.last
    answer = next(one.data for one in question.flat_buttons if one.text == "Справляюсь")
    await card(olga)
    await olga.tap("Закрыть")
    assert "Сейчас отвечают 1" in olga.text
    assert "не начинали 1" in olga.text
    await olga.tap("Закрыть")

    assert "Завершена" in olga.text
    assert "Приём ответов завершён" in anna.text
    await anna.tap_data(answer or "", question.id)
    shown = next(one.words for one in reversed(anna.seen) if one.id == question.id)
    assert "закрыта сегодня. Ваши ответы до этого места сохранены" in shown
    assert {"k1_q1": "m3"}.items() <= anna.answers().items()
    assert "k1_q2" not in anna.answers()
    assert world.submitted_at(anna.person_id) is None


async def test_closing_a_second_time_tells_nobody_again(world: World) -> None:
    olga, anna = await staff_and_deputy(world)
    await open_wave(olga)
    await anna.tap("Начать")
    await olga.tap_data(CloseWave(wave=1, sure=True).pack())
    said = len(anna.seen)

    assert "уже закрыта" in await olga.tap_data(CloseWave(wave=1, sure=True).pack())
    await world.tick()
    assert len(anna.seen) == said


async def test_a_prolonged_wave_moves_its_reminders_and_reminds_twice_at_most(world: World) -> None:
    olga, anna = await staff_and_deputy(world)
    await open_wave(olga)
    await later(world, days=11)
    await later(world, days=3)
    reminded = sum("⏰" in one.words for one in anna.seen)
    assert reminded == 2

    await card(olga)
    await olga.tap("Продлить")
    await olga.tap("30")
    assert "до 30 ноября включительно" in olga.text
    await later(world, days=4)
    await later(world, days=3)
    assert sum("⏰" in one.words for one in anna.seen) == 2
    await anna.say("/surveys")
    assert "Начать" in "".join(anna.labels)


async def test_a_wave_is_never_prolonged_backwards_nor_after_it_closed(world: World) -> None:
    olga, _ = await staff_and_deputy(world)
    await open_wave(olga)
    before = world.contents(but=QUIET)

    toast = await olga.tap_data(ProlongWave(wave=1, day=number_of(date(2026, 11, 12))).pack())
    assert "только на более поздний день" in toast
    assert world.contents(but=QUIET) == before
    await olga.tap_data(CloseWave(wave=1, sure=True).pack())
    toast = await olga.tap_data(ProlongWave(wave=1, day=number_of(date(2026, 12, 12))).pack())
    assert "уже закрыта" in toast


async def test_a_planned_wave_becomes_a_draft_again_and_an_open_one_does_not(world: World) -> None:
    olga, anna = await staff_and_deputy(world)
    await draft(olga)
    await olga.tap_data(OpenOn(wave=draft_of(olga), day=number_of(date(2026, 11, 11)), hour=10).pack())
    await to_check(olga)
    await publish(olga)
    back = button(olga.last, "w1")
    await olga.tap("Вернуть в черновик")
    assert "Проверка" in olga.text
    await later(world, days=5)
    assert "Осень" not in anna.text

    await to_check(olga)
    await publish(olga)
    assert "уже открылась" in await olga.tap_data(back)
    assert "Идёт" in olga.text


async def test_a_second_measurement_follows_the_first_with_the_same_form_and_people(world: World) -> None:
    olga, anna = await staff_and_deputy(world)
    await open_wave(olga)
    await olga.tap_data(CloseWave(wave=1, sure=True).pack())
    await olga.tap("Повторный замер")
    assert "Повторный замер · 2 из 6" in olga.text
    assert "‹ Назад" not in olga.labels
    again = button(olga.last, "wq")
    await card(olga)
    assert "Проверка · Повторный замер" in olga.text
    assert button(olga.last, "wq") == again
    await publish(olga)

    rows = world.contents()["wave"]
    assert len(rows) == 2
    first, second = sorted(rows)
    assert first[2] == second[2], "the same form in the same version"
    assert (second[4], second[5]) == (2, first[0])
    assert "Повторный замер" in anna.text


async def test_every_act_is_noted_with_who_did_it(world: World) -> None:
    olga, _ = await staff_and_deputy(world)
    await open_wave(olga)
    await olga.tap_data(ProlongWave(wave=1, day=number_of(date(2026, 12, 4))).pack())
    await olga.tap_data(CloseWave(wave=1, sure=True).pack())

    acts = world.unit(lambda unit: unit.all(select(audit.c.act, audit.c.actor_id).order_by(audit.c.id)))
    assert [tuple(row) for row in acts] == [
        ("wave-published", olga.person_id),
        ("wave-prolonged", olga.person_id),
        ("wave-closed", olga.person_id),
    ]


async def test_another_municipalitys_coordinator_can_do_nothing_to_a_wave(world: World) -> None:
    olga, _ = await staff_and_deputy(world)
    await open_wave(olga)
    there = world.municipality()
    boris = world.person(9, role="coordinator", home=there, school_id=world.school("школа № 9", "9", home=there))
    await boris.come_in()
    before = world.contents(but=QUIET)

    for tap in ("wk:1", "ww:1:0", "ww:1:1", "wg:1:20900", "wy:1:prolong:0", "w1:1", "w2:1", "wb:1", "wj:1", "w:1"):
        await boris.tap_data(tap)
        assert "открыт другим участникам" in boris.text, tap
        assert "Осень" not in boris.text, tap
    assert world.contents(but=QUIET) == before
    await boris.say("/waves")
    assert "Пока нет ни одной" in boris.text


async def test_a_participant_has_no_waves_to_run(world: World) -> None:
    olga, anna = await staff_and_deputy(world)
    await anna.say("/waves")
    assert "открыт другим участникам" in anna.text
    assert "Волны" not in anna.labels
    await open_wave(olga)
    await anna.tap_data(CloseWave(wave=1, sure=True).pack())
    assert "открыт другим участникам" in anna.text


async def test_a_response_of_another_is_not_opened_by_a_reminder_button(world: World) -> None:
    olga, anna = await staff_and_deputy(world)
    await open_wave(olga)
    await anna.tap("Начать")
    await olga.tap_data(Resume(response=1).pack())

    assert "открыт другим участникам" in olga.text
