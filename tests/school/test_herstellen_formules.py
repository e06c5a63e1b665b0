"""Formulas that are put back in files with errors: a recalculation changes nothing in the copy."""

import re
from collections.abc import Callable
from pathlib import Path

from hgw_excel.bouwen.klassenmap import plekken
from hgw_excel.schema.ruw import Cel, CelFout
from hgw_excel.school.controleren import controleer
from hgw_excel.school.herstellen import herstel, te_herstellen
from tests.libreoffice import Document, Kantoor
from tests.school.kapot import AANTAL, Kapot, bewerk, inhoud, kapot, lees, zet

NAAM = "klassenmap groep 5.xlsx"
SPELLING: Kapot = ("tblIndeling", 2, "spelling_aanpak", "tekst", "verdiept")
KEER: Kapot = ("tblIndeling", 3, "keer_intensief", "getal", "9")
"""Typed over; the last hangs on the column that goes."""


def rijen(pad: Path) -> dict[str, tuple[tuple[Cel, ...], ...]]:
    """Return every table."""
    klas, _ = lees(pad)
    return {naam: klas.blad(naam).rijen for naam in klas.tabellen()}


def bewaard(
    kantoor: Kantoor, pad: Path, uit: Path, doe: Callable[[Document], None] | None = None
) -> Path:
    """Recalculate a file in LibreOffice, after a change, and return what it keeps."""
    doc = kantoor.open(pad)
    try:
        if doe:
            doe(doc)
        doc.herbereken()
        return doc.bewaar(uit)
    finally:
        doc.sluit()


def zonder_keuze(doc: Document) -> None:
    """Take a column away as a teacher does."""
    plek = plekken(inhoud())["tblIndeling"]
    doc.uno.Sheets.getByName(plek.blad).Columns.removeByIndex(plek.kolommen["rekenen_keuze"], 1)


def met_verw(deel: bytes) -> bytes:
    """Let a formula point to nothing, as Excel leaves it when its column went and came back."""
    keuze = rb"tblIndeling\[\[#This Row\],\[Rekenen keuze\]\]"
    cel = rb'<c ([^>]*?)(?: t="str")?><f>([^<]*)%s([^<]*)</f><v>[^<]*</v>' % keuze
    return re.sub(cel, rb'<c \1 t="e"><f>\2#REF!\3</f><v>#REF!</v>', deel)


def hersteld(map_: Path, bron: Path) -> tuple[list[str], Path]:
    """Return the columns of the cells that are mended, and the copy."""
    uitkomst = controleer([bron])
    uit = herstel(te_herstellen(uitkomst), map_ / "uit", bekend=uitkomst.meldingen)
    assert [klas.niet for klas in uit.klassen] == [()]
    return [h.plek[2] for klas in uit.klassen for h in klas.cellen], map_ / "uit" / NAAM


def fouten(pad: Path) -> int:
    return sum(isinstance(cel, CelFout) for rij in rijen(pad)["tblIndeling"] for cel in rij)


def test_a_whole_formula_that_sees_a_column_that_is_gone_is_left(kantoor, tmp_path):
    """A value that is typed over a formula without errors is mended all the same."""
    bron = zet(tmp_path / "bron", klassenmap_groep_5=b"")
    heel = zet(tmp_path / "heel", klassenmap_groep_5=kapot(SPELLING, KEER))
    bewaard(kantoor, heel / NAAM, bron / NAAM, zonder_keuze)
    cellen, kopie = hersteld(tmp_path, bron)

    assert (cellen, fouten(kopie)) == (["spelling_aanpak"], 2 * AANTAL - 1)
    assert rijen(bewaard(kantoor, kopie, tmp_path / "na.xlsx")) == rijen(kopie)


def test_a_broken_formula_comes_back_with_what_saw_its_error(kantoor, tmp_path):
    bron = bewerk(kapot(), met_verw)
    cellen, kopie = hersteld(tmp_path, zet(tmp_path / "bron", klassenmap_groep_5=bron))

    assert (set(cellen), fouten(kopie)) == ({"rekenen_aanpak"}, 0)
    assert len(cellen) >= AANTAL
    assert rijen(bewaard(kantoor, kopie, tmp_path / "na.xlsx")) == rijen(kopie)
