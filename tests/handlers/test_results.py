"""The personal result: strengths first, kind words, and nobody else's business."""

import io
import re

from openpyxl import load_workbook

from surveys.form import Question
from tests.filling import Answer, plain_answer, scale_answer
from tests.handlers.steps import goto
from tests.world import Chat, World

HARSH = re.compile(r"дефицит|\bтест|экзамен|слаб|плох|низк", re.IGNORECASE)


def uneven(question: Question) -> str:
    """Strong in the first direction, weak in the second."""
    steps = {"K1": (5, 3), "K2": (1, 0)}
    step, case = steps.get(question.competency or "", (3, 2))
    return scale_answer(step, case)(question) if question.scored else plain_answer(question)


def flagged(question: Question) -> str:
    """Sure of oneself and wrong in the third direction, the other way round in the fourth."""
    steps = {"K3": (5, 0), "K4": (2, 3)}
    step, case = steps.get(question.competency or "", (3, 2))
    return scale_answer(step, case)(question) if question.scored else plain_answer(question)


async def finished(world: World, answer: Answer = uneven) -> tuple[Chat, int]:
    """Somebody who has just sent the diagnostic and looks at the result."""
    wave = world.wave()
    anna = world.person(1, given="Анна", patronymic="Петровна")
    await anna.come_in()
    response = world.fill(anna, wave, answer)
    await anna.say("/profile")
    return anna, response


def words_of(anna: Chat) -> str:
    return "\n".join(message.words for message in anna.seen)


async def test_strengths_come_first_and_no_harsh_word_comes_at_all(world: World) -> None:
    anna, response = await finished(world)
    result = anna.text
    await anna.tap_data(f"rd:{response}")
    details = anna.text

    assert "Стратегия и развитие школы" in result.partition("Больше всего стажировка")[0]
    assert "Образовательная деятельность" in result.partition("Больше всего стажировка")[2]
    assert "Этот итог видите только Вы" in result
    assert not HARSH.search(result), HARSH.search(result)
    assert not HARSH.search(details), HARSH.search(details)
    assert "100" in details


async def test_a_blind_spot_and_a_hidden_strength_are_named_gently(world: World) -> None:
    anna, _ = await finished(world, flagged)

    assert "«Оценка качества и решения на основе данных» самооценка заметно выше" in anna.text
    assert "«Команда и профессиональный рост педагогов» решение в ситуации сильнее самооценки" in anna.text


async def test_when_everything_is_not_my_task_the_result_says_so(world: World) -> None:
    anna, response = await finished(
        world, lambda question: "na" if "na" in question.choice_places else plain_answer(question)
    )

    assert "Ответов, которые учитываются в расчёте, пока мало" in anna.text
    await anna.tap_data(f"rd:{response}")
    assert "недостаточно данных" in anna.text


async def test_the_picture_comes_once_and_is_shown_again_by_its_number(world: World) -> None:
    anna, _ = await finished(world)
    picture = anna.last.photo
    assert picture is not None
    assert "Этот итог видите только Вы" in anna.last.caption

    await anna.tap("Подробно")
    await anna.tap("‹ Назад")
    await anna.say("/profile")

    assert anna.last.photo is not None
    assert anna.last.photo.file_id == picture.file_id
    uploads = {one.photo.file_id for one in anna.seen if one.photo is not None}
    assert len(uploads) == 1


async def test_a_changed_answer_draws_a_new_picture(world: World) -> None:
    anna, _ = await finished(world)
    before = anna.last.photo

    await goto(anna, "k2_q1")
    await anna.tap("Могу научить")

    assert before is not None
    assert anna.last.photo is not None
    assert anna.last.photo.file_id != before.file_id


async def test_the_file_holds_the_persons_own_answers_and_no_name(world: World) -> None:
    anna, _ = await finished(world)

    toast = await anna.tap("Скачать")

    assert "придёт отдельным сообщением" in toast
    [document] = [message.document for message in anna.phone.bot_messages if message.document is not None]
    assert document.name.endswith(".xlsx")
    book = load_workbook(io.BytesIO(document.data))
    cells = [
        str(cell) for sheet in book for row in sheet.iter_rows(values_only=True) for cell in row if cell is not None
    ]
    assert "Могу научить" in cells
    assert any(cell.startswith("Вместе с командой разбираю итоги") for cell in cells)
    assert not any("Примерова" in cell or "Анна" in cell for cell in cells)
    assert not any("Сильнее" in cell for cell in cells)


async def test_situations_are_explained_only_once_the_answers_are_closed(world: World) -> None:
    anna, response = await finished(world)

    await anna.tap("Разбор ситуаций")
    assert "Закрыть и показать" in anna.labels
    assert "Сильнее всего" not in words_of(anna)
    await anna.tap("Закрыть и показать")
    assert "Разбор ситуаций · 1 из 8" in anna.text
    assert "Ваш выбор:" in anna.text
    await anna.tap("Дальше")
    assert "2 из 8" in anna.text
    assert "Сильнее всего:" in anna.text

    await goto(anna, "k1_q1")
    assert anna.answers()["k1_q1"] == "m5"
    assert "Могу научить" not in anna.labels, "closed answers are not asked again"
    await anna.tap_data(f"c:{response}:3:0")
    assert anna.answers()["k1_q1"] == "m5"


async def test_situations_open_by_themselves_when_the_wave_is_over(world: World) -> None:
    anna, response = await finished(world)
    world.clock.forward(days=15)

    await anna.tap_data(f"rc:{response}:0")

    assert "Разбор ситуаций · 1 из 8" in anna.text


async def test_nothing_is_shown_of_answers_that_were_not_sent(world: World) -> None:
    wave = world.wave()
    anna = world.person(1)
    await anna.come_in()
    response = world.fill(anna, wave, send=False)

    for tap in (f"r:{response}", f"rd:{response}", f"rc:{response}:0", f"rf:{response}"):
        await anna.say("/menu")
        menu = anna.last.id
        await anna.tap_data(tap)
        [shown] = [message for message in anna.phone.bot_messages if message.id == menu]
        assert "ещё не отправлены" in shown.words, tap
        assert [button.text for button in shown.flat_buttons] == ["Продолжить"]
    await anna.say("/profile")
    assert "появится здесь" in anna.text


async def test_results_of_several_waves_are_listed_newest_first(world: World) -> None:
    first = world.wave(name="Осень")
    anna = world.person(1)
    await anna.come_in()
    world.fill(anna, first, scale_answer(2, 1))
    world.clock.forward(days=1)
    second = world.wave(name="Весна")
    world.fill(anna, second, scale_answer(5, 3))

    await anna.say("/profile")

    assert anna.text.index("Весна") < anna.text.index("Осень")
    await anna.tap("2. Открыть")
    assert "Ваши сильные стороны" not in anna.text
