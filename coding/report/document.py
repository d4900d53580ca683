"""A report as a JSON document: what `verify` reads, and how an approved report is kept."""

import hashlib
import json
from collections.abc import Mapping
from dataclasses import asdict
from typing import Any

from coding.figures import specification as specifications
from coding.figures import table as tables
from coding.report.content import (
    Methods,
    ReportContent,
    Review,
    ShownBlock,
    ShownFigure,
    ShownInsight,
    ShownQuote,
)
from coding.report.strict import record
from corpus.errors import Refused
from corpus.events import canonical

FORMAT = "themebook report"
VERSION = 2
READ = (1, 2)
"""The versions that can be read. In the first, quotes had their names as ids and there were no blocks."""


def to_json(content: ReportContent) -> dict[str, Any]:
    """The content as JSON values, in a fixed order; `from_json` gives it back whole but for the names of quotes."""
    return {
        "format": FORMAT,
        "version": VERSION,
        "study": {"guid": content.study_guid, "title": content.study_title},
        "report": {
            "guid": content.guid,
            "title": content.title,
            "introduction": content.introduction,
            "status": content.status,
            "submission": content.submission,
            **asdict(content.review),
        },
        "threshold": content.threshold,
        "cells": content.cells,
        "methods": _plain(asdict(content.methods)),
        "insights": [_insight(insight) for insight in content.insights],
        "blocks": [_plain(asdict(block)) for block in content.blocks],
        "revision": content.revision,
        "codebook_version": content.codebook_version,
    }


def from_json(document: object) -> ReportContent:
    """The content that `to_json` wrote.

    Raises Refused when the document is none of Themebook's reports, is of a newer version, or cannot be read as one.
    """
    if not isinstance(document, Mapping) or document.get("format") != FORMAT:
        raise Refused(
            "This is not a report of Themebook.",
            help="Export one with: themebook report export --format json.",
        )
    if document.get("version") not in READ:
        raise Refused(
            f"The report has version {document.get('version')} of the format; this Themebook reads up to {VERSION}.",
            help="Update Themebook, or export the report again.",
        )
    try:
        return _content(document)
    except (KeyError, TypeError, ValueError, AttributeError) as error:
        place = f" ({error})" if isinstance(error, KeyError) else ""
        raise Refused(
            f"The report has a part that is missing or cannot be read{place}.",
            help="Export it again from the study instead of editing the file.",
        ) from error


def figure_table(figure: Mapping[str, Any]) -> dict[str, Any]:
    """The table in a figure of a document, in the form of `coding.figures.table`."""
    others = ("id", "seal", "answers_seal", "specification", "table_title")
    return {key: value for key, value in figure.items() if key not in others} | {
        "title": figure["table_title"]
    }


def seal(document: Mapping[str, Any]) -> str:
    """The SHA-256 of a whole document, as events keep it: 64 hex digits."""
    return hashlib.sha256(canonical(document).encode()).hexdigest()


def _insight(insight: ShownInsight) -> dict[str, Any]:
    fields = ("id", "number", "headline", "sub_headline", "overview", "text", "theme")
    return {
        **{field: getattr(insight, field) for field in fields},
        "figures": [_figure(figure) for figure in insight.figures],
        "quotes": [_quote(quote) for quote in insight.quotes],
    }


def _figure(figure: ShownFigure) -> dict[str, Any]:
    table = tables.to_json(figure.table)
    return {
        "id": figure.id,
        "title": figure.title,
        "specification": specifications.to_json(figure.specification),
        "seal": figure.seal,
        **({"answers_seal": figure.answers_seal} if figure.answers_seal else {}),
        "table_title": table.pop("title"),
        **table,
    }


def _quote(quote: ShownQuote) -> dict[str, Any]:
    """A quote without its name, which holds who wrote it."""
    values: dict[str, Any] = _plain(asdict(quote))
    del values["name"]
    return values


def _plain(values: Any) -> Any:
    """The same with lists for tuples."""
    return json.loads(json.dumps(values))


def _content(document: Mapping[str, Any]) -> ReportContent:
    study, report = document["study"], document["report"]
    flat = {
        **{key: value for key, value in report.items() if key not in Review.__slots__},
        "study_guid": study["guid"],
        "study_title": study["title"],
        "review": report,
        **{key: document[key] for key in ("methods", "insights", "revision", "codebook_version")},
        **{key: document[key] for key in ("blocks", "threshold", "cells") if key in document},
    }
    return record(ReportContent, flat, review=_review, methods=_methods, insights=_insights, blocks=_blocks)


def _review(values: Mapping[str, Any]) -> Review:
    return record(Review, values)


def _methods(values: Mapping[str, Any]) -> Methods:
    return record(Methods, values)


def _blocks(values: list[Mapping[str, Any]]) -> tuple[ShownBlock, ...]:
    return tuple(record(ShownBlock, one) for one in values)


def _insights(values: list[Mapping[str, Any]]) -> tuple[ShownInsight, ...]:
    return tuple(record(ShownInsight, one, figures=_figures, quotes=_quotes) for one in values)


def _figures(values: list[Mapping[str, Any]]) -> tuple[ShownFigure, ...]:
    return tuple(
        record(
            ShownFigure,
            {**one, "table": figure_table(one)},
            specification=specifications.from_json,
            table=tables.from_json,
        )
        for one in values
    )


def _quotes(values: list[Mapping[str, Any]]) -> tuple[ShownQuote, ...]:
    """Names are not taken from a document, whoever put them there."""
    return tuple(
        record(ShownQuote, {key: value for key, value in one.items() if key != "name"}) for one in values
    )
