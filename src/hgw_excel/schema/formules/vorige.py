"""A cell of the pupil's previous result of a test."""

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
    """Number in column `veld`; '' when it is empty or no number."""

    excel = (
        'IF([@{rij}]=0,"",IF(ISNUMBER(INDEX(tblToetsen[{veld}],[@{rij}])),'
        'INDEX(tblToetsen[{veld}],[@{rij}]),""))'
    )

    @staticmethod
    def waarde(rij: Rij, p: Params) -> Waarde:
        vorige = _toetsrij(rij, p["rij"])
        return vorige[p["veld"]] if vorige and vorige.getal(p["veld"]) is not None else ""
