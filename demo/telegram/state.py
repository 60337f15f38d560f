"""Everything Telegram remembers about one bot, its chats and the people in them."""

import asyncio
from collections.abc import Callable
from dataclasses import dataclass, field, replace

from demo.telegram.changes import Changes
from demo.telegram.feed import Feed
from demo.telegram.files import Files
from demo.telegram.markup import ReplyKeyboard
from demo.telegram.message import Message
from demo.telegram.pace import Pace
from demo.telegram.page_json import message_for_page
from demo.telegram.params import JsonObject, Params
from demo.telegram.profile import Profile
from demo.telegram.refusal import bad, forbidden
from demo.telegram.updates import Updates
from demo.telegram.webhook_settings import WebhookSettings
from demo.telegram.wire import User, message_json

_SWEEP_TAPS_EVERY = 10_000


@dataclass(slots=True, eq=False)
class Tap:
    """A pressed button; filled in when the bot answers."""

    id: str
    chat_id: int
    message_id: int
    data: str | None
    at: float
    answered: bool = False
    toast: str | None = None
    alert: bool = False
    url: str | None = None
    _waiting: asyncio.Future[None] | None = None

    def answer(self, *, toast: str | None, alert: bool, url: str | None) -> None:
        self.answered, self.toast, self.alert, self.url = True, toast, alert, url
        if self._waiting is not None and not self._waiting.done():
            self._waiting.set_result(None)

    async def wait(self, seconds: float = 15.0) -> bool:
        """Wait for the bot's answer as a phone does while it shows the progress ring."""
        if not self.answered:
            self._waiting = self._waiting or asyncio.get_running_loop().create_future()
            await asyncio.wait([self._waiting], timeout=seconds)
        return self.answered


@dataclass(slots=True, eq=False)
class Chat:
    """The private chat of one person with the bot."""

    user: User
    note: str = ""
    invite: str | None = None
    started: bool = False
    blocked: bool = False
    deactivated: bool = False
    messages: dict[int, Message] = field(default_factory=dict)
    history: list[Message] = field(default_factory=list)
    actions: list[str] = field(default_factory=list)
    acting: tuple[str, float] | None = None
    reply_keyboard: ReplyKeyboard | None = None
    menu_button: JsonObject | None = None
    unread: int = 0
    user_json: JsonObject = field(default_factory=dict)
    chat_json: JsonObject = field(default_factory=dict)

    def __post_init__(self) -> None:
        self.user_json, self.chat_json = self.user.wire(), self.user.private_chat()

    @property
    def id(self) -> int:
        return self.user.id


class State:
    """One bot's Telegram; every change goes through here, so that watchers hear of it."""

    def __init__(self, bot: User, clock: Callable[[], float], *, answer_within: float, keep_history: bool) -> None:
        self.bot = bot
        self.bot_json = bot.wire()
        self.clock = clock
        self.answer_within = answer_within
        self.keep_history = keep_history
        self.changes = Changes()
        self.feed = Feed()
        self.files = Files()
        self.pace = Pace(clock)
        self.profile = Profile(bot.first_name)
        self.updates = Updates(clock, self.changes.tell)
        self.webhook = WebhookSettings()
        self.chats: dict[int, Chat] = {}
        self.taps: dict[str, Tap] = {}
        self._last_message = 0
        self._last_tap = 0

    def now(self) -> int:
        return int(self.clock())

    def new_message_id(self) -> int:
        """Count messages over all chats, as a bot's own account does."""
        self._last_message += 1
        return self._last_message

    def new_tap(self, chat: Chat, message_id: int, data: str | None) -> Tap:
        self._last_tap += 1
        if self._last_tap % _SWEEP_TAPS_EVERY == 0:
            oldest = self.clock() - self.answer_within
            self.taps = {known: tap for known, tap in self.taps.items() if tap.at >= oldest}
        number = str((chat.id << 32) + self._last_tap)
        tap = self.taps[number] = Tap(number, chat.id, message_id, data, self.clock())
        return tap

    def chat(self, params: Params, name: str = "chat_id") -> Chat:
        """Find a chat a method speaks of, whether or not the person can be written to."""
        given = params.text(name)
        if not given:
            raise bad(f"{name} is empty")
        try:
            chat = self.chats.get(int(given))
        except ValueError:
            chat = None
        if chat is None:
            raise bad("chat not found")
        return chat

    def open_chat(self, params: Params) -> Chat:
        """Find a chat the bot may write into now."""
        chat = self.chat(params)
        if chat.deactivated:
            raise forbidden("user is deactivated")
        if not chat.started:
            raise forbidden("bot can't initiate conversation with a user")
        if chat.blocked:
            raise forbidden("bot was blocked by the user")
        return chat

    def wire(self, chat: Chat, message: Message, *, nested: bool = False) -> JsonObject:
        answered = None
        if message.reply_to is not None and not nested and (original := chat.messages.get(message.reply_to)):
            answered = self.wire(chat, original, nested=True)
        sender = self.bot_json if message.from_bot else chat.user_json
        return message_json(message, sender=sender, chat=chat.chat_json, reply_to=answered)

    def put(self, chat: Chat, message: Message, *, event: str = "message") -> None:
        """Make a new message or a new version of one the current state of the chat."""
        chat.messages[message.id] = message
        if self.keep_history:
            chat.history.append(message)
        if message.from_bot:
            chat.acting = None
            if event == "message":
                self._mark_unread(chat)
        self.feed.tell(chat.id, event, lambda: message_for_page(message))
        self.changes.tell()

    def remove(self, chat: Chat, message: Message) -> None:
        del chat.messages[message.id]
        if self.keep_history:
            chat.history.append(replace(message, deleted=True))
        self.feed.tell(chat.id, "delete", lambda: {"id": message.id})
        self.changes.tell()

    def _mark_unread(self, chat: Chat) -> None:
        if not self.feed.watched(chat.id):
            chat.unread += 1
            self.feed.tell_everyone("unread", {"id": chat.id, "unread": chat.unread})
