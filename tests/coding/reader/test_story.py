"""A quote's whole story."""

from pathlib import Path

import pytest

from coding import codebook, codings, flags, memos
from coding.codings.undo import undo
from coding.reader.story import Citing, Source, story
from coding.reading.readings import mark_no_code
from coding.suggestions.open import accept, open_suggestions
from corpus.errors import Refused
from corpus.importing import ImportSettings
from corpus.people import Actor
from corpus.study import Study
from tests.builders import file, take_in
from tests.coding.queues.two_waves import two_waves
from tests.coding.report.reported import TITLE, add_survey, write_report
from tests.coding.small_corpus import coder
from tests.coding.suggestions.by_hand import Said, run_by_hand


def test_a_story_goes_from_the_file_to_the_newest_decision(
    study: Study, actor: Actor, tmp_path: Path
) -> None:
    """Everything that happened, in order of time, with the part it is about and the suggestion it followed."""
    two_waves(study, actor, tmp_path)
    run_by_hand(study, actor, [Said("S1/why", "encryption", 0.62)])
    with study.write(actor) as work:
        accept(work, open_suggestions(work, "S1/why")[0].id)
        codings.apply(work, quote="S1/why", code="training", span=(10, 16))
        memos.add(work, subject="quote", name="S1/why", text="Ask again.")
    with study.write(actor) as work:
        undo(work)
        codebook.merge(work, ["encryption"], into="providers")
    with study.write(coder(study, "Bo")) as work:
        mark_no_code(work, quote="S1/why")
        flags.flag(work, quote="S1/why", kind="supervisor")
    with study.read() as view:
        found = story(view, "S1/why")
    assert [(one.person, one.kind, one.what) for one in found.happened] == [
        ("Ada", "coding", "confirmed encryption"),
        ("Ada", "coding", "confirmed training"),
        ("Ada", "memo", "wrote a memo"),
        ("Ada", "coding", "undid a decision on training"),
        ("Ada", "coding", "moved it away from encryption, as codes were merged"),
        ("Ada", "coding", "moved it to providers, as codes were merged"),
        ("Bo", "reading", "said that no code fits"),
        ("Bo", "flag", "asked a supervisor to look at it"),
    ]
    first, second, third = found.happened[:3]
    assert (first.followed, first.start, first.memo) == ("likely, 62 %", None, None)
    assert (second.followed, second.start, second.end) == (None, 10, 16)
    assert (third.memo, third.codebook) == ("Ask again.", None)
    assert (found.codes, found.flags) == (("providers",), (("supervisor", "Bo"),))


def test_a_story_says_where_the_quote_comes_from(study: Study, actor: Actor, tmp_path: Path) -> None:
    """File, row, wave and who; the respondent's other quotes on either side, small groups out of sight."""
    two_waves(study, actor, tmp_path)
    with study.read() as view:
        why, how = story(view, "S1/why"), story(view, "S1/how")
    assert why.source == Source(
        file="2019.csv",
        row=2,
        imported_at=why.source.imported_at,
        imported_by="Ada",
        wave="2019",
        instrument="Survey",
        submitted=None,
        source=None,
    )
    assert why.facts == (("country", "other country"), ("role", "other role"))
    assert (why.question, why.before, why.after) == ("why", None, "S1/how")
    assert (how.before, how.after) == ("S1/why", None)
    assert [(one.question, one.text, one.quote) for one in how.others] == [
        ("why", "Encrypted again.", "S1/why")
    ]
    assert (why.happened, why.themes, why.cited, why.codes) == ((), (), (), ())


def test_a_passage_without_a_respondent_has_a_story_too(study: Study, actor: Actor, tmp_path: Path) -> None:
    """Its speaker stands for them; what is not known is left out."""
    content = "id,text,speaker,kind\nX1,We need time.,A trainer,expert\n"
    take_in(study, actor, file(tmp_path, content), ImportSettings(layout="long", id="id", text="text"))
    with study.read() as view:
        found = story(view, "X1")
    assert (found.quote.text, found.quote.respondent, found.question) == ("We need time.", None, "")
    assert (found.facts, found.others, found.before, found.after) == ((), (), None, None)
    assert (found.source.row, found.source.submitted) == (2, None)


def test_a_story_names_the_insights_that_cite_the_quote(study: Study, actor: Actor, tmp_path: Path) -> None:
    """For or against, in whichever report."""
    add_survey(study, actor, tmp_path)
    with study.write(actor) as work:
        write_report(work)
        assert story(work, "R3/why").cited == (Citing(TITLE, "draft", "Encryption comes first", "against"),)
        assert [one.stance for one in story(work, "E1").cited] == ["comment"]
        assert story(work, "R5/why").cited == ()


def test_a_story_is_told_as_json(study: Study, actor: Actor, tmp_path: Path) -> None:
    """All of it, in plain values."""
    two_waves(study, actor, tmp_path)
    with study.write(actor) as work:
        codings.apply(work, quote="R1/why", code="encryption")
        told = story(work, "R1/why").to_json()
    happened, source = told.pop("happened"), told.pop("source")
    assert told == {
        "quote": "R1/why",
        "text": "Encrypted phones stop us.",
        "question": "why",
        "wording": "why",
        "respondent": "R1",
        "speaker": None,
        "kind": "respondent",
        "non_answer": False,
        "facts": {"country": "other country", "role": "other role"},
        "codes": ["encryption"],
        "flags": [],
        "themes": [],
        "cited": [],
        "others": [],
        "before": None,
        "after": None,
    }
    assert (happened[0]["what"], source["file"]) == ("confirmed encryption", "2018.csv")


def test_an_unknown_quote_has_no_story(study: Study) -> None:
    """It is refused, as everywhere."""
    with study.read() as view, pytest.raises(Refused, match="no quote X"):
        story(view, "X")
