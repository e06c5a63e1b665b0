"""The raw scan of a workbook: sheets, defined names, tables, formulas and error cells."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from itertools import pairwise
from typing import NamedTuple

from hgw_excel.domein.getal import duizend
from hgw_excel.lezen import weigeringen as w
from hgw_excel.lezen.bladscan import LEGE_WAARDE, WAARDE, BladScan, scan_blad, tel_tekens
from hgw_excel.lezen.grenzen import GRENZEN, Grenzen
from hgw_excel.lezen.poort import Pakket
from hgw_excel.lezen.relaties import TEKSTEN, hoofddeel, relaties
from hgw_excel.lezen.tabellen import Tabel, keur_tabellen, tabellen_op
from hgw_excel.lezen.weigeringen import Geweigerd
from hgw_excel.lezen.xmldeel import loop, nieuwe_parser, weiger_vreemd

_GEWOON = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
_STRICT = "http://purl.oclc.org/ooxml/spreadsheetml/main"
_RELATIE_ID = "http://schemas.openxmlformats.org/officeDocument/2006/relationships id"
_HOOFD = "xl/workbook.xml"
_INTERN = "veryHidden"


class Naam(NamedTuple):
    """A defined name; `blad` is the sheet it belongs to, '' for the whole workbook."""

    naam: str
    blad: str
    verwijzing: str


class BladDeel(NamedTuple):
    """A worksheet that is read: name, state ('visible', 'hidden', 'veryHidden'), part, content."""

    naam: str
    staat: str
    deel: str
    scan: BladScan


class _Plek(NamedTuple):
    """Where a worksheet is, before anything in it is looked at."""

    naam: str
    staat: str
    deel: str


class Werkmap(NamedTuple):
    """All that the raw scan found.

    Attributes:
        deel: the part that holds the workbook itself.
        bladnamen: all sheets in order, chart sheets too.
        bladen: the worksheets that are read, by name.
        tabellen: the tables on those.
        tabelbladen: the sheet of every table, of those that are not read too.
        intern: the sheets that Excel does not let a user show ('veryHidden').
        is_berekend: whether what wrote the file calculated: at least one formula has a value.
    """

    deel: str
    bladnamen: tuple[str, ...]
    bladen: Mapping[str, BladDeel]
    namen: tuple[Naam, ...]
    tabellen: tuple[Tabel, ...]
    tabelbladen: Mapping[str, str]
    intern: frozenset[str]
    is_berekend: bool


def scan_werkmap(
    pakket: Pakket, grenzen: Grenzen = GRENZEN, alleen: Collection[str] | None = None
) -> Werkmap:
    """Scan a workbook that passed the gate.

    Args:
        pakket: the parts.
        grenzen: limits.
        alleen: tables or sheets, in any case and without outer spaces; only the sheets that are
            or hold one are read.

    Raises:
        Geweigerd: no workbook, strict OOXML, bad XML, or a limit passed.
    """
    hoofd = hoofddeel(pakket.delen)
    inhoud = _Hoofd()
    inhoud.lees(pakket.delen[hoofd])
    if hoofd != _HOOFD:  # calamine goes by names beside it that could be of another workbook
        raise Geweigerd(w.ONLEESBAAR)
    plekken = _plekken(pakket, hoofd, inhoud)
    tabellen = [t for plek in plekken for t in tabellen_op(pakket, plek.naam, plek.deel)]
    _weiger_dubbel([tabel.naam.casefold() for tabel in tabellen])
    keur_tabellen(tabellen, grenzen)
    gekozen = _kies(plekken, tabellen, alleen)
    bladen = {plek.naam: _scan(pakket, plek, grenzen) for plek in gekozen}
    _keur_teksten(pakket, bladen, grenzen)
    rest = (_scan(pakket, plek, grenzen) for plek in plekken if plek not in gekozen)
    return Werkmap(
        deel=hoofd,
        bladnamen=tuple(naam for naam, _, _ in inhoud.bladen),
        bladen=bladen,
        namen=tuple(inhoud.namen_met_blad()),
        tabellen=tuple(tabel for tabel in tabellen if tabel.blad in bladen),
        tabelbladen={tabel.naam: tabel.blad for tabel in tabellen},
        intern=frozenset(plek.naam for plek in plekken if plek.staat == _INTERN),
        is_berekend=_is_berekend(bladen.values(), rest),
    )


def _kies(
    plekken: Sequence[_Plek], tabellen: Iterable[Tabel], alleen: Collection[str] | None
) -> list[_Plek]:
    if alleen is None:
        return list(plekken)
    gevraagd = {naam.strip().casefold() for naam in alleen}
    bladen = {tabel.blad for tabel in tabellen if tabel.naam.casefold() in gevraagd}
    return [p for p in plekken if p.naam in bladen or p.naam.strip().casefold() in gevraagd]


def _scan(pakket: Pakket, plek: _Plek, grenzen: Grenzen) -> BladDeel:
    return BladDeel(*plek, scan_blad(pakket.delen[plek.deel], plek.naam, grenzen))


def _is_berekend(bladen: Iterable[BladDeel], rest: Iterable[BladDeel]) -> bool:
    """Look at the other sheets only where it matters: these hold nothing but empty values."""
    staten = {staat for blad in bladen for staat in blad.scan.formules.values()}
    if WAARDE in staten or LEGE_WAARDE not in staten:
        return WAARDE in staten
    return any(WAARDE in blad.scan.formules.values() for blad in rest)


def _weiger_dubbel(namen: Sequence[object]) -> None:
    if len(set(namen)) < len(namen):
        raise Geweigerd(w.ONLEESBAAR)


def bladdelen(pakket: Pakket) -> dict[str, str]:
    """Return the part of each worksheet by its name, without a look at what is in it.

    Raises:
        Geweigerd: no workbook, or a sheet that is not there.
    """
    hoofd = hoofddeel(pakket.delen)
    inhoud = _Hoofd()
    inhoud.lees(pakket.delen[hoofd])
    return {plek.naam: plek.deel for plek in _plekken(pakket, hoofd, inhoud)}


class _Hoofd:
    """What the workbook part lists: sheets (name, state, relation) and names."""

    def __init__(self) -> None:
        self.heeft_lijst = False
        self.bladen: list[tuple[str, str, str]] = []
        self.namen: list[tuple[str, int | None, list[str]]] = []
        self.parser = nieuwe_parser(" ")
        self.parser.StartElementHandler = self._wortel

    def lees(self, deel: bytes) -> None:
        loop(self.parser, deel)
        _weiger_dubbel([naam.casefold() for naam, _, _ in self.bladen])
        _weiger_dubbel([(naam.casefold(), blad) for naam, blad, _ in self.namen])

    def _wortel(self, tag: str, _: dict[str, str]) -> None:
        ruimte, _spatie, naam = tag.rpartition(" ")
        if ruimte == _STRICT:
            raise Geweigerd(w.STRICT)
        if naam != "workbook" or ruimte != _GEWOON:
            raise Geweigerd(w.GEEN_WERKMAP)
        self.parser.StartElementHandler = self._start

    def _start(self, tag: str, kenmerken: dict[str, str]) -> None:
        if tag == f"{_GEWOON} sheets":
            self.heeft_lijst = True
        elif tag == f"{_GEWOON} sheet":
            if not self.heeft_lijst:
                raise Geweigerd(w.ONLEESBAAR)
            staat = kenmerken.get("state", "visible")
            self.bladen.append((kenmerken["name"], staat, kenmerken.get(_RELATIE_ID, "")))
        elif tag == f"{_GEWOON} definedName":
            tekst: list[str] = []
            blad = kenmerken.get("localSheetId")
            self.namen.append((kenmerken["name"], None if blad is None else int(blad), tekst))
            self.parser.CharacterDataHandler = tekst.append
            self.parser.EndElementHandler = self._einde_naam

    def _einde_naam(self, _: str) -> None:
        self.parser.CharacterDataHandler = self.parser.EndElementHandler = None

    def namen_met_blad(self) -> list[Naam]:
        """Return the names with the sheet they belong to; names of Excel itself are left out."""
        return [
            Naam(naam, "" if nummer is None else self.bladen[nummer][0], "".join(tekst))
            for naam, nummer, tekst in self.namen
            if not naam.startswith("_xlnm.") and (nummer is None or nummer < len(self.bladen))
        ]


def _plekken(pakket: Pakket, hoofd: str, inhoud: _Hoofd) -> list[_Plek]:
    """Return the worksheets in order; a sheet that is not there is a refusal."""
    per_id = relaties(pakket.delen, hoofd)
    uit = []
    for naam, staat, nummer in inhoud.bladen:
        relatie = per_id.get(nummer)
        if relatie is None or relatie.doel not in pakket.delen:
            raise Geweigerd(w.ONLEESBAAR)
        if relatie.soort == "worksheet":
            uit.append(_Plek(naam, staat, relatie.doel))
    return uit


def _keur_teksten(pakket: Pakket, bladen: Mapping[str, BladDeel], grenzen: Grenzen) -> None:
    """Refuse a list of shared strings that announces more than it holds, or unfolds too far."""
    deel = pakket.delen.get(TEKSTEN)
    if deel is None:
        return
    genoemd, lengtes = _lees_teksten(deel)
    if genoemd > 2 * len(lengtes) + grenzen.teksten_marge:
        echt = duizend(len(lengtes))
        reden = f"er zouden er {duizend(genoemd)} in staan en het zijn er {echt}"
        raise Geweigerd(w.TEKSTEN, reden=reden)
    langste = max(lengtes, default=0)
    for blad in bladen.values():
        if blad.scan.tekstcellen * langste <= grenzen.tekens:
            continue
        if tel_tekens(pakket.delen[blad.deel], lengtes) > grenzen.tekens:
            raise Geweigerd(w.TEKSTEN, blad=blad.naam, reden="samen zijn de teksten te lang")


def _lees_teksten(deel: bytes) -> tuple[int, list[int]]:
    """Return how many strings are announced, and the size in bytes of each (markup included)."""
    eerste = deel.find(b"si>")
    if eerste >= 0:
        weiger_vreemd(deel, eerste, len(deel))
    begin: list[int] = []
    genoemd: list[int] = []

    def start(tag: str, kenmerken: dict[str, str]) -> None:
        if not genoemd:
            tekst = kenmerken.get("uniqueCount", "0")
            genoemd.append(int(tekst) if tekst.isascii() and tekst.isdigit() else 0)
        elif tag == "si" or tag.endswith(":si"):
            begin.append(parser.CurrentByteIndex)

    parser = nieuwe_parser()
    parser.StartElementHandler = start
    loop(parser, deel)
    grenzen = [*begin, len(deel)]
    return genoemd[0], [b - a for a, b in pairwise(grenzen)]
