"""Excel refused, or did not answer: what a teacher is told then."""

from hgw_excel.domein.melding import KanNiet

BEZIG = (
    "Excel is met iets anders bezig, of er wordt in een cel getypt. Druk op Enter, wacht even en "
    "klik nog een keer op de knop."
)
GEWEIGERD = (
    "Excel liet een verandering niet toe. Kijk of een blad beveiligd is (Controleren, Beveiliging "
    "blad opheffen) en klik nog een keer op de knop."
)
NIETS = "Er is niets veranderd."
TERUGGEZET = "Wat al was ingevuld, is weer teruggezet."
HALF = (
    "Een deel is al ingevuld en dat is niet teruggezet. Klik op Terugzetten, of sluit de "
    "klassenmap zonder op te slaan."
)
HALF_VERSLAG = "Een deel is al ingevuld. Klik nog een keer op de knop."
NOG_NIET = "Nog niet alles is teruggezet. Klik straks nog een keer op Terugzetten."
_BEZIG = (-2147418111, -2146777998, -2147417846)
"""RPC_E_CALL_REJECTED, VBA_E_IGNORE (a cell is being typed in), RPC_E_SERVERCALL_RETRYLATER.
https://learn.microsoft.com/windows/win32/com/com-error-codes-3
"""


def is_van_excel(fout: Exception) -> bool:
    """Tell whether Excel, or what speaks with it, raised this: not a fault of ours or of Python.

    pywin32, appscript and xlwings each have a class of their own, and not all are there.
    """
    return type(fout).__module__ != "builtins" and not isinstance(fout, KanNiet)


def als_kanniet(fout: Exception, gevolg: str) -> KanNiet:
    """Return what is said when Excel refused.

    Args:
        gevolg: what became of what was written: `NIETS`, `TERUGGEZET`, `HALF` or `HALF_VERSLAG`.
    """
    return KanNiet(f"{BEZIG if is_bezig(fout) else GEWEIGERD} {gevolg}")


def is_bezig(fout: Exception) -> bool:
    """Tell whether Excel did not answer because a cell is being typed in or a box is open."""
    nummers = {arg for arg in fout.args if isinstance(arg, int)}
    binnen = [deel for arg in fout.args if isinstance(arg, tuple) for deel in arg]
    return bool(nummers.intersection(_BEZIG) or set(_BEZIG).intersection(binnen))


def omgezet(fout: Exception, gevolg: str) -> Exception:
    """Return a fault of Excel as a sentence; one of ours stays what it is."""
    return als_kanniet(fout, gevolg) if is_van_excel(fout) else fout
