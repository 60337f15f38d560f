"""Methods that put a new message into a chat."""

from dataclasses import replace

from demo.telegram.contents import read_caption, read_preview, read_reply, read_text
from demo.telegram.markup import Markup, read_markup
from demo.telegram.message import Contact, Location, Message
from demo.telegram.page_json import keyboard_for_page
from demo.telegram.params import JsonObject, Params
from demo.telegram.refusal import bad
from demo.telegram.registry import method
from demo.telegram.state import Chat, State

_ACTIONS = frozenset(
    [
        "typing",
        "upload_photo",
        "record_video",
        "upload_video",
        "record_voice",
        "upload_voice",
        "upload_document",
        "choose_sticker",
        "find_location",
        "record_video_note",
        "upload_video_note",
        "cancel",
    ]
)


@method("sendMessage")
def send_message(state: State, params: Params) -> object:
    words = read_text(params)
    message = Message(
        id=0,
        chat_id=0,
        from_bot=True,
        date=0,
        text=words.text,
        entities=words.entities,
        link_preview=read_preview(params),
    )
    return send(state, params, message)


@method("sendPhoto")
def send_photo(state: State, params: Params) -> object:
    return send(state, params, replace(_captioned(params), photo=state.files.from_params("photo", params)))


@method("sendDocument")
def send_document(state: State, params: Params) -> object:
    return send(state, params, replace(_captioned(params), document=state.files.from_params("document", params)))


@method("sendVideo")
def send_video(state: State, params: Params) -> object:
    return send(state, params, replace(_captioned(params), video=state.files.from_params("video", params)))


@method("sendVoice")
def send_voice(state: State, params: Params) -> object:
    return send(state, params, replace(_captioned(params), voice=state.files.from_params("voice", params)))


@method("sendLocation")
def send_location(state: State, params: Params) -> object:
    latitude, longitude = params.number("latitude"), params.number("longitude")
    if not (-90 <= latitude <= 90 and -180 <= longitude <= 180):
        raise bad("wrong location specified")
    return send(state, params, replace(blank(), location=Location(latitude, longitude)))


@method("sendContact")
def send_contact(state: State, params: Params) -> object:
    phone, first_name = params.text("phone_number"), params.text("first_name")
    if not phone:
        raise bad("PHONE_NUMBER_INVALID")
    if not first_name:
        raise bad('field "first_name" must be non-empty')
    return send(state, params, replace(blank(), contact=Contact(phone, first_name, params.text("last_name"))))


@method("copyMessage")
def copy_message(state: State, params: Params) -> object:
    source = state.chat(params, "from_chat_id")
    original = source.messages.get(params.integer("message_id"))
    if original is None:
        raise bad("message to copy not found")
    copy = replace(original, from_bot=True, edit_date=None, markup=None, media_group_id=None, reply_to=None)
    if params.has("caption") and not copy.text:
        words = read_caption(params)
        copy = replace(copy, caption=words.text, entities=words.entities)
    sent = send(state, params, copy)
    return {"message_id": sent["message_id"]}


@method("sendChatAction")
def send_chat_action(state: State, params: Params) -> object:
    action = params.text("action").lower()
    if action not in _ACTIONS:
        raise bad("wrong parameter action in request")
    chat = state.open_chat(params)
    if state.keep_history:
        chat.actions.append(action)
    chat.acting = None if action == "cancel" else (action, state.clock())
    state.feed.tell(chat.id, "typing", lambda: {"action": None if action == "cancel" else action})
    return True


def blank() -> Message:
    return Message(id=0, chat_id=0, from_bot=True, date=0)


def send(state: State, params: Params, message: Message) -> JsonObject:
    """Check who it goes to and what hangs on it, count it against the pace, and put it into the chat."""
    markup = read_markup(params)
    chat = state.open_chat(params)
    reply_to = read_reply(params, chat)
    state.pace.spend(chat.id)
    return place(state, chat, message, markup, reply_to=reply_to)


def place(
    state: State,
    chat: Chat,
    message: Message,
    markup: Markup,
    *,
    reply_to: int | None,
    media_group_id: str | None = None,
) -> JsonObject:
    message = replace(
        message,
        id=state.new_message_id(),
        chat_id=chat.id,
        date=state.now(),
        markup=markup.inline,
        reply_to=reply_to,
        media_group_id=media_group_id,
    )
    state.put(chat, message)
    if markup.reply is not None or markup.remove:
        chat.reply_keyboard = markup.reply
        state.feed.tell(chat.id, "keyboard", lambda: {"reply_keyboard": keyboard_for_page(markup.reply)})
    return state.wire(chat, message)


def _captioned(params: Params) -> Message:
    words = read_caption(params)
    return replace(blank(), caption=words.text, entities=words.entities)
