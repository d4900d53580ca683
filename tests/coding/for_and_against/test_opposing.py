"""Opposing findings of a report."""

from coding.figures.comparison import Difference
from coding.figures.table import Row
from coding.for_and_against.opposing import Pair, opposing
from coding.report.content import ReportContent, ShownFigure
from tests.coding.for_and_against.contents import by_wave, comment, content, figure, insight, quote
from tests.material import seed_path


def told(found: list[Pair]) -> list[tuple[str, str, str]]:
    """(between what, one place, the other) of every pair."""
    return [(pair.between, pair.one.place, pair.other.place) for pair in found]


def pairs(report: ReportContent) -> list[tuple[str, str, str]]:
    """The pairs of a report, told."""
    return told(opposing(report))


def test_a_comment_opposes_what_a_respondent_says() -> None:
    """When both are about the same, in one insight; not when it is on another insight."""
    claim = insight(1, "Locked devices", quotes=(quote("quo-1", "Seen in every live-streaming case."),))
    other = insight(2, "Budgets")
    never = "We have never seen it in a live-streaming case."
    assert pairs(content(claim, other, blocks=(comment(never, author="Noor Example"),))) == [
        ("comment and finding", "a quote of insight 1", "the comment of Noor Example")
    ]
    assert pairs(content(claim, other, blocks=(comment(never, insights=(2,)),))) == []
    (pair,) = opposing(content(claim, other, blocks=(comment(never),)))
    assert pair.why == "One says that it is common or was seen, the other that it is rare or was never seen."


def test_a_comment_opposes_a_row_that_it_names() -> None:
    """By its number where both have one; a row of nobody opposes nothing."""
    ages = figure("Staff trained in years", **{"1–3": 20.0, "4–6": 30.0, "7–9": 0.0})
    text = "We have not seen staff trained after 5 or 6 years, never after 7."
    found = opposing(content(insight(1, "Training", figures=(ages,)), blocks=(comment(text),)))
    assert [pair.one.row for pair in found] == ["4–6"]


def test_two_insights_oppose_by_direction_or_by_shares() -> None:
    """Ten percent against one in five hundred; what shares no words is left alone."""
    report = content(
        insight(1, "Requests to providers are increasing"),
        insight(2, "Providers get fewer requests"),
        insight(3, "One in ten employers report alerts"),
        insight(4, "Alerts", "The employers report alerts: 1 in 500 computers."),
        insight(5, "Staff is decreasing"),
    )
    assert pairs(report) == [
        ("two insights", "insight 1", "insight 2"),
        ("two insights", "insight 3", "insight 4"),
    ]
    why = opposing(report)[1].why
    assert why == "One states 10 %, the other 0.2 %: are the same people counted?"
    tenth, fifth = (f"Alerts reach {share} % of employers' computers" for share in (10, 20))
    assert pairs(content(insight(1, tenth), insight(2, fifth))) == [
        ("two insights", "insight 1", "insight 2")
    ]
    assert pairs(content(insight(1, tenth), insight(2, tenth.replace("10", "19")))) == []


def test_one_quote_opposes_itself() -> None:
    """It says one thing and its opposite."""
    split = quote("quo-1", "Increasing among the young, decreasing among the old.")
    (pair,) = opposing(content(insight(1, "Ages", quotes=(split, quote("quo-2", "Increasing.")))))
    assert (pair.between, pair.one, pair.why) == (
        "within a quote",
        pair.other,
        "It says one thing and its opposite.",
    )


def test_waves_oppose_where_chance_explains_it_not() -> None:
    """A difference whose interval holds nought is none."""
    moved = by_wave(
        Difference("Encryption", "2018", "2019", 8.0, 2.0, 14.0),
        Difference("Staff", "2018", "2019", -3.0, -9.0, 3.0),
    )
    (pair,) = opposing(content(insight(1, "Challenges", figures=(moved,))))
    assert (pair.between, pair.one.place, pair.other.place) == (
        "two waves",
        "figure 1.1, 2018",
        "figure 1.1, 2019",
    )
    assert pair.why == "8.0 points more in 2019, more than chance explains."


def test_the_contradictions_of_a_published_report() -> None:
    """Of two experts with a quote and with a table, and of two shares in two years."""
    found = told(opposing(published()))
    assert ("comment and finding", "a quote of insight 4", "the comment of an NGO") in found
    assert ("comment and finding", "figure 2.1", "the comment of a clearing house") in found
    assert ("two insights", "insight 7", "insight 8") in found


def published() -> ReportContent:
    """What two published reports say, read from their texts."""
    lines = seed_path("report_2018.txt").read_text(encoding="utf-8").split("\n")
    later = seed_path("report_2019.txt").read_text(encoding="utf-8")
    clearing_house, ngo = "\n".join(lines[1178:1236]), "\n".join(lines[1740:1798])
    ngo = ngo.replace("We have not seen", "\n\nWe have not seen", 1).replace("cases\n", "cases\n\n", 1)
    shares = [line for line in later.split(". ") if "one in ten" in line or "1 in 500" in line]
    labels = ("< 5 years", "5–7 years", "8–10 years")
    rows = tuple(Row(label, 20, 20.0, 10.0, 30.0) for label in labels)
    return content(
        insight(2, "Grooming", figures=(with_rows(rows),)),
        insight(4, "Currencies", quotes=(quote("quo-34", "Seen in “live-streaming” cases."),)),
        insight(7, "Business", shares[0]),
        insight(8, "Last year", shares[1]),
        blocks=(
            comment(clearing_house, author="a clearing house", insights=(2,)),
            comment(ngo, author="an NGO", insights=(4,)),
        ),
    )


def with_rows(rows: tuple[Row, ...]) -> ShownFigure:
    """A figure of the ages that were encountered."""
    from dataclasses import replace

    made = figure("Age brackets encountered among children")
    return replace(made, table=replace(made.table, rows=rows))
