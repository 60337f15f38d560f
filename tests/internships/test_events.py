"""Who sees an internship, and who may have a hand in it."""

from datetime import timedelta

import pytest

from db.unit import Unit
from internships import events
from internships.events import Event
from people import me as recognising
from people.consent import read_texts
from people.me import Me
from people.refusals import Gone, Refused
from tests.internships.invented import Invented, invent
from tests.world import Chat, World


def known(unit: Unit, chat: Chat) -> Me:
    version = read_texts(operator_name="", operator_address="").version
    found = recognising.load(unit, chat.phone.id, language="ru", consent_version=version)
    assert isinstance(found, Me)
    return found


async def as_participant(world: World, chat: Chat, event_id: int) -> Event:
    return world.unit(lambda unit: events.look(unit, known(unit, chat), event_id))


async def as_staff(world: World, chat: Chat, event_id: int) -> Event:
    return world.unit(lambda unit: events.manage(unit, known(unit, chat), event_id))


async def test_participants_see_what_is_published_in_their_municipality_only(world: World) -> None:
    anna = world.person(1, given="Анна")
    stranger = world.person(2, given="Пётр", home=world.municipality(), position="dep_edu")
    await anna.come_in()
    await stranger.come_in()
    draft = invent(world, Invented(state="draft"))
    open_one = invent(world, Invented(title="День рядом с директором"))

    assert (await as_participant(world, anna, open_one)).title == "День рядом с директором"
    for chat, number in ((anna, draft), (stranger, open_one), (anna, 999)):
        with pytest.raises(Gone):
            await as_participant(world, chat, number)


async def test_a_host_runs_the_events_of_the_own_school_and_nobody_elses(world: World) -> None:
    host = world.person(1, given="Ольга", role="host")
    anna = world.person(2, given="Анна", position="dep_edu")
    await host.come_in()
    await anna.come_in()
    own = invent(world, Invented(state="draft"))
    foreign = invent(world, Invented(school_id=world.school("школа № 9", "9")))

    assert (await as_staff(world, host, own)).id == own
    with pytest.raises(Refused):
        await as_staff(world, host, foreign)
    with pytest.raises(Refused):
        await as_staff(world, anna, own)


async def test_sign_ups_end_when_it_begins_or_when_it_was_said(world: World) -> None:
    at = world.clock() + timedelta(days=20)
    anna = world.person(1, given="Анна")
    await anna.come_in()
    number = invent(world, Invented(starts_at=at, signup_closes_at=at - timedelta(days=2)))
    found = await as_participant(world, anna, number)

    assert found.signups_open(at - timedelta(days=3))
    assert not found.signups_open(at - timedelta(days=1))
    assert not found.over(at)
    assert found.over(at + timedelta(hours=4))
