"""The figures of a wave from what SQL has counted: competencies for everybody, and means of groups with their dashes.

Pure. A figure of fewer than `smallest` people is HIDDEN, with whatever would give it away; a mean nobody has an index for
is None. Formulas are those of `reports.statistics`; here pandas computes them from counted values.
"""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final

import pandas as pd

from reports.wave_hiding import Group, Hidden, hide_row, hide_schools
from reports.wave_reading import Grouped
from reports.wave_tables import HIDDEN, Figure
from surveys.scoring import Flag, Level

RESPONSES: Final = ""  # in place of a competency: the people who sent answers
UNKNOWN: Final = ""  # the size of a school that the roster does not tell
SIZES: Final = ((100, "s100"), (250, "s250"), (500, "s500"), (1000, "s1000"))  # up to so many pupils
LARGEST: Final = "s1001"
ALL_SIZES: Final = (*(band for _, band in SIZES), LARGEST, UNKNOWN)


@dataclass(frozen=True, slots=True)
class CompetencyFigures:
    """`mean`, `median`, `deviation` and `self_mean` in points of 0-100; the counts are people."""

    code: str
    people: Figure
    mean: Figure
    median: Figure
    deviation: Figure
    self_mean: Figure
    case_mean: Figure  # as chosen, in points of the case
    levels: Mapping[Level, Figure]
    flags: Mapping[Flag, Figure]


@dataclass(frozen=True, slots=True)
class GroupRow:
    key: str
    people: Figure
    means: Mapping[str, Figure]  # by competency


@dataclass(frozen=True, slots=True)
class Groups:
    schools: tuple[GroupRow, ...]  # by id, in the order of their names
    kinds: tuple[GroupRow, ...]
    sizes: tuple[GroupRow, ...]
    positions: tuple[GroupRow, ...]
    everybody: GroupRow


def competency_figures(scores: pd.DataFrame, codes: Sequence[str], *, smallest: int) -> tuple[CompetencyFigures, ...]:
    return tuple(_competency(scores[scores["competency"] == code], code, smallest) for code in codes)


def group_figures(
    grouped: Grouped,
    codes: Sequence[str],
    *,
    positions: Sequence[str],
    kinds: Sequence[str],
    responses: int,
    smallest: int,
) -> Groups:
    """Every school and the `kinds`, sizes and `positions` that answered, in this order; others count in the total."""
    schools = grouped.schools.assign(size=[size_of(pupils) for pupils in grouped.schools["pupils"]])
    places = schools[["school", "kind", "size"]]
    by_school = _counts(grouped.by_school, grouped.responses_by_school).merge(places, on="school")
    by_position = _counts(grouped.by_position, grouped.responses_by_position)
    by_position = by_position[by_position["position"].isin(positions)]
    totals = {RESPONSES: (responses, 0.0), **{code: _all_people(grouped.scores, code) for code in codes}}
    hidden = {code: _hide(by_school, code, total[0], smallest) for code, total in totals.items()}
    present = frozenset(by_school["school"])
    listed = schools[schools["left_at"].isna() | schools["school"].isin(present)].sort_values("name", key=_natural)
    return Groups(
        schools=_rows(by_school, "school", list(listed["school"]), {one: hidden[one].schools for one in hidden}),
        kinds=_rows(by_school, "kind", _answered(kinds, by_school["kind"]), {one: hidden[one].kinds for one in hidden}),
        sizes=_rows(
            by_school, "size", _answered(ALL_SIZES, by_school["size"]), {one: hidden[one].sizes for one in hidden}
        ),
        positions=_rows(
            by_position,
            "position",
            _answered(positions, by_position["position"]),
            {one: _hide_positions(by_position, one, total[0], smallest) for one, total in totals.items()},
        ),
        everybody=GroupRow(
            "",
            responses,
            {
                code: HIDDEN if 0 < people < smallest else total / people if people else None
                for code, (people, total) in totals.items()
                if code
            },
        ),
    )


def size_of(pupils: float | None) -> str:
    """The band of the entry questionnaire a number of pupils falls in."""
    if pupils is None or math.isnan(pupils):
        return UNKNOWN
    return next((band for most, band in SIZES if pupils <= most), LARGEST)


