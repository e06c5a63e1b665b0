"""A goal in a sentence: how many children reach which niveau, on which test, before which day."""

from hgw_excel.controle.periodes import lopend
from hgw_excel.controle.plangroepen import Plangroep
from hgw_excel.controle.zinnen import dag
from hgw_excel.domein.plandoel import INTENSIEF, Groepsdoel
from hgw_excel.domein.planzinnen import PERIODE_EINDE
from hgw_excel.domein.school import PROFIEL_JONG, Periode, School
from hgw_excel.schema.gebied import MOMENTEN, Gebied
from hgw_excel.schema.inhoud import Inhoud
from hgw_excel.schema.kolom import Waarde


def einde(inhoud: Inhoud, school: School) -> str:
    """Return the last day of the running period in words."""
    periode = _lopende(inhoud, school)
    return dag(periode.tot) if periode and periode.tot else PERIODE_EINDE


def doelzin(
    groep: Plangroep, doel: Groepsdoel, gebied: Gebied, inhoud: Inhoud, school: School
) -> str:
    """Return the goal of a group, '' while there is nothing to measure it by.

    Nobody is left out: who need not reach the bound keeps at least the niveau of now.
    """
    if not any(groep.rangen):
        return ""
    tot = f"Vóór {einde(inhoud, school)}"
    if groep.leerjaar in PROFIEL_JONG:
        return _observatie(tot, groep, doel, gebied, school)
    toets = _toets(groep.leerjaar, gebied, inhoud, school)
    return _niveau(tot, groep, doel, toets, school) if toets else ""


def _niveau(tot: str, groep: Plangroep, doel: Groepsdoel, toets: str, school: School) -> str:
    n = len(groep.kinderen)
    if not doel.aantal:
        wie = "haalt het kind" if n == 1 else f"halen alle {n} kinderen"
        return f"{tot} {wie} op {toets} minstens het niveau van nu."
    niveaus = school.systeem.niveaus
    hoger = "" if doel.grens == len(niveaus) else " of hoger"
    al = doel.aantal == n == doel.nu
    wie = _wie(doel.aantal, n, *(("houdt", "houden") if al else ("heeft", "hebben")))
    zin = f"{tot} {wie} {niveaus[-doel.grens]}{hoger} op {toets} (nu {doel.nu})"
    norm = f" en {school.methode_norm}% op de methodetoetsen" if groep.aanpak == INTENSIEF else ""
    rest = _rest(n - doel.aantal, "haalt", "halen", f"minstens het niveau van nu{norm}")
    return f"{zin}{rest}."


def _rest(aantal: int, een: str, meer: str, wat: str) -> str:
    """Return what is asked of the children of a group that the count leaves out."""
    if not aantal:
        return ""
    wie = f"het andere kind {een}" if aantal == 1 else f"de andere {aantal} {meer}"
    return f"; {wie} {wat}"


def _observatie(
    tot: str, groep: Plangroep, doel: Groepsdoel, gebied: Gebied, school: School
) -> str:
    if not doel.aantal:
        return ""
    stappen, naam = school.observatiestappen, gebied.naam.lower()
    verder = "" if doel.grens == len(stappen) else " of verder"
    n = len(groep.kinderen)
    al = doel.aantal == n == doel.nu
    wie = _wie(doel.aantal, n, *(("blijft", "blijven") if al else ("is", "zijn")))
    stap = stappen[doel.grens - 1]
    rest = _rest(n - doel.aantal, "laat", "laten", "minstens één doel van het thema meer zien")
    return f"{tot} {wie} bij {naam} '{stap}'{verder} (nu {doel.nu}){rest}."


def doelmaat(groep: Plangroep, doel: Groepsdoel, school: School) -> dict[str, Waarde]:
    """Return what `doelzin` counts, for the columns that behaald goes by; empty without a count."""
    if not doel.aantal:
        return {}
    jong = groep.leerjaar in PROFIEL_JONG
    woorden = school.observatiestappen if jong else school.systeem.niveaus[::-1]
    return {"doel_aantal": doel.aantal, "doel_niveau": woorden[doel.grens - 1]}


def _wie(aantal: int, van: int, een: str, meer: str) -> str:
    if van == 1:
        return f"{een} het kind"
    if aantal == van:
        return f"{meer} alle {van} kinderen"
    return f"{een if aantal == 1 else meer} {aantal} van de {van} kinderen"


def _toets(leerjaar: int, gebied: Gebied, inhoud: Inhoud, school: School) -> str:
    """Return the test at the end of the period, 'Rekenen E5'; '' when none is asked then."""
    moment, toets = _volgend_moment(inhoud, school), gebied.toets_in(leerjaar)
    if toets is None or leerjaar not in school.verwacht(toets.sleutel, moment):
        return ""
    return f"{toets.kort} {moment}{leerjaar}"


def _volgend_moment(inhoud: Inhoud, school: School) -> str:
    """Return the test moment that the next period starts from; 'M' or 'E', '' for none.

    After the last period it is the next moment of the year.
    """
    nu = _lopende(inhoud, school)
    if nu is None:
        return ""
    later = sorted((p for p in school.periodes if p.nummer > nu.nummer), key=lambda p: p.nummer)
    if later:
        return later[0].peil if later[0].peil in MOMENTEN else ""
    plek = MOMENTEN.index(nu.peil) + 1 if nu.peil in MOMENTEN else 0
    return MOMENTEN[plek] if plek < len(MOMENTEN) else ""


def _lopende(inhoud: Inhoud, school: School) -> Periode | None:
    nummer = lopend(inhoud).nummer
    return next((periode for periode in school.periodes if periode.nummer == nummer), None)
