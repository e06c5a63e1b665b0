"""A cell of the pupil's row on Scores, found through the helper column `rij`."""

from hgw_excel.schema.formule import Params, formule
from hgw_excel.schema.inhoud import Rij
from hgw_excel.schema.kolom import Waarde


@formule("scores_rij")
class ScoresRij:
    """The row of this pupil in tblScores, 0 when there is none."""

    excel = "IFERROR(MATCH([@leerling_id],tblScores[leerling_id],0),0)"

    @staticmethod
    def waarde(rij: Rij, p: Params) -> int:
        scores = rij.zelfde("tblScores")
        return scores.i + 1 if scores else 0


@formule("uit_scores")
class UitScores:
    """The computed cell `key` of tblScores; '' for a spare row or a pupil who left."""

    excel = 'IF(OR([@rij]=0,[@leerjaar]=""),"",INDEX(tblScores[{key}],MAX(1,[@rij])))'

    @staticmethod
    def waarde(rij: Rij, p: Params) -> Waarde:
        scores = rij.zelfde("tblScores")
        return "" if scores is None or rij.leerjaar is None else scores[p["key"]]
