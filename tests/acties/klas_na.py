"""A class after a change, in memory: what an actie would find when it is run once more."""

from hgw_excel.controle.klas import Klas
from hgw_excel.controle.lees_klassenmap import lees_klassenmap
from hgw_excel.schema.inhoud import Inhoud
from hgw_excel.schema.wijziging import Wijzigingen
from tests.controle.klasbouw import naar_boek


def lees(inhoud: Inhoud) -> Klas:
    """Return a class as the checks hand it over."""
    klas, meldingen = lees_klassenmap(naar_boek(inhoud))
    assert klas is not None, meldingen
    return klas


def na(klas: Klas, wijzigingen: Wijzigingen) -> Klas:
    """Return the class after a change: added rows stand below the last filled one."""
    oud = klas.inhoud
    rijen = {tabel: [dict(rij) for rij in alle] for tabel, alle in oud.ruw.items()}
    for (tabel, i, key), waarde in wijzigingen.cellen.items():
        rijen[tabel][i][key] = waarde
    for tabel, erbij in wijzigingen.rijen.items():
        gevuld = [i for i, rij in enumerate(oud.ruw[tabel]) if any(_vol(w) for w in rij.values())]
        begin = max(gevuld, default=-1) + 1
        for i, rij in enumerate(erbij, begin):
            rijen[tabel][i : i + 1] = [dict(rij)]
    return lees(Inhoud(oud.werkboek, rijen, {**oud.kop_ruw, **wijzigingen.koppen}))


def _vol(waarde: object) -> bool:
    return waarde not in (None, "")
