"""From what a person typed or pressed to what is stored: generous about spelling, strict about meaning."""

from dataclasses import dataclass
from enum import StrEnum

from surveys.form import Form
from surveys.question import Kind, Question
from surveys.reading import TEXT_LIMIT, read_date, read_datetime, read_number, read_time
from surveys.situation import Answers, Situation, typed
from surveys.wording import NO_WORDS, Wording


class Reason(StrEnum):
    NOT_ASKED = "not_asked"
    REQUIRED = "required"
    NOT_A_NUMBER = "not_a_number"
    NOT_WHOLE = "not_whole"
    OUT_OF_RANGE = "out_of_range"
    NOT_A_DATE = "not_a_date"
    NOT_A_TIME = "not_a_time"
    NOT_A_CHOICE = "not_a_choice"
    TOO_LONG = "too_long"
    CONSTRAINT = "constraint"


@dataclass(frozen=True, slots=True)
class Accepted:
    value: str


@dataclass(frozen=True, slots=True)
class Rejected:
    """`message` is the author's own sentence for REQUIRED and CONSTRAINT, blank where the form has none."""

    reason: Reason
    message: Wording = NO_WORDS


def check(form: Form, question: Question, answers: Answers, raw: str) -> Accepted | Rejected:
    """Would this answer stand, given the others? A blank one passes over the question where that is allowed."""
    situation = Situation(form, answers)
    if not question.asked or not situation.relevant(question.index):
        return Rejected(Reason.NOT_ASKED)
    if question.is_note:
        return Accepted("seen")
    if not raw.strip():
        if situation.required(question):
            return Rejected(Reason.REQUIRED, question.required_message)
        return Accepted("")
    read = read_answer(question, raw)
    if isinstance(read, Reason):
        return Rejected(read)
    if question.constraint is not None:
        # The constraint may name its own question; it must then see the new answer, not the stored one.
        ahead = Situation(form, Answers({**answers.values, question.name: read}, answers.now))
        if not question.constraint.holds(ahead.scope(typed(question.kind, read))):
            return Rejected(Reason.CONSTRAINT, question.constraint_message)
    return Accepted(read)


def read_answer(question: Question, raw: str) -> str | Reason:
    match question.kind:
        case Kind.SELECT_ONE:
            return raw if raw in question.choice_places else Reason.NOT_A_CHOICE
        case Kind.SELECT_MULTIPLE:
            return _several(question, raw)
        case Kind.ACKNOWLEDGE:
            return "OK"
        case Kind.DATE | Kind.TIME | Kind.DATETIME:
            return _moment(question, raw)
        case Kind.INTEGER | Kind.DECIMAL | Kind.RANGE:
            return _number(question, raw)
    text = raw.strip()
    return text if len(text) <= TEXT_LIMIT else Reason.TOO_LONG


def _moment(question: Question, raw: str) -> str | Reason:
    if question.kind is Kind.TIME:
        return read_time(raw) or Reason.NOT_A_TIME
    return (read_date(raw) if question.kind is Kind.DATE else read_datetime(raw)) or Reason.NOT_A_DATE


def _several(question: Question, raw: str) -> str | Reason:
    chosen = set(raw.split())
    if not chosen <= question.choice_places.keys():
        return Reason.NOT_A_CHOICE
    return " ".join(name for name in question.choice_places if name in chosen)


def _number(question: Question, raw: str) -> str | Reason:
    number = read_number(raw)
    if number is None:
        return Reason.NOT_A_NUMBER
    if question.kind is Kind.INTEGER and "." in number:
        return Reason.NOT_WHOLE
    return number if question.span is None or question.span.holds(float(number)) else Reason.OUT_OF_RANGE
