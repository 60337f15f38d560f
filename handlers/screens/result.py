"""The personal result: strengths first, then where an internship gives most, and never the word «дефицит»."""

from html import escape

from handlers.routes import Turn
from handlers.screen import Button, Screen, primary, to
from handlers.screens.trial import with_way_out
from handlers.taps import Menu
from handlers.taps_answering import Cases, Details, Result, Review, SaveFile
from handlers.taps_signups import EVERYTHING
from reports.picture import Bar, BarChart, Legend
from reports.statistics import whole
from surveys import since
from surveys.growth import Trend
from surveys.responses import Response
from surveys.results import Kept, Mean, Profile
from surveys.scoring import Flag, Level
from surveys.since import Since

CELLS = 10
NAMED = 3  # directions named in a sentence; more would be a list nobody reads

LEVELS = {Level.STRENGTH: "strength", Level.DEVELOPMENT: "development", Level.DEFICIT: "deficit"}


def key(response_id: int) -> str:
    return Result(response=response_id).pack()


def profile_screen(turn: Turn, response: Response, profile: Profile, *, sent_now: bool = False) -> Screen:
    lines: list[str] = [turn.tr("result-thanks") if sent_now else turn.tr("result-title", wave=response.wave)]
    strengths = profile.with_level(Level.STRENGTH)
    if strengths:
        lines.append(turn.tr("result-strengths", names=_names(turn, response, strengths), count=len(strengths[:NAMED])))
    lowest = _most_to_gain(profile)
    if lowest:
        lines.append(turn.tr("result-gain", names=_names(turn, response, lowest), count=len(lowest)))
    for flag, message in ((Flag.BLIND_SPOT, "result-blind-spots"), (Flag.HIDDEN_STRENGTH, "result-hidden-strengths")):
        flagged = tuple(one for one in profile.kept if one.flag is flag)
        if flagged:
            lines.append(turn.tr(message, names=_names(turn, response, flagged), count=len(flagged)))
    if not strengths and not lowest:
        lines.append(turn.tr("result-not-enough"))
    lines += _since(turn, response)
    lines.append(turn.tr("result-only-you"))
    screen = Screen("\n\n".join(lines), rows=_buttons(turn, response, lowest), key=key(response.id))
    return with_way_out(turn, response, screen)


def sent_screen(turn: Turn, response: Response) -> Screen:
    """A form without a profile ends in thanks."""
    text: str = turn.tr("sent-thanks", wave=response.wave)
    if response.may_change:
        text += "\n" + turn.tr("review-may-change", deadline=turn.deadline(response.closes_at))
    screen = Screen(
        text,
        rows=(
            (to(turn.tr.plain("result-answers"), Review(response=response.id, page=0)),),
            (to(turn.tr.plain("to-menu"), Menu()),),
        ),
    )
    return with_way_out(turn, response, screen)


def details_screen(turn: Turn, response: Response, profile: Profile) -> Screen:
    blocks: list[str] = [turn.tr("details-title")]
    grown = since.since(turn.unit, turn.me, response, turn.house.shelf)
    blocks += ["\n".join(_details(turn, response, profile, one, grown)) for one in profile.kept]
    if grown is not None:
        blocks.append(turn.tr("details-since", wave=grown.wave))
        if grown.looking_back:
            blocks.append(turn.tr("details-looking-back"))
    if profile.team or profile.municipality:
        blocks.append(turn.tr("details-means", group=turn.house.min_group))
    elif response.open and not response.trial:
        blocks.append(turn.tr("details-means-later"))
    blocks.append(turn.tr("details-reading"))
    return Screen(
        "\n\n".join(blocks),
        rows=((to(turn.tr.plain("back"), Result(response=response.id)),),),
    )


def case_screen(turn: Turn, response: Response, page: int) -> Screen:
    """One situation: what was chosen, what stands behind it, and the way out that the authors think strongest."""
    questions = [question for question in response.form.scored if question.is_case]
    if not questions:
        return sent_screen(turn, response)
    page = min(max(page, 0), len(questions) - 1)
    question = questions[page]
    language = turn.tr.language
    chosen = question.choice(response.given.values.get(question.name, ""))
    best = max((choice for choice in question.choices if choice.score is not None), key=lambda one: one.score or 0)
    lines = [turn.tr("case-title", number=page + 1, total=len(questions)), "", _html(question.label.in_(language)), ""]
    if chosen is not None:
        lines += [turn.tr("case-chosen", choice=chosen.label.in_(language)), _html(chosen.feedback.in_(language)), ""]
    if chosen is not best:
        lines += [turn.tr("case-best", choice=best.label.in_(language)), _html(best.feedback.in_(language))]
    turning: list[Button] = []
    if page > 0:
        turning.append(to(turn.tr.plain("page-back"), Cases(response=response.id, page=page - 1)))
    if page < len(questions) - 1:
        turning.append(to(turn.tr.plain("page-on"), Cases(response=response.id, page=page + 1)))
    back = (to(turn.tr.plain("review-to-result"), Result(response=response.id)),)
    return Screen("\n".join(lines), rows=tuple(row for row in (tuple(turning), back) if row))


