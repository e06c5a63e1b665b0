"""Every melding on school.toml and the norm tables (HGW180-HGW199)."""

from hgw_excel.domein.melding import Ernst
from hgw_excel.importeren.meldingen import MeldingSoort

ONLEESBAAR = MeldingSoort(
    "HGW180",
    Ernst.AANPASSEN,
    "Een bestand uit de schoolmap kan niet gelezen worden",
    "De afspraken en de normtabellen zijn platte tekst in UTF-8. Kladblok en Excel ('CSV UTF-8') "
    "kunnen dat bewaren.",
)
TOML = MeldingSoort(
    "HGW181",
    Ernst.AANPASSEN,
    "school.toml is niet te lezen",
    "Op de genoemde regel staat iets wat geen TOML is. Meestal mist er een aanhalingsteken, een "
    "komma of een haak, of staan er kromme aanhalingstekens uit een tekstverwerker.",
)
ONBEKEND = MeldingSoort(
    "HGW182",
    Ernst.AANPASSEN,
    "Een sleutel die we niet kennen",
    "Meestal is het een tikfout. In het voorbeeld (hgw schoolmap) staan alle sleutels.",
)
ONTBREEKT = MeldingSoort(
    "HGW183",
    Ernst.AANPASSEN,
    "Een sleutel ontbreekt",
    "Zonder deze sleutel is de afspraak niet af.",
)
WAARDE = MeldingSoort(
    "HGW184",
    Ernst.AANPASSEN,
    "Een waarde die hier niet kan",
    "De waarde is van de verkeerde soort, te lang, of valt buiten wat mogelijk is.",
)
VERWIJZING = MeldingSoort(
    "HGW185",
    Ernst.AANPASSEN,
    "Een verwijzing naar iets wat er niet is",
    "Toetsen, toetskalender, ambities en signalen verwijzen met de sleutel naar een vakgebied of "
    "toets, en met de naam naar een niveau of stap.",
)
DUBBEL = MeldingSoort(
    "HGW186",
    Ernst.AANPASSEN,
    "Iets staat er twee keer",
    "Sleutels en namen moeten uit elkaar te houden zijn, ook als je niet op hoofdletters let.",
)
KOLOMNAAM = MeldingSoort(
    "HGW187",
    Ernst.AANPASSEN,
    "Twee kolommen of bladen krijgen dezelfde naam",
    "Met 'kort' beginnen de namen van kolommen en bladen in de klassenmap. Twee kolommen in een "
    "tabel, of twee bladen, mogen niet hetzelfde heten.",
)
ONVOLLEDIG = MeldingSoort(
    "HGW188",
    Ernst.AANPASSEN,
    "Niet elk niveau heeft een aanpak",
    "Elk niveau en elke observatiestap hoort bij precies één aanpak.",
)
TEGENSTRIJDIG = MeldingSoort(
    "HGW189",
    Ernst.AANPASSEN,
    "Twee afspraken passen niet bij elkaar",
    "Bijvoorbeeld een minimum boven het maximum, of een periode die begint voor de vorige eindigt.",
)
NORM_KOLOM = MeldingSoort(
    "HGW190",
    Ernst.AANPASSEN,
    "Een normtabel mist kolommen",
    "Elke normtabel heeft dezelfde kolommen; in normen/README.md staat wat erin hoort.",
)
NORM_WAARDE = MeldingSoort(
    "HGW191",
    Ernst.AANPASSEN,
    "Een waarde in een normtabel kan niet",
    "norm_soort is leerling, groep of school. Een moment is het leerjaar met B, M of E ervoor, "
    "zoals M5. Grenzen en gemiddelde zijn getallen. Tot het klopt gebruiken we deze norm niet.",
)
NORM_BRON = MeldingSoort(
    "HGW192",
    Ernst.AANPASSEN,
    "Een norm zonder bron",
    "Normen worden herzien. Zonder bron is later niet na te gaan welke norm gold; daarom gebruiken "
    "we een norm zonder bron niet.",
)
NORM_VOLGORDE = MeldingSoort(
    "HGW193",
    Ernst.AANPASSEN,
    "De niveaus van een norm staan niet op volgorde",
    "Van hoog naar laag moet elke ondergrens lager zijn dan de vorige, en mag een band niet over "
    "de volgende heen vallen. Anders hoort een score bij twee niveaus.",
)
NORM_GAT = MeldingSoort(
    "HGW194",
    Ernst.AANPASSEN,
    "Een gat in een norm",
    "Tussen de bovengrens van een niveau en de ondergrens van het volgende zit ruimte. Bij welk "
    "niveau een score in dat gat hoort, is niet te weten. Daarom gebruiken we de norm niet.",
)
NORM_NIVEAUS = MeldingSoort(
    "HGW195",
    Ernst.AANPASSEN,
    "Een norm heeft niet de niveaus van zijn systeem",
    "Een norm voor A-E heeft precies de niveaus A tot en met E, een norm voor I-V precies I tot "
    "en met V, en een norm voor 'eigen' de namen die de school zelf koos.",
)
ANDERE_SCHOOL = MeldingSoort(
    "HGW196",
    Ernst.AANPASSEN,
    "school.toml is van een andere school of een ander schooljaar",
    "Wat in school.toml is ingevuld wordt nooit overschreven. Er worden geen klassenmappen "
    "gemaakt: het verkeerde schooljaar zou in elke klassenmap staan.",
)
GEGEVEN_PAST_NIET = MeldingSoort(
    "HGW197",
    Ernst.LET_OP,
    "Een gegeven uit het leerlingbestand past niet in school.toml",
    "Wat in school.toml leeg is, vullen we aan uit het leerlingbestand. Wat niet de goede vorm "
    "heeft laten we weg: school.toml zou dan niet meer te lezen zijn.",
)
NORM_DUBBEL = MeldingSoort(
    "HGW198",
    Ernst.AANPASSEN,
    "Een norm staat er twee keer",
    "Twee normen zijn voor dezelfde toets, versie, norm_versie en hetzelfde moment. Welke geldt, "
    "is niet te weten; daarom gebruiken we geen van beide.",
)
NORM_NAKIJKEN = MeldingSoort(
    "HGW199",
    Ernst.LET_OP,
    "Een norm om na te kijken",
    "Een norm voor een toets die de school niet heeft, wordt niet gebruikt. Een gemiddelde dat "
    "van het ene moment op het andere niet stijgt, is meestal een tikfout.",
)


def alle() -> tuple[MeldingSoort, ...]:
    """Return every kind of this module, by code."""
    soorten = (waarde for waarde in globals().values() if isinstance(waarde, MeldingSoort))
    return tuple(sorted(soorten, key=lambda soort: soort.code))
