"""Suggesting codes for the quotes of a study."""

import json
import re
from collections.abc import Callable
from pathlib import Path

import pytest
from threadpoolctl import threadpool_limits

from coding import codebook, codings
from coding.reading import readings
from coding.store import reading_order, suggestion_runs
from coding.suggestions import threshold
from coding.suggestions.open import accept, open_suggestions, reject
from coding.suggestions.runs import CodeRun, find_run
from coding.suggestions.suggest import suggest_codes
from corpus.errors import Refused
from corpus.importing import ImportSettings, import_file
from corpus.people import Actor, sign_in
from corpus.study import Study
from tests.coding.themes.survey import survey


def prepare(study: Study, actor: Actor, folder: Path, *, backwards: bool = False) -> Study:
    """The survey, and three codes with their definitions under a category; nothing is coded yet."""
    survey(study, actor, folder, backwards=backwards)
    with study.write(actor) as work:
        codebook.add(
            work, "locked phones", category="obstacles", definition="A phone is locked by a passcode"
        )
        codebook.add(work, "staffing", category="obstacles", definition="Too few investigators for the cases")
        codebook.add(work, "providers", category="obstacles", definition="A provider is slow with a request")
    return study


def code(study: Study, actor: Actor, **codes: str) -> None:
    """Confirms a code on each quote, named as R01 for R01/why."""
    with study.write(actor) as work:
        for name, applied in codes.items():
            codings.apply(work, quote=f"{name}/why", code=applied)


def said(run: CodeRun) -> str:
    """The JSON of a run without what differs every time."""
    return json.dumps({key: value for key, value in run.to_json().items() if key not in ("run", "at")})


def test_definitions_alone_suggest_before_the_first_coding(
    study: Study, actor: Actor, tmp_path: Path
) -> None:
    """Most first suggestions are right, reasons name the definition and words of the quote, quality is not told."""
    run = suggest_codes(prepare(study, actor, tmp_path), actor, encoder=None)
    expected = ["locked phones"] * 6 + ["staffing"] * 6 + ["providers"] * 6
    first = {suggestion.quote: suggestion for suggestion in reversed(run.suggestions)}
    right = sum(
        first[f"R{n:02}/why"].code == name for n, name in enumerate(expected, 1) if f"R{n:02}/why" in first
    )
    assert right >= 10
    assert first["R01/why"].reason == "like the definition of locked phones; words: locked, passcode, phone"
    assert run.to_json()["quality"] is None
    assert {suggestion.code for suggestion in run.suggestions} <= {"locked phones", "staffing", "providers"}


def test_a_reason_names_the_nearest_confirmed_quotes(study: Study, actor: Actor, tmp_path: Path) -> None:
    """After codings the reason cites them by id, with words that tell; coded quotes get no suggestions."""
    prepare(study, actor, tmp_path)
    coded = {
        "R01": "locked phones",
        "R02": "locked phones",
        "R07": "staffing",
        "R08": "staffing",
        "R13": "providers",
    }
    code(study, actor, **coded)
    run = suggest_codes(study, actor, encoder=None)
    quotes = {suggestion.quote for suggestion in run.suggestions}
    assert not quotes & {f"{name}/why" for name in coded}
    reason = next(s.reason for s in run.suggestions if (s.quote, s.code) == ("R03/why", "locked phones"))
    assert re.fullmatch(
        r"near R0[12]/why( and R0[12]/why)?, confirmed as locked phones; words: locked, passcode, phone",
        reason,
    )


def test_the_order_of_import_never_shows(new_study: Callable[[], Study], tmp_path: Path) -> None:
    """Opposite order of rows, same JSON but for run and time."""
    told = []
    for backwards in (False, True):
        study = new_study()
        actor = sign_in(study, "Ada")
        prepare(study, actor, tmp_path, backwards=backwards)
        code(study, actor, R01="locked phones", R07="staffing", R13="providers")
        told.append(said(suggest_codes(study, actor, encoder=None)))
    assert told[0] == told[1]


