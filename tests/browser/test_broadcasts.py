"""An announcement in a real browser: written, aimed, checked, sent to the whole district and watched until it is there."""

from pathlib import Path

import pytest
from playwright.async_api import Browser, expect

from demo.municipality import FIRST_PHONE
from demo.run import Demo
from tests.browser.hand import CHROMIUM, PATIENCE, open_phone

pytestmark = pytest.mark.skipif(CHROMIUM is None, reason="needs Debian's chromium")

WORDS = "{обращение}\n\nВ четверг в 15:00 — установочный семинар в школе № 4. Просим пройти диагностику {срок}."


async def test_an_announcement_goes_out_to_the_district_and_is_watched(
    browser: Browser, demo: Demo, pictures: Path
) -> None:
    hand = await open_phone(browser, demo, FIRST_PHONE - 1, pictures)
    await hand.tap("Объявления", then="Объявления")
    await hand.tap("Новое объявление", then="Пришлите его сюда")
    await hand.say(WORDS.replace(" {срок}", " скорее"), then="Объявление · черновик")
    await hand.tap("Кнопки", then="Кнопки под объявлением")
    await hand.tap("Добавить анкету", then="Какую анкету")
    await hand.tap("1", then="Открыть анкету")
    await hand.tap("Добавить «Прочитано»", then="считает прочитавших")
    await hand.picture("broadcast-buttons")
    await hand.tap("Готово", then="черновик")
    await hand.say(WORDS, then="{срок}")
    await hand.picture("broadcast-draft")
    await hand.tap("Кому", then="Объявление · кому")
    await hand.picture("broadcast-whom")
    await hand.tap("Готово", then="черновик")
    await hand.tap("Проверить и отправить", then="Объявление · проверка")
    await hand.picture("broadcast-check")
    await hand.tap("Отправить", then="из")
    await expect(hand.page.get_by_text("Готово: дошло").last).to_be_visible(timeout=PATIENCE)
    await hand.picture("broadcast-done")

    reader = await open_phone(browser, demo, FIRST_PHONE, pictures)
    await expect(reader.page.get_by_text("установочный семинар").last).to_be_visible(timeout=PATIENCE)
    await reader.picture("broadcast-read")
