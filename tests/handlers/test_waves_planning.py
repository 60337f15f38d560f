"""Planning a wave on a phone: every step, what may go wrong, and nothing half done."""

from datetime import date

from handlers.screens.wave_days import number_of
from handlers.taps_waves import CloseOn, OpenOn, WaveForm, WaveTick
from tests.handlers.waves_steps import button, draft, draft_of, open_wave, publish, staff_and_deputy, to_check
from tests.world import World

QUIET = ("chat", "claimed_update", "notification")


async def test_a_wave_is_planned_step_by_step_and_published_with_the_number_of_people(world: World) -> None:
    olga, anna = await staff_and_deputy(world)

    await draft(olga)
    assert "2 из 6 · Название" in olga.text
    assert "Диагностика «Осень 2026»" in olga.text
    await olga.tap("Дальше")
    assert "2 человека из 1 школы" in olga.text
    await olga.tap("Дальше")
    assert "сразу после публикации" in olga.text
    await olga.tap("Дальше")
    assert "до 23 ноября включительно" in olga.text
    await olga.tap("Дальше")
    assert "Директор школы результатов команды не видит" in olga.text
    await olga.tap("Дальше")
    assert "51 вопрос, около 20 минут" in olga.text
    assert "приглашение — сразу, 2 людям в боте" in olga.text
    assert "не завершившим — пт, 20 ноября, 10:00" in olga.text

    await olga.tap("Опубликовать")
    assert "2 человека из 1 школы" in olga.text
    sure = olga.last.id
    await olga.tap("Опубликовать (2)")
    assert "Идёт" in next(one.words for one in reversed(olga.seen) if one.id == sure)
    assert "Диагностика «Осень 2026»" in anna.text
    assert anna.labels == ["Начать", "Напомнить завтра"]


async def test_a_typed_name_is_taken_and_a_name_too_long_is_asked_for_again(world: World) -> None:
    olga, _ = await staff_and_deputy(world)
    await draft(olga)

    await olga.say("Замер <осени>")
    assert "Название: Замер <осени>" in olga.text
    await olga.say("ы" * 81)
    assert "от 1 до 80 знаков" in olga.text
    assert "Название: Замер <осени>" in olga.text


async def test_a_typed_name_stays_when_the_form_changes_and_a_suggested_one_follows(world: World) -> None:
    olga, _ = await staff_and_deputy(world)
    await draft(olga)
    await olga.tap("‹ Назад")
    await olga.tap("2")
    assert "Что получилось применить" in olga.text

    await olga.say("Осенний замер")
    await olga.tap("‹ Назад")
    await olga.tap("3")
    assert "Название: Осенний замер" in olga.text


async def test_a_second_tap_on_a_form_finds_the_first_draft(world: World) -> None:
    olga, _ = await staff_and_deputy(world)
    await draft(olga)
    before = world.contents(but=QUIET)
    await draft(olga)

    assert world.contents(but=QUIET) == before


async def test_a_draft_outlives_a_restart_and_waits_in_the_list(world: World) -> None:
    olga, anna = await staff_and_deputy(world)
    await draft(olga)
    await olga.say("Осенний замер")
    await world.stop()
    await world.start()

    await olga.say("/waves")
    assert "Черновики" in olga.text
    await olga.tap("1")
    assert "Проверка · Осенний замер" in olga.text
    await anna.say("/surveys")
    assert "Осенний замер" not in anna.text


async def test_cancelling_keeps_the_draft_until_it_is_thrown_away(world: World) -> None:
    olga, _ = await staff_and_deputy(world)
    await draft(olga)
    await olga.tap("Отмена")
    assert "Черновик сохранён" in olga.text
    drop = button(olga.last, "wx")

    await olga.tap("Удалить черновик")
    assert "Пока нет ни одной" in olga.text
    await olga.tap_data(drop)
    assert "Пока нет ни одной" in olga.text


async def test_an_audience_is_counted_as_it_is_ticked(world: World) -> None:
    olga, anna = await staff_and_deputy(world)
    far = world.person(3, position="dep_edu", school_id=world.school("школа № 7, х. Дальний", "7"))
    await far.come_in()
    await draft(olga)
    await olga.tap("Дальше")
    assert "3 человека из 2 школ" in olga.text

    await olga.tap("По школам")
    assert "1. школа № 4 — 2" in olga.text
    await olga.tap("2")
    assert "1 человек из 1 школы" in olga.text
    await olga.tap("Готово")
    assert "Школы: школа № 7, х. Дальний" in olga.text
    await to_check(olga)
    await publish(olga)

    assert "Начать" in far.labels
    assert "Диагностика «Осень" in far.text
    assert "Диагностика «Осень" not in anna.text


