"""What is stored in a view is what LibreOffice computes, and no view shows an error."""

from dataclasses import replace

import openpyxl
import pytest

from hgw_excel.bouwen.klassenmap import bouw_klassenmap
from hgw_excel.schema import formule as formule_module
from hgw_excel.schema.formule import alle
from tests.lint import KAART, lint
from tests.weergaven.klassen import KLASSEN, bytes_van, inhoud_van
from tests.weergaven.vergelijk import WEERGAVEN, opgeslagen, verschillen


@pytest.mark.parametrize("klas", KLASSEN)
def test_libreoffice_computes_what_is_stored(kantoor, tmp_path, klas):
    pad = tmp_path / "klassenmap.xlsx"
    pad.write_bytes(bytes_van(klas))

    doc = kantoor.open(pad)

    assert verschillen(doc, pad.read_bytes()) == []
    doc.sluit()


@pytest.mark.parametrize("klas", ["7 gebieden", "2-3", "nieuw"])
def test_nothing_in_it_makes_excel_repair(tmp_path, klas):
    pad = tmp_path / "klassenmap.xlsx"
    pad.write_bytes(bytes_van(klas))

    assert lint(pad, fouten_in=KAART) == []


@pytest.mark.parametrize("klas", KLASSEN)
def test_no_error_where_someone_looks(klas):
    zichtbaar = [cel for cel in opgeslagen(bytes_van(klas)) if cel.zichtbaar]

    assert len(zichtbaar) > 300
    assert [cel for cel in zichtbaar if str(cel.waarde).startswith("#")] == []


def test_every_formula_of_a_view_is_used():
    gebruikt = set()
    echt = alle()

    class Spion(dict):
        def __getitem__(self, naam):
            gebruikt.add(naam)
            return echt[naam]

    with pytest.MonkeyPatch.context() as tijdelijk:
        tijdelijk.setattr("hgw_excel.bouwen.vel.alle", lambda: Spion(echt))
        bouw_klassenmap(inhoud_van("7 gebieden"))

    assert {naam for naam in echt if naam.startswith("weergave_")} - gebruikt == set()


FOUT_IN = dict.fromkeys(("weergave_kaart_rendement", "weergave_kaart_dubbel"), "eigen lijn")
"""Where a fault of these shows."""


@pytest.mark.parametrize(
    ("naam", "oud", "nieuw"),
    [
        ("weergave_kaart_rendement", ">0)", ">90)"),
        ("weergave_kaart_dubbel", "MIN(1,", "MIN(0,"),
        ("weergave_muur_volg", "+1", "+2"),
        ("weergave_kaart_titel", "tblScores[leerling]", "tblScores[leerling_id]"),
        ("weergave_inval_werkt", "wat_werkt", "doel"),
    ],
)
def test_a_wrong_formula_is_noticed(kantoor, tmp_path, monkeypatch, naam, oud, nieuw):
    fout = replace(alle()[naam], excel=alle()[naam].excel.replace(oud, nieuw))
    assert fout.excel != alle()[naam].excel
    formules = {**alle(), naam: fout}
    monkeypatch.setattr(formule_module, "alle", lambda: formules)
    monkeypatch.setattr("hgw_excel.bouwen.vel.alle", lambda: formules)
    pad = tmp_path / "fout.xlsx"
    pad.write_bytes(bouw_klassenmap(inhoud_van(FOUT_IN.get(naam, "5-6 intern, namen"))))

    doc = kantoor.open(pad)

    assert verschillen(doc, pad.read_bytes()) != []
    doc.sluit()


@pytest.mark.parametrize("blad", WEERGAVEN)
def test_a_view_is_protected_without_password_and_its_drop_downs_are_open(tmp_path, blad):
    pad = tmp_path / "klassenmap.xlsx"
    pad.write_bytes(bytes_van("5-6"))
    boek = openpyxl.load_workbook(pad)
    werkblad = boek[blad]
    sheet = next(s for s in inhoud_van("5-6").werkboek.sheets if s.naam == blad)

    open_cellen = {
        cel.coordinate for rij in werkblad.iter_rows() for cel in rij if not cel.protection.locked
    }
    keuzes = {boek.defined_names[kop.naam].attr_text.split("!")[1].replace("$", "")
              for kop in sheet.head}  # fmt: skip

    assert werkblad.protection.sheet
    assert werkblad.protection.password is None
    assert keuzes <= open_cellen
    assert {werkblad[cel].value for cel in open_cellen - keuzes} <= {None}
    assert not werkblad.tables
