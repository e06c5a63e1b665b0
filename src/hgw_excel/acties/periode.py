"""To the next period: the running one goes to the archives, and its sheets are made ready again.

What is emptied stands in the archives; a period that was closed is never touched again.
"""

from collections.abc import Iterator
from datetime import date

from hgw_excel.acties.afsluiten import (
    ARCHIEVEN,
    DOELMATEN,
    INDELING,
    OVERZICHT,
    PLANKOPPEN,
    SCORES,
    Archief,
    archiveer,
    ingedeeld,
    is_gesloten,
)
from hgw_excel.acties.cyclus import klaar
from hgw_excel.acties.planmerken import MERKEN, ongewijzigd
from hgw_excel.acties.voorstel import Voorstel, samen
from hgw_excel.controle.klas import Klas
from hgw_excel.controle.plangroepen import plangroepen
from hgw_excel.controle.zinnen import dag, keer
from hgw_excel.domein.melding import KanNiet
from hgw_excel.domein.school import School
from hgw_excel.schema.inhoud import Rij
from hgw_excel.schema.kolom import Waarde
from hgw_excel.schema.wijziging import Veldplek, Wijzigingen

STAP = "evaluatie"
VAN_HGW = ("voorstel", "reden", "niveau_toen")
"""Columns of a gebied on Indeling that say what was proposed in the old period."""


def volgende(klas: Klas, school: School, datum: date) -> Voorstel:
    """Return the change that closes the running period and begins the one after it.

    Done twice it would close a period that has hardly begun; that is refused until its first day.

    Raises:
        KanNiet: the last period runs, the one that runs has yet to begin, or as `naar_periode`.
    """
    periodes = list(klas.school.periodes)
    nu = klas.inhoud.kop("hgw_periode")
    if nu == periodes[-1].nummer:
        doe = "Kies Menu openen en daar 'Overdragen aan het nieuwe schooljaar'."
        raise KanNiet(f"Periode {nu} is de laatste van dit schooljaar. {doe}")
    loopt = next((plek for plek, p in enumerate(periodes) if p.nummer == nu), 0)
    van = periodes[loopt].van
    if van and datum < van:
        raise KanNiet(f"Periode {nu} begint pas op {dag(van)}. Er is nog niets af te sluiten.")
    daarna = periodes[min(loopt + 1, len(periodes) - 1)]
    return naar_periode(klas, daarna.nummer, datum)


def naar_periode(klas: Klas, nummer: int, datum: date) -> Voorstel:
    """Return the change that closes the running period and begins `nummer`.

    A class that is there already changes nothing.

    Raises:
        KanNiet: `nummer` is not the period after the running one, or that one was closed before.
    """
    nu = klas.inhoud.kop("hgw_periode")
    if nu == nummer:
        return Voorstel(regels=(f"Periode {nummer} loopt hier al.",))
    _weiger(klas, nu, nummer)
    archief = archiveer(klas)
    leeg = _te_legen(klas)
    getypt = _van_de_leerkracht(klas, leeg)
    van_hgw = list(_van_hgw(klas))
    _nakijken(klas, [*leeg, *van_hgw])
    cellen: dict[Veldplek, Waarde] = dict.fromkeys([*leeg, *van_hgw])
    koppen: dict[str, Waarde] = dict.fromkeys(_koppen(klas)) | {"hgw_periode": nummer}
    stap = klaar(klas, STAP, datum) if _is_geevalueerd(klas) else Wijzigingen()
    return Voorstel(
        samen([Wijzigingen(cellen | _vorige(klas), koppen, archief), stap]),
        tuple(_regels(klas, archief, nummer, datum, getypt)),
        getypt,
    )


def _weiger(klas: Klas, nu: Waarde, nummer: int) -> None:
    nummers: list[Waarde] = [periode.nummer for periode in klas.school.periodes]
    if nummer not in nummers:
        raise KanNiet(f"Er is geen periode {nummer}: de laatste is periode {nummers[-1]}.")
    if nu not in nummers:
        raise KanNiet("Op Start staat geen periode. Kies daar in welke periode jullie werken.")
    volgende = nummers.index(nu) + 1
    if nummers.index(nummer) < volgende:
        raise KanNiet(f"Hier loopt periode {nu}. Terug naar periode {nummer} kan niet.")
    if nummers[volgende] != nummer:
        raise KanNiet(f"Hier loopt nog periode {nu}. Ga eerst naar periode {nummers[volgende]}.")
    if not klas.schooljaar:
        blad, cel = klas.boek.adressen["hgw_schooljaar"]
        raise KanNiet(f"{blad}, {cel}: hier staat geen schooljaar. Typ het, zoals 2026-2027.")
    if is_gesloten(klas):
        doe = f"Kies op Start periode {nummer}; alles blijft dan staan zoals het is."
        raise KanNiet(f"Periode {nu} staat al in het archief. {doe}")


