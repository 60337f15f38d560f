"""How the choices of a question stand on a phone: on buttons while they can be read there, else numbered in the text.

Eight rows are the most that stand beside a question without scrolling, and two of them are taken by what is below.
"""

from surveys.form import Question

ONE_PAGE = 20  # a longer list turns its pages and is searched by typing
LONG = 30  # a button as wide as the phone shows about so many letters
BRIEF = 14  # and one of half that width
SHORT = 3  # and one of a sixth
SCALE = 6  # a scale stands in one column, in its order


def numbered(question: Question, language: str) -> bool:
    """Choices that no button could show whole, or that would need too many rows, stand in the text in full."""
    count, longest = len(question.choices), _longest(question, language)
    if count > ONE_PAGE or longest <= SHORT:
        return False
    return longest > LONG or (longest > BRIEF and count > SCALE) or count > 2 * SCALE


def wordy(question: Question, language: str) -> bool:
    """Sentences rather than names: an empty line between them."""
    return _longest(question, language) > 2 * LONG


def width(question: Question, language: str) -> int:
    """Buttons in a row."""
    count = len(question.choices)
    if numbered(question, language):
        return 4 if count <= 8 else 5
    if _longest(question, language) <= SHORT:
        return 6
    return 2 if count > SCALE else 1


def _longest(question: Question, language: str) -> int:
    return max((len(choice.label.in_(language)) for choice in question.choices), default=0)
