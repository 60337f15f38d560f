"""Processes that answer tell the one that sends how much; each speaks for itself, and not for long."""

from sqlalchemy import update

from db.tables import voice
from db.unit import Unit
from db.writer import Writer
from messaging import voices
from messaging.election import OVER


async def test_the_elected_one_hears_what_all_others_said_last_until_they_fall_silent(writer: Writer) -> None:
    def speak(unit: Unit) -> None:
        for holder, messages in (("one", 7), ("two", 5), ("two", 9), ("three", 2)):
            voices.tell(unit, holder, messages)

    await writer.run(speak)
    assert await writer.run(lambda unit: voices.others(unit, "one")) == 11

    long_ago = update(voice).where(voice.c.holder == "two").values(until=OVER)
    await writer.run(lambda unit: unit.run(long_ago))
    assert await writer.run(lambda unit: voices.others(unit, "one")) == 2

    await writer.run(voices.prune)
    assert await writer.run(lambda unit: len(unit.all(voice.select()))) == 2
