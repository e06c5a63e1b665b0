"""The niveau that a score earns by the school's norms, else the niveau of a typed percentile."""

from hgw_excel.domein.norm import Band, Norm
from hgw_excel.domein.normtabel import LEERLING, niveau_bij_percentiel, niveau_bij_score
from hgw_excel.schema.bladen.archief import BANDEN
from hgw_excel.schema.formule import Params, formule
from hgw_excel.schema.inhoud import Rij

_NORMRIJ = 'MATCH("{toets_in}|{moment}"&[@leerjaar],tblNormen[sleutel],0)'


def _norm(rij: Rij, sleutel: str) -> Norm | None:
    """Return the row of tblNormen as the norm it was written from."""
    gevonden = next((n for n in rij.inhoud.rijen("tblNormen") if n["sleutel"] == sleutel), None)
    if gevonden is None:
        return None
    banden = tuple(
        Band(gevonden.tekst(f"n{nummer}"), gevonden.getal(f"g{nummer}"))
        for nummer in range(BANDEN, 0, -1)
        if gevonden.getal(f"g{nummer}") is not None
    )
    return Norm("", "", "", LEERLING, "", "", banden)


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
        norm = _norm(rij, sleutel)
        uit = niveau_bij_score(score, norm) if score is not None and norm else ""
        percentiel = rij.getal(f"{p['key']}_percentiel")
        if uit or percentiel is None:
            return uit
        return niveau_bij_percentiel(percentiel, rij.inhoud.werkboek.school.systeem)
