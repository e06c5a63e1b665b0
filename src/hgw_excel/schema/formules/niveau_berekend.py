"""The niveau that a score earns by the school's norms, else the niveau of a typed percentile."""

from hgw_excel.domein.norm import Band, Norm
from hgw_excel.domein.normtabel import LEERLING, niveau_bij_percentiel, niveau_bij_score
from hgw_excel.schema.bladen.archief import BANDEN
from hgw_excel.schema.formule import Params, formule
from hgw_excel.schema.formules.niveau_nu import heeft_code
from hgw_excel.schema.inhoud import Inhoud, Rij


def _norm(inhoud: Inhoud, plek: int) -> Norm:
    """Return a row of tblNormen as the norm it was written from."""
    rij = inhoud.rij("tblNormen", plek - 1)
    banden = tuple(
        Band(rij.tekst(f"n{nummer}"), rij.getal(f"g{nummer}"))
        for nummer in range(BANDEN, 0, -1)
        if rij.getal(f"g{nummer}") is not None
    )
    return Norm("", "", "", LEERLING, "", "", banden)


@formule("niveau_berekend")
class NiveauBerekend:
    """Own leerjaar and moment decide the norm; score rounded half up to one decimal first.

    A system without percentiles has an empty list there: LOOKUP finds a blank, and &"" keeps it
    from showing as 0. Source: lower bound inclusive, Regeling leerresultaten PO 2014, bijlage B
    5.1.
    """

    excel = (
        'IF(OR([@leerjaar]="",{code}),"",IFERROR(IF([@{key}_norm_rij]>0,'
        "LOOKUP(ROUND([@{key}_score],1),INDEX(tblNormen[[g1]:[g12]],[@{key}_norm_rij],0),"
        "INDEX(tblNormen[[n1]:[n12]],[@{key}_norm_rij],0)),NA()),"
        "IF(ISNUMBER([@{key}_percentiel]),"
        "IF(AND([@{key}_percentiel]>=0,[@{key}_percentiel]<=100),"
        'LOOKUP(ROUND([@{key}_percentiel],0),lst_percentiel,lst_percentiel_niveau)&"",""),"")))'
    )

    @staticmethod
    def waarde(rij: Rij, p: Params) -> str:
        key, inhoud = p["key"], rij.inhoud
        if rij.leerjaar is None or heeft_code(rij, key):
            return ""
        score, plek = rij.getal(f"{key}_score"), rij[f"{key}_norm_rij"]
        uit = ""
        if score is not None and isinstance(plek, int) and plek:
            norm = inhoud.onthoud(("norm", plek), lambda: _norm(inhoud, plek))
            uit = niveau_bij_score(score, norm)
        percentiel = rij.getal(f"{key}_percentiel")
        if uit or percentiel is None:
            return uit
        return niveau_bij_percentiel(percentiel, inhoud.werkboek.school.systeem)
