"""What a scan finds: a part of a text that could tell who somebody is."""

from dataclasses import dataclass
from typing import Literal

Kind = Literal[
    "name",
    "place",
    "organisation",
    "job title",
    "age",
    "date",
    "e-mail",
    "phone",
    "web address",
    "number",
    "case",
    "plate",
    "postcode",
]


@dataclass(frozen=True, slots=True)
class Risk:
    """One part [start, end) of a text, in Unicode code points, with the reason why it is pointed out."""

    kind: Kind
    start: int
    end: int
    why: str
