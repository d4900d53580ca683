"""`themebook respondents`."""

from tests.cli.running import facts, run


def test_respondents_come_page_by_page_with_their_attributes(survey: str) -> None:
    """`next` is where to go on; log-ons are counted apart."""
    first = facts("respondents", "--limit", 2, "--study", survey)
    assert (first["total"], first["log_ons"], first["next"]) == (4, 1, "R2")
    assert first["respondents"][0] == {
        "id": "R1",
        "wave": "First wave",
        "instrument": "Survey",
        "submitted": None,
        "answered": True,
        "attributes": {"country": "Sweden"},
    }
    rest = facts("respondents", "--after", "R2", "--study", survey)
    assert [one["id"] for one in rest["respondents"]] == ["R3", "R4", "R5"]
    assert rest["next"] is None


def test_people_see_the_base_above_the_table(survey: str) -> None:
    """And are told how to go on."""
    result = run("respondents", "--limit", 1, "--study", survey)
    assert result.stdout.startswith("n = 4 respondents who gave any answer; 1 log-ons without one.")
    assert "--after R1" in result.stderr
    assert (
        "There is no respondent R9" in run("respondents", "--after", "R9", "--study", survey, status=2).stderr
    )
