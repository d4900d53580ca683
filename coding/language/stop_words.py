"""Words that tell no theme from another: spaCy's stop words, and those that everybody writes in answer to a question.

spaCy's lists differ in what they hold, so the gaps are filled here: the Swedish one lacks "är", the French one "faire".
GENERIC holds words that say something, but too little to name a theme by alone: "year", "share", "case".
"""

import importlib.util
from functools import cache
from pathlib import Path

LANGUAGES = ("en", "sv", "de", "fr", "es")
LANGUAGE_NAMES = {
    "en": "English", "sv": "Swedish", "de": "German", "fr": "French", "es": "Spanish",
    "nl": "Dutch", "da": "Danish", "nb": "Norwegian", "fi": "Finnish", "it": "Italian", "pt": "Portuguese",
    "und": "another language",
}  # fmt: skip
"""Languages that are told apart. Those of LANGUAGES are read with stop words and lemmas, the others as written."""

_NOT_STOP_WORDS = {
    "en": "amount call empty name serious",
    "sv": "beslut beslutat sex",
    "de": "ag mittel offen zeit",
    "fr": "stop retour",
    "es": "acuerdo estado estados total uso",
}
_ALSO = {
    "en": """
able ago anybody certain despite different dozen big biggest bit come coming especially etc everybody feel
feels general getting go goes going gone good got great hundreds issue issues kind know knows like look
looking looks lot lots main mainly mean means meantime million mostly need needed needs ok okay pls plz
problem problems said say saying says seven somebody somewhere sort stuff sure think thing things thinks
thousand thousands use used useful using usually w/o want wanted wants way ways works yeah yes yep yup nope hello
hey hi hmm oh wow thank thanks whatsoever wo
""",
    "sv": """
anser antal behov behöver behövs borde bör del delar dålig dåligt enligt extra fall fler få ge ger gett
ganska hela hos jo jätte jättebra känns mera mycket nya ny nytt ok per problem problemet saker sak saknar
saknas samt sen ser sina sitta sånt sättet ta tar tas tror tycker varje väl viktigt är
""",
    "de": """
anderes arbeiten bekommen besseren bessere bitte bleiben bleibt braucht brauchen brauche eher einfach finde
finden gehört geben gäbe gut guten insbesondere kleine können könnten lassen lässt liegt mal meist meistens
mehrere müsste müssten neuer neues nehmen ok problem probleme sache sachen sagen schwer schwierig selbe
selben selber sehen sehe sollten sowieso stark steht stehen unserem unseren unseres viel vor wichtig
wichtige wichtigste wäre wären würden ziemlich
""",
    "fr": """
aller aucun aucune avez avons bien beaucoup besoin bon bonne bonnes bons chose choses crois difficile
difficiles doivent dois dur êtes faire faut fois font grand grande grandes grands important importante
importants jamais manière mieux mettre mal non nouveaux nouvelle nouvelles nouvel oui petit petite plupart
pouvoir pouvons pourraient prendre problème problèmes rien sommes serait trop trouve vraiment voir veut
voulons
""",
    "es": """
cosa cosas creemos da deberia debería deberían difícil dificil difíciles falta faltan gente haría hacerse
importante importantes mejorar necesita necesitamos necesitan necesario necesidad nueva nuevo problema
problemas puedan quizás resulta sería sé tema temas tener través
""",
}
_GENERIC = {
    "en": """
age answer ask back bad base basic begin better bring bunch build call case catch cause change check choice
clean clear close common complete concern couple cover current cut daily date day deal decide different
difficult direct do early easy end every example expect extra fact fail fall far fast figure find fine
finish follow force form free full further future gap get give great group grow guy half hand handle happen
hard head hear heavy help high hold hour idea important include increase instead involve item job keep key
kill kind lack large late later lay lead learn leave left less let level line list little live local long
lose low make man manage matter maybe mention mind minute miss moment month morning move near necessary new
next nice night number obvious occur offer old open order original outside particular pass past pay people
percent person piece place plain plan play plenty point poor possible present pretty previous proper provide
pull push question quick quickly range reach read ready real reason receive recent relate remain remember
require rest result right run save second seem send separate serious set share short show side simple single
sit situation size slow small solve special specific spend stage stand start state step stick stop strong
suppose surprise system take talk tell term third time today together tonight total touch true try turn type
understand useful usual value version wait walk watch week weekend whole win wish woman word work world
worry worse worst write wrong year yesterday
""",
    "sv": """
annan arbete bra använda antal behov dag del exempel fall folk fråga få förstå gå gång göra hand hitta hjälp
hjälpa håll hålla höra komma lägga lära läsa lösa minut månad människa nivå nya ny personer person plats
punkt sak sida sitta sker skriva slut sluta stå svar svara svår sätt ta tid timme titta typ vecka veta visa
vänta år ärende åka återkomma öka
""",
    "de": """
anfang antwort arbeit art aufgabe bearbeiten beginn beispiel bereich bringen dauern dauert ding einsatz fall
frage führen geben grund hand helfen hilfe hören jahr kommen leben leicht leute lösen mensch minute mitte
moment monat möglichkeit nehmen ort person platz punkt schritt sehen seite stelle stellen stunde stück tag
teil thema tun uhr warten weg wert wissen woche wort zahl zeigen zeit ziel zustand
""",
    "fr": """
affaire aide an ans année attendre arriver besoin cas chose côté demande demander devenir donner début
exemple fin façon fait gens heure homme idée jour lieu main manque mettre minute mois moment monde moyen
niveau nombre passer part partie personne place point prendre question raison rendre reste réponse semaine
sens servir suite sujet temps tenir tour travail trouver type venir vie vrai
""",
    "es": """
asunto ayuda año caso cosa cuestión dar día ejemplo encontrar esperar fin forma gente hombre hora idea lado
llegar lugar manera mano mes minuto modo momento mundo número parte pasar pedir persona pregunta punto
querer razón respuesta salir semana sentido tiempo tipo trabajo trabajar vez vida
""",
}


@cache
def stop_words(language: str) -> frozenset[str]:
    """The stop words of one of LANGUAGES, lower case; none of one that is only told apart.

    Raises ValueError for a language that is not in LANGUAGE_NAMES.
    """
    if language not in LANGUAGE_NAMES:
        raise ValueError(f"no stop words for the language {language!r}; known are {', '.join(LANGUAGES)}")
    if language not in LANGUAGES:
        return frozenset()
    package = importlib.util.find_spec(f"spacy.lang.{language}")
    assert package is not None
    assert package.origin is not None
    # The file alone: importing the French package compiles regular expressions for four seconds.
    file = importlib.util.spec_from_file_location(
        f"stop_words_{language}", Path(package.origin).with_name("stop_words.py")
    )
    assert file is not None
    assert file.loader is not None
    module = importlib.util.module_from_spec(file)
    file.loader.exec_module(module)
    words: set[str] = module.STOP_WORDS
    return frozenset((words - set(_NOT_STOP_WORDS[language].split())) | set(_ALSO[language].split()))


@cache
def generic_words(language: str) -> frozenset[str]:
    """Lemmas that hardly name a theme by themselves; none for a language that is not one of LANGUAGES."""
    words = frozenset(_GENERIC.get(language, "").split())
    return words - stop_words(language) if words else words
