"""What a word may be: noun, adjective, verb or adverb. Tables and endings tell, with their errors; there is no tagger.

English, French and Spanish have lists of lemmas by kind; German nouns have a capital; Swedish is read by its endings.
Letters: n noun, a adjective, v verb, r adverb; "vn" may be either.
"""

from coding.language.tables import irregular_nouns, kinds, lemmas

_SWEDISH_NOUN = ("or", "orna", "an", "ans", "ing", "else", "het", "tion", "skap", "ning", "ör")
_SWEDISH_ADJECTIVE = (
    "ig",
    "isk",
    "sam",
    "bar",
    "full",
    "lös",
    "ell",
    "iv",
    "nde",
    "ad",
    "god",
    "ande",
    "ande",
)
_GERMAN_ADJECTIVE = ("e", "en", "er", "es", "em")
_SPANISH_NOUN = ("ción", "sión", "dad", "miento", "mento", "aje", "ura", "ncia", "ismo", "dor", "fono")


def kinds_of(written: str, lemma: str, language: str, *, initial: bool) -> str:
    """Letters of what `written` may be; "n" where nothing is known. `initial`: it stands first in its sentence."""
    text = written.lower()
    if language == "en":
        return _english(text, lemma) or "n"
    if language == "de":
        return _german(written, initial=initial)
    if language == "sv":
        return _swedish(text, lemma)
    if language == "fr":
        return _french(text)
    if language == "es":
        return _spanish(text, lemma)
    return "n"


def _english(text: str, lemma: str) -> str:
    known = kinds("en")
    plural = text != lemma and (text.endswith("s") or text in irregular_nouns())
    noun = text in known["noun"] or (lemma in known["noun"] and (text == lemma or plural))
    verb = lemma in known["verb"]
    gerund = verb and text != lemma and text.endswith("ing")
    participle = verb and text != lemma and text.endswith("ed")
    adjective = participle or any(form in known["adj"] for form in (text, lemma) if not verb or form == text)
    adverb = text in known["adv"]
    return "n" * (noun or gerund) + "a" * adjective + "v" * verb + "r" * adverb


def _german(written: str, *, initial: bool) -> str:
    if written[:1].isupper() and (
        not initial or lemmas("de").get(written, "")[:1].isupper() or len(written) > 9
    ):
        return "n"
    if written[:1].isupper():
        return "nav"
    return "av" if written.endswith(_GERMAN_ADJECTIVE) else "v"


def _swedish(text: str, lemma: str) -> str:
    if lemma.endswith(_SWEDISH_ADJECTIVE) and not text.endswith("ing"):
        return "a"
    if text == lemma + "r":
        return "v"
    if lemma.endswith("a") and len(lemma) > 3 and not text.endswith(_SWEDISH_NOUN):
        return "av" if text.endswith(("ade", "da", "ad", "nde", "t")) and text != lemma else "vn"
    return "n"


def _spanish(text: str, lemma: str) -> str:
    if text.removesuffix("es").removesuffix("s").endswith(_SPANISH_NOUN):
        return "n"
    if lemma.endswith(("ar", "er", "ir")) and (text != lemma or text in kinds("es")["verb"]):
        return "av" if text.rstrip("s").endswith(("ado", "ada", "ido", "ida")) else "v"
    return _listed(text, lemma, "es") or "n"


def _french(text: str) -> str:
    """The lists lack common nouns ("téléphone"), so what they do not know as another kind is a noun."""
    known, table = kinds("fr"), lemmas("fr").get(text, text)
    singular = text[:-1] if text.endswith(("s", "x")) else text
    noun = text in known["noun"] or singular in known["noun"]
    verb = table in known["verb"]
    adjective = any(form in known["adj"] for form in (text, singular, "" if verb else table))
    if verb and singular.endswith(("é", "ée")) and not noun:
        return "av"
    if verb and text.endswith(("ons", "ez", "ent", "ait", "aient", "er", "ir")) and not noun:
        return "v"
    return "n" * (noun or not adjective) + "a" * adjective or "n"


def _listed(text: str, lemma: str, language: str) -> str:
    known = kinds(language)
    singular = text[:-1] if text.endswith("s") else text
    noun = any(form in known["noun"] for form in (text, singular))
    adjective = any(form in known["adj"] for form in (text, singular, lemma))
    return "n" * noun + "a" * adjective + "v" * (lemma in known["verb"]) + "r" * (text in known["adv"])
