"""Every payload in every place: the sweep of the injections."""

from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

from hgw_excel.bouwen.klassenmap import bouw_klassenmap
from tests.breken.injectie import (
    PAYLOADS,
    alle_tekst,
    alles,
    besturing_in,
    gebroken,
    gevaarlijk,
    onschuldig,
    velden,
    vul,
)
from tests.breken.injectie_school import school_met
from tests.breken.uitvoer import hgw
from tests.breken.veeg import Veeg
from tests.klas import volle_klas

LEZEND = (("controleer",), ("controleer", "--json"), ("signaleer", "--alles"))


def veeg(aantal: int, zaad: int) -> Veeg:
    """Give each place each payload, once, in as many rounds; `aantal` rounds when it is not 0."""
    rondes = range(zaad, zaad + (aantal or len(PAYLOADS)))
    stuk: list[str] = []
    for ronde in rondes:
        stuk += [f"round {ronde}: {zin}" for zin in _ronde(ronde)]
    plekken = sum(map(alles, velden(volle_klas((2, 3), 9))))
    return Veeg(
        f"{len(rondes)} rounds of {plekken} typed cells and a school.toml, "
        f"{len(PAYLOADS)} payloads: {len(stuk)} broken",
        tuple(stuk),
    )


def _ronde(ronde: int) -> Iterator[str]:
    for waar in (alle_tekst, alles):
        vuil, schoon = (
            bouw_klassenmap(vul(volle_klas((2, 3), 9), waar, kies, ronde))
            for kies in (gevaarlijk, onschuldig)
        )
        yield from gebroken(vuil, schoon)
        yield from _gelezen(vuil)
    vuil, schoon = (bouw_klassenmap(volle_klas((2, 3), 9, school)) for school in school_met(ronde))
    yield from gebroken(vuil, schoon, slaover=r"^Lijsten!B[34] ")


def _gelezen(inhoud: bytes) -> Iterator[str]:
    """Yield what went wrong when `hgw` read a klassenmap."""
    with TemporaryDirectory() as map_:
        klas = Path(map_) / "klassenmap groep 2-3.xlsx"
        klas.write_bytes(inhoud)
        for opdracht in LEZEND:
            gezegd = hgw(opdracht[0], klas, *opdracht[1:])
            if gezegd.code not in (0, 1) or besturing_in(gezegd.alles):
                yield f"{' '.join(opdracht)}: code {gezegd.code}, {besturing_in(gezegd.alles)}"
