"""When a wave opens and ends, before it is published and after: days by a calendar or typed, in the municipality's time."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date, time, timedelta

from aiogram.filters.callback_data import CallbackData

from handlers import waves_planning
from handlers.routes import Routes, Turn, Who
from handlers.screen import Screen, to
from handlers.screens import wave_way as way
from handlers.screens.wave_days import day_of, days_grid, month_of
from handlers.screens.wave_list import wave_screen
from handlers.screens.wave_words import day_words
from handlers.taps_waves import CloseOn, OpenAtOnce, OpenOn, ProlongWave, WaveCard, WaveDays, WaveStep
from people.refusals import Gone
from surveys import drafts, planning, running
from surveys.days import last_day
from surveys.drafts import Draft
from surveys.planning import Wrong
from surveys.running import Stage
from texts.typed_days import TypedDay, read_day

routes = Routes()

USUAL_HOUR = 10
SAID = 60  # of what was typed and not understood


@routes.tap(WaveDays, Who.COORDINATOR)
def calendar(turn: Turn, tap: WaveDays) -> Screen:
    match tap.what:
        case "opens":
            return _opening_days(turn, tap)
        case "closes":
            return _closing_days(turn, tap)
        case "prolong":
            return _days_to_prolong(turn, tap)
    raise Gone("tap")


@routes.text(WaveDays, Who.COORDINATOR)
def typed(turn: Turn, tap: WaveDays, text: str) -> Screen:
    """A day in words or numbers; what cannot be read leaves everything where it was, and says how to write it."""
    today = turn.unit.now.astimezone(turn.me.zone).date()
    found = read_day(text, today=today)
    if found is None:
        return _place(turn, tap, note=turn.tr("waves-day-unreadable", said=text[:SAID]))
    match tap.what:
        case "opens":
            return _open_on(turn, tap, found)
        case "closes":
            return _close_on(turn, tap, found)
        case "prolong":
            return _prolong_until(turn, tap, found)
    raise Gone("tap")


@routes.tap(OpenAtOnce, Who.COORDINATOR)
def open_at_once(turn: Turn, tap: OpenAtOnce) -> Screen:
    return waves_planning.step(turn, planning.open_at_once(turn.unit, turn.me, tap.wave), way.OPENS)


@routes.tap(OpenOn, Who.COORDINATOR)
def open_on(turn: Turn, tap: OpenOn) -> Screen:
    if not 0 <= tap.hour <= 23:
        raise Gone("tap")
    before = drafts.load(turn.unit, turn.me, tap.wave)
    after = planning.open_on(turn.unit, turn.me, tap.wave, day_of(tap.day), tap.hour)
    return _opens(turn, before, after)


@routes.tap(CloseOn, Who.COORDINATOR)
def close_on(turn: Turn, tap: CloseOn) -> Screen:
    before = drafts.load(turn.unit, turn.me, tap.wave)
    after = planning.close_on(turn.unit, turn.me, tap.wave, day_of(tap.day))
    if isinstance(after, Wrong):
        return waves_planning.step(turn, before, way.CLOSES, note=wrong_words(turn, after))
    return waves_planning.step(turn, after, way.CLOSES)


@routes.tap(ProlongWave, Who.COORDINATOR)
def prolong(turn: Turn, tap: ProlongWave) -> Screen:
    before = running.look(turn.unit, turn.me, tap.wave)
    if before.stage is Stage.CLOSED:
        return wave_screen(turn, before).with_toast(turn.tr.plain("waves-closed-already"))
    after = running.prolong(turn.unit, turn.me, tap.wave, day_of(tap.day))
    if isinstance(after, Wrong):
        return wave_screen(turn, before).with_toast(turn.tr.plain("waves-only-later"), alert=True)
    told = running.unfinished_in_bot(turn.unit, turn.me, after)
    return wave_screen(turn, after).with_toast(_prolonged(turn, told))


def wrong_words(turn: Turn, wrong: Wrong) -> str:
    return turn.tr(f"waves-wrong-{wrong.name.lower().replace('_', '-')}")


def _opens(turn: Turn, before: Draft, after: Draft | Wrong) -> Screen:
    if isinstance(after, Wrong):
        return waves_planning.step(turn, before, way.OPENS, note=wrong_words(turn, after))
    moved = after.closes_at != before.closes_at
    note = turn.tr("waves-end-moved", deadline=turn.deadline(after.closes_at)) if moved else ""
    return waves_planning.step(turn, after, way.OPENS, note=note)


def _open_on(turn: Turn, tap: WaveDays, found: TypedDay) -> Screen:
    """Without an hour it keeps the one chosen before."""
    before = drafts.load(turn.unit, turn.me, tap.wave)
    chosen = before.opens_at.astimezone(turn.me.zone).time() if before.opens_at > turn.unit.now else time(USUAL_HOUR)
    return _opens(turn, before, planning.open_on(turn.unit, turn.me, tap.wave, found.day, found.clock or chosen))


def _close_on(turn: Turn, tap: WaveDays, found: TypedDay) -> Screen:
    after = planning.close_on(turn.unit, turn.me, tap.wave, found.day)
    if isinstance(after, Wrong):
        return _place(turn, tap, note=wrong_words(turn, after))
    note = turn.tr("waves-whole-day") if found.clock is not None else ""
    return waves_planning.step(turn, after, way.CLOSES, note=note)


def _prolong_until(turn: Turn, tap: WaveDays, found: TypedDay) -> Screen:
    before = running.look(turn.unit, turn.me, tap.wave)
    if before.stage is Stage.CLOSED:
        return wave_screen(turn, before, note=turn.tr("waves-closed-already"))
    after = running.prolong(turn.unit, turn.me, tap.wave, found.day)
    match after:
        case Wrong.TOO_FAR:
            return _place(turn, tap, note=wrong_words(turn, after))
        case Wrong():
            return _place(turn, tap, note=turn.tr("waves-only-later"))
    return wave_screen(turn, after, note=_prolonged(turn, running.unfinished_in_bot(turn.unit, turn.me, after)))


def _prolonged(turn: Turn, told: int) -> str:
    return turn.tr.plain("waves-prolonged", people=told)


def _place(turn: Turn, tap: WaveDays, *, note: str) -> Screen:
    """Where this was typed: month 0 of a draft's day is the step itself, anything else its calendar."""
    steps = {"opens": way.OPENS, "closes": way.CLOSES}
    if not tap.month and tap.what in steps:
        return waves_planning.step(turn, drafts.load(turn.unit, turn.me, tap.wave), steps[tap.what], note=note)
    return replace(screen := calendar(turn, tap), text=f"{screen.text}\n\n{note}")


