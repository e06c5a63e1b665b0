"""The same klassenmap twice: as a file, and open in the test engine."""

from dataclasses import fields, replace
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

from hgw_excel.acties.voorstel import echt
from hgw_excel.bouwen.klassenmap import bouw_klassenmap
from hgw_excel.controle.klas import Klas
from hgw_excel.controle.lees_klassenmap import lees_klassenmap
from hgw_excel.domein.melding import Melding
from hgw_excel.excel.live import Geschreven, lees_boek, schrijf
from hgw_excel.lezen.lees import read_safely
from hgw_excel.schema.inhoud import Inhoud
from hgw_excel.schema.ruw import Boek
from hgw_excel.schema.wijziging import Wijzigingen
from hgw_excel.school.bijwerken import werk_bij
from hgw_excel.school.uitvoeren import Actie, afspraken_voor
from tests.excel.knoppen.hulp import kleine_school
from tests.klas import volle_klas
from tests.motor import open_boek

KLASSEN = ((1, 2), (2, 3), (5, 6))
"""Observations, these beside tests, and tests of two leerjaren that have results of before."""
DAG = date(2027, 2, 10)
TE_VULLEN = ("doel", "aanpak", "inhoud")
Verschil = dict[str, tuple[object, object]]


@cache
def klas_van(leerjaren: tuple[int, ...]) -> bytes:
    """Return the klassenmap of a class in its first period, with ten children.

    Groep 5 has two vakken, so that it is read soon; the others have all. A few plan texts are
    still to be filled in, and a few cells can be mended safely.
    """
    inhoud = volle_klas(leerjaren, 10, kleine_school() if leerjaren == (5,) else None)
    rijen = {tabel: [dict(rij) for rij in alle] for tabel, alle in inhoud.ruw.items()}
    for tabel in (naam for naam in rijen if naam.startswith("tblPlan_")):
        rijen[tabel][0] = {k: w for k, w in rijen[tabel][0].items() if k not in TE_VULLEN}
    rijen["tblGroepsoverzicht"][0]["werkhouding"] = "Goed "
    rijen["tblBesprekingen"][0]["datum"] = "3-10-2026"
    kop = {**inhoud.kop_ruw, "hgw_periode": 1}
    return bouw_klassenmap(Inhoud(inhoud.werkboek, rijen, kop))


def gesloten(pad: Path) -> Boek:
    """Return a file as it is read; its name and hash aside, as an open one has none or another."""
    boek = read_safely(pad)
    assert not isinstance(boek, Melding), boek
    return replace(boek, sha256="", bestand="")


def open_(boek: Any) -> Boek:
    """Return an open workbook as it is read."""
    return replace(lees_boek(boek), bestand="")


def klas_in(boek: Boek) -> Klas:
    """Return the class in raw rows."""
    klas, meldingen = lees_klassenmap(boek)
    assert klas is not None, meldingen
    return klas


def anders(een: Boek, ander: Boek) -> Verschil:
    """Return what differs, cell by cell."""
    uit: Verschil = {}
    for veld in (f.name for f in fields(een) if f.name != "tabellen"):
        if getattr(een, veld) != getattr(ander, veld):
            uit[veld] = getattr(een, veld), getattr(ander, veld)
    for naam in sorted(een.tabellen.keys() | ander.tabellen.keys()):
        links, rechts = een.tabellen.get(naam), ander.tabellen.get(naam)
        if links is None or rechts is None:
            uit[naam] = links, rechts
            continue
        for veld in (f.name for f in fields(links)):
            oud, nieuw = getattr(links, veld), getattr(rechts, veld)
            if veld == "rijen" and len(oud) == len(nieuw):
                uit |= {
                    f"{naam} {links.adres(i, j)}": (a, b)
                    for i, (rij, rij_) in enumerate(zip(oud, nieuw, strict=True))
                    for j, (a, b) in enumerate(zip(rij, rij_, strict=True))
                    if a != b or type(a) is not type(b)
                }
            elif oud != nieuw:
                uit[f"{naam}.{veld}"] = oud, nieuw
    return uit


class Tweeling:
    """One klassenmap that is changed behind both doors."""

    def __init__(self, map_: Path, inhoud: bytes) -> None:
        self.pad = map_ / "dicht.xlsx"
        self.pad.write_bytes(inhoud)
        open_pad = map_ / "open.xlsx"
        open_pad.write_bytes(inhoud)
        self.boek: Any = open_boek(open_pad)

    @property
    def dicht(self) -> Klas:
        """The class of the file."""
        klas, _ = lees_klassenmap(self._vers())
        assert klas is not None
        return klas

    def _vers(self) -> Boek:
        boek = read_safely(self.pad)
        assert not isinstance(boek, Melding), boek
        return boek

    @property
    def open(self) -> Klas:
        """The class of the open workbook."""
        return klas_in(lees_boek(self.boek))

    def doe(self, actie: Actie) -> tuple[Any, Geschreven]:
        """Do an actie behind both doors."""
        uit: list[Any] = []
        for klas in (self.dicht, self.open):
            voorstel = actie(klas, afspraken_voor(klas, None), DAG)
            uit.append((klas, echt(klas, voorstel.wijzigingen)))
        return werk_bij(self.pad, *uit[0]), schrijf(self.boek, *uit[1], "Proef")

    def wijzig(self, wijzigingen: Wijzigingen) -> tuple[Any, Geschreven]:
        """Make a change behind both doors."""
        return self.doe(lambda klas, school, datum: _Voorstel(wijzigingen))  # type: ignore[arg-type,return-value]

    def verschil(self) -> Verschil:
        """Return what the two are different in."""
        return anders(gesloten(self.pad), open_(self.boek))


class _Voorstel:
    def __init__(self, wijzigingen: Wijzigingen) -> None:
        self.wijzigingen = wijzigingen
