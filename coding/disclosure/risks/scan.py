"""Scanning a quote for what could tell who somebody is.

It points out what to look at and finds neither everything nor only what matters: a text in which it finds nothing is
not anonymous for that. Nothing is learned, downloaded or written down.
"""

from collections.abc import Iterable

from coding.disclosure.risks.risk import Risk


def scan(text: str, language: str = "en") -> tuple[Risk, ...]:
    """What is found, in the order of the text; of parts that overlap the longest, and of these the first found."""
    from coding.disclosure.risks.known import found_by_name
    from coding.disclosure.risks.known import language as tokens
    from coding.disclosure.risks.names import capitals_tell, found_by_capitals, found_by_titles
    from coding.disclosure.risks.patterns import found_by_form
    from coding.disclosure.risks.recognisers import found_by_recognisers
    from coding.disclosure.risks.roles import found_by_body, found_by_position

    doc = tokens()(text)
    return _apart(
        (
            *found_by_form(text),
            *found_by_recognisers(text),
            *found_by_titles(text),
            *found_by_position(text),
            *(found_by_body(text) if capitals_tell(doc) else ()),
            *found_by_name(doc),
            *found_by_capitals(doc, language),
        )
    )


def _apart(found: Iterable[Risk]) -> tuple[Risk, ...]:
    kept: list[Risk] = []
    for risk in sorted(found, key=lambda one: one.start - one.end):
        if all(risk.end <= other.start or other.end <= risk.start for other in kept):
            kept.append(risk)
    return tuple(sorted(kept, key=lambda one: one.start))
