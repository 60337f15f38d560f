"""News about questions: to coordinators that people write, to a person that their question was answered or closed."""

from collections.abc import Callable, Mapping

from handlers.routes import Turn
from handlers.screen import Screen, primary, to
from handlers.screens import threads
from handlers.taps_requests import AddToRequest, Ask, Inbox, MyRequest, OpenRequest, SettleRequest
from messaging import replying, requests, requests_news
from messaging.outbox import Params
from messaging.requests import Kind, State


def arrived(turn: Turn, params: Params) -> Screen | None:
    """One line for one, and one line for many; nothing when a colleague was quicker."""
    if not turn.me.is_coordinator():
        return None
    fresh = requests.fresh(turn.unit, turn.me, int(params["since"]))
    tr = turn.tr
    if not fresh:
        return None
    if len(fresh) > 1:
        difficulties = sum(one.kind is Kind.DIFFICULTY for one in fresh)
        return Screen(
            tr("notice-requests", count=len(fresh), difficulties=difficulties),
            rows=((primary(tr.plain("coverage-show"), Inbox(state="", kind="", page=0)),),),
            fresh=True,
        )
    one = fresh[0]
    words = next(line.words for line in reversed(requests.lines(turn.unit, one.id)) if not line.staff)
    return Screen(
        tr(
            "notice-request",
            kind=threads.kind_words(turn, one.kind),
            place=threads.place(turn, one),
            words=threads.excerpt(words),
        ),
        rows=((primary(tr.plain("request-open"), OpenRequest(request=one.id, page=0)),),),
        fresh=True,
    )


def answered(turn: Turn, params: Params) -> Screen | None:
    if not turn.me.consented:
        return None
    found = requests.mine(turn.unit, turn.me, int(params["request"]))
    thread = requests.lines(turn.unit, found.id)
    answer = next((line for line in thread if line.id == int(params["line"])), None)
    asked = next((line.words for line in reversed(thread) if not line.staff), "")
    if answer is None:
        return None
    tr = turn.tr
    return Screen(
        tr("notice-answered", words=threads.excerpt(asked), answer=answer.words),
        rows=(
            (primary(tr.plain("request-reply"), AddToRequest(request=found.id)),),
            (to(tr.plain("request-thanks"), SettleRequest(request=found.id)),),
        ),
        fresh=True,
    )


def closed(turn: Turn, params: Params) -> Screen | None:
    found = requests.mine(turn.unit, turn.me, int(params["request"]))
    if found.state is not State.CLOSED or not turn.me.consented:
        return None
    asked = next((line.words for line in reversed(requests.lines(turn.unit, found.id)) if not line.staff), "")
    tr = turn.tr
    return Screen(
        tr("notice-request-closed", words=threads.excerpt(asked)),
        rows=((to(tr.plain("request-open"), MyRequest(request=found.id, page=0)), to(tr.plain("ask-new"), Ask())),),
        fresh=True,
    )


NOTICES: Mapping[str, Callable[[Turn, Params], Screen | None]] = {
    requests_news.KIND: arrived,
    replying.ANSWERED: answered,
    replying.CLOSED: closed,
}
