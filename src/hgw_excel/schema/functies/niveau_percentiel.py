"""HGW_NIVEAU_PERCENTIEL."""

from hgw_excel.domein.normtabel import niveau_bij_percentiel
from hgw_excel.domein.school import SYSTEMEN, NiveauSysteem, School
from hgw_excel.schema.fragmenten import tekst
from hgw_excel.schema.functie import Argument, Bron, Voorbeeld, functie
from hgw_excel.schema.functiedelen import getal, is_getal, lijst, plat


@functie(
    "HGW_NIVEAU_PERCENTIEL",
    Argument("percentiel", "een getal van 0 tot en met 100"),
    Argument("systeem", "I-V of A-E"),
    voorbeelden=(
        Voorbeeld('HGW_NIVEAU_PERCENTIEL(45;"I-V")', "III", "41 tot en met 60 is III"),
        Voorbeeld('HGW_NIVEAU_PERCENTIEL(45;"A-E")', "C", "26 tot en met 50 is C"),
        Voorbeeld('HGW_NIVEAU_PERCENTIEL(101;"I-V")', "", "dat percentiel bestaat niet"),
    ),
)
class NiveauPercentiel:
    """Niveau bij een percentiel: A-E is 25, 25, 25, 15 en 10 procent van de kinderen, I-V is vijf
    keer 20 procent. Het percentiel wordt eerst afgerond op een heel getal."""

    @staticmethod
    def excel(school: School) -> str:
        keuze = "NA()"
        for systeem in SYSTEMEN.values():
            keuze = f"IF(TRIM($systeem)={tekst(systeem.naam)},{_zoek(systeem)},{keuze})"
        return f'IF({is_getal("percentiel", 0, 100)},{keuze},"")'

    @staticmethod
    def waarde(bron: Bron, percentiel: object, systeem: object) -> str:
        gelezen = getal(percentiel, 0, 100)
        passend = {plat(s.naam): s for s in SYSTEMEN.values()}.get(plat(systeem))
        if gelezen is None or passend is None:
            return ""
        return niveau_bij_percentiel(gelezen, passend)


def _zoek(systeem: NiveauSysteem) -> str:
    grenzen, namen = lijst(systeem.ondergrenzen[::-1]), lijst(systeem.niveaus[::-1])
    return f"LOOKUP(ROUND($percentiel,0),{grenzen},{namen})"
