"""Pre-checks of quotes: what could tell who somebody is, the same quote twice, and quotes for the claim alone."""

from collections import defaultdict
from collections.abc import Iterable

from coding.disclosure.releases import Flagged
from coding.report.content import ReportContent
from coding.review.precheck import Finding, PreCheck
from coding.wording import listed


def used_twice(content: ReportContent) -> PreCheck:
    """Quotes that stand in several insights."""
    places: dict[str, list[int]] = defaultdict(list)
    for insight in content.insights:
        for quote in insight.quotes:
            places[quote.id].append(insight.number)
    found = [
        Finding(f"A quote of this insight is also shown in {_insights(numbers, but=number)}.", number, quote)
        for quote, numbers in places.items()
        if len(numbers) > 1
        for number in numbers
    ]
    return PreCheck("Quotes shown twice", "No quote is shown twice.", tuple(found))


def identifying(unreleased: Iterable[Flagged]) -> PreCheck:
    """Quotes in which something could tell who somebody is, and that no supervisor has released as they are shown."""
    found = [
        Finding(f"A quote could tell who somebody is: {_kinds(one)}.", insight, one.id)
        for one in unreleased
        for insight in one.insights
    ]
    return PreCheck("Identifying detail", "No quote waits for a release.", tuple(found))


def one_sided(content: ReportContent) -> PreCheck:
    """Insights with quotes for the claim and none against it."""
    found = [
        Finding("Every quote speaks for the claim: none is shown that speaks against it.", insight.number)
        for insight in content.insights
        if insight.with_stance("for") and not insight.with_stance("against")
    ]
    return PreCheck("The other side", "Quotes against the claims are shown.", tuple(found))


def _kinds(one: Flagged) -> str:
    """What was found, never the words themselves."""
    return listed(list(dict.fromkeys(risk.kind for risk in one.risks)))


def _insights(numbers: list[int], *, but: int) -> str:
    others = [str(number) for number in numbers if number != but]
    return f"insight {others[0]}" if len(others) == 1 else f"insights {listed(others)}"
