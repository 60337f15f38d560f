"""Files: sent once, known by id, refused when Telegram would refuse them."""

import io
import struct

import pytest
from aiogram import Bot
from aiogram.exceptions import TelegramBadRequest, TelegramEntityTooLarge
from aiogram.types import BufferedInputFile, InputMediaDocument, InputMediaPhoto

from demo.telegram import Phone


def png(width: int, height: int) -> bytes:
    return b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR" + struct.pack(">II", width, height)


def jpeg(width: int, height: int) -> bytes:
    return b"\xff\xd8\xff\xe0\x00\x04ab\xff\xc0\x00\x11\x08" + struct.pack(">HH", height, width) + b"\x03"


def sent(data: bytes, name: str = "план.docx") -> BufferedInputFile:
    return BufferedInputFile(data, name)


async def test_a_document_reaches_the_phone_with_its_name_and_bytes(bot: Bot, anna: Phone) -> None:
    message = await bot.send_document(anna.id, sent(b"words"), caption="План")

    assert anna.last.document is not None
    assert (anna.last.document.name, anna.last.document.data, anna.last.caption) == ("план.docx", b"words", "План")
    assert message.document is not None
    assert (message.document.file_name, message.document.file_size) == ("план.docx", 5)


async def test_a_file_is_sent_again_by_its_id_without_its_bytes(bot: Bot, anna: Phone) -> None:
    first = await bot.send_document(anna.id, sent(b"words"))
    other = await bot.send_document(anna.id, sent(b"words"))
    assert first.document is not None
    assert other.document is not None
    again = await bot.send_document(anna.id, first.document.file_id)

    assert again.document == first.document
    assert other.document.file_id != first.document.file_id
    assert other.document.file_unique_id == first.document.file_unique_id
    with pytest.raises(TelegramBadRequest, match="can't use file of type Document as Photo"):
        await bot.send_photo(anna.id, first.document.file_id)
    with pytest.raises(TelegramBadRequest, match="wrong remote file identifier specified"):
        await bot.send_document(anna.id, "nonsense")


async def test_what_a_person_sent_can_be_downloaded(bot: Bot, anna: Phone) -> None:
    anna.send_document("ростер.xlsx", b"a table")
    message = (await bot.get_updates())[-1].message
    assert message is not None
    assert message.document is not None
    content = await bot.download(message.document)

    assert isinstance(content, io.BytesIO)
    assert content.read() == b"a table"


async def test_a_file_over_twenty_megabytes_cannot_be_downloaded(bot: Bot, anna: Phone) -> None:
    big = anna.send_document("видео.zip", b"\0" * (20 * 2**20 + 1)).document
    assert big is not None

    with pytest.raises(TelegramBadRequest, match="file is too big"):
        await bot.get_file(big.file_id)
    with pytest.raises(TelegramBadRequest, match="invalid file_id"):
        await bot.get_file("nonsense")


async def test_a_file_over_fifty_megabytes_cannot_be_uploaded(bot: Bot, anna: Phone) -> None:
    with pytest.raises(TelegramEntityTooLarge, match="Request Entity Too Large"):
        await bot.send_document(anna.id, sent(b"\0" * (50 * 2**20 + 1)))


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"not a picture", "IMAGE_PROCESS_FAILED"),
        (png(9_000, 1_001), "PHOTO_INVALID_DIMENSIONS"),
        (png(2_100, 100), "PHOTO_INVALID_DIMENSIONS"),
        (png(10, 10) + b"\0" * (10 * 2**20), "is too big for a photo; the maximum size is 10485760 bytes"),
        (b"", "file must be non-empty"),
    ],
)
async def test_a_photo_must_be_a_sane_picture(bot: Bot, anna: Phone, data: bytes, reason: str) -> None:
    with pytest.raises(TelegramBadRequest, match=reason):
        await bot.send_photo(anna.id, sent(data, "photo.png"))


@pytest.mark.parametrize("data", [png(640, 480), jpeg(640, 480), b"GIF89a" + struct.pack("<HH", 640, 480)])
async def test_the_size_of_a_photo_is_read_from_the_picture(bot: Bot, anna: Phone, data: bytes) -> None:
    message = await bot.send_photo(anna.id, sent(data, "photo"))

    assert message.photo is not None
    assert (message.photo[-1].width, message.photo[-1].height) == (640, 480)
    assert (await bot.send_photo(anna.id, message.photo[0].file_id)).photo == message.photo


async def test_other_kinds_of_files_arrive_as_what_they_are(bot: Bot, anna: Phone) -> None:
    video = await bot.send_video(anna.id, sent(b"moving", "урок.mp4"), duration=7)
    voice = await bot.send_voice(anna.id, sent(b"OggS", "voice.ogg"))
    contact = await bot.send_contact(anna.id, "+70000000000", "Приёмная")

    assert (video.content_type, voice.content_type, contact.content_type) == ("video", "voice", "contact")
    assert video.video is not None
    assert video.video.duration == 7
    assert anna.last.contact is not None


async def test_an_album_is_two_to_ten_files_of_matching_kinds(bot: Bot, anna: Phone) -> None:
    photos = [InputMediaPhoto(media=sent(png(10, 10), "a.png"), caption=f"Фото {number}") for number in (1, 2)]
    album = await bot.send_media_group(anna.id, list(photos))

    assert len({message.media_group_id for message in album}) == 1
    assert [message.caption for message in anna.bot_messages] == ["Фото 1", "Фото 2"]
    document = InputMediaDocument(media=sent(b"1"))
    with pytest.raises(TelegramBadRequest, match="can't use the media of the specified type in the album"):
        await bot.send_media_group(anna.id, [photos[0], document])
    with pytest.raises(TelegramBadRequest, match="too many messages to send as an album"):
        await bot.send_media_group(anna.id, [document] * 11)
    assert len(anna.bot_messages) == 2


async def test_a_caption_can_be_changed_and_the_file_stays(bot: Bot, anna: Phone) -> None:
    message = await bot.send_document(anna.id, sent(b"words"), caption="План")

    await message.edit_caption(caption="План на год")

    assert anna.last.caption == "План на год"
    assert anna.last.document is not None
