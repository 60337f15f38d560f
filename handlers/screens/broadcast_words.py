"""Words that several screens about broadcasts share: what it says, for whom, when, and what stands in its way."""

from collections.abc import Iterable, Mapping
from datetime import timedelta
from html import escape
from typing import assert_never

from handlers.broadcast_message import label
from handlers.routes import Turn
from handlers.screens.lists import post, role_words
from internships import filters as events
from messaging import audience_count, letter_limits, letters, placeholders
from messaging.audience import Audience, By, Mark
from messaging.audience_count import Reach
from messaging.composing import Draft
from messaging.letter_limits import Empty, Fault, NoDeadline, TooFormatted, TooLong, Unknown
from messaging.letters import Letter
from messaging.placeholders import Placeholder
from people.me import Role
from people.words import SCHOOL_KINDS
from surveys import filters as surveys
from texts.translator import Html

NAMED = 3  # marks of one kind that are called by name; the rest are counted
SHOWN = 700  # letters of a text that stand on a screen with buttons below
OPENING = 48
FAR = timedelta(days=400)
LANGUAGES = ("ru", "en")


def shown_words(html: str) -> Html:
    """As it was written while that fits above the buttons, else its beginning without formatting."""
    if letter_limits.size(html).length <= SHOWN:
        return Html(html)
    return Html(escape(letter_limits.plain(html)[:SHOWN].rsplit(" ", 1)[0]) + "…")


def opening(turn: Turn, html: str, files: int) -> str:
    """The first words of it, by which it is known in a list."""
    words = " ".join(placeholders.blank(letter_limits.plain(html)).split())
    if not words:
        return turn.tr.plain("broadcast-only-files", files=files) if files else turn.tr.plain("broadcast-empty")
    return words if len(words) <= OPENING else words[:OPENING].rsplit(" ", 1)[0] + "…"


def whom_lines(turn: Turn, whom: Audience) -> list[str]:
    """One line for everybody, else one for each kind of mark; those left out behind them."""
    if whom.everybody:
        return [turn.tr("broadcast-everybody")]
    found = [line for by in By if (line := _marks(turn, by, whom.marks(by), out=False))]
    if not whom.only:
        found = [turn.tr("broadcast-everybody")]
    return found + [line for by in By if (line := _marks(turn, by, whom.marks(by, out=True), out=True))]


def reach_words(turn: Turn, found: Reach, whom: Audience) -> Html:
    """How many, from how many schools (never where those are whom a competency found, nor how many can be reached)."""
    if not found.people:
        return turn.tr("broadcast-reach-nobody")
    words = "broadcast-reach-private" if whom.private else "broadcast-reach"
    first = turn.tr(words, people=found.people, schools=found.schools)
    if found.in_bot == found.people or whom.private:
        return first
    return Html(f"{first}\n{turn.tr('broadcast-reach-in-bot', people=found.in_bot)}")


def when_lines(turn: Turn, draft: Draft) -> list[str]:
    now = turn.unit.now
    lines: list[str] = []
    if draft.starts_at is None or draft.starts_at <= now:
        lines.append(turn.tr("broadcast-when-at-once"))
    else:
        lines.append(turn.tr("broadcast-when", moment=turn.tr.moment(draft.starts_at, turn.me.zone, now=now)))
    if draft.expires_at is not None:
        lines.append(turn.tr("broadcast-until", moment=turn.tr.moment(draft.expires_at, turn.me.zone, now=now)))
    return lines


def more_lines(turn: Turn, letter: Letter) -> list[str]:
    """What hangs on the words: files, buttons, the other language."""
    lines: list[str] = []
    if letter.media:
        kinds = {medium.kind for medium in letter.media}
        kind = kinds.pop() if len(kinds) == 1 else "photo"
        lines.append(turn.tr("broadcast-files", kind=kind, files=len(letter.media)))
    if letter.buttons:
        names = ", ".join(f"«{label(turn, one)}»" for one in letter.buttons)
        lines.append(turn.tr("broadcast-with-buttons", names=names))
    if len(letter.texts) > 1:
        lines.append(turn.tr("broadcast-two-languages"))
    return lines


