"""kill -9 while reading, writing and consolidating: every file is the old one or the new one.

`python -m tests.breken kill` shoots 300 times, spread evenly: over the time that a command takes,
over its steps, and over the bytes of its writes. After each shot every file is looked at, and the
same command once more must leave nothing of it: no temporary file, no process.
"""

import tempfile
from collections.abc import Iterator, Mapping
from pathlib import Path

from tests.breken.klassen import alles
from tests.breken.proef import (
    Proef,
    bijwerken,
    consolideren,
    kopie,
    lezen,
    opslaan,
    samen,
    ter_plekke,
)
from tests.breken.schot import Schot
from tests.breken.veeg import Veeg

PROEVEN = {opslaan: 0.1, samen: 0.1, lezen: 0.2, bijwerken: 0.3, consolideren: 0.3}
"""What is shot at, and which part of the shots it gets."""

CONTROLE = 24
"""Shots at a file that is written in place."""


def schoten(proef: Proef, aantal: int) -> Iterator[dict[str, float]]:
    """Yield shots: half of them on steps (all steps, when there are enough), some on bytes."""
    op_stap = min(proef.stappen, aantal // 2)
    yield from ({"stap": 1 + i * proef.stappen // op_stap} for i in range(op_stap))
    op_byte = min(8, aantal // 8) if proef.grootste else 0
    yield from ({"byte": proef.grootste * i // op_byte} for i in range(op_byte))
    over = aantal - op_stap - op_byte
    yield from ({"na": proef.duur * (i + 0.5) / over} for i in range(over))


def schiet(proef: Proef, schot: Mapping[str, float]) -> tuple[bool, list[str]]:
    """Shoot once; return whether it hit, and what is wrong afterwards."""
    with kopie(proef.begin) as map_:
        stap, byte = int(schot.get("stap", 0)), int(schot.get("byte", -1))
        run = Schot(proef.doe(map_), stap=stap, byte=byte)
        if "na" in schot:
            run.schiet(schot["na"])
        uitkomst = run.wacht()
        fouten = proef.keur(alles(map_)) + ["a child process stays"] * run.kinderen()
        raak = uitkomst.code is None
        if not raak and uitkomst.code not in proef.codes:
            fouten.append(f"code {uitkomst.code}: {uitkomst.tekst}")
        fouten += proef.keur_daarna(map_)
    return raak, [f"{proef.naam} {dict(schot)}: {fout}" for fout in fouten]


def beschiet(proef: Proef, aantal: int) -> tuple[int, int, list[str]]:
    """Return how often was shot, how often that hit, and what broke."""
    uitkomsten = [schiet(proef, schot) for schot in schoten(proef, aantal)]
    stuk = [fout for _, fouten in uitkomsten for fout in fouten]
    return len(uitkomsten), sum(raak for raak, _ in uitkomsten), stuk


def veeg(aantal: int, zaad: int) -> Veeg:
    """Shoot `aantal` times, divided over the attempts; the shots are spread, not drawn."""
    zinnen, stuk = [], []
    with tempfile.TemporaryDirectory() as tijdelijk:
        wortel = Path(tijdelijk)
        for maak, deel in PROEVEN.items():
            geschoten, raak, fouten = beschiet(maak(wortel), round(aantal * deel))
            zinnen.append(f"{maak.__name__} {geschoten} ({raak} hit)")
            stuk += fouten
        _, _, gevonden = beschiet(ter_plekke(wortel), CONTROLE)
    zin = f"kill -9: {', '.join(zinnen)}; {len(stuk)} files lost, half or left behind"
    if not gevonden:
        stuk.append("a file written in place is not seen to break")
    return Veeg(f"{zin}; control: in place broke {len(gevonden)} times in {CONTROLE}", (*stuk,))
