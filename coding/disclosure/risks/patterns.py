"""What can be told by its form: addresses, numbers of cases and officers, plates, postcodes, dates, ages."""

import re
from collections.abc import Iterator
from functools import cache

from coding.disclosure.risks.risk import Kind, Risk

_MONTHS = (
    "jan(?:uary|uari|uar)?|feb(?:ruary|ruari|ruar)?|mar(?:ch|s)|märz|mär|apr(?:il)?|maj|mai|june?|juni?|july?|juli|"
    "aug(?:ust|usti)?|sep(?:t|tember)?|o[ck]t(?:ober)?|nov(?:ember)?|de[cz](?:ember)?"
)
_DAY = r"(?:0?[1-9]|[12]\d|3[01])(?:st|nd|rd|th|\.)?"
_YEAR = r"(?:19|20)\d\d"
_RANK = r"(?:PC|DC|PS|DS|DI|DCI|DSU|WPC|SGT|Sgt|Insp|CPT|Cpt)"
_CASE = (
    "cases?|files?|dossiers?|reports?|exhibits?|incidents?|crime|job|reference|ref|docket|ärende|diarie|dnr|akte|az|"
    "aktenzeichen|sak|sag"
)
_OFFICER = "badge|collar|warrant|shoulder|officer|tjänste|dienst"

_PATTERNS: tuple[tuple[Kind, str, str], ...] = (
    ("e-mail", r"[\w.+-]+\s?@\s?[\w-]+(?:\.[\w-]+)+", "an e-mail address"),
    ("web address", r"\b(?:https?://|www\.)[^\s)\]}>\"”»]+", "a web address"),
    (
        "web address",
        r"\b[a-z0-9-]+(?:\.[a-z0-9-]+)*\.(?:com|org|net|info|gov|edu|eu|uk|se|no|de|dk|fi|nl|fr|onion|ru|io)(?:/\S*)?\b",
        "a web address",
    ),
    ("name", r"(?<![\w@])@\w{3,}", "a user name"),
    (
        "date",
        rf"\b(?:{_YEAR}[-/.](?:0?[1-9]|1[0-2])[-/.]{_DAY}|{_DAY}[-/.](?:0?[1-9]|1[0-2])[-/.](?:{_YEAR}|\d\d)|"
        rf"(?:0?[1-9]|1[0-2])/{_DAY}/(?:{_YEAR}|\d\d))\b",
        "a date",
    ),
    (
        "date",
        rf"\b(?i:{_DAY}\s+(?:of\s+)?(?:{_MONTHS})\b(?:,?\s+{_YEAR})?|(?:{_MONTHS})\s+{_DAY}\b(?:,?\s+{_YEAR})?|"
        rf"(?:{_MONTHS})\.?,?\s+(?:of\s+)?{_YEAR})(?!\w)",
        "a date",
    ),
    (
        "age",
        r"(?<![-–\d])\b(?<!\d to )(?<!\d or )\d{1,2}(?:[- ]years?[- ]old\b(?!s| child\w*| girls| boys| pupils| teens)|"
        r"[- ](?:y/?o|yo)\b|[- ]årig\w*|[- ]?jährige\w*)",
        "an age",
    ),
    (
        "age",
        r"\b(?i:aged?|ålder|im Alter von)\s+(?:of\s+)?\d{1,2}\b(?!\s*(?:-|–|to|and|bis|till|%))",
        "an age",
    ),
    ("age", r"\b(?i:I\s?(?:am|['’]m)|he is|she is|jag är|ich bin)\s+\d{2}\b(?!\s*%)", "an age"),
    (
        "case",
        rf"\b(?i:{_CASE})\s*(?i:no\.?|numbers?|nr\.?|nummer|id)?\s*[:.#]?\s*(?=[A-Z/-]*\d)[A-Z0-9][A-Z0-9/_-]{{2,}}\b",
        "the number of a case",
    ),
    (
        "case",
        r"(?<![\w.,])(?:[A-Z]{1,5}[-/ ]?\d{3,}[-/]\d{2,}|\d{2,}[-/][A-Z]{0,3}\d{3,}[-/]?\d*)(?!\w)",
        "the number of a case",
    ),
    (
        "case",
        r"\b(?:Operation|Project|Op\.?)\s+[A-ZÅÄÖÆØ][\w-]+(?:\s+[A-ZÅÄÖÆØ][\w-]+)?",
        "the name of an operation",
    ),
    (
        "number",
        rf"\b(?:(?i:{_OFFICER})\s*(?i:no\.?|numbers?|nr\.?|nummer|id)?\s*(?:is|was|är|ist|[:.#])?\s*[A-Z]{{0,3}}\d{{2,7}}|{_RANK}\s?\d{{2,6}})\b",
        "the number of an officer",
    ),
    ("number", r"(?<![\w.,-])#?\d(?:[ -]?\d){7,}(?![\w%]|[.,]\d)", "a long number"),
    (
        "plate",
        r"\b(?:[A-Z]{2}\d{2}\s?[A-Z]{3}|[A-Z]{3}\s?\d{2}[A-Z0-9]|[A-ZÄÖÜ]{1,3}-[A-Z]{1,2}\s?\d{1,4}|E[A-Z]\s?\d{5})\b",
        "a number plate",
    ),
    (
        "postcode",
        r"\b(?:[A-Z]{1,2}\d[A-Z0-9]?\s\d[A-Z]{2}|[ABCEGHJ-NPRSTVXY]\d[A-Z]\s?\d[A-Z]\d|[1-9]\d{3}\s[A-Z]{2}|"
        r"[A-Z]{2}\s\d{5}(?:-\d{4})?|(?:SE|S|DE|D|NO|N|DK|FI|NL)-\d{3}\s?\d{1,2})\b",
        "a postcode",
    ),
    (
        "postcode",
        r"(?<![\w.,])\d{3}\s\d{2}\s+[A-ZÅÄÖ][a-zåäö]+|(?<![\w.,])\d{5}\s+[A-ZÄÖÜ][a-zäöüß]{2,}",
        "a postcode and a place",
    ),
    (
        "phone",
        r"(?<![\w.,/])(?:\+|00)\d{1,3}[ ().-]*\d(?:[ ().-]*\d){5,}|(?<![\w.,/])\(?0\d{1,4}\)?(?:[ .-]?\d){6,}(?!\w)",
        "a phone number",
    ),
)


def found_by_form(text: str) -> Iterator[Risk]:
    """Every part of the text that has one of the forms."""
    for kind, pattern, why in _compiled():
        for match in pattern.finditer(text):
            yield Risk(kind, match.start(), match.end(), why)


@cache
def _compiled() -> tuple[tuple[Kind, re.Pattern[str], str], ...]:
    return tuple((kind, re.compile(pattern), why) for kind, pattern, why in _PATTERNS)
