"""`vzaimno certificates | paperwork`: papers with names are made here, on the operator's own server."""

from pathlib import Path
from typing import Annotated

import typer

from bot.commands.invitations import username_or_stop
from bot.commands.municipality import Choice, Force, existing, stop
from bot.commands.opening import open_database
from bot.exits import settings_or_exit
from db.unit import Unit
from internships import certificates as issuing
from internships import certifying, events
from internships import paperwork as papers
from internships.certificates import Certificate
from internships.events import Event
from internships.paperwork import Field, Paperwork
from people import audit, codes_file, names

BLANK = "______"
LABELS = {
    Field.ISSUER: "Орган",
    Field.CITY: "Населённый пункт",
    Field.SIGNATORY_POST: "Должность подписи",
    Field.SIGNATORY_NAME: "Кто подписывает",
    Field.BASIS: "Основание",
}


def certificates(
    event: Annotated[int, typer.Argument(help="The number of the internship, as its card in the bot shows it.")],
    out: Annotated[Path, typer.Option(help="The folder to write into; the files hold names.")],
    bot: Annotated[str | None, typer.Option(help="The bot's username; without it Telegram is asked.")] = None,
    force: Force = False,
) -> None:
    """Write the certificates of an internship as PDF files, one for each participant who has earned one."""
    settings = settings_or_exit()
    with open_database(settings) as run:
        found = run(lambda unit: _of_event(unit, event))
        if found is None:
            stop(f"Стажировки с номером {event} нет.")
        held, earned = found
        if not earned:
            stop(f"«{held.title}»: сертификатов пока нет. Они оформляются, когда стажировка прошла и отмечена явка.")
        # Here, not above: fonts and the bot's screens are not needed to see what commands there are.
        from handlers.screens.certificate_words import paper
        from reports.certificate_paper import certificate_pdf
        from texts.translator import translator

        username = username_or_stop(settings, bot)
        out.mkdir(parents=True, exist_ok=True)
        for one, name in earned:
            file = out / f"{one.number}.pdf"
            sheet = paper(translator(settings.language), one, name=name, zone=held.zone, bot_username=username)
            try:
                codes_file.write_for_owner(file, certificate_pdf(sheet), replace=force)
            except FileExistsError:
                stop(f"{file} уже есть. Укажите другую папку или добавьте --force.")
            except OSError as failure:
                stop(f"{file}: файл не записан ({failure.strerror}).")
        about: dict[str, str | int] = {"count": len(earned), "event": event}
        run(lambda unit: audit.from_server(unit, held.municipality_id, "certificates-printed", about))
    typer.echo(f"Сертификатов: {len(earned)}, папка {out}. В файлах имена: не отправляйте их в чаты.")


def paperwork(
    *,
    issuer: Annotated[str | None, typer.Option(help="The body that issues the papers.")] = None,
    city: Annotated[str | None, typer.Option(help="Where it is.")] = None,
    signatory_post: Annotated[str | None, typer.Option(help="The post of the official who signs.")] = None,
    signatory_name: Annotated[str | None, typer.Option(help="Initials and surname of that official.")] = None,
    basis: Annotated[str | None, typer.Option(help="The order, as it should be printed.")] = None,
    feedback_first: Annotated[
        bool | None, typer.Option("--feedback-first/--no-feedback-first", help="No certificate before the feedback.")
    ] = None,
    municipality: Choice = None,
) -> None:
    """Show what stands on the papers of a municipality, or change it; an empty value leaves a line to fill in by hand."""
    typed = {
        Field.ISSUER: issuer,
        Field.CITY: city,
        Field.SIGNATORY_POST: signatory_post,
        Field.SIGNATORY_NAME: signatory_name,
        Field.BASIS: basis,
    }
    wanted = {field: value for field, value in typed.items() if value is not None}
    with open_database(settings_or_exit()) as run:
        home = existing(run, municipality)
        for field, value in wanted.items():
            if len(value) > papers.LONGEST[field]:
                stop(f"{LABELS[field]}: не длиннее {papers.LONGEST[field]} знаков.")
        kept = run(lambda unit: _changed(unit, home, wanted, feedback_first))
    for field in Field:
        mark = " (проверить по журналу регистрации)" if field is Field.BASIS and kept.basis else ""
        typer.echo(f"{LABELS[field]}: {kept.value(field) or BLANK}{mark}")
    typer.echo("Сертификат: после явки и отзыва" if kept.needs_feedback else "Сертификат: сразу после отметки о явке")


def _of_event(unit: Unit, event_id: int) -> tuple[Event, list[tuple[Certificate, str]]] | None:
    held = events.load(unit, event_id)
    if held is None:
        return None
    earned = [issuing.filled(unit, one) for one in issuing.of_event(unit, event_id)]
    return held, [(one, names.full(unit, one.person_id) if one.person_id is not None else "") for one in earned]


def _changed(unit: Unit, home: int, wanted: dict[Field, str], feedback_first: bool | None) -> Paperwork:
    for field, value in wanted.items():
        papers.write(unit, home, field, value)
        audit.from_server(unit, home, "paperwork-changed", {"field": field.value})
    if feedback_first is not None:
        papers.write_feedback_first(unit, home, wanted=feedback_first)
        audit.from_server(unit, home, "paperwork-changed", {"field": "needs_feedback"})
        if not feedback_first:
            certifying.catch_up(unit, home)
    return papers.load(unit, home)
