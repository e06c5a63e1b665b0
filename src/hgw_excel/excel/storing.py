"""Excel refused, or did not answer: what a teacher is told then."""

from hgw_excel.domein.melding import KanNiet

_BEZIG_FEIT = "Excel is met iets anders bezig, of er wordt in een cel getypt."
_GEWEIGERD_FEIT = "Excel liet een verandering niet toe."
_OPNIEUW = "klik nog een keer op de knop."
BEZIG = f"{_BEZIG_FEIT} Druk op Enter, wacht even en {_OPNIEUW}"
GEWEIGERD = (
    f"{_GEWEIGERD_FEIT} Kijk of een blad beveiligd is (Controleren, Beveiliging blad opheffen) en "
    f"{_OPNIEUW}"
)
NIETS = "Er is niets veranderd."
TERUGGEZET = "Wat al was ingevuld, is weer teruggezet."
HALF = "Een deel is misschien al ingevuld. Klik op Terugzetten."
HALF_VERSLAG = "Een deel is al ingevuld. Klik nog een keer op de knop."
NOG_NIET = "Nog niet alles is teruggezet. Klik straks nog een keer op Terugzetten."
_BEZIG = (-2147418111, -2146777998, -2147417846)
"""RPC_E_CALL_REJECTED, VBA_E_IGNORE (a cell is being typed in), RPC_E_SERVERCALL_RETRYLATER.
https://learn.microsoft.com/windows/win32/com/com-error-codes-3
"""


_VAN_EXCEL = ("pywintypes", "pythoncom", "win32com", "appscript", "aem", "xlwings")
"""Where the classes are made that stand for what Excel answers, and that of xlwings."""


def is_van_excel(fout: Exception) -> bool:
    """Tell whether Excel, or what speaks with it, raised this: not a fault of ours or of Python.

    pywin32, appscript and xlwings each have a class of their own, and not all are there.
    """
    return type(fout).__module__.partition(".")[0] in _VAN_EXCEL


def als_kanniet(fout: Exception, gevolg: str) -> KanNiet:
    """Return what is said when Excel refused.

    Args:
        gevolg: what became of what was written: `NIETS`, `TERUGGEZET`, `HALF` or `HALF_VERSLAG`.
    """
    if gevolg == HALF:  # one thing to do: not the button again
        return KanNiet(f"{_BEZIG_FEIT if is_bezig(fout) else _GEWEIGERD_FEIT} {gevolg}")
    return KanNiet(f"{BEZIG if is_bezig(fout) else GEWEIGERD} {gevolg}")


def is_bezig(fout: Exception) -> bool:
    """Tell whether Excel did not answer because a cell is being typed in or a box is open."""
    nummers = {arg for arg in fout.args if isinstance(arg, int)}
    binnen = [deel for arg in fout.args if isinstance(arg, tuple) for deel in arg]
    return bool(nummers.intersection(_BEZIG) or set(_BEZIG).intersection(binnen))


def omgezet(fout: Exception, gevolg: str) -> Exception:
    """Return a fault of Excel as a sentence; one of ours stays what it is."""
    return als_kanniet(fout, gevolg) if is_van_excel(fout) else fout
