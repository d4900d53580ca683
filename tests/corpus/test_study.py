"""Opening, reading and writing a study."""

import sqlite3
from pathlib import Path

import pytest
from alembic import command
from alembic.autogenerate import compare_metadata
from alembic.config import Config
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import text

import coding.report_schema  # noqa: F401  its tables belong to the metadata
from corpus import database, events
from corpus.errors import Refused, ThemebookError, Unavailable
from corpus.people import Actor, Role, sign_in
from corpus.schema import metadata
from corpus.store import events as store
from corpus.study import Study, create_study, open_study
from tests.builders import small_survey

OPTIONS = {
    "compare_type": True,
    "include_name": lambda name, _kind, _parents: (
        not str(name).startswith(("quote_search", "ix_quote_search", "uq_code_active"))
    ),
}
"""What of a database is compared with the schema."""


def test_the_migrations_make_exactly_the_tables_of_the_schema(study: Study) -> None:
    """Nothing is missing and nothing is left over, on either database."""
    with study.read() as view:
        assert compare_metadata(MigrationContext.configure(view.connection, opts=OPTIONS), metadata) == []


def test_the_head_named_in_the_code_is_the_newest_migration() -> None:
    """A study is upgraded exactly when it is older than the newest migration."""
    config = Config()
    config.set_main_option("script_location", str(database.MIGRATIONS))
    assert ScriptDirectory.from_config(config).get_current_head() == database.HEAD


def test_a_study_of_the_first_schema_learns_where_its_events_end(study: Study, actor: Actor) -> None:
    """Opening it is enough, and nothing is missing afterwards."""
    with study.write(actor) as work:
        work.record("first", subject="study")
    with study.preparing() as connection:
        for table in (
            *(
                "claim",
                "block_insight",
                "report_block",
                "report_comment",
                "evidence_mark",
                "insight_decision",
            ),
            *(
                "submission",
                "quote_release",
                "setting",
                "phrase",
                "phrase_list",
                "stated_figure",
                "comparable",
            ),
            *("reservation", "saved_view", "receipt", "flag", "reading_order", "reading", "text_language"),
        ):
            connection.execute(text(f"DROP TABLE {table}"))
        connection.execute(text("DROP INDEX ix_event_person_id_id"))
        for table, column in (
            ("theme_proposal_quote", "moved_to_id"),
            ("theme_proposal", "split_from_id"),
            ("theme_proposal", "parent_id"),
            ("theme_proposal", "level_first"),
            ("theme_proposal", "level_last"),
            ("insight", "sub_headline"),
            ("insight", "overview"),
            ("study", "events"),
            ("study", "last_event_hash"),
        ):
            connection.execute(text(f"ALTER TABLE {table} DROP COLUMN {column}"))
        connection.execute(text("UPDATE alembic_version SET version_num = '0001'"))
    upgraded = open_study(study.address)
    with upgraded.read() as view:
        assert list(events.broken(view.connection)) == []
        assert store.end(view.connection)[0] == 2
        assert compare_metadata(MigrationContext.configure(view.connection, opts=OPTIONS), metadata) == []
    upgraded.close()


def test_what_was_decided_about_claims_stays_when_they_may_stand_elsewhere(blank_url: str) -> None:
    """A study of the fifth schema opens with its claim, which stands in its insight and nowhere else."""
    engine = database.connect(database.address(blank_url))
    config = Config()
    config.set_main_option("script_location", str(database.MIGRATIONS))
    with database.writing(engine) as connection:
        config.attributes["connection"] = connection
        command.upgrade(config, "0005")
        for rows in (
            "study (id, guid, title, created_at) VALUES (1, 's', 'Study', '')",
            "person (id, guid, name, created_at) VALUES (1, 'p', 'Ada', '')",
            "report (id, guid, title, created_at) VALUES (1, 'r', 'Report', '')",
            "insight (id, guid, report_id, position, headline) VALUES (7, 'i', 1, 1, 'It is met')",
            "claim (guid, insight_id, sentence, figure_guid, person_id, at) VALUES ('c', 7, 'Half.', 'f', 1, '')",
        ):
            connection.execute(text(f"INSERT INTO {rows}"))
    engine.dispose()
    upgraded = open_study(blank_url)
    with upgraded.read() as view:
        kept = view.connection.execute(text("SELECT insight_id, block_id, report_id, sentence FROM claim"))
        assert kept.all() == [(7, None, None, "Half.")]
        assert compare_metadata(MigrationContext.configure(view.connection, opts=OPTIONS), metadata) == []
    with pytest.raises(ThemebookError), upgraded.preparing() as connection:
        connection.execute(text("UPDATE claim SET report_id = 1"))
    upgraded.close()


def test_a_part_of_a_transaction_is_undone_alone(study: Study, actor: Actor) -> None:
    """What was recorded before and after it stays, and the chain of events is whole."""
    with study.write(actor) as work:
        work.record("before", subject="study")
        with pytest.raises(ZeroDivisionError), work.savepoint():
            divmod(work.record("inside", subject="study"), 0)
        work.record("after", subject="study")
    with study.read() as view:
        assert list(events.broken(view.connection)) == []
        told = [row["action"] for _, row in store.all_in_order(view.connection)]
        assert told[-2:] == ["before", "after"]


