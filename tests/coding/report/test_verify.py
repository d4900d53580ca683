"""Verifying: whoever changes a number, in the file or in the study, is found out."""

import json
import random
import re
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import text

from coding import codebook, codings
from coding.disclosure.threshold import hold, restore
from coding.figures.specification import Specification
from coding.report import export_json, reports
from coding.report.description import build
from coding.report.document import to_json
from coding.report.render import content
from coding.report.verify import Difference, verify
from corpus.errors import Refused
from corpus.people import Actor, Role, sign_in
from corpus.study import Study, Work, open_study
from tests.coding.figures.controls_read import controls_read, machine_looks
from tests.coding.report import mutations
from tests.coding.report.reported import HOSTILE
from tests.databases import SqliteFiles

Document = dict[str, Any]
ESTIMATED = {
    "title": "What stops the work",
    "insights": [
        {
            "headline": "Staffing is named by one in four",
            "figures": [{"question": "codes", "of": "why", "estimate": "corrected"}],
        }
    ],
}


def exported(study: Study) -> Document:
    """The document as it comes out of a file."""
    with study.read() as view:
        document: Document = json.loads(export_json.text(content(view)))
    return document


def differences(study: Study, document: Document) -> list[Difference]:
    """What `verify` finds."""
    with study.read() as view:
        return list(verify(view, document).differences)


def test_an_export_verifies(approved: Study) -> None:
    """Two figures of two rows each: base n and four numbers a row."""
    with approved.read() as view:
        found = verify(view, exported(approved))
    assert found.passed
    assert (found.figures_checked, found.numbers_checked, found.quotes_checked) == (2, 18, 4)


def test_a_code_added_later_changes_no_number(approved: Study, actor: Actor) -> None:
    """Nor does one that nobody mentions and that is retired; one that somebody mentions does."""
    document = exported(approved)
    with approved.write(actor) as work:
        codebook.add(work, "staffing")
    assert differences(approved, document) == []
    with approved.write(actor) as work:
        codings.apply(work, quote="R8/why", code="staffing")
    assert [(one.figure, one.where, one.found) for one in differences(approved, document)] == [
        (1, "row staffing", "it does not exist"),
        (None, "codes, staffing", "it does not exist"),
    ]


def test_an_estimate_is_estimated_again(study: Study, actor: Actor, tmp_path: Path) -> None:
    """As long as nothing more is read it verifies; called a count, or without its machine, it does not."""
    controls_read(study, actor, tmp_path, n=200, controls=40)
    with study.write(actor) as work:
        machine_looks(work)
        build(work, ESTIMATED)
    document = exported(study)
    with study.read() as view:
        found = verify(view, document)
    assert (found.passed, found.numbers_checked) == (True, 1 + 4 * 4)
    figure = document["insights"][0]["figures"][0]
    (told,) = differences(study, {**document, "insights": [estimated_as(document, None)]})
    assert (told.where, told.expected, told.found) == ("estimate", "corrected", None)
    figure["rows"][0]["percent"] += 0.1
    (told,) = differences(study, document)
    assert told.where == f"{figure['rows'][0]['label']}, percent"
    with study.write(actor) as work:
        machine_looks(work, sure=0.9)
    assert len(differences(study, document)) >= 4


def estimated_as(document: Document, way: str | None) -> Document:
    """The first insight of a report, its figure marked as another kind of estimate."""
    insight: Document = json.loads(json.dumps(document["insights"][0]))
    insight["figures"][0]["estimate"] = way
    return insight


def test_a_row_of_nobody_with_a_share_is_found(drafted: Study) -> None:
    """Nothing can be slipped in as a row that the study does not have."""
    document = exported(drafted)
    rows = document["insights"][0]["figures"][0]["rows"]
    rows.append(rows[0] | {"label": "made up", "n": 0, "percent": 30.0})
    (found,) = differences(drafted, document)
    assert (found.where, found.expected) == ("row made up", "it does not exist")


