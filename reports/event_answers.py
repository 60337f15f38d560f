"""What people sent about internships: their answers event by event, as figures of a period need them."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from sqlalchemy import bindparam, select

from db.tables import answer, form, response, wave
from db.unit import Unit
from internships.event_waves import REPORT
from reports.statistics import mean
from surveys.form import Form, Question
from surveys.publishing import Shelf

TOGETHER = 500  # events in one question to the database
NOTHING = "none"  # «Ничего не мешает», «Трудностей не было»

Answers = Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Named:
    """A choice of a question and how many took it; None is fewer than `min_group`."""

    words: str
    count: int | None


@dataclass(slots=True)
class Given:
    """Everything that was sent about one event, by the key of the form."""

    forms: dict[str, Form] = field(default_factory=dict)
    sent: dict[str, list[Answers]] = field(default_factory=lambda: defaultdict(list))

    def satisfaction(self, form_key: str) -> Sequence[float]:
        """Of everybody who answered, 0-100: the mean of the norms of the scored items."""
        asked = self.forms.get(form_key)
        if asked is None:
            return ()
        found = (_satisfaction(asked, one) for one in self.sent[form_key])
        return [value for value in found if value is not None]

    @property
    def held(self) -> bool | None:
        """What the newest report says of it: of two hosts the later one knows more."""
        reports = self.sent[REPORT]
        return reports[-1].get("held") != "no" if reports else None

    def ratings(self, form_key: str, name: str) -> Sequence[int]:
        return [int(one[name]) for one in self.sent[form_key] if one.get(name, "").isdecimal()]


def read(unit: Unit, event_ids: Iterable[int], shelf: Shelf, *, forms: Sequence[str]) -> Mapping[int, Given]:
    """By event, what was sent with these forms, the earliest first."""
    found = {event_id: Given() for event_id in event_ids}
    of_response: dict[int, dict[str, str]] = {}
    numbers = list(found)
    for first in range(0, len(numbers), TOGETHER):
        for row in unit.all(_answers, events=numbers[first : first + TOGETHER], forms=list(forms)):
            given = found[row.event_id]
            asked = given.forms.setdefault(row.key, shelf.get(unit, row.form_id))
            if row.id not in of_response:
                of_response[row.id] = {}
                given.sent[row.key].append(of_response[row.id])
            if row.question < len(asked.questions):
                of_response[row.id][asked.questions[row.question].name] = row.value
    return found


def named(given: Iterable[Given], form_key: str, name: str, min_group: int, language: str) -> Sequence[Named]:
    """How often each choice was taken, the most frequent first."""
    counts: Counter[str] = Counter()
    words: dict[str, str] = {}
    for found in given:
        asked = found.forms.get(form_key)
        if asked is None or name not in asked.names:
            continue
        words |= {choice.name: choice.label.in_(language) for choice in asked.by_name(name).choices}
        for one in found.sent[form_key]:
            counts.update(one.get(name, "").split())
    return [
        Named(words.get(choice, choice), count if count >= min_group else None)
        for choice, count in sorted(counts.items(), key=lambda pair: (-pair[1], words.get(pair[0], "")))
        if choice != NOTHING
    ]


def _satisfaction(asked: Form, given: Answers) -> float | None:
    return mean([value for one in asked.scored if (value := _norm(one, given.get(one.name, ""))) is not None])


def _norm(question: Question, value: str) -> float | None:
    """DOMAIN's B2: (score - min) / (max - min) * 100, turned round for a reverse item."""
    choice = question.choice(value)
    if choice is None or choice.score is None or question.scale is None:
        return None
    least, most = question.scale
    norm = 100 * (choice.score - least) / (most - least)
    return 100 - norm if question.reverse else norm


_answers = (
    select(response.c.id, wave.c.event_id, form.c.key, response.c.form_id, answer.c.question, answer.c.value)
    .select_from(
        response.join(wave, response.c.wave_id == wave.c.id)
        .join(form, wave.c.form_id == form.c.id)
        .join(answer, answer.c.response_id == response.c.id)
    )
    .where(
        wave.c.event_id.in_(bindparam("events", expanding=True)),
        form.c.key.in_(bindparam("forms", expanding=True)),
        response.c.submitted_at.is_not(None),
        answer.c.draft.is_(False),
    )
    .order_by(response.c.submitted_at, response.c.id)
)
