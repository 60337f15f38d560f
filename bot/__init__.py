"""The running program; whoever imports any of it gets aiogram at a fifth of its price."""

from bot import deferral

deferral.install()
