"""HGW_LEERRENDEMENT."""

from hgw_excel.domein.getal import als_getal
from hgw_excel.domein.leerrendement import leerrendement
from hgw_excel.domein.school import School
from hgw_excel.schema.functie import Argument, Bron, Voorbeeld, functie
from hgw_excel.schema.functiedelen import getal, is_getal
from hgw_excel.schema.kolom import Waarde

MEEST = 60
"""Six years of ten months, groep 3 up to 8."""


@functie(
    "HGW_LEERRENDEMENT",
    Argument("dle", "didactische leeftijdsequivalent: 0 tot en met 60 maanden"),
    Argument(
        "dl", "didactische leeftijd: maanden onderwijs vanaf groep 3, een heel getal tot en met 60"
    ),
    voorbeelden=(
        Voorbeeld("HGW_LEERRENDEMENT(20;45)", 44, "20 van de 45 maanden: 44%"),
        Voorbeeld("HGW_LEERRENDEMENT(1;8)", 13, "12,5% wordt 13%"),
        Voorbeeld("HGW_LEERRENDEMENT(20;0)", "", "nog geen onderwijs vanaf groep 3"),
    ),
)
class Leerrendement:
    """Leerrendement in hele procenten: DLE gedeeld door DL. Een DLE is een grove maat; kijk naar
    het verloop, niet naar één uitkomst."""

    @staticmethod
    def excel(school: School) -> str:
        return (
            f"IF(AND({is_getal('dle', 0, MEEST)},{is_getal('dl', 1, MEEST)},$dl=INT($dl)),"
            'ROUND(ROUND(100*$dle/$dl,9),0),"")'
        )

    @staticmethod
    def waarde(bron: Bron, dle: object, dl: object) -> Waarde:
        teller, noemer = getal(dle, 0, MEEST), getal(dl, 1, MEEST)
        if teller is None or noemer is None or noemer % 1:
            return ""
        procent = leerrendement(teller, int(noemer))
        return "" if procent is None else als_getal(procent)