def _competency(rows: pd.DataFrame, code: str, smallest: int) -> CompetencyFigures:
    people = rows[rows["value"].notna()]
    count = int(people["people"].sum())

    def shown(figure: float | None) -> Figure:
        return HIDDEN if 0 < count < smallest else figure

    values = people["value"].astype(float).repeat(list(people["people"]))
    return CompetencyFigures(
        code=code,
        people=shown(count),
        mean=shown(_number(values.mean())),
        median=shown(_number(values.median())),
        deviation=shown(_number(values.std(ddof=1))),
        self_mean=shown(_ratio(float(people["self_sum"].sum()), int(people["self_people"].sum()))),
        case_mean=shown(_ratio(float(people["case_sum"].sum()), int(people["case_people"].sum()))),
        levels={level: shown(int(rows.loc[rows["level"] == level.value, "people"].sum())) for level in Level},
        flags={flag: shown(int(rows.loc[rows["flag"] == flag.value, "people"].sum())) for flag in Flag},
    )


def _counts(by_competency: pd.DataFrame, responses: pd.DataFrame) -> pd.DataFrame:
    """The people who sent answers as one more competency, so that all columns are treated alike."""
    frame = pd.concat([by_competency, responses.assign(competency=RESPONSES, total=0.0)], ignore_index=True)
    return frame.astype({"people": int, "total": float})


def _all_people(scores: pd.DataFrame, code: str) -> tuple[int, float]:
    rows = scores[(scores["competency"] == code) & scores["value"].notna()]
    return int(rows["people"].sum()), float((rows["people"] * rows["value"]).sum())


def _hide(by_school: pd.DataFrame, code: str, everybody: int, smallest: int) -> Hidden:
    rows = by_school[by_school["competency"] == code]
    groups = [
        Group(str(school), str(kind), str(size), int(people))
        for school, kind, size, people in zip(rows["school"], rows["kind"], rows["size"], rows["people"], strict=True)
    ]
    return hide_schools(groups, smallest=smallest, outside=everybody - sum(group.people for group in groups))


def _hide_positions(by_position: pd.DataFrame, code: str, everybody: int, smallest: int) -> frozenset[str]:
    rows = by_position[by_position["competency"] == code]
    counts = {str(position): int(people) for position, people in zip(rows["position"], rows["people"], strict=True)}
    return hide_row(counts, smallest=smallest, outside=everybody - sum(counts.values()))


def _rows(
    frame: pd.DataFrame, by: str, keys: Sequence[str], hidden: Mapping[str, frozenset[str]]
) -> tuple[GroupRow, ...]:
    """A group whose people are hidden shows nothing at all."""
    sums = frame.groupby([by, "competency"], sort=False)[["people", "total"]].sum().reset_index()
    places = list(zip(sums[by].astype(str), sums["competency"].astype(str), strict=True))
    people = dict(zip(places, sums["people"].tolist(), strict=True))
    totals = dict(zip(places, sums["total"].tolist(), strict=True))

    def row(key: str) -> GroupRow:
        if key in hidden[RESPONSES]:
            return GroupRow(key, HIDDEN, {code: HIDDEN for code in hidden if code})
        means = {
            code: HIDDEN if key in dashes else _ratio(totals.get((key, code), 0.0), people.get((key, code), 0))
            for code, dashes in hidden.items()
            if code
        }
        return GroupRow(key, people.get((key, RESPONSES), 0), means)

    return tuple(row(key) for key in keys)


def _answered(order: Sequence[str], found: pd.Series) -> list[str]:
    """What answered, in the order of the roster's list, with what the list does not know behind."""
    present = {str(one) for one in found}
    return [*(one for one in order if one in present), *sorted(present.difference(order))]


def _natural(names: pd.Series) -> pd.Series:
    """So that school 10 stands behind school 9."""
    return names.str.lower().str.replace(r"\d+", lambda number: number.group().zfill(9), regex=True)


def _ratio(total: float, count: int) -> float | None:
    return total / count if count else None


def _number(value: float) -> float | None:
    return None if math.isnan(value) else float(value)
