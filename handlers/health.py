"""/health: the owner looks at the machine from the phone."""

from datetime import datetime

from handlers.routes import Routes, Turn, Who
from handlers.screen import Screen, to
from handlers.taps import Health, Menu
from people.refusals import Refused
from reports.health import health

routes = Routes()

MEGABYTE = 1 << 20


@routes.command("health", Who.INVITED)
def health_command(turn: Turn, _argument: str) -> Screen:
    return health_screen(turn)


@routes.tap(Health, Who.INVITED)
def health_tap(turn: Turn, _tap: Health) -> Screen:
    return health_screen(turn)


def health_screen(turn: Turn) -> Screen:
    """For owners named in the settings only: a coordinator runs a district, not a machine."""
    if turn.me.chat_id not in turn.house.owners:
        raise Refused
    found = health(turn.unit)
    tr, zone, now = turn.tr, turn.me.zone, turn.unit.now

    def moment(at: datetime | None) -> str:
        return "—" if at is None else tr.moment(at, zone, now=now)

    lines: list[str] = [
        tr("health-title"),
        tr("health-since", moment=moment(turn.house.pulse.started)),
        tr("health-last-update", moment=moment(found.last_update)),
        tr("health-outbox", waiting=found.waiting, oldest=moment(found.oldest_due)),
        tr("health-sent", sent=found.sent, maybe=found.maybe_sent),
        tr("health-jobs", waiting=found.jobs_waiting, failed=found.jobs_failed),
        tr("health-chats", chats=found.chats),
        tr("health-database", megabytes=tr.number(found.database_bytes / MEGABYTE, 1)),
    ]
    lines += [tr("health-reason", reason=reason, count=count) for reason, count in sorted(found.failed.items())]
    lines += [
        tr("health-unreachable", reason=reason, count=count) for reason, count in sorted(found.unreachable.items())
    ]
    troubles = turn.house.pulse.troubles()
    lines.append(tr("health-troubles") if troubles else tr("health-no-troubles"))
    lines += [tr("health-trouble", kind=one.kind, count=one.count, moment=moment(one.last)) for one in troubles[:5]]
    return Screen(
        "\n".join(lines),
        rows=((to(tr.plain("refresh"), Health()),), (to(tr.plain("to-menu"), Menu()),)),
    )
