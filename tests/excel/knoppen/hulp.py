"""A teacher at the buttons: a klassenmap open in the test engine, and what she sees and presses."""

from dataclasses import replace
from functools import cache
from pathlib import Path
from typing import Any

from hgw_excel.bouwen.klassenmap import bouw_klassenmap
from hgw_excel.domein.school import School
from hgw_excel.excel.knop import druk
from hgw_excel.schema.inhoud import Inhoud
from tests.controle.klasbouw import NAMEN, maak_inhoud
from tests.motor import Alert, antwoord, open_boek, vakken
from tests.voorbeeld import voorbeeld_school

NAAM = "klassenmap groep 5.xlsx"


def kleine_school() -> School:
    """Rekenen and Spelling only: a small workbook is read soon."""
    school, vakken = voorbeeld_school(), ("rekenen", "spelling")
    return replace(
        school,
        vakgebieden=tuple(vak for vak in school.vakgebieden if vak.sleutel in vakken),
        toetsen=tuple(toets for toets in school.toetsen if toets.vakgebied in vakken),
        toetskalender={5: {"M": vakken, "E": vakken}},
        ambities=tuple(een for een in school.ambities if een.vakgebied in vakken),
    )


def klein_inhoud() -> Inhoud:
    """
    | leerling | Rekenen M niveau | on Indeling: keuze, waarom anders |
    | Anna     | V                |                                   |
    | Bram     | III              | intensief, durft niet             |
    | Chaima   | I                |                                   |
    | Daan     | IV               |                                   |
    """
    inhoud = maak_inhoud(kleine_school(), (5,), NAMEN[:4], {"hgw_groep": "5"})
    for rij, niveau in zip(inhoud.ruw["tblScores"], ("V", "III", "I", "IV"), strict=False):
        rij["rekenen_m_niveau"] = niveau
    inhoud.ruw["tblIndeling"][1] |= {"rekenen_keuze": "intensief", "waarom_anders": "durft niet"}
    return inhoud


@cache
def klein() -> bytes:
    """The file of the small class."""
    return bouw_klassenmap(klein_inhoud())


class Leerkracht:
    """Opens a klassenmap in a folder, presses buttons and reads the boxes."""

    def __init__(self, map_: Path, inhoud: bytes, naam: str = NAAM) -> None:
        self.pad = map_ / naam
        self.pad.write_bytes(inhoud)
        self.boek: Any = open_boek(self.pad)

    def druk(self, naam: str, *antwoorden: str) -> list[Alert]:
        """Press a button, answer its boxes, and return them."""
        voor = len(vakken(self.boek))
        antwoord(self.boek, *antwoorden)
        druk(naam)
        return vakken(self.boek)[voor:]

    def ga(self, blad: str, cel: str) -> None:
        """Select a cell."""
        self.boek.sheets[blad].activate()
        self.boek.sheets[blad].range(cel).select()

    def typ(self, blad: str, cel: str, waarde: object) -> None:
        """Type in a cell."""
        self.boek.sheets[blad].range(cel).value = waarde

    def cel(self, tabel: str, i: int, kop: str) -> tuple[str, str]:
        """Return sheet and address of a cell: data row `i` from zero, below the header `kop`."""
        for blad in self.boek.sheets:
            for een in blad.tables:
                if een.name == tabel:
                    koppen = een.header_row_range
                    kolom = koppen.column + koppen.value.index(kop)
                    return blad.name, blad.range((koppen.row + 1 + i, kolom)).address.replace(
                        "$", ""
                    )
        raise AssertionError(f"no {kop} in {tabel}")

    def waarde(self, tabel: str, i: int, kop: str) -> Any:
        blad, cel = self.cel(tabel, i, kop)
        return self.boek.sheets[blad].range(cel).value

    @property
    def hier(self) -> tuple[str, str]:
        """The sheet and the cell where she is now."""
        gekozen = self.boek.selection
        return gekozen.sheet.name, gekozen.address.replace("$", "")

    def inhoud(self) -> dict[str, Any]:
        """Return what stands in every sheet that is ours, as formulas are written."""
        bladen = [blad for blad in self.boek.sheets if blad.name != "_terugzetten"]
        return {blad.name: _gevuld(blad.used_range) for blad in bladen}


def _gevuld(gebied: Any) -> dict[tuple[int, int], object]:
    """Return the cells that hold something, by row and column of the sheet."""
    begin, rijen = (gebied.row, gebied.column), gebied.formula
    if not isinstance(rijen, tuple | list):
        rijen = ((rijen,),)
    return {
        (begin[0] + i, begin[1] + j): tekst
        for i, rij in enumerate(rijen)
        for j, tekst in enumerate(rij)
        if tekst not in (None, "")
    }
