"""A job that nobody wants any more stays so, whatever its worker says afterwards."""

from sqlalchemy import select

from db.tables import job
from db.writer import Writer
from messaging import jobs


async def test_a_failure_does_not_bring_back_what_was_cancelled_meanwhile(writer: Writer) -> None:
    await writer.run(lambda unit: jobs.post(unit, "wave-report", {"person": 1}, key="report"))
    taken = await writer.run(lambda unit: jobs.claim(unit, long=True))
    assert taken is not None
    assert await writer.run(lambda unit: jobs.cancel(unit, "report"))

    told_of_failure = not await writer.run(lambda unit: jobs.again(unit, taken, "OSError"))

    assert not told_of_failure
    assert await writer.run(lambda unit: unit.scalar(select(job.c.state))) == "cancelled"
    assert await writer.run(lambda unit: jobs.claim(unit, long=True)) is None
