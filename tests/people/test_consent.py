"""Consent is a document: asked for alone, given once to one very text, provable afterwards."""

from collections.abc import AsyncIterator
from hashlib import sha256
from pathlib import Path

import pytest
from sqlalchemy import Row, func, select, update

from db.tables import consent, person
from people.consent import read_texts
from tests.clock import StoppedClock
from tests.world import Chat, World, open_world

OLD = "Текст согласия, который действовал раньше."
NEW = "Текст согласия, который действует теперь."


def log(world: World) -> list[Row[tuple[object, ...]]]:
    return list(world.unit(lambda unit: unit.all(select(consent).order_by(consent.c.id))))


def write_texts(folder: Path, version: str, text: str) -> None:
    folder.mkdir(exist_ok=True)
    (folder / "consent.ru.txt").write_text(f"version: {version}\n{text}\n", "utf-8")


@pytest.fixture
async def old_text(database_url: str, clock: StoppedClock, tmp_path: Path) -> AsyncIterator[World]:
    """A house whose consent is our own file, to be replaced by a newer one."""
    write_texts(tmp_path / "consent", "1", OLD)
    made = await open_world(database_url, clock, consent_dir=tmp_path / "consent")
    yield made
    await made.close()


async def with_new_text(world: World, folder: Path) -> None:
    """The operator replaces the file and starts the bot again."""
    await world.stop()
    write_texts(folder / "consent", "2", NEW)
    await world.start()


async def at_the_consent(world: World, user_id: int = 1, *, language_code: str = "ru") -> Chat:
    anna = world.person(user_id, language_code=language_code)
    await anna.start(anna.code)
    await anna.tap("Да, это я" if language_code == "ru" else "Yes")
    return anna


async def test_nothing_but_the_consent_stands_on_its_screen(world: World) -> None:
    anna = await at_the_consent(world)

    assert anna.labels == ["Прочитать полностью", "Даю согласие", "Не сейчас"]
    assert "добровольное; отказ не повлияет на Вашу работу" in anna.text


async def test_a_consent_keeps_version_hash_time_and_channel_of_what_was_shown(world: World) -> None:
    anna = await at_the_consent(world)
    shown: list[str] = [await anna.tap("Прочитать полностью") or anna.text]
    while "Дальше ›" in anna.labels:
        await anna.tap("Дальше ›")
        shown.append(anna.text)
    await anna.tap("Даю согласие")

    document = read_texts(
        operator_name=world.settings.operator_name, operator_address=world.settings.operator_address
    ).in_("ru")
    assert "\n\n".join(shown) == document.text
    [row] = log(world)
    assert row.person_id == anna.person_id
    assert row.version == document.version
    assert row.text_hash == sha256(document.text.encode()).hexdigest()
    assert (row.language, row.channel, row.action, row.at) == ("ru", "telegram", "given", world.clock())


async def test_the_text_names_the_operator_of_this_house(world: World) -> None:
    anna = await at_the_consent(world)
    await anna.tap("Прочитать полностью")

    assert "Управление образования Примерного района" in anna.text
    assert "{" not in anna.text


async def test_an_english_speaker_agrees_to_the_english_text(world: World) -> None:
    anna = await at_the_consent(world, language_code="en")
    await anna.tap("I agree" if "I agree" in anna.labels else anna.labels[1])

    [row] = log(world)
    english = read_texts(
        operator_name=world.settings.operator_name, operator_address=world.settings.operator_address
    ).in_("en")
    assert (row.language, row.text_hash) == ("en", english.hash)


async def test_not_now_stores_nothing_and_the_way_back_stays_open(world: World) -> None:
    anna = await at_the_consent(world)

    await anna.tap("Не сейчас")
    assert "Ничего не записано" in anna.text
    assert log(world) == []
    await anna.say("/surveys")
    assert "Даю согласие" in anna.labels

    await anna.tap("Не сейчас")
    await anna.tap("Вернуться к согласию")
    await anna.tap("Даю согласие")
    assert "Согласие записано" in anna.text


async def test_tapping_twice_gives_one_consent(world: World) -> None:
    anna = await at_the_consent(world)
    screen = anna.last

    await anna.tap("Даю согласие", on=screen)
    await anna.tap_data(screen.button("Даю согласие").data or "", screen.id)

    assert len(log(world)) == 1
    assert "Мой профиль" in anna.labels


async def test_a_new_version_of_the_text_asks_everybody_again(old_text: World, tmp_path: Path) -> None:
    anna = old_text.person(1)
    await anna.come_in()
    await with_new_text(old_text, tmp_path)

    await anna.say("/menu")
    assert anna.labels == ["Прочитать полностью", "Даю согласие", "Не сейчас"]
    await anna.tap("Прочитать полностью")
    assert anna.text == NEW
    await anna.tap("Даю согласие")

    assert "Мой профиль" in anna.labels
    assert [row.version for row in log(old_text)] == ["1", "2"]
    assert old_text.unit(lambda unit: unit.scalar(select(person.c.consent_version))) == "2"


async def test_the_button_under_an_old_text_shows_the_new_one_instead_of_agreeing(
    old_text: World, tmp_path: Path
) -> None:
    anna = await at_the_consent(old_text)
    await with_new_text(old_text, tmp_path)

    toast = await anna.tap("Даю согласие")

    assert "Текст согласия обновился" in toast
    assert log(old_text) == []
    await anna.tap("Даю согласие")
    assert [(row.version, row.text_hash) for row in log(old_text)] == [("2", sha256(NEW.encode()).hexdigest())]


async def test_withdrawn_consent_closes_the_inside_until_it_is_given_again(world: World) -> None:
    anna = world.person(1)
    await anna.come_in()
    world.unit(lambda unit: unit.run(update(person).values(consent_version=None)))

    await anna.tap("Мой профиль")

    assert "Даю согласие" in anna.labels
    assert world.unit(lambda unit: unit.scalar(select(func.count()).select_from(consent))) == 1


async def test_those_who_agreed_may_read_the_text_again(world: World) -> None:
    anna = world.person(1)
    await anna.come_in()
    await anna.say("/privacy")
    assert "Согласие дано" in anna.text

    await anna.tap("Текст согласия")

    assert anna.text.startswith("Согласие на обработку персональных данных")
    assert "Даю согласие" not in anna.labels
