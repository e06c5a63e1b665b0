"""Buttons for klassenmappen that are filled already: from an .xlsx an .xlsm beside it.

The .xlsx then goes aside: a class with two files in a folder is counted twice. An .xlsm of ours
gets macros and tab of this version in its place. What a teacher made stays.
"""

import hashlib
import os
from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from hgw_excel.bijwerken.macros import Macrodelen, met_macros
from hgw_excel.bijwerken.opslaan import keur_dicht, keur_doel, schrijf
from hgw_excel.bijwerken.opzij import zet_opzij
from hgw_excel.bijwerken.reserve import bewaar
from hgw_excel.bouwen.macros.bronnen import eis_bronnen
from hgw_excel.bouwen.macros.vernieuwen import EIGEN, vernieuwd, vernieuwd_lint
from hgw_excel.bouwen.macros.werkbladen import CONF, INSTELLINGEN
from hgw_excel.domein.melding import KanNiet, Melding
from hgw_excel.lezen.bestanden import EIGEN_MAP, vind
from hgw_excel.lezen.lees import systeemfout
from hgw_excel.lezen.werker import read_all
from hgw_excel.schema.functie import alle
from hgw_excel.schema.ruw import Boek
from hgw_excel.school.bestandsnamen import bestandsnamen
from hgw_excel.school.bijwerken.klassenmap import INTUSSEN
from hgw_excel.school.kopiemap import gevouwen

XLSM = ".xlsm"
OPZIJ = Path(EIGEN_MAP, "zonder knoppen")
"""Where an .xlsx goes when its .xlsm came beside it, below its folder."""

GELUKT, DEELS, NIETS = 0, 3, 4
_GEEN_KLASSENMAP = "Dit is geen klassenmap van hgw. Kies een klassenmap."
_HEEFT_AL = "Deze klas heeft al knoppen: ga verder in '{}'."
_ER_AL = (
    "'{}' bestaat al. Ga daarin verder, of vervang hem met --overschrijf; dan blijft een kopie in "
    "_hgw/reserve."
)
_ZELFDE_NAAM = "Er zijn er meer die '{}' worden. Doe ze één voor één, elk in een eigen map."


@dataclass(frozen=True, slots=True)
class Klasknoppen:
    """One klassenmap: what would be written, what was, or why it takes no part.

    Attributes:
        bestand: the file as it is called to the user.
        pad: where it is.
        doel: what gets the buttons; `pad` itself when that is an .xlsm.
        inhoud: the bytes to write; empty when it has these buttons already.
        bron: sha256 of the klassenmap as it was read.
        sha256: of the file that is replaced, '' when there is none.
        reden: why it takes no part.
        blijft: why the .xlsx did not go aside, once written.
    """

    bestand: str
    pad: Path
    doel: Path
    inhoud: bytes = b""
    sha256: str = ""
    reden: str = ""
    geschreven: bool = False
    bron: str = ""
    blijft: str = ""

    @property
    def is_nieuw(self) -> bool:
        """Whether it becomes another file than it was."""
        return self.doel != self.pad

    @property
    def gaat_opzij(self) -> bool:
        """Whether the file it was goes aside: what comes in another folder leaves it."""
        return self.is_nieuw and self.doel.parent == self.pad.parent


@dataclass(frozen=True, slots=True)
class Uitkomst:
    """All klassenmappen of one run, in the order of their files; `meldingen` are of no one's."""

    klassen: tuple[Klasknoppen, ...]
    meldingen: tuple[Melding, ...] = ()

    @property
    def te_schrijven(self) -> tuple[Klasknoppen, ...]:
        """Those that get buttons, or others than they had."""
        return tuple(k for k in self.klassen if k.inhoud and not k.reden and not k.geschreven)

    @property
    def geschreven(self) -> tuple[Klasknoppen, ...]:
        """Those that were written."""
        return tuple(klas for klas in self.klassen if klas.geschreven)

    @property
    def exit_code(self) -> int:
        """0 all took part, 3 one or more did not, 4 none did."""
        mee = [klas for klas in self.klassen if not klas.reden]
        if not mee:
            return NIETS
        return GELUKT if len(mee) == len(self.klassen) and not self.meldingen else DEELS


