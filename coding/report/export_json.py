"""A report as a JSON file, and reading one back."""

import json
from pathlib import Path
from typing import Any

from coding.report.content import ReportContent
from coding.report.document import to_json
from corpus.errors import Refused

MOST_BYTES = 50_000_000


def text(content: ReportContent) -> str:
    """The report's document as the text of a file: the same bytes for the same content."""
    return json.dumps(to_json(content), ensure_ascii=False, indent=2) + "\n"


def read(path: str | Path) -> dict[str, Any]:
    """The document in a file, unchecked. Raises Refused when there is no such file or when it holds no JSON object."""
    path = Path(path)
    try:
        if path.stat().st_size > MOST_BYTES:
            raise Refused(f"{path.name} is too big for a report.", help="Name the JSON file of a report.")
        found = json.loads(path.read_bytes())
    except OSError as error:
        raise Refused(f"{path} cannot be read.", help="Check the name and that you may read it.") from error
    except (ValueError, RecursionError) as error:
        raise Refused(
            f"{path.name} is not JSON.", help="Name a report exported with --format json."
        ) from error
    if not isinstance(found, dict):
        raise Refused(f"{path.name} is not a report.", help="Name a report exported with --format json.")
    return found
