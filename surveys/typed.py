"""What a person meant by typed words: of a list of choices the number, the words or a piece of them."""

from surveys.form import Question
from surveys.question import SELECTS

NO_CHOICE = "\0"  # no choice can be called so


def choice_meant(question: Question, text: str) -> str:
    """The choice by its number in the list, its words, or a piece of words that only one choice has."""
    if question.kind not in SELECTS:
        return text
    said = text.strip().casefold()
    for place, choice in enumerate(question.choices, 1):
        if said == str(place) or any(said == label.casefold() for label in choice.label):
            return choice.name
    near = [choice.name for choice in question.choices if any(said in label.casefold() for label in choice.label)]
    return near[0] if len(near) == 1 and said else NO_CHOICE


def understood(question: Question, text: str, language: str) -> str:
    choice = question.choice(choice_meant(question, text)) if question.kind in SELECTS else None
    return text if choice is None else choice.label.in_(language)
