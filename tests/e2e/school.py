"""A school folder with one invented class, made by the functions that the commands call."""

from collections.abc import Sequence
from pathlib import Path

from hgw_excel.domein.leerling import Leerling
from hgw_excel.school.nieuw import maak_klassenmappen
from hgw_excel.school.schoolmap import maak_schoolmap
from tests.klas import maak_groep

NORMEN = """\
toets,versie,norm_versie,norm_soort,sleutel,moment,systeem,niveau,ondergrens,bovengrens,bron
Rekenen-Wiskunde,VERZONNEN,VERZONNEN,leerling,moment,M5,I-V,I,190,,verzonnen
Rekenen-Wiskunde,VERZONNEN,VERZONNEN,leerling,moment,M5,I-V,II,170,189.9,verzonnen
Rekenen-Wiskunde,VERZONNEN,VERZONNEN,leerling,moment,M5,I-V,III,150,169.9,verzonnen
Rekenen-Wiskunde,VERZONNEN,VERZONNEN,leerling,moment,M5,I-V,IV,130,149.9,verzonnen
Rekenen-Wiskunde,VERZONNEN,VERZONNEN,leerling,moment,M5,I-V,V,,129.9,verzonnen
Rekenen-Wiskunde,VERZONNEN,VERZONNEN,leerling,moment,M6,I-V,I,220,,verzonnen
Rekenen-Wiskunde,VERZONNEN,VERZONNEN,leerling,moment,M6,I-V,II,200,219.9,verzonnen
Rekenen-Wiskunde,VERZONNEN,VERZONNEN,leerling,moment,M6,I-V,III,180,199.9,verzonnen
Rekenen-Wiskunde,VERZONNEN,VERZONNEN,leerling,moment,M6,I-V,IV,160,179.9,verzonnen
Rekenen-Wiskunde,VERZONNEN,VERZONNEN,leerling,moment,M6,I-V,V,,159.9,verzonnen
"""
"""Invented bounds, other ones for each leerjaar."""

KOPPEN = "leerlingnummer;roepnaam;voorvoegsel;achternaam;groep;leerjaar;schooljaar"


def leerlinglijst(groep: str, leerlingen: Sequence[Leerling]) -> str:
    """Return the csv that an administration would give."""
    regels = [
        f"{k.leerlingnummer};{k.roepnaam};{k.voorvoegsel};{k.achternaam};{groep};{k.leerjaar};"
        "2026-2027"
        for k in leerlingen
    ]
    return "\n".join((KOPPEN, *regels))


def maak_klassenmap(
    map_: Path, leerjaren: Sequence[int] = (5, 6), aantal: int = 29, *, normen: bool = False
) -> Path:
    """Make a school folder and, from its pupil list, one klassenmap; return the klassenmap."""
    maak_schoolmap(map_)
    if normen:
        (map_ / "normen" / "verzonnen.csv").write_text(NORMEN, encoding="utf-8")
    groep, _ = maak_groep(leerjaren, aantal)
    lijst = map_ / "leerlingen.csv"
    lijst.write_text(leerlinglijst(groep.naam, groep.leerlingen), encoding="utf-8")
    uitkomst = maak_klassenmappen(map_, lijst, map_ / "klassen")
    assert uitkomst.meldingen == [], [str(melding) for melding in uitkomst.meldingen]
    (pad,) = uitkomst.geschreven
    return pad
