"""The wire format of buttons about broadcasts; the rules of `handlers/taps.py` hold here too."""

from aiogram.filters.callback_data import CallbackData


class Broadcasts(CallbackData, prefix="Bl"):
    """The list of broadcasts, a page of it."""

    page: int


class NewBroadcast(CallbackData, prefix="Bn"):
    """Begin one: what is sent to the bot next becomes its draft."""


class BroadcastCard(CallbackData, prefix="Bc"):
    """One broadcast, whatever its state is."""

    broadcast: int


class BroadcastWords(CallbackData, prefix="Bw"):
    """Words in a language, or files; `group` is the album whose other files may follow."""

    broadcast: int
    language: str
    group: str


class NoLanguage(CallbackData, prefix="Bk"):
    """Take the words of a language away."""

    broadcast: int
    language: str


class NoMedia(CallbackData, prefix="Bm"):
    """Take the files away."""

    broadcast: int


class BroadcastWhom(CallbackData, prefix="Ba"):
    """Whom it is for: an empty `by` is all of it; `out` is who is left out."""

    broadcast: int
    by: str
    out: bool
    page: int


class BroadcastTick(CallbackData, prefix="Bt"):
    """Tick or untick a mark; `on` is what it becomes."""

    broadcast: int
    by: str
    what: str
    on: bool
    out: bool
    page: int


class BroadcastUntick(CallbackData, prefix="Bu"):
    """Take the ticks of one sort off; an empty `by` takes them all."""

    broadcast: int
    by: str
    out: bool


class BroadcastSchools(CallbackData, prefix="Bs"):
    """The schools its people work in, a page of them."""

    broadcast: int
    page: int


class Newcomers(CallbackData, prefix="Be"):
    """Do those who come in meanwhile get it too?"""

    broadcast: int
    on: bool


class BroadcastWhen(CallbackData, prefix="Bh"):
    """When it leaves and until when."""

    broadcast: int


class BroadcastDays(CallbackData, prefix="Bd"):
    """The calendar, or a typed day: `what` is starts or expires; month 0 is where the choice stands."""

    broadcast: int
    what: str
    month: int


class BroadcastOn(CallbackData, prefix="Bo"):
    """This day (since 1970-01-01) at this hour."""

    broadcast: int
    what: str
    day: int
    hour: int


class BroadcastNoMoment(CallbackData, prefix="Bz"):
    """At once, or never too late."""

    broadcast: int
    what: str


class BroadcastButtons(CallbackData, prefix="Bb"):
    """The buttons under it; a typed line with an address is one more."""

    broadcast: int


class OfferButton(CallbackData, prefix="Bf"):
    """What a button could open: the surveys or the internships there are."""

    broadcast: int
    kind: str
    page: int


class AddButton(CallbackData, prefix="Bg"):
    """A button that opens this survey or internship, or counts who has read."""

    broadcast: int
    kind: str
    target: int


class RemoveButton(CallbackData, prefix="Bx"):
    """Take the button at this place away."""

    broadcast: int
    place: int


class CheckBroadcast(CallbackData, prefix="Bj"):
    """Everything once more, as `after`'s next recipient reads it, before it is sent."""

    broadcast: int
    after: int


class TryBroadcast(CallbackData, prefix="By"):
    """«Отправить мне на пробу»."""

    broadcast: int


class WholeBroadcast(CallbackData, prefix="BV"):
    """«Показать целиком»: the message itself, files and buttons and all, as this reader will get it."""

    broadcast: int
    reader: int


class SendBroadcast(CallbackData, prefix="B1"):
    """Send exactly this to at most so many people."""

    broadcast: int
    people: int
    digest: int


class ConfirmBroadcast(CallbackData, prefix="B2"):
    """The second coordinator: send exactly this."""

    broadcast: int
    digest: int


class ReturnBroadcast(CallbackData, prefix="B3"):
    """Back to its author as a draft."""

    broadcast: int


class DropBroadcast(CallbackData, prefix="B4"):
    """Throw the draft away; `sure` is the second tap."""

    broadcast: int
    sure: bool


class PauseBroadcast(CallbackData, prefix="Bp"):
    """Stop sending for a while."""

    broadcast: int


class ResumeBroadcast(CallbackData, prefix="Bq"):
    """Go on sending."""

    broadcast: int


class StopBroadcast(CallbackData, prefix="Bi"):
    """Send it to nobody more; `sure` is the second tap."""

    broadcast: int
    sure: bool


class BroadcastMissed(CallbackData, prefix="B5"):
    """Whom it did not reach, a page of schools."""

    broadcast: int
    page: int


class BroadcastMissedFile(CallbackData, prefix="B6"):
    """The same as a workbook."""

    broadcast: int


class RetryMissed(CallbackData, prefix="B7"):
    """«Отправить только им»: a draft for those whom this one did not reach."""

    broadcast: int


class EditSent(CallbackData, prefix="B8"):
    """New words for all chats that have it, in a language."""

    broadcast: int
    language: str


class ApplyEdit(CallbackData, prefix="B9"):
    """Put the new words into all these chats."""

    broadcast: int
    digest: int


class DeleteSent(CallbackData, prefix="B0"):
    """Delete it in all chats; `sure` is the second tap."""

    broadcast: int
    sure: bool


class ReadBroadcast(CallbackData, prefix="Br"):
    """«Прочитано» under a broadcast."""

    broadcast: int


class OpenFromBroadcast(CallbackData, prefix="Bv"):
    """What the button at this place opens, as a message of its own: the broadcast stays."""

    broadcast: int
    place: int
