"""Splitting a proposed theme: parts are proposed first, and made when somebody wants them."""

from collections.abc import Mapping, Sequence
from itertools import count, product
from string import ascii_lowercase
from typing import Any

from coding.codings.steps import new_step
from coding.store import quote_ids
from coding.store import theme_proposals as store
from coding.themes.around import labels
from coding.themes.kept_vectors import kept_vectors
from coding.themes.members import homes_of, rows_of
from coding.themes.open import open_theme
from coding.themes.parts import MOST, Part, find_partings
from coding.themes.proposed import ProposedTheme
from coding.themes.runs import find_run, head_of
from coding.themes.standing import Standing
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
    return propose_partings(view, proposal, run=run, number=number, most=1)[0]


def propose_partings(
    view: View, proposal: str, *, run: str | None = None, number: int | None = None, most: int = MOST
) -> list[tuple[Part, ...]]:
    """As `propose_parts`, every number of parts that there is, the best first and no more than `most`.

    It takes hardly longer, because the words are read once.
    """
    from coding.language.of_quotes import languages_of_quotes
    from coding.themes.forms import QuoteText

    found, row = open_theme(view, proposal, run)
    guid = head_of(view, row["run_id"])["guid"]
    whole = find_run(view, guid)
    taken = [label for name, label in labels(view, whole).items() if name != found.id]
    quotes = quotes_with(view, quote_ids.by_names(view.connection, found.quotes).values())
    encode = kept_vectors(view, [quote.text for quote in quotes], model_hash=whole.provenance.model_hash)
    return find_partings(
        [QuoteText(quote.name, quote.text) for quote in quotes],
        encode=encode,
        languages=languages_of_quotes(view, quotes).of,
        number=number,
        beside=taken,
        most=most,
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
    held = _homes(work, row)
    rows = _rows(work, row, dict(zip(names, parts, strict=True)), named, set(held))
    with work.savepoint():
        store.insert(work.connection, row["run_id"], rows)
        _tell(work, found, row, rows, step=step)
        _refuse_shifted(work, found, row, held)
    return names


def _homes(view: View, row: Row) -> dict[int, dict[int, int]]:
    """By id of the quote and level: where the quotes stand that a theme holds on any of its levels."""
    standing = Standing(store.of_run(view.connection, row["run_id"]))
    levels = range(1, len(standing.levels()) + 1)
    rows = rows_of(view, standing, [row["id"]])
    inside = {
        quote_id
        for level in levels
        for quote_id, (home, _) in standing.homes(rows, level).items()
        if home == row["id"]
    }
    return homes_of(view, standing, row["run_id"], inside)


def _refuse_shifted(view: View, found: ProposedTheme, row: Row, before: dict[int, dict[int, int]]) -> None:
    """Raises Refused when a quote stands elsewhere than in a part where it stood in the whole, or was shifted."""
    standing = Standing(store.of_run(view.connection, row["run_id"]))
    whole = {number: row["id"] for number, one in standing.rows.items() if one["split_from_id"] == row["id"]}
    now = homes_of(view, standing, row["run_id"], before)
    as_whole = {
        quote_id: {level: whole.get(home, home) for level, home in homes.items()}
        for quote_id, homes in now.items()
    }
    if as_whole != before:
        raise Refused(
            f"{found.label} holds other quotes on coarser or finer levels, since themes were merged.",
            help="Undo the merge first, or move quotes one by one.",
        )


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


def _rows(
    view: View, whole: Row, parts: Mapping[str, Part], labels: Sequence[str], held: set[int]
) -> list[Row]:
    """The rows of the parts by name for the store, with their quotes.

    Quotes that the whole holds (`held`, by id) on other levels alone go with the first part.
    """
    ids = quote_ids.by_names(view.connection, [quote for part in parts.values() for quote in part.quotes])
    above = store.name_of(view.connection, whole["parent_id"])
    start = store.last_position(view.connection, whole["run_id"]) + 1
    further = sorted(held - set(ids.values()))
    rows = []
    for at, (name, part) in enumerate(parts.items()):
        others = [{"quote_id": one, "strength": 0.0, "representative": None} for one in further if at == 0]
        own = {
            "name": name,
            "label": labels[at],
            "position": start + at,
            "parent": above,
            "split_from_id": whole["id"],
            "level_first": whole["level_first"],
            "level_last": whole["level_last"],
            "terms": list(part.terms),
            "stability": NOT_REPEATED,
            "quotes": [*_quotes(part, ids), *others],
        }
        rows.append(own)
    return rows


def _quotes(part: Part, ids: dict[str, int]) -> list[Row]:
    rank = {quote: at for at, quote in enumerate(part.representatives, start=1)}
    return [
        {"quote_id": ids[quote], "strength": strength, "representative": rank.get(quote)}
        for quote, strength in zip(part.quotes, part.strengths, strict=True)
    ]


def _tell(work: Work, found: ProposedTheme, row: Row, parts: list[Row], *, step: str) -> None:
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
