"""Hostile workbooks of our own, each with what must come of it, and the sweep over all of them."""

import re
import tempfile
from collections.abc import Sequence
from pathlib import Path

from hgw_excel.domein.melding import Melding
from hgw_excel.lezen.grenzen import Grenzen
from hgw_excel.lezen.lees import read_safely
from hgw_excel.lezen.werker import read_all
from hgw_excel.schema.ruw import Boek
from tests.breken.geheugen import piek_mb
from tests.breken.geval import ZELFDE, Geval
from tests.breken.klok import Klok
from tests.breken.veeg import Veeg
from tests.breken.vijandig_blad import BLADEN
from tests.breken.vijandig_map import WERKMAPPEN
from tests.breken.vijandig_soort import SOORTEN
from tests.breken.vijandig_tabel import TABELLEN
from tests.breken.vijandig_xml import XMLEN
from tests.breken.vijandig_zip import ZIPPEN
from tests.lezen.maken import maak_klassenmap

GEVALLEN = (*SOORTEN, *ZIPPEN, *XMLEN, *BLADEN, *WERKMAPPEN, *TABELLEN)
SECONDEN, MEGABYTES = 10.0, 1024.0
_ENGELS = re.compile(r"\b(Traceback|Error|Exception|None|File|line \d+|errno)\b")
"""Words that a user never sees."""

Uitkomst = Boek | Melding


def maak_alle(map_: Path, gevallen: Sequence[Geval]) -> list[Path]:
    """Write every case in a folder of its own: some are no plain file."""
    paden = []
    for nummer, geval in enumerate(gevallen):
        eigen = map_ / f"{nummer:03}"
        eigen.mkdir()
        paden.append(geval.maak(eigen / "klassenmap groep 5.xlsx"))
    return paden


def oordeel(geval: Geval, uitkomst: Uitkomst, eerlijk: Boek, map_: Path) -> str:
    """Return what is wrong with an outcome, '' when it is what it must be."""
    if isinstance(uitkomst, Melding):
        if uitkomst.code != geval.code:
            return f"{geval.naam}: {uitkomst.code}, not {geval.code or 'read'}"
        return _zinfout(geval, uitkomst, map_)
    if geval.code:
        return f"{geval.naam}: read, not {geval.code}"
    tabel = uitkomst.tabellen["tblScores"]
    if geval.score == ZELFDE:
        gelijk = tabel == eerlijk.tabellen["tblScores"]
        return "" if gelijk else f"{geval.naam}: other values"
    score = tabel.rijen[0][1]
    gelijk = (type(score), score) == (type(geval.score), geval.score)
    return "" if gelijk else f"{geval.naam}: {score!r:.80}, not {geval.score!r:.80}"


def _zinfout(geval: Geval, melding: Melding, map_: Path) -> str:
    """Return what is wrong with the sentence: one fact and one remedy in Dutch, nothing else."""
    tekst = str(melding)
    goed = melding.zin.endswith(".") and melding.doe.endswith(".") and tekst.isprintable()
    if goed and str(map_) not in tekst and not _ENGELS.search(tekst):
        return ""
    return f"{geval.naam}: says {tekst!r}"


def lees_alle(map_: Path, gevallen: Sequence[Geval]) -> tuple[list[Uitkomst], list[str], Klok]:
    """Read cases with an honest book after each; return outcomes, what is wrong, and the times."""
    goed = maak_klassenmap(map_ / "goed.xlsx")
    eerlijk = read_safely(goed)
    assert isinstance(eerlijk, Boek)
    paden = [pad for slecht in maak_alle(map_, gevallen) for pad in (slecht, goed)]
    klok = Klok()
    gelezen = read_all(paden, werkers=1, voortgang=klok, grenzen=Grenzen(seconden=6 * SECONDEN))
    uitkomsten = gelezen[::2]
    paren = zip(gevallen, uitkomsten, strict=True)
    stuk = [fout for paar in paren if (fout := oordeel(*paar, eerlijk, map_))]
    verloren = sum(boek != eerlijk for boek in gelezen[1::2])
    return uitkomsten, [*stuk, *([f"{verloren} honest books lost"] if verloren else [])], klok


def veeg(aantal: int, zaad: int) -> Veeg:
    """Read all cases, or the first `aantal`."""
    gevallen = GEVALLEN[:aantal] if aantal else GEVALLEN
    with tempfile.TemporaryDirectory() as map_:
        uitkomsten, stuk, klok = lees_alle(Path(map_), gevallen)
    traagste, piek = max(klok.duur), piek_mb()
    stuk += [f"{traagste:.1f} s"] if traagste > SECONDEN else []
    stuk += [f"{piek:.0f} MB"] if piek > MEGABYTES else []
    geweigerd = sum(isinstance(uitkomst, Melding) for uitkomst in uitkomsten)
    zin = (
        f"{len(gevallen)} files, {geweigerd} refused, {len(gevallen) - geweigerd} read, "
        f"otherwise than expected {len(stuk)}, slowest {traagste:.1f} s, largest {piek:.0f} MB"
    )
    return Veeg(zin, tuple(stuk))
