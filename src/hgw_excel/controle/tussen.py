"""What can only be seen with several klassenmappen side by side."""

from collections.abc import Sequence

from hgw_excel.controle.klas import Klas
from hgw_excel.controle.register import Regel, alle, van_soort
from hgw_excel.domein.melding import Melding
from hgw_excel.domein.school import School


def vergelijk(
    klassen: Sequence[Klas],
    school: School | None = None,
    regels: Sequence[Regel] = alle(),
) -> list[Melding]:
    """Compare workbooks with each other and, if there is one, with the school folder.

    The order of `klassen` does not matter. Each melding names its own workbook.
    """
    op_naam = sorted(klassen, key=lambda klas: (klas.bestand, klas.sha256))
    return [
        regel.melding(bevinding, "")
        for regel in van_soort(regels, "boeken")
        for bevinding in regel.functie(op_naam, school)
    ]
