"""Encoders turn texts into vectors: sentence embeddings when a model is installed, LSA when none is."""

from __future__ import annotations

from coding.encoders.protocol import Encoder, Progress

__all__ = ["Encoder", "Progress", "default_encoder"]


def default_encoder() -> Encoder | None:
    """The sentence encoder to use, or None when none is installed (then LSA stands in).

    $THEMEBOOK_ENCODER may name a sentence-transformers folder; it is prepared at the first use, which takes
    some seconds. Otherwise it is what `themebook encoder install` installed last. Raises Refused when it is
    damaged.
    """
    import os
    from pathlib import Path

    from coding.encoders.installed import chosen_folder

    named = os.environ.get("THEMEBOOK_ENCODER")
    folder = chosen_folder()
    if named:
        from coding.encoders.folder import read_folder
        from coding.encoders.install import folder_of, install_folder

        install_folder(Path(named))
        folder = folder_of(read_folder(Path(named)))
    elif not folder.is_dir():
        return None
    from coding.encoders.sentence import load_sentence_encoder

    return load_sentence_encoder(folder)
