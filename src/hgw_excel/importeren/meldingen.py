"""Every melding of an import (HGW150-HGW179): code, weight, title, explanation."""

from collections.abc import Sequence
from dataclasses import dataclass

from hgw_excel.domein.melding import Ernst, Melding


@dataclass(frozen=True, slots=True)
class MeldingSoort:
    """A kind of melding, as `hgw uitleg` prints it; `melding` makes one of this kind."""

    code: str
    ernst: Ernst
    titel: str
    uitleg: str

    def melding(
        self,
        bestand: str,
        zin: str,
        doe: str = "",
        *,
        blad: str = "",
        cel: str = "",
        veld: str = "",
    ) -> Melding:
        """Return a melding of this kind about `bestand`."""
        return Melding(self.code, self.ernst, bestand, blad, cel, veld, zin, doe)


def tel(aantal: int, een: str, meer: str) -> str:
    """Return 'Eén leerling heeft' or '3 leerlingen hebben'."""
    return f"Eén {een}" if aantal == 1 else f"{aantal} {meer}"


def som_op(delen: Sequence[str], hoogstens: int = 5) -> str:
    """Return '4, 7 en 12', or '1, 2, 3, 4, 5 en nog 37'."""
    getoond, rest = list(delen[:hoogstens]), len(delen) - hoogstens
    if rest > 0:
        return f"{', '.join(getoond)} en nog {rest}"
    if len(getoond) < 2:
        return "".join(getoond)
    return f"{', '.join(getoond[:-1])} en {getoond[-1]}"


