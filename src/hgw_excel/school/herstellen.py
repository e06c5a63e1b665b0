"""Mended copies: what a check found that can be mended safely, in a folder of their own.

The originals are only read. Each copy is read again, so that what is told is what it holds.
"""

import os
from collections import Counter
from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import dataclass, field, replace
from pathlib import Path

from hgw_excel import platform
from hgw_excel.acties.herstellen import Herstelling, herstellingen, wijzigingen
from hgw_excel.bijwerken.opslaan import BestaatAl
from hgw_excel.controle.klas import Klas
from hgw_excel.controle.lees_klassenmap import lees_klassenmap
from hgw_excel.controle.nieuwe_waarden import cel_van, staat_er_al
from hgw_excel.controle.vergelijking import Staat
from hgw_excel.domein.melding import KanNiet, Melding
from hgw_excel.lezen.werker import read_all
from hgw_excel.schema.ruw import Boek
from hgw_excel.school.bijwerken import werk_bij
from hgw_excel.school.controleren import Uitkomst
from hgw_excel.school.kopiemap import gevouwen

_ZELFDE_NAAM = "Er zijn er meer die zo heten. Geef ze elk een eigen naam en probeer het opnieuw."
_ER_AL = "Deze kopie bestaat al. Kies een andere map, of vervang hem met --overschrijf."
_BEZET = "Op de plek van de kopie staat een origineel of een snelkoppeling. Kies een andere map."
_NIET_NAGEKEKEN = "De kopie staat er, maar is niet nagekeken. {} Gebruik hem zo niet."
_BEREIKT_NIETS = "In de kopie zou niets anders staan."


@dataclass(frozen=True, slots=True)
class Klasherstel:
    """One klassenmap with something to mend, and what came of it.

    Attributes:
        klas: as it was read.
        pad: where the original is.
        cellen: the cells that are mended in the copy; before writing, those that can be.
        kopie: the copy, None when there is none that was read again.
        niet: cells that could be mended, and in the copy are not.
        meldingen: what the writer said, and what only the copy says of the mended cells.
        reden: why there is no such copy.
    """

    klas: Klas
    pad: Path
    cellen: tuple[Herstelling, ...]
    kopie: Path | None = None
    niet: tuple[Herstelling, ...] = ()
    meldingen: tuple[Melding, ...] = ()
    reden: str = ""

    @property
    def bestand(self) -> str:
        """The file as the meldingen call it."""
        return self.klas.bestand


@dataclass(frozen=True, slots=True)
class Hersteld:
    """The klassenmappen with something to mend, and how many that were read had nothing.

    `originelen`: all that were checked, those that could not be read too; none is ever replaced.
    """

    klassen: tuple[Klasherstel, ...]
    niets: int
    originelen: tuple[Path, ...] = field(default=(), compare=False)

    @property
    def gelukt(self) -> tuple[Klasherstel, ...]:
        """Those of which there is a copy now."""
        return tuple(klas for klas in self.klassen if klas.kopie)

    @property
    def mislukt(self) -> tuple[Klasherstel, ...]:
        """Those of which there should have been one."""
        return tuple(klas for klas in self.klassen if klas.reden)

    @property
    def cellen(self) -> int:
        """How many cells are mended, or can be."""
        return sum(len(klas.cellen) for klas in self.klassen)


def te_herstellen(uitkomst: Uitkomst) -> Hersteld:
    """Return what can be mended safely in what was checked; nothing is written."""
    alle = [
        Klasherstel(klas, uitkomst.paden[klas.bestand], herstellingen(klas))
        for klas in uitkomst.klassen
    ]
    klassen = tuple(klas for klas in alle if klas.cellen)
    return Hersteld(klassen, len(alle) - len(klassen), tuple(uitkomst.paden.values()))


