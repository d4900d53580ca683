"""A whole report from a description: its texts, and insights with their figures and quotes, as JSON values.

    {
      "title": "What hampers the work",
      "introduction": "Answers of 272 officers.",
      "insights": [
        {
          "headline": "Encryption is what officers name most",
          "sub_headline": "Face-blurring comes second",
          "overview": "Encryption hampers the work most",
          "text": "{challenges: Encryption} of those who answered name it.^[Asked in an open question.]",
          "figures": [
            {"question": "codes", "of": "ft_challenges", "id": "challenges"},
            {"question": "P16", "title": "Live streaming"}
          ],
          "quotes": [
            "R002/ft_challenges",
            {"quote": "R007/ft_challenges", "stance": "against", "shown": "[…] it can be opened."}
          ],
          "claims": [{"claim": "what officers name most", "figure": "challenges", "row": "Encryption"}]
        }
      ],
      "blocks": [
        {"kind": "foreword", "title": "Foreword", "text": "…", "author": "Kim Example"},
        {"kind": "comment", "text": "…", "author": "Dr Noor Example", "role": "Director",
         "organisation": "Example Institute", "about": "…", "pull_quote": "…", "insights": [1]}
      ]
    }

A figure takes what a specification takes ({"country": "Sweden"} as where), title, and id: a name by which the texts of
this description refer to it. A quote that is only named speaks for the insight; `shown` is its text with […] for what
is left out, `cuts` the same in characters. A claim is the text or the phrase that the claim check finds, with the cell
that it speaks of: the row of a figure, and the group where it has groups. Kinds of blocks: foreword, summary, article,
comment, acknowledgement.
"""

from collections.abc import Mapping
from dataclasses import dataclass, fields
from typing import Any, cast
from uuid import uuid4

from coding.claims.kept import tie_claim
from coding.claims.tie import Tie
from coding.figures import specification as specifications
from coding.figures.specification import Specification
from coding.report import reports
from coding.report.blocks import TEXTS, BlockText
from coding.report.content import BlockKind
from coding.report.cuts import from_shown
from coding.report.evidence_id import figure_id
from coding.report.insights import WORDING
from coding.report.prose import with_ids
from coding.report.report import Report, find_report
from coding.report.reports import Stance
from corpus.errors import Refused
from corpus.quotes import find_quote
from corpus.study import Work

_REPORT = {"title", "introduction", "insights", "blocks"}
_INSIGHT = {*WORDING, "theme", "figures", "quotes", "claims"}
_FIGURE = {*(field.name for field in fields(Specification)), "title", "id"}
_QUOTE = {"quote", "stance", "cuts", "shown"}
_CLAIM = {"claim", "figure", "group", "row"}
_BLOCK = {"kind", *TEXTS, "insights"}

Part = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class _Making:
    """The report being made; `guids` are of the figures that have a name in the description."""

    work: Work
    title: str
    guids: Mapping[str, str]

    def text(self, part: Part, key: str, place: str, *, default: str | None = None) -> str:
        """A text of the description; figures it refers to by name are named by their evidence ids."""
        ids = {name: figure_id(guid) for name, guid in self.guids.items()}
        return with_ids(_text(part, key, place, default=default), ids)


def build(work: Work, description: Part) -> Report:
    """Makes a draft with everything the description names.

    Raises Refused, naming the insight and the part of it, for an unknown key, a wrong value, or anything that the study
    does not have; nothing is kept then.
    """
    report = _part(description, _REPORT, "The report")
    insights = [
        _part(insight, _INSIGHT, f"Insight {number}")
        for number, insight in enumerate(_list(report, "insights", "The report"), start=1)
    ]
    making = _Making(work, _text(report, "title", "The report"), _guids(insights))
    introduction = making.text(report, "introduction", "The report", default="")
    made = reports.create(work, making.title, introduction)
    for number, insight in enumerate(insights, start=1):
        _add_insight(making, insight, number)
    for number, block in enumerate(_list(report, "blocks", "The report"), start=1):
        _add_block(making, block, f"Block {number}")
    for number, insight in enumerate(insights, start=1):
        for position, claim in enumerate(_list(insight, "claims", f"Insight {number}"), start=1):
            _tie(making, number, claim, f"Insight {number}, claim {position}")
    return find_report(work, made.title)


