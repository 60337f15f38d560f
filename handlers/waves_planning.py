"""Planning a wave step by step; every tap says which draft it means and what it becomes."""

from collections.abc import Sequence

from handlers import codes
from handlers.routes import Routes, Turn, Who
from handlers.screen import Screen
from handlers.screens import wave_steps as steps
from handlers.screens import wave_way as way
from handlers.screens import wave_whom
from handlers.screens.wave_check import check_screen
from handlers.screens.wave_words import suggested_name
from handlers.taps_waves import (
    NameWave,
    NewWave,
    RemindAt,
    RemindBefore,
    ShowDirector,
    WaveForm,
    WaveStep,
    WaveTick,
    WaveUnticked,
    WaveWhom,
)
from people.refusals import Gone
from surveys import drafts, invited, outline, planning, publishing, reminding
from surveys.audience import EVERYBODY, By
from surveys.drafts import Draft
from surveys.publishing import PublishedForm

routes = Routes()


@routes.tap(NewWave, Who.COORDINATOR)
def forms(turn: Turn, tap: NewWave) -> Screen:
    draft = drafts.load(turn.unit, turn.me, tap.wave) if tap.wave else None
    return steps.form_screen(turn, *_forms(turn), draft, tap)


@routes.tap(WaveForm, Who.COORDINATOR)
def choose_form(turn: Turn, tap: WaveForm) -> Screen:
    """A name that was suggested follows the form; one that was typed stays."""
    known = {form.id: form for form in publishing.all_published(turn.unit)}
    if tap.form not in known:
        raise Gone("form")
    name = suggested_name(turn, known[tap.form])
    if not tap.wave:
        return steps.name_screen(turn, planning.start(turn.unit, turn.me, tap.form, name))
    before = drafts.load(turn.unit, turn.me, tap.wave)
    if before.name != suggested_name(turn, known[before.form_id]):
        name = before.name
    return steps.name_screen(turn, planning.choose_form(turn.unit, turn.me, tap.wave, tap.form, name))


@routes.tap(WaveStep, Who.COORDINATOR)
def go(turn: Turn, tap: WaveStep) -> Screen:
    return step(turn, drafts.load(turn.unit, turn.me, tap.wave), tap.step)


@routes.text(NameWave, Who.COORDINATOR)
def name(turn: Turn, tap: NameWave, text: str) -> Screen:
    draft = planning.rename(turn.unit, turn.me, tap.wave, text)
    if draft is None:
        draft = drafts.load(turn.unit, turn.me, tap.wave)
        words = turn.tr("waves-name-refused", length=len(text.strip()), limit=drafts.LONGEST_NAME)
        return steps.name_screen(turn, draft, refused=words)
    return steps.name_screen(turn, draft)


@routes.tap(WaveWhom, Who.COORDINATOR)
def whom(turn: Turn, tap: WaveWhom) -> Screen:
    return _ticks(turn, drafts.load(turn.unit, turn.me, tap.wave), codes.read(By, tap.by), tap.page)


@routes.tap(WaveTick, Who.COORDINATOR)
def tick(turn: Turn, tap: WaveTick) -> Screen:
    """Only what is there to choose from can be ticked, so a made-up button cannot ask another municipality's school."""
    draft, by = drafts.load(turn.unit, turn.me, tap.wave), codes.read(By, tap.by)
    if tap.on and tap.what not in {one.what for one in invited.options(turn.unit, turn.me.municipality_id, by)}:
        raise Gone("tap")
    asked = draft.audience.ticked(by, tap.what, on=tap.on)
    return _ticks(turn, planning.ask(turn.unit, turn.me, tap.wave, asked), by, tap.page)


@routes.tap(WaveUnticked, Who.COORDINATOR)
def unticked(turn: Turn, tap: WaveUnticked) -> Screen:
    draft = drafts.load(turn.unit, turn.me, tap.wave)
    if tap.by == "all":
        return step(turn, planning.ask(turn.unit, turn.me, tap.wave, EVERYBODY), way.WHOM)
    by = codes.read(By, tap.by)
    return _ticks(turn, planning.ask(turn.unit, turn.me, tap.wave, draft.audience.without(by)), by, 0)


@routes.tap(ShowDirector, Who.COORDINATOR)
def show_director(turn: Turn, tap: ShowDirector) -> Screen:
    return steps.seen_screen(turn, planning.show_director(turn.unit, turn.me, tap.wave, on=tap.on))


@routes.tap(RemindBefore, Who.COORDINATOR)
def remind_before(turn: Turn, tap: RemindBefore) -> Screen:
    draft = drafts.load(turn.unit, turn.me, tap.wave)
    if tap.days not in reminding.DAYS:
        raise Gone("tap")
    if (tap.days in draft.reminders.days) is not tap.on:
        reminders = draft.reminders.with_day(tap.days, on=tap.on)
        draft = planning.remind(turn.unit, turn.me, tap.wave, reminders)
    return steps.seen_screen(turn, draft)


@routes.tap(RemindAt, Who.COORDINATOR)
def remind_at(turn: Turn, tap: RemindAt) -> Screen:
    draft = drafts.load(turn.unit, turn.me, tap.wave)
    if tap.hour not in reminding.HOURS:
        raise Gone("tap")
    return steps.seen_screen(turn, planning.remind(turn.unit, turn.me, tap.wave, draft.reminders.with_hour(tap.hour)))


def step(turn: Turn, draft: Draft, number: int, *, note: str = "") -> Screen:
    """A step of this draft; a number that no step has is the nearest one's."""
    if number <= 1 and draft.follows is None:
        return steps.form_screen(turn, *_forms(turn), draft, NewWave(wave=draft.wave_id, older=False, page=0))
    match number:
        case way.WHOM:
            return wave_whom.whom_screen(turn, draft, _asked(turn, draft), _in_bot(turn, draft))
        case way.OPENS:
            return steps.opens_screen(turn, draft, note=note)
        case way.CLOSES:
            return steps.closes_screen(turn, draft, note=note)
        case way.SEEN:
            return steps.seen_screen(turn, draft)
        case number if number >= way.CHECK:
            found = outline.outline(turn.house.shelf.get(turn.unit, draft.form_id))
            return check_screen(turn, draft, found, _asked(turn, draft), _in_bot(turn, draft), note=note)
    return steps.name_screen(turn, draft)


def _forms(turn: Turn) -> tuple[Sequence[PublishedForm], Sequence[PublishedForm]]:
    """The newest version of every form, and what came before."""
    newest: dict[str, PublishedForm] = {}
    past: list[PublishedForm] = []
    for form in publishing.all_published(turn.unit):  # of a key the newest comes first
        if form.key in newest:
            past.append(form)
        else:
            newest[form.key] = form
    return list(newest.values()), past


def _ticks(turn: Turn, draft: Draft, by: By, page: int) -> Screen:
    options = invited.options(turn.unit, turn.me.municipality_id, by)
    return wave_whom.ticks_screen(turn, draft, by, options, _asked(turn, draft), page)


def _asked(turn: Turn, draft: Draft) -> invited.Headcount:
    return invited.headcount(turn.unit, turn.me.municipality_id, draft.audience)


def _in_bot(turn: Turn, draft: Draft) -> int:
    return invited.in_bot(turn.unit, turn.me.municipality_id, draft.audience)
