"""The demo, a browser, and where pictures go: `VZAIMNO_PICTURES=docs/img make test ARGS=tests/browser` takes them anew."""

import asyncio
import os
from collections.abc import AsyncIterator
from pathlib import Path

import pytest
from playwright.async_api import Browser, async_playwright

from demo.run import Demo, open_demo
from tests.browser.hand import CHROMIUM, QUIETLY


@pytest.fixture
def pictures(tmp_path: Path) -> Path:
    folder = Path(os.environ.get("VZAIMNO_PICTURES", tmp_path))
    folder.mkdir(parents=True, exist_ok=True)
    return folder


@pytest.fixture
async def demo(tmp_path: Path) -> AsyncIterator[Demo]:
    stop = asyncio.Event()
    made, running = await open_demo(port=0, folder=tmp_path / "demo", stop=stop)
    yield made
    stop.set()
    await running
    await made.telegram.stop()


@pytest.fixture
async def browser() -> AsyncIterator[Browser]:
    async with async_playwright() as playwright:
        made = await playwright.chromium.launch(executable_path=CHROMIUM, args=QUIETLY)
        yield made
        await made.close()
