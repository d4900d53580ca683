"""Where a study stands."""

from pathlib import Path
from tempfile import TemporaryDirectory

from coding import codebook, codings
from coding.report import reports
from coding.standing import QuestionStanding, Step, next_step, open_questions
from coding.themes import decide
from coding.themes.propose import propose_themes
from coding.themes.runs import newest_run
from corpus.importing import ImportSettings
from corpus.people import Actor, Role, sign_in
from corpus.study import Study, Work
from tests.builders import file, small_survey, take_in


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


def test_a_question_worded_otherwise_in_a_later_wave_is_one(
    study: Study, actor: Actor, tmp_path: Path
) -> None:
    """Its quotes are counted together; a file without wording takes none away."""
    small_survey(study, actor, tmp_path)
    later = file(tmp_path, 'id,why\nS1,"Staff is missing."\nS2,don\'t know\n', name="later.csv")
    take_in(study, actor, later, ImportSettings(id="id", open_columns=("why",), wave="2"))
    with study.read() as view:
        assert open_questions(view) == [
            QuestionStanding("why", "Why?", quotes=3, non_answers=2, decided=0, coders=())
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


def test_only_the_newest_proposals_of_each_question_wait_for_a_decision(study: Study, actor: Actor) -> None:
    """What an earlier run left open is settled by asking again; another question's newest run still waits."""
    import_two_questions(study, actor)
    propose_themes(study, actor, question="why", encoder=None)
    propose_themes(study, actor, question="why", encoder=None)
    with study.write(actor) as work:
        reject_all(work, "why")
    after_why = step(study)
    propose_themes(study, actor, question="need", encoder=None)
    waiting = step(study)
    with study.write(actor) as work:
        reject_all(work, "need")
    assert (after_why, waiting, step(study)) == (Step.THEMES, Step.DECIDE_THEMES, Step.THEMES)


def import_two_questions(study: Study, actor: Actor) -> None:
    """Ten respondents on locked phones and missing staff, asked two open questions."""
    ways = ("first", "second", "third", "old", "new")
    said = [
        *(f"The phone is locked and nobody opens the {way} phone" for way in ways),
        *(f"Too few colleagues on the {way} shift, staff is missing" for way in ways),
    ]
    rows = "".join(f'R{number},"{text}","{text}"\n' for number, text in enumerate(said))
    with TemporaryDirectory() as folder:
        path = file(Path(folder), f"id,why,need\n{rows}")
        take_in(study, actor, path, ImportSettings(id="id", open_columns=("why", "need")))


def reject_all(work: Work, question: str) -> None:
    """Rejects what the newest run for the question proposes."""
    run = newest_run(work, question=question)
    assert run is not None
    assert run.themes
    for theme in run.themes:
        decide.reject(work, theme.id, run=run.run)


def test_a_study_without_quotes_has_no_open_questions(study: Study) -> None:
    """Nothing is invented."""
    with study.read() as view:
        assert open_questions(view) == []
