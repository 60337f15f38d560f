"""A coordinator of another municipality tries every number there is: nothing is shown, nothing is changed."""

from collections.abc import Iterable

import pytest
from aiogram.filters.callback_data import CallbackData
from sqlalchemy import Table, select

from db.tables import (
    blackout,
    broadcast,
    certificate,
    internship,
    job,
    notification,
    person,
    request,
    school,
    signup,
    staff_role,
    wave,
)
from handlers.taps_signups import SignUp
from tests.handlers import test_certificates, test_people_import, test_people_teams, test_requests
from tests.handlers.broadcast_steps import write
from tests.handlers.coverage_steps import come_in_as_coordinator
from tests.handlers.test_rights import QUIET, SECRET, annas_answers, untouched
from tests.handlers.test_taps import filled, tap_classes
from tests.internships.guests import guests_of
from tests.internships.invented import Invented, invent
from tests.people.roster_books import content, workbook
from tests.world import Chat, World

pytestmark = pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)

# What a tap can carry that is somebody's, and the table whose numbers it carries.
THEIRS: dict[str, Table] = {
    "person": person, "school": school, "wave": wave, "internship": internship, "event": internship, "signup": signup,
    "broadcast": broadcast, "request": request, "blackout": blackout, "job": job, "certificate": certificate,
    "duty": staff_role, "notification": notification,
}  # fmt: skip
WORDS = {"what": "pdf", "kind": "xlsx", "role": "school_coordinator", "position": "director", "reason": "distance",
         "language": "ru"}  # fmt: skip
TITLE = "Открытая планёрка школы четыре"
ANNOUNCED = "Коллеги, в четверг семинар в школе четыре."


async def everything(world: World) -> Chat:
    """A municipality in which everything has happened that leaves a number; its coordinator."""
    annas_answers(world)
    vera = await come_in_as_coordinator(world)
    guests = await guests_of(world, 2, first=2)
    await test_certificates.certified(world, guests[:1])
    event = invent(world, Invented(title=TITLE, needs_approval=True))
    await guests[1].tap_data(SignUp(internship=event).pack())
    await test_requests.ask(guests[1], f"{SECRET}?")
    await test_people_teams.asked(world, await test_people_teams.team_link(vera))
    await vera.tap_data("bu:2026")
    await vera.tap_data("Pe")
    await test_people_import.send(vera, content(workbook()))
    await write(vera, ANNOUNCED)
    return vera


def numbers_of(world: World, name: str) -> list[int]:
    """Every number there is of what taps call by this name."""
    table = THEIRS[name]
    return world.unit(lambda unit: [row.id for row in unit.all(select(table.c.id).order_by(table.c.id))])


def every_tap(theirs: dict[str, int]) -> Iterable[CallbackData]:
    places = {"question": 2, "choice": 0, "page": 0, "day": 20_800, "month": 24_322, "hour": 10, "days": 3, "many": 5}
    for kind in tap_classes():
        fields = kind.model_fields
        if fields.keys() & theirs.keys():
            words = {name: WORDS[name] for name in fields if name in WORDS and fields[name].annotation is str}
            yield filled(kind, **places, **words, **theirs)


async def test_no_number_of_anything_opens_it_to_another_municipality(world: World) -> None:
    await everything(world)
    theirs = {name: numbers_of(world, name) for name in THEIRS}
    assert all(theirs.values()), {name for name, found in theirs.items() if not found}
    there = world.municipality()
    mine = world.person(500, role="coordinator", home=there, school_id=world.school("школа № 9", "9", home=there))
    await mine.come_in()
    own = {person: mine.person_id, school: world.school("школа № 9", "9", home=there)}
    before = world.contents(but=QUIET)

    for last in (False, True):
        aimed = {name: found[-1 if last else 0] for name, found in theirs.items()}
        assert not [name for name, number in aimed.items() if own.get(THEIRS[name]) == number]
        for tap in every_tap(aimed):
            await untouched(mine, tap, before)
            shown = [mine.text, *mine.labels]
            told = [
                words for words in shown for secret in (TITLE, ANNOUNCED, "школа № 4", "школа № 5") if secret in words
            ]
            assert not told, f"{tap!r} tells {told}"
