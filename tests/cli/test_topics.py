"""`themebook topics`."""

from tests.cli.running import facts, run


def test_what_respondents_wrote_is_listed_by_topic(survey: str) -> None:
    """The passages in full and no number; experts have said nothing here."""
    run("codes", "add", "devices", "--study", survey)
    run("codings", "add", "R1/why", "devices", "--study", survey)
    found = facts("topics", "--kind", "respondent", "--study", survey)["topics"]
    assert [(one["code"], [passage["id"] for passage in one["passages"]]) for one in found] == [
        ("devices", ["R1/why"])
    ]
    assert "R1/why" in run("topics", "--kind", "respondent", "--study", survey).stdout
    assert run("topics", "--study", survey).stdout == "No such passage carries a code yet.\n"
    assert "'robot' is not one of" in run("topics", "--kind", "robot", "--study", survey, status=2).stderr
