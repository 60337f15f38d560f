"""What teams lack and offer: deficits and readiness by the rules of `surveys.teams`, requests and offers as people ticked.

Pure. A team whose mean is hidden has no state either, since the state tells where the mean lies.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

import numpy as np
import pandas as pd

from reports.wave_answers import AnswerTable
from reports.wave_figures import GroupRow
from reports.wave_items import chosen_by
from reports.wave_tables import HIDDEN, Dash
from surveys.form import Form
from surveys.question import Kind, Question
from surveys.teams import LEAST_MEMBERS, Verdict, judged

NEED: Final = "need_first"
OFFER: Final = "offer"
SHARED_NEED: Final = 2  # members of a team who ask for a competency, to make it the team's request


class TeamState(StrEnum):
    DEFICIT = "deficit"
    READY = "ready"
    BOTH = "both"  # on the whole strong enough to host, while half of the members ask for help
    NEITHER = "neither"
    FEW = "few"


@dataclass(frozen=True, slots=True)
class TeamRow:
    school: str
    states: Mapping[str, TeamState | Dash]  # by competency


@dataclass(frozen=True, slots=True)
class Demand:
    """One competency: `teams` are those whose state is known; needs and offers are people, None if not asked."""

    code: str
    teams: int
    deficits: int
    ready: int
    needs: int | None
    offers: int | None
    needing_teams: int | None


def team_states(
    schools: Sequence[GroupRow],
    by_school: pd.DataFrame,
    table: AnswerTable,
    codes: Sequence[str],
    form: Form,
    *,
    smallest: int,
) -> tuple[TeamRow, ...]:
    """A row for every school with an answer, in the order of `schools`."""
    offers = _teams_with(form, OFFER, table, least=1)
    sums = {
        (str(school), str(code)): (int(people), float(total), int(deficits), float(greatest))
        for school, code, people, total, deficits, greatest in by_school[
            ["school", "competency", "people", "total", "deficits", "greatest"]
        ].itertuples(index=False)
    }
    least = max(smallest, LEAST_MEMBERS)

    def state(row: GroupRow, code: str) -> TeamState | Dash:
        if row.means[code] is HIDDEN:
            return HIDDEN
        people, total, deficits, greatest = sums.get((row.key, code), (0, 0.0, 0, 0.0))
        if people < least:
            return TeamState.FEW
        offered = row.key in offers.get(code, frozenset())
        return _state(judged(total / people, deficits / people, greatest, form.thresholds, offered=offered))

    return tuple(TeamRow(row.key, {code: state(row, code) for code in codes}) for row in schools if row.people != 0)


def demand(teams: Sequence[TeamRow], table: AnswerTable, codes: Sequence[str], form: Form) -> tuple[Demand, ...]:
    needs, offers = _people_with(form, NEED, table), _people_with(form, OFFER, table)
    needing = _teams_with(form, NEED, table, least=SHARED_NEED)
    found = []
    for code in codes:
        states = [team.states[code] for team in teams]
        known = [state for state in states if isinstance(state, TeamState) and state is not TeamState.FEW]
        found.append(
            Demand(
                code=code,
                teams=len(known),
                deficits=sum(state in {TeamState.DEFICIT, TeamState.BOTH} for state in known),
                ready=sum(state in {TeamState.READY, TeamState.BOTH} for state in known),
                needs=needs.get(code),
                offers=offers.get(code),
                needing_teams=len(needing[code]) if code in needing else None,
            )
        )
    return tuple(found)


def _state(found: Verdict) -> TeamState:
    if found.deficit:
        return TeamState.BOTH if found.ready_to_host else TeamState.DEFICIT
    return TeamState.READY if found.ready_to_host else TeamState.NEITHER


def _choices(form: Form, name: str) -> tuple[Question, dict[str, int]] | None:
    """The places of the choices that are competencies; the form may write k1 for K1."""
    question = form.names.get(name)
    if question is None or question.kind is not Kind.SELECT_MULTIPLE or not question.asked:
        return None
    places = {choice.name.casefold(): place for place, choice in enumerate(question.choices)}
    codes = [one.code for one in form.competencies if one.code.casefold() in places]
    return question, {code: places[code.casefold()] for code in codes}


def _people_with(form: Form, name: str, table: AnswerTable) -> dict[str, int]:
    found = _choices(form, name)
    if found is None:
        return {}
    question, places = found
    return {code: int(chosen_by(table, question, choice=place).sum()) for code, place in places.items()}


def _teams_with(form: Form, name: str, table: AnswerTable, *, least: int) -> dict[str, frozenset[str]]:
    """Schools of which at least so many members ticked the competency."""
    found = _choices(form, name)
    if found is None:
        return {}
    question, places = found
    schools = np.frombuffer(table.schools, dtype=np.int64)
    teams: dict[str, frozenset[str]] = {}
    for code, place in places.items():
        ticked = pd.Series(schools[chosen_by(table, question, choice=place) & (schools > 0)]).value_counts()
        teams[code] = frozenset(map(str, ticked.index[ticked >= least]))
    return teams
