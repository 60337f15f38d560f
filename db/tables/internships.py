"""A day at a host school: the event, who signed up and came, and the papers that say so."""

from sqlalchemy import (
    Boolean,
    Column,
    Float,
    ForeignKey,
    Index,
    Integer,
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

internship = Table(
    "internship",
    metadata,
    Column("id", Key, primary_key=True),
    Column("municipality_id", ForeignKey("municipality.id"), nullable=False),
    Column("school_id", ForeignKey("school.id"), nullable=False, index=True),  # the host
    Column("uid", String(64), nullable=False, unique=True),  # of its calendar entry: the same for its whole life
    Column("revision", SmallInteger, nullable=False, server_default=text("0")),  # rises when date, place or fate change
    Column("code", String(32)),  # by which a row of the workbook finds it again; NULL for one made in the chat
    Column("series", String(32)),  # what the events of one series have in common
    Column("title", String(200), nullable=False),
    Column("about", Text, nullable=False, server_default=""),
    Column("competencies", String(64), nullable=False, server_default=""),  # codes with a space between: «K3 K4»
    Column("format", String(16), nullable=False),  # onsite | online | mixed
    Column("starts_at", Moment),  # a draft may have no date yet
    Column("ends_at", Moment),
    Column("hours", Float),  # academic ones, as the certificate names them
    Column("place", String(300), nullable=False, server_default=""),
    Column("map_url", String(300)),
    Column("online_url", String(300)),
    Column("bring", String(300), nullable=False, server_default=""),  # where to meet and what to bring
    Column("programme_file", String(200)),  # Telegram's file_id
    Column("programme_name", String(200)),
    Column("contact_id", ForeignKey("person.id", ondelete="SET NULL")),  # of the host school: gets the lists
    Column("capacity", SmallInteger),
    Column("school_quota", SmallInteger),  # at most so many of one school; NULL is no quota
    Column("audience", Text),  # JSON of surveys.audience; NULL is everybody of the municipality
    Column("signup_opens_at", Moment),  # NULL is from its publication on
    Column("signup_closes_at", Moment),  # NULL is until it starts
    Column("needs_approval", Boolean, nullable=False, server_default=false()),
    Column("state", String(16), nullable=False),  # draft | proposed | published | cancelled
    Column("created_by", ForeignKey("person.id", ondelete="SET NULL")),
    Column("created_at", Moment, nullable=False),
    Column("proposed_at", Moment),
    Column("published_at", Moment),
    Column("announced_at", Moment),  # everybody of its audience has been told
    Column("cancelled_at", Moment),
    Column("cancel_reason", String(32)),  # distance | weather | security | illness | few | other
    Column("checkin_code", String(4)),  # the digits on the host's screen, of this event and one day
    Column("checkin_secret", String(32), unique=True),  # what the QR code of the day carries
    Column("checkin_made_at", Moment),  # on which day both are good; NULL is on none
    Column("pending", Text),  # JSON of what staff is about to change and has not confirmed; NULL is nothing
    Column("forms_given_at", Moment),  # feedback and report have been handed out
    UniqueConstraint("municipality_id", "code"),
    Index("ix_internship_calendar", "municipality_id", "starts_at"),
)

signup = Table(
    "signup",
    metadata,
    Column("id", Key, primary_key=True),
    Column("internship_id", ForeignKey("internship.id", ondelete="CASCADE"), nullable=False, index=True),
    Column("person_id", ForeignKey("person.id", ondelete="CASCADE"), nullable=False, index=True),
    Column("school_id", ForeignKey("school.id")),  # of the moment of signing up: the quota counts by it
    # asked | confirmed | waiting | offered | cancelled | declined | expired | refused | removed
    Column("state", String(16), nullable=False),
    Column("line", Integer, nullable=False),  # the order of coming; a waitlist is walked by it
    Column("role", String(16), nullable=False, server_default="trainee"),  # trainee | expert | organizer
    Column("asked_at", Moment, nullable=False),
    Column("changed_at", Moment, nullable=False),
    Column("offered_until", Moment),  # a freed place is held until then
    Column("coming", Boolean),  # «Приеду» or «Не смогу» to the date and place as they are now
    Column("attendance", String(8)),  # came | late | absent; NULL is not marked
    Column("marked_at", Moment),
    Column("marked_by", ForeignKey("person.id", ondelete="SET NULL")),
    Column("walk_in", Boolean, nullable=False, server_default=false()),  # came without having signed up
    UniqueConstraint("internship_id", "person_id"),
    Index(
        "ix_signup_offered",
        "offered_until",
        sqlite_where=text("state = 'offered'"),
        postgresql_where=text("state = 'offered'"),
    ),
)

certificate = Table(
    "certificate",
    metadata,
    Column("id", Key, primary_key=True),
    Column("municipality_id", ForeignKey("municipality.id"), nullable=False),
    Column("internship_id", ForeignKey("internship.id"), nullable=False, index=True),
    Column("person_id", ForeignKey("person.id", ondelete="SET NULL"), index=True),
    Column("year", SmallInteger, nullable=False),
    Column("serial", Integer, nullable=False),  # within the municipality and the year
    Column("check_code", String(16), nullable=False, unique=True),
    Column("role", String(16), nullable=False),  # trainee | expert | organizer
    Column("details", Text, nullable=False),  # JSON of what was printed; never a participant's name
    Column("issued_at", Moment, nullable=False),
    Column("revoked_at", Moment),
    UniqueConstraint("municipality_id", "year", "serial"),
    UniqueConstraint("internship_id", "person_id"),
)

paperwork = Table(
    "paperwork",
    metadata,
    Column("municipality_id", ForeignKey("municipality.id"), primary_key=True, autoincrement=False),
    Column("issuer", String(300), nullable=False, server_default=""),  # the body that hands the papers out
    Column("city", String(100), nullable=False, server_default=""),
    Column("signatory_post", String(200), nullable=False, server_default=""),
    Column("signatory_name", String(100), nullable=False, server_default=""),  # an official's, not a participant's
    Column("basis", String(300), nullable=False, server_default=""),  # «приказ от … № …», as a person wrote it
    Column("needs_feedback", Boolean, nullable=False, server_default=false()),  # no certificate before the feedback
)
