"""Points gained between the last two scores of a test on one scale."""

from itertools import pairwise

from hgw_excel.domein.getal import als_getal, rond
from hgw_excel.schema.formule import Params, formule
from hgw_excel.schema.inhoud import Rij
from hgw_excel.schema.kolom import Waarde


@formule("groei_punten")
class GroeiPunten:
    """E - M, else M - previous year; each rounded first. A changed toetsversie is a break."""

    excel = "{punten}"

    @staticmethod
    def waarde(rij: Rij, p: Params) -> Waarde:
        toets = p["toets"]
        tabel = rij.inhoud.werkboek.tabel("tblScores")
        scores = [
            rij.getal(f"{toets}_{moment}_score")
            for moment in ("e", "m")
            if tabel.has(f"{toets}_{moment}_score")
        ]
        versies = {rij.tekst(f"{toets}_versie"), rij.tekst(f"{toets}_vorige_versie")} - {""}
        scores.append(None if len(versies) > 1 else rij.getal(f"{toets}_vorige_score"))
        if rij.leerjaar is None:
            return ""
        for nieuw, oud in pairwise(scores):
            if nieuw is not None:
                return "" if oud is None else als_getal(rond(rond(nieuw, 1) - rond(oud, 1), 1))
        return ""
