"""What others made and a klassenmap with macros needs: taken from what is installed, never kept."""

from importlib.util import find_spec
from pathlib import Path

from hgw_excel.domein.melding import KanNiet

XLWINGS = {"xlwings": "xlwings.bas", "Dictionary": "addin/Dictionary.cls"}
"""The modules of xlwings by their name in the project: RunPython, and what it needs on a Mac."""

NODIG = ("xlwings", "pyopenvba")
INSTALLEER = (
    "Dubbelklik op installeer.cmd, of typ: hgw installeer. Open hgw daarna met de snelkoppeling."
)
"""The environment that it makes has all of it, and the shortcuts start hgw there."""


def ontbreekt() -> bool:
    """Say whether a package is missing that only a klassenmap with macros needs."""
    return any(find_spec(pakket) is None for pakket in NODIG)


def eis_bronnen() -> None:
    """Refuse when a package is missing that only a klassenmap with macros needs.

    Raises:
        KanNiet: with what to install.
    """
    if ontbreekt():
        zin = "Voor een klassenmap met knoppen ontbreken hier nog onderdelen van hgw."
        raise KanNiet(f"{zin} {INSTALLEER} Er is niets gemaakt.")


def xlwings_modules() -> dict[str, str]:
    """Return the text of each module of xlwings; xlwings itself is not started."""
    spec = find_spec("xlwings")
    assert spec is not None
    assert spec.origin is not None
    map_ = Path(spec.origin).parent
    return {naam: (map_ / pad).read_text("utf-8") for naam, pad in XLWINGS.items()}
