"""The sheets that are shown on the page: Start with its buttons, and Controle after a button."""

from collections.abc import Callable
from datetime import date
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import NamedTuple

from hgw_excel.acties.knoppen import knoppen
from hgw_excel.bouwen.macros.startknoppen import startknoppen
from hgw_excel.bouwen.macros.xlsm import bouw_met_macros
from hgw_excel.excel.knop import druk
from hgw_excel.lezen.lees import read_safely
from hgw_excel.schema.inhoud import Inhoud
from hgw_excel.schema.ruw import Boek
from tests import libreoffice, motor
from tests.handleiding.plaatje import Uitsnede, met_gegevens, teken
from tests.klas import volle_klas

NAAM = "klassenmap groep 5-6.xlsm"
FOUTEN = {
    ("tblScores", 3, "rekenen_m_niveau"): "6",
    ("tblScores", 7, "spelling_m_score"): 4120,
    ("tblHandelingsplannen", 0, "van"): "1 september",
    ("tblBesprekingen", 2, "datum"): date(2036, 9, 3),
}
"""Planted, so that there is something to find."""


def met_fouten() -> Inhoud:
    """Return an invented class with something to mend."""
    inhoud = volle_klas((5, 6), 12)
    rijen = {naam: [dict(rij) for rij in tabel] for naam, tabel in inhoud.ruw.items()}
    for (tabel, i, key), waarde in FOUTEN.items():
        rijen[tabel][i][key] = waarde
    return Inhoud(inhoud.werkboek, rijen, inhoud.kop_ruw)


class Gespeeld(NamedTuple):
    """What was left of some presses: the file, and the box of Indelen that asks."""

    bestand: bytes
    vraag: motor.Alert


@cache
def speel() -> Gespeeld:
    """Press Controleren in that class, then Indelen, and answer no."""
    with TemporaryDirectory() as map_:
        pad = Path(map_) / NAAM
        pad.write_bytes(bouw_met_macros(met_fouten()))
        boek = motor.open_boek(pad)
        try:
            druk("controleer")
            boek.save()
            motor.antwoord(boek, "no")
            druk("indelen")
            return Gespeeld(pad.read_bytes(), motor.vakken(boek)[-1])
        finally:
            motor.sluit_alles()


def op_controle() -> list[list[str]]:
    """Return what stands on Controle."""
    with TemporaryDirectory() as map_:
        pad = Path(map_) / NAAM
        pad.write_bytes(speel().bestand)
        boek = read_safely(pad)
    assert isinstance(boek, Boek), str(boek)
    return [[str(cel or "") for cel in rij] for rij in boek.tabellen["tblControle"].rijen]


def op_start() -> list[str]:
    """Return what is read on the buttons of Start."""
    return [knoppen()[naam].label for naam in startknoppen()]


GEGEVENS: dict[str, Callable[[], object]] = {
    "start-knoppen.png": op_start,
    "controle.png": op_controle,
}
"""What each picture shows, by file name."""

UITSNEDEN = {
    "start-knoppen.png": Uitsnede("Start", "A1:L20", 80, (30, 30, 1030, 420)),
    "controle.png": Uitsnede("Controle", "A1:G20", 80, (30, 30, 1080, 236)),
}


def teken_alle(kantoor: libreoffice.Kantoor) -> dict[str, bytes]:
    """Return every picture, with its data inside."""
    with TemporaryDirectory() as map_:
        pad = Path(map_) / NAAM
        pad.write_bytes(speel().bestand)
        return {
            naam: met_gegevens(teken(kantoor, pad, wat), GEGEVENS[naam]())
            for naam, wat in UITSNEDEN.items()
        }
