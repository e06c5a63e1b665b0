"""An invented reeks for each rule, and what is left of a reeks without one kind of data.

The page about signals shows what each rule says of its example.
"""

from collections.abc import Callable
from dataclasses import replace
from decimal import Decimal

from hgw_excel.domein.meting import Soort
from hgw_excel.domein.reeks import Aanpakpunt, Meetpunt, Onderwerp, Reeks
from hgw_excel.domein.signaal import Gegeven


def _punt(moment: str, niveau: str, rang: int, score: int | None = None) -> Meetpunt:
    getal = None if score is None else Decimal(score)
    return Meetpunt(moment, Soort.NIVEAU, niveau, rang, score=getal)


def _toets(vak: str, *punten: Meetpunt) -> Reeks:
    gebied = vak.lower().replace(" ", "_")
    return Reeks(Onderwerp.TOETS, gebied, vak, 5, punten)


def _gedrag(onderwerp: Onderwerp, vak: str) -> Reeks:
    punten = (_punt("augustus – januari", "goed", 3), _punt("februari – juli", "zorg", 1))
    return Reeks(onderwerp, vak.lower().replace("-", "_"), vak, 5, punten, rangen=3)


_VIJF = _punt("M5", "V", 1, 60)
_LAAGST = tuple(_punt(moment, "V-", 1) for moment in ("M4", "E4", "M5"))
_DRIE = tuple(
    _punt(moment, "III", 3, score) for moment, score in (("M4", 60), ("E4", 70), ("M5", 74))
)
_INTENSIEF = tuple(
    Aanpakpunt(f"periode {nummer}", "intensief", volgorde=nummer) for nummer in (1, 2, 3)
)
_NORM = Decimal(9)

VOORBEELDEN = {
    "S01": _toets("Rekenen", _VIJF),
    "S02": _toets("Technisch lezen", *_LAAGST),
    "S03": _toets("Rekenen", *_LAAGST),
    "S04": _toets("Rekenen", _punt("E4", "II", 4, 78), _punt("M5", "IV", 2, 71)),
    "S05": replace(_toets("Begrijpend lezen", *_DRIE), landelijk=_NORM, eigen=_NORM),
    "S06": _toets("Spelling", _punt("E4", "III", 3, 70), _punt("M5", "IV", 2, 64)),
    "S07": _toets("Rekenen", *(_punt(moment, "I", 5) for moment in ("M4", "E4", "M5"))),
    "S08": replace(_toets("Rekenen", _VIJF), methode=Decimal(68)),
    "S09": replace(_toets("Spelling", _VIJF), methode=Decimal(86)),
    "S10": Reeks(Onderwerp.AVI, "technisch_lezen", "AVI", 5, (_punt("M5", "M4", 4),), rangen=12),
    "S11": _gedrag(Onderwerp.SOCIAAL, "Sociaal-emotioneel"),
    "S12": _gedrag(Onderwerp.WERKHOUDING, "Werkhouding"),
    "S13": _toets("Begrijpend lezen", Meetpunt("M5", Soort.NIET_GETOETST, gevraagd=True)),
    "S14": replace(_toets("Rekenen", _VIJF), dle=Decimal(16)),
    "S15": Reeks(Onderwerp.LEERMOMENT, "", "", 5, tekst="klokkijken: kwartieren"),
    "S16": replace(_toets("Rekenen", _VIJF), aanpakken=_INTENSIEF),
    "S17": replace(
        _toets("Spelling", _punt("E4", "V", 1, 60), _punt("M5", "III", 3, 74)),
        landelijk=Decimal(8),
    ),
}
"""By code; each is a reeks of which the rule says something under the default agreements."""


_STAPPEN = (Onderwerp.OBSERVATIE, Onderwerp.SOCIAAL, Onderwerp.WERKHOUDING)


def zonder(reeks: Reeks, gegeven: Gegeven) -> Reeks:
    """Return what is left of a reeks where this kind of data is not there."""
    return _SNIJ[gegeven](reeks)


def _per_punt(functie: Callable[[Meetpunt], Meetpunt]) -> Callable[[Reeks], Reeks]:
    return lambda reeks: replace(reeks, punten=tuple(functie(punt) for punt in reeks.punten))


def _zonder_niveau(punt: Meetpunt) -> Meetpunt:
    if not punt.rang:
        return punt
    soort = Soort.LEEG if punt.score is None else Soort.SCORE
    return punt._replace(soort=soort, niveau="", rang=0)


def _zonder_score(punt: Meetpunt) -> Meetpunt:
    """A percentile is made of a score, and so is the distance to a border."""
    return punt._replace(score=None, percentiel=None, tekort=None, over=None)


def _zonder_norm(reeks: Reeks) -> Reeks:
    punten = tuple(punt._replace(tekort=None, over=None) for punt in reeks.punten)
    return replace(reeks, punten=punten, landelijk=None, eigen=None)


def _zonder_laagste(punt: Meetpunt) -> Meetpunt:
    return punt._replace(percentiel=None, niveau=punt.niveau.rstrip("-"))


_ZONDER_NIVEAU = _per_punt(_zonder_niveau)

_SNIJ: dict[Gegeven, Callable[[Reeks], Reeks]] = {
    Gegeven.NIVEAU: lambda reeks: reeks if reeks.onderwerp in _STAPPEN else _ZONDER_NIVEAU(reeks),
    Gegeven.STAP: lambda reeks: _ZONDER_NIVEAU(reeks) if reeks.onderwerp in _STAPPEN else reeks,
    Gegeven.SCORE: _per_punt(_zonder_score),
    Gegeven.NORM: _zonder_norm,
    Gegeven.LAAGSTE: _per_punt(_zonder_laagste),
    Gegeven.METHODE: lambda reeks: replace(reeks, methode=None),
    Gegeven.DLE: lambda reeks: replace(reeks, dle=None),
    Gegeven.AANPAK: lambda reeks: replace(reeks, aanpakken=reeks.aanpakken[-1:]),
    Gegeven.KALENDER: _per_punt(lambda punt: punt._replace(gevraagd=False)),
    Gegeven.TEKST: lambda reeks: replace(reeks, tekst=""),
}
