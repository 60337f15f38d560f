"""Results of a wave to take away: which wave, which file, under way, not wanted any more."""

from demo.gallery_answering import AUTUMN
from demo.gallery_district import COORDINATOR
from demo.gallery_stage import Stage
from handlers.taps import Exports, ExportWave, MakeExport, StopExport


async def exports(stage: Stage) -> None:
    stage.chapter("Results to take away")
    wave = stage.waves[AUTUMN]
    await stage.show("Results of which wave?", COORDINATOR, "/export")
    await stage.show("Which wave, by the button", COORDINATOR, Exports(page=0))
    await stage.show("Which file?", COORDINATOR, ExportWave(wave=wave))
    await stage.show("The workbook is being made", COORDINATOR, MakeExport(wave=wave, kind="xlsx"))
    await stage.show("Asked for twice", COORDINATOR, MakeExport(wave=wave, kind="xlsx"))
    await stage.show("Not wanted any more", COORDINATOR, StopExport(wave=wave, kind="xlsx"))
