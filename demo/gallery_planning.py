"""The coordinator plans a wave, tries it, publishes it, prolongs and closes it; participants hear of it."""

from datetime import date

from sqlalchemy import select

from db.tables import form
from demo.gallery_answering import notify
from demo.gallery_district import COORDINATOR, NEWCOMER
from demo.gallery_stage import Deed, Stage
from handlers.screen import Screen
from handlers.screens import wave_way as steps
from handlers.taps_answering import OpenWave
from handlers.taps_waves import (
    CloseOn,
    CloseWave,
    DropDraft,
    EndTrial,
    LeaveDraft,
    NameWave,
    NewWave,
    OpenAtOnce,
    OpenOn,
    ProlongWave,
    PublishWave,
    RemindAt,
    RemindBefore,
    RepeatWave,
    ShowDirector,
    TryWave,
    UnpublishWave,
    WaveCard,
    WaveDays,
    WaveForm,
    WaveOutline,
    Waves,
    WaveStep,
    WaveTick,
    WaveTomorrow,
    WaveUnticked,
    WaveWhom,
)
from surveys import running
from surveys.audience import By

WINTER = "Диагностика «Зима»"


async def planning(stage: Stage) -> None:
    stage.chapter("A wave is planned")
    await _show(stage, "Waves", "/waves")
    await _show(stage, "Waves, by the button", Waves(page=0))
    await _show(stage, "Which form?", NewWave(wave=0, older=False, page=0))
    await _show(stage, "Older versions", NewWave(wave=0, older=True, page=0))
    form_id: int = await stage.ask(
        COORDINATOR, lambda turn: turn.unit.scalar(select(form.c.id).where(form.c.key == "deficit_diagnostics"))
    )
    draft = _draft(await stage.do(COORDINATOR, WaveForm(wave=0, form=form_id)))
    await _show(stage, "The form is chosen: a name is suggested", WaveForm(wave=0, form=form_id))
    await _show(stage, "A name too long", "Диагностика " * 12)
    await _show(stage, "A name of one's own", WINTER)
    await _audience(stage, draft)
    await _dates(stage, draft)
    await _rules(stage, draft)
    await _check(stage, draft)
    await _news(stage, draft)
    await _running(stage, draft)


async def _audience(stage: Stage, draft: int) -> None:
    await _show(stage, "Whom to ask", WaveStep(wave=draft, step=steps.WHOM))
    for by in By:
        await _show(stage, f"Narrowed by {by.value}", WaveWhom(wave=draft, by=by.value, page=0))
    tick = WaveTick(wave=draft, by=By.POSITION.value, what="director", on=True, page=0)
    await _show(stage, "Directors only", tick)
    await _show(stage, "Everybody again", WaveUnticked(wave=draft, by="all"))


async def _dates(stage: Stage, draft: int) -> None:
    await _show(stage, "When it opens", WaveStep(wave=draft, step=steps.OPENS))
    await _show(stage, "The calendar of openings", WaveDays(wave=draft, what="opens", month=0))
    await _show(stage, "A day that is over", OpenOn(wave=draft, day=_day(2026, 11, 2), hour=10))
    await _show(stage, "It opens on a day", OpenOn(wave=draft, day=_day(2026, 11, 16), hour=10))
    await _show(stage, "A day is typed", "17 ноября в 9:30")
    await _show(stage, "What was typed is no day", "как-нибудь на днях")
    await _show(stage, "It opens at once", OpenAtOnce(wave=draft))
    await _show(stage, "When it closes", WaveStep(wave=draft, step=steps.CLOSES))
    await _show(stage, "The calendar of ends", WaveDays(wave=draft, what="closes", month=0))
    await _show(stage, "An end too far", CloseOn(wave=draft, day=_day(2039, 1, 1)))
    await stage.do(COORDINATOR, WaveStep(wave=draft, step=steps.CLOSES))
    await _show(stage, "The last day is typed, with an hour", "26.11.2026 18:00")
    await _show(stage, "The last day is chosen", CloseOn(wave=draft, day=_day(2026, 11, 27)))


