"""HGW_GROEI."""

from hgw_excel.domein.getal import als_getal
from hgw_excel.domein.groei import verschil
from hgw_excel.domein.school import School
from hgw_excel.schema.functie import Argument, Bron, Voorbeeld, functie
from hgw_excel.schema.functiedelen import (
    SCORE_TOT,
    SCORE_VAN,
    getal,
    is_getal,
    plat,
    rang,
    rangen,
)
from hgw_excel.schema.kolom import Waarde


@functie(
    "HGW_GROEI",
    Argument("toen", "de eerste score, of het eerste niveau"),
    Argument("nu", "de score of het niveau van nu, van dezelfde toets"),
    voorbeelden=(
        Voorbeeld("HGW_GROEI(99,95;100,3)", 0.3, "100,3 min 100,0: eerst afronden"),
        Voorbeeld('HGW_GROEI("IV";"II")', 2, "twee niveaus hoger"),
        Voorbeeld('HGW_GROEI("C";"II")', "", "twee systemen zijn niet te vergelijken"),
    ),
)
class Groei:
    """Groei van toen naar nu: tussen twee scores in punten, tussen twee niveaus in niveaus. Beide
    scores worden eerst afgerond op één decimaal. Bij een andere toets of een andere versie van de
    toets zijn scores niet te vergelijken; dat ziet deze functie niet."""

    @staticmethod
    def excel(school: School) -> str:
        scores = (is_getal(naam, SCORE_VAN, SCORE_TOT) for naam in ("toen", "nu"))
        toen, nu = rang("$toen", school.systeem), rang("$nu", school.systeem)
        return (
            f"IF(AND({','.join(scores)}),ROUND(ROUND($nu,1)-ROUND($toen,1),1),"
            f'IF(OR(ISNUMBER($toen),ISNUMBER($nu)),"",LET($van,{toen},$naar,{nu},'
            'IF(OR($van=0,$naar=0),"",$naar-$van))))'
        )

    @staticmethod
    def waarde(bron: Bron, toen: object, nu: object) -> Waarde:
        punten = verschil(getal(toen, SCORE_VAN, SCORE_TOT), getal(nu, SCORE_VAN, SCORE_TOT))
        if punten is not None:
            return als_getal(punten)
        namen = rangen(bron.school.systeem)
        van, naar = namen.get(plat(toen)), namen.get(plat(nu))
        return "" if van is None or naar is None else naar - van
