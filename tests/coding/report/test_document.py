"""The JSON document of a report: complete, in a fixed order, and strict when read."""

import json
from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coding.figures.specification import Specification
from coding.figures.table import Base, Row, Table
from coding.report import export_json
from coding.report.content import (
    Agreement,
    CodeUsed,
    Methods,
    QuestionUsed,
    ReportContent,
    Review,
    ShownBlock,
    ShownFigure,
    ShownInsight,
    ShownQuote,
)
from coding.report.document import from_json, to_json
from coding.report.evidence_id import guid_beginning
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
    id=texts,
    seal=texts,
    answers_seal=texts,
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
    sub_headline=texts,
    overview=texts,
)
blocks = st.builds(
    ShownBlock,
    kind=st.sampled_from(["foreword", "comment"]),
    title=texts,
    text=texts,
    author=texts,
    about=texts,
    insights=st.lists(counts, max_size=2).map(tuple),
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
    channel=texts,
    countries=st.lists(texts, max_size=2).map(tuple),
    coders=counts,
    agreement=st.lists(
        st.builds(
            Agreement,
            coders=st.tuples(texts, texts),
            quotes=counts,
            percent=shares,
            alpha=st.none() | st.floats(-1, 1),
        ),
        max_size=1,
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
    blocks=st.lists(blocks, max_size=2).map(tuple),
    submission=counts,
    threshold=st.none() | counts,
    cells=st.sampled_from([None, "compared", "every"]),
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
        "threshold",
        "cells",
        "methods",
        "insights",
        "blocks",
        "revision",
        "codebook_version",
    ]
    assert (document["format"], document["version"], document["study"]) == (
        "themebook report",
        2,
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
    assert all(guid_beginning(quote.pop("id")) for quote in insight["quotes"])
    assert insight["quotes"] == [
        _quote("for", HOSTILE, question=question),
        _quote("for", "Encrypted phones stop us[…].", question=question, cuts=[[24, 34]]),
        _quote("against", "התיקים גדלים מדי שנה", question=question),
        _quote("comment", "This is what we hear everywhere.", kind="expert", speaker="Dr Noor Example"),
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
    assert "Sweden" not in json.dumps(document["insights"])
    assert "R1" not in json.dumps(document)


def _quote(stance: str, text: str, **more: Any) -> dict[str, Any]:
    plain: dict[str, Any] = {"kind": "respondent", "question": None, "speaker": None, "cuts": []}
    return {"stance": stance, "text": text, **plain, **more}


FIRST: dict[str, Any] = {
    "format": "themebook report",
    "version": 1,
    "study": {"guid": "g", "title": "S"},
    "report": {
        "guid": "r",
        "title": "T",
        "introduction": "",
        "status": "draft",
        **dict.fromkeys(("submitted_by", "submitted_at", "decided_by", "decided_at")),
        "comment": "",
    },
    "methods": {
        "text": "",
        "waves": ["1"],
        "respondents": 9,
        "log_ons": 0,
        "questions": [],
        "codes": [],
        "first_submitted": None,
        "last_submitted": None,
    },
    "insights": [
        {
            "number": 1,
            "headline": "H",
            "text": "",
            "theme": None,
            "figures": [],
            "quotes": [
                {
                    "id": "R1/why",
                    "stance": "for",
                    "kind": "respondent",
                    "question": None,
                    "speaker": None,
                    "text": "Late.",
                    "cuts": [[0, 4]],
                }
            ],
        }
    ],
    "revision": 3,
    "codebook_version": 0,
}


def test_a_document_of_the_first_version_is_read() -> None:
    """What it did not know is empty; its quotes keep their names as ids."""
    quote = ShownQuote("R1/why", "for", "respondent", None, None, "Late.", ((0, 4),))
    assert from_json(FIRST) == ReportContent(
        study_guid="g",
        study_title="S",
        guid="r",
        title="T",
        introduction="",
        status="draft",
        review=Review(None, None, None, None, ""),
        methods=Methods("", ("1",), 9, 0, None, None, (), ()),
        insights=(ShownInsight(1, "H", "", None, (), (quote,)),),
        revision=3,
        codebook_version=0,
    )


def test_the_name_of_a_quote_is_neither_written_nor_read() -> None:
    """It holds who wrote it."""
    quote = ShownQuote("quo-1a2b3c4d5e6f", "for", "respondent", None, None, "Late.", (), name="R1/why")
    insight = ShownInsight(1, "H", "", None, (), (quote,))
    document = to_json(replace(from_json(FIRST), insights=(insight,)))
    assert "R1" not in json.dumps(document)
    document["insights"][0]["quotes"][0]["name"] = "R1/why"
    assert from_json(document).insights[0].quotes[0].name is None


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
        ({"version": 3}, "has version 3 of the format"),
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