def _te_legen(klas: Klas) -> list[Veldplek]:
    """Return the typed cells that are emptied; each of them is in the archive."""
    return [*_van_indeling(klas), *_van_scores(klas), *_van_plannen(klas)]


def _van_indeling(klas: Klas) -> Iterator[Veldplek]:
    for rij, gebieden in ingedeeld(klas):
        keuzes = [g.sleutel for g in gebieden if not blijft(klas.school, rij, g.sleutel)]
        for gebied in gebieden:
            yield from ((INDELING, rij.i, f"{gebied.sleutel}_{veld}") for veld in VAN_HGW)
        yield from ((INDELING, rij.i, f"{g}_keuze") for g in keuzes)
        if len(keuzes) == len(gebieden):
            yield (INDELING, rij.i, "waarom_anders")


def blijft(school: School, rij: Rij, gebied: str) -> bool:
    """Tell whether a keuze holds for longer than one period."""
    woorden = school.aanpakken
    lang = {woorden.eigen_leerlijn.casefold(), woorden.met_ander_leerjaar.casefold()}
    return rij.tekst(f"{gebied}_keuze").casefold() in lang


def _van_scores(klas: Klas) -> Iterator[Veldplek]:
    for rij in klas.inhoud.rijen(SCORES):
        for gebied in klas.werkboek.gebieden if rij.zelfde(OVERZICHT) else ():
            if rij.leerjaar in gebied.oud:
                yield (SCORES, rij.i, f"{gebied.sleutel}_goed")


def _van_plannen(klas: Klas) -> Iterator[Veldplek]:
    for gebied in klas.werkboek.gebieden:
        tabel = f"tblPlan_{gebied.sleutel}"
        if gebied.indelen:
            for rij in klas.inhoud.rijen(tabel):
                yield from ((tabel, rij.i, key) for key in ("behaald", "vervolg"))


def _van_hgw(klas: Klas) -> Iterator[Veldplek]:
    """Yield what hgw wrote in the plans for the old period; a goal takes its number along."""
    for tabel, i, veld in ongewijzigd(klas):
        yield from ((tabel, i, key) for key in ((veld, *DOELMATEN) if veld == "doel" else (veld,)))


def _koppen(klas: Klas) -> list[str]:
    velden = (*PLANKOPPEN, "ingevuld")
    namen = [f"plan_{g.sleutel}_{veld}" for g in klas.werkboek.gebieden for veld in velden]
    return [naam for naam in ("hgw_voorstel_datum", MERKEN, *namen) if naam in klas.boek.adressen]


def _nakijken(klas: Klas, leeg: list[Veldplek]) -> None:
    """Refuse to empty a cell that could not be read: its value is not in the archive."""
    for plek in leeg:
        if plek in klas.afgekeurd or _zonder_uitkomst(klas, *plek):
            waar = klas.plek(*plek)
            _houd_tegen(waar["blad"], waar["cel"])
    for naam in _koppen(klas):
        if ("", 0, naam) in klas.afgekeurd:
            _houd_tegen(*klas.boek.adressen[naam])


def _zonder_uitkomst(klas: Klas, tabel: str, i: int, key: str) -> bool:
    """Tell whether a formula stands in a cell, of which the file knows no value."""
    plaats = klas.koppelingen[tabel].plaats.get(key) if tabel in klas.koppelingen else None
    formule = plaats is not None and (i, plaats) in klas.blad(tabel).formules
    return formule and klas.inhoud.waarde(tabel, i, key) in (None, "")


def _houd_tegen(blad: str, cel: str) -> None:
    zin = f"{blad}, {cel}: wat hier staat is niet te bewaren."
    raise KanNiet(f"{zin} Kijk deze cel na; daarna kan de periode worden afgesloten.")


