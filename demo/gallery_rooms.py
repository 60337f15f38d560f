"""What stands beside the questions: menus by role, lists, settings, privacy, help, coverage, the team, commands."""

from html import escape

from demo.gallery_district import COORDINATOR, DEPUTY, DIRECTOR, NEIGHBOUR, NEWCOMER, SCHOOL_COORDINATOR, SPRING
from demo.gallery_hand import EVEN, fill
from demo.gallery_stage import Stage
from handlers.menu import commands_for
from handlers.screen import Screen
from handlers.taps import (
    Announcements,
    Coverage,
    Help,
    Menu,
    Privacy,
    Quiet,
    ReadConsent,
    Reminders,
    Settings,
    SpeakLanguage,
    Surveys,
    Team,
)
from handlers.taps_answering import Profiles, Submit
from texts.translator import translator

LAST_SPRING = "Диагностика «Весна»"


async def last_spring(stage: Stage) -> None:
    """Before the gallery opens: the deputy finished a wave, the director began it and left."""
    today = stage.clock.at
    stage.clock.at = SPRING
    await fill(stage, DEPUTY, LAST_SPRING, EVEN)
    await stage.do(DEPUTY, Submit(response=await stage.response(DEPUTY, LAST_SPRING)))
    await fill(stage, DIRECTOR, LAST_SPRING, EVEN, until="k2_q1")
    stage.clock.at = today


async def menus(stage: Stage) -> None:
    stage.chapter("Menu and lists")
    await stage.show("Nothing begun yet", NEWCOMER, "/menu")
    await stage.show("A diagnostic under way", DIRECTOR, Menu())
    await stage.show("Everything sent", DEPUTY, Menu())
    await stage.show("A school's coordinator", SCHOOL_COORDINATOR, Menu())
    await stage.show("A municipality's coordinator", COORDINATOR, Menu())
    await stage.show("No wave in the whole municipality", NEIGHBOUR, Menu())
    await stage.show("Surveys: nothing begun", NEWCOMER, "/surveys")
    await stage.show("Surveys: begun, sent and closed", DIRECTOR, Surveys())
    await stage.show("Surveys: none", NEIGHBOUR, Surveys())
    await stage.show("Results: none yet", NEWCOMER, "/profile")
    await stage.show("Results: several", DEPUTY, Profiles())
    await stage.show("No wave to cover", NEIGHBOUR, Coverage(wave=0, page=0))
    await stage.show("No wave for the team", NEIGHBOUR, Team(wave=0))


async def rooms(stage: Stage) -> None:
    stage.chapter("Settings, privacy, help")
    await stage.show("Settings", DEPUTY, "/settings")
    await stage.show("Settings, by the button", DEPUTY, Settings())
    await stage.show("The language was changed", DEPUTY, SpeakLanguage(language=stage.language))
    await stage.show("No reminders wanted", DEPUTY, Reminders(on=False))
    await stage.show("Quiet for a week", DEPUTY, Quiet(days=7))
    await stage.do(DEPUTY, Quiet(days=0))
    await stage.do(DEPUTY, Reminders(on=True))
    await stage.show("No announcements wanted", DEPUTY, Announcements(on=False))
    await stage.do(DEPUTY, Announcements(on=True))
    await stage.show("My data", DEPUTY, "/privacy")
    await stage.show("My data, by the button", DEPUTY, Privacy())
    await stage.show("The consent, read again", DEPUTY, ReadConsent(page=0))
    await stage.show("Help", DEPUTY, "/help")
    await stage.show("Help, by the button", DEPUTY, Help())
    await _commands(stage)


async def _commands(stage: Stage) -> None:
    tr = translator(stage.language)
    strangers = commands_for(None)
    lists = [("Commands of a stranger", strangers)]
    for caption, who in (("a participant", DEPUTY), ("a coordinator of both kinds", NEIGHBOUR)):
        lists.append((f"Commands of {caption}", await stage.ask(who, lambda turn: commands_for(turn.me))))
    for caption, names in lists:
        lines = [f"/{name} — {escape(tr.plain(f'command-{name}'), quote=False)}" for name in names]
        stage.hang(caption, "job commands", Screen("\n".join(lines)), address="bot.commands_menu")
