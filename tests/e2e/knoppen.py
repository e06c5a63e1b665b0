"""From a button in the tab to the cells of the file, and the same by hand with `hgw`.

`python -m tests.e2e.knoppen` presses each button that writes in each class of the demo school, and
does the same with `hgw` in a copy.
"""

import io
import shutil
import sys
import tempfile
from collections.abc import Callable, Sequence
from contextlib import redirect_stdout
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any

from hgw_excel.cli.ingang import draai
from hgw_excel.controle.lees_klassenmap import lees_klassenmap
from hgw_excel.controle.register import alle, van_soort
from hgw_excel.excel.knop import druk
from hgw_excel.lezen.lees import read_safely
from hgw_excel.schema.inhoud import Inhoud
from hgw_excel.schema.kolom import Waarde
from hgw_excel.schema.ruw import Boek
from hgw_excel.school.demo import demo
from tests.macros.keten import onactions, opgenomen
from tests.motor import Alert, antwoord, open_boek, vakken

Getypt = dict[str, list[dict[str, Waarde]]]
Doet = Callable[[Any], None]

VOLGORDE = ("signaleer", "indelen", "plan", "bijwerken", "periode")
"""The buttons that write and have a command of the same name, as a teacher goes through them."""


@dataclass(frozen=True)
class Gedrukt:
    """What became of it: the boxes, in order, and the file as it was saved."""

    pad: Path
    vakken: tuple[Alert, ...]


def druk_in_lint(
    pad: Path, *namen: str, antwoorden: Sequence[str] = (), eerst: Doet | None = None
) -> Gedrukt:
    """Press buttons of the tab one after another in a workbook, and save it in its place.

    Each goes by its onAction, the Sub of the built project, and the line of Python which that
    asks for: none of these is taken from the code that made them.

    Args:
        antwoorden: what is pressed in the boxes; yes and ok where there is nothing more.
        eerst: what the teacher does before, such as selecting a cell.
    """
    xlsm = pad.read_bytes()
    boek = open_boek(pad)
    antwoord(boek, *antwoorden)
    if eerst:
        eerst(boek)
    for naam in namen:
        for regel in opgenomen(xlsm, onactions(xlsm)[f"hgw_{naam}"]):
            exec(compile(regel, naam, "exec"), {})
    boek.save()
    return Gedrukt(pad, tuple(vakken(boek)))


def getypt(pad: Path) -> Getypt:
    """Return every typed cell of the tables of a klassenmap, and its named cells."""
    inhoud = _inhoud(pad.read_bytes(), pad.name)
    tabellen = inhoud.werkboek.tabellen
    keys = {naam: [k.key for k in t.columns if k.role != "f"] for naam, t in tabellen.items()}
    rijen = {
        naam: [{key: rij.get(key) for key in keys[naam]} for rij in tabel]
        for naam, tabel in inhoud.ruw.items()
    }
    return rijen | {"": [dict(inhoud.kop_ruw)]}


@lru_cache(maxsize=8)
def _inhoud(bestand: bytes, naam: str) -> Inhoud:
    """Return what a klassenmap holds; only the rules for one cell have a say in that."""
    with tempfile.TemporaryDirectory() as map_:
        pad = Path(map_) / naam
        pad.write_bytes(bestand)
        boek = read_safely(pad)
    assert isinstance(boek, Boek), str(boek)
    klas, meldingen = lees_klassenmap(boek, regels=van_soort(alle(), "cel"))
    assert klas is not None, [str(melding) for melding in meldingen]
    return klas.inhoud


def anders(een: Getypt, ander: Getypt) -> list[str]:
    """Return the cells in which two workbooks differ: 'tblIndeling 3 rekenen_voorstel'."""
    uit = []
    for naam in een:
        if len(een[naam]) != len(ander[naam]):
            uit.append(f"{naam}: {len(een[naam])} rows against {len(ander[naam])}")
        for i, (x, y) in enumerate(zip(een[naam], ander[naam], strict=False)):
            uit += [f"{naam} {i} {key}" for key in x if x[key] != y.get(key)]
    return uit


def met_opdracht(pad: Path, naam: str, *meer: str) -> int:
    """Do the same with `hgw`, in its place; return the exit code."""
    with redirect_stdout(io.StringIO()):
        return draai([naam, str(pad), *meer])


def vergelijk(pad: Path, map_: Path) -> tuple[int, list[str]]:
    """Press all buttons that write in one copy, and run their commands on another.

    Returns:
        How many cells the buttons changed, and those in which the copies differ.
    """
    knop, opdracht = (Path(shutil.copy(pad, map_ / f"{i} {pad.name}")) for i in ("knop", "hgw"))
    boek = open_boek(knop)
    for naam in VOLGORDE:
        druk(naam)
    boek.save()
    for naam in VOLGORDE:
        met_opdracht(opdracht, naam, *opties(pad, naam))
    na = getypt(knop)
    return len(anders(getypt(pad), na)), anders(na, getypt(opdracht))


def opties(pad: Path, naam: str) -> list[str]:
    """Return what its command asks besides: `periode` which one begins."""
    naar = ["--naar", str(int(getypt(pad)[""][0]["hgw_periode"]) + 1)] if naam == "periode" else []
    return [*naar, "--overschrijf"]


def main() -> int:
    """Write per class of the demo what `vergelijk` finds."""
    mis = 0
    with tempfile.TemporaryDirectory() as map_:
        demo(Path(map_) / "demo", met_normen=False, zeg=lambda _: None)
        for pad in sorted((Path(map_) / "demo").rglob("klassenmap*.xlsx")):
            gedaan, verschil = vergelijk(pad, pad.parent)
            mis += len(verschil)
            sys.stdout.write(
                f"{pad.name}: {gedaan} changed, {len(verschil)} differ {verschil[:3]}\n"
            )
    return int(mis > 0)


if __name__ == "__main__":
    raise SystemExit(main())
