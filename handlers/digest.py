"""Several notifications in one message: a line and a button for each, and the button gives it whole."""

import re
from collections.abc import Sequence
from html import unescape

from handlers import entrance, notices
from handlers.routes import Routes, Turn
from handlers.screen import Screen
from handlers.screens.lists import numbers
from handlers.screens.threads import excerpt
from handlers.taps_requests import OpenNotice
from messaging import outbox
from texts.translator import Translator

routes = Routes()

LINE = 110
_TAGS = re.compile(r"<[^>]*>")


def digest(tr: Translator, listed: Sequence[tuple[int, Screen]]) -> Screen:
    """`listed` are the notifications (their numbers) as they would have come one by one."""
    lines: list[str] = [tr("digest-title", count=len(listed))]
    lines += [
        tr("digest-line", number=number, words=excerpt(_first_line(screen.text), LINE))
        for number, (_, screen) in enumerate(listed, 1)
    ]
    rows = numbers([OpenNotice(notification=notification) for notification, _ in listed])
    return Screen("\n\n".join(lines), rows=rows, fresh=True)


@routes.tap(OpenNotice)
def open_notice(turn: Turn, tap: OpenNotice) -> Screen:
    """As it is true now; what is over is said to be over. Raises Gone for what was never sent to me."""
    kind, params = outbox.told(turn.unit, turn.me.person_id, tap.notification)
    screen = notices.notice(turn, kind, params)
    return screen if screen is not None else entrance.here(turn, turn.tr("digest-over"))


def _first_line(html: str) -> str:
    plain = unescape(_TAGS.sub("", html))
    return next((line for line in plain.split("\n") if line.strip()), "")
