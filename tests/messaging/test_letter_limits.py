"""What Telegram would refuse is found before anything is stored, counted as Telegram counts, at its longest."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from demo.telegram.parse_html import parse_html, units
from messaging import placeholders
from messaging.letter_limits import CAPTION, TEXT, Empty, NoDeadline, TooFormatted, TooLong, Unknown, fault, size
from messaging.placeholders import Placeholder

LONGEST = {Placeholder.ADDRESS: "н" * 40, Placeholder.SCHOOL: "н" * 60}
PARTS = st.sampled_from(
    ["аб ", "😀", "&lt;", "<b>да</b>", "<i><u>x</u></i>", '<a href="https://example.org">тут</a>', "<pre>x</pre>",
     '<pre><code class="language-py">x</code></pre>', "<blockquote>q</blockquote>", "\n"]
)  # fmt: skip


@given(st.lists(PARTS, max_size=8))
@settings(max_examples=200, derandomize=True, deadline=None)
def test_length_and_formatting_are_counted_as_telegram_does(parts: list[str]) -> None:
    html = "".join(parts)
    words, entities = parse_html(html)

    assert size(html).length == units(words)
    assert size(html).entities == len(entities)


@pytest.mark.parametrize(
    ("html", "captioned", "found"),
    [
        ("я" * TEXT, False, None),
        ("я" * (TEXT + 1), False, TooLong(TEXT + 1, TEXT)),
        ("😀" * 2049, False, TooLong(4098, TEXT)),
        ("<b>" + "я" * TEXT + "</b>", False, None),
        ("я" * CAPTION, True, None),
        ("я" * (CAPTION + 1), True, TooLong(CAPTION + 1, CAPTION)),
        ("{обращение}" + "я" * 4057, False, TooLong(4097, TEXT)),
        ("{ Школа }" + "я" * 4036, False, None),
        ("<b>x</b>" * 101, False, TooFormatted(101, 100)),
        ("{срок}", False, NoDeadline()),
        ("Здравствуйте, {имя}", False, Unknown("имя")),
        ("<b> </b>\n", False, Empty()),
    ],
)
def test_the_first_thing_in_the_way_is_named(html: str, captioned: bool, found: object) -> None:
    assert fault(html, LONGEST, captioned=captioned) == found


def test_placeholders_are_filled_in_either_language_and_values_are_only_words() -> None:
    html = "{обращение} {School} <b>{ срок }</b> {deadline}"
    values = {Placeholder.ADDRESS: "Анна <Б>!", Placeholder.SCHOOL: "школа № 7 & Co", Placeholder.DEADLINE: "до 7"}

    assert placeholders.fill(html, values) == "Анна &lt;Б&gt;! школа № 7 &amp; Co <b>до 7</b> до 7"
    assert placeholders.blank("Ваша школа: {школа}. {школа}") == "Ваша школа: … …"
    assert placeholders.blank("{обращение}\n\nЖдём: {школа}, {x}") == "Ждём: …, {x}"
    assert placeholders.used(html) == frozenset(Placeholder)
    assert placeholders.unknown("{x} {обращение} { x } {y} {1, 2}") == ("x", "y")