def longest(turn: Turn, letter: Letter) -> Mapping[Placeholder, str]:
    """Stand-ins as long as the longest that any recipient could read."""
    lengths = letters.longest(turn.unit, turn.me.municipality_id)
    colleague = turn.tr.plain("greeting-colleague")
    named = colleague if turn.house.strict else turn.tr.plain("greeting-by-name", name="н" * lengths.address)
    found = {
        Placeholder.ADDRESS: max(colleague, named, key=len),
        Placeholder.SCHOOL: "н" * max(lengths.school, len(turn.me.municipality)),
    }
    if (end := letter.deadline) is not None:
        near = turn.tr.deadline(end, turn.me.zone, now=end)
        far = turn.tr.deadline(end, turn.me.zone, now=end - FAR)
        found[Placeholder.DEADLINE] = max(near, far, key=len)
    return found


def fault(turn: Turn, letter: Letter, html: str, *, captioned: bool) -> Html | None:
    """What must change before Telegram takes these words, in words."""
    found = letter_limits.fault(html, longest(turn, letter), captioned=captioned)
    return (
        None if found is None else _fault_words(turn, found, captioned=captioned, filled=bool(placeholders.used(html)))
    )


def letter_fault(turn: Turn, letter: Letter) -> Html | None:
    """The same of a whole letter, for what a change of files or buttons may have brought about."""
    if len(letter.media) > 1 and letter.buttons and not letter.texts:
        return turn.tr("broadcast-album-wordless")
    faults = (fault(turn, letter, html, captioned=letter.captioned) for html in letter.texts.values())
    return next((found for found in faults if found is not None), None)


def mark_label(turn: Turn, mark: Mark) -> str:
    tr = turn.tr
    match mark.by:
        case By.ROLE:
            return role_words(tr, Role(mark.what)) if mark.what in {one.value for one in Role} else mark.what
        case By.POSITION:
            return post(tr, mark.what)
        case By.KIND:
            return SCHOOL_KINDS.label(mark.what, tr.language)
        case By.SCHOOL:
            known = audience_count.options(turn.unit, turn.me.municipality_id, By.SCHOOL)
            return next((one.label for one in known if one.what == mark.what), "—")
        case By.WAVE:
            found = surveys.look(turn.unit, turn.me.municipality_id, mark.number)
            return tr.plain(f"broadcast-wave-{mark.stage}", wave=found.name if found else "—")
        case By.EVENT:
            event = events.look(turn.unit, turn.me.municipality_id, mark.number)
            return tr.plain(f"broadcast-event-{mark.stage}", title=event.title if event else "—")
        case By.COMPETENCY:
            known_here = surveys.competencies(turn.unit, turn.me.municipality_id, turn.house.shelf)
            return next((one.name.in_(tr.language) for one in known_here if one.code == mark.what), mark.what)
        case other:
            assert_never(other)


def _marks(turn: Turn, by: By, marks: Iterable[Mark], *, out: bool) -> str:
    every = sorted(marks)
    if not every:
        return ""
    said = ", ".join(mark_label(turn, mark) for mark in every[:NAMED])
    more = max(len(every) - NAMED, 0)
    if out:
        return turn.tr("broadcast-without", names=said, more=more)
    return turn.tr(f"broadcast-by-{by.value}", names=said, more=more)


def _fault_words(turn: Turn, found: Fault, *, captioned: bool, filled: bool) -> Html:
    tr = turn.tr
    match found:
        case TooLong(length, limit):
            first = tr(
                "broadcast-caption-too-long" if captioned else "broadcast-too-long",
                length=length,
                limit=limit,
                over=length - limit,
            )
            return Html(f"{first} {tr('broadcast-longest-counted')}") if filled else first
        case TooFormatted(entities, limit):
            return tr("broadcast-too-formatted", entities=entities, limit=limit)
        case Unknown(word):
            return tr("broadcast-unknown-word", word=word)
        case NoDeadline():
            return tr("broadcast-no-deadline")
        case Empty():
            return tr("broadcast-wordless")
        case other:
            assert_never(other)
