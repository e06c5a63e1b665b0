"""HGW414."""

from collections.abc import Iterator

from hgw_excel.controle.klas import Klas
from hgw_excel.controle.register import Bevinding, klasregel
from hgw_excel.controle.sleutels import invoer
from hgw_excel.domein.melding import Ernst

_WAT = {
    "tblScores": "staan scores",
    "tblGroepsoverzicht": "is iets ingevuld",
    "tblIndeling": "is iets ingevuld",
}
_NAMEN = ("roepnaam", "leerling")


@klasregel("HGW414", "Scores in een rij zonder kind", Ernst.LET_OP)
def scores_zonder_kind(klas: Klas) -> Iterator[Bevinding]:
    """In een rij die nog vrij is voor een nieuw kind, is al iets ingevuld.

    De rij heeft een leerling_id, maar op Leerlingen staat bij die leerling_id geen naam. Wat er in
    de rij staat, telt nergens mee tot het kind op het blad Leerlingen staat.
    """
    if not klas.heeft("tblLeerlingen", "leerling_id", *_NAMEN):
        return
    vrij = _zonder_kind(klas)
    for tabel, wat in _WAT.items():
        for rij in klas.inhoud.rijen(tabel) if klas.heeft(tabel, "leerling_id") else ():
            keys = [key for key in invoer(klas, tabel, rij.i) if klas.heeft(tabel, key)]
            if keys and rij.tekst("leerling_id").casefold() in vrij:
                yield Bevinding(
                    f"In deze rij {wat}, maar er hoort nog geen kind bij.",
                    "Typ het kind op het blad Leerlingen in de rij met dezelfde leerling_id.",
                    **klas.plek(tabel, rij.i, keys[0]),
                )


def _zonder_kind(klas: Klas) -> set[str]:
    rijen = [rij for rij in klas.inhoud.rijen("tblLeerlingen") if rij["leerling_id"]]
    met_naam = {
        rij.tekst("leerling_id").casefold()
        for rij in rijen
        if any(rij.tekst(k) or ("tblLeerlingen", rij.i, k) in klas.afgekeurd for k in _NAMEN)
    }
    return {rij.tekst("leerling_id").casefold() for rij in rijen} - met_naam
