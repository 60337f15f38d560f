"""Messages as the chat page wants them: safe HTML, links to files, buttons in rows."""

from demo.telegram.files import File
from demo.telegram.markup import ReplyKeyboard
from demo.telegram.message import Message
from demo.telegram.params import JsonObject
from demo.telegram.render_html import render


def message_for_page(message: Message) -> JsonObject:
    """Describe a message to the page; `html` is built from entities only, so nothing of a bot's text can run."""
    return {
        "id": message.id,
        "from_bot": message.from_bot,
        "date": message.date,
        "edited": message.edited,
        "html": message.rich.html if message.rich else render(message.raw, message.entities, clickable=True),
        "text": message.raw,
        "photo": _url(message.photo or message.sticker),
        "document": _described(message.document),
        "video": _url(message.video),
        "voice": _url(message.voice),
        "location": _location(message),
        "contact": _contact(message),
        "media_group_id": message.media_group_id,
        "reply_to": message.reply_to,
        "buttons": [
            [
                {
                    "text": button.text,
                    "data": button.data,
                    "url": button.url,
                    "style": button.style,
                    "copy_text": button.copy_text,
                    "disabled": button.disabled,
                }
                for button in row
            ]
            for row in message.buttons
        ],
    }


def keyboard_for_page(keyboard: ReplyKeyboard | None) -> JsonObject | None:
    if keyboard is None:
        return None
    rows = [
        [
            {
                "text": button.text,
                "request_contact": button.request_contact,
                "request_location": button.request_location,
            }
            for button in row
        ]
        for row in keyboard.rows
    ]
    return {"rows": rows, "placeholder": keyboard.placeholder, "one_time": keyboard.one_time}


def _url(file: File | None) -> str | None:
    return f"/phone/file/{file.file_id}" if file else None


def _described(file: File | None) -> JsonObject | None:
    return {"name": file.name or "file", "size": file.size, "url": _url(file)} if file else None


def _location(message: Message) -> JsonObject | None:
    place = message.location
    return {"latitude": place.latitude, "longitude": place.longitude} if place else None


def _contact(message: Message) -> JsonObject | None:
    card = message.contact
    return {"name": f"{card.first_name} {card.last_name}".strip(), "phone": card.phone_number} if card else None
