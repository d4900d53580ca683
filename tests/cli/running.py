"""Running the real program, in this process."""

import json
from typing import Any
from unittest.mock import patch

from typer.main import get_command
from typer.testing import CliRunner, Result

from cli.main import themebook

ENVIRONMENT = {"THEMEBOOK_STUDY": None, "THEMEBOOK_PERSON": "Ada", "THEMEBOOK_DEBUG": None}
COMMAND = get_command(themebook)
"""The whole program, built once: Typer builds each of its commands anew for every run, which takes longer than most."""


def run(*arguments: object, status: int = 0, **environment: str) -> Result:
    """Runs `themebook ARGUMENTS` as Ada and expects an exit status."""
    with patch("typer.testing._get_command", return_value=COMMAND):
        result = CliRunner().invoke(
            themebook, [str(word) for word in arguments], env=ENVIRONMENT | environment
        )
    assert result.exit_code == status, result.output
    return result


def facts(*arguments: object, status: int = 0, **environment: str) -> Any:
    """What a command prints with --json."""
    return json.loads(run(*arguments, "--json", status=status, **environment).stdout)
