"""The plans of the demo, from the phrase bank of the school, and a first period that was closed."""

from collections.abc import Iterator

from hgw_excel.controle.zinnen import dag
from hgw_excel.domein.plandoel import BASIS, INTENSIEF, VERDIEPT
from hgw_excel.domein.planzinnen import PERIODE_EINDE, VELDEN
from hgw_excel.domein.school import School
from hgw_excel.schema.gebied import Gebied
from hgw_excel.schema.inhoud import Inhoud, Rij, als_tekst
from hgw_excel.schema.kolom import Waarde
from hgw_excel.school.demo.teksten import ANALYSE, VERVOLG

Nieuw = dict[str, list[dict[str, Waarde]]]
OVERZICHT = ("sociaal_emotioneel", "werkhouding", "stimulerend", "onderwijsbehoeften", "doel")


def schrijf_plannen(inhoud: Inhoud, periode: int, rijen: Nieuw, kop: dict[str, Waarde]) -> None:
    """Write the plan of each group with children, and the analyse above it."""
    for gebied, rij in _groepen(inhoud):
        rijen[rij.tabel][rij.i].update(_tekst(inhoud, gebied, rij, periode))
        kop[f"plan_{gebied.sleutel}_analyse"] = ANALYSE


def sluit_eerste(inhoud: Inhoud, rijen: Nieuw) -> None:
    """Put the first period in the archives, with what came of its goals.

    Args:
        inhoud: the class as it began, with nothing typed in it.
        rijen: the class now; the archives and `vorige_periode` of Indeling are filled.
    """
    kop = {**inhoud.kop_ruw, "hgw_periode": 1}
    tijd: dict[str, Waarde] = {"schooljaar": kop["hgw_schooljaar"], "periode": "1"}
    leeg = {**inhoud.ruw, "tblToetsen": rijen["tblToetsen"]}
    indelingen = list(_indelingen(Inhoud(inhoud.werkboek, leeg, kop)))
    toen: Nieuw = {naam: [dict(rij) for rij in lijst] for naam, lijst in rijen.items()}
    for i, gebied, indeling in indelingen:
        rijen["tblIndeling"][i][f"{gebied}_vorige_periode"] = indeling["aanpak"]
        toen["tblIndeling"][i][f"{gebied}_keuze"] = indeling["aanpak"]
    rijen["tblIndelingArchief"] = [tijd | rij for _, _, rij in indelingen]
    eind = Inhoud(inhoud.werkboek, toen, kop)
    rijen["tblPlanArchief"] = [tijd | rij for rij in _plannen(eind)]
    rijen["tblOverzichtArchief"] = [
        tijd | {"leerling_id": rij["leerling_id"]} | {key: rij[key] for key in OVERZICHT}
        for rij in eind.rijen("tblGroepsoverzicht")
        if rij.leerjaar is not None
    ]


def _indelingen(begin: Inhoud) -> Iterator[tuple[int, str, dict[str, Waarde]]]:
    """Yield for each child and gebied the row on Indeling and what the archive says of it."""
    for gebied in begin.werkboek.gebieden:
        g = gebied.sleutel
        for rij in begin.rijen("tblIndeling"):
            if gebied.indelen and rij.leerjaar in gebied.leerjaren:
                aanpak = rij[f"{g}_aanpak"]
                yield rij.i, g, {
                    "leerling_id": rij["leerling_id"], "gebied": g,
                    "niveau": rij[f"{g}_niveau"], "voorstel": aanpak, "aanpak": aanpak,
                }  # fmt: skip


def _plannen(eind: Inhoud) -> Iterator[dict[str, Waarde]]:
    for gebied, rij in _groepen(eind):
        teksten = _tekst(eind, gebied, rij, 1)
        yield {
            "gebied": gebied.sleutel, "leerjaar": rij.tekst("leerjaar"),
            "indeling": rij["indeling"], **{k: als_tekst(w) for k, w in teksten.items()},
            "behaald": rij["behaald_voorstel"], "vervolg": VERVOLG,
        }  # fmt: skip


def _groepen(inhoud: Inhoud) -> Iterator[tuple[Gebied, Rij]]:
    """Yield the rows of the plans that have children in them and an aanpak."""
    groepen = inhoud.werkboek.school.aanpakken.groepen
    for gebied in inhoud.werkboek.gebieden:
        for rij in inhoud.rijen(f"tblPlan_{gebied.sleutel}") if gebied.indelen else ():
            if rij["leerlingen"] and rij["indeling"] in groepen:
                yield gebied, rij


def _tekst(inhoud: Inhoud, gebied: Gebied, rij: Rij, periode: int) -> dict[str, Waarde]:
    school = inhoud.werkboek.school
    keys = dict(zip(school.aanpakken.groepen, (INTENSIEF, BASIS, VERDIEPT), strict=True))
    zinnen = school.planzinnen.voor(
        gebied.sleutel, keys[rij.tekst("indeling")], jong=rij.leerjaar in gebied.jong
    )
    datum = _einde(school, periode)
    uit: dict[str, Waarde] = {v: next(iter(zinnen.veld(v, datum)), None) for v in VELDEN}
    return uit | {"keer_per_week": zinnen.keer, "minuten": zinnen.minuten}


def _einde(school: School, nummer: int) -> str:
    periode = next(periode for periode in school.periodes if periode.nummer == nummer)
    return dag(periode.tot) if periode.tot else PERIODE_EINDE
