"""Where a study stands."""

from pathlib import Path

from coding import codebook, codings
from coding.report import reports
from coding.standing import QuestionStanding, Step, happenings, next_step, open_questions
from corpus.people import Actor, Role, sign_in
from corpus.study import Study
from tests.builders import small_survey


def step(study: Study, *, role: Role = Role.CODER) -> Step:
    """What comes next."""
    with study.read() as view:
        return next_step(view, role=role)


def test_each_open_question_tells_how_far_it_is_and_who_coded_it(
    study: Study, actor: Actor, tmp_path: Path
) -> None:
    """Non-answers are no work left; a rejected code is a decision."""
    small_survey(study, actor, tmp_path)
    ben = sign_in(study, "Ben")
    with study.write(actor) as work:
        codebook.add(work, "locked devices")
        codings.apply(work, quote="R1/why", code="locked devices")
    with study.write(ben) as work:
        codings.reject(work, quote="R1/why", code="locked devices")
        codings.apply(work, quote="R4/why", code="locked devices", status="suggested")
    with study.read() as view:
        assert open_questions(view) == [
            QuestionStanding(
                "why", "Why?", quotes=2, non_answers=1, decided=1, coders=(("Ada", 1), ("Ben", 1))
            )
        ]


def test_the_next_step_follows_from_what_the_study_holds(
    study: Study, actor: Actor, supervisor: Actor, tmp_path: Path
) -> None:
    """From the file to the approved report, one step after the other."""
    steps = [step(study)]
    small_survey(study, actor, tmp_path)
    steps.append(step(study))
    with study.write(actor) as work:
        codebook.add(work, "locked devices")
    steps.append(step(study))
    with study.write(actor) as work:
        for quote in ("R1/why", "R4/why"):
            codings.apply(work, quote=quote, code="locked devices")
    steps.append(step(study))
    with study.write(actor) as work:
        reports.create(work, "Report")
        reports.add_insight(work, None, "Devices stay locked")
        reports.add_quote(work, None, 1, "R1/why", "for")
        reports.submit(work)
    steps += [step(study), step(study, role=Role.SUPERVISOR)]
    with study.write(supervisor) as work:
        reports.return_(work, comment="Thin.")
    steps += [step(study), step(study, role=Role.SUPERVISOR)]
    with study.write(actor) as work:
        reports.submit(work)
    with study.write(supervisor) as work:
        reports.approve(work)
    steps.append(step(study))
    assert steps == [
        Step.IMPORT,
        Step.THEMES,
        Step.CODE,
        Step.REPORT,
        Step.WAIT,
        Step.REVIEW,
        Step.REVISE,
        Step.LOOK,
        Step.EXPORT,
    ]


def test_what_happened_is_told_together_where_it_belongs_together(
    study: Study, actor: Actor, tmp_path: Path
) -> None:
    """Decisions of one kind by one person in a row are one sentence; quotes are counted, never quoted."""
    small_survey(study, actor, tmp_path)
    with study.write(actor) as work:
        codebook.add(work, "locked devices")
        codings.apply(work, quote="R1/why", code="locked devices")
        codings.apply(work, quote="R4/why", code="locked devices")
        codings.undo(work)
        reports.create(work, "Report")
    with study.read() as view:
        told = [(one.person, one.what) for one in happenings(view)]
    assert told == [
        ("Ada", "created the report"),
        ("Ada", "undid locked devices on a quote"),
        ("Ada", "confirmed locked devices on 2 quotes"),
        ("Ada", "added locked devices in the codebook"),
        ("Ada", "imported answers.csv"),
    ]


def test_a_study_without_events_has_no_happenings(study: Study) -> None:
    """Nothing is invented."""
    with study.read() as view:
        assert (happenings(view), open_questions(view)) == ([], [])
