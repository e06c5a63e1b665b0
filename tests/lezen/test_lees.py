"""`read_safely`: whatever happens, a sentence comes out."""

import pytest

from hgw_excel.lezen import lees
from hgw_excel.lezen.lees import read_safely
from tests.lezen.maken import maak_klassenmap


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


def test_pipe_or_device_is_not_waited_for(tmp_path, monkeypatch):
    pad = maak_klassenmap(tmp_path / "a.xlsx")
    monkeypatch.setattr("stat.S_ISREG", lambda _: False)

    assert read_safely(pad).code == "HGW112"


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
