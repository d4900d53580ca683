"""`themebook report revise-figure`."""

from tests.cli.running import facts, run


def test_a_figure_is_printed_otherwise_and_moved(survey: str) -> None:
    """By its number in its insight."""
    for words in (
        ("create", "What they say"),
        ("insight", "Devices stay locked"),
        ("figure", 1, "often"),
        ("figure", 1, "met"),
    ):
        run("report", *words, "--study", survey)
    options = ("--title", "Who met it", "--decimals", 0, "--to", 1)
    said = run("report", "revise-figure", 1, 2, *options, "--study", survey).stdout
    assert said == "Changed figure 1.2; it is now figure 1.1.\n"
    first, second = facts("report", "show", "--study", survey)["insights"][0]["figures"]
    assert (first["title"], first["decimals"]) == ("Who met it", 0)
    assert second["specification"]["question"] == "often"
    assert (
        "no figure 3"
        in run("report", "revise-figure", 1, 3, "--title", "x", "--study", survey, status=2).stderr
    )
