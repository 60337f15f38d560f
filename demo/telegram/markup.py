"""Keyboards: what a bot may attach to a message, and what a person sees of it."""

import re
from dataclasses import dataclass
from ipaddress import ip_address
from urllib.parse import urlsplit

from demo.telegram.params import JsonObject, Params, encode
from demo.telegram.refusal import Refusal, bad

MAX_BUTTONS = 100
MAX_MARKUP_BYTES = 10 << 10
MAX_DATA_BYTES = 64
_ACTIONS = [
    "url",
    "callback_data",
    "web_app",
    "login_url",
    "switch_inline_query",
    "switch_inline_query_current_chat",
    "switch_inline_query_chosen_chat",
    "copy_text",
    "callback_game",
    "pay",
    "disabled",
]
_STYLES = frozenset({"", "default", "danger", "success", "primary"})
_HOST = re.compile(r"[^\s/?#@:<>\"\\^`{}|\x00-\x20]+")


@dataclass(frozen=True, slots=True)
class Button:
    """An inline button as a person sees and presses it."""

    text: str
    data: str | None = None
    url: str | None = None
    copy_text: str | None = None
    style: str | None = None
    disabled: bool = False


@dataclass(frozen=True, slots=True)
class ReplyButton:
    """A button that types for the person."""

    text: str
    request_contact: bool = False
    request_location: bool = False


@dataclass(frozen=True, slots=True)
class ReplyKeyboard:
    """The keyboard that takes the place of the letters."""

    rows: tuple[tuple[ReplyButton, ...], ...]
    placeholder: str = ""
    one_time: bool = False


@dataclass(frozen=True, slots=True)
class Markup:
    """A parsed reply_markup: at most one of inline, reply and remove says anything."""

    inline: JsonObject | None = None
    reply: ReplyKeyboard | None = None
    remove: bool = False


NOTHING = Markup()


def read_markup(params: Params) -> Markup:
    """Check a reply_markup with the rules of the Bot API server and of the Telegram server behind it."""
    given = params.json("reply_markup", what="reply keyboard markup")
    if given is None:
        return NOTHING
    if not isinstance(given, dict):
        raise bad("object expected as reply markup")
    if given.get("keyboard"):
        return Markup(reply=_reply_keyboard(given))
    if given.get("inline_keyboard"):
        # A character takes at most four bytes, so a short parameter need not be written out again to be measured.
        weigh = len(params.text("reply_markup")) * 4 > MAX_MARKUP_BYTES
        return Markup(inline=_inline_keyboard(given["inline_keyboard"], weigh=weigh))
    return Markup(remove=bool(given.get("remove_keyboard")))


def read_inline(params: Params) -> JsonObject | None:
    """Read the markup of an edit, which can only be an inline keyboard."""
    markup = read_markup(params)
    if markup.reply is not None or markup.remove:
        raise bad("inline keyboard expected")
    return markup.inline


def buttons_of(inline: JsonObject | None) -> tuple[tuple[Button, ...], ...]:
    rows = inline["inline_keyboard"] if inline else []
    return tuple(tuple(_seen(button) for button in row) for row in rows) if isinstance(rows, list) else ()


def check_url(url: str) -> None:
    """Refuse what TDLib refuses; a host without a dot (localhost) is the usual surprise."""
    parts = urlsplit(url if "://" in url or url.startswith(("tg:", "ton:")) else f"http://{url}")
    if parts.scheme in {"tg", "ton", "tonsite"}:
        return
    if parts.scheme not in {"http", "https"}:
        raise ValueError("Unsupported URL protocol")
    host = parts.hostname or ""
    if not host:
        raise ValueError("URL host is empty")
    if not _HOST.fullmatch(host) and not _is_address(host):
        raise ValueError("Disallowed character in URL host")
    if "." not in host and ":" not in host:
        raise ValueError("Wrong HTTP URL")


def _is_address(host: str) -> bool:
    try:
        ip_address(host)
    except ValueError:
        return False
    return True


