"""What an import did or would do: rows that add up, what is new, and what was left out and why."""

import csv
import io
from typing import Any

import streamlit as st

from ui.quote_text import quiet
from ui.words import count


def show(summary: dict[str, Any]) -> None:
    """Draws the summary of a rehearsal or of an import."""
    added = summary["added"]
    for place, (label, value, beside) in zip(st.columns(4), _numbers(summary, added), strict=True):
        with place.container(gap=None):
            st.metric(label, f"{value:,}")
            quiet(beside, key=f"import-{label}")
    if not any(added.values()):
        quiet("The study has all of this already: nothing is new.", key="import-nothing")
    _problems(summary["skipped"])
    for number, warning in enumerate(summary["warnings"]):
        quiet(warning, key=f"import-warning-{number}")
    _codings(summary.get("codings"))
    _proposed_map(summary.get("proposed_map", []))


def sum_in_words(summary: dict[str, Any]) -> str:
    """Every row read accounted for."""
    read = f"{count(summary['rows_read'], 'row')} read"
    if summary["rows_kept"] == summary["rows_read"]:
        return f"{read}, all of them kept"
    log_ons = f" + {count(summary['log_ons'], 'log-on')} without any answer" if summary["log_ons"] else ""
    return f"{read} = {summary['rows_kept']:,} kept{log_ons} + {summary['rows_skipped']:,} left out"


def _numbers(summary: dict[str, Any], added: dict[str, int]) -> list[tuple[str, int, str]]:
    problems = len(summary["skipped"])
    return [
        ("Respondents", summary["respondents"], f"{added['respondents']:,} new"),
        (
            "Quotes",
            summary["quotes"],
            f"{added['quotes']:,} new · {count(summary['non_answers'], 'non-answer')}",
        ),
        ("Answers to closed questions", summary["answers"], f"{added['answers']:,} new"),
        ("Problems", problems, "listed below" if problems else "no row was left out"),
    ]


def _problems(problems: list[dict[str, Any]]) -> None:
    if not problems:
        return
    st.dataframe(
        {
            "Row": [problem["row"] for problem in problems],
            "Column": [problem["column"] or "the whole row" for problem in problems],
            "Problem": [problem["problem"] for problem in problems],
        },
        hide_index=True,
        width="stretch",
        height=min(35 * len(problems) + 38, 320),
        key="import-problems",
    )


def _codings(codings: dict[str, Any] | None) -> None:
    if codings is None:
        return
    new = f", new codes: {', '.join(codings['codes_added'])}" if codings["codes_added"] else ""
    quiet(
        f"{count(codings['kept'], 'coding')} confirmed, {codings['unchanged']:,} unchanged{new}",
        key="import-codings",
    )
    _problems(codings["skipped"])


def _proposed_map(rows: list[dict[str, str]]) -> None:
    """Offers a map of the columns that were left out, to be corrected and given beside the file."""
    if not rows:
        return
    text = io.StringIO()
    writer = csv.DictWriter(text, list(rows[0]), lineterminator="\r\n")
    writer.writeheader()
    writer.writerows(rows)
    st.download_button(
        "Download a map of these columns",
        text.getvalue().encode("utf-8-sig"),
        file_name="map.csv",
        mime="text/csv",
        icon=":material/download:",
        type="tertiary",
        on_click="ignore",
        help="If they are questions: check what each one is, and give the map beside the file.",
    )
