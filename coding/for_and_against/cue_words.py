"""The words that say which way a text leans, as patterns for spaCy's Matcher, by language.

A pattern is a row of words: "a|b" is either, "grow*" any word with that beginning, "?" any word or none, "+adj" an
adjective or adverb. Patterns stand between semicolons. The lists are short and open: a cue is a hint for a reader.
"""

from collections.abc import Mapping
from typing import Literal

Axis = Literal["trend", "extent", "judgement"]
Says = Literal["increase", "decrease", "no change", "common", "rare", "difficulty", "ease"]

AXES: Mapping[Says, Axis] = {
    "increase": "trend",
    "decrease": "trend",
    "no change": "trend",
    "common": "extent",
    "rare": "extent",
    "difficulty": "judgement",
    "ease": "judgement",
}
"""What two texts can differ about."""
DENIED: Mapping[Says, Says | None] = {
    "increase": "no change",
    "decrease": "no change",
    "no change": None,
    "common": "rare",
    "rare": "common",
    "difficulty": "ease",
    "ease": "difficulty",
}
"""What is said when a word is denied: "not increasing" says no change; "not the same" says nothing certain."""

PATTERNS: Mapping[str, Mapping[Says, str]] = {
    "en": {
        "increase": """
            increas*; grow|grows|growing|grew|grown|growth; rise|rises|rising|rose|risen; escalat*;
            soar*; expanding; surge|surged|surging|surges;
            doubled|doubling|tripled|tripling|multiplied|multiplying; exploded|exploding; spreading;
            more and more; more +adj;
            becom*|became|get|gets|getting|got more|worse|bigger|larger|greater;
            becom*|became a ? problem|issue;
            becom*|became|become prevalent|common|frequent|usual|widespread|normal; worsen*;
            far|many|much more; higher|greater than; on the rise; going up""",
        "decrease": """
            decreas*; declin*; dropped|dropping; fell|fallen|falling; shrink*|shrank|shrunk;
            diminish*; reduced|reduction; dwindl*; fewer; less and less; less +adj;
            becom*|became|get|gets|getting|got less|rarer|smaller; lower than; on the decline;
            going down""",
        "no change": """
            no ? change|changes|difference|trend;
            not|n't|n’t|never ? ? change|changes|changed|difference; unchanged;
            is|are|was|were|been|remain*|stay* ? constant|stable|steady;
            remain*|stay*|stayed the|about same; still|about|exactly|just|much the same;
            the same as; as before|always|ever|usual; same number|level|amount; neither increas*;
            neither more nor less; nothing|little has changed; levelled|leveled off|out; like before""",
        "common": """
            common|commonly; often; frequent|frequently; always; usual|usually; widespread;
            prevalent; everywhere; majority; most of;
            most|many|all|every cases|case|investigations|investigation; nearly|almost all|every;
            regularly|daily|constantly; all the time; every day|week|time; seen|saw;
            encounter*; come|came|comes|coming across; experienced; noticed; had ? cases|case""",
        "rare": """
            rare|rarer; infrequent*; uncommon; unusual; scarce*; exception*; anomal*; isolated;
            rarely|seldom|hardly|scarcely|barely ? happen*|occur*|see|seen|encounter*|found|used|met;
            few|single|isolated cases|case; not yet; only|just a few; once or twice""",
        "difficulty": """
            difficult*; hard|harder|hardest to|for|with; problem*; challeng*; issue|issues;
            obstacle*; barrier*; slow|slower|slowly; late; impossible; struggl*; lack*; not enough;
            insufficient; hamper*; hinder*; stops|stop; blocks|blocked|blocking;
            too few|little|many|much|slow|long|late|old|big|small; poor|poorly; bad|badly;
            worse|worst; fail*; weak; frustrat*; delay*; limited|limits; unable; nightmare;
            overload*; overwhelm*; backlog*; slows|slowed|slowing; hides; unmanageable;
            insurmountable; unreliable; useless; nobody answers""",
        "ease": """
            easy|easily|easier; straightforward;
            work|works|worked|working ? well|fine|great|smoothly; improved|improving;
            is|are|was|were|been|very|really ? good|great|excellent|fine|helpful|useful;
            is|are|was|were|been|very|really ? fast|quick|responsive;
            is|are|was|were|get|gets|got|getting|become|becoming|much ? better;
            helps|helped us|me|a; smoothly; effective|effectively; happy|satisfied with; manageable;
            well supported|trained|staffed|equipped; no complaints; reliable|reliably; solved""",
    },
    "sv": {
        "increase": """
            ök*; växer|växt|växande|växte; stiger|stigit|steg|stigande; fler|mer och fler|mer;
            allt fler|mer|oftare|vanligare; bli*|blev vanligare|värre|större; tilltag*; fördubbl*;
            mycket mer|fler""",
        "decrease": """
            minsk*; sjunk*|sjönk; avta*; färre; allt färre|mindre|sällan;
            bli*|blev ovanligare|mindre; inte längre""",
        "no change": """
            oförändra*; samma som; som förut|tidigare|vanligt|alltid;
            ingen|inga ? förändring*|skillnad*; konstant; stabil*; varken ökat""",
        "common": """
            vanlig|vanligt|vanliga; ofta; alltid; oftast; överallt; dagligen; de flesta;
            alla ärenden; sett|ser|såg; stött på; förekommer; upplevt""",
        "rare": """
            sällan; ovanlig*; sällsynt*; enstaka; knappt ? sett|förekommer; undantag*""",
        "difficulty": """
            svår*; problem*; utmaning*; hinder|hindrar; långsam*; sen|sent; omöjlig*; brist*;
            för få|lite|många|mycket|långsam*; dålig*|dåligt; sämre; otillräcklig*; försvår*""",
        "ease": """
            lätt|lättare; enkel|enkelt|enklare; fungerar ? bra|väl; bra; utmärkt*; hjälper; bättre;
            förbättra*; snabb*; hanterbar*; nöjd*""",
    },
    "de": {
        "increase": """
            zunehm*; nimmt|nehmen ? zu; zugenommen; steig*|gestiegen|stieg;
            wächst|wachsen*|gewachsen; mehr und mehr; immer mehr|öfter|häufiger|schlimmer;
            wird|werden|wurde häufiger|mehr|schlimmer; verdoppel*; gestiegen|angestiegen""",
        "decrease": """
            abnehm*|abgenommen; sink*|gesunken; weniger; immer weniger|seltener;
            wird|werden seltener|weniger; zurückgegangen; rückgang; nicht mehr""",
        "no change": """
            unverändert; gleich ? geblieben; gleichbleibend; konstant; stabil;
            wie immer|früher|bisher; keine ? änderung*; keine ? veränderung*; kein ? unterschied""",
        "common": """
            häufig*; oft; immer; üblich*; überall; täglich; meistens|meist; die meisten;
            gesehen|sehen; erlebt; begegnet; verbreitet*""",
        "rare": """
            selten*; kaum ? gesehen|vor; ungewöhnlich; ausnahme*; einzelfall|einzelfälle|vereinzelt""",
        "difficulty": """
            schwierig*; schwer; problem*; herausforderung*; hindernis*; langsam*; spät; unmöglich;
            mangel*; fehlt|fehlen; zu wenig|wenige|viele|viel|langsam|spät; schlecht*; behinder*;
            unzureichend*; erschwer*""",
        "ease": """
            leicht|leichter; einfach|einfacher; funktioniert|funktionieren|klappt ? gut; gut;
            hervorragend; hilfreich; besser; verbesser*; schnell*; zufrieden; machbar""",
    },
}  # fmt: skip

