"""What is run while the machine is made to fail, in which folder, and with what it may end."""

import shutil
import tempfile
import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from hgw_excel.bijwerken.opslaan import Stuk, schrijf, schrijf_samen
from hgw_excel.bijwerken.reserve import bewaar
from hgw_excel.controle.lees_klassenmap import lees_klassenmap
from hgw_excel.lezen.lees import read_safely
from hgw_excel.schema.ruw import Boek
from hgw_excel.schema.wijziging import Wijzigingen
from hgw_excel.school.bijwerken import werk_bij
from tests.breken.klassen import REST, UIT, alles, maak_klassen, resten
from tests.breken.schot import Doe, Loop, hgw, loop

GROOT = 300_000
OUD, NIEUW = b"A" * GROOT, b"B" * GROOT


@dataclass(frozen=True)
class Proef:
    """A folder as it is, and what is run in it.

    `doe` gets the folder. It is run once more after each fault, which must go well. `codes` are
    those of a run that went well.
    """

    naam: str
    begin: Path
    doe: Callable[[Path], Doe]
    codes: tuple[int, ...] = (0,)

    @cached_property
    def oud(self) -> Mapping[str, bytes]:
        """What lies there before."""
        return alles(self.begin)

    @property
    def nieuw(self) -> Mapping[str, bytes]:
        """What lies there after a run in which nothing fails."""
        return self._goed[0]

    @property
    def stappen(self) -> int:
        """How many steps such a run takes."""
        return self._goed[1].stappen

    @cached_property
    def duur(self) -> float:
        """How many seconds it takes, the shorter of two runs: a shot that comes later is missed."""
        return min(self._goed[2], self._loop()[2])

    @cached_property
    def grootste(self) -> int:
        """Bytes of the largest file that is written."""
        return max((len(b) for n, b in self.nieuw.items() if b != self.oud.get(n)), default=0)

    @cached_property
    def _goed(self) -> tuple[Mapping[str, bytes], Loop, float]:
        return self._loop()

    def _loop(self) -> tuple[Mapping[str, bytes], Loop, float]:
        with kopie(self.begin) as map_:
            begin = time.monotonic()
            uitkomst = loop(self.doe(map_))
            duur = time.monotonic() - begin
            assert uitkomst.code in self.codes, uitkomst
            return alles(map_), uitkomst, duur

    def keur(self, na: Mapping[str, bytes]) -> list[str]:
        """Return what is lost, half or strange in a folder; leftovers may be there."""
        fouten = [f"{naam} is lost" for naam in self.oud if naam not in na]
        for naam, inhoud in na.items():
            if REST.fullmatch(Path(naam).name):
                continue
            if naam not in self.oud and naam not in self.nieuw:
                fouten.append(f"{naam} should not be there")
            elif inhoud not in (self.oud.get(naam), self.nieuw.get(naam)):
                fouten.append(f"{naam} is half")
        return fouten

    def keur_daarna(self, map_: Path) -> list[str]:
        """Run once more and return what is not new, or left behind."""
        uitkomst = loop(self.doe(map_))
        if uitkomst.code not in self.codes:
            return [f"the next run: code {uitkomst.code}: {uitkomst.tekst}"]
        na = alles(map_)
        fouten = [f"{naam} is not new" for naam in self.nieuw if na.get(naam) != self.nieuw[naam]]
        return fouten + [f"{naam} stays" for naam in resten(map_)]


@contextmanager
def kopie(begin: Path) -> Iterator[Path]:
    """Copy a folder for as long as the block lasts."""
    with tempfile.TemporaryDirectory() as tijdelijk:
        yield Path(shutil.copytree(begin, Path(tijdelijk) / "school"))


def opslaan(wortel: Path) -> Proef:
    """A file, replaced as every klassenmap is: reserve copy, then the new one."""
    map_ = _nieuwe_map(wortel / "opslaan")
    (map_ / "a.xlsx").write_bytes(OUD)

    def doe(map_: Path) -> Doe:
        def vervang() -> None:
            pad = map_ / "a.xlsx"
            if pad.read_bytes() != NIEUW:
                bewaar(pad, pad.read_bytes())
            schrijf(pad, NIEUW, overschrijf=True)

        return vervang

    return Proef("opslaan", map_, doe)


def samen(wortel: Path) -> Proef:
    """Two files at once, one of them new."""
    map_ = _nieuwe_map(wortel / "samen")
    (map_ / "a.xlsx").write_bytes(OUD)

    def doe(map_: Path) -> Doe:
        stukken = [Stuk(map_ / naam, NIEUW, overschrijf=True) for naam in ("a.xlsx", "b.xlsx")]
        return lambda: schrijf_samen(stukken)

    return Proef("samen", map_, doe)


def ter_plekke(wortel: Path) -> Proef:
    """A file that grows, written in place: what every check must notice."""
    map_ = _nieuwe_map(wortel / "ter plekke")
    (map_ / "a.xlsx").write_bytes(OUD)

    def doe(map_: Path) -> Doe:
        return lambda: 0 * (map_ / "a.xlsx").write_bytes(NIEUW * 2)

    return Proef("ter plekke", map_, doe)


def lezen(wortel: Path, klassen: int = 3) -> Proef:
    """`hgw controleer`, which reads in child processes and writes nothing."""
    map_ = _nieuwe_map(wortel / "lezen")
    maak_klassen(map_ / "klassen", klassen)
    return Proef("lezen", map_, lambda map_: hgw("controleer", map_ / "klassen"), (0, 1))


def bijwerken(wortel: Path, klassen: int = 2) -> Proef:
    """Scores changed in klassenmappen, one after the other."""
    map_ = _nieuwe_map(wortel / "bijwerken")
    maak_klassen(map_, klassen)

    def doe(map_: Path) -> Doe:
        return lambda: [werk_een_bij(pad) for pad in sorted(map_.glob("*.xlsx"))] and None

    return Proef("bijwerken", map_, doe)


def werk_een_bij(pad: Path, niveau: str = "IV") -> None:
    """Give the first child of a klassenmap another niveau, as an actie does."""
    boek = read_safely(pad)
    assert isinstance(boek, Boek), boek
    klas, _ = lees_klassenmap(boek)
    assert klas is not None
    werk_bij(pad, klas, Wijzigingen({("tblScores", 0, "rekenen_m_niveau"): niveau}))


def consolideren(wortel: Path, klassen: int = 3) -> Proef:
    """`hgw consolideer` over earlier overviews."""
    map_ = _nieuwe_map(wortel / "consolideren")
    maak_klassen(map_ / "klassen", klassen)
    loop(consolideer("1-2-2027")(map_))
    assert set(UIT) <= set(alles(map_))
    return Proef("consolideren", map_, consolideer("4-2-2027"))


def consolideer(datum: str) -> Callable[[Path], Doe]:
    """Return the consolidation of a folder, with a date that makes its bytes differ."""

    def doe(map_: Path) -> Doe:
        uit, ib = (map_ / naam for naam in UIT)
        vast = ("--overschrijf", "--datum", datum)
        return hgw("consolideer", map_ / "klassen", "--uit", uit, "--ib", ib, *vast)

    return doe


def _nieuwe_map(map_: Path) -> Path:
    map_.mkdir(parents=True)
    return map_
