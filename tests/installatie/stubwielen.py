"""Wheels that stand for the packages of others: pip installs them for real, without a network.

Each holds an empty module, but click: that one points to the real click, so that `hgw` runs.
"""

import zipfile
from importlib.metadata import version
from importlib.util import find_spec
from pathlib import Path

MODULES = {
    "click": "",
    "rich": "rich",
    "python-calamine": "python_calamine",
    "XlsxWriter": "xlsxwriter",
    "lxml": "lxml.etree",
    "openpyxl": "openpyxl",
    "pandas": "pandas",
    "tomlkit": "tomlkit",
    "xlwings": "xlwings",
    "pyOpenVBA": "pyopenvba",
}
SOORT = "Wheel-Version: 1.0\nGenerator: test\nRoot-Is-Purelib: true\nTag: py3-none-any\n"


def maak_stubs(map_: Path) -> None:
    """Write one wheel per package, with the version that is installed here."""
    echt = map_ / "echt"
    echt.mkdir()
    (echt / "click").symlink_to(Path(find_spec("click").origin).parent)
    for naam, module in MODULES.items():
        _maak(map_, naam, version(naam), _inhoud(module, echt))


def _inhoud(module: str, echt: Path) -> dict[str, str]:
    if not module:
        return {"echte_click.pth": f"{echt}\n"}
    delen = module.split(".")
    onder = {f"{delen[0]}/{delen[1]}.py": ""} if len(delen) > 1 else {}
    return {f"{delen[0]}/__init__.py": "", **onder}


def _maak(map_: Path, naam: str, nummer: str, inhoud: dict[str, str]) -> None:
    basis = f"{naam.replace('-', '_').lower()}-{nummer}"
    info = {
        "METADATA": f"Metadata-Version: 2.1\nName: {naam}\nVersion: {nummer}\n",
        "WHEEL": SOORT,
    }
    alles = {**inhoud, **{f"{basis}.dist-info/{deel}": tekst for deel, tekst in info.items()}}
    record = f"{basis}.dist-info/RECORD"
    alles[record] = "".join(f"{deel},,\n" for deel in [*alles, record])
    with zipfile.ZipFile(map_ / f"{basis}-py3-none-any.whl", "w") as zip_:
        for deel, tekst in alles.items():
            zip_.writestr(deel, tekst)
