"""Published forms: a version once published never changes, is compiled once and then lives in memory.

pyxform is needed only when a form is published; what the database keeps is the compiled form, so a start reads text.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Row, bindparam, insert, select, update

from db.tables import form as forms
from db.unit import Unit
from surveys import form_json
from surveys.form import Form
from surveys.importing import import_form


@dataclass(frozen=True, slots=True)
class PublishedForm:
    id: int
    key: str
    version: str
    title: str


class VersionTaken(Exception):
    """Another text is published under this version already; the author must raise `version` in the settings sheet."""


class Shelf:
    """The compiled forms of this process by id. Filled on the writer's thread, never emptied: forms do not change."""

    def __init__(self) -> None:
        self._forms: dict[int, Form] = {}

    def get(self, unit: Unit, form_id: int) -> Form:
        form = self._forms.get(form_id)
        if form is None:
            form = self._forms[form_id] = _load(unit, form_id)
        return form


_read = select(forms.c.compiled, forms.c.compiler, forms.c.source, forms.c.source_name).where(
    forms.c.id == bindparam("form")
)


def publish(unit: Unit, source: bytes, *, filename: str) -> PublishedForm:
    """Compile and keep a form; the same text again is the same form.

    Raises FormFaults when the text is no valid form and VersionTaken when its version means another text already.
    """
    form = import_form(source, filename=filename).form
    known = unit.one(
        select(forms.c.id, forms.c.source_hash).where(forms.c.key == form.key, forms.c.version == form.version)
    )
    title = form.title.text
    if known is not None:
        if known.source_hash != form.source_hash:
            raise VersionTaken(form.version)
        return PublishedForm(known.id, form.key, form.version, title)
    form_id = unit.scalar(
        insert(forms)
        .values(
            key=form.key,
            version=form.version,
            title=title[:200],
            source_hash=form.source_hash,
            compiler=form_json.COMPILER,
            compiled=form_json.dumps(form),
            source=source,
            source_name=filename[:200],
            published_at=unit.now,
        )
        .returning(forms.c.id)
    )
    return PublishedForm(form_id, form.key, form.version, title)


def newest(unit: Unit, key: str) -> PublishedForm | None:
    row = unit.all(
        select(forms.c.id, forms.c.key, forms.c.version, forms.c.title)
        .where(forms.c.key == key)
        .order_by(forms.c.id.desc())
        .limit(1)
    )
    return _published(row[0]) if row else None


def all_published(unit: Unit) -> Sequence[PublishedForm]:
    rows = unit.all(
        select(forms.c.id, forms.c.key, forms.c.version, forms.c.title).order_by(forms.c.key, forms.c.id.desc())
    )
    return [_published(row) for row in rows]


def source_hashes(unit: Unit) -> frozenset[str]:
    return frozenset(row.source_hash for row in unit.all(select(forms.c.source_hash)))


def _published(row: Row[Any]) -> PublishedForm:
    return PublishedForm(row.id, row.key, row.version, row.title)


def _load(unit: Unit, form_id: int) -> Form:
    row = unit.one(_read, form=form_id)
    if row is None:
        raise LookupError(f"no form {form_id}")
    if row.compiler == form_json.COMPILER:
        return form_json.loads(row.compiled)
    # Written by an older program: its own source says what it is, and the next start finds it ready.
    form = import_form(row.source, filename=row.source_name).form
    unit.run(
        update(forms).where(forms.c.id == form_id).values(compiled=form_json.dumps(form), compiler=form_json.COMPILER)
    )
    return form
