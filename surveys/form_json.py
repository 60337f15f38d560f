"""A form as text for the database: read back it is equal to what was written, and reading needs no importer.

Choice lists are written once, since forty questions may share a scale; expressions are written as their source and
compiled again. `compiler` is the number of this layout: a text of another number is refused rather than guessed at.
"""

import json
from collections.abc import Collection
from typing import Final, TypedDict

from surveys.expressions import Expression, compile_expression
from surveys.form import Form, Group, Thresholds
from surveys.question import Choice, Kind, Question, Span
from surveys.wording import NO_WORDS, Wording

COMPILER: Final = 1


class UnknownLayoutError(Exception):
    """The text was written by another layout of this module: import the form's file again."""


def dumps(form: Form) -> str:
    lists: dict[tuple[Choice, ...], int] = {}
    questions = [_question_out(question, lists) for question in form.questions]
    thresholds = form.thresholds
    document = {
        "compiler": COMPILER,
        "key": form.key,
        "version": form.version,
        "title": _wording_out(form.title),
        "default_language": form.default_language,
        "languages": list(form.languages),
        "thresholds": (thresholds.deficit_below, thresholds.strength_from, thresholds.enough_share),
        "source_hash": form.source_hash,
        "groups": [_group_out(group) for group in form.groups],
        "lists": [[_choice_out(choice) for choice in choices] for choices in lists],
        "questions": questions,
    }
    return json.dumps(document, ensure_ascii=False, separators=(",", ":"))


def loads(text: str) -> Form:
    """Raises UnknownLayoutError for a text written by another layout."""
    document: _Document = json.loads(text)
    if document["compiler"] != COMPILER:
        raise UnknownLayoutError(document["compiler"])
    names = frozenset(question["name"] for question in document["questions"])
    lists = [tuple(_choice_in(choice) for choice in choices) for choices in document["lists"]]
    return Form(
        key=document["key"],
        version=document["version"],
        title=_wording_in(document["title"]),
        default_language=document["default_language"],
        languages=tuple(document["languages"]),
        questions=tuple(_question_in(row, place, lists, names) for place, row in enumerate(document["questions"])),
        groups=tuple(_group_in(row, place, names) for place, row in enumerate(document["groups"])),
        thresholds=Thresholds(*document["thresholds"]),
        source_hash=document["source_hash"],
    )


_Words = str | list[str | dict[str, str]]  # one language: the text; several: the text and a table of the others


class _Choice(TypedDict, total=False):
    name: str
    label: _Words
    score: float | None
    anchor: _Words
    feedback: _Words


class _Group(TypedDict, total=False):
    name: str
    label: _Words
    hint: _Words
    relevant: str | None
    parent: int | None
    competency: str | None


class _Question(TypedDict, total=False):
    name: str
    kind: str
    label: _Words
    hint: _Words
    guidance: _Words
    required: bool
    required_if: str | None
    required_message: _Words
    relevant: str | None
    constraint: str | None
    constraint_message: _Words
    calculation: str | None
    choices: int | None
    span: tuple[float, float, float] | None
    appearance: str
    competency: str | None
    weight: float
    reverse: bool
    group: int | None
    default: str
    default_formula: str | None
    read_only: bool


class _Document(TypedDict):
    compiler: int
    key: str
    version: str
    title: _Words
    default_language: str
    languages: list[str]
    thresholds: tuple[float, float, float]
    source_hash: str
    groups: list[_Group]
    lists: list[list[_Choice]]
    questions: list[_Question]


def _question_out(question: Question, lists: dict[tuple[Choice, ...], int]) -> dict[str, object]:
    span = question.span
    row: dict[str, object] = {
        "name": question.name,
        "kind": question.kind.value,
        "label": _wording_out(question.label),
        "hint": _wording_out(question.hint),
        "guidance": _wording_out(question.guidance),
        "required": question.required,
        "required_if": _source(question.required_if),
        "required_message": _wording_out(question.required_message),
        "relevant": _source(question.relevant),
        "constraint": _source(question.constraint),
        "constraint_message": _wording_out(question.constraint_message),
        "calculation": _source(question.calculation),
        "choices": lists.setdefault(question.choices, len(lists)) if question.choices else None,
        "span": None if span is None else (span.start, span.end, span.step),
        "appearance": question.appearance,
        "competency": question.competency,
        "weight": question.weight,
        "reverse": question.reverse,
        "group": question.group,
        "default": question.default,
        "default_formula": _source(question.default_formula),
        "read_only": question.read_only,
    }
    # Most cells of a form are empty, and what is left out reads back as empty; 0 is not empty.
    return {key: value for key, value in row.items() if not (value is None or value is False or value == "")}


def _question_in(row: _Question, index: int, lists: list[tuple[Choice, ...]], names: Collection[str]) -> Question:
    choices, span = row.get("choices"), row.get("span")
    return Question(
        index=index,
        name=row["name"],
        kind=Kind(row["kind"]),
        label=_wording_in(row.get("label")),
        hint=_wording_in(row.get("hint")),
        guidance=_wording_in(row.get("guidance")),
        required=row.get("required", False),
        required_if=_compiled(row.get("required_if"), names),
        required_message=_wording_in(row.get("required_message")),
        relevant=_compiled(row.get("relevant"), names),
        constraint=_compiled(row.get("constraint"), names),
        constraint_message=_wording_in(row.get("constraint_message")),
        calculation=_compiled(row.get("calculation"), names),
        choices=() if choices is None else lists[choices],
        span=None if span is None else Span(*span),
        appearance=row.get("appearance", ""),
        competency=row.get("competency"),
        weight=row.get("weight", 0.0),
        reverse=row.get("reverse", False),
        group=row.get("group"),
        default=row.get("default", ""),
        default_formula=_compiled(row.get("default_formula"), names),
        read_only=row.get("read_only", False),
    )


def _group_out(group: Group) -> dict[str, object]:
    return {
        "name": group.name,
        "label": _wording_out(group.label),
        "hint": _wording_out(group.hint),
        "relevant": _source(group.relevant),
        "parent": group.parent,
        "competency": group.competency,
    }


def _group_in(row: _Group, index: int, names: Collection[str]) -> Group:
    return Group(
        index=index,
        name=row["name"],
        label=_wording_in(row.get("label")),
        hint=_wording_in(row.get("hint")),
        relevant=_compiled(row.get("relevant"), names),
        parent=row.get("parent"),
        competency=row.get("competency"),
    )


def _choice_out(choice: Choice) -> dict[str, object]:
    return {
        "name": choice.name,
        "label": _wording_out(choice.label),
        "score": choice.score,
        "anchor": _wording_out(choice.anchor),
        "feedback": _wording_out(choice.feedback),
    }


def _choice_in(row: _Choice) -> Choice:
    return Choice(
        row["name"],
        _wording_in(row.get("label")),
        row.get("score"),
        _wording_in(row.get("anchor")),
        _wording_in(row.get("feedback")),
    )


def _wording_out(wording: Wording) -> _Words:
    return [wording.text, dict(wording.others)] if wording.others else wording.text


def _wording_in(words: _Words | None) -> Wording:
    match words:
        case str(text) if text:
            return Wording(text)
        case [str(text), dict(others)]:
            return Wording(text, tuple(others.items()))
    return NO_WORDS


def _source(expression: Expression | None) -> str | None:
    return None if expression is None else expression.source


def _compiled(source: str | None, names: Collection[str]) -> Expression | None:
    return None if source is None else compile_expression(source, names=names)
