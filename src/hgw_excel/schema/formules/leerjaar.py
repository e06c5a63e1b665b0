"""The leerjaar of a pupil who is here now; '' for a spare row and for who left."""

from hgw_excel.schema.formule import Params, formule
from hgw_excel.schema.fragmenten import RIJ_LEERLING
from hgw_excel.schema.inhoud import Rij
from hgw_excel.schema.kolom import Waarde


@formule("leerjaar")
class Leerjaar:
    """Every count and list skips a row whose leerjaar is ''."""

    excel = (
        f"IFERROR(IF(OR(INDEX(tblLeerlingen[van_school_op],{RIJ_LEERLING})<>"
        f'"",INDEX(tblLeerlingen[leerjaar],{RIJ_LEERLING})="",[@leerling]=""),"",'
        f'INDEX(tblLeerlingen[leerjaar],{RIJ_LEERLING})),"")'
    )

    @staticmethod
    def waarde(rij: Rij, p: Params) -> Waarde:
        leerling = rij.zelfde("tblLeerlingen")
        if leerling is None or leerling["van_school_op"] or not rij.tekst("leerling"):
            return ""
        leerjaar = leerling["leerjaar"]
        return "" if leerjaar is None else leerjaar
