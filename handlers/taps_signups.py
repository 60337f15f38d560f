"""The wire format of buttons about finding an internship and signing up; the rules of `handlers/taps.py` hold here too."""

from aiogram.filters.callback_data import CallbackData


class InternshipCard(CallbackData, prefix="Gc"):
    """An internship as whoever may take part sees it."""

    internship: int


class Internships(CallbackData, prefix="Gl"):
    """What is ahead for me, narrowed; blank and month 0 narrow nothing. A month is year * 12 + month - 1."""

    competency: str
    month: int
    format: str
    place: str
    page: int


EVERYTHING = Internships(competency="", month=0, format="", place="", page=0)


class NarrowInternships(CallbackData, prefix="Gf"):
    """What to narrow the list by: c (competency), m (month), f (format), p (place); the rest as it is."""

    by: str
    competency: str
    month: int
    format: str
    place: str


class MyInternships(CallbackData, prefix="Gm"):
    """«Мои записи», a page."""

    page: int


class SignUp(CallbackData, prefix="Gs"):
    """«Записаться»."""

    internship: int


class SwapSignUp(CallbackData, prefix="Gw"):
    """Give up my place in `leave` and take one here."""

    internship: int
    leave: int


class LeaveInternship(CallbackData, prefix="Gx"):
    """Give up my place, request or turn in the line; `sure` is False on the card and True on the screen that asks."""

    internship: int
    sure: bool


class AcceptPlace(CallbackData, prefix="Ga"):
    """«Занять место» that is held for me."""

    internship: int


class DeclinePlace(CallbackData, prefix="Gd"):
    """«Отказаться» from the place that is held for me."""

    internship: int


class Programme(CallbackData, prefix="Gp"):
    """The programme's file."""

    internship: int


class SignupsOf(CallbackData, prefix="Gq"):
    """Who is signed up for an internship, for its staff, a page."""

    internship: int
    page: int


class SignupOf(CallbackData, prefix="Gu"):
    """One sign-up as staff sees it."""

    signup: int


class DecideSignup(CallbackData, prefix="Ge"):
    """Agree to a request, or not."""

    signup: int
    yes: bool


class MoveToHead(CallbackData, prefix="Gh"):
    """To the head of the line."""

    signup: int


class SeatSignup(CallbackData, prefix="Gt"):
    """Confirm out of turn; `beyond` means more than there are places, said on a screen of its own."""

    signup: int
    beyond: bool


class RemoveSignup(CallbackData, prefix="Gz"):
    """Take somebody out; `sure` is False on their card and True on the screen that asks."""

    signup: int
    sure: bool
