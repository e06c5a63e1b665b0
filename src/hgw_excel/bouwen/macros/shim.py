"""The VBA behind the buttons: for each one a line for the ribbon and one for Alt+F8 and Start."""

from importlib.resources import files

from hgw_excel.acties.knoppen import knoppen

MODULE = "hgw_knoppen"
BRON = "knoppen.bas"


def lint_sub(naam: str) -> str:
    """Return the name of the Sub that the ribbon calls."""
    return f"lint_{naam}"


def macro(naam: str) -> str:
    """Return the name of its twin without an argument; no cell is named like it, as hgw_periode is.

    Excel would take the cell for the macro.
    """
    return f"knop_{naam}"


def shim() -> str:
    """Return the text of the module.

    Each Sub stands on one line, with Call: a bare name before a colon would be a label.
    """
    kop = files("hgw_sjablonen").joinpath(BRON).read_text("utf-8")
    return kop + "".join(f"{regel}\n" for naam in knoppen() for regel in _regels(naam))


def _regels(naam: str) -> tuple[str, str]:
    doe = f'Call Druk("{naam}"): End Sub'
    return (
        f"Sub {lint_sub(naam)}(control As IRibbonControl): {doe}",
        f"Sub {macro(naam)}(): {doe}",
    )
