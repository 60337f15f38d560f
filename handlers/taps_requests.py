"""The wire format of buttons about questions, difficulties and the answers to them; rules as in `handlers/taps.py`."""

from aiogram.filters.callback_data import CallbackData


class Ask(CallbackData, prefix="Qa"):
    """«Вопрос координатору»: what is typed next is one."""


class AskAbout(CallbackData, prefix="Qd"):
    """«Сообщить о затруднении» with this internship."""

    internship: int


class MyRequests(CallbackData, prefix="Qm"):
    """What I have written to the coordinators, a page of it."""

    page: int


class MyRequest(CallbackData, prefix="Qr"):
    """One of my threads; page 0 is its newest end. What is typed next is added to it."""

    request: int
    page: int


class AddToRequest(CallbackData, prefix="Qp"):
    """Write more to this thread of mine."""

    request: int


class SettleRequest(CallbackData, prefix="Qs"):
    """«Спасибо, вопрос решён»."""

    request: int


class SortWords(CallbackData, prefix="Qk"):
    """What the words are that I typed unasked: `kind` is reply, question, or nothing for none of these."""

    request: int
    kind: str


class Inbox(CallbackData, prefix="Qi"):
    """What people write to us: those in `state` (blank is everybody who waits) of a `kind` (blank is all), a page."""

    state: str
    kind: str
    page: int


class OpenRequest(CallbackData, prefix="Qo"):
    """A thread as a coordinator sees it; page 0 is its newest end."""

    request: int
    page: int


class TakeRequest(CallbackData, prefix="Qt"):
    """Take it into work, away from the colleague `over` (a person) if that is who has it; 0 is nobody."""

    request: int
    over: int


class AnswerRequest(CallbackData, prefix="Qw"):
    """What is typed next is the answer; `seen` is the newest line that stood before the coordinator."""

    request: int
    seen: int


class CloseRequest(CallbackData, prefix="Qc"):
    """Nothing more is to be done about it."""

    request: int


class OpenNotice(CallbackData, prefix="Qn"):
    """One of the notifications that came together in one message, whole."""

    notification: int
