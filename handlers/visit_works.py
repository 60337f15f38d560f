"""Files of an internship that a worker writes for those who take part."""

from handlers import certificates, certificates_of_event, event_calendar
from handlers.people_works import WriteFile
from handlers.routes import Turn
from messaging.jobs import Job


def prepare(turn: Turn, job: Job) -> WriteFile | None:
    """None for a job of another kind. Raises Gone when it would help nobody any more."""
    match job.kind:
        case event_calendar.KIND:
            return event_calendar.prepare(turn, int(job.params["internship"]))
        case certificates.KIND:
            return certificates.prepare(turn, int(job.params["certificate"]))
        case certificates_of_event.KIND:
            return certificates_of_event.prepare(turn, int(job.params["event"]))
    return None
