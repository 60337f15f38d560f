"""An announcement is kept as it was typed, and shown to its coordinator as people will see it before anybody does."""

import pytest
from sqlalchemy import func, select

from db.tables import broadcast
from demo.telegram.parse_html import Entity
from tests.handlers.broadcast_steps import files, newest, words, write
from tests.handlers.coverage_steps import come_in_as_coordinator, inside
from tests.world import PICTURE, World

pytestmark = pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)

BOLD = Entity("bold", 3, 7)
LINK = Entity("text_link", 11, 3, url="https://example.org/?a=1&b=2")


def drafts(world: World) -> int:
    found: int = world.unit(lambda unit: unit.scalar(select(func.count()).select_from(broadcast)))
    return found


async def test_formatting_comes_to_people_as_it_was_typed(world: World) -> None:
    vera = await come_in_as_coordinator(world)
    await vera.say("/broadcast")
    await vera.tap("Новое объявление")
    vera.phone.say("🎉 Семинар тут", (BOLD, LINK))
    await world.settled()
    number = newest(world)

    await vera.tap("Отправить мне на пробу")

    assert words(world, number) == {"ru": '🎉 <b>Семинар</b> <a href="https://example.org/?a=1&amp;b=2">тут</a>'}
    assert vera.last.entities == (BOLD, LINK)
    assert vera.last.buttons == ()


async def test_nothing_is_kept_before_the_first_words(world: World) -> None:
    vera = await come_in_as_coordinator(world)
    await vera.say("/broadcast")
    await vera.tap("Новое объявление")
    await vera.tap("‹ К объявлениям")

    assert "Пока ни одного" in vera.text
    assert drafts(world) == 0


async def test_what_telegram_would_refuse_is_said_before_it_is_kept(world: World) -> None:
    vera = await come_in_as_coordinator(world)
    await inside(world, 1, 1)
    number = await write(vera, "Коротко")

    await vera.say("{обращение}" + "о" * 4080)

    assert "сократите, пожалуйста, на " in vera.text
    assert "по самому длинному имени" in vera.text
    assert words(world, number) == {"ru": "Коротко"}
    await vera.say("Здравствуйте, {имя}")
    assert "{обращение}, {школа} или {срок}" in vera.text
    await vera.say("Просим до {срок}")
    assert "добавьте кнопку" in vera.text
    assert words(world, number) == {"ru": "Коротко"}


async def test_a_caption_is_shorter_than_a_text_whichever_came_first(world: World) -> None:
    vera = await come_in_as_coordinator(world)
    number = await write(vera, "я" * 1100)

    vera.phone.send_photo(PICTURE)
    await world.settled()

    assert "помещается 1 024 знака, а получилось 1 100: сократите на 76" in vera.text.replace("\u00a0", " ")
    assert files(world, number) == []
    await vera.say("Короче")
    vera.phone.send_photo(PICTURE)
    await world.settled()
    assert files(world, number) == ["photo"]
    await vera.say("я" * 1025)
    assert words(world, number) == {"ru": "Короче"}


async def test_an_album_is_gathered_into_one_draft_and_one_screen(world: World) -> None:
    vera = await come_in_as_coordinator(world)
    await vera.say("/broadcast")
    await vera.tap("Новое объявление")
    messages = len(vera.phone.bot_messages)

    vera.phone.send_album([PICTURE + bytes([number]) for number in range(4)], "Так было в прошлый раз")
    await world.settled()

    number = newest(world)
    assert drafts(world) == 1
    assert files(world, number) == ["photo"] * 4
    assert words(world, number) == {"ru": "Так было в прошлый раз"}
    assert len(vera.phone.bot_messages) == messages + 1
    assert "Альбом: 4 фото и видео" in vera.text
    await vera.tap("Отправить мне на пробу")
    *album, said = vera.phone.bot_messages[-5:]
    assert all(one.photo for one in album)
    assert said.words == "Так было в прошлый раз"


