"""Sheets of single questions: statements on their scale, situations and other questions choice by choice."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from reports.wave_cells import rounded
from reports.wave_items import ItemFigures
from reports.wave_results import Figures
from reports.wave_summary import share_of
from reports.wave_tables import HIDDEN, Banner, Column, Figure, Shape, Sheet, Table, TableRow
from surveys.question import Choice, Question
from texts.translator import Translator

Scores = tuple[float, ...]


def question_sheets(figures: Figures, tr: Translator) -> tuple[Sheet, ...]:
    """Statements that share the points of a scale stand in one table; everything else is listed by choices."""
    scales: dict[Scores, list[ItemFigures]] = {}
    others: list[ItemFigures] = []
    for item in figures.items:
        if _is_statement(item.question):
            scales.setdefault(_scores(item.question), []).append(item)
        else:
            others.append(item)
    tables = [_statements(number, scores, items, tr) for number, (scores, items) in enumerate(scales.items(), 1)]
    sheets = []
    if tables:
        sheets.append(
            Sheet(
                name=tr.plain("report-sheet-statements"),
                heading=tr.plain("report-statements-heading"),
                lines=tuple(_legend((item.question for items in scales.values() for item in items), tr)),
                tables=tuple(tables),
            )
        )
    if others:
        sheets.append(
            Sheet(
                name=tr.plain("report-sheet-questions"),
                heading=tr.plain("report-questions-heading"),
                tables=(_choices(others, tr),),
            )
        )
    return tuple(sheets)


def points(score: float) -> str:
    return f"{score:g}"


def _is_statement(question: Question) -> bool:
    return question.scored and not question.is_case


def _scores(question: Question) -> Scores:
    return tuple(sorted({choice.score for choice in question.choices if choice.score is not None}))


def _legend(questions: Iterable[Question], tr: Translator) -> list[str]:
    """What the points of each scale mean, once a scale."""
    scales = dict.fromkeys(question.choices for question in questions)
    return ["; ".join(_meaning(choice, tr) for choice in choices) for choices in scales]


def _meaning(choice: Choice, tr: Translator) -> str:
    label = choice.label.in_(tr.language)
    if choice.score is None:
        return tr.plain("report-scale-none", label=label)
    return tr.plain("report-scale", points=points(choice.score), label=label)


def _statements(number: int, scores: Scores, items: Sequence[ItemFigures], tr: Translator) -> Table:
    unscored = (choice for item in items for choice in item.question.choices if choice.score is None)
    blank = " / ".join(dict.fromkeys(choice.label.in_(tr.language) for choice in unscored))

    def row(item: ItemFigures) -> TableRow:
        question = item.question
        by_score: dict[float | None, Figure] = {}
        for choice, count in zip(question.choices, item.counts, strict=True):
            by_score[choice.score] = _plus(by_score.get(choice.score, 0), count)
        shown = (*scores, None) if blank else scores
        return (
            question.competency or "",
            question.name,
            question.label.in_(tr.language),
            tr.plain("report-yes") if question.reverse else "",
            item.answered,
            *(share_of(by_score.get(score, 0), item.answered) for score in shown),
            item.mean,
            item.rest,
        )

    return Table(
        name="statements" if number == 1 else f"statements_{number}",
        columns=(
            Column(tr.plain("report-code"), 6),
            Column(tr.plain("report-question-code"), 10),
            Column(tr.plain("report-statement"), 62),
            Column(tr.plain("report-reverse"), 10),
            Column(tr.plain("report-answered"), 10, Shape.WHOLE),
            *(Column(tr.plain("report-points", points=points(score)), 9, Shape.SHARE) for score in scores),
            *((Column(blank, 15, Shape.SHARE),) if blank else ()),
            Column(tr.plain("report-item-mean"), 9, Shape.TWO),
            Column(tr.plain("report-item-rest"), 11, Shape.TWO),
        ),
        rows=[row(item) for item in items],
        notes=(tr.plain("report-statements-note"),),
    )


def _plus(one: Figure, other: Figure) -> Figure:
    if one is HIDDEN or other is HIDDEN:
        return HIDDEN
    return (one or 0) + (other or 0)


def _choices(items: Sequence[ItemFigures], tr: Translator) -> Table:
    return Table(
        name="questions",
        columns=(
            Column(tr.plain("report-question-code"), 14),
            Column(tr.plain("report-choice"), 84),
            Column(tr.plain("report-choice-points"), 10, Shape.ANY),
            Column(tr.plain("report-choice-count"), 12, Shape.WHOLE),
            Column(tr.plain("report-choice-share"), 14, Shape.SHARE),
        ),
        rows=[row for item in items for row in _question(item, tr)],
        notes=(tr.plain("report-questions-note"),),
    )


def _question(item: ItemFigures, tr: Translator) -> list[TableRow]:
    question, language = item.question, tr.language
    head = tr.plain("report-question-banner", code=question.name, question=question.label.in_(language))
    rows: list[TableRow] = [Banner(head)]
    for choice, count in zip(question.choices, item.counts, strict=False):
        share = share_of(count, item.answered)
        rows.append((question.name, choice.label.in_(language), choice.score, count, share))
    if item.counts:
        scored = item.mean is not None
        told = tr.plain("report-question-answered-mean" if scored else "report-question-answered")
        return [*rows, (question.name, told, _two_digits(item.mean), item.answered, None)]
    if item.mean is None:
        return [*rows, (question.name, tr.plain("report-question-typed"), None, item.answered, None)]
    return [
        *rows,
        (question.name, tr.plain("report-question-mean"), _two_digits(item.mean), item.answered, None),
        (question.name, tr.plain("report-question-median"), _two_digits(item.median), item.answered, None),
    ]


def _two_digits(value: Figure) -> Figure:
    return value if value is None or value is HIDDEN else rounded(value, Shape.TWO)