def test_quality_is_told_from_enough_codings(study: Study, actor: Actor, tmp_path: Path) -> None:
    """Eighteen coded quotes are too few; the JSON says null, and there is nothing left to suggest."""
    prepare(study, actor, tmp_path)
    groups = {"locked phones": range(1, 7), "staffing": range(7, 13), "providers": range(13, 19)}
    code(study, actor, **{f"R{n:02}": name for name, numbers in groups.items() for n in numbers})
    told = suggest_codes(study, actor, encoder=None).to_json()
    assert (told["quality"], told["suggestions"]) == (None, [])


def test_quality_is_told_in_detail(study: Study, actor: Actor, tmp_path: Path) -> None:
    """With twenty coded quotes: by code, calibration and learning curve; what estimates need is not for the eye."""
    prepare(study, actor, tmp_path)
    more = [f"N{n:02},Locked phones and no passcode number {n}" for n in range(4)]
    (tmp_path / "more.csv").write_text("\n".join(["id,why", *more]), encoding="utf-8")
    with study.write(actor) as work:
        import_file(work, tmp_path / "more.csv", settings=ImportSettings(id="id", open_columns=("why",)))
    groups = {"locked phones": range(1, 7), "staffing": range(7, 13), "providers": range(13, 19)}
    code(study, actor, **{f"R{n:02}": name for name, numbers in groups.items() for n in numbers})
    code(study, actor, N00="locked phones", N01="locked phones")
    run = suggest_codes(study, actor, encoder=None)
    told = run.to_json()["quality"]
    assert run.quality is not None
    assert set(run.quality) - set(told) == {"machine"}
    assert (told["n"], told["codings"]) == (20, 20)
    assert [(row["code"], row["n"]) for row in told["codes"]] == [
        ("locked phones", 8), ("providers", 6), ("staffing", 6),
    ]  # fmt: skip
    assert [point["n"] for point in told["curve"]] == [2, 5, 10, 16]
    assert sum(found["n"] for found in told["calibration"]["bins"]) == 60
    with study.read() as view:
        run_id = suggestion_runs.newest(view.connection, kind="codes")[0]["id"]
        assert reading_order.next_unread(view.connection, run_id) in {"N02/why", "N03/why"}


def test_threads_never_show(new_study: Callable[[], Study], tmp_path: Path) -> None:
    """One thread or two, same JSON but for run and time."""
    told = []
    for threads in (1, 2):
        study = new_study()
        actor = sign_in(study, "Ada")
        prepare(study, actor, tmp_path)
        code(study, actor, R01="locked phones", R07="staffing", R13="providers")
        with threadpool_limits(limits=threads):
            told.append(said(suggest_codes(study, actor, encoder=None)))
    assert told[0] == told[1]


def test_one_code_can_be_asked_for(study: Study, actor: Actor, tmp_path: Path) -> None:
    """Retired codes and categories are never suggested."""
    prepare(study, actor, tmp_path)
    run = suggest_codes(study, actor, code="Staffing", question="why", encoder=None)
    assert {suggestion.code for suggestion in run.suggestions} == {"staffing"}
    with study.write(actor) as work:
        codebook.retire(work, "staffing")
    assert "staffing" not in {
        suggestion.code for suggestion in suggest_codes(study, actor, encoder=None).suggestions
    }


