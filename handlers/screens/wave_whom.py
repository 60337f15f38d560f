"""Whom a wave asks: everybody, or those ticked by post, by school, by kind of school; the count follows every tick."""

from collections.abc import Sequence

from handlers.routes import Turn
from handlers.screen import Button, Screen, columns, to
from handlers.screens.wave_way import WHOM, heading, way
from handlers.screens.wave_words import audience_words, headcount_words, option_label
from handlers.taps_waves import WaveStep, WaveTick, WaveUnticked, WaveWhom
from surveys.audience import By
from surveys.drafts import Draft
from surveys.invited import Headcount, Option

TICKS = 10


def whom_screen(turn: Turn, draft: Draft, asked: Headcount, in_bot: int) -> Screen:
    tr, wave = turn.tr, draft.wave_id
    lines: list[str] = [heading(turn, draft, WHOM, "waves-step-whom"), "", *audience_words(turn, draft.audience), ""]
    lines.append(headcount_words(turn, asked))
    lines.append(_reached(turn, asked, in_bot))

    def narrowed(by: By, count: int) -> Button:
        words = tr.plain(f"waves-pick-{by.value}")
        return to(f"✅ {words}" if count else words, WaveWhom(wave=wave, by=by.value, page=0))

    everybody = tr.plain("waves-pick-everybody")
    return Screen(
        "\n".join(lines),
        rows=(
            (
                to(f"✅ {everybody}" if draft.audience.everybody else everybody, WaveUnticked(wave=wave, by="all")),
                narrowed(By.POSITION, len(draft.audience.positions)),
            ),
            (narrowed(By.SCHOOL, len(draft.audience.schools)), narrowed(By.KIND, len(draft.audience.kinds))),
            way(turn, draft, WHOM),
        ),
    )


def ticks_screen(turn: Turn, draft: Draft, by: By, options: Sequence[Option], asked: Headcount, page: int) -> Screen:
    """Names are numbered in the text, since they are longer than a button; a tick says what it becomes."""
    tr, wave = turn.tr, draft.wave_id
    chosen = {
        By.POSITION: draft.audience.positions,
        By.SCHOOL: {str(one) for one in draft.audience.schools},
        By.KIND: draft.audience.kinds,
    }[by]
    pages = max(1, -(-len(options) // TICKS))
    page = min(max(page, 0), pages - 1)
    lines: list[str] = [heading(turn, draft, WHOM, f"waves-pick-{by.value}"), ""]
    buttons: list[Button] = []
    for number, option in enumerate(options[page * TICKS : (page + 1) * TICKS], page * TICKS + 1):
        on = option.what in chosen
        mark = "✅ " if on else ""
        lines.append(f"{mark}{number}. {tr('waves-option', name=option_label(turn, by, option), people=option.people)}")
        tap = WaveTick(wave=wave, by=by.value, what=option.what, on=not on, page=page)
        buttons.append(to(f"{mark}{number}", tap))
    lines += ["", tr("waves-ticks-none") if not chosen else headcount_words(turn, asked)]
    rows: list[tuple[Button, ...]] = [*columns(buttons, 5)]
    if pages > 1:
        around = [
            WaveWhom(wave=wave, by=by.value, page=min(max(other, 0), pages - 1)) for other in (page - 1, page + 1)
        ]
        here = WaveWhom(wave=wave, by=by.value, page=page)
        rows.append((to("‹", around[0]), to(tr.plain("page-of", page=page + 1, pages=pages), here), to("›", around[1])))
    done = to(tr.plain("waves-ticks-done"), WaveStep(wave=wave, step=WHOM), "primary")
    clear = (to(tr.plain("waves-ticks-clear"), WaveUnticked(wave=wave, by=by.value)),) if chosen else ()
    rows.append((*clear, done))
    return Screen("\n".join(lines), rows=tuple(rows))


def _reached(turn: Turn, asked: Headcount, in_bot: int) -> str:
    if not asked.people:
        return turn.tr("waves-nobody")
    if not in_bot:
        return turn.tr("waves-in-bot-none")
    return turn.tr("waves-in-bot-all") if in_bot == asked.people else turn.tr("waves-in-bot-some", people=in_bot)
