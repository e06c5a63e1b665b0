"""A hostile file that is read can be changed as well, or is refused with a sentence."""

from dataclasses import replace

from hgw_excel.lezen.lees import read_safely
from tests.breken import patchen
from tests.breken.patchen import fout_na_patch
from tests.breken.vijandig import GEVALLEN, maak_alle
from tests.lezen.maken import maak_klassenmap

GELEZEN = [geval for geval in GEVALLEN if not geval.code and not geval.zwaar]


def test_what_is_read_can_be_changed(tmp_path):
    paden = maak_alle(tmp_path, GELEZEN)
    bladen = [read_safely(pad).tabellen["tblScores"] for pad in paden]

    fouten = {
        geval.naam: fout
        for geval, pad, blad in zip(GELEZEN, paden, bladen, strict=True)
        if (fout := fout_na_patch(pad, blad))
    }

    assert fouten == {}


def test_another_value_that_changes_is_noticed(tmp_path):
    pad = maak_klassenmap(tmp_path / "a.xlsx")
    blad = read_safely(pad).tabellen["tblScores"]
    anders = replace(blad, rijen=(*blad.rijen[:2], ("Chaima", "vrij", None, None, None)))

    assert fout_na_patch(pad, anders).startswith("other values")


def test_traceback_is_noticed(tmp_path, monkeypatch):
    def stuk(*_):
        raise KeyError("rij")

    monkeypatch.setattr(patchen, "patch", stuk)
    pad = maak_klassenmap(tmp_path / "a.xlsx")

    assert fout_na_patch(pad, read_safely(pad).tabellen["tblScores"]) == "KeyError('rij')"
