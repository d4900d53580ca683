"""The tables of what researchers and the machine make of the quotes: codes, codings, proposals, themes.

Those of reports are in `coding.report_schema`. Codes, codings and memos are where their events have led, kept for
speed. Spans are [start, end) in Unicode code points.
"""

from sqlalchemy import (
    CheckConstraint,
    Column,
    Float,
    ForeignKey,
    Index,
    Integer,
    LargeBinary,
    String,
    Table,
    Text,
    UniqueConstraint,
)
from sqlalchemy.types import JSON

from corpus.schema import guid, key, metadata, moment, reference


def words(name: str) -> "Column[str]":
    """A text of the researchers' own, empty when nothing was written."""
    return Column(name, Text, nullable=False, default="", server_default="")


codebook_version = Table(
    "codebook_version",
    metadata,
    Column("number", Integer, primary_key=True, autoincrement=False),
    reference("person_id", "person"),
    moment("at"),
    words("note"),
)

code = Table(
    "code",
    metadata,
    key(),
    guid(),
    Column("name", Text, nullable=False),
    Column("name_key", Text, nullable=False),  # without regard to case and spacing; once among active codes
    Column("kind", String(8), nullable=False, default="code", server_default="code"),
    reference("parent_id", "code", null=True, index=True),
    Column("position", Integer, nullable=False),
    Column("colour", String(7)),
    words("definition"),
    words("include"),
    words("exclude"),
    words("example"),
    words("near_miss"),
    Column("status", String(8), nullable=False, default="active", server_default="active"),
    reference("merged_into_id", "code", null=True),
    CheckConstraint("kind IN ('code', 'category')", name="kind"),
    CheckConstraint("status IN ('active', 'retired', 'merged')", name="status"),
)

code_version = Table(
    "code_version",
    metadata,
    Column("code_id", Integer, ForeignKey("code.id"), primary_key=True),
    Column("codebook_version", Integer, ForeignKey("codebook_version.number"), primary_key=True),
    Column("content", JSON, nullable=False),  # the whole code; a version holds the codes that it changed
)

embedding = Table(
    "embedding",
    metadata,
    Column("text_hash", String(64), primary_key=True),
    Column("model_hash", String(64), primary_key=True),
    Column("vector", LargeBinary, nullable=False),  # little-endian float32
)

suggestion_run = Table(
    "suggestion_run",
    metadata,
    key(),
    guid(),
    Column("kind", String(8), nullable=False),
    reference("person_id", "person"),
    moment("at"),
    reference("question_id", "question", null=True),
    Column("seed", Integer, nullable=False),
    Column("corpus_hash", String(64), nullable=False),
    Column("model", Text, nullable=False),
    Column("model_hash", String(64), nullable=False),
    Column("parameters", JSON, nullable=False),
    Column("versions", JSON, nullable=False),
    Column("quality", JSON),
    Column("set_aside", JSON),
    CheckConstraint("kind IN ('themes', 'codes')", name="kind"),
)

reading_order = Table(
    "reading_order",
    metadata,
    Column("run_id", Integer, ForeignKey("suggestion_run.id"), primary_key=True),
    Column("position", Integer, primary_key=True, autoincrement=False),  # from 1
    reference("quote_id", "quote"),
)

text_language = Table(
    "text_language",
    metadata,
    Column("text_hash", String(64), primary_key=True),
    Column("detector", String(64), primary_key=True),
    Column("language", String(8), nullable=False),
)

reading = Table(
    "reading",
    metadata,
    key(),
    reference("quote_id", "quote", index=True),
    reference("person_id", "person"),
    # the quote was read, and no code of the codebook fits it
    Column("status", String(12), nullable=False),
    Column("codebook_version", Integer, ForeignKey("codebook_version.number"), nullable=False),
    Column("client_seq", String(64), unique=True),
    moment("at"),
    UniqueConstraint("quote_id", "person_id"),
    CheckConstraint("status IN ('no code', 'withdrawn')", name="status"),
)

