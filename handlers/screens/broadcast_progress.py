"""How far a broadcast has come: while it leaves, a bar and figures that go on telling; afterwards what became of it."""

from collections.abc import Mapping
from math import ceil

from handlers.routes import Turn
from handlers.screen import Button, Live, Screen, danger, packed, primary, to
from handlers.screens.broadcast_words import more_lines, shown_words
from handlers.taps_broadcasts import (
    BroadcastCard,
    BroadcastMissed,
    Broadcasts,
    DeleteSent,
    EditSent,
    PauseBroadcast,
    ResumeBroadcast,
    RetryMissed,
    StopBroadcast,
)
from messaging import broadcast_look, letters
from messaging.broadcast_look import Look
from messaging.broadcasts import State
from messaging.letters import ButtonKind, Letter

CELLS = 10
NAMED = 4  # causes that stand on the screen
CAUSES = frozenset(
    {
        "blocked",
        "deactivated",
        "not-found",
        "not-started",
        "left",
        "too-late",
        "muted",
        "unsubscribed",
        "stopped",
    }
)


def told(turn: Turn, one: Look) -> bool:
    """May it be said how many it did not reach? Of people whom a competency found, a few of those would soon be known."""
    least = turn.house.min_group
    some = one.missed >= least and (not one.sent or one.sent >= least)
    return not one.private or (one.finished_at is not None and some)


def state_words(turn: Turn, one: Look) -> str:
    """One line of the list."""
    tr = turn.tr
    match one.state:
        case State.PAUSED if one.unbegun:
            return tr("broadcast-state-paused-before")
        case State.CANCELLED if one.unbegun:
            return tr("broadcast-state-cancelled-before", day=turn.day(one.finished_at or one.created_at))
        case State.DONE | State.CANCELLED if one.amended and _nowhere(turn, one):
            return tr("broadcast-state-removed", day=turn.day(one.finished_at or one.created_at))
        case State.SENDING | State.PAUSED if one.private:
            return tr(f"broadcast-state-{one.state.value}-private")
        case State.DONE | State.CANCELLED if not told(turn, one):
            return tr(f"broadcast-state-{one.state.value}-private", day=turn.day(one.finished_at or one.created_at))
        case State.SENDING:
            return tr("broadcast-state-sending", sent=one.sent, people=one.recipients)
        case State.SCHEDULED if one.starts_at is not None and one.starts_at > turn.unit.now:
            moment = tr.moment(one.starts_at, turn.me.zone, now=turn.unit.now)
            return tr("broadcast-state-planned", moment=moment)
        case State.DONE | State.CANCELLED:
            day = turn.day(one.finished_at or one.created_at)
            return tr(f"broadcast-state-{one.state.value}", day=day, sent=one.sent, people=one.recipients)
        case State.PAUSED:
            return tr("broadcast-state-paused", sent=one.sent, people=one.recipients)
        case _:
            return tr(f"broadcast-state-{one.state.value}")


def progress_screen(turn: Turn, one: Look) -> Screen:
    tr = turn.tr
    letter = letters.read(turn.unit, one.broadcast_id)
    lines: list[str] = [*_headline(turn, one), ""]
    if letter is not None:
        lines.append(shown_words(letter.in_language(turn.me.language)))
        if more := more_lines(turn, letter):
            lines += ["", *more]
        if one.sent and any(button.kind is ButtonKind.READ for button in letter.buttons):
            read = broadcast_look.read_by(turn.unit, one.broadcast_id)
            known = tr("broadcast-read-by", read=read, sent=one.sent)
            lines += ["", known if told(turn, one) else tr("broadcast-read-by-private", read=read)]
    if one.amending is not None:
        lines += ["", tr(f"broadcast-amending-{one.amending}")]
    elif gone := _removed(turn, one):
        lines += ["", gone]
    twice = one.finished_at is not None and not one.private
    if twice and (maybe := broadcast_look.maybe_twice(turn.unit, one.broadcast_id)):
        lines += ["", tr("broadcast-maybe-twice", people=maybe)]
    moving = one.amending is not None or (one.state is not State.PAUSED and one.finished_at is None)
    live = Live(packed(BroadcastCard(broadcast=one.broadcast_id)), turn.unit.now) if moving else None
    return Screen("\n".join(lines), rows=_rows(turn, one, letter), live=live)


def causes_lines(turn: Turn, causes: Mapping[str, int]) -> list[str]:
    """«заблокировали бота — 2»; what has no words of its own is «другие причины»."""
    known: dict[str, int] = {}
    for cause, people in causes.items():
        name = cause_name(cause)
        known[name] = known.get(name, 0) + people
    return [
        turn.tr("broadcast-cause-line", cause=turn.tr(f"broadcast-cause-{name}"), people=people)
        for name, people in known.items()
    ]


def cause_words(turn: Turn, cause: str) -> str:
    return turn.tr.plain(f"broadcast-cause-{cause_name(cause)}")


