"""Another choice in a drop-down shows what a workbook built with that choice holds."""

import pytest

from hgw_excel.bouwen.klassenmap import bouw_klassenmap
from tests.weergaven.klassen import bytes_van, inhoud_van, met
from tests.weergaven.vergelijk import op_papier, opgeslagen, verschillen

KEUZES = {
    "kaart_leerling": ("Leerlingkaart", "Noor"),
    "kaart_voor": ("Leerlingkaart", "intern"),
    "muur_gebied": ("Datamuur", "Spelling"),
    "muur_weergave": ("Datamuur", "namen"),
    "groepjes_gebied": ("Groepjesblad", "Technisch lezen"),
}


@pytest.fixture(scope="module")
def doc(kantoor, tmp_path_factory):
    """One open workbook; each test puts back what it typed."""
    pad = tmp_path_factory.mktemp("keuze") / "klassenmap.xlsx"
    pad.write_bytes(bytes_van("5-6"))
    document = kantoor.open(pad)
    yield document
    document.sluit()


def cel_van(data: bytes, blad: str, waarde: str) -> str:
    """Return the address of the first typed cell with this text: the drop-down stands on top."""
    return next(
        cel.adres
        for cel in opgeslagen(data)
        if cel.blad == blad and cel.waarde == waarde and not cel.formule
    )


EERST = {"kaart_leerling": "Adam", "kaart_voor": "voor ouders", "muur_gebied": "Rekenen",
         "muur_weergave": "nummers", "groepjes_gebied": "Rekenen"}  # fmt: skip


@pytest.mark.parametrize("naam", KEUZES)
def test_a_choice_changes_the_view_and_nothing_else_is_needed(doc, naam):
    blad, woord = KEUZES[naam]
    oud = bytes_van("5-6")
    nieuw = bouw_klassenmap(met(inhoud_van("5-6"), **{naam: woord}))

    doc.typ(blad, cel_van(oud, blad, EERST[naam]), woord)
    anders = verschillen(doc, nieuw)
    doc.typ(blad, cel_van(oud, blad, EERST[naam]), EERST[naam])

    assert anders == []
    assert op_papier(nieuw, blad) != op_papier(oud, blad)


def test_a_formula_of_a_view_can_not_be_typed_over(doc):
    titel = doc.waarde("Leerlingkaart", "B4")

    doc.typ("Leerlingkaart", "B4", "Iemand anders")

    assert doc.waarde("Leerlingkaart", "B4") == titel == "Adam"


def test_a_child_moved_on_indeling_moves_on_every_view(doc):
    """Adam is verdiept for Rekenen; the teacher chooses intensief."""
    kop = doc.waarden("Indeling", "A1:BZ12")
    rij = next(i for i, cellen in enumerate(kop) if "Rekenen keuze" in cellen)
    kolom = kop[rij].index("Rekenen keuze")
    inhoud = inhoud_van("5-6")
    rijen = {tabel: [dict(r) for r in lijst] for tabel, lijst in inhoud.ruw.items()}
    rijen["tblIndeling"][0]["rekenen_keuze"] = "intensief"
    anders = bouw_klassenmap(type(inhoud)(inhoud.werkboek, rijen, inhoud.kop_ruw))

    assert verschillen(doc, anders) != []
    doc.typ("Indeling", f"{_letter(kolom)}{rij + 2}", "intensief")

    assert verschillen(doc, anders) == []


def _letter(kolom: int) -> str:
    return (chr(64 + kolom // 26) if kolom >= 26 else "") + chr(65 + kolom % 26)
