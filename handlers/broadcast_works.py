"""What a worker makes for a broadcast: a try that goes to its coordinator, and the list of those it did not reach."""

from dataclasses import dataclass
from functools import partial

from handlers.broadcast_message import Parcel, message
from handlers.broadcasts_running import FILE
from handlers.broadcasts_sending import TRY, WHOLE
from handlers.people_works import WriteFile
from handlers.routes import Turn
from handlers.screens.broadcast_check import reader_of
from handlers.screens.broadcast_progress import cause_words
from handlers.screens.broadcast_words import opening
from handlers.screens.lists import post
from messaging import broadcast_look, composing
from messaging.jobs import Job
from people.refusals import Gone
from reports.broadcast_book import MissedRow, missed_book
from reports.workbook_bytes import workbook_bytes


@dataclass(frozen=True, slots=True)
class SendParcel:
    """Send it to the person who asked, and note nothing."""

    parcel: Parcel


def prepare(turn: Turn, job: Job) -> WriteFile | SendParcel | None:
    """None for a job of another kind. Raises Gone and Refused when this is not this person's (any more)."""
    match job.kind:
        case kind if kind == TRY:
            draft = composing.load(turn.unit, turn.me, int(job.params["broadcast"]))
            return SendParcel(message(turn, draft.letter))
        case kind if kind == WHOLE:
            draft = composing.load(turn.unit, turn.me, int(job.params["broadcast"]))
            return SendParcel(message(reader_of(turn, draft, int(job.params["reader"])), draft.letter))
        case kind if kind == FILE:
            return _missed(turn, int(job.params["broadcast"]))
    return None


def _missed(turn: Turn, broadcast_id: int) -> WriteFile:
    one = broadcast_look.look(turn.unit, turn.me, broadcast_id)
    if one.private or one.composing:
        raise Gone("broadcast")
    tr = turn.tr
    rows = [
        MissedRow(
            missed.school or tr.plain("broadcast-no-school"),
            missed.code,
            post(tr, missed.position),
            cause_words(turn, missed.cause),
        )
        for missed in broadcast_look.missed(turn.unit, broadcast_id)
    ]
    said = opening(turn, one.words, one.files)
    made = partial(workbook_bytes, missed_book(rows, tr, turn.me.zone, said=said, made_at=turn.unit.now))
    return WriteFile(made, tr.plain("file-broadcast-missed-name", number=broadcast_id), tr("file-broadcast-missed"))
