"""From an evidence id to what the study knows."""

import pytest

from coding import codings
from coding.figures.specification import Specification
from coding.report import reports
from coding.report.content import CodeUsed
from coding.report.lookup import FigureEvidence, QuoteEvidence, Shown, look_up
from coding.report.render import content
from corpus.errors import Refused
from corpus.people import Actor, Role, sign_in
from corpus.study import Study

ENCRYPTION = CodeUsed("encryption", "technology", "Evidence that cannot be read.", "", "")


def ids(study: Study) -> tuple[list[str], list[str]]:
    """The evidence ids of the figures and quotes of the first insight."""
    with study.read() as view:
        insight = content(view).insights[0]
    return [figure.id for figure in insight.figures], [quote.id for quote in insight.quotes]


def figure(
    study: Study, number: int = 0, *, row: str | None = None, group: str | None = None
) -> FigureEvidence:
    """What is known of a figure of the first insight."""
    with study.read() as view:
        found = look_up(view, ids(study)[0][number], row=row, group=group)
    assert isinstance(found, FigureEvidence)
    return found


def test_a_figure_leads_to_its_query_and_definitions(drafted: Study) -> None:
    """Where it stands, what is asked, of whom, and what the codes mean."""
    found = figure(drafted)
    assert (found.report, found.insight, found.figure, found.title) == (
        "What stops the work",
        1,
        1,
        "Named challenges",
    )
    assert found.specification == Specification("codes", of="why")
    assert (found.table.base.n, found.version) == (8, 2)
    assert found.codes == (ENCRYPTION, CodeUsed("providers", None, "", "", ""))
    assert (found.row, found.counted, found.quotes, found.decisions) == (None, None, (), ())


def test_a_row_leads_to_its_quotes_and_decisions(drafted: Study) -> None:
    """Each with who decided; what others decided on the same code too."""
    with drafted.write(sign_in(drafted, "Ben", role=Role.CODER)) as work:
        codings.reject(work, quote="R1/why", code="encryption")
        codings.apply(work, quote="R1/why", code="providers")
    found = figure(drafted, row="Encryption")
    assert found.counted is not None
    assert (found.row, found.counted.n, found.codes) == ("encryption", 3, (ENCRYPTION,))
    assert [quote.name for quote in found.quotes] == ["R1/why", "R2/why", "R6/why"]
    by_id = {quote.id: quote.name for quote in found.quotes}
    told = [(by_id[one.quote], one.coder, one.status, one.code, one.version) for one in found.decisions]
    assert told == [
        ("R1/why", "Ada", "confirmed", "encryption", 2),
        ("R2/why", "Ada", "confirmed", "encryption", 2),
        ("R6/why", "Ada", "confirmed", "encryption", 2),
        ("R1/why", "Ben", "rejected", "encryption", 2),
    ]


def test_a_category_leads_to_decisions_on_what_is_under_it(drafted: Study, actor: Actor) -> None:
    """And a group of a crosstab to its own quotes."""
    with drafted.write(actor) as work:
        reports.add_figure(work, None, 1, Specification("categories", of="why"))
        reports.add_figure(work, None, 1, Specification("codes", of="why", by="met"))
    found = figure(drafted, 2, row="technology")
    assert ([one.code for one in found.decisions], len(found.quotes)) == (["encryption"] * 3, 3)
    found = figure(drafted, 3, row="encryption", group="No")
    assert [quote.name for quote in found.quotes] == ["R6/why"]


def test_a_figure_that_counts_no_quotes_has_none(drafted: Study) -> None:
    """A closed question's number is its answers'."""
    found = figure(drafted, 1, row="Yes")
    assert found.counted is not None
    assert (found.counted.n, found.codes, found.quotes, found.decisions) == (6, (), (), ())


def test_a_quote_leads_to_its_whole_text_and_where_it_is_shown(drafted: Study) -> None:
    """With its cuts, its stance and its decisions."""
    with drafted.read() as view:
        found = look_up(view, ids(drafted)[1][1].upper())
    assert isinstance(found, QuoteEvidence)
    assert (found.quote.name, found.quote.text) == ("R2/why", "Encrypted phones stop us in Kiruna.")
    assert found.shown == (Shown("What stops the work", 1, "for", ((24, 34),)),)
    assert [(one.code, one.coder, one.status) for one in found.decisions] == [
        ("encryption", "Ada", "confirmed")
    ]


def test_what_is_not_there_is_refused(drafted: Study) -> None:
    """Another id, another word, an id of the other kind, a row or group that the figure does not have."""
    first = ids(drafted)[0][0]
    with drafted.read() as view:
        for word in ("fig-000000000000", "R1/why", "", first.replace("fig", "quo")):
            with pytest.raises(Refused, match="Nothing in this study has the evidence id"):
                look_up(view, word)
        with pytest.raises(Refused, match="The figure has no row encrypton") as refused:
            look_up(view, first, row="encrypton")
        assert "encryption" in str(refused.value)
        with pytest.raises(Refused, match="The figure has no group Sweden"):
            look_up(view, first, row="encryption", group="Sweden")
