"""What a loading of internships would do, in words: a line for each it touches, without anybody's name."""

from collections.abc import Sequence
from zoneinfo import ZoneInfo

from internships.book_loading import Plan
from internships.details import Detail
from texts.translator import Translator


def lines(planned: Plan, tr: Translator) -> Sequence[str]:
    return [
        *(
            tr.plain("events-book-added", code=one.code, title=one.detail["title"], what=_what(one.detail, tr))
            for one in planned.added
        ),
        *(
            tr.plain("events-book-changed", code=one.code, title=one.before.title, what=_what(one.detail, tr))
            for one in planned.changed
        ),
        *(tr.plain("events-book-kept", code=one.code, title=one.before.title) for one in planned.kept),
    ]


def summary(planned: Plan, tr: Translator) -> str:
    return tr.plain(
        "events-book-summary",
        added=len(planned.added),
        changed=len(planned.changed),
        kept=len(planned.kept),
        same=planned.same,
    )


def _what(detail: Detail, tr: Translator) -> str:
    """When it is, and what else is said of it."""
    parts = [tr.plain(f"events-book-says-{name.replace('_', '-')}") for name in detail if name != "starts_at"]
    starts = detail.get("starts_at")
    if starts is not None:
        assert isinstance(starts.tzinfo, ZoneInfo), "rows are read in the municipality's time"
        parts.insert(0, f"{starts:%d.%m.%Y %H:%M}")
    return ", ".join(parts)
