"""What is told because its time has come: waves that open, come near their end and close, and the weekly line of them."""

import contextlib
from collections.abc import Callable, Iterable
from functools import partial

from db.unit import Unavailable, Unit
from db.writer import Writer
from internships import event_waves, offering, spreading
from internships.waitlist import Holding
from reports import weekly
from surveys import waves_due


async def tell_due(writer: Writer, ring: Callable[[Iterable[str]], None]) -> None:
    """Put everything that is due now in the outbox; other units of the writer come between two chunks."""
    await _until_done(writer, ring, waves_due.act)


async def tell_after_events(writer: Writer, ring: Callable[[Iterable[str]], None]) -> None:
    """Hand out the forms of every event that is over, one event a unit."""
    await _until_done(writer, ring, event_waves.act)


async def pass_places_on(writer: Writer, ring: Callable[[Iterable[str]], None], holding: Holding) -> None:
    """End the offers that ran out, one internship a unit, so that sign-ups come in between."""
    await _until_done(writer, ring, partial(offering.act, holding=holding))


async def tell_events(writer: Writer, ring: Callable[[Iterable[str]], None]) -> None:
    """Tell everybody a new event is for, a chunk of people a unit."""
    await _until_done(writer, ring, spreading.announce_due)


async def _until_done(writer: Writer, ring: Callable[[Iterable[str]], None], act: Callable[[Unit], bool]) -> None:
    while True:
        try:
            more, bells = await writer.run(partial(_act, act))
        except Unavailable:
            return
        ring(bells)
        if not more:
            return


async def tell_weekly(writer: Writer, ring: Callable[[Iterable[str]], None]) -> None:
    """The coordinators' line of the week, on its Monday."""
    with contextlib.suppress(Unavailable):
        ring(await writer.run(_week))


def _week(unit: Unit) -> frozenset[str]:
    weekly.post_due(unit)
    return frozenset(unit.bells)


def _act(act: Callable[[Unit], bool], unit: Unit) -> tuple[bool, frozenset[str]]:
    more = act(unit)
    return more, frozenset(unit.bells)
