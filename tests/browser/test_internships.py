"""An internship in a real browser: a director signs up, a host shows the code of the day, the coordinator decides."""

import re
import shutil
import subprocess
from pathlib import Path

import pytest
from playwright.async_api import Browser

from demo.municipality import FIRST_PHONE, GUEST, HOST
from demo.run import Demo
from messaging import outbox
from tests.browser.hand import CHROMIUM, open_phone

pytestmark = pytest.mark.skipif(CHROMIUM is None, reason="needs Debian's chromium")


async def test_a_director_finds_an_internship_and_signs_up(browser: Browser, demo: Demo, pictures: Path) -> None:
    director = await open_phone(browser, demo, FIRST_PHONE, pictures)

    await director.tap("Стажировки", then="Ближайшие стажировки")
    await director.picture("30-internships")
    await director.tap("1", then="Свободн")
    await director.tap("Записаться", then="Вы записаны")
    await director.picture("32-signed-up")
    await director.tap("Мои записи", then="Предстоят")
    await director.picture("33-mine")


async def test_a_host_shows_the_code_of_the_day_and_marks_by_the_list(
    browser: Browser, demo: Demo, pictures: Path
) -> None:
    host = await open_phone(browser, demo, FIRST_PHONE + HOST, pictures)

    await host.tap("Стажировка сегодня", then="Код для отметки")
    await host.picture("34-day")
    await host.tap("Отметить по списку", then="На месте 0 из 10")
    await host.tap("1", then="На месте 1 из 10")
    await host.picture("35-arrivals")


async def test_a_guest_checks_in_by_the_screen_of_the_host_and_has_the_certificate_of_the_last_one(
    browser: Browser, demo: Demo, pictures: Path
) -> None:
    demo.app.ring([outbox.BELL])
    await demo.app.quiet()  # the list of guests comes when it is due, and may be due now
    host = await open_phone(browser, demo, FIRST_PHONE + HOST, pictures)
    await host.say("/menu", then="Стажировка сегодня")
    await host.tap("Стажировка сегодня", then="Код для отметки")
    digits = re.search(r"(\d) (\d) (\d) (\d)", await host.screen.inner_text())
    assert digits is not None
    await host.tap("QR-код крупно", then="Наведите камеру")
    await host.picture("43-qr")

    guest = await open_phone(browser, demo, FIRST_PHONE + GUEST, pictures)
    await guest.say("/menu", then="Ближайшая стажировка: сегодня")
    await guest.tap("Отметиться", then="четыре цифры")
    await guest.say("".join(digits.groups()), then="Отметка поставлена")
    await guest.picture("44-checked-in")

    await guest.say("/certificates", then="Мои сертификаты")
    await guest.tap("Получить №", then="Печатается на листе А4")
    paper = next(
        one.document for one in reversed(demo.telegram.phone(FIRST_PHONE + GUEST).bot_messages) if one.document
    )
    assert paper.data.startswith(b"%PDF")
    _first_page(paper.data, pictures / "45-certificate")


def _first_page(paper: bytes, picture: Path) -> None:
    """Where a program that draws it is at hand."""
    if shutil.which("pdftoppm"):
        command = ["pdftoppm", "-png", "-r", "80", "-singlefile", "-", str(picture)]
        subprocess.run(command, input=paper, check=True)


async def test_a_coordinator_decides_on_a_proposal_and_sees_what_a_change_would_tell(
    browser: Browser, demo: Demo, pictures: Path
) -> None:
    coordinator = await open_phone(browser, demo, FIRST_PHONE - 1, pictures)
    await coordinator.say("/events", then="Предстоят")
    await coordinator.picture("36-events")
    await coordinator.tap("На согласовании", then="Ждут согласования")
    await coordinator.tap("1", then="Разбор управленческих случаев")
    await coordinator.picture("37-proposed")
    await coordinator.tap("Опубликовать", then="Сообщение о ней получат")
    await coordinator.tap("Опубликовать", then="Опубликована")

    await coordinator.say("/events", then="Предстоят")
    # At which place it stands depends on the hour at which the demo is looked at.
    lines = (await coordinator.screen.inner_text()).splitlines()
    number = next(line.partition(".")[0] for line in lines if line.endswith("Как мы превратили справки в решения"))
    await coordinator.tap(number, then="Опубликована")
    await coordinator.tap("Изменить", then="Выберите, что изменить")
    await coordinator.tap("Место", then="Напишите адрес")
    await coordinator.say("ул. Садовая, 9, актовый зал", then="Место: ул. Садовая, 9")
    await coordinator.tap("К изменениям", then="Станет")
    await coordinator.picture("38-change")
    await coordinator.tap("Не менять", then="Опубликована")
    await coordinator.tap("Отменить", then="Почему отменяется")
    await coordinator.tap("Погода", then="Вернуть её будет нельзя")
    await coordinator.picture("39-cancel")
