"""What nobody has put a code on."""

from coding.for_and_against.remainder import remainder
from corpus.people import Actor
from corpus.study import Study
from tests.coding.report.reported import TITLE


def test_uncoded_quotes_are_drawn_by_lot(drafted: Study) -> None:
    """Non-answers and coded quotes are left out; the draw repeats, and a seed draws others."""
    with drafted.read() as view:
        whole = remainder(view, TITLE, 1)
        assert (whole.questions, whole.substantive, whole.uncoded) == (("why",), 7, 3)
        assert {quote.name for quote in whole.quotes} == {"R3/why", "R8/why", "R9/why"}
        assert remainder(view, TITLE) == whole
        draws = {tuple(q.name for q in remainder(view, TITLE, n=2, seed=seed).quotes) for seed in range(9)}
        assert len(draws) > 1
        assert remainder(view, TITLE, n=2, seed=3) == remainder(view, TITLE, n=2, seed=3)


def test_a_report_without_insights_has_no_remainder(study: Study, actor: Actor) -> None:
    """It is about no question yet."""
    from coding.report import reports

    with study.write(actor) as work:
        reports.create(work, TITLE)
        found = remainder(work, TITLE)
    assert (found.questions, found.substantive, found.quotes) == ((), 0, ())
