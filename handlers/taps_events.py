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


class NewEvent(CallbackData, prefix="En"):
    """Which school will receive: the choice, a page of it."""

    page: int


class NewEventAt(CallbackData, prefix="Ena"):
    """What is typed is the title of a new internship at this school."""

    school: int


class EventStep(CallbackData, prefix="Es"):
    """A step of announcing, or of changing what is published; `step` is a code of screens.event_way."""

    internship: int
    step: str


class WriteEvent(CallbackData, prefix="Esw"):
    """What is typed or sent says this of the internship."""

    internship: int
    what: str


class ClearEvent(CallbackData, prefix="Esc"):
    """Take back what may be left unsaid."""

    internship: int
    what: str


class EventSchools(CallbackData, prefix="Eso"):
    """Another school will receive: the choice, a page of it."""

    internship: int
    page: int


class EventSchool(CallbackData, prefix="Esh"):
    """This school receives."""

    internship: int
    school: int


class EventDirection(CallbackData, prefix="Esk"):
    """Tick or untick a competency; `on` is what it becomes."""

    internship: int
    code: str
    on: bool


class EventFormat(CallbackData, prefix="Esf"):
    """On site, online or both."""

    internship: int
    format: str


class EventDays(CallbackData, prefix="Ed"):
    """A calendar; `what` is starts, opens or closes, `month` counts from year 0 and 0 is where the day is."""

    internship: int
    what: str
    month: int


class EventOn(CallbackData, prefix="Edo"):
    """This day, as days since 1970-01-01, at this hour."""

    internship: int
    what: str
    day: int
    hour: int


class EventNumber(CallbackData, prefix="Esn"):
    """`what` is hours, capacity, quota (0 is none) or closes (so many days before it begins)."""

    internship: int
    what: str
    number: int


class EventContacts(CallbackData, prefix="Esp"):
    """Who of the host school is asked by guests: the choice, a page of it."""

    internship: int
    page: int


class EventContact(CallbackData, prefix="Esq"):
    """This person is; 0 is nobody."""

    internship: int
    person: int


class EventWhom(CallbackData, prefix="Ew"):
    """Narrow the audience: position, school or kind, a page of the choice."""

    internship: int
    by: str
    page: int


class EventTick(CallbackData, prefix="Ewt"):
    """Tick or untick one of them; `on` is what it becomes."""

    internship: int
    by: str
    what: str
    on: bool
    page: int


class EventUnticked(CallbackData, prefix="Ewu"):
    """No ticks of this kind; `by` all is everybody."""

    internship: int
    by: str


class EventApproval(CallbackData, prefix="Esa"):
    """Each sign-up has to be agreed to, or not."""

    internship: int
    on: bool


class ProposeEvent(CallbackData, prefix="Ep"):
    """A host asks the coordinators to publish it."""

    internship: int


class PublishEvent(CallbackData, prefix="Epu"):
    """`sure` is False on the check and True on the screen that names how many will hear of it."""

    internship: int
    sure: bool


class GiveBackEvent(CallbackData, prefix="Epb"):
    """What is typed is the remark with which a proposal returns to its host."""

    internship: int


class CopyEvent(CallbackData, prefix="Epc"):
    """A new draft that says the same."""

    internship: int


class RepeatEvent(CallbackData, prefix="Epr"):
    """The same in so many following weeks; 0 asks how many."""

    internship: int
    weeks: int


class DropEvent(CallbackData, prefix="Epd"):
    """Delete a draft; `sure` is True on the screen that asks."""

    internship: int
    sure: bool


class ApplyChange(CallbackData, prefix="Eg"):
    """Change what is published as it was shown: `mark` is a digest of that."""

    internship: int
    mark: str


class LowerPlaces(CallbackData, prefix="Egl"):
    """The same although the last `over` to come lose their places."""

    internship: int
    mark: str
    over: int


class ForgetChange(CallbackData, prefix="Egf"):
    """Leave it as it is published."""

    internship: int


class CancelEvent(CallbackData, prefix="Ex"):
    """Call it off for a reason (blank asks which); `sure` is True on the screen that names how many will hear of it."""

    internship: int
    reason: str
    sure: bool


class CancelMany(CallbackData, prefix="Exm"):
    """Which internships to call off at once: those of a day (a calendar's month, 0 is this one)."""

    month: int


class CancelSchools(CallbackData, prefix="Exs"):
    """Or those of a school: the choice, a page of it."""

    page: int


class CancelDays(CallbackData, prefix="Exd"):
    """All of `days` days from `day` on, of one school or (0) of all; `many` is how many were shown, 0 before that."""

    school: int
    day: int
    days: int
    reason: str
    many: int


class ImportEvents(CallbackData, prefix="Ei"):
    """A workbook of internships is awaited."""


class ApplyEvents(CallbackData, prefix="Eia"):
    """Load what this job's preview showed."""

    job: int


class CancelEventsFile(CallbackData, prefix="Eix"):
    """Load nothing of it."""

    job: int


class EventsTemplate(CallbackData, prefix="Eit"):
    """The empty workbook of internships."""


class MendEvent(CallbackData, prefix="Em"):
    """What came back with a remark, below that remark."""

    internship: int
