"""Change a klassenmap that exists: typed cells, the formulas that hang on them, and no more."""

import hashlib
import os
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from hgw_excel.bijwerken.opdracht import Celwaarde, Opdracht, Plek
from hgw_excel.bijwerken.opslaan import schrijf
from hgw_excel.bijwerken.patch import patch
from hgw_excel.bijwerken.reserve import bewaar
from hgw_excel.controle.klas import Klas
from hgw_excel.controle.nieuwe_waarden import bestandsschema, met_wijzigingen, zoals_in_bestand
from hgw_excel.domein.melding import KanNiet, Melding
from hgw_excel.lezen.lees import systeemfout
from hgw_excel.lezen.weigeringen import Geweigerd
from hgw_excel.schema.ruw import cel_adres
from hgw_excel.schema.wijziging import Wijzigingen
from hgw_excel.school.bijwerken_bestand import Bestand
from hgw_excel.school.bijwerken_formules import zet_terug
from hgw_excel.school.bijwerken_hoogtes import hoogtes
from hgw_excel.school.bijwerken_plaatsen import Adres, plaats
from hgw_excel.school.bijwerken_waarden import herbereken
from hgw_excel.school.bijwerkmeldingen import EIGEN_FORMULE, NIET_UITGEREKEND, TE_LANG, TEKEN

REDENEN = {
    "formule": (
        EIGEN_FORMULE,
        "In deze cel staat een eigen formule. Die hebben we laten staan.",
        "Haal de formule weg als hier iets ingevuld moet worden.",
    ),
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

INTUSSEN = "'{}' is intussen veranderd. Probeer het opnieuw. Er is niets veranderd."


@dataclass(frozen=True, slots=True)
class Bijgewerkt:
    """What became of it.

    Attributes:
        geschreven: the file that was written, None when there was nothing to change.
        cellen: how many typed cells and put back formulas changed.
        meldingen: what could not be written, and sheets that show it only after recalculation.
    """

    geschreven: Path | None
    cellen: int = 0
    meldingen: tuple[Melding, ...] = ()


def werk_bij(
    pad: Path,
    klas: Klas,
    wijzigingen: Wijzigingen,
    *,
    uit: Path | None = None,
    overschrijf: bool = False,
) -> Bijgewerkt:
    """Change a klassenmap, in place after a reserve copy, or as a new file `uit`.

    What can't be written costs only itself and has a melding. Without change nothing is written.

    Args:
        pad: the file that `klas` was read from.
        overschrijf: whether `uit` may be replaced; its old bytes are kept too.

    Raises:
        KanNiet: the file was changed since it was read, is open or can't be written; nothing was
            changed then.
        ValueError: a change of a cell that there can't be in any klassenmap.
    """
    bron = _lees(pad, klas)
    inhoud, aantal, meldingen = veranderd(bron, klas, wijzigingen)
    if inhoud is bron:
        return Bijgewerkt(None, 0, meldingen)
    doel = pad if uit is None or _is_zelfde(uit, pad) else uit
    _schrijf(doel, inhoud, bron, klas.sha256 if doel is pad else "", overschrijf)
    return Bijgewerkt(doel, aantal, meldingen)


def _lees(pad: Path, klas: Klas) -> bytes:
    try:
        bron = pad.read_bytes()
    except OSError as fout:
        raise KanNiet(str(systeemfout(pad.name, fout))) from fout
    if hashlib.sha256(bron).hexdigest() != klas.sha256:
        raise KanNiet(INTUSSEN.format(pad.name))
    return bron


def _is_zelfde(een: Path, ander: Path) -> bool:
    return os.path.realpath(een) == os.path.realpath(ander)


def _schrijf(doel: Path, inhoud: bytes, bron: bytes, sha256: str, overschrijf: bool) -> None:
    if sha256:
        bewaar(doel, bron)
    elif overschrijf and doel.is_file():
        oud = doel.read_bytes()
        bewaar(doel, oud)
        sha256 = hashlib.sha256(oud).hexdigest()  # what is replaced is what was kept
    schrijf(doel, inhoud, overschrijf=overschrijf or bool(sha256), sha256=sha256)


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
    klas: Klas, bestand: Bestand, wijzigingen: Wijzigingen, zonder: Mapping[Adres, str]
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
    meldingen += [_achter(klas, blad) for blad in sorted(berekend.achter)]
    return Vertaald(
        Opdracht(
            waarden,
            berekend.waarden,
            geplaatst.verlengd,
            hoogtes(klas, oud, nieuw, rijen, geplaatst.koppen),
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


def _achter(klas: Klas, blad: str) -> Melding:
    zin = "De formules op dit blad laten de verandering pas zien als ze opnieuw zijn uitgerekend."
    doe = "Excel doet dat bij het openen; kies in LibreOffice Ctrl+Shift+F9."
    return NIET_UITGEREKEND.melding(klas.bestand, zin, doe, blad=blad)
