"""Figures of single questions: who chose what, and whether the statements of a competency measure one thing.

Formulas and sources stand in `reports.statistics`; answers are turned so that more is better before they meet there.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

import numpy as np
import numpy.typing as npt
import pandas as pd

from reports import statistics
from reports.wave_answers import AnswerTable, counted
from reports.wave_tables import HIDDEN, Figure
from surveys.form import Form
from surveys.question import Question
from surveys.scoring import norm


@dataclass(frozen=True, slots=True)
class ItemFigures:
    """`counts` are people by choice, hidden with everything else when fewer than the least group were asked.

    `mean` is in the question's own points before turning, or of a number; `rest` is the correlation with the other
    statements of the competency.
    """

    question: Question
    answered: Figure
    counts: tuple[Figure, ...] = ()
    mean: Figure = None
    median: Figure = None
    rest: Figure = None


@dataclass(frozen=True, slots=True)
class Reliability:
    """Cronbach's alpha of the statements of a competency over `people` who rated all of them."""

    alpha: Figure
    people: Figure


def item_figures(form: Form, table: AnswerTable, *, smallest: int) -> tuple[ItemFigures, ...]:
    """Every question people were asked, in the form's order."""
    rest = {
        question.index: value
        for questions in _scales(form).values()
        for question, value in zip(
            questions, statistics.item_rest_correlations(_complete(questions, table)), strict=False
        )
    }
    return tuple(_item(question, table, rest.get(question.index), smallest) for question in counted(form))


def reliability(form: Form, table: AnswerTable, *, smallest: int) -> Mapping[str, Reliability]:
    """By competency; hidden when fewer than the least group rated every statement."""
    found: dict[str, Reliability] = {}
    for code, questions in _scales(form).items():
        rows = _complete(questions, table)
        few = 0 < len(rows) < smallest
        found[code] = Reliability(HIDDEN if few else statistics.cronbach_alpha(rows), HIDDEN if few else len(rows))
    return found


def chosen_by(table: AnswerTable, question: Question, *, choice: int) -> npt.NDArray[np.bool_]:
    """Who of all responses ticked this choice of a multiple question."""
    ticked: npt.NDArray[np.bool_] = np.frombuffer(table.many[question.index][choice], dtype=np.int8) == 1
    return ticked


def _item(question: Question, table: AnswerTable, rest: float | None, smallest: int) -> ItemFigures:
    item = _figures(question, table)
    if item.answered is not None and item.answered is not HIDDEN and 0 < item.answered < smallest:
        return ItemFigures(question, HIDDEN, (HIDDEN,) * len(question.choices), HIDDEN, HIDDEN, HIDDEN)
    return replace(item, rest=rest)


def _figures(question: Question, table: AnswerTable) -> ItemFigures:
    if (one := table.one.get(question.index)) is not None:
        places = pd.Series(np.frombuffer(one, dtype=np.int16))
        counts = places.value_counts().reindex(range(len(question.choices)), fill_value=0).tolist()
        scored = [
            (choice.score, n) for choice, n in zip(question.choices, counts, strict=True) if choice.score is not None
        ]
        people = sum(n for _, n in scored)
        mean = sum(score * n for score, n in scored) / people if people else None
        return ItemFigures(question, sum(counts), tuple(counts), mean)
    if (many := table.many.get(question.index)) is not None:
        ticks = [np.frombuffer(column, dtype=np.int8) for column in many]
        return ItemFigures(question, int((ticks[0] >= 0).sum()), tuple(int((column == 1).sum()) for column in ticks))
    if (number := table.numbers.get(question.index)) is not None:
        given = pd.Series(np.frombuffer(number, dtype=np.float64)).dropna()
        count = int(given.count())
        return ItemFigures(
            question, count, (), float(given.mean()) if count else None, float(given.median()) if count else None
        )
    return ItemFigures(question, int((np.frombuffer(table.typed[question.index], dtype=np.int8) == 1).sum()))


def _scales(form: Form) -> dict[str, list[Question]]:
    """The statements of each competency; situations are judged by other points and stay out."""
    scales: dict[str, list[Question]] = {}
    for question in form.scored:
        if question.competency is not None and not question.is_case and question.asked:
            scales.setdefault(question.competency, []).append(question)
    return scales


def _complete(questions: Sequence[Question], table: AnswerTable) -> list[list[float]]:
    """Rows of those who rated every statement, 0-100 and turned."""
    columns = []
    for question in questions:
        norms = [np.nan if one.score is None else norm(question, one.score) for one in question.choices]
        columns.append(np.array([*norms, np.nan])[np.frombuffer(table.one[question.index], dtype=np.int16)])
    rows = np.column_stack(columns)
    complete: list[list[float]] = rows[~np.isnan(rows).any(axis=1)].tolist()
    return complete
