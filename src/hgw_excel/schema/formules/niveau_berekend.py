"""The niveau that a score earns by the school's norms, else the niveau of a typed percentile."""

from decimal import Decimal

from hgw_excel.domein.getal import rond
from hgw_excel.schema.formule import Params, formule
from hgw_excel.schema.inhoud import Rij
from hgw_excel.schema.kolom import Waarde

_NORMRIJ = 'MATCH("{toets_in}|{moment}"&[@leerjaar],tblNormen[sleutel],0)'


def _uit_norm(rij: Rij, score: Decimal, sleutel: str) -> str:
    norm = next((n for n in rij.inhoud.rijen("tblNormen") if n["sleutel"] == sleutel), None)
    if norm is None:
        return ""
    uit = ""
    for nummer in range(1, 13):
        grens = norm.getal(f"g{nummer}")
        if grens is not None and grens <= rond(score, 1):
            uit = norm.tekst(f"n{nummer}")
    return uit


def _uit_percentiel(rij: Rij, percentiel: Decimal | None) -> str:
    if percentiel is None or not 0 <= percentiel <= 100:
        return ""
    lijsten = rij.inhoud.werkboek.lijsten
    uit: Waarde = ""
    for grens, naam in zip(lijsten["percentiel"], lijsten["percentiel_niveau"], strict=True):
        if isinstance(grens, int) and grens <= rond(percentiel):
            uit = naam
    return str(uit or "")


@formule("niveau_berekend")
class NiveauBerekend:
    """Own leerjaar and moment decide the norm; score rounded half up to one decimal first.

    Source: lower bound inclusive, Regeling leerresultaten PO 2014, bijlage B 5.1.
    """

    excel = (
        'IF([@leerjaar]="","",IFERROR(IF(ISNUMBER([@{key}_score]),'
        f"LOOKUP(ROUND([@{{key}}_score],1),INDEX(tblNormen[[g1]:[g12]],{_NORMRIJ},0),"
        f"INDEX(tblNormen[[n1]:[n12]],{_NORMRIJ},0)),NA()),"
        "IF(ISNUMBER([@{key}_percentiel]),"
        "IF(AND([@{key}_percentiel]>=0,[@{key}_percentiel]<=100),"
        'LOOKUP(ROUND([@{key}_percentiel],0),lst_percentiel,lst_percentiel_niveau),""),"")))'
    )

    @staticmethod
    def waarde(rij: Rij, p: Params) -> str:
        if rij.leerjaar is None:
            return ""
        score = rij.getal(f"{p['key']}_score")
        sleutel = f"{p['toets']}|{p['moment']}{rij.leerjaar}"
        uit = "" if score is None else _uit_norm(rij, score, sleutel)
        return uit or _uit_percentiel(rij, rij.getal(f"{p['key']}_percentiel"))
