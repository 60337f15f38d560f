"""How long a questionnaire takes: the reading of its words and a pause for thought at every question.

About 17 letters a second is the pace of unhurried silent reading in Russian (Bezrukikh et al.: 150-200 words a minute);
the pauses are ours and put the shipped diagnostic where its authors measured it, at 15-20 minutes.
"""

from collections.abc import Iterable

from surveys.form import Form, Kind, Question

LETTERS_A_SECOND = 17
THOUGHT = 7.0  # seconds before a tap on a scale or a way out
FACT = 2.0  # seconds before a tap on what one knows anyway
TYPING = 30.0
ROUGHLY = 10  # minutes from which an estimate is told in fives


def seconds(question: Question) -> float:
    letters = len(question.label.text) + len(question.hint.text)
    if question.is_case or not question.scored:
        letters += sum(len(choice.label.text) for choice in question.choices)  # a scale is read once, not every time
    if question.is_note:
        return letters / LETTERS_A_SECOND
    pause = TYPING if question.kind is Kind.TEXT else THOUGHT if question.scored else FACT
    return letters / LETTERS_A_SECOND + pause


def minutes(form: Form, questions: Iterable[int] | None = None) -> int:
    """Whole minutes for these questions, at least one; for all that may be asked without an argument."""
    asked = form.asked if questions is None else questions
    whole = max(1, round(sum(seconds(form.questions[index]) for index in asked) / 60))
    return whole if whole < ROUGHLY else 5 * round(whole / 5)
