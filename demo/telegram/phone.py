"""A person with a phone: everything they can do in the chat with the bot, and everything they see there."""

import re
from collections.abc import Sequence
from dataclasses import replace

from demo.telegram.incoming import arrive, change, press, set_blocked, written
from demo.telegram.markup import Button, ReplyKeyboard
from demo.telegram.message import Contact, Location, Message
from demo.telegram.methods_send import blank
from demo.telegram.page_json import keyboard_for_page
from demo.telegram.parse_html import Entity
from demo.telegram.profile import Command
from demo.telegram.state import Chat, State, Tap

_START_PARAMETER = re.compile(r"[A-Za-z0-9_-]{1,64}")
_STICKER = b"RIFF\x24\x00\x00\x00WEBPVP8 a small smiling sticker"


class Phone:
    """One person's side of the chat; every action takes effect at once."""

    def __init__(self, state: State, chat: Chat) -> None:
        self._state = state
        self._chat = chat

    def __repr__(self) -> str:
        return f"Phone({self.id}, {self.name!r})"

    @property
    def id(self) -> int:
        return self._chat.id

    @property
    def name(self) -> str:
        return f"{self._chat.user.first_name} {self._chat.user.last_name}".strip()

    @property
    def note(self) -> str:
        return self._chat.note

    @property
    def invite(self) -> str | None:
        return self._chat.invite

    @property
    def phone_number(self) -> str:
        """An invented number: no such code is given out."""
        return f"+7000{self.id % 10_000_000:07d}"

    # What they do

    def start(self, param: str | None = None) -> Message:
        """Press Start, or open a deep link; someone who had blocked the bot unblocks it by this."""
        if param is not None and not _START_PARAMETER.fullmatch(param):
            raise ValueError("a start parameter has 1-64 characters of A-Z a-z 0-9 _ -")
        set_blocked(self._state, self._chat, blocked=False)
        return self.say(f"/start {param}" if param else "/start")

    def say(self, text: str, entities: tuple[Entity, ...] = (), *, reply_to: int | None = None) -> Message:
        """Type a message, as Telegram's own reply to another one if it is named."""
        return arrive(self._state, self._chat, replace(written(text, entities), reply_to=reply_to))

    def edit(self, message_id: int, text: str) -> Message:
        return change(self._state, self._chat, message_id, text)

    def tap(self, message_id: int, data: str, *, forged: bool = False) -> Tap:
        """Press the button with this data; forged sends data that no button there has."""
        if not forged:
            message = self._visible(message_id)
            if data not in [button.data for button in message.flat_buttons]:
                shown = [button.data for button in message.flat_buttons]
                raise LookupError(f"message {message_id} has no button with the data {data!r}, only {shown}")
        return press(self._state, self._chat, message_id, data)

    def tap_button(self, text: str, message_id: int | None = None) -> Tap:
        """Press the button with this text, on the newest message that has such a one or on the one named."""
        if message_id is not None:
            message = self._visible(message_id)
        else:
            held = (one for one in reversed(self.messages) if any(text in button.text for button in one.flat_buttons))
            found = next(held, None)
            if found is None:
                said = f"«{self.last.words[:80]}»" if self._has_answer else "nothing"
                raise LookupError(f"no message in the chat has a button «{text}»; the bot last said {said}")
            message = found
        return self._press(message, message.button(text))

    def press_at(self, message_id: int, row: int, column: int) -> Tap:
        """Press a button by its place, as a finger does."""
        message = self._visible(message_id)
        return self._press(message, message.buttons[row][column])

    def tap_reply_button(self, text: str) -> Message:
        """Press a button of the reply keyboard: it types its text, or gives a contact or a place."""
        keyboard = self.reply_keyboard
        if keyboard is None:
            raise LookupError("there is no reply keyboard")
        button = next((button for row in keyboard.rows for button in row if button.text == text), None)
        if button is None:
            raise LookupError(f"the reply keyboard has no «{text}»")
        if keyboard.one_time:
            self._chat.reply_keyboard = None
            self._state.feed.tell(self.id, "keyboard", lambda: {"reply_keyboard": keyboard_for_page(None)})
        if button.request_contact:
            return self.send_contact()
        if button.request_location:
            return self.send_location(55.75, 37.62)
        return self.say(text)

    def send_photo(self, data: bytes, caption: str = "", entities: tuple[Entity, ...] = ()) -> Message:
        photo = self._state.files.keep("photo", data)
        return self._send(replace(blank(), photo=photo, caption=caption, entities=entities))

    def send_video(self, data: bytes, caption: str = "") -> Message:
        video = self._state.files.keep("video", data, name="video.mp4", mime="video/mp4", duration=3)
        return self._send(replace(blank(), video=video, caption=caption))

    def send_album(self, photos: Sequence[bytes], caption: str = "", *, videos: bool = False) -> list[Message]:
        """Several photos in one go, or videos: the bot gets each as a message of its own, the caption with the first."""
        group = f"13{len(self._chat.messages):016d}"
        made: list[Message] = []
        for place, data in enumerate(photos):
            one = replace(blank(), caption="" if place else caption, media_group_id=group)
            if videos:
                video = self._state.files.keep("video", data, name="video.mp4", mime="video/mp4", duration=3)
                made.append(self._send(replace(one, video=video)))
            else:
                made.append(self._send(replace(one, photo=self._state.files.keep("photo", data))))
        return made

    def send_document(self, name: str, data: bytes, caption: str = "", mime: str = "") -> Message:
        file = self._state.files.keep("document", data, name=name, mime=mime)
        return self._send(replace(blank(), document=file, caption=caption))

    def send_voice(self, data: bytes = b"OggS invented voice", duration: int = 3) -> Message:
        file = self._state.files.keep("voice", data, mime="audio/ogg", duration=duration)
        return self._send(replace(blank(), voice=file))

    def send_contact(
        self, phone_number: str | None = None, first_name: str | None = None, last_name: str = "", *, own: bool = True
    ) -> Message:
        """Share a contact card: one's own, or somebody else's with own=False."""
        user = self._chat.user
        card = Contact(
            phone_number or self.phone_number,
            first_name or user.first_name,
            last_name or (user.last_name if own else ""),
            user.id if own else None,
        )
        return self._send(replace(blank(), contact=card))

    def send_location(self, latitude: float, longitude: float) -> Message:
        return self._send(replace(blank(), location=Location(latitude, longitude)))

    def send_sticker(self) -> Message:
        return self._send(replace(blank(), sticker=self._state.files.keep("sticker", _STICKER, mime="image/webp")))

    def block(self) -> None:
        set_blocked(self._state, self._chat, blocked=True)

    def unblock(self) -> None:
        set_blocked(self._state, self._chat, blocked=False)

    def deactivate(self) -> None:
        """Delete the account; the bot is not told and finds out by writing."""
        self._chat.deactivated = True
        self._state.changes.tell()

    # What they see

    @property
    def messages(self) -> list[Message]:
        """All messages in the chat as they stand now, from both sides, oldest first."""
        return list(self._chat.messages.values())

    @property
    def bot_messages(self) -> list[Message]:
        return [message for message in self.messages if message.from_bot]

    @property
    def last(self) -> Message:
        """The newest message of the bot."""
        for message in reversed(self._chat.messages.values()):
            if message.from_bot:
                return message
        raise LookupError(f"the bot has said nothing to {self.name}")

    @property
    def history(self) -> list[Message]:
        """Every version of every message in the order they appeared; a removal is the last version with deleted=True."""
        return list(self._chat.history)

    @property
    def reply_keyboard(self) -> ReplyKeyboard | None:
        return self._chat.reply_keyboard

    @property
    def chat_actions(self) -> list[str]:
        return list(self._chat.actions)

    @property
    def started(self) -> bool:
        return self._chat.started

    @property
    def blocked(self) -> bool:
        return self._chat.blocked

    def commands(self) -> list[Command]:
        """The menu of commands this person is offered."""
        return list(self._state.profile.commands_for(self.id, self._chat.user.language_code or ""))

    def _send(self, message: Message) -> Message:
        return arrive(self._state, self._chat, message)

    def _visible(self, message_id: int) -> Message:
        message = self._chat.messages.get(message_id)
        if message is None:
            raise LookupError(f"there is no message {message_id} in the chat with {self.name}")
        return message

    def _press(self, message: Message, button: Button) -> Tap:
        if button.disabled:
            raise LookupError(f"the button «{button.text}» is disabled")
        if button.data is not None:
            return press(self._state, self._chat, message.id, button.data)
        tap = Tap("", self.id, message.id, None, self._state.clock())
        tap.answer(toast=None, alert=False, url=button.url)
        return tap

    @property
    def _has_answer(self) -> bool:
        return any(message.from_bot for message in self._chat.messages.values())
