"""The wire format of buttons: every class here lives for years in people's chats.

A tap carries ids and its absolute target, so a second tap on the same button asks for the same thing. Fields are never
reordered, prefixes never reused; a retired class stays, with the date it was retired, and leads to the current screen.
All of them fit Telegram's 64 bytes with the largest ids (a test packs them so).
"""

from aiogram.filters.callback_data import CallbackData


class Menu(CallbackData, prefix="m"):
    """Back to the menu."""


class Confirm(CallbackData, prefix="me"):
    """«Да, это я» under the greeting."""


class Mistaken(CallbackData, prefix="mis"):
    """«Здесь ошибка» under the greeting."""


class ReadConsent(CallbackData, prefix="cr"):
    """The consent text, a page of it."""

    page: int


class GiveConsent(CallbackData, prefix="cg"):
    """Consent to this very version, not to whatever is in force when the tap arrives."""

    version: str


class LaterConsent(CallbackData, prefix="cl"):
    """«Не сейчас»."""


class EnterCode(CallbackData, prefix="ec"):
    """What a stranger types is an invitation code."""


class Surveys(CallbackData, prefix="s"):
    """The list of what is open to me."""


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


class Settings(CallbackData, prefix="st"):
    """Language and reminders."""


class SpeakLanguage(CallbackData, prefix="sl"):
    """Speak this language with me."""

    language: str


class Privacy(CallbackData, prefix="pv"):
    """What is kept about me and who sees it."""


class Help(CallbackData, prefix="h"):
    """What this is and whom to ask."""


class Coverage(CallbackData, prefix="co"):
    """A wave's coverage by school, a page of it; wave 0 is the newest."""

    wave: int
    page: int


class Team(CallbackData, prefix="te"):
    """Who of my school has finished."""

    wave: int


class MyData(CallbackData, prefix="pd"):
    """Everything that is stored about me, as a file."""


class Withdraw(CallbackData, prefix="pw"):
    """Withdraw my consent; `sure` is False on the first screen and True on the second."""

    sure: bool


class Erase(CallbackData, prefix="pe"):
    """Erase everything about me; `sure` is False on the first screen and True on the second."""

    sure: bool


class Reminders(CallbackData, prefix="sr"):
    """Reminders wanted or not."""

    on: bool


class Quiet(CallbackData, prefix="sq"):
    """Not to be disturbed for so many days from now; 0 ends it."""

    days: int
