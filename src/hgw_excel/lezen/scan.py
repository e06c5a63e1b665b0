"""The raw scan of a workbook: sheets, defined names, tables, formulas and error cells."""

from collections.abc import Mapping
from itertools import pairwise
from typing import NamedTuple

from hgw_excel.lezen import weigeringen as w
from hgw_excel.lezen.bereik import Bereik, lees_bereik
from hgw_excel.lezen.bladscan import WAARDE, BladScan, scan_blad, tel_tekens
from hgw_excel.lezen.grenzen import GRENZEN, Grenzen
from hgw_excel.lezen.poort import Pakket
from hgw_excel.lezen.relaties import hoofddeel, relaties
from hgw_excel.lezen.weigeringen import Geweigerd
from hgw_excel.lezen.xmldeel import loop, nieuwe_parser, weiger_vreemd

_GEWOON = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
_STRICT = "http://purl.oclc.org/ooxml/spreadsheetml/main"
_RELATIE_ID = "http://schemas.openxmlformats.org/officeDocument/2006/relationships id"
TEKSTEN = "xl/sharedstrings.xml"


class Naam(NamedTuple):
    """A defined name; `blad` is the sheet it belongs to, '' for the whole workbook."""

    naam: str
    blad: str
    verwijzing: str


class Tabel(NamedTuple):
    """A table: where it stands and what its columns are called.

    `bereik` is the data only: without the header row and without a total row.
    """

    naam: str
    blad: str
    bereik: Bereik
    heeft_kop: bool
    kolommen: tuple[str, ...]
    heeft_totaal: bool = False


class BladDeel(NamedTuple):
    """A worksheet: name, state ('visible', 'hidden', 'veryHidden'), part and what it holds."""

    naam: str
    staat: str
    deel: str
    scan: BladScan


class Werkmap(NamedTuple):
    """All that the raw scan found.

    Attributes:
        deel: the part that holds the workbook itself.
        bladnamen: all sheets in order, chart sheets too.
        bladen: the worksheets, by name.
    """

    deel: str
    bladnamen: tuple[str, ...]
    bladen: Mapping[str, BladDeel]
    namen: tuple[Naam, ...]
    tabellen: tuple[Tabel, ...]

    @property
    def is_berekend(self) -> bool:
        """Tell whether what wrote the file calculated: at least one formula has a value."""
        return any(WAARDE in blad.scan.formules.values() for blad in self.bladen.values())


def scan_werkmap(pakket: Pakket, grenzen: Grenzen = GRENZEN) -> Werkmap:
    """Scan a workbook that passed the gate.

    Raises:
        Geweigerd: no workbook, strict OOXML, bad XML, or a limit passed.
    """
    hoofd = hoofddeel(pakket.delen)
    inhoud = _Hoofd()
    inhoud.lees(pakket.delen[hoofd])
    bladen = _scan_bladen(pakket, hoofd, inhoud, grenzen)
    _keur_teksten(pakket, bladen, grenzen)
    tabellen = [t for blad in bladen.values() for t in _tabellen(pakket, blad)]
    _weiger_dubbel([tabel.naam.casefold() for tabel in tabellen])
    bladnamen = tuple(naam for naam, _, _ in inhoud.bladen)
    return Werkmap(hoofd, bladnamen, bladen, tuple(inhoud.namen_met_blad()), tuple(tabellen))


def _weiger_dubbel(namen: list[str]) -> None:
    if len(set(namen)) < len(namen):
        raise Geweigerd(w.ONLEESBAAR)


class _Hoofd:
    """What the workbook part lists: sheets (name, state, relation) and names."""

    def __init__(self) -> None:
        self.bladen: list[tuple[str, str, str]] = []
        self.namen: list[tuple[str, int | None, list[str]]] = []
        self.parser = nieuwe_parser(" ")
        self.parser.StartElementHandler = self._wortel

    def lees(self, deel: bytes) -> None:
        loop(self.parser, deel)
        _weiger_dubbel([naam.casefold() for naam, _, _ in self.bladen])

    def _wortel(self, tag: str, _: dict[str, str]) -> None:
        ruimte, _spatie, naam = tag.rpartition(" ")
        if ruimte == _STRICT:
            raise Geweigerd(w.STRICT)
        if naam != "workbook" or ruimte != _GEWOON:
            raise Geweigerd(w.GEEN_WERKMAP)
        self.parser.StartElementHandler = self._start

    def _start(self, tag: str, kenmerken: dict[str, str]) -> None:
        if tag == f"{_GEWOON} sheet":
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


