"""What the themes of a run are called, on whatever level: to say of one what it is a part of."""

from coding.store import suggestion_runs
from coding.store import theme_proposals as store
from coding.themes.runs import ThemeRun
from corpus.study import View


def labels(view: View, run: ThemeRun) -> dict[str, str]:
    """The label of every theme of the run by its name ("T1"), on all levels. Empty when the run is not there."""
    row = suggestion_runs.by_guid(view.connection, run.run, kind="themes")
    return (
        {} if row is None else {one["name"]: one["label"] for one in store.of_run(view.connection, row["id"])}
    )
