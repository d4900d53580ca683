"""`themebook evidence`: from the id in a report to what is behind it."""

from tests.cli.running import facts, run


def test_a_figure_and_a_quote_are_looked_up(survey: str) -> None:
    """By the ids that `report show` prints; in words and as JSON."""
    study = ["--study", survey]
    run("codes", "add", "locked", "--definition", "No way in.", *study)
    run("codings", "add", "R1/why", "locked", *study)
    run("report", "create", "R", *study)
    run("report", "insight", "Phones are locked", *study)
    run("report", "figure", "1", "codes", "--of", "why", *study)
    run("report", "quote", "1", "R1/why", *study)
    insight = facts("report", "show", *study)["insights"][0]
    figure, quote = insight["figures"][0]["id"], insight["quotes"][0]["id"]

    printed = run("evidence", figure, *study).stdout
    assert "figure 1.1 of R" in printed
    assert "locked: No way in." in printed
    printed = run("evidence", figure, "--row", "locked", *study).stdout
    assert "locked: 1 respondent, 1 quote." in printed
    assert f"{quote} R1/why\n    Locked phones." in printed
    found = facts("evidence", figure, "--row", "locked", *study)
    assert (found["kind"], found["counted"]["n"], found["decisions"][0]["status"]) == (
        "figure",
        1,
        "confirmed",
    )
    assert (found["specification"]["of"], found["table"]["base"]["n"]) == ("why", 3)

    printed = run("evidence", quote, *study).stdout
    assert "R1/why (respondent)\n    Locked phones.\nIn R, insight 1: for." in printed
    found = facts("evidence", quote, *study)
    assert (found["kind"], found["quote"]["name"], found["shown"][0]["insight"]) == ("quote", "R1/why", 1)
    refused = run("evidence", "fig-000000000000", *study, status=2).stderr
    assert "Nothing in this study has the evidence id fig-000000000000." in refused