def herstel(
    te_doen: Hersteld,
    map_: Path,
    *,
    bekend: Sequence[Melding] = (),
    overschrijf: bool = False,
    voortgang: Callable[[int, int], None] | None = None,
) -> Hersteld:
    """Write a mended copy of each klassenmap with something to mend, under its own name.

    One that can't be written has its reason and stops nothing.

    Args:
        te_doen: what `te_herstellen` found.
        map_: where the copies come, see `kopiemap`; it is made when there is something to write.
        bekend: what the check said of the originals.
        overschrijf: whether copies that are there may be replaced.
        voortgang: called with (done, total) after each file.

    Raises:
        KanNiet: the folder can't be made; nothing is written then.
    """
    if not te_doen.klassen:
        return te_doen
    er_was = map_.is_dir()
    _maak(map_)
    namen = Counter(gevouwen(klas.pad.name) for klas in te_doen.klassen)
    klassen: list[Klasherstel] = []
    for klas in te_doen.klassen:
        if namen[gevouwen(klas.pad.name)] > 1:
            klassen.append(replace(klas, cellen=(), reden=_ZELFDE_NAAM))
        elif _is_bezet(map_ / klas.pad.name, te_doen.originelen):
            klassen.append(replace(klas, cellen=(), reden=_BEZET))
        else:
            klassen.append(_schrijf(klas, map_ / klas.pad.name, overschrijf))
        if voortgang is not None:
            voortgang(len(klassen), len(te_doen.klassen))
    if not er_was:
        with suppress(OSError):  # not empty: what was written stands in it
            map_.rmdir()
    return replace(te_doen, klassen=tuple(_lees_terug(klassen, bekend)))


def _maak(map_: Path) -> None:
    try:
        map_.mkdir(parents=True, exist_ok=True)
    except OSError as fout:
        zin = f"De map '{map_.name}' kan niet gemaakt worden. {platform.os_zin(fout)}"
        raise KanNiet(f"{zin} Er is niets geschreven.") from fout


def _is_bezet(uit: Path, originelen: Sequence[Path]) -> bool:
    """Tell whether a copy would come in the place of an original, by a link too."""
    if os.path.islink(uit):
        return True
    for pad in originelen if os.path.lexists(uit) else ():
        with suppress(OSError):  # gone since: then it is not here
            if os.path.samefile(uit, pad):
                return True
    return False


def _schrijf(klas: Klasherstel, uit: Path, overschrijf: bool) -> Klasherstel:
    te_doen = wijzigingen(klas.cellen)
    try:
        gedaan = werk_bij(klas.pad, klas.klas, te_doen, uit=uit, overschrijf=overschrijf)
    except BestaatAl:
        return replace(klas, cellen=(), reden=_ER_AL)
    except KanNiet as fout:
        return replace(klas, cellen=(), reden=fout.zin)
    if gedaan.geschreven is None:
        return replace(klas, cellen=(), meldingen=gedaan.meldingen, reden=_BEREIKT_NIETS)
    return replace(klas, kopie=gedaan.geschreven, meldingen=gedaan.meldingen)


def _lees_terug(klassen: Sequence[Klasherstel], bekend: Sequence[Melding]) -> list[Klasherstel]:
    """Return each class with what its copy holds."""
    kopieen = [klas.kopie for klas in klassen if klas.kopie]
    gelezen = dict(zip(kopieen, read_all(kopieen), strict=True)) if kopieen else {}
    al_gezegd = {(m.bestand, m.blad, m.cel, m.code) for m in bekend}
    return [
        _met_kopie(klas, gelezen[klas.kopie], al_gezegd) if klas.kopie else klas for klas in klassen
    ]


def _met_kopie(
    klas: Klasherstel, kopie: Boek | Melding, al_gezegd: set[tuple[str, str, str, str]]
) -> Klasherstel:
    if isinstance(kopie, Melding):
        reden = _NIET_NAGEKEKEN.format(kopie.zin)
        return replace(klas, cellen=(), kopie=None, reden=reden, meldingen=())
    boek = replace(kopie, bestand=klas.bestand)
    na, meldingen = lees_klassenmap(boek, klas.klas.school)
    gelukt = tuple(cel for cel in klas.cellen if na is not None and _staat_er(na, cel))
    plekken = {(cel.blad, cel.cel) for cel in gelukt}
    nieuw = tuple(
        m
        for m in meldingen
        if (m.blad, m.cel) in plekken and (m.bestand, m.blad, m.cel, m.code) not in al_gezegd
    )
    niet = tuple(cel for cel in klas.cellen if cel not in gelukt)
    return replace(klas, cellen=gelukt, niet=niet, meldingen=(*klas.meldingen, *nieuw))


def _staat_er(klas: Klas, cel: Herstelling) -> bool:
    """Tell whether a copy holds what a cell was to get; what is still said of it is a melding."""
    tabel, i, key = cel.plek
    if not tabel:
        return staat_er_al(klas.boek.namen.get(key), cel.waarde)
    if not klas.heeft(tabel, key):
        return False
    if cel.soort == "formule":
        nog = (c for c in klas.formulecellen if c.staat is not Staat.VEROUDERD)
        return cel.plek not in {(c.tabel, c.i, c.key) for c in nog}
    return staat_er_al(cel_van(klas, tabel, i, key), cel.waarde)
