"""Sentences that an invented teacher typed; our own wording."""

from collections.abc import Mapping

STIMULEREND = (
    "leest thuis elke avond", "vraagt zelf om hulp", "werkt graag samen",
    "plant het eigen werk goed", "houdt van proefjes en bouwen", "rustig en nauwkeurig",
    "wil graag uitleggen aan anderen", "denkt snel, ziet verbanden",
)  # fmt: skip
BELEMMEREND = (
    "stopt als iets niet lukt", "tafels zijn nog niet vlot", "snel afgeleid als het druk is",
    "taal van redactiesommen", "werkt te vlug, kijkt niet na", "durft geen fouten te laten zien",
    "spelling kost veel tijd bij schrijven",
)  # fmt: skip
BEHOEFTEN = (
    "korte instructie, dan meteen zelf aan het werk", "een maatje dat hardop voordoet",
    "complimenten over de aanpak, niet over het cijfer", "voorspreken: eerst vertellen, dan "
    "schrijven", "drie keer per week tafels automatiseren, vijf minuten",
    "extra leestijd met een zelfgekozen boek", "minder sommen, wel moeilijkere",
)  # fmt: skip
WAT_WERKT = (
    "even langslopen na de instructie", "vooraan zitten", "de dag vooraf kort doornemen",
    "een maatje bij het opruimen", "timer bij zelfstandig werken",
)  # fmt: skip
DOELEN = (
    "hulp vragen vóór het vastlopen", "tafels 6 t/m 9 binnen 3 tellen",
    "redactiesommen met twee stappen", "klokkijken digitaal tot op de minuut",
    "zelf een samenvatting maken van een zaaktekst", "de persoonsvorm vinden in een zin",
)  # fmt: skip
PLANTEKSTEN: tuple[Mapping[str, str | int], ...] = (
    {
        "doel": "Alle kinderen halen 80% op de bloktoets van 27 maart.",
        "inhoud": "Blok 6 en 7, de minimumdoelen.",
        "aanpak": "Eerst met materiaal, dan tekenen, dan kaal. Samen de eerste opdracht, "
        "daarna twee alleen.",
        "organisatie": "4 × 20 min na de basisles, instructietafel",
        "evaluatie": "Bloktoets 80% goed. Tussentijds: 27 maart.",
        "keer_per_week": 4,
        "minuten": 20,
    },
    {
        "doel": "80% goed op elke bloktoets tot juni.",
        "inhoud": "Blok 6 tot en met 8 van de methode.",
        "aanpak": "Doel op het bord, voordoen, samen, zelf. Nakijken met uitleg.",
        "organisatie": "5 × 60 min, hele groep",
        "evaluatie": "Bloktoets; methodetoets blok 8.",
        "keer_per_week": 5,
        "minuten": 60,
    },
    {
        "doel": "Lost voor juni problemen met drie stappen op en legt de oplossing uit.",
        "inhoud": "Blok compact; verrijking, werk telt mee.",
        "aanpak": "Korte instructie, daarna een denkvraag. Elke week samen bespreken.",
        "organisatie": "2 × 15 min bespreken",
        "evaluatie": "Werkmap en gesprek in mei.",
        "keer_per_week": 2,
        "minuten": 15,
    },
)

JONG_BEHOEFTEN = (
    "eerst zien, dan zelf doen", "een vaste plek in de kring", "spelen met een taalrijk maatje",
    "korte opdrachten met een plaatje erbij", "complimenten over het proberen",
)  # fmt: skip
JONG_BELEMMEREND = (
    "snel afgeleid in de grote kring", "durft nog weinig te vertellen",
    "vindt wisselen van activiteit lastig", "stopt als iets niet lukt",
)  # fmt: skip
JONG_DOELEN = (
    "vertelt in drie zinnen over het weekend", "telt dertig dingen één voor één",
    "knipt langs een gebogen lijn", "vraagt een ander kind om mee te spelen",
)  # fmt: skip
JONG_PLANTEKSTEN: tuple[Mapping[str, str | int], ...] = (
    {
        "doel": "Ieder kind laat voor de meivakantie twee van de drie stappen zelf zien.",
        "inhoud": "De doelen van het thema, met minder nieuwe woorden tegelijk.",
        "aanpak": "Kleine kring: voordoen, samen doen, nog een keer in de hoek.",
        "organisatie": "3 × 15 min, kleine kring",
        "evaluatie": "Observatie in de hoeken; tussentijds eind maart.",
        "keer_per_week": 3,
        "minuten": 15,
    },
    {
        "doel": "Alle kinderen laten voor de meivakantie de doelen van het thema in spel zien.",
        "inhoud": "Het thema uit de jaarplanning.",
        "aanpak": "Grote kring, daarna spelen met de materialen; meespelen en woorden geven.",
        "organisatie": "5 × 20 min, grote kring",
        "evaluatie": "Observatie aan het eind van het thema.",
        "keer_per_week": 5,
        "minuten": 20,
    },
    {
        "doel": "Elk kind bedenkt voor de meivakantie een vervolg bij het thema en legt het uit.",
        "inhoud": "Het thema, met een eigen onderzoekje.",
        "aanpak": "Denkvragen in de kleine kring; laten bouwen, tekenen en vertellen.",
        "organisatie": "2 × 15 min, kleine kring",
        "evaluatie": "Werkstuk en gesprek.",
        "keer_per_week": 2,
        "minuten": 15,
    },
)
