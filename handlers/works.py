"""What a worker needs for a job, read in one unit: data that is drawn or written elsewhere, and where it goes then."""

from dataclasses import dataclass

from handlers.results import with_picture
from handlers.routes import Turn
from handlers.screen import File, Screen
from handlers.screens import result
from handlers.screens.own_answers import own_answers
from messaging.jobs import Job
from people.me import Me
from people.refusals import Gone
from reports.own_answers import OwnAnswers
from reports.picture import BarChart
from surveys import responses, results


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


Work = DrawProfile | WriteAnswers | ShowCommands


def prepare(turn: Turn, job: Job) -> Work:
    """Raises Gone when the work makes no sense any more, and Refused when it is not this person's."""
    if job.kind == "commands":
        return ShowCommands(turn.me)
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


def drawn(turn: Turn, work: DrawProfile, file_id: str) -> None:
    """Keep Telegram's number of the picture, unless the answers changed while it was drawn."""
    response = turn.desk.response(work.response_id)
    profile = results.profile(turn.unit, turn.me, response, min_group=turn.house.min_group)
    if response.submitted_at is not None and result.chart(turn, response, profile) == work.chart:
        responses.drawn(turn.unit, response.id, file_id)
