"""The last look before publishing: the whole plan, who gets which message when, and what to be careful of."""

from datetime import datetime

from aiogram.filters.callback_data import CallbackData

from handlers.routes import Turn
from handlers.screen import Screen, primary, to
from handlers.screens.wave_steps import warnings
from handlers.screens.wave_way import SEEN, STEPS
from handlers.screens.wave_words import audience_words, headcount_words, news_moment, opening_words
from handlers.taps_waves import LeaveDraft, PublishWave, TryWave, WaveOutline, WaveStep
from surveys import reminding
from surveys.drafts import Draft
from surveys.invited import Headcount
from surveys.outline import Outline


def check_screen(
    turn: Turn, draft: Draft, outline: Outline, asked: Headcount, in_bot: int, *, note: str = ""
) -> Screen:
    tr, wave = turn.tr, draft.wave_id
    lines: list[str] = [tr("waves-check", name=draft.name), ""]
    lines.append(tr("waves-form", title=draft.title, version=draft.version))
    lines.append(tr("waves-form-length", questions=outline.longest, minutes=outline.minutes))
    lines += audience_words(turn, draft.audience)
    lines.append(headcount_words(turn, asked))
    lines += ["", opening_words(turn, draft.opens_at), tr("waves-closes", deadline=turn.deadline(draft.closes_at))]
    mean = tr("waves-director-mean", group=turn.house.min_group)
    lines.append(mean if draft.director_sees else tr("waves-director-no"))
    lines += ["", tr("waves-messages"), *_messages(turn, draft, in_bot)]
    found = warnings(turn, draft)
    lines += ["", *found] if found else []
    lines += ["", note] if note else []
    plain = tr.plain
    return Screen(
        "\n".join(lines),
        rows=(
            (to(plain("waves-outline"), WaveOutline(wave=wave)), to(plain("waves-try"), TryWave(wave=wave))),
            (primary(plain("waves-publish"), PublishWave(wave=wave, sure=False)),),
            (to(plain("back"), WaveStep(wave=wave, step=SEEN)), to(plain("waves-cancel"), LeaveDraft(wave=wave))),
        ),
    )


def sure_screen(turn: Turn, draft: Draft, asked: Headcount, in_bot: int) -> Screen:
    """What publishing does, with the number of people it touches."""
    tr, wave = turn.tr, draft.wave_id
    now = draft.opens_at <= turn.unit.now
    words = tr(
        "waves-publish-now" if now else "waves-publish-later",
        name=draft.name,
        asked=headcount_words(turn, asked),
        people=in_bot,
        when=news_moment(turn, draft.opens_at),
    )
    return Screen(
        words,
        rows=(
            (primary(tr.plain("waves-publish-yes", people=asked.people), PublishWave(wave=wave, sure=True)),),
            (to(tr.plain("back"), WaveStep(wave=wave, step=STEPS + 1)),),
        ),
    )


def outline_screen(turn: Turn, outline: Outline, name: str, back: CallbackData) -> Screen:
    """What the form asks of people, before anybody has answered it."""
    tr = turn.tr
    lines: list[str] = [tr("waves-outline-title", name=name), ""]
    lines.append(tr("waves-outline-questions", questions=outline.questions))
    if outline.shortest < outline.longest or outline.longest < outline.questions:
        lines.append(tr("waves-outline-ways", longest=outline.longest, shortest=outline.shortest))
    lines.append(tr("waves-outline-minutes", minutes=outline.minutes))
    if outline.situations:
        lines.append(tr("waves-outline-situations", situations=outline.situations))
    if outline.typed:
        lines.append(tr("waves-outline-typed", typed=outline.typed))
    if outline.parts:
        lines.append("")
        lines += [
            tr("waves-outline-part", number=number, title=part.title, questions=part.questions)
            for number, part in enumerate(outline.parts, 1)
        ]
    return Screen("\n".join(lines), rows=((to(tr.plain("back"), back),),))


def _messages(turn: Turn, draft: Draft, in_bot: int) -> list[str]:
    """Who gets which message when."""
    tr, zone = turn.tr, turn.me.zone
    opens_at = max(draft.opens_at, turn.unit.now)

    def moment(of: datetime) -> str:
        return tr.moment(of, zone, now=turn.unit.now)

    lines: list[str] = [tr("waves-message-invitation", when=news_moment(turn, opens_at), people=in_bot)]
    coming = reminding.moments(draft.reminders, opens_at=opens_at, closes_at=draft.closes_at, zone=zone)
    lines += [tr("waves-message-reminder", when=moment(one)) for one in coming]
    lines.append(tr("waves-message-closed", when=news_moment(turn, draft.closes_at)))
    return lines