def bereid_voor(
    paden: Sequence[str | Path],
    uit: Path | None = None,
    *,
    overschrijf: bool = False,
    voortgang: Callable[[int, int], None] | None = None,
) -> Uitkomst:
    """Return which klassenmappen get buttons; nothing is written.

    Args:
        paden: files, folders and patterns; other workbooks in a folder are passed by.
        uit: the folder where all of them come; else each beside its .xlsx, an .xlsm in its place.
        overschrijf: whether an .xlsm that is there may be replaced by what an .xlsx gives.
        voortgang: called with (done, total) after each file.

    Raises:
        KanNiet: a package for macros is missing.
    """
    eis_bronnen()
    gevonden, meldingen = vind(paden)
    gelezen = read_all(gevonden, voortgang=voortgang)
    zelf = {_sleutel(Path(pad)) for pad in paden}
    doelen = [_doel(pad, uit) for pad in gevonden]
    mee = [_telt_mee(boek, pad, zelf) for pad, boek in zip(gevonden, gelezen, strict=True)]
    bezwaren = _bezwaren([p for p, ja in zip(gevonden, mee, strict=True) if ja], uit)
    klassen = [
        _klas(Klasknoppen(naam, pad, doel), boek, bezwaren.get(pad, ""), overschrijf)
        for naam, pad, doel, boek, ja in zip(
            bestandsnamen(gevonden), gevonden, doelen, gelezen, mee, strict=True
        )
        if ja
    ]
    weg = tuple(m for m in meldingen if m.bestand not in {pad.name for pad in gevonden})
    return Uitkomst(tuple(klassen), weg)


def voer_uit(
    uitkomst: Uitkomst, *, voortgang: Callable[[int, int], None] | None = None
) -> Uitkomst:
    """Write what was prepared; of a file that is replaced a copy is kept first."""
    te_doen = uitkomst.te_schrijven
    gedaan: dict[Path, Klasknoppen] = {}
    for aantal, klas in enumerate(te_doen, 1):
        gedaan[klas.pad] = _schrijf(klas)
        if voortgang is not None:
            voortgang(aantal, len(te_doen))
    return replace(uitkomst, klassen=tuple(gedaan.get(k.pad, k) for k in uitkomst.klassen))


def knoppen_in(bron: bytes) -> bytes:
    """Return a klassenmap with the macros, the tab and the settings of this version.

    Raises:
        KanNiet: it can't be changed, there are macros of someone else in it, or a package for
            macros is missing.
    """
    functies = frozenset(alle())
    delen = Macrodelen(vernieuwd, vernieuwd_lint, EIGEN, CONF, INSTELLINGEN, functies)
    return met_macros(bron, delen)


def _sleutel(pad: Path) -> str:
    return gevouwen(os.path.realpath(pad))


def _doel(pad: Path, uit: Path | None) -> Path:
    naam = pad if pad.suffix.lower() == XLSM else pad.with_suffix(XLSM)
    return naam if uit is None or _sleutel(uit) == _sleutel(pad.parent) else uit / naam.name


def _telt_mee(boek: Boek | Melding, pad: Path, zelf: set[str]) -> bool:
    """Tell whether something is said of a file: not of another workbook that lies in a folder."""
    if isinstance(boek, Boek) and boek.soort != "klassenmap":
        return _sleutel(pad) in zelf
    return True


def _bezwaren(paden: Sequence[Path], uit: Path | None) -> Mapping[Path, str]:
    """Return why a file does not take part beside the others."""
    met_knoppen = {_sleutel(pad): pad for pad in paden if pad.suffix.lower() == XLSM}
    redenen = {}
    for pad in paden:
        ernaast = met_knoppen.get(_sleutel(pad.with_suffix(XLSM)))
        if ernaast is not None and ernaast != pad:
            redenen[pad] = _HEEFT_AL.format(ernaast.name)
    rest = [pad for pad in paden if pad not in redenen]
    keer = Counter(_sleutel(_doel(pad, uit)) for pad in rest)
    for pad in rest:
        if keer[_sleutel(doel := _doel(pad, uit))] > 1:
            redenen[pad] = _ZELFDE_NAAM.format(doel.name)
    return redenen


