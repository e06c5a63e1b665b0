"""A workbook as a zip of parts: what the rules look at."""

import posixpath
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from zipfile import BadZipFile, ZipFile

from lxml import etree

from tests.lint.blad import Blad
from tests.lint.namen import PAKKET_RELS, TYPES, R, X
from tests.lint.tabel import Tabel, lees_tabel

Element = etree._Element
INHOUD = "[Content_Types].xml"
_XML = (".xml", ".rels", ".vml")


@dataclass(frozen=True, slots=True)
class Opties:
    """What a caller may allow.

    Attributes:
        fouten_in: areas such as 'Kaart!A1:C40' where a cached #N/A is meant (helpers of a chart).
        functies: names that formulas may call besides the allowed list.
        een_tabel_per_blad: hold our own rule: one table a sheet and nothing under it.
        makers: names that may stand in the properties and as author of a note.
    """

    fouten_in: tuple[str, ...] = ()
    functies: tuple[str, ...] = ()
    een_tabel_per_blad: bool = True
    makers: tuple[str, ...] = ("", "hgw-excel")


@dataclass(frozen=True, slots=True)
class Relatie:
    """One relationship: `doel` is a part name, or an address when `extern`."""

    bron: str
    id: str
    soort: str
    doel: str
    extern: bool

    @property
    def kort(self) -> str:
        """Last word of the type: 'worksheet', 'table', ..."""
        return self.soort.rpartition("/")[2]


@dataclass(frozen=True, slots=True)
class Naam:
    """A defined name; `blad` is the index of its sheet, None when it holds everywhere."""

    naam: str
    blad: int | None
    tekst: str
    verborgen: bool


def rels_deel(deel: str) -> str:
    """Return the part that holds the relationships of `deel` ('' for the package)."""
    map_, naam = posixpath.split(deel)
    return posixpath.join(map_, "_rels", f"{naam}.rels")


def _lees_xml(inhoud: bytes) -> Element | None:
    parser = etree.XMLParser(resolve_entities=False, no_network=True, huge_tree=True)
    try:
        return etree.fromstring(inhoud, parser)
    except etree.XMLSyntaxError:
        return None


