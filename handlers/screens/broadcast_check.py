"""Everything once more before a broadcast leaves: for whom, when, and how one of them will read it."""

from handlers.broadcast_message import message
from handlers.routes import Turn
from handlers.screen import Button, Screen, primary, to
from handlers.screens.broadcast_words import (
    letter_fault,
    more_lines,
    reach_words,
    shown_words,
    when_lines,
    whom_lines,
)
from handlers.screens.lists import post
from handlers.taps_broadcasts import (
    BroadcastCard,
    BroadcastWhen,
    CheckBroadcast,
    ConfirmBroadcast,
    ReturnBroadcast,
    SendBroadcast,
    TryBroadcast,
    WholeBroadcast,
)
from messaging import audience_count, submitting
from messaging.audience import By
from messaging.composing import Draft
from people import me as recognising
from people import participants
from people.refusals import Gone
from surveys import filters as surveys


def check_screen(turn: Turn, draft: Draft, *, after: int = 0, note: str = "") -> Screen:
    """Whom, when, and how one of them will read it; the button names how many and exactly which words."""
    tr, broadcast = turn.tr, draft.broadcast_id
    people = submitting.people(turn.unit, draft)
    sample = _sample(turn, draft, after)
    lines: list[str] = [tr("broadcast-check-title"), "", *whom_now(turn, draft, people), *_leaves(turn, draft, people)]
    lines += ["", *more] if (more := more_lines(turn, draft.letter)) else []
    wrong = letter_fault(turn, draft.letter) or (tr("broadcast-wordless") if draft.empty else None)
    held = hindered(turn, draft)
    if wrong is None and sample is not None:
        lines += [
            "",
            tr("broadcast-reads", who=_who(turn, sample)),
            "",
            shown_words(message(sample, draft.letter).text),
        ]
    few = tr("broadcast-too-few", group=turn.house.min_group) if _too_few(turn, draft) else None
    for warning in (wrong, few, note or None):
        if warning is not None:
            lines += ["", warning]
    rows: list[tuple[Button, ...]] = []
    if people and not held:
        tap = SendBroadcast(broadcast=broadcast, people=people, digest=draft.digest)
        rows.append((primary(tr.plain("broadcast-send", people=people), tap),))
    if wrong is None and not draft.empty:
        rows.append((to(tr.plain("broadcast-try"), TryBroadcast(broadcast=broadcast)),))
    if wrong is None and sample is not None and sample is not turn:
        reader = sample.me.person_id
        look = [to(tr.plain("broadcast-whole"), WholeBroadcast(broadcast=broadcast, reader=reader))]
        if people > 1:
            look.append(to(tr.plain("broadcast-next-reader"), CheckBroadcast(broadcast=broadcast, after=reader)))
        rows.append(tuple(look))
    rows.append(
        (
            to(tr.plain("broadcast-set-time"), BroadcastWhen(broadcast=broadcast)),
            to(tr.plain("back"), BroadcastCard(broadcast=broadcast)),
        )
    )
    return Screen("\n".join(lines), rows=tuple(rows))


def confirm_screen(turn: Turn, draft: Draft) -> Screen:
    tr, people = turn.tr, submitting.people(turn.unit, draft)
    author = participants.found(turn.unit, turn.me, draft.author_id) if draft.author_id is not None else None
    by = tr.plain("broadcast-by-author", code=author.code, position=post(tr, author.position)) if author else "—"
    lines: list[str] = [tr("broadcast-confirm-ask", author=by), "", *whom_now(turn, draft, people)]
    lines += _leaves(turn, draft, people)
    lines += ["", *more] if (more := more_lines(turn, draft.letter)) else []
    sample = _sample(turn, draft, 0) or turn
    lines += ["", tr("broadcast-reads", who=_who(turn, sample)), "", shown_words(message(sample, draft.letter).text)]
    return Screen(
        "\n".join(lines),
        rows=(
            (
                primary(
                    tr.plain("broadcast-confirm"),
                    ConfirmBroadcast(broadcast=draft.broadcast_id, digest=draft.digest),
                ),
                to(tr.plain("broadcast-return"), ReturnBroadcast(broadcast=draft.broadcast_id)),
            ),
            (to(tr.plain("broadcast-try"), TryBroadcast(broadcast=draft.broadcast_id)),),
        ),
        fresh=True,
    )


def hindered(turn: Turn, draft: Draft) -> bool:
    """May it not be sent as it is?"""
    leaves = submitting.leaves_at(turn.unit, turn.me, draft, turn.house.quiet)
    late = draft.expires_at is not None and draft.expires_at <= leaves
    return late or draft.empty or letter_fault(turn, draft.letter) is not None or _too_few(turn, draft)


def whom_now(turn: Turn, draft: Draft, people: int) -> list[str]:
    found = audience_count.reach(turn.unit, turn.me.municipality_id, draft.audience, follows=draft.follows)
    if draft.follows is not None:
        able = found.in_bot < people and not draft.audience.private
        more = [turn.tr("broadcast-reach-in-bot", people=found.in_bot)] if able else []
        return [turn.tr("broadcast-follows", people=people), *more]
    return [*whom_lines(turn, draft.audience), reach_words(turn, found, draft.audience)]


def _leaves(turn: Turn, draft: Draft, people: int) -> list[str]:
    """When, as quiet hours let it, and how long that takes."""
    tr, now = turn.tr, turn.unit.now
    leaves = submitting.leaves_at(turn.unit, turn.me, draft, turn.house.quiet)
    lines = when_lines(turn, draft)
    if leaves > max(draft.starts_at or now, now):
        lines.append(tr("broadcast-quiet", moment=tr.moment(leaves, turn.me.zone, now=now)))
    if draft.expires_at is not None and draft.expires_at <= leaves:
        lines.append(tr("broadcast-when-too-late"))
    elif people:
        seconds = max(int(people / turn.house.send_rate), 1)
        lines.append(tr("broadcast-takes", seconds=seconds, minutes=seconds // 60))
    return lines


def _too_few(turn: Turn, draft: Draft) -> bool:
    """Fewer than may be told about by now: answers may have come since the tick."""
    home, least = turn.me.municipality_id, turn.house.min_group
    marks = draft.audience.marks(By.COMPETENCY)
    return any(not surveys.gainers(turn.unit, home, mark.what).tellable(least) for mark in marks)


def _sample(turn: Turn, draft: Draft, after: int) -> Turn | None:
    """A real recipient's turn; nobody where it would tell whom a competency found."""
    if draft.audience.private:
        return turn
    home = turn.me.municipality_id
    found = audience_count.sample(turn.unit, home, draft.audience, after=after, follows=draft.follows)
    reader = recognising.as_reader(turn.unit, turn.me, found) if found is not None else None
    return None if reader is None else turn.meeting(reader)


def reader_of(turn: Turn, draft: Draft, person_id: int) -> Turn:
    """The turn of somebody whom it is for. Raises Gone for anybody else, and where nobody may be named."""
    home, follows = turn.me.municipality_id, draft.follows
    reader = None if draft.audience.private else recognising.as_reader(turn.unit, turn.me, person_id)
    found = audience_count.sample(turn.unit, home, draft.audience, after=person_id - 1, follows=follows)
    if reader is None or found != person_id:
        raise Gone("tap")
    return turn.meeting(reader)


def _who(turn: Turn, sample: Turn) -> str:
    """«директор, школа № 7»; never a name."""
    if sample.me.person_id == turn.me.person_id:
        return turn.tr.plain("broadcast-you")
    place = sample.me.school or sample.me.municipality
    return turn.tr.plain("broadcast-reader", position=post(turn.tr, sample.me.position), school=place)
