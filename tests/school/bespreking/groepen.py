"""Groups for the booklet: usual ones, and one of which everything is too much."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from functools import cache

from hgw_excel.acties.bespreking.feiten import (
    Aandacht,
    Aanmelding,
    Afspraak,
    Bekend,
    Doel,
    Groepsgesprek,
    Wissel,
)
from hgw_excel.acties.bespreking.groep import bespreek
from hgw_excel.domein.meting import Kind
from hgw_excel.domein.school import School
from tests.acties.bespreking.klas import school as school_van_klas
from tests.klas import volle_klas

FEB = date(2027, 2, 9)
LANG = "Een lange zin met alles wat er over dit kind te zeggen valt, en dat is heel veel. " * 3


def school() -> School:
    """The invented school."""
    return school_van_klas()


@cache
def groep(leerjaren: tuple[int, ...] = (5, 6), aantal: int = 29) -> Groepsgesprek:
    """Return a class in February, with a child that is put down."""
    inhoud = volle_klas(leerjaren, aantal, school())
    inhoud.ruw["tblBesprekingen"][0].update(  # type: ignore[attr-defined]
        soort="leerlingbespreking", gereed=None, reden="thuissituatie"
    )
    return bespreek(inhoud, school(), FEB)


@cache
def propvol() -> Groepsgesprek:
    """Return a class in which everyone asks attention, moved, and is put down, at length."""
    gewoon = groep()
    wie = [Kind(f"HGW-{i}", "", f"Kind Nummer{i}", gewoon.groep, 5 + i % 2, i) for i in range(30)]
    bekend = Bekend(
        tuple((vak.naam, "M6 IV · E5 III · M5 III", "intensief") for vak in gewoon.vakken),
        (LANG,) * 3,
        tuple((f"Kop {i}", LANG) for i in range(9)),
    )
    doel = Doel("intensief", 4, "deels: 2 van 4", voorgesteld=True, tekst=LANG)
    return replace(
        gewoon,
        vakken=tuple(
            replace(v, doelen=tuple(replace(doel, aanpak=d.aanpak) for d in v.doelen))
            for v in gewoon.vakken
        ),
        aandacht=tuple(Aandacht(kind, (LANG,) * 3, 4) for kind in wie),
        alleen_tip=3,
        reflecties=tuple((vak.naam, LANG) for vak in gewoon.vakken),
        wissels=tuple(Wissel(kind, "Rekenen", "basis", "verdiept", LANG) for kind in wie),
        afspraken=tuple(Afspraak(FEB, LANG, "Tom", FEB, gereed=False) for _ in wie),
        aanmeldingen=tuple((Aanmelding(k, ("thuissituatie",), (LANG,) * 9, (LANG,) * 4), bekend)
                           for k in wie[:8]),
    )  # fmt: skip


def groepen() -> Sequence[Groepsgesprek]:
    """Return a school of three groups."""
    return [groep((1, 2), 22), groep((2, 3), 20), groep()]
