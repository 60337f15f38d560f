"""Invitations: not to be guessed, easy to type, good for one."""

import asyncio
import re
from functools import partial

import pytest
from sqlalchemy import insert, update

from db.tables import person
from db.unit import Unit
from db.writer import Writer
from people import codes, invitations, municipalities
from people.invitations import Invited, Unknown, Used


@pytest.fixture
async def anna(writer: Writer) -> int:
    """A person of the roster who has not come in."""

    def add(unit: Unit) -> int:
        home = municipalities.ensure(unit, "main", "Примерный район", "Europe/Moscow")
        made = insert(person).values(municipality_id=home, code="P-000001", position="director", added_at=unit.now)
        found: int = unit.scalar(made.returning(person.c.id))
        return found

    return await writer.run(add)


def test_a_code_holds_eighty_bits_and_fits_a_deep_link() -> None:
    code = invitations.new_code()
    assert codes.INVITATION_LENGTH * 5 >= 80
    assert len(codes.ALPHABET) == 32
    assert re.fullmatch(r"[A-Z0-9-]{1,32}", code)
    assert not set("ILOU") & set(code)


def test_codes_do_not_repeat() -> None:
    assert len({invitations.new_code() for _ in range(5_000)}) == 5_000


@pytest.mark.parametrize(
    "typed",
    [
        "7F3K-9QWE-0H1A-BCXY",
        "7f3k 9qwe 0h1a bcxy",
        "7F3K9QWE0H1ABCXY",
        " 7f3k–9qwe—0h1a-bcxy\n",
        "7F3K-9QWE-OHIA-BCXY",
        "7F3K-9QWE-оHlА-ВСХУ",
        "7F3К-9QWЕ-0Н1А-ВСХУ",
        "https://t.me/Primer_bot?start=7F3K-9QWE-0H1A-BCXY",
    ],
)
def test_a_code_is_understood_however_it_was_typed(typed: str) -> None:
    assert codes.invitation_code(typed) == "7F3K-9QWE-0H1A-BCXY"


@pytest.mark.parametrize("typed", ["", "P-7F3K9Q", "7F3K-9QWE-0H1A-BCX", "7F3K-9QWE-0H1A-BCXYZ", "ж" * 16, "🙂" * 16])
def test_what_cannot_be_a_code_is_not_looked_up(typed: str) -> None:
    assert codes.invitation_code(typed) is None


@pytest.mark.parametrize(("typed", "code"), [("p7f3k9q", "P-7F3K9Q"), ("Р-7F3К9Q", "P-7F3K9Q"), ("7F3K9Q", None)])
def test_a_participants_code_forgives_the_russian_keyboard(typed: str, code: str | None) -> None:
    assert codes.participant_code(typed) == code


async def test_a_code_leads_to_its_person_once(writer: Writer, anna: int) -> None:
    code = await writer.run(lambda unit: invitations.issue(unit, anna))
    found = await writer.run(lambda unit: invitations.find(unit, code.lower().replace("-", " ")))
    assert isinstance(found, Invited)
    assert found.person_id == anna

    assert await writer.run(lambda unit: invitations.redeem(unit, found.invitation_id, 7))
    assert not await writer.run(lambda unit: invitations.redeem(unit, found.invitation_id, 8))
    assert await writer.run(lambda unit: invitations.find(unit, code)) == Used()


async def test_of_many_who_hold_one_code_exactly_one_comes_in(writer: Writer, anna: int) -> None:
    code = await writer.run(lambda unit: invitations.issue(unit, anna))

    def enter(chat_id: int, unit: Unit) -> bool:
        found = invitations.find(unit, code)
        return isinstance(found, Invited) and invitations.redeem(unit, found.invitation_id, chat_id)

    entered = await asyncio.gather(*(writer.run(partial(enter, number)) for number in range(24)))

    assert sum(entered) == 1


async def test_a_new_code_ends_the_one_that_was_not_used(writer: Writer, anna: int) -> None:
    first = await writer.run(lambda unit: invitations.issue(unit, anna))
    second = await writer.run(lambda unit: invitations.issue(unit, anna))

    assert await writer.run(lambda unit: invitations.find(unit, first)) == Unknown()
    assert isinstance(await writer.run(lambda unit: invitations.find(unit, second)), Invited)


async def test_a_code_found_before_it_was_replaced_opens_nothing(writer: Writer, anna: int) -> None:
    code = await writer.run(lambda unit: invitations.issue(unit, anna))
    found = await writer.run(lambda unit: invitations.find(unit, code))
    assert isinstance(found, Invited)
    await writer.run(lambda unit: invitations.issue(unit, anna))

    assert not await writer.run(lambda unit: invitations.redeem(unit, found.invitation_id, 7))


async def test_a_person_who_left_cannot_come_in_by_a_code_found_before(writer: Writer, anna: int) -> None:
    code = await writer.run(lambda unit: invitations.issue(unit, anna))
    found = await writer.run(lambda unit: invitations.find(unit, code))
    assert isinstance(found, Invited)
    await writer.run(lambda unit: unit.run(update(person).values(left_at=unit.now)).rowcount)

    assert await writer.run(lambda unit: invitations.find(unit, code)) == Unknown()
    assert not await writer.run(lambda unit: invitations.redeem(unit, found.invitation_id, 7))


async def test_the_list_of_open_codes_holds_those_who_have_not_come_in(writer: Writer, anna: int) -> None:
    code = await writer.run(lambda unit: invitations.issue(unit, anna))

    (one,) = await writer.run(lambda unit: invitations.open_codes(unit, 1))
    assert (one.participant, one.code, one.school) == ("P-000001", code, "")
    assert one.link("Primer_bot") == f"https://t.me/Primer_bot?start={code}"

    def enter(unit: Unit) -> None:
        found = invitations.find(unit, code)
        assert isinstance(found, Invited)
        invitations.redeem(unit, found.invitation_id, 7)

    await writer.run(enter)
    assert await writer.run(lambda unit: invitations.open_codes(unit, 1)) == []
