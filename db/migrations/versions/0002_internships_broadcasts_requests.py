"""internships, broadcasts, requests"""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None


def upgrade() -> None:
    _index_by("priority", "due_at")
    op.create_table(
        "lease",
        sa.Column("name", sa.String(length=32), nullable=False),
        sa.Column("holder", sa.String(length=64), nullable=False),
        sa.Column("until", sa.DateTime(timezone=True), nullable=False),
        sa.Column("seen", sa.DateTime(timezone=True), nullable=False),
        sa.PrimaryKeyConstraint("name", name=op.f("pk_lease")),
    )
    op.create_table(
        "voice",
        sa.Column("holder", sa.String(length=64), nullable=False),
        sa.Column("messages", sa.Integer(), nullable=False),
        sa.Column("until", sa.DateTime(timezone=True), nullable=False),
        sa.PrimaryKeyConstraint("holder", name=op.f("pk_voice")),
    )
    op.create_table(
        "paperwork",
        sa.Column(
            "municipality_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), autoincrement=False, nullable=False
        ),
        sa.Column("issuer", sa.String(length=300), server_default="", nullable=False),
        sa.Column("city", sa.String(length=100), server_default="", nullable=False),
        sa.Column("signatory_post", sa.String(length=200), server_default="", nullable=False),
        sa.Column("signatory_name", sa.String(length=100), server_default="", nullable=False),
        sa.Column("basis", sa.String(length=300), server_default="", nullable=False),
        sa.Column("needs_feedback", sa.Boolean(), server_default=sa.false(), nullable=False),
        sa.ForeignKeyConstraint(["municipality_id"], ["municipality.id"], name=op.f("fk_paperwork_municipality_id")),
        sa.PrimaryKeyConstraint("municipality_id", name=op.f("pk_paperwork")),
    )
    op.create_table(
        "broadcast",
        sa.Column("id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("municipality_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("author_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=True),
        sa.Column("state", sa.String(length=16), nullable=False),
        sa.Column("audience", sa.Text(), nullable=True),
        sa.Column("newcomers", sa.Boolean(), server_default=sa.false(), nullable=False),
        sa.Column("follows_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=True),
        sa.Column("starts_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("expires_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("confirmed_by", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=True),
        sa.Column("planned_to", sa.BigInteger(), nullable=True),
        sa.Column("planned_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("finished_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("recipients", sa.Integer(), server_default=sa.text("0"), nullable=False),
        sa.Column("sent", sa.Integer(), server_default=sa.text("0"), nullable=False),
        sa.Column("missed", sa.Integer(), server_default=sa.text("0"), nullable=False),
        sa.Column("amending", sa.String(length=16), nullable=True),
        sa.Column("amendment", sa.SmallInteger(), server_default=sa.text("0"), nullable=False),
        sa.ForeignKeyConstraint(["author_id"], ["person.id"], name=op.f("fk_broadcast_author_id"), ondelete="SET NULL"),
        sa.ForeignKeyConstraint(
            ["confirmed_by"], ["person.id"], name=op.f("fk_broadcast_confirmed_by"), ondelete="SET NULL"
        ),
        sa.ForeignKeyConstraint(["follows_id"], ["broadcast.id"], name=op.f("fk_broadcast_follows_id")),
        sa.ForeignKeyConstraint(["municipality_id"], ["municipality.id"], name=op.f("fk_broadcast_municipality_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_broadcast")),
    )
    with op.batch_alter_table("broadcast", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_broadcast_municipality_id"), ["municipality_id"], unique=False)

    op.create_table(
        "internship",
        sa.Column("id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("municipality_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("school_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("uid", sa.String(length=64), nullable=False),
        sa.Column("revision", sa.SmallInteger(), server_default=sa.text("0"), nullable=False),
        sa.Column("code", sa.String(length=32), nullable=True),
        sa.Column("series", sa.String(length=32), nullable=True),
        sa.Column("title", sa.String(length=200), nullable=False),
        sa.Column("about", sa.Text(), server_default="", nullable=False),
        sa.Column("competencies", sa.String(length=64), server_default="", nullable=False),
        sa.Column("format", sa.String(length=16), nullable=False),
        sa.Column("starts_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("ends_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("hours", sa.Float(), nullable=True),
        sa.Column("place", sa.String(length=300), server_default="", nullable=False),
        sa.Column("map_url", sa.String(length=300), nullable=True),
        sa.Column("online_url", sa.String(length=300), nullable=True),
        sa.Column("bring", sa.String(length=300), server_default="", nullable=False),
        sa.Column("programme_file", sa.String(length=200), nullable=True),
        sa.Column("programme_name", sa.String(length=200), nullable=True),
        sa.Column("contact_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=True),
        sa.Column("capacity", sa.SmallInteger(), nullable=True),
        sa.Column("school_quota", sa.SmallInteger(), nullable=True),
        sa.Column("audience", sa.Text(), nullable=True),
        sa.Column("signup_opens_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("signup_closes_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("needs_approval", sa.Boolean(), server_default=sa.false(), nullable=False),
        sa.Column("state", sa.String(length=16), nullable=False),
        sa.Column("created_by", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=True),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("proposed_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("published_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("announced_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("cancelled_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("cancel_reason", sa.String(length=32), nullable=True),
        sa.Column("checkin_code", sa.String(length=4), nullable=True),
        sa.Column("checkin_secret", sa.String(length=32), nullable=True),
        sa.Column("checkin_made_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("pending", sa.Text(), nullable=True),
        sa.Column("forms_given_at", sa.DateTime(timezone=True), nullable=True),
        sa.ForeignKeyConstraint(
            ["contact_id"], ["person.id"], name=op.f("fk_internship_contact_id"), ondelete="SET NULL"
        ),
        sa.ForeignKeyConstraint(
            ["created_by"], ["person.id"], name=op.f("fk_internship_created_by"), ondelete="SET NULL"
        ),
        sa.ForeignKeyConstraint(["municipality_id"], ["municipality.id"], name=op.f("fk_internship_municipality_id")),
        sa.ForeignKeyConstraint(["school_id"], ["school.id"], name=op.f("fk_internship_school_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_internship")),
        sa.UniqueConstraint("checkin_secret", name=op.f("uq_internship_checkin_secret")),
        sa.UniqueConstraint("municipality_id", "code", name=op.f("uq_internship_municipality_id_code")),
        sa.UniqueConstraint("uid", name=op.f("uq_internship_uid")),
    )
    with op.batch_alter_table("internship", schema=None) as batch_op:
        batch_op.create_index("ix_internship_calendar", ["municipality_id", "starts_at"], unique=False)
        batch_op.create_index(batch_op.f("ix_internship_school_id"), ["school_id"], unique=False)

    op.create_table(
        "broadcast_button",
        sa.Column("broadcast_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("place", sa.SmallInteger(), nullable=False),
        sa.Column("kind", sa.String(length=16), nullable=False),
        sa.Column("label", sa.String(length=64), server_default="", nullable=False),
        sa.Column("target", sa.String(length=300), server_default="", nullable=False),
        sa.ForeignKeyConstraint(
            ["broadcast_id"], ["broadcast.id"], name=op.f("fk_broadcast_button_broadcast_id"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("broadcast_id", "place", name=op.f("pk_broadcast_button")),
    )
    op.create_table(
        "broadcast_media",
        sa.Column("broadcast_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("place", sa.SmallInteger(), nullable=False),
        sa.Column("kind", sa.String(length=16), nullable=False),
        sa.Column("file_id", sa.String(length=200), nullable=False),
        sa.Column("name", sa.String(length=200), server_default="", nullable=False),
        sa.ForeignKeyConstraint(
            ["broadcast_id"], ["broadcast.id"], name=op.f("fk_broadcast_media_broadcast_id"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("broadcast_id", "place", name=op.f("pk_broadcast_media")),
    )
    op.create_table(
        "broadcast_text",
        sa.Column("broadcast_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("language", sa.String(length=8), nullable=False),
        sa.Column("html", sa.Text(), nullable=False),
        sa.Column("pending", sa.Text(), nullable=True),
        sa.ForeignKeyConstraint(
            ["broadcast_id"], ["broadcast.id"], name=op.f("fk_broadcast_text_broadcast_id"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("broadcast_id", "language", name=op.f("pk_broadcast_text")),
    )
    op.create_table(
        "certificate",
        sa.Column("id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("municipality_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("internship_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("person_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=True),
        sa.Column("year", sa.SmallInteger(), nullable=False),
        sa.Column("serial", sa.Integer(), nullable=False),
        sa.Column("check_code", sa.String(length=16), nullable=False),
        sa.Column("role", sa.String(length=16), nullable=False),
        sa.Column("details", sa.Text(), nullable=False),
        sa.Column("issued_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("revoked_at", sa.DateTime(timezone=True), nullable=True),
        sa.ForeignKeyConstraint(["internship_id"], ["internship.id"], name=op.f("fk_certificate_internship_id")),
        sa.ForeignKeyConstraint(["municipality_id"], ["municipality.id"], name=op.f("fk_certificate_municipality_id")),
        sa.ForeignKeyConstraint(
            ["person_id"], ["person.id"], name=op.f("fk_certificate_person_id"), ondelete="SET NULL"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_certificate")),
        sa.UniqueConstraint("check_code", name=op.f("uq_certificate_check_code")),
        sa.UniqueConstraint("internship_id", "person_id", name=op.f("uq_certificate_internship_id_person_id")),
        sa.UniqueConstraint(
            "municipality_id", "year", "serial", name=op.f("uq_certificate_municipality_id_year_serial")
        ),
    )
    with op.batch_alter_table("certificate", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_certificate_internship_id"), ["internship_id"], unique=False)
        batch_op.create_index(batch_op.f("ix_certificate_person_id"), ["person_id"], unique=False)

    op.create_table(
        "delivery",
        sa.Column("broadcast_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("person_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("state", sa.String(length=16), nullable=False),
        sa.Column("attempts", sa.SmallInteger(), server_default=sa.text("0"), nullable=False),
        sa.Column("due_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("lease_until", sa.DateTime(timezone=True), nullable=True),
        sa.Column("maybe_sent", sa.Boolean(), server_default=sa.false(), nullable=False),
        sa.Column("message_id", sa.BigInteger(), nullable=True),
        sa.Column("more_messages", sa.String(length=200), nullable=True),
        sa.Column("failure", sa.String(length=64), nullable=True),
        sa.Column("done_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("read_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("amendment", sa.SmallInteger(), server_default=sa.text("0"), nullable=False),
        sa.ForeignKeyConstraint(
            ["broadcast_id"], ["broadcast.id"], name=op.f("fk_delivery_broadcast_id"), ondelete="CASCADE"
        ),
        sa.ForeignKeyConstraint(["person_id"], ["person.id"], name=op.f("fk_delivery_person_id"), ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("broadcast_id", "person_id", name=op.f("pk_delivery")),
    )
    with op.batch_alter_table("delivery", schema=None) as batch_op:
        batch_op.create_index(
            "ix_delivery_due",
            ["broadcast_id", "due_at"],
            unique=False,
            sqlite_where=sa.text("state IN ('waiting', 'sending')"),
            postgresql_where=sa.text("state IN ('waiting', 'sending')"),
        )
        batch_op.create_index(batch_op.f("ix_delivery_person_id"), ["person_id"], unique=False)

    op.create_table(
        "request",
        sa.Column("id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("municipality_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("person_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("kind", sa.String(length=16), nullable=False),
        sa.Column("internship_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=True),
        sa.Column("broadcast_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=True),
        sa.Column("state", sa.String(length=16), nullable=False),
        sa.Column("taken_by", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=True),
        sa.Column("opened_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("changed_at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(
            ["broadcast_id"], ["broadcast.id"], name=op.f("fk_request_broadcast_id"), ondelete="SET NULL"
        ),
        sa.ForeignKeyConstraint(
            ["internship_id"], ["internship.id"], name=op.f("fk_request_internship_id"), ondelete="SET NULL"
        ),
        sa.ForeignKeyConstraint(["municipality_id"], ["municipality.id"], name=op.f("fk_request_municipality_id")),
        sa.ForeignKeyConstraint(["person_id"], ["person.id"], name=op.f("fk_request_person_id"), ondelete="CASCADE"),
        sa.ForeignKeyConstraint(["taken_by"], ["person.id"], name=op.f("fk_request_taken_by"), ondelete="SET NULL"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_request")),
    )
    with op.batch_alter_table("request", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_request_broadcast_id"), ["broadcast_id"], unique=False)
        batch_op.create_index(batch_op.f("ix_request_internship_id"), ["internship_id"], unique=False)
        batch_op.create_index(batch_op.f("ix_request_municipality_id"), ["municipality_id"], unique=False)
        batch_op.create_index(batch_op.f("ix_request_person_id"), ["person_id"], unique=False)

    op.create_table(
        "signup",
        sa.Column("id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("internship_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("person_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("school_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=True),
        sa.Column("state", sa.String(length=16), nullable=False),
        sa.Column("line", sa.Integer(), nullable=False),
        sa.Column("role", sa.String(length=16), server_default="trainee", nullable=False),
        sa.Column("asked_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("changed_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("offered_until", sa.DateTime(timezone=True), nullable=True),
        sa.Column("coming", sa.Boolean(), nullable=True),
        sa.Column("attendance", sa.String(length=8), nullable=True),
        sa.Column("marked_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("marked_by", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=True),
        sa.Column("walk_in", sa.Boolean(), server_default=sa.false(), nullable=False),
        sa.ForeignKeyConstraint(
            ["internship_id"], ["internship.id"], name=op.f("fk_signup_internship_id"), ondelete="CASCADE"
        ),
        sa.ForeignKeyConstraint(["marked_by"], ["person.id"], name=op.f("fk_signup_marked_by"), ondelete="SET NULL"),
        sa.ForeignKeyConstraint(["person_id"], ["person.id"], name=op.f("fk_signup_person_id"), ondelete="CASCADE"),
        sa.ForeignKeyConstraint(["school_id"], ["school.id"], name=op.f("fk_signup_school_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_signup")),
        sa.UniqueConstraint("internship_id", "person_id", name=op.f("uq_signup_internship_id_person_id")),
    )
    with op.batch_alter_table("signup", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_signup_internship_id"), ["internship_id"], unique=False)
        batch_op.create_index(
            "ix_signup_offered",
            ["offered_until"],
            unique=False,
            sqlite_where=sa.text("state = 'offered'"),
            postgresql_where=sa.text("state = 'offered'"),
        )
        batch_op.create_index(batch_op.f("ix_signup_person_id"), ["person_id"], unique=False)

    op.create_table(
        "request_line",
        sa.Column("id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("request_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("author_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=True),
        sa.Column("staff", sa.Boolean(), nullable=False),
        sa.Column("words", sa.Text(), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(
            ["author_id"], ["person.id"], name=op.f("fk_request_line_author_id"), ondelete="SET NULL"
        ),
        sa.ForeignKeyConstraint(
            ["request_id"], ["request.id"], name=op.f("fk_request_line_request_id"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_request_line")),
    )
    with op.batch_alter_table("request_line", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_request_line_request_id"), ["request_id"], unique=False)

    op.create_table(
        "wave_person",
        sa.Column("wave_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("person_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.ForeignKeyConstraint(
            ["person_id"], ["person.id"], name=op.f("fk_wave_person_person_id"), ondelete="CASCADE"
        ),
        sa.ForeignKeyConstraint(["wave_id"], ["wave.id"], name=op.f("fk_wave_person_wave_id"), ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("wave_id", "person_id", name=op.f("pk_wave_person")),
    )
    with op.batch_alter_table("wave_person", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_wave_person_person_id"), ["person_id"], unique=False)

    with op.batch_alter_table("chat", schema=None) as batch_op:
        batch_op.add_column(sa.Column("announcements", sa.Boolean(), server_default=sa.true(), nullable=False))

    with op.batch_alter_table("wave", schema=None) as batch_op:
        batch_op.add_column(sa.Column("event_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=True))
        batch_op.create_index(batch_op.f("ix_wave_event_id"), ["event_id"], unique=False)
        batch_op.create_foreign_key(batch_op.f("fk_wave_event_id"), "internship", ["event_id"], ["id"])


def downgrade() -> None:
    _index_by("due_at")
    with op.batch_alter_table("wave", schema=None) as batch_op:
        batch_op.drop_constraint(batch_op.f("fk_wave_event_id"), type_="foreignkey")
        batch_op.drop_index(batch_op.f("ix_wave_event_id"))
        batch_op.drop_column("event_id")

    with op.batch_alter_table("chat", schema=None) as batch_op:
        batch_op.drop_column("announcements")

    with op.batch_alter_table("wave_person", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_wave_person_person_id"))

    op.drop_table("wave_person")
    with op.batch_alter_table("request_line", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_request_line_request_id"))

    op.drop_table("request_line")
    with op.batch_alter_table("signup", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_signup_person_id"))
        batch_op.drop_index(
            "ix_signup_offered",
            sqlite_where=sa.text("state = 'offered'"),
            postgresql_where=sa.text("state = 'offered'"),
        )
        batch_op.drop_index(batch_op.f("ix_signup_internship_id"))

    op.drop_table("signup")
    with op.batch_alter_table("request", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_request_person_id"))
        batch_op.drop_index(batch_op.f("ix_request_municipality_id"))
        batch_op.drop_index(batch_op.f("ix_request_internship_id"))
        batch_op.drop_index(batch_op.f("ix_request_broadcast_id"))

    op.drop_table("request")
    with op.batch_alter_table("delivery", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_delivery_person_id"))
        batch_op.drop_index(
            "ix_delivery_due",
            sqlite_where=sa.text("state IN ('waiting', 'sending')"),
            postgresql_where=sa.text("state IN ('waiting', 'sending')"),
        )

    op.drop_table("delivery")
    with op.batch_alter_table("certificate", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_certificate_person_id"))
        batch_op.drop_index(batch_op.f("ix_certificate_internship_id"))

    op.drop_table("certificate")
    op.drop_table("broadcast_text")
    op.drop_table("broadcast_media")
    op.drop_table("broadcast_button")
    with op.batch_alter_table("internship", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_internship_school_id"))
        batch_op.drop_index("ix_internship_calendar")

    op.drop_table("internship")
    with op.batch_alter_table("broadcast", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_broadcast_municipality_id"))

    op.drop_table("broadcast")
    op.drop_table("paperwork")
    op.drop_table("voice")
    op.drop_table("lease")


def _index_by(*columns: str) -> None:
    """What waits in the outbox is looked up by one priority at a time."""
    waiting = sa.text("state IN ('waiting', 'sending')")
    op.drop_index("ix_notification_due", table_name="notification")
    op.create_index(
        "ix_notification_due", "notification", list(columns), sqlite_where=waiting, postgresql_where=waiting
    )
