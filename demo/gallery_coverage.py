"""The coordinator's side: coverage by school, reminders, the team's view, the machine's health."""

from demo.gallery_answering import AUTUMN, notify
from demo.gallery_district import COORDINATOR, DEPUTY, DIRECTOR, OWNER, SCHOOL_COORDINATOR
from demo.gallery_rooms import LAST_SPRING
from demo.gallery_stage import Stage
from handlers import works
from handlers.taps import (
    ChooseCoverage,
    ChooseTeam,
    Coverage,
    CoverageFile,
    CoveragePicture,
    Health,
    Nudge,
    RefreshCoverage,
    SendNudge,
    Team,
)
from handlers.works import DrawCoverage
from messaging.jobs import Job
from reports.tiles import coverage_tiles
from surveys.nudges import Group


async def coverage(stage: Stage) -> None:
    stage.chapter("Coverage and the team")
    wave = stage.waves[AUTUMN]
    await stage.show("Coverage of the newest wave", COORDINATOR, "/coverage")
    await stage.show("Its second page", COORDINATOR, Coverage(wave=0, page=1))
    await stage.show("Looked at anew", COORDINATOR, RefreshCoverage(wave=wave, page=0))
    await stage.show("A picture is asked for", COORDINATOR, CoveragePicture(wave=wave))
    await _picture(stage, wave)
    await stage.show("A workbook is asked for", COORDINATOR, CoverageFile(wave=wave))
    await stage.show("Another wave?", COORDINATOR, ChooseCoverage())
    await stage.show("A wave that is over", COORDINATOR, Coverage(wave=stage.waves[LAST_SPRING], page=0))
    await stage.show("Who would be reminded", COORDINATOR, Nudge(wave=wave, group=Group.UNFINISHED))
    await stage.show("Only those who have not begun", COORDINATOR, Nudge(wave=wave, group=Group.NOT_STARTED))
    await stage.show("More people than were named", COORDINATOR, SendNudge(wave=wave, group=Group.UNFINISHED, people=1))
    await stage.show("They are reminded", COORDINATOR, SendNudge(wave=wave, group=Group.UNFINISHED, people=99))
    await stage.show("Nobody is left to remind", COORDINATOR, Nudge(wave=wave, group=Group.UNFINISHED))
    await notify(stage, "What they read", DIRECTOR, "nudge", {"wave": wave, "group": int(Group.UNFINISHED)})
    await notify(stage, "The coordinator's line on Monday", COORDINATOR, "weekly", {"wave": wave})
    await stage.show("My school's team", SCHOOL_COORDINATOR, "/team")
    await stage.show("My team in an earlier wave", SCHOOL_COORDINATOR, Team(wave=stage.waves[LAST_SPRING]))
    await stage.show("Which wave of my team?", SCHOOL_COORDINATOR, ChooseTeam())
    await stage.show("Somebody else's door", DEPUTY, "/coverage")
    await stage.show("The machine, for its owner", OWNER, "/health")
    await stage.show("The machine, looked at anew", OWNER, Health())


async def _picture(stage: Stage, wave: int) -> None:
    work = await stage.ask(COORDINATOR, lambda turn: works.prepare(turn, Job(0, "coverage-picture", {"wave": wave}, 1)))
    assert isinstance(work, DrawCoverage)
    screen = work.completed(coverage_tiles(work.chart))
    stage.hang("The picture arrives", "job coverage-picture", screen, address="handlers.works.prepare")
