"""What is told because its time has come: waves that open, come near their end and close, and the weekly line of them."""

import logging
from collections.abc import Callable, Iterable

from db.unit import Unavailable, Unit
from db.writer import Writer
from reports import weekly
from surveys import waves_due

log = logging.getLogger("vzaimno.telling")


async def tell_due(writer: Writer, ring: Callable[[Iterable[str]], None]) -> None:
    """Put everything that is due now in the outbox; other units of the writer come between two chunks."""
    while True:
        try:
            more, bells = await writer.run(_act)
        except Unavailable as failure:
            log.error("database unavailable: %s", failure)
            return
        ring(bells)
        if not more:
            return


async def tell_weekly(writer: Writer, ring: Callable[[Iterable[str]], None]) -> None:
    """The coordinators' line of the week, on its Monday."""
    try:
        ring(await writer.run(_week))
    except Unavailable as failure:
        log.error("database unavailable: %s", failure)


def _week(unit: Unit) -> frozenset[str]:
    weekly.post_due(unit)
    return frozenset(unit.bells)


def _act(unit: Unit) -> tuple[bool, frozenset[str]]:
    more = waves_due.act(unit)
    return more, frozenset(unit.bells)
