"""HGW343."""

from collections.abc import Iterator
from itertools import groupby

from hgw_excel.controle.foutnamen import foutnaam
from hgw_excel.controle.klas import Klas
from hgw_excel.controle.register import Bevinding, klasregel
from hgw_excel.controle.vergelijking import Staat
from hgw_excel.controle.zinnen import keer
from hgw_excel.domein.melding import Ernst
from hgw_excel.schema.ruw import CelFout


@klasregel("HGW343", "Een formule geeft een fout", Ernst.LET_OP)
def formule_geeft_fout(klas: Klas) -> Iterator[Bevinding]:
    """In een grijze kolom staat een foutwaarde, zoals #N/B of #VERW!.

    Meestal komt dat door een foutwaarde in een cel die is ingevuld, of door een verwijderde kolom
    of rij. We rekenen de kolom zelf uit; in een overzicht staat dus wel een waarde. Is de formule
    zelf kapot en staat er geen fout in wat ze gebruikt, dan kan ze veilig hersteld worden.
    """
    fout = [cel for cel in klas.formulecellen if cel.staat is Staat.FOUT]
    for _, groep in groupby(fout, key=lambda cel: cel.tabel):
        eerste, *rest = groep
        naam = foutnaam(eerste.cel.code) if isinstance(eerste.cel, CelFout) else ""
        ook = f", net als {keer(len(rest), 'andere cel', 'andere cellen')}" if rest else ""
        yield Bevinding(
            f"Deze formule geeft {naam}{ook} op dit blad.",
            "Pas eerst de andere meldingen aan; meestal is de fout dan weg.",
            **klas.plek(eerste.tabel, eerste.i, eerste.key),
            herstel="formule",
        )
