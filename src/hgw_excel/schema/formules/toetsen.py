"""Helper columns of tblToetsen: the order of a result in time, and the key to find it by."""

from hgw_excel.schema.formule import Params, formule
from hgw_excel.schema.inhoud import Rij


@formule("volgorde")
class Volgorde:
    """20252 for an M test in 2025-2026; a whole number, so a criterion holds no comma."""

    excel = 'IFERROR(VALUE(LEFT([@schooljaar],4))*10+SEARCH(LEFT([@moment],1),"BME"),0)'

    @staticmethod
    def waarde(rij: Rij, p: Params) -> int:
        jaar, moment = rij.tekst("schooljaar")[:4], rij.tekst("moment")[:1].upper()
        if not jaar.isdigit() or not moment or moment not in "BME":
            return 0
        return int(jaar) * 10 + "BME".index(moment) + 1


@formule("toets_sleutel")
class ToetsSleutel:
    """leerling_id, test and order in one text; '' when the order is unknown."""

    excel = 'IF([@volgorde]=0,"",[@leerling_id]&"|"&[@toets]&"|"&[@volgorde])'

    @staticmethod
    def waarde(rij: Rij, p: Params) -> str:
        if not rij["volgorde"]:
            return ""
        return "|".join(rij.tekst(key) for key in ("leerling_id", "toets", "volgorde"))
