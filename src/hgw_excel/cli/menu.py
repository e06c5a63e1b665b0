"""The menu: what `hgw` shows on a terminal when no command was typed.

It asks what a command needs, runs that command as if it had been typed, and comes back until 0.
"""

import os
from collections.abc import Callable, Sequence
from importlib import import_module

from hgw_excel import platform
from hgw_excel.acties.lijst import ACTIES, Actie
from hgw_excel.cli.gesprek.klassenmappen import toon_kort
from hgw_excel.cli.gesprek.sessie import Gesprek, Sessie, Voorstel, volledig
from hgw_excel.cli.ingang import GESTOPT, PIJP, draai, meld
from hgw_excel.cli.padtekst import paden_in
from hgw_excel.cli.scherm import Gestopt, Scherm
from hgw_excel.cli.vraag import TERUG, Terug, ja

Draai = Callable[[Sequence[str]], int]
GELUKT = (0, 1, 3)
"""Codes with which a command has written what it should; 1 and 3 with something to look at."""


def start(
    paden: Sequence[str] = (),
    *,
    scherm: Scherm | None = None,
    draai: Draai = draai,
    acties: Sequence[Actie] = ACTIES,
) -> int:
    """Show the menu until 0 or until nothing more is typed; return the code to stop with.

    Args:
        paden: what was dropped on the program; the first command that is chosen gets it.
        scherm: the terminal.
        draai: runs one command and returns its code.
        acties: those with a place are in the menu.
    """
    sessie = Sessie(scherm or Scherm(), tuple(volledig(pad) for pad in paden))
    keuzes = sorted((actie for actie in acties if actie.plaats), key=lambda actie: actie.plaats)
    try:
        return _lus(sessie, keuzes, draai)
    except Gestopt:
        sessie.scherm.zeg("Gestopt.")
        return 0


def _lus(sessie: Sessie, keuzes: Sequence[Actie], draai: Draai) -> int:
    while (actie := _kies(sessie, keuzes)) is not None:
        code = _doe(sessie, actie, draai)
        if code in (GESTOPT, PIJP):
            return code
    return 0


def _kies(sessie: Sessie, keuzes: Sequence[Actie]) -> Actie | None:
    """Return the chosen actie, None to stop; a path that is dropped here is kept for it."""
    _toon(sessie, keuzes)
    namen = {str(nummer): actie for nummer, actie in enumerate(keuzes, 1)}
    namen |= {actie.naam: actie for actie in keuzes}
    while True:
        antwoord = sessie.scherm.vraag("Typ een cijfer en druk op Enter: ")
        if antwoord.casefold() in TERUG:
            return None
        if antwoord.casefold() in namen:
            return namen[antwoord.casefold()]
        paden = paden_in(antwoord)
        if paden and all(map(os.path.exists, paden)):
            sessie.paden = tuple(volledig(pad) for pad in paden)
            _toon(sessie, keuzes)
        else:
            sessie.scherm.zeg(f"Dat kan niet. Kies een cijfer van 0 tot en met {len(keuzes)}.")


def _toon(sessie: Sessie, keuzes: Sequence[Actie]) -> None:
    scherm = sessie.scherm
    scherm.zeg()
    if sessie.paden:
        scherm.zeg("Gekozen:")
        toon_kort(sessie, sessie.paden)
        scherm.zeg("Wat wil je ermee doen?")
    else:
        scherm.zeg("hgw-excel. Wat wil je doen?")
    scherm.zeg()
    kop = ""
    for nummer, actie in enumerate(keuzes, 1):
        if actie.kop != kop:
            scherm.zeg(kop := actie.kop)
        scherm.zeg(f"{nummer:>2}  {actie.label}", 1)
    scherm.zeg(" 0  Stoppen", 1)
    scherm.zeg()


def _doe(sessie: Sessie, actie: Actie, draai: Draai) -> int:
    """Talk, run and show; a fault is a sentence and the menu goes on."""
    scherm = sessie.scherm
    scherm.zeg()
    scherm.zeg(f"{actie.label} (typ 0 om terug te gaan)")
    scherm.zeg(actie.help)
    try:
        voorstel = _gesprek(actie)(actie.naam, sessie)
        if voorstel.schrijft and not ja(scherm, "Doorgaan?"):
            raise Terug
    except Terug:
        scherm.zeg("Er is niets gedaan.")
        return 0
    except Gestopt:
        raise
    except Exception as fout:  # of any kind: the window must stay
        return meld(fout)
    code = _voer_uit(voorstel, sessie, draai)
    return code if code in (GESTOPT, PIJP) else _rond_af(voorstel, code, sessie)


def _gesprek(actie: Actie) -> Gesprek:
    module, _, functie = actie.gesprek.partition(":")
    gesprek: Gesprek = getattr(import_module(module), functie)
    return gesprek


def _voer_uit(voorstel: Voorstel, sessie: Sessie, draai: Draai) -> int:
    code = 0
    sessie.scherm.zeg("Even geduld.")
    for opdracht in voorstel.opdrachten:
        sessie.scherm.zeg()
        code = draai(opdracht)
        if code not in GELUKT:
            break
    return code


def _rond_af(voorstel: Voorstel, code: int, sessie: Sessie) -> int:
    """Offer to open what was made, and wait: a window that closes can't be read."""
    scherm = sessie.scherm
    scherm.zeg()
    try:
        if _te_openen(voorstel, code) and ja(scherm, "Zal ik het resultaat openen?"):
            _open(voorstel.resultaat, scherm)
    except Terug:
        return 0
    scherm.vraag("Druk op Enter voor het menu. ")
    return 0


def _te_openen(voorstel: Voorstel, code: int) -> bool:
    return bool(voorstel.resultaat) and code in GELUKT and os.path.exists(voorstel.resultaat)


def _open(pad: str, scherm: Scherm) -> None:
    from pathlib import Path

    if not platform.open_bestand(Path(pad)):
        scherm.zeg("Dat lukt hier niet. Open zelf:")
        scherm.toon_pad(pad)
