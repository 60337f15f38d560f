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


class ChooseCoverage(CallbackData, prefix="cw"):
    """Which wave's coverage to look at."""


class RefreshCoverage(CallbackData, prefix="cf"):
    """The same page of the same wave, as of now."""

    wave: int
    page: int


class CoveragePicture(CallbackData, prefix="cp"):
    """A wave's coverage as a picture, a tile a school."""

    wave: int


class ChooseTeam(CallbackData, prefix="tw"):
    """Which wave to look at my team in."""


class Nudge(CallbackData, prefix="nu"):
    """Who would be reminded of a wave; `group` is a number of surveys.nudges.Group."""

    wave: int
    group: int


class SendNudge(CallbackData, prefix="ns"):
    """Remind them: `people` is how many the screen named, and nobody is written to behind it."""

    wave: int
    group: int
    people: int


class Health(CallbackData, prefix="he"):
    """How the machine is, for its owner."""


class Exports(CallbackData, prefix="ex"):
    """Whose results to take away: the list of waves, a page of it."""

    page: int


class ExportWave(CallbackData, prefix="ew"):
    """Which kind of file: the choice for a wave."""

    wave: int


class MakeExport(CallbackData, prefix="em"):
    """Make the file; `kind` is xlsx or zip."""

    wave: int
    kind: str


class StopExport(CallbackData, prefix="es"):
    """Not wanted any more."""

    wave: int
    kind: str


class CoverageFile(CallbackData, prefix="cx"):
    """A wave's coverage as a workbook, a line a school."""

    wave: int


class FileOnceMore(CallbackData, prefix="fm"):
    """Make the file of this job after all."""

    job: int


class Announcements(CallbackData, prefix="sa"):
    """Let coordinators' announcements come, or not; what concerns one's own sign-ups and answers comes all the same."""

    on: bool
