"""The display name beside leerling_id; the roepnaam while no display name was made."""

from hgw_excel.schema.formule import Params, formule
from hgw_excel.schema.fragmenten import RIJ_LEERLING
from hgw_excel.schema.inhoud import Rij


@formule("leerling_naam")
class LeerlingNaam:
    """Look up the name on the same row, so that sorting is safe."""

    excel = (
        f'IFERROR(IF(INDEX(tblLeerlingen[leerling],{RIJ_LEERLING})<>"",'
        f"INDEX(tblLeerlingen[leerling],{RIJ_LEERLING}),"
        f'INDEX(tblLeerlingen[roepnaam],{RIJ_LEERLING})&""),"")'
    )

    @staticmethod
    def waarde(rij: Rij, p: Params) -> str:
        leerling = rij.zelfde("tblLeerlingen")
        return (leerling.tekst("leerling") or leerling.tekst("roepnaam")) if leerling else ""
