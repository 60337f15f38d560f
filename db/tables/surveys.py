"""What people are asked and what they answered."""

from sqlalchemy import (
    Boolean,
    Column,
    Date,
    Float,
    ForeignKey,
    Integer,
    LargeBinary,
    SmallInteger,
    String,
    Table,
    Text,
    UniqueConstraint,
    false,
    text,
)

from db.moment import Moment
from db.tables.base import Key, metadata

form = Table(
    "form",
    metadata,
    Column("id", Key, primary_key=True),
    Column("key", String(64), nullable=False),
    Column("version", String(32), nullable=False),
    Column("title", String(200), nullable=False),
    Column("source_hash", String(64), nullable=False),
    Column("compiler", Integer, nullable=False),
    Column("compiled", Text, nullable=False),
    Column("source", LargeBinary, nullable=False),
    Column("source_name", String(200), nullable=False),
    Column("published_at", Moment, nullable=False),
    UniqueConstraint("key", "version"),
)

wave = Table(
    "wave",
    metadata,
    Column("id", Key, primary_key=True),
    Column("municipality_id", ForeignKey("municipality.id"), nullable=False, index=True),
    Column("form_id", ForeignKey("form.id"), nullable=False),
    Column("name", String(100), nullable=False),
    Column("number", SmallInteger, nullable=False, server_default=text("1")),
    Column("follows_id", ForeignKey("wave.id")),
    Column("opens_at", Moment, nullable=False),
    Column("closes_at", Moment, nullable=False),
    Column("audience", Text),  # JSON of surveys.audience; NULL is everybody of the municipality
    Column("reminders", Text),  # JSON: moments before the end at which those who have not finished are reminded
    Column("director_sees", Boolean, nullable=False, server_default=false()),  # the team's mean, from MIN_GROUP people
    Column("published_at", Moment),  # NULL is a draft that only its coordinators see
    Column("trial_for", ForeignKey("person.id", ondelete="CASCADE")),  # a try: one coordinator, kept nowhere afterwards
    Column("opening_told_at", Moment),
    Column("closing_told_at", Moment),
    Column("event_id", ForeignKey("internship.id"), index=True),  # asked about this event; NULL is a coordinator's wave
)

# Whom a wave about an event asks: they are named, not found by an audience.
wave_person = Table(
    "wave_person",
    metadata,
    Column("wave_id", ForeignKey("wave.id", ondelete="CASCADE"), primary_key=True),
    Column("person_id", ForeignKey("person.id", ondelete="CASCADE"), primary_key=True, index=True),
)

blackout = Table(
    "blackout",
    metadata,
    Column("id", Key, primary_key=True),
    Column("municipality_id", ForeignKey("municipality.id"), nullable=False, index=True),
    Column("name", String(100), nullable=False),
    Column("first_day", Date, nullable=False),
    Column("last_day", Date, nullable=False),
)

response = Table(
    "response",
    metadata,
    Column("id", Key, primary_key=True),
    Column("wave_id", ForeignKey("wave.id"), nullable=False),
    Column("person_id", ForeignKey("person.id", ondelete="CASCADE"), nullable=False, index=True),
    Column("form_id", ForeignKey("form.id"), nullable=False),  # a response remembers the version it was asked in
    Column("cursor", SmallInteger, nullable=False),
    Column("started_at", Moment, nullable=False),
    Column("submitted_at", Moment),
    Column("locked_at", Moment),  # the person opened the commentary to the situations: answers stay as they are
    Column("picture", String(200)),  # Telegram's file_id of the drawn profile, cleared when answers change
    UniqueConstraint("wave_id", "person_id"),
)

answer = Table(
    "answer",
    metadata,
    Column("response_id", ForeignKey("response.id", ondelete="CASCADE"), primary_key=True),
    Column("question", SmallInteger, primary_key=True),
    Column("draft", Boolean, primary_key=True, server_default=false()),  # ticks of a multiple choice before «Готово»
    Column("value", Text, nullable=False),
)

score = Table(
    "score",
    metadata,
    Column("response_id", ForeignKey("response.id", ondelete="CASCADE"), primary_key=True),
    Column("competency", String(16), primary_key=True),
    Column("value", Float),
    Column("self_value", Float),
    Column("case_score", Float),
    Column("level", String(24), nullable=False),
    Column("flag", String(24)),
)
