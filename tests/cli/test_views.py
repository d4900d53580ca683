"""`themebook views`."""

from tests.cli.running import facts, run


def test_a_view_is_saved_used_renamed_replaced_and_removed(survey: str) -> None:
    """By the link that the page and `themebook quotes` give."""
    run("views", "save", "Locked", "--link", "search=phones&sort=-text", "--study", survey)
    listed = facts("views", "list", "--study", survey)["views"]
    assert listed == [
        {
            "name": "Locked",
            "shows": "holding “phones”",
            "link": "search=phones&sort=-text",
            "person": "Ada",
            "at": listed[0]["at"],
        }
    ]
    found = facts("quotes", "--view", "locked", "--study", survey)
    assert ([quote["id"] for quote in found["quotes"]], found["link"]) == (
        ["R1/why"],
        "search=phones&sort=-text",
    )
    assert (
        "Locked is now called Phones." in run("views", "rename", "Locked", "Phones", "--study", survey).stdout
    )
    run("views", "save", "Phones", "--replace", "--study", survey)
    assert "every quote" in run("views", "list", "--study", survey).stdout
    assert "Removed the view Phones." in run("views", "remove", "Phones", "--study", survey).stdout
    assert facts("views", "list", "--study", survey) == {"views": []}


def test_a_view_is_not_overwritten_by_chance(survey: str) -> None:
    """Nor is one made up."""
    run("views", "save", "Locked", "--study", survey)
    assert "already" in run("views", "save", "locked", "--study", survey, status=2).stderr
    assert "no saved view" in run("views", "save", "Late", "--replace", "--study", survey, status=2).stderr
    assert "no saved view" in run("views", "remove", "Late", "--study", survey, status=2).stderr
