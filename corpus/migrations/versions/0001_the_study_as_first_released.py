"""The study as first released"""

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Makes every table, then what SQLAlchemy cannot say: frozen rows and full-text search."""
    create_tables()
    freeze("event", "UPDATE")
    freeze("event", "DELETE")
    freeze("quote", "DELETE")
    freeze("quote", "UPDATE OF text, text_hash")
    freeze("span", "UPDATE")
    freeze("code_version", "UPDATE")
    freeze("code_version", "DELETE")
    create_search()


def freeze(table: str, change: str) -> None:
    """Makes the database itself refuse `change` on `table`: events and people's words are never altered."""
    name = f"frozen_{table}_{change.split(maxsplit=1)[0].lower()}"
    message = f"{table} rows are never changed"
    if op.get_bind().dialect.name == "sqlite":
        op.execute(
            f"CREATE TRIGGER {name} BEFORE {change} ON {table} BEGIN SELECT RAISE(ABORT, '{message}'); END"
        )
        return
    op.execute(
        f"CREATE OR REPLACE FUNCTION {name}() RETURNS trigger LANGUAGE plpgsql AS "
        f"$$ BEGIN RAISE EXCEPTION '{message}'; END $$"
    )
    op.execute(f"CREATE TRIGGER {name} BEFORE {change} ON {table} FOR EACH ROW EXECUTE FUNCTION {name}()")


def create_search() -> None:
    """Full-text search over quotes: FTS5 fed by a trigger on SQLite, an index on tsvector on PostgreSQL."""
    if op.get_bind().dialect.name == "sqlite":
        op.execute(
            "CREATE VIRTUAL TABLE quote_search USING fts5("
            "text, content='quote', content_rowid='id', tokenize='unicode61 remove_diacritics 0')"
        )
        op.execute(
            "CREATE TRIGGER quote_search_insert AFTER INSERT ON quote BEGIN "
            "INSERT INTO quote_search(rowid, text) VALUES (new.id, new.text); END"
        )
        return
    op.execute("CREATE INDEX ix_quote_search ON quote USING gin (to_tsvector('simple', text))")


