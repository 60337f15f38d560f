"""Thirty days after a withdrawal the data go; whoever gives the consent again in that very moment keeps them."""

from datetime import timedelta

import pytest
from sqlalchemy import select

from db.tables import person
from db.unit import Unit
from db.writer import Writer
from handlers import erasing
from internships.waitlist import USUAL
from people import consent
from people import me as recognising
from people.me import Me
from surveys.publishing import Shelf
from tests.clock import StoppedClock
from tests.crossing import cross
from tests.filling import TEXTS
from tests.people.test_role_links import first_coordinator


def myself(unit: Unit) -> Me:
    """As every tap begins: with the chat held."""
    me = recognising.load(unit, 1, language="ru", consent_version=TEXTS.version)
    assert isinstance(me, Me)
    return me


@pytest.mark.parametrize("database_url", ["postgresql"], indirect=True)
async def test_a_consent_given_again_in_the_last_moment_is_heard(
    database_url: str, writer: Writer, clock: StoppedClock
) -> None:
    await writer.run(first_coordinator)
    await writer.run(lambda unit: consent.give(unit, myself(unit), TEXTS.in_("ru")))
    await writer.run(lambda unit: consent.withdraw(unit, myself(unit), TEXTS.in_("ru")))
    clock.at += timedelta(days=31)

    destroyed = await cross(
        database_url,
        clock,
        lambda unit: consent.give(unit, myself(unit), TEXTS.in_("ru")),
        lambda unit: erasing.destroy_withdrawn(unit, Shelf(), USUAL),
    )

    assert destroyed == 0
    kept = await writer.run(lambda unit: unit.one(select(person.c.position, person.c.consent_version)))
    assert kept is not None
    assert tuple(kept) == ("methodologist", TEXTS.version)
