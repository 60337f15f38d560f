"""The wire format of buttons about planning and running waves; the rules of `handlers/taps.py` hold here too."""

from aiogram.filters.callback_data import CallbackData


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
