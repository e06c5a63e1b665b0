"""The classes of the demo with norms: what stands in their cells, and which call says the same."""

from collections.abc import Iterator
from datetime import date
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

from hgw_excel.acties.indelen import indelen
from hgw_excel.controle.lees_klassenmap import lees_klassenmap
from hgw_excel.controle.nieuwe_waarden import met_wijzigingen
from hgw_excel.schema.gebied import Gebied
from hgw_excel.schema.inhoud import Inhoud, Rij
from hgw_excel.schema.kolom import Waarde
from hgw_excel.schema.wijziging import Veldplek
from hgw_excel.school.demo import keten
from tests.controle.klasbouw import naar_boek
from tests.functies.rijen import Aanroep

VANDAAG = date(2027, 2, 4)
INGEDEELD = ("1/2", "2/3", "5/6")
"""A class of each kind: to read one costs as much as all that is asked of it."""
ELKE = 7
"""So many children further the teacher chose herself."""
Paar = tuple[Aanroep, Waarde]


@cache
def klassen() -> tuple[Inhoud, ...]:
    """Return each class as it was handed in with a few keuzes, of `INGEDEELD` after indelen."""
    with TemporaryDirectory() as map_:
        doel = Path(map_)
        keten._maak_school(doel, True, lambda zin: None)
        bestanden, _ = keten.maak_inhouden(doel, doel / "EDEX.XML")
    gevuld = [keten._vul(bestand).gevuld for bestand in bestanden]
    return tuple(
        _gekozen(_ingedeeld(inhoud) if inhoud.kop("hgw_groep") in INGEDEELD else inhoud)
        for inhoud in gevuld
    )


def _ingedeeld(inhoud: Inhoud) -> Inhoud:
    klas, _ = lees_klassenmap(naar_boek(inhoud))
    assert klas is not None
    wijzigingen = indelen(klas, klas.school, VANDAAG).wijzigingen
    return met_wijzigingen(inhoud, wijzigingen.cellen, wijzigingen.koppen)


def _gekozen(inhoud: Inhoud) -> Inhoud:
    woorden = inhoud.werkboek.school.aanpakken.keuzes
    keuzes: dict[Veldplek, Waarde] = {
        ("tblIndeling", rij.i, f"{gebied.sleutel}_keuze"): woorden[rij.i % len(woorden)]
        for gebied, rij in _kinderen(inhoud)
        if rij.i % ELKE == 0
    }
    return met_wijzigingen(inhoud, keuzes, {})


def _kinderen(inhoud: Inhoud) -> Iterator[tuple[Gebied, Rij]]:
    """Yield each child with each gebied of its leerjaar that has groups."""
    for gebied in inhoud.werkboek.gebieden:
        for rij in inhoud.rijen("tblIndeling"):
            if gebied.indelen and rij.leerjaar in gebied.leerjaren:
                yield gebied, rij


def paren(inhoud: Inhoud) -> Iterator[Paar]:
    """Yield each call with the value that the cell beside its arguments shows."""
    yield from _aanpakken(inhoud)
    yield from _niveaus(inhoud)


def _aanpakken(inhoud: Inhoud) -> Iterator[Paar]:
    for gebied, rij in _kinderen(inhoud):
        delen = ("niveau", "voorstel", "keuze", "aanpak")
        *gevraagd, aanpak = (rij[f"{gebied.sleutel}_{deel}"] for deel in delen)
        yield Aanroep("HGW_AANPAK", tuple(gevraagd)), aanpak


def _niveaus(inhoud: Inhoud) -> Iterator[Paar]:
    school = inhoud.werkboek.school
    keys = {kolom.key for kolom in inhoud.werkboek.tabel("tblScores").columns}
    for toets in school.toetsen:
        for rij in inhoud.rijen("tblScores"):
            key = f"{toets.sleutel}_m"
            if f"{key}_berekend" in keys and rij.leerjaar is not None:
                wat = (rij[f"{key}_score"], toets.naam, rij.leerjaar, "M", school.systeem.naam)
                yield Aanroep("HGW_NIVEAU", wat), rij[f"{key}_berekend"]
