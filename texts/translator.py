"""Every sentence of ours, in the language of the person who reads it.

Messages are Fluent files `texts/<language>/*.ftl`, named by place. A call gives Telegram's HTML with every string argument
escaped, so text from people cannot become markup; `plain` gives the same without markup for buttons and toasts.
"""

from collections.abc import Iterable
from datetime import datetime, timedelta
from functools import lru_cache
from html import escape
from pathlib import Path
from zoneinfo import ZoneInfo

from fluent.runtime import FluentBundle, FluentResource

from texts.dates import MONTHS, day_and_time, day_in_words

HERE = Path(__file__).parent
LANGUAGES = ("ru", "en")
DEFAULT = "ru"

Argument = str | int | float


class Html(str):
    """Text that is HTML already: a translated piece put into another."""

    __slots__ = ()


class MissingText(LookupError):
    """A message that no file has; it fails in tests and never reaches a chat unnoticed."""


class Translator:
    def __init__(self, language: str, files: Iterable[Path]) -> None:
        self.language = language
        self._bundle = FluentBundle([language], use_isolating=False)
        for path in files:
            self._bundle.add_resource(FluentResource(path.read_text("utf-8")))
        self._constant: dict[str, Html] = {}

    def __call__(self, name: str, /, **arguments: Argument) -> Html:
        """The message as HTML."""
        if not arguments:
            text = self._constant.get(name)
            if text is None:
                text = self._constant[name] = Html(self._format(name, {}))
            return text
        return Html(self._format(name, {key: _escaped(value) for key, value in arguments.items()}))

    def plain(self, name: str, /, **arguments: Argument) -> str:
        """The message for places that know no markup."""
        return self._format(name, arguments) if arguments else str(self(name))

    def has(self, name: str) -> bool:
        message, _, attribute = name.partition(".")
        if not self._bundle.has_message(message):
            return False
        return not attribute or attribute in self._bundle.get_message(message).attributes

    def day(self, moment: datetime, zone: ZoneInfo, *, now: datetime) -> str:
        """«20 ноября», «сегодня», «завтра»."""
        return day_in_words(self.language, moment.astimezone(zone), now.astimezone(zone))

    def moment(self, moment: datetime, zone: ZoneInfo, *, now: datetime) -> str:
        """«чт, 12 февраля, 10:00 (МСК)»."""
        return day_and_time(self.language, moment.astimezone(zone), now.astimezone(zone))

    def date(self, moment: datetime, zone: ZoneInfo) -> str:
        """«20 ноября 2026», for papers."""
        local = moment.astimezone(zone)
        return f"{local.day} {MONTHS[self.language][local.month - 1]} {local.year}"

    def deadline(self, moment: datetime, zone: ZoneInfo, *, now: datetime) -> str:
        """The last day on which something can be done, and the hour unless that day is open to its end."""
        last = moment - timedelta(seconds=1)  # what closes at midnight is open for the whole day before
        local, today = last.astimezone(zone), now.astimezone(zone)
        near = {0: "today", 1: "tomorrow"}.get((local.date() - today.date()).days, "day")
        day = day_in_words(self.language, local, today)
        if moment.astimezone(zone).date() != local.date():
            return self.plain(f"deadline-{near}", day=day)
        return self.plain(f"deadline-{near}-time", day=day, time=f"{moment.astimezone(zone):%H:%M}")

    def number(self, value: float, digits: int = 0) -> str:
        """Rounded half up for people, with a decimal comma in Russian."""
        text = f"{_half_up(value, digits):.{digits}f}"
        return text.replace(".", ",") if self.language == "ru" else text

    def _format(self, name: str, arguments: dict[str, Argument]) -> str:
        message = self._bundle.get_message(name) if self._bundle.has_message(name) else None
        if message is None or message.value is None:
            raise MissingText(f"{self.language}: {name}")
        text, errors = self._bundle.format_pattern(message.value, arguments)
        if errors:
            raise MissingText(f"{self.language}: {name}: {errors[0]}")
        return str(text)


def _escaped(value: Argument) -> Argument:
    if isinstance(value, str) and not isinstance(value, Html):
        return escape(value, quote=False)
    return value


def _half_up(value: float, digits: int) -> float:
    scale = 10.0**digits
    return int(value * scale + (0.5 if value >= 0 else -0.5)) / scale


@lru_cache(maxsize=8)
def translator(language: str) -> Translator:
    """The translator of a language; an unknown one speaks Russian."""
    known = language if language in LANGUAGES else DEFAULT
    return Translator(known, sorted((HERE / known).glob("*.ftl")))


def language_of(code: str | None) -> str:
    """What to speak with somebody whose messenger speaks `code` (an IETF tag)."""
    return "en" if code is not None and code.lower().split("-")[0] == "en" else DEFAULT
