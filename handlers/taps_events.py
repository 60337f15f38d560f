"""The wire format of buttons about announcing and running internships; the rules of `handlers/taps.py` hold here too."""

from aiogram.filters.callback_data import CallbackData


class Events(CallbackData, prefix="Ev"):
    """The internships that I run, of one state (a code of internships.listing.Shown), a page of them."""

    state: str
    page: int


class HostEvents(CallbackData, prefix="Eh"):
    """The internships of my own school, whatever else I may see."""

    state: str
    page: int


class StaffCard(CallbackData, prefix="Ec"):
    """An internship as whoever runs it sees it; a draft opens where everything can be said."""

    internship: int
