"""The native objects, as far as the project asks them: names as in Excel for Windows."""

# ruff: noqa: N802  # the names are Excel's
from typing import TYPE_CHECKING

from openpyxl.worksheet.formula import ArrayFormula

from tests.motor.fouten import weiger

if TYPE_CHECKING:
    from tests.motor.app import App
    from tests.motor.bereik import Bereik
    from tests.motor.blad import Sheet
    from tests.motor.boek import Boek
    from tests.motor.tabel import Tabel


class AppApi:
    """Application."""

    def __init__(self, app: "App") -> None:
        self._app = app

    @property
    def Ready(self) -> bool:
        return not any(boek.bezig for boek in self._app.open)

    @property
    def Interactive(self) -> bool:
        return bool(self._app.interactive)

    @property
    def AutoCorrect(self) -> "AutoCorrectApi":
        return AutoCorrectApi(self._app)


class AutoCorrectApi:
    """AutoCorrect."""

    def __init__(self, app: "App") -> None:
        self._app = app

    @property
    def AutoFillFormulasInLists(self) -> bool:
        return self._app.vult_door

    @AutoFillFormulasInLists.setter
    def AutoFillFormulasInLists(self, stand: bool) -> None:
        for boek in self._app.open:
            boek.wijzig(f"doorvoeren {stand}")
        self._app.vult_door = stand


class BoekApi:
    """Workbook."""

    def __init__(self, boek: "Boek") -> None:
        self._boek = boek

    @property
    def ReadOnly(self) -> bool:
        return self._boek.alleen_lezen

    @property
    def FullName(self) -> str:
        return str(self._boek.plek or self._boek.pad or self._boek.name)

    @property
    def Path(self) -> str:
        vol = self.FullName
        return vol[: max(vol.rfind("/"), vol.rfind("\\"), 0)]

    @property
    def Saved(self) -> bool:
        return self._boek.opgeslagen


class BladApi:
    """Worksheet."""

    def __init__(self, blad: "Sheet") -> None:
        self._blad = blad

    @property
    def Visible(self) -> int:
        return self._blad.visible

    @Visible.setter
    def Visible(self, stand: int) -> None:
        self._blad.visible = stand

    @property
    def ProtectContents(self) -> bool:
        return bool(self._blad.ws.protection.sheet)

    @property
    def CodeName(self) -> str:
        return str(self._blad.ws.sheet_properties.codeName or "")

    @property
    def FilterMode(self) -> bool:
        """Whether a filter of the sheet itself hides rows: not one of a table."""
        return bool(self._blad.ws.auto_filter.filterColumn)

    @property
    def AutoFilterMode(self) -> bool:
        return bool(self._blad.ws.auto_filter.ref)

    def ShowAllData(self) -> None:
        if not self.FilterMode:
            raise weiger("Er staat geen filter aan.")
        self._blad.boek.wijzig(f"filter {self._blad.ws.title} weg")
        self._blad.ws.auto_filter.filterColumn = []
        for rij in self._blad.ws.row_dimensions.values():
            rij.hidden = False


class TabelApi:
    """ListObject."""

    def __init__(self, tabel: "Tabel") -> None:
        self._tabel = tabel

    @property
    def Name(self) -> str:
        return str(self._tabel.tabel.displayName)

    @property
    def ShowAutoFilter(self) -> bool:
        return self._tabel.show_autofilter

    @property
    def AutoFilter(self) -> "FilterApi | None":
        self._tabel.blad.boek.tel("tabel.AutoFilter")
        return FilterApi(self._tabel) if self._tabel.tabel.autoFilter is not None else None


class FilterApi:
    """AutoFilter of a ListObject."""

    def __init__(self, tabel: "Tabel") -> None:
        self._tabel = tabel

    @property
    def FilterMode(self) -> bool:
        return any(eis["type"] != "none" for eis in self._tabel.autofilter.criteria)

    def ShowAllData(self) -> None:
        if not self.FilterMode:
            raise weiger("Er staat geen filter aan.")
        self._tabel.autofilter.clear(None)


class BereikApi:
    """Range."""

    def __init__(self, bereik: "Bereik") -> None:
        self._bereik = bereik
        self._cel = bereik.ws.cell(bereik.row, bereik.column)

    @property
    def HasFormula(self) -> bool | None:
        standen = {cel.data_type == "f" for rij in self._bereik.cellen() for cel in rij}
        return standen.pop() if len(standen) == 1 else None

    @property
    def HasArray(self) -> bool:
        return isinstance(self._cel.value, ArrayFormula)

    @property
    def PrefixCharacter(self) -> str:
        return "'" if self._cel.has_style and self._cel.quotePrefix else ""

    @property
    def Locked(self) -> bool:
        return bool(self._cel.protection.locked)

    @property
    def MergeCells(self) -> bool | None:
        return self._bereik.merge_cells
