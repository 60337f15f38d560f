"""Words that several screens about waves share: who is asked, when, what is seen, what to be careful of."""

from collections.abc import Sequence
from datetime import UTC, date, datetime, time
from typing import assert_never

from handlers.routes import Turn
from messaging.policy import Manner, next_allowed
from people.words import SCHOOL_KINDS
from surveys import invited
from surveys.audience import Audience, By
from surveys.cautions import Caution, ClosesOnDayOff, InBlackout, Short
from surveys.drafts import LONGEST_NAME
from surveys.invited import Headcount
from surveys.publishing import PublishedForm
from texts.translator import Html

NAMED = 3  # schools, posts or kinds that are called by name; the rest are counted
SEASONS = ("winter", "spring", "summer", "autumn")
DIAGNOSTIC = "deficit_diagnostics"


def suggested_name(turn: Turn, form: PublishedForm, *, repeat: bool = False) -> str:
    """«Диагностика «Осень 2026»»: what people call it in a year."""
    today = turn.unit.now.astimezone(turn.me.zone).date()
    season = turn.tr.plain(f"waves-season-{SEASONS[today.month % 12 // 3]}")
    if repeat:
        return turn.tr.plain("waves-name-repeat", season=season, year=str(today.year))
    if form.key == DIAGNOSTIC:
        return turn.tr.plain("waves-name-diagnostic", season=season, year=str(today.year))
    named = turn.tr.plain("waves-name-other", title="", season=season, year=str(today.year))
    return turn.tr.plain(
        "waves-name-other", title=form.title[: LONGEST_NAME - len(named)], season=season, year=str(today.year)
    )


def headcount_words(turn: Turn, asked: Headcount) -> Html:
    return turn.tr("waves-people-of-schools", people=asked.people, schools=asked.schools)


def audience_words(turn: Turn, audience: Audience) -> list[str]:
    """One line for everybody, else a line for each way in which the audience is narrowed."""
    if audience.everybody:
        return [turn.tr("waves-everybody")]
    lines: list[str] = []
    for by, chosen in (
        (By.POSITION, audience.positions),
        (By.SCHOOL, {str(one) for one in audience.schools}),
        (By.KIND, audience.kinds),
    ):
        if chosen:
            known = {one.what: one for one in invited.options(turn.unit, turn.me.municipality_id, by)}
            names = [option_label(turn, by, known[what]) for what in known if what in chosen]
            more = len(names) - NAMED
            said = ", ".join(names[:NAMED])
            lines.append(turn.tr(f"waves-by-{by.value}", names=said, more=max(more, 0)))
    return lines


def option_label(turn: Turn, by: By, option: invited.Option) -> str:
    match by:
        case By.POSITION:
            return turn.tr.plain(f"position-{option.what.replace('_', '-')}")
        case By.KIND:
            return SCHOOL_KINDS.label(option.what, turn.tr.language)
        case By.SCHOOL:
            return option.label
        case other:
            assert_never(other)


def opening_words(turn: Turn, opens_at: datetime) -> Html:
    if opens_at <= turn.unit.now:
        return turn.tr("waves-opens-at-once")
    return turn.tr("waves-opens", moment=turn.tr.moment(opens_at, turn.me.zone, now=turn.unit.now))


def news_moment(turn: Turn, moment: datetime) -> str:
    """When a message posted at this moment leaves, outside quiet hours."""
    leaves_at = next_allowed(max(moment, turn.unit.now), turn.me.zone, turn.house.quiet, Manner.NEWS)
    if leaves_at <= turn.unit.now:
        return turn.tr.plain("waves-at-once")
    return turn.tr.moment(leaves_at, turn.me.zone, now=turn.unit.now)


def day_words(turn: Turn, day: date) -> str:
    return turn.tr.day(datetime.combine(day, time(12), turn.me.zone).astimezone(UTC), turn.me.zone, now=turn.unit.now)


def caution_words(turn: Turn, cautions: Sequence[Caution]) -> list[str]:
    return [_caution(turn, one) for one in cautions]


def _caution(turn: Turn, caution: Caution) -> str:
    match caution:
        case InBlackout(period):
            first, last = day_words(turn, period.first_day), day_words(turn, period.last_day)
            return turn.tr("waves-caution-blackout", name=period.name, first=first, last=last)
        case Short(days):
            return turn.tr("waves-caution-short", days=days)
        case ClosesOnDayOff(day):
            return turn.tr("waves-caution-day-off", day=day_words(turn, day))
        case other:
            assert_never(other)


def who_sees_words(turn: Turn, *, director_sees: bool) -> str:
    """What a participant reads before the first question, and a coordinator before publishing."""
    group = turn.house.min_group
    director = turn.tr("who-sees-director-mean", group=group) if director_sees else turn.tr("who-sees-director-nothing")
    return f"{turn.tr('who-sees', group=group)} {director}"
