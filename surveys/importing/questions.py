from collections.abc import Mapping
from dataclasses import replace

from surveys.checking import Reason, read_answer
from surveys.expressions import Expression
from surveys.importing.cells import YES_NO, Reader
from surveys.importing.choice_lists import SCREEN_LIMIT
from surveys.importing.faults import Code
from surveys.importing.parameters import read_span, review_appearance, review_columns
from surveys.importing.sheets import Row
from surveys.importing.types import Asked
from surveys.question import SELECTS, Choice, Kind, Question
from surveys.wording import Wording

_MESSAGE_LIMIT = 1000
# The answer to a tap is a toast, and Telegram cuts it at 200 signs.
_TOAST_LIMIT = 200


def read_question(
    row: Row,
    name: str,
    asked: Asked,
    lists: Mapping[str, tuple[Choice, ...]],
    reader: Reader,
    *,
    index: int,
    group: int | None,
) -> Question:
    kind = asked.kind
    choices = _choices(row, asked, lists, reader)
    required, required_if = _required(row, reader)
    default = row.text("default")
    dynamic = "${" in default or default.endswith(")")
    question = Question(
        index=index,
        name=name,
        kind=kind,
        label=reader.words(row, "label", SCREEN_LIMIT),
        hint=reader.words(row, "hint", SCREEN_LIMIT),
        guidance=reader.words(row, "guidance_hint", SCREEN_LIMIT),
        required=required,
        required_if=required_if,
        required_message=_message(row, "required_message", kind, reader),
        relevant=reader.expression(row, "relevant", allow_current=False),
        constraint=reader.expression(row, "constraint"),
        constraint_message=_message(row, "constraint_message", kind, reader),
        calculation=reader.expression(row, "calculation"),
        choices=choices,
        span=read_span(row, reader.findings) if kind is Kind.RANGE else None,
        appearance=review_appearance(row, reader.findings),
        competency=row.text("competency") or None,
        weight=_weight(row, kind, choices, reader),
        reverse=reader.yes_no(row, "reverse"),
        group=group,
        default="" if dynamic else default,
        default_formula=reader.expression(row, "default") if dynamic else None,
        read_only=reader.yes_no(row, "read_only") and kind is not Kind.NOTE,
    )
    review_columns(row, reader.findings)
    _review(row, question, reader)
    return replace(question, default=_default(row, question, reader))


def _choices(row: Row, asked: Asked, lists: Mapping[str, tuple[Choice, ...]], reader: Reader) -> tuple[Choice, ...]:
    if asked.kind not in SELECTS:
        return ()
    choices = lists.get(asked.list_name, ())
    if not choices:
        reader.findings.fault(row.place, "type", Code.LIST_MISSING, found=asked.list_name)
    for choice in choices:
        if asked.kind is Kind.SELECT_MULTIPLE and choice.name.split() != [choice.name]:
            reader.findings.fault(row.place, "type", Code.CHOICE_NAME_SPACE, found=choice.name, list=asked.list_name)
    return choices


def _default(row: Row, question: Question, reader: Reader) -> str:
    """In the spelling in which answers are stored."""
    read = read_answer(question, question.default) if question.default else ""
    if isinstance(read, Reason):
        reader.findings.fault(row.place, "default", Code.DEFAULT_INVALID, found=question.default)
        return ""
    return read


def _required(row: Row, reader: Reader) -> tuple[bool, Expression | None]:
    plain = YES_NO.get(row.text("required").lower())
    return (plain, None) if plain is not None else (False, reader.expression(row, "required"))


def _message(row: Row, column: str, kind: Kind, reader: Reader) -> Wording:
    message = reader.words(row, column, _MESSAGE_LIMIT)
    if kind in SELECTS and message.longest > _TOAST_LIMIT:
        reader.findings.warn(row.place, column, Code.LONG_FOR_TOAST, limit=str(_TOAST_LIMIT))
    return message


def _weight(row: Row, kind: Kind, choices: tuple[Choice, ...], reader: Reader) -> float:
    """Written, or 1 for a question of a competency that can be scored at all, or 0."""
    written = reader.number(row, "weight")
    scores = {choice.score for choice in choices if choice.score is not None}
    scorable = kind is Kind.SELECT_ONE and len(scores) > 1
    if written is None:
        return 1.0 if scorable and row.text("competency") and not row.text("weight") else 0.0
    if written < 0:
        reader.findings.fault(row.place, "weight", Code.NEGATIVE, found=row.text("weight"))
    elif written > 0 and not scorable:
        reader.findings.fault(row.place, "weight", Code.SCORE_MISSING)
    return written


def _review(row: Row, question: Question, reader: Reader) -> None:
    findings = reader.findings
    if question.asked and not question.label:
        findings.fault(row.place, "label", Code.LABEL_MISSING, name=question.name)
    if question.kind is Kind.CALCULATE and not row.text("calculation") and question.default_formula is None:
        findings.fault(row.place, "calculation", Code.CALCULATION_MISSING)
    if question.read_only:
        findings.warn(row.place, "read_only", Code.READ_ONLY_HIDDEN)
    length = question.label.longest + question.hint.longest
    if question.kind is Kind.SELECT_ONE and any(choice.label.longest > 30 for choice in question.choices):
        # Long choices are numbered in the text of the screen itself.
        length += sum(choice.label.longest + 4 for choice in question.choices)
    if length > SCREEN_LIMIT >= max(question.label.longest, question.hint.longest):
        findings.fault(row.place, "label", Code.TOO_LONG, length=str(length), limit=str(SCREEN_LIMIT))
