"""Codings from and to CSV."""

from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import update

from coding import codebook, codings
from coding.codings.csv import CodingsSummary, export_codings, import_codings
from corpus import schema
from corpus.errors import Refused
from corpus.events import broken
from corpus.importing import ImportSettings, Problem
from corpus.people import Actor
from corpus.store import events
from corpus.study import Study
from tests.builders import file, take_in
from tests.coding.small_corpus import add_answers, adjudicator, coder, trial, write_csv

CODINGS = """respondent_id,question,category,code,status,coder
R1,why,technology,encryption,,
R2,why,,providers,rejected,Bo
R2,why,,encryption,suggested,
"""


@pytest.fixture
def answered(study: Study, actor: Actor, tmp_path: Path) -> Study:
    """Four quotes and an empty codebook."""
    add_answers(study, actor, tmp_path)
    return study


def take(study: Study, actor: Actor, folder: Path, content: str | bytes) -> CodingsSummary:
    """Imports a file with this content."""
    path = file(folder, "", name="codings.csv")
    path.write_bytes(content if isinstance(content, bytes) else content.encode())
    with study.write(actor) as work:
        return import_codings(work, path)


def stored(study: Study) -> list[tuple[str, ...]]:
    """The codings as (quote, code, category, start, end, status, coder, role)."""
    with study.read() as view:
        return [tuple(row.values()) for row in export_codings(view)]


def test_codings_find_their_quotes_and_bring_their_codes(
    answered: Study, actor: Actor, tmp_path: Path
) -> None:
    """Confirmed when nothing is said; new codes go under their categories, in one version; the event has counts."""
    summary = take(answered, actor, tmp_path, CODINGS)
    assert (summary.read, summary.kept, summary.unchanged, summary.skipped) == (3, 3, 0, ())
    assert (summary.codes_added, summary.warnings) == (("encryption", "providers"), ())
    assert stored(answered) == [
        ("R1/why", "encryption", "technology", "", "", "confirmed", "Ada", "coder"),
        ("R2/why", "encryption", "technology", "", "", "suggested", "Ada", "coder"),
        ("R2/why", "providers", "", "", "", "rejected", "Bo", "coder"),
    ]
    with answered.read() as view:
        assert codebook.version(view) == 1
        (event,) = events.about(view.connection, subject="codings")
        assert codings.replay(view) == codebook.replay(view) == list(broken(view.connection)) == []
    assert summary.sha256 in event["after"]


def test_the_same_file_again_changes_nothing_and_leaves_no_event(
    answered: Study, actor: Actor, tmp_path: Path
) -> None:
    """Nothing doubles."""
    take(answered, actor, tmp_path, CODINGS)
    with answered.read() as view:
        before = len(events.about(view.connection))
    summary = take(answered, actor, tmp_path, CODINGS)
    assert (summary.read, summary.kept, summary.unchanged, summary.codes_added) == (3, 0, 3, ())
    with answered.read() as view:
        assert len(events.about(view.connection)) == before


@pytest.mark.parametrize(
    "content",
    [
        "\ufeffquote,code\r\nR1/why,encryption\r\n",
        "ID;Code\nR1/why;encryption\n",
        "id\tcode\tstatus\n\nR1/why\tencryption\tConfirmed\n",
        "quote,respondent_id,question,code\n,R1,why, encryption \n",
        'quote,code,note\n"R1/why","encryption"',
    ],
)
def test_files_come_in_many_dresses(answered: Study, actor: Actor, tmp_path: Path, content: str) -> None:
    """A byte order mark, semicolons, tabs, Windows line ends, capital headers, missing cells at the end."""
    assert take(answered, actor, tmp_path, content).kept == 1
    assert stored(answered) == [("R1/why", "encryption", "", "", "", "confirmed", "Ada", "coder")]


def test_bytes_that_are_no_text_are_refused_with_their_line(
    answered: Study, actor: Actor, tmp_path: Path
) -> None:
    """A Latin-1 file is not guessed at, and nothing of it is stored."""
    with pytest.raises(Refused, match="line 3: this is not UTF-8 text"):
        take(answered, actor, tmp_path, "quote,code\nR1/why,encryption\nR2/why,övrigt\n".encode("latin-1"))
    assert stored(answered) == []


