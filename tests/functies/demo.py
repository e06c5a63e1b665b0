"""The classes of the demo with norms: what stands in their cells, and which call says the same."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

from hgw_excel.acties.indelen import indelen, te_delen
from hgw_excel.acties.signaleren import signaleer
from hgw_excel.controle.lees_klassenmap import lees_klassenmap
from hgw_excel.controle.nieuwe_waarden import met_wijzigingen
from hgw_excel.controle.reeksen import reeksen
from hgw_excel.domein.indeling.indelen import Indeler
from hgw_excel.domein.reeks import Onderwerp
from hgw_excel.schema.functies.signalen import REGELS
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


def ingeleverd(*groepen: str, elke: int = 1) -> list[Inhoud]:
    """Return classes as they were handed in, all when none is named.

    Args:
        elke: take one child of so many, for a class that is read sooner.
    """
    with TemporaryDirectory() as map_:
        doel, school = Path(map_), keten.demo_school()
        keten._maak_school(doel, True, lambda zin: None)
        mee = tuple(
            replace(groep, leerlingen=groep.leerlingen[::elke])
            for groep in school.groepen
            if groep.naam in groepen or not groepen
        )
        (doel / "EDEX.XML").write_bytes(keten.schrijf_edexml(replace(school, groepen=mee)))
        bestanden, _ = keten.maak_inhouden(doel, doel / "EDEX.XML")
    return [keten._vul(bestand).gevuld for bestand in bestanden]


@cache
def klassen() -> tuple[Inhoud, ...]:
    """Return each class as it was handed in with a few keuzes, of `INGEDEELD` after indelen."""
    return tuple(
        _gekozen(_ingedeeld(inhoud) if inhoud.kop("hgw_groep") in INGEDEELD else inhoud)
        for inhoud in ingeleverd()
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
    if inhoud.kop("hgw_groep") in INGEDEELD:
        yield from _signalen(inhoud)


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


def _signalen(inhoud: Inhoud) -> Iterator[Paar]:
    """Yield what `hgw signaleer` finds in the results where the function must find the same.

    Without norms there is no border and no growth in points; without its newest result a child
    waits, for the function that is no result.
    """
    school = inhoud.werkboek.school
    kaal = Inhoud(inhoud.werkboek, {**inhoud.ruw, "tblNormen": [{}]}, inhoud.kop_ruw)
    gevonden = {
        (kind.kind.leerling_id, s.gevonden.gebied, s.gevonden.code)
        for kind in signaleer(kaal, school, VANDAAG).kinderen
        for s in kind.signalen
    }
    for kind, alles in reeksen(kaal, school):
        for reeks in (r for r in alles if r.onderwerp is Onderwerp.TOETS and r.hoofd):
            if reeks.punten and reeks.punten[-1].niveau:
                codes = [c for c in REGELS if (kind.leerling_id, reeks.gebied, c) in gevonden]
                niveaus = [punt.niveau for punt in reeks.punten]
                scores = [None if p.score is None else float(p.score) for p in reeks.punten]
                yield Aanroep("HGW_SIGNALEN", (reeks.vak, niveaus, scores)), ", ".join(codes)


def indelingen(inhoud: Inhoud) -> Iterator[tuple[Aanroep, list[Waarde], list[bool]]]:
    """Yield HGW_INDELING of each set that is divided together, and the cells after indelen.

    Returns:
        The call, the aanpak of each child, and of which children indelen may say another thing: it
        knows more of them than a niveau, or that there is none.
    """
    school = inhoud.werkboek.school
    indeler = Indeler(school)
    for deel in te_delen(inhoud, school, VANDAAG, groep=str(inhoud.kop("hgw_groep"))):
        naam, kinderen = deel.gebied.sleutel, deel.kinderen
        niveaus, keuzes, cellen = (
            [
                inhoud.waarde("tblIndeling", deel.rijen[k.leerling_id], f"{naam}_{kolom}")
                for k in kinderen
            ]
            for kolom in ("niveau", "keuze", "aanpak")
        )
        meer = [not k.keuze and (not k.niveau or bool(indeler.wens(k).tegen)) for k in kinderen]
        yield Aanroep("HGW_INDELING", (niveaus, keuzes)), cellen, meer
