"""Two deeds about one wave that cross: of two coordinators, or of one and the clock, the second sees what the first did."""

from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from sqlalchemy import func, insert, select, update

from db.tables import chat, municipality, person, response, wave
from db.unit import Unit
from db.writer import Writer
from people.me import Duty, Me, Role
from people.refusals import Gone
from surveys import planning, running, waves_due
from surveys.days import end_of
from surveys.running import Run
from tests.clock import StoppedClock
from tests.crossing import Deed, cross
from tests.surveys.test_waves_due import District, told, told_by

pytestmark = pytest.mark.parametrize("database_url", ["postgresql"], indirect=True)
MOSCOW = ZoneInfo("Europe/Moscow")
SOONER, LATER = date(2026, 11, 25), date(2026, 11, 30)  # it is open until the 20th


async def vera_and_a_wave(writer: Writer) -> tuple[Me, int]:
    """A coordinator of a district whose one wave is open, as everybody in it has heard."""

    def build(unit: Unit) -> tuple[Me, int]:
        open_wave = District(unit, 3).wave
        home: int = unit.scalar(select(municipality.c.id).where(municipality.c.code == "other"))
        vera: int = unit.scalar(
            insert(person)
            .values(municipality_id=home, code="V-1", position="methodologist", added_at=unit.now)
            .returning(person.c.id)
        )
        me = Me(
            chat_id=vera, person_id=vera, municipality_id=home, municipality="Район", zone=MOSCOW, school_id=None,
            school=None, position="methodologist", language="ru", consented=True,
            duties=(Duty(Role.COORDINATOR, home, None),), awaiting=None, screen_message=None,
        )  # fmt: skip
        return me, open_wave

    found = await writer.run(build)
    await told_by(writer)
    return found


async def end(writer: Writer) -> datetime:
    found: datetime = await writer.run(lambda unit: unit.scalar(select(wave.c.closes_at)))
    return found


def closed_to(deed: Deed) -> Deed:
    """What a screen makes of it: the wave is over."""

    def tried(unit: Unit) -> object:
        try:
            return deed(unit)
        except Gone:
            return Gone

    return tried


async def test_whoever_prolongs_less_than_a_colleague_did_in_the_same_moment_takes_nothing_back(
    database_url: str, writer: Writer, clock: StoppedClock
) -> None:
    vera, open_wave = await vera_and_a_wave(writer)

    outcome = await cross(
        database_url,
        clock,
        lambda unit: running.prolong(unit, vera, open_wave, LATER),
        lambda unit: running.prolong(unit, vera, open_wave, SOONER),
    )

    assert not isinstance(outcome, Run)
    assert await end(writer) == end_of(LATER, MOSCOW)


async def test_what_a_colleague_closes_in_the_same_moment_is_not_opened_again(
    database_url: str, writer: Writer, clock: StoppedClock
) -> None:
    vera, open_wave = await vera_and_a_wave(writer)

    outcome = await cross(
        database_url,
        clock,
        lambda unit: running.close(unit, vera, open_wave),
        closed_to(lambda unit: running.prolong(unit, vera, open_wave, LATER)),
    )

    assert outcome is Gone
    assert await end(writer) == clock()


async def test_nobody_hears_of_an_end_that_is_put_off_in_its_very_minute(
    database_url: str, writer: Writer, clock: StoppedClock
) -> None:
    vera, open_wave = await vera_and_a_wave(writer)
    moment = await end(writer)

    def begin(unit: Unit) -> None:
        """Somebody is in the middle of it, and would be told."""
        form: int = unit.scalar(select(wave.c.form_id))
        anna: int = unit.scalar(select(func.min(chat.c.person_id)))
        begun = {"wave_id": open_wave, "person_id": anna, "form_id": form}
        unit.run(insert(response).values(**begun, cursor=0, started_at=unit.now))
        unit.run(update(wave).values(reminders=None))

    await writer.run(begin)
    before = await writer.run(told)

    def prolong(unit: Unit) -> object:
        return running.prolong(Unit(unit.connection, moment - timedelta(seconds=1)), vera, open_wave, LATER)

    clock.at = moment
    await cross(database_url, clock, prolong, waves_due.act)
    await told_by(writer)

    assert await writer.run(told) == before
    assert await writer.run(lambda unit: unit.scalar(select(wave.c.closing_told_at))) is None


async def test_an_end_that_people_have_heard_of_is_not_put_off(writer: Writer, clock: StoppedClock) -> None:
    vera, open_wave = await vera_and_a_wave(writer)
    clock.at = await end(writer)
    await told_by(writer)

    clock.forward(seconds=-1)  # of another process, whose clock is behind
    with pytest.raises(Gone):
        await writer.run(lambda unit: running.prolong(unit, vera, open_wave, LATER))


async def test_a_draft_that_a_colleague_publishes_in_the_same_moment_is_not_said_to_be_dropped(
    database_url: str, writer: Writer, clock: StoppedClock
) -> None:
    vera, _ = await vera_and_a_wave(writer)
    form: int = await writer.run(lambda unit: unit.scalar(select(wave.c.form_id)))
    draft = (await writer.run(lambda unit: planning.start(unit, vera, form, "Вторая"))).wave_id

    outcome = await cross(
        database_url,
        clock,
        lambda unit: planning.publish(unit, vera, draft),
        closed_to(lambda unit: planning.drop(unit, vera, draft)),
    )

    assert outcome is Gone
    assert await writer.run(lambda unit: unit.scalar(select(wave.c.published_at).where(wave.c.id == draft))) == clock()
