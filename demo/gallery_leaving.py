"""Taking one's data away, withdrawing the consent, erasing everything: the last of a person's ways."""

import json

from sqlalchemy import select

from db.tables import job
from demo.gallery_district import COORDINATOR, LEAVER
from demo.gallery_stage import Stage
from handlers import works
from handlers.routes import Turn
from handlers.screen import Screen
from handlers.taps import Erase, MyData, Withdraw
from handlers.works import WriteAct, WriteAnswers
from messaging.jobs import Job


async def leaving(stage: Stage) -> None:
    stage.chapter("Taking away and erasing")
    await stage.show("All my data are asked for", LEAVER, MyData())
    own = await stage.ask(LEAVER, lambda turn: works.prepare(turn, Job(0, "own-data", {}, 1)))
    assert isinstance(own, WriteAnswers)
    stage.hang("They arrive", "job own-data", Screen(own.caption), address="handlers.works.prepare", file=own.name)
    await stage.show("Withdraw the consent?", LEAVER, Withdraw(sure=False))
    await stage.show("The consent is withdrawn", LEAVER, Withdraw(sure=True))
    await stage.show("My data without a consent", LEAVER, "/privacy")
    await stage.show("Erase everything?", LEAVER, Erase(sure=False))
    await stage.show("Everything is erased", LEAVER, Erase(sure=True))
    await stage.show("A stranger again", LEAVER, "/start")
    act = await stage.ask(COORDINATOR, _act)
    assert isinstance(act, WriteAct)
    stage.hang(
        "To the coordinator: the act of erasure",
        "job erasure-act",
        Screen(act.caption),
        address="handlers.works.prepare",
        file=act.name,
    )


def _act(turn: Turn) -> works.Work:
    """The job that the erasure left for this coordinator."""
    params: str = turn.unit.scalar(select(job.c.params).where(job.c.kind == "erasure-act").order_by(job.c.id).limit(1))
    return works.prepare(turn, Job(0, "erasure-act", json.loads(params), 1))
