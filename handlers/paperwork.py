"""What stands on the papers of a municipality, typed by its coordinator a field at a time."""

from handlers.routes import Routes, Turn, Who
from handlers.screen import Screen, columns, to
from handlers.taps import Settings
from handlers.taps_days import ClearPaperField, PaperFeedback, PaperField, Papers
from internships import certifying, paperwork
from internships.paperwork import Field, Paperwork, TooLong
from people.refusals import Gone

routes = Routes()


@routes.command("papers", Who.COORDINATOR)
def papers_command(turn: Turn, _argument: str) -> Screen:
    return papers(turn, paperwork.mine(turn.unit, turn.me))


@routes.tap(Papers, Who.COORDINATOR)
def papers_tap(turn: Turn, _tap: Papers) -> Screen:
    return papers(turn, paperwork.mine(turn.unit, turn.me))


@routes.tap(PaperField, Who.COORDINATOR)
def field_tap(turn: Turn, tap: PaperField) -> Screen:
    return _ask(turn, _field(turn, tap.field))


@routes.text(PaperField, Who.COORDINATOR)
def typed(turn: Turn, tap: PaperField, text: str) -> Screen:
    field = _field(turn, tap.field)
    match paperwork.fill_in(turn.unit, turn.me, field, text):
        case TooLong(most):
            return _ask(turn, field, note=turn.tr("papers-too-long", most=most, typed=len(text)))
        case Paperwork() as kept:
            return papers(turn, kept, note=turn.tr("papers-kept"))


@routes.tap(ClearPaperField, Who.COORDINATOR)
def clear(turn: Turn, tap: ClearPaperField) -> Screen:
    kept = paperwork.fill_in(turn.unit, turn.me, _field(turn, tap.field), "")
    assert isinstance(kept, Paperwork), "nothing is never too long"
    return papers(turn, kept).with_toast(turn.tr.plain("settings-saved"))


@routes.tap(PaperFeedback, Who.COORDINATOR)
def feedback(turn: Turn, tap: PaperFeedback) -> Screen:
    """A milder rule is for those too who were there before it."""
    kept = paperwork.ask_feedback_first(turn.unit, turn.me, wanted=tap.on)
    if not tap.on:
        certifying.catch_up(turn.unit, turn.me.municipality_id)
    return papers(turn, kept).with_toast(turn.tr.plain("settings-saved"))


def papers(turn: Turn, kept: Paperwork, *, note: str = "") -> Screen:
    tr = turn.tr
    lines: list[str] = [tr("papers-title"), tr("papers-about")]
    listed = [_line(turn, kept, field) for field in Field]
    listed.append(tr("papers-feedback-on" if kept.needs_feedback else "papers-feedback-off"))
    lines.append("\n".join(listed))
    if note:
        lines.insert(0, note)
    fields = columns(
        [
            to(tr.plain(f"papers-button-{_name(field)}"), PaperField(field=field.value))
            for field in Field
            if not _kept_on_the_server(turn, field)
        ],
        2,
    )
    words = "papers-without-feedback" if kept.needs_feedback else "papers-with-feedback"
    rows = (
        *fields,
        (to(tr.plain(words), PaperFeedback(on=not kept.needs_feedback)),),
        (to(tr.plain("back"), Settings()),),
    )
    return Screen("\n\n".join(lines), rows=rows)


def _line(turn: Turn, kept: Paperwork, field: Field) -> str:
    """A reference to an order is marked until somebody has looked it up in the registry: the bot cannot."""
    if _kept_on_the_server(turn, field):
        return turn.tr("papers-on-the-server")
    value = kept.value(field)
    line = turn.tr(f"papers-{_name(field)}", value=value or turn.tr.plain("certificate-blank"))
    return f"{line} {turn.tr('papers-check')}" if value and field is Field.BASIS else line


def _ask(turn: Turn, field: Field, *, note: str = "") -> Screen:
    tr = turn.tr
    kept = paperwork.mine(turn.unit, turn.me)
    lines: list[str] = [tr(f"papers-ask-{_name(field)}"), _line(turn, kept, field)]
    if note:
        lines.append(note)
    blank = ((to(tr.plain("papers-clear"), ClearPaperField(field=field.value)),),) if kept.value(field) else ()
    return Screen(
        "\n\n".join(lines),
        rows=(*blank, (to(tr.plain("back"), Papers()),)),
        awaiting=PaperField(field=field.value).pack(),
    )


def _field(turn: Turn, name: str) -> Field:
    if name not in set(Field) or _kept_on_the_server(turn, Field(name)):
        raise Gone("tap")
    return Field(name)


def _kept_on_the_server(turn: Turn, field: Field) -> bool:
    """Whoever signs is a person with a name too."""
    return turn.house.strict and field is Field.SIGNATORY_NAME


def _name(field: Field) -> str:
    return field.value.replace("_", "-")
