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


class Waves(CallbackData, prefix="wl"):
    """The coordinator's list of waves, a page of it."""

    page: int


class WaveCard(CallbackData, prefix="wk"):
    """A published wave, or the draft where it stopped."""

    wave: int


class WaveOutline(CallbackData, prefix="wj"):
    """What a wave's form asks: questions, the longest way, minutes."""

    wave: int


class NewWave(CallbackData, prefix="wn"):
    """The forms to plan a wave of; `wave` is the draft whose form changes, 0 for a new one; `older` versions too."""

    wave: int
    older: bool
    page: int


class WaveForm(CallbackData, prefix="wf"):
    """This form for the draft; wave 0 is a new one."""

    wave: int
    form: int


class WaveStep(CallbackData, prefix="wp"):
    """A step of planning; the last one shows everything."""

    wave: int
    step: int


class NameWave(CallbackData, prefix="wm"):
    """What is typed is the draft's name."""

    wave: int


class WaveWhom(CallbackData, prefix="wa"):
    """The list to tick the audience in; `by` is a value of surveys.audience.By."""

    wave: int
    by: str
    page: int


class WaveTick(CallbackData, prefix="wt"):
    """Ask these or do not; `what` is the code of a post or a kind, or the number of a school."""

    wave: int
    by: str
    what: str
    on: bool
    page: int


class WaveUnticked(CallbackData, prefix="we"):
    """No limit of this sort any more; `by` «all» is none at all."""

    wave: int
    by: str


class WaveDays(CallbackData, prefix="wy"):
    """The calendar for the draft's or the wave's opens, closes or prolong, at a month since year 0."""

    wave: int
    what: str
    month: int


class OpenAtOnce(CallbackData, prefix="wz"):
    """The draft opens as soon as it is published."""

    wave: int


class OpenOn(CallbackData, prefix="wo"):
    """The draft opens on this day (since 1970-01-01) at this hour."""

    wave: int
    day: int
    hour: int


class CloseOn(CallbackData, prefix="wc"):
    """The draft's last day, inclusive."""

    wave: int
    day: int


class ShowDirector(CallbackData, prefix="wv"):
    """Will directors see the mean of their team?"""

    wave: int
    on: bool


class RemindBefore(CallbackData, prefix="wi"):
    """Remind so many days before the last one, or do not."""

    wave: int
    days: int
    on: bool


class RemindAt(CallbackData, prefix="wh"):
    """The hour of the reminders."""

    wave: int
    hour: int


class PublishWave(CallbackData, prefix="wu"):
    """Publish the draft; `sure` is False on the first screen and True on the second."""

    wave: int
    sure: bool


class LeaveDraft(CallbackData, prefix="wq"):
    """«Отмена»: the draft stays unless it is dropped."""

    wave: int


class DropDraft(CallbackData, prefix="wx"):
    """Throw the draft away."""

    wave: int


class TryWave(CallbackData, prefix="wb"):
    """Answer it as a participant would, without keeping anything."""

    wave: int


class EndTrial(CallbackData, prefix="wd"):
    """«Закончить пробу»; `wave` is the trial's own number."""

    wave: int


class ProlongWave(CallbackData, prefix="wg"):
    """The wave's new last day, inclusive."""

    wave: int
    day: int


class CloseWave(CallbackData, prefix="ww"):
    """Close the wave now; `sure` is False on the first screen and True on the second."""

    wave: int
    sure: bool


class UnpublishWave(CallbackData, prefix="w1"):
    """Make a draft again of a wave that has not opened."""

    wave: int


class RepeatWave(CallbackData, prefix="w2"):
    """The draft of the wave that follows this one."""

    wave: int


class WaveTomorrow(CallbackData, prefix="w3"):
    """«Напомнить завтра» under the invitation to a wave."""

    wave: int


class Blackouts(CallbackData, prefix="bo"):
    """The periods without questionnaires, a page of them."""

    page: int


class AddBlackout(CallbackData, prefix="ba"):
    """What is typed is a period: its name and two days."""


class UsualBlackouts(CallbackData, prefix="bu"):
    """Add what schools usually have in this year."""

    year: int


class DropBlackout(CallbackData, prefix="bx"):
    """Take a period off the list."""

    blackout: int


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


class TooLong(CallbackData, prefix="lt"):
    """The last text was too long: Telegram cuts such a text in pieces, and the next one must not pass for an answer."""

    response: int


class CoverageFile(CallbackData, prefix="cx"):
    """A wave's coverage as a workbook, a line a school."""

    wave: int


class FileOnceMore(CallbackData, prefix="fm"):
    """Make the file of this job after all."""

    job: int


class Announcements(CallbackData, prefix="sa"):
    """Let coordinators' announcements come, or not; what concerns one's own sign-ups and answers comes all the same."""

    on: bool