def _vorige(klas: Klas) -> dict[Veldplek, Waarde]:
    return {
        (INDELING, rij.i, f"{g.sleutel}_vorige_periode"): rij[f"{g.sleutel}_aanpak"]
        for rij, gebieden in ingedeeld(klas)
        for g in gebieden
    }


def _is_geevalueerd(klas: Klas) -> bool:
    """Tell whether someone looked back: typed anything about a goal, or about a whole plan."""
    gebieden = [gebied.sleutel for gebied in klas.werkboek.gebieden if gebied.indelen]
    koppen = (klas.inhoud.kop(f"plan_{g}_{veld}") for g in gebieden for veld in PLANKOPPEN)
    return any(koppen) or any(klas.inhoud.waarde(*plek) for plek in _van_plannen(klas))


def _van_de_leerkracht(klas: Klas, leeg: list[Veldplek]) -> int:
    """Count what a teacher typed among the cells that are emptied."""
    getypt = [
        klas.inhoud.waarde(*plek)
        for plek in leeg
        if klas.werkboek.tabel(plek[0]).column(plek[2]).role == "v"
    ]
    getypt += [
        klas.inhoud.kop(naam) for naam in _koppen(klas) if klas.werkboek.koppen[naam].role == "v"
    ]
    return sum(waarde not in (None, "") for waarde in getypt)


def _regels(klas: Klas, archief: Archief, nummer: int, datum: date, getypt: int) -> Iterator[str]:
    indeling, plannen, _ = (archief[tabel] for tabel in ARCHIEVEN)
    kinderen = keer(len({rij["leerling_id"] for rij in indeling}), "kind", "kinderen")
    aantal = keer(len({rij["gebied"] for rij in plannen}), "plan", "plannen")
    yield f"Periode {klas.kop('hgw_periode')} gaat naar het archief: {kinderen}, {aantal}."
    yield from _niet_rond(klas, datum)
    yield f"Periode {nummer} begint: voorstellen en keuzes zijn leeg, de plannen blijven staan."
    if getypt:
        gaan = keer(getypt, "getypte cel gaat", "getypte cellen gaan")
        yield f"{gaan} leeg; wat daar stond, staat in het archief van deze klassenmap."
    if van_hgw := sum(1 for _ in ongewijzigd(klas)):
        weg = keer(van_hgw, "tekst die hgw maakte gaat", "teksten die hgw maakte gaan")
        yield f"{weg} uit de plannen. Vul ze daarna opnieuw."
    blijvend = sum(
        blijft(klas.school, rij, g.sleutel) for rij, gebieden in ingedeeld(klas) for g in gebieden
    )
    if blijvend:
        woorden = klas.school.aanpakken
        soorten = f"{woorden.eigen_leerlijn} of {woorden.met_ander_leerjaar}"
        yield f"{keer(blijvend, 'keuze blijft', 'keuzes blijven')}: {soorten}."


def _niet_rond(klas: Klas, datum: date) -> Iterator[str]:
    """Say what speaks against closing the period today."""
    nu = klas.inhoud.kop("hgw_periode")
    tot = next((p.tot for p in klas.school.periodes if p.nummer == nu), None)
    if tot and datum < tot:
        yield f"Let op: periode {nu} loopt nog tot {dag(tot)}."
    plannen = (plangroepen(klas, gebied) for gebied in klas.werkboek.gebieden if gebied.indelen)
    met_kinderen = (groep for plan in plannen for groep in plan if groep.aanpak and groep.kinderen)
    rijen = [groep.rij for groep in met_kinderen if not groep.rij["behaald"]]
    if voorgesteld := sum(bool(rij["behaald_voorstel"]) for rij in rijen):
        groepen = keer(voorgesteld, "groep", "groepen")
        yield f"Bij {groepen} koos nog niemand of het doel is behaald; daar telt het voorstel."
    if zonder := sum(bool(rij["doel"]) and not rij["behaald_voorstel"] for rij in rijen):
        doelen = keer(zonder, "doel is", "doelen is")
        yield f"Let op: van {doelen} niet bekend of het is behaald."
    if not _is_geevalueerd(klas):
        yield "Let op: er is nog niets geëvalueerd; die stap krijgt geen datum."
