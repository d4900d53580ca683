"""The files of a report: each is built on the click, and is what may leave the study."""

from functools import partial

import streamlit as st

from coding.report.export import MEDIA, Format, exported, file_name, leaving
from coding.report.outside import browser
from coding.report.report import Report
from corpus.errors import Unavailable
from corpus.study import Study
from ui.quote_text import quiet

FILES: tuple[tuple[Format, str, str], ...] = (
    ("docx", "Word", "To go on writing in: headings, captions, footnotes and tables are real."),
    ("pdf", "PDF", "To be printed and sent."),
    ("html", "HTML", "One page for a browser; it needs no network."),
    ("xlsx", "Tables", "A workbook: one sheet a table, with bases, intervals and evidence ids."),
    ("json", "JSON", "For themebook verify."),
)


def downloads(study: Study, report: Report) -> None:
    """A row of buttons; without a browser on the server's machine the one for PDF says what is missing."""
    missing = _missing()
    with st.container(horizontal=True, vertical_alignment="center", gap="small"):
        with st.container(width="content"):
            quiet("Download", key="report-download")
        for format, label, told in FILES:
            st.download_button(
                label,
                partial(_file, study, report.title, format),
                file_name=file_name(report.title, report.status, format),
                mime=MEDIA[format],
                key=f"report-download-{format}",
                help=missing if format == "pdf" and missing else told,
                disabled=format == "pdf" and bool(missing),
                on_click="ignore",
            )
    if report.status != "approved":
        quiet("Every page says DRAFT until the report is approved.", key="report-draft")


def _file(study: Study, title: str, format: Format) -> bytes:
    with study.read() as view:
        found = leaving(view, title)
    return exported(found, format)


def _missing() -> str:
    """Why there can be no PDF, "" when there can be one."""
    try:
        browser.found()
    except Unavailable as error:
        return str(error)
    return ""
