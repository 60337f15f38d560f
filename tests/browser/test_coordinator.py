"""The coordinator's path in a real browser: coverage, a nudge that reaches a deputy, a new wave, people, the results."""

from pathlib import Path

import pytest
from playwright.async_api import Browser, expect

from demo.municipality import FIRST_PHONE
from demo.run import Demo
from tests.browser.hand import CHROMIUM, PATIENCE, open_phone

pytestmark = pytest.mark.skipif(CHROMIUM is None, reason="needs Debian's chromium")


async def test_a_coordinator_sees_who_is_not_covered_and_the_page_fits_a_phone_in_the_dark(
    browser: Browser, demo: Demo, pictures: Path
) -> None:
    hand = await open_phone(browser, demo, FIRST_PHONE - 1, pictures, dark=True)

    await hand.tap("Охват", then="Не охвачены")
    await hand.picture("09-coverage")

    width = await hand.page.evaluate("document.documentElement.scrollWidth")
    assert width <= 390


async def test_a_nudge_names_the_number_before_it_goes(browser: Browser, demo: Demo, pictures: Path) -> None:
    hand = await open_phone(browser, demo, FIRST_PHONE - 1, pictures)
    await hand.tap("Охват", then="Не охвачены")

    await hand.tap("Напомнить не закончившим")
    await hand.picture("10-nudge")

    assert any("Напомнить" in label or "Отправить" in label for label in await hand.labels())


async def test_a_new_wave_is_planned_step_by_step_and_shown_whole_before_it_is_published(
    browser: Browser, demo: Demo, pictures: Path
) -> None:
    hand = await open_phone(browser, demo, FIRST_PHONE - 1, pictures)
    await hand.tap("Волны", then="Волны диагностики")
    await hand.picture("11-waves")
    await hand.tap("Новая волна", then="1 из 6")
    await hand.tap("6", then="2 из 6")
    await hand.tap("Дальше", then="3 из 6")
    await hand.picture("12-wave-audience")
    await hand.tap("Дальше", then="4 из 6")
    await hand.tap("Дальше", then="5 из 6")
    await hand.picture("13-wave-closing")
    await hand.tap("Дальше", then="6 из 6")
    await hand.picture("14-wave-seen")
    await hand.tap("Дальше", then="Проверка")
    await hand.picture("15-wave-check")
    await hand.tap("Опубликовать")
    await hand.tap("Опубликовать")
    await expect(hand.page.get_by_text("Идёт").last).to_be_visible(timeout=PATIENCE)


async def test_people_and_the_results_file_are_two_taps_away(browser: Browser, demo: Demo, pictures: Path) -> None:
    hand = await open_phone(browser, demo, FIRST_PHONE - 1, pictures)
    await hand.tap("Люди", then="12 школ")
    await hand.picture("16-people")
    await hand.tap("Меню", then="Добрый день")
    await hand.tap("Итоги файлом", then="Итоги файлом")
    await hand.tap("1. Выбрать", then="обобщённые сведения")
    await hand.picture("17-export")
    await hand.tap("Таблица Excel")
    await expect(hand.page.get_by_text("итоги-")).to_be_visible(timeout=PATIENCE)
