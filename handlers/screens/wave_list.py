"""The coordinator's list of waves, and the card of one."""

from collections.abc import Sequence
from datetime import timedelta

from handlers.routes import Turn
from handlers.screen import Button, Rows, Screen, columns, danger, primary, to
from handlers.screens.wave_words import audience_words, headcount_words
from handlers.taps import Coverage, Menu
from handlers.taps_waves import (
    Blackouts,
    CloseWave,
    NewWave,
    RepeatWave,
    TryWave,
    UnpublishWave,
    WaveCard,
    WaveDays,
    WaveOutline,
    Waves,
)
from surveys import reminding
from surveys.running import Run, Stage

PAGE = 8


def list_screen(turn: Turn, runs: Sequence[Run], page: int) -> Screen:
    tr = turn.tr
    pages = max(1, -(-len(runs) // PAGE))
    page = min(max(page, 0), pages - 1)
    shown = runs[page * PAGE : (page + 1) * PAGE]
    lines: list[str] = [tr("waves-title")]
    stage: Stage | None = None
    for number, run in enumerate(shown, page * PAGE + 1):
        if run.stage is not stage:
            lines += ["", f"<b>{tr(f'waves-stage-{run.stage.value}')}</b>"]
            stage = run.stage
        lines.append(f"{number}. {_line(turn, run)}")
    if not runs:
        lines += ["", tr("waves-none")]
    numbers = [to(str(number), WaveCard(wave=run.wave_id)) for number, run in enumerate(shown, page * PAGE + 1)]
    rows: list[tuple[Button, ...]] = [*columns(numbers, 4)]
    if pages > 1:
        rows.append(turning(turn, page, pages, [Waves(page=other) for other in range(pages)]))
    rows.append((primary(tr.plain("waves-new"), NewWave(wave=0, older=False, page=0)),))
    rows.append((to(tr.plain("waves-blackouts"), Blackouts(page=0)), to(tr.plain("to-menu"), Menu())))
    return Screen("\n".join(lines), rows=tuple(rows))


def turning(turn: Turn, page: int, pages: int, taps: Sequence[Waves | Blackouts]) -> tuple[Button, ...]:
    """«‹ 2 из 5 ›»."""
    found = [to(turn.tr.plain("page-of", page=page + 1, pages=pages), taps[page])]
    if page > 0:
        found.insert(0, to("‹", taps[page - 1]))
    if page < pages - 1:
        found.append(to("›", taps[page + 1]))
    return tuple(found)


def _line(turn: Turn, run: Run) -> str:
    match run.stage:
        case Stage.OPEN:
            return turn.tr(
                "waves-line-open",
                name=run.name,
                deadline=turn.deadline(run.closes_at),
                finished=run.finished,
                people=run.asked.people,
            )
        case Stage.PLANNED:
            moment = turn.tr.moment(run.opens_at, turn.me.zone, now=turn.unit.now)
            return turn.tr("waves-line-planned", name=run.name, moment=moment, people=run.asked.people)
        case Stage.DRAFT:
            return turn.tr("waves-line-draft", name=run.name)
        case Stage.CLOSED:
            return turn.tr(
                "waves-line-closed",
                name=run.name,
                day=turn.last_day(run.closes_at),
                finished=run.finished,
                people=run.asked.people,
            )


def wave_screen(turn: Turn, run: Run, *, note: str = "") -> Screen:
    """A published wave: what it is, how far it has come, what can be done with it."""
    tr = turn.tr
    lines: list[str] = [note, ""] if note else []
    lines += [tr("waves-bold-name", text=run.name), tr(f"waves-card-{run.stage.value}"), ""]
    lines.append(tr("waves-form", title=run.title, version=run.version))
    lines += audience_words(turn, run.audience)
    lines.append(headcount_words(turn, run.asked))
    lines += _time(turn, run)
    if run.stage is not Stage.PLANNED:
        silent = max(run.asked.people - run.begun - run.finished, 0)
        lines += ["", tr("waves-progress", finished=run.finished, begun=run.begun, silent=silent)]
    lines.append(
        tr("waves-director-mean", group=turn.house.min_group) if run.director_sees else tr("waves-director-no")
    )
    return Screen("\n".join(lines), rows=_actions(turn, run))


def _time(turn: Turn, run: Run) -> list[str]:
    tr = turn.tr
    if run.stage is Stage.CLOSED:
        last = run.closes_at - timedelta(seconds=1)  # what closes at midnight was open for the whole day before
        return [tr("waves-was-open", first=tr.date(run.opens_at, turn.me.zone), last=tr.date(last, turn.me.zone))]
    lines: list[str] = []
    if run.stage is Stage.PLANNED:
        lines.append(tr("waves-opens", moment=tr.moment(run.opens_at, turn.me.zone, now=turn.unit.now)))
    lines.append(tr("waves-closes", deadline=turn.deadline(run.closes_at)))
    coming = reminding.moments(run.reminders, opens_at=run.opens_at, closes_at=run.closes_at, zone=turn.me.zone)
    return lines + [
        tr("waves-reminder-on", moment=tr.moment(moment, turn.me.zone, now=turn.unit.now))
        for moment in coming
        if moment > turn.unit.now
    ]


def _actions(turn: Turn, run: Run) -> Rows:
    plain, wave = turn.tr.plain, run.wave_id
    outline = to(plain("waves-outline"), WaveOutline(wave=wave))
    back = (to(plain("waves-to-list"), Waves(page=0)),)
    prolong = to(plain("waves-prolong"), WaveDays(wave=wave, what="prolong", month=0))
    match run.stage:
        case Stage.OPEN:
            return (
                (primary(plain("waves-coverage"), Coverage(wave=wave, page=0)),),
                (prolong, danger(plain("waves-close"), CloseWave(wave=wave, sure=False))),
                (outline, to(plain("waves-repeat"), RepeatWave(wave=wave))),
                back,
            )
        case Stage.PLANNED:
            return (
                (to(plain("waves-unpublish"), UnpublishWave(wave=wave)),),
                (prolong, outline),
                (to(plain("waves-try"), TryWave(wave=wave)),),
                back,
            )
        case _:
            return (
                (to(plain("waves-coverage"), Coverage(wave=wave, page=0)), outline),
                (primary(plain("waves-repeat"), RepeatWave(wave=wave)),),
                back,
            )
