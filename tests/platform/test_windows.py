"""Registry and mark of the web, on a Windows that is played."""

import sys

import pytest

from hgw_excel import platform
from hgw_excel.platform.windows import registersleutels, registerwaarde, vul_in, zone_van
from tests.platform.register import maak_winreg

SLEUTELS = {
    r"HKCU\Software\Hgw": {"naam": "waarde", "getal": 4, "bytes": b"x", "": "eigen"},
    r"HKCU\Software\Hgw\Locatie1": {"Path": "C:\\een"},
    r"HKCU\Software\Hgw\Locatie2\Dieper": {},
}


@pytest.fixture
def windows(monkeypatch):
    def speel(sleutels, van_32_bits=None):
        monkeypatch.setitem(sys.modules, "winreg", maak_winreg(sleutels, van_32_bits))

    monkeypatch.setattr(platform, "SYSTEEM", "win32")
    return speel


@pytest.mark.parametrize(
    ("sleutel", "naam", "waarde"),
    [
        (r"HKCU\Software\Hgw", "naam", "waarde"),
        (r"HKCU\SOFTWARE\hgw", "getal", 4),
        (r"HKCU\Software\Hgw", "", "eigen"),
        (r"HKCU\Software\Hgw", "bytes", None),
        (r"HKCU\Software\Hgw", "anders", None),
        (r"HKLM\Software\Hgw", "naam", None),
    ],
)
def test_value_of_the_registry(windows, sleutel, naam, waarde):
    windows(SLEUTELS)

    assert registerwaarde(sleutel, naam) == waarde


def test_what_a_program_of_32_bits_wrote_is_found_too(windows):
    windows({}, SLEUTELS)

    assert registerwaarde(r"HKCU\Software\Hgw", "naam") == "waarde"


def test_keys_under_a_key(windows):
    windows(SLEUTELS)

    assert registersleutels(r"HKCU\Software\Hgw") == ("locatie1", "locatie2")
    assert registersleutels(r"HKCU\Software\Anders") == ()


def test_elsewhere_there_is_no_registry(monkeypatch):
    monkeypatch.setitem(sys.modules, "winreg", None)

    assert registerwaarde(r"HKCU\Software\Hgw", "naam") is None
    assert registersleutels(r"HKCU\Software\Hgw") == ()


@pytest.mark.parametrize(
    ("merk", "zone"),
    [
        (b"[ZoneTransfer]\r\nZoneId=3\r\nHostUrl=https://mail.example/\r\n", 3),
        (b"[ZoneTransfer]\r\nZoneId = 4\r\n", 4),
        (b"[ZoneTransfer]\r\nLastWriterPackageFamilyName=x\r\n", None),
        (b"\xff\xfe", None),
        (None, None),
    ],
)
def test_zone_of_a_file(windows, tmp_path, merk, zone):
    pad = tmp_path / "klassenmap.xlsm"
    if merk is not None:
        (tmp_path / "klassenmap.xlsm:Zone.Identifier").write_bytes(merk)

    assert zone_van(pad) == zone


def test_only_windows_marks_files(tmp_path):
    (tmp_path / "klassenmap.xlsm:Zone.Identifier").write_bytes(b"[ZoneTransfer]\nZoneId=3\n")

    assert zone_van(tmp_path / "klassenmap.xlsm") is None


def test_variables_are_filled_in(monkeypatch):
    monkeypatch.setenv("APPDATA", r"C:\Users\x\AppData\Roaming")

    assert vul_in(r"%APPDATA%\Microsoft\%ONBEKEND%") == (
        r"C:\Users\x\AppData\Roaming\Microsoft\%ONBEKEND%"
    )
