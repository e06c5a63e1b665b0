"""`read_safely`: whatever happens, a sentence comes out."""

import io
from dataclasses import replace

import pytest

from hgw_excel.lezen import lees, poort
from hgw_excel.lezen.lees import read_safely
from hgw_excel.schema.ruw import Boek, CelFout
from tests.lezen.maken import (
    BLAD1,
    NS,
    TEKSTEN,
    maak_klassenmap,
    met_rijen,
    verander,
    vervang,
)

BLAD2 = "xl/worksheets/sheet2.xml"


def test_lock_file_is_never_opened(tmp_path, monkeypatch):
    slot = tmp_path / "~$klassenmap groep 5.xlsx"
    slot.write_bytes(b"\x0fJuf Voorbeeld")
    monkeypatch.setattr("pathlib.Path.open", lambda *_: pytest.fail("opened"))

    melding = read_safely(slot)

    assert melding.code == "HGW103"
    assert "Voorbeeld" not in str(melding.als_dict())
    assert "'klassenmap groep 5.xlsx' staat nog open" in melding.zin


def test_missing_file(tmp_path):
    assert str(read_safely(tmp_path / "weg.xlsx")) == (
        "Dit bestand of deze map is er niet. Kijk de naam en de plek na."
    )


def test_folder_is_no_file(tmp_path):
    melding = read_safely(tmp_path)

    assert (melding.code, melding.zin) == ("HGW102", "Dit is een map, geen bestand.")


def test_no_permission(tmp_path, monkeypatch):
    pad = maak_klassenmap(tmp_path / "a.xlsx")

    def dicht(*_):
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr("pathlib.Path.open", dicht)
    melding = read_safely(pad)

    assert melding.code == "HGW102"
    assert melding.zin == "Je hebt geen rechten voor dit bestand of deze map."
    assert melding.doe


def test_file_that_onedrive_has_not_fetched_is_not_opened(tmp_path, monkeypatch):
    pad = maak_klassenmap(tmp_path / "a.xlsx")
    monkeypatch.setattr(poort, "staat_alleen_in_de_cloud", lambda staat: staat.st_size > 0)
    monkeypatch.setattr("pathlib.Path.open", lambda *_: pytest.fail("opened"))

    assert str(read_safely(pad)) == (
        "Het bestand staat alleen in OneDrive en nog niet op deze computer. Klik er in de "
        "Verkenner met rechts op, kies Altijd behouden op dit apparaat, wacht tot het er is en "
        "probeer het opnieuw."
    )


class Groeiend(io.FileIO):
    """A file to which another program adds while it is read."""

    def read(self, aantal: int = -1) -> bytes:
        inhoud = super().read(aantal)
        with open(self.name, "ab") as ander:
            ander.write(b"x")
        return inhoud


def test_file_that_grows_while_it_is_read(tmp_path, monkeypatch):
    pad = maak_klassenmap(tmp_path / "a.xlsx")
    monkeypatch.setattr("pathlib.Path.open", lambda zelf, _: Groeiend(zelf))

    melding = read_safely(pad)

    assert (melding.code, melding.zin) == (
        "HGW102",
        "Het bestand veranderde terwijl we het lazen.",
    )


def test_pipe_or_device_is_not_waited_for(tmp_path, monkeypatch):
    pad = maak_klassenmap(tmp_path / "a.xlsx")
    monkeypatch.setattr("stat.S_ISREG", lambda _: False)

    assert read_safely(pad).code == "HGW112"


@pytest.mark.parametrize(
    ("alleen", "tabellen", "namen"),
    [
        (None, {"tblScores"}, {"hgw_klassenmap_versie", "diepe_cel"}),
        ((), set(), set()),
        (("tblscores",), {"tblScores"}, set()),
        (("SCORES", "iets anders"), {"tblScores"}, set()),
        ((" Scores ",), {"tblScores"}, set()),
        (("start",), set(), {"hgw_klassenmap_versie"}),
        (("Diep", "tblScores"), {"tblScores"}, {"diepe_cel"}),
    ],
)
def test_what_is_not_asked_is_not_read(tmp_path, alleen, tabellen, namen):
    pad = maak_klassenmap(tmp_path / "a.xlsx")
    heel = read_safely(pad)

    boek = read_safely(pad, alleen=alleen)

    assert boek == replace(
        heel,
        versie=heel.versie if "hgw_klassenmap_versie" in namen else None,
        tabellen={naam: heel.tabellen[naam] for naam in tabellen},
        namen={naam: heel.namen[naam] for naam in namen},
        adressen={naam: heel.adressen[naam] for naam in namen},
    )


