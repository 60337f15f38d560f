"""A workbook sent to the bot: checked, shown as what it would change, and loaded only as it was shown.

Nothing of the file is kept: the job of the preview remembers its number at Telegram and a digest of what was shown, and loading
reads the file again. Should things have changed meanwhile, the digest differs and a new preview is shown.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import timedelta
from typing import Final

from handlers.routes import Attached, Turn
from handlers.screen import File, Screen
from messaging import jobs
from messaging.jobs import Job
from messaging.outbox import Params
from people.fault_texts import tell, without_cells
from people.refusals import Gone, Refused
from people.workbook_faults import Code, Fault, WorkbookFaults, fault
from people.workbook_opening import LARGEST, MEGABYTE
from texts.translator import Html

LIMIT: Final = LARGEST // MEGABYTE
TERM: Final = timedelta(days=1)  # a preview older than that is made anew
SHOWN: Final = 12  # lines on the screen; a file has them all
FAULTS_SHOWN: Final = 6  # a fault takes four lines of a phone
NOTES: Final = 2
LONGEST: Final = 220  # signs of a line on the screen; the file has it whole


@dataclass(frozen=True, slots=True)
class Verdict:
    """What came of a file: a screen, and a text beside it when the screen cannot hold everything."""

    screen: Screen
    file: File | None = None


def key(kind: str, person_id: int) -> str:
    """By what the waiting screen is found again to become the answer."""
    return f"{kind}:{person_id}"


def check(
    turn: Turn, kind: str, attached: Attached | None, not_words: Html, again: Callable[[Turn, Html], Screen]
) -> Screen:
    """Have the file read; what is no file, or too large by what Telegram tells, is answered before it is downloaded."""
    if attached is None:
        return again(turn, not_words)
    if attached.size > LARGEST:
        return again(turn, turn.tr("people-import-too-big", limit=LIMIT))
    jobs.post(turn.unit, kind, {"person": turn.me.person_id, "file": attached.file_id})
    name = attached.name[:100] or "—"
    return Screen(turn.tr("people-import-checking", name=name), key=key(kind, turn.me.person_id))


def template(turn: Turn, kind: str, screen: Screen) -> Screen:
    """The empty workbook is on its way; asked for twice it comes once."""
    jobs.post(turn.unit, kind, {"person": turn.me.person_id}, key=key(kind, turn.me.person_id))
    return screen.with_toast(turn.tr.plain("file-on-its-way"))


def load(turn: Turn, kind: str, job_id: int, words: Html) -> Screen:
    """A second tap finds the same work at hand already."""
    jobs.post(turn.unit, kind, _shown(turn, kind, job_id), key=f"{kind}-apply:{job_id}")
    return Screen(words, key=key(kind, turn.me.person_id))


def forget(turn: Turn, kind: str, job_id: int) -> None:
    """After this the button of the preview, should it stand somewhere still, loads nothing; said twice it changes nothing."""
    if (params := jobs.params(turn.unit, kind, job_id)) is None or params.get("person") != turn.me.person_id:
        raise Gone("tap")
    jobs.amend(turn.unit, job_id, {**params, "digest": ""})


def asked(job: Job) -> str:
    """The digest that was confirmed; empty when nothing has been shown yet."""
    return str(job.params.get("digest", ""))


def remember(turn: Turn, job: Job, digest: str) -> None:
    jobs.amend(turn.unit, job.id, {**job.params, "digest": digest, "made": int(turn.unit.now.timestamp())})


def too_big() -> Fault:
    return fault("", None, None, Code.FILE_TOO_BIG, limit=str(LIMIT))


def faulty(turn: Turn, found: WorkbookFaults, title: str) -> tuple[str, File | None]:
    """Every fault with its place and cure: what fits on the screen, and all of them as a text when that is more."""
    faults = without_cells(found.faults) if turn.house.strict else found.faults
    told = tell(faults, turn.tr, FAULTS_SHOWN)
    lines: list[str] = [turn.tr(title, count=told.total), "", *bullets(turn, told.lines)]
    file = None
    if told.shown < told.total or any(len(line) > LONGEST for line in told.lines):
        lines.append(turn.tr("people-import-more-faults", count=told.total - told.shown))
        file = text_file(turn.tr.plain("people-import-faults-file"), tell(faults, turn.tr, told.total).lines)
    return "\n".join([*lines, "", turn.tr("people-import-mend")]), file


def notes(turn: Turn, found: Sequence[Fault]) -> list[Html]:
    """What was passed over; what people call their own sheets and columns is not repeated where names may not stand."""
    if turn.house.strict:
        return []
    told = tell(found, turn.tr, NOTES)
    lines = [turn.tr("people-import-note", text=short(line)) for line in told.lines]
    if told.shown < told.total:
        lines.append(turn.tr("people-import-more-notes", count=told.total - told.shown))
    return lines


def bullets(turn: Turn, lines: Sequence[str]) -> list[Html]:
    return [turn.tr("people-bullet", text=short(line)) for line in lines[:SHOWN]]


def short(line: str) -> str:
    return line if len(line) <= LONGEST else f"{line[: LONGEST - 1].rstrip()}…"


def text_file(name: str, lines: Sequence[str]) -> File:
    # With a mark of the encoding: Windows opens a text without one in another alphabet.
    return File(name, content="\r\n".join(lines).encode("utf-8-sig"))


def _shown(turn: Turn, kind: str, job_id: int) -> Params:
    """The preview this button stands under. Raises Refused for another's, and Gone for one that is over."""
    params = jobs.params(turn.unit, kind, job_id)
    if params is None or not params.get("digest"):
        raise Gone("tap")
    if int(params["person"]) != turn.me.person_id:
        raise Refused
    if turn.unit.now.timestamp() - int(params["made"]) > TERM.total_seconds():
        raise Gone("preview")
    return params
