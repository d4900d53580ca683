"""The pre-check of codings: whether people decided on them quote by quote."""

from collections.abc import Mapping

from coding.review.confirmed import Confirmed
from coding.review.precheck import Finding, PreCheck

MANY = 0.5
"""Share of codings confirmed in bulk from which on a reviewer is told."""


def by_people(found: Mapping[int, Confirmed]) -> PreCheck:
    """Insights whose codings were mostly confirmed in bulk, or for which suggestions of the machine still wait.

    `found` says by an insight's number how the codings behind it came about.
    """
    findings = [Finding(words, insight) for insight, one in found.items() for words in _said(one)]
    return PreCheck("Codings", "People decided on the codings one by one.", tuple(findings))


def _said(one: Confirmed) -> list[str]:
    said = []
    if one.in_bulk > MANY * one.codings:
        said.append(f"{one.in_bulk:,} of {one.codings:,} codings were confirmed together with other quotes.")
    if one.waiting:
        wait = (
            "1 suggestion of the machine waits" if one.waiting == 1 else f"{one.waiting:,} suggestions wait"
        )
        said.append(f"{wait} for a decision: shares can still change.")
    return said
