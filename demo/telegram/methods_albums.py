"""Albums and rich messages: several files in one go, and text with structure."""

from collections.abc import Mapping
from dataclasses import replace

from demo.telegram.contents import read_media_caption, read_reply
from demo.telegram.markup import NOTHING
from demo.telegram.message import Message
from demo.telegram.methods_edit import read_media
from demo.telegram.methods_send import blank, place, send
from demo.telegram.params import Params
from demo.telegram.refusal import bad
from demo.telegram.registry import method
from demo.telegram.rich import read_rich
from demo.telegram.state import State


@method("sendMediaGroup")
def send_media_group(state: State, params: Params) -> object:
    items = params.json("media", what="media")
    if not isinstance(items, list):
        raise bad("expected an Array of InputMedia")
    if len(items) < 2:
        raise bad("there are no messages to send")
    if len(items) > 10:
        raise bad("too many messages to send as an album")
    messages = [_item(state, item, params) for item in items]
    if len({message.document is not None for message in messages}) > 1:
        raise bad("can't use the media of the specified type in the album")
    chat = state.open_chat(params)
    reply_to = read_reply(params, chat)
    state.pace.spend(chat.id, len(messages))
    group = str(state.now() * 1000 + len(chat.messages))
    return [place(state, chat, message, NOTHING, reply_to=reply_to, media_group_id=group) for message in messages]


@method("sendRichMessage")
def send_rich_message(state: State, params: Params) -> object:
    rich = read_rich(params)
    return send(state, params, replace(blank(), text=rich.text, rich=rich.content))


def _item(state: State, item: object, params: Params) -> Message:
    file = read_media(state, item, params)
    words = read_media_caption(item if isinstance(item, Mapping) else {})
    message = replace(blank(), caption=words.text, entities=words.entities)
    match file.kind:
        case "photo":
            return replace(message, photo=file)
        case "video":
            return replace(message, video=file)
    return replace(message, document=file)
