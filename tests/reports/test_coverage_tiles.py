"""The picture of a district: a tile a school, told apart without colour."""

from io import BytesIO

import pytest
from PIL import Image, ImageStat

from reports.tiles import MOST, Look, Sample, Tile, TileChart, coverage_tiles

LEGEND: tuple[Sample, ...] = (
    Sample("empty", "ещё не начинали — 1"),
    Sample("begun", "идут — 1"),
    Sample("covered", "охвачены — 1"),
    Sample("complete", "завершили все — 1"),
)
SHARES: dict[Look, float] = {"empty": 0, "begun": 0.4, "covered": 0.6, "complete": 1}
INSIDE = (60, 250, 350, 370)  # of the first tile, by and large


def tile(look: Look, number: int = 7) -> Tile:
    return Tile(f"школа № {number}", "х. Дальний", "2 из 5", SHARES[look], look)


def chart(tiles: list[Tile], rest: str = "") -> TileChart:
    return TileChart("Диагностика «Осень»", ("Не охвачены: 2 из 4 школ", "Завершили"), tuple(tiles), LEGEND, rest)


def grey(picture: TileChart) -> Image.Image:
    return Image.open(BytesIO(coverage_tiles(picture))).convert("L")


@pytest.mark.parametrize("count", [0, 1, 12, 40, MOST])
def test_any_number_of_schools_makes_a_picture_that_a_phone_shows_whole(count: int) -> None:
    width, height = grey(chart([tile("begun", number) for number in range(count)])).size

    assert width == 1080
    assert height < 1900


def test_more_tiles_than_can_be_read_are_refused() -> None:
    with pytest.raises(ValueError, match="cannot be read"):
        chart([tile("empty")] * (MOST + 1))
    with pytest.raises(ValueError, match="cannot be read"):
        chart([tile("empty")] * MOST, rest="и ещё 1")


def test_covered_and_not_covered_differ_on_a_black_and_white_printer() -> None:
    shades = {look: ImageStat.Stat(grey(chart([tile(look)])).crop(INSIDE)).mean[0] for look in SHARES}

    assert shades["empty"] > 200
    assert shades["begun"] > 180
    assert shades["covered"] < 120
    assert shades["complete"] < 130
    assert shades["empty"] - shades["begun"] > 3


def test_the_same_coverage_gives_the_same_file_and_the_file_does_not_say_who_made_it() -> None:
    raw = coverage_tiles(chart([tile("begun")]))

    assert raw == coverage_tiles(chart([tile("begun")]))
    assert all(chunk not in raw for chunk in (b"tEXt", b"iTXt", b"tIME", b"Matplotlib"))


def test_a_name_too_long_for_its_tile_stays_inside_it() -> None:
    long = Tile(
        "муниципальная гимназия имени $первых$ учителей № 3", "г. Образцовск-на-Примерной", "0 из 5", 0, "empty"
    )
    picture = grey(chart([long]))
    beside = picture.crop((375, 210, 1070, 380))

    assert min(beside.get_flattened_data()) == 255
