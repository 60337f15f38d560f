"""A person's own answers as a document to keep."""

from handlers.routes import Turn
from handlers.screens.result import level_words
from handlers.screens.review import answer_text
from reports.own_answers import AnswerRow, CaseRow, Headings, OwnAnswers, ProfileRow, Section
from reports.statistics import whole
from surveys import flow
from surveys.responses import Response
from surveys.results import Profile


def own_answers(turn: Turn, response: Response, profile: Profile) -> OwnAnswers:
    """No name stands in it: the file is the person's own, and a phone gets lost."""
    tr = turn.tr
    about = [tr.plain("document-wave", wave=response.wave), tr.plain("document-yours")]
    if response.submitted_at is not None:
        day = tr.date(response.submitted_at, turn.me.zone)
        about.insert(1, tr.plain("document-sent", moment=day))
    names = {one.code: one.name.in_(tr.language) for one in response.form.competencies}
    return OwnAnswers(
        title=tr.plain("document-title"),
        about=tuple(about),
        headings=Headings(
            summary_sheet=tr.plain("document-sheet-summary"),
            answers_sheet=tr.plain("document-sheet-answers"),
            cases_sheet=tr.plain("document-sheet-cases"),
            competency=tr.plain("document-competency"),
            index=tr.plain("document-index"),
            level=tr.plain("document-level"),
            question=tr.plain("document-question"),
            answer=tr.plain("document-answer"),
            case=tr.plain("document-case"),
            chosen=tr.plain("document-chosen"),
            feedback=tr.plain("document-feedback"),
        ),
        sections=answer_sections(turn, response),
        made_at=turn.unit.now,
        profile=tuple(
            ProfileRow(
                names.get(one.code, one.code),
                "—" if one.index is None else str(whole(one.index)),
                level_words(turn, one.level),
            )
            for one in profile.kept
        ),
        cases=_cases(turn, response),
    )


def answer_sections(turn: Turn, response: Response) -> tuple[Section, ...]:
    """The answers by section, in the person's words."""
    form = response.form
    rows: dict[int | None, list[AnswerRow]] = {}
    for index in flow.visible(form, response.given):
        question = form.questions[index]
        if not question.is_note:
            answer = answer_text(turn, question, response.given.values.get(question.name, ""))
            label = flow.fill(form, response.given, question.label, turn.tr.language)
            rows.setdefault(form.section_of[index], []).append(AnswerRow(label, answer or "—"))
    return tuple(
        Section(
            turn.tr.plain("review-no-section") if group is None else form.groups[group].label.in_(turn.tr.language),
            tuple(answers),
        )
        for group, answers in rows.items()
    )


def _cases(turn: Turn, response: Response) -> tuple[CaseRow, ...]:
    """The commentary is given only when the answers can change no more."""
    if response.submitted_at is None or response.may_change:
        return ()
    language = turn.tr.language
    found = []
    for question in response.form.scored:
        chosen = question.choice(response.given.values.get(question.name, "")) if question.is_case else None
        if chosen is not None:
            found.append(
                CaseRow(question.label.in_(language), chosen.label.in_(language), chosen.feedback.in_(language))
            )
    return tuple(found)
