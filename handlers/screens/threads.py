"""A thread of words as both sides see it, the newest end first, and a request as one line of a list."""

from collections.abc import Sequence

from handlers.routes import Turn
from handlers.screens.lists import post
from internships import events
from messaging import heard
from messaging.requests import Kind, Line, Listed, Request, State
from texts.translator import Html

PAGE = 2000  # characters of a thread on one screen: two long messages and what was answered
EXCERPT = 90


def pages(turn: Turn, lines: Sequence[Line], *, asker: bool) -> list[str]:
    """The thread cut into screens between its messages; the first of them is the newest end."""
    made: list[list[str]] = [[]]
    length = 0
    for line in reversed(lines):
        block = _block(turn, line, asker=asker)
        if made[-1] and length + len(block) > PAGE:
            made.append([])
            length = 0
        made[-1].insert(0, block)
        length += len(block)
    return ["\n\n".join(blocks) for blocks in made]


def about(turn: Turn, found: Request) -> Html | None:
    """The internship a difficulty is about, or the broadcast that a reply answers."""
    if found.broadcast_id is not None:
        said = heard.said(turn.unit, turn.me, found.broadcast_id)
        mine = found.person_id == turn.me.person_id
        return (
            turn.tr("request-broadcast", words=excerpt(said.words))
            if said.words and (mine or not said.private)
            else None
        )
    event = events.load(turn.unit, found.internship_id) if found.internship_id is not None else None
    if event is None:
        return None
    return turn.tr("request-internship", title=event.title, school=event.school)


def kind_words(turn: Turn, kind: Kind) -> Html:
    return turn.tr(f"request-kind-{kind.value}")


def state_words(turn: Turn, state: State) -> Html:
    return turn.tr(f"request-state-{state.value}")


def place(turn: Turn, found: Request) -> Html:
    """Where the person works and as what; nothing once their data are erased."""
    if found.erased:
        return turn.tr("request-erased")
    return turn.tr("request-place", position=post(turn.tr, found.position), school=found.school or "—")


def own_line(turn: Turn, number: int, one: Listed) -> Html:
    found = one.request
    return turn.tr(
        "request-own-line",
        number=number,
        kind=kind_words(turn, found.kind),
        state=state_words(turn, found.state),
        when=turn.day(found.changed_at),
        words=excerpt(one.words),
    )


def staff_line(turn: Turn, number: int, one: Listed) -> Html:
    found = one.request
    return turn.tr(
        "request-staff-line",
        number=number,
        place=place(turn, found),
        kind=kind_words(turn, found.kind),
        when=turn.tr.moment(found.changed_at, turn.me.zone, now=turn.unit.now),
        words=excerpt(one.words),
    )


def excerpt(words: str, most: int = EXCERPT) -> str:
    """As much of the words as a line of a list bears."""
    flat = " ".join(words.split())
    return flat if len(flat) <= most else f"{flat[:most].rsplit(' ', 1)[0]}…"


def _block(turn: Turn, line: Line, *, asker: bool) -> str:
    writer = "request-by-me" if asker else "request-by-them"
    author = turn.tr("request-by-coordinator" if line.staff else writer)
    when = turn.tr.moment(line.at, turn.me.zone, now=turn.unit.now)
    return turn.tr("request-line", author=author, when=when, words=line.words)
