"""One sheet: its cells, read once from the raw XML."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from lxml import etree

from tests.lint.adres import lees_cel
from tests.lint.namen import X

Element = etree._Element


@dataclass(frozen=True, slots=True)
class Cel:
    """One cell as it stands in the file.

    Attributes:
        adres: the address it says it has, '' when absent.
        plaats: one-based (row, column); (0, 0) when the address is no address.
        soort: attribute `t`; 'n' when absent.
        formule: text of `<f>`; None without one, '' for a follower of a shared formula.
        formulesoort: attribute `t` of `<f>`: 'normal', 'array', 'shared', 'dataTable'.
        formulegebied: attribute `ref` of `<f>`.
        waarde: text of `<v>`; None without one.
        tekst: the text shown for a text cell, else None.
    """

    adres: str
    plaats: tuple[int, int]
    soort: str
    stijl: str
    formule: str | None
    formulesoort: str
    formulegebied: str
    waarde: str | None
    tekst: str | None

    @property
    def heeft_inhoud(self) -> bool:
        return self.formule is not None or bool(self.waarde) or bool(self.tekst)


@dataclass(frozen=True)
class Blad:
    """One sheet of the workbook; `wortel` is None when its part is missing or broken."""

    nummer: int
    naam: str
    staat: str
    deel: str
    wortel: Element | None
    teksten: tuple[str, ...]

    def zoek(self, pad: str) -> list[Element]:
        """Return the elements of the main namespace at `pad` ('a/b')."""
        if self.wortel is None:
            return []
        return self.wortel.findall("/".join(X + stap for stap in pad.split("/")))

    @cached_property
    def rijen(self) -> list[Element]:
        return self.zoek("sheetData/row")

    @cached_property
    def cellen(self) -> tuple[Cel, ...]:
        """Every cell in the order of the file."""
        return tuple(self._cel(e) for rij in self.rijen for e in rij.iterfind(f"{X}c"))

    @cached_property
    def op_plaats(self) -> dict[tuple[int, int], Cel]:
        return {cel.plaats: cel for cel in self.cellen}

    def formulecellen(self) -> Iterator[Cel]:
        return (cel for cel in self.cellen if cel.formule is not None)

    def _cel(self, element: Element) -> Cel:
        f, v = element.find(f"{X}f"), element.find(f"{X}v")
        waarde = None if v is None else v.text or ""
        soort = element.get("t", "n")
        adres = element.get("r", "")
        return Cel(
            adres=adres,
            plaats=_plaats(adres),
            soort=soort,
            stijl=element.get("s", "0"),
            formule=None if f is None else f.text or "",
            formulesoort="" if f is None else f.get("t", "normal"),
            formulegebied="" if f is None else f.get("ref", ""),
            waarde=waarde,
            tekst=self._tekst(element, soort, waarde),
        )

    def _tekst(self, element: Element, soort: str, waarde: str | None) -> str | None:
        if soort == "inlineStr":
            return "".join(t.text or "" for t in element.iterfind(f"{X}is//{X}t"))
        if soort == "str":
            return waarde
        if soort != "s" or not waarde or not waarde.isdigit():
            return None
        return self.teksten[int(waarde)] if int(waarde) < len(self.teksten) else None


def _plaats(adres: str) -> tuple[int, int]:
    try:
        return lees_cel(adres)
    except ValueError:
        return (0, 0)
