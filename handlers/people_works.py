"""Files of the people's screens: what a worker's process writes for a coordinator, with its name and the words beside it."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial

from handlers.people_journal import table
from handlers.routes import Turn
from handlers.screens.cards import deck
from messaging.jobs import Job
from people import directory, invitations
from people.codes_file import codes_workbook
from people.refusals import Gone
from people.roster_template import template_workbook
from reports.cards import cards_pdf
from reports.journal import journal_workbook


@dataclass(frozen=True, slots=True)
class WriteFile:
    """Call `make` in a process of its own and send what it returns."""

    make: Callable[[], bytes]
    name: str
    caption: str


def prepare(turn: Turn, job: Job) -> WriteFile | None:
    """None for a job of another kind. Raises Refused when this person coordinates nothing by now."""
    if job.kind not in ("invitations", "journal", "roster-template"):
        return None
    directory.must_coordinate(turn.me)
    tr = turn.tr
    if job.kind == "journal":
        made = partial(journal_workbook, table(turn))
        return WriteFile(made, tr.plain("file-journal-name"), tr("file-journal"))
    if job.kind == "roster-template":
        return WriteFile(template_workbook, tr.plain("file-template-name"), tr("file-template"))
    return _invitations(turn, int(job.params["school"]), str(job.params["what"]))


def _invitations(turn: Turn, school_id: int, what: str) -> WriteFile:
    """Without names in any profile: beside a secret they would tell whom it lets in."""
    tr, house = turn.tr, turn.house
    codes = invitations.open_codes(turn.unit, turn.me.municipality_id, school_id or None)
    if not codes:
        raise Gone("invitations")
    if what == "pdf":
        cards = deck(tr, codes, bot_username=house.bot_username, service=house.service)
        return WriteFile(partial(cards_pdf, cards), tr.plain("file-cards-name"), tr("file-cards", count=len(codes)))
    links = partial(codes_workbook, codes, house.bot_username, names=False)
    return WriteFile(links, tr.plain("file-links-name"), tr("file-links", count=len(codes)))
