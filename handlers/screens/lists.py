"""Lists in pages: numbered lines in the text, the same numbers on the buttons, and «‹ 2 из 5 ›» below them."""

from collections.abc import Callable, Sequence
from typing import TypeVar

from aiogram.filters.callback_data import CallbackData

from handlers.screen import Button, Rows, columns, to
from people.me import Role
from texts.translator import Translator

T = TypeVar("T")

PAGE = 8
IN_A_ROW = 4


def cut(items: Sequence[T], page: int, size: int = PAGE) -> tuple[Sequence[T], int, int]:
    """The items of a page, its number within what there is, and how many pages there are."""
    pages = max(1, -(-len(items) // size))
    page = min(max(page, 0), pages - 1)
    return items[page * size : (page + 1) * size], page, pages


def numbers(taps: Sequence[CallbackData], first: int = 1) -> Rows:
    return columns([to(str(number), tap) for number, tap in enumerate(taps, first)], IN_A_ROW)


def turning(tr: Translator, page: int, pages: int, make: Callable[[int], CallbackData]) -> Rows:
    """No row at all for a list of one page."""
    if pages == 1:
        return ()
    row: list[Button] = [to("‹", make(page - 1))] if page > 0 else []
    row.append(to(tr.plain("page-of", page=page + 1, pages=pages), make(page)))
    row += [to("›", make(page + 1))] if page < pages - 1 else []
    return (tuple(row),)


def post(tr: Translator, position: str) -> str:
    """The words for a position of the roster."""
    return tr.plain(f"position-{position.replace('_', '-')}")


def role_words(tr: Translator, role: Role) -> str:
    return tr.plain(f"role-{role.value.replace('_', '-')}")