def test_a_verification_says_what_the_document_calls_itself(approved: Study) -> None:
    """An approved report that is passed off as a draft with other words is still no approved report."""
    document = exported(approved)
    document["report"]["status"] = "draft"
    with approved.read() as view:
        assert verify(view, document).status == "draft"


def test_a_crosstab_verifies_with_its_groups(drafted: Study, actor: Actor) -> None:
    """The numbers of each group are checked too."""
    with drafted.write(actor) as work:
        reports.add_figure(work, None, 1, Specification("met", by="country"))
    document = exported(drafted)
    assert differences(drafted, document) == []
    group = document["insights"][0]["figures"][2]["groups"][0]
    group["rows"][0]["n"] += 1
    (found,) = differences(drafted, document)
    assert (found.figure, found.insight, found.where) == (3, 1, f"{group['label']}, Yes, n")


def test_one_changed_coding_fails_and_names_the_figure(approved: Study, actor: Actor) -> None:
    """The first difference says which number it is, in which figure."""
    document = exported(approved)
    with approved.write(actor) as work:
        codings.apply(work, quote="R9/why", code="encryption")
    found = differences(approved, document)
    assert found[0] == Difference(figure=1, insight=1, where="encryption, n", expected=4, found=3)
    assert str(found[0]) == "Figure 1 of insight 1, encryption, n: the study says 4, the report says 3."
    assert {difference.figure for difference in found} == {1}


def set_at(document: Document, path: tuple[str | int, ...], value: object) -> None:
    """Changes one place of a document."""
    place: Any = document
    for step in path[:-1]:
        place = place[step]
    place[path[-1]] = value


FIGURE = ("insights", 0, "figures", 0)


EDITS: list[tuple[tuple[str | int, ...], object, str]] = [
    ((*FIGURE, "rows", 0, "n"), 4, "encryption, n"),
    ((*FIGURE, "rows", 0, "n"), "3", "encryption, n"),
    ((*FIGURE, "rows", 0, "percent"), 37.6, "encryption, percent"),
    ((*FIGURE, "rows", 1, "low"), None, "providers, low"),
    ((*FIGURE, "rows", 1, "high"), 99.0, "providers, high"),
    ((*FIGURE, "rows", 1, "label"), "law", "row providers"),
    ((*FIGURE, "rows"), [], "row encryption"),
    ((*FIGURE, "base", "n"), 9, "base n"),
    ((*FIGURE, "base", "definition"), "everybody in Europe", "base"),
    ((*FIGURE, "multi_response"), False, "multi response"),
    ((*FIGURE, "specification", "of"), "wherefore", "the whole figure"),
    ((*FIGURE, "specification", "base"), "asked", "base n"),
    (("insights", 0, "quotes", 0, "text"), "I never said so.", "quote ID"),
    (("insights", 0, "quotes", 0, "id"), "R77/why", "quote R77/why"),
    (("insights", 0, "quotes", 1, "cuts"), [], "quote ID"),
    (("insights", 0, "quotes", 1, "cuts"), [[20, 900]], "quote ID"),
    (("insights", 0, "quotes", 3, "speaker"), "Somebody Else", "quote ID, speaker"),
    (("insights", 0, "quotes", 3, "kind"), "respondent", "quote ID, kind"),
    (("methods", "respondents"), 900, "respondents"),
    (("methods", "codes", 0, "definition"), "Whatever we like.", "codes, encryption, definition"),
    (("methods", "questions", 1, "title"), "What helps you?", "questions, why, title"),
    ((*FIGURE, "seal"), "0" * 64, "the quotes and decisions behind it"),
    ((*FIGURE, "notes"), [], "notes"),
    ((*FIGURE, "title"), "All challenges", "title"),
    (("report", "introduction"), "", "introduction"),
    (("report", "submission"), 7, "submission"),
    (("insights", 0, "id"), "ins-000000000000", "insight 1"),
    (("insights", 0, "headline"), "Encryption does not matter", "headline"),
    (("report", "decided_by"), "The minister", "decided by"),
    (("insights", 0, "quotes", 2, "stance"), "for", "quote ID, stance"),
]
"""(what is edited by hand, into what, where the difference is)"""


