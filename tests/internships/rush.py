"""Whoever comes in the rush, in one process; imports little, since three of them are started for it."""

import asyncio
from collections.abc import Sequence
from functools import partial

from db.engine import parse_url, writing_engine
from db.unit import Unit
from db.writer import open_writer
from internships import signups
from people import me as recognising
from people.consent import read_texts
from people.me import Me
from tests.clock import MONDAY

VERSION = read_texts(operator_name="", operator_address="").version


def one_joins(unit: Unit, chat_id: int, event_id: int) -> str:
    me = recognising.load(unit, chat_id, language="ru", consent_version=VERSION)
    assert isinstance(me, Me)
    return type(signups.join(unit, me, event_id)).__name__


async def rush(url: str, chats: Sequence[int], event_id: int) -> None:
    writer = open_writer(writing_engine(parse_url(url)), lambda: MONDAY)
    try:
        await asyncio.gather(*(writer.run(partial(one_joins, chat_id=one, event_id=event_id)) for one in chats))
    finally:
        await writer.close()


def process(url: str, chats: Sequence[int], event_id: int) -> None:
    asyncio.run(rush(url, chats, event_id))
