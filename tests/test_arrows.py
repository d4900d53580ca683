"""The layers: app.py → ui → coding → corpus, cli → coding → corpus; the page and SQL each have their rooms."""

import ast
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
MAY_IMPORT = {
    "corpus": {"corpus"},
    "coding": {"coding", "corpus"},
    "ui": {"ui", "coding", "corpus"},
    "cli": {"cli", "coding", "corpus"},
    "app.py": {"ui", "coding", "corpus"},
    "asgi.py": {"app", "ui", "coding", "corpus"},
}
OURS = {"corpus", "coding", "ui", "cli", "app", "asgi"}
SQL = {"sqlalchemy", "sqlite3", "psycopg", "alembic"}
SQL_ROOMS = (
    "corpus/schema.py",
    "coding/schema.py",
    "coding/report_schema.py",
    "corpus/store/",
    "coding/store/",
)
SQL_DOORS = ("corpus/database.py", "corpus/study.py", "corpus/events.py", "corpus/migrations/")
HEAVY = {"numpy", "pandas", "scipy", "sklearn", "spacy", "onnxruntime", "onnx", "faiss", "lingua"}
HEAVY_FACES = {"streamlit", "altair", "vl_convert", "jinja2", "alembic", "tokenizers"}

SOURCES = sorted(
    path for top in MAY_IMPORT for path in (ROOT / top, *(ROOT / top).rglob("*.py")) if path.is_file()
)


def imports(path: Path) -> set[str]:
    """The top-level names of everything that a file imports, wherever in it."""
    nodes = list(ast.walk(ast.parse(path.read_text(encoding="utf-8"))))
    plain = {alias.name for node in nodes if isinstance(node, ast.Import) for alias in node.names}
    from_ = {node.module or "" for node in nodes if isinstance(node, ast.ImportFrom)}
    return {name.split(".")[0] for name in plain | from_}


@pytest.mark.parametrize("path", SOURCES, ids=lambda path: path.relative_to(ROOT).as_posix())
def test_imports_point_down(path: Path) -> None:
    """No layer knows the one above it, only the page knows Streamlit, and only the stores know SQL."""
    name = path.relative_to(ROOT).as_posix()
    top = name.split("/")[0]
    found = imports(path)
    assert found & OURS <= MAY_IMPORT[top]
    assert top in ("ui", "app.py", "asgi.py") or "streamlit" not in found
    assert name.startswith(SQL_ROOMS + SQL_DOORS) or not found & SQL


def test_commands_start_without_the_heavy_libraries() -> None:
    """No command waits for numbers, language, charts or the page before it knows that it needs them."""
    modules = ", ".join(f"cli.{path.stem}" for path in (ROOT / "cli").glob("*.py") if path.stem != "__init__")
    command = [sys.executable, "-X", "importtime", "-c", f"import {modules}"]
    report = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True).stderr
    loaded = {line.rsplit("|", 1)[-1].strip().split(".")[0] for line in report.splitlines()}
    assert "typer" in loaded
    assert loaded & (HEAVY | HEAVY_FACES) == set()