async def test_posts_and_schools_narrow_each_other_and_nobody_left_cannot_be_published(world: World) -> None:
    olga, _ = await staff_and_deputy(world)
    world.person(3, position="dep_meth", school_id=world.school("школа № 7", "7"))
    await draft(olga)
    await olga.tap("Дальше")
    await olga.tap("По школам")
    await olga.tap("1")
    await olga.tap("Готово")
    await olga.tap("По должностям")
    number = next(line for line in olga.text.splitlines() if "методической" in line).split(".")[0]
    await olga.tap(number)
    await olga.tap("Готово")
    assert "никого не остаётся" in olga.text
    await to_check(olga)
    await olga.tap("Опубликовать")

    assert "Приглашать некого" in olga.text
    await olga.say("/waves")
    assert "Черновики" in olga.text


async def test_who_is_not_asked_cannot_open_the_wave_by_an_old_or_made_up_button(world: World) -> None:
    olga, anna = await staff_and_deputy(world)
    await draft(olga)
    await olga.tap("Дальше")
    await olga.tap("По должностям")
    director = next(line for line in olga.text.splitlines() if "директор — " in line).split(".")[0]
    await olga.tap(director)
    await olga.tap("Готово")
    await to_check(olga)
    await publish(olga)
    begin = button(olga.last, "w")

    await anna.tap_data(begin)
    assert "открыт другим участникам" in anna.text
    assert anna.answers() == {}


async def test_a_day_before_the_opening_is_no_end(world: World) -> None:
    olga, _ = await staff_and_deputy(world)
    await draft(olga)
    wave = draft_of(olga)
    await olga.tap_data(OpenOn(wave=wave, day=number_of(date(2026, 11, 18)), hour=12).pack())
    assert "ср, 18 ноября, 12:00 (МСК)" in olga.text

    await olga.tap_data(CloseOn(wave=wave, day=number_of(date(2026, 11, 17))).pack())
    assert "Закрыть раньше, чем откроется, нельзя" in olga.text
    assert "до 23 ноября включительно" in olga.text


async def test_an_opening_behind_the_end_moves_the_end_and_says_so(world: World) -> None:
    olga, _ = await staff_and_deputy(world)
    await draft(olga)
    await olga.tap_data(OpenOn(wave=draft_of(olga), day=number_of(date(2026, 12, 1)), hour=10).pack())

    assert "перенесено: до 15 декабря включительно" in olga.text


async def test_a_moment_that_has_passed_is_no_opening(world: World) -> None:
    olga, _ = await staff_and_deputy(world)
    await draft(olga)
    await olga.tap_data(OpenOn(wave=draft_of(olga), day=number_of(date(2026, 11, 9)), hour=9).pack())

    assert "Это время уже прошло" in olga.text
    assert "сразу после публикации" in olga.text


async def test_a_draft_that_lay_until_its_end_had_passed_is_not_published(world: World) -> None:
    olga, anna = await staff_and_deputy(world)
    await draft(olga)
    await to_check(olga)
    world.clock.forward(days=20)
    await olga.tap("Опубликовать")

    assert "Это время уже прошло" in olga.text
    assert "Проверка" in olga.text
    assert "Осень 2026" not in anna.text


async def test_days_are_chosen_by_a_calendar_and_hours_by_buttons(world: World) -> None:
    olga, _ = await staff_and_deputy(world)
    await draft(olga)
    await olga.tap("Дальше")
    await olga.tap("Дальше")
    await olga.tap("Выбрать день")
    assert "Ноябрь 2026" in olga.labels
    await olga.tap("›")
    assert "Декабрь 2026" in olga.labels
    await olga.tap("3")
    assert "чт, 3 декабря, 10:00 (МСК)" in olga.text
    await olga.tap("14:00")
    assert "чт, 3 декабря, 14:00 (МСК)" in olga.text
    await olga.tap("Дальше")
    await olga.tap("1 неделя")
    assert "до 10 декабря включительно" in olga.text


async def test_short_waves_days_off_and_blackouts_are_warned_of_before_publishing(world: World) -> None:
    olga, _ = await staff_and_deputy(world)
    await olga.say("/waves")
    await olga.tap("Периоды без анкет")
    await olga.say("Каникулы 10.11.2026 – 12.11.2026")
    assert "Каникулы: 10.11.2026 — 12.11.2026" in olga.text
    await olga.say("когда-нибудь")
    assert "Не получилось прочитать" in olga.text

    await draft(olga)
    await olga.tap_data(CloseOn(wave=draft_of(olga), day=number_of(date(2026, 11, 12))).pack())
    await olga.tap("Дальше")
    await olga.tap("Дальше")
    assert "попадает на период «Каникулы»" in olga.text
    assert "Всего 4 дня" in olga.text
    await olga.say("/waves")
    await olga.tap("Периоды без анкет")
    await olga.tap("Убрать 1")
    assert "Пока ничего не указано" in olga.text


