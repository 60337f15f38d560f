"""A Telegram for one bot on one machine: strict where Telegram is strict, and knowing nothing of the bot it serves."""

from demo.telegram.calls import Call
from demo.telegram.faults import Fault
from demo.telegram.message import Message
from demo.telegram.pace import Limits
from demo.telegram.phone import Phone
from demo.telegram.telegram import Telegram

__all__ = ["Call", "Fault", "Limits", "Message", "Phone", "Telegram"]
