"""Methods that change or remove what is already in a chat."""

from collections.abc import Mapping
from dataclasses import replace

from demo.telegram.contents import read_caption, read_media_caption, read_preview, read_text
from demo.telegram.files import File
from demo.telegram.markup import read_inline
from demo.telegram.message import Message
from demo.telegram.params import Params
from demo.telegram.refusal import bad
from demo.telegram.registry import method
from demo.telegram.rich import read_rich
from demo.telegram.state import Chat, State

_TWO_DAYS = 48 * 3600
_NOT_MODIFIED = (
    "message is not modified: specified new message content and reply markup are exactly the same as a current content "
    "and reply markup of the message"
)


@method("editMessageText")
def edit_message_text(state: State, params: Params) -> object:
    rich = read_rich(params) if params.has("rich_message") else None
    words = None if rich else read_text(params)
    markup = read_inline(params)
    chat, message = _editable(state, params)
    if not message.text:
        raise bad("there is no text in the message to edit")
    now = state.now()
    if rich:
        changed = replace(
            message, text=rich.text, entities=(), rich=rich.content, link_preview="", markup=markup, edit_date=now
        )
    elif words:
        changed = replace(
            message,
            text=words.text,
            entities=words.entities,
            rich=None,
            link_preview=read_preview(params),
            markup=markup,
            edit_date=now,
        )
    else:
        raise bad("message text is empty")
    return _apply(state, chat, message, changed)


@method("editMessageCaption")
def edit_message_caption(state: State, params: Params) -> object:
    words, markup = read_caption(params), read_inline(params)
    chat, message = _editable(state, params)
    if message.media is None:
        raise bad("there is no caption in the message to edit")
    changed = replace(message, caption=words.text, entities=words.entities, markup=markup, edit_date=state.now())
    return _apply(state, chat, message, changed)


@method("editMessageMedia")
def edit_message_media(state: State, params: Params) -> object:
    """Replace a file, or put one into a text message; the words then become the caption's."""
    media = params.json("media", what="input media")
    if media is None:
        raise bad("input media is not specified")
    file, words = read_media(state, media, params), read_media_caption(media if isinstance(media, dict) else {})
    markup = read_inline(params)
    chat, message = _editable(state, params)
    if message.voice or message.location or message.contact or message.sticker:
        raise bad("message media can't be edited")
    if message.media_group_id and markup is not None:
        raise bad("message content type can't be used in an album")
    changed = replace(
        message,
        text="",
        rich=None,
        caption=words.text,
        entities=words.entities,
        photo=file if file.kind == "photo" else None,
        document=file if file.kind == "document" else None,
        video=file if file.kind == "video" else None,
        markup=markup,
        edit_date=state.now(),
    )
    return _apply(state, chat, message, changed)


@method("editMessageReplyMarkup")
def edit_message_reply_markup(state: State, params: Params) -> object:
    markup = read_inline(params)
    chat, message = _editable(state, params)
    return _apply(state, chat, message, replace(message, markup=markup, edit_date=state.now()))


@method("deleteMessage")
def delete_message(state: State, params: Params) -> object:
    chat = state.chat(params)
    message_id = params.integer("message_id")
    if message_id == 0:
        raise bad("message identifier is not specified")
    message = chat.messages.get(message_id)
    if message is None:
        raise bad("message to delete not found")
    _check_age(state, message)
    state.remove(chat, message)
    return True


@method("deleteMessages")
def delete_messages(state: State, params: Params) -> object:
    """Remove up to a hundred; those already gone are passed over in silence."""
    chat = state.chat(params)
    ids = params.json("message_ids", what="message_ids")
    if not ids:
        raise bad("message identifiers are not specified")
    if not isinstance(ids, list) or not all(isinstance(number, int) for number in ids):
        raise bad("expected an Array of message identifiers")
    if len(ids) > 100:
        raise bad("too many message identifiers specified")
    found = [message for number in ids if (message := chat.messages.get(number))]
    for message in found:
        _check_age(state, message)
    for message in found:
        state.remove(chat, message)
    return True


def read_media(state: State, media: object, params: Params) -> File:
    """Find the file of an InputMedia object."""
    if not isinstance(media, Mapping):
        raise bad("can't parse InputMedia: expected an Object")
    kind, reference = str(media.get("type")), str(media.get("media") or "")
    if kind not in {"photo", "video", "document"}:
        raise bad(f'can\'t parse InputMedia: type "{kind}" is unsupported')
    if not reference:
        raise bad("can't parse InputMedia: media not found")
    return state.files.from_reference(kind, reference, params)


def _editable(state: State, params: Params) -> tuple[Chat, Message]:
    if not params.has("chat_id") and not params.has("message_id"):
        raise bad("message identifier is not specified")
    chat = state.open_chat(params)
    message = chat.messages.get(params.integer("message_id"))
    if message is None:
        raise bad("message to edit not found")
    if not message.from_bot:
        raise bad("message can't be edited")
    return chat, message


def _apply(state: State, chat: Chat, before: Message, after: Message) -> object:
    if before == after:
        raise bad(_NOT_MODIFIED)
    state.pace.spend(chat.id)
    state.put(chat, after, event="edit")
    return state.wire(chat, after)


def _check_age(state: State, message: Message) -> None:
    if state.clock() - message.date >= _TWO_DAYS:
        raise bad("message can't be deleted for everyone")
