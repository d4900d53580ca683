"""Import: a file, what its columns are, a rehearsal that adds up, and then the import itself."""

from typing import Any

import streamlit as st

from corpus.people import Actor
from corpus.study import Study
from ui import import_columns, import_summary, state, working
from ui.fault import show_refused
from ui.go import go
from ui.quote_text import quiet
from ui.uploads import Upload, unfit
from ui.words import escape

LOOK, REHEARSAL, IMPORT = "import-look", "import-rehearsal", "import-import"
MAP_IS = (
    "It says which question each column of the file holds, of which kind it is, and who was asked. With a map a closed"
    " question is counted as one; without it only open questions are taken. One row a column, with: column, section,"
    " question, row, type, options, asked_if."
)
Files = dict[str, Upload]


def screen(study: Study, actor: Actor) -> None:
    """Draws the steps of an import one under the other; the next appears when the one before is done."""
    st.title("Import", anchor=False)
    if state.recall("import-done", default=False):
        _done()
        return
    files = _files()
    if not files:
        return
    found = _look(study, actor, files)
    if found is None:
        return
    if not found["rows"]:
        show_refused("The file holds no row below its first line, which names the columns.")
        return
    settings = import_columns.choose(found)
    _rehearse(study, actor, files, settings)


def _files() -> Files:
    """The file with the answers and the map, when they are there and fit.

    Files of every kind are taken, so that the first look says in words what is wrong with one that is no CSV.
    """
    left, right = st.columns(2, gap="large")
    given = {
        "path": left.file_uploader("Answers (CSV)", key="import-file"),
        "questions": right.file_uploader(
            "Map of the questions, if there is one (CSV)", key="import-map", help=MAP_IS
        ),
    }
    if given["path"] is None:
        quiet(
            "One respondent a row with a column for each question, or one quote a row. Nothing leaves this machine.",
            key="import-hint",
        )
        return {}
    files: Files = {}
    for key, file in given.items():
        if file is not None and (why := unfit(file.name, file.size)):
            show_refused(why)
            return {}
        if file is not None:
            files[key] = Upload(file.file_id, file.name, file.getvalue())
    return files


def _look(study: Study, actor: Actor, files: Files) -> dict[str, Any] | None:
    """What the columns seem to be, found out once for each upload."""
    which = [upload.id for upload in files.values()]
    if state.recall("import-looked-at", []) != which:
        state.remember("import-looked-at", which)
        state.forget("import-found", "import-summary")
        working.begin_with_files(
            LOOK, study, actor, "first look", files=files, options=lambda paths: {**paths}
        )

    def keep(result: dict[str, Any]) -> None:
        state.remember("import-found", result)
        import_columns.propose(result)

    working.show(LOOK, finished=keep)
    return state.recall("import-found", None)


def _rehearse(study: Study, actor: Actor, files: Files, settings: dict[str, Any]) -> None:
    """First a rehearsal, which changes nothing; then the import of just that."""
    rehearsed: dict[str, Any] | None = state.recall("import-summary", None)
    fits = rehearsed is not None and state.recall("import-settings", None) == settings
    busy = working.working(REHEARSAL) or working.working(IMPORT)
    if not fits and st.button("Check the file", type="primary", disabled=busy, key="import-check"):
        state.remember("import-settings", settings)
        _begin(REHEARSAL, study, actor, files, {"settings": settings, "dry_run": True})
    working.show(REHEARSAL, finished=_keep_summary)
    if fits and rehearsed is not None:
        with st.container(horizontal=True, vertical_alignment="center", gap="medium"):
            st.text(import_summary.sum_in_words(rehearsed))
            if st.button("Import", type="primary", disabled=busy, key="import-now"):
                _begin(IMPORT, study, actor, files, {"settings": settings})
        import_summary.show(rehearsed)
    working.show(IMPORT, finished=_finish)


def _begin(name: str, study: Study, actor: Actor, files: Files, options: dict[str, Any]) -> None:
    def with_paths(paths: dict[str, str]) -> dict[str, Any]:
        questions = {"questions": paths["questions"]} if "questions" in paths else {}
        return {**options, "path": paths["path"], "settings": {**options["settings"], **questions}}

    working.begin_with_files(name, study, actor, "import", files=files, options=with_paths)
    st.rerun()


def _keep_summary(result: dict[str, Any]) -> None:
    state.remember("import-summary", result)
    st.rerun()


def _finish(result: dict[str, Any]) -> None:
    state.remember("import-summary", result)
    state.remember("import-done", value=True)
    st.rerun()


def _done() -> None:
    """What came in, and where to go on."""
    summary: dict[str, Any] | None = state.recall("import-summary", None)
    if summary is not None:
        st.success(f"Imported: {escape(import_summary.sum_in_words(summary))}", icon=":material/check:")
        import_summary.show(summary)
    with st.container(horizontal=True, gap="small"):
        if st.button("Propose themes", type="primary"):
            _forget()
            go("themes")
        if st.button("Import another file"):
            _forget()
            st.rerun()


def _forget() -> None:
    state.forget("import-done", "import-summary", "import-found", "import-looked-at", "import-settings")
