"""The tables of a report as they leave the study, each alone and all together."""

from coding.figures.table import Table
from coding.report.description import build
from coding.report.document import to_json
from coding.report.render import content
from coding.report.verify import verify
from corpus.people import Actor
from corpus.study import Study
from tests.coding.figures.small_study import SmallStudy

ASKED = [
    {"question": "P1", "by": "country"},
    {"question": "P1", "by": "country", "base": "substantive"},
]


def counts(table: Table) -> dict[str, list[int | None]]:
    """The numbers of each group."""
    return {group.label: [None if row.withheld else row.n for row in group.rows] for group in table.groups}


def test_two_figures_do_not_give_each_other_away(study: Study, actor: Actor) -> None:
    """The base of the second less that of the first tells that eight in Japan do not know; verified, it stays so."""
    with study.write(actor) as work:
        small = SmallStudy(work)
        small.respondents(30, country="Chile")
        small.respondents(60, country="Japan")
        small.question("P1", "single", ["Yes", "No", "Don't know"], non_answers=["Don't know"])
        chile, japan = ["Yes"] * 15 + ["No"] * 3 + ["Don't know"] * 12, ["Yes"] * 40 + ["No"] * 12
        small.answers("P1", [*chile, *japan, *["Don't know"] * 8])
        build(work, {"title": "T", "insights": [{"headline": "H", "figures": ASKED}]})
    with study.read() as view:
        inside, outside = content(view), content(view, for_outside=True)
        verified = verify(view, to_json(outside))
    assert [counts(figure.table) for figure in inside.insights[0].figures] == [
        {"Japan": [40, 12, 8], "Chile": [15, 3, 12]},
        {"Japan": [40, 12], "Chile": [15, 3]},
    ]
    first, second = (figure.table for figure in outside.insights[0].figures)
    assert counts(first) == {"Japan": [40, None, None], "Chile": [15, None, None]}
    assert (counts(second), [row.n for row in second.rows]) == ({}, [55, 15])
    assert "other figures of this report would tell what few of them said" in " ".join(second.notes)
    assert verified.passed
