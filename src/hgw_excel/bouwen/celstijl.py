"""The formats of one column of a table: its header and its cells."""

from collections.abc import Mapping
from dataclasses import dataclass

from xlsxwriter.format import Format

from hgw_excel.bouwen.palet import GRIJS, LIJN, LIJN_MIDDEN, WIT, ZACHT
from hgw_excel.bouwen.soort import Soort, gecentreerd, soort
from hgw_excel.bouwen.stijlen import DAG, DUN, GROEI, PROCENT, TELLING, Stijlen
from hgw_excel.bouwen.tekst import KANT, minst_breed, regels
from hgw_excel.schema.kolom import Column, Table

SMAL = 11
"""Up to this width a header in a grid is 9 pt; else 10 pt."""


@dataclass(slots=True)
class Kolomstijl:
    """How one column is drawn.

    `breedte` is its width, wide enough for each word of the header; `punten` and `kop_punten`
    are the type sizes used.
    """

    stijlen: Stijlen
    breedte: float
    kop: Format
    recept: str
    extra: Mapping[str, object]
    punten: float
    kop_punten: float

    def cel(self, **anders: object) -> Format:
        """Return the format of a cell, with what one row has of its own."""
        return self.stijlen.recept(self.recept, **{**self.extra, **anders})


def begint_band(tabel: Table, kolom: Column) -> bool:
    """Tell whether a thin line stands left of this column: a band begins or ends here."""
    plek = tabel.columns.index(kolom)
    vorige = tabel.columns[plek - 1].band if plek else ""
    return kolom.band != vorige


def _is_raster(tabel: Table) -> bool:
    """Tell whether a table is a wide grid, with small headers above its narrow columns."""
    return any(kolom.band or soort(kolom) is Soort.OVERZICHT for kolom in tabel.columns)


def _achteraan(tabel: Table, kolom: Column) -> bool:
    """Tell whether only closed columns follow: centred text there would stick out to the left."""
    plek = tabel.columns.index(kolom)
    return all(later.grouped for later in tabel.columns[plek:])


def randen(tabel: Table, kolom: Column) -> dict[str, object]:
    """Return the lines round a cell but the one above it, for a rule that must carry them all."""
    uit: dict[str, object] = {"bottom": DUN, "bottom_color": LIJN}
    if begint_band(tabel, kolom):
        uit |= {"left": DUN, "left_color": LIJN_MIDDEN}
    if soort(kolom) is Soort.OVERZICHT:
        uit |= {"right": DUN, "right_color": WIT}
    return uit


def kolomstijl(
    stijlen: Stijlen, tabel: Table, kolom: Column, *, lang_punten: float = 11
) -> Kolomstijl:
    """Return the formats of a column; `lang_punten` is the size of long text."""
    wat = soort(kolom)
    lijn: dict[str, object] = (
        {"left": DUN, "left_color": LIJN_MIDDEN} if begint_band(tabel, kolom) else {}
    )
    punten = lang_punten if wat is Soort.LANG else 11
    kop_punten = 9 if kolom.band or (kolom.width <= SMAL and _is_raster(tabel)) else 10
    extra: dict[str, object] = {"font_size": punten, **_inhoud(wat), **lijn}
    if gecentreerd(wat) and not _achteraan(tabel, kolom):
        extra |= {"align": "center", "indent": 0}
    recept = {"v": "cel_v", "a": "cel_a"}.get(kolom.role, "cel_f")
    kop = _kop(stijlen, kolom, wat, kop_punten, lijn)
    midden = gecentreerd(wat)
    breedte = minst_breed(
        kolom.header, kop_punten, vet=kolom.role == "v", inspring=0 if midden else 1
    )
    breedte = max(kolom.width, breedte)
    return Kolomstijl(stijlen, breedte, kop, recept, extra, punten, kop_punten)


def kop_regels(kolom: Column, stijl: Kolomstijl) -> int:
    """Return how many lines the header of a column takes."""
    inspring = 0 if gecentreerd(soort(kolom)) else 1
    vet = kolom.role == "v"
    return regels(kolom.header, stijl.breedte, stijl.kop_punten, vet, inspring, KANT)


def _kop(
    stijlen: Stijlen, kolom: Column, wat: Soort, punten: float, lijn: dict[str, object]
) -> Format:
    recept = {"v": "kop_v", "a": "kop_a"}.get(kolom.role, "kop_f")
    uitlijning = {"align": "center"} if gecentreerd(wat) else {"align": "left", "indent": 1}
    return stijlen.recept(recept, font_size=punten, **uitlijning, **lijn)


def _inhoud(wat: Soort) -> dict[str, object]:
    """Return what the kind of content adds to the ground of its role."""
    extra: dict[Soort, dict[str, object]] = {
        Soort.NAAM: {"bold": True},
        Soort.LEERJAAR: {"font_color": GRIJS},
        Soort.CONTEXT: {"font_color": GRIJS},
        Soort.OVERZICHT: {"right": DUN, "right_color": WIT, "bg_color": ZACHT},
        Soort.KEUZE: {"shrink": True},
        Soort.AANPAK: {"shrink": True},
        Soort.PROCENT: {"num_format": PROCENT},
        Soort.GROEI: {"num_format": GROEI},
        Soort.TELLING: {"num_format": TELLING},
        Soort.DATUM: {"num_format": DAG},
        Soort.LANG: {"text_wrap": True},
    }
    return extra.get(wat, {})
