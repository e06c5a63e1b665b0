"""Points gained between the last two scores of a test on one scale."""

from itertools import pairwise

from hgw_excel.domein.getal import als_getal
from hgw_excel.domein.groei import groei
from hgw_excel.schema.formule import Params, formule
from hgw_excel.schema.formules.groei_breuk import dit_jaar, vorig_jaar
from hgw_excel.schema.inhoud import Rij
from hgw_excel.schema.kolom import Waarde


@formule("groei_punten")
class GroeiPunten:
    """E - M, else M - previous year; each rounded first. A changed toetsversie is a break."""

    excel = "{punten}"

    @staticmethod
    def waarde(rij: Rij, p: Params) -> Waarde:
        gebied = rij.inhoud.werkboek.gebied(p["gebied"])
        toets = gebied.toets_in(rij.leerjaar)
        if toets is None or rij.leerjaar not in gebied.oud:
            return ""
        keys = {moment: f"{toets.sleutel}_{moment.lower()}_score" for moment in "EM"}
        metingen = [
            dit_jaar(rij, toets, moment)._replace(score=rij.getal(key))
            for moment, key in keys.items()
            if rij.heeft(key)
        ]
        vorige = rij.getal(f"{toets.sleutel}_vorige_score")
        metingen.append(vorig_jaar(rij, toets)._replace(score=vorige))
        for nu, toen in pairwise(metingen):
            if nu.score is not None:
                punten = groei(toen, nu).punten
                return "" if punten is None else als_getal(punten)
        return ""
