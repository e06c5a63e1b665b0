"""What stands on a sheet of an open workbook, in the words that a file is read with."""

from collections.abc import Mapping, Sequence
from contextlib import suppress
from decimal import Decimal
from functools import cached_property
from typing import Any, NamedTuple

from hgw_excel import platform
from hgw_excel.controle.foutnamen import NEDERLANDS
from hgw_excel.domein.getal import duizend
from hgw_excel.domein.melding import KanNiet
from hgw_excel.lezen.bereik import Bereik, lees_bereik
from hgw_excel.lezen.bladscan import BladScan
from hgw_excel.lezen.grenzen import GRENZEN
from hgw_excel.lezen.samenstellen import Plek, Rooster
from hgw_excel.lezen.stroken import WAARDE
from hgw_excel.lezen.weigeringen import TE_UITGESTREKT, Geweigerd
from hgw_excel.schema.ruw import CelFout, cel_adres

_CODES = {fout: code for code, fout in NEDERLANDS.items()} | {code: code for code in NEDERLANDS}
"""An error as Excel shows it, in English or Dutch -> its code."""

_NUMMERS = {
    2043: "#GETTING_DATA",
    2045: "#SPILL!",
    2046: "#CONNECT!",
    2047: "#BLOCKED!",
    2048: "#UNKNOWN!",
    2049: "#FIELD!",
    2050: "#CALC!",
}
_EERSTE_FOUT = -2146828288
"""Excel for Windows hands an error over as this number plus one of XlCVError; xlwings knows the
seven oldest. https://learn.microsoft.com/office/vba/api/excel.xlcverror
"""

ZEER_VERBORGEN = 2
"""xlSheetVeryHidden: https://learn.microsoft.com/office/vba/api/excel.xlsheetvisibility"""


class Inhoud(NamedTuple):
    """All cells of one sheet, from A1.

    Attributes:
        waarden: what they show, an empty text where they show nothing.
        formules: what is computed, with '=', by place.
        fouten: cells that show an error.
    """

    waarden: Sequence[Sequence[object]]
    formules: Mapping[Plek, str]
    fouten: Mapping[Plek, CelFout]


class LiveBlad:
    """One sheet, of which each thing is asked once, when it is needed.

    Args:
        blad: an xlwings sheet.
    """

    def __init__(self, blad: Any) -> None:  # noqa: ANN401
        self.blad = blad

    @cached_property
    def inhoud(self) -> Inhoud:
        """All cells.

        Raises:
            KanNiet: something stands so far away that reading it all would take minutes.
        """
        laatste = self.blad.used_range.last_cell
        rijen, kolommen = laatste.row, laatste.column
        if rijen * kolommen > GRENZEN.oppervlak:
            velden = {"rij": duizend(rijen), "kolom": cel_adres(0, kolommen - 1)[:-1]}
            raise KanNiet(str(Geweigerd(TE_UITGESTREKT, blad=self.blad.name, **velden).melding("")))
        return lees_gebied(self.blad.range((1, 1), (rijen, kolommen)))

    @property
    def rooster(self) -> Rooster:
        """The values."""
        return Rooster(self.inhoud.waarden, self.inhoud.fouten)

    @cached_property
    def scan(self) -> BladScan:
        """What the file would say of its cells; merged areas come later."""
        scan = BladScan()
        scan.formules = dict.fromkeys(self.inhoud.formules, WAARDE)
        scan.teksten = {plek: tekst[1:].encode() for plek, tekst in self.inhoud.formules.items()}
        scan.fouten = {plek: fout.code for plek, fout in self.inhoud.fouten.items()}
        return scan


def lees_gebied(gebied: Any) -> Inhoud:  # noqa: ANN401
    """Return the cells of an xlwings range, places counted from its first cell."""
    waarden = [[_waarde(w) for w in rij] for rij in gebied.options(ndim=2).value]
    teksten = in_rijen(gebied.formula, len(waarden[0]))
    formules, leeg = {}, []
    for i, rij in enumerate(teksten):
        for j, tekst in enumerate(rij):
            waarde = waarden[i][j]
            if isinstance(tekst, str) and tekst.startswith("=") and tekst != waarde:
                formules[i, j] = tekst  # a text that begins so shows itself
            if isinstance(waarde, CelFout) or (waarde == "" and tekst not in ("", None)):
                leeg.append((i, j))
    return Inhoud(waarden, formules, _fouten(gebied, waarden, leeg))


def in_rijen(ruw: object, breedte: int) -> list[list[object]]:
    """Return what a range gives as rows: one cell comes alone, one row perhaps flat."""
    if not isinstance(ruw, list | tuple):
        return [[ruw]]
    if not isinstance(ruw[0], list | tuple):
        return [list(ruw)] if breedte > 1 else [[cel] for cel in ruw]
    return [list(rij) for rij in ruw]


