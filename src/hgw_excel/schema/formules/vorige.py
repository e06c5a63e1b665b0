"""A cell of the pupil's previous result of a test."""

from decimal import Decimal

from hgw_excel.schema.formule import Params, formule
from hgw_excel.schema.inhoud import Rij
from hgw_excel.schema.kolom import Waarde


def _toetsrij(rij: Rij, sleutel: str) -> Rij | None:
    plek = rij[sleutel]
    return rij.inhoud.rij("tblToetsen", plek - 1) if isinstance(plek, int) and plek else None


@formule("vorige_tekst")
class VorigeTekst:
    """Text of column `veld` ('' when there is no earlier result)."""

    excel = 'IF([@{rij}]=0,"",TRIM(INDEX(tblToetsen[{veld}],[@{rij}])))'

    @staticmethod
    def waarde(rij: Rij, p: Params) -> str:
        vorige = _toetsrij(rij, p["rij"])
        return vorige.tekst(p["veld"]) if vorige else ""


@formule("vorige_getal")
class VorigeGetal:
    """Number in column `veld`; '' when it is empty, no number, or out of bounds."""

    excel = (
        'IF([@{rij}]=0,"",IF(AND(ISNUMBER(INDEX(tblToetsen[{veld}],[@{rij}])),'
        "INDEX(tblToetsen[{veld}],[@{rij}])>={minimum},"
        "INDEX(tblToetsen[{veld}],[@{rij}])<={maximum}),"
        'INDEX(tblToetsen[{veld}],[@{rij}]),""))'
    )

    @staticmethod
    def waarde(rij: Rij, p: Params) -> Waarde:
        vorige = _toetsrij(rij, p["rij"])
        getal = vorige.getal(p["veld"]) if vorige else None
        if vorige is None or getal is None:
            return ""
        geldig = Decimal(p["minimum"]) <= getal <= Decimal(p["maximum"])
        return vorige[p["veld"]] if geldig else ""
