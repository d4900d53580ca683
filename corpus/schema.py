"""The tables of what people said. One study is one database, so no table carries a study's id.

`name` is always the id that people and files use; integer ids never leave the database. `guid` identifies a
thing across programs. Texts are stored as given; what may be null says that nothing was given.
"""

from sqlalchemy import (
    Boolean,
    CheckConstraint,
    Column,
    Float,
    ForeignKey,
    Index,
    Integer,
    MetaData,
    String,
    Table,
    Text,
    UniqueConstraint,
)
from sqlalchemy.types import JSON

metadata = MetaData(
    naming_convention={
        "ix": "ix_%(table_name)s_%(column_0_N_name)s",
        "uq": "uq_%(table_name)s_%(column_0_N_name)s",
        "ck": "ck_%(table_name)s_%(constraint_name)s",
        "fk": "fk_%(table_name)s_%(column_0_N_name)s_%(referred_table_name)s",
        "pk": "pk_%(table_name)s",
    }
)


def key() -> Column[int]:
    """The integer primary key of a table."""
    return Column("id", Integer, primary_key=True, autoincrement=True)


def guid() -> Column[str]:
    """A random UUID in its 36-character form, given once."""
    return Column("guid", String(36), nullable=False, unique=True)


def reference(name: str, target: str, *, null: bool = False, index: bool = False) -> Column[int]:
    """A foreign key to the `id` of table `target`."""
    return Column(name, Integer, ForeignKey(f"{target}.id"), nullable=null, index=index)


def moment(name: str, *, null: bool = False) -> Column[str]:
    """A point in time as ISO 8601 text in UTC: the same bytes on every database, for the hash chain."""
    return Column(name, String(32), nullable=null)


study = Table(
    "study",
    metadata,
    key(),
    guid(),
    Column("title", Text, nullable=False),
    Column("method", Text, nullable=False, default="", server_default=""),
    Column("language", String(8), nullable=False, default="en", server_default="en"),
    Column("mode", String(12), nullable=False, default="single", server_default="single"),
    Column("revision", Integer, nullable=False, default=0, server_default="0"),
    Column("events", Integer, nullable=False, default=0, server_default="0"),
    Column("last_event_hash", String(64), nullable=False, default="0" * 64, server_default="0" * 64),
    moment("created_at"),
    CheckConstraint("id = 1", name="one_study"),
    CheckConstraint("mode IN ('single', 'team')", name="mode"),
)

person = Table(
    "person",
    metadata,
    key(),
    guid(),
    Column("name", Text, nullable=False, unique=True),
    Column("issuer", Text),
    Column("subject", Text),
    moment("created_at"),
    UniqueConstraint("issuer", "subject"),
)

person_role = Table(
    "person_role",
    metadata,
    Column("person_id", Integer, ForeignKey("person.id"), primary_key=True),
    Column("role", String(12), primary_key=True),
    CheckConstraint("role IN ('coder', 'supervisor', 'adjudicator')", name="role"),
)

event = Table(
    "event",
    metadata,
    key(),
    moment("at"),
    reference("person_id", "person"),
    Column("role", String(12), nullable=False),
    Column("action", String(40), nullable=False),
    Column("subject", String(24), nullable=False),
    Column("subject_id", Integer),
    Column("quote_id", Integer, index=True),
    Column("code_id", Integer, index=True),
    Column("suggestion_id", Integer),
    Column("codebook_version", Integer),
    Column("before", Text),
    Column("after", Text),
    Column("previous_hash", String(64), nullable=False),
    Column("hash", String(64), nullable=False, unique=True),
    Index("ix_event_subject_subject_id", "subject", "subject_id"),
    Index("ix_event_person_id_id", "person_id", "id"),  # what somebody did last
)

wave = Table(
    "wave",
    metadata,
    key(),
    guid(),
    Column("name", Text, nullable=False, unique=True),
    Column("position", Integer, nullable=False),
)

instrument = Table(
    "instrument",
    metadata,
    key(),
    guid(),
    reference("wave_id", "wave"),
    Column("name", Text, nullable=False),
    UniqueConstraint("wave_id", "name"),
)

