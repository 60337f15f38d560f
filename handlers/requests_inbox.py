"""«Вопросы и затруднения»: what people wrote, who has taken it, and the answer that goes back into their chat."""

from typing import assert_never

from handlers.errors import led_by
from handlers.routes import Attached, Routes, Turn, Who
from handlers.screen import Button, Rows, Screen, packed, primary, to
from handlers.screens import threads
from handlers.screens.lists import numbers, turning
from handlers.taps import Menu
from handlers.taps_requests import AnswerRequest, CloseRequest, Inbox, OpenRequest, TakeRequest
from messaging import replying, requests
from messaging.asking import TooLong, TooShort
from messaging.replying import Answered, Held, Overtaken, Taken
from messaging.requests import MOST, OPEN, Kind, Request, State
from people import names

routes = Routes()

PER_PAGE = 5
STATES = (State.NEW, State.TAKEN, State.ANSWERED, State.CLOSED)
KINDS = ("", Kind.DIFFICULTY.value, Kind.REPLY.value)


@routes.tap(Inbox, Who.COORDINATOR)
def inbox_tap(turn: Turn, tap: Inbox) -> Screen:
    return inbox(turn, tap.state, tap.kind, tap.page)


def inbox(turn: Turn, state: str = "", kind: str = "", page: int = 0) -> Screen:
    """Everybody who waits, unless one state or kind is wanted; who waits longest stands first."""
    tr, unit, me = turn.tr, turn.unit, turn.me
    only = State(state) if state in STATES else None
    of = Kind(kind) if kind in KINDS[1:] else None
    counts = requests.counts(unit, me)
    by_state = {one: sum(counts[which].get(one, 0) for which in counts if of in (None, which)) for one in STATES}
    states = OPEN if only is None else (only,)
    total = sum(by_state[one] for one in states)
    pages = max(1, -(-total // PER_PAGE))
    page = min(max(page, 0), pages - 1)
    shown = requests.received(unit, me, states, of, skip=page * PER_PAGE, most=PER_PAGE)
    lines: list[str] = [tr("inbox-title"), tr("inbox-waiting", count=by_state[State.NEW] + by_state[State.TAKEN])]
    lines += [threads.staff_line(turn, number, one) for number, one in enumerate(shown, 1)]
    if not shown:
        lines.append(tr("inbox-none" if only is None else "inbox-none-here"))
    tabs = [
        to(
            _ticked(tr.plain(f"inbox-{one.value}", count=by_state[one]), on=one is only),
            Inbox(state="" if one is only else one.value, kind=kind, page=0),
        )
        for one in STATES
    ]
    filters = tuple(
        to(
            _ticked(tr.plain(f"inbox-kind-{one or 'all'}"), on=one == (of.value if of else "")),
            Inbox(state=state, kind=one, page=0),
        )
        for one in KINDS
    )
    rows: Rows = (
        *numbers([OpenRequest(request=one.request.id, page=0) for one in shown]),
        *turning(tr, page, pages, lambda to_page: Inbox(state=state, kind=kind, page=to_page)),
        tuple(tabs[:2]),
        tuple(tabs[2:]),
        filters,
        (to(tr.plain("to-menu"), Menu()),),
    )
    return Screen("\n\n".join(lines), rows=rows)


@routes.tap(OpenRequest, Who.COORDINATOR)
def open_tap(turn: Turn, tap: OpenRequest) -> Screen:
    return opened(turn, tap.request, tap.page)


@routes.tap(TakeRequest, Who.COORDINATOR)
def take(turn: Turn, tap: TakeRequest) -> Screen:
    match replying.take(turn.unit, turn.me, tap.request, over=tap.over):
        case Taken():
            return opened(turn, tap.request, 0).with_toast(turn.tr.plain("request-taken-toast"))
        case Held(_, code):
            return led_by(turn.tr("request-held", code=code), opened(turn, tap.request, 0))
        case other:
            assert_never(other)


@routes.tap(CloseRequest, Who.COORDINATOR)
def close(turn: Turn, tap: CloseRequest) -> Screen:
    replying.close(turn.unit, turn.me, tap.request)
    return opened(turn, tap.request, 0).with_toast(turn.tr.plain("request-closed-toast"))


@routes.tap(AnswerRequest, Who.COORDINATOR)
def answer_tap(turn: Turn, tap: AnswerRequest) -> Screen:
    return _ask_for_words(turn, tap)


@routes.text(AnswerRequest, Who.COORDINATOR)
def answered(turn: Turn, tap: AnswerRequest, text: str) -> Screen:
    """Words that a colleague's answer came before are shown again to be copied, with that answer, and not sent."""
    tr = turn.tr
    match replying.answer(turn.unit, turn.me, tap.request, text, seen=tap.seen):
        case Answered():
            return led_by(tr("request-answer-sent"), opened(turn, tap.request, 0))
        case Overtaken(by_then, newest):
            said = tr("request-overtaken", answer=threads.excerpt(by_then, 600), words=threads.excerpt(text, 1000))
            again = AnswerRequest(request=tap.request, seen=newest)
            return Screen(
                said,
                rows=((to(tr.plain("request-open"), OpenRequest(request=tap.request, page=0)),),),
                awaiting=packed(again),
            )
        case TooLong(length, most):
            return led_by(tr("ask-too-long", length=length, most=most), _ask_for_words(turn, tap))
        case TooShort():
            return led_by(tr("ask-too-short"), _ask_for_words(turn, tap))
        case other:
            assert_never(other)


@routes.file(AnswerRequest, Who.COORDINATOR)
def answer_sent(turn: Turn, tap: AnswerRequest, _file: Attached | None) -> Screen:
    return led_by(turn.tr("ask-only-words"), _ask_for_words(turn, tap))


def opened(turn: Turn, request_id: int, page: int) -> Screen:
    """A thread with where its author works; a name only where the house allows names in chats."""
    tr = turn.tr
    found = requests.theirs(turn.unit, turn.me, request_id)
    thread = requests.lines(turn.unit, request_id)
    parts = threads.pages(turn, thread, asker=False) if thread else [tr("request-no-words")]
    page = min(max(page, 0), len(parts) - 1)
    rows: list[tuple[Button, ...]] = [
        *turning(tr, page, len(parts), lambda to_page: OpenRequest(request=request_id, page=to_page))
    ]
    if not found.erased:
        seen = thread[-1].id if thread else 0
        rows.append((primary(tr.plain("request-answer"), AnswerRequest(request=request_id, seen=seen)),))
        rows.append(_moves(turn, found))
    rows.append((to(tr.plain("request-back"), Inbox(state="", kind="", page=0)),))
    blocks = [_head(turn, found), parts[page]]
    if not found.erased and replying.did_not_arrive(turn.unit, thread):
        blocks.append(tr("request-did-not-arrive"))
    return Screen("\n\n".join(blocks), rows=tuple(rows))


def _head(turn: Turn, found: Request) -> str:
    tr = turn.tr
    state: str = threads.state_words(turn, found.state)
    if found.state is State.TAKEN:
        by_me = found.taken_by == turn.me.person_id
        holder = "" if by_me else replying.holder(turn.unit, found)
        state = tr("request-taken-by-me") if by_me else tr("request-taken-by", code=holder)
    lines: list[str] = [
        f"<b>{threads.kind_words(turn, found.kind)}</b> · {state}",
        threads.place(turn, found),
    ]
    if found.code is not None:
        name = None if turn.house.strict else names.address(turn.unit, found.person_id)
        code = tr("request-code", code=found.code)
        lines.append(code if name is None else tr("request-code-name", code=found.code, name=name))
    if (about := threads.about(turn, found)) is not None:
        lines.append(about)
    return "\n".join(lines)


def _moves(turn: Turn, found: Request) -> tuple[Button, ...]:
    tr = turn.tr
    close = to(tr.plain("request-close"), CloseRequest(request=found.id))
    if found.state is State.TAKEN:
        if found.taken_by == turn.me.person_id:
            return (close,)
        return (to(tr.plain("request-take-over"), TakeRequest(request=found.id, over=found.taken_by or 0)), close)
    if found.state is State.NEW:
        return (to(tr.plain("request-take"), TakeRequest(request=found.id, over=0)), close)
    again = to(tr.plain("request-reopen"), TakeRequest(request=found.id, over=0))
    return (again,) if found.state is State.CLOSED else (again, close)


def _ask_for_words(turn: Turn, tap: AnswerRequest) -> Screen:
    tr = turn.tr
    found = requests.theirs(turn.unit, turn.me, tap.request)
    words = requests.lines(turn.unit, tap.request)
    newest = [line.words for line in words if not line.staff]
    return Screen(
        tr(
            "request-answer-ask",
            place=threads.place(turn, found),
            words=threads.excerpt(newest[-1] if newest else "", 600),
            most=MOST,
        ),
        rows=((to(tr.plain("back"), OpenRequest(request=tap.request, page=0)),),),
        awaiting=packed(tap),
    )


def _ticked(words: str, *, on: bool) -> str:
    return f"✅ {words}" if on else words
