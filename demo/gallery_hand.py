"""A hand that answers the diagnostic from the first question to the last, by a pattern of strengths given for it."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from demo.gallery_stage import Stage
from handlers.screen import Screen
from handlers.taps_answering import Choose, Done, Mark, OpenWave, Pass
from surveys.form import Kind, Question


@dataclass(frozen=True, slots=True)
class Manner:
    """How one answers about a competency: the step of mastery 1-5 (None is «Не моя задача») and the score of the case."""

    mastery: int | None
    case: int


# One of everything that a result can say: strengths, a deficit, a blind spot, a hidden strength, too little data.
VARIED: Mapping[str, Manner] = {
    "K1": Manner(4, 2),
    "K2": Manner(5, 1),
    "K3": Manner(2, 1),
    "K4": Manner(5, 3),
    "K5": Manner(3, 2),
    "K6": Manner(2, 3),
    "K7": Manner(None, 2),
    "K8": Manner(4, 3),
}
EVEN: Mapping[str, Manner] = {f"K{number}": Manner(3, 2) for number in range(1, 9)}
NOT_MINE: Mapping[str, Manner] = {f"K{number}": Manner(None, 2) for number in range(1, 9)}

Looked = Callable[[Question, Screen], None]


async def fill(
    stage: Stage,
    who: int,
    wave: str,
    manner: Mapping[str, Manner],
    looked: Looked = lambda _question, _screen: None,
    *,
    until: str | None = None,
) -> int:
    """Answer up to the question named `until` (all by default); `looked` sees each screen with the question answered."""
    await stage.do(who, OpenWave(wave=stage.waves[wave]))
    response = await stage.response(who, wave)
    form = await stage.form(who, response)
    for index in form.asked:
        question = form.questions[index]
        if question.name == until:
            break
        looked(question, await _answer(stage, who, response, question, manner))
    return response


async def _answer(stage: Stage, who: int, response: int, question: Question, manner: Mapping[str, Manner]) -> Screen:
    match question.kind:
        case Kind.SELECT_ONE:
            return await stage.do(
                who, Choose(response=response, question=question.index, choice=_place(question, manner))
            )
        case Kind.SELECT_MULTIPLE:
            await stage.do(who, Mark(response=response, question=question.index, choice=2, on=True))
            return await stage.do(who, Done(response=response, question=question.index))
    return await stage.do(who, Pass(response=response, question=question.index))


def _place(question: Question, manner: Mapping[str, Manner]) -> int:
    how = manner.get(question.competency or "", Manner(3, 2))
    wanted: float | None = how.case if question.is_case else how.mastery
    if wanted is not None and question.reverse and question.scale is not None:
        wanted = sum(question.scale) - wanted
    return next(place for place, choice in enumerate(question.choices) if choice.score == wanted)