def _guids(insights: list[Part]) -> dict[str, str]:
    """A new guid for each figure that has a name. Raises Refused when two have the same."""
    found: dict[str, str] = {}
    for number, insight in enumerate(insights, start=1):
        for position, figure in enumerate(_list(insight, "figures", f"Insight {number}"), start=1):
            place = f"Insight {number}, figure {position}"
            name = _part(figure, _FIGURE, place).get("id")
            if name is None:
                continue
            if _text(figure, "id", place) in found:
                raise Refused(f"{place}: another figure is called {name} too.", help="Give it another id.")
            found[name] = str(uuid4())
    return found


def _add_insight(making: _Making, insight: Part, number: int) -> None:
    place = f"Insight {number}"
    wording = {name: making.text(insight, name, place, default="") for name in WORDING[1:]}
    theme = None if insight.get("theme") is None else _text(insight, "theme", place)
    headline = making.text(insight, "headline", place)
    reports.add_insight(
        making.work,
        making.title,
        headline,
        wording["text"],
        sub_headline=wording["sub_headline"],
        overview=wording["overview"],
        theme=theme,
    )
    for position, figure in enumerate(_list(insight, "figures", place), start=1):
        _add_figure(making, number, figure, f"{place}, figure {position}")
    for position, quote in enumerate(_list(insight, "quotes", place), start=1):
        _add_quote(making, number, quote, f"{place}, quote {position}")


def _add_figure(making: _Making, insight: int, figure: Part, place: str) -> None:
    heading = None if figure.get("title") is None else _text(figure, "title", place)
    where = _where(figure.get("where"), place)
    guid = making.guids.get(figure.get("id", ""))
    try:
        specification = specifications.from_json({**figure, "where": where})
        reports.add_figure(making.work, making.title, insight, specification, title=heading, guid=guid)
    except Refused as refused:
        raise Refused(f"{place}: {refused}") from refused


def _add_quote(making: _Making, insight: int, given: object, place: str) -> None:
    quote = _part({"quote": given} if isinstance(given, str) else given, _QUOTE, place)
    stance, name = cast(Stance, quote.get("stance", "for")), _text(quote, "quote", place)
    cuts = _list(quote, "cuts", place)
    if "shown" in quote and cuts:
        raise Refused(f"{place} has cuts and a shown text.", help="Give one of the two.")
    try:
        if "shown" in quote:
            cuts = list(from_shown(find_quote(making.work, name).text, _text(quote, "shown", place)))
        reports.add_quote(making.work, making.title, insight, name, stance, cuts=cuts)
    except Refused as refused:
        raise Refused(f"{place}: {refused}") from refused


def _tie(making: _Making, insight: int, given: object, place: str) -> None:
    claim = _part(given, _CLAIM, place)
    named, group = _text(claim, "figure", place), _text(claim, "group", place, default="")
    figure = figure_id(making.guids[named]) if named in making.guids else named
    to = Tie(figure, group, _text(claim, "row", place))
    try:
        tie_claim(making.work, making.title, str(insight), _text(claim, "claim", place), to)
    except Refused as refused:
        raise Refused(f"{place}: {refused}") from refused


def _add_block(making: _Making, given: object, place: str) -> None:
    block = _part(given, _BLOCK, place)
    said = BlockText(**{name: making.text(block, name, place, default="") for name in TEXTS})
    kind = cast(BlockKind, _text(block, "kind", place))
    insights = _list(block, "insights", place)
    if any(type(number) is not int for number in insights):
        raise Refused(f"{place}: insights are named by their numbers.", help="Write them as [1, 2].")
    try:
        reports.add_block(making.work, making.title, kind, said, insights=insights)
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
