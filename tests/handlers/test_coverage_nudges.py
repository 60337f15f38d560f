"""«Напомнить тем, кто не закончил»: only those, told how many first, and never more than twice."""

from datetime import timedelta

import pytest
from sqlalchemy import insert

from db.tables import notification
from messaging import reminders
from tests.handlers.coverage_steps import ask, come_in_as_coordinator, inside, posted, team, told_already
from tests.world import World


@pytest.fixture
async def open_wave(world: World) -> int:
    return told_already(world, world.wave(name="Осень"))


async def test_who_and_when_is_said_before_anything_is_sent(world: World, open_wave: int) -> None:
    vera = await come_in_as_coordinator(world)
    team(world, 1, "fb", open_wave)
    await inside(world, 2, 2)
    team(world, 3, "-", open_wave)

    await ask(vera)

    assert "Кому: не закончившим — 3 человека из 2 школ" in vera.text
    assert "Когда: сейчас" in vera.text
    assert "Не получат: 1" in vera.text
    assert "ещё не пришли в бот — 1" in vera.text
    assert "Напоминаем об анкете" in vera.text
    assert vera.labels == ["Отправить 3 людям", "‹ К охвату"]
    assert posted(world, "nudge") == []


async def test_only_those_who_have_not_finished_get_it_and_its_button_leads_to_their_question(
    world: World, open_wave: int
) -> None:
    vera = await come_in_as_coordinator(world)
    done, begun = team(world, 1, "f-", open_wave)
    await begun.come_in()
    await begun.tap("Начать")
    await begun.tap("Дальше")
    await begun.tap("Справляюсь")
    question = begun.text

    await ask(vera)
    await vera.tap("Отправить")

    assert "Напоминание получат: 1" in vera.text
    assert "Напоминаем об анкете" in begun.text
    assert "Просим завершить" in begun.text
    await begun.tap("Продолжить")
    assert begun.text == question
    assert done.person_id not in [who for who, _, _ in posted(world, "nudge")]


async def test_a_second_tap_sends_nothing_more(world: World, open_wave: int) -> None:
    vera = await come_in_as_coordinator(world)
    (anna,) = await inside(world, 1, 1)
    await ask(vera)
    check = vera.last

    await vera.tap("Отправить", on=check)
    sent = len(anna.seen)
    await vera.tap_data(f"ns:{open_wave}:0:1", check.id)

    assert "Сейчас напоминать некому" in vera.text
    assert "напоминание на этот день уже есть — 1" in vera.text
    assert len(anna.seen) == sent
    assert posted(world, "nudge") == [(anna.person_id, "sent", None)]


async def test_nobody_is_written_to_behind_the_number_that_was_shown(world: World, open_wave: int) -> None:
    vera = await come_in_as_coordinator(world)
    await inside(world, 1, 1)
    await ask(vera)
    await inside(world, 2, 2)

    toast = await vera.tap("Отправить 1 человеку")

    assert "проверьте" in toast
    assert "3 человека из 2 школ" in vera.text
    assert posted(world, "nudge") == []
    await vera.tap("Отправить 3 людям")
    assert len(posted(world, "nudge")) == 3


async def test_only_those_who_have_not_begun_can_be_asked_alone(world: World, open_wave: int) -> None:
    vera = await come_in_as_coordinator(world)
    begun = team(world, 1, "b", open_wave)
    (silent,) = await inside(world, 2, 1)

    await ask(vera, "Только не начавшим (1)")
    assert "Кому: ещё не начавшим — 1 человек из 1 школы" in vera.text
    await vera.tap("Отправить 1 человеку")

    assert [who for who, _, _ in posted(world, "nudge")] == [silent.person_id]
    assert begun[0].person_id != silent.person_id
    assert "Начать" in silent.labels


async def test_nobody_gets_more_than_two_reminders_of_one_wave_whoever_sends_them(world: World, open_wave: int) -> None:
    vera = await come_in_as_coordinator(world)
    (anna,) = await inside(world, 1, 1)
    earlier = world.clock() - timedelta(days=2)
    world.unit(
        lambda unit: unit.run(
            insert(notification).values(
                person_id=anna.person_id,
                kind="wave-closing",
                params="{}",
                key=f"wave-closing:{open_wave}:1:{anna.person_id:015d}",
                priority=10,
                due_at=earlier,
                state="sent",
                done_at=earlier,
            )
        )
    )

    await ask(vera)
    await vera.tap("Отправить 1 человеку")
    world.clock.forward(days=1)
    await ask(vera)

    assert "Сейчас напоминать некому" in vera.text
    assert "уже получили два напоминания — 1" in vera.text
    assert "Отправить" not in " ".join(vera.labels)
    assert world.unit(lambda unit: len(reminders.already(unit, open_wave)[anna.person_id])) == 2


async def test_another_waves_reminders_do_not_count(world: World, open_wave: int) -> None:
    vera = await come_in_as_coordinator(world)
    (anna,) = await inside(world, 1, 1)
    for place, other in enumerate((open_wave * 10 + 1, open_wave + 100)):
        world.unit(
            lambda unit, other=other, place=place: unit.run(  # type: ignore[misc]
                insert(notification).values(
                    person_id=anna.person_id,
                    kind="nudge",
                    params="{}",
                    key=f"nudge:{other}:{anna.person_id}:{place}",
                    priority=10,
                    due_at=unit.now - timedelta(days=3),
                    state="sent",
                )
            )
        )

    await ask(vera)

    assert "1 человек из 1 школы" in vera.text


async def test_what_was_dropped_reached_nobody_and_does_not_count(world: World, open_wave: int) -> None:
    vera = await come_in_as_coordinator(world)
    (anna,) = await inside(world, 1, 1)
    for place, state in enumerate(("dropped", "failed")):
        world.unit(
            lambda unit, state=state, place=place: unit.run(  # type: ignore[misc]
                insert(notification).values(
                    person_id=anna.person_id,
                    kind="nudge",
                    params="{}",
                    key=f"nudge:{open_wave}:{anna.person_id}:{place}",
                    priority=10,
                    due_at=unit.now,
                    state=state,
                )
            )
        )

    await ask(vera)

    assert "1 человек из 1 школы" in vera.text


async def test_only_coordinators_remind_and_only_their_own_municipality(world: World, open_wave: int) -> None:
    there = world.municipality()
    foreign = world.wave(home=there, name="Чужая")
    vera = await come_in_as_coordinator(world)
    (anna,) = await inside(world, 1, 1)

    for tap in (f"nu:{open_wave}:0", f"ns:{open_wave}:0:5"):
        await anna.tap_data(tap)
        assert "открыт другим участникам" in anna.text
    for tap in (f"nu:{foreign}:0", f"ns:{foreign}:0:5", f"nu:{open_wave}:7", f"ns:{open_wave}:7:5"):
        await vera.tap_data(tap)
        assert "Отправить" not in " ".join(vera.labels)
    assert posted(world, "nudge") == []
