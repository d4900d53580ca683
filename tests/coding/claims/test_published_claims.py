"""The sentences of a published police survey against the numbers they speak of."""

import itertools
import json
from dataclasses import replace
from typing import Any

import pytest

from coding.claims.check import check_claims
from coding.claims.checked import CheckedClaim, Kept
from coding.claims.tie import Tie
from coding.figures.cells import joined
from coding.figures.table import Shape
from coding.report.content import ShownFigure
from tests.coding.claims.reported import content, figure, insight
from tests.material import seed_path

Claim = dict[str, Any]
FALSE_ALARM = "Only one fifth report that it is common or very common"
"""16 of 70 are 22.9 %: nearer to a quarter than to a fifth, which the published reading lets pass."""
OF_TWO_QUESTIONS = (
    "almost half report that they are becoming more common, whereas the rest respond that they have not seen any "
    "changes"
)


@pytest.fixture(scope="module")
def published() -> dict[str, Any]:
    """What was printed, and what is known of it."""
    found: dict[str, Any] = json.loads(seed_path("published_2018.json").read_text(encoding="utf-8"))
    return found


def figures_of(published: dict[str, Any]) -> dict[str, ShownFigure]:
    """The printed tables from their counts, the regions that prose speaks of, and the rate of alerts."""
    found = {
        question["id"]: figure(
            question["id"],
            " – ".join(filter(None, (question["printed_title"], question["row"]))),
            {option["label"]: option["count_used"] for option in question["options"]},
            question["base"]["used"],
            shape=shape_of(question["type"]),
        )
        for question in published["closed_questions"]
    }
    found["P00"] = figure("P00", "Where respondents come from", {"Europe": 94}, 272)
    rate = figure("E03", "Alerts per 500 employees", {}, 269370, shape="rate")
    table = replace(rate.table, statistics={"rate": 513 / 269370 * 500})
    found["E03"] = replace(rate, table=table, specification=replace(rate.specification, per=500.0))
    return found


def shape_of(printed: str) -> Shape:
    """What a table of this type is counted like."""
    if "multi" in printed:
        return "multi"
    return "ordinal" if printed.startswith(("likert", "trend")) else "single"


def tie_of(claim: Claim, figures: dict[str, ShownFigure]) -> Tie | None:
    """The rows whose sum is the figure that the claim is printed with; None when it is no share of one table."""
    shares = {"P10": ("Asia", "Europe", "North America")}.get(claim["ref"])
    if shares:
        return Tie(claim["ref"], "", joined(shares))
    if claim["figure"] is None or "equal" in claim["wording"]:
        return None
    table = figures[claim["ref"]].table
    for size in range(1, 5):
        for rows in itertools.combinations(table.rows, size):
            share = 100 * sum(row.n for row in rows) / table.base.n
            if abs(share - claim["figure"]) <= (0.5 if float(claim["figure"]).is_integer() else 0.101):
                return Tie(claim["ref"], "", joined([row.label for row in rows]))
    return None


def checked(claim: Claim, figures: dict[str, ShownFigure], tie: Tie | None) -> tuple[CheckedClaim, ...]:
    """The claim as the text of an insight with the figures it refers to."""
    shown = [figures[ref] for ref in figures if ref.startswith(tuple(claim["ref"].split("/")))]
    report = content(insight(1, claim["wording"], shown))
    methods = replace(
        report.methods, countries=(*(f"country {n}" for n in range(29)), "Other (international organisation)")
    )
    named = {("1", one.claim): Kept(tie) for one in check_claims(report)} if tie else {}
    return check_claims(replace(report, methods=methods), named)


@pytest.fixture(scope="module")
def verdicts(published: dict[str, Any]) -> dict[str, list[CheckedClaim]]:
    """{wording: what the check says of it}."""
    figures = figures_of(published)
    return {
        claim["wording"]: list(checked(claim, figures, tie_of(claim, figures)))
        for claim in published["prose_claims"]
    }


def test_every_slip_of_the_published_prose_is_found_and_next_to_nothing_else(
    published: dict[str, Any], verdicts: dict[str, list[CheckedClaim]]
) -> None:
    """7 contradictions and 8 loose words are flagged, and one of the 37 sentences that hold."""
    printed = {
        verdict: {claim["wording"] for claim in published["prose_claims"] if claim["verdict"] == verdict}
        for verdict in ("ok", "loose", "contradicts")
    }
    flagged = {wording for wording, found in verdicts.items() if any(one.open for one in found)}
    assert {verdict: len(wordings) for verdict, wordings in printed.items()} == {
        "ok": 37,
        "loose": 8,
        "contradicts": 7,
    }
    assert flagged == printed["loose"] | printed["contradicts"] | {FALSE_ALARM}


def test_loose_is_told_from_contradicting(
    published: dict[str, Any], verdicts: dict[str, list[CheckedClaim]]
) -> None:
    """In every sentence but the false alarm and one that speaks of two questions at once."""
    same = {"ok": "holds", "loose": "loose", "contradicts": "contradicts"}
    differing = {
        claim["wording"]: {one.verdict for one in found}
        for claim in published["prose_claims"]
        if (found := verdicts[claim["wording"]])
        and same[claim["verdict"]] not in {one.verdict for one in found}
    }
    assert differing == {FALSE_ALARM: {"contradicts"}, OF_TWO_QUESTIONS: {"untied"}}


def test_slips_beside_the_shares_are_found_and_nothing_else(published: dict[str, Any]) -> None:
    """Of all printed titles one counts cases over officers; a growing number is held by less than half."""
    figures = figures_of(published)
    titles = [
        ref
        for ref, shown in figures.items()
        for one in check_claims(content(insight(1, "", [shown])))
        if one.where == "figure title"
    ]
    groups = insight(1, "", [figures["P12"]], headline="The number of organised groups is increasing")
    (found,) = check_claims(content(groups))
    assert (titles, found.verdict, found.why) == (
        ["P15"],
        "loose",
        "45.6 % say Increased, less than half of 215.",
    )
