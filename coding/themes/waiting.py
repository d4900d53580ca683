"""How many proposed themes wait for a decision."""

from coding.store import suggestion_runs
from coding.store import theme_proposals as store
from coding.themes.proposed import Standing
from coding.themes.runs import LATER_THAN, LEVEL
from corpus.study import View


def count_waiting(view: View) -> int:
    """Open proposals of the newest run for each question and of later waves, on the level shown first.

    One around or inside which somebody has decided does not wait: people work on another level there.
    """
    newest: set[str] = set()
    questions: set[str | None] = set()
    heads = suggestion_runs.heads(view.connection, kind="themes")
    for head in heads:
        if LATER_THAN not in head["parameters"] and head["question"] not in questions:
            questions.add(head["question"])
            newest.add(head["guid"])
    return sum(
        _open(Standing(store.of_run(view.connection, head["id"])), int(head["parameters"].get(LEVEL, 1)))
        for head in heads
        if head["parameters"].get(LATER_THAN, head["guid"]) in newest
    )


def _open(standing: Standing, level: int) -> int:
    decided = {found for found, row in standing.rows.items() if row["status"] in ("accepted", "rejected")}
    above = {around for found in decided for around in standing.around[found]}
    return sum(
        standing.rows[found]["status"] == "open"
        and found not in above
        and not decided & set(standing.around[found])
        for found in standing.shown(level)
    )
