"""The wide table of anonymous answers and its dictionary.

A whole row of forty-eight answers beside the means of small teams would be a puzzle with one solution: eight means of
three people are found among all threes of rows at once. So only the answers of one competency keep together, and every
such block is shuffled on its own with a secret nobody keeps; a question of no competency is a block by itself. What a
methodologist computes within a competency stays exact. Rows are made while they are written.
"""

from __future__ import annotations

import math
from array import array
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from random import Random

from reports.wave_answers import AnswerTable
from reports.wave_questions import points
from reports.wave_results import Figures
from reports.wave_tables import HIDDEN, Cell, Column, Shape, Sheet, Table, TableRow
from surveys.question import Choice, Kind, Question
from texts.translator import Translator

PORTION = 1000


@dataclass(frozen=True, slots=True)
class _WideColumn:
    """`meanings` are the cells by code, no answer last, where the code -1 finds it; None for numbers as they are."""

    name: str
    block: int
    question: Question
    meanings: tuple[Cell, ...] | None
    codes: array[int] | array[float]
    choice: Choice | None = None


def wide_sheets(figures: Figures, tr: Translator, chance: Random) -> tuple[Sheet, ...]:
    """The answers and what their columns mean; nothing for a form in which everything is typed.

    A question too few people were asked is left out here as it is hidden elsewhere.
    """
    answers = figures.answers
    shown = [item.question for item in figures.items if item.answered is not HIDDEN]
    columns = _columns([question for question in shown if question.index not in answers.typed], answers)
    if not columns:
        return ()
    return (
        Sheet(
            name=tr.plain("report-sheet-answers"),
            tables=(
                Table(
                    name="answers",
                    columns=tuple(Column(column.name, max(8, len(column.name) + 1), Shape.ANY) for column in columns),
                    rows=_Shuffled(columns, answers.responses, chance),
                ),
            ),
            plain=True,
        ),
        Sheet(
            name=tr.plain("report-sheet-dictionary"),
            heading=tr.plain("report-dictionary-heading"),
            lines=(tr.plain("report-dictionary-line"),),
            tables=(
                Table(
                    name="dictionary",
                    columns=(
                        Column(tr.plain("report-column"), 16),
                        Column(tr.plain("report-block"), 7, Shape.WHOLE),
                        Column(tr.plain("report-question"), 70),
                        Column(tr.plain("report-kind-of-answer"), 20),
                        Column(tr.plain("report-code"), 8),
                        Column(tr.plain("report-weight"), 7, Shape.ANY),
                        Column(tr.plain("report-reverse"), 10),
                        Column(tr.plain("report-values"), 50),
                    ),
                    rows=[_described(column, tr) for column in columns],
                ),
            ),
        ),
    )


class _Shuffled:
    """Rows in a new order for each block; the order is drawn once, so a second reading is the same table."""

    def __init__(self, columns: Sequence[_WideColumn], rows: int, chance: Random) -> None:
        self._columns = columns
        self._rows = rows
        self._orders: dict[int, array[int]] = {}
        for block in dict.fromkeys(column.block for column in columns):
            order = list(range(rows))
            chance.shuffle(order)
            self._orders[block] = array("l", order)

    def __iter__(self) -> Iterator[TableRow]:
        for start in range(0, self._rows, PORTION):
            portions = {block: order[start : start + PORTION] for block, order in self._orders.items()}
            yield from zip(*(_cells(column, portions[column.block]) for column in self._columns), strict=True)

    def __len__(self) -> int:
        return self._rows


def _columns(questions: Iterable[Question], answers: AnswerTable) -> list[_WideColumn]:
    blocks: dict[str, int] = {}
    columns: list[_WideColumn] = []
    for question in questions:
        block = blocks.setdefault(question.competency or f"/{question.name}", len(blocks) + 1)
        if question.kind is Kind.SELECT_ONE:
            meanings = (*(_value(choice) for choice in question.choices), None)
            columns.append(_WideColumn(question.name, block, question, meanings, answers.one[question.index]))
        elif question.kind is Kind.SELECT_MULTIPLE:
            columns += [
                _WideColumn(f"{question.name}/{choice.name}", block, question, (0, 1, None), codes, choice)
                for choice, codes in zip(question.choices, answers.many[question.index], strict=True)
            ]
        else:
            columns.append(_WideColumn(question.name, block, question, None, answers.numbers[question.index]))
    return columns


def _value(choice: Choice) -> Cell:
    return choice.name if choice.score is None else choice.score


def _cells(column: _WideColumn, places: Iterable[int]) -> list[Cell]:
    codes, meanings = column.codes, column.meanings
    if meanings is None:
        return [None if math.isnan(codes[place]) else codes[place] for place in places]
    return [meanings[int(codes[place])] for place in places]


def _described(column: _WideColumn, tr: Translator) -> TableRow:
    question = column.question
    label = question.label.in_(tr.language)
    if column.choice is not None:
        label = f"{label} — {column.choice.label.in_(tr.language)}"
    return (
        column.name,
        column.block,
        label,
        tr.plain(_KINDS.get(question.kind, "report-kind-number")),
        question.competency or "",
        question.weight if question.scored else None,
        tr.plain("report-yes") if question.reverse else "",
        _values(column, tr),
    )


_KINDS = {Kind.SELECT_ONE: "report-kind-one", Kind.SELECT_MULTIPLE: "report-kind-many"}


def _values(column: _WideColumn, tr: Translator) -> str:
    if column.question.kind is not Kind.SELECT_ONE:
        return ""
    return "; ".join(
        tr.plain(
            "report-value",
            code=choice.name if choice.score is None else points(choice.score),
            label=choice.label.in_(tr.language),
        )
        for choice in column.question.choices
    )