def test_bad_rows_are_named_with_column_and_remedy_while_the_others_are_kept(
    answered: Study, actor: Actor, tmp_path: Path
) -> None:
    """Nothing stops at row 3, and the counts add up."""
    with answered.write(actor) as work:
        codebook.add(work, "old", category="technology")
        codebook.retire(work, "old")
    summary = take(
        answered,
        actor,
        tmp_path,
        "quote,code,category,start,end,status,role,span_text\n"
        "R1/why,encryption,technology,,,,,\n"
        "R9/why,encryption,,,,,,\n"
        "R1/why,,,,,,,\n"
        "R1/why,Technology,,,,,,\n"
        "R1/why,old,,,,,,\n"
        "R1/why,encryption,,0,,,,\n"
        "R1/why,encryption,,3,99,,,\n"
        "R1/why,encryption,,0,9,,,Encoded\n"
        "R1/why,encryption,,,,maybe,,\n"
        "R1/why,encryption,,,,,boss,\n"
        "R1/why,encryption,,,,adjudicated,,\n"
        "R1/why,encryption,,,,rejected,,\n"
        "R2/why,cloud,encryption2,,,,,,one too many\n"
        "R2/why,group,,,,,,\n"
        "R2/why,cloud,group,,,,,\n",
    )
    assert (summary.read, summary.kept, summary.unchanged) == (15, 2, 0)
    assert summary.codes_added == ("cloud", "encryption")
    assert summary.skipped == (
        Problem(3, "quote", "there is no quote R9/why; import it first, or correct the name"),
        Problem(4, "code", "no code is named; name one"),
        Problem(5, "code", "technology is a category; apply a code under it"),
        Problem(6, "code", "the code old is retired; use another one"),
        Problem(7, "start", "start and end are not two whole numbers; fill or empty both"),
        Problem(8, "start", "the span is [3, 99), but the text has 27 characters; count code points from 0"),
        Problem(
            9,
            "start",
            "the span does not cover the text that was given with it at [0, 9); count code points from 0",
        ),
        Problem(10, "status", "the status is not one of confirmed, suggested, rejected; write one of them"),
        Problem(11, "role", "the role is neither coder nor adjudicator; write one of them"),
        Problem(12, "role", "only an adjudicator can import this row; act as adjudicator and import again"),
        Problem(13, "status", "an earlier row says otherwise on this coding; keep one of them"),
        Problem(14, None, "the row has more cells than the header; quote the cells that hold a comma"),
        Problem(15, "code", "group is a category elsewhere in this file; apply a code under it"),
    )


def test_a_file_without_the_columns_is_refused(answered: Study, actor: Actor, tmp_path: Path) -> None:
    """It says which columns are needed and which were found."""
    for header in ("quote,label", "respondent_id,code", "code"):
        with pytest.raises(Refused, match="does not say which code is on which quote"):
            take(answered, actor, tmp_path, f"{header}\nR1/why,encryption\n")


def test_a_respondent_with_several_quotes_on_a_question_is_ambiguous(
    study: Study, actor: Actor, tmp_path: Path
) -> None:
    """Their quotes have to be named one by one."""
    content = (
        "qid,respondent,question,text\nP1,R1,why,Locked phones.\nP2,R1,why,Too few of us.\nP3,R2,why,Law.\n"
    )
    long = ImportSettings(layout="long", id="qid", respondent="respondent", question="question", text="text")
    take_in(study, actor, file(tmp_path, content), long)
    summary = take(study, actor, tmp_path, "respondent_id,question,code\nR1,why,encryption\nR2,why,law\n")
    problem = "several quotes fit; name the quote by its id in a column quote"
    assert (summary.kept, summary.skipped) == (1, (Problem(2, "respondent_id", problem),))
    assert stored(study)[0][:2] == ("P3", "law")


def test_a_code_stays_in_its_category_and_merged_names_lead_on(
    answered: Study, actor: Actor, tmp_path: Path
) -> None:
    """The codebook is not rearranged by a file; it says where the file disagrees."""
    with answered.write(actor) as work:
        codebook.add(work, "encryption", category="technology")
        codebook.add(work, "locked")
        codebook.merge(work, ["locked"], into="encryption")
    summary = take(answered, actor, tmp_path, "quote,code,category\nR1/why,LOCKED,law\n")
    assert summary.warnings == (
        "The code encryption stays under technology, though the file puts it under law.",
    )
    assert stored(answered)[0][:3] == ("R1/why", "encryption", "technology")