async def _rules(stage: Stage, draft: int) -> None:
    await _show(stage, "Who sees what, and reminders", WaveStep(wave=draft, step=steps.SEEN))
    await _show(stage, "Directors see their team's mean", ShowDirector(wave=draft, on=True))
    await _show(stage, "One reminder less", RemindBefore(wave=draft, days=3, on=False))
    await _show(stage, "Reminders at another hour", RemindAt(wave=draft, hour=12))


async def _check(stage: Stage, draft: int) -> None:
    await _show(stage, "Everything on one screen", WaveStep(wave=draft, step=steps.CHECK))
    await _show(stage, "What the form asks", WaveOutline(wave=draft))
    await _show(stage, "A trial, as a participant", TryWave(wave=draft))
    trial = await stage.do(COORDINATOR, TryWave(wave=draft))
    ending = next(one.tap for row in trial.rows for one in row if (one.tap or "").startswith(EndTrial.__prefix__ + ":"))
    assert ending is not None
    await _show(stage, "The trial ends", EndTrial.unpack(ending))
    await _show(stage, "Planning is left", LeaveDraft(wave=draft))
    await _show(stage, "Publish?", PublishWave(wave=draft, sure=False))
    await _show(stage, "It is published", PublishWave(wave=draft, sure=True))
    await _show(stage, "Published already", PublishWave(wave=draft, sure=True))


async def _news(stage: Stage, wave: int) -> None:
    about: dict[str, str | int] = {"wave": wave}
    await notify(stage, "A participant is invited", NEWCOMER, "wave-opened", about)
    await stage.show("Remind me tomorrow", NEWCOMER, WaveTomorrow(wave=wave))
    await notify(stage, "The promised reminder", NEWCOMER, "wave-tomorrow", about)
    await notify(stage, "The end is near: not begun", NEWCOMER, "wave-closing", about)
    await stage.do(NEWCOMER, OpenWave(wave=wave))
    await notify(stage, "The end is near: begun", NEWCOMER, "wave-closing", about)


async def _prolonged(stage: Stage, wave: int) -> None:
    ends = await stage.ask(COORDINATOR, lambda turn: running.look(turn.unit, turn.me, wave).closes_at)
    about: dict[str, str | int] = {"wave": wave, "closes": ends.isoformat()}
    await notify(stage, "More time, to those who have begun", NEWCOMER, "wave-prolonged", about)
    await stage.do(COORDINATOR, WaveDays(wave=wave, what="prolong", month=0))
    await _show(stage, "Prolonged by typing a day that is earlier", "30 ноября 2026")


async def _running(stage: Stage, wave: int) -> None:
    await _show(stage, "The card of a wave", WaveCard(wave=wave))
    await _show(stage, "Prolong: until when?", WaveDays(wave=wave, what="prolong", month=0))
    await _show(stage, "It is prolonged", ProlongWave(wave=wave, day=_day(2026, 12, 4)))
    await _prolonged(stage, wave)
    await _show(stage, "Close it now?", CloseWave(wave=wave, sure=False))
    await _show(stage, "It is closed", CloseWave(wave=wave, sure=True))
    await notify(stage, "To those who had begun", NEWCOMER, "wave-closed-unfinished", {"wave": wave})
    await _show(stage, "Measured again", RepeatWave(wave=wave))
    draft = _draft(await stage.do(COORDINATOR, RepeatWave(wave=wave)))
    await stage.do(COORDINATOR, OpenOn(wave=draft, day=_day(2026, 11, 30), hour=10))
    await stage.do(COORDINATOR, PublishWave(wave=draft, sure=True))
    await _show(stage, "A wave that has not opened", WaveCard(wave=draft))
    await _show(stage, "Taken back", UnpublishWave(wave=draft))
    await _show(stage, "The draft is dropped", DropDraft(wave=draft))


async def _show(stage: Stage, caption: str, deed: Deed) -> None:
    await stage.show(caption, COORDINATOR, deed)


def _draft(screen: Screen) -> int:
    """The draft whose name this screen waits for."""
    assert screen.awaiting is not None
    return NameWave.unpack(screen.awaiting).wave


def _day(year: int, month: int, day: int) -> int:
    return (date(year, month, day) - date(1970, 1, 1)).days
