import re
from datetime import date, datetime

from surveys.expressions import Value, as_text
from surveys.form import Form
from surveys.question import SELECTS, Question
from surveys.situation import Answers, Situation
from surveys.wording import Wording

REFERENCE = re.compile(r"\$\{([^{}]*)\}")


def fill(form: Form, answers: Answers, wording: Wording, language: str, *, longest: int | None = None) -> str:
    """The wording with `${name}` replaced by what the person said, a choice by its label rather than its code.

    `longest` is how many signs of an answer are repeated: a whole one may be as long as a message.
    """
    text = wording.in_(language)
    if "${" not in text:
        return text
    situation = Situation(form, answers)

    def said(reference: re.Match[str]) -> str:
        question = form.names.get(reference[1])
        if question is None:
            return reference[0]
        words = _said(question, situation.value(question.name), language)
        return words if longest is None or len(words) <= longest else words[:longest] + "…"

    return REFERENCE.sub(said, text)


def _said(question: Question, value: Value, language: str) -> str:
    if question.kind in SELECTS:
        chosen = (question.choice(name) for name in as_text(value).split())
        return ", ".join(choice.label.in_(language) for choice in chosen if choice is not None)
    if isinstance(value, datetime):
        return value.strftime("%d.%m.%Y %H:%M")
    if isinstance(value, date):
        return value.strftime("%d.%m.%Y")
    return as_text(value)
