"""Several files or none, also when it is broken off with Ctrl+C in the middle of a rename."""

import errno
import os
from collections.abc import Callable
from pathlib import Path

import pytest

from hgw_excel import platform
from hgw_excel.bijwerken.opslaan import Stuk, schrijf, schrijf_samen
from hgw_excel.domein.melding import KanNiet

NIETS = "Er is niets veranderd."


@pytest.fixture
def doel(tmp_path: Path) -> Path:
    doel = tmp_path / "a.xlsx"
    doel.write_bytes(b"oud")
    return doel


def beeld(map_: Path) -> dict[str, tuple[int, bytes]]:
    return {pad.name: (pad.stat().st_mode, pad.read_bytes()) for pad in sorted(map_.iterdir())}


def test_two_files(doel):
    ander = doel.with_name("b.xlsx")

    schrijf_samen([Stuk(doel, b"een", overschrijf=True), Stuk(ander, b"twee")])

    assert {naam: w for naam, (_, w) in beeld(doel.parent).items()} == {
        "a.xlsx": b"een",
        "b.xlsx": b"twee",
    }


def zonder_links(*_: object) -> None:
    raise OSError(errno.EPERM, "Operation not permitted")


@pytest.mark.parametrize("link", [os.link, zonder_links])
@pytest.mark.parametrize("welk", [0, 1, 2])
def test_one_that_can_not_be_placed_puts_all_back(doel, monkeypatch, welk, link):
    """The third is new; at `welk` the rename fails. No room is needed to go back."""
    paden = [doel, doel.with_name("b.xlsx"), doel.with_name("c.xlsx")]
    paden[1].write_bytes(b"oud b")
    paden[1].chmod(0o640)
    voor = beeld(doel.parent)
    for naam in ("vervang", "zet_neer"):
        echt = getattr(platform, naam)

        def zet(nieuw: Path, naar: Path, echt=echt) -> None:
            if naar == paden[welk] and nieuw.read_bytes() == b"nieuw":
                raise OSError(errno.EBUSY, "busy")
            echt(nieuw, naar)

        monkeypatch.setattr(platform, naam, zet)
    monkeypatch.setattr(os, "link", link)
    with pytest.raises(KanNiet) as fout:
        schrijf_samen([Stuk(pad, b"nieuw", overschrijf=pad != paden[2]) for pad in paden])

    zin = f"'{paden[welk].name}' is nog open. Sluit hem en probeer het opnieuw. {NIETS}"
    assert fout.value.zin == zin
    assert beeld(doel.parent) == voor


def test_one_that_can_not_be_put_back_is_named(doel, monkeypatch):
    ander = doel.with_name("b.xlsx")
    ander.write_bytes(b"oud")
    keer = []

    def vervang(nieuw: Path, naar: Path) -> None:
        keer.append(naar)
        if len(keer) > 1:
            raise OSError(errno.EBUSY, "busy")
        os.replace(nieuw, naar)

    monkeypatch.setattr(platform, "vervang", vervang)
    with pytest.raises(KanNiet) as fout:
        schrijf_samen([Stuk(pad, b"nieuw", overschrijf=True) for pad in (doel, ander)])

    assert fout.value.zin == (
        "'b.xlsx' is nog open. Sluit hem en probeer het opnieuw. 'a.xlsx' is wel vervangen."
    )


def test_the_second_is_refused_before_the_first_is_written(doel):
    ander = doel.with_name("b.xlsx")
    ander.write_bytes(b"van een ander")
    voor = beeld(doel.parent)

    with pytest.raises(KanNiet, match=r"'b.xlsx' bestaat al"):
        schrijf_samen([Stuk(doel, b"nieuw", overschrijf=True), Stuk(ander, b"nieuw")])

    assert beeld(doel.parent) == voor


Zet = Callable[[object, object], None]


def ervoor(zet: Zet, nieuw: object, naar: object) -> None:
    raise KeyboardInterrupt


def erna(zet: Zet, nieuw: object, naar: object) -> None:
    zet(nieuw, naar)
    raise KeyboardInterrupt


def breek_af(monkeypatch, bij: Path, wanneer: Callable[[Zet, object, object], None]) -> None:
    """Press Ctrl+C once, before or after the new content gets the name `bij`."""
    gedaan = []
    for naam in ("replace",) if os.link is zonder_links else ("replace", "link"):
        echt = getattr(os, naam)

        def zet(nieuw: Path, naar: Path, echt: Zet = echt) -> None:
            if Path(naar) != bij or gedaan:
                return echt(nieuw, naar)
            gedaan.append(naar)
            return wanneer(echt, nieuw, naar)

        monkeypatch.setattr(os, naam, zet)


@pytest.mark.parametrize("wanneer", [ervoor, erna])
@pytest.mark.parametrize("links", [True, False])
@pytest.mark.parametrize("welk", [0, 1, 2, 3])
def test_breaking_off_puts_all_back(doel, monkeypatch, welk, links, wanneer):
    """The last two are new; of one of those a file may be replaced that was not there."""
    if not links:
        monkeypatch.setattr(os, "link", zonder_links)
    paden = [doel, *(doel.with_name(f"{letter}.xlsx") for letter in "bcd")]
    paden[1].write_bytes(b"oud b")
    paden[1].chmod(0o640)
    voor = beeld(doel.parent)
    breek_af(monkeypatch, paden[welk], wanneer)
    with pytest.raises(KeyboardInterrupt):
        schrijf_samen([Stuk(pad, b"nieuw", overschrijf=pad != paden[2]) for pad in paden])

    assert beeld(doel.parent) == voor


@pytest.mark.parametrize(("wanneer", "staat_er"), [(ervoor, b"oud"), (erna, b"nieuw")])
def test_breaking_off_a_replacement_leaves_a_whole_file(doel, monkeypatch, wanneer, staat_er):
    breek_af(monkeypatch, doel, wanneer)
    with pytest.raises(KeyboardInterrupt):
        schrijf(doel, b"nieuw", overschrijf=True)

    assert {naam: w for naam, (_, w) in beeld(doel.parent).items()} == {"a.xlsx": staat_er}


@pytest.mark.parametrize("wanneer", [ervoor, erna])
@pytest.mark.parametrize("links", [True, False])
@pytest.mark.parametrize("overschrijf", [True, False])
def test_breaking_off_a_new_file_leaves_none(tmp_path, monkeypatch, overschrijf, links, wanneer):
    if not links:
        monkeypatch.setattr(os, "link", zonder_links)
    breek_af(monkeypatch, tmp_path / "b.xlsx", wanneer)
    with pytest.raises(KeyboardInterrupt):
        schrijf(tmp_path / "b.xlsx", b"nieuw", overschrijf=overschrijf)

    assert beeld(tmp_path) == {}


@pytest.mark.parametrize("inhoud", [b"", b"van een ander"])
def test_going_back_leaves_what_another_made(doel, monkeypatch, inhoud):
    """Another program made the second one between our last look and the rename."""
    ander, echt = doel.with_name("b.xlsx"), os.link

    def link(nieuw: Path, naar: Path) -> None:
        if naar == ander:
            ander.write_bytes(inhoud)
        echt(nieuw, naar)

    monkeypatch.setattr(os, "link", link)
    with pytest.raises(KanNiet, match=r"'b.xlsx' bestaat al"):
        schrijf_samen([Stuk(doel, b"nieuw", overschrijf=True), Stuk(ander, b"nieuw")])

    assert {naam: w for naam, (_, w) in beeld(doel.parent).items()} == {
        "a.xlsx": b"oud",
        "b.xlsx": inhoud,
    }
