"""The rank of a niveau or observation step: 1 is the lowest, 0 is unknown."""

from hgw_excel.schema.formule import Params, formule
from hgw_excel.schema.inhoud import Rij
from hgw_excel.schema.kolom import Waarde


def rang_van(rij: Rij, woord: str) -> int:
    """Return the rank of a word in the list of the school."""
    lijsten = rij.inhoud.werkboek.lijsten
    for naam, rang in zip(lijsten["rang_naam"], lijsten["rang"], strict=True):
        if str(naam).casefold() == woord.casefold() and isinstance(rang, int):
            return rang
    return 0


@formule("rang")
class Rang:
    """SUMPRODUCT instead of MATCH: `?` typed in a cell would be a wildcard there."""

    excel = "SUMPRODUCT((lst_rang_naam=[@{key}])*lst_rang)"

    @staticmethod
    def waarde(rij: Rij, p: Params) -> int:
        return rang_van(rij, rij.tekst(p["key"]))


def heeft_breuk(rij: Rij, gebied: str) -> bool:
    """Tell whether a row of tblScores has two results that can't be compared."""
    return rij.heeft(f"{gebied}_breuk") and rij[f"{gebied}_breuk"] != ""


@formule("groei_stappen")
class GroeiStappen:
    """Steps of niveau gained; '' when one is missing or unknown, or the two can't be compared."""

    excel = (
        'IF(OR({breuk},[@{gebied}_rang]=0,[@{gebied}_rang_toen]=0),"",'
        "[@{gebied}_rang]-[@{gebied}_rang_toen])"
    )

    @staticmethod
    def waarde(rij: Rij, p: Params) -> Waarde:
        if heeft_breuk(rij, p["gebied"]):
            return ""
        nu, toen = rij[f"{p['gebied']}_rang"], rij[f"{p['gebied']}_rang_toen"]
        if not isinstance(nu, int) or not isinstance(toen, int) or not nu or not toen:
            return ""
        return nu - toen
