"""Draws the schema picture of ARCHITECTURE.md from the metadata: `python -m docs.schema_picture` does it in place."""

import re
from pathlib import Path

import coding.report_schema  # noqa: F401  its tables belong to the metadata
from corpus.schema import metadata

ARCHITECTURE = Path(__file__).parent.parent / "ARCHITECTURE.md"
PLACE = re.compile(r"(<!-- schema -->\n).*?(<!-- /schema -->)", re.DOTALL)
LEFT_OUT = ("id", "guid")


def picture() -> str:
    """A Mermaid entity-relationship diagram of every table, its own columns, and its foreign keys."""
    lines = ["```mermaid", "erDiagram"]
    for table in metadata.sorted_tables:
        for key in sorted(table.foreign_keys, key=lambda key: key.parent.name):
            many = "}o--o|" if key.parent.nullable else "}o--||"
            lines.append(
                f'    {table.name} {many} {key.column.table.name} : "{key.parent.name.removesuffix("_id")}"'
            )
    for table in metadata.sorted_tables:
        own = [column for column in table.columns if not column.foreign_keys and column.name not in LEFT_OUT]
        lines.append(f"    {table.name} {{")
        lines += [f"        {column.type.__class__.__name__.lower()} {column.name}" for column in own]
        lines.append("    }")
    return "\n".join([*lines, "```"])


def with_picture(text: str) -> str:
    """`text` with the picture between its two markers."""
    return PLACE.sub(lambda found: f"{found[1]}{picture()}\n{found[2]}", text)


if __name__ == "__main__":
    ARCHITECTURE.write_text(with_picture(ARCHITECTURE.read_text(encoding="utf-8")), encoding="utf-8")
