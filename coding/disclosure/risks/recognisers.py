"""Numbers with a form or a check digit of their own, found by the recognisers of presidio-analyzer.

Only those are used that work on the text alone: no language model, and nothing that asks the network (its recognisers
of e-mail and web addresses do). It is read when the first text with a digit is scanned, which takes a second.
"""

from collections.abc import Iterator
from functools import cache
from typing import Any

from coding.disclosure.risks.risk import Kind, Risk

SURE_ENOUGH = 0.4
"""Below this presidio itself calls a find weak: any five digits may be a postcode."""

_CHOSEN: dict[str, tuple[Kind, str]] = {
    "PhoneRecognizer": ("phone", "a phone number"),
    "IbanRecognizer": ("number", "the number of a bank account"),
    "CreditCardRecognizer": ("number", "the number of a credit card"),
    "CryptoRecognizer": ("number", "the address of a wallet"),
    "IpRecognizer": ("number", "an IP address"),
    "MacAddressRecognizer": ("number", "the address of a device"),
    "NhsRecognizer": ("number", "an NHS number"),
    "UkNinoRecognizer": ("number", "a national insurance number"),
    "UkPostcodeRecognizer": ("postcode", "a postcode"),
    "UkVehicleRegistrationRecognizer": ("plate", "a number plate"),
    "UsSsnRecognizer": ("number", "a social security number"),
    "FiPersonalIdentityCodeRecognizer": ("number", "a personal identity number"),
    "PlPeselRecognizer": ("number", "a personal identity number"),
    "EsNifRecognizer": ("number", "an identity number"),
    "ItFiscalCodeRecognizer": ("number", "a tax number"),
}


def found_by_recognisers(text: str) -> Iterator[Risk]:
    """Every part of the text that one of the chosen recognisers is sure enough of."""
    if not any(sign.isdigit() for sign in text):
        return
    for recogniser, kind, why in _recognisers():
        for result in recogniser.analyze(text, recogniser.supported_entities, None) or ():
            if result.score >= SURE_ENOUGH:
                yield Risk(kind, result.start, result.end, why)


@cache
def _recognisers() -> tuple[tuple[Any, Kind, str], ...]:
    from presidio_analyzer import predefined_recognizers as known

    return tuple((getattr(known, name)(), kind, why) for name, (kind, why) in _CHOSEN.items())
