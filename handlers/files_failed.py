"""A file that could not be made: whoever waits for it is told, and may ask for it once more with one tap."""

from datetime import timedelta
from typing import Final

from db.unit import Unit
from handlers.routes import Routes, Turn, Who
from handlers.screen import Screen, primary, to
from handlers.taps import FileOnceMore, Menu
from messaging import jobs, outbox
from messaging.jobs import Job
from messaging.outbox import Params, Priority
from people.refusals import Gone

routes = Routes()

NOTICE: Final = "file-failed"
NEWS_FOR: Final = timedelta(days=1)
# Kinds of work that somebody waits for; a picture that joins its message later is not missed.
FILES: Final = frozenset(
    {
        "own-data", "own-answers", "erasure-act", "coverage-picture", "coverage-file",
        "invitations", "journal", "roster-template", "events-template", "wave-report",
        "internship-calendar", "certificate", "event-certificates", "internship-programme",
        "event-sheet", "sending-list", "internships-file",
    }
)  # fmt: skip


def put_back(job: Job, reason: str, unit: Unit) -> bool:
    """For later; or for good, and then whoever waits for it is told in the same unit. False when it is given up."""
    kept = jobs.again(unit, job, reason)
    if not kept and job.kind in FILES:
        outbox.post(
            unit,
            to=int(job.params["person"]),
            kind=NOTICE,
            params={"job": job.id, "kind": job.kind},
            expires_at=unit.now + NEWS_FOR,
            priority=Priority.ANSWER,
        )
    return kept


def notice(turn: Turn, params: Params) -> Screen:
    kind = str(params["kind"])
    return Screen(
        turn.tr("file-failed", what=turn.tr.plain(f"file-failed-{kind}")),
        rows=(
            (primary(turn.tr.plain("file-once-more"), FileOnceMore(job=int(params["job"]))),),
            (to(turn.tr.plain("to-menu"), Menu()),),
        ),
        fresh=True,
    )


@routes.tap(FileOnceMore, Who.INVITED)
def once_more(turn: Turn, tap: FileOnceMore) -> Screen:
    """A second tap finds it at work already; whether the person may still have the file is looked at when it is made."""
    if not jobs.once_more(turn.unit, tap.job, turn.me.person_id):
        raise Gone("file")
    return Screen(turn.tr("file-made-again"), rows=((to(turn.tr.plain("to-menu"), Menu()),),))


NOTICES = {NOTICE: notice}
