"""Telling "don't know", "none" and "-" from answers, so that they never reach the base *substantive* or a theme.

The whole text must be a non-answer: "None of the providers reply" is an answer. Lists, not learning: a researcher can
read why a text was set aside.
"""

import re
import unicodedata

_PHRASES = {
    "en": (
        "as above|can t say|can t think of any|cannot say|cant say|dk|do not know|"
        "do not wish to comment|does not apply|doesn t apply|don t know|don t wish to comment|dont know|"
        "dunno|hard to say|i am not sure|i do not know|i don t know|i dont know|i m not sure|idk|"
        "im not sure|n a|na|nil|no answer|no comment|no comments|no further comment|no further comments|"
        "no idea|no opinion|no response|no thank you|no thanks|none|none at this time|"
        "none that i can think of|none that i know of|not applicable|not known|not sure|nothing|"
        "nothing at the moment|nothing at this time|nothing comes to mind|nothing else|nothing further|"
        "nothing more|nothing to add|nothing to report|null|pass|prefer not to say|rather not say|"
        "same as above|see above|skip|tbd|test|unknown|unsure"
    ),
    "sv": (
        "ej aktuellt|ej relevant|ej svar|inga|inga kommentarer|ingen|ingen kommentar|ingen uppfattning|"
        "ingen åsikt|ingenting|inget|inget att tillägga|inget särskilt|jag vet inte|kan inte svara|"
        "osäker|se ovan|vet ej|vet inte|vet inte säkert|vill inte svara"
    ),
    "de": (
        "entfällt|ich weiss nicht|k a|kein kommentar|keine|keine ahnung|keine angabe|keine angaben|"
        "keine antwort|keine meinung|keiner|nicht bekannt|nichts|nichts hinzuzufügen|nichts weiter|"
        "siehe oben|trifft nicht zu|unbekannt|weiss ich nicht|weiss nicht"
    ),
    "fr": (
        "aucun|aucun commentaire|aucune|inconnu|je ne sais pas|ne sais pas|nsp|pas d avis|"
        "pas de commentaire|ras|rien|rien à ajouter|rien à signaler|s o|sais pas|sans objet|"
        "sans opinion|voir ci dessus"
    ),
    "nl": (
        "geen|geen antwoord|geen commentaar|geen idee|geen mening|geen opmerkingen|ik weet het niet|"
        "n v t|niet van toepassing|niets|niets toe te voegen|nvt|onbekend|weet ik niet|weet niet"
    ),
    "es": (
        "desconocido|nada|nada que añadir|nc|ninguna|ninguno|no aplica|no contesta|no lo se|no lo sé|"
        "no procede|no se|no sé|ns|ns nc|sin comentario|sin comentarios|sin opinión|ver arriba"
    ),
}
_KNOWN = frozenset(phrase for phrases in _PHRASES.values() for phrase in phrases.split("|"))
_ABBREVIATION = re.compile(r"\bn\s*[/.]\s*a\b\.?", re.IGNORECASE)
_LONGEST = 120
"""A text of more characters says something; even two of the phrases together are shorter."""
_PIECES = re.compile(r"\s*(?:/|,|;|\||\n|\bor\b|\s-\s)\s*")


def is_non_answer(text: str, language: str | None = None) -> bool:
    """Whether the whole of `text` says that there is no answer.

    Texts without a letter or digit ("-", "?", "…", emoji alone) are non-answers. `language` (two letters) keeps to one
    list; None tries all of them. "No" alone is an answer: some open questions can be answered with it. "Don't know / no
    comment" counts, because each of its pieces does.
    """
    if len(text) > _LONGEST:
        return not any(char.isalnum() for char in text)
    known = _KNOWN if language is None else frozenset(_PHRASES.get(language, "").split("|"))
    folded = _folded(text)
    if not folded or folded in known:
        return True
    pieces = [_folded(piece) for piece in _PIECES.split(_ABBREVIATION.sub("na", text))]
    said = [piece for piece in pieces if piece]
    return len(said) > 1 and all(piece in known for piece in said)


def _folded(text: str) -> str:
    """Lower case, one space between words, without marks and punctuation."""
    normal = unicodedata.normalize("NFC", text).casefold().replace("’", "'")
    return " ".join("".join(char if char.isalnum() else " " for char in normal).split())