NEGATORS: Mapping[str, str] = {
    "en": "not; n't; n’t; nt; no; never; none; neither; nor; without; nobody",
    "sv": "inte; ej; aldrig; ingen|inga|inget; utan; varken",
    "de": "nicht; nie|niemals; kein|keine|keinen|keiner|keinem; ohne; weder",
}
AFFIRMED: Mapping[str, str] = {
    "en": "no doubt; not only|just|least|surprising*; nothing but; no wonder; cannot|not overstate|stress; if not",
    "sv": "inte bara|minst; ingen|inget tvekan|tvivel",
    "de": "nicht nur|zuletzt; kein|keine zweifel|frage",
}
"""Negators that deny nothing."""
ENDS: Mapping[str, str] = {
    "en": ", . ; : ? ! – — ( ) but although though because however while whereas yet so and",
    "sv": ", . ; : ? ! – — ( ) men fast eftersom medan dock och",
    "de": ", . ; : ? ! – — ( ) aber obwohl weil während jedoch sondern und",
}
"""Where what a negator denies ends."""
WISHES: Mapping[str, str] = {
    "en": "would should could need needs needed want wish hope if must",
    "sv": "skulle borde behöver vill önskar om måste",
    "de": "würde wäre sollte brauchen braucht wünsche wenn müsste",
}
"""In front of what somebody would like, not of what is so."""
