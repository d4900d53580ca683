"""What a page sends about the small corpus, and what stands there afterwards."""

from pathlib import Path
from typing import Any

from coding import codebook, codings, flags
from coding.codings.receipts import Receipt
from coding.reading import readings
from corpus.people import Actor
from corpus.quotes import text_hash
from corpus.study import Study, View
from tests.coding.small_corpus import add_answers

TEXTS = {
    "R1/why": "Encrypted phones 🔒 stop us.",
    "R2/why": "Providers answer late, if at all.",
    "R4/why": "התיקים גדלים מדי שנה",
}
"""The three answers worth reading, as the page shows them."""


def code_it(study: Study, actor: Actor, folder: Path) -> Study:
    """Four quotes and two codes."""
    add_answers(study, actor, folder)
    with study.write(actor) as work:
        codebook.add(work, "encryption")
        codebook.add(work, "providers")
    return study


def entry(seq: str, do: str, quote: str = "R1/why", *codes: dict[str, Any], **more: Any) -> dict[str, Any]:
    """What a page sends about a quote whose text it shows."""
    sha = text_hash(TEXTS.get(quote, ""))[:16]
    return {"seq": seq, "do": do, "quote": quote, "sha": sha, "codes": list(codes), "memo": "", **more}


def code(name: str, **more: Any) -> dict[str, Any]:
    """A code as a page names it."""
    return {"name": name, "suggestion": None, "start": None, "end": None, "text": None, "new": False, **more}


def standing(view: View) -> list[tuple[object, ...]]:
    """All that stands on the quotes, whoever decided it."""
    found: list[tuple[object, ...]] = []
    for quote in TEXTS:
        found += [
            (quote, one.code, one.status, one.coder, one.span_text) for one in codings.of_quote(view, quote)
        ]
        found += [(quote, "no code", one.coder) for one in readings.readings_of(view, quote)]
        found += [(quote, one.kind, one.coder) for one in flags.flags_of(view, quote)]
    return found


def said(receipts: list[Receipt]) -> list[str]:
    """What the receipts tell people."""
    return [receipt.said or f"! {receipt.problem}" for receipt in receipts]
