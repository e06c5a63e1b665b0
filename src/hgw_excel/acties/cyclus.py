"""The steps of a period in tblCyclus: the day on which one was done."""

from datetime import date

from hgw_excel.controle.klas import Klas
from hgw_excel.schema.inhoud import als_tekst
from hgw_excel.schema.wijziging import Veldplek, Wijzigingen

CYCLUS = "tblCyclus"


def klaar(klas: Klas, stap: str, datum: date) -> Wijzigingen:
    """Return the change that dates a step of the running period, unless it has a date.

    A date that could not be read is someone's own, and stays.
    """
    periode = als_tekst(klas.inhoud.kop("hgw_periode"))
    open_: dict[Veldplek, date] = {
        (CYCLUS, rij.i, "klaar_op"): datum
        for rij in klas.inhoud.rijen(CYCLUS)
        if rij.tekst("periode") == periode and rij.tekst("stap") == stap and rij["klaar_op"] is None
    }
    return Wijzigingen({plek: dag for plek, dag in open_.items() if plek not in klas.afgekeurd})
