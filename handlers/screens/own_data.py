"""Everything stored about a person as a document of their own, and the act of its destruction."""

from handlers.routes import Turn
from handlers.screens.own_answers import answer_sections
from people.holdings import Holdings, SignedUp
from reports.erasure_act import ErasureAct
from reports.own_answers import AnswerRow, Headings, OwnAnswers, Section
from surveys.erasure import Act
from surveys.responses import Response


def own_data(turn: Turn, kept: Holdings, answered: tuple[Response, ...]) -> OwnAnswers:
    """In the strict profile no name leaves through a messenger, not even one's own; the file says so."""
    tr = turn.tr
    roster = [
        AnswerRow(tr.plain("data-code"), kept.code),
        AnswerRow(tr.plain("data-name"), tr.plain("data-name-on-server") if turn.house.strict else kept.name or "—"),
        AnswerRow(tr.plain("data-position"), tr.plain(f"position-{kept.position.replace('_', '-')}")),
        AnswerRow(tr.plain("data-school"), kept.school or "—"),
        AnswerRow(tr.plain("data-since"), tr.date(kept.since, turn.me.zone)),
        AnswerRow(tr.plain("data-chat"), str(kept.chat_id)),
    ]
    consents = [
        AnswerRow(tr.plain(f"data-consent-{one.action}"), f"{tr.date(one.at, turn.me.zone)}, {one.version}")
        for one in kept.consents
    ]
    told = [AnswerRow(tr.date(one.at, turn.me.zone), f"{one.kind}: {one.state}") for one in kept.told]
    sections = [Section(tr.plain("data-roster"), tuple(roster)), Section(tr.plain("data-consents"), tuple(consents))]
    for response in answered:
        sections += [
            Section(f"{response.wave}. {section.title}", section.rows) for section in answer_sections(turn, response)
        ]
    wrote = [
        AnswerRow(
            f"{tr.date(one.at, turn.me.zone)}, {tr.plain('data-request-answer' if one.staff else 'data-request-mine')}",
            one.words,
        )
        for one in kept.wrote
    ]
    sections.append(Section(tr.plain("data-requests"), tuple(wrote)))
    certified = [
        AnswerRow(
            tr.plain("certificate-number", number=one.number),
            f"{one.title}, {tr.date(one.at, turn.me.zone)}"
            + ("" if one.valid else f", {tr.plain('data-certificate-revoked')}"),
        )
        for one in kept.certified
    ]
    visits = [AnswerRow(one.title, _visit(turn, one)) for one in kept.signed_up]
    sections.append(Section(tr.plain("data-internships"), tuple(visits)))
    sections.append(Section(tr.plain("data-certificates"), tuple(certified)))
    sections.append(Section(tr.plain("data-messages"), tuple(told)))
    return OwnAnswers(
        title=tr.plain("data-title"),
        about=(
            tr.plain("data-about", operator=turn.house.operator),
            tr.plain("data-made", day=tr.date(turn.unit.now, turn.me.zone)),
        ),
        headings=Headings(
            summary_sheet=tr.plain("data-sheet-about"),
            answers_sheet=tr.plain("data-sheet"),
            cases_sheet=tr.plain("document-sheet-cases"),
            competency=tr.plain("document-competency"),
            index=tr.plain("document-index"),
            level=tr.plain("document-level"),
            question=tr.plain("data-what"),
            answer=tr.plain("data-value"),
            case=tr.plain("document-case"),
            chosen=tr.plain("document-chosen"),
            feedback=tr.plain("document-feedback"),
        ),
        sections=tuple(section for section in sections if section.rows),
        made_at=turn.unit.now,
    )


def _visit(turn: Turn, one: SignedUp) -> str:
    """«20 ноября 2026, Вы записаны, запись от 3 ноября 2026»."""
    tr, zone = turn.tr, turn.me.zone
    parts = [] if one.starts_at is None else [tr.date(one.starts_at, zone)]
    was = f"internships-attendance-{one.attendance}" if one.attendance else f"internships-state-{one.state}"
    parts += [tr.plain(was), tr.plain("data-internship-asked", day=tr.date(one.asked_at, zone))]
    return ", ".join(parts)


def erasure_act(turn: Turn, act: Act, code: str) -> ErasureAct:
    tr = turn.tr
    rows = (
        ("act-names", act.names),
        ("act-chats", act.chats),
        ("act-invitations", act.invitations),
        ("act-roles", act.roles),
        ("act-consents", act.consents),
        ("act-messages", act.messages),
        ("act-unsent", act.unsent_responses),
        ("act-typed", act.typed_answers),
        ("act-requests", act.request_words),
        ("act-certificates", act.certificate_posts),
    )
    day = tr.date(act.at, turn.me.zone)
    time = f"{act.at.astimezone(turn.me.zone):%H:%M}"
    return ErasureAct(
        organisation=turn.house.operator,
        title=tr.plain("act-title"),
        place_and_number=tr.plain("act-number", number=act.number),
        paragraphs=(tr.plain("act-when", day=day, time=time), tr.plain("act-who", code=code), tr.plain("act-how")),
        columns=(tr.plain("act-column-what"), tr.plain("act-column-count")),
        destroyed=tuple((tr.plain(name), str(count)) for name, count in rows),
        closing=(tr.plain("act-kept", count=act.answers_kept), tr.plain("act-log")),
        signatures=(tr.plain("act-responsible"), tr.plain("act-commission")),
        check=tr.plain("act-check"),
    )
