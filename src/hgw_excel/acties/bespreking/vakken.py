"""Ambition against result per gebied and leerjaar, and how the goals of the plan stand."""

from collections.abc import Iterator, Sequence

from hgw_excel.acties.bespreking.feiten import Doel, Vakstand
from hgw_excel.controle.oogst import Afgekeurd, kinderen, oogst
from hgw_excel.domein.ambities import Stand, standen
from hgw_excel.domein.meting import Meting, Soort
from hgw_excel.domein.school import School
from hgw_excel.schema.formules.plan import kinderen_in
from hgw_excel.schema.gebied import MOMENTEN, Gebied
from hgw_excel.schema.inhoud import Inhoud, Rij


def vakken(
    inhoud: Inhoud, school: School, afgekeurd: Afgekeurd = frozenset(), groep: str = ""
) -> tuple[Vakstand, ...]:
    """Return one row per gebied and leerjaar with children, in the order of the school."""
    metingen = oogst(inhoud, school, afgekeurd, groep)
    stand = {(s.vakgebied, s.leerjaar): s for s in standen(school, metingen)}
    leerjaren = [kind.leerjaar for kind, _ in kinderen(inhoud, groep)]
    return tuple(
        _stand(inhoud, gebied, leerjaar, leerjaren.count(leerjaar), metingen, stand)
        for gebied in inhoud.werkboek.gebieden
        for leerjaar in gebied.leerjaren
        if leerjaar in leerjaren
    )


def _stand(
    inhoud: Inhoud,
    gebied: Gebied,
    leerjaar: int,
    aantal: int,
    metingen: Sequence[Meting],
    standen_: dict[tuple[str, int], Stand],
) -> Vakstand:
    jong = leerjaar in gebied.jong
    sleutel = gebied.ontwikkel.sleutel if jong and gebied.ontwikkel else gebied.sleutel
    eigen = [m for m in metingen if (m.vakgebied, m.kind.leerjaar) == (sleutel, leerjaar)]
    stand = None if jong else standen_.get((sleutel, leerjaar))
    nu = _nu(eigen) if jong else [m for m in eigen if stand and m.moment == stand.moment]
    groei = [m.groei for m in nu if m.groei is not None and m.telt]
    doelen = tuple(_doelen(inhoud, gebied, leerjaar))
    return Vakstand(
        gebied.naam,
        leerjaar,
        aantal,
        stand,
        _stappen(inhoud, nu) if jong else (),
        (sum(g > 0 for g in groei), sum(g == 0 for g in groei), sum(g < 0 for g in groei)),
        doelen,
        _anders(inhoud, gebied, leerjaar),
    )


def _nu(metingen: Sequence[Meting]) -> list[Meting]:
    """Return the observations of the latest moment that half of the children have, else M."""
    van = {m: [meting for meting in metingen if meting.moment == m] for m in MOMENTEN}
    for moment in reversed(MOMENTEN):
        gedaan = sum(meting.soort is Soort.STAP for meting in van[moment])
        if gedaan and 2 * gedaan >= len(van[moment]):
            return van[moment]
    return van[MOMENTEN[0]]


def _stappen(inhoud: Inhoud, metingen: Sequence[Meting]) -> tuple[tuple[str, int], ...]:
    woorden = inhoud.werkboek.school.observatiestappen
    rangen = [meting.rang for meting in metingen]
    return tuple((woord, rangen.count(i)) for i, woord in enumerate(woorden, 1))


def _doelen(inhoud: Inhoud, gebied: Gebied, leerjaar: int) -> Iterator[Doel]:
    for rij in _planrijen(inhoud, gebied, leerjaar):
        if rij.tekst("indeling") in inhoud.werkboek.school.aanpakken.groepen:
            getypt, voorstel = rij.tekst("behaald"), _voorstel(rij)
            aantal = _aantal(rij, gebied)
            woord = getypt or (voorstel if aantal else "")
            yield Doel(rij.tekst("indeling"), aantal, woord, not getypt, rij.tekst("doel"))


def _voorstel(rij: Rij) -> str:
    return rij.tekst("behaald_voorstel") if rij.heeft("behaald_voorstel") else ""


def _planrijen(inhoud: Inhoud, gebied: Gebied, leerjaar: int) -> list[Rij]:
    if not gebied.indelen:
        return []
    rijen = inhoud.rijen(f"tblPlan_{gebied.sleutel}")
    volgorde = {w: i for i, w in enumerate(inhoud.werkboek.school.aanpakken.groepen)}
    eigen = [rij for rij in rijen if rij.getal("leerjaar") == leerjaar]
    return sorted(eigen, key=lambda rij: volgorde.get(rij.tekst("indeling"), len(volgorde)))


def _aantal(rij: Rij, gebied: Gebied) -> int:
    kolom = rij.inhoud.werkboek.tabel(f"tblPlan_{gebied.sleutel}").column("groep")
    return len(kinderen_in(rij, kolom.params))


def _anders(inhoud: Inhoud, gebied: Gebied, leerjaar: int) -> int:
    """Count the children of a leerjaar that none of its three groups holds."""
    if not gebied.indelen:
        return 0
    groepen = {woord.casefold() for woord in inhoud.werkboek.school.aanpakken.groepen}
    rijen = (rij for rij in inhoud.rijen("tblIndeling") if rij.leerjaar == leerjaar)
    aanpakken = [rij.tekst(f"{gebied.sleutel}_aanpak").casefold() for rij in rijen]
    return sum(aanpak not in groepen for aanpak in aanpakken)
