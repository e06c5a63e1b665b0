"""A table that grows, and Excel that refuses on the way."""

from pathlib import Path

import pytest

from hgw_excel.excel.bladen import Bladen
from hgw_excel.excel.groei import verleng
from hgw_excel.excel.live import lees_boek
from tests.excel.samen import klas_in, klas_van
from tests.motor import ComFout, open_boek, weiger_na


@pytest.mark.parametrize("na", [None, 1, 2])
def test_what_was_copied_is_let_go(tmp_path: Path, na: int | None) -> None:
    """The first change is the size of the table; then come two of what is pasted."""
    pad = tmp_path / "klassenmap.xlsx"
    pad.write_bytes(klas_van((5,)))
    boek = open_boek(pad)
    ruw = klas_in(lees_boek(boek)).blad("tblSignalen")
    weiger_na(boek, na)

    try:
        verleng(Bladen(boek), ruw, 1)
        geweigerd = False
    except ComFout:
        geweigerd = True

    assert (geweigerd, bool(boek.app.cut_copy_mode)) == (na is not None, False)
