"""Announcing and running internships: the lists of coordinators and hosts, the wizard, changes, calling off."""

from demo.gallery_certificates import DECISIONS, RECEIVING, number_of
from demo.gallery_district import COORDINATOR
from demo.gallery_stage import Stage
from handlers.taps_events import Events, HostEvents, StaffCard
from internships.listing import Shown


async def running_events(stage: Stage) -> None:
    stage.chapter("Announcing and running internships")
    event = await number_of(stage, DECISIONS)
    await stage.show("Internships of the district", COORDINATOR, "/events")
    await stage.show("Those that are over", COORDINATOR, Events(state=Shown.PAST.value, page=0))
    await stage.show("Internships of my school", RECEIVING, "/host")
    await stage.show("Those that wait for approval", RECEIVING, HostEvents(state=Shown.PROPOSED.value, page=0))
    await stage.show("One of them", COORDINATOR, StaffCard(internship=event))
