"""Long work in a process of its own."""

import io
import json
from pathlib import Path
from typing import Any

import pytest

from coding.job_kinds import KINDS
from coding.jobs import Progress, answer, main, start
from coding.themes import decide
from coding.themes.runs import newest_run
from corpus.errors import Refused, ThemebookError
from corpus.importing import ImportSettings
from corpus.people import Actor
from corpus.study import Study
from tests.builders import WIDE, file, take_in
from tests.coding.themes.nested import nested_run
from tests.coding.themes.survey import ANSWERS, survey


def task(study: Study, what: str, **options: Any) -> dict[str, Any]:
    """What the parent writes for Ada, a coder."""
    return {
        "study": study.address,
        "what": what,
        "actor": {"name": "Ada", "role": "coder"},
        "options": options,
    }


def quiet(done: int, total: int, words: str) -> None:
    """Hears how far it is and says nothing."""
    assert 0 <= done <= max(done, total)
    assert words


def test_a_job_proposes_themes_in_another_process(study: Study, actor: Actor, tmp_path: Path) -> None:
    """The result names the run, the run is in the study, the job is done."""
    survey(study, actor, tmp_path)
    job = start(study, actor, "suggest themes", question="why", encoder=None)
    result = job.result()
    with study.read() as view:
        run = newest_run(view, question="why")
    assert run is not None
    assert result == {"run": run.run, "themes": len(run.themes)}
    assert job.poll().state == "done"
    job.cancel()
    assert job.poll().state == "done"


def test_a_job_places_a_later_wave(study: Study, actor: Actor, tmp_path: Path) -> None:
    """The result counts what was placed and the themes that are new."""
    survey(study, actor, tmp_path)
    nested_run(study, actor)
    with study.write(actor) as work:
        decide.accept(work, "T1", code="phones")
    path = file(tmp_path, f'id,why\nS1,"{ANSWERS[1]}!"\nS2,Rain\n', name="later.csv")
    take_in(study, actor, path, ImportSettings(id="id", open_columns=("why",), wave="2"))
    result = KINDS["place later"](study, actor, {"question": "why", "encoder": None}, quiet)
    with study.read() as view:
        main = newest_run(view, question="why")
    assert main is not None
    assert result == {"run": main.later[0].run, "placed": 1, "themes": 0}


def test_a_refusal_of_the_child_is_raised_by_the_parent(study: Study, actor: Actor) -> None:
    """In the same words, with what to do."""
    job = start(study, actor, "suggest themes", encoder=None)
    with pytest.raises(Refused, match=r"no quotes to find themes in\. Import answers"):
        job.result()
    assert job.poll().state == "failed"


def test_a_cancelled_job_stores_nothing(study: Study, actor: Actor, tmp_path: Path) -> None:
    """The process is gone, no run is there, and the result says so."""
    survey(study, actor, tmp_path)
    job = start(study, actor, "suggest themes", encoder=None)
    job.cancel()
    with pytest.raises(Refused, match="cancelled; nothing was stored"):
        job.result()
    assert job.poll() == Progress("cancelled", 0, 0, "Cancelled")
    with study.read() as view:
        assert newest_run(view) is None


def test_an_unknown_kind_is_refused(study: Study, actor: Actor) -> None:
    """The known kinds are named."""
    with pytest.raises(Refused, match="Known are: suggest themes, suggest codes, import"):
        start(study, actor, "suggest everything")


def test_the_child_speaks_lines_of_json_without_anybodys_words(
    study: Study, actor: Actor, tmp_path: Path
) -> None:
    """Progress lines, then one result; no line holds an answer."""
    survey(study, actor, tmp_path)
    out = io.StringIO()
    main(io.StringIO(json.dumps(task(study, "suggest themes", encoder=None))), out)
    said = [json.loads(line) for line in out.getvalue().splitlines()]
    assert said[0] == {"done": 0, "total": 20, "words": "Reading the quotes"}
    assert list(said[-1]) == ["result"]
    assert not any(text in out.getvalue() for text in ANSWERS[:18])


def test_a_fault_is_told_by_its_kind_alone(study: Study, monkeypatch: pytest.MonkeyPatch) -> None:
    """An exception may hold a quote, so its text is not passed on."""

    def fail(study: Study, actor: Actor, options: dict[str, Any], tell: Any) -> dict[str, Any]:
        tell(1, 2, f"{study.label} {actor.name} {options}")
        raise KeyError("Locked phones, nobody gives us the passcode")

    monkeypatch.setitem(KINDS, "fail", fail)
    said = answer(task(study, "fail"), quiet)
    assert said["error"]["message"] == (
        "The work stopped because of a fault in Themebook (KeyError); nothing was stored."
    )
    assert "passcode" not in json.dumps(said)


def test_a_child_that_dies_is_found_out(study: Study, actor: Actor, monkeypatch: pytest.MonkeyPatch) -> None:
    """An interpreter that ends at once leaves a failed job with a sentence."""
    monkeypatch.setattr("sys.executable", "/bin/true")
    job = start(study, actor, "suggest themes")
    with pytest.raises(ThemebookError, match="ended before it was done"):
        job.result()
    assert job.poll().state == "failed"


def test_an_import_is_a_job(study: Study, actor: Actor, tmp_path: Path) -> None:
    """A rehearsal tells the same counts and stores nothing; the import stores them."""
    path = str(file(tmp_path, WIDE))
    settings = {"id": "id", "attributes": ["country"], "open_columns": ["why"]}
    counts = ("rows_read", "respondents", "quotes", "non_answers")
    told = []
    for dry_run in (True, False):
        said = answer(task(study, "import", path=path, settings=settings, dry_run=dry_run), quiet)
        told.append([said["result"][field] for field in counts])
        with study.read() as view:
            assert (view.revision > 0) is not dry_run
    assert told == [[5, 3, 3, 1]] * 2
    assert actor.name == "Ada"
