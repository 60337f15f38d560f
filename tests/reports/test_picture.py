"""The personal picture as the person gets it: looked at pixel by pixel, since that is all there is."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Sequence
from io import BytesIO
from typing import Literal

import pytest
from PIL import Image, ImageChops, ImageStat

from reports.picture import Bar, BarChart, Legend, Level, competency_bars

AREAS = (
    "Стратегия и развитие школы",
    "Образовательная деятельность и результаты обучения",
    "Оценка качества и решения на основе данных",
    "Команда и профессиональный рост педагогов",
    "Воспитание, благополучие и школьный климат",
    "Способности, самоопределение и профориентация",
    "Администрирование: право, ресурсы, безопасность",
    "Партнёрство и обмен управленческим опытом",
)
WORDS = Legend("сильная сторона", "зона развития", "стажировка даст больше всего", "среднее команды", "среднее района")
INSIDE_THE_BAR = (70, 242, 350, 264)  # of a picture with one bar and no means


def chart(bars: Sequence[Bar], title: str = "Ваш результат", thresholds: tuple[float, ...] = (50, 75)) -> BarChart:
    return BarChart(title, "Диагностика «Осень»", tuple(bars), WORDS, "недостаточно данных", thresholds)


def bar(value: float | None, label: str = "Стратегия и развитие школы", team_mean: float | None = None) -> Bar:
    level: Level | None = None if value is None else "deficit" if value < 50 else "development"
    return Bar(label, value, "strength" if value is not None and value >= 75 else level, team_mean)


def eight() -> BarChart:
    values = (71.4, 82.1, 45.2, None, 63, 100, 0, 75)
    return chart([bar(value, label) for value, label in zip(values, AREAS, strict=True)])


def looked_at(picture: BarChart, mode: Literal["RGB", "L"] = "RGB") -> Image.Image:
    return Image.open(BytesIO(competency_bars(picture))).convert(mode)


def test_eight_directions_make_an_upright_picture_as_wide_as_a_phone() -> None:
    width, height = looked_at(eight()).size

    assert width == 1080
    assert 1200 <= height <= 1450


@pytest.mark.parametrize("count", [0, 1, 3, 10])
def test_a_form_may_have_any_number_of_directions(count: int) -> None:
    width, height = looked_at(chart([bar(60)] * count)).size

    assert width == 1080
    assert height < 1700


def test_the_same_result_gives_the_same_file() -> None:
    assert competency_bars(eight()) == competency_bars(eight())


def test_the_file_says_nothing_of_who_made_it_with_what_and_when() -> None:
    raw = competency_bars(eight())

    assert all(chunk not in raw for chunk in (b"tEXt", b"iTXt", b"tIME", b"Matplotlib"))


def test_nothing_is_red() -> None:
    red, green, blue = looked_at(eight()).split()

    assert max(ImageStat.Stat(ImageChops.subtract(red, green)).extrema[0]) == 0
    assert max(ImageStat.Stat(ImageChops.subtract(red, blue)).extrema[0]) == 0


def test_the_three_levels_differ_on_a_black_and_white_printer() -> None:
    bright = [
        ImageStat.Stat(looked_at(chart([bar(index)]), "L").crop(INSIDE_THE_BAR)).mean[0] for index in (90, 60, 40)
    ]

    assert bright[0] + 40 < bright[1]
    assert bright[1] + 40 < bright[2]


def test_two_lighter_levels_also_carry_a_pattern() -> None:
    spread = [
        ImageStat.Stat(looked_at(chart([bar(index)]), "L").crop(INSIDE_THE_BAR)).stddev[0] for index in (90, 60, 40)
    ]

    assert spread[0] == 0
    assert min(spread[1:]) > 5


def test_a_higher_index_is_a_longer_bar() -> None:
    dark = [looked_at(chart([bar(index)]), "L").crop((0, 245, 1080, 255)).histogram()[:100] for index in (76, 88, 100)]

    assert sum(dark[0]) < sum(dark[1]) < sum(dark[2])


def test_too_few_answers_are_said_in_words_on_an_empty_track() -> None:
    silent, spoken = (
        BarChart("Ваш результат", "Осень", (bar(None),), WORDS, words) for words in ("", "недостаточно данных")
    )

    assert differs(silent, spoken)
    assert not differs(spoken, spoken)


def test_thresholds_are_drawn() -> None:
    assert differs(chart([bar(20)]), chart([bar(20)], thresholds=()))


def test_a_mean_is_marked_and_explained_only_where_there_is_one() -> None:
    without, with_team = chart([bar(60)]), chart([bar(60, team_mean=40)])

    # More is dark in both halves: the marker at the bar on the left, its explanation below on the right.
    assert looked_at(with_team).height > looked_at(without).height
    assert dark_on_the_right(with_team) > dark_on_the_right(without) == 0


def test_a_name_longer_than_two_lines_keeps_to_two_lines() -> None:
    long, endless = (chart([bar(60, "Наставничество в малокомплектной школе " * times)]) for times in (2, 9))

    assert looked_at(long).size == looked_at(endless).size


def test_a_word_wider_than_the_picture_does_not_run_out_of_it() -> None:
    edge = looked_at(chart([bar(60, "Ж" * 200)], title="Ж" * 200), "L").crop((1050, 0, 1080, 300))

    assert edge.getextrema() == (255, 255)


def test_a_dollar_sign_in_a_name_is_only_a_dollar_sign() -> None:
    assert differs(chart([bar(60, "Бюджет $x^2$")]), chart([bar(60, "Бюджет x2")]))


@pytest.mark.parametrize("index", [-0.1, 100.1, float("nan")])
def test_an_index_outside_its_scale_is_refused(index: float) -> None:
    with pytest.raises(ValueError, match="0-100"):
        bar(50, team_mean=index)


def test_a_level_without_an_index_is_refused() -> None:
    with pytest.raises(ValueError, match="together"):
        Bar("Стратегия", None, "strength")


def test_a_program_that_draws_nothing_does_not_load_the_plotting_library() -> None:
    question = "import sys, reports.picture; sys.exit('matplotlib' in sys.modules or 'numpy' in sys.modules)"

    assert subprocess.run([sys.executable, "-c", question], check=False).returncode == 0


def test_drawing_leaves_the_interactive_half_of_the_library_alone() -> None:
    program = (
        "import sys; from reports.picture import *\n"
        "competency_bars(BarChart('', '', (Bar('', 60, 'development'),), Legend('', '', '', '', ''), ''))\n"
        "sys.exit('matplotlib.pyplot' in sys.modules)"
    )

    assert subprocess.run([sys.executable, "-c", program], check=False).returncode == 0


def differs(one: BarChart, other: BarChart) -> bool:
    return competency_bars(one) != competency_bars(other)


def dark_on_the_right(picture: BarChart) -> int:
    image = looked_at(picture, "L")
    return sum(image.crop((560, image.height - 180, 1080, image.height)).histogram()[:80])
