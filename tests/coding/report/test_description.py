"""A report from a description: what is wrong is named with its place."""

from typing import Any

import pytest

from coding.report.description import build
from coding.report.reports import all_reports
from corpus.errors import Refused
from corpus.people import Actor
from corpus.study import Study


def of_insight(**parts: Any) -> dict[str, Any]:
    """A description of one insight."""
    return {"title": "T", "insights": [{"headline": "H", **parts}]}


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
]


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
