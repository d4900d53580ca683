"""A report from a description: what is wrong is named with its place."""

import re
from typing import Any

import pytest

from coding.claims.kept import claims_of
from coding.report.content import ShownBlock
from coding.report.description import build
from coding.report.prose import plain, referables
from coding.report.render import content
from coding.report.reports import all_reports
from corpus.errors import Refused
from corpus.people import Actor
from corpus.study import Study


def of_insight(**parts: Any) -> dict[str, Any]:
    """A description of one insight."""
    return {"title": "T", "insights": [{"headline": "H", **parts}]}


WHOLE: dict[str, Any] = {
    "title": "T",
    "introduction": "{named: encryption | of}, see {named}.",
    "insights": [
        {
            "headline": "Encryption",
            "sub_headline": "And law",
            "overview": "It is encryption",
            "text": "{met: Yes} met it.",
            "figures": [{"question": "codes", "of": "why", "id": "named"}],
            "quotes": [{"quote": "R2/why", "shown": "Encrypted phones […]."}],
        },
        {
            "headline": "One in three met it",
            "figures": [{"question": "met", "id": "met"}],
            "claims": [{"claim": "one in three", "figure": "met", "row": "No"}],
        },
    ],
    "blocks": [{"kind": "comment", "text": "So it is.", "author": "Dr Noor Example", "insights": [2]}],
}

CASES: list[tuple[Any, str]] = [
    ([], "The report is no JSON object."),
    ({}, "The report has no title."),
    ({"title": "T", "colour": 1}, "The report has an unknown key colour."),
    ({"title": "T", "insights": {}}, "The report: insights is no list."),
    ({"title": "T", "insights": ["A"]}, "Insight 1 is no JSON object."),
    (of_insight(figures=[{}]), "Insight 1, figure 1: "),
    (of_insight(figures=[{"question": "no"}]), "Insight 1, figure 1: There is no"),
    (of_insight(figures=[{"question": "no", "where": ["a"]}]), "Insight 1, figure 1: where is no object."),
    (of_insight(figures=[{"question": "codes", "estimate": "no"}]), "Insight 1, figure 1: The specification"),
    (of_insight(quotes=["no"]), "Insight 1, quote 1: There is no quote no."),
    (of_insight(quotes=[{"quote": "no", "stance": "neutral"}]), "Insight 1, quote 1: neutral is no stance."),
    (
        of_insight(quotes=[{"quote": "no", "cuts": [[0, 1]], "shown": "x"}]),
        "Insight 1, quote 1 has cuts and a shown text.",
    ),
    (of_insight(claims=[{"claim": "half", "figure": "a"}]), "Insight 1, claim 1 has no row."),
    (
        of_insight(claims=[{"claim": "half", "figure": "a", "row": "Yes"}]),
        "Insight 1, claim 1: Insight 1 states no single claim like this.",
    ),
    (of_insight(figures=[{"question": "a", "id": 1}]), "Insight 1, figure 1 has no id."),
    (
        of_insight(figures=[{"question": "a", "id": "x"}, {"question": "b", "id": "x"}]),
        "Insight 1, figure 2: another figure is called x too.",
    ),
    ({"title": "T", "blocks": [{"text": "Thanks"}]}, "Block 1 has no kind."),
    ({"title": "T", "blocks": [{"kind": "poem", "text": "x"}]}, "Block 1: poem is no kind of block."),
    ({"title": "T", "blocks": [{"kind": "comment", "insights": ["1"]}]}, "Block 1: insights are named by"),
]


def test_everything_that_a_report_holds_can_be_described(surveyed: Study, actor: Actor) -> None:
    """Texts refer to figures by the names they have in the description, also to those of later insights."""
    with surveyed.write(actor) as work:
        build(work, WHOLE)
    with surveyed.read() as view:
        found = content(view)
        claims = [(one.phrase, one.row, one.verdict) for one in claims_of(view)]
    assert claims == [("One in three", "No", "holds")]
    first, second = found.insights
    assert (first.headline, first.sub_headline, first.overview) == (
        "Encryption",
        "And law",
        "It is encryption",
    )
    assert re.fullmatch(r"\{fig-[0-9a-f]{12}: Yes\} met it\.", first.text)
    assert plain(first.text, referables(found)) == "66.7 % met it."
    assert plain(found.introduction, referables(found)) == "3 of 8, see Figure 1.1."
    assert [(quote.text, quote.cuts) for quote in first.quotes] == [("Encrypted phones […].", ((17, 34),))]
    assert second.figures[0].table.decimals == 1
    assert found.blocks == (
        ShownBlock(kind="comment", title="", text="So it is.", author="Dr Noor Example", insights=(2,)),
    )


@pytest.mark.parametrize(("description", "message"), CASES)
def test_what_is_wrong_is_named_with_its_place(
    study: Study, actor: Actor, description: Any, message: str
) -> None:
    """And nothing of the report is kept."""
    with pytest.raises(Refused) as refused, study.write(actor) as work:
        build(work, description)
    assert str(refused.value).startswith(message)
    with study.read() as view:
        assert all_reports(view) == []
