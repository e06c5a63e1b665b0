"""Which header means which field: literal data, compared by `kale_kop`.

The first name of a field wins when a file has more than one column for it.
"""

from collections.abc import Mapping
from types import MappingProxyType

from hgw_excel.importeren.privacy import kale_kop

KOPNAMEN: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        "leerlingnummer": (
            "leerlingnummer",
            "leerlingnr",
            "llnr",
            "lln nr",
            "leerlingcode",
            "leerling id",
            "stamnummer",
            "administratienummer",
            "deelnemersnummer",
            "nummer",
            "key",
        ),
        "roepnaam": ("roepnaam", "voornaam"),
        "voorvoegsel": ("voorvoegsel", "voorvoegsels", "tussenvoegsel", "tussenvoegsels", "tv"),
        "achternaam": ("achternaam", "familienaam", "geslachtsnaam"),
        "naam_samengesteld": ("leerling", "leerlingnaam", "volledige naam", "naam"),
        "geboortedatum": ("geboortedatum", "geb.datum", "gebdat"),
        "groep": ("groep", "groepsnaam", "klas", "klasnaam", "stamgroep", "basisgroep"),
        "jaargroep": ("leerjaar", "jaargroep", "jgr"),
        "schooljaar": ("schooljaar",),
        "uitstroomdatum": (
            "uitstroomdatum",
            "van school op",
            "datum uitschrijving",
            "uitschrijfdatum",
            "uitschrijving",
            "datum uit",
        ),
        "vak": ("vakgebied", "vak", "leergebied", "onderdeel", "toetssoort"),
        "toets": ("toets", "toetsnaam", "toetsversie", "toetscode", "versie"),
        "afnamedatum": ("afnamedatum", "datum afname", "toetsdatum", "datum"),
        "ruwe_score": ("ruwe score", "rs", "toetsscore", "score", "aantal goed", "goed"),
        "vaardigheidsscore": ("vaardigheidsscore", "vs", "v-score", "vhs"),
        "niveau": (
            "niveau",
            "niveauwaarde",
            "niveau (I-V)",
            "niveau (A-E)",
            "I t/m V",
            "A t/m E",
            "score I-V",
            "score A-E",
        ),
        "functioneringsniveau": ("functioneringsniveau", "fn", "f-niveau"),
        "percentiel": ("percentiel", "percentielscore", "perc"),
        "dle": ("dle", "didactisch leeftijdsequivalent"),
        "dl": ("dl", "didactische leeftijd"),
        "leerrendement": ("leerrendement", "lr", "lre"),
        "referentieniveau": ("referentieniveau", "rn"),
        "standaardscore": ("standaardscore",),
        "avi": ("avi",),
    }
)

_VELD = {kale_kop(kop): veld for veld, koppen in KOPNAMEN.items() for kop in koppen}
_VOORRANG = {
    kale_kop(kop): nummer for koppen in KOPNAMEN.values() for nummer, kop in enumerate(koppen)
}


def veld_bij_kop(kop: str) -> str:
    """Return the field a header stands for, or '' when we don't know it."""
    return _VELD.get(kale_kop(kop), "")


def voorrang(kop: str) -> int:
    """Return how far down its field's list a known header stands; 0 wins."""
    return _VOORRANG[kale_kop(kop)]
