"""HGW_AANPAK."""

from hgw_excel.domein.school import School
from hgw_excel.schema.fragmenten import tekst
from hgw_excel.schema.functie import Argument, Bron, Voorbeeld, functie
from hgw_excel.schema.functiedelen import groepen, plat, zoek


@functie(
    "HGW_AANPAK",
    Argument("niveau", "niveau van de toets, of de stap van de observatie"),
    Argument("voorstel", "het voorstel van hgw; leeg mag, een * erachter ook"),
    Argument("keuze", "de keuze van de leerkracht; leeg mag"),
    voorbeelden=(
        Voorbeeld('HGW_AANPAK("IV";"";"")', "intensief", "de afspraak van de school"),
        Voorbeeld('HGW_AANPAK("IV";"basis*";"")', "basis", "het voorstel gaat voor"),
        Voorbeeld('HGW_AANPAK("IV";"basis*";"verdiept")', "verdiept", "de keuze wint altijd"),
    ),
)
class Aanpak:
    """De aanpak die geldt, zoals op het blad Indeling: de keuze, anders het voorstel, anders de
    aanpak die de school bij dit niveau heeft afgesproken, anders bespreken. Bij een keuze of een
    voorstel dat de school niet kent blijft de cel leeg."""

    @staticmethod
    def excel(school: School) -> str:
        keuzes = school.aanpakken.keuzes
        woorden = zoek({plat(woord): nr for nr, woord in enumerate(keuzes, 1)}, "$woord")
        niveaus = zoek({naam: groep + 1 for naam, groep in groepen(school).items()}, "$stap")
        lijst = ",".join(map(tekst, keuzes))
        drie = ",".join(map(tekst, school.aanpakken.groepen))
        return (
            f"LET($stap,{_tekst('niveau')},$gekozen,{_tekst('keuze')},"
            f'$gesteld,TRIM(SUBSTITUTE({_tekst("voorstel")},"*","")),'
            '$woord,IF($gekozen<>"",$gekozen,$gesteld),'
            f'IF($woord<>"",CHOOSE(1+{woorden},"",{lijst}),'
            f"CHOOSE(1+{niveaus},{tekst(school.aanpakken.bespreken)},{drie})))"
        )

    @staticmethod
    def waarde(bron: Bron, niveau: object, voorstel: object, keuze: object) -> str:
        woorden = bron.school.aanpakken
        kaal = plat(voorstel.replace("*", "")) if isinstance(voorstel, str) else ""
        if gekozen := plat(keuze) or kaal:
            return {plat(woord): woord for woord in woorden.keuzes}.get(gekozen, "")
        groep = groepen(bron.school).get(plat(niveau))
        return woorden.bespreken if groep is None else woorden.groepen[groep]


def _tekst(naam: str) -> str:
    """Return the text of an argument, '' for what is none."""
    return f'IF(ISTEXT(${naam}),TRIM(${naam}),"")'
