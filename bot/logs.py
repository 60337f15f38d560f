"""Logs for people or for machines; tokens never get in, and nothing that a person typed is ever passed to a logger."""

import json
import logging
import re
import sys
from collections.abc import Callable
from datetime import UTC, datetime

from handlers.pulse import Pulse

TOKEN = re.compile(r"\d{3,}:[\w-]{20,}")
PASSWORD = re.compile(r"(?<=://)([^:/@\s]+):[^@\s]+@")


class Redact(logging.Filter):
    """The last gate: what looks like a token or a password in an address is cut out, in a traceback as well."""

    def filter(self, record: logging.LogRecord) -> bool:
        message = record.getMessage()
        clean = redacted(message)
        if clean != message:
            record.msg, record.args = clean, None
        return True


def redacted(text: str) -> str:
    return PASSWORD.sub(r"\1:…@", TOKEN.sub("…", text))


class TextFormatter(logging.Formatter):
    def __init__(self) -> None:
        super().__init__("%(asctime)s %(levelname)-7s %(name)s: %(message)s", "%Y-%m-%d %H:%M:%S")

    def formatException(self, ei: object) -> str:  # noqa: N802 - the library's name
        return redacted(super().formatException(ei))  # type: ignore[arg-type]


class JsonFormatter(logging.Formatter):
    def format(self, record: logging.LogRecord) -> str:
        line: dict[str, str] = {
            "time": datetime.fromtimestamp(record.created, UTC).isoformat(timespec="milliseconds"),
            "level": record.levelname,
            "logger": record.name,
            "message": record.getMessage(),
        }
        if record.exc_info:
            line["exception"] = redacted(self.formatException(record.exc_info))
        return json.dumps(line, ensure_ascii=False)


class Noticing(logging.Handler):
    """Counts warnings and errors for the owner's /health by their own words, without what was put into them."""

    def __init__(self, pulse: Pulse, now: Callable[[], datetime]) -> None:
        super().__init__(logging.WARNING)
        self._pulse = pulse
        self._now = now

    def emit(self, record: logging.LogRecord) -> None:
        self._pulse.note(f"{record.name}: {record.msg}", self._now())


def set_up(style: str) -> None:
    """Write to standard error, where systemd and containers look."""
    handler = logging.StreamHandler(sys.stderr)
    handler.setFormatter(JsonFormatter() if style == "json" else TextFormatter())
    handler.addFilter(Redact())
    logging.basicConfig(level=logging.INFO, handlers=[handler], force=True)
    for noisy in ("alembic", "apscheduler", "aiogram", "asyncio"):
        logging.getLogger(noisy).setLevel(logging.WARNING)
