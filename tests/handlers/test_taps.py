"""Buttons live for years in people's chats: what they carry may grow, but never change its meaning."""

from aiogram.filters.callback_data import CallbackData

from handlers import (
    all_routes,
    taps,
    taps_answering,
    taps_broadcasts,
    taps_days,
    taps_events,
    taps_people,
    taps_requests,
    taps_signups,
    taps_waves,
)
from tests.handlers import (
    wire_answering,
    wire_broadcasts,
    wire_days,
    wire_events,
    wire_people,
    wire_requests,
    wire_signups,
    wire_waves,
)

LARGEST = 2**63 - 1
MODULES = (
    taps,
    taps_answering,
    taps_waves,
    taps_people,
    taps_events,
    taps_signups,
    taps_days,
    taps_broadcasts,
    taps_requests,
)

# prefix: the class and its fields in the order they travel. Lines are only ever added.
WIRE = {
    "m": ("Menu",),
    "me": ("Confirm",),
    "mis": ("Mistaken",),
    "cr": ("ReadConsent", "page"),
    "cg": ("GiveConsent", "version"),
    "cl": ("LaterConsent",),
    "ec": ("EnterCode",),
    "s": ("Surveys",),
    "st": ("Settings",),
    "sl": ("SpeakLanguage", "language"),
    "pv": ("Privacy",),
    "h": ("Help",),
    "co": ("Coverage", "wave", "page"),
    "te": ("Team", "wave"),
    "pd": ("MyData",),
    "pw": ("Withdraw", "sure"),
    "pe": ("Erase", "sure"),
    "sr": ("Reminders", "on"),
    "sq": ("Quiet", "days"),
    "cw": ("ChooseCoverage",),
    "cf": ("RefreshCoverage", "wave", "page"),
    "cp": ("CoveragePicture", "wave"),
    "tw": ("ChooseTeam",),
    "nu": ("Nudge", "wave", "group"),
    "ns": ("SendNudge", "wave", "group", "people"),
    "he": ("Health",),
    "ex": ("Exports", "page"),
    "ew": ("ExportWave", "wave"),
    "em": ("MakeExport", "wave", "kind"),
    "es": ("StopExport", "wave", "kind"),
    "cx": ("CoverageFile", "wave"),
    "fm": ("FileOnceMore", "job"),
    "sa": ("Announcements", "on"),
    **wire_answering.WIRE,
    **wire_waves.WIRE,
    **wire_people.WIRE,
    **wire_events.WIRE,
    **wire_signups.WIRE,
    **wire_days.WIRE,
    **wire_broadcasts.WIRE,
    **wire_requests.WIRE,
}


def tap_classes() -> list[type[CallbackData]]:
    return [
        found
        for module in MODULES
        for found in vars(module).values()
        if isinstance(found, type) and issubclass(found, CallbackData) and found is not CallbackData
    ]


def filled(kind: type[CallbackData], /, **values: object) -> CallbackData:
    """A tap of this class; numbers not named are the largest the database knows."""
    largest = {int: LARGEST, bool: True, str: "2026-11-24.1"}
    return kind(
        **{
            name: values.get(name, largest[field.annotation])  # type: ignore[index]
            for name, field in kind.model_fields.items()
        }
    )


def test_every_tap_fits_telegrams_64_bytes_with_the_largest_ids() -> None:
    for kind in tap_classes():
        # A question, a choice, a page and a day are places in one form or calendar; ids are as large as the database.
        # So are hours, a number of days and how many were counted on a screen.
        counted = {"hour": 23, "days": 366, "many": 9_999}
        places = counted | {"question": 9_999, "choice": 9_999, "page": 9_999, "day": 99_999, "month": 26_399}
        assert len(filled(kind, **places).pack().encode()) <= 64, kind


def test_no_two_taps_share_a_prefix() -> None:
    prefixes = [kind.__prefix__ for kind in tap_classes()]

    assert len(prefixes) == len(set(prefixes))


def test_the_wire_format_of_old_buttons_never_changes() -> None:
    today = {kind.__prefix__: (kind.__name__, *kind.model_fields) for kind in tap_classes()}

    changed = {prefix: (WIRE[prefix], today.get(prefix)) for prefix in WIRE if today.get(prefix) != WIRE[prefix]}
    assert not changed, "buttons in people's chats would mean something else"
    fresh = [f'    "{prefix}": {today[prefix]},' for prefix in today if prefix not in WIRE]
    assert not fresh, "new taps travel from today on; add to WIRE:\n" + "\n".join(fresh)


def test_every_tap_is_answered_somewhere() -> None:
    routes = all_routes()

    assert {kind.__prefix__ for kind in tap_classes()} == routes.taps.keys() | routes.texts.keys()
