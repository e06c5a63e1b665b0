"""The formula that a new row of a table gets in each calculated column."""

import re
from dataclasses import dataclass

from hgw_excel.bijwerken.blad import Blad
from hgw_excel.bijwerken.boom import Element
from hgw_excel.bijwerken.tabel import Tabel
from hgw_excel.lezen.bereik import lees_bereik
from hgw_excel.schema.ruw import cel_adres

_GEEN_PLEK = re.compile(r'"[^"]*"|\[[^\[\]]*\]')
_CEL = r"(?<![\w.])\$?[A-Za-z]{1,3}[0-9]+(?![\w(])"
_HELE_RIJ = r"(?<![\w.$])[0-9]+:|:[0-9]"
_RELATIEF = re.compile(f"{_CEL}|{_HELE_RIJ}")


@dataclass(frozen=True, slots=True)
class Kolomformule:
    """A formula as it stands in one row; `vanaf` is None when it is the same in each row."""

    bron: str
    array: bool
    vanaf: tuple[int, int] | None

    def tekst(self, rij: int) -> str:
        """Return what it says in another row of the same column."""
        return self.bron if self.vanaf is None else _verplaats(self.bron, self.vanaf, rij)


def kolomformules(blad: Blad, tabel: Tabel) -> dict[int, Kolomformule]:
    """Return the formula of each calculated column of a table, by column of the sheet.

    A column counts as calculated when its table part says so, or (some programs don't keep that)
    when each of its cells holds a formula. A formula with relative places is taken from a cell:
    only there it is known from where they count.
    """
    uit: dict[int, Kolomformule] = {}
    genoemd = tabel.kolomformules()
    for kolom in range(tabel.heel.kolom, tabel.heel.laatste_kolom + 1):
        if kolom in genoemd and not is_relatief(genoemd[kolom][0]):
            uit[kolom] = Kolomformule(*genoemd[kolom], None)
        elif formule := _uit_cellen(blad, tabel, kolom, genoemd=kolom in genoemd):
            uit[kolom] = formule
    return uit


def _uit_cellen(blad: Blad, tabel: Tabel, kolom: int, *, genoemd: bool) -> Kolomformule | None:
    """Return the formula of the last cell that has one, when the column is calculated."""
    rijen = range(tabel.gegevens.laatste_rij, tabel.gegevens.rij - 1, -1)
    formules = ((rij, blad.formule((rij, kolom))) for rij in rijen)
    if genoemd:
        rij, formule = next(((r, f) for r, f in formules if f is not None), (0, None))
    else:
        rij, formule = next(formules, (0, None))
        if any(andere is None for _, andere in formules):
            return None
    return None if formule is None else _van_cel(blad, formule, (rij, kolom))


def _van_cel(blad: Blad, formule: Element, plek: tuple[int, int]) -> Kolomformule | None:
    soort = formule.get("t", "normal")
    tekst, vanaf = formule.text or "", plek
    if soort == "shared" and not tekst:
        tekst, vanaf = blad.gedeelde_formule(formule.get("si", ""))
    if soort == "dataTable" or not tekst:
        return None
    if soort == "array" and lees_bereik(formule.get("ref", "")) != (*plek, *plek):
        return None
    return Kolomformule(tekst, soort == "array", vanaf if is_relatief(tekst) else None)


def is_relatief(tekst: str) -> bool:
    """Tell whether a formula may hold a place whose row is not fixed."""
    kaal, aantal = tekst, 1
    while aantal:
        kaal, aantal = _GEEN_PLEK.subn("", kaal)
    return bool(_RELATIEF.search(kaal))


def _verplaats(tekst: str, vanaf: tuple[int, int], rij: int) -> str:
    from openpyxl.formula.translate import Translator  # late: it loads all of openpyxl

    doel = cel_adres(rij, vanaf[1])
    formule: str = Translator(f"={tekst}", origin=cel_adres(*vanaf)).translate_formula(doel)
    return formule.removeprefix("=")