ONLEESBAAR = MeldingSoort(
    "HGW150",
    Ernst.AANPASSEN,
    "Het bestand kan niet gelezen worden",
    "Het bestand bestaat niet, is leeg, heeft een wachtwoord of is van een soort die we niet "
    "kennen. We lezen EDEXML (.xml) en leerlinglijsten (.csv, .txt en .xlsx).",
)
EDEX2000 = MeldingSoort(
    "HGW151",
    Ernst.AANPASSEN,
    "Dit is een oud EDEX-bestand",
    "EDEX2000 bestaat uit vier tekstbestanden (EDEXLL, EDEXLK, EDEXGR en EDEXLG). Dat formaat is "
    "vervangen door EDEXML. Elk leerlingadministratiesysteem kan EDEXML maken.",
)
DOCTYPE = MeldingSoort(
    "HGW152",
    Ernst.AANPASSEN,
    "XML met een DOCTYPE",
    "In een EDEXML-bestand hoort geen DOCTYPE. Zo'n regel kan het lezen misbruiken, daarom lezen "
    "we het bestand niet.",
)
KAPOTTE_XML = MeldingSoort(
    "HGW153",
    Ernst.AANPASSEN,
    "De XML is beschadigd",
    "Het bestand is niet volledig of er is met de hand iets in veranderd. Meestal helpt het om de "
    "export opnieuw te maken.",
)
ANDERE_XML = MeldingSoort(
    "HGW154",
    Ernst.AANPASSEN,
    "XML zonder leerlinggegevens",
    "Het bestand is XML, maar geen EDEXML en geen UWLR-leerlinggegevens.",
)
SCHOOLJAAR = MeldingSoort(
    "HGW155",
    Ernst.AANPASSEN,
    "Het schooljaar klopt niet",
    "Een schooljaar loopt van een jaar naar het volgende, zoals 2025-2026. Het staat in elk "
    "leerling-id; daarom lezen we een bestand met een ander schooljaar niet.",
)
GEEN_LEERLINGEN = MeldingSoort(
    "HGW156",
    Ernst.AANPASSEN,
    "Geen leerlingen om in te lezen",
    "Er bleef geen leerling over die in een groep zit en in leerjaar 1 tot en met 8.",
)
ZONDER_GROEP = MeldingSoort(
    "HGW157",
    Ernst.LET_OP,
    "Leerlingen zonder groep",
    "Een leerling zonder stamgroep komt in geen klassenmap. Een samengestelde groep, zoals een "
    "plusgroep, telt niet als klas.",
)
OUD_LEERLINGEN = MeldingSoort(
    "HGW158",
    Ernst.TIP,
    "Oud-leerlingen overgeslagen",
    "Leerlingen die voor de peildatum van school gingen, of in jaargroep H staan, doen niet mee.",
)
ANDERE_JAARGROEP = MeldingSoort(
    "HGW159",
    Ernst.LET_OP,
    "Leerlingen buiten leerjaar 1 tot en met 8",
    "Peuters (0), voortgezet onderwijs (11-16) en andere jaargroepen krijgen geen klassenmap.",
)
ZONDER_LEERJAAR = MeldingSoort(
    "HGW160",
    Ernst.AANPASSEN,
    "Leerlingen zonder leerjaar",
    "In een combinatiegroep moet het leerjaar bij de leerling staan: uit de naam 5/6 blijkt niet "
    "in welk leerjaar een kind zit. We raden het niet.",
)
VOORLOPIG_NUMMER = MeldingSoort(
    "HGW161",
    Ernst.TIP,
    "Voorlopige leerlingnummers",
    "Een nummer dat met # begint kan volgend jaar van een ander kind zijn. We bewaren het niet.",
)
DUBBEL_NUMMER = MeldingSoort(
    "HGW162",
    Ernst.AANPASSEN,
    "Hetzelfde leerlingnummer bij verschillende leerlingen",
    "Het leerlingnummer verbindt toetsen met een kind. Staat het bij twee leerlingen, dan weten "
    "we niet bij wie een toets hoort, en dan bewaren we het nummer bij geen van beide.",
)
DUBBELE_GROEP = MeldingSoort(
    "HGW163",
    Ernst.AANPASSEN,
    "Twee groepen met dezelfde naam",
    "Elke groep krijgt een eigen bestand met de naam van de groep. Tekens die Windows niet "
    "toestaat worden een streepje: 5/6 en 5-6 geven hetzelfde bestand. Van groepen die hetzelfde "
    "heten maken we alleen van de eerste een klassenmap, want twee klassen met één naam zijn later "
    "niet uit elkaar te houden.",
)
ZONDER_NAAM = MeldingSoort(
    "HGW164",
    Ernst.AANPASSEN,
    "Leerlingen zonder bruikbare naam",
    "Zonder roepnaam en achternaam, of met een naam van meer dan 200 tekens, kan een kind niet "
    "in de klassenmap staan.",
)
VERMINKTE_NAAM = MeldingSoort(
    "HGW165",
    Ernst.LET_OP,
    "Een vreemd teken in een naam",
    "Letters als ł, ş en ğ passen niet in elk bestandsformaat en worden dan een vraagteken. "
    "EDEXML en 'CSV UTF-8' bewaren alle letters.",
)
JOKERTEKEN = MeldingSoort(
    "HGW166",
    Ernst.LET_OP,
    "Een * ? of ~ in een naam",
    "Excel leest deze tekens bij het opzoeken als 'elk teken'. In de naam waarmee een kind in de "
    "klassenmap staat laten we ze daarom weg.",
)
GEBLOKKEERD = MeldingSoort(
    "HGW167",
    Ernst.LET_OP,
    "Een kolom die we niet inlezen",
    "Burgerservicenummer, onderwijsnummer, ECK iD, afkomst, gewicht, adres en contactgegevens "
    "zijn voor een klassenmap niet nodig en mogen er niet in staan. We herkennen ze aan de kop "
    "en aan de inhoud.",
)
ONBEKENDE_GROEP = MeldingSoort(
    "HGW168",
    Ernst.LET_OP,
    "Een groep die niet in het bestand staat",
    "Het bestand noemt bij een leerling een groep die zelf ontbreekt. Die leerling telt als "
    "leerling zonder groep.",
)
GEEN_KOP = MeldingSoort(
    "HGW169",
    Ernst.AANPASSEN,
    "Geen regel met kolomnamen gevonden",
    "We zoeken in de eerste vijftien regels naar kolomnamen als leerlingnummer, roepnaam, "
    "achternaam en groep.",
)
KOLOM_MIST = MeldingSoort(
    "HGW170",
    Ernst.AANPASSEN,
    "Een nodige kolom mist",
    "Voor een leerlinglijst zijn nodig: een groep, en een roepnaam, achternaam of naam.",
)
GROEP_ALS_DATUM = MeldingSoort(
    "HGW171",
    Ernst.LET_OP,
    "Excel heeft van een groep een datum gemaakt",
    "Wie 5/6 of 5-6 in een cel typt krijgt 5 juni. We hebben er weer een groep van gemaakt.",
)
DATUM = MeldingSoort(
    "HGW172",
    Ernst.LET_OP,
    "Een datum die we niet lezen",
    "We lezen dag-maand-jaar met vier cijfers voor het jaar (31-01-2026) en 2026-01-31.",
)
HELE_NAAM = MeldingSoort(
    "HGW173",
    Ernst.LET_OP,
    "Een naam die niet te splitsen is",
    "Staat de naam in een kolom, dan lezen we 'Achternaam, Roepnaam voorvoegsel'. Zonder komma is "
    "niet te zien waar de roepnaam ophoudt; de hele naam staat dan bij roepnaam.",
)
KOMMA_IN_REGEL = MeldingSoort(
    "HGW174",
    Ernst.AANPASSEN,
    "Een regel past niet bij de kolommen",
    "In de regel staan meer cellen dan er kolomnamen zijn, of een aanhalingsteken loopt door over "
    "meer regels. De waarden kunnen dan in de verkeerde kolom staan.",
)
ONBEKENDE_KOLOM = MeldingSoort(
    "HGW175",
    Ernst.TIP,
    "Kolommen die we niet gebruiken",
    "Alleen kolommen met een bekende naam worden gelezen.",
)
SCHOOLJAREN = MeldingSoort(
    "HGW176",
    Ernst.AANPASSEN,
    "Meer dan een schooljaar in een bestand",
    "Een leerlinglijst gaat over een schooljaar.",
)


def alle() -> tuple[MeldingSoort, ...]:
    """Return every kind of this module, by code."""
    soorten = (waarde for waarde in globals().values() if isinstance(waarde, MeldingSoort))
    return tuple(sorted(soorten, key=lambda soort: soort.code))
