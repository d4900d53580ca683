"""Pre-checks of quotes: shown twice, all from a few people, or only for the claim."""

from collections import defaultdict

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


def one_sided(content: ReportContent) -> PreCheck:
    """Insights with quotes for the claim and none against it."""
    found = [
        Finding("Every quote speaks for the claim: none is shown that speaks against it.", insight.number)
        for insight in content.insights
        if insight.with_stance("for") and not insight.with_stance("against")
    ]
    return PreCheck("The other side", "Quotes against the claims are shown.", tuple(found))


def _insights(numbers: list[int], *, but: int) -> str:
    others = [str(number) for number in numbers if number != but]
    return f"insight {others[0]}" if len(others) == 1 else f"insights {listed(others)}"
