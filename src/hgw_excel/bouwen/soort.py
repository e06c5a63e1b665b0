"""What a column looks like: its kind of content, seen from the schema."""

from enum import Enum

from hgw_excel.schema.kolom import Column, Datum, Getal, Keuze, Kind, Tekst


class Soort(Enum):
    """Kinds of content that look different."""

    NAAM = "naam"
    LEERJAAR = "leerjaar"
    NIVEAU = "niveau"
    CONTEXT = "context"
    OVERZICHT = "overzicht"
    OBSERVATIE = "observatie"
    STAP = "stap"
    KEUZE = "keuze"
    AANPAK = "aanpak"
    PROCENT = "procent"
    GROEI = "groei"
    GETAL = "getal"
    TELLING = "telling"
    DATUM = "datum"
    LANG = "lang"
    TEKST = "tekst"


_FORMULES = {
    "leerjaar": Soort.LEERJAAR,
    "leerling_naam": Soort.NAAM,
    "overzicht_cel": Soort.OVERZICHT,
    "niveau_berekend": Soort.NIVEAU,
    "niveau_nu": Soort.NIVEAU,
    "niveau_toen": Soort.CONTEXT,
    "vorige_tekst": Soort.CONTEXT,
    "vorige_getal": Soort.CONTEXT,
    "aanpak": Soort.AANPAK,
    "groei_stappen": Soort.GROEI,
    "groei_punten": Soort.GROEI,
    "keer_intensief": Soort.TELLING,
}
_LIJSTEN = {
    "niveau": Soort.NIVEAU,
    "avi": Soort.NIVEAU,
    "observatie": Soort.OBSERVATIE,
    "stap": Soort.STAP,
    "keuze": Soort.KEUZE,
}
_GECENTREERD = {
    Soort.LEERJAAR, Soort.NIVEAU, Soort.CONTEXT, Soort.OVERZICHT, Soort.OBSERVATIE,
    Soort.PROCENT, Soort.GROEI, Soort.GETAL, Soort.TELLING,
}  # fmt: skip


def soort(kolom: Column) -> Soort:
    """Return how a column looks."""
    if kolom.formule in _FORMULES:
        return _FORMULES[kolom.formule]
    if kolom.formule == "uit_scores":
        return Soort.GROEI if kolom.key.endswith("_punten") else Soort.NIVEAU
    if kolom.key == "leerling" and kolom.kind == Tekst():
        return Soort.NAAM
    return Soort.PROCENT if kolom.key.endswith("_goed") else _van_kind(kolom.kind)


def _van_kind(kind: Kind) -> Soort:
    if isinstance(kind, Keuze):
        return Soort.LANG if kind.vrij else _LIJSTEN.get(kind.lijst, Soort.TEKST)
    if isinstance(kind, Getal):
        return Soort.GETAL
    if isinstance(kind, Datum):
        return Soort.DATUM
    return Soort.LANG if kind.lang else Soort.TEKST


def gecentreerd(wat: Soort) -> bool:
    """Tell whether cells of this kind stand in the middle; text stands left."""
    return wat in _GECENTREERD