async def test_usual_periods_are_added_once_and_stay_as_they_were_corrected(world: World) -> None:
    olga, _ = await staff_and_deputy(world)
    await olga.say("/waves")
    await olga.tap("Периоды без анкет")
    usual = button(olga.last, "bu")
    await olga.tap("Обычные на 2027")
    assert "ВПР: 20.04.2027 — 20.05.2027" in olga.text

    await olga.tap("Убрать 1")
    await olga.say("ВПР 12.04.2027 – 16.05.2027")
    await olga.tap_data(usual)
    assert "ВПР: 12.04.2027 — 16.05.2027" in olga.text
    assert "20.04.2027 — 20.05.2027" not in "\n".join(olga.text.splitlines()[:-2])


async def test_what_directors_see_is_chosen_and_told_before_the_first_question(world: World) -> None:
    olga, anna = await staff_and_deputy(world)
    await draft(olga)
    while "Что видно" not in olga.text:
        await olga.tap("Дальше")
    await olga.tap("Директору: среднее")
    assert "не меньше 3 человек" in olga.text
    await to_check(olga)
    await publish(olga)
    await anna.tap("Начать")

    assert "Кто увидит ответы" in anna.text
    assert "Директор школы видит только среднее по своей команде" in anna.text
    await anna.tap("Дальше")
    assert "Кто увидит ответы" not in anna.text


async def test_a_published_wave_cannot_be_planned_any_more(world: World) -> None:
    olga, _ = await staff_and_deputy(world)
    await draft(olga)
    planning = [one.data for one in olga.last.flat_buttons]
    await to_check(olga)
    await publish(olga)
    before = world.contents(but=QUIET)
    for data in planning:
        assert data is not None
        await olga.tap_data(data)
        assert "Этого черновика больше нет" in olga.text
    assert world.contents(but=QUIET) == before


async def test_publishing_twice_publishes_once(world: World) -> None:
    olga, anna = await staff_and_deputy(world)
    await draft(olga)
    await to_check(olga)
    await olga.tap("Опубликовать")
    sure, screen = button(olga.last, "wu"), olga.last
    await olga.tap("Опубликовать (")
    invited = len(anna.seen)

    toast = await olga.tap_data(sure, screen.id)
    assert "Уже опубликовано" in toast
    assert len(anna.seen) == invited


async def test_another_municipalitys_coordinator_gets_a_closed_door_at_every_step(world: World) -> None:
    olga, _ = await staff_and_deputy(world)
    await draft(olga)
    wave = draft_of(olga)
    there = world.municipality()
    boris = world.person(9, role="coordinator", home=there, school_id=world.school("школа № 9", "9", home=there))
    await boris.come_in()
    before = world.contents(but=QUIET)

    for tap in (
        f"wk:{wave}", f"wp:{wave}:3", f"wn:{wave}:0:0", f"wz:{wave}", f"wo:{wave}:20800:10", f"wc:{wave}:20800",
        f"wv:{wave}:1", f"wi:{wave}:1:1", f"wh:{wave}:9", f"wu:{wave}:1", f"wq:{wave}", f"wx:{wave}", f"wb:{wave}",
        f"we:{wave}:all", f"wa:{wave}:school:0", f"wt:{wave}:position:director:1:0", f"wj:{wave}", f"wy:{wave}:opens:0",
    ):  # fmt: skip
        await boris.tap_data(tap)
        assert "открыт другим участникам" in boris.text, tap
        assert "Осень" not in boris.text, tap
    assert world.contents(but=QUIET) == before


async def test_another_municipalitys_school_cannot_be_ticked(world: World) -> None:
    olga, _ = await staff_and_deputy(world)
    foreign = world.school("школа № 9", "9", home=world.municipality())
    await draft(olga)
    before = world.contents(but=QUIET)
    await olga.tap_data(WaveTick(wave=draft_of(olga), by="school", what=str(foreign), on=True, page=0).pack())

    assert "из старого сообщения" in olga.text
    assert world.contents(but=QUIET) == before


async def test_a_form_that_is_not_there_makes_no_draft(world: World) -> None:
    olga, _ = await staff_and_deputy(world)
    await olga.tap_data(WaveForm(wave=0, form=999).pack())

    assert "из старого сообщения" in olga.text


async def test_the_list_shows_what_is_open_planned_drafted_and_closed(world: World) -> None:
    olga, _ = await staff_and_deputy(world)
    world.wave(name="Прошлая", days=1)
    world.clock.forward(days=2)
    await open_wave(olga, "2")
    await draft(olga, "3")
    await olga.say("/waves")

    headings = [line for line in olga.text.splitlines() if line in {"Идут", "Запланированы", "Черновики", "Завершены"}]
    assert headings == ["Идут", "Черновики", "Завершены"]
    assert "завершили 0 из 2" in olga.text
