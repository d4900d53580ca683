"""What happened, in sentences."""

from pathlib import Path

import pytest

from coding import codebook, codings, flags
from coding.codings.csv import import_codings
from coding.happenings import happenings
from coding.reading.readings import mark_no_code
from coding.report import reports
from coding.report.blocks import BlockText
from coding.report.methods import state_channel
from coding.review.comments import reply
from coding.review.decisions import return_insight
from coding.themes import decide
from coding.themes.move import move
from coding.themes.split import split
from coding.themes.undo import undo
from corpus.people import Actor
from corpus.study import Study
from tests.builders import file, small_survey
from tests.coding.small_corpus import add_answers, coder
from tests.coding.themes.nested import nested_run
from tests.coding.themes.survey import survey
from tests.coding.themes.test_split import HALVES


@pytest.fixture
def coded(study: Study, actor: Actor, tmp_path: Path) -> Study:
    """Four quotes and two codes."""
    add_answers(study, actor, tmp_path)
    with study.write(actor) as work:
        codebook.add(work, "encryption")
        codebook.add(work, "providers")
    return study


def told(study: Study, *, limit: int = 8) -> list[str]:
    """Who did what, newest first."""
    with study.read() as view:
        return [f"{one.person} {one.what}" for one in happenings(view, limit=limit)]


def test_what_happened_is_told_together_where_it_belongs_together(
    study: Study, actor: Actor, tmp_path: Path
) -> None:
    """Decisions of one kind by one person in a row are one sentence; quotes are counted, never quoted."""
    small_survey(study, actor, tmp_path)
    with study.write(actor) as work:
        codebook.add(work, "locked devices")
        codings.apply(work, quote="R1/why", code="locked devices")
        codings.apply(work, quote="R4/why", code="locked devices")
        codings.undo(work)
        reports.create(work, "Report")
    assert told(study) == [
        "Ada created the report",
        "Ada undid locked devices on a quote",
        "Ada confirmed locked devices on 2 quotes",
        "Ada added locked devices in the codebook",
        "Ada imported answers.csv",
    ]


def test_a_review_is_told_without_its_words(coded: Study, actor: Actor, supervisor: Actor) -> None:
    """Who returned an insight, and that somebody commented and answered."""
    with coded.write(actor) as work:
        reports.create(work, "Report")
        reports.add_insight(work, None, "A claim")
        reports.add_quote(work, None, 1, "R1/why", "for")
        reports.submit(work)
    with coded.write(supervisor) as work:
        return_insight(work, None, 1, comment="Secret.")
    with coded.write(actor) as work:
        reply(work, None, 1, "Secret, too.")
    assert told(coded, limit=3) == [
        "Ada answered a comment on a report",
        "Sam returned an insight",
        "Sam added a comment on a report",
    ]


def test_what_is_written_around_the_insights_is_told_in_words(coded: Study, actor: Actor) -> None:
    """Neither the name of a table nor that of a setting."""
    with coded.write(actor) as work:
        reports.create(work, "Report")
        reports.add_block(work, None, "foreword", BlockText(text="Why we asked."))
        state_channel(work, "by post")
    assert told(coded, limit=2) == [
        "Ada changed a setting of the study",
        "Ada added a text beside the insights",
    ]


def test_a_study_without_events_has_no_happenings(study: Study) -> None:
    """Nothing is invented."""
    assert told(study) == []


def test_flags_are_told_as_what_they_are_for(coded: Study, actor: Actor, supervisor: Actor) -> None:
    """For oneself, for a supervisor, cleared, undone and redone."""
    with coded.write(actor) as work:
        flags.flag(work, quote="R1/why", kind="later")
        flags.flag(work, quote="R2/why", kind="later")
        codings.undo(work)
        codings.redo(work)
        codebook.add(work, "staff")
        flags.flag(work, quote="R1/why", kind="supervisor")
    with coded.write(supervisor) as work:
        flags.clear(work, quote="R1/why", kind="supervisor")
    assert told(coded, limit=6) == [
        "Sam cleared the flag of a quote",
        "Ada flagged a quote for a supervisor",
        "Ada added staff in the codebook",
        "Ada brought back the mark of a quote",
        "Ada undid the mark of a quote",
        "Ada marked 2 quotes to come back to",
    ]


