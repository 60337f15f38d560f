"""A newcomer walks through the chat page in a real browser: invited, consent, profile form, 48 items, result.

The pictures of the walk stand in docs/img; `VZAIMNO_PICTURES=docs/img make test ARGS=tests/browser` takes them anew.
"""

import asyncio
import os
import shutil
from collections.abc import AsyncIterator
from pathlib import Path

import pytest
from playwright.async_api import Browser, Locator, Page, async_playwright, expect

from demo.run import Demo, open_demo

CHROMIUM = shutil.which("chromium")
QUIETLY = [
    "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
    "--disable-component-update", "--disable-sync",
]  # fmt: skip
PATIENCE = 30_000  # milliseconds; a picture is drawn by a process that has to start first

pytestmark = pytest.mark.skipif(CHROMIUM is None, reason="needs Debian's chromium")


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


class Hand:
    """A thumb on the chat page."""

    def __init__(self, page: Page, pictures: Path) -> None:
        self.page = page
        self._pictures = pictures

    @property
    def screen(self) -> Locator:
        """The newest message that came from the bot."""
        return self.page.locator('[data-testid^="message-"]').last

    def button(self, words: str) -> Locator:
        return self.screen.get_by_test_id("button").filter(has_text=words).first

    async def labels(self) -> list[str]:
        return [text.removeprefix("✅ ") for text in await self.screen.get_by_test_id("button").all_inner_texts()]

    async def tap(self, words: str, then: str | None = None) -> None:
        before = await self.screen.inner_text()
        await self.button(words).click()
        if then is None:
            await expect(self.screen).not_to_have_text(before, use_inner_text=True, timeout=PATIENCE)
        else:
            await expect(self.screen).to_contain_text(then, timeout=PATIENCE)

    async def picture(self, name: str) -> None:
        await self.page.wait_for_function("document.querySelectorAll('[aria-busy=true]').length === 0")
        await self.page.screenshot(path=self._pictures / f"{name}.png", animations="disabled")

    async def answer(self) -> None:
        """Answer one question as it comes, whatever its keyboard."""
        labels = await self.labels()
        if "Дальше" in labels:
            await self.tap("Дальше")
        elif "Готово" in labels:
            await self.tap(_first_choice(labels))
            await self.tap("Готово")
        elif "Пропустить" in labels:
            await self.tap("Пропустить")
        elif "Делаю уверенно" in labels:
            await self.tap("Делаю уверенно")
        elif "Редко" in labels:
            await self.tap("Редко")
        else:
            await self.tap(_first_choice(labels))

    async def answer_to_the_end(self) -> None:
        for _ in range(80):
            if "Отправить" in await self.labels():
                return
            await self.answer()
        raise AssertionError("the questionnaire does not end")


def _first_choice(labels: list[str]) -> str:
    return next(label for label in labels if label not in {"‹ Назад", "Пауза", "Вперёд ›", "Готово"})


async def open_phone(browser: Browser, demo: Demo, phone: int, pictures: Path, *, dark: bool = False) -> Hand:
    context = await browser.new_context(
        viewport={"width": 390, "height": 844},
        device_scale_factor=2,
        locale="ru-RU",
        color_scheme="dark" if dark else "light",
    )
    page = await context.new_page()
    await page.goto(f"{demo.address}/#/{phone}")
    await expect(page.get_by_test_id("chat")).to_be_visible(timeout=PATIENCE)
    return Hand(page, pictures)


async def test_a_newcomer_comes_in_answers_everything_and_sees_a_result(
    browser: Browser, demo: Demo, pictures: Path
) -> None:
    newcomer = next(one for one in demo.people if one.invite is not None)
    hand = await open_phone(browser, demo, newcomer.phone, pictures)

    await hand.page.get_by_test_id("start").click()
    await expect(hand.screen).to_contain_text("Всё верно?", timeout=PATIENCE)
    await hand.picture("01-greeting")
    await hand.tap("Да, это я", then="Согласие на обработку")
    await hand.picture("02-consent")
    await hand.tap("Даю согласие", then="Согласие записано")
    await hand.picture("03-menu")

    await hand.tap("Начать", then="Входная анкета")
    await hand.answer()
    await hand.tap("4")
    await hand.picture("04-several-choices")
    await hand.answer_to_the_end()
    await hand.tap("Отправить", then="ответы отправлены")
    await hand.tap("Меню", then="Диагностика")

    await hand.tap("Начать", then="Диагностика")
    await hand.answer()
    await expect(hand.screen).to_contain_text("1 из 51")
    await hand.picture("05-question")
    for _ in range(5):
        await hand.answer()
    await expect(hand.screen).to_contain_text("ситуация")
    await hand.picture("06-situation")
    await hand.answer_to_the_end()
    await hand.picture("07-before-sending")
    await hand.tap("Отправить", then="Этот итог видите только Вы")
    await expect(hand.screen.locator("img")).to_be_visible(timeout=PATIENCE)
    await hand.picture("08-result")

    await hand.tap("Скачать")
    await expect(hand.page.get_by_text("moi-otvety.xlsx")).to_be_visible(timeout=PATIENCE)


async def test_a_coordinator_sees_who_is_not_covered_and_the_page_fits_a_phone_in_the_dark(
    browser: Browser, demo: Demo, pictures: Path
) -> None:
    coordinator = demo.people[0]
    hand = await open_phone(browser, demo, coordinator.phone, pictures, dark=True)

    await hand.tap("Охват", then="Не охвачены")
    await hand.picture("09-coverage")

    width = await hand.page.evaluate("document.documentElement.scrollWidth")
    assert width <= 390
