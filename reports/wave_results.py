"""Everything a wave's report says, as figures: gathered once, so that every sheet speaks of the same people."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from people.words import POSITIONS, SCHOOL_KINDS
from reports.wave_answers import AnswerTable
from reports.wave_coverage import Reached
from reports.wave_demand import Demand, TeamRow, demand, team_states
from reports.wave_figures import CompetencyFigures, Groups, competency_figures, group_figures
from reports.wave_growth import Earlier, GrowthFigures, growth_figures
from reports.wave_items import ItemFigures, Reliability, item_figures, reliability
from reports.wave_reading import Grouped, WaveFacts


@dataclass(frozen=True, slots=True)
class Figures:
    """What may be shown when enough people answered; `groups` and `teams` only for a form with competencies."""

    competencies: tuple[CompetencyFigures, ...]
    reliability: Mapping[str, Reliability]
    groups: Groups
    teams: tuple[TeamRow, ...]
    demand: tuple[Demand, ...]
    items: tuple[ItemFigures, ...]
    answers: AnswerTable
    growth: GrowthFigures | None  # since the wave this one follows


@dataclass(frozen=True, slots=True)
class WaveResults:
    """`figures` is None when fewer than `min_group` people sent their answers."""

    facts: WaveFacts
    reached: Reached
    schools: Mapping[str, str]  # names by key
    min_group: int
    made_at: datetime
    figures: Figures | None


def figures(
    facts: WaveFacts, grouped: Grouped, answers: AnswerTable, earlier: Earlier | None, *, smallest: int
) -> Figures | None:
    if facts.responses < smallest:
        return None
    form = facts.form
    scored = tuple(one for one in form.competencies if any(q.competency == one.code for q in form.scored))
    groups = group_figures(
        grouped,
        [one.code for one in scored],
        positions=[word.code for word in POSITIONS.every],
        kinds=[word.code for word in SCHOOL_KINDS.every],
        responses=facts.responses,
        smallest=smallest,
    )
    codes = [one.code for one in scored]
    teams = team_states(groups.schools, grouped.by_school, answers, codes, form, smallest=smallest)
    return Figures(
        competencies=competency_figures(grouped.scores, codes, smallest=smallest),
        reliability=reliability(form, answers, smallest=smallest),
        groups=groups,
        teams=teams,
        demand=demand(teams, answers, codes, form),
        items=item_figures(form, answers, smallest=smallest),
        answers=answers,
        growth=growth_figures(earlier, codes, now=facts.responses, smallest=smallest) if earlier and codes else None,
    )
