"""Pre-checks of texts: claims in words, typed numbers, references that lead nowhere, claims in two wordings."""

from collections.abc import Iterable, Iterator

from coding.claims.checked import CheckedClaim
from coding.claims.loose_numbers import loose_numbers_of
from coding.report.content import ReportContent, ShownInsight
from coding.report.prose import plain, referables, unresolved
from coding.review.precheck import Finding, PreCheck
from coding.wording import listed, name_key


def references(content: ReportContent) -> PreCheck:
    """References to figures that lead nowhere: no number would stand in their place."""
    figures = referables(content)
    found = [
        Finding(f"{reference} {where} leads to no number of a figure.", number)
        for number, where, text in texts(content)
        for reference in unresolved(text, figures)
    ]
    return PreCheck("References", "Every reference leads to a number of a figure.", tuple(found))


def overview(content: ReportContent) -> PreCheck:
    """Claims that the overview words otherwise than the headline does: a reader of one may not see the other."""
    figures = referables(content)
    wordings = (
        (one.number, plain(one.overview, figures), plain(one.headline, figures)) for one in content.insights
    )
    found = [
        Finding(f"The overview says “{overview}”, the headline “{headline}”.", number)
        for number, overview, headline in wordings
        if overview and name_key(overview) != name_key(headline)
    ]
    return PreCheck("One wording", "Overview and headlines say the same.", tuple(found))


def claims(checked: Iterable[CheckedClaim]) -> PreCheck:
    """Shares that a text states in words and that the figure does not show, or that speak of no figure."""
    found = [Finding(_said(claim), claim.insight, claim.figure) for claim in checked if claim.open]
    return PreCheck("Claims in words", "Every claim in words is what its figure shows.", tuple(found))


def typed_numbers(content: ReportContent) -> PreCheck:
    """Numbers that are typed instead of taken from a figure: nothing corrects them when the figure changes."""
    found = [
        Finding(f"{listed(one.numbers)} in the {one.where}: typed, not taken from a figure.", one.insight)
        for one in loose_numbers_of(content)
    ]
    return PreCheck("Typed numbers", "Every number is taken from a figure.", tuple(found))


def texts(content: ReportContent) -> Iterator[tuple[int | None, str, str]]:
    """(number of the insight or None, where, text) of everything that researchers wrote into the report."""
    yield None, "in the introduction", content.introduction
    for insight in content.insights:
        for where, text in _texts(insight):
            yield insight.number, where, text
    for block in content.blocks:
        yield None, f"in the {block.kind}", block.text


def _said(claim: CheckedClaim) -> str:
    verdicts = {"contradicts": "is not what is shown", "loose": "is loose", "untied": "speaks of no figure"}
    return f"“{claim.phrase}” in the {claim.where} {verdicts.get(claim.verdict, claim.verdict)}: {claim.why}"


def _texts(insight: ShownInsight) -> Iterator[tuple[str, str]]:
    yield "in the headline", insight.headline
    yield "in the sub-headline", insight.sub_headline
    yield "in the overview", insight.overview
    yield "in the text", insight.text
