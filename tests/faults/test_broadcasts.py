"""An announcement reaches everybody it is for, once, at a decent hour, and says of everybody else why it did not."""

from datetime import timedelta
from functools import partial

import pytest
from sqlalchemy import select, update

from db.tables import broadcast_text, chat, delivery, notification
from db.unit import Unit
from messaging import broadcasts, outbox
from tests.announcing import WORDS, announce, as_coordinator, causes, got, head, sums
from tests.faults.conftest import inside
from tests.world import PICTURE, Chat, World

sqlite = pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)
OTHER = "Другое объявление"


def crowd(world: World, count: int) -> list[Chat]:
    people = [inside(world, number) for number in range(1, count + 1)]
    for one in people:
        world.telegram.state.chats[one.phone.id].started = True
    return people


async def send(world: World, **options: object) -> int:
    number = world.unit(lambda unit: announce(unit, **options))  # type: ignore[arg-type]
    await world.tick()
    return number


async def test_everybody_gets_it_once_and_whoever_does_not_is_known_with_the_cause(world: World) -> None:
    people = crowd(world, 5)
    blocked, away, unsubscribed = people[2:5]
    world.telegram.fail("sendMessage", code=403, chat_id=blocked.phone.id)
    absent = world.person(9)
    stays = update(chat).where(chat.c.id == unsubscribed.phone.id).values(announcements=False)
    gone = update(chat).where(chat.c.id == away.phone.id).values(unreachable="deactivated")
    world.unit(lambda unit: (unit.run(stays), unit.run(gone)))
    number = await send(world)
    await world.tick()

    assert sums(world, number) == ("done", 6, 2, 4)
    assert [got(one) for one in people] == [1, 1, 0, 0, 0]
    assert causes(world, number) == {
        people[0].person_id: None,
        people[1].person_id: None,
        blocked.person_id: "blocked",
        away.person_id: "deactivated",
        unsubscribed.person_id: "unsubscribed",
        absent.person_id: "not-started",
    }


async def test_only_to_those_whom_the_first_did_not_reach_once_they_are_back(world: World) -> None:
    people = crowd(world, 3)
    world.telegram.fail("sendMessage", code=403, chat_id=2)
    first = await send(world)
    await people[1].start()
    second = await send(world, follows=first)

    assert sums(world, second) == ("done", 1, 1, 0)
    assert [got(one) for one in people] == [1, 1, 1]


async def test_a_pause_a_stop_and_another_start_are_kept(world: World) -> None:
    anna = crowd(world, 1)[0]
    boss = inside(world, 7, role="coordinator")
    number = world.unit(lambda unit: announce(unit, starts_at=unit.now + timedelta(hours=1)))

    def command(unit: Unit) -> None:
        broadcasts.pause(unit, as_coordinator(unit, boss), number)

    world.unit(command)
    world.clock.forward(hours=2)
    await world.tick()
    assert got(anna) == 0

    world.unit(lambda unit: broadcasts.resume(unit, as_coordinator(unit, boss), number))
    await world.tick()
    assert got(anna) == 1
    assert world.unit(lambda unit: broadcasts.cancel(unit, as_coordinator(unit, boss), number)) is broadcasts.State.DONE

    later = world.unit(lambda unit: announce(unit, OTHER, starts_at=unit.now + timedelta(hours=1)))
    world.unit(lambda unit: broadcasts.cancel(unit, as_coordinator(unit, boss), later))
    world.clock.forward(hours=2)
    await world.tick()
    assert got(anna, OTHER) == 0
    assert sums(world, later)[0] == "cancelled"


@sqlite
async def test_it_waits_for_the_morning_for_those_who_asked_for_quiet_and_not_beyond_its_time(world: World) -> None:
    anna, boris, vera = crowd(world, 3)
    now = world.clock()
    quiet = update(chat).values(muted_until=now + timedelta(days=1))
    world.unit(lambda unit: unit.run(quiet.where(chat.c.id == boris.phone.id)))
    world.unit(
        lambda unit: unit.run(quiet.where(chat.c.id == vera.phone.id).values(muted_until=now + timedelta(days=9)))
    )
    world.clock.forward(hours=12)  # into the quiet hours
    number = await send(world, expires_at=now + timedelta(days=3))
    assert [got(one) for one in (anna, boris, vera)] == [0, 0, 0]

    world.clock.forward(hours=13)
    await world.tick()
    assert [got(one) for one in (anna, boris, vera)] == [1, 1, 0]
    assert sums(world, number) == ("done", 3, 2, 1)
    assert causes(world, number)[vera.person_id] == "muted"


