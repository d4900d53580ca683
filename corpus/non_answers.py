"""Telling "don't know", "none" and "-" from answers, so that they never reach the base *substantive* or a theme.

The whole text must be a non-answer: "None of the providers reply" is an answer. Lists, not learning: a researcher can
read why a text was set aside.
"""

import re
import unicodedata

_PHRASES = {
    "en": (
        "n a|na|none|nothing|nil|null|no answer|no comment|no comments|no opinion|no idea|no response|not sure|"
        "unsure|unknown|not known|i am not sure|im not sure|i m not sure|dont know|don t know|do not know|i dont know|"
        "i don t know|i do not know|dunno|dk|idk|not applicable|does not apply|doesn t apply|nothing to add|"
        "nothing to report|nothing comes to mind|nothing more|nothing else|nothing further|no further comment|"
        "no further comments|none that i know of|none that i can think of|can t say|cannot say|cant say|can t think of any|"
        "hard to say|see above|as above|same as above|prefer not to say|do not wish to comment|don t wish to comment|"
        "rather not say|no thanks|no thank you|pass|skip|tbd|test"
    ),
    "sv": (
        "vet ej|vet inte|jag vet inte|vet inte säkert|inget|ingen|inga|inga kommentarer|ingen kommentar|ingen åsikt|"
        "ej aktuellt|ej relevant|inget att tillägga|inget särskilt|ingenting|kan inte svara|ingen uppfattning|"
        "osäker|se ovan|vill inte svara|ej svar"
    ),
    "de": (
        "weiss nicht|ich weiss nicht|weiss ich nicht|keine|keiner|nichts|"
        "keine angabe|keine angaben|k a|kein kommentar|keine ahnung|keine meinung|entfällt|trifft nicht zu|"
        "nicht bekannt|unbekannt|siehe oben|nichts hinzuzufügen|nichts weiter|keine antwort"
    ),
    "fr": (
        "je ne sais pas|ne sais pas|sais pas|aucun|aucune|rien|rien à ajouter|rien à signaler|sans opinion|"
        "pas de commentaire|aucun commentaire|sans objet|inconnu|nsp|ras|s o|pas d avis|voir ci dessus"
    ),
    "es": (
        "no sé|no se|no lo sé|no lo se|ns|nc|ns nc|ninguno|ninguna|nada|nada que añadir|sin comentarios|sin comentario|"
        "sin opinión|no aplica|no procede|no contesta|desconocido|ver arriba"
    ),
}
_KNOWN = frozenset(phrase for phrases in _PHRASES.values() for phrase in phrases.split("|"))
_ABBREVIATION = re.compile(r"\bn\s*[/.]\s*a\b\.?", re.IGNORECASE)
_PIECES = re.compile(r"\s*(?:/|,|;|\||\n|\bor\b|\s-\s)\s*")


def is_non_answer(text: str, language: str | None = None) -> bool:
    """Whether the whole of `text` says that there is no answer.

    Texts without a letter or digit ("-", "?", "…", emoji alone) are non-answers. `language` (two letters) keeps to one
    list; None tries all of them. "No" alone is an answer: some open questions can be answered with it. "Don't know / no comment" counts, because each of its pieces does.
    """
    known = _KNOWN if language is None else frozenset(_PHRASES.get(language, "").split("|"))
    folded = _folded(text)
    if not folded or folded in known:
        return True
    pieces = [_folded(piece) for piece in _PIECES.split(_ABBREVIATION.sub("na", text))]
    return len(pieces) > 1 and all(piece in known or not piece for piece in pieces)


def _folded(text: str) -> str:
    """Lower case, one space between words, without marks and punctuation."""
    normal = unicodedata.normalize("NFC", text).casefold().replace("’", "'")
    return " ".join("".join(char if char.isalnum() else " " for char in normal).split())
