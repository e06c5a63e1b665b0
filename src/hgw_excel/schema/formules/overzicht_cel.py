"""The one cell per gebied on the Groepsoverzicht: 'III ↗', 'III ≠', 'vrij', '?' or nothing."""

from hgw_excel.schema.formule import Params, formule
from hgw_excel.schema.formules.rang import heeft_breuk
from hgw_excel.schema.gebied import Gebied, momenten
from hgw_excel.schema.inhoud import Rij

PIJLEN = {1: " ↗", 0: " →", -1: " ↘"}
NIET_TE_VERGELIJKEN = " ≠"
ONBEKEND = "?"


def verwacht(rij: Rij, p: Params) -> bool:
    """Tell whether a result should be there now for this pupil's leerjaar."""
    gebied = rij.inhoud.werkboek.gebied(p["gebied"])
    leerjaar = rij.leerjaar
    if leerjaar in gebied.jong:
        return True
    toets = gebied.toets_in(leerjaar)
    if leerjaar is None or toets is None or leerjaar not in gebied.oud:
        return False
    if rij.inhoud.kop("hgw_peil") == "vorig jaar":
        return leerjaar > min(gebied.vak.leerjaren if gebied.vak else (leerjaar,))
    return leerjaar in rij.inhoud.werkboek.school.verwacht(toets.sleutel, "M")


def _leeg(rij: Rij, scores: Rij, gebied: Gebied) -> str:
    """Return the word for 'vrij' when the newest moment with anything says so, else '?'."""
    toets = gebied.toets_in(rij.leerjaar)
    if toets is None or rij.leerjaar in gebied.jong:
        return ONBEKEND
    ziek, vrij = rij.inhoud.werkboek.school.codes
    for moment in reversed(momenten(rij.inhoud.werkboek.school, toets, gebied)):
        key = f"{toets.sleutel}_{moment.lower()}"
        score, niveau = (scores.tekst(f"{key}_{veld}").casefold() for veld in ("score", "niveau"))
        if score or niveau:
            is_vrij = vrij.casefold() in (score, niveau) and niveau != ziek.casefold()
            return vrij if is_vrij else ONBEKEND
    return ONBEKEND


@formule("overzicht_cel")
class OverzichtCel:
    """Niveau and growth arrow; '?' where the toetskalender asks a result that is not there.

    The school's word for 'vrij' where this pupil need not make that test.
    """

    excel = (
        'IF(OR([@rij]=0,[@leerjaar]=""),"",IF(INDEX(tblScores[{gebied}_nu],MAX(1,[@rij]))="",'
        'IF({verwacht},{leeg},""),INDEX(tblScores[{gebied}_nu],MAX(1,[@rij]))&'
        'IF({breuk}," ≠",IF(INDEX(tblScores[{gebied}_groei],MAX(1,[@rij]))="","",'
        'IF(INDEX(tblScores[{gebied}_groei],MAX(1,[@rij]))>0," ↗",'
        'IF(INDEX(tblScores[{gebied}_groei],MAX(1,[@rij]))<0," ↘"," →"))))))'
    )

    @staticmethod
    def waarde(rij: Rij, p: Params) -> str:
        scores = rij.zelfde("tblScores")
        if scores is None or rij.leerjaar is None:
            return ""
        nu = scores.tekst(f"{p['gebied']}_nu")
        if not nu:
            return (
                _leeg(rij, scores, rij.inhoud.werkboek.gebied(p["gebied"]))
                if verwacht(rij, p)
                else ""
            )
        if heeft_breuk(scores, p["gebied"]):
            return nu + NIET_TE_VERGELIJKEN
        groei = scores[f"{p['gebied']}_groei"]
        return nu if not isinstance(groei, int) else nu + PIJLEN[(groei > 0) - (groei < 0)]
