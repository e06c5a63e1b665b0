"""In which order klassenmappen are written: who goes to another class is there first.

A child may never be in no class at all because a file was open; in two classes for a moment it may.
"""

from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from hgw_excel.controle.lees_klassenmap import lees_klassenmap
from hgw_excel.domein.melding import Melding
from hgw_excel.lezen.lees import read_safely
from hgw_excel.schema.wijziging import Wijzigingen

if TYPE_CHECKING:
    from hgw_excel.school.uitvoeren import Klasvoorstel

Schrijf = Callable[["Klasvoorstel"], "Klasvoorstel"]
BLIJFT = (
    "Wie naar een andere klas gaat, staat hier nog: die andere klassenmap is niet geschreven. "
    "Probeer het opnieuw."
)


def schrijf_op_volgorde(
    klassen: Sequence["Klasvoorstel"],
    schrijf: Schrijf,
    voortgang: Callable[[int, int], None] | None = None,
) -> dict[str, "Klasvoorstel"]:
    """Write every class and return what became of each, by file.

    Cells that wait for another file are written with the others when that file was; in a ring of
    classes one is written without them first, and with them at the end.
    """
    klaar: dict[str, Klasvoorstel] = {}
    ring: list[Klasvoorstel] = []
    te_doen = {klas.bestand: klas for klas in klassen}
    while te_doen:
        vrij = (k for k in te_doen.values() if not k.voorstel.wacht_op.keys() & te_doen.keys())
        klas = next(vrij, None) or next(iter(te_doen.values()))
        del te_doen[klas.bestand]
        if klas.voorstel.wacht_op.keys() & te_doen.keys():
            ring.append(klas)
        klaar[klas.bestand] = _schrijf(klas, _gemist(klas, klaar), schrijf)
        if voortgang is not None:
            voortgang(len(klaar), len(klassen))
    for klas in ring:
        klaar[klas.bestand] = _nog_eens(klas, klaar, schrijf)
    return klaar


def _gemist(klas: "Klasvoorstel", klaar: Mapping[str, "Klasvoorstel"]) -> set[str]:
    """Return the files it waits for that were not written."""
    return {b for b in klas.voorstel.wacht_op if b not in klaar or not klaar[b].geschreven}


def _schrijf(klas: "Klasvoorstel", gemist: Collection[str], schrijf: Schrijf) -> "Klasvoorstel":
    """Write a class without the cells that wait for files that were missed."""
    if not gemist:
        return schrijf(klas)
    wacht_op, alles = klas.voorstel.wacht_op, klas.voorstel.wijzigingen
    weg = {plek for bestand in gemist for plek in wacht_op[bestand]}
    cellen = {plek: waarde for plek, waarde in alles.cellen.items() if plek not in weg}
    deel = replace(klas.voorstel, wijzigingen=replace(alles, cellen=cellen))
    gedaan = schrijf(replace(klas, voorstel=deel))
    return replace(gedaan, voorstel=klas.voorstel, reden=gedaan.reden or BLIJFT)


def _nog_eens(
    klas: "Klasvoorstel", klaar: Mapping[str, "Klasvoorstel"], schrijf: Schrijf
) -> "Klasvoorstel":
    """Write the cells that waited, in the file as it is now."""
    eerst = klaar[klas.bestand]
    gemist = _gemist(klas, klaar)
    plekken = {p for b, bij in klas.voorstel.wacht_op.items() if b not in gemist for p in bij}
    if eerst.reden not in ("", BLIJFT) or not plekken or klas.pad is None:
        return eerst
    boek = read_safely(klas.pad)
    nu = None if isinstance(boek, Melding) else lees_klassenmap(boek)[0]
    if nu is None:
        return eerst
    cellen = {p: w for p, w in klas.voorstel.wijzigingen.cellen.items() if p in plekken}
    deel = replace(klas.voorstel, wijzigingen=Wijzigingen(cellen))
    gedaan = schrijf(replace(klas, klas=nu, voorstel=deel))
    return replace(
        eerst,
        cellen=eerst.cellen + gedaan.cellen,
        reden=gedaan.reden or (BLIJFT if gemist else ""),
        meldingen=(*eerst.meldingen, *gedaan.meldingen),
    )
