"""Mutated workbooks: read in child processes, and what is read goes on through all that counts."""

import io
import tempfile
import zipfile
from collections import Counter
from collections.abc import Iterator, Sequence
from datetime import date
from pathlib import Path
from random import Random
from typing import NamedTuple

from hgw_excel.controle.lees_klassenmap import lees_klassenmap
from hgw_excel.domein.melding import Melding
from hgw_excel.lezen.werker import read_all
from hgw_excel.schema.ruw import Boek
from hgw_excel.school.controleren import Uitkomst as Gecontroleerd
from hgw_excel.school.overzicht.verzamelen import verzamel
from hgw_excel.school.signaleren import signaleer_gelezen
from tests.breken.boeken import alle
from tests.breken.geheugen import piek_mb
from tests.breken.klok import Klok
from tests.breken.mutaties import Delen, muteer
from tests.breken.orakel import verschillen
from tests.breken.veeg import Veeg

BEURT = 100
KEUS = (0,) * 15 + (1,) * 3 + (2,) + (3,)
"""Which workbook: three in four small, the others klassenmappen, few of them large."""

VOORAL_KLEIN = (0,) * 29 + (1,)
_DAG = date(2027, 2, 4)


class Stand(NamedTuple):
    """What the sweep counted, and what broke."""

    tel: Counter[str]
    stuk: list[str]


def uitgepakt(bron: bytes) -> Delen:
    with zipfile.ZipFile(io.BytesIO(bron)) as archief:
        return {naam: archief.read(naam) for naam in archief.namelist()}


def ingepakt(delen: Delen) -> bytes:
    """Return a zip with its CRCs right."""
    uit = io.BytesIO()
    with zipfile.ZipFile(uit, "w") as archief:
        for naam, deel in delen.items():
            regel = zipfile.ZipInfo(naam)  # without the time of today
            regel.compress_type = zipfile.ZIP_DEFLATED
            archief.writestr(regel, deel, compresslevel=1)
    return uit.getvalue()


def mutanten(aantal: int, zaad: int, keus: Sequence[int] = KEUS) -> Iterator[bytes]:
    """Yield mutated workbooks."""
    boeken = [uitgepakt(bron) for bron in alle()]
    for nummer in range(aantal):
        kans = Random(f"{zaad}-{nummer}")
        yield ingepakt(muteer(boeken[kans.choice(keus)], boeken[kans.choice(keus)], kans))


def oordeel(nummer: int, bron: bytes, uitkomst: Boek | Melding, stand: Stand) -> None:
    """Count one outcome, and note what broke in it."""
    if isinstance(uitkomst, Melding):
        stand.tel["refused"] += 1
        stand.tel[uitkomst.code] += 1
        return
    try:
        anders = verschillen(uitkomst, bron)
        meldingen = verwerk(uitkomst)
    except Exception as fout:  # any exception is what this looks for
        stand.stuk.append(f"{nummer}: {type(fout).__name__}: {fout}")
        stand.tel["tracebacks"] += 1
        return
    stand.tel["with meldingen" if meldingen else "without meldingen"] += 1
    if anders:
        stand.tel["other values"] += 1
        stand.stuk.append(f"{nummer}: {anders[0]}")


def verwerk(boek: Boek) -> list[Melding]:
    """Take a workbook that was read through checking, signalling and counting."""
    klas, meldingen = lees_klassenmap(boek)
    if klas is not None:
        gelezen = Gecontroleerd(meldingen, 1, 1, 0, [klas])
        signaleer_gelezen(gelezen, None, _DAG)
        verzamel([klas], klas.school, meldingen)
    return meldingen


def lees_beurt(map_: Path, bronnen: Sequence[bytes], klok: Klok) -> list[Boek | Melding]:
    paden = []
    for nummer, bron in enumerate(bronnen):
        paden.append(map_ / f"{nummer}.xlsx")
        paden[-1].write_bytes(bron)
    klok.begin()
    return read_all(paden, werkers=1, voortgang=klok)


def muteer_alle(aantal: int, zaad: int, keus: Sequence[int] = KEUS) -> tuple[Stand, Klok]:
    """Read and process mutants, a round at a time."""
    stand, klok = Stand(Counter(), []), Klok()
    bron = mutanten(aantal, zaad, keus)
    with tempfile.TemporaryDirectory() as map_:
        for begin in range(0, aantal, BEURT):
            beurt = [next(bron) for _ in range(min(BEURT, aantal - begin))]
            try:
                uitkomsten = lees_beurt(Path(map_), beurt, klok)
            except Exception as fout:  # a run that ends is what this looks for
                stand.tel["lost runs"] += 1
                stand.stuk.append(f"{begin}-{begin + len(beurt)}: run lost: {fout!r}")
                continue
            for nummer, paar in enumerate(zip(beurt, uitkomsten, strict=True), begin):
                oordeel(nummer, *paar, stand)
    return stand, klok


def veeg(aantal: int, zaad: int) -> Veeg:
    """Run the whole sweep."""
    (tel, stuk), klok = muteer_alle(aantal, zaad)
    zin = (
        f"{aantal} mutants (seed {zaad}): tracebacks {tel['tracebacks']}, "
        f"lost runs {tel['lost runs']}, values read otherwise {tel['other values']}, "
        f"refused {tel['refused']}, read with meldingen {tel['with meldingen']} and without "
        f"{tel['without meldingen']}, slowest {max(klok.duur):.1f} s, largest {piek_mb():.0f} MB"
    )
    return Veeg(zin, tuple(stuk))