def test_a_rehearsal_holds_the_lock_of_a_writer(study: Study, actor: Actor) -> None:
    """It counts the revision up like a writer, which makes them wait for each other, and takes that back."""
    with study.read() as view:
        before = view.revision
    with study.rehearse(actor) as work:
        assert work.revision == before + 1
    with study.read() as view:
        assert view.revision == before


def test_every_write_counts_the_revision_and_a_failed_one_leaves_nothing(study: Study, actor: Actor) -> None:
    """The error goes on to the caller; the event written before it is gone."""
    with study.write(actor) as work:
        work.record("first", subject="study")
    with pytest.raises(ZeroDivisionError), study.write(actor) as work:
        divmod(work.record("second", subject="study"), 0)
    with study.read() as view:
        actions = view.connection.execute(text("SELECT action FROM event")).scalars().all()
        assert (actions, view.revision) == (["joined", "first"], 1)


def test_a_rehearsal_changes_nothing(study: Study, actor: Actor) -> None:
    """Everything happens, and is rolled back."""
    with study.rehearse(actor) as work:
        work.record("first", subject="study")
    with study.read() as view:
        assert (view.connection.execute(text("SELECT action FROM event")).scalars().all(), view.revision) == (
            ["joined"],
            0,
        )


@pytest.mark.parametrize(
    "change",
    [
        "UPDATE event SET action = 'other'",
        "DELETE FROM event",
        "UPDATE quote SET text = 'x'",
        "DELETE FROM quote",
    ],
)
def test_the_database_itself_refuses_to_alter_events_and_quotes(
    study: Study, actor: Actor, tmp_path: Path, change: str
) -> None:
    """Whoever has the file open with another program meets the same wall."""
    small_survey(study, actor, tmp_path)
    with pytest.raises(ThemebookError, match="never changed"), study.write(actor) as work:
        work.connection.execute(text(change))


def test_an_error_of_the_database_never_shows_what_was_being_written(study: Study, actor: Actor) -> None:
    """Values may be people's words."""
    with pytest.raises(ThemebookError) as error, study.write(actor) as work:
        work.connection.execute(text("INSERT INTO quote (text) VALUES (:words)"), {"words": "secret words"})
    assert "secret words" not in str(error.value)


def test_a_missing_study_is_refused_with_the_command_that_makes_one(tmp_path: Path) -> None:
    """And no empty file is left behind."""
    with pytest.raises(Refused, match="themebook init"):
        open_study(tmp_path / "none.themebook")
    assert list(tmp_path.iterdir()) == []


def test_a_file_of_another_kind_is_refused(tmp_path: Path) -> None:
    """Text, and a database of another program."""
    (tmp_path / "a.txt").write_text("not a database at all, but long enough to be looked at " * 40)
    with pytest.raises(Refused, match="not a Themebook study"):
        open_study(tmp_path / "a.txt")
    with sqlite3.connect(tmp_path / "b.db") as other:
        other.execute("CREATE TABLE bird (id INTEGER)")
    other.close()
    with pytest.raises(Refused, match="another program"):
        open_study(tmp_path / "b.db")


def test_a_study_of_a_newer_themebook_is_refused(study: Study, actor: Actor) -> None:
    """Rather than read wrongly."""
    with study.write(actor) as work:
        work.connection.execute(text("UPDATE alembic_version SET version_num = '9999'"))
    with pytest.raises(Refused, match="newer Themebook"):
        open_study(study.address)


def test_a_second_study_is_not_made_over_the_first(study: Study) -> None:
    """The first stays as it is."""
    with pytest.raises(Refused, match="already a study"):
        create_study(study.address, title="Another")


def test_a_study_being_written_elsewhere_says_so(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """After waiting, in words, and as a fault of the surroundings."""
    monkeypatch.setattr(database, "_BUSY_MS", 10)
    study = create_study(tmp_path / "s.themebook", title="T")
    ada = sign_in(study, "Ada")
    with study.write(ada), pytest.raises(Unavailable, match="another program"), study.write(ada):
        pytest.fail("two writers at once")
    study.close()


def test_sqlite_keeps_a_rollback_journal_until_its_wal_is_safe(tmp_path: Path) -> None:
    """Write-ahead mode is used from the repaired version on only."""
    study = create_study(tmp_path / "s.themebook", title="T")
    with study.read() as view:
        mode = view.connection.execute(text("PRAGMA journal_mode")).scalar()
        synchronous = view.connection.execute(text("PRAGMA synchronous")).scalar()
    study.close()
    expected = "wal" if sqlite3.sqlite_version_info >= (3, 51, 3) else "delete"
    assert (mode, synchronous) == (expected, 2)


def test_a_person_acts_in_the_role_they_sign_in_with(study: Study) -> None:
    """In a single-user study anybody may take any role, and each is remembered."""
    first, second = sign_in(study, " Ada  Berg "), sign_in(study, "Ada Berg", role=Role.SUPERVISOR)
    assert (first.name, first.id == second.id, second.role) == ("Ada Berg", True, Role.SUPERVISOR)


def test_in_a_team_a_role_must_have_been_granted(study: Study, actor: Actor) -> None:
    """Signing in as a supervisor is refused to a coder."""
    with study.write(actor) as work:
        work.connection.execute(text("UPDATE study SET mode = 'team'"))
    with pytest.raises(Refused, match="not a supervisor"):
        sign_in(study, actor.name, role=Role.SUPERVISOR)
    assert sign_in(study, actor.name) == actor
