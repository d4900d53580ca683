"""`themebook memo`."""

from tests.cli.running import facts, run


def test_a_memo_is_written_and_read(survey: str) -> None:
    """On a quote, by the person who acts."""
    run("memo", "add", "quote", "R1/why", "Ask again.", "--study", survey)
    memos = facts("memo", "list", "quote", "R1/why", "--study", survey)["memos"]
    assert [(memo["person"], memo["text"]) for memo in memos] == [("Ada", "Ask again.")]
    assert "Ask again." in run("memo", "list", "quote", "R1/why", "--study", survey).stdout
    assert (
        "There is no quote" in run("memo", "add", "quote", "R9/why", "x", "--study", survey, status=2).stderr
    )
