"""What a worker needs for a job, read in one unit: data that is drawn or written elsewhere, and where it goes then."""

from dataclasses import dataclass, replace
from functools import partial

from handlers import (
    broadcast_works,
    event_figures,
    event_papers,
    events_import,
    people_works,
    signups_works,
    visit_works,
)
from handlers.broadcast_works import SendParcel
from handlers.people_works import WriteFile
from handlers.results import with_picture
from handlers.routes import Turn
from handlers.screen import File, Screen
from handlers.screens import result
from handlers.screens.coverage_tiles import coverage_chart
from handlers.screens.own_answers import own_answers
from handlers.screens.own_data import erasure_act, own_data
from messaging.jobs import Job
from people import holdings
from people.me import Me
from people.refusals import Gone, Refused
from reports import coverage
from reports.coverage_book import coverage_book
from reports.erasure_act import ErasureAct
from reports.own_answers import OwnAnswers
from reports.picture import BarChart
from reports.tiles import TileChart
from reports.workbook_bytes import workbook_bytes
from surveys import erasure, responses, results


@dataclass(frozen=True, slots=True)
class DrawProfile:
    """Draw the chart, then complete the screen that waits for it."""

    chart: BarChart
    response_id: int
    screen: Screen

    def completed(self, content: bytes) -> Screen:
        return with_picture(self.screen, File("profile.png", content=content))


@dataclass(frozen=True, slots=True)
class WriteAnswers:
    """Write the workbook and send it."""

    document: OwnAnswers
    name: str
    caption: str


@dataclass(frozen=True, slots=True)
class ShowCommands:
    """Tell Telegram which commands this person has."""

    me: Me
    owner: bool


@dataclass(frozen=True, slots=True)
class WriteAct:
    """Write the act of an erasure and send it to a coordinator."""

    act: ErasureAct
    name: str
    caption: str


@dataclass(frozen=True, slots=True)
class DrawCoverage:
    """Draw a wave's coverage and send it as a message of its own."""

    chart: TileChart
    screen: Screen

    def completed(self, content: bytes) -> Screen:
        return replace(self.screen, photo=File("coverage.png", content=content))


Product = DrawProfile | DrawCoverage | WriteAnswers | WriteAct | WriteFile  # what a process of its own makes
Work = Product | ShowCommands | SendParcel


def prepare(turn: Turn, job: Job) -> Work:
    """Raises Gone when the work makes no sense any more, and Refused when it is not this person's."""
    if job.kind == "commands":
        return ShowCommands(turn.me, owner=turn.me.chat_id in turn.house.owners)
    if job.kind == "own-data":
        return _own_data(turn)
    if job.kind == "erasure-act":
        return _act(turn, int(job.params["act"]), str(job.params["code"]))
    if job.kind == "coverage-picture":
        return _coverage(turn, int(job.params["wave"]))
    if job.kind == "coverage-file":
        return _coverage_file(turn, int(job.params["wave"]))
    for others in (
        people_works.prepare,
        events_import.prepare,
        visit_works.prepare,
        signups_works.prepare,
        event_papers.prepare,
        event_figures.prepare,
        broadcast_works.prepare,
    ):
        if (work := others(turn, job)) is not None:
            return work
    response = turn.desk.response(int(job.params["response"]))
    profile = results.profile(turn.unit, turn.me, response, min_group=turn.house.min_group)
    match job.kind:
        case "profile-picture" if response.submitted_at is not None and profile.kept:
            return DrawProfile(
                chart=result.chart(turn, response, profile),
                response_id=response.id,
                screen=result.profile_screen(turn, response, profile),
            )
        case "own-answers":
            return WriteAnswers(
                document=own_answers(turn, response, profile),
                name=turn.tr.plain("file-own-answers-name"),
                caption=turn.tr("file-own-answers", wave=response.wave),
            )
    raise Gone("response")


def _coverage(turn: Turn, wave_id: int) -> DrawCoverage:
    if not turn.me.is_coordinator():
        raise Refused
    return DrawCoverage(*coverage_chart(turn, wave_id))


def _coverage_file(turn: Turn, wave_id: int) -> WriteFile:
    if not turn.me.is_coordinator():
        raise Refused
    found = coverage.coverage(turn.unit, turn.me, wave_id, most=coverage.EVERY)
    name = turn.tr.plain("file-coverage-name", number=found.wave.wave_id)
    made = partial(workbook_bytes, coverage_book(found, turn.tr, turn.me.zone, made_at=turn.unit.now))
    return WriteFile(made, name, turn.tr("file-coverage", wave=found.wave.name))


def _own_data(turn: Turn) -> WriteAnswers:
    kept = holdings.holdings(turn.unit, turn.me)
    answered = tuple(turn.desk.response(one.response_id) for one in kept.answered)
    return WriteAnswers(
        document=own_data(turn, kept, answered),
        name=turn.tr.plain("file-own-data-name"),
        caption=turn.tr("file-own-data"),
    )


def _act(turn: Turn, number: int, code: str) -> WriteAct:
    act = erasure.kept_act(turn.unit, number)
    if act is None:
        raise Gone("act")
    if not turn.me.is_coordinator() or act.municipality_id != turn.me.municipality_id:
        raise Refused
    return WriteAct(
        act=erasure_act(turn, act, code),
        name=turn.tr.plain("file-act-name", number=number),
        caption=turn.tr("file-act", code=code, number=number),
    )


def drawn(turn: Turn, work: DrawProfile, file_id: str) -> None:
    """Keep Telegram's number of the picture, unless the answers changed while it was drawn."""
    response = turn.desk.response(work.response_id)
    profile = results.profile(turn.unit, turn.me, response, min_group=turn.house.min_group)
    if response.submitted_at is not None and result.chart(turn, response, profile) == work.chart:
        responses.drawn(turn.unit, response.id, file_id)
