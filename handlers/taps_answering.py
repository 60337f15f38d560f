"""The wire format of buttons about answering a questionnaire and its result; the rules of `handlers/taps.py` hold here too."""

from aiogram.filters.callback_data import CallbackData


class OpenWave(CallbackData, prefix="w"):
    """Begin or continue my response in a wave."""

    wave: int


class WhoSees(CallbackData, prefix="ws"):
    """Who will see my answers to this wave."""

    wave: int


class Resume(CallbackData, prefix="rs"):
    """Where I stopped, from a reminder, a pause or a list."""

    response: int


class Goto(CallbackData, prefix="g"):
    """Show this question: back, forward, or a jump from the list of answers."""

    response: int
    question: int


class Choose(CallbackData, prefix="c"):
    """One choice is the whole answer."""

    response: int
    question: int
    choice: int


class Mark(CallbackData, prefix="x"):
    """Tick or untick one of several; `on` is what it becomes, so a double tap does not flip it twice."""

    response: int
    question: int
    choice: int
    on: bool


class Done(CallbackData, prefix="d"):
    """«Готово» under several ticks."""

    response: int
    question: int


class Pass(CallbackData, prefix="p"):
    """Further from a note, an acknowledgement, or a question that may stay empty."""

    response: int
    question: int


class Write(CallbackData, prefix="wr"):
    """What is typed in the chat answers the question this response is at."""

    response: int


class Day(CallbackData, prefix="dy"):
    """A day of the calendar; days since 1970-01-01."""

    response: int
    question: int
    day: int


class Month(CallbackData, prefix="mo"):
    """Turn the calendar to a month; months since year 0."""

    response: int
    question: int
    month: int


class Options(CallbackData, prefix="op"):
    """A page of a long list of choices."""

    response: int
    question: int
    page: int


class Anchors(CallbackData, prefix="an"):
    """«Что значат ответы»."""

    response: int
    question: int


class Pause(CallbackData, prefix="pa"):
    """Stop here for now."""

    response: int


class RemindTomorrow(CallbackData, prefix="rt"):
    """Put a reminder for the next working morning."""

    response: int


class NoReminder(CallbackData, prefix="nr"):
    """«Вернусь без напоминания»."""

    response: int


class Review(CallbackData, prefix="rv"):
    """The list of my answers before sending, a page of it."""

    response: int
    page: int


class Submit(CallbackData, prefix="su"):
    """Send the answers."""

    response: int


class Result(CallbackData, prefix="r"):
    """My profile from this response."""

    response: int


class Details(CallbackData, prefix="rd"):
    """Every competency with its figures."""

    response: int


class Cases(CallbackData, prefix="rc"):
    """What stands behind each situation, one a page."""

    response: int
    page: int


class LockCases(CallbackData, prefix="rl"):
    """Close my answers and show the commentary to the situations."""

    response: int


class SaveFile(CallbackData, prefix="rf"):
    """My answers as a file."""

    response: int


class Profiles(CallbackData, prefix="pr"):
    """My results, newest first."""


class TooLong(CallbackData, prefix="lt"):
    """The last text was too long: Telegram cuts such a text in pieces, and the next one must not pass for an answer."""

    response: int
