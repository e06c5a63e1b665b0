"""A folder for a USB stick or a shared drive, from which a colleague installs by a double click."""

import tempfile
from hashlib import sha256
from pathlib import Path

from hgw_excel.bijwerken.opslaan import Stuk, schrijf_samen
from hgw_excel.bijwerken.reserve import bewaar
from hgw_excel.domein.melding import KanNiet
from hgw_excel.installatie.snelkoppelingen import als_cmd, voorbeeld
from hgw_excel.installatie.wiel import ONDERDELEN, maak_wiel
from hgw_excel.platform import os_zin

WIELMAP = "pakketten"
MAIL = "mail-ict.md"


def mail() -> str:
    """Return the half page for the school's ICT."""
    return voorbeeld(MAIL)


def deel_uit(map_: Path, *, proef: bool = False, overschrijf: bool = False) -> list[Path]:
    """Write the folder; return what was written, or with `proef` what would be.

    What is there with the same content stays untouched; of what is replaced a copy is kept in
    `_hgw/reserve`.

    Raises:
        KanNiet: a file is there that differs, and `overschrijf` was not given; another hgw-excel
            lies in it; or the folder can't be written.
    """
    with tempfile.TemporaryDirectory() as tijdelijk:
        wiel = maak_wiel(Path(tijdelijk))
        _keur(map_ / WIELMAP, wiel.name)
        inhoud = {map_ / naam: data for naam, data in _inhoud(wiel).items()}
    nieuw = {pad: data for pad, data in inhoud.items() if _lees(pad) != data}
    anders = [pad.name for pad in nieuw if pad.exists()]
    if anders and not overschrijf:
        zin = f"In '{map_}' staat al een ander bestand {anders[0]}. Er is niets veranderd."
        raise KanNiet(f"{zin} Kies een andere map, of vervang het met --overschrijf.")
    if not proef:
        _schrijf(nieuw, overschrijf=overschrijf)
    return list(nieuw)


def _inhoud(wiel: Path) -> dict[str, bytes]:
    pakket = f"{WIELMAP}\\{wiel.name}{ONDERDELEN}"
    return {
        "LEESMIJ.txt": als_cmd(voorbeeld("LEESMIJ.txt").replace("{pakket}", pakket)),
        "installeer.cmd": als_cmd(voorbeeld("installeer.cmd")),
        "installeer.command": voorbeeld("installeer.command").encode(),
        "mail-ict.txt": als_cmd(mail()),
        f"{WIELMAP}/{wiel.name}": wiel.read_bytes(),
    }


def _keur(map_: Path, naam: str) -> None:
    """Refuse two of us in one folder: it is not for us to say which is meant."""
    ander = [pad.name for pad in map_.glob("hgw_excel-*.whl") if pad.name != naam]
    if ander:
        zin = f"In '{map_}' staat al een andere versie: {ander[0]}."
        raise KanNiet(f"{zin} Haal die weg, of kies een andere map.")


def _lees(pad: Path) -> bytes | None:
    try:
        return pad.read_bytes()
    except OSError:
        return None


def _schrijf(inhoud: dict[Path, bytes], *, overschrijf: bool) -> None:
    try:
        for map_ in {pad.parent for pad in inhoud}:
            map_.mkdir(parents=True, exist_ok=True)
        schrijf_samen([_stuk(pad, data, overschrijf) for pad, data in inhoud.items()])
        for pad in inhoud:
            if pad.suffix == ".command":
                pad.chmod(0o755)
    except OSError as fout:
        raise KanNiet(f"De map kan niet geschreven worden. {os_zin(fout)}") from fout


def _stuk(pad: Path, data: bytes, overschrijf: bool) -> Stuk:
    oud = _lees(pad)
    if overschrijf and oud is not None:
        bewaar(pad, oud)
    som = sha256(oud).hexdigest() if overschrijf and oud is not None else ""
    return Stuk(pad, data, overschrijf, som)
