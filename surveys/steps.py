"""The steps of answering as values: the question in front of a person, the list of answers, the end.

A step is worked out from the response alone, so whoever asks again stands at the same place.
"""

from dataclasses import dataclass, replace

from surveys import flow
from surveys.flow import Answers, Progress, Rejected
from surveys.form import Group, Kind, Question
from surveys.responses import Response


@dataclass(frozen=True, slots=True)
class Asked:
    """One question, or a run of notes that is read together (`question` is its last then)."""

    response: Response
    question: Question
    notes: tuple[Question, ...]
    progress: Progress
    value: str | None  # the stored answer; None before the first one
    ticks: tuple[str, ...]
    back: int | None
    forward: int | None  # the next question, once this one is answered
    rejected: Rejected | None = None
    typed: str = ""  # what was refused
    understood: str | None = None  # the answer to the question before, when it was typed
    passed: Group | None = None  # the section that this step left behind
    changed: bool = True  # False when a tap changed nothing


@dataclass(frozen=True, slots=True)
class Ready:
    """Every question is answered: look through and send."""

    response: Response
    missing: tuple[int, ...] = ()
    understood: str | None = None


@dataclass(frozen=True, slots=True)
class Finished:
    """Sent, and the answers stay changeable until the wave closes."""

    response: Response
    sent_now: bool = False
    rescored: bool = False


@dataclass(frozen=True, slots=True)
class Closed:
    """The wave closed; what was answered is kept and counted as the rules say."""

    response: Response


Step = Asked | Ready | Finished | Closed


def asked(response: Response, index: int) -> Asked:
    form, given = response.form, response.given
    question = form.questions[index]
    if question.is_note:
        following = flow.next_question(form, given, index)
        while following is not None and form.questions[following].is_note:
            index, following = following, flow.next_question(form, given, following)
        question = form.questions[index]
    read = notes(response, index) if question.is_note else ()
    first = read[0].index if read else index
    value = given.values.get(question.name)
    return Asked(
        response=response,
        question=question,
        notes=read,
        progress=flow.progress(form, given, index),
        value=value,
        ticks=ticks(response, question) if question.kind is Kind.SELECT_MULTIPLE else (),
        back=flow.previous_question(form, given, first),
        forward=flow.next_question(form, given, index) if value is not None and not question.is_note else None,
    )


def notes(response: Response, index: int) -> tuple[Question, ...]:
    form = response.form
    return tuple(form.questions[place] for place in flow.notes_before(form, response.given, index))


def ticks(response: Response, question: Question) -> tuple[str, ...]:
    kept = response.ticks.get(question.name, response.given.values.get(question.name, ""))
    return tuple(kept.split())


def with_answer(response: Response, question: Question, value: str) -> Response:
    values = {**response.given.values, question.name: value}
    ticks = {name: kept for name, kept in response.ticks.items() if name != question.name}
    return replace(response, given=Answers(values, response.given.now), ticks=ticks)


def passed(response: Response, left: int, reached: int) -> Group | None:
    sections = response.form.section_of
    section = sections[left]
    if section is None or sections[reached] == section or reached < left:
        return None
    return response.form.groups[section]


def unchangeable(response: Response) -> Step:
    return Finished(response) if response.submitted_at is not None else Closed(response)
