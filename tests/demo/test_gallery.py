"""The gallery misses nothing: every way to a screen is played, in both languages, within Telegram's limits."""

from html.parser import HTMLParser
from pathlib import Path

import pytest

from demo.gallery import pairs, write_gallery
from demo.gallery_limits import long_buttons, refusals
from demo.gallery_page import Pair, page
from handlers import all_routes
from handlers.notices import NOTICES
from texts.translator import LANGUAGES

EVERYWHERE = {"tap", "text", "command", "notice"}


@pytest.fixture(scope="module")
def shown() -> list[Pair]:
    return pairs()


def routes() -> set[str]:
    known = all_routes()
    return (
        {f"tap {prefix}" for prefix in known.taps}
        | {f"text {prefix}" for prefix in known.texts}
        | {f"command {name}" for name in known.commands}
        | {f"notice {kind}" for kind in NOTICES}
    )


def test_every_button_command_and_notification_of_the_program_is_in_the_gallery(shown: list[Pair]) -> None:
    assert routes() - {pair[0].route for pair in shown} == set()


def test_no_tile_speaks_of_a_route_that_is_gone(shown: list[Pair]) -> None:
    named = {pair[0].route for pair in shown if pair[0].route.split(" ")[0] in EVERYWHERE}
    made_up = {"command menue", "text"}  # a command that there is not, and words that nobody waits for
    assert named - routes() - made_up == set()


def test_every_screen_is_there_in_both_languages_and_the_words_differ(shown: list[Pair]) -> None:
    for pair in shown:
        assert len(pair) == len(LANGUAGES)
        assert len({(tile.chapter, tile.caption, tile.route, tile.address) for tile in pair}) == 1
        texts = [tile.screen.text + "".join(one.text for row in tile.screen.rows for one in row) for tile in pair]
        assert len(set(texts)) == len(LANGUAGES), pair[0].caption


def test_telegram_would_take_every_screen(shown: list[Pair]) -> None:
    found = {tile.caption: refusals(tile.screen) for pair in shown for tile in pair}
    assert {caption: wrong for caption, wrong in found.items() if wrong} == {}


def test_every_button_is_short_enough_to_be_read_whole_on_a_phone(shown: list[Pair]) -> None:
    assert {text for pair in shown for tile in pair for text in long_buttons(tile.screen)} == set()


def test_the_page_is_one_file_that_asks_the_network_for_nothing(tmp_path: Path, shown: list[Pair]) -> None:
    path = tmp_path / "gallery"
    path.mkdir()
    (path / "index.html").write_text(page(shown), "utf-8")
    links = Links((path / "index.html").read_text("utf-8"))
    assert links.outside == []
    assert links.tiles == len(shown)


def test_writing_makes_the_folder_and_gives_the_same_page_every_time(tmp_path: Path, shown: list[Pair]) -> None:
    path = write_gallery(tmp_path / "new" / "folder")
    assert path.read_text("utf-8") == page(shown)


class Links(HTMLParser):
    """What a browser would fetch for this page, and how many tiles it has."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.outside: list[str] = []
        self.tiles = 0
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tiles += tag == "article"
        if tag in {"script", "link", "iframe"}:
            self.outside.append(tag)
        for name, value in attrs:
            if name == "src" and not (value or "").startswith("data:"):
                self.outside.append(f"{tag} {value}")
