"""A job is asked for once while it waits or runs; one that nobody wants any more stays so, whatever its worker says."""

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


async def test_asking_again_while_it_waits_or_runs_changes_nothing_and_says_so(writer: Writer) -> None:
    asked = [
        await writer.run(lambda unit: jobs.post(unit, "invitations", {"person": 1}, key="cards")) for _ in range(2)
    ]
    other = await writer.run(lambda unit: jobs.post(unit, "invitations", {"person": 2}, key="others"))
    taken = await writer.run(jobs.claim)
    assert taken is not None
    running = await writer.run(lambda unit: jobs.post(unit, "invitations", {"person": 1}, key="cards"))
    await writer.run(lambda unit: jobs.done(unit, taken.id))
    anew = await writer.run(lambda unit: jobs.post(unit, "invitations", {"person": 1}, key="cards"))

    assert asked == [True, False]
    assert (other, running, anew) == (True, False, True)
