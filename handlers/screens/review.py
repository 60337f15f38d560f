"""The answers before they are sent: by section, each with a way back to it."""

from html import escape

from handlers.routes import Turn
from handlers.screen import Button, Rows, Screen, primary, to
from handlers.screens.calendar import shown_date
from handlers.taps import Menu
from handlers.taps_answering import Goto, Result, Review, Submit
from surveys import flow
from surveys.form import Form, Kind, Question
from surveys.responses import Response
from surveys.steps import Ready

PAGE = 8
SHOWN = 80


def review_screen(turn: Turn, ready: Ready, *, page: int) -> Screen:
    """Page 0 is the summary by section; the pages after it list the answers one by one."""
    return _summary(turn, ready) if page <= 0 else _answers(turn, ready, page)


def _summary(turn: Turn, ready: Ready) -> Screen:
    response = ready.response
    lines = []
    if ready.understood is not None:
        lines += [turn.tr("answer-understood", said=ready.understood[:200]), ""]
    if response.submitted_at is None:
        lines.append(_state(turn, ready))
    else:
        lines.append(turn.tr("review-sent"))
    lines.append("")
    lines += _sections(turn, response)
    if response.may_change:
        lines += ["", turn.tr("review-may-change", deadline=turn.deadline(response.closes_at))]
    rows: list[tuple[Button, ...]] = []
    if response.submitted_at is None:
        if ready.missing:
            rows.append(
                (
                    primary(
                        turn.tr.plain("review-answer-missing"), Goto(response=response.id, question=ready.missing[0])
                    ),
                )
            )
        else:
            rows.append((primary(turn.tr.plain("review-send"), Submit(response=response.id)),))
    rows.append((to(turn.tr.plain("review-look"), Review(response=response.id, page=1)),))
    rows.append((_way_back(turn, response),))
    return Screen("\n".join(lines), rows=tuple(rows))


def _state(turn: Turn, ready: Ready) -> str:
    if ready.missing:
        return turn.tr("review-missing", count=len(ready.missing))
    skipped = any(not ready.response.given.values.get(question.name) for question in _questions(ready.response))
    return turn.tr("review-all-required" if skipped else "review-all-answered")


def _sections(turn: Turn, response: Response) -> list[str]:
    form = response.form
    counts: dict[int | None, list[int]] = {}
    for question in _questions(response):
        answered = 1 if response.given.values.get(question.name) else 0
        pair = counts.setdefault(form.section_of[question.index], [0, 0])
        pair[0] += answered
        pair[1] += 1
    lines: list[str] = []
    for section, (answered, total) in counts.items():
        name = turn.tr("review-no-section") if section is None else _label(form, section, turn.tr.language)
        lines.append(turn.tr("review-section", name=name, answered=answered, total=total))
    return lines


def _answers(turn: Turn, ready: Ready, page: int) -> Screen:
    response = ready.response
    questions = _questions(response)
    pages = (len(questions) + PAGE - 1) // PAGE
    page = min(max(page, 1), max(pages, 1))
    start = (page - 1) * PAGE
    shown = questions[start : start + PAGE]
    lines = [turn.tr("review-page", page=page, pages=pages), ""]
    for number, question in enumerate(shown, start + 1):
        label = escape(_short(flow.fill(response.form, response.given, question.label, turn.tr.language)), quote=False)
        said = escape(_short(answer_text(turn, question, response.given.values.get(question.name, ""))), quote=False)
        lines += [f"{number}. {label}", f"<b>{said or '—'}</b>", ""]
    numbers = tuple(
        to(str(number), Goto(response=response.id, question=question.index))
        for number, question in enumerate(shown, start + 1)
    )
    rows: Rows = (numbers[:4], numbers[4:]) if response.may_change else ()
    turning = []
    if page > 1:
        turning.append(to(turn.tr.plain("page-back"), Review(response=response.id, page=page - 1)))
    if page < pages:
        turning.append(to(turn.tr.plain("page-on"), Review(response=response.id, page=page + 1)))
    back = (to(turn.tr.plain("review-to-summary"), Review(response=response.id, page=0)),)
    return Screen("\n".join(lines[:-1]), rows=tuple(row for row in (*rows, tuple(turning), back) if row))


def answer_text(turn: Turn, question: Question, value: str) -> str:
    """A stored answer in the person's words."""
    language = turn.tr.language
    match question.kind:
        case Kind.SELECT_ONE | Kind.SELECT_MULTIPLE:
            labels = (question.choice(name) for name in value.split())
            return ", ".join(choice.label.in_(language) for choice in labels if choice is not None)
        case Kind.DATE if value:
            return shown_date(value)
        case Kind.ACKNOWLEDGE if value:
            return turn.tr.plain("acknowledged")
        case Kind.DECIMAL if turn.tr.language == "ru":
            return value.replace(".", ",")
    return value


def _questions(response: Response) -> list[Question]:
    shown = flow.visible(response.form, response.given)
    return [question for index in shown if not (question := response.form.questions[index]).is_note]


def _way_back(turn: Turn, response: Response) -> Button:
    if response.submitted_at is not None:
        return to(turn.tr.plain("review-to-result"), Result(response=response.id))
    return to(turn.tr.plain("to-menu"), Menu())


def _label(form: Form, section: int, language: str) -> str:
    return form.groups[section].label.in_(language)


def _short(text: str) -> str:
    """The beginning of a long text, cut between words."""
    if len(text) <= SHOWN:
        return text
    cut = text.rfind(" ", 0, SHOWN)
    return text[: cut if cut > 0 else SHOWN - 1].rstrip(" ,;:.—") + "…"
