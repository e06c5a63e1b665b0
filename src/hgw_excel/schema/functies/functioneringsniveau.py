"""HGW_FUNCTIONERINGSNIVEAU."""

from hgw_excel.domein.functioneringsniveau import functioneringsniveau
from hgw_excel.domein.school import School
from hgw_excel.schema.functie import Argument, Bron, Voorbeeld, functie
from hgw_excel.schema.functiedelen import (
    is_score,
    is_systeem,
    plat,
    score_van,
    toets_naam,
    toets_nummer,
    toets_van,
)

ONBEKEND = "1E+300"
"""An average above it stands for none."""


@functie(
    "HGW_FUNCTIONERINGSNIVEAU",
    Argument("score", "vaardigheidsscore: een getal"),
    Argument(
        "toets", "naam van de toets; de korte naam en de andere namen in school.toml mogen ook"
    ),
    Argument("systeem", "het niveausysteem van de school: I-V of A-E"),
    voorbeelden=(
        Voorbeeld('HGW_FUNCTIONERINGSNIVEAU(165;"Rekenen";"I-V")', "M5", "gemiddeld is 160 op M5"),
        Voorbeeld('HGW_FUNCTIONERINGSNIVEAU(150;"Rekenen";"I-V")', "<M5", "onder de eerste norm"),
        Voorbeeld(
            'HGW_FUNCTIONERINGSNIVEAU(165;"Engels";"I-V")', "", "die toets heeft de school niet"
        ),
    ),
)
class Functioneringsniveau:
    """Het laatste moment waarop de gemiddelde leerling deze score heeft; met < ervoor als de score
    onder het gemiddelde van het eerste moment ligt. De gemiddelden komen uit de normtabel in de
    klassenmap. Bij een score die deze toets niet kent blijft de cel leeg."""

    @staticmethod
    def excel(school: School) -> str:
        van_toets = "(tblNormen[toets]=$naam)"
        gehaald = f"{van_toets}*(tblNormen[gemiddelde]<=ROUND($score,1))*tblNormen[volgorde]"
        bekend = f"{van_toets}*(tblNormen[gemiddelde]<{ONBEKEND})*(99-tblNormen[volgorde])"
        return (
            f"LET($nummer,{toets_nummer(school)},IF(AND({is_score(school)},{is_systeem(school)}),"
            f"LET($naam,{toets_naam(school)},$nu,SUMPRODUCT(MAX({gehaald})),"
            f"$eerst,99-SUMPRODUCT(MAX({bekend})),"
            f'IF({_twee_versies(van_toets)},"",IF($nu>0,{_moment("$nu")},IF($eerst<99,"<"&{_moment("$eerst")},"")))),""))'
        )

    @staticmethod
    def waarde(bron: Bron, score: object, toets: object, systeem: object) -> str:
        school, welke = bron.school, toets_van(toets, bron.school)
        if welke is None or plat(systeem) != plat(school.systeem.naam):
            return ""
        return functioneringsniveau(
            score_van(score, welke), bron.normen, welke.naam, school.systeem
        )


def _twee_versies(van_toets: str) -> str:
    """Return the condition that the norms are of more than one version of the test."""
    genoemd = f'{van_toets}*(tblNormen[versie]<>"")'
    rijen = "(ROW(tblNormen[versie])-ROW(tblNormen[[#Headers],[versie]]))"
    een = f"INDEX(tblNormen[versie],MAX(1,SUMPRODUCT(MAX({genoemd}*{rijen}))))"
    return f"SUMPRODUCT({genoemd}*(tblNormen[versie]<>{een}))>0"


def _moment(volgorde: str) -> str:
    """Return the text that turns 52 into M5."""
    return f'MID("BME",MOD({volgorde},10),1)&INT({volgorde}/10)'
