"""Closed doors: old buttons, other people's, what nobody asked for, trouble, and a wave that has closed."""

from demo.gallery_answering import AUTUMN
from demo.gallery_district import DEPUTY, DIRECTOR, NEWCOMER
from demo.gallery_stage import Attachment, Stage
from handlers.errors import closed_door
from handlers.screen import Screen
from handlers.taps_answering import Cases, Choose, Details, Goto, OpenWave, Pause, Result, Resume
from texts.translator import translator


async def doors(stage: Stage) -> None:
    stage.chapter("When something is not right")
    mine = await stage.response(DIRECTOR, AUTUMN)
    await stage.show("A command that there is not", DEPUTY, "/menue")
    await stage.show("Words that nobody waits for", DEPUTY, {"ru": "Спасибо!", "en": "Thank you!"}[stage.language])
    await stage.show("A voice message that nobody waits for", DEPUTY, Attachment("voice"))
    await stage.do(DIRECTOR, Resume(response=mine))
    await stage.show("A photo instead of an answer", DIRECTOR, Attachment("photo"))
    await stage.show("A wave that is no more", DEPUTY, OpenWave(wave=999_999))
    await stage.show("A response that is no more", DEPUTY, Result(response=999_999))
    await stage.show("A question that is no more", DIRECTOR, Goto(response=mine, question=999))
    await stage.show("A choice that is no more", DIRECTOR, Choose(response=mine, question=2, choice=99))
    await stage.show("Somebody else's response", DEPUTY, Result(response=mine))
    await _trouble(stage, mine)


async def after_closing(stage: Stage) -> None:
    stage.chapter("After the wave has closed")
    today = stage.clock.at
    stage.clock.forward(days=20)
    mine = await stage.response(DIRECTOR, AUTUMN)
    await stage.show("Not finished in time", DIRECTOR, Resume(response=mine))
    await stage.show("An old question", DIRECTOR, Goto(response=mine, question=2))
    await stage.show("A pause with no time left for a reminder", DIRECTOR, Pause(response=mine))
    await stage.show("The list", DIRECTOR, "/surveys")
    await stage.show("Never begun", NEWCOMER, OpenWave(wave=stage.waves[AUTUMN]))
    theirs = await stage.response(DEPUTY, AUTUMN)
    await stage.show("In detail, with the means of others", DEPUTY, Details(response=theirs))
    await stage.show("The commentary opens by itself", DEPUTY, Cases(response=theirs, page=0))
    await stage.show("An answer after the end", DEPUTY, Choose(response=theirs, question=2, choice=0))
    stage.clock.at = today


async def _trouble(stage: Stage, mine: int) -> None:
    tr = translator(stage.language)
    failed = await stage.ask(DEPUTY, lambda turn: closed_door(turn, RuntimeError()))
    stage.hang("A handler failed", "failure", failed, address="handlers.errors.closed_door")
    stage.hang("No database, after words", "failure", Screen(tr("database-away")), address="bot.reception")
    asked = await stage.do(DIRECTOR, Resume(response=mine))
    stage.hang(
        "No database, after a tap",
        "failure",
        asked.with_toast(tr.plain("database-away-toast"), alert=True),
        address="bot.reception",
    )
