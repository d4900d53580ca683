"""Splitting a proposed theme: parts are proposed first, and made when somebody wants them."""

from collections.abc import Sequence
from itertools import count, product
from string import ascii_lowercase
from typing import Any

from coding.codings.steps import new_step
from coding.store import quote_ids
from coding.store import theme_proposals as store
from coding.themes.around import labels
from coding.themes.kept_vectors import kept_vectors
from coding.themes.open import open_theme
from coding.themes.parts import Part, find_parts
from coding.themes.proposed import ProposedTheme
from coding.themes.runs import find_run, head_of
from coding.wording import clean_name
from corpus.errors import Refused
from corpus.people import Role, require
from corpus.quotes import quotes_with
from corpus.study import View, Work

Row = dict[str, Any]
LONGEST_NAME = 24
NOT_REPEATED = {"found": 0, "runs": 0, "jaccard": 0.0}
"""The stability of a part: nobody has looked for it in other samples."""


def propose_parts(
    view: View, proposal: str, *, run: str | None = None, number: int | None = None
) -> tuple[Part, ...]:
    """How an open proposal could be split, the largest part first; nothing is stored.

    `number` is how many parts, 2 to 4; None: as many as part best. Reading the words of thousands of quotes takes some
    seconds. Raises Refused when the proposal is not open, or has too few different quotes.
    """
    from coding.language.of_quotes import languages_of_quotes
    from coding.themes.forms import QuoteText

    found, row = open_theme(view, proposal, run)
    guid = head_of(view, row["run_id"])["guid"]
    whole = find_run(view, guid)
    taken = [label for name, label in labels(view, whole).items() if name != found.id]
    quotes = quotes_with(view, quote_ids.by_names(view.connection, found.quotes).values())
    encode = kept_vectors(view, [quote.text for quote in quotes], model_hash=whole.provenance.model_hash)
    return find_parts(
        [QuoteText(quote.name, quote.text) for quote in quotes],
        encode=encode,
        languages=languages_of_quotes(view, quotes).of,
        number=number,
        beside=taken,
    )


def split(
    work: Work, proposal: str, parts: Sequence[Part], *, run: str | None = None, step: str | None = None
) -> list[str]:
    """Puts parts in the place of an open proposal, and returns their names: T1a, T1b … instead of T1.

    `parts` are those of `propose_parts`, under their labels or others. Raises Refused when the proposal is not open, or
    when the parts do not hold each of its quotes once.
    """
    require(work, Role.CODER)
    found, row = open_theme(work, proposal, run)
    named = [clean_name(part.label, what="A theme") for part in parts]
    _refuse_other_quotes(found, parts)
    step = step or new_step()
    names = _free_names(work, row, len(parts))
    ids = quote_ids.by_names(work.connection, found.quotes)
    rows = [
        _row(work, row, name, part, ids) | {"label": label, "position": at}
        for at, (name, label, part) in enumerate(
            zip(names, named, parts, strict=True),
            start=store.last_position(work.connection, row["run_id"]) + 1,
        )
    ]
    store.insert(work.connection, row["run_id"], rows)
    _tell(work, found, row, rows, step)
    return names


def _refuse_other_quotes(found: ProposedTheme, parts: Sequence[Part]) -> None:
    """Raises Refused when the parts are not a theme's quotes, each once, in two or more."""
    held = sorted(quote for part in parts for quote in part.quotes)
    if len(parts) < 2 or held != sorted(found.quotes) or not all(part.quotes for part in parts):
        raise Refused(
            f"The parts are not those of {found.label} as it is now.", help="Ask for its parts again."
        )


def _free_names(view: View, row: Row, number: int) -> list[str]:
    """Names for the parts that no theme of the run has: T1a, T1b … T1z, T1aa …"""
    taken = {other["name"] for other in store.of_run(view.connection, row["run_id"])}
    endings = ("".join(letters) for length in count(1) for letters in product(ascii_lowercase, repeat=length))
    free = (f"{row['name']}{ending}" for ending in endings if f"{row['name']}{ending}" not in taken)
    names = [next(free) for _ in range(number)]
    if len(names[-1]) > LONGEST_NAME:
        raise Refused(f"{row['label']} was split too often.", help="Move its quotes into other themes.")
    return names


def _row(view: View, whole: Row, name: str, part: Part, ids: dict[str, int]) -> Row:
    """The row of a part for the store, with its quotes."""
    rank = {quote: at for at, quote in enumerate(part.representatives, start=1)}
    above = store.name_of(view.connection, whole["parent_id"])
    return {
        "name": name,
        "parent": above,
        "split_from_id": whole["id"],
        "level_first": whole["level_first"],
        "level_last": whole["level_last"],
        "terms": list(part.terms),
        "stability": NOT_REPEATED,
        "quotes": [
            {"quote_id": ids[quote], "strength": strength, "representative": rank.get(quote)}
            for quote, strength in zip(part.quotes, part.strengths, strict=True)
        ],
    }


def _tell(work: Work, found: ProposedTheme, row: Row, parts: list[Row], step: str) -> None:
    """The events of the parts, then that of the theme, which nothing shows from now on."""
    ids = store.ids_by_name(work.connection, row["run_id"])
    for part in parts:
        work.record(
            "made",
            subject="theme proposal",
            subject_id=ids[part["name"]],
            after={"status": "open", "label": part["label"], "split_from": row["id"], "step": step},
        )
    store.update(work.connection, row["id"], status="merged")
    work.record(
        "split",
        subject="theme proposal",
        subject_id=row["id"],
        before={"status": "open"},
        after={"label": found.label, "parts": [ids[part["name"]] for part in parts], "step": step},
    )
