"""Flags on quotes, receipts of what a page sent, saved views, themes that were split and quotes moved between them"""

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Nothing is flagged, saved, split or moved in an earlier study."""
    op.create_table(
        "flag",
        sa.Column("id", sa.Integer(), primary_key=True, autoincrement=True),
        sa.Column("quote_id", sa.Integer(), sa.ForeignKey("quote.id"), nullable=False),
        sa.Column("person_id", sa.Integer(), sa.ForeignKey("person.id"), nullable=False),
        sa.Column("kind", sa.String(12), nullable=False),
        sa.Column("status", sa.String(8), nullable=False),
        sa.Column("at", sa.String(32), nullable=False),
        sa.CheckConstraint("kind IN ('later', 'supervisor')", name=op.f("ck_flag_kind")),
        sa.CheckConstraint("status IN ('set', 'cleared')", name=op.f("ck_flag_status")),
        sa.UniqueConstraint("quote_id", "person_id", "kind", name=op.f("uq_flag_quote_id_person_id_kind")),
    )
    op.create_index("ix_flag_quote_id", "flag", ["quote_id"])
    op.create_table(
        "receipt",
        sa.Column("client_seq", sa.String(64), primary_key=True),
        sa.Column("person_id", sa.Integer(), sa.ForeignKey("person.id"), nullable=False),
        sa.Column("outcome", sa.JSON(), nullable=False),
        sa.Column("at", sa.String(32), nullable=False),
    )
    op.create_table(
        "saved_view",
        sa.Column("id", sa.Integer(), primary_key=True, autoincrement=True),
        sa.Column("guid", sa.String(36), nullable=False),
        sa.Column("screen", sa.String(12), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("settings", sa.JSON(), nullable=False),
        sa.Column("person_id", sa.Integer(), sa.ForeignKey("person.id"), nullable=False),
        sa.Column("at", sa.String(32), nullable=False),
        sa.CheckConstraint("screen IN ('browse', 'code')", name=op.f("ck_saved_view_screen")),
        sa.UniqueConstraint("guid", name=op.f("uq_saved_view_guid")),
        sa.UniqueConstraint("screen", "name", name=op.f("uq_saved_view_screen_name")),
    )
    op.create_index("ix_event_person_id_id", "event", ["person_id", "id"])
    for table, column in (("theme_proposal", "split_from_id"), ("theme_proposal_quote", "moved_to_id")):
        key = sa.ForeignKey("theme_proposal.id", name=op.f(f"fk_{table}_{column}_theme_proposal"))
        op.add_column(table, sa.Column(column, sa.Integer(), key, nullable=True), inline_references=True)
