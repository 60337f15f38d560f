"""What a person writes to the coordinators: a question, a difficulty with an internship, and the threads of both."""

from typing import assert_never

from handlers import requests_inbox
from handlers.errors import led_by
from handlers.routes import Attached, Routes, Turn
from handlers.screen import Button, Screen, packed, primary, to
from handlers.screens import threads
from handlers.screens.lists import cut, numbers, turning
from handlers.taps import Menu
from handlers.taps_requests import AddToRequest, Ask, AskAbout, MyRequest, MyRequests, SettleRequest
from internships import events
from internships.events import Event
from messaging import asking, requests
from messaging.asking import Asked, Enough, TooLong, TooShort
from messaging.requests import MOST, Kind, State
from people.refusals import Gone

routes = Routes()

PER_PAGE = 5
CUT = 4000  # a text as long as Telegram's limit was cut by the app, and its second half must not pass for a message


@routes.command("requests")
def requests_command(turn: Turn, _argument: str) -> Screen:
    """Coordinators read what people write, everybody else what they wrote themselves."""
    return requests_inbox.inbox(turn) if turn.me.is_coordinator() else my_requests(turn, 0)


@routes.tap(Ask)
def ask_tap(turn: Turn, _tap: Ask) -> Screen:
    return ask(turn)


def ask(turn: Turn) -> Screen:
    tr = turn.tr
    earlier: tuple[tuple[Button, ...], ...] = ()
    if requests.written(turn.unit, turn.me):
        earlier = ((to(tr.plain("ask-mine"), MyRequests(page=0)),),)
    return Screen(
        tr("ask-question", most=MOST),
        rows=(*earlier, (to(tr.plain("to-menu"), Menu()),)),
        awaiting=packed(Ask()),
    )


@routes.text(Ask)
def asked(turn: Turn, _tap: Ask, text: str) -> Screen:
    return outcome(turn, asking.ask(turn.unit, turn.me, Kind.QUESTION, text), text, packed(Ask()))


@routes.tap(AskAbout)
def ask_about_tap(turn: Turn, tap: AskAbout) -> Screen:
    return ask_about(turn, tap.internship)


def ask_about(turn: Turn, event_id: int) -> Screen:
    tr = turn.tr
    event = _event(turn, event_id)
    return Screen(
        tr("ask-difficulty", title=event.title, school=event.school, most=MOST),
        rows=((to(tr.plain("to-menu"), Menu()),),),
        awaiting=packed(AskAbout(internship=event_id)),
    )


@routes.text(AskAbout)
def told_about(turn: Turn, tap: AskAbout, text: str) -> Screen:
    event = _event(turn, tap.internship)
    return outcome(turn, asking.ask(turn.unit, turn.me, Kind.DIFFICULTY, text, internship=event.id), text, packed(tap))


@routes.tap(MyRequests)
def my_requests_tap(turn: Turn, tap: MyRequests) -> Screen:
    return my_requests(turn, tap.page)


def my_requests(turn: Turn, page: int) -> Screen:
    tr = turn.tr
    found = requests.written(turn.unit, turn.me)
    shown, page, pages = cut(found, page, PER_PAGE)
    lines: list[str] = [tr("my-requests-title" if found else "my-requests-none")]
    lines += [threads.own_line(turn, number, one) for number, one in enumerate(shown, 1)]
    rows = (
        *numbers([MyRequest(request=one.request.id, page=0) for one in shown]),
        *turning(tr, page, pages, lambda to_page: MyRequests(page=to_page)),
        (to(tr.plain("ask-new"), Ask()),),
        (to(tr.plain("to-menu"), Menu()),),
    )
    return Screen("\n\n".join(lines), rows=rows)


@routes.tap(MyRequest)
def my_request(turn: Turn, tap: MyRequest) -> Screen:
    return thread(turn, tap.request, tap.page)


