"""HGW341."""

from collections.abc import Iterator
from itertools import groupby

from hgw_excel.controle.klas import Klas
from hgw_excel.controle.register import Bevinding, klasregel
from hgw_excel.controle.vergelijking import Staat
from hgw_excel.controle.zinnen import keer
from hgw_excel.domein.melding import Ernst


@klasregel("HGW341", "Een formule is weg", Ernst.LET_OP)
def formule_weg(klas: Klas) -> Iterator[Bevinding]:
    """In een grijze kolom staat geen formule meer; de cel is leeg of het is een vaste waarde.

    Het gebeurt bij een rij die in een ander programma is ingevoegd, en bij plakken als waarden. Wat
    er staat klopt nu nog, maar verandert niet meer mee. Dit kan veilig hersteld worden.
    """
    weg = [cel for cel in klas.formulecellen if cel.staat is Staat.WEG]
    for _, groep in groupby(weg, key=lambda cel: cel.tabel):
        eerste, *rest = groep
        ook = f" en in nog {keer(len(rest), 'cel', 'cellen')} op dit blad" if rest else ""
        yield Bevinding(
            f"Hier{ook} is de formule weg.",
            "Kopieer de formule van een andere rij in dezelfde kolom.",
            **klas.plek(eerste.tabel, eerste.i, eerste.key),
            herstel="formule",
        )
