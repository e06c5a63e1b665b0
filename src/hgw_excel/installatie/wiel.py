"""A wheel of the hgw-excel that runs, made from its own files: to install, or to hand out."""

import hashlib
import sys
import zipfile
from base64 import urlsafe_b64encode
from collections.abc import Iterator
from importlib.metadata import Distribution, distribution
from importlib.util import find_spec
from pathlib import Path

PAKKETTEN = ("hgw_excel", "hgw_sjablonen", "hgw_udfs")
"""The three import packages of hgw-excel."""

ONDERDELEN = "[excel,sjabloon]"
"""What comes with it: xlwings for the buttons, pyOpenVBA to make workbooks that have them."""

OUDSTE = (3, 11)
"""The Python that it needs."""

_SOORT = "Wheel-Version: 1.0\nGenerator: hgw-excel\nRoot-Is-Purelib: true\nTag: py3-none-any\n"
_TIJD = (1980, 1, 1, 0, 0, 0)


def maak_wiel(map_: Path) -> Path:
    """Write the wheel in a folder that exists; the same files give the same bytes.

    Source:
        the form: PyPA, binary distribution format 1.0.
    """
    dist = distribution("hgw-excel")
    basis = f"hgw_excel-{dist.version}"
    inhoud = dict(sorted(_bestanden(dist, f"{basis}.dist-info")))
    wat = [f"{naam},sha256={_hash(data)},{len(data)}\n" for naam, data in inhoud.items()]
    record = f"{basis}.dist-info/RECORD"
    inhoud[record] = "".join([*wat, f"{record},,\n"]).encode()
    doel = map_ / f"{basis}-py3-none-any.whl"
    with zipfile.ZipFile(doel, "w") as zip_:
        for naam, data in inhoud.items():
            zip_.writestr(zipfile.ZipInfo(naam, _TIJD), data, zipfile.ZIP_DEFLATED)
    return doel


def _bestanden(dist: Distribution, info: str) -> Iterator[tuple[str, bytes]]:
    """Yield each file: the packages where they stand, also in a clone, and what pip reads."""
    for pakket in PAKKETTEN:
        spec = find_spec(pakket)
        if spec is None or not spec.origin:
            raise ValueError(f"package {pakket} is not installed as files")
        wortel = Path(spec.origin).parent
        for pad in wortel.rglob("*"):
            if pad.is_file() and pad.parent.name != "__pycache__":
                yield (Path(pakket) / pad.relative_to(wortel)).as_posix(), pad.read_bytes()
    for naam in ("METADATA", "entry_points.txt", "licenses/LICENSE"):
        yield f"{info}/{naam}", (dist.read_text(naam) or "").encode()
    yield f"{info}/WHEEL", _SOORT.encode()


def _hash(data: bytes) -> str:
    return urlsafe_b64encode(hashlib.sha256(data).digest()).rstrip(b"=").decode()


def vingerafdruk(wiel: Path) -> str:
    """Return a hash of the code in a wheel, whoever built that wheel."""
    som = hashlib.sha256()
    with zipfile.ZipFile(wiel) as zip_:
        for naam in sorted(zip_.namelist()):
            if naam.startswith(tuple(f"{pakket}/" for pakket in PAKKETTEN)):
                som.update(f"{naam}\n{_hash(zip_.read(naam))}\n".encode())
    return som.hexdigest()


def python_versie() -> str:
    """'3.12': what the wheels of others must be made for."""
    return f"{sys.version_info.major}.{sys.version_info.minor}"
