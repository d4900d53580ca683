"""How commands show a code."""

from typing import TYPE_CHECKING, Any

from cli.terminal import facts, say

if TYPE_CHECKING:
    from coding.codebook.codes import Code


def tell(code: "Code", done: str, *, as_json: bool) -> None:
    """Says what was done to a code and where it stands."""
    if as_json:
        facts(code_to_json(code))
    else:
        say(f"{done} {code.name}" + (f", under {code.parent}." if code.parent else "."))


def code_to_json(code: "Code") -> dict[str, Any]:
    """A code with everything that is written about it."""
    return {
        "name": code.name,
        "kind": code.kind,
        "category": code.parent,
        "definition": code.definition,
        "include": code.include,
        "exclude": code.exclude,
        "example": code.example,
        "near_miss": code.near_miss,
        "status": code.status,
        "colour": code.colour,
    }
