"""Levels of proposed themes, the language of each text, the order to read in, and quotes that no code fits"""

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Earlier runs of themes have one level."""
    op.create_table(
        "text_language",
        sa.Column("text_hash", sa.String(64), primary_key=True),
        sa.Column("detector", sa.String(64), primary_key=True),
        sa.Column("language", sa.String(8), nullable=False),
    )
    op.create_table(
        "reading",
        sa.Column("id", sa.Integer(), primary_key=True, autoincrement=True),
        sa.Column("quote_id", sa.Integer(), sa.ForeignKey("quote.id"), nullable=False),
        sa.Column("person_id", sa.Integer(), sa.ForeignKey("person.id"), nullable=False),
        sa.Column("status", sa.String(12), nullable=False),
        sa.Column("codebook_version", sa.Integer(), sa.ForeignKey("codebook_version.number"), nullable=False),
        sa.Column("client_seq", sa.String(64), nullable=True),
        sa.Column("at", sa.String(32), nullable=False),
        sa.CheckConstraint("status IN ('no code', 'withdrawn')", name=op.f("ck_reading_status")),
        sa.UniqueConstraint("client_seq", name=op.f("uq_reading_client_seq")),
        sa.UniqueConstraint("quote_id", "person_id", name=op.f("uq_reading_quote_id_person_id")),
    )
    op.create_index("ix_reading_quote_id", "reading", ["quote_id"])
    op.create_table(
        "reading_order",
        sa.Column("run_id", sa.Integer(), sa.ForeignKey("suggestion_run.id"), primary_key=True),
        sa.Column("position", sa.Integer(), primary_key=True, autoincrement=False),
        sa.Column("quote_id", sa.Integer(), sa.ForeignKey("quote.id"), nullable=False),
    )
    parent = sa.ForeignKey("theme_proposal.id", name=op.f("fk_theme_proposal_parent_id_theme_proposal"))
    op.add_column(
        "theme_proposal", sa.Column("parent_id", sa.Integer(), parent, nullable=True), inline_references=True
    )
    for column in ("level_first", "level_last"):
        op.add_column("theme_proposal", sa.Column(column, sa.Integer(), server_default="1", nullable=False))
