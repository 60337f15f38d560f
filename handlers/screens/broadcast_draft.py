"""One announcement whatever its state: the draft with everything about it on one screen, the wait, the way, the end."""

from dataclasses import replace

from handlers.routes import Turn
from handlers.screen import Rows, Screen, primary, to
from handlers.screens.broadcast_check import confirm_screen, whom_now
from handlers.screens.broadcast_progress import progress_screen
from handlers.screens.broadcast_words import LANGUAGES, letter_fault, more_lines, shown_words, when_lines
from handlers.taps_broadcasts import (
    BroadcastButtons,
    Broadcasts,
    BroadcastWhen,
    BroadcastWhom,
    BroadcastWords,
    CheckBroadcast,
    DropBroadcast,
    ReturnBroadcast,
    TryBroadcast,
)
from messaging import broadcast_look, composing, submitting
from messaging.broadcast_look import Look
from messaging.composing import Draft


def card(turn: Turn, broadcast_id: int) -> Screen:
    """Whatever there is to see of it now."""
    found: Look = broadcast_look.look(turn.unit, turn.me, broadcast_id)
    if found.composing:
        draft = composing.load(turn.unit, turn.me, broadcast_id)
        if draft.awaiting and draft.author_id != turn.me.person_id:
            return replace(confirm_screen(turn, draft), fresh=False)
        return draft_screen(turn, draft)
    return progress_screen(turn, found)


def draft_screen(turn: Turn, draft: Draft, *, note: str = "") -> Screen:
    tr, broadcast = turn.tr, draft.broadcast_id
    letter = draft.letter
    html = letter.in_language(turn.me.language)
    lines: list[str] = [tr("broadcast-draft-awaiting" if draft.awaiting else "broadcast-draft"), ""]
    lines += [shown_words(html), ""] if html else []
    lines += [*more, ""] if (more := more_lines(turn, letter)) else []
    lines += whom_now(turn, draft, submitting.people(turn.unit, draft))
    lines += when_lines(turn, draft)
    wrong = letter_fault(turn, letter)
    for warning in (wrong, note or None):
        if warning is not None:
            lines += ["", warning]
    lines += ["", tr("broadcast-draft-change")]
    language = turn.me.language if turn.me.language in letter.texts else next(iter(letter.texts), LANGUAGES[0])
    whom = to(tr.plain("broadcast-whom"), BroadcastWhom(broadcast=broadcast, by="", out=False, page=0))
    when = to(tr.plain("broadcast-set-time"), BroadcastWhen(broadcast=broadcast))
    rows: Rows = (
        (whom, when) if draft.follows is None else (when,),
        (
            to(tr.plain("broadcast-words"), BroadcastWords(broadcast=broadcast, language=language, group="")),
            to(tr.plain("broadcast-buttons"), BroadcastButtons(broadcast=broadcast)),
        ),
        (to(tr.plain("broadcast-try"), TryBroadcast(broadcast=broadcast)),),
        (
            to(tr.plain("broadcast-take-back"), ReturnBroadcast(broadcast=broadcast))
            if draft.awaiting
            else primary(tr.plain("broadcast-check"), CheckBroadcast(broadcast=broadcast, after=0)),
        ),
        (
            to(tr.plain("broadcast-drop"), DropBroadcast(broadcast=broadcast, sure=False)),
            to(tr.plain("broadcast-to-list"), Broadcasts(page=0)),
        ),
    )
    waits = BroadcastWords(broadcast=broadcast, language=language, group="")
    return Screen("\n".join(lines), rows=rows, awaiting=waits.pack())