def cause_name(cause: str) -> str:
    """The cause as texts know it."""
    plain = cause.replace(" ", "-")
    return plain if plain in CAUSES else "other"


def _headline(turn: Turn, one: Look) -> list[str]:
    tr = turn.tr
    figures = {"sent": one.sent, "people": one.recipients, "missed": one.missed}
    match one.state:
        case State.SCHEDULED if one.starts_at is not None and one.starts_at > turn.unit.now:
            return [tr("broadcast-planned", moment=tr.moment(one.starts_at, turn.me.zone, now=turn.unit.now))]
        case State.SCHEDULED:
            return [tr("broadcast-starting")]
        case State.SENDING:
            seconds = ceil(one.left / turn.house.send_rate)
            first = tr("broadcast-sending-private") if one.private else tr("broadcast-sending", **figures)
            left = tr(
                "broadcast-left", left=one.left, seconds=seconds, minutes=round(seconds / 60) if seconds >= 60 else 0
            )
            return [first, _bar(one), left, *_missed(turn, one)]
        case State.PAUSED if one.unbegun:
            first = tr("broadcast-paused-before")
            if one.starts_at is None or one.starts_at <= turn.unit.now:
                return [first]
            moment = tr.moment(one.starts_at, turn.me.zone, now=turn.unit.now)
            return [first, tr("broadcast-paused-until", moment=moment)]
        case State.CANCELLED if one.unbegun:
            return [tr("broadcast-stopped-before")]
        case State.PAUSED:
            first = tr("broadcast-paused-private") if one.private else tr("broadcast-paused", **figures)
            return [first, _bar(one), *_missed(turn, one)]
        case State.CANCELLED | State.DONE if not told(turn, one):
            return [tr(f"broadcast-{one.state.value}-private", group=turn.house.min_group)]
        case State.CANCELLED:
            return [tr("broadcast-stopped", **figures), *_missed(turn, one)]
        case _:
            return [tr("broadcast-done", **figures), *_missed(turn, one)]


def _missed(turn: Turn, one: Look) -> list[str]:
    if not one.missed or not told(turn, one):
        return []
    causes = {} if one.private else broadcast_look.causes(turn.unit, one.broadcast_id)
    return [turn.tr("broadcast-missed", people=one.missed), *causes_lines(turn, causes)[:NAMED]]


def _removed(turn: Turn, one: Look) -> str:
    """What became of «Удалить у всех»: from how many chats it is gone, and where it was too old for that."""
    if not one.amended:
        return ""
    chats = broadcast_look.in_chats(turn.unit, one.broadcast_id)
    if chats.removed and one.private:
        return turn.tr("broadcast-removed-private")
    return turn.tr("broadcast-removed", chats=chats.removed, left=chats.having) if chats.removed else ""


def _nowhere(turn: Turn, one: Look) -> bool:
    """Is it gone from every chat that had it?"""
    chats = broadcast_look.in_chats(turn.unit, one.broadcast_id)
    return chats.removed > 0 and not chats.having


def _bar(one: Look) -> str:
    """«▰▰▰▱▱», and never full before the end."""
    done = one.sent + one.missed
    full = min(CELLS * done // one.recipients, CELLS) if one.recipients else 0
    return "▰" * full + "▱" * (CELLS - full)


def _rows(turn: Turn, one: Look, letter: Letter | None) -> tuple[tuple[Button, ...], ...]:
    tr, broadcast = turn.tr, one.broadcast_id
    rows: list[tuple[Button, ...]] = []
    stop = to(tr.plain("broadcast-stop"), StopBroadcast(broadcast=broadcast, sure=False))
    match one.state:
        case State.SCHEDULED | State.SENDING if one.finished_at is None:
            rows.append((to(tr.plain("broadcast-pause"), PauseBroadcast(broadcast=broadcast)), stop))
        case State.PAUSED:
            rows.append((primary(tr.plain("broadcast-resume"), ResumeBroadcast(broadcast=broadcast)), stop))
        case _:
            if one.missed and one.finished_at is not None and told(turn, one):
                who = to(tr.plain("broadcast-who-missed"), BroadcastMissed(broadcast=broadcast, page=0))
                rows.append((who, to(tr.plain("broadcast-retry"), RetryMissed(broadcast=broadcast))))
    here = broadcast_look.in_chats(turn.unit, broadcast).having if one.amended else one.sent
    if here and one.amending is None and letter is not None and (letter.texts or letter.media):
        language = turn.me.language if turn.me.language in letter.texts else next(iter(letter.texts), "")
        edit = to(tr.plain("broadcast-edit"), EditSent(broadcast=broadcast, language=language))
        away = danger(tr.plain("broadcast-delete"), DeleteSent(broadcast=broadcast, sure=False))
        rows.append((edit, away) if letter.texts else (away,))
    rows.append(
        (
            to(tr.plain("refresh"), BroadcastCard(broadcast=broadcast)),
            to(tr.plain("broadcast-to-list"), Broadcasts(page=0)),
        )
    )
    return tuple(rows)
