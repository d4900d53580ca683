"""The JSON document of a report: complete, in a fixed order, and strict when read."""

import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coding.figures.specification import Specification
from coding.figures.table import Base, Row, Table
from coding.report import export_json
from coding.report.content import (
    CodeUsed,
    Methods,
    QuestionUsed,
    ReportContent,
    Review,
    ShownFigure,
    ShownInsight,
    ShownQuote,
)
from coding.report.document import from_json, to_json
from coding.report.render import content
from corpus.errors import Refused
from corpus.study import Study
from tests.coding.report.reported import HOSTILE

texts = st.text(max_size=8)
maybe = st.none() | texts
counts = st.integers(0, 999)
shares = st.floats(0, 100)
figures = st.builds(
    ShownFigure,
    title=texts,
    specification=st.builds(Specification, question=st.sampled_from(["codes", "P1"])),
    table=st.builds(
        Table,
        question=texts,
        title=texts,
        shape=st.just("single"),
        base=st.builds(Base, definition=texts, n=counts),
        multi_response=st.booleans(),
        rows=st.lists(
            st.builds(Row, label=texts, n=counts, percent=shares, low=shares, high=shares), max_size=2
        ).map(tuple),
        where=st.just(()),
        notes=st.lists(texts, max_size=2).map(tuple),
        summary=st.just(()),
        statistics=st.just({}),
        by=st.none(),
        groups=st.just(()),
    ),
)
quotes = st.builds(
    ShownQuote,
    id=texts,
    stance=st.sampled_from(["for", "against", "comment"]),
    kind=texts,
    question=maybe,
    speaker=maybe,
    text=texts,
    cuts=st.lists(st.tuples(counts, counts), max_size=2).map(tuple),
)
insights = st.builds(
    ShownInsight,
    number=counts,
    headline=texts,
    text=texts,
    theme=maybe,
    figures=st.lists(figures, max_size=2).map(tuple),
    quotes=st.lists(quotes, max_size=2).map(tuple),
)
methods = st.builds(
    Methods,
    text=texts,
    waves=st.lists(texts, max_size=2).map(tuple),
    respondents=counts,
    log_ons=counts,
    first_submitted=maybe,
    last_submitted=maybe,
    questions=st.lists(
        st.builds(QuestionUsed, name=texts, title=texts, kind=texts, routing=texts), max_size=2
    ).map(tuple),
    codes=st.lists(
        st.builds(CodeUsed, name=texts, category=maybe, definition=texts, include=texts, exclude=texts),
        max_size=2,
    ).map(tuple),
)
contents = st.builds(
    ReportContent,
    study_guid=texts,
    study_title=texts,
    guid=texts,
    title=texts,
    introduction=texts,
    status=st.sampled_from(["draft", "in review", "approved", "returned"]),
    review=st.builds(
        Review, submitted_by=maybe, submitted_at=maybe, decided_by=maybe, decided_at=maybe, comment=texts
    ),
    methods=methods,
    insights=st.lists(insights, max_size=2).map(tuple),
    revision=counts,
    codebook_version=counts,
)


@given(contents)
def test_a_report_survives_its_document(report: ReportContent) -> None:
    """Also when the document has been a file in between."""
    assert from_json(json.loads(export_json.text(report))) == report


def test_the_document_of_a_small_report(drafted: Study) -> None:
    """The promised keys, the quote as shown with its cuts beside it, and nobody's country."""
    with drafted.read() as view:
        document = to_json(content(view))
        guid, revision = view.guid, view.revision
    assert list(document) == [
        "format",
        "version",
        "study",
        "report",
        "methods",
        "insights",
        "revision",
        "codebook_version",
    ]
    assert (document["format"], document["version"], document["study"]) == (
        "themebook report",
        1,
        {"guid": guid, "title": "A study"},
    )
    assert (document["report"]["status"], document["revision"], document["codebook_version"]) == (
        "draft",
        revision,
        2,
    )
    (insight,) = document["insights"]
    assert (insight["number"], insight["headline"], insight["text"]) == (
        1,
        "Encryption comes first",
        "It is named most.",
    )
    question = "What stops you?"
    assert insight["quotes"] == [
        _quote("R1/why", "for", HOSTILE, question=question),
        _quote("R2/why", "for", "Encrypted phones stop us[…].", question=question, cuts=[[24, 34]]),
        _quote("R3/why", "against", "התיקים גדלים מדי שנה", question=question),
        _quote("E1", "comment", "This is what we hear everywhere.", kind="expert", speaker="Dr Noor Example"),
    ]
    figure = insight["figures"][0]
    assert (figure["title"], figure["question"], figure["multi_response"]) == (
        "Named challenges",
        "codes",
        True,
    )
    assert figure["specification"]["of"] == "why"
    assert (figure["base"]["n"], [(row["label"], row["n"]) for row in figure["rows"]]) == (
        8,
        [("encryption", 3), ("providers", 1)],
    )
    assert "Sweden" not in json.dumps(document)


def _quote(name: str, stance: str, text: str, **more: Any) -> dict[str, Any]:
    plain: dict[str, Any] = {"kind": "respondent", "question": None, "speaker": None, "cuts": []}
    return {"id": name, "stance": stance, "text": text, **plain, **more}


def test_an_approved_report_exports_the_same_bytes_for_ever(approved: Study) -> None:
    """What was frozen reads back as it was written."""
    with approved.read() as view:
        first = export_json.text(content(view))
    with approved.read() as view:
        assert export_json.text(content(view)) == first
    assert json.loads(first)["report"]["decided_by"] == "Sam"


def test_other_documents_are_refused(drafted: Study) -> None:
    """With what to do, and without a traceback of the parser."""
    with drafted.read() as view:
        document = to_json(content(view))
    changes: list[tuple[dict[str, Any], str]] = [
        ({"format": "something"}, "not a report of Themebook"),
        ({"format": None}, "not a report of Themebook"),
        ({"version": 2}, "has version 2 of the format"),
        ({"version": "1"}, "has version 1 of the format"),
        ({"insights": None}, "missing or cannot be read"),
        ({"insights": [{"number": 1}]}, r"cannot be read \('headline'\)"),
        ({"insights": ["one"]}, "cannot be read"),
        ({"study": []}, "cannot be read"),
        ({"report": {}}, r"cannot be read \('guid'\)"),
        ({"revision": "seven"}, "cannot be read"),
    ]
    for change, message in changes:
        with pytest.raises(Refused, match=message) as refused:
            from_json({**document, **change})
        assert refused.value.help
