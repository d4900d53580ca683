"""Employers and positions: who works where, and what few people are."""

import re
from collections.abc import Iterator

from coding.disclosure.risks.risk import Risk

_NAME = r"(?:[A-ZÅÄÖÆØÜ][\w&’'.-]+\s+)"
_BODIES = (
    "Police|Department|Dept|Constabulary|Sheriff|University|College|Hospital|School|Bureau|Agency|Ministry|Directorate|"
    "Unit|Division|Squad|Task Force|Taskforce|Institute|Foundation|Ltd|Limited|Inc|Corp|LLC|GmbH|AB|AS|ASA|Oy|plc|PLC|"
    "Bank|Council|County|District|Region|Kommun|Court|Authority"
)
_ORGANISATION = re.compile(
    rf"\b{_NAME}{{1,4}}(?:{_BODIES})\b|\b(?:University|Police Department|Ministry|Department|City|County) of "
    rf"[A-ZÅÄÖÆØÜ]\w+|\b[A-ZÅÄÖ][a-zåäö]+(?:polisen|politiet|politiets|polizei|polizeidirektion)\b"
)
_FEW = (
    r"chief(?:\s+(?:constable|inspector|superintendent|executive|officer|of\s+\w+))?|commander|superintendent|"
    r"commissioner|sheriff|captain|lieutenant|head|director|deputy\s+\w+|(?:unit|team|squad|section|group)\s+"
    r"(?:head|leader|chief|manager|commander)|coordinator|psychologist|prosecutor|founder|chefe?n?|enhetschef|"
    r"gruppchef|åklagare|kommissarie|polismästare|dienststellenleiter\w*|referatsleiter\w*|leiter\w*|staatsanw\w+"
)
_SELF = (
    r"(?:I\s+am|I['’]m|I\s+was|we\s+are|I\s+work\s+as|I\s+worked\s+as|my\s+(?:role|job|position|title)\s+(?:is|was|as)"
    r"|as|jag\s+är|som|ich\s+bin|als)"
)
_POSITION = re.compile(
    rf"\b{_SELF}\s+(?:(?:an?|the|our|en|ett|die|der|ein|eine)\s+)?(?:[\w-]+\s+){{0,2}}(?:{_FEW})\b",
    re.IGNORECASE,
)
_HIGH = re.compile(
    r"\b(?:chief\s+(?:constable|superintendent|of\s+police)|police\s+(?:commissioner|president)|rikspolischef\w*|"
    r"polizeipräsident\w*)\b",
    re.IGNORECASE,
)
_ONLY = re.compile(
    r"\b(?:the|our|my|their)\s+only\s+(?:[\w-]+\s+){0,3}(?:officers?|investigators?|analysts?|examiners?|detectives?|"
    r"woman|women|man|female|male|person|people|one|unit|team)\b(?:\s+(?:in|at|of|on|for)\s+[\w\s]{2,20}\b)?|"
    r"\b(?:den|die|der)\s+(?:enda|einzige[nr]?)\s+\w+",
    re.IGNORECASE,
)


def found_by_body(text: str) -> Iterator[Risk]:
    """Names of employers: what has a capital before a word such as police, unit or Ltd."""
    for match in _ORGANISATION.finditer(text):
        yield Risk("organisation", match.start(), match.end(), "the name of an organisation")


def found_by_position(text: str) -> Iterator[Risk]:
    """Positions that few hold, and whoever is the only one of a kind."""
    for pattern, why in (
        (_POSITION, "a position that few hold"),
        (_HIGH, "a position that few hold"),
        (_ONLY, "somebody who is the only one"),
    ):
        for match in pattern.finditer(text):
            yield Risk("job title", match.start(), match.end(), why)
