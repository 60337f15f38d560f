"""Periods without questionnaires: listed, added by typing a line, taken off."""

from sqlalchemy import func, select

from db.tables import blackout
from demo.gallery_district import COORDINATOR
from demo.gallery_stage import Stage
from handlers.taps_waves import Blackouts, DropBlackout, UsualBlackouts


async def blackouts(stage: Stage) -> None:
    stage.chapter("Periods without questionnaires")
    await stage.show("None yet", COORDINATOR, Blackouts(page=0))
    await stage.show("A line that is not understood", COORDINATOR, "весна")
    await stage.show("A period is added", COORDINATOR, "Каникулы 28.12.2026-10.01.2027")
    await stage.show("What schools usually have", COORDINATOR, UsualBlackouts(year=2027))
    first: int = await stage.ask(COORDINATOR, lambda turn: turn.unit.scalar(select(func.min(blackout.c.id))))
    await stage.show("One is taken off", COORDINATOR, DropBlackout(blackout=first))
