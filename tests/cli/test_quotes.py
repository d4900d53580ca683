"""`themebook quotes`."""

from pathlib import Path

import pytest

from tests.cli.running import facts, run


def ids(*arguments: object) -> list[str]:
    """The ids of the quotes that a command lists."""
    return [quote["id"] for quote in facts("quotes", *arguments)["quotes"]]


@pytest.mark.parametrize(
    ("options", "found"),
    [
        ([], ["R1/why", "R3/why", "R4/why"]),
        (["--search", "lock"], ["R1/why"]),
        (["--question", "WHY", "--where", "country=Norway"], ["R3/why", "R4/why"]),
        (["--where", "COUNTRY=Norway", "--where", "country=Sweden", "--limit", "2"], ["R1/why", "R3/why"]),
        (["--after", "R3/why"], ["R4/why"]),
        (["--code", "locked"], ["R1/why"]),
        (["--code", "obstacles"], ["R1/why"]),
        (["--search", '"locked phones"'], ["R1/why"]),
        (["--search", "lock* answ*"], []),
        (["--status", "undecided"], ["R4/why"]),
        (["--coder", "Ada"], ["R1/why"]),
        (["--respondent", "R3", "--non-answers", "only"], ["R3/why"]),
        (["--from", "2020-01-01", "--to", "2020-12-31"], []),
        (["--sort", "text"], ["R3/why", "R1/why", "R4/why"]),
        (["--sort", "-text", "--limit", "1", "--page", "2"], ["R1/why"]),
        (["--link", "search=phones&sort=text"], ["R1/why"]),
        (["--link", "sort=-text", "--code", "locked", "--code", "obstacles"], ["R1/why"]),
    ],
)
def test_quotes_are_found_by_words_question_attribute_and_code(
    survey: str, options: list[str], found: list[str]
) -> None:
    """A category finds what the codes under it are on."""
    run("codes", "add", "locked", "--category", "obstacles", "--study", survey)
    run("codings", "add", "R1/why", "locked", "--study", survey)
    assert ids(*options, "--study", survey) == found


def test_a_quote_comes_with_the_codes_that_count(survey: str) -> None:
    """A rejected code is none of them."""
    run("codes", "add", "locked", "--study", survey)
    run("codes", "add", "other", "--study", survey)
    run("codings", "add", "R1/why", "locked", "--study", survey)
    run("codings", "reject", "R1/why", "other", "--study", survey)
    found = facts("quotes", "--limit", "1", "--study", survey)
    assert found == {
        "total": 3,
        "respondents": 3,
        "next": "R1/why",
        "link": "",
        "quotes": [
            {
                "id": "R1/why",
                "question": "why",
                "respondent": "R1",
                "wave": "First wave",
                "kind": "respondent",
                "speaker": None,
                "language": None,
                "non_answer": False,
                "text": "Locked phones.",
                "codes": ["locked"],
                "no_code": False,
                "suggested": [],
                "coders": ["Ada"],
                "decided_at": found["quotes"][0]["decided_at"],
                "flags": [],
                "attributes": {"country": "Others"},
            }
        ],
    }


def test_a_quote_is_printed_as_text_and_steers_no_terminal(empty: str, tmp_path: Path) -> None:
    """Markup is literal, escapes are shown, line breaks stay."""
    path = tmp_path / "q.csv"
    path.write_text('quote_id,text\nQ1,"[bold]Loud[/bold]\nand \x1b[31mred :fire:"\n', encoding="utf-8")
    run("import", path, "--layout", "long", "--id", "quote_id", "--study", empty)
    assert run("quotes", "--study", empty).stdout.splitlines()[:3] == [
        "Q1",
        "    [bold]Loud[/bold]",
        "    and \\x1b[31mred :fire:",
    ]


def test_a_list_says_how_it_goes_on(survey: str) -> None:
    """As imported behind a quote; sorted by the page."""
    assert "go on with --after R1/why" in run("quotes", "--limit", "1", "--study", survey).stderr
    assert "go on with --page 2" in run("quotes", "--limit", "1", "--sort", "text", "--study", survey).stderr
    assert "2 quotes of 3, of 3 respondents." in run("quotes", "--limit", "2", "--study", survey).stdout
    refused = run("quotes", "--sort", "text", "--after", "R1/why", "--study", survey, status=2)
    assert "--page instead of --after" in refused.stderr


@pytest.mark.parametrize(
    ("option", "said"),
    [
        ("--question=x", "There is no question x"),
        ("--code=x", "no code called x"),
        ("--after=x", "There is no quote x"),
        ("--where=x=1", "There is no attribute x"),
        ("--status=x", "Nothing to choose is called “x”"),
        ("--sort=x", "The grid has no column x"),
        ("--view=x", "There is no saved view x"),
    ],
)
def test_what_the_study_does_not_have_is_refused(survey: str, option: str, said: str) -> None:
    """Rather than finding nothing."""
    assert said in run("quotes", option, "--study", survey, status=2).stderr
