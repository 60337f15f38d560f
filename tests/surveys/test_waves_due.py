"""What a wave tells by itself, at the right minute or as soon as the bot is back, each person once."""

from datetime import timedelta

from sqlalchemy import func, insert, select

from db.tables import chat, notification, person, school, wave
from db.unit import Unit
from db.writer import Writer
from messaging import outbox, reminders
from people import municipalities
from surveys import audience, publishing, reminding, waves, waves_due
from surveys.audience import Audience
from surveys.library import shipped
from tests.clock import StoppedClock


class District:
    """A school full of people in the bot, and one wave."""

    def __init__(self, unit: Unit, people: int, *, opens_in: timedelta = timedelta(), days: int = 11) -> None:
        home = municipalities.ensure(unit, "other", "Другой район", "Europe/Moscow")
        at = unit.scalar(
            insert(school)
            .values(municipality_id=home, code="1", name="школа № 1", kind="sosh", settlement="town")
            .returning(school.c.id)
        )
        source = shipped("delayed_followup")
        form = publishing.publish(unit, source.read(), filename=source.filename).id
        for number in range(people):
            one = unit.scalar(
                insert(person)
                .values(
                    municipality_id=home,
                    school_id=at,
                    code=f"D-{number}",
                    position="director" if number == 0 else "dep_edu",
                    added_at=unit.now,
                )
                .returning(person.c.id)
            )
            unit.run(insert(chat).values(id=9000 + number, person_id=one, language="ru", since=unit.now))
        self.wave = waves.create(
            unit,
            municipality_id=home,
            form_id=form,
            name="Анкета",
            opens_at=unit.now + opens_in,
            closes_at=unit.now + timedelta(days=days, hours=14),  # midnight
            reminders=reminding.USUAL,
        )


def told(unit: Unit) -> list[str]:
    return [row.kind for row in unit.all(select(notification.c.kind).order_by(notification.c.id))]


async def told_by(writer: Writer, *, chunk: int = 1000) -> tuple[list[str], int]:
    """Everything told until nothing more is due, and how many units that took."""
    units = 1
    while await writer.run(lambda unit: waves_due.act(unit, chunk=chunk)):
        units += 1
    return await writer.run(told), units


async def test_nobody_hears_of_a_wave_before_its_minute(writer: Writer, clock: StoppedClock) -> None:
    await writer.run(lambda unit: District(unit, 2, opens_in=timedelta(hours=2)))

    clock.forward(hours=1, minutes=59)
    assert (await told_by(writer))[0] == []
    clock.forward(minutes=1)
    assert (await told_by(writer))[0] == ["wave-opened"] * 2


async def test_many_people_are_told_in_chunks_and_nobody_twice(writer: Writer) -> None:
    await writer.run(lambda unit: District(unit, 7))

    kinds, units = await told_by(writer, chunk=3)
    assert kinds == ["wave-opened"] * 7
    assert units > 3
    assert (await told_by(writer, chunk=3))[0] == kinds


async def test_a_death_between_two_chunks_loses_nobody(writer: Writer) -> None:
    await writer.run(lambda unit: District(unit, 5))
    await writer.run(lambda unit: waves_due.act(unit, chunk=2))

    assert await writer.run(told) == ["wave-opened"] * 2
    assert (await told_by(writer, chunk=2))[0] == ["wave-opened"] * 5


async def test_an_outage_over_the_opening_only_delays_the_news(writer: Writer, clock: StoppedClock) -> None:
    await writer.run(lambda unit: District(unit, 1, opens_in=timedelta(hours=1)))

    clock.forward(days=2)
    assert (await told_by(writer))[0] == ["wave-opened"]


async def test_an_outage_longer_than_the_wave_invites_nobody_to_what_is_over(
    writer: Writer, clock: StoppedClock
) -> None:
    await writer.run(lambda unit: District(unit, 1))

    clock.forward(days=20)
    assert (await told_by(writer))[0] == []
    assert (await told_by(writer))[1] == 1


async def test_an_outage_over_both_reminders_leaves_one(writer: Writer, clock: StoppedClock) -> None:
    await writer.run(lambda unit: District(unit, 1))
    await told_by(writer)

    clock.forward(days=11, hours=1)
    assert (await told_by(writer))[0] == ["wave-opened", "wave-closing"]
    clock.forward(hours=5)
    assert (await told_by(writer))[0] == ["wave-opened", "wave-closing"]


async def test_the_two_reminders_come_on_their_days(writer: Writer, clock: StoppedClock) -> None:
    await writer.run(lambda unit: District(unit, 1))
    await told_by(writer)

    counts = []
    for _ in range(12):
        clock.forward(days=1)
        counts.append((await told_by(writer))[0].count("wave-closing"))
    assert counts[-1] == 2
    assert sorted(set(counts)) == [0, 1, 2]


async def test_only_the_audience_is_told(writer: Writer) -> None:
    def narrow(unit: Unit) -> None:
        made = District(unit, 4)
        directors = audience.dumps(Audience(positions=frozenset({"director"})))
        unit.run(wave.update().where(wave.c.id == made.wave).values(audience=directors))

    await writer.run(narrow)
    assert (await told_by(writer))[0] == ["wave-opened"]


async def test_who_wants_no_reminders_still_hears_of_the_opening(writer: Writer, clock: StoppedClock) -> None:
    await writer.run(lambda unit: District(unit, 1))
    await writer.run(lambda unit: unit.run(chat.update().values(reminders=False)))
    await told_by(writer)

    clock.forward(days=11, hours=1)
    assert (await told_by(writer))[0] == ["wave-opened"]


async def test_a_silent_wave_tells_nothing_by_itself(writer: Writer, clock: StoppedClock) -> None:
    def silent(unit: Unit) -> None:
        made = District(unit, 1)
        unit.run(wave.update().where(wave.c.id == made.wave).values(opening_told_at=unit.now, closing_told_at=unit.now))

    await writer.run(silent)
    clock.forward(days=30)
    assert (await told_by(writer))[0] == []


async def test_who_was_nudged_twice_by_a_coordinator_is_not_reminded_by_the_wave_as_well(
    writer: Writer, clock: StoppedClock
) -> None:
    def nudged(unit: Unit) -> None:
        made = District(unit, 2)
        one = unit.scalar(select(func.min(person.c.id)))
        for days in (1, 2):
            day = (unit.now + timedelta(days=days)).date()
            key = reminders.key(reminders.NUDGE, made.wave, one, day)
            outbox.post(unit, to=one, kind=reminders.NUDGE, params={"wave": made.wave, "group": 0}, key=key)

    await writer.run(nudged)
    await told_by(writer)
    clock.forward(days=11, hours=1)
    assert (await told_by(writer))[0].count("wave-closing") == 1