def test_whatever_is_edited_by_hand_is_a_difference(approved: Study) -> None:
    """Numbers, bases, quotes, and in an approved report every word; a quote's words are never told."""
    found = []
    for path, value, _where in EDITS:
        document = exported(approved)
        set_at(document, path, value)
        first, *others = differences(approved, document)
        assert HOSTILE not in str([first, *others])
        found.append((path, value, re.sub(r"\w{3}-[0-9a-f]{12}", "ID", first.where)))
    assert found == EDITS


def test_a_report_in_review_says_what_was_submitted(drafted: Study, actor: Actor) -> None:
    """Its words are as they were submitted, and it is no other submission."""
    with drafted.write(actor) as work:
        reports.submit(work)
    document = exported(drafted)
    assert differences(drafted, document) == []
    document["insights"][0]["text"] = "It is hardly named."
    (found,) = differences(drafted, document)
    assert str(found) == (
        "Insight 1, text: the study says It is named most., the report says It is hardly named.."
    )
    document["report"]["submission"] = 2
    (found,) = differences(drafted, document)
    assert (
        str(found) == "The report, status: the study says in review, the report says in review, submission 2."
    )


def test_a_report_that_left_verifies_with_what_it_withholds(drafted: Study, supervisor: Actor) -> None:
    """The numbers that it does not tell are computed and withheld again; one that it tells instead is found."""
    with drafted.write(supervisor) as work:
        restore(work)
    with drafted.read() as view:
        document: Document = json.loads(export_json.text(content(view, for_outside=True)))
    rows = document["insights"][0]["figures"][0]["rows"]
    assert (document["threshold"], rows[0]["withheld"]) == (10, True)
    assert differences(drafted, document) == []
    rows[0] |= {"n": 3, "withheld": False}
    assert [one.where for one in differences(drafted, document)] == ["encryption, withheld", "encryption, n"]


def test_a_rule_decided_on_later_changes_no_report_that_left(approved: Study, supervisor: Actor) -> None:
    """Every cell is held to the threshold from now on: what was approved before is verified by the rule it left by."""
    with approved.read() as view:
        document = to_json(content(view))
    assert (document["threshold"], document["cells"]) == (5, "compared")
    with approved.write(supervisor) as work:
        hold(work, "every", reason="For the newspaper.")
        restore(work)
    with approved.read() as view:
        assert verify(view, document).differences == ()


def test_a_row_too_many_is_a_difference(approved: Study) -> None:
    """Also when it repeats one that is there."""
    document = exported(approved)
    rows = document["insights"][0]["figures"][0]["rows"]
    rows.append(dict(rows[0]))
    assert [difference.where for difference in differences(approved, document)] == ["row encryption"]


def test_a_draft_does_not_pass_for_approved(drafted: Study) -> None:
    """The study knows what was decided."""
    document = exported(drafted)
    document["report"]["status"] = "approved"
    (found,) = differences(drafted, document)
    assert str(found) == "The report, status: the study says draft, the report says approved, submission 0."


def test_an_older_export_of_a_draft_still_verifies(drafted: Study, actor: Actor) -> None:
    """Its numbers are what counts; the draft may have gone on."""
    document = exported(drafted)
    with drafted.write(actor) as work:
        reports.add_insight(work, None, "More")
    assert differences(drafted, document) == []


def test_a_report_of_another_study_is_refused(drafted: Study, new_study: Callable[[], Study]) -> None:
    """With the title of the study to open."""
    document = exported(drafted)
    with new_study().read() as view:
        document["study"]["guid"] = document["study"]["guid"][::-1]
        with pytest.raises(Refused, match="about another study: A study"):
            verify(view, document)


