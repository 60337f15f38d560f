"""Notifications in words: `kind + params` become a screen at the moment they leave, or nothing when their time is over."""

from collections.abc import Callable

from handlers import (
    broadcasts_sending,
    certificates,
    event_after,
    event_follow_up,
    event_notices,
    event_reminders,
    files_failed,
    people_notices,
    requests_notices,
    signups_notices,
    waves_news,
)
from handlers.routes import Turn
from handlers.screen import Screen, primary
from handlers.screens import reminders
from handlers.taps_answering import Resume
from messaging.outbox import Params
from messaging.reminders import CLOSING
from people import participants
from people.refusals import Gone, Refused
from surveys import waves_due
from surveys.prolonging import PROLONGED


def notice(turn: Turn, kind: str, params: Params) -> Screen | None:
    """None when it would help nobody any more."""
    try:
        return NOTICES[kind](turn, params)
    except (Gone, Refused):
        return None


def _resume(turn: Turn, params: Params) -> Screen | None:
    """«Вы остановились на …»: only to those who have not finished, while the wave is open."""
    response = turn.desk.response(int(params["response"]))
    if response.submitted_at is not None or not response.open or not turn.me.consented:
        return None
    return Screen(
        turn.tr("notice-resume", wave=response.wave, deadline=turn.deadline(response.closes_at)),
        rows=((primary(turn.tr.plain("menu-continue"), Resume(response=response.id)),),),
        fresh=True,
    )


def _roster_mistake(turn: Turn, params: Params) -> Screen | None:
    who = participants.found(turn.unit, turn.me, int(params["person"]))
    position = turn.tr.plain(f"position-{who.position.replace('_', '-')}")
    return Screen(
        turn.tr("notice-roster-mistake", code=who.code, position=position, school=who.school or "—"), fresh=True
    )


NOTICES: dict[str, Callable[[Turn, Params], Screen | None]] = {
    "resume": _resume,
    "roster-mistake": _roster_mistake,
    "nudge": reminders.nudge,
    "weekly": reminders.weekly,
    waves_due.OPENED: waves_news.opened,
    CLOSING: waves_news.closing,
    PROLONGED: waves_news.prolonged,
    waves_due.CLOSED: waves_news.closed_unfinished,
    waves_news.TOMORROW: waves_news.asked_for,
    "join-request": people_notices.join_request,
    "join-confirmed": people_notices.join_confirmed,
    "role-granted": people_notices.role_granted,
    "role-revoked": people_notices.role_revoked,
    **files_failed.NOTICES,
    **event_after.NOTICES,
    **event_follow_up.NOTICES,
    **event_notices.NOTICES,
    **requests_notices.NOTICES,
    **event_reminders.NOTICES,
    **broadcasts_sending.NOTICES,
    **signups_notices.NOTICES,
    **certificates.NOTICES,
}
