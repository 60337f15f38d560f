"""A question goes from a deputy's phone to the coordinator's, and the answer comes back, in a real browser."""

from pathlib import Path

import pytest
from playwright.async_api import Browser, expect

from demo.municipality import FIRST_PHONE
from demo.run import Demo
from tests.browser.hand import CHROMIUM, PATIENCE, open_phone

pytestmark = pytest.mark.skipif(CHROMIUM is None, reason="needs Debian's chromium")


async def test_a_question_is_answered_from_the_list_of_those_who_wait(
    browser: Browser, demo: Demo, pictures: Path
) -> None:
    deputy = await open_phone(browser, demo, FIRST_PHONE + 1, pictures)
    await deputy.tap("Задать вопрос", then="одним сообщением")
    await deputy.say("Можно ли приехать на стажировку вдвоём с завучем?", then="Передали координатору")

    coordinator = await open_phone(browser, demo, FIRST_PHONE - 1, pictures)
    await expect(coordinator.screen).to_contain_text("Можно ли приехать", timeout=PATIENCE)
    await coordinator.say("/requests", then="Вопросы и затруднения")
    await coordinator.picture("40-requests")
    await coordinator.tap("2", then="Можно ли приехать")
    await coordinator.tap("Ответить", then="Напишите ответ")
    await coordinator.say("Да, если на карточке стажировки свободны два места.", then="Ответ отправлен")
    await coordinator.picture("41-request")

    await expect(deputy.screen).to_contain_text("Ответ координатора", timeout=PATIENCE)
    await deputy.picture("42-answer")
    await deputy.tap("Спасибо, вопрос решён", then="закрыто")
