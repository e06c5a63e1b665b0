"""The button Terugzetten: undo what the last button wrote, except what was typed since."""

from collections.abc import Iterator
from datetime import datetime

from hgw_excel.acties.knoppen import knoppen
from hgw_excel.controle.zinnen import cellen, keer
from hgw_excel.domein.melding import KanNiet
from hgw_excel.excel.plek import laat_zien
from hgw_excel.excel.sessie import Sessie
from hgw_excel.excel.stapel import vergeet_laatste
from hgw_excel.excel.terugzetten import Teruggezet, laatste, zet_terug
from hgw_excel.excel.vak import opgesomd
from hgw_excel.schema.lijsten import MAANDEN

NIETS = "Er is niets om terug te zetten: geen knop heeft hier iets veranderd."
NIETS_TERUG = "Er is niets teruggezet."
GELATEN = 8
"""So many cells, and so many rows, are told."""
CELLEN = (
    "cel is daarna veranderd of verplaatst en blijft zo:",
    "cellen zijn daarna veranderd of verplaatst en blijven zo:",
)
BLIJFT = (
    "gevulde cel gaat niet terug: die is daarna veranderd of verplaatst.",
    "gevulde cellen gaan niet terug: die zijn daarna veranderd of verplaatst.",
)
VERGEET = "Wil je dit vergeten? Dan kan Terugzetten verder met wat er eerder is gedaan."
RIJEN = (
    "nieuwe rij is daarna aangevuld en blijft helemaal staan:",
    "nieuwe rijen zijn daarna aangevuld en blijven helemaal staan:",
)


def terugzetten(sessie: Sessie) -> None:
    """Say what was done and when, ask, undo it, show where, and say what was left alone.

    Raises:
        KanNiet: it can't be put back, with the reason.
    """
    bewaard = laatste(sessie.boek)
    if bewaard is None:
        sessie.vak.zeg(NIETS)
        return
    if bewaard.waarom_niet:
        raise KanNiet(bewaard.waarom_niet)
    wanneer, gaan = _wanneer(bewaard.wanneer), "gaat" if bewaard.cellen == 1 else "gaan"
    vooraf = [f"{bewaard.naam}, {wanneer}: {cellen(bewaard.cellen)} {gaan} terug."]
    if bewaard.blijven:
        vooraf.append(keer(bewaard.blijven, *BLIJFT))
    if bewaard.kwijt and not bewaard.cellen:
        if sessie.vak.vraag(*vooraf, VERGEET):
            vergeet_laatste(sessie.boek)
        return
    if not sessie.vak.vraag(*vooraf, "Wat je daarna zelf typte, blijft staan. Terugzetten?"):
        return
    terug = zet_terug(sessie.boek)
    knop = next((knop for knop in knoppen().values() if knop.label == terug.naam), None)
    laat_zien(sessie.boek, terug.eerste, knop.bladen if knop else ())
    staan = "staat" if terug.cellen == 1 else "staan"
    gedaan = f"{cellen(terug.cellen)} {staan} weer zoals voor {terug.naam}."
    sessie.vak.zeg(gedaan if terug.cellen else NIETS_TERUG, *_gebleven(terug))


def _wanneer(bewaard: str) -> str:
    """'2027-02-04 14:05' -> '4 februari om 14:05'."""
    wanneer = datetime.fromisoformat(bewaard)
    return f"{wanneer.day} {MAANDEN[wanneer.month - 1]} om {wanneer:%H:%M}"


def _gebleven(terug: Teruggezet) -> Iterator[str]:
    gelaten = [f"  {blad}, {cel}" for blad, cel in terug.gelaten]
    rijen = [f"  {blad}, rij {rij}" for blad, rij in terug.rijen]
    for soort, plekken in ((CELLEN, gelaten), (RIJEN, rijen)):
        if plekken:
            yield from ("", keer(len(plekken), *soort))
            yield from opgesomd(plekken, GELATEN, "  en nog {}")