@sqlite
async def test_what_has_not_left_by_its_time_never_leaves(world: World) -> None:
    anna = crowd(world, 1)[0]
    await world.stop()
    number = world.unit(lambda unit: announce(unit, expires_at=unit.now + timedelta(hours=1)))
    world.clock.forward(hours=2)
    await world.start()
    await world.tick()

    assert got(anna) == 0
    assert sums(world, number)[0] == "done"


@sqlite
async def test_whoever_withdraws_or_is_erased_while_it_waits_never_gets_it(world: World) -> None:
    anna, boris, vera = crowd(world, 3)
    world.clock.forward(hours=12)  # into the quiet hours
    number = await send(world)
    params: dict[str, str | int] = {"school": "школа № 4", "role": "host"}
    for one in (anna, boris):
        post = partial(outbox.post, to=one.person_id, kind="role-revoked", params=params)
        world.unit(post)
    await anna.say("/privacy")
    await anna.tap("Удалить мои данные")
    await anna.tap("Удалить навсегда")
    await boris.say("/privacy")
    await boris.tap("Отозвать согласие")
    await boris.tap("Отозвать")
    world.clock.forward(hours=13)
    await world.tick()

    assert [got(one) for one in (anna, boris, vera)] == [0, 0, 1]
    assert not [
        one for who in (anna, boris) for one in who.phone.bot_messages if "4" in one.words and "школ" in one.words
    ]
    assert sums(world, number) == ("done", 2, 1, 1)
    assert causes(world, number)[boris.person_id] == "left"


@sqlite
async def test_newcomers_get_it_while_it_is_open_and_only_where_that_was_chosen(world: World) -> None:
    anna = crowd(world, 1)[0]
    world.telegram.fail("sendMessage", code=403, chat_id=anna.phone.id)
    ends = world.clock() + timedelta(days=2)
    open_one = await send(world, newcomers=True, expires_at=ends)
    closed = await send(world, words=OTHER)
    boris = inside(world, 2)
    world.telegram.state.chats[2].started = True
    await anna.start()
    world.clock.forward(minutes=5)
    await world.tick()

    assert [got(one) for one in (anna, boris)] == [1, 1]
    assert [got(one, OTHER) for one in (anna, boris)] == [0, 0]
    assert sums(world, open_one) == ("sending", 2, 2, 0)
    assert sums(world, closed)[0] == "done"
    world.clock.forward(days=2)
    await world.tick()
    assert sums(world, open_one) == ("done", 2, 2, 0)


async def test_new_words_reach_everybody_who_has_the_old_and_a_removal_takes_them_back_for_two_days(
    world: World,
) -> None:
    anna, boris = crowd(world, 2)
    boss = inside(world, 7, role="coordinator")
    number = await send(world)

    def reword(unit: Unit) -> None:
        unit.run(update(broadcast_text).values(pending=OTHER))
        assert broadcasts.edit_everywhere(unit, as_coordinator(unit, boss), number)

    world.unit(reword)
    world.telegram.fail("editMessageText", code=500, times=2)
    await world.tick()
    assert [(got(one), got(one, OTHER)) for one in (anna, boris)] == [(0, 1), (0, 1)]
    assert world.unit(lambda unit: head(unit, number)).amending is None

    boris_is_older = update(delivery).where(delivery.c.person_id == boris.person_id)
    world.unit(lambda unit: unit.run(boris_is_older.values(done_at=unit.now - timedelta(hours=49))))
    world.unit(lambda unit: broadcasts.delete_everywhere(unit, as_coordinator(unit, boss), number))
    await world.tick()
    assert [got(one, OTHER) for one in (anna, boris)] == [0, 1]
    assert world.unit(lambda unit: head(unit, number)).amending is None


