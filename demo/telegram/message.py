"""A message as it stands in a chat at one moment; every edit makes the next one, nothing is changed in place."""

from dataclasses import dataclass, field

from demo.telegram.files import File
from demo.telegram.markup import Button, buttons_of
from demo.telegram.params import JsonObject
from demo.telegram.parse_html import Entity
from demo.telegram.render_html import render


@dataclass(frozen=True, slots=True)
class Contact:
    """A card with a phone number."""

    phone_number: str
    first_name: str
    last_name: str = ""
    user_id: int | None = None


@dataclass(frozen=True, slots=True)
class Location:
    """A point on the map, in degrees."""

    latitude: float
    longitude: float


@dataclass(frozen=True, slots=True)
class Rich:
    """A rich message: what goes over the wire and what a page may show."""

    blocks: tuple[JsonObject, ...]
    html: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Message:
    """One version of one message, whoever wrote it; `text` holds the words of a text, `caption` those under a file.

    Two versions are equal when their content is: only then Telegram calls an edit «not modified».
    """

    id: int
    chat_id: int
    from_bot: bool
    date: int
    edit_date: int | None = field(default=None, compare=False)
    deleted: bool = False
    text: str = ""
    caption: str = ""
    entities: tuple[Entity, ...] = ()
    photo: File | None = None
    document: File | None = None
    video: File | None = None
    voice: File | None = None
    sticker: File | None = None
    contact: Contact | None = None
    location: Location | None = None
    rich: Rich | None = None
    media_group_id: str | None = None
    reply_to: int | None = None
    link_preview: str = ""
    markup: JsonObject | None = None

    @property
    def edited(self) -> bool:
        return self.edit_date is not None

    @property
    def words(self) -> str:
        """Whatever there is to read, the text or the caption; a space that holds its line together is read as a space."""
        return self.raw.replace("№\u00a0", "№ ")

    @property
    def raw(self) -> str:
        """The text or the caption, letter by letter."""
        return self.text or self.caption

    @property
    def html(self) -> str:
        """The words with their formatting, written back as Telegram HTML."""
        return self.rich.html if self.rich else render(self.raw, self.entities)

    @property
    def media(self) -> File | None:
        return self.photo or self.document or self.video or self.voice or self.sticker

    @property
    def buttons(self) -> tuple[tuple[Button, ...], ...]:
        return buttons_of(self.markup)

    @property
    def flat_buttons(self) -> list[Button]:
        return [button for row in self.buttons for button in row]

    def button(self, text: str) -> Button:
        """Find a button by its whole text, or by a part of it that only one button has."""
        buttons = self.flat_buttons
        exact = [button for button in buttons if button.text == text]
        near = exact or [button for button in buttons if text in button.text]
        if len(near) == 1 or exact:
            return near[0]
        shown = ", ".join(f"«{button.text}»" for button in buttons) or "none"
        raise LookupError(f"message {self.id} has {len(near)} buttons like «{text}»; its buttons: {shown}")
