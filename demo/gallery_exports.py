"""Results of a wave to take away: which wave, which file, under way, not wanted any more."""

from dataclasses import replace

from demo.gallery_answering import AUTUMN, notify
from demo.gallery_district import COORDINATOR
from demo.gallery_stage import Stage
from handlers.routes import Turn
from handlers.taps import Exports, ExportWave, FileOnceMore, MakeExport, StopExport
from messaging import jobs


async def exports(stage: Stage) -> None:
    stage.chapter("Results to take away")
    wave = stage.waves[AUTUMN]
    await stage.show("Results of which wave?", COORDINATOR, "/export")
    await stage.show("Which wave, by the button", COORDINATOR, Exports(page=0))
    await stage.show("Which file?", COORDINATOR, ExportWave(wave=wave))
    await stage.show("The workbook is being made", COORDINATOR, MakeExport(wave=wave, kind="xlsx"))
    await stage.show("Asked for twice", COORDINATOR, MakeExport(wave=wave, kind="xlsx"))
    await _failed(stage)
    await stage.show("Not wanted any more", COORDINATOR, StopExport(wave=wave, kind="xlsx"))


async def _failed(stage: Stage) -> None:
    """A file that could not be made after all tries."""

    def give_up(turn: Turn) -> int:
        jobs.post(turn.unit, "journal", {"person": turn.me.person_id}, key="journal of the gallery")
        job = jobs.claim(turn.unit)
        assert job is not None
        jobs.again(turn.unit, replace(job, attempts=jobs.MOST_ATTEMPTS), "OSError")
        return job.id

    job = await stage.ask(COORDINATOR, give_up)
    await notify(stage, "A file could not be made", COORDINATOR, "file-failed", {"job": job, "kind": "journal"})
    await stage.show("It is tried once more", COORDINATOR, FileOnceMore(job=job))
    await stage.show("Tried already", COORDINATOR, FileOnceMore(job=job))
