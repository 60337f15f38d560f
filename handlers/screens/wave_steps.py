"""Planning a wave, a screen a step: form, name, whom to ask, opening, end, what is seen. The seventh shows it all."""

from collections.abc import Sequence
from datetime import timedelta

from handlers.routes import Turn
from handlers.screen import Button, Rows, Screen, columns, to
from handlers.screens.wave_days import number_of
from handlers.screens.wave_way import CLOSES, NAME, OPENS, SEEN, heading, way
from handlers.screens.wave_words import (
    caution_words,
    opening_words,
    who_sees_words,
)
from handlers.taps_waves import (
    CloseOn,
    NameWave,
    NewWave,
    OpenAtOnce,
    OpenOn,
    RemindAt,
    RemindBefore,
    ShowDirector,
    WaveDays,
    WaveForm,
    Waves,
)
from surveys import blackouts, length, reminding
from surveys.cautions import cautions
from surveys.days import last_day
from surveys.drafts import Draft
from surveys.publishing import PublishedForm

OPENING_HOURS = (8, 9, 10, 12, 14)
WEEKS = (1, 2, 3)
FORMS = 8


def form_screen(
    turn: Turn, newest: Sequence[PublishedForm], past: Sequence[PublishedForm], draft: Draft | None, tap: NewWave
) -> Screen:
    """Step 1. The newest version of every form; older ones behind a button."""
    older, page = tap.older and bool(past), tap.page
    forms = past if older else newest
    tr, wave = turn.tr, draft.wave_id if draft else 0
    pages = max(1, -(-len(forms) // FORMS))
    page = min(max(page, 0), pages - 1)
    lines: list[str] = [heading(turn, draft, 1, "waves-step-form"), ""]
    buttons: list[Button] = []
    for number, form in enumerate(forms[page * FORMS : (page + 1) * FORMS], page * FORMS + 1):
        chosen = "✅ " if draft is not None and draft.form_id == form.id else ""
        minutes = length.minutes(turn.house.shelf.get(turn.unit, form.id))
        lines.append(
            f"{chosen}{number}. " + tr("waves-form-line", title=form.title, version=form.version, minutes=minutes)
        )
        buttons.append(to(f"{chosen}{number}", WaveForm(wave=wave, form=form.id)))
    rows: list[tuple[Button, ...]] = [*columns(buttons, 4)]
    if pages > 1:
        turns = [NewWave(wave=wave, older=older, page=other) for other in (page - 1, page, page + 1)]
        words = ("‹", tr.plain("page-of", page=page + 1, pages=pages), "›")
        there = (page > 0, True, page < pages - 1)
        rows.append(tuple(to(word, tap) for word, tap, shown in zip(words, turns, there, strict=True) if shown))
    if past:
        other_list = NewWave(wave=wave, older=not older, page=0)
        rows.append((to(tr.plain("waves-newest-only" if older else "waves-older"), other_list),))
    if draft is None:
        rows.append((to(tr.plain("waves-to-list"), Waves(page=0)),))
    else:
        rows.append(way(turn, draft, 1))
    return Screen("\n".join(lines), rows=tuple(rows))


def name_screen(turn: Turn, draft: Draft, *, refused: str = "") -> Screen:
    lines = [heading(turn, draft, NAME, "waves-step-name"), "", turn.tr("waves-name-now", name=draft.name), ""]
    lines.append(refused or turn.tr("waves-name-type"))
    return Screen("\n".join(lines), rows=(way(turn, draft, NAME),), awaiting=NameWave(wave=draft.wave_id).pack())


def opens_screen(turn: Turn, draft: Draft, *, note: str = "") -> Screen:
    tr, wave, zone = turn.tr, draft.wave_id, turn.me.zone
    at_once = draft.opens_at <= turn.unit.now
    lines: list[str] = [heading(turn, draft, OPENS, "waves-step-opens"), "", opening_words(turn, draft.opens_at)]
    lines += ["", note] if note else []
    words = tr.plain("waves-open-at-once")
    rows: list[tuple[Button, ...]] = [
        (to(f"✅ {words}" if at_once else words, OpenAtOnce(wave=wave)),),
        (to(tr.plain("waves-choose-day"), WaveDays(wave=wave, what="opens", month=0)),),
    ]
    if not at_once:
        local = draft.opens_at.astimezone(zone)
        hours = [
            to(
                f"✅ {hour}:00" if (local.hour, local.minute) == (hour, 0) else f"{hour}:00",
                OpenOn(wave=wave, day=number_of(local.date()), hour=hour),
            )
            for hour in OPENING_HOURS
        ]
        rows.append(tuple(hours))
    lines += ["", tr("waves-moment-type")]
    awaiting = WaveDays(wave=wave, what="opens", month=0).pack()
    return Screen("\n".join(lines), rows=(*rows, way(turn, draft, OPENS)), awaiting=awaiting)


def closes_screen(turn: Turn, draft: Draft, *, note: str = "") -> Screen:
    tr, wave, zone = turn.tr, draft.wave_id, turn.me.zone
    first = max(draft.opens_at, turn.unit.now).astimezone(zone).date()
    last = last_day(draft.closes_at, zone)
    lines: list[str] = [
        heading(turn, draft, CLOSES, "waves-step-closes"),
        "",
        tr("waves-closes", deadline=turn.deadline(draft.closes_at)),
        tr("waves-days", days=max((last - first).days + 1, 0)),
    ]
    lines += _warned(turn, draft)
    lines += ["", note] if note else []
    weeks = tuple(
        to(
            ("✅ " if last == first + timedelta(weeks=count) else "") + tr.plain("waves-weeks", weeks=count),
            CloseOn(wave=wave, day=number_of(first + timedelta(weeks=count))),
        )
        for count in WEEKS
    )
    choose = (to(tr.plain("waves-choose-day"), WaveDays(wave=wave, what="closes", month=0)),)
    lines += ["", tr("waves-day-type")]
    awaiting = WaveDays(wave=wave, what="closes", month=0).pack()
    return Screen("\n".join(lines), rows=(weeks, choose, way(turn, draft, CLOSES)), awaiting=awaiting)


def seen_screen(turn: Turn, draft: Draft) -> Screen:
    tr, wave, zone = turn.tr, draft.wave_id, turn.me.zone
    sees = who_sees_words(turn, director_sees=draft.director_sees)
    lines: list[str] = [heading(turn, draft, SEEN, "waves-step-seen"), "", tr("waves-seen-intro"), ""]
    lines += [f"<blockquote>{sees}</blockquote>", tr("waves-reminders-intro")]
    opens_at = max(draft.opens_at, turn.unit.now)
    coming = reminding.moments(draft.reminders, opens_at=opens_at, closes_at=draft.closes_at, zone=zone)
    lines += [tr("waves-item", text=tr.moment(moment, zone, now=turn.unit.now)) for moment in coming]
    if not coming:
        lines.append(tr("waves-reminders-none"))

    def tick(on: bool, words: str) -> str:
        return f"✅ {words}" if on else words

    director: Rows = (
        (
            to(tick(draft.director_sees, tr.plain("waves-director-sees")), ShowDirector(wave=wave, on=True)),
            to(tick(not draft.director_sees, tr.plain("waves-director-hides")), ShowDirector(wave=wave, on=False)),
        ),
    )
    days = [
        to(
            tick(day in draft.reminders.days, tr.plain("waves-remind-before", days=day)),
            RemindBefore(wave=wave, days=day, on=day not in draft.reminders.days),
        )
        for day in reminding.DAYS
    ]
    hours = tuple(
        to(tick(hour == draft.reminders.hour, f"{hour}:00"), RemindAt(wave=wave, hour=hour)) for hour in reminding.HOURS
    )
    return Screen("\n".join(lines), rows=(*director, *columns(days, 2), hours, way(turn, draft, SEEN)))


def warnings(turn: Turn, draft: Draft) -> list[str]:
    """What to be careful of, in words."""
    opens_at = max(draft.opens_at, turn.unit.now)
    periods = blackouts.periods(turn.unit, turn.me)
    found = cautions(opens_at=opens_at, closes_at=draft.closes_at, zone=turn.me.zone, blackouts=periods)
    return caution_words(turn, found)


def _warned(turn: Turn, draft: Draft) -> list[str]:
    found = warnings(turn, draft)
    return ["", *found] if found else []
