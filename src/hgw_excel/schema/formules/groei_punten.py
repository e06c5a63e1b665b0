"""Points gained between the last two results of a test, when both have a score on one scale."""

from decimal import Decimal

from hgw_excel.domein.getal import als_getal
from hgw_excel.domein.groei import groei
from hgw_excel.domein.school import Toets
from hgw_excel.schema.formule import Params, formule
from hgw_excel.schema.formules.groei_breuk import dit_jaar, vorig_jaar
from hgw_excel.schema.formules.niveau_nu import geldig, heeft_code
from hgw_excel.schema.inhoud import Rij
from hgw_excel.schema.kolom import Waarde


@formule("groei_punten")
class GroeiPunten:
    """The newest result less the one before, each rounded first; a code is no result.

    A changed toetsversie is a break.
    """

    excel = "{punten}"

    @staticmethod
    def waarde(rij: Rij, p: Params) -> Waarde:
        gebied = rij.inhoud.werkboek.gebied(p["gebied"])
        toets = gebied.toets_in(rij.leerjaar)
        if toets is None or rij.leerjaar not in gebied.oud:
            return ""
        punten = [
            dit_jaar(rij, toets, moment)._replace(score=_score(rij, toets, moment))
            for moment in "EM"
            if _is_uitslag(rij, toets, moment)
        ]
        if not punten:
            return ""
        vorige = rij.getal(f"{toets.sleutel}_vorige_score")
        punten.append(vorig_jaar(rij, toets)._replace(score=vorige))
        verschil = groei(punten[1], punten[0]).punten
        return "" if verschil is None else als_getal(verschil)


def _is_uitslag(rij: Rij, toets: Toets, moment: str) -> bool:
    """Tell whether there is a niveau or a score at 'M' or 'E', and no code."""
    if geldig(rij, toets.sleutel, moment.lower()):
        return True
    heeft_score = _score(rij, toets, moment) is not None
    return heeft_score and not heeft_code(rij, f"{toets.sleutel}_{moment.lower()}")


def _score(rij: Rij, toets: Toets, moment: str) -> Decimal | None:
    key = f"{toets.sleutel}_{moment.lower()}_score"
    return rij.getal(key) if rij.heeft(key) else None
