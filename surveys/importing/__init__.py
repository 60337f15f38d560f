"""The door for questionnaires: a file goes in, a form or everything wrong with the file comes out."""

from dataclasses import dataclass
from pathlib import Path

from surveys.form import Form
from surveys.importing.cells import Reader
from surveys.importing.choice_lists import read_choice_lists
from surveys.importing.cycles import find_cycle
from surveys.importing.faults import Code, Fault, Findings, FormFaults, Place
from surveys.importing.files import accept_file
from surveys.importing.settings_sheet import read_settings
from surveys.importing.survey_rows import Skeleton, read_groups, read_questions, read_skeleton

__all__ = ["Code", "Fault", "FormFaults", "Imported", "import_form"]


@dataclass(frozen=True, slots=True)
class Imported:
    """`warnings` are things the form asks for and a chat does otherwise; none of them stops it."""

    form: Form
    warnings: tuple[Fault, ...]


def import_form(source: bytes | Path, *, filename: str = "") -> Imported:
    """Read an XLSForm (.xlsx, .xls, .csv, .md) or raise FormFaults; the first call loads pyxform, half a second."""
    from surveys.importing.workbook import read_workbook, second_opinion

    if isinstance(source, Path):
        filename, source = filename or source.name, source.read_bytes()
    findings = Findings()
    file = accept_file(source, filename)
    sheets = read_workbook(file)
    skeleton = read_skeleton(sheets.survey, findings)
    reader = Reader(skeleton.names, findings)
    lists = read_choice_lists(sheets.choices, reader)
    settings = read_settings(sheets.settings, source, filename, reader)
    groups = read_groups(skeleton, reader)
    questions = read_questions(skeleton, lists, reader)
    if not findings.faults and not any(question.asked for question in questions):
        findings.fault(Place("survey"), None, Code.NO_QUESTIONS)
    findings.stop()
    form = Form(
        key=settings.key,
        version=settings.version,
        title=settings.title,
        default_language=sheets.default_language,
        languages=sheets.languages,
        questions=questions,
        groups=groups,
        thresholds=settings.thresholds,
        source_hash=settings.source_hash,
    )
    _refuse_cycle(form, skeleton, findings)
    second_opinion(file, findings)
    findings.stop()
    return Imported(form, tuple(findings.warnings))


def _refuse_cycle(form: Form, skeleton: Skeleton, findings: Findings) -> None:
    cycle = find_cycle(form)
    if cycle:
        row, *_ = skeleton.questions[form.by_name(cycle[0]).index]
        findings.fault(row.place, None, Code.CYCLE, found=" → ".join(cycle))
        findings.stop()
