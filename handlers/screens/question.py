"""A question on a phone: where I am, what is asked, and the buttons that answer it."""

from functools import lru_cache
from html import escape

from handlers.routes import Turn
from handlers.screen import Button, Rows, Screen, columns, packed, primary, to
from handlers.screens import calendar
from handlers.screens.choices import ONE_PAGE, numbered, width, wordy
from handlers.taps_answering import Anchors, Choose, Done, Goto, Mark, Options, Pass, Pause, TooLong, Write
from surveys import flow
from surveys.flow import Reason
from surveys.form import Kind, Question
from surveys.steps import Asked
from surveys.wording import Wording
from texts.translator import Translator

PAGE = 8
QUOTED = 200

EXAMPLES = {
    Kind.INTEGER: "12",
    Kind.DATE: "15.09.2026",
    Kind.TIME: "10:30",
    Kind.DATETIME: "15.09.2026 10:30",
}


def question_screen(turn: Turn, step: Asked, *, page: int | None = None, month: int | None = None) -> Screen:
    question = step.question
    parts = [_above(turn, step), _heading(turn, step)]
    if question.is_note:
        parts += [_words(turn, step, note.label) for note in (*step.notes, question)]
    else:
        parts.append(_words(turn, step, question.label))
        if question.hint:
            parts.append(f"<i>{_words(turn, step, question.hint)}</i>")
        parts.append(_body(turn, step))
    parts.append(_rejection(turn, step))
    return Screen(
        "\n\n".join(part for part in parts if part),
        rows=(*_answers(turn, step, page, month), *_bottom(turn, step)),
        toast=None if step.changed else turn.tr.plain("already-so"),
        awaiting=packed(_awaited(step)),
    )


def _awaited(step: Asked) -> Write | TooLong:
    """What typed text means here; after one that was too long nothing is an answer until a button says so."""
    if step.rejected is not None and step.rejected.reason is Reason.TOO_LONG:
        return TooLong(response=step.response.id)
    return Write(response=step.response.id)


def anchors_screen(turn: Turn, step: Asked) -> Screen:
    """What each answer of the scale means, in the author's words."""
    language = turn.tr.language
    lines = [turn.tr("anchors-title"), ""]
    for choice in step.question.choices:
        label = escape(choice.label.in_(language), quote=False)
        lines.append(f"<b>{label}</b> — {escape(choice.anchor.in_(language), quote=False)}")
    back = Goto(response=step.response.id, question=step.question.index)
    return Screen("\n".join(lines), rows=((primary(turn.tr.plain("anchors-back"), back),),))


def _above(turn: Turn, step: Asked) -> str:
    """What was understood from typed text, or the section just finished."""
    if step.understood is not None:
        said = step.understood if len(step.understood) <= QUOTED else step.understood[:QUOTED] + "…"
        return turn.tr("answer-understood", said=said)
    if step.passed is not None and step.passed.competency is not None:
        progress = step.progress
        done = progress.section_index - 1
        if progress.section_index > 1:
            half = "section-half" if done * 2 == progress.section_count else "section-done"
            return turn.tr(half, number=done, total=progress.section_count)
    return ""


def _heading(turn: Turn, step: Asked) -> str:
    progress = step.progress
    section = "" if progress.section is None else progress.section.label.in_(turn.tr.language)
    if step.question.is_note:
        return turn.tr("question-note", wave=step.response.wave)
    case = "question-heading-case" if step.question.is_case else "question-heading"
    return _place(turn.tr, case, step.response.wave, progress.position, progress.total, section)


@lru_cache(maxsize=4096)
def _place(tr: Translator, heading: str, wave: str, position: int, total: int, section: str) -> str:
    """Everybody in a wave reads the same headings; formatting them anew was a tenth of a tap."""
    first = tr(heading, wave=wave, position=position, total=total)
    return f"{first}\n{tr('question-section', section=section)}" if section else first


def _words(turn: Turn, step: Asked, wording: Wording) -> str:
    words = flow.fill(step.response.form, step.response.given, wording, turn.tr.language, longest=QUOTED)
    return escape(words, quote=False)


def _body(turn: Turn, step: Asked) -> str:
    question = step.question
    match question.kind:
        case Kind.SELECT_ONE | Kind.SELECT_MULTIPLE if numbered(question, turn.tr.language):
            chosen = _chosen(step)
            lines = [
                f"{'✅ ' if choice.name in chosen else ''}{place}. {escape(choice.label.in_(turn.tr.language), quote=False)}"
                for place, choice in enumerate(question.choices, 1)
            ]
            return ("\n\n" if wordy(question, turn.tr.language) else "\n").join(lines)
        case Kind.TEXT:
            return _current(turn, step, turn.tr("type-text"))
        case Kind.INTEGER | Kind.DECIMAL | Kind.RANGE | Kind.TIME | Kind.DATETIME:
            return _current(turn, step, turn.tr("type-example", example=_example(turn, question)))
        case Kind.DATE:
            return _current(turn, step, turn.tr("type-date", example=_example(turn, question)))
    return ""


def _example(turn: Turn, question: Question) -> str:
    """An answer that would stand, written as this person writes numbers."""
    if question.kind is Kind.DECIMAL:
        return turn.tr.number(1.5, 1)
    if question.kind is Kind.RANGE and question.span is not None:
        shown = question.span.start + question.span.step
        return turn.tr.number(shown, 0 if shown == int(shown) else 1)
    return EXAMPLES.get(question.kind, "")


def _current(turn: Turn, step: Asked, prompt: str) -> str:
    """A typed answer given before is shown, since no button can carry it."""
    if not step.value:
        return prompt
    said = calendar.shown_date(step.value) if step.question.kind is Kind.DATE else step.value
    return turn.tr("answer-now", said=said if len(said) <= QUOTED else said[:QUOTED] + "…") + "\n" + prompt


