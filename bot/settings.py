"""Settings from the environment and `.env`; a wrong value stops the start with one line that names it."""

import re
from datetime import time
from pathlib import Path
from typing import Annotated, Literal
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from pydantic import Field, SecretStr, ValidationError, field_validator, model_validator
from pydantic_settings import BaseSettings, NoDecode, SettingsConfigDict

from db.engine import parse_url

TOKEN = re.compile(r"\d{3,}:[\w-]{20,}")
SECRET = re.compile(r"[A-Za-z0-9_-]{1,256}")
PUBLIC_API = "https://api.telegram.org"


class WrongSettings(ValueError):
    """Carries the lines to show: which setting, what is wrong, what to write instead."""


class Settings(BaseSettings):
    model_config = SettingsConfigDict(env_file=".env", env_file_encoding="utf-8", extra="ignore", env_ignore_empty=True)

    bot_token: SecretStr | None = None
    bot_api_url: str = PUBLIC_API
    proxy_url: str | None = None
    data_dir: Path = Path("data")
    database_url: str = ""
    owner_ids: Annotated[frozenset[int], NoDecode] = frozenset()
    municipality: str = Field("Примерный район", min_length=1, max_length=200)
    service_name: str | None = None
    consent_dir: Path | None = None
    operator_name: str = "управление образования (название укажет координатор)"
    operator_address: str = "адрес укажет координатор"
    time_zone: str = "Europe/Moscow"
    language: Literal["ru", "en"] = "ru"
    webhook_url: str | None = None
    webhook_secret: SecretStr | None = None
    http_host: str = "127.0.0.1"
    http_port: int = Field(8443, ge=1, le=65535)
    send_rate: float = Field(30, gt=0, le=1000)
    quiet_hours: str = "19:00-08:00"
    broadcast_confirm_over: int = Field(0, ge=0, le=1_000_000)
    offer_hours: int = Field(24, ge=1, le=336)
    min_group: int = Field(3, ge=2, le=50)
    privacy_profile: Literal["normal", "strict"] = "normal"
    log_format: Literal["text", "json"] = "text"

    @field_validator("owner_ids", mode="before")
    @classmethod
    def _split_owners(cls, value: object) -> object:
        if not isinstance(value, str):
            return value
        parts = [part for part in re.split(r"[,;\s]+", value) if part]
        if not all(part.isdigit() for part in parts):
            raise ValueError("write Telegram ids as numbers with commas between them, e.g. 123456789,987654321")
        return frozenset(int(part) for part in parts)

    @field_validator("bot_token")
    @classmethod
    def _looks_like_a_token(cls, value: SecretStr | None) -> SecretStr | None:
        if value is not None and not TOKEN.fullmatch(value.get_secret_value()):
            raise ValueError("this is not a token; copy it whole from BotFather, it looks like 123456789:AAE…")
        return value

    @field_validator("time_zone")
    @classmethod
    def _known_zone(cls, value: str) -> str:
        try:
            ZoneInfo(value)
        except (ZoneInfoNotFoundError, ValueError, OSError):  # OSError: the name of a folder
            raise ValueError("no such time zone; write it like Europe/Moscow or Asia/Yekaterinburg") from None
        return value

    @field_validator("quiet_hours")
    @classmethod
    def _two_times(cls, value: str) -> str:
        quiet_hours(value)
        return value

    @field_validator("bot_api_url", "webhook_url", "proxy_url")
    @classmethod
    def _is_address(cls, value: str | None) -> str | None:
        if value is not None and not re.match(r"https?://[^\s/]+", value):
            raise ValueError("write a whole address that begins with http:// or https://")
        return value.rstrip("/") if value else value

    @field_validator("webhook_secret")
    @classmethod
    def _telegram_accepts(cls, value: SecretStr | None) -> SecretStr | None:
        if value is not None and not SECRET.fullmatch(value.get_secret_value()):
            raise ValueError("use 1 to 256 of A-Z a-z 0-9 _ -")
        return value

    @property
    def service(self) -> str:
        """What the people call it."""
        return self.service_name or f"Взаимные стажировки: {self.municipality}"

    @model_validator(mode="after")
    def _fill(self) -> "Settings":
        if not self.database_url:
            self.database_url = f"sqlite:///{self.data_dir / 'vzaimno.sqlite3'}"
        try:
            parse_url(self.database_url)
        except Exception:
            # The address may hold a password: it is not repeated.
            raise ValueError("DATABASE_URL: write sqlite:///path or postgresql://user:password@host/name") from None
        if self.webhook_url and not self.webhook_secret:
            raise ValueError("WEBHOOK_SECRET: needed when WEBHOOK_URL is set, so that nobody else can post updates")
        return self


def quiet_hours(text: str) -> tuple[time, time]:
    """The start and the end of the silence; raises ValueError for anything but HH:MM-HH:MM."""
    match = re.fullmatch(r"(\d{1,2}):(\d{2})\s*[-–]\s*(\d{1,2}):(\d{2})", text.strip())
    if match is None:
        raise ValueError("write two times, e.g. 19:00-08:00")
    first, second, third, fourth = (int(part) for part in match.groups())
    try:
        return time(first, second), time(third, fourth)
    except ValueError:
        raise ValueError("write two times of day, e.g. 19:00-08:00") from None


def read_settings(**given: object) -> Settings:
    """Read everything at once; raises WrongSettings with a line for each fault, secrets never repeated."""
    try:
        return Settings(**given)  # type: ignore[arg-type]
    except ValidationError as wrong:
        raise WrongSettings("\n".join(_line(dict(error)) for error in wrong.errors())) from None


def _line(error: dict[str, object]) -> str:
    place = error["loc"]
    name = str(place[0]).upper() if isinstance(place, tuple) and place else ""
    message = str(error["msg"]).removeprefix("Value error, ")
    return f"{name}: {message}" if name else message