class Pakket:
    """The parts of one file, with what they mean."""

    def __init__(self, pad: Path, opties: Opties | None = None) -> None:
        self.pad = pad
        self.opties = opties or Opties()
        self.delen: dict[str, bytes] = {}
        self.onleesbaar: list[str] = []
        self._xml: dict[str, Element | None] = {}
        with ZipFile(pad) as zip_:
            self.zipnamen = zip_.namelist()
            for naam in dict.fromkeys(self.zipnamen):
                try:
                    self.delen[naam] = zip_.read(naam)
                except BadZipFile:
                    self.onleesbaar.append(naam)

    @property
    def xml_delen(self) -> list[str]:
        return [naam for naam in self.delen if naam.lower().endswith(_XML)]

    def xml(self, deel: str) -> Element | None:
        """Return the root of a part; None when it is missing or not well formed."""
        if deel not in self._xml:
            self._xml[deel] = _lees_xml(self.delen[deel]) if deel in self.delen else None
        return self._xml[deel]

    def zoek(self, deel: str, pad: str) -> list[Element]:
        """Return the elements of the main namespace at `pad` ('a/b'), or none."""
        wortel = self.xml(deel)
        return [] if wortel is None else wortel.findall("/".join(X + s for s in pad.split("/")))

    @cached_property
    def standaardtypes(self) -> dict[str, str]:
        wortel = self.xml(INHOUD)
        return {
            e.get("Extension", "").lower(): e.get("ContentType", "")
            for e in (() if wortel is None else wortel.iter(f"{{{TYPES}}}Default"))
        }

    @cached_property
    def eigen_types(self) -> dict[str, str]:
        wortel = self.xml(INHOUD)
        return {
            e.get("PartName", "").lstrip("/"): e.get("ContentType", "")
            for e in (() if wortel is None else wortel.iter(f"{{{TYPES}}}Override"))
        }

    def inhoudstype(self, deel: str) -> str:
        """Return the content type of a part, '' when it has none."""
        extensie = posixpath.basename(deel).rpartition(".")[2].lower()
        return self.eigen_types.get(deel) or self.standaardtypes.get(extensie, "")

    @cached_property
    def bronnen(self) -> tuple[str, ...]:
        """Every part that has a relationships part; '' is the package itself."""
        rels = [naam for naam in self.delen if naam.endswith(".rels")]
        namen = (posixpath.split(naam) for naam in rels)
        return tuple(posixpath.join(map_[: -len("_rels")], n[: -len(".rels")]) for map_, n in namen)

    def relaties(self, bron: str) -> tuple[Relatie, ...]:
        """Return the relationships of a part, '' for those of the package."""
        wortel = self.xml(rels_deel(bron))
        if wortel is None:
            return ()
        return tuple(_relatie(bron, e) for e in wortel.iter(f"{{{PAKKET_RELS}}}Relationship"))

    def alle_relaties(self) -> Iterator[Relatie]:
        for bron in self.bronnen:
            yield from self.relaties(bron)

    def doel(self, bron: str, relatie_id: str | None) -> str:
        """Return the part behind an r:id, '' when there is none."""
        return next((r.doel for r in self.relaties(bron) if r.id == relatie_id), "")

    def delen_van(self, bron: str, kort: str) -> list[str]:
        """Return the parts that `bron` points to by relationships of one type."""
        relaties = self.relaties(bron)
        return [r.doel for r in relaties if r.kort == kort and r.doel in self.delen]

    @cached_property
    def werkboek(self) -> str:
        return next(iter(self.delen_van("", "officeDocument")), "")

    @cached_property
    def bladen(self) -> tuple[Blad, ...]:
        """Every sheet of the workbook, in order, also when its part is missing."""
        return tuple(
            Blad(
                i, e.get("name", ""), e.get("state", "visible"), deel, self.xml(deel), self.teksten
            )
            for i, e in enumerate(self.zoek(self.werkboek, "sheets/sheet"))
            for deel in [self.doel(self.werkboek, e.get(f"{{{R}}}id"))]
        )

    def blad(self, naam: str) -> Blad | None:
        """Return a sheet by name, without case."""
        return self._blad_bij_naam.get(naam.lower())

    @cached_property
    def _blad_bij_naam(self) -> dict[str, Blad]:
        return {blad.naam.lower(): blad for blad in reversed(self.bladen)}

    @cached_property
    def tabellen(self) -> tuple[Tabel, ...]:
        return tuple(
            lees_tabel(blad, deel, wortel)
            for blad in self.bladen
            for deel in self.delen_van(blad.deel, "table")
            for wortel in [self.xml(deel)]
            if wortel is not None
        )

    def tabel(self, naam: str) -> Tabel | None:
        """Return a table by name, without case."""
        return self._tabel_bij_naam.get(naam.lower())

    @cached_property
    def _tabel_bij_naam(self) -> dict[str, Tabel]:
        return {tabel.naam.lower(): tabel for tabel in reversed(self.tabellen)}

    @cached_property
    def bekende_namen(self) -> frozenset[str]:
        """Defined names and tables, in lower case: what a bare word in a formula may be."""
        return frozenset(n.naam.lower() for n in self.namen) | self._tabel_bij_naam.keys()

    @cached_property
    def namen(self) -> tuple[Naam, ...]:
        return tuple(
            Naam(e.get("name", ""), _index(e.get("localSheetId")), e.text or "", _waar(e, "hidden"))
            for e in self.zoek(self.werkboek, "definedNames/definedName")
        )

    @cached_property
    def stijlen(self) -> str:
        return next(iter(self.delen_van(self.werkboek, "styles")), "")

    @cached_property
    def teksten(self) -> tuple[str, ...]:
        """The shared strings."""
        deel = next(iter(self.delen_van(self.werkboek, "sharedStrings")), "")
        return tuple(_tekst(si) for si in self.zoek(deel, "si"))


def _relatie(bron: str, element: Element) -> Relatie:
    doel, extern = element.get("Target", ""), element.get("TargetMode") == "External"
    if not extern:
        basis = "/" if doel.startswith("/") else f"/{posixpath.dirname(bron)}"
        doel = posixpath.normpath(posixpath.join(basis, doel)).lstrip("/")
    return Relatie(bron, element.get("Id", ""), element.get("Type", ""), doel, extern)


def _index(tekst: str | None) -> int | None:
    return int(tekst) if tekst and tekst.isdigit() else None


def _waar(element: Element, attribuut: str) -> bool:
    return element.get(attribuut) in ("1", "true")


def _tekst(si: Element) -> str:
    delen = [e.text or "" for e in si.iterfind(f"{X}t")]
    return "".join(delen + [e.text or "" for e in si.iterfind(f"{X}r/{X}t")])