async def test_an_album_of_videos_and_a_moving_picture_are_announced_as_well(world: World) -> None:
    vera = await come_in_as_coordinator(world)
    await vera.say("/broadcast")
    await vera.tap("Новое объявление")
    vera.phone.send_album([b"first video", b"second video"], "Как это было", videos=True)
    await world.settled()
    number = newest(world)
    assert files(world, number) == ["video", "video"]
    await vera.tap("Отправить мне на пробу")
    assert [bool(one.video) for one in vera.phone.bot_messages[-3:]] == [True, True, False]

    await vera.say("/broadcast")
    await vera.tap("Новое объявление")
    file_id = world.telegram.state.files.keep("document", b"a cat", name="cat.mp4", mime="video/mp4").file_id
    # Telegram tells of a GIF as an animation that is a document by the same number.
    moving = {"file_id": file_id, "file_unique_id": "cat", "file_name": "cat.mp4", "file_size": 5}
    sender = {"id": vera.phone.id, "is_bot": False, "first_name": "Вера"}
    message = {"message_id": 9000, "date": 1, "chat": {"id": vera.phone.id, "type": "private"}, "from": sender}
    world.telegram.push({"message": {**message, "animation": moving, "document": moving}})
    await world.settled()
    assert files(world, newest(world)) == ["document"]
    await vera.tap("Отправить мне на пробу")
    assert vera.last.document is not None
    assert vera.last.document.file_id == file_id


async def test_another_file_takes_the_place_of_the_one_before(world: World) -> None:
    vera = await come_in_as_coordinator(world)
    number = await write(vera)
    vera.phone.send_photo(PICTURE)
    await world.settled()
    vera.phone.send_document("план.pdf", b"%PDF", "<b>План</b>")
    await world.settled()

    assert files(world, number) == ["document"]
    assert words(world, number) == {"ru": "&lt;b&gt;План&lt;/b&gt;"}
    await vera.tap("Отправить мне на пробу")
    assert vera.last.document is not None
    assert vera.last.words == "<b>План</b>"
    vera.phone.send_sticker()
    await world.settled()
    assert files(world, number) == ["document"]
    vera.phone.send_video(b"invented video", "Ролик")
    await world.settled()
    assert files(world, number) == ["video"]
    await vera.tap("Отправить мне на пробу")
    assert (vera.last.words, bool(vera.last.video)) == ("Ролик", True)


async def test_buttons_lead_only_to_https_and_to_what_is_there(world: World) -> None:
    wave = world.wave(name="Осень")
    foreign = world.wave(home=world.municipality())
    vera = await come_in_as_coordinator(world)
    number = await write(vera)
    await vera.tap("Кнопки")
    for wrong in ("Сайт — http://example.org", "javascript:alert(1)", "Сайт", "https://a b"):
        await vera.say(wrong)
        assert "начинается с https://" in vera.text
    await vera.say("Очень длинное название кнопки — https://example.org")
    assert "до 22 знаков" in vera.text

    await vera.say("Программа дня — https://example.org/day")
    await vera.tap("Добавить анкету")
    assert "Осень" in vera.text
    await vera.tap("1")
    await vera.tap("Добавить «Прочитано»")
    await vera.tap_data(f"Bg:{number}:wave:{foreign}")
    await vera.tap_data(f"Bc:{number}")
    await vera.tap("Отправить мне на пробу")

    labels = [(button.text, button.url) for button in vera.last.flat_buttons]
    assert labels == [("Программа дня", "https://example.org/day"), ("Открыть анкету", None), ("Прочитано", None)]
    assert str(wave) != str(foreign)


async def test_two_languages_go_to_each_in_their_own(world: World) -> None:
    vera = await come_in_as_coordinator(world)
    number = await write(vera, "По-русски")
    await vera.tap("Текст и файлы")
    await vera.tap("Текст на английском")
    await vera.say("In English")

    await vera.say("In English")  # sent twice, it must not take the place of the Russian words
    assert words(world, number) == {"ru": "По-русски", "en": "In English"}
    assert "На двух языках" in vera.text
    await vera.tap("Отправить мне на пробу")
    assert vera.text == "По-русски"
    await vera.tap_data("sl:en")
    await vera.tap_data(f"By:{number}")
    assert vera.text == "In English"


async def test_a_text_that_the_app_sent_in_pieces_is_no_announcement(world: World) -> None:
    vera = await come_in_as_coordinator(world)
    number = await write(vera, "я" * 4096)
    await vera.say("и хвост, который не поместился")

    assert "Telegram разделил текст" in vera.text
    assert words(world, number) == {}
    world.clock.forward(seconds=10)
    await vera.say("Теперь коротко")
    assert words(world, number) == {"ru": "Теперь коротко"}
