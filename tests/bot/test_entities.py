"""What a coordinator made bold is bold for everybody, wherever emoji stand before it."""

from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.entities import as_html
from demo.telegram.parse_html import parse_html, units

Json = dict[str, Any]


def of(kind: str, offset: int, length: int, **more: str) -> Json:
    return {"type": kind, "offset": offset, "length": length, **more}


@pytest.mark.parametrize(
    ("text", "entities", "html"),
    [
        ("a < b & c", [], "a &lt; b &amp; c"),
        ("Завтра в 10", [of("bold", 0, 6)], "<b>Завтра</b> в 10"),
        ("👩‍🏫 сбор 🎉 тут", [of("bold", 6, 7)], "👩‍🏫 <b>сбор 🎉</b> тут"),
        ("всё вместе", [of("bold", 0, 10), of("italic", 4, 6)], "<b>всё <i>вместе</i></b>"),
        ("одно", [of("bold", 0, 4), of("italic", 0, 4)], "<b><i>одно</i></b>"),
        ("раз два три", [of("bold", 0, 7), of("italic", 4, 7)], "<b>раз <i>два</i></b><i> три</i>"),
        ("тут", [of("text_link", 0, 3, url='https://example.org/?a=1&b="2"')],
         '<a href="https://example.org/?a=1&amp;b=&quot;2&quot;">тут</a>'),
        ("тайна", [of("spoiler", 0, 5)], "<tg-spoiler>тайна</tg-spoiler>"),
        ("x = 1", [of("code", 0, 5)], "<code>x = 1</code>"),
        ("x = 1", [of("pre", 0, 5)], "<pre>x = 1</pre>"),
        ("x = 1", [of("pre", 0, 5, language="python")], '<pre><code class="language-python">x = 1</code></pre>'),
        ("сказано", [of("blockquote", 0, 7)], "<blockquote>сказано</blockquote>"),
        ("сказано", [of("expandable_blockquote", 0, 7)], "<blockquote expandable>сказано</blockquote>"),
        ("https://example.org", [of("url", 0, 19)], "https://example.org"),
        ("Анна", [{"type": "text_mention", "offset": 0, "length": 4, "user": {"id": 7}}], "Анна"),
        ("мимо", [of("bold", 9, 4), of("bold", -1, 2), of("bold", 0, 0), {"type": "bold"}, 5], "мимо"),
        ("дальше конца", [of("bold", 7, 99)], "дальше <b>конца</b>"),
    ],
)  # fmt: skip
def test_formatting_comes_back_as_it_was_typed(text: str, entities: list[Any], html: str) -> None:
    assert as_html(text, entities) == html


TEXTS = st.text(st.sampled_from('аб <&>"\n😀👩🏽‍🏫é'), min_size=1, max_size=12)
STYLED = st.builds(
    of,
    st.sampled_from(["bold", "italic", "underline", "strikethrough", "spoiler", "blockquote", "code", "pre", "url"]),
    st.integers(0, 12),
    st.integers(1, 12),
)


@given(TEXTS, st.lists(STYLED, max_size=5))
@settings(max_examples=300, derandomize=True, deadline=None)
def test_whatever_is_typed_telegram_takes_it_back_with_the_same_words(text: str, entities: list[Json]) -> None:
    words, _ = parse_html(as_html(text, entities))
    # A stretch that cuts an emoji in two cannot come from an app.
    halves = any(
        text.encode("utf-16-le")[2 * place : 2 * place + 2][1:2] in {bytes([high]) for high in range(0xDC, 0xE0)}
        for one in entities
        for place in (one["offset"], one["offset"] + one["length"])
        if place < units(text)
    )

    assert halves or words == text