question = Table(
    "question",
    metadata,
    key(),
    guid(),
    reference("instrument_id", "instrument"),
    Column("name", Text, nullable=False),
    Column("text", Text, nullable=False, default="", server_default=""),
    Column("item", Text, nullable=False, default="", server_default=""),
    Column("section", Text, nullable=False, default="", server_default=""),
    Column("kind", String(8), nullable=False),
    Column("given_type", Text, nullable=False, default="", server_default=""),
    Column("asked_if", JSON),
    Column("position", Integer, nullable=False),
    UniqueConstraint("instrument_id", "name"),
    CheckConstraint("kind IN ('open', 'single', 'multi', 'ordinal', 'numeric')", name="kind"),
)

option = Table(
    "option",
    metadata,
    key(),
    reference("question_id", "question"),
    Column("position", Integer, nullable=False),
    Column("label", Text, nullable=False),
    Column("low", Float),
    Column("high", Float),
    Column("non_answer", Boolean, nullable=False, default=False),
    Column("note", Text, nullable=False, default="", server_default=""),
    UniqueConstraint("question_id", "position"),
    UniqueConstraint("question_id", "label"),
)

import_ = Table(
    "import",
    metadata,
    key(),
    guid(),
    reference("person_id", "person"),
    moment("at"),
    Column("file_name", Text, nullable=False),
    Column("sha256", String(64), nullable=False),
    Column("layout", String(8), nullable=False),
    Column("settings", JSON, nullable=False),
    Column("summary", JSON),
)

respondent = Table(
    "respondent",
    metadata,
    key(),
    guid(),
    reference("instrument_id", "instrument"),
    Column("name", Text, nullable=False),
    Column("submitted", Text),
    Column("answered", Boolean, nullable=False),
    reference("import_id", "import"),
    Column("import_row", Integer, nullable=False),
    UniqueConstraint("instrument_id", "name"),
    Index("ix_respondent_name", "name"),
)

attribute = Table(
    "attribute",
    metadata,
    key(),
    Column("name", Text, nullable=False, unique=True),
    Column("position", Integer, nullable=False),
)

respondent_attribute = Table(
    "respondent_attribute",
    metadata,
    Column("respondent_id", Integer, ForeignKey("respondent.id"), primary_key=True),
    Column("attribute_id", Integer, ForeignKey("attribute.id"), primary_key=True),
    Column("value", Text, nullable=False),
    Index("ix_respondent_attribute_attribute_id_value", "attribute_id", "value"),
)

answer = Table(
    "answer",
    metadata,
    Column("question_id", Integer, ForeignKey("question.id"), primary_key=True),
    Column("respondent_id", Integer, ForeignKey("respondent.id"), primary_key=True),
    Column("position", Integer, primary_key=True, autoincrement=False),
    reference("option_id", "option", null=True),
    Column("number", Float),
    Column("given", Text, nullable=False),
    Index("ix_answer_respondent_id", "respondent_id"),
)

quote = Table(
    "quote",
    metadata,
    key(),
    guid(),
    Column("name", Text, nullable=False),
    Column("version", Integer, nullable=False, default=1, server_default="1"),
    Column("current", Boolean, nullable=False, default=True),
    reference("respondent_id", "respondent", null=True, index=True),
    reference("question_id", "question", null=True),
    Column("kind", String(12), nullable=False, default="respondent", server_default="respondent"),
    Column("text", Text, nullable=False),
    Column("text_hash", String(64), nullable=False, index=True),
    Column("non_answer", Boolean, nullable=False),
    Column("language", String(8)),
    Column("speaker", Text),
    Column("source", Text),
    reference("import_id", "import"),
    Column("import_row", Integer, nullable=False),
    UniqueConstraint("name", "version"),
    Index("ix_quote_question_id_id", "question_id", "id"),
    CheckConstraint("kind IN ('respondent', 'expert', 'pull-quote')", name="kind"),
)

span = Table(
    "span",
    metadata,
    key(),
    guid(),
    reference("quote_id", "quote"),
    Column("start", Integer, nullable=False),
    Column("end", Integer, nullable=False),
    Column("text", Text, nullable=False),
    UniqueConstraint("quote_id", "start", "end"),
    CheckConstraint("start >= 0", name="start"),
)
