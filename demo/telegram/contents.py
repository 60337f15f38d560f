"""What goes into a message: words, files and what hangs on them, read from parameters."""

from collections.abc import Mapping

from demo.telegram.entities import Formatted, formatted
from demo.telegram.params import Params
from demo.telegram.refusal import bad
from demo.telegram.state import Chat

MAX_TEXT = 4096
MAX_CAPTION = 1024


def read_text(params: Params) -> Formatted:
    text = params.text("text")
    if not text:
        raise bad("message text is empty")
    return formatted(
        text,
        parse_mode=params.text("parse_mode"),
        given=params.json("entities", what="entities"),
        limit=MAX_TEXT,
        empty=False,
        too_long="message is too long",
    )


def read_caption(params: Params) -> Formatted:
    return _caption(
        params.text("caption"), params.text("parse_mode"), params.json("caption_entities", what="caption entities")
    )


def read_media_caption(media: Mapping[str, object]) -> Formatted:
    """Read the caption of one InputMedia, which carries its own parse_mode."""
    return _caption(str(media.get("caption") or ""), str(media.get("parse_mode") or ""), media.get("caption_entities"))


def read_preview(params: Params) -> str:
    """Keep link preview options as they came: only whether they changed matters here."""
    return params.text("link_preview_options") or params.text("disable_web_page_preview")


def read_reply(params: Params, chat: Chat) -> int | None:
    given = params.json("reply_parameters", what="reply parameters")
    if given is None:
        message_id, lenient = params.integer("reply_to_message_id"), params.flag("allow_sending_without_reply")
    elif isinstance(given, dict):
        raw = given.get("message_id")
        message_id = raw if isinstance(raw, int) else 0
        lenient = bool(given.get("allow_sending_without_reply"))
    else:
        raise bad("object expected as reply parameters")
    if message_id <= 0:
        return None
    if message_id in chat.messages:
        return message_id
    if lenient:
        return None
    raise bad("message to be replied not found")


def _caption(text: str, parse_mode: str, given: object) -> Formatted:
    return formatted(
        text,
        parse_mode=parse_mode,
        given=given,
        limit=MAX_CAPTION,
        empty=True,
        too_long="message caption is too long",
    )