def chart(turn: Turn, response: Response, profile: Profile) -> BarChart:
    """The picture's words and numbers; no name of a person, no school."""
    tr = turn.tr
    bars = tuple(
        Bar(
            label=_name(turn, response, one.code),
            value=one.index,
            level=LEVELS.get(one.level),  # type: ignore[arg-type]
            team_mean=_mean(profile.team.get(one.code)),
            municipality_mean=_mean(profile.municipality.get(one.code)),
        )
        for one in profile.kept
    )
    assert response.submitted_at is not None
    thresholds = response.form.thresholds
    return BarChart(
        title=tr.plain("picture-title"),
        subtitle=f"{response.wave} · {tr.date(response.submitted_at, turn.me.zone)}",
        bars=bars,
        legend=Legend(
            strength=tr.plain("level-strength"),
            development=tr.plain("level-development-zone"),
            deficit=tr.plain("level-competency-deficit"),
            team_mean=tr.plain("picture-team"),
            municipality_mean=tr.plain("picture-municipality"),
        ),
        not_enough_data=tr.plain("level-not-enough"),
        thresholds=(thresholds.deficit_below, thresholds.strength_from),
    )


def level_words(turn: Turn, level: Level) -> str:
    return turn.tr.plain(f"level-{level.value.replace('_', '-')}")


def level_short(turn: Turn, level: Level) -> str:
    return turn.tr.plain(f"level-short-{level.value.replace('_', '-')}")


def _since(turn: Turn, response: Response) -> list[str]:
    """What changed since the wave before, the greatest change first; nothing for whoever was not there."""
    found = since.since(turn.unit, turn.me, response, turn.house.shelf)
    if found is None:
        return []
    lines: list[str] = []
    for trend, message in ((Trend.GROWTH, "result-grown"), (Trend.DECLINE, "result-declined")):
        ones = sorted((one for one in found.changes.values() if one.trend is trend), key=lambda one: -abs(one.change))
        if ones:
            names = ", ".join(turn.tr.plain("quoted", text=_name(turn, response, one.code)) for one in ones[:NAMED])
            lines.append(turn.tr(message, names=names, count=len(ones), wave=found.wave))
    return lines or [turn.tr("result-unchanged", wave=found.wave)]


def _details(turn: Turn, response: Response, profile: Profile, one: Kept, grown: Since | None) -> list[str]:
    name = _html(_name(turn, response, one.code))
    if one.index is None:
        return [f"<b>{name}</b>", turn.tr("level-not-enough")]
    full = round(one.index / 100 * CELLS)
    lines = [
        f"<b>{name}</b>",
        f"{'▰' * full}{'▱' * (CELLS - full)} {whole(one.index)} · {level_short(turn, one.level)}",
    ]
    means = []
    if (team := profile.team.get(one.code)) is not None:
        means.append(turn.tr("details-team", mean=whole(team.value)))
    if (district := profile.municipality.get(one.code)) is not None:
        means.append(turn.tr("details-municipality", mean=whole(district.value)))
    if grown is not None and (change := grown.changes.get(one.code)) is not None:
        lines.append(turn.tr("details-change", before=whole(change.before), change=_signed(change.change)))
        if (back := grown.looking_back.get(one.code)) is not None:
            lines.append(turn.tr("details-change-back", change=_signed(back)))
    if means:
        lines.append(f"<i>{', '.join(means)}</i>")
    return lines


def _most_to_gain(profile: Profile) -> tuple[Kept, ...]:
    """The lowest ones: those under the first threshold, or else the single lowest that is no strength yet."""
    low = profile.with_level(Level.DEFICIT)
    return low[:NAMED] or profile.with_level(Level.DEVELOPMENT)[:1]


def _names(turn: Turn, response: Response, ones: tuple[Kept, ...]) -> str:
    return ", ".join(turn.tr.plain("quoted", text=_name(turn, response, one.code)) for one in ones[:NAMED])


def _name(turn: Turn, response: Response, code: str) -> str:
    found = next((one for one in response.form.competencies if one.code == code), None)
    return code if found is None else found.name.in_(turn.tr.language)


def _buttons(turn: Turn, response: Response, lowest: tuple[Kept, ...]) -> tuple[tuple[Button, ...], ...]:
    tr = turn.tr
    first = [to(tr.plain("result-details"), Details(response=response.id))]
    if any(question.is_case for question in response.form.scored):
        first.append(to(tr.plain("result-cases"), Cases(response=response.id, page=0)))
    find = ((primary(tr.plain("result-find"), EVERYTHING),),) if lowest else ()
    return (
        *find,
        tuple(first),
        (
            to(tr.plain("result-answers"), Review(response=response.id, page=0)),
            to(tr.plain("result-save"), SaveFile(response=response.id)),
        ),
        (to(tr.plain("to-menu"), Menu()),),
    )


def _signed(points: float) -> str:
    """«+12», «−3», «0»."""
    number = whole(abs(points))
    return f"{'+' if points > 0 else '−'}{number}" if number else "0"


def _mean(mean: Mean | None) -> float | None:
    return None if mean is None else mean.value


def _html(text: str) -> str:
    return escape(text, quote=False)
