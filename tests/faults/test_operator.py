"""What goes wrong for the person who runs the program: one clear line, the right exit code, and it mends itself."""

import asyncio
import shutil
import signal
import sys
from pathlib import Path

import pytest
from aiogram import Bot
from aiogram.client.session.aiohttp import AiohttpSession
from aiogram.client.telegram import TelegramAPIServer
from aiogram.exceptions import TelegramConflictError

from demo.telegram import Telegram
from tests.clock import StoppedClock
from tests.faults.program import environment, launched, run_once
from tests.world import TOKEN, Chat, World

NO_ADDRESS = "http://127.0.0.1:9"


async def test_a_wrong_token_is_one_line_and_a_code_that_says_do_not_restart_me(tmp_path: Path) -> None:
    wrong = "700000002:AAEinvented-token-of-nobody-at-all"
    async with Telegram(TOKEN) as telegram:
        variables = environment(telegram.url, f"sqlite:///{tmp_path}/vzaimno.sqlite3", BOT_TOKEN=wrong)
        code, said = await run_once(tmp_path, variables, "run")

    assert code == 78
    assert said.splitlines()[-1].startswith("BOT_TOKEN: ")
    assert "Traceback" not in said
    assert wrong not in said


WEBHOOK = {"WEBHOOK_URL": "https://bot.example.test", "WEBHOOK_SECRET": "invented", "HTTP_PORT": "8443"}


@pytest.mark.parametrize(
    ("named", "variables"),
    [
        ("CONSENT_DIR", {"CONSENT_DIR": "/nowhere"}),
        ("WEBHOOK_URL", WEBHOOK | {"WEBHOOK_URL": "http://bot.example.test", "HTTP_PORT": "38443"}),
        ("HTTP_HOST", WEBHOOK | {"HTTP_HOST": "192.0.2.1"}),
    ],
)
async def test_a_setting_that_shows_itself_wrong_only_later_is_named_too(
    tmp_path: Path, empty_sqlite: Path, named: str, variables: dict[str, str]
) -> None:
    path = shutil.copy(empty_sqlite, tmp_path / "vzaimno.sqlite3")
    async with Telegram(TOKEN) as telegram:
        code, said = await run_once(tmp_path, environment(telegram.url, f"sqlite:///{path}", **variables), "run")

    assert code == 78
    assert said.splitlines()[-1].startswith(named)
    assert "Traceback" not in said


@pytest.fixture
def read_only_sqlite(tmp_path: Path, empty_sqlite: Path) -> Path:
    """Root writes into any file; a newer write version in the header makes this one read-only for everybody."""
    header = bytearray(empty_sqlite.read_bytes())
    header[18] = 3
    path = tmp_path / "vzaimno.sqlite3"
    path.write_bytes(header)
    return path


async def test_a_database_that_cannot_be_written_is_one_line_at_the_start(
    tmp_path: Path, read_only_sqlite: Path
) -> None:
    async with Telegram(TOKEN) as telegram:
        code, said = await run_once(tmp_path, environment(telegram.url, f"sqlite:///{read_only_sqlite}"), "run")

    assert code == 69
    assert said.splitlines()[-1].startswith("DATABASE_URL: the database cannot be opened (")
    assert "Traceback" not in said


async def test_a_server_that_is_not_there_is_one_line_without_its_password(tmp_path: Path) -> None:
    url = "postgresql://vzaimno:invented-password@127.0.0.1:9/vzaimno"
    code, said = await run_once(tmp_path, environment(NO_ADDRESS, url), "run")

    assert code == 69
    assert said.splitlines()[-1].startswith("DATABASE_URL: ")
    assert "invented-password" not in said
    assert "Traceback" not in said


async def test_the_installed_command_serves_and_stops_when_told(tmp_path: Path, empty_sqlite: Path) -> None:
    path = shutil.copy(empty_sqlite, tmp_path / "vzaimno.sqlite3")
    async with Telegram(TOKEN) as telegram:
        guest = telegram.account(1, "Гость")
        guest.start()
        process = await asyncio.create_subprocess_exec(
            Path(sys.executable).with_name("vzaimno"),
            "run",
            cwd=tmp_path,
            env=environment(telegram.url, f"sqlite:///{path}"),
            stderr=asyncio.subprocess.PIPE,
        )
        await telegram.settled(60)
        assert guest.last.flat_buttons
        process.send_signal(signal.SIGTERM)
        _, said = await process.communicate()

    assert process.returncode == 0
    assert "stopped; everything received is committed" in said.decode()


async def test_a_stop_while_telegram_was_never_reached_is_obeyed_at_once(tmp_path: Path, empty_sqlite: Path) -> None:
    path = shutil.copy(empty_sqlite, tmp_path / "vzaimno.sqlite3")
    async with Telegram(TOKEN) as telegram:
        telegram.fail(code=502, times=1000)
        async with launched(tmp_path, environment(telegram.url, f"sqlite:///{path}")) as program:
            await program.start()
            await telegram.until(lambda: len(telegram.calls) >= 2)

            assert await program.stop() == 0
            assert program.log.count("Telegram does not answer") == 1
            assert "Traceback" not in program.log


async def test_a_second_program_with_the_token_is_one_line_and_waited_out(
    anna: Chat, caplog: pytest.LogCaptureFixture
) -> None:
    other = Bot(TOKEN, session=AiohttpSession(api=TelegramAPIServer.from_base(anna.world.telegram.url)))
    for _ in range(3):
        with pytest.raises(TelegramConflictError):
            await other.get_updates(timeout=20)
    await (await other.session.create_session()).close()  # type: ignore[attr-defined]
    await anna.tap("Справляюсь")

    errors = [record.getMessage() for record in caplog.records if record.levelname == "ERROR"]
    assert len(errors) == 1
    assert errors[0].startswith("another program polls with this token")
    assert "· 2 из 51" in anna.text


async def test_telegram_away_at_the_start_and_later_is_waited_for(anna: Chat, caplog: pytest.LogCaptureFixture) -> None:
    world, telegram = anna.world, anna.world.telegram
    port = int(telegram.url.rpartition(":")[2])
    await world.stop()
    await telegram.stop()
    starting = asyncio.create_task(world.start())
    await tried(world)
    await telegram.start(port=port)
    await starting
    await anna.tap("Справляюсь")
    assert "· 2 из 51" in anna.text

    await telegram.stop()
    await tried(world)
    await telegram.start(port=port)
    await anna.tap("Справляюсь")
    assert "· 3 из 51" in anna.text

    said = [record.getMessage() for record in caplog.records if record.levelname != "INFO"]
    assert len(said) == 2
    assert all(line.startswith("Telegram does not answer") for line in said)


async def tried(world: World) -> None:
    """Wait until the bot has knocked in vain a few times."""
    wanted = len(world.slept) + 3
    for _ in range(1_000_000):
        if len(world.slept) >= wanted:
            return
        await asyncio.sleep(0)
    raise AssertionError("the bot has stopped trying")


@pytest.mark.parametrize("hours", [-1, 1])
async def test_a_clock_an_hour_off_harms_no_answer(anna: Chat, hours: int) -> None:
    world = anna.world
    await world.stop()
    world.clock = StoppedClock(world.clock())
    world.clock.forward(hours=hours)
    await world.start()
    await anna.tap("Справляюсь")
    await anna.say("/menu")
    await anna.tap("Продолжить")

    assert "· 2 из 51" in anna.text
    assert anna.answers() == {"k1_q1": "m3"}