def _opening_days(turn: Turn, tap: WaveDays) -> Screen:
    draft = drafts.load(turn.unit, turn.me, tap.wave)
    local, now = draft.opens_at.astimezone(turn.me.zone), turn.unit.now.astimezone(turn.me.zone)
    at_once = draft.opens_at <= turn.unit.now
    hour = USUAL_HOUR if at_once else local.hour
    return _grid(
        turn,
        tap,
        turn.tr("waves-choose-opening"),
        first=now.date() if now.hour < hour else now.date() + timedelta(days=1),
        chosen=None if at_once else local.date(),
        pick=lambda day: OpenOn(wave=tap.wave, day=day, hour=hour),
        back=WaveStep(wave=tap.wave, step=way.OPENS),
    )


def _closing_days(turn: Turn, tap: WaveDays) -> Screen:
    draft = drafts.load(turn.unit, turn.me, tap.wave)
    first = max(draft.opens_at, turn.unit.now).astimezone(turn.me.zone).date()
    return _grid(
        turn,
        tap,
        turn.tr("waves-choose-closing", opening=day_words(turn, first)),
        first=first,
        chosen=last_day(draft.closes_at, turn.me.zone),
        pick=lambda day: CloseOn(wave=tap.wave, day=day),
        back=WaveStep(wave=tap.wave, step=way.CLOSES),
    )


def _days_to_prolong(turn: Turn, tap: WaveDays) -> Screen:
    run = running.look(turn.unit, turn.me, tap.wave)
    if run.stage is Stage.CLOSED:
        return wave_screen(turn, run).with_toast(turn.tr.plain("waves-closed-already"))
    last = last_day(run.closes_at, turn.me.zone)
    words = [turn.tr("waves-choose-prolonging", name=run.name, deadline=turn.deadline(run.closes_at))]
    if told := running.unfinished_in_bot(turn.unit, turn.me, run):
        words.append(turn.tr("waves-prolonging-tells", people=told))
    return _grid(
        turn,
        tap,
        "\n\n".join(words),
        first=last + timedelta(days=1),
        chosen=None,
        pick=lambda day: ProlongWave(wave=tap.wave, day=day),
        back=WaveCard(wave=tap.wave),
    )


def _grid(
    turn: Turn,
    tap: WaveDays,
    words: str,
    *,
    first: date,
    chosen: date | None,
    pick: Callable[[int], CallbackData],
    back: CallbackData,
) -> Screen:
    month = tap.month or month_of(chosen if chosen is not None and chosen >= first else first)
    rows = days_grid(
        turn,
        month,
        first=first,
        chosen=chosen,
        pick=pick,
        turn_to=lambda other: WaveDays(wave=tap.wave, what=tap.what, month=other),
    )
    return Screen(
        f"{words}\n\n{turn.tr('waves-day-type')}",
        rows=(*rows, (to(turn.tr.plain("back"), back),)),
        awaiting=WaveDays(wave=tap.wave, what=tap.what, month=month).pack(),
    )
