"""Telegram's HTML: what it means, what it refuses, and that nothing of it can run in a browser."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from demo.telegram.entities import Formatted, formatted
from demo.telegram.parse_html import Entity
from demo.telegram.refusal import Refusal
from demo.telegram.render_html import render


def read(source: str, entities: object = None, *, parse_mode: str = "HTML") -> Formatted:
    return formatted(
        source, parse_mode=parse_mode, given=entities, limit=4096, empty=False, too_long="message is too long"
    )


@pytest.mark.parametrize(
    ("source", "text", "kind"),
    [
        ("<b>да</b>", "да", "bold"),
        ("<strong>да</strong>", "да", "bold"),
        ("<i>да</i>", "да", "italic"),
        ("<em>да</em>", "да", "italic"),
        ("<u>да</u>", "да", "underline"),
        ("<ins>да</ins>", "да", "underline"),
        ("<s>да</s>", "да", "strikethrough"),
        ("<strike>да</strike>", "да", "strikethrough"),
        ("<del>да</del>", "да", "strikethrough"),
        ("<tg-spoiler>да</tg-spoiler>", "да", "spoiler"),
        ('<span class="tg-spoiler">да</span>', "да", "spoiler"),
        ("<code>да</code>", "да", "code"),
        ("<pre>да</pre>", "да", "pre"),
        ('<pre><code class="language-python">да</code></pre>', "да", "pre"),
        ("<blockquote>да</blockquote>", "да", "blockquote"),
        ("<blockquote expandable>да</blockquote>", "да", "expandable_blockquote"),
        ('<a href="https://example.org/?a=1&amp;b=2">да</a>', "да", "text_link"),
        ('<a href="tg://user?id=1001">да</a>', "да", "text_mention"),
        ('<tg-emoji emoji-id="5368324170671202286">👍</tg-emoji>', "👍", "custom_emoji"),
    ],
)
def test_every_documented_tag_becomes_its_entity(source: str, text: str, kind: str) -> None:
    result = read(source)

    assert result.text == text
    assert [(entity.type, entity.offset, entity.length) for entity in result.entities] == [(kind, 0, 2)]


@pytest.mark.parametrize(
    ("source", "reason"),
    [
        ("да <br> нет", 'can\'t parse entities: Unsupported start tag "br" at byte offset 5'),
        ("5 < 6", 'can\'t parse entities: Unsupported start tag "" at byte offset 2'),
        ("a <", "can't parse entities: Unclosed start tag at byte offset 2"),
        ("<b>да", "can't parse entities: Can't find end tag corresponding to start tag \"b\""),
        ("да</b>", "can't parse entities: Unexpected end tag at byte offset 4"),
        ("<b><i>да</b></i>", 'Unmatched end tag at byte offset 10, expected "</i>", found "</b>"'),
        ("<span>да</span>", 'can\'t parse entities: Tag "span" must have class "tg-spoiler" at byte offset 0'),
        ('<a href="https://example.org>да</a>', "can't parse entities: Unclosed start tag at byte offset 0"),
        ("<b", "can't parse entities: Unclosed start tag at byte offset 0"),
        ("<b>да</b", "can't parse entities: Unclosed end tag at byte offset 7"),
        ('<tg-emoji emoji-id="x">👍</tg-emoji>', "Invalid custom emoji identifier specified"),
        ("\n \n", "text must be non-empty"),
    ],
)
def test_wrong_html_is_refused_with_the_official_sentence(source: str, reason: str) -> None:
    with pytest.raises(Refusal) as refusal:
        read(source)

    assert refusal.value.code == 400
    assert refusal.value.description.startswith("Bad Request: ")
    assert refusal.value.description.endswith(reason)


def test_only_four_names_and_numbers_are_references() -> None:
    assert read("&lt;&gt;&amp;&quot; &#33; &#x21; &nbsp; &laquo; & &copy;").text == '<>&" ! ! &nbsp; &laquo; & &copy;'


def test_offsets_count_utf16_units_and_nested_formatting_keeps_its_order() -> None:
    result = read("😀 <b>а<i>б</i></b>")

    assert result.entities == (Entity("bold", 3, 2), Entity("italic", 4, 1))
    assert render(result.text, result.entities) == "😀 <b>а<i>б</i></b>"


def test_space_around_the_text_is_cut_and_entities_move_with_it() -> None:
    result = read("\n  Да, <b>конечно </b>\n")

    assert result.text == "Да, конечно"
    assert result.entities == (Entity("bold", 4, 7),)


def test_telegram_itself_finds_commands_links_mentions_and_addresses() -> None:
    result = read("/menu или https://example.org/a, почта a@example.org, @vzaimno_demo_bot и #отчёт", parse_mode="")

    found = {entity.type: result.text[entity.offset : entity.offset + entity.length] for entity in result.entities}
    assert found == {
        "bot_command": "/menu",
        "url": "https://example.org/a",
        "email": "a@example.org",
        "mention": "@vzaimno_demo_bot",
        "hashtag": "#отчёт",
    }


def test_given_entities_are_checked_against_the_text() -> None:
    assert read("Да", [{"type": "bold", "offset": 0, "length": 2}], parse_mode="").entities == (Entity("bold", 0, 2),)
    for wrong, reason in [
        ({"type": "bold", "offset": 1, "length": 2}, "ends after the end of the text at UTF-16 offset 3"),
        ({"type": "glow", "offset": 0, "length": 1}, "Unsupported type specified"),
        ({"type": "bold", "offset": -1, "length": 1}, "incorrect offset -1"),
    ]:
        with pytest.raises(Refusal) as refusal:
            read("Да", [wrong], parse_mode="")
        assert refusal.value.description.endswith(reason)


def test_more_than_a_hundred_entities_are_refused() -> None:
    assert len(read("<b>а</b> " * 100).entities) == 100
    with pytest.raises(Refusal, match="ENTITIES_TOO_LONG"):
        read("<b>а</b> " * 101)


def test_an_unknown_parse_mode_is_refused() -> None:
    with pytest.raises(Refusal, match="unsupported parse_mode"):
        read("Да", parse_mode="BBCode")


def test_a_dangerous_link_is_shown_as_plain_words() -> None:
    harmful = Entity("text_link", 0, 2, url="javascript://%0aalert(1)")

    assert render("Да", [harmful], clickable=True) == "Да"
    assert "<script" not in render("<script>alert(1)</script>", [])


words = st.text(st.sampled_from('абв <>&"😀\n'), min_size=1, max_size=12)
tags = st.sampled_from(["b", "i", "u", "s", "tg-spoiler", "code", "blockquote"])


@given(st.lists(st.tuples(tags, words), min_size=1, max_size=8))
def test_what_was_rendered_is_read_back_the_same(pieces: list[tuple[str, str]]) -> None:
    def escaped(text: str) -> str:
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")

    source = "·" + "·".join(f"<{tag}>{escaped(text)}</{tag}>" for tag, text in pieces) + "·"
    first = read(source)
    again = read(render(first.text, first.entities))

    assert again == first
    assert all(left.offset + left.length <= right.offset for left, right in pairwise(first.entities))
