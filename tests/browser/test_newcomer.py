"""A newcomer walks through the chat page in a real browser: invited, consent, profile form, 48 items, result."""

from pathlib import Path

import pytest
from playwright.async_api import Browser, expect

from demo.run import Demo
from tests.browser.hand import CHROMIUM, PATIENCE, open_phone

pytestmark = pytest.mark.skipif(CHROMIUM is None, reason="needs Debian's chromium")


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

    await hand.tap("Начать", then="только по коду участника")
    await hand.answer()
    await hand.tap("4")
    await hand.picture("04-several-choices")
    await hand.answer_to_the_end()
    await hand.tap("Отправить", then="ответы отправлены")
    await hand.tap("Меню", then="Диагностика")

    await hand.tap("Начать", then="помогает выбрать стажировку")
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
    await expect(hand.page.get_by_text("мои-ответы.xlsx")).to_be_visible(timeout=PATIENCE)
