"""Plan vullen: what is still empty in the plans gets a proposal, to be read and changed."""

import re
from collections.abc import Iterator
from datetime import date

from hgw_excel.acties.plandoelen import einde
from hgw_excel.acties.planmerken import merk
from hgw_excel.acties.planrij import Rijvuller
from hgw_excel.acties.voorstel import Voorstel, aantal, samen
from hgw_excel.controle.klas import Klas
from hgw_excel.controle.plangroepen import Plangroep, maat_van, plangroepen, plantabel
from hgw_excel.controle.zinnen import dag_kort, keer
from hgw_excel.domein.plandoel import Groepsdoel, verdeel
from hgw_excel.domein.school import School
from hgw_excel.schema.gebied import Gebied
from hgw_excel.schema.kolom import Waarde
from hgw_excel.schema.wijziging import Veldplek, Wijzigingen


def plan(klas: Klas, school: School, datum: date) -> Voorstel:
    """Return what fills the empty cells of the plans; a cell with anything in it stays.

    Per group with children: a goal that counts, what stood there last period, else a sentence of
    the phrase bank, and with the aanpak the needs that several of its children share.
    """
    delen, regels = [], []
    for gebied in klas.werkboek.gebieden:
        if not gebied.indelen:
            continue
        deel = _gebied(klas, school, gebied)
        if deel:
            n = aantal(deel)
            delen += [deel, _ingevuld(klas, gebied, n, datum)]
            rijen = len({i for _, i, _ in deel.cellen})
            wat, waar = keer(n, "cel", "cellen"), keer(rijen, "groep", "groepen")
            regels.append(f"Plan {gebied.kort}: {wat} voor {waar}.")
        elif not any(groep.aanpak and groep.kinderen for groep in plangroepen(klas, gebied)):
            regels.append(f"Plan {gebied.kort}: er zit nog geen kind in een groep.")
    if regels and not delen:
        regels.append("Deel de kinderen eerst in: kies Indelen.")
    if delen:
        regels.append("Het zijn voorstellen, om na te lezen en aan te passen.")
    alles = samen(delen)
    merken = merk(klas, alles.cellen, einde(klas.inhoud, school))
    return Voorstel(samen([alles, merken]), tuple(regels))


def _ingevuld(klas: Klas, gebied: Gebied, n: int, datum: date) -> Wijzigingen:
    """Say above the plan that there is something to read; not where that cell is gone.

    What an earlier run filled in counts too: the teacher may not have read it yet.
    """
    naam = f"plan_{gebied.sleutel}_ingevuld"
    if naam not in klas.boek.adressen:
        return Wijzigingen()
    eerder = re.match(r"(\d+) cel(?:len)? ingevuld op ", klas.kop(naam))
    wat = keer(n + int(eerder[1] if eerder else 0), "cel", "cellen")
    return Wijzigingen(koppen={naam: f"{wat} ingevuld op {dag_kort(datum)}: lees na"})


def _gebied(klas: Klas, school: School, gebied: Gebied) -> Wijzigingen:
    tabel = plantabel(gebied)
    cellen: dict[Veldplek, Waarde] = {}
    for groep, doel in _met_doel(klas, school, gebied):
        if groep.aanpak and groep.kinderen:
            for key, waarde in Rijvuller(klas, school, gebied, groep, doel).vul():
                cellen[tabel, groep.rij.i, key] = waarde
    return Wijzigingen(cellen)


def _met_doel(klas: Klas, school: School, gebied: Gebied) -> Iterator[tuple[Plangroep, Groepsdoel]]:
    """Yield each row with its goal; the rows of one leerjaar make it together."""
    groepen = plangroepen(klas, gebied)
    for leerjaar in sorted({groep.leerjaar for groep in groepen}):
        samen_ = [groep for groep in groepen if groep.leerjaar == leerjaar]
        maat = maat_van(school, gebied, leerjaar)
        yield from zip(samen_, verdeel([g.doelgroep for g in samen_], maat), strict=True)
