"""A change in words of the schema becomes one in words of the file, with all that follows."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from hgw_excel.bijwerken.opdracht import Celwaarde, Opdracht, Plek
from hgw_excel.bijwerken.patch import patch
from hgw_excel.controle.klas import Klas
from hgw_excel.controle.nieuwe_waarden import bestandsschema, met_wijzigingen, zoals_in_bestand
from hgw_excel.domein.melding import KanNiet, Melding
from hgw_excel.lezen.weigeringen import Geweigerd
from hgw_excel.schema.ruw import cel_adres
from hgw_excel.schema.wijziging import Wijzigingen
from hgw_excel.school.bijwerken.afdruk import afdruk
from hgw_excel.school.bijwerken.bestand import Bestand, Celbron
from hgw_excel.school.bijwerken.formules import zet_terug
from hgw_excel.school.bijwerken.hoogtes import hoogtes
from hgw_excel.school.bijwerken.meldingen import (
    EIGEN_FORMULE,
    ER_STAAT_EEN_FORMULE,
    FILTER_AAN,
    NIET_UITGEREKEND,
    TE_LANG,
    TEKEN,
)
from hgw_excel.school.bijwerken.plaatsen import Adres, plaats
from hgw_excel.school.bijwerken.waarden import herbereken

_BEKEND = ("tblLeerlingen", "bekend_als")
"""Changes when someone came or is called otherwise."""

REDENEN = {
    "formule": (EIGEN_FORMULE, *ER_STAAT_EEN_FORMULE),
    "te lang": (
        TE_LANG,
        "De tekst voor deze cel is te lang; er passen 32.767 tekens. De cel is niet veranderd.",
        "Maak de tekst korter en probeer het opnieuw.",
    ),
    "teken": (
        TEKEN,
        "In de tekst voor deze cel staat een teken dat niet bewaard kan worden. De cel is niet "
        "veranderd.",
        "Typ de tekst opnieuw.",
    ),
}
"""By the reason of the patcher: which melding, the fact and the remedy."""


def veranderd(
    bron: bytes, klas: Klas, wijzigingen: Wijzigingen
) -> tuple[bytes, int, tuple[Melding, ...]]:
    """Return the bytes after a change, how many cells changed, and the meldingen.

    The very same bytes come back when nothing changes. A cell that the patcher leaves alone is
    tried no second time: no formula may show what is not in the file.

    Raises:
        KanNiet: this workbook can't be changed.
    """
    try:
        bestand = Bestand(klas.bestand, bron)
    except Geweigerd as fout:
        raise KanNiet(str(fout.melding(klas.bestand))) from fout
    zonder: dict[Adres, str] = {}
    while True:
        vertaald = vertaal(klas, bestand, wijzigingen, zonder)
        if not vertaald.aantal:
            return bron, 0, vertaald.meldingen
        gepatcht = patch(bron, vertaald.opdracht)
        gelaten = {(o.blad, o.plek): o.reden for o in gepatcht.overgeslagen}
        gelaten = {adres: reden for adres, reden in gelaten.items() if adres in vertaald.getypt}
        if not gelaten:
            return gepatcht.inhoud, vertaald.aantal, vertaald.meldingen
        zonder |= gelaten


@dataclass(frozen=True, slots=True)
class Vertaald:
    """A change in words of the file.

    Attributes:
        getypt: every cell that gets a value or a formula.
    """

    opdracht: Opdracht
    getypt: frozenset[Adres]
    meldingen: tuple[Melding, ...] = ()

    @property
    def aantal(self) -> int:
        """How many cells."""
        return len(self.getypt)


def vertaal(
    klas: Klas, bestand: Celbron, wijzigingen: Wijzigingen, zonder: Mapping[Adres, str]
) -> Vertaald:
    """Return a change in words of the file, with all that follows from it.

    Args:
        zonder: cells that can't be changed, with the reason of the patcher.
    """
    geplaatst = plaats(klas, bestand, wijzigingen, zonder)
    terug = zet_terug(klas, wijzigingen.formules, zonder)
    meldingen = [*geplaatst.meldingen, *terug.meldingen, *_overgeslagen(klas, zonder)]
    if not geplaatst.waarden and not terug.cellen:
        return Vertaald(Opdracht(), frozenset(), tuple(meldingen))
    oud = zoals_in_bestand(klas, bestandsschema(klas))
    nieuw = met_wijzigingen(oud, geplaatst.cellen, geplaatst.koppen, frozenset(terug.cellen))
    waarden = _samen(geplaatst.waarden, terug.waarden(nieuw))
    getypt = {("", naam) for naam in geplaatst.koppen}
    getypt |= {(tabel, key) for tabel, _, key in [*geplaatst.cellen, *terug.cellen]}
    getypt |= {(t, k.key) for t in geplaatst.verlengd for k in klas.werkboek.tabel(t).columns}
    berekend = herbereken(klas, bestand, oud, nieuw, getypt, terug.cellen.keys())
    rijen = berekend.rijen
    for tabel, i, _ in geplaatst.cellen:
        rijen.setdefault(tabel, set()).add(i)
    meldingen += _filters(klas, {tabel for tabel, _, _ in [*geplaatst.cellen, *terug.cellen]})
    meldingen += [_achter(klas, blad) for blad in sorted(berekend.achter)]
    return Vertaald(
        Opdracht(
            waarden,
            berekend.waarden,
            geplaatst.verlengd,
            hoogtes(klas, oud, nieuw, rijen, geplaatst.koppen),
            afdruk(klas, oud, nieuw) if _BEKEND in getypt else {},
        ),
        frozenset((blad, plek) for blad, cellen in waarden.items() for plek in cellen),
        tuple(meldingen),
    )


def _samen(*delen: Mapping[str, Mapping[Plek, Celwaarde]]) -> dict[str, dict[Plek, Celwaarde]]:
    uit: dict[str, dict[Plek, Celwaarde]] = {}
    for deel in delen:
        for blad, cellen in deel.items():
            uit.setdefault(blad, {}).update(cellen)
    return uit


def _overgeslagen(klas: Klas, zonder: Mapping[Adres, str]) -> Iterator[Melding]:
    for (blad, plek), reden in sorted(zonder.items()):
        soort, zin, doe = REDENEN[reden]
        yield soort.melding(klas.bestand, zin, doe, blad=blad, cel=cel_adres(*plek))


def _filters(klas: Klas, tabellen: Iterable[str]) -> Iterator[Melding]:
    """Say of changed tables that a filter may hide what is new."""
    zin = "In deze tabel staat een filter aan. Daardoor is niet alles te zien wat is ingevuld."
    doe = "Haal het filter weg om alle rijen te zien."
    for blad in sorted(klas.blad(tabel).naam for tabel in tabellen if klas.blad(tabel).gefilterd):
        yield FILTER_AAN.melding(klas.bestand, zin, doe, blad=blad)


def _achter(klas: Klas, blad: str) -> Melding:
    zin = "De formules op dit blad laten de verandering pas zien als ze opnieuw zijn uitgerekend."
    doe = "Excel doet dat bij het openen; kies in LibreOffice Ctrl+Shift+F9."
    return NIET_UITGEREKEND.melding(klas.bestand, zin, doe, blad=blad)
