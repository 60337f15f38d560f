"""The wire format of buttons about the day of an internship and what comes after it; rules as in `handlers/taps.py`."""

from aiogram.filters.callback_data import CallbackData


class WillCome(CallbackData, prefix="Dr"):
    """«Приеду», to the date and place of this revision."""

    internship: int
    revision: int


class CannotCome(CallbackData, prefix="Drn"):
    """«Не смогу»; `sure` is False on the reminder and True on the screen that asks."""

    internship: int
    sure: bool


class CalendarFile(CallbackData, prefix="Dc"):
    """The event for my own calendar."""

    internship: int


class SendReport(CallbackData, prefix="Dfs"):
    """Send the host's report although it differs from the marks: `attended` is the number that was confirmed."""

    response: int
    attended: int


class CertificateFile(CallbackData, prefix="Dv"):
    """This certificate of mine as a file."""

    certificate: int


class Certificates(CallbackData, prefix="Dvl"):
    """My certificates, a page of them."""

    page: int


class CheckCertificate(CallbackData, prefix="Dk"):
    """What is typed is a number or a check code of somebody's certificate."""


class Papers(CallbackData, prefix="Dp"):
    """What stands on the papers of my municipality."""


class PaperField(CallbackData, prefix="Dpf"):
    """What is typed goes into this field of the papers."""

    field: str


class ClearPaperField(CallbackData, prefix="Dpc"):
    """This field stays blank in print."""

    field: str


class PaperFeedback(CallbackData, prefix="Dpn"):
    """No certificate before the feedback, or without waiting for it."""

    on: bool


class EventDay(CallbackData, prefix="Dac"):
    """The screen of the day for whoever receives the guests: the code and who has come."""

    event: int


class ShowQr(CallbackData, prefix="Daq"):
    """The code as a picture to point a phone at."""

    event: int


class Arrivals(CallbackData, prefix="Dal"):
    """The list to tick people on, a page of it."""

    event: int
    page: int


class MarkArrival(CallbackData, prefix="Dam"):
    """A person is here, or is not after all."""

    event: int
    person: int
    on: bool
    page: int


class WalkIns(CallbackData, prefix="Daw"):
    """The schools from which somebody may have come without signing up."""

    event: int
    page: int


class WalkInsOf(CallbackData, prefix="Dax"):
    """The people of a school."""

    event: int
    school: int
    page: int


class AddWalkIn(CallbackData, prefix="Day"):
    """This person has come without signing up."""

    event: int
    person: int


class CheckIn(CallbackData, prefix="Dai"):
    """«Отметиться»: four digits are typed next."""

    event: int


class Corrections(CallbackData, prefix="Dla"):
    """Marks after the day, for a coordinator."""

    event: int
    page: int


class CorrectOne(CallbackData, prefix="Dlb"):
    """One person's mark after the day: what should it be?"""

    signup: int


class CorrectTo(CallbackData, prefix="Dlc"):
    """What it becomes; the reason is asked next."""

    signup: int
    mark: str


class Correct(CallbackData, prefix="Dld"):
    """The correction with its reason."""

    signup: int
    mark: str
    why: str


class AddLater(CallbackData, prefix="Dle"):
    """After the day: somebody was there without a place, with the reason."""

    event: int
    person: int
    why: str


class EventCertificates(CallbackData, prefix="Dve"):
    """The certificates of an internship; `file` asks for all of them in one archive."""

    event: int
    file: bool


class RegistrationSheet(CallbackData, prefix="Dha"):
    """Лист регистрации as a document."""

    event: int


class TeamVisits(CallbackData, prefix="Dwa"):
    """Who of my school's team goes where, a page of it."""

    page: int


class SendingList(CallbackData, prefix="Dwb"):
    """Список направляемых of a school as a document."""

    school: int


class InternshipsReport(CallbackData, prefix="Dxa"):
    """Internships of a period as figures: which period?"""


class InternshipsPeriod(CallbackData, prefix="Dxb"):
    """This period, its days in numbers since 1970-01-01: which file?"""

    first: int
    last: int


class InternshipsFile(CallbackData, prefix="Dxc"):
    """One of its files: figures, note or schedule."""

    first: int
    last: int
    kind: str


class FollowUp(CallbackData, prefix="Dfu"):
    """Six weeks on: «Применяем», «Пробуем» or «Пока нет», by the name of the choice in the form."""

    wave: int
    said: str