def test_a_step_is_told_as_one_whatever_it_consists_of(coded: Study, actor: Actor) -> None:
    """Confirming, rejecting and a mark of one moment; undoing it all; the same kind in two steps is one sentence."""
    with coded.write(actor) as work:
        mark_no_code(work, quote="R2/why")
        codings.apply(work, quote="R1/why", code="encryption", step="one")
        codings.reject(work, quote="R1/why", code="providers", step="one")
        flags.flag(work, quote="R1/why", kind="later", step="one")
        codings.undo(work)
        codings.redo(work)
        codings.apply(work, quote="R4/why", code="encryption", step="two")
        codings.apply(work, quote="R4/why", code="providers", step="three")
    step = "encryption on a quote, rejected providers on a quote and marked a quote to come back to"
    assert told(coded, limit=5) == [
        "Ada confirmed encryption and providers on a quote",
        "Ada brought back encryption and providers on a quote and brought back the mark of a quote",
        "Ada undid encryption and providers on a quote and undid the mark of a quote",
        f"Ada confirmed {step}",
        "Ada said that no code fits a quote",
    ]


def test_a_reading_that_a_code_replaced_comes_back_in_the_same_sentence(coded: Study, actor: Actor) -> None:
    """It is not told that the code replaced it, but it is told what undoing brought back."""
    with coded.write(actor) as work:
        mark_no_code(work, quote="R1/why")
        codings.apply(work, quote="R1/why", code="encryption")
        codings.undo(work)
    assert told(coded, limit=3) == [
        "Ada undid encryption on a quote and undid that no code fits a quote",
        "Ada confirmed encryption on a quote",
        "Ada said that no code fits a quote",
    ]


def test_a_merge_says_into_what(coded: Study, actor: Actor) -> None:
    """Codes merged into one in a row are told together, those merged into another beside them."""
    with coded.write(actor) as work:
        for name in ("staff", "people", "hiring"):
            codebook.add(work, name)
        codebook.merge(work, ["people", "hiring"], into="staff")
        codebook.merge(work, ["providers"], into="encryption")
    assert told(coded, limit=2) == [
        "Ada merged people and hiring into staff and providers into encryption",
        "Ada added encryption, providers and 3 more codes in the codebook",
    ]


def test_what_many_events_say_is_counted_to_the_last(coded: Study, tmp_path: Path) -> None:
    """An import of many codings is one sentence with the number of its quotes, and what came before it is told too."""
    rows = "".join(f"R{1 + number % 4}/why,code {number}\n" for number in range(200))
    with coded.write(coder(coded, "Bo")) as work:
        import_codings(work, file(tmp_path, f"quote,code\n{rows}", name="codings.csv"))
    assert told(coded, limit=4)[1:] == [
        "Bo imported codings with code 0, code 1 and 198 more codes on 4 quotes",
        "Bo added code 0, code 1 and 198 more codes in the codebook",
        "Ada added encryption and providers in the codebook",
    ]


def test_what_is_done_on_the_themes_board_is_told_by_its_steps(
    study: Study, actor: Actor, tmp_path: Path
) -> None:
    """A split with its parts is one; what was taken back is told as that."""
    survey(study, actor, tmp_path)
    nested_run(study, actor)
    with study.write(actor) as work:
        split(work, "T1", HALVES)
        move(work, ["R13/why"], into="T2")
        undo(work)
        decide.reject(work, "T3")
    assert told(study, limit=3) == [
        "Ada set aside a proposed theme",
        "Ada moved quotes into a proposed theme and took back what was done with a proposed theme",
        "Ada made 2 proposed themes and split a proposed theme",
    ]