def _inline_keyboard(rows: object, *, weigh: bool) -> JsonObject:
    if not isinstance(rows, list) or not all(isinstance(row, list) for row in rows):
        raise bad('field "inline_keyboard" of the InlineKeyboardMarkup must be an Array of Arrays')
    kept = [[_inline_button(button) for button in row] for row in rows if row]
    markup: JsonObject = {"inline_keyboard": kept}
    if sum(map(len, kept)) > MAX_BUTTONS or (weigh and len(encode(markup).encode()) > MAX_MARKUP_BYTES):
        raise bad("reply markup is too long")
    return markup


def _inline_button(given: object) -> JsonObject:
    if not isinstance(given, dict):
        raise _unparsed("InlineKeyboardButton must be an Object")
    button: JsonObject = {name: value for name, value in given.items() if value is not None}
    text = button.get("text")
    if not isinstance(text, str):
        raise _unparsed('Can\'t find field "text"' if text is None else 'Field "text" must be of type String')
    if not text.strip():
        raise bad("inline keyboard button text must be non-empty")
    if str(button.get("style", "")).lower() not in _STYLES:
        raise _unparsed("invalid button style specified")
    actions = [name for name in _ACTIONS if name in button and button[name] != "" and button[name] is not False]
    if not actions:
        raise _unparsed("Text buttons are unallowed in the inline keyboard")
    if len(actions) > 1:
        raise _unparsed(f"exactly one action must be specified, found {', '.join(actions)}")
    _check_action(actions[0], button[actions[0]])
    return button


def _check_action(action: str, value: object) -> None:
    match action:
        case "callback_data":
            if not isinstance(value, str) or len(value.encode()) > MAX_DATA_BYTES:
                raise bad("BUTTON_DATA_INVALID")
        case "url":
            try:
                check_url(str(value))
            except ValueError as error:
                raise bad(f"inline keyboard button URL '{value}' is invalid: {error}") from None
        case "copy_text":
            copied = value.get("text") if isinstance(value, dict) else None
            if not isinstance(copied, str) or not 1 <= len(copied) <= 256:
                raise bad("BUTTON_COPY_TEXT_INVALID")


def _reply_keyboard(given: JsonObject) -> ReplyKeyboard:
    rows = given["keyboard"]
    if not isinstance(rows, list) or not all(isinstance(row, list) for row in rows):
        raise bad('field "keyboard" must be an Array of Arrays')
    placeholder = str(given.get("input_field_placeholder") or "")
    if len(placeholder) > 64:
        raise bad("INPUT_FIELD_PLACEHOLDER_TOO_LONG")
    kept = tuple(tuple(_reply_button(button) for button in row) for row in rows if row)
    if sum(map(len, kept)) > 300:
        raise bad("reply markup is too long")
    return ReplyKeyboard(kept, placeholder, bool(given.get("one_time_keyboard")))


def _reply_button(given: object) -> ReplyButton:
    if isinstance(given, str):
        given = {"text": given}
    if not isinstance(given, dict):
        raise bad("can't parse keyboard button: KeyboardButton must be a String or an Object")
    text = given.get("text")
    if not isinstance(text, str):
        raise bad("can't parse keyboard button: Can't find field \"text\"")
    if not text.strip():
        raise bad("keyboard button text must be non-empty")
    if str(given.get("style") or "").lower() not in _STYLES:
        raise bad("can't parse keyboard button: invalid button style specified")
    return ReplyButton(text, bool(given.get("request_contact")), bool(given.get("request_location")))


def _seen(button: JsonObject) -> Button:
    copied = button.get("copy_text")
    return Button(
        str(button["text"]),
        data=_optional(button, "callback_data"),
        url=_optional(button, "url"),
        copy_text=str(copied["text"]) if isinstance(copied, dict) else None,
        style=_optional(button, "style"),
        disabled="disabled" in button,
    )


def _optional(button: JsonObject, name: str) -> str | None:
    value = button.get(name)
    return str(value) if value else None


def _unparsed(reason: str) -> Refusal:
    return bad(f"can't parse inline keyboard button: {reason}")
