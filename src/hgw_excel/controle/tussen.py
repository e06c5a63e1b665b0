"""What can only be seen with several klassenmappen side by side."""

from collections.abc import Sequence

from hgw_excel.controle.klas import Klas
from hgw_excel.controle.register import Regel, alle, sluit_uit, van_soort
from hgw_excel.domein.melding import Melding
from hgw_excel.domein.school import School

VREEMD = ("HGW604", "HGW605")
"""What says that a workbook is of another school or schooljaar."""
ZELFDE = ("HGW601", "HGW602", "HGW603")
"""What looks for the same class or child: a workbook of elsewhere has nothing to do with it."""


def vergelijk(
    klassen: Sequence[Klas],
    school: School | None = None,
    regels: Sequence[Regel] = alle(),
) -> list[Melding]:
    """Compare workbooks with each other and, if there is one, with the school folder.

    The order of `klassen` does not matter. Each melding names its own workbook.
    """
    op_naam = sorted(klassen, key=lambda klas: (klas.bestand, klas.sha256))
    van_boeken = van_soort(regels, "boeken")
    eerst = [
        m for regel in van_boeken if regel.code in VREEMD for m in _pas_toe(regel, op_naam, school)
    ]
    weg = {melding.bestand for melding in eerst if sluit_uit(melding, regels)}
    eigen = [klas for klas in op_naam if klas.bestand not in weg]
    rest = [
        melding
        for regel in van_boeken
        if regel.code not in VREEMD
        for melding in _pas_toe(regel, eigen if regel.code in ZELFDE else op_naam, school)
    ]
    return sorted([*rest, *eerst], key=lambda melding: melding.code)


def _pas_toe(regel: Regel, klassen: Sequence[Klas], school: School | None) -> list[Melding]:
    return [regel.melding(bevinding, "") for bevinding in regel.functie(klassen, school)]