@routes.tap(AddToRequest)
def add_tap(turn: Turn, tap: AddToRequest) -> Screen:
    return thread(turn, tap.request, 0)


@routes.text(AddToRequest)
def added(turn: Turn, tap: AddToRequest, text: str) -> Screen:
    return outcome(turn, asking.add(turn.unit, turn.me, tap.request, text), text, packed(tap))


@routes.tap(SettleRequest)
def settle(turn: Turn, tap: SettleRequest) -> Screen:
    asking.settle(turn.unit, turn.me, tap.request)
    return thread(turn, tap.request, 0).with_toast(turn.tr.plain("request-settled"))


def thread(turn: Turn, request_id: int, page: int) -> Screen:
    """One of my threads; whatever is typed while it stands here is added to it."""
    tr = turn.tr
    found = requests.mine(turn.unit, turn.me, request_id)
    if found.state is State.DRAFT:
        raise Gone("request")
    parts = threads.pages(turn, requests.lines(turn.unit, request_id), asker=True)
    page = min(max(page, 0), len(parts) - 1)
    head = tr("request-head", kind=threads.kind_words(turn, found.kind), state=threads.state_words(turn, found.state))
    about = threads.about(turn, found)
    closed = found.state is State.CLOSED
    blocks = [head if about is None else f"{head}\n{about}", parts[page]]
    blocks.append(tr("request-write-again" if closed else "request-write-more"))
    rows: list[tuple[Button, ...]] = [
        *turning(tr, page, len(parts), lambda to_page: MyRequest(request=request_id, page=to_page))
    ]
    if not closed:
        rows.append((primary(tr.plain("request-settle"), SettleRequest(request=request_id)),))
    rows.append((to(tr.plain("ask-mine"), MyRequests(page=0)), to(tr.plain("to-menu"), Menu())))
    return Screen("\n\n".join(blocks), rows=tuple(rows), awaiting=packed(AddToRequest(request=request_id)))


def outcome(turn: Turn, found: Asked | TooLong | TooShort | Enough, text: str, awaiting: str | None) -> Screen:
    """What became of the words; where they were refused, `awaiting` still waits for better ones."""
    tr = turn.tr
    menu = (to(tr.plain("to-menu"), Menu()),)
    match found:
        case Asked(request_id, again):
            words = tr("ask-sent-again" if again else "ask-sent", words=threads.excerpt(text, 300))
            return Screen(
                words,
                rows=((to(tr.plain("ask-mine"), MyRequests(page=0)), menu[0]),),
                awaiting=packed(AddToRequest(request=request_id)),
            )
        case TooLong(length, most):
            words = tr("ask-too-long", length=length, most=most)
            return Screen(words, rows=(menu,), awaiting=None if len(text) >= CUT else awaiting)
        case TooShort():
            return Screen(tr("ask-too-short"), rows=(menu,), awaiting=awaiting)
        case Enough():
            return Screen(tr("ask-enough"), rows=((to(tr.plain("ask-mine"), MyRequests(page=0)), menu[0]),))
        case other:
            assert_never(other)


@routes.file(Ask)
def ask_sent(turn: Turn, _tap: Ask, _file: Attached | None) -> Screen:
    return led_by(turn.tr("ask-only-words"), ask(turn))


@routes.file(AskAbout)
def ask_about_sent(turn: Turn, tap: AskAbout, _file: Attached | None) -> Screen:
    return led_by(turn.tr("ask-only-words"), ask_about(turn, tap.internship))


@routes.file(AddToRequest)
def add_sent(turn: Turn, tap: AddToRequest, _file: Attached | None) -> Screen:
    return led_by(turn.tr("ask-only-words"), thread(turn, tap.request, 0))


def _event(turn: Turn, event_id: int) -> Event:
    """What I can see as a participant, or run as its host. Raises Gone for anything else."""
    found = events.load(turn.unit, event_id)
    if found is not None and events.may_manage(turn.me, found):
        return found
    return events.look(turn.unit, turn.me, event_id)
