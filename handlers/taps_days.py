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
