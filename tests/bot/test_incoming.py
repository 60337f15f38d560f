"""Whatever Telegram sends is read into something that can be handled, and confirmed."""

from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from bot.incoming import Foreign, Reachable, Said, Sent, Tapped, read
from handlers.routes import Attached

Json = Any

WORDS = st.sampled_from(
    ["from", "chat", "id", "type", "private", "message", "message_id", "date", "text", "data", "photo", "voice",
     "status", "member", "new_chat_member", "language_code", "callback_query", "my_chat_member"]
)  # fmt: skip
LEAVES = st.none() | st.booleans() | st.integers() | st.text(max_size=5) | WORDS
JSON = st.recursive(
    LEAVES,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(WORDS | st.text(max_size=3), inner, max_size=6),
    max_leaves=25,
)
KINDS = st.dictionaries(st.sampled_from(["message", "callback_query", "my_chat_member", "poll"]), JSON, max_size=3)

PERSON: Json = {"id": 7, "is_bot": False, "first_name": "Анна", "language_code": "ru"}
PRIVATE: Json = {"id": 7, "type": "private"}
GROUP: Json = {"id": -100, "type": "supergroup"}
USERS = st.just(PERSON) | JSON
CHATS = st.just(PRIVATE) | st.just(GROUP) | JSON
NEARLY = st.fixed_dictionaries(
    {},
    optional={
        "from": USERS,
        "chat": CHATS,
        "id": JSON,
        "data": JSON,
        "text": JSON,
        "photo": JSON,
        "message": st.fixed_dictionaries({}, optional={"chat": CHATS, "message_id": JSON, "date": JSON, "text": JSON}),
        "new_chat_member": st.fixed_dictionaries({}, optional={"status": JSON}) | JSON,
    },
)


@given(
    KINDS | st.fixed_dictionaries({}, optional=dict.fromkeys(("message", "callback_query", "my_chat_member"), NEARLY))
)
@settings(max_examples=400, derandomize=True, deadline=None)
def test_any_update_is_read_without_an_error_and_with_the_types_it_promises(content: dict[str, Json]) -> None:
    incoming = read({"update_id": 5, **content})

    assert incoming.update_id == 5
    assert isinstance(incoming.chat_id, int)
    assert isinstance(incoming.user_id, int)
    assert incoming.language_code is None or isinstance(incoming.language_code, str)
    match incoming:
        case Tapped():
            assert isinstance(incoming.data, str)
            assert isinstance(incoming.callback_id, str)
            assert incoming.message_id is None or isinstance(incoming.message_id, int)
        case Said():
            assert isinstance(incoming.text, str)


def said(**content: Json) -> Json:
    return {"update_id": 5, "message": {"message_id": 1, "date": 1, "chat": PRIVATE, "from": PERSON, **content}}


def tapped(message: Json, **content: Json) -> Json:
    return {"update_id": 5, "callback_query": {"id": "9", "from": PERSON, "message": message, "data": "m", **content}}


def test_words_a_picture_and_a_tap_are_told_apart() -> None:
    assert read(said(text="привет")) == Said(5, 7, 7, "ru", text="привет")
    assert read(said(photo=[{}], caption="вот")) == Sent(5, 7, 7, "ru", what="photo")
    bold = [{"type": "bold", "offset": 0, "length": 3}]
    assert read(said(text="вот так", entities=bold)) == Said(5, 7, 7, "ru", text="вот так", html="<b>вот</b> так")
    sizes = [{"file_id": "small"}, {"file_id": "large", "file_size": 9}]
    album = said(photo=sizes, caption="вот", caption_entities=bold, media_group_id="12")
    file = Attached("large", "", 9, kind="photo", caption="<b>вот</b>", group="12")
    assert read(album) == Sent(5, 7, 7, "ru", what="photo", file=file)
    tap = read(tapped({"message_id": 3, "date": 1, "chat": PRIVATE, "text": "?"}))
    assert tap == Tapped(5, 7, 7, "ru", callback_id="9", message_id=3, data="m", media=False)


def test_a_tap_under_a_picture_is_known_and_under_a_message_telegram_forgot_has_no_message() -> None:
    under_picture = read(tapped({"message_id": 3, "date": 1, "chat": PRIVATE, "photo": [{}]}))
    assert isinstance(under_picture, Tapped)
    assert under_picture.media
    forgotten = read(tapped({"message_id": 3, "date": 0, "chat": PRIVATE}))
    assert isinstance(forgotten, Tapped)
    assert (forgotten.message_id, forgotten.media) == (None, False)


def test_blocking_and_letting_in_again_are_heard_in_private_only() -> None:
    def member(chat: Json, status: str) -> Json:
        return {
            "update_id": 5,
            "my_chat_member": {"chat": chat, "from": PERSON, "new_chat_member": {"status": status}},
        }

    assert read(member(PRIVATE, "kicked")) == Reachable(5, 7, 7, "ru", reachable=False)
    assert read(member(PRIVATE, "member")) == Reachable(5, 7, 7, "ru", reachable=True)
    assert isinstance(read(member(GROUP, "member")), Foreign)


def test_groups_are_foreign() -> None:
    assert isinstance(read(said(chat=GROUP, text="/start")), Foreign)
    assert isinstance(read(tapped({"message_id": 3, "date": 1, "chat": GROUP, "text": "?"})), Foreign)
