"""Blocks, claims, marks and reviews of reports; settings, phrase lists, stated figures and what can be compared"""

import sqlalchemy as sa
from alembic import op

revision = "0005"
down_revision = "0004"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Earlier reports have no blocks, claims or comments; everything new begins empty."""
    op.create_table(
        "phrase_list",
        sa.Column("id", sa.Integer(), autoincrement=True, nullable=False),
        sa.Column("guid", sa.String(length=36), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_phrase_list")),
        sa.UniqueConstraint("guid", name=op.f("uq_phrase_list_guid")),
        sa.UniqueConstraint("name", name=op.f("uq_phrase_list_name")),
    )
    op.create_table(
        "stated_figure",
        sa.Column("id", sa.Integer(), autoincrement=True, nullable=False),
        sa.Column("guid", sa.String(length=36), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("wave", sa.Text(), server_default="", nullable=False),
        sa.Column("topic", sa.Text(), server_default="", nullable=False),
        sa.Column("label", sa.Text(), server_default="", nullable=False),
        sa.Column("value", sa.Float(), nullable=True),
        sa.Column("unit", sa.Text(), server_default="", nullable=False),
        sa.Column("rank", sa.Integer(), nullable=True),
        sa.Column("numerator", sa.Float(), nullable=True),
        sa.Column("denominator", sa.Float(), nullable=True),
        sa.Column("words", sa.Text(), server_default="", nullable=False),
        sa.Column("source", sa.Text(), server_default="", nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_stated_figure")),
        sa.UniqueConstraint("guid", name=op.f("uq_stated_figure_guid")),
        sa.UniqueConstraint("name", name=op.f("uq_stated_figure_name")),
    )
    op.create_table(
        "comparable",
        sa.Column("id", sa.Integer(), autoincrement=True, nullable=False),
        sa.Column("subject", sa.String(length=12), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("earlier", sa.Text(), nullable=False),
        sa.Column("later", sa.Text(), nullable=False),
        sa.Column("changes", sa.JSON(), nullable=False),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.Column("status", sa.String(length=12), server_default="stated", nullable=False),
        sa.Column("person_id", sa.Integer(), nullable=False),
        sa.Column("at", sa.String(length=32), nullable=False),
        sa.CheckConstraint("status IN ('stated', 'withdrawn')", name=op.f("ck_comparable_status")),
        sa.CheckConstraint("subject IN ('question', 'code')", name=op.f("ck_comparable_subject")),
        sa.ForeignKeyConstraint(["person_id"], ["person.id"], name=op.f("fk_comparable_person_id_person")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_comparable")),
        sa.UniqueConstraint(
            "subject", "name", "earlier", "later", name=op.f("uq_comparable_subject_name_earlier_later")
        ),
    )
    op.create_table(
        "phrase",
        sa.Column("phrase_list_id", sa.Integer(), nullable=False),
        sa.Column("phrase_key", sa.Text(), nullable=False),
        sa.Column("phrase", sa.Text(), nullable=False),
        sa.Column("entity", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(
            ["phrase_list_id"], ["phrase_list.id"], name=op.f("fk_phrase_phrase_list_id_phrase_list")
        ),
        sa.PrimaryKeyConstraint("phrase_list_id", "phrase_key", name=op.f("pk_phrase")),
    )
    op.create_table(
        "reservation",
        sa.Column("question", sa.Text(), nullable=False),
        sa.Column("code_id", sa.Integer(), nullable=False),
        sa.Column("person_id", sa.Integer(), nullable=False),
        sa.Column("at", sa.String(length=32), nullable=False),
        sa.ForeignKeyConstraint(["code_id"], ["code.id"], name=op.f("fk_reservation_code_id_code")),
        sa.ForeignKeyConstraint(["person_id"], ["person.id"], name=op.f("fk_reservation_person_id_person")),
        sa.PrimaryKeyConstraint("question", "code_id", name=op.f("pk_reservation")),
    )
    op.create_table(
        "setting",
        sa.Column("name", sa.String(length=24), nullable=False),
        sa.Column("value", sa.JSON(), nullable=False),
        sa.Column("reason", sa.Text(), server_default="", nullable=False),
        sa.Column("person_id", sa.Integer(), nullable=False),
        sa.Column("at", sa.String(length=32), nullable=False),
        sa.ForeignKeyConstraint(["person_id"], ["person.id"], name=op.f("fk_setting_person_id_person")),
        sa.PrimaryKeyConstraint("name", name=op.f("pk_setting")),
    )
    op.create_table(
        "report_block",
        sa.Column("id", sa.Integer(), autoincrement=True, nullable=False),
        sa.Column("guid", sa.String(length=36), nullable=False),
        sa.Column("report_id", sa.Integer(), nullable=False),
        sa.Column("kind", sa.String(length=16), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("title", sa.Text(), server_default="", nullable=False),
        sa.Column("text", sa.Text(), server_default="", nullable=False),
        sa.Column("author", sa.Text(), server_default="", nullable=False),
        sa.Column("role", sa.Text(), server_default="", nullable=False),
        sa.Column("organisation", sa.Text(), server_default="", nullable=False),
        sa.Column("about", sa.Text(), server_default="", nullable=False),
        sa.Column("pull_quote", sa.Text(), server_default="", nullable=False),
        sa.CheckConstraint(
            "kind IN ('foreword', 'summary', 'article', 'comment', 'acknowledgement')",
            name=op.f("ck_report_block_kind"),
        ),
        sa.ForeignKeyConstraint(["report_id"], ["report.id"], name=op.f("fk_report_block_report_id_report")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_report_block")),
        sa.UniqueConstraint("guid", name=op.f("uq_report_block_guid")),
    )
    op.create_index(op.f("ix_report_block_report_id"), "report_block", ["report_id"], unique=False)
    op.create_table(
        "report_comment",
        sa.Column("id", sa.Integer(), autoincrement=True, nullable=False),
        sa.Column("guid", sa.String(length=36), nullable=False),
        sa.Column("report_id", sa.Integer(), nullable=False),
        sa.Column("insight_guid", sa.String(length=36), nullable=True),
        sa.Column("figure_guid", sa.String(length=36), nullable=True),
        sa.Column("quote_guid", sa.String(length=36), nullable=True),
        sa.Column("answers_id", sa.Integer(), nullable=True),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("status", sa.String(length=8), server_default="open", nullable=False),
        sa.Column("person_id", sa.Integer(), nullable=False),
        sa.Column("at", sa.String(length=32), nullable=False),
        sa.Column("resolved_by_id", sa.Integer(), nullable=True),
        sa.Column("resolved_at", sa.String(length=32), nullable=True),
        sa.CheckConstraint("status IN ('open', 'resolved')", name=op.f("ck_report_comment_status")),
        sa.ForeignKeyConstraint(
            ["answers_id"], ["report_comment.id"], name=op.f("fk_report_comment_answers_id_report_comment")
        ),
        sa.ForeignKeyConstraint(
            ["person_id"], ["person.id"], name=op.f("fk_report_comment_person_id_person")
        ),
        sa.ForeignKeyConstraint(
            ["report_id"], ["report.id"], name=op.f("fk_report_comment_report_id_report")
        ),
        sa.ForeignKeyConstraint(
            ["resolved_by_id"], ["person.id"], name=op.f("fk_report_comment_resolved_by_id_person")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_report_comment")),
        sa.UniqueConstraint("guid", name=op.f("uq_report_comment_guid")),
    )
    op.create_index(op.f("ix_report_comment_report_id"), "report_comment", ["report_id"], unique=False)
    op.create_table(
        "submission",
        sa.Column("report_id", sa.Integer(), nullable=False),
        sa.Column("number", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("document", sa.JSON(), nullable=False),
        sa.Column("seal", sa.String(length=64), nullable=False),
        sa.Column("person_id", sa.Integer(), nullable=False),
        sa.Column("at", sa.String(length=32), nullable=False),
        sa.ForeignKeyConstraint(["person_id"], ["person.id"], name=op.f("fk_submission_person_id_person")),
        sa.ForeignKeyConstraint(["report_id"], ["report.id"], name=op.f("fk_submission_report_id_report")),
        sa.PrimaryKeyConstraint("report_id", "number", name=op.f("pk_submission")),
    )
    op.create_table(
        "quote_release",
        sa.Column("report_id", sa.Integer(), nullable=False),
        sa.Column("quote_id", sa.Integer(), nullable=False),
        sa.Column("seal", sa.String(length=64), nullable=False),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.Column("status", sa.String(length=12), server_default="released", nullable=False),
        sa.Column("person_id", sa.Integer(), nullable=False),
        sa.Column("at", sa.String(length=32), nullable=False),
        sa.CheckConstraint("status IN ('released', 'withdrawn')", name=op.f("ck_quote_release_status")),
        sa.ForeignKeyConstraint(["person_id"], ["person.id"], name=op.f("fk_quote_release_person_id_person")),
        sa.ForeignKeyConstraint(["quote_id"], ["quote.id"], name=op.f("fk_quote_release_quote_id_quote")),
        sa.ForeignKeyConstraint(["report_id"], ["report.id"], name=op.f("fk_quote_release_report_id_report")),
        sa.PrimaryKeyConstraint("report_id", "quote_id", name=op.f("pk_quote_release")),
    )
    op.create_table(
        "block_insight",
        sa.Column("block_id", sa.Integer(), nullable=False),
        sa.Column("insight_id", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["block_id"], ["report_block.id"], name=op.f("fk_block_insight_block_id_report_block")
        ),
        sa.ForeignKeyConstraint(
            ["insight_id"], ["insight.id"], name=op.f("fk_block_insight_insight_id_insight")
        ),
        sa.PrimaryKeyConstraint("block_id", "insight_id", name=op.f("pk_block_insight")),
    )
    op.create_index(op.f("ix_block_insight_insight_id"), "block_insight", ["insight_id"], unique=False)
    op.create_table(
        "claim",
        sa.Column("id", sa.Integer(), autoincrement=True, nullable=False),
        sa.Column("guid", sa.String(length=36), nullable=False),
        sa.Column("insight_id", sa.Integer(), nullable=False),
        sa.Column("sentence", sa.Text(), nullable=False),
        sa.Column("figure_guid", sa.String(length=36), nullable=False),
        sa.Column("group", sa.Text(), server_default="", nullable=False),
        sa.Column("row", sa.Text(), server_default="", nullable=False),
        sa.Column("accepted", sa.Text(), server_default="", nullable=False),
        sa.Column("person_id", sa.Integer(), nullable=False),
        sa.Column("at", sa.String(length=32), nullable=False),
        sa.ForeignKeyConstraint(["insight_id"], ["insight.id"], name=op.f("fk_claim_insight_id_insight")),
        sa.ForeignKeyConstraint(["person_id"], ["person.id"], name=op.f("fk_claim_person_id_person")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_claim")),
        sa.UniqueConstraint("guid", name=op.f("uq_claim_guid")),
        sa.UniqueConstraint("insight_id", "sentence", name=op.f("uq_claim_insight_id_sentence")),
    )
    op.create_index(op.f("ix_claim_insight_id"), "claim", ["insight_id"], unique=False)
    op.create_table(
        "evidence_mark",
        sa.Column("insight_id", sa.Integer(), nullable=False),
        sa.Column("quote_id", sa.Integer(), nullable=False),
        sa.Column("mark", sa.String(length=12), nullable=False),
        sa.Column("person_id", sa.Integer(), nullable=False),
        sa.Column("at", sa.String(length=32), nullable=False),
        sa.CheckConstraint(
            "mark IN ('fits', 'qualifies', 'contradicts', 'withdrawn')", name=op.f("ck_evidence_mark_mark")
        ),
        sa.ForeignKeyConstraint(
            ["insight_id"], ["insight.id"], name=op.f("fk_evidence_mark_insight_id_insight")
        ),
        sa.ForeignKeyConstraint(["person_id"], ["person.id"], name=op.f("fk_evidence_mark_person_id_person")),
        sa.ForeignKeyConstraint(["quote_id"], ["quote.id"], name=op.f("fk_evidence_mark_quote_id_quote")),
        sa.PrimaryKeyConstraint("insight_id", "quote_id", name=op.f("pk_evidence_mark")),
    )
    op.create_table(
        "insight_decision",
        sa.Column("insight_id", sa.Integer(), nullable=False),
        sa.Column("person_id", sa.Integer(), nullable=False),
        sa.Column("decision", sa.String(length=12), nullable=False),
        sa.Column("seal", sa.String(length=64), nullable=False),
        sa.Column("at", sa.String(length=32), nullable=False),
        sa.CheckConstraint(
            "decision IN ('approved', 'returned', 'withdrawn')", name=op.f("ck_insight_decision_decision")
        ),
        sa.ForeignKeyConstraint(
            ["insight_id"], ["insight.id"], name=op.f("fk_insight_decision_insight_id_insight")
        ),
        sa.ForeignKeyConstraint(
            ["person_id"], ["person.id"], name=op.f("fk_insight_decision_person_id_person")
        ),
        sa.PrimaryKeyConstraint("insight_id", "person_id", name=op.f("pk_insight_decision")),
    )
    op.add_column("insight", sa.Column("sub_headline", sa.Text(), server_default="", nullable=False))
    op.add_column("insight", sa.Column("overview", sa.Text(), server_default="", nullable=False))
