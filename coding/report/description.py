"""A whole report from a description: title, introduction, and insights with their figures and quotes, as JSON values.

    {
      "title": "What hampers the work",
      "introduction": "Answers of 272 officers.",
      "insights": [
        {
          "headline": "Encryption is what officers name most",
          "text": "A third of those who answered name it.",
          "figures": [{"question": "codes", "of": "ft_challenges"}, {"question": "P16", "title": "Live streaming"}],
          "quotes": ["R002/ft_challenges", {"quote": "R007/ft_challenges", "stance": "against", "cuts": [[0, 12]]}]
        }
      ]
    }

A figure takes question, by, where ({"country": "Sweden"}), base, of, coder, sort, estimate and title; a quote that is
only named speaks for the insight.
"""

from collections.abc import Mapping
from typing import Any, cast

from coding.figures import specification as specifications
from coding.report import reports
from coding.report.report import Report, find_report
from coding.report.reports import Stance
from corpus.errors import Refused
from corpus.study import Work

_REPORT = {"title", "introduction", "insights"}
_INSIGHT = {"headline", "text", "theme", "figures", "quotes"}
_FIGURE = {"question", "by", "where", "base", "of", "coder", "sort", "estimate", "title"}
_QUOTE = {"quote", "stance", "cuts"}

Part = Mapping[str, Any]


def build(work: Work, description: Part) -> Report:
    """Makes a draft with everything the description names.

    Raises Refused, naming the insight and the part of it, for an unknown key, a wrong value, or anything that the study
    does not have; nothing is kept then.
    """
    report = _part(description, _REPORT, "The report")
    title = _text(report, "title", "The report")
    made = reports.create(work, title, _text(report, "introduction", "The report", default=""))
    for number, insight in enumerate(_list(report, "insights", "The report"), start=1):
        _add_insight(work, made.title, _part(insight, _INSIGHT, f"Insight {number}"), number)
    return find_report(work, made.title)


def _add_insight(work: Work, title: str, insight: Part, number: int) -> None:
    place = f"Insight {number}"
    text, theme = _text(insight, "text", place, default=""), insight.get("theme")
    headline = _text(insight, "headline", place)
    reports.add_insight(
        work, title, headline, text, theme=None if theme is None else _text(insight, "theme", place)
    )
    for position, figure in enumerate(_list(insight, "figures", place), start=1):
        _add_figure(work, title, number, figure, f"{place}, figure {position}")
    for position, quote in enumerate(_list(insight, "quotes", place), start=1):
        _add_quote(work, title, number, quote, f"{place}, quote {position}")


def _add_figure(work: Work, title: str, insight: int, given: object, place: str) -> None:
    figure = _part(given, _FIGURE, place)
    heading = None if figure.get("title") is None else _text(figure, "title", place)
    where = _where(figure.get("where"), place)
    try:
        specification = specifications.from_json({**figure, "where": where})
        reports.add_figure(work, title, insight, specification, title=heading)
    except Refused as refused:
        raise Refused(f"{place}: {refused}") from refused


def _add_quote(work: Work, title: str, insight: int, given: object, place: str) -> None:
    quote = _part({"quote": given} if isinstance(given, str) else given, _QUOTE, place)
    stance = cast(Stance, quote.get("stance", "for"))
    cuts = _list(quote, "cuts", place)
    try:
        reports.add_quote(work, title, insight, _text(quote, "quote", place), stance, cuts=cuts)
    except Refused as refused:
        raise Refused(f"{place}: {refused}") from refused


def _where(given: object, place: str) -> list[tuple[str, object]]:
    """(attribute, value) pairs of {"country": "Sweden", "role": ["a", "b"]}."""
    if given is None:
        return []
    if not isinstance(given, Mapping):
        raise Refused(f"{place}: where is no object.", help='Write it as {"country": "Sweden"}.')
    pairs: list[tuple[str, object]] = []
    for name, values in given.items():
        pairs += [(name, value) for value in (values if isinstance(values, list) else [values])]
    return pairs


def _part(given: object, known: set[str], place: str) -> Part:
    if not isinstance(given, Mapping):
        raise Refused(f"{place} is no JSON object.", help=f"It takes {', '.join(sorted(known))}.")
    if unknown := sorted(set(given) - known):
        raise Refused(
            f"{place} has an unknown key {unknown[0]}.", help=f"It takes {', '.join(sorted(known))}."
        )
    return given


def _text(part: Part, key: str, place: str, *, default: str | None = None) -> str:
    found = part.get(key, default)
    if not isinstance(found, str):
        raise Refused(f"{place} has no {key}.", help="Give it as a text.")
    return found


def _list(part: Part, key: str, place: str) -> list[Any]:
    found = part.get(key, [])
    if not isinstance(found, list):
        raise Refused(f"{place}: {key} is no list.", help="Put it into [ ].")
    return found