def _klas(klas: Klasknoppen, boek: Boek | Melding, bezwaar: str, overschrijf: bool) -> Klasknoppen:
    try:
        if isinstance(boek, Melding):
            raise KanNiet(str(boek))
        if boek.soort != "klassenmap" or bezwaar:
            raise KanNiet(bezwaar or _GEEN_KLASSENMAP)
        keur_dicht(klas.pad)
        bron = _lees(klas.pad)
        if hashlib.sha256(bron).hexdigest() != boek.sha256:
            raise KanNiet(INTUSSEN.format(klas.pad.name))
        return _met_doel(replace(klas, bron=boek.sha256), bron, knoppen_in(bron), overschrijf)
    except KanNiet as fout:
        return replace(klas, reden=fout.zin)


def _met_doel(klas: Klasknoppen, bron: bytes, inhoud: bytes, overschrijf: bool) -> Klasknoppen:
    """Return the klassenmap with what is to be written, after a look at what stands there."""
    if not os.path.lexists(klas.doel):
        return replace(klas, inhoud=inhoud)
    staat_er = _lees(klas.doel) if klas.is_nieuw else bron
    if staat_er == inhoud:
        return klas
    if klas.is_nieuw:
        _eis_vervangbaar(klas.doel, staat_er, overschrijf)
    keur_doel(klas.doel, overschrijf=True)
    return replace(klas, inhoud=inhoud, sha256=hashlib.sha256(staat_er).hexdigest())


def _eis_vervangbaar(doel: Path, staat_er: bytes, overschrijf: bool) -> None:
    """Refuse to replace a file that nobody said may go, or with macros of someone else."""
    if not overschrijf:
        raise KanNiet(_ER_AL.format(doel.name))
    try:
        knoppen_in(staat_er)
    except KanNiet as fout:
        raise KanNiet(f"'{doel.name}' bestaat al en blijft staan. {fout.zin}") from fout


def _lees(pad: Path) -> bytes:
    try:
        return pad.read_bytes()
    except OSError as fout:
        raise KanNiet(str(systeemfout(pad.name, fout))) from fout


def _schrijf(klas: Klasknoppen) -> Klasknoppen:
    try:
        _eis_zoals_gelezen(klas)
        _maak_map(klas.doel.parent)
        if klas.sha256:
            bewaar(klas.doel, _lees(klas.doel))
        schrijf(klas.doel, klas.inhoud, overschrijf=bool(klas.sha256), sha256=klas.sha256)
    except KanNiet as fout:
        return replace(klas, reden=fout.zin)
    return replace(klas, geschreven=True, blijft=_zet_opzij(klas) if klas.gaat_opzij else "")


def _eis_zoals_gelezen(klas: Klasknoppen) -> None:
    """Refuse when someone works in the klassenmap, or did since it was read."""
    keur_dicht(klas.pad)
    if hashlib.sha256(_lees(klas.pad)).hexdigest() != klas.bron:
        raise KanNiet(INTUSSEN.format(klas.pad.name))


def _zet_opzij(klas: Klasknoppen) -> str:
    """Move the .xlsx, as it was read, out of the folder; return why not, '' when it went."""
    try:
        _eis_zoals_gelezen(klas)
        zet_opzij(klas.pad, klas.pad.parent / OPZIJ)
    except KanNiet as fout:
        return fout.zin
    return ""


def _maak_map(map_: Path) -> None:
    try:
        map_.mkdir(parents=True, exist_ok=True)
    except OSError as fout:
        raise KanNiet(f"De map '{map_}' kan niet gemaakt worden. Kies een andere map.") from fout
