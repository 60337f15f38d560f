"""A thumb on the chat page of the demo, and the pictures it takes."""

import shutil
from pathlib import Path

from playwright.async_api import Browser, Locator, Page, expect

from demo.run import Demo

CHROMIUM = shutil.which("chromium")
QUIETLY = [
    "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
    "--disable-component-update", "--disable-sync",
]  # fmt: skip
PATIENCE = 30_000  # milliseconds; a picture is drawn by a process that has to start first


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

    async def say(self, words: str, then: str) -> None:
        await self.page.get_by_test_id("composer").fill(words)
        await self.page.get_by_test_id("send").click()
        await expect(self.screen).to_contain_text(then, timeout=PATIENCE)

    async def picture(self, name: str) -> None:
        await self.page.wait_for_function("document.querySelectorAll('[aria-busy=true]').length === 0")
        await expect(self.page.get_by_test_id("toast")).to_have_count(0, timeout=PATIENCE)
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