def _waarde(waarde: Any) -> object:  # noqa: ANN401
    """Return a value as calamine gives it; money is a Decimal in Excel for Windows."""
    if waarde is None:
        return ""
    if isinstance(waarde, bool):
        return waarde
    if isinstance(waarde, int) and waarde < _EERSTE_FOUT + 3000:
        return CelFout(_NUMMERS.get(waarde - _EERSTE_FOUT, "#UNKNOWN!"))
    return float(waarde) if isinstance(waarde, int | Decimal) else waarde


def _fouten(
    gebied: Any,  # noqa: ANN401
    waarden: list[list[object]],
    leeg: Sequence[Plek],
) -> dict[Plek, CelFout]:
    """Return the errors among cells that hold something and show no value."""
    uit = {}
    teksten = _met_fouten(gebied, len(waarden[0])) if leeg else []
    for i, j in leeg:
        waarde, tekst = waarden[i][j], teksten[i][j]
        if isinstance(waarde, CelFout):
            uit[i, j], waarden[i][j] = waarde, ""
        elif isinstance(tekst, str) and tekst in _CODES:
            uit[i, j] = CelFout(_CODES[tekst])
    return uit


def _met_fouten(gebied: Any, breedte: int) -> list[list[object]]:  # noqa: ANN401
    """Return what cells show, errors as text.

    xlwings 0.37.8 can't give errors of more than one row in Excel for Mac, so there the shown
    texts are asked, in the language of that Excel.
    """
    if platform.SYSTEEM == "darwin":
        return in_rijen(gebied.api.string_value.get(), breedte)
    return in_rijen(gebied.options(ndim=2, err_to_str=True).value, breedte)


def samengevoegd(gebied: Any, bereik: Bereik) -> list[Bereik]:  # noqa: ANN401
    """Return the merged areas that touch a range; Excel says at once when there is none.

    Args:
        bereik: where `gebied` stands.
    """
    if gebied.merge_cells is False:
        return []
    uit: list[Bereik] = []
    for rij in range(bereik.rij, bereik.laatste_rij + 1):
        lijn = gebied.sheet.range((rij + 1, bereik.kolom + 1), (rij + 1, bereik.laatste_kolom + 1))
        if lijn.merge_cells is not False:
            _samengevoegd_op(lijn, rij, bereik, uit)
    return uit


def _samengevoegd_op(lijn: Any, rij: int, bereik: Bereik, uit: list[Bereik]) -> None:  # noqa: ANN401
    for kolom in range(bereik.kolom, bereik.laatste_kolom + 1):
        cel = lijn[0, kolom - bereik.kolom]
        if not any(gebied.bevat(rij, kolom) for gebied in uit) and cel.merge_cells is True:
            gebied = lees_bereik(cel.merge_area.address)
            if gebied is not None:
                uit.append(gebied)


def is_gefilterd(tabel: Any) -> bool:  # noqa: ANN401
    """Tell whether a filter is on, which may hide rows; on a Mac Excel may not say it."""
    if platform.SYSTEEM == "darwin":
        try:
            return tabel.api.autofilter_object.filter_mode.get() is True
        except Exception:  # appscript has its own class, and this is only a tip
            return False
    knoppen = tabel.api.AutoFilter
    return knoppen is not None and bool(knoppen.FilterMode)


def is_intern(blad: Any) -> bool:  # noqa: ANN401
    """Tell whether Excel does not let a user show a sheet."""
    if platform.SYSTEEM == "darwin":
        return str(blad.api.visible.get()) == "k.sheet_very_hidden"
    return bool(blad.api.Visible == ZEER_VERBORGEN)


def is_zichtbaar(blad: Any) -> bool:  # noqa: ANN401
    """Tell whether a sheet shows; Excel for Windows answers with a number."""
    return blad.visible in (True, -1)


def is_alleen_lezen(boek: Any) -> bool:  # noqa: ANN401
    """Tell whether a workbook was opened so that it can't be saved in its place."""
    if platform.SYSTEEM == "darwin":
        return boek.api.read_only.get() is True
    return bool(boek.api.ReadOnly)


def is_opgeslagen(boek: Any) -> bool:  # noqa: ANN401
    """Tell whether all that stands in a workbook is in its file too."""
    if platform.SYSTEEM == "darwin":
        return boek.api.saved.get() is True
    return bool(boek.api.Saved)


def namen_van(boek: Any) -> list[tuple[str, str]]:  # noqa: ANN401
    """Return each defined name with what it refers to, as Excel writes both.

    On a Mac each call takes some 20 ms and xlwings makes four a name: there all are asked at once.
    """
    if platform.SYSTEEM == "darwin":
        with suppress(Exception):  # one by one is slower, and always goes
            bron = boek.names.impl.xl
            namen, plekken = bron.name.get(), bron.references.get()
            return [(str(n), str(p)) for n, p in zip(namen, plekken, strict=True)]
    return [(naam.name, naam.refers_to or "") for naam in boek.names]