def test_a_team_study_takes_only_its_own_coders(answered: Study, actor: Actor, tmp_path: Path) -> None:
    """A stranger's rows are left out, with the reason."""
    coder(answered, "Bo")
    with answered.write(actor) as work:
        work.connection.execute(update(schema.study).values(mode="team"))
    content = "quote,code,coder\nR1/why,encryption,Bo\nR2/why,encryption,Cleo\n"
    summary = take(answered, actor, tmp_path, content)
    reason = "Cleo is not a coder of this study. Ask its owner to add the role."
    assert (summary.kept, summary.skipped) == (1, (Problem(3, "coder", reason),))


def test_whoever_imports_may_name_the_coder_once_for_all_rows(
    answered: Study, actor: Actor, tmp_path: Path
) -> None:
    """A row that names somebody keeps that name; the events say who imported."""
    path = file(tmp_path, "quote,code,coder\nR1/why,encryption,\nR2/why,encryption,Cleo\n", name="c.csv")
    with answered.write(actor) as work:
        import_codings(work, path, coder="Bo")
        assert {step.person for step in codings.history(work, "R1/why")} == {"Ada"}
    assert [row[6] for row in stored(answered)] == ["Bo", "Cleo"]


def test_an_adjudicators_decisions_are_imported_by_an_adjudicator(
    answered: Study, actor: Actor, tmp_path: Path
) -> None:
    """Coders' rows are left to coders; a new code has to be added by one."""
    take(answered, actor, tmp_path, "quote,code\nR1/why,encryption\n")
    content = (
        "quote,code,status,role,coder\n"
        "R1/why,encryption,rejected,adjudicator,Olu\n"
        "R2/why,encryption,adjudicated,,\n"
        "R2/why,encryption,,coder,\n"
        "R2/why,cloud,adjudicated,,\n"
    )
    summary = take(answered, adjudicator(answered), tmp_path, content)
    assert [(problem.row, problem.column) for problem in summary.skipped] == [(4, "role"), (5, "code")]
    assert stored(answered)[1:] == [
        ("R1/why", "encryption", "", "", "", "rejected", "Olu", "adjudicator"),
        ("R2/why", "encryption", "", "", "", "adjudicated", "Ida", "adjudicator"),
    ]


rows = st.lists(
    st.fixed_dictionaries(
        {
            "quote": st.sampled_from(("R1/why", "R2/why", "R4/why")),
            "code": st.sampled_from(("encryption", 'a, quoted "code"', "=1+1", "🔒", "קוד")),
            "category": st.just(""),
            "start": st.just(""),
            "end": st.just(""),
            "span": st.one_of(st.none(), st.tuples(st.integers(0, 9), st.integers(10, 20))),
            "status": st.sampled_from(("confirmed", "rejected", "suggested")),
            "coder": st.sampled_from(("Ada", "Bo", "Zoë ; Q")),
            "role": st.just("coder"),
        }
    ),
    min_size=1,
    max_size=8,
    unique_by=lambda row: (row["quote"], row["code"], row["span"], row["coder"]),
)


@settings(max_examples=12, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(wanted=rows)
def test_what_is_exported_comes_back_the_same(
    answered: Study, tmp_path: Path, wanted: list[dict[str, object]]
) -> None:
    """Spans, coders, statuses and names in any script, whatever the order of the rows."""
    cells = [
        {**{field: str(value) for field, value in row.items() if field != "span"}}
        | (
            {"start": str(row["span"][0]), "end": str(row["span"][1])}
            if isinstance(row["span"], tuple)
            else {}
        )
        for row in wanted
    ]
    ada = coder(answered, "Ada")
    exported: list[list[dict[str, str]]] = []
    for version in (cells, cells[::-1], None):
        with trial(answered, ada) as work:
            path = write_csv(tmp_path / "trip.csv", exported[-1] if version is None else version)
            summary = import_codings(work, path)
            assert (summary.kept, summary.skipped) == (len(wanted), ())
            exported.append(list(export_codings(work)))
    assert exported[0] == exported[1] == exported[2]
    assert [len(every) for every in exported] == [len(wanted)] * 3
