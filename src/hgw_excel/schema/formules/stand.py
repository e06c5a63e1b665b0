"""What counts now in a gebied, as one text: to see later whether it changed."""

from decimal import Decimal

from hgw_excel.domein.getal import rond
from hgw_excel.schema.formule import Params, formule
from hgw_excel.schema.inhoud import Rij


@formule("stand")
class Stand:
    """'III|1515|80': niveau, score and % goed, numbers in tenths so that no comma is written."""

    excel = "{stand}"

    @staticmethod
    def waarde(rij: Rij, p: Params) -> str:
        gebied = rij.inhoud.werkboek.gebied(p["gebied"])
        nu = rij.tekst(f"{gebied.sleutel}_nu")
        if rij.leerjaar in gebied.jong:
            return f"{nu}||"
        if rij.leerjaar not in gebied.oud:
            return ""
        toets = gebied.toets_in(rij.leerjaar)
        score = _score(rij, toets.sleutel) if toets else None
        return f"{nu}|{_tienden(score)}|{_tienden(rij.getal(f'{gebied.sleutel}_goed'))}"


def _score(rij: Rij, toets: str) -> Decimal | None:
    tabel = rij.inhoud.werkboek.tabel("tblScores")
    keys = (f"{toets}_{moment}_score" for moment in ("e", "m"))
    scores = (rij.getal(key) for key in keys if tabel.has(key))
    return next((score for score in scores if score is not None), None)


def _tienden(getal: Decimal | None) -> str:
    return "" if getal is None else str(int(rond(rond(getal, 1) * 10, 0)))
