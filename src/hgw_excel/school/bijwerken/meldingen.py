"""Every melding on writing in a klassenmap that exists (HGW140-HGW145, HGW147, HGW177)."""

from hgw_excel.domein.melding import Ernst
from hgw_excel.importeren.meldingen import MeldingSoort

PLEK_WEG = MeldingSoort(
    "HGW140",
    Ernst.LET_OP,
    "Een plek om in te vullen is er niet meer",
    "Een tabel, een kolom of een cel van de klassenmap is weg of heet anders. Wat daarin hoort, is "
    "niet ingevuld; de rest wel.",
)
EIGEN_FORMULE = MeldingSoort(
    "HGW141",
    Ernst.LET_OP,
    "Een eigen formule is blijven staan",
    "In een cel om in te vullen staat een formule die iemand zelf heeft gemaakt. Die overschrijven "
    "we niet. De rest is wel ingevuld.",
)
ER_STAAT_EEN_FORMULE = (
    "In deze cel staat een eigen formule. Die hebben we laten staan.",
    "Haal de formule weg als hier iets ingevuld moet worden.",
)
"""What `EIGEN_FORMULE` says, and what to do, whoever finds the formula."""

TE_LANG = MeldingSoort(
    "HGW142",
    Ernst.LET_OP,
    "Een tekst die niet in een cel past, is niet ingevuld",
    "In een cel passen 32.767 tekens. We knippen een tekst nooit af: de cel is gebleven zoals hij "
    "was.",
)
TEKEN = MeldingSoort(
    "HGW143",
    Ernst.LET_OP,
    "Een tekst met een onzichtbaar teken is niet ingevuld",
    "Met zo'n stuurteken kan een werkmap daarna niet meer open. We halen het niet stilletjes weg: "
    "de cel is gebleven zoals hij was.",
)
FORMULE_NIET_TERUG = MeldingSoort(
    "HGW144",
    Ernst.LET_OP,
    "Een formule is niet teruggezet",
    "De formule van een kolom die zelf rekent, verwijst naar andere kolommen. Is zo'n kolom weg, "
    "of heeft zijn kop tekens die in een formule iets anders betekenen, dan kan de formule er niet "
    "in.",
)
NIET_UITGEREKEND = MeldingSoort(
    "HGW145",
    Ernst.TIP,
    "Een blad laat de verandering nog niet zien",
    "Naast elke formule staat in het bestand wat hij het laatst liet zien. Na een verandering "
    "zetten we daar de nieuwe uitkomst. Staan de formules van een blad anders dan wij ze maken, of "
    "was het blad al niet bij, dan laten we dat aan Excel over: dat rekent bij het openen alles "
    "uit. LibreOffice doet dat niet vanzelf.",
)
FILTER_AAN = MeldingSoort(
    "HGW147",
    Ernst.TIP,
    "Er is iets ingevuld in een tabel met een filter",
    "Een filter verbergt rijen. De rijen waarin we iets invullen, maken we zichtbaar; het filter "
    "blijft staan en kan ze verbergen zodra het opnieuw wordt toegepast.",
)
ALLEEN_LEZEN = MeldingSoort(
    "HGW177",
    Ernst.LET_OP,
    "De klassenmap is geopend om alleen te lezen",
    "Een knop vult ook een klassenmap in die alleen om te lezen is geopend. Excel kan die niet "
    "opslaan onder dezelfde naam. Wat is ingevuld, gaat anders verloren bij het sluiten.",
)


def alle() -> tuple[MeldingSoort, ...]:
    """Return every kind of this module, by code."""
    soorten = (waarde for waarde in globals().values() if isinstance(waarde, MeldingSoort))
    return tuple(sorted(soorten, key=lambda soort: soort.code))
