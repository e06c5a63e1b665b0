"""Where a child stood when the running period began, where it stands since, and the difference.

A period starts from last year's result or from M; what comes after it is M or E. Of observations
Scores holds those of this year only, so before M there is nothing to compare with.
"""

from hgw_excel.domein.groei import groei
from hgw_excel.domein.school import Toets
from hgw_excel.schema.formule import Params, formule
from hgw_excel.schema.formules.groei_breuk import dit_jaar, vorig_jaar
from hgw_excel.schema.formules.niveau_nu import geldig
from hgw_excel.schema.formules.rang import rang_van
from hgw_excel.schema.gebied import Gebied
from hgw_excel.schema.inhoud import Rij
from hgw_excel.schema.kolom import Waarde

NA = {"vorig jaar": "M", "M": "E"}
"""The moment that closes a period, by the one it started from."""


def begin_en_na(rij: Rij, gebied: Gebied) -> tuple[str, str]:
    """Return the niveau at the start of the period and the one after it; '' what can't count."""
    peil = str(rij.inhoud.kop("hgw_peil"))
    if rij.leerjaar in gebied.jong:
        stappen = [rij.tekst(f"obs_{gebied.sleutel}_{moment}") for moment in "me"]
        return (stappen[0], stappen[1]) if peil == "M" else ("", "")
    toets = gebied.toets_in(rij.leerjaar) if rij.leerjaar in gebied.oud else None
    if toets is None or peil not in NA:
        return "", ""
    vorige = rij.tekst(f"{toets.sleutel}_vorige")
    begin = geldig(rij, toets.sleutel, "m") if peil == "M" else vorige
    na = geldig(rij, toets.sleutel, NA[peil].lower())
    return begin, "" if na and _breuk(rij, toets, peil) else na


def _breuk(rij: Rij, toets: Toets, peil: str) -> str:
    """Tell why the two can't be compared; a test without scores has no versions."""
    eerst = dit_jaar(rij, toets, "M") if peil == "M" else vorig_jaar(rij, toets)
    return groei(eerst, dit_jaar(rij, toets, NA[peil])).breuk


@formule("rang_begin")
class RangBegin:
    """Rank of the niveau at the start of the period; 0 when there was none."""

    excel = "SUMPRODUCT((lst_rang_naam={begin})*lst_rang)"

    @staticmethod
    def waarde(rij: Rij, p: Params) -> int:
        gebied = rij.inhoud.werkboek.gebied(p["gebied"])
        return rang_van(rij, begin_en_na(rij, gebied)[0])


@formule("rang_na")
class RangNa:
    """Rank of the result after it; 0 while there is none, or it can't be compared."""

    excel = "SUMPRODUCT((lst_rang_naam={na})*lst_rang)"

    @staticmethod
    def waarde(rij: Rij, p: Params) -> int:
        gebied = rij.inhoud.werkboek.gebied(p["gebied"])
        return rang_van(rij, begin_en_na(rij, gebied)[1])


@formule("rang_sinds")
class RangSinds:
    """Rank of the result since the start of the period, as `rang_na` on Scores; 0 for none."""

    excel = 'IF(OR([@rij]=0,[@leerjaar]=""),0,INDEX(tblScores[{gebied}_rang_na],MAX(1,[@rij])))'

    @staticmethod
    def waarde(rij: Rij, p: Params) -> Waarde:
        scores = rij.zelfde("tblScores")
        if scores is None or rij.leerjaar is None:
            return 0
        return scores[f"{p['gebied']}_rang_na"]


@formule("verschil")
class Verschil:
    """Steps of niveau gained since the start of the period; '' when one of the two is unknown."""

    excel = (
        'IF(OR([@rij]=0,[@leerjaar]=""),"",'
        "IF(INDEX(tblScores[{gebied}_rang_begin],MAX(1,[@rij]))"
        '*INDEX(tblScores[{gebied}_rang_na],MAX(1,[@rij]))=0,"",'
        "INDEX(tblScores[{gebied}_rang_na],MAX(1,[@rij]))"
        "-INDEX(tblScores[{gebied}_rang_begin],MAX(1,[@rij]))))"
    )

    @staticmethod
    def waarde(rij: Rij, p: Params) -> Waarde:
        scores = rij.zelfde("tblScores")
        if scores is None or rij.leerjaar is None:
            return ""
        begin, na = (scores[f"{p['gebied']}_rang_{deel}"] for deel in ("begin", "na"))
        if not isinstance(begin, int) or not isinstance(na, int) or not begin or not na:
            return ""
        return na - begin
