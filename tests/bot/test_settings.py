"""A wrong setting stops the start with one line that names it and never repeats a secret."""

from datetime import time

import pytest

from bot.settings import Settings, WrongSettings, quiet_hours, read_settings

TOKEN = "700000001:AAEinvented-token-of-the-simulated-bot"

WRONG = {
    "bot_token": "not-a-token-700000001",
    "bot_api_url": "api.telegram.org",
    "proxy_url": "proxy.example.test:3128",
    "database_url": "mysql://user:invented-password@host/name",
    "owner_ids": "123, anna",
    "municipality": "",
    "time_zone": "Europe/Primerovo",
    "language": "de",
    "webhook_url": "bot.example.test",
    "webhook_secret": "слово",
    "http_port": "70000",
    "send_rate": "0",
    "quiet_hours": "19:00",
    "min_group": "1",
    "privacy_profile": "lax",
    "log_format": "xml",
}


def read(**given: object) -> Settings:
    return read_settings(_env_file=None, **given)


@pytest.mark.parametrize("name", WRONG)
def test_a_wrong_value_is_named_in_one_line_and_not_repeated(name: str) -> None:
    with pytest.raises(WrongSettings) as refused:
        read(**{name: WRONG[name]})

    said = str(refused.value)
    assert said.startswith(f"{name.upper()}: ")
    assert len(said.splitlines()) == 1
    if name in {"bot_token", "database_url", "webhook_secret", "proxy_url"}:
        assert WRONG[name] not in said
        assert "invented-password" not in said


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("time_zone", "../etc/passwd"),
        ("time_zone", "Europe"),
        ("quiet_hours", "25:00-08:00"),
        ("quiet_hours", "ночью"),
        ("owner_ids", "²"),
        ("send_rate", "nan"),
        ("http_port", "eight"),
        ("database_url", "vzaimno.sqlite3"),
        ("webhook_url", "ftp://bot.example.test"),
        ("webhook_url", "socks5://bot.example.test"),
        ("bot_api_url", "socks5://bot.example.test"),
        ("proxy_url", "socks5://user:invented-password@127.0.0.1:1080"),
        ("bot_token", f"{TOKEN} "[:20]),
    ],
)
def test_values_that_look_nearly_right_are_refused_too(name: str, value: str) -> None:
    with pytest.raises(WrongSettings) as refused:
        read(**{name: value})
    assert str(refused.value).startswith(f"{name.upper()}: ")


def test_every_fault_has_its_line() -> None:
    with pytest.raises(WrongSettings) as refused:
        read(language="de", min_group=1)

    assert [line.partition(":")[0] for line in str(refused.value).splitlines()] == ["LANGUAGE", "MIN_GROUP"]


def test_a_webhook_without_a_secret_is_refused() -> None:
    with pytest.raises(WrongSettings, match=r"^WEBHOOK_SECRET: needed when WEBHOOK_URL is set"):
        read(webhook_url="https://bot.example.test")


def test_the_environment_is_read_and_empty_means_unset(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("BOT_TOKEN", TOKEN)
    monkeypatch.setenv("OWNER_IDS", "12; 34, 56 78")
    monkeypatch.setenv("WEBHOOK_URL", "")
    settings = read()

    assert settings.owner_ids == {12, 34, 56, 78}
    assert settings.webhook_url is None
    assert settings.bot_token is not None
    assert settings.bot_token.get_secret_value() == TOKEN


def test_secrets_do_not_show_when_settings_are_printed() -> None:
    settings = read(bot_token=TOKEN, webhook_url="https://bot.example.test", webhook_secret="invented-secret")

    assert TOKEN not in repr(settings)
    assert "invented-secret" not in repr(settings)


def test_what_is_not_said_has_a_sensible_value() -> None:
    settings = read()

    assert settings.bot_token is None
    assert settings.database_url == "sqlite:///data/vzaimno.sqlite3"
    assert settings.bot_api_url == "https://api.telegram.org"
    assert settings.service == "Взаимные стажировки: Примерный район"


def test_quiet_hours_are_two_times_of_day() -> None:
    assert quiet_hours(" 7:30 – 08:00 ") == (time(7, 30), time(8, 0))
