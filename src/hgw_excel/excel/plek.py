"""Places in the open workbook: where a sentence points, where the user stands, and going there."""

import re
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, Any

from hgw_excel.controle.klas import Klas
from hgw_excel.excel.uitlezen import is_zichtbaar
from hgw_excel.schema.gebied import Gebied
from hgw_excel.schema.inhoud import Rij
from hgw_excel.schema.ruw import cel_adres

if TYPE_CHECKING:
    from hgw_excel.school.bijwerken.plaatsen import Adres

Plek = tuple[str, str]
"""Sheet and A1 address; '' for the sheet as a whole."""


def genoemde_plek(zin: str, bladen: Iterable[str]) -> Plek | None:
    """Return the place that a sentence begins with: 'Scores, H12: ...' or 'Scores: ...'."""
    for blad in bladen:
        if treffer := re.match(rf"{re.escape(blad)}(?:, ([A-Z]+[0-9]+))?: ", zin):
            return blad, treffer[1] or ""
    return None


def ga_naar(boek: Any, plek: Plek) -> bool:  # noqa: ANN401
    """Show a place; a closed column opens for it.

    False when it can't be shown: the sheet is hidden or gone, or a filter hides the row.
    """
    blad, cel = plek
    try:
        boek.sheets[blad].activate()
        return not cel or _ga_naar(boek.sheets[blad].range(cel))
    except Exception:  # each system has its own; that nothing is shown is no fault
        return False


def _ga_naar(cel: Any) -> bool:  # noqa: ANN401
    if cel.rows.hidden:
        return False
    if cel.columns.hidden:
        cel.columns.hidden = False
    cel.select()
    return True


def eerste(boek: Any, cellen: Collection["Adres"], koppen: Mapping[str, int]) -> Plek | None:  # noqa: ANN401
    """Return the first of these cells that shows; else the first on a sheet that does, or None.

    Args:
        koppen: by sheet the row, from zero, of the headers: cells below come before those above.
    """
    dicht = None
    for blad in boek.sheets:
        naam = blad.name
        plekken = sorted(plek for op, plek in cellen if op == naam)
        if plekken and is_zichtbaar(blad):
            onder = [plek for plek in plekken if plek[0] > koppen.get(naam, -1)] or plekken
            if open_ := _open(blad, onder):
                return naam, cel_adres(*open_)
            dicht = dicht or (naam, cel_adres(*onder[0]))
    return dicht


def _open(blad: Any, plekken: Iterable[tuple[int, int]]) -> tuple[int, int] | None:  # noqa: ANN401
    """Return the first of these places whose column and row show; each is asked once."""
    kolom_dicht = cache(lambda kolom: blad.range((1, kolom + 1)).columns.hidden)
    rij_dicht = cache(lambda rij: blad.range((rij + 1, 1)).rows.hidden)
    return next((p for p in plekken if not kolom_dicht(p[1]) and not rij_dicht(p[0])), None)


def laat_zien(boek: Any, plek: Plek | None, bladen: Sequence[str]) -> None:  # noqa: ANN401
    """Go to the first cell that changed, or to the first of the sheets that it was about."""
    if plek is not None:
        ga_naar(boek, plek if not bladen or plek[0] in bladen else (bladen[0], ""))


@dataclass(frozen=True, slots=True)
class Actief:
    """The row of a table in which the user stands, and the column: '' beside the known ones."""

    rij: Rij
    key: str

    @property
    def tabel(self) -> str:
        """The name of the table."""
        return self.rij.tabel

    def tekst(self, key: str) -> str:
        """Return a cell of the row as text, '' where the table has no such column."""
        return self.rij.tekst(key) if self.rij.heeft(key) else ""


def actief(boek: Any, klas: Klas) -> Actief | None:  # noqa: ANN401
    """Return where the user stands; None outside the tables, or when a picture is selected."""
    try:
        gekozen = boek.selection
        blad, rij, kolom = gekozen.sheet.name, gekozen.row - 1, gekozen.column - 1
    except Exception:  # a picture or a chart has no row
        return None
    for tabel, koppeling in klas.koppelingen.items():
        stand = klas.blad(tabel)
        i, j = rij - stand.eerste_cel[0] - 1, kolom - stand.eerste_cel[1]
        if stand.naam == blad and 0 <= i < len(stand.rijen):
            keys = {plaats: key for key, plaats in koppeling.plaats.items()}
            return Actief(klas.inhoud.rij(tabel, i), keys.get(j, ""))
    return None


def gebied_van(klas: Klas, hier: Actief) -> Gebied | None:
    """Return the gebied that the row or the column is about; None when it is about no single one.

    Of two names that both fit, the longer one counts: 'lezen_technisch' before 'lezen'.
    """
    if genoemd := hier.tekst("vakgebied"):
        gelijk = genoemd.casefold()
        return next((g for g in klas.werkboek.gebieden if g.kort.casefold() == gelijk), None)
    kandidaten = [
        (len(sleutel), gebied)
        for gebied in klas.werkboek.gebieden
        for sleutel in (gebied.sleutel, *(toets.sleutel for toets in gebied.toetsen))
        if f"{hier.key.removeprefix('obs_')}_".startswith(f"{sleutel}_")
    ]
    return max(kandidaten, key=lambda paar: paar[0])[1] if kandidaten else None
