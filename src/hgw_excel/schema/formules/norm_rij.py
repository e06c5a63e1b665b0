"""Which row of tblNormen judges a score."""

from decimal import Decimal

from hgw_excel.schema.formule import Params, formule
from hgw_excel.schema.fragmenten import anders
from hgw_excel.schema.inhoud import Inhoud, Rij

_RIJ = 'MATCH("{toets_in}|{moment}"&[@leerjaar],tblNormen[sleutel],0)'
_ANDERE_TOETS = anders("TRIM([@{versie}])", f"TRIM(INDEX(tblNormen[versie],{_RIJ}))")


@formule("norm_rij")
class NormRij:
    """Zero without a norm for the own leerjaar and moment, or with one of another toetsversie.

    A score that the test can't give (a date, a typing slip) is not judged either.
    """

    excel = (
        "IFERROR(IF(AND(ISNUMBER([@{key}_score]),[@{key}_score]>={minimum},"
        f"[@{{key}}_score]<={{maximum}},NOT({_ANDERE_TOETS})),{_RIJ},0),0)"
    )

    @staticmethod
    def waarde(rij: Rij, p: Params) -> int:
        score = rij.getal(f"{p['key']}_score")
        if score is None or not Decimal(p["minimum"]) <= score <= Decimal(p["maximum"]):
            return 0
        plek = _plekken(rij.inhoud).get(f"{p['toets']}|{p['moment']}{rij.leerjaar}".casefold(), 0)
        if not plek:
            return 0
        versies = {rij.tekst(p["versie"]), rij.inhoud.rij("tblNormen", plek - 1).tekst("versie")}
        return plek if len({versie.casefold() for versie in versies if versie}) < 2 else 0


def _plekken(inhoud: Inhoud) -> dict[str, int]:
    """Return the first row of each sleutel, as MATCH finds it."""
    return inhoud.onthoud(("normplekken",), lambda: _lees(inhoud))


def _lees(inhoud: Inhoud) -> dict[str, int]:
    uit: dict[str, int] = {}
    for norm in inhoud.rijen("tblNormen"):
        uit.setdefault(norm.tekst("sleutel").casefold(), norm.i + 1)
    return uit
