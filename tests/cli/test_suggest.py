"""`themebook suggest`."""

from pathlib import Path

import pytest

from tests.cli.running import facts, run

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
    assert {frozenset(one) for one in made["suggestions"]} == {
        frozenset({"quote", "code", "score", "reason"})
    }
    assert not {one["quote"] for one in made["suggestions"]} & set(quotes[:5])
    assert facts("suggest", "list", "codes", *here) == made
    printed = run("suggest", "list", "codes", *here)
    assert made["suggestions"][0]["reason"] in printed.stdout
