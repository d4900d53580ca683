"""What changed between waves about a question or a code."""

from dataclasses import replace
from pathlib import Path

from coding import codebook, codings
from coding.codebook import recheck
from coding.figures.wave_changes import Change, code_changes, question_changes
from corpus.importing import ImportSettings
from corpus.people import Actor
from corpus.questions import Kind, Option, Question
from corpus.study import Study
from tests.builders import file, map_file, take_in

MAP = "column,type,options\nmet,yes-no,Yes|No\nwhy,open,\n"
OPTIONS = (
    Option(id=1, label="None", position=0, low=0, high=0, non_answer=False),
    Option(id=2, label="Some", position=1, low=1, high=9, non_answer=False),
)
FIRST = Question(
    id=1,
    name="cases",
    text="How many?",
    item="",
    section="One",
    kind=Kind.NUMERIC,
    given_type="numeric",
    options=OPTIONS,
    asked_if=None,
    instrument="Police survey",
    wave="2018",
    instrument_id=1,
)
AGAIN = replace(FIRST, id=2, wave="2019", instrument_id=2, text="How  many? ", section="Two")


def told(later: Question) -> list[tuple[str, str, str]]:
    """(what, was, now) of what changed from FIRST."""
    return [(change.what, change.was, change.now) for change in question_changes([FIRST, later])]


def test_the_same_question_again_has_not_changed() -> None:
    """Neither another place in the questionnaire nor spaces are a change of wording."""
    assert told(AGAIN) == []
    assert question_changes([FIRST]) == []


def test_wording_kind_options_routing_and_instrument_are_compared() -> None:
    """Bins with their bounds; another instrument can ask another unit, such as businesses."""
    assert told(replace(AGAIN, item="alerts")) == [("wording", "How many?", "How many? : alerts")]
    assert told(replace(AGAIN, kind=Kind.ORDINAL)) == [("kind", "numeric", "ordinal")]
    more = (OPTIONS[0], replace(OPTIONS[1], high=10, non_answer=True))
    assert told(replace(AGAIN, options=more)) == [
        ("options", "None (0 to 0) | Some (1 to 9)", "None (0 to 0) | Some (1 to 10) (no answer)")
    ]
    assert told(replace(AGAIN, asked_if={"met": ["Yes", "Once"]})) == [
        ("routing", "everybody", "met = Yes or Once")
    ]
    assert told(replace(AGAIN, instrument="Business survey")) == [
        ("instrument", "Police survey", "Business survey")
    ]


def test_changes_are_told_in_words_from_each_wave_to_the_next() -> None:
    """A wave that went back to the first wording differs from the one before it."""
    waves = [FIRST, replace(AGAIN, text="How often?"), replace(AGAIN, wave="2020")]
    assert [change.in_words() for change in question_changes(waves)] == [
        "the wording of cases: “How many?” in 2018, “How often?” in 2019",
        "the wording of cases: “How often?” in 2019, “How many?” in 2020",
    ]


def test_definitions_count_that_the_codings_of_a_wave_were_made_under(
    study: Study, actor: Actor, tmp_path: Path
) -> None:
    """Confirming the old codings anew settles it; a code that came later was not there in the wave before."""
    settings = ImportSettings(id="id", questions=map_file(tmp_path, MAP))
    take_in(study, actor, file(tmp_path, "id,wave,met,why\na,2018,Yes,x\nb,2019,No,y\n"), settings)
    with study.write(actor) as work:
        first = codebook.add(work, "encryption", definition="Locked.")
        codings.apply(work, quote="a/why", code="encryption")
        codebook.edit(work, "encryption", definition="Locked or encrypted.", include="Phones", example="x")
        second = codebook.add(work, "staff")
        for code in ("encryption", "staff"):
            codings.apply(work, quote="b/why", code=code)
        names = {first.id: "encryption", second.id: "staff"}
        assert code_changes(work, names, ["2018", "2019"]) == [
            Change(
                "code",
                "encryption",
                "2018",
                "2019",
                "definition",
                "Locked.",
                "Locked or encrypted.; include: Phones",
            ),
            Change("code", "staff", "2018", "2019", "definition", "not in the codebook", ""),
        ]
        recheck.keep_on(work, ["a/why"], "encryption")
        assert code_changes(work, names, ["2018", "2019"]) == []
        assert code_changes(work, names, ["2017", "2018"]) == []