@sqlite
async def test_files_go_with_their_words_and_an_album_before_them_once(world: World) -> None:
    anna = crowd(world, 1)[0]
    boss = inside(world, 7, role="coordinator")
    anna.phone.send_photo(PICTURE)
    await world.settled()
    photo = next(message.photo for message in anna.phone.history if message.photo)
    file_id = photo.file_id
    one = await send(world, media=[("photo", file_id)])
    captioned = anna.last
    assert world.telegram.calls_of("sendPhoto")[-1].params["photo"] == file_id, (
        "by its number: nothing is uploaded again"
    )
    assert captioned.photo is not None
    assert WORDS in captioned.words

    world.telegram.fail("sendMessage", code=502, times=1)
    await send(world, words=OTHER, media=[("photo", file_id), ("photo", file_id)])
    assert [bool(message.photo) for message in anna.phone.bot_messages[-3:]] == [True, True, False]
    assert OTHER in anna.text

    world.unit(lambda unit: broadcasts.delete_everywhere(unit, as_coordinator(unit, boss), one))
    await world.tick()
    assert got(anna) == 0


@sqlite
async def test_errors_of_telegram_delay_and_never_double(world: World) -> None:
    people = crowd(world, 4)
    world.telegram.fail("sendMessage", code=500, times=2)
    world.telegram.fail("sendMessage", retry_after=5)
    number = await send(world)

    assert [got(one) for one in people] == [1, 1, 1, 1]
    assert sums(world, number) == ("done", 4, 4, 0)


@sqlite
async def test_a_chat_that_has_moved_is_written_to_at_its_new_place(world: World) -> None:
    anna = crowd(world, 1)[0]
    boris = world.stranger(2)
    world.telegram.state.chats[2].started = True
    moved = "Bad Request: group chat was upgraded to a supergroup chat"
    world.telegram.fail("sendMessage", code=400, chat_id=anna.phone.id, description=moved, migrate_to=boris.phone.id)
    number = await send(world)

    assert got(boris) == 1
    assert sums(world, number) == ("done", 1, 1, 0)
    await send(world, words=OTHER)
    assert (got(anna, OTHER), got(boris, OTHER)) == (0, 1), "the next one goes there at once"


@sqlite
@pytest.mark.parametrize(
    ("description", "cause"),
    [
        ("Bad Request: chat not found", "not-found"),
        ("Bad Request: wrong file identifier", "Bad Request: wrong file identifier"),
    ],
)
async def test_what_telegram_refuses_is_kept_with_its_cause_and_tried_no_more(
    world: World, description: str, cause: str
) -> None:
    anna, boris = crowd(world, 2)
    world.telegram.fail("sendMessage", code=400, chat_id=anna.phone.id, description=description)
    number = await send(world)
    await world.tick()

    assert causes(world, number) == {anna.person_id: cause, boris.person_id: None}
    assert sums(world, number) == ("done", 2, 1, 1)
    assert len(world.telegram.calls_of("sendMessage")) == 2


async def test_two_announcements_share_the_pace_and_a_reminder_overtakes_both(world: World) -> None:
    people = crowd(world, 60)
    world.clock.forward(hours=10)  # into the quiet hours: both are ready and wait
    await send(world)
    await send(world, words=OTHER)
    params: dict[str, str | int] = {"school": "школа № 4", "role": "host"}
    world.unit(lambda unit: outbox.post(unit, to=people[-1].person_id, kind="role-revoked", params=params))
    world.clock.forward(hours=14)
    await world.tick()
    sent = [str(call.params.get("text")) for call in world.telegram.calls_of("sendMessage")]

    assert "школа №\u00a04" in sent[0]
    assert sorted(sent[1:]) == sorted([WORDS] * 60 + [OTHER] * 60)
    assert 25 <= sent[1:61].count(WORDS) <= 35
    assert all(got(one) == got(one, OTHER) == 1 for one in people)


@sqlite
async def test_much_that_is_due_at_once_comes_as_one_message_and_each_line_opens(world: World) -> None:
    anna = crowd(world, 1)[0]

    def post(unit: Unit) -> None:
        for day in range(3):
            params: dict[str, str | int] = {"school": "школа № 4", "role": "host"}
            outbox.post(unit, to=anna.person_id, kind="role-revoked", params=params, key=f"test:{day}")

    world.unit(post)
    await world.tick()
    assert len(anna.phone.bot_messages) == 1
    assert anna.labels == ["1", "2", "3"]
    assert {row.state for row in world.unit(lambda unit: unit.all(select(notification.c.state)))} == {"sent"}

    await anna.tap("2")
    assert "школа № 4" in anna.text
