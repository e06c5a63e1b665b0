"""Knoppen nakijken: is everything there that buttons and functions need?"""

from hgw_excel.excel.sessie import Sessie
from hgw_excel.excel.vak import opgesomd
from hgw_excel.installatie.diagnose import Diagnose, stel_vragen
from hgw_excel.installatie.opname import neem_op
from hgw_excel.installatie.vraag import Stand

MEESTE = 4
"""What is shown in one box; the command shows all of it."""

ALLES = "Alles staat in het menu van hgw, bij Knoppen in Excel nakijken."


def nakijken(sessie: Sessie) -> None:
    """Say what is missing or asks attention, and what to do; nothing changes."""
    uitkomst = stel_vragen(neem_op(sessie.pad, in_excel=True))
    sessie.vak.zeg(uitkomst.slot, *_punten(uitkomst), "", ALLES)


def _punten(uitkomst: Diagnose) -> list[str]:
    """Return what is not in order, the worst first."""
    te_melden = [u for u in uitkomst.uitslagen if u.stand in (Stand.MIST, Stand.LET_OP)]
    if not te_melden:
        return ["Alles wat te zien is, is in orde."]
    return ["", *opgesomd([f"{u.vraag.titel}: {u.antwoord}" for u in te_melden], MEESTE)]
