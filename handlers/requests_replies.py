"""Words that answer a message of ours: by Telegram's reply at once, or after asking what they were meant for."""

from handlers import menu, requests
from handlers.routes import Routes, Turn
from handlers.screen import Screen, primary, to
from handlers.screens import threads
from handlers.taps_requests import SortWords
from messaging import asking, heard
from messaging.asking import Asked
from messaging.requests import Kind

routes = Routes()


@routes.reply
def replied(turn: Turn, message_id: int, text: str) -> Screen | None:
    """A reply to a broadcast begins or goes on with a thread about it, one to a coordinator's answer goes on with that."""
    found = heard.broadcast_in(turn.unit, turn.me, message_id)
    if found is not None:
        return requests.outcome(
            turn, asking.ask(turn.unit, turn.me, Kind.REPLY, text, broadcast=found.id), text, awaiting=None
        )
    thread = heard.thread_in(turn.unit, turn.me, message_id)
    if thread is not None:
        return requests.outcome(turn, asking.add(turn.unit, turn.me, thread, text), text, awaiting=None)
    return None


@routes.unasked
def unasked(turn: Turn, text: str) -> Screen | None:
    """Soon after a broadcast nobody guesses what typed words are: the person says it by one tap."""
    if turn.me.is_coordinator():
        return None
    found = heard.latest(turn.unit, turn.me)
    if found is None:
        return None
    kept = asking.keep(turn.unit, turn.me, text, found.id)
    if not isinstance(kept, Asked):
        return requests.outcome(turn, kept, text, awaiting=None)
    tr = turn.tr

    def sort(kind: str) -> SortWords:
        return SortWords(request=kept.request_id, kind=kind)

    return Screen(
        tr(
            "words-for-whom",
            words=threads.excerpt(text),
            broadcast=threads.excerpt(found.words, 60),
            named=len(found.words),
        ),
        rows=(
            (primary(tr.plain("words-reply"), sort(Kind.REPLY.value)),),
            (to(tr.plain("words-question"), sort(Kind.QUESTION.value)),),
            (to(tr.plain("words-nothing"), sort("nothing")),),
        ),
    )


@routes.tap(SortWords)
def sort_words(turn: Turn, tap: SortWords) -> Screen:
    kind = Kind(tap.kind) if tap.kind in (Kind.REPLY, Kind.QUESTION) else None
    words = asking.words_kept(turn.unit, turn.me, tap.request)
    if words is None:
        return menu.menu(turn, greeting=turn.tr("words-sorted-before"))
    done = asking.sort(turn.unit, turn.me, tap.request, kind)
    if done is None:
        return menu.menu(turn, greeting=turn.tr("words-dropped"))
    return requests.outcome(turn, done, words, awaiting=None)
