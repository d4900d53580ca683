"""Telling "don't know", "none" and "-" from answers, so that they never reach the base *substantive* or a theme.

The whole text must be a non-answer: "None of the providers reply" is an answer. Lists, not learning: a researcher can
read why a text was set aside.
"""

import re
import unicodedata

_PHRASES = {
    "en": (
        "as above|can t comment|can t say|can t think of any|can t think of anything|cannot comment|"
        "cannot say|cannot think of anything|cant say|cant think of any|cant think of anything|"
        "decline to answer|declined|dk|do not know|do not wish to comment|does not apply|doesn t apply|"
        "don t have an opinion|don t have any|don t know|don t want to answer|don t wish to comment|"
        "dont have any|dont know|dont wish to answer|dunno|hard to say|haven t thought about it|"
        "i am not sure|i am unsure|i can t say|i can t think of any|i can t think of anything|"
        "i cannot say|i d rather not say|i do not know|i don t know|i dont know|i have no comment|"
        "i have no comments|i have no idea|i have no opinion|i have none|i have nothing to add|"
        "i m not sure|i m unsure|i prefer not to answer|i prefer not to say|i would rather not say|idk|"
        "idk tbh|im not sure|im unsure|n a|na|nil|no additional comments|no answer|no answer given|"
        "no clue|no comment|no comments|no comments to add|no further comment|no further comments|"
        "no further information|no idea|no issues to report|no opinion|no opinions|no other comment|"
        "no other comments|no particular comments|no remarks|no response|no strong opinion|"
        "no strong opinions|no suggestions|no thank you|no thanks|no thoughts|no view|no views|none|"
        "none applicable|none at all|none at this time|none come to mind|none comes to mind|none given|"
        "none known|none other|none really|none that i can think of|none that i know of|none to report|"
        "none whatsoever|nope nothing|not answered|not applicable|not at this time|not known|"
        "not known to me|not really sure|not relevant|not specified|not stated|not sure|"
        "not that i can think of|not that i know of|not to my knowledge|nothing|nothing at all|"
        "nothing at the moment|nothing at this time|nothing comes to mind|nothing else|nothing further|"
        "nothing i am aware of|nothing i can think of|nothing in particular|nothing more|"
        "nothing particular|nothing really|nothing special|nothing specific|nothing that i can think of|"
        "nothing to add|nothing to comment|nothing to declare|nothing to report|nothing to say|"
        "nothing to share|nothing to suggest|nothing whatsoever|null|pass|prefer not to answer|"
        "prefer not to comment|prefer not to say|rather not say|same answer|same answer as above|"
        "same as above|same as before|same as previous|see above|see earlier answer|"
        "see my previous answer|see previous answer|skip|tbd|test|test test|testing|unknown|"
        "unspecified|unsure|xx|xxx"
    ),
    "sv": (
        "avstår|avstår från att svara|ej aktuellt|ej relevant|ej svar|ej tillämpligt|finns inget|"
        "finns inget att tillägga|har inga kommentarer|har ingen uppfattning|har ingen åsikt|"
        "har inget att tillägga|hoppar över|inga|inga alls|inga fler kommentarer|inga kommentarer|"
        "inga synpunkter|inga särskilda|inga övriga kommentarer|inga övriga synpunkter|ingen|"
        "ingen aning|ingen kommentar|ingen kommentar till detta|ingen synpunkt|ingen särskild|"
        "ingen uppfattning|ingen åsikt|ingenting|ingenting alls|ingenting att tillägga|"
        "ingenting jag kommer på|ingenting speciellt|ingenting särskilt|inget|inget alls|inget annat|"
        "inget att kommentera|inget att rapportera|inget att tillägga|inget jag kommer på|inget mer|"
        "inget speciellt|inget svar|inget särskilt|inget särskilt att tillägga|inte aktuellt|"
        "inte relevant|inte tillämpligt|jag har ingen uppfattning|jag har ingen åsikt|"
        "jag har inget att tillägga|jag vet ej|jag vet inte|kan ej svara|kan inte svara|"
        "kan jag inte svara på|kommer inte på något|kommer inte på nåt|minns inte|nej tack|okänt|"
        "osäker|saknar uppfattning|samma som ovan|se föregående svar|se ovan|se tidigare svar|"
        "svårt att säga|vet ej|vet ej riktigt|vet faktiskt inte|vet inget|vet inte|vet inte riktigt|"
        "vet inte säkert|vetej|vill ej svara|vill inte kommentera|vill inte svara|vill inte uppge"
    ),
    "de": (
        "bin mir nicht sicher|bin nicht sicher|das weiss ich nicht|dazu kann ich nichts sagen|entfaellt|"
        "entfällt|fällt mir nichts ein|gar nichts|habe keine|habe keine ahnung|habe keine angaben|"
        "habe keine meinung dazu|ich habe keine ahnung|ich habe keine meinung|"
        "ich habe nichts hinzuzufügen|ich möchte nicht antworten|ich weiss es nicht|ich weiss nicht|"
        "ich weiss nichts|k a|kann ich nicht beantworten|kann ich nicht beurteilen|kann ich nicht sagen|"
        "kann nicht beurteilt werden|kein kommentar|keine|keine ahnung|keine angabe|keine angaben|"
        "keine anmerkung|keine anmerkungen|keine antwort|keine antwort möglich|keine bekannt|"
        "keine bemerkungen|keine besonderen|keine ergänzung|keine ergänzungen|keine idee|"
        "keine kommentare|keine meinung|keine vorschläge|keine weiteren|keine weiteren anmerkungen|"
        "keine weiteren kommentare|keine wünsche|keinen kommentar|keiner|keinerlei|keines|"
        "mir fällt nichts ein|möchte ich nicht beantworten|möchte nicht antworten|nein danke|"
        "nicht anwendbar|nicht beantwortet|nicht bekannt|nicht relevant|nicht sicher|nicht zutreffend|"
        "nichts|nichts bekannt|nichts besonderes|nichts bestimmtes|nichts hinzuzufügen|"
        "nichts spezielles|nichts weiter|nichts weiteres|nichts zu ergänzen|nichts zu sagen|"
        "schwer zu sagen|siehe antwort oben|siehe oben|siehe vorherige antwort|trifft nicht zu|"
        "unbekannt|weiss es nicht|weiss ich nicht|weiss nich|weiss nicht|weiss nichts|weiß nich|"
        "wie oben|überhaupt nichts"
    ),
    "fr": (
        "aucun|aucun avis|aucun commentaire|aucun problème à signaler|aucune|aucune idée|"
        "aucune idée particulière|aucune opinion|aucune remarque|aucune réponse|aucune suggestion|"
        "c est difficile à dire|chais pas|comme ci dessus|difficile à dire|idem|idem ci dessus|inconnu|"
        "j sais pas|je n ai pas d avis|je n ai pas d idée|je n ai pas d opinion|je n ai rien à ajouter|"
        "je n en sais rien|je ne peux pas répondre|je ne sais pas|je ne sais pas trop|"
        "je ne souhaite pas répondre|je préfère ne pas répondre|je sais pas|n ai pas d avis|ne sais pas|"
        "ne sait pas|ne se prononce pas|ne souhaite pas répondre|ne veut pas répondre|non applicable|"
        "non concerné|non concernée|non merci|non renseigné|nsp|néant|pas applicable|pas concerné|"
        "pas concernée|pas d avis|pas d idée|pas d idées|pas d opinion|pas de commentaire|"
        "pas de commentaires|pas de remarque|pas de remarques|pas de réponse|pas de suggestion|"
        "pas de suggestions|pas grand chose|pas sûr|pas sûre|r a s|ras|rien|rien d autre|"
        "rien de particulier|rien de plus|rien de spécial|rien de spécifique|rien du tout|"
        "rien ne me vient à l esprit|rien à ajouter|rien à signaler|s o|sais pas|sans avis|"
        "sans commentaire|sans commentaires|sans objet|sans opinion|sans opinion particulière|"
        "sans réponse|voir ci dessus|voir plus haut|voir réponse précédente"
    ),
    "nl": (
        "geen|geen antwoord|geen bijzonderheden|geen commentaar|geen idee|geen mening|geen opmerkingen|"
        "geen suggesties|geen verdere opmerkingen|ik heb geen idee|ik heb geen mening|ik weet het niet|"
        "ik weet niet|n v t|nee bedankt|niet bekend|niet relevant|niet te zeggen|niet van toepassing|"
        "niet zeker|niets|niets bijzonders|niets speciaals|niets specifieks|niets toe te voegen|niks|"
        "niks speciaals|nvt|onbekend|weet ik niet|weet niet|wil ik niet zeggen|zie boven|"
        "zie hierboven|zie vorige"
    ),
    "es": (
        "de momento nada|de momento ninguna|de momento ninguno|desconocido|difícil de decir|en blanco|"
        "igual que arriba|lo desconozco|lo ignoro|lo mismo que arriba|me abstengo|nada|nada concreto|"
        "nada de nada|nada en especial|nada en particular|nada especial|nada específico|nada mas|"
        "nada más|nada que agregar|nada que añadir|nada que comentar|nada que decir|nada que declarar|"
        "nada que reportar|nc|ni idea|ningun comentario|ninguna|ninguna opinión|ninguna respuesta|"
        "ninguna sugerencia|ninguno|ningún comentario|no aplica|no aplicable|no contesta|no contesto|"
        "no corresponde|no deseo contestar|no deseo responder|no estoy segura|no estoy seguro|"
        "no gracias|no hay|no hay comentarios|no lo recuerdo|no lo sabe|no lo se|no lo sé|"
        "no me acuerdo|no opino|no procede|no procede respuesta|no quiero contestar|no quiero responder|"
        "no recuerdo|no responde|no sabe|no sabe no contesta|no sabría decir|no se|"
        "no se me ocurre nada|no sé|no sé decir|no sé qué decir|no tengo comentarios|no tengo idea|"
        "no tengo nada que añadir|no tengo ni idea|no tengo opinión|no tengo respuesta|ns|ns nc|"
        "prefiero no contestar|prefiero no responder|se desconoce|sin comentario|sin comentarios|"
        "sin comentarios adicionales|sin opinion|sin opinión|sin respuesta|sin sugerencias|ver arriba|"
        "ver respuesta anterior"
    ),
}
_KNOWN = frozenset(phrase for phrases in _PHRASES.values() for phrase in phrases.split("|"))
_ABBREVIATION = re.compile(r"\bn\s*[/.]\s*a\b\.?", re.IGNORECASE)
_LONGEST = 120
"""A text of more characters says something; even two of the phrases together are shorter."""
_PIECES = re.compile(r"\s*(?:/|,|;|:|\||\n|[.!?…]+(?=\s)|\bor\b|\s[-–—]\s)\s*")
_POLITE = {
    *(
        "no",
        "nope",
        "nej",
        "nein",
        "non",
        "nee",
        "sorry",
        "thanks",
        "thank you",
        "tack",
        "tyvärr",
        "danke",
        "leider",
    ),
    *("merci", "désolé", "désolée", "gracias", "lo siento", "bedankt"),
}
"""What may stand beside a non-answer, and is an answer when it stands alone."""


def is_non_answer(text: str, language: str | None = None) -> bool:
    """Whether the whole of `text` says that there is no answer.

    Texts without a letter or digit ("-", "?", "…", emoji alone) are non-answers. `language` (two letters) keeps to one
    list; None tries all of them. "No" alone is an answer: some open questions can be answered with it. "Don't know / no
    comment" counts, because each of its pieces does, and "Don't know, sorry" does.
    """
    if len(text) > _LONGEST:
        return not any(char.isalnum() for char in text)
    known = _KNOWN if language is None else frozenset(_PHRASES.get(language, "").split("|"))
    folded = _folded(text)
    if not folded or folded in known:
        return True
    pieces = [_folded(piece) for piece in _PIECES.split(_ABBREVIATION.sub("na", text))]
    said = [piece for piece in pieces if piece]
    return known.intersection(said) != set() and all(piece in known or piece in _POLITE for piece in said)


def _folded(text: str) -> str:
    """Lower case, one space between words, without marks and punctuation."""
    normal = unicodedata.normalize("NFC", text).casefold().replace("’", "'")
    return " ".join("".join(char if char.isalnum() else " " for char in normal).split())
