"""`themebook suggest next`, `like` and `quality`, and `themebook codings none`."""

from pathlib import Path

import pytest

from tests.cli.running import facts, run

ANSWERS = """id,why
R1,The phones are locked.
R2,"A locked phone, and no passcode."
R3,Providers answer late.
R4,don't know
"""


@pytest.fixture
def answered(empty: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The options that name a study of three answers with the code `encryption`; no encoder is installed."""
    monkeypatch.setenv("THEMEBOOK_CACHE", str(tmp_path / "cache"))
    path = tmp_path / "answers.csv"
    path.write_text(ANSWERS, encoding="utf-8")
    run("import", path, "--id", "id", "--open", "why", "--study", empty)
    run("codes", "add", "encryption", "--study", empty)
    return ["--study", empty]


def test_a_quote_is_told_to_be_read_until_none_is_left(answered: list[str]) -> None:
    """With the reason why it comes now; a quote without a code counts as read."""
    first = facts("suggest", "next", *answered)["next"]
    assert first["why"] == "control"
    assert first["question"] == "why"
    said = run("suggest", "next", "--question", "why", *answered).stdout.splitlines()
    assert said == [f"{first['quote']}: drawn by lot, so that estimates can rest on it.", first["text"]]
    assert run("codings", "none", first["quote"], *answered).stdout == (
        f"{first['quote']}: no code fits, says Ada.\n"
    )
    run("codings", "undo", *answered)
    assert facts("suggest", "next", *answered)["next"] == first
    for quote in ("R1/why", "R2/why", "R3/why"):
        run("codings", "none", quote, *answered)
    assert run("suggest", "next", *answered).stdout == "Everything is read.\n"
    assert facts("suggest", "next", *answered) == {"next": None}


def test_quotes_like_one_are_listed(answered: list[str]) -> None:
    """The most alike first, with their words; read ones are left out when unread ones are wanted."""
    found = facts("suggest", "like", "R1/why", *answered)
    assert [one["quote"] for one in found["alike"]] == ["R2/why", "R3/why"]
    assert [one["read"] for one in found["alike"]] == [False, False]
    run("codings", "none", "R2/why", *answered)
    printed = run("suggest", "like", "R1/why", "--unread", "--most", 3, *answered).stdout
    assert "R3/why" in printed
    assert "R2/why" not in printed


def test_quality_tells_what_may_be_concluded(answered: list[str]) -> None:
    """Without a run the machine says nothing; without controls nobody does; a study that is read whole is known."""
    nothing = facts("suggest", "quality", *answered)
    assert (nothing["run"], nothing["quality"], nothing["decisions"]) == (None, None, [])
    assert nothing["estimates"][0]["stop"]["most"] is None
    for quote, code in (("R1/why", True), ("R2/why", True), ("R3/why", False)):
        run("codings", *(["add", quote, "encryption"] if code else ["none", quote]), *answered)
    told = facts("suggest", "quality", "--question", "why", *answered)["estimates"][0]
    assert (told["code"], told["read"], told["sample"], told["stop"]["most"]) == ("encryption", 3, 3, 0)
    assert told["prevalence"]["human"]["interval"] == [0.6667, 0.6667]
    printed = run("suggest", "quality", *answered).stdout
    assert "67% (67% to 67%)" in printed
    assert "No corrected share: no run of suggestions has learned from codings yet." in printed
