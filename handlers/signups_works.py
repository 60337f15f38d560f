"""What a worker sends to those who look at an internship: its programme, as the host gave it to Telegram."""

from handlers.broadcast_message import Parcel
from handlers.broadcast_works import SendParcel
from handlers.routes import Turn
from handlers.signups import PROGRAMME
from internships import audiences
from messaging.jobs import Job
from messaging.letters import Medium
from people.refusals import Gone


def prepare(turn: Turn, job: Job) -> SendParcel | None:
    """None for a job of another kind. Raises Gone when there is no programme any more."""
    if job.kind != PROGRAMME:
        return None
    event = audiences.look(turn.unit, turn.me, int(job.params["internship"]))
    if event.programme_file is None:
        raise Gone("file")
    return SendParcel(
        Parcel(
            turn.tr("programme-caption", title=event.title),
            (),
            (Medium("document", event.programme_file, event.programme_name or ""),),
        )
    )