def test_a_sheet_is_found_when_its_tab_ends_in_a_space(tmp_path):
    pad = maak_klassenmap(tmp_path / "a.xlsx")
    vervang(pad, "xl/workbook.xml", 'name="Scores"', 'name="Scores "')

    assert set(read_safely(pad, alleen=("scores",)).tabellen) == {"tblScores"}


def test_sheet_that_is_not_asked_is_not_looked_into(tmp_path):
    """Its rows are out of order; without `alleen` that is a refusal."""
    pad = met_rijen(tmp_path / "a.xlsx", '<row r="2"/><row r="1"/>')

    assert read_safely(pad).code == "HGW126"
    assert read_safely(pad, alleen=("tblScores",)).soort == "klassenmap"


def test_sheet_that_is_not_asked_still_passes_the_gate(tmp_path):
    pad = vervang(maak_klassenmap(tmp_path / "a.xlsx"), BLAD1, "<work", "<!DOCTYPE x><work")

    assert read_safely(pad, alleen=("tblScores",)).code == "HGW120"


@pytest.mark.parametrize(("waarde", "cel"), [("", CelFout("leeg")), ("2", None)])
def test_empty_value_means_the_same_whatever_is_asked(tmp_path, waarde, cel):
    """`<v></v>` is an empty text when some formula has a value, on whichever sheet."""
    rijen = f'<row r="1"><c r="A1"><f>1+1</f><v>{waarde}</v></c></row>'
    pad = met_rijen(tmp_path / "a.xlsx", rijen)
    vervang(pad, BLAD2, "</f><v>2</v>", "</f><v></v>")
    vervang(pad, BLAD2, '<c r="F6" t="e"><f>NA()</f><v>#N/A</v></c>', "")
    som = [
        [rij[4] for rij in read_safely(pad, alleen=alleen).tabellen["tblScores"].rijen]
        for alleen in (None, ("tblScores",))
    ]

    assert som == [[cel, cel, None]] * 2


class Paniek(BaseException):
    """What a crash inside a native library looks like: no Exception."""


@pytest.mark.parametrize(
    ("fout", "code"),
    [(RuntimeError("geheim"), "HGW126"), (Paniek("geheim"), "HGW127"), (MemoryError(), "HGW127")],
)
def test_unexpected_fault_of_the_reader_is_a_melding(tmp_path, monkeypatch, fout, code):
    def stuk(*_):
        raise fout

    monkeypatch.setattr(lees, "read_waarden", stuk)
    melding = read_safely(maak_klassenmap(tmp_path / "a.xlsx"))

    assert melding.code == code
    assert "geheim" not in str(melding)


def test_stopping_the_program_is_not_swallowed(tmp_path, monkeypatch):
    def stop(*_):
        raise KeyboardInterrupt

    monkeypatch.setattr(lees, "read_waarden", stop)

    with pytest.raises(KeyboardInterrupt):
        read_safely(maak_klassenmap(tmp_path / "a.xlsx"))


def test_an_empty_list_of_texts_is_honest(tmp_path):
    pad = met_rijen(tmp_path / "a.xlsx", '<row r="1"><c r="A1"><v>5</v></c></row>')
    leeg = f'<?xml version="1.0" encoding="UTF-8"?>\n<sst xmlns="{NS}" count="0" uniqueCount="0"/>'
    for nummer in (2, 3):
        blad = f"xl/worksheets/sheet{nummer}.xml"
        verander(pad, blad, lambda _: f'<worksheet xmlns="{NS}"><sheetData/></worksheet>'.encode())
    verander(pad, TEKSTEN, lambda _: leeg.encode())

    assert isinstance(read_safely(pad), Boek)