def test_a_report_that_the_study_does_not_have_is_refused(drafted: Study) -> None:
    """A document made by hand for this study."""
    document = exported(drafted)
    document["report"]["guid"] = "another"
    with drafted.read() as view, pytest.raises(Refused, match="has no report What stops the work"):
        verify(view, document)


@pytest.fixture(scope="module")
def signed(sqlite_files: SqliteFiles, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Study]:
    """A study with an approved report, for changes that are not kept."""
    study = open_study(sqlite_files.new())
    mutations.add_study(study, tmp_path_factory.mktemp("signed"))
    yield study
    study.close()


def test_each_of_a_hundred_changes_to_the_study_is_named_and_nothing_else(signed: Study) -> None:
    """Codings, also those that change no number, answers, texts, attributes, definitions, names, facts."""
    ada = sign_in(signed, "Ada", role=Role.CODER)
    document, names = exported(signed), set()
    assert differences(signed, document) == []
    for seed in range(100):
        mutation = mutations.of_study(random.Random(seed))
        with signed.rehearse(ada) as work:
            mutation.change(work)
            found = verify(Work(work.connection, ada), document).differences
        assert found, mutation.name
        assert [str(one) for one in found if not mutation.allowed(one)] == [], mutation.name
        names.add(mutation.name.split(" ")[0])
    assert differences(signed, document) == []
    assert len(names) > 5


def test_answers_that_two_respondents_swap_are_named_though_no_number_moves(signed: Study) -> None:
    """Nor is a number named; a report from before answers had a seal still verifies."""
    document, ada = exported(signed), sign_in(signed, "Ada", role=Role.CODER)
    older = json.loads(json.dumps(document))
    for figure in (figure for insight in older["insights"] for figure in insight["figures"]):
        del figure["answers_seal"]
    with signed.rehearse(ada) as work:
        mutations.swap(work, "answer", "option_id", (3, 1), "met")
        (found,) = verify(Work(work.connection, ada), document).differences
        assert (found.insight, found.figure, found.where) == (2, 1, "the answers behind it")
        assert re.fullmatch(r"seal [0-9a-f]{12}", found.expected)
        assert (
            found.expected
            != found.found
            == f"seal {document['insights'][1]['figures'][0]['answers_seal'][:12]}"
        )
        work.connection.execute(text("UPDATE report SET frozen = :frozen"), {"frozen": json.dumps(older)})
        assert verify(Work(work.connection, ada), older).differences == ()


def test_what_the_study_keeps_of_an_approval_can_be_damaged(signed: Study) -> None:
    """It is a difference, or refused in a sentence where it is no JSON at all."""
    document, ada, found = exported(signed), sign_in(signed, "Ada", role=Role.CODER), []
    for damaged in ("{}", "3", '[{"report": 1}]', "{"):
        with signed.rehearse(ada) as work:
            work.connection.execute(text("UPDATE report SET frozen = :frozen"), {"frozen": damaged})
            try:
                found += [str(one) for one in verify(Work(work.connection, ada), document).differences]
            except Refused as refused:
                found.append(str(refused))
    said = (
        "The report, what the study keeps as approved: the study says it is damaged and cannot be read, "
        "the report says it is there."
    )
    assert found == [said] * 3 + [
        "Something in the study is damaged: it should be JSON and is not. To see what it is: themebook check"
    ]


def test_each_of_a_hundred_changes_to_the_report_is_named_and_nothing_else(signed: Study) -> None:
    """Any value of the document; what makes it unreadable, or another report's, is refused."""
    document, refused = exported(signed), []
    for seed in range(100):
        what, changed, allowed = mutations.of_document(random.Random(seed), document)
        try:
            found = differences(signed, changed)
        except Refused:
            refused.append(what)
            continue
        assert found, what
        assert [str(one) for one in found if not allowed(one)] == [], what
    assert len(refused) < 20