def _rejection(turn: Turn, step: Asked) -> str:
    if step.rejected is None:
        return ""
    if step.rejected.message:
        return f"<b>{_words(turn, step, step.rejected.message)}</b>"
    said = step.typed if len(step.typed) <= QUOTED else step.typed[:QUOTED] + "…"
    reason = step.rejected.reason
    example = _example(turn, step.question)
    match reason:
        case Reason.NOT_A_NUMBER | Reason.NOT_WHOLE | Reason.OUT_OF_RANGE | Reason.NOT_A_DATE | Reason.NOT_A_TIME:
            return turn.tr(f"rejected-{reason.value.replace('_', '-')}", example=example, said=said)
        case Reason.TOO_LONG if not step.typed:
            return turn.tr("rejected-rest")
        case Reason.TOO_LONG:
            return turn.tr("rejected-too-long", length=len(step.typed), limit=4000)
        case Reason.NOT_A_CHOICE:
            return turn.tr("rejected-not-a-choice", said=said)
        case Reason.REQUIRED if step.question.kind is Kind.SELECT_MULTIPLE:
            return turn.tr("rejected-required-ticks")
        case Reason.REQUIRED:
            return turn.tr("rejected-required")
        case Reason.CONSTRAINT | Reason.NOT_ASKED:
            return turn.tr("rejected-constraint")


def _answers(turn: Turn, step: Asked, page: int | None, month: int | None) -> Rows:
    response, question = step.response.id, step.question
    match question.kind:
        case Kind.SELECT_ONE | Kind.SELECT_MULTIPLE:
            return _choices(turn, step, page)
        case Kind.NOTE:
            return ((primary(turn.tr.plain("further"), Pass(response=response, question=question.index)),),)
        case Kind.ACKNOWLEDGE:
            mark = "✅ " if step.value else ""
            words = mark + turn.tr.plain("acknowledge")
            return ((primary(words, Pass(response=response, question=question.index)),),)
        case Kind.DATE:
            return calendar.month_rows(turn, step, month)
    return ()


def _choices(turn: Turn, step: Asked, page: int | None) -> Rows:
    question = step.question
    by_number = numbered(question, turn.tr.language)
    chosen = _chosen(step)
    language = turn.tr.language
    buttons = [
        _choice(step, place, str(place + 1) if by_number else choice.label.in_(language), chosen=choice.name in chosen)
        for place, choice in enumerate(question.choices)
    ]
    per_row = width(question, turn.tr.language)
    rows = _paged(turn, step, buttons, page) if len(buttons) > ONE_PAGE else columns(buttons, per_row)
    if question.kind is Kind.SELECT_MULTIPLE:
        count = len(step.ticks)
        words = turn.tr.plain("done-count", count=count) if count else turn.tr.plain("done-none")
        rows = (*rows, (primary(words, Done(response=step.response.id, question=question.index)),))
    return rows


def _choice(step: Asked, place: int, label: str, *, chosen: bool) -> Button:
    text = f"✅ {label}" if chosen else label
    ids = {"response": step.response.id, "question": step.question.index, "choice": place}
    if step.question.kind is Kind.SELECT_MULTIPLE:
        return to(text, Mark(**ids, on=not chosen))
    return to(text, Choose(**ids))


def _paged(turn: Turn, step: Asked, buttons: list[Button], page: int | None) -> Rows:
    """A long list turns its pages; typing a piece of the word finds a choice at once."""
    pages = (len(buttons) + PAGE - 1) // PAGE
    if page is None:
        chosen = _chosen(step)
        place = next((place for place, choice in enumerate(step.question.choices) if choice.name in chosen), 0)
        page = place // PAGE
    page = min(max(page, 0), pages - 1)
    ids = {"response": step.response.id, "question": step.question.index}
    turning = [to(turn.tr.plain("page-of", page=page + 1, pages=pages), Options(**ids, page=page))]
    if page > 0:
        turning.insert(0, to("‹", Options(**ids, page=page - 1)))
    if page < pages - 1:
        turning.append(to("›", Options(**ids, page=page + 1)))
    return (*columns(buttons[page * PAGE : (page + 1) * PAGE], 2), tuple(turning))


def _bottom(turn: Turn, step: Asked) -> Rows:
    response, question = step.response.id, step.question
    rows: list[tuple[Button, ...]] = []
    if question.kind is Kind.SELECT_ONE and any(choice.anchor for choice in question.choices):
        rows.append((to(turn.tr.plain("anchors-button"), Anchors(response=response, question=question.index)),))
    skippable = not question.is_note and not question.required and question.kind is not Kind.ACKNOWLEDGE
    if skippable and step.value in (None, "") and not step.ticks:
        rows.append((to(turn.tr.plain("skip"), Pass(response=response, question=question.index)),))
    if isinstance(_awaited(step), TooLong):
        rows.append((primary(turn.tr.plain("answer-shorter"), Goto(response=response, question=question.index)),))
    last = []
    if step.back is not None:
        last.append(to(turn.tr.plain("back"), Goto(response=response, question=step.back)))
    if step.forward is not None:
        last.append(to(turn.tr.plain("forward"), Goto(response=response, question=step.forward)))
    last.append(to(turn.tr.plain("pause-button"), Pause(response=response)))
    return (*rows, tuple(last))


def _chosen(step: Asked) -> frozenset[str]:
    if step.question.kind is Kind.SELECT_MULTIPLE:
        return frozenset(step.ticks)
    return frozenset((step.value,)) if step.value else frozenset()
