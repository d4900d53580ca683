"""The methods of a report, written from the study."""

from pathlib import Path

import pytest

from coding import codebook, codings
from coding.check import faults
from coding.report import reports
from coding.report.content import CodeUsed, Methods, QuestionUsed
from coding.report.description import build
from coding.report.document import to_json
from coding.report.export_html import html
from coding.report.methods import day, for_outside, state_channel
from coding.report.render import content
from coding.report.verify import verify
from corpus.importing import ImportSettings
from corpus.people import Actor, Role, sign_in
from corpus.study import Study
from tests.builders import take_in
from tests.material import seed_path


def methods(study: Study) -> Methods:
    """Those of the only report."""
    with study.read() as view:
        return content(view).methods


def test_the_methods_tell_only_what_the_report_rests_on(drafted: Study) -> None:
    """The questions and codes of its figures, who was asked, and where those who answered are from."""
    found = methods(drafted)
    assert (found.respondents, found.log_ons, found.countries) == (9, 1, ("Norway", "Sweden"))
    assert found.questions == (
        QuestionUsed("met", "Have you met it?", "single", ""),
        QuestionUsed("why", "What stops you?", "open", ""),
    )
    assert found.codes == (
        CodeUsed("encryption", "technology", "Evidence that cannot be read.", "", ""),
        CodeUsed("providers", None, "", "", ""),
    )
    assert (found.channel, found.coders, found.agreement) == ("", 1, ())


def test_examples_of_codes_do_not_leave_the_study(drafted: Study, actor: Actor) -> None:
    """One may be a quote that nobody released; those who work on the study see it."""
    with drafted.write(actor) as work:
        codebook.edit(work, "encryption", example="Encrypted phones stop us in Kiruna.")
    with drafted.read() as view:
        inside, outside = content(view), content(view, for_outside=True)
        assert "Kiruna" not in html(outside)
        assert verify(view, to_json(outside)).differences == ()
    assert [code.example for code in inside.methods.codes] == ["Encrypted phones stop us in Kiruna.", ""]
    assert [code.example for code in outside.methods.codes] == ["", ""]


@pytest.mark.parametrize(
    ("moment", "told"),
    [
        ("2018-03-01T09:32:11+01:00", "2018-03-01"),
        ("2018-03-01 09:32", "2018-03-01"),
        ("spring 2018", "spring 2018"),
        (None, None),
    ],
)
def test_of_the_first_and_the_last_respondent_the_day_is_told(moment: str | None, told: str | None) -> None:
    """By the second they could be found in the log of a questionnaire; what is no moment stays as it is."""
    assert day(moment) == told


def test_what_groups_are_of_is_told_too(surveyed: Study, actor: Actor) -> None:
    """A closed question by codes rests on the codes, and by another question on that one."""
    figure = {"question": "met", "by": "codes", "of": "why"}
    with surveyed.write(actor) as work:
        build(work, {"title": "T", "insights": [{"headline": "H", "figures": [figure]}]})
    found = methods(surveyed)
    assert [question.name for question in found.questions] == ["met", "why"]
    assert [code.name for code in found.codes] == ["encryption", "providers"]


def test_how_people_were_asked_is_stated(drafted: Study, actor: Actor) -> None:
    """By an event; the same again changes nothing."""
    with drafted.write(actor) as work:
        state_channel(work, " an online  questionnaire ")
        state_channel(work, "an online questionnaire")
    assert methods(drafted).channel == "an online questionnaire"
    with drafted.read() as view:
        assert list(faults(view)) == []


def test_coders_of_the_counted_codes_are_counted(drafted: Study) -> None:
    """And compared where both decided; where every cell is held, on few quotes for those inside alone."""
    with drafted.write(sign_in(drafted, "Ben", role=Role.CODER)) as work:
        codings.apply(work, quote="R1/why", code="encryption")
        codings.reject(work, quote="R2/why", code="encryption")
    found = methods(drafted)
    assert found.coders == 2
    assert [(one.coders, one.quotes, one.percent) for one in found.agreement] == [(("Ada", "Ben"), 2, 50.0)]
    assert for_outside(found, threshold=5, cells="compared").agreement == found.agreement
    assert for_outside(found, threshold=2, cells="every").agreement == found.agreement
    assert for_outside(found, threshold=5, cells="every").agreement == ()


@pytest.mark.parametrize(
    ("name", "log_ons"), [("respondents_2018.csv", 0), ("respondents_2018_raw.csv", 250)]
)
def test_the_methods_of_the_published_survey(study: Study, actor: Actor, name: str, log_ons: int) -> None:
    """Fieldwork from May to August 2018, 272 respondents, 29 countries and "other" in alphabetical order."""
    data, questions = seed_path(name), seed_path("codebook_2018.csv")
    settings = ImportSettings(id=_first_column(data), attributes=("country",), questions=str(questions))
    take_in(study, actor, data, settings)
    with study.write(actor) as work:
        reports.create(work, "R")
    found = methods(study)
    assert (found.respondents, found.log_ons) == (272, log_ons)
    assert (found.first_submitted, found.last_submitted) == ("2018-05-02", "2018-08-13")
    assert len(found.countries) == 30
    assert list(found.countries) == sorted(found.countries, key=str.casefold)


def _first_column(path: Path) -> str:
    with path.open(encoding="utf-8-sig") as lines:
        return lines.readline().split(",")[0]