flag = Table(
    "flag",
    metadata,
    key(),
    reference("quote_id", "quote", index=True),
    reference("person_id", "person"),
    # 'later': the coder wants to come back to it; 'supervisor': a supervisor should look at it
    Column("kind", String(12), nullable=False),
    Column("status", String(8), nullable=False),
    moment("at"),
    UniqueConstraint("quote_id", "person_id", "kind"),
    CheckConstraint("kind IN ('later', 'supervisor')", name="kind"),
    CheckConstraint("status IN ('set', 'cleared')", name="status"),
)

receipt = Table(
    "receipt",
    metadata,
    # the number that a page gave to one thing a person did: it arrives as often as it likes and is done once
    Column("client_seq", String(64), primary_key=True),
    reference("person_id", "person"),
    Column("outcome", JSON, nullable=False),  # what the page was told; no word of any quote
    moment("at"),
)

saved_view = Table(
    "saved_view",
    metadata,
    key(),
    guid(),
    Column("screen", String(12), nullable=False),
    Column("name", Text, nullable=False),
    Column("settings", JSON, nullable=False),
    reference("person_id", "person"),
    moment("at"),
    UniqueConstraint("screen", "name"),
    CheckConstraint("screen IN ('browse', 'code')", name="screen"),
)

suggestion = Table(
    "suggestion",
    metadata,
    key(),
    reference("run_id", "suggestion_run"),
    reference("quote_id", "quote"),
    reference("code_id", "code"),
    Column("score", Float, nullable=False),
    Column("reason", Text, nullable=False),
    Column("start", Integer),
    Column("end", Integer),
    Column("status", String(8), nullable=False, default="open", server_default="open"),
    UniqueConstraint("run_id", "quote_id", "code_id"),
    Index("ix_suggestion_quote_id_status", "quote_id", "status"),
    Index("ix_suggestion_code_id_status", "code_id", "status"),
    CheckConstraint("status IN ('open', 'accepted', 'rejected')", name="status"),
)

coding = Table(
    "coding",
    metadata,
    key(),
    guid(),
    reference("quote_id", "quote"),
    reference("code_id", "code"),
    reference("person_id", "person"),
    reference("span_id", "span", null=True),
    # '' for the whole quote, 'start-end' for a span, 'adjudication' for what settles the coders' decisions
    Column("place", String(24), nullable=False, default="", server_default=""),
    Column("status", String(12), nullable=False),
    Column("codebook_version", Integer, ForeignKey("codebook_version.number"), nullable=False),
    reference("suggestion_id", "suggestion", null=True),
    Column("client_seq", String(64), unique=True),  # the page's number of the decision: none is stored twice
    moment("at"),
    UniqueConstraint("quote_id", "code_id", "person_id", "place"),
    Index("ix_coding_code_id_status_quote_id", "code_id", "status", "quote_id"),
    Index("ix_coding_person_id_quote_id", "person_id", "quote_id"),
    CheckConstraint(
        "status IN ('suggested', 'confirmed', 'rejected', 'adjudicated', 'withdrawn')", name="status"
    ),
)

theme_proposal = Table(
    "theme_proposal",
    metadata,
    key(),
    reference("run_id", "suggestion_run"),
    Column("name", String(24), nullable=False),  # T1, T2 … from the largest on
    Column("position", Integer, nullable=False),
    Column("label", Text, nullable=False),
    Column("terms", JSON, nullable=False),
    Column("stability", JSON, nullable=False),
    Column("status", String(8), nullable=False, default="open", server_default="open"),
    reference("merged_into_id", "theme_proposal", null=True),
    # the theme of a coarser level that holds all its quotes
    reference("parent_id", "theme_proposal", null=True),
    # the theme that somebody split into this one and others; its own quotes stay what the machine found
    reference("split_from_id", "theme_proposal", null=True),
    # the levels it is shown on, both included; 1 is the coarsest
    Column("level_first", Integer, nullable=False, default=1, server_default="1"),
    Column("level_last", Integer, nullable=False, default=1, server_default="1"),
    reference("code_id", "code", null=True),
    UniqueConstraint("run_id", "name"),
    CheckConstraint("status IN ('open', 'accepted', 'rejected', 'merged')", name="status"),
)

