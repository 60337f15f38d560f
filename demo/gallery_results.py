"""The personal result: at once after sending, with its picture, figures, commentary and file."""

from demo.gallery_answering import AUTUMN
from demo.gallery_district import NEIGHBOUR, SCHOOL_COORDINATOR, open_wave
from demo.gallery_hand import NOT_MINE, fill
from demo.gallery_stage import Stage
from handlers import works
from handlers.screen import Screen
from handlers.taps_answering import Cases, Choose, Details, Goto, LockCases, OpenWave, Result, Review, SaveFile, Submit
from handlers.works import DrawProfile, WriteAnswers
from messaging.jobs import Job
from reports.picture import competency_bars

POOR = "Диагностика соседей"


async def results(stage: Stage) -> None:
    stage.chapter("The result")
    who = SCHOOL_COORDINATOR
    response = await stage.response(who, AUTUMN)
    await stage.show("Asked for before the answers are sent", who, Result(response=response))
    await stage.show("Sent: the result at once", who, Submit(response=response))
    await _picture(stage, who, response)
    await stage.show("In detail", who, Details(response=response))
    await stage.show("My answers after sending", who, Review(response=response, page=0))
    first = next(one for one in (await stage.form(who, response)).questions if one.name == "k1_q1").index
    await stage.show("A question after sending", who, Goto(response=response, question=first))
    await stage.show("An answer is changed after sending", who, Choose(response=response, question=first, choice=4))
    await stage.show("The file is asked for", who, SaveFile(response=response))
    await _file(stage, who, response)
    await stage.show("The commentary asks to close the answers", who, Cases(response=response, page=0))
    await stage.show("Closed: the first situation", who, LockCases(response=response))
    await stage.show("A situation, half-way", who, Cases(response=response, page=3))
    await stage.show("The last situation", who, Cases(response=response, page=7))
    await stage.show("The answers can change no more", who, Review(response=response, page=1))
    await stage.show("The wave's button now shows the result", who, OpenWave(wave=stage.waves[AUTUMN]))
    await _poor(stage)


async def _picture(stage: Stage, who: int, response: int) -> None:
    job = Job(0, "profile-picture", {"response": response}, 1)
    work = await stage.ask(who, lambda turn: works.prepare(turn, job))
    assert isinstance(work, DrawProfile)
    stage.hang(
        "The picture joins the same message",
        "job profile-picture",
        work.completed(competency_bars(work.chart)),
        address="handlers.works.prepare",
    )


async def _file(stage: Stage, who: int, response: int) -> None:
    job = Job(0, "own-answers", {"response": response}, 1)
    work = await stage.ask(who, lambda turn: works.prepare(turn, job))
    assert isinstance(work, WriteAnswers)
    stage.hang(
        "The file arrives", "job own-answers", Screen(work.caption), address="handlers.works.prepare", file=work.name
    )


async def _poor(stage: Stage) -> None:
    """Everything is «Не моя задача»: there is nothing to say, and it is said kindly."""
    stage.waves[POOR] = await stage.writer.run(
        lambda unit: open_wave(unit, "next", "deficit_diagnostics", POOR, days=14)
    )
    response = await fill(stage, NEIGHBOUR, POOR, NOT_MINE)
    await stage.show("Too little to count", NEIGHBOUR, Submit(response=response))
    await stage.show("Too little to count, in detail", NEIGHBOUR, Details(response=response))