def test_a_code_asked_for_alone_is_suggested_where_it_is_among_all(
    study: Study, actor: Actor, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Without its rivals no code becomes the best one of a quote, however low the bar for the best one is."""
    prepare(study, actor, tmp_path)
    monkeypatch.setattr(threshold, "BEST", 0.01)
    together = suggest_codes(study, actor, encoder=None).suggestions
    for name in ("locked phones", "staffing", "providers"):
        alone = suggest_codes(study, actor, code=name, encoder=None).suggestions
        assert {one.quote for one in alone} == {one.quote for one in together if one.code == name}


def test_accepting_confirms_and_rejecting_teaches(study: Study, actor: Actor, tmp_path: Path) -> None:
    """A decision makes the coding with its suggestion, and the suggestion no longer waits; undoing brings it back."""
    run = suggest_codes(prepare(study, actor, tmp_path), actor, encoder=None)
    first = {suggestion.quote: suggestion for suggestion in reversed(run.suggestions)}
    with study.write(actor) as work:
        coding = accept(work, first["R01/why"].id)
        refused = reject(work, first["R07/why"].id)
        assert (coding.code, coding.status) == ("locked phones", "confirmed")
        assert (refused.code, refused.status) == (first["R07/why"].code, "rejected")
        waiting = [s.code for s in open_suggestions(work, "R01/why")]
        assert "locked phones" not in waiting
        codings.withdraw(work, quote="R01/why", code="locked phones")
        assert "locked phones" in [s.code for s in open_suggestions(work, "R01/why")]
    again = suggest_codes(study, actor, encoder=None)
    assert ("R07/why", refused.code) not in {(s.quote, s.code) for s in again.suggestions}
    assert again.ranking is not None
    assert dict(again.ranking["R07/why"])[refused.code] == 0.0


def test_no_code_for_a_quote_that_no_code_fits(study: Study, actor: Actor, tmp_path: Path) -> None:
    """Nothing is suggested for it any more, and the machine learns that none of the codes is on it."""
    prepare(study, actor, tmp_path)
    before = suggest_codes(study, actor, encoder=None)
    with study.write(actor) as work:
        readings.mark_no_code(work, quote="R01/why")
    after = suggest_codes(study, actor, encoder=None)
    assert before.ranking is not None
    assert after.ranking is not None
    assert set(before.ranking) - set(after.ranking) == {"R01/why"}
    score = [dict(ranking["R02/why"])["locked phones"] for ranking in (before.ranking, after.ranking)]
    assert score[1] < score[0]


def test_suggestions_change_no_count(study: Study, actor: Actor, tmp_path: Path) -> None:
    """Nothing is confirmed and nothing is a coding."""
    suggest_codes(prepare(study, actor, tmp_path), actor, encoder=None)
    with study.read() as view:
        assert {count.confirmed.quotes for count in codings.counts(view)} == {0}
        assert codings.of_quote(view, "R01/why") == []


def test_only_the_newest_run_is_shown(study: Study, actor: Actor, tmp_path: Path) -> None:
    """What an earlier run suggested is replaced; both runs can be read."""
    prepare(study, actor, tmp_path)
    old = suggest_codes(study, actor, encoder=None)
    new = suggest_codes(study, actor, code="staffing", encoder=None)
    with study.read() as view:
        shown = {s.run for n in range(1, 19) for s in open_suggestions(view, f"R{n:02}/why")}
        assert shown == {new.run}
        assert (find_run(view, old.run), find_run(view, None)) == (old, new)


def test_a_code_that_is_only_a_name_claims_no_definition(study: Study, actor: Actor, tmp_path: Path) -> None:
    """The reason says that the quote is like the name."""
    survey(study, actor, tmp_path)
    with study.write(actor) as work:
        codebook.add(work, "passcode")
        codebook.add(work, "staffing", example="Too few investigators for the cases")
    run = suggest_codes(study, actor, encoder=None)
    likened = {suggestion.code: suggestion.reason.split(";")[0] for suggestion in run.suggestions}
    assert likened == {"passcode": "like the name of passcode", "staffing": "like the definition of staffing"}


def test_cancelling_writes_nothing(study: Study, actor: Actor, tmp_path: Path) -> None:
    """An exception of the progress comes through, and no run is there."""
    prepare(study, actor, tmp_path)

    def stop(done: int, total: int, words: str) -> None:
        assert 0 <= done <= total
        if words == "Keeping the suggestions":
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        suggest_codes(study, actor, encoder=None, progress=stop)
    with study.read() as view, pytest.raises(Refused, match="No codes were suggested yet"):
        find_run(view, None)


def test_what_is_missing_is_said(study: Study, actor: Actor, supervisor: Actor, tmp_path: Path) -> None:
    """No quotes, no codes, no such suggestion, another role."""
    with pytest.raises(Refused, match="no quotes to suggest codes for"):
        suggest_codes(study, actor, encoder=None)
    survey(study, actor, tmp_path)
    with pytest.raises(Refused, match="codebook has no codes"):
        suggest_codes(study, actor, encoder=None)
    with pytest.raises(Refused, match="Only a coder"):
        suggest_codes(study, supervisor, encoder=None)
    with study.write(actor) as work, pytest.raises(Refused, match="no suggestion 99"):
        accept(work, 99)
