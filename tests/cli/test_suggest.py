"""`themebook suggest`."""

import json
from pathlib import Path

import pytest
from sqlalchemy import update

from coding.schema import suggestion_run
from corpus.people import Role, sign_in
from corpus.study import open_study
from tests.cli.running import facts, run
from tests.coding.suggestions.by_hand import Said, run_by_hand

ANSWERS = {
    "locked phones": (
        "The phones are locked.",
        "A locked phone, no code for the phone.",
        "We cannot unlock the phones.",
    ),
    "training": (
        "More training is needed.",
        "Nobody gave us training.",
        "Training, training, more training.",
    ),
}


@pytest.fixture
def answered(empty: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> str:
    """A study of eighteen answers about two things, and a non-answer; no encoder is installed."""
    monkeypatch.setenv("THEMEBOOK_CACHE", str(tmp_path / "cache"))
    texts = [f"{text} ({n})" for n in range(3) for group in ANSWERS.values() for text in group] + [
        "don't know"
    ]
    rows = [f'Q{n},why,"{text}"' for n, text in enumerate(texts, start=10)]
    path = tmp_path / "quotes.csv"
    path.write_text("\n".join(["quote_id,question,text", *rows]), encoding="utf-8")
    run("import", path, "--layout", "long", "--id", "quote_id", "--study", empty)
    return empty


def test_themes_are_proposed_and_decided(answered: str) -> None:
    """Proposals count nowhere; an accepted one becomes a code that is suggested, not confirmed."""
    here = ["--study", answered]
    result = run("suggest", "themes", "--question", "why", *here)
    assert "Encoder: LSA" in result.stderr
    assert "1 non-answer and" in result.stdout
    run_ = facts("suggest", "list", *here)
    assert set(run_) >= {"run", "themes", "set_aside", "provenance"}
    assert run_["set_aside"]["non_answers"] == ["Q28"]
    assert len(run_["themes"]) >= 2
    first = run_["themes"][0]
    assert set(first) >= {"id", "label", "terms", "n", "quotes", "representatives", "stability"}
    run("suggest", "rename", "T1", "first of all", *here)
    said = run("suggest", "accept", "first of all", "--name", "one", "--category", "all", *here).stdout
    assert said == f"first of all is now the code one, suggested for {first['n']} quotes.\n"
    assert facts("codes", "list", *here)["codes"][1]["confirmed"] == {"quotes": 0, "respondents": 0}
    run("suggest", "reject", "T2", *here)
    assert "was rejected already" in run("suggest", "accept", "T2", *here, status=2).stderr
    run("suggest", "reopen", "T2", *here)
    assert [theme["status"] for theme in facts("suggest", "list", *here)["themes"]][:2] == [
        "accepted",
        "open",
    ]


def test_a_run_is_computed_again(answered: str) -> None:
    """The same JSON byte for byte, after decisions too; what differs refuses it."""
    here = ["--study", answered]
    first = run("suggest", "themes", "--question", "why", "--seed", "3", "--json", *here).stdout
    name = json.loads(first)["run"]
    run("suggest", "accept", "T1", "--name", "one", *here)
    run("suggest", "rename", "T2", "other", *here)
    again = run("suggest", "themes", "--rerun", name, "--json", *here)
    assert again.stdout == first
    assert "Computed again: equal to what is stored" in again.stderr
    study = open_study(answered)
    with study.preparing() as connection:
        connection.execute(update(suggestion_run).values(model_hash="0" * 64))
    study.close()
    refused = run("suggest", "themes", "--rerun", name, "--json", *here, status=2)
    assert (refused.stdout, "(000000000000), and here is LSA" in refused.stderr) == ("", True)


def test_levels_are_asked_for_by_number(answered: str) -> None:
    """The coarsest is 1; a level that is not there is refused when listing, and the finest when proposing."""
    here = ["--study", answered]
    finest = facts("suggest", "themes", "--level", "99", *here)
    assert finest["level"] == len(finest["levels"])
    assert len(finest["themes"]) == finest["levels"][-1]
    listed = facts("suggest", "list", "--level", "1", *here)
    assert (listed["level"], len(listed["themes"])) == (1, listed["levels"][0])
    assert facts("suggest", "list", "--run", listed["run"], "--level", "1", *here) == listed
    assert "There is no level 99" in run("suggest", "list", "--level", "99", *here, status=2).stderr


def test_a_later_wave_is_placed(answered: str, tmp_path: Path) -> None:
    """What fits an accepted theme is suggested for it; the list tells both runs."""
    here = ["--study", answered]
    themes = facts("suggest", "themes", *here)["themes"]
    assert "No theme was accepted yet" in run("suggest", "place", *here, status=2).stderr
    for theme in themes:
        run("suggest", "accept", theme["id"], *here)
    path = tmp_path / "later.csv"
    path.write_text(
        'quote_id,question,text\nL1,why,"The phones are locked. (3)"\nL2,why,Rain\n', encoding="utf-8"
    )
    run("import", path, "--layout", "long", "--id", "quote_id", *here)
    told = facts("suggest", "place", "--question", "why", *here)
    assert set(told) >= {"run", "later_than", "themes", "set_aside", "placed", "suggestions", "provenance"}
    assert [one["quote"] for one in told["suggestions"]] == ["L1"]
    assert told["set_aside"]["unclustered"] == ["L2"]
    listed = run("suggest", "list", *here).stdout
    assert "Later quotes: 1 placed in accepted themes as suggestions, 0 new themes proposed." in listed
    assert "In no theme, unlike the accepted themes, and too few to make a theme (1): L2" in listed
    assert "There are no later quotes" in run("suggest", "place", *here, status=2).stderr


def test_a_suggested_code_is_accepted_or_rejected_on_a_quote(answered: str) -> None:
    """By the names of the quote and the code."""
    here = ["--study", answered]
    quotes = facts("suggest", "themes", *here)["themes"][0]["quotes"]
    accepted = facts("suggest", "accept", "T1", "--name", "one", *here)
    assert accepted == {"code": "one", "theme": "one", "suggested": len(quotes), "confirmed": 0}
    assert "one is confirmed by Ada" in run("suggest", "accept", quotes[0], "one", *here).stdout
    assert "one is rejected by Ada" in run("suggest", "reject", quotes[1], "ONE", *here).stdout
    assert "one is not suggested for" in run("suggest", "accept", quotes[0], "one", *here, status=2).stderr
    assert facts("quotes", "--code", "one", *here)["total"] == 1


def test_without_proposals_or_quotes_the_next_step_is_named(survey: str, empty: str) -> None:
    """Refused with what to do."""
    assert "themebook suggest themes" in run("suggest", "list", "--study", survey, status=2).stderr
    assert "Import" in run("suggest", "themes", "--study", empty, status=2).stderr


def test_codes_are_suggested_for_quotes_nobody_has_decided_on(answered: str) -> None:
    """With a reason each; `list codes` shows them again."""
    here = ["--study", answered]
    quotes = [quote["id"] for quote in facts("quotes", "--search", "phone", *here)["quotes"]]
    run("codes", "add", "one", "--definition", "Phones are locked and nobody can unlock the phones.", *here)
    for quote in quotes[:5]:
        run("codings", "add", quote, "one", *here)
    for quote in facts("quotes", "--search", "training", *here)["quotes"]:
        run("codings", "reject", quote["id"], "one", *here)
    made = facts("suggest", "codes", "--code", "one", "--question", "why", *here)
    assert set(made) >= {"run", "suggestions", "quality", "provenance"}
    assert made["suggestions"] != []
    assert all(set(one) >= {"quote", "code", "score", "reason"} for one in made["suggestions"])
    assert not {one["quote"] for one in made["suggestions"]} & set(quotes[:5])
    listed = facts("suggest", "list", "codes", *here)
    assert listed | {"ranking": None} == made | {"ranking": None}
    printed = run("suggest", "list", "codes", *here)
    assert made["suggestions"][0]["reason"] in printed.stdout


def test_a_suggestion_is_accepted_on_its_part(answered: str) -> None:
    """--part codes the words that carry the code; without it the whole quote is coded."""
    here = ("--study", answered)
    run("codes", "add", "locked phones", *here)
    study = open_study(answered)
    ada = sign_in(study, "Ada", role=Role.CODER)
    said = [Said(name, "locked phones", start=4, end=10) for name in ("Q10", "Q16")]
    run_by_hand(study, ada, said)
    study.close()
    run("suggest", "accept", "Q10", "locked phones", "--part", *here)
    run("suggest", "accept", "Q16", "locked phones", *here)
    listed = facts("codings", "list", *here)["codings"]
    assert [(one["quote"], one["start"], one["end"]) for one in listed] == [
        ("Q10", 4, 10),
        ("Q16", None, None),
    ]
