"""Buttons live for years in people's chats: what they carry may grow, but never change its meaning."""

from aiogram.filters.callback_data import CallbackData

from handlers import all_routes, taps, taps_broadcasts, taps_days, taps_events, taps_requests, taps_signups
from tests.handlers import wire_broadcasts, wire_days, wire_events, wire_requests, wire_signups

LARGEST = 2**63 - 1
MODULES = (taps, taps_events, taps_signups, taps_days, taps_broadcasts, taps_requests)

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
    "w": ("OpenWave", "wave"),
    "ws": ("WhoSees", "wave"),
    "rs": ("Resume", "response"),
    "g": ("Goto", "response", "question"),
    "c": ("Choose", "response", "question", "choice"),
    "x": ("Mark", "response", "question", "choice", "on"),
    "d": ("Done", "response", "question"),
    "p": ("Pass", "response", "question"),
    "wr": ("Write", "response"),
    "dy": ("Day", "response", "question", "day"),
    "mo": ("Month", "response", "question", "month"),
    "op": ("Options", "response", "question", "page"),
    "an": ("Anchors", "response", "question"),
    "pa": ("Pause", "response"),
    "rt": ("RemindTomorrow", "response"),
    "nr": ("NoReminder", "response"),
    "rv": ("Review", "response", "page"),
    "su": ("Submit", "response"),
    "r": ("Result", "response"),
    "rd": ("Details", "response"),
    "rc": ("Cases", "response", "page"),
    "rl": ("LockCases", "response"),
    "rf": ("SaveFile", "response"),
    "pr": ("Profiles",),
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
    "wl": ("Waves", "page"),
    "wk": ("WaveCard", "wave"),
    "wj": ("WaveOutline", "wave"),
    "wn": ("NewWave", "wave", "older", "page"),
    "wf": ("WaveForm", "wave", "form"),
    "wp": ("WaveStep", "wave", "step"),
    "wm": ("NameWave", "wave"),
    "wa": ("WaveWhom", "wave", "by", "page"),
    "wt": ("WaveTick", "wave", "by", "what", "on", "page"),
    "we": ("WaveUnticked", "wave", "by"),
    "wy": ("WaveDays", "wave", "what", "month"),
    "wz": ("OpenAtOnce", "wave"),
    "wo": ("OpenOn", "wave", "day", "hour"),
    "wc": ("CloseOn", "wave", "day"),
    "wv": ("ShowDirector", "wave", "on"),
    "wi": ("RemindBefore", "wave", "days", "on"),
    "wh": ("RemindAt", "wave", "hour"),
    "wu": ("PublishWave", "wave", "sure"),
    "wq": ("LeaveDraft", "wave"),
    "wx": ("DropDraft", "wave"),
    "wb": ("TryWave", "wave"),
    "wd": ("EndTrial", "wave"),
    "wg": ("ProlongWave", "wave", "day"),
    "ww": ("CloseWave", "wave", "sure"),
    "w1": ("UnpublishWave", "wave"),
    "w2": ("RepeatWave", "wave"),
    "w3": ("WaveTomorrow", "wave"),
    "bo": ("Blackouts", "page"),
    "ba": ("AddBlackout",),
    "bu": ("UsualBlackouts", "year"),
    "bx": ("DropBlackout", "blackout"),
    "Ph": ("People",),
    "Ps": ("PeopleSchools", "page"),
    "Po": ("PeopleSchool", "school", "page"),
    "Pc": ("PersonCard", "person"),
    "Pn": ("NewCode", "person", "sure"),
    "Pf": ("FindPeople",),
    "Pi": ("ImportRoster",),
    "Py": ("ApplyRoster", "job"),
    "Px": ("CancelRoster", "job"),
    "Pm": ("RosterTemplate",),
    "Pk": ("PeopleCards", "school", "what"),
    "Pr": ("Roles", "page"),
    "Pg": ("OfferRole", "role", "page"),
    "Pl": ("IssueRoleLink", "role", "school"),
    "Pw": ("WithdrawRoleLinks", "sure"),
    "Pv": ("RevokeRole", "duty", "sure"),
    "Pt": ("TeamLink", "school"),
    "Pu": ("IssueTeamLink", "school", "sure"),
    "Pz": ("CloseTeamLink", "school", "sure"),
    "Pj": ("JoinRequests", "page"),
    "Pd": ("DecideJoin", "request", "yes"),
    "Pa": ("TakeRole", "code"),
    "Pp": ("JoinAs", "code", "position"),
    "Pb": ("Journal", "page"),
    "Pe": ("JournalFile",),
    "ex": ("Exports", "page"),
    "ew": ("ExportWave", "wave"),
    "em": ("MakeExport", "wave", "kind"),
    "es": ("StopExport", "wave", "kind"),
    "lt": ("TooLong", "response"),
    "cx": ("CoverageFile", "wave"),
    "fm": ("FileOnceMore", "job"),
    "sa": ("Announcements", "on"),
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


def filled(kind: type[CallbackData], **values: object) -> CallbackData:
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
