"""Sentences that an invented teacher typed; our own wording."""

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
    "extra leestijd met een zelfgekozen boek",
)  # fmt: skip
STERKE_BEHOEFTEN = (
    "minder sommen, wel moeilijkere", "korte instructie, dan meteen zelf aan het werk",
    "een vraag waar meer antwoorden bij passen",
)  # fmt: skip
"""What a child needs that does well."""
WAT_WERKT = (
    "even langslopen na de instructie", "vooraan zitten", "de dag vooraf kort doornemen",
    "een maatje bij het opruimen", "timer bij zelfstandig werken",
)  # fmt: skip
DOELEN = (
    "hulp vragen vóór het vastlopen", "tafels 6 t/m 9 binnen 3 tellen",
    "redactiesommen met twee stappen", "klokkijken digitaal tot op de minuut",
    "zelf een samenvatting maken van een zaaktekst", "de persoonsvorm vinden in een zin",
)  # fmt: skip
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
AANMELDVRAAG = "De extra instructie levert nog weinig op. Wat kunnen we anders doen?"
ANALYSE = (
    "De basis is bij de meeste kinderen op orde. Wat werkte: eerst voordoen, dan samen, "
    "en elke dag vijf minuten herhalen."
)
VERVOLG = "Door met dezelfde aanpak; na vier weken kijken we opnieuw."
