"""The wire format of buttons about people, roles and teams; the rules of `handlers/taps.py` hold here too."""

from aiogram.filters.callback_data import CallbackData


class People(CallbackData, prefix="Ph"):
    """Schools, teams, roster, roles and the journal: the coordinator's way in."""


class PeopleSchools(CallbackData, prefix="Ps"):
    """Schools with their teams, a page of them."""

    page: int


class PeopleSchool(CallbackData, prefix="Po"):
    """One school's team, a page of it; school 0 is those who work outside schools."""

    school: int
    page: int


class PersonCard(CallbackData, prefix="Pc"):
    """One participant by code, post and state."""

    person: int


class NewCode(CallbackData, prefix="Pn"):
    """A new invitation for this person; `sure` is False on the first screen and True on the second."""

    person: int
    sure: bool


class FindPeople(CallbackData, prefix="Pf"):
    """What is typed is a school's name or a participant's code."""


class ImportRoster(CallbackData, prefix="Pi"):
    """The next file of this chat is a roster."""


class ApplyRoster(CallbackData, prefix="Py"):
    """Load the roster that this preview (a job) has shown."""

    job: int


class CancelRoster(CallbackData, prefix="Px"):
    """Load nothing of this preview (a job)."""

    job: int


class RosterTemplate(CallbackData, prefix="Pm"):
    """The empty workbook to fill in."""


class PeopleCards(CallbackData, prefix="Pk"):
    """Invitations of a school (0 is all) as `what`: pdf, xlsx, or «ask» for the choice."""

    school: int
    what: str


class Roles(CallbackData, prefix="Pr"):
    """Who holds which role, a page of it."""

    page: int


class OfferRole(CallbackData, prefix="Pg"):
    """The school for which this role is to be given, a page of schools; without a role the roles themselves."""

    role: str
    page: int


class IssueRoleLink(CallbackData, prefix="Pl"):
    """Make a one-time link that gives this role; school 0 is the municipality."""

    role: str
    school: int


class WithdrawRoleLinks(CallbackData, prefix="Pw"):
    """Close all role links not used yet; `sure` is False on the first screen and True on the second."""

    sure: bool


class RevokeRole(CallbackData, prefix="Pv"):
    """Take a role (the row of it) away; `sure` is False on the first screen and True on the second."""

    duty: int
    sure: bool


class TeamLink(CallbackData, prefix="Pt"):
    """The link by which a school's people who are not in the roster ask to come in."""

    school: int


class IssueTeamLink(CallbackData, prefix="Pu"):
    """A new team link instead of the old one; `sure` is False on the first screen and True on the second."""

    school: int
    sure: bool


class CloseTeamLink(CallbackData, prefix="Pz"):
    """No team link any more; `sure` is False on the first screen and True on the second."""

    school: int
    sure: bool


class JoinRequests(CallbackData, prefix="Pj"):
    """Who asks to join a team, a page of it."""

    page: int


class DecideJoin(CallbackData, prefix="Pd"):
    """Let this request in, or not."""

    request: int
    yes: bool


class TakeRole(CallbackData, prefix="Pa"):
    """Take the role that this link gives; the code itself travels, since whoever holds it may."""

    code: str


class JoinAs(CallbackData, prefix="Pp"):
    """Ask to join the team of this link in this position."""

    code: str
    position: str


class Journal(CallbackData, prefix="Pb"):
    """Who did what, a page of it."""

    page: int


class JournalFile(CallbackData, prefix="Pe"):
    """The journal as a workbook."""
