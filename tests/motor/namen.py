"""Defined names."""

import re
from typing import TYPE_CHECKING, Any

from openpyxl import Workbook
from openpyxl.utils.cell import range_boundaries
from openpyxl.workbook.defined_name import DefinedName
from openpyxl.worksheet.worksheet import Worksheet
from xlwings import base_classes

from tests.motor.fouten import weiger

if TYPE_CHECKING:
    from tests.motor.bereik import Bereik
    from tests.motor.boek import Boek

_PLEK = re.compile(r"(?:'((?:[^']|'')+)'|([^'!]+))!(\$?[A-Z]+\$?\d+(?::\$?[A-Z]+\$?\d+)?)")


def gebied_van(wb: Workbook, verwijzing: str) -> tuple[Worksheet, str] | None:
    """Return sheet and address of a text such as "'Plan Rekenen'!$B$2"."""
    m = _PLEK.fullmatch(verwijzing.removeprefix("="))
    naam = m and (m[1] or m[2]).replace("''", "'")
    return (wb[naam], m[3].replace("$", "")) if m and naam in wb.sheetnames else None


def plek_van(wb: Workbook, naam: str) -> tuple[Worksheet, int, int] | None:
    """Return sheet, row and column of a name that is one cell."""
    gebied = gebied_van(wb, wb.defined_names[naam].attr_text) if naam in wb.defined_names else None
    if gebied is None or ":" in gebied[1]:
        return None
    kolom, rij, _, _ = range_boundaries(gebied[1])
    return gebied[0], int(rij or 0), int(kolom or 0)


class Names(base_classes.Names):
    """The names of a book, those of one sheet as 'Scores!naam'."""

    api = True

    def __init__(self, boek: "Boek", blad: Worksheet | None = None) -> None:
        self._boek, self._blad = boek, blad

    def _alle(self) -> list["Name"]:
        boek, uit = self._boek, []
        if self._blad is None:
            uit = [Name(boek, None, naam) for naam in boek.wb.defined_names]
        for ws in boek.wb if self._blad is None else [self._blad]:
            uit += [Name(boek, ws, naam) for naam in ws.defined_names]
            uit += [Name(boek, ws, "Print_Area")] if ws.print_area else []
        return sorted(uit, key=lambda name: name.name.lower())

    def snapshot(self) -> list[tuple[str, "Name"]]:
        """Return text and handle of each name."""
        self._boek.lees("namen")
        return [(name.name, name) for name in self._alle()]

    def __call__(self, naam: str | int) -> "Name":
        self._boek.lees(f"naam {naam}")
        if isinstance(naam, int):
            return self._alle()[naam - 1]
        for name in self._alle():
            if name.name.lower() == naam.lower():
                return name
        raise weiger(f"De naam {naam} is er niet.")

    def contains(self, naam: str) -> bool:
        """Tell whether there is such a name."""
        self._boek.lees(f"naam {naam}")
        return any(name.name.lower() == naam.lower() for name in self._alle())

    def __len__(self) -> int:
        return len(self._alle())

    def add(self, naam: str, verwijzing: str) -> "Name":
        """Define a name."""
        self._boek.wijzig(f"naam {naam}")
        waar = self._boek.wb if self._blad is None else self._blad
        waar.defined_names[naam] = DefinedName(naam, attr_text=verwijzing.removeprefix("="))
        return Name(self._boek, self._blad, naam)


class Name(base_classes.Name):
    """One name."""

    api = True

    def __init__(self, boek: "Boek", blad: Worksheet | None, naam: str) -> None:
        self._boek, self._blad, self._naam = boek, blad, naam

    @property
    def _bron(self) -> Any:
        return (self._boek.wb if self._blad is None else self._blad).defined_names

    @property
    def name(self) -> str:
        """The name, with its sheet when it is known there only."""
        if self._blad is None:
            return self._naam
        titel = self._blad.title
        return (f"{titel}!" if titel.isalnum() else f"'{titel}'!") + self._naam

    @property
    def refers_to(self) -> str:
        """What it refers to, with '='."""
        self._boek.tel("naam.refers_to")
        if self._naam == "Print_Area" and self._blad is not None:
            return f"={self._blad.print_area}"
        return f"={self._bron[self._naam].attr_text.removeprefix('=')}"

    @refers_to.setter
    def refers_to(self, verwijzing: str) -> None:
        self._boek.wijzig(f"naam {self._naam}")
        self._bron[self._naam].attr_text = verwijzing.removeprefix("=")

    @property
    def refers_to_range(self) -> "Bereik":
        """The range it refers to.

        Raises:
            ComFout: it is a formula or points nowhere.
        """
        from tests.motor.bereik import Bereik

        gebied = gebied_van(self._boek.wb, self.refers_to)
        if gebied is None:
            raise weiger(f"{self._naam} verwijst niet naar cellen.")
        return Bereik.van(self._boek, *gebied)

    def delete(self) -> None:
        """Take it away."""
        self._boek.wijzig(f"naam {self._naam} weg")
        del self._bron[self._naam]
