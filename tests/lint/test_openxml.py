"""The Open XML SDK, and where it is looked for."""

from pathlib import Path

import pytest

from tests.gereedschap import ontbreekt
from tests.lint import openxml
from tests.lint.eerlijk import bouw
from tests.lint.verminken import lees, schrijf, vervang

BLAD = "xl/worksheets/sheet1.xml"


def test_honest_and_spoilt_workbook(tmp_path: Path) -> None:
    eerlijk = bouw(tmp_path / "eerlijk.xlsx")
    ingreep = vervang(BLAD, '<c r="D9" t="b">', '<c r="D9" t="onzin">')
    fout = schrijf(tmp_path / "fout.xlsx", ingreep(lees(eerlijk)))

    gevonden = openxml.valideer_alle([eerlijk, fout])

    assert gevonden[eerlijk] == []
    assert len(gevonden[fout]) == 1
    assert "onzin" in gevonden[fout][0]


def test_the_environment_says_where_the_program_is(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HGW_OOXML_VALIDATOR", "/nergens/validator")

    assert openxml.zoek() == Path("/nergens/validator")


def test_missing_program_fails_in_ci(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("HGW_OOXML_VALIDATOR", str(tmp_path / "weg"))
    monkeypatch.setenv("CI", "true")

    with pytest.raises(pytest.fail.Exception, match="npm install"):
        openxml.valideer(tmp_path / "klassenmap.xlsx")


def test_missing_program_skips_elsewhere(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("CI", raising=False)

    with pytest.raises(pytest.skip.Exception, match="not here"):
        ontbreekt("not here")