def create_tables() -> None:
    """Every table with its keys, checks and indices."""
    op.create_table(
        "attribute",
        sa.Column("id", sa.Integer(), autoincrement=True, nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_attribute")),
        sa.UniqueConstraint("name", name=op.f("uq_attribute_name")),
    )
    op.create_table(
        "code",
        sa.Column("id", sa.Integer(), autoincrement=True, nullable=False),
        sa.Column("guid", sa.String(length=36), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("name_key", sa.Text(), nullable=False),
        sa.Column("kind", sa.String(length=8), server_default="code", nullable=False),
        sa.Column("parent_id", sa.Integer(), nullable=True),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("colour", sa.String(length=7), nullable=True),
        sa.Column("definition", sa.Text(), server_default="", nullable=False),
        sa.Column("include", sa.Text(), server_default="", nullable=False),
        sa.Column("exclude", sa.Text(), server_default="", nullable=False),
        sa.Column("example", sa.Text(), server_default="", nullable=False),
        sa.Column("near_miss", sa.Text(), server_default="", nullable=False),
        sa.Column("status", sa.String(length=8), server_default="active", nullable=False),
        sa.Column("merged_into_id", sa.Integer(), nullable=True),
        sa.CheckConstraint("kind IN ('code', 'category')", name=op.f("ck_code_kind")),
        sa.CheckConstraint("status IN ('active', 'retired', 'merged')", name=op.f("ck_code_status")),
        sa.ForeignKeyConstraint(["merged_into_id"], ["code.id"], name=op.f("fk_code_merged_into_id_code")),
        sa.ForeignKeyConstraint(["parent_id"], ["code.id"], name=op.f("fk_code_parent_id_code")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_code")),
        sa.UniqueConstraint("guid", name=op.f("uq_code_guid")),
    )
    op.create_index(op.f("ix_code_parent_id"), "code", ["parent_id"], unique=False)
    op.create_index(
        "uq_code_active_name_key",
        "code",
        ["name_key"],
        unique=True,
        sqlite_where=sa.text("status = 'active'"),
        postgresql_where=sa.text("status = 'active'"),
    )
    op.create_table(
        "embedding",
        sa.Column("text_hash", sa.String(length=64), nullable=False),
        sa.Column("model_hash", sa.String(length=64), nullable=False),
        sa.Column("vector", sa.LargeBinary(), nullable=False),
        sa.PrimaryKeyConstraint("text_hash", "model_hash", name=op.f("pk_embedding")),
    )
    op.create_table(
        "person",
        sa.Column("id", sa.Integer(), autoincrement=True, nullable=False),
        sa.Column("guid", sa.String(length=36), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("issuer", sa.Text(), nullable=True),
        sa.Column("subject", sa.Text(), nullable=True),
        sa.Column("created_at", sa.String(length=32), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_person")),
        sa.UniqueConstraint("guid", name=op.f("uq_person_guid")),
        sa.UniqueConstraint("issuer", "subject", name=op.f("uq_person_issuer_subject")),
        sa.UniqueConstraint("name", name=op.f("uq_person_name")),
    )
    op.create_table(
        "study",
        sa.Column("id", sa.Integer(), autoincrement=True, nullable=False),
        sa.Column("guid", sa.String(length=36), nullable=False),
        sa.Column("title", sa.Text(), nullable=False),
        sa.Column("method", sa.Text(), server_default="", nullable=False),
        sa.Column("language", sa.String(length=8), server_default="en", nullable=False),
        sa.Column("mode", sa.String(length=12), server_default="single", nullable=False),
        sa.Column("revision", sa.Integer(), server_default="0", nullable=False),
        sa.Column("created_at", sa.String(length=32), nullable=False),
        sa.CheckConstraint("mode IN ('single', 'team')", name=op.f("ck_study_mode")),
        sa.CheckConstraint("id = 1", name=op.f("ck_study_one_study")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_study")),
        sa.UniqueConstraint("guid", name=op.f("uq_study_guid")),
    )
    op.create_table(
        "wave",
        sa.Column("id", sa.Integer(), autoincrement=True, nullable=False),
        sa.Column("guid", sa.String(length=36), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_wave")),
        sa.UniqueConstraint("guid", name=op.f("uq_wave_guid")),
        sa.UniqueConstraint("name", name=op.f("uq_wave_name")),
    )
    op.create_table(
        "codebook_version",
        sa.Column("number", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("person_id", sa.Integer(), nullable=False),
        sa.Column("at", sa.String(length=32), nullable=False),
        sa.Column("note", sa.Text(), server_default="", nullable=False),
        sa.ForeignKeyConstraint(
            ["person_id"], ["person.id"], name=op.f("fk_codebook_version_person_id_person")
        ),
        sa.PrimaryKeyConstraint("number", name=op.f("pk_codebook_version")),
    )
    op.create_table(
        "event",
        sa.Column("id", sa.Integer(), autoincrement=True, nullable=False),
        sa.Column("at", sa.String(length=32), nullable=False),
        sa.Column("person_id", sa.Integer(), nullable=False),
        sa.Column("role", sa.String(length=12), nullable=False),
        sa.Column("action", sa.String(length=40), nullable=False),
        sa.Column("subject", sa.String(length=24), nullable=False),
        sa.Column("subject_id", sa.Integer(), nullable=True),
        sa.Column("quote_id", sa.Integer(), nullable=True),
        sa.Column("code_id", sa.Integer(), nullable=True),
        sa.Column("suggestion_id", sa.Integer(), nullable=True),
        sa.Column("codebook_version", sa.Integer(), nullable=True),
        sa.Column("before", sa.Text(), nullable=True),
        sa.Column("after", sa.Text(), nullable=True),
        sa.Column("previous_hash", sa.String(length=64), nullable=False),
        sa.Column("hash", sa.String(length=64), nullable=False),
        sa.ForeignKeyConstraint(["person_id"], ["person.id"], name=op.f("fk_event_person_id_person")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_event")),
        sa.UniqueConstraint("hash", name=op.f("uq_event_hash")),
    )
    op.create_index(op.f("ix_event_code_id"), "event", ["code_id"], unique=False)
    op.create_index(op.f("ix_event_quote_id"), "event", ["quote_id"], unique=False)
    op.create_index("ix_event_subject_subject_id", "event", ["subject", "subject_id"], unique=False)
    op.create_table(
        "import",
        sa.Column("id", sa.Integer(), autoincrement=True, nullable=False),
        sa.Column("guid", sa.String(length=36), nullable=False),
        sa.Column("person_id", sa.Integer(), nullable=False),
        sa.Column("at", sa.String(length=32), nullable=False),
        sa.Column("file_name", sa.Text(), nullable=False),
        sa.Column("sha256", sa.String(length=64), nullable=False),
        sa.Column("layout", sa.String(length=8), nullable=False),
        sa.Column("settings", sa.JSON(), nullable=False),
        sa.Column("summary", sa.JSON(), nullable=True),
        sa.ForeignKeyConstraint(["person_id"], ["person.id"], name=op.f("fk_import_person_id_person")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_import")),
        sa.UniqueConstraint("guid", name=op.f("uq_import_guid")),
    )
    op.create_table(
        "instrument",
        sa.Column("id", sa.Integer(), autoincrement=True, nullable=False),
        sa.Column("guid", sa.String(length=36), nullable=False),
        sa.Column("wave_id", sa.Integer(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["wave_id"], ["wave.id"], name=op.f("fk_instrument_wave_id_wave")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_instrument")),
        sa.UniqueConstraint("guid", name=op.f("uq_instrument_guid")),
        sa.UniqueConstraint("wave_id", "name", name=op.f("uq_instrument_wave_id_name")),
    )
    op.create_table(
        "memo",
        sa.Column("id", sa.Integer(), autoincrement=True, nullable=False),
        sa.Column("guid", sa.String(length=36), nullable=False),
        sa.Column("subject", sa.String(length=24), nullable=False),
        sa.Column("subject_id", sa.Integer(), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("person_id", sa.Integer(), nullable=False),
        sa.Column("at", sa.String(length=32), nullable=False),
        sa.ForeignKeyConstraint(["person_id"], ["person.id"], name=op.f("fk_memo_person_id_person")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_memo")),
        sa.UniqueConstraint("guid", name=op.f("uq_memo_guid")),
    )
    op.create_index("ix_memo_subject_subject_id", "memo", ["subject", "subject_id"], unique=False)
    op.create_table(
        "person_role",
        sa.Column("person_id", sa.Integer(), nullable=False),
        sa.Column("role", sa.String(length=12), nullable=False),
        sa.CheckConstraint(
            "role IN ('coder', 'supervisor', 'adjudicator')", name=op.f("ck_person_role_role")
        ),
        sa.ForeignKeyConstraint(["person_id"], ["person.id"], name=op.f("fk_person_role_person_id_person")),
        sa.PrimaryKeyConstraint("person_id", "role", name=op.f("pk_person_role")),
    )
    op.create_table(
        "report",
        sa.Column("id", sa.Integer(), autoincrement=True, nullable=False),
        sa.Column("guid", sa.String(length=36), nullable=False),
        sa.Column("title", sa.Text(), nullable=False),
        sa.Column("introduction", sa.Text(), server_default="", nullable=False),
        sa.Column("status", sa.String(length=12), server_default="draft", nullable=False),
        sa.Column("created_at", sa.String(length=32), nullable=False),
        sa.Column("submitted_by_id", sa.Integer(), nullable=True),
        sa.Column("submitted_at", sa.String(length=32), nullable=True),
        sa.Column("decided_by_id", sa.Integer(), nullable=True),
        sa.Column("decided_at", sa.String(length=32), nullable=True),
        sa.Column("comment", sa.Text(), server_default="", nullable=False),
        sa.Column("frozen", sa.JSON(), nullable=True),
        sa.CheckConstraint(
            "status IN ('draft', 'in review', 'approved', 'returned')", name=op.f("ck_report_status")
        ),
        sa.ForeignKeyConstraint(
            ["decided_by_id"], ["person.id"], name=op.f("fk_report_decided_by_id_person")
        ),
        sa.ForeignKeyConstraint(
            ["submitted_by_id"], ["person.id"], name=op.f("fk_report_submitted_by_id_person")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_report")),
        sa.UniqueConstraint("guid", name=op.f("uq_report_guid")),
        sa.UniqueConstraint("title", name=op.f("uq_report_title")),
    )
    op.create_table(
        "code_version",
        sa.Column("code_id", sa.Integer(), nullable=False),
        sa.Column("codebook_version", sa.Integer(), nullable=False),
        sa.Column("content", sa.JSON(), nullable=False),
        sa.ForeignKeyConstraint(["code_id"], ["code.id"], name=op.f("fk_code_version_code_id_code")),
        sa.ForeignKeyConstraint(
            ["codebook_version"],
            ["codebook_version.number"],
            name=op.f("fk_code_version_codebook_version_codebook_version"),
        ),
        sa.PrimaryKeyConstraint("code_id", "codebook_version", name=op.f("pk_code_version")),
    )
    op.create_table(
        "question",
        sa.Column("id", sa.Integer(), autoincrement=True, nullable=False),
        sa.Column("guid", sa.String(length=36), nullable=False),
        sa.Column("instrument_id", sa.Integer(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("text", sa.Text(), server_default="", nullable=False),
        sa.Column("item", sa.Text(), server_default="", nullable=False),
        sa.Column("section", sa.Text(), server_default="", nullable=False),
        sa.Column("kind", sa.String(length=8), nullable=False),
        sa.Column("given_type", sa.Text(), server_default="", nullable=False),
        sa.Column("asked_if", sa.JSON(), nullable=True),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.CheckConstraint(
            "kind IN ('open', 'single', 'multi', 'ordinal', 'numeric')", name=op.f("ck_question_kind")
        ),
        sa.ForeignKeyConstraint(
            ["instrument_id"], ["instrument.id"], name=op.f("fk_question_instrument_id_instrument")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_question")),
        sa.UniqueConstraint("guid", name=op.f("uq_question_guid")),
        sa.UniqueConstraint("instrument_id", "name", name=op.f("uq_question_instrument_id_name")),
    )
    op.create_table(
        "respondent",
        sa.Column("id", sa.Integer(), autoincrement=True, nullable=False),
        sa.Column("guid", sa.String(length=36), nullable=False),
        sa.Column("instrument_id", sa.Integer(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("submitted", sa.Text(), nullable=True),
        sa.Column("answered", sa.Boolean(), nullable=False),
        sa.Column("import_id", sa.Integer(), nullable=False),
        sa.Column("import_row", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["import_id"], ["import.id"], name=op.f("fk_respondent_import_id_import")),
        sa.ForeignKeyConstraint(
            ["instrument_id"], ["instrument.id"], name=op.f("fk_respondent_instrument_id_instrument")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_respondent")),
        sa.UniqueConstraint("guid", name=op.f("uq_respondent_guid")),
        sa.UniqueConstraint("instrument_id", "name", name=op.f("uq_respondent_instrument_id_name")),
    )
    op.create_index("ix_respondent_name", "respondent", ["name"], unique=False)
    op.create_table(
        "option",
        sa.Column("id", sa.Integer(), autoincrement=True, nullable=False),
        sa.Column("question_id", sa.Integer(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("label", sa.Text(), nullable=False),
        sa.Column("low", sa.Float(), nullable=True),
        sa.Column("high", sa.Float(), nullable=True),
        sa.Column("non_answer", sa.Boolean(), nullable=False),
        sa.Column("note", sa.Text(), server_default="", nullable=False),
        sa.ForeignKeyConstraint(
            ["question_id"], ["question.id"], name=op.f("fk_option_question_id_question")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_option")),
        sa.UniqueConstraint("question_id", "label", name=op.f("uq_option_question_id_label")),
        sa.UniqueConstraint("question_id", "position", name=op.f("uq_option_question_id_position")),
    )
    op.create_table(
        "quote",
        sa.Column("id", sa.Integer(), autoincrement=True, nullable=False),
        sa.Column("guid", sa.String(length=36), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("version", sa.Integer(), server_default="1", nullable=False),
        sa.Column("current", sa.Boolean(), nullable=False),
        sa.Column("respondent_id", sa.Integer(), nullable=True),
        sa.Column("question_id", sa.Integer(), nullable=True),
        sa.Column("kind", sa.String(length=12), server_default="respondent", nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("text_hash", sa.String(length=64), nullable=False),
        sa.Column("non_answer", sa.Boolean(), nullable=False),
        sa.Column("language", sa.String(length=8), nullable=True),
        sa.Column("speaker", sa.Text(), nullable=True),
        sa.Column("source", sa.Text(), nullable=True),
        sa.Column("import_id", sa.Integer(), nullable=False),
        sa.Column("import_row", sa.Integer(), nullable=False),
        sa.CheckConstraint("kind IN ('respondent', 'expert', 'pull-quote')", name=op.f("ck_quote_kind")),
        sa.ForeignKeyConstraint(["import_id"], ["import.id"], name=op.f("fk_quote_import_id_import")),
        sa.ForeignKeyConstraint(["question_id"], ["question.id"], name=op.f("fk_quote_question_id_question")),
        sa.ForeignKeyConstraint(
            ["respondent_id"], ["respondent.id"], name=op.f("fk_quote_respondent_id_respondent")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_quote")),
        sa.UniqueConstraint("guid", name=op.f("uq_quote_guid")),
        sa.UniqueConstraint("name", "version", name=op.f("uq_quote_name_version")),
    )
    op.create_index("ix_quote_question_id_id", "quote", ["question_id", "id"], unique=False)
    op.create_index(op.f("ix_quote_respondent_id"), "quote", ["respondent_id"], unique=False)
    op.create_index(op.f("ix_quote_text_hash"), "quote", ["text_hash"], unique=False)
    op.create_table(
        "respondent_attribute",
        sa.Column("respondent_id", sa.Integer(), nullable=False),
        sa.Column("attribute_id", sa.Integer(), nullable=False),
        sa.Column("value", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(
            ["attribute_id"], ["attribute.id"], name=op.f("fk_respondent_attribute_attribute_id_attribute")
        ),
        sa.ForeignKeyConstraint(
            ["respondent_id"],
            ["respondent.id"],
            name=op.f("fk_respondent_attribute_respondent_id_respondent"),
        ),
        sa.PrimaryKeyConstraint("respondent_id", "attribute_id", name=op.f("pk_respondent_attribute")),
    )
    op.create_index(
        "ix_respondent_attribute_attribute_id_value",
        "respondent_attribute",
        ["attribute_id", "value"],
        unique=False,
    )
    op.create_table(
        "suggestion_run",
        sa.Column("id", sa.Integer(), autoincrement=True, nullable=False),
        sa.Column("guid", sa.String(length=36), nullable=False),
        sa.Column("kind", sa.String(length=8), nullable=False),
        sa.Column("person_id", sa.Integer(), nullable=False),
        sa.Column("at", sa.String(length=32), nullable=False),
        sa.Column("question_id", sa.Integer(), nullable=True),
        sa.Column("seed", sa.Integer(), nullable=False),
        sa.Column("corpus_hash", sa.String(length=64), nullable=False),
        sa.Column("model", sa.Text(), nullable=False),
        sa.Column("model_hash", sa.String(length=64), nullable=False),
        sa.Column("parameters", sa.JSON(), nullable=False),
        sa.Column("versions", sa.JSON(), nullable=False),
        sa.Column("quality", sa.JSON(), nullable=True),
        sa.Column("set_aside", sa.JSON(), nullable=True),
        sa.CheckConstraint("kind IN ('themes', 'codes')", name=op.f("ck_suggestion_run_kind")),
        sa.ForeignKeyConstraint(
            ["person_id"], ["person.id"], name=op.f("fk_suggestion_run_person_id_person")
        ),
        sa.ForeignKeyConstraint(
            ["question_id"], ["question.id"], name=op.f("fk_suggestion_run_question_id_question")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_suggestion_run")),
        sa.UniqueConstraint("guid", name=op.f("uq_suggestion_run_guid")),
    )
    op.create_table(
        "answer",
        sa.Column("question_id", sa.Integer(), nullable=False),
        sa.Column("respondent_id", sa.Integer(), nullable=False),
        sa.Column("position", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("option_id", sa.Integer(), nullable=True),
        sa.Column("number", sa.Float(), nullable=True),
        sa.Column("given", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["option_id"], ["option.id"], name=op.f("fk_answer_option_id_option")),
        sa.ForeignKeyConstraint(
            ["question_id"], ["question.id"], name=op.f("fk_answer_question_id_question")
        ),
        sa.ForeignKeyConstraint(
            ["respondent_id"], ["respondent.id"], name=op.f("fk_answer_respondent_id_respondent")
        ),
        sa.PrimaryKeyConstraint("question_id", "respondent_id", "position", name=op.f("pk_answer")),
    )
    op.create_index("ix_answer_respondent_id", "answer", ["respondent_id"], unique=False)
    op.create_table(
        "span",
        sa.Column("id", sa.Integer(), autoincrement=True, nullable=False),
        sa.Column("guid", sa.String(length=36), nullable=False),
        sa.Column("quote_id", sa.Integer(), nullable=False),
        sa.Column("start", sa.Integer(), nullable=False),
        sa.Column("end", sa.Integer(), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.CheckConstraint("start >= 0", name=op.f("ck_span_start")),
        sa.ForeignKeyConstraint(["quote_id"], ["quote.id"], name=op.f("fk_span_quote_id_quote")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_span")),
        sa.UniqueConstraint("guid", name=op.f("uq_span_guid")),
        sa.UniqueConstraint("quote_id", "start", "end", name=op.f("uq_span_quote_id_start_end")),
    )
    op.create_table(
        "suggestion",
        sa.Column("id", sa.Integer(), autoincrement=True, nullable=False),
        sa.Column("run_id", sa.Integer(), nullable=False),
        sa.Column("quote_id", sa.Integer(), nullable=False),
        sa.Column("code_id", sa.Integer(), nullable=False),
        sa.Column("score", sa.Float(), nullable=False),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.Column("start", sa.Integer(), nullable=True),
        sa.Column("end", sa.Integer(), nullable=True),
        sa.Column("status", sa.String(length=8), server_default="open", nullable=False),
        sa.CheckConstraint("status IN ('open', 'accepted', 'rejected')", name=op.f("ck_suggestion_status")),
        sa.ForeignKeyConstraint(["code_id"], ["code.id"], name=op.f("fk_suggestion_code_id_code")),
        sa.ForeignKeyConstraint(["quote_id"], ["quote.id"], name=op.f("fk_suggestion_quote_id_quote")),
        sa.ForeignKeyConstraint(
            ["run_id"], ["suggestion_run.id"], name=op.f("fk_suggestion_run_id_suggestion_run")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_suggestion")),
        sa.UniqueConstraint(
            "run_id", "quote_id", "code_id", name=op.f("uq_suggestion_run_id_quote_id_code_id")
        ),
    )
    op.create_index("ix_suggestion_code_id_status", "suggestion", ["code_id", "status"], unique=False)
    op.create_index("ix_suggestion_quote_id_status", "suggestion", ["quote_id", "status"], unique=False)
    op.create_table(
        "theme_proposal",
        sa.Column("id", sa.Integer(), autoincrement=True, nullable=False),
        sa.Column("run_id", sa.Integer(), nullable=False),
        sa.Column("name", sa.String(length=24), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("label", sa.Text(), nullable=False),
        sa.Column("terms", sa.JSON(), nullable=False),
        sa.Column("stability", sa.JSON(), nullable=False),
        sa.Column("status", sa.String(length=8), server_default="open", nullable=False),
        sa.Column("merged_into_id", sa.Integer(), nullable=True),
        sa.Column("code_id", sa.Integer(), nullable=True),
        sa.CheckConstraint(
            "status IN ('open', 'accepted', 'rejected', 'merged')", name=op.f("ck_theme_proposal_status")
        ),
        sa.ForeignKeyConstraint(["code_id"], ["code.id"], name=op.f("fk_theme_proposal_code_id_code")),
        sa.ForeignKeyConstraint(
            ["merged_into_id"],
            ["theme_proposal.id"],
            name=op.f("fk_theme_proposal_merged_into_id_theme_proposal"),
        ),
        sa.ForeignKeyConstraint(
            ["run_id"], ["suggestion_run.id"], name=op.f("fk_theme_proposal_run_id_suggestion_run")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_theme_proposal")),
        sa.UniqueConstraint("run_id", "name", name=op.f("uq_theme_proposal_run_id_name")),
    )
    op.create_table(
        "coding",
        sa.Column("id", sa.Integer(), autoincrement=True, nullable=False),
        sa.Column("guid", sa.String(length=36), nullable=False),
        sa.Column("quote_id", sa.Integer(), nullable=False),
        sa.Column("code_id", sa.Integer(), nullable=False),
        sa.Column("person_id", sa.Integer(), nullable=False),
        sa.Column("span_id", sa.Integer(), nullable=True),
        sa.Column("place", sa.String(length=24), server_default="", nullable=False),
        sa.Column("status", sa.String(length=12), nullable=False),
        sa.Column("codebook_version", sa.Integer(), nullable=False),
        sa.Column("suggestion_id", sa.Integer(), nullable=True),
        sa.Column("client_seq", sa.String(length=64), nullable=True),
        sa.Column("at", sa.String(length=32), nullable=False),
        sa.CheckConstraint(
            "status IN ('suggested', 'confirmed', 'rejected', 'adjudicated', 'withdrawn')",
            name=op.f("ck_coding_status"),
        ),
        sa.ForeignKeyConstraint(["code_id"], ["code.id"], name=op.f("fk_coding_code_id_code")),
        sa.ForeignKeyConstraint(
            ["codebook_version"],
            ["codebook_version.number"],
            name=op.f("fk_coding_codebook_version_codebook_version"),
        ),
        sa.ForeignKeyConstraint(["person_id"], ["person.id"], name=op.f("fk_coding_person_id_person")),
        sa.ForeignKeyConstraint(["quote_id"], ["quote.id"], name=op.f("fk_coding_quote_id_quote")),
        sa.ForeignKeyConstraint(["span_id"], ["span.id"], name=op.f("fk_coding_span_id_span")),
        sa.ForeignKeyConstraint(
            ["suggestion_id"], ["suggestion.id"], name=op.f("fk_coding_suggestion_id_suggestion")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_coding")),
        sa.UniqueConstraint("client_seq", name=op.f("uq_coding_client_seq")),
        sa.UniqueConstraint("guid", name=op.f("uq_coding_guid")),
        sa.UniqueConstraint(
            "quote_id",
            "code_id",
            "person_id",
            "place",
            name=op.f("uq_coding_quote_id_code_id_person_id_place"),
        ),
    )
    op.create_index(
        "ix_coding_code_id_status_quote_id", "coding", ["code_id", "status", "quote_id"], unique=False
    )
    op.create_index("ix_coding_person_id_quote_id", "coding", ["person_id", "quote_id"], unique=False)
    op.create_table(
        "theme",
        sa.Column("id", sa.Integer(), autoincrement=True, nullable=False),
        sa.Column("guid", sa.String(length=36), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("claim", sa.Text(), server_default="", nullable=False),
        sa.Column("theme_proposal_id", sa.Integer(), nullable=True),
        sa.Column("at", sa.String(length=32), nullable=False),
        sa.ForeignKeyConstraint(
            ["theme_proposal_id"],
            ["theme_proposal.id"],
            name=op.f("fk_theme_theme_proposal_id_theme_proposal"),
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_theme")),
        sa.UniqueConstraint("guid", name=op.f("uq_theme_guid")),
        sa.UniqueConstraint("name", name=op.f("uq_theme_name")),
    )
    op.create_table(
        "theme_proposal_quote",
        sa.Column("theme_proposal_id", sa.Integer(), nullable=False),
        sa.Column("quote_id", sa.Integer(), nullable=False),
        sa.Column("strength", sa.Float(), nullable=False),
        sa.Column("representative", sa.Integer(), nullable=True),
        sa.ForeignKeyConstraint(
            ["quote_id"], ["quote.id"], name=op.f("fk_theme_proposal_quote_quote_id_quote")
        ),
        sa.ForeignKeyConstraint(
            ["theme_proposal_id"],
            ["theme_proposal.id"],
            name=op.f("fk_theme_proposal_quote_theme_proposal_id_theme_proposal"),
        ),
        sa.PrimaryKeyConstraint("theme_proposal_id", "quote_id", name=op.f("pk_theme_proposal_quote")),
    )
    op.create_index("ix_theme_proposal_quote_quote_id", "theme_proposal_quote", ["quote_id"], unique=False)
    op.create_table(
        "insight",
        sa.Column("id", sa.Integer(), autoincrement=True, nullable=False),
        sa.Column("guid", sa.String(length=36), nullable=False),
        sa.Column("report_id", sa.Integer(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("headline", sa.Text(), nullable=False),
        sa.Column("text", sa.Text(), server_default="", nullable=False),
        sa.Column("theme_id", sa.Integer(), nullable=True),
        sa.ForeignKeyConstraint(["report_id"], ["report.id"], name=op.f("fk_insight_report_id_report")),
        sa.ForeignKeyConstraint(["theme_id"], ["theme.id"], name=op.f("fk_insight_theme_id_theme")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_insight")),
        sa.UniqueConstraint("guid", name=op.f("uq_insight_guid")),
    )
    op.create_index("ix_insight_report_id_position", "insight", ["report_id", "position"], unique=False)
    op.create_table(
        "theme_code",
        sa.Column("theme_id", sa.Integer(), nullable=False),
        sa.Column("code_id", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["code_id"], ["code.id"], name=op.f("fk_theme_code_code_id_code")),
        sa.ForeignKeyConstraint(["theme_id"], ["theme.id"], name=op.f("fk_theme_code_theme_id_theme")),
        sa.PrimaryKeyConstraint("theme_id", "code_id", name=op.f("pk_theme_code")),
    )
    op.create_table(
        "theme_quote",
        sa.Column("theme_id", sa.Integer(), nullable=False),
        sa.Column("quote_id", sa.Integer(), nullable=False),
        sa.Column("stance", sa.String(length=8), server_default="for", nullable=False),
        sa.CheckConstraint("stance IN ('for', 'against')", name=op.f("ck_theme_quote_stance")),
        sa.ForeignKeyConstraint(["quote_id"], ["quote.id"], name=op.f("fk_theme_quote_quote_id_quote")),
        sa.ForeignKeyConstraint(["theme_id"], ["theme.id"], name=op.f("fk_theme_quote_theme_id_theme")),
        sa.PrimaryKeyConstraint("theme_id", "quote_id", name=op.f("pk_theme_quote")),
    )
    op.create_table(
        "figure",
        sa.Column("id", sa.Integer(), autoincrement=True, nullable=False),
        sa.Column("guid", sa.String(length=36), nullable=False),
        sa.Column("insight_id", sa.Integer(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("title", sa.Text(), nullable=False),
        sa.Column("specification", sa.JSON(), nullable=False),
        sa.Column("table", sa.JSON(), nullable=False),
        sa.ForeignKeyConstraint(["insight_id"], ["insight.id"], name=op.f("fk_figure_insight_id_insight")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_figure")),
        sa.UniqueConstraint("guid", name=op.f("uq_figure_guid")),
    )
    op.create_index("ix_figure_insight_id_position", "figure", ["insight_id", "position"], unique=False)
    op.create_table(
        "insight_quote",
        sa.Column("insight_id", sa.Integer(), nullable=False),
        sa.Column("quote_id", sa.Integer(), nullable=False),
        sa.Column("stance", sa.String(length=8), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("cuts", sa.JSON(), nullable=False),
        sa.CheckConstraint("stance IN ('for', 'against', 'comment')", name=op.f("ck_insight_quote_stance")),
        sa.ForeignKeyConstraint(
            ["insight_id"], ["insight.id"], name=op.f("fk_insight_quote_insight_id_insight")
        ),
        sa.ForeignKeyConstraint(["quote_id"], ["quote.id"], name=op.f("fk_insight_quote_quote_id_quote")),
        sa.PrimaryKeyConstraint("insight_id", "quote_id", name=op.f("pk_insight_quote")),
    )
