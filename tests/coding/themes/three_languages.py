"""Answers on five topics in English, Swedish and German, to see whether themes follow the topic or the language."""

ENGLISH = {
    "encryption": """
We cannot open encrypted phones
Locked phones with long passcodes
Encrypted chat apps that leave nothing behind
Full disk encryption on the laptop, and no password
The suspect does not give us the passcode
End-to-end encryption on every messenger
Phones that wipe themselves after ten wrong passcodes
Encrypted containers on the hard disk
Nobody in the lab can decrypt the newest phones
Passwords that we will never guess
Encryption makes the seized devices useless
Two locked phones have been on my shelf since March
""",
    "staff": """
There are too few of us for this many cases
We have lost four investigators this year
More staff, that is all I ask for
Nobody applies for the open positions
One person does the work of three
Experienced colleagues leave and are not replaced
The unit has two people for the whole county
We need more analysts
Sick leave is high because we are so few
Vacancies stay open for months
The workload per investigator has doubled
Not enough people to work through the queue
""",
    "training": """
A course on digital evidence for everybody
New officers get no training at all
The last training was six years ago
We learn the forensic tools by ourselves
E-learning is no replacement for a real course
Managers need training in how to receive a report
Training for prosecutors on how the tools work
I would like a certified course
Training days are cancelled when it is busy
Teach the first responders how to secure a phone
An exchange with other units would teach us more than a course
Regular refresher training, please
""",
    "providers": """
The platforms answer after months
Providers abroad ignore our requests
One contact person at each platform would help
The provider has deleted the account before we ask
Requests to the platform disappear in a web form
Some platforms answer within hours, others never
The reports that platforms send us are half empty
Providers ask for forms that do not exist here
The hosting company sits on an island and does not reply
We get the subscriber data from the provider too late
Platforms should keep the logs longer
Their portal rejects our requests without a reason
""",
    "law": """
The law does not allow us to look at staff devices
Mutual legal assistance takes a year
Data retention has been struck down
Every court reads the law in another way
We need a clear legal basis for scanning
The legislation is older than the smartphone
Privacy law and child protection law contradict each other
Our lawyers say no to everything
The statute of limitations is too short
A warrant for each account is too slow
The new act gave us nothing we can use
Legal uncertainty stops us from testing any software
""",
}
SWEDISH = {
    "encryption": """
Vi kan inte öppna krypterade telefoner
Låsta mobiler med långa lösenord
Krypterade chattappar som inte lämnar några spår
Hela hårddisken är krypterad och ingen har lösenordet
Den misstänkte lämnar inte ut sin kod
Krypteringen gör beslagen värdelösa
Telefoner som raderar sig själva efter tio försök
Ingen i labbet kan dekryptera de nyaste mobilerna
""",
    "staff": """
Vi är för få för så många ärenden
Vi har förlorat fyra utredare i år
Mer personal, det är allt jag ber om
Ingen söker de lediga tjänsterna
En person gör tre personers arbete
Erfarna kollegor slutar och ersätts inte
Arbetsbördan per utredare har fördubblats
Det räcker inte med folk för att beta av kön
""",
    "training": """
En kurs om digitala bevis för alla
Nya poliser får ingen utbildning alls
Den senaste utbildningen var för sex år sedan
Vi lär oss verktygen på egen hand
En webbkurs ersätter inte en riktig utbildning
Chefer behöver utbildning i att ta emot en anmälan
Utbildningsdagar ställs in när det är mycket att göra
Regelbunden fortbildning, tack
""",
    "providers": """
Plattformarna svarar efter flera månader
Leverantörer utomlands struntar i våra förfrågningar
En kontaktperson hos varje plattform skulle hjälpa
Leverantören har raderat kontot innan vi frågar
Förfrågningar till plattformen försvinner i ett webbformulär
Vissa plattformar svarar inom några timmar, andra aldrig
Vi får abonnentuppgifterna från operatören för sent
Plattformarna borde spara loggarna längre
""",
    "law": """
Lagen tillåter inte att vi granskar de anställdas enheter
Internationell rättslig hjälp tar ett år
Datalagringen har upphävts
Varje domstol läser lagen på sitt sätt
Vi behöver ett tydligt rättsligt stöd för skanning
Lagstiftningen är äldre än smarttelefonen
Våra jurister säger nej till allt
Preskriptionstiden är för kort
""",
}
GERMAN = {
    "encryption": """
Wir können verschlüsselte Handys nicht öffnen
Gesperrte Telefone mit langen Passwörtern
Verschlüsselte Chats, die keine Spuren hinterlassen
Die ganze Festplatte ist verschlüsselt und niemand hat das Passwort
Der Beschuldigte gibt seinen Code nicht heraus
Die Verschlüsselung macht die Asservate wertlos
Telefone, die sich nach zehn Versuchen selbst löschen
Niemand im Labor kann die neuesten Handys entschlüsseln
""",
    "staff": """
Wir sind zu wenige für so viele Fälle
Wir haben dieses Jahr vier Ermittler verloren
Mehr Personal, mehr verlange ich nicht
Niemand bewirbt sich auf die freien Stellen
Eine Person macht die Arbeit von dreien
Erfahrene Kollegen gehen und werden nicht ersetzt
Die Arbeitslast pro Ermittler hat sich verdoppelt
Zu wenig Leute, um den Rückstau abzuarbeiten
""",
    "training": """
Ein Lehrgang zu digitalen Beweismitteln für alle
Neue Kollegen bekommen gar keine Schulung
Die letzte Fortbildung war vor sechs Jahren
Wir bringen uns die Werkzeuge selbst bei
Ein Onlinekurs ersetzt keine richtige Schulung
Führungskräfte brauchen Schulung, wie man eine Meldung annimmt
Fortbildungstage fallen aus, wenn viel zu tun ist
Regelmäßige Auffrischung der Ausbildung
""",
    "providers": """
Die Plattformen antworten nach Monaten
Anbieter im Ausland ignorieren unsere Anfragen
Ein Ansprechpartner bei jeder Plattform würde helfen
Der Anbieter hat das Konto gelöscht, bevor wir fragen
Anfragen an die Plattform verschwinden in einem Webformular
Manche Plattformen antworten in Stunden, andere nie
Wir bekommen die Bestandsdaten vom Anbieter zu spät
Die Plattformen sollten die Protokolle länger speichern
""",
    "law": """
Das Gesetz erlaubt uns nicht, die Geräte der Mitarbeiter anzusehen
Die internationale Rechtshilfe dauert ein Jahr
Die Vorratsdatenspeicherung wurde gekippt
Jedes Gericht liest das Gesetz anders
Wir brauchen eine klare Rechtsgrundlage für das Scannen
Die Gesetze sind älter als das Smartphone
Unsere Juristen sagen zu allem nein
Die Verjährungsfrist ist zu kurz
""",
}


def answers() -> list[tuple[str, str, str]]:
    """(text, topic, language) of every answer, 140 of them."""
    by_language = {"en": ENGLISH, "sv": SWEDISH, "de": GERMAN}
    return [
        (text, topic, language)
        for language, topics in by_language.items()
        for topic, lines in topics.items()
        for text in lines.strip().splitlines()
    ]