theme_proposal_quote = Table(
    "theme_proposal_quote",
    metadata,
    Column("theme_proposal_id", Integer, ForeignKey("theme_proposal.id"), primary_key=True),
    Column("quote_id", Integer, ForeignKey("quote.id"), primary_key=True),
    Column("strength", Float, nullable=False),
    Column("representative", Integer),  # its rank from 1; null for the other quotes
    # the theme of the same run that somebody moved it to; null where the machine put it
    reference("moved_to_id", "theme_proposal", null=True),
    Index("ix_theme_proposal_quote_quote_id", "quote_id"),
)

theme = Table(
    "theme",
    metadata,
    key(),
    guid(),
    Column("name", Text, nullable=False, unique=True),
    words("claim"),
    reference("theme_proposal_id", "theme_proposal", null=True),
    moment("at"),
)

theme_code = Table(
    "theme_code",
    metadata,
    Column("theme_id", Integer, ForeignKey("theme.id"), primary_key=True),
    Column("code_id", Integer, ForeignKey("code.id"), primary_key=True),
)

theme_quote = Table(
    "theme_quote",
    metadata,
    Column("theme_id", Integer, ForeignKey("theme.id"), primary_key=True),
    Column("quote_id", Integer, ForeignKey("quote.id"), primary_key=True),
    Column("stance", String(8), nullable=False, default="for", server_default="for"),
    CheckConstraint("stance IN ('for', 'against')", name="stance"),
)

memo = Table(
    "memo",
    metadata,
    key(),
    guid(),
    Column("subject", String(24), nullable=False),
    Column("subject_id", Integer, nullable=False),  # of any table, so no foreign key
    Column("text", Text, nullable=False),
    reference("person_id", "person"),
    moment("at"),
    Index("ix_memo_subject_subject_id", "subject", "subject_id"),
)

setting = Table(
    "setting",
    metadata,
    Column("name", String(24), primary_key=True),
    Column("value", JSON, nullable=False),
    words("reason"),
    reference("person_id", "person"),
    moment("at"),
)

phrase_list = Table(
    "phrase_list",
    metadata,
    key(),
    guid(),
    Column("name", Text, nullable=False, unique=True),
)

phrase = Table(
    "phrase",
    metadata,
    Column("phrase_list_id", Integer, ForeignKey("phrase_list.id"), primary_key=True),
    Column("phrase_key", Text, primary_key=True),  # without regard to case and spacing
    Column("phrase", Text, nullable=False),
    Column("entity", Text, nullable=False),  # what it is counted as: "KIK" as "Kik"
)

stated_figure = Table(
    "stated_figure",
    metadata,
    key(),
    guid(),
    Column("name", Text, nullable=False, unique=True),
    # a number, a rank or only words that somebody else printed or counted; what is not known is null
    words("wave"),
    words("topic"),
    words("label"),
    Column("value", Float),
    words("unit"),
    Column("rank", Integer),
    Column("numerator", Float),
    Column("denominator", Float),
    words("words"),  # "roughly half", "some"
    words("source"),
)

comparable = Table(
    "comparable",
    metadata,
    key(),
    # why a question or a code can be compared between two waves although something about it changed
    Column("subject", String(12), nullable=False),
    Column("name", Text, nullable=False),
    Column("earlier", Text, nullable=False),
    Column("later", Text, nullable=False),
    Column(
        "changes", JSON, nullable=False
    ),  # what had changed when this was said; other changes need another word
    Column("reason", Text, nullable=False),
    Column("status", String(12), nullable=False, default="stated", server_default="stated"),
    reference("person_id", "person"),
    moment("at"),
    UniqueConstraint("subject", "name", "earlier", "later"),
    CheckConstraint("subject IN ('question', 'code')", name="subject"),
    CheckConstraint("status IN ('stated', 'withdrawn')", name="status"),
)

reservation = Table(
    "reservation",
    metadata,
    Column("question", Text, primary_key=True),  # its name: the remark holds in every wave
    Column("code_id", Integer, ForeignKey("code.id"), primary_key=True),
    reference("person_id", "person"),
    moment("at"),
)
