"""The button Terugzetten: undo what the last button wrote, except what was typed since."""

from collections.abc import Sequence
from datetime import datetime

from hgw_excel.controle.zinnen import keer
from hgw_excel.excel.sessie import Sessie
from hgw_excel.excel.terugzetten import laatste, zet_terug
from hgw_excel.excel.vak import opgesomd
from hgw_excel.schema.lijsten import MAANDEN

NIETS = "Er is niets om terug te zetten: geen knop heeft hier iets veranderd."
GELATEN = 8
"""So many cells are told."""


def terugzetten(sessie: Sessie) -> None:
    """Say what was done and when, ask, undo it, and say what was left alone."""
    bewaard = laatste(sessie.boek)
    if bewaard is None:
        sessie.vak.zeg(NIETS)
        return
    cellen = keer(bewaard.cellen, "cel", "cellen")
    wat = f"{bewaard.naam}, {_wanneer(bewaard.wanneer)}: {cellen}."
    if not sessie.vak.vraag(wat, "Wat je daarna zelf typte, blijft staan. Terugzetten?"):
        return
    terug = zet_terug(sessie.boek)
    staan = keer(terug.cellen, "cel staat", "cellen staan")
    sessie.vak.zeg(f"{staan} weer zoals voor {terug.naam}.", *_gelaten(terug.gelaten))


def _wanneer(bewaard: str) -> str:
    """'2027-02-04 14:05' -> '4 februari om 14:05'."""
    wanneer = datetime.fromisoformat(bewaard)
    return f"{wanneer.day} {MAANDEN[wanneer.month - 1]} om {wanneer:%H:%M}"


def _gelaten(cellen: Sequence[tuple[str, str]]) -> list[str]:
    if not cellen:
        return []
    zijn = keer(
        len(cellen),
        "cel is daarna veranderd en blijft zo:",
        "cellen zijn daarna veranderd en blijven zo:",
    )
    plekken = [f"  {blad}, {cel}" for blad, cel in cellen]
    return ["", zijn, *opgesomd(plekken, GELATEN, "  en nog {}")]
