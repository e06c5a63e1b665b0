"""Eight runs at once on the same files: whole files, no lost change, nothing left behind."""

import hashlib
import tempfile
import time
from collections.abc import Callable, Sequence
from pathlib import Path

from hgw_excel.bijwerken.opslaan import schrijf
from hgw_excel.controle.lees_klassenmap import lees_klassenmap
from hgw_excel.lezen.lees import read_safely
from hgw_excel.schema.ruw import Boek
from hgw_excel.schema.wijziging import Wijzigingen
from hgw_excel.school.bijwerken import werk_bij
from tests.breken.klassen import UIT, alles, maak_klassen, resten
from tests.breken.proef import GROOT, OUD, consolideer, kopie
from tests.breken.schot import Doe, Loop, Schot, loop
from tests.breken.veeg import Veeg
from tests.school.overzicht.lezen import laad

LOPEN = 8
INTUSSEN = "intussen"
"""What every sentence of a run that lost says."""

AFSPRAAK = "Elke week een klassenbezoek"


def samen(doen: Sequence[Doe], wacht: float = 0.2) -> list[Loop]:
    """Start all runs at the same moment and return how they ended."""
    begin = time.monotonic() + wacht

    def op_tijd(doe: Doe) -> Doe:
        def doe_dan() -> object:
            time.sleep(max(0, begin - time.monotonic()))
            return doe()

        return doe_dan

    lopen = [Schot(op_tijd(doe)) for doe in doen]
    return [run.wacht() for run in lopen]


def gewonnen(lopen: Sequence[Loop], goed: tuple[int, ...] = (0,)) -> tuple[list[int], list[str]]:
    """Return which runs wrote, and what is wrong with how the others ended."""
    wie = [i for i, run in enumerate(lopen) if run.code in goed]
    anders = [run for i, run in enumerate(lopen) if i not in wie]
    fout = [run for run in anders if run.code != 4 or INTUSSEN not in run.tekst]
    fouten = [f"code {run.code}: {run.tekst}" for run in fout]
    return wie, fouten + ([] if wie else ["nobody wrote"])


def schrijven(map_: Path, *, met_hash: bool) -> list[str]:
    """Let eight runs write one file; with the hash of what they read only one may."""
    doel = map_ / "a.xlsx"
    doel.write_bytes(OUD)
    hash_ = hashlib.sha256(OUD).hexdigest() if met_hash else ""

    def schrijver(wie: int) -> Doe:
        return lambda: schrijf(doel, bytes([wie]) * GROOT, overschrijf=True, sha256=hash_)

    wie, fouten = gewonnen(samen([schrijver(i) for i in range(LOPEN)], 0.05))
    if len(wie) != (1 if met_hash else LOPEN):
        fouten.append(f"{len(wie)} runs wrote")
    if doel.read_bytes() not in [bytes([i]) * GROOT for i in wie]:
        fouten.append("the file is of nobody")
    return fouten + [f"{naam} stays" for naam in alles(map_) if naam != doel.name]


def met_hash(map_: Path) -> list[str]:
    """Eight runs that read the same file: one wins."""
    return schrijven(map_, met_hash=True)


def zonder_hash(map_: Path) -> list[str]:
    """Eight runs that may replace whatever is there."""
    return schrijven(map_, met_hash=False)


def bijwerken(map_: Path, lopen: int = LOPEN) -> list[str]:
    """Let each run fill another cell of a klassenmap: what a run says it wrote, stands there."""
    (pad,) = maak_klassen(map_, 1)
    sleutels = _sleutels(pad)[:lopen]

    def schrijver(sleutel: str) -> Doe:
        def doe() -> None:
            klas, _ = lees_klassenmap(_boek(pad))
            assert klas is not None
            werk_bij(pad, klas, Wijzigingen({("tblScores", 0, sleutel): "V"}))

        return doe

    wie, fouten = gewonnen(samen([schrijver(sleutel) for sleutel in sleutels]))
    klas, _ = lees_klassenmap(_boek(pad))
    assert klas is not None
    staat = [klas.inhoud.ruw["tblScores"][0].get(sleutel) == "V" for sleutel in sleutels]
    fouten += [f"{s} is {staat[i]}" for i, s in enumerate(sleutels) if staat[i] != (i in wie)]
    return fouten + [f"{naam} stays" for naam in resten(map_)]


def _boek(pad: Path) -> Boek:
    boek = read_safely(pad)
    assert isinstance(boek, Boek), boek
    return boek


def _sleutels(pad: Path) -> list[str]:
    """Return columns of Scores in which a niveau can be typed."""
    klas, _ = lees_klassenmap(_boek(pad))
    assert klas is not None
    kolommen = klas.werkboek.tabellen["tblScores"].columns
    return [k.key for k in kolommen if k.role == "v" and k.key.endswith(("_m_niveau", "_e_niveau"))]


def consolideren(map_: Path, lopen: int = LOPEN, klassen: int = 3) -> list[str]:
    """Let runs with another date replace the same overviews; typed agreements stay."""
    maak_klassen(map_ / "klassen", klassen)
    loop(consolideer("1-2-2027")(map_))
    _typ(map_ / UIT[0])
    doen: list[Callable[[Path], Doe]] = [consolideer(f"{2 + i}-2-2027") for i in range(lopen)]
    mag = [_alleen(map_, doe) for doe in doen]
    wie, fouten = gewonnen(samen([doe(map_) for doe in doen]))
    if [(map_ / naam).read_bytes() for naam in UIT] not in [mag[i] for i in wie]:
        fouten.append("the overviews are not those of one run")
    if AFSPRAAK not in _afspraken(map_ / UIT[0]):
        fouten.append("what was typed is lost")
    return fouten + [f"{naam} stays" for naam in resten(map_)]


def _alleen(map_: Path, doe: Callable[[Path], Doe]) -> list[bytes]:
    """Return both overviews as this run alone makes them."""
    with kopie(map_) as eigen:
        loop(doe(eigen))
        return [(eigen / naam).read_bytes() for naam in UIT]


def _typ(overzicht: Path) -> None:
    boek = laad(overzicht.read_bytes())
    ((blad, cel),) = boek.defined_names["hgw_afspraak_1"].destinations
    boek[blad][cel] = AFSPRAAK
    boek.save(overzicht)


def _afspraken(overzicht: Path) -> list[object]:
    boek = laad(overzicht.read_bytes())
    ((blad, cel),) = boek.defined_names["hgw_afspraak_1"].destinations
    return [boek[blad][cel].value]


def veeg(aantal: int, zaad: int) -> Veeg:
    """Let them run `aantal` times, and writing ten times as often."""
    zinnen, stuk = [], []
    for doe, keer in ((zonder_hash, 10), (met_hash, 10), (bijwerken, 1), (consolideren, 1)):
        for _ in range(aantal * keer):
            with tempfile.TemporaryDirectory() as map_:
                stuk += [f"{doe.__name__}: {fout}" for fout in doe(Path(map_))]
        zinnen.append(f"{doe.__name__} {aantal * keer}")
    zin = f"8 runs at once: {', '.join(zinnen)} times"
    return Veeg(f"{zin}; {len(stuk)} files lost, half, of two runs or left behind", (*stuk,))