def _scan_bladen(
    pakket: Pakket, hoofd: str, inhoud: _Hoofd, grenzen: Grenzen
) -> dict[str, BladDeel]:
    per_id = relaties(pakket.delen, hoofd)
    uit: dict[str, BladDeel] = {}
    for naam, staat, nummer in inhoud.bladen:
        relatie = per_id.get(nummer)
        if relatie is None or relatie.doel not in pakket.delen:
            raise Geweigerd(w.ONLEESBAAR)
        if relatie.soort == "worksheet":
            scan = scan_blad(pakket.delen[relatie.doel], naam, grenzen)
            uit[naam] = BladDeel(naam, staat, relatie.doel, scan)
    return uit


def _keur_teksten(pakket: Pakket, bladen: Mapping[str, BladDeel], grenzen: Grenzen) -> None:
    """Refuse a list of shared strings that announces more than it holds, or unfolds too far."""
    deel = pakket.delen.get(TEKSTEN)
    if deel is None:
        return
    genoemd, lengtes = _lees_teksten(deel)
    if genoemd > 2 * len(lengtes) + grenzen.teksten_marge:
        echt = w.duizend(len(lengtes))
        reden = f"er zouden er {w.duizend(genoemd)} in staan en het zijn er {echt}"
        raise Geweigerd(w.TEKSTEN, reden=reden)
    langste = max(lengtes, default=0)
    for blad in bladen.values():
        if blad.scan.tekstcellen * langste <= grenzen.tekens:
            continue
        if tel_tekens(pakket.delen[blad.deel], lengtes) > grenzen.tekens:
            raise Geweigerd(w.TEKSTEN, blad=blad.naam, reden="samen zijn de teksten te lang")


def _lees_teksten(deel: bytes) -> tuple[int, list[int]]:
    """Return how many strings are announced, and the size in bytes of each (markup included)."""
    weiger_vreemd(deel, max(deel.find(b"si>"), 0), len(deel))
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


def _tabellen(pakket: Pakket, blad: BladDeel) -> list[Tabel]:
    delen = [r.doel for r in relaties(pakket.delen, blad.deel).values() if r.soort == "table"]
    return [_lees_tabel(pakket, deel, blad.naam) for deel in sorted(delen)]


def _lees_tabel(pakket: Pakket, deel: str, blad: str) -> Tabel:
    wortel: dict[str, str] = {}
    kolommen: list[str] = []

    def start(tag: str, kenmerken: dict[str, str]) -> None:
        naam = tag.rpartition(" ")[2]
        if naam == "table":
            wortel.update(kenmerken)
        elif naam == "tableColumn":
            kolommen.append(kenmerken.get("name", ""))

    parser = nieuwe_parser(" ")
    parser.StartElementHandler = start
    loop(parser, pakket.delen.get(deel, b""))
    return _maak_tabel(wortel, blad, tuple(kolommen))


def _maak_tabel(wortel: Mapping[str, str], blad: str, kolommen: tuple[str, ...]) -> Tabel:
    naam = wortel.get("displayName") or wortel.get("name", "")
    bereik = lees_bereik(wortel.get("ref", ""))
    if not naam or bereik is None or len(kolommen) != bereik.laatste_kolom - bereik.kolom + 1:
        raise Geweigerd(w.ONLEESBAAR)
    koprijen = int(wortel.get("headerRowCount", "1") != "0")
    totaalrijen = int(wortel.get("totalsRowCount", "0") != "0")
    gegevens = bereik._replace(
        rij=bereik.rij + koprijen, laatste_rij=bereik.laatste_rij - totaalrijen
    )
    return Tabel(naam, blad, gegevens, bool(koprijen), kolommen, bool(totaalrijen))
