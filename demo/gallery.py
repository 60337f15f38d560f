"""`vzaimno gallery DIR`: every screen in both languages on one page, played through the real handlers without a bot.

Whoever changes a handler or a sentence looks here; a test holds that no route and no notification is missing.
"""

import asyncio
from pathlib import Path
from tempfile import TemporaryDirectory

from demo.gallery_answering import answering, pausing
from demo.gallery_blackouts import blackouts
from demo.gallery_broadcasts import announcements
from demo.gallery_certificates import certificates, reminders
from demo.gallery_coverage import coverage
from demo.gallery_days import days
from demo.gallery_district import opened, prepare
from demo.gallery_doors import after_closing, doors
from demo.gallery_entrance import entrance
from demo.gallery_event_notices import event_news
from demo.gallery_events import announcing_events, running_events
from demo.gallery_events_book import events_from_a_file
from demo.gallery_exports import exports
from demo.gallery_kinds import kinds
from demo.gallery_leaving import leaving
from demo.gallery_page import Pair, page
from demo.gallery_people import people
from demo.gallery_planning import planning
from demo.gallery_requests import requests
from demo.gallery_results import results
from demo.gallery_rooms import last_spring, menus, rooms
from demo.gallery_signups import internships
from demo.gallery_stage import Stage, Tile
from texts.translator import LANGUAGES

FILE = "index.html"


def write_gallery(folder: Path) -> Path:
    """Write the page into `folder`, made if need be, and return its path."""
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / FILE
    path.write_text(page(pairs()), "utf-8")
    return path


def pairs() -> list[Pair]:
    """Every screen, in the order of a person's way; each in all languages, in the order of LANGUAGES."""
    with TemporaryDirectory(prefix="vzaimno-gallery-") as folder:
        played = asyncio.run(_play(Path(folder)))
    return list(zip(*played, strict=True))


async def _play(folder: Path) -> list[list[Tile]]:
    template = folder / "district.sqlite3"
    settings, newcomer, other = await asyncio.to_thread(prepare, template)
    played = []
    for language in LANGUAGES:
        async with opened(template, settings, language) as stage:
            await play(stage, newcomer, other)
            played.append(stage.tiles)
    return played


async def play(stage: Stage, newcomer: str, other: str) -> None:
    """The whole way of everybody, from the greeting to the day after an internship."""
    await last_spring(stage)
    await entrance(stage, newcomer, other)
    await menus(stage)
    await answering(stage)
    await kinds(stage)
    await pausing(stage)
    await results(stage)
    await coverage(stage)
    await exports(stage)
    await rooms(stage)
    await people(stage)
    await announcements(stage)
    await internships(stage)
    await requests(stage)
    await running_events(stage)
    await event_news(stage)
    await reminders(stage)
    await certificates(stage)
    await leaving(stage)
    await doors(stage)
    await after_closing(stage)
    await planning(stage)
    await blackouts(stage)
    await announcing_events(stage)
    await events_from_a_file(stage)
    await days(stage)
