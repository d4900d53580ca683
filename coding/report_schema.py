"""The tables of theme reports: insights with what carries them, texts beside them, claims, reviews and releases.

What stands here is where its events have led, as in `coding.schema`.
"""

from sqlalchemy import (
    CheckConstraint,
    Column,
    ForeignKey,
    Index,
    Integer,
    String,
    Table,
    Text,
    UniqueConstraint,
)
from sqlalchemy.types import JSON

from coding.schema import words
from corpus.schema import guid, key, metadata, moment, reference

report = Table(
    "report",
    metadata,
    key(),
    guid(),
    Column("title", Text, nullable=False, unique=True),
    words("introduction"),
    Column("status", String(12), nullable=False, default="draft", server_default="draft"),
    moment("created_at"),
    reference("submitted_by_id", "person", null=True),
    moment("submitted_at", null=True),
    reference("decided_by_id", "person", null=True),
    moment("decided_at", null=True),
    words("comment"),
    Column("frozen", JSON),  # the whole report as it was approved
    CheckConstraint("status IN ('draft', 'in review', 'approved', 'returned')", name="status"),
)

insight = Table(
    "insight",
    metadata,
    key(),
    guid(),
    reference("report_id", "report"),
    Column("position", Integer, nullable=False),
    Column("headline", Text, nullable=False),
    words("sub_headline"),
    words("overview"),  # the claim as the report's overview words it; empty: as the headline
    words("text"),
    reference("theme_id", "theme", null=True),
    Index("ix_insight_report_id_position", "report_id", "position"),
)

figure = Table(
    "figure",
    metadata,
    key(),
    guid(),
    reference("insight_id", "insight"),
    Column("position", Integer, nullable=False),
    Column("title", Text, nullable=False),
    Column("specification", JSON, nullable=False),
    Column("table", JSON, nullable=False),
    Index("ix_figure_insight_id_position", "insight_id", "position"),
)

insight_quote = Table(
    "insight_quote",
    metadata,
    Column("insight_id", Integer, ForeignKey("insight.id"), primary_key=True),
    Column("quote_id", Integer, ForeignKey("quote.id"), primary_key=True),
    Column("stance", String(8), nullable=False),
    Column("position", Integer, nullable=False),
    Column("cuts", JSON, nullable=False),  # spans of the quote that are shown as […]
    CheckConstraint("stance IN ('for', 'against', 'comment')", name="stance"),
)

report_block = Table(
    "report_block",
    metadata,
    key(),
    guid(),
    reference("report_id", "report", index=True),
    Column("kind", String(16), nullable=False),
    Column("position", Integer, nullable=False),  # among the blocks of its kind
    words("title"),
    words("text"),  # a line that begins with "## " is a heading
    words("author"),
    words("role"),
    words("organisation"),
    words("about"),  # the box about the organisation
    words("pull_quote"),
    CheckConstraint("kind IN ('foreword', 'summary', 'article', 'comment', 'acknowledgement')", name="kind"),
)

block_insight = Table(
    "block_insight",
    metadata,
    Column("block_id", Integer, ForeignKey("report_block.id"), primary_key=True),
    Column("insight_id", Integer, ForeignKey("insight.id"), primary_key=True, index=True),
)

claim = Table(
    "claim",
    metadata,
    key(),
    guid(),
    # where it stands: in one of an insight, a block, and the introduction of a report
    reference("insight_id", "insight", null=True, index=True),
    reference("block_id", "report_block", null=True, index=True),
    reference("report_id", "report", null=True, index=True),
    Column("sentence", Text, nullable=False),
    # the cell it speaks of: a figure of the report by its guid, a group of its crosstab or '', a row
    Column("figure_guid", String(36), nullable=False),
    words("group"),
    words("row"),
    words("accepted"),  # why somebody lets it stand although it is outside the tolerance
    reference("person_id", "person"),
    moment("at"),
    UniqueConstraint("insight_id", "sentence"),
    UniqueConstraint("block_id", "sentence"),
    UniqueConstraint("report_id", "sentence"),
    CheckConstraint(
        "CASE WHEN insight_id IS NULL THEN 0 ELSE 1 END + CASE WHEN block_id IS NULL THEN 0 ELSE 1 END"
        " + CASE WHEN report_id IS NULL THEN 0 ELSE 1 END = 1",
        name="one_place",
    ),
)

evidence_mark = Table(
    "evidence_mark",
    metadata,
    Column("insight_id", Integer, ForeignKey("insight.id"), primary_key=True),
    Column("quote_id", Integer, ForeignKey("quote.id"), primary_key=True),
    Column("mark", String(12), nullable=False),
    reference("person_id", "person"),
    moment("at"),
    CheckConstraint("mark IN ('fits', 'qualifies', 'contradicts', 'withdrawn')", name="mark"),
)

submission = Table(
    "submission",
    metadata,
    Column("report_id", Integer, ForeignKey("report.id"), primary_key=True),
    Column("number", Integer, primary_key=True, autoincrement=False),  # from 1
    Column("document", JSON, nullable=False),  # the whole report as it was submitted
    Column("seal", String(64), nullable=False),
    reference("person_id", "person"),
    moment("at"),
)

report_comment = Table(
    "report_comment",
    metadata,
    key(),
    guid(),
    reference("report_id", "report", index=True),
    # what it is tied to, by guid so that it outlives what is removed; all empty: the whole report
    Column("insight_guid", String(36)),
    Column("figure_guid", String(36)),
    Column("quote_guid", String(36)),
    reference("answers_id", "report_comment", null=True),
    Column("text", Text, nullable=False),
    Column("status", String(8), nullable=False, default="open", server_default="open"),
    reference("person_id", "person"),
    moment("at"),
    reference("resolved_by_id", "person", null=True),
    moment("resolved_at", null=True),
    CheckConstraint("status IN ('open', 'resolved')", name="status"),
)

insight_decision = Table(
    "insight_decision",
    metadata,
    Column("insight_id", Integer, ForeignKey("insight.id"), primary_key=True),
    Column("person_id", Integer, ForeignKey("person.id"), primary_key=True),
    Column("decision", String(12), nullable=False),
    Column("seal", String(64), nullable=False),  # of the insight as it was seen
    moment("at"),
    CheckConstraint("decision IN ('approved', 'returned', 'withdrawn')", name="decision"),
)

quote_release = Table(
    "quote_release",
    metadata,
    Column("report_id", Integer, ForeignKey("report.id"), primary_key=True),
    Column("quote_id", Integer, ForeignKey("quote.id"), primary_key=True),
    Column(
        "seal", String(64), nullable=False
    ),  # of the words as they are shown: other cuts need another release
    Column("reason", Text, nullable=False),
    Column("status", String(12), nullable=False, default="released", server_default="released"),
    reference("person_id", "person"),
    moment("at"),
    CheckConstraint("status IN ('released', 'withdrawn')", name="status"),
)
