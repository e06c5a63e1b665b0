"""The afspraken and norms of an open klassenmap, read as late and as seldom as possible.

Every cell asks them again at every computation. Of the afspraken one mark is read each time. All
cells of tblNormen are read once for as many calls as come within `VERS` seconds: one computation,
for nobody types a norm in between. Only when they differ is a NormTabel made of them.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from time import monotonic
from typing import Any

from hgw_excel.controle.normen import normen_van
from hgw_excel.domein.normtabel import NormTabel
from hgw_excel.domein.school import School
from hgw_excel.domein.school_json import school_uit_json
from hgw_excel.schema.inhoud import Inhoud
from hgw_excel.schema.klassenmap import klassenmap
from hgw_excel.schema.kolom import Waarde

AFSPRAKEN, INSTELLINGEN = "hgw_afspraken", "hgw_instellingen"
BLAD, TABEL = "Normen", "tblNormen"
VERS = 0.5
"""Seconds that the cells of tblNormen are taken to be as they were read."""
LEERJAREN = (5,)
"""Of any class: the sheet with norms is the same in all."""


class GeenKlassenmap(Exception):  # noqa: N818
    """The open workbook has no afspraken or norms that can be read."""


@dataclass(slots=True)
class _Onthouden:
    """The last raw cells of one workbook, with what was made of them."""

    merk: object = None
    school: School | None = None
    cellen: object = None
    normen: NormTabel | None = None
    gelezen: float = 0


class Geheugen:
    """What was read of each open workbook, by its name; `klok` tells the seconds.

    Excel opens no two of one name, and each Excel has a Python of its own. A full name won't do: of
    a workbook on OneDrive it is an address, which xlwings looks up on the disk, often in vain.
    """

    def __init__(self, klok: Callable[[], float] = monotonic) -> None:
        self.klok = klok
        self._boeken: dict[str, _Onthouden] = {}

    def van(self, boek: Any) -> _Onthouden:  # noqa: ANN401
        """Return what is known of a workbook: at first nothing."""
        return self._boeken.setdefault(str(boek.name), _Onthouden())


class BoekBron:
    """A `Bron` for one call: it finds and reads the workbook when it is asked, each part once.

    Asking raises GeenKlassenmap when the workbook does not have it.
    """

    def __init__(self, open_boek: Callable[[], Any], geheugen: Geheugen) -> None:
        self._open_boek, self._geheugen = open_boek, geheugen

    @cached_property
    def _boek(self) -> Any:  # noqa: ANN401
        return self._open_boek()

    @cached_property
    def school(self) -> School:
        """The afspraken, as the workbook carries them."""
        merk, bekend = _cel(self._boek, AFSPRAKEN), self._geheugen.van(self._boek)
        if bekend.school is None or bekend.merk != merk:
            bekend.school, bekend.merk, bekend.normen = _lees_school(self._boek), merk, None
        return bekend.school

    @cached_property
    def normen(self) -> NormTabel:
        """The norms in tblNormen."""
        nu, school, bekend = self._geheugen.klok(), self.school, self._geheugen.van(self._boek)
        if bekend.normen is not None and nu - bekend.gelezen < VERS:
            return bekend.normen
        cellen = _tabel(self._boek)
        if bekend.normen is None or bekend.cellen != cellen:
            bekend.normen, bekend.cellen = _lees_normen(school, cellen), cellen
        bekend.gelezen = nu
        return bekend.normen


def _cel(boek: Any, naam: str) -> object:  # noqa: ANN401
    if naam not in boek.names:
        raise GeenKlassenmap(f"no name {naam}")
    return boek.names[naam].refers_to_range.value


def _tabel(boek: Any) -> Sequence[Sequence[Waarde]]:  # noqa: ANN401
    """Return the cells of the table, its header row first."""
    if BLAD not in boek.sheet_names or TABEL not in boek.sheets[BLAD].tables:
        raise GeenKlassenmap(f"no table {TABEL}")
    cellen: Sequence[Sequence[Waarde]] = boek.sheets[BLAD].tables[TABEL].range.value
    return cellen


def _lees_school(boek: Any) -> School:  # noqa: ANN401
    """Return the school of the settings, joined again where they were split over cells."""
    delen = [str(_cel(boek, INSTELLINGEN))]
    while (naam := f"{INSTELLINGEN}_{len(delen) + 1}") in boek.names:
        delen.append(str(_cel(boek, naam)))
    try:
        return school_uit_json("".join(delen))
    except ValueError as fout:
        raise GeenKlassenmap(str(fout)) from fout


def _lees_normen(school: School, cellen: Sequence[Sequence[Waarde]]) -> NormTabel:
    werkboek = klassenmap(school, LEERJAREN)
    keys = {kolom.header: kolom.key for kolom in werkboek.tabel(TABEL).columns}
    koppen, *rijen = cellen
    gelezen: list[Mapping[str, Waarde]] = [
        {keys[str(kop)]: cel for kop, cel in zip(koppen, rij, strict=True) if str(kop) in keys}
        for rij in rijen
    ]
    return normen_van(Inhoud(werkboek, {TABEL: gelezen}, {}))
