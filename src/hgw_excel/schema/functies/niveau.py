"""HGW_NIVEAU."""

from hgw_excel.domein.normtabel import niveau_bij_score
from hgw_excel.domein.school import School
from hgw_excel.schema.functie import Argument, Bron, Voorbeeld, functie
from hgw_excel.schema.functiedelen import (
    MOMENT,
    is_moment,
    is_score,
    is_systeem,
    moment_van,
    plat,
    score_van,
    toets_naam,
    toets_nummer,
    toets_van,
)


@functie(
    "HGW_NIVEAU",
    Argument("score", "vaardigheidsscore: een getal"),
    Argument(
        "toets", "naam van de toets; de korte naam en de andere namen in school.toml mogen ook"
    ),
    Argument("leerjaar", "het eigen leerjaar van het kind toen: 3 tot en met 8"),
    Argument("moment", "B, M of E; met het eigen leerjaar erachter mag ook: M5"),
    Argument("systeem", "het niveausysteem van de school: I-V of A-E"),
    voorbeelden=(
        Voorbeeld('HGW_NIVEAU(151,5;"Rekenen";5;"M";"I-V")', "III", "de norm van M5 telt"),
        Voorbeeld('HGW_NIVEAU(151,5;"Rekenen-Wiskunde";6;"M6";"I-V")', "V", "een jaar later"),
        Voorbeeld('HGW_NIVEAU("ziek";"Rekenen";5;"M";"I-V")', "", "geen score, geen niveau"),
    ),
)
class Niveau:
    """Niveau bij een score, volgens de normtabel in de klassenmap. Het eigen leerjaar en moment
    beslissen, niet het boekje dat het kind maakte. De score wordt eerst afgerond op één decimaal.
    Zonder norm, bij een score die deze toets niet kent of bij een moment dat niet bij het leerjaar
    past, blijft de cel leeg."""

    @staticmethod
    def excel(school: School) -> str:
        rij = "MATCH($sleutel,tblNormen[sleutel],0)"
        return (
            f"LET($nummer,{toets_nummer(school)},"
            f"IF(AND({is_score(school)},{is_systeem(school)},{is_moment()}),"
            f'LET($sleutel,{toets_naam(school)}&"|"&{MOMENT},'
            f"LOOKUP(ROUND($score,1),INDEX(tblNormen[[g1]:[g12]],{rij},0),"
            f'INDEX(tblNormen[[n1]:[n12]],{rij},0))),""))'
        )

    @staticmethod
    def waarde(
        bron: Bron, score: object, toets: object, leerjaar: object, moment: object, systeem: object
    ) -> str:
        school, welke = bron.school, toets_van(toets, bron.school)
        if welke is None or plat(systeem) != plat(school.systeem.naam):
            return ""
        gelezen, wanneer = score_van(score, welke), moment_van(moment, leerjaar)
        if gelezen is None:
            return ""
        norm = bron.normen.vind(welke.naam, wanneer, school.systeem.naam)
        return niveau_bij_score(gelezen, norm) if norm else ""
