"""A workbook as the patcher sees it: parts that are parsed when they are asked for."""

import io
import zipfile
from functools import cached_property

from lxml import etree

from hgw_excel.bijwerken import weigering as w
from hgw_excel.bijwerken.blad import Blad
from hgw_excel.bijwerken.boom import Deel, Element, getal, is_waar, q
from hgw_excel.bijwerken.cel import tekst_van
from hgw_excel.bijwerken.opmaak import Opmaak
from hgw_excel.bijwerken.tabel import Tabel
from hgw_excel.bijwerken.zipkopie import normaal
from hgw_excel.lezen.poort import keur
from hgw_excel.lezen.relaties import hoofddeel, relaties
from hgw_excel.lezen.weigeringen import ONLEESBAAR, Geweigerd

_RELATIE_ID = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id"
_HANDTEKENING = "vbaProjectSignature"


class Werkboek:
    """The parts of one file.

    Raises:
        Geweigerd: the gate refuses it, or what it needs is not there.
        KanNiet: it is signed, or shared in the old way.
    """

    def __init__(self, bron: bytes) -> None:
        self._delen = keur("", bron).delen
        with zipfile.ZipFile(io.BytesIO(bron)) as archief:
            w.eis_aanpasbaar({normaal(info.orig_filename) for info in archief.infolist()})
        self._open: dict[str, Deel] = {}
        self._bladen: dict[str, Blad] = {}
        self.naam_hoofd = hoofddeel(self._delen)
        self._relaties = relaties(self._delen, self.naam_hoofd)
        self.hoofd = self.deel(self.naam_hoofd)

    def veranderde_delen(self) -> dict[str, bytes]:
        """Return the parts that must be written anew, by name in lower case."""
        return {naam: deel.als_bytes() for naam, deel in self._open.items() if deel.veranderd}

    @property
    def veranderde_bladen(self) -> list[Blad]:
        return [blad for blad in self._bladen.values() if blad.deel.veranderd]

    @property
    def vanaf_1904(self) -> bool:
        """Tell whether days are counted from 1904, as Excel for Mac once did."""
        element = self.hoofd.wortel.find(q("workbookPr"))
        return element is not None and is_waar(element, "date1904")

    @cached_property
    def bladnamen(self) -> list[str]:
        """All sheets in order, chart sheets too."""
        return [element.get("name", "") for element in self._bladregels()]

    def bladdelen(self) -> list[tuple[str, str]]:
        """Return the kind and the part of every sheet in order: 'worksheet', 'chartsheet', ...

        Raises:
            Geweigerd: a sheet points to nothing.
        """
        relaties = [self._relaties.get(e.get(_RELATIE_ID, "")) for e in self._bladregels()]
        if None in relaties:
            raise Geweigerd(ONLEESBAAR)
        return [(r.soort, r.doel) for r in relaties if r is not None]

    def voeg_blad_toe(self, naam: str, relatie: str) -> None:
        """Name a sheet, behind all others and very hidden, that a relation of the workbook has."""
        bladen = self.hoofd.wortel.find(q("sheets"))
        if bladen is None:
            raise Geweigerd(ONLEESBAAR)
        hoogste = max(int(getal(blad.get("sheetId", "0"))) for blad in self._bladregels())
        kenmerken = {"name": naam, "sheetId": str(hoogste + 1), "state": "veryHidden"}
        etree.SubElement(bladen, q("sheet"), {**kenmerken, _RELATIE_ID: relatie})
        self.hoofd.veranderd = True

    def doelen(self, deel: str, soort: str) -> list[str]:
        """Return the parts that a part, '' for the package, points to by relations of a kind."""
        return [r.doel for r in relaties(self._delen, deel).values() if r.soort == soort]

    def is_ondertekend(self, project: str) -> bool:
        """Tell whether someone signed the macros; Office has three kinds of such signatures."""
        soorten = (relatie.soort for relatie in relaties(self._delen, project).values())
        return any(soort.startswith(_HANDTEKENING) for soort in soorten)

    def bladnummer(self, naam: str) -> int:
        """Return the number that a sheet keeps for life, as the calculation chain uses it."""
        return int(getal(self._bladregel(naam).get("sheetId", "0")))

    def blad(self, naam: str) -> Blad:
        """Return a worksheet.

        Raises:
            ValueError: there is none of that name.
        """
        if naam not in self._bladen:
            deel = self.deel(self._blad_deel(naam))
            if any(blad.deel is deel for blad in self._bladen.values()):
                raise Geweigerd(ONLEESBAAR)  # two sheets in one part
            self._bladen[naam] = Blad(naam, deel, self._tabellen(naam), lambda: self._teksten)
        return self._bladen[naam]

    def blad_van(self, tabel: str) -> Blad:
        """Return the worksheet on which a table stands.

        Raises:
            ValueError: there is no such table.
        """
        for naam in self.bladnamen:
            if any(eigen.naam == tabel for eigen in self._tabellen(naam)):
                return self.blad(naam)
        raise ValueError(f"no such table: {tabel!r}")

    @property
    def rekenketen(self) -> Deel | None:
        """The part that lists the formula cells, if the file has one."""
        delen = self.doelen(self.naam_hoofd, "calcChain")
        return self.deel(delen[0]) if delen else None

    @cached_property
    def opmaak(self) -> Opmaak:
        """The cell styles; parsed when a number or day is set."""
        return Opmaak(self._stijlen)

    def _stijlen(self) -> Element | None:
        delen = self.doelen(self.naam_hoofd, "styles")
        return self.deel(delen[0]).wortel if delen else None

    @cached_property
    def _teksten(self) -> list[str]:
        delen = self.doelen(self.naam_hoofd, "sharedStrings")
        if not delen:
            return []
        return [tekst_van(si) for si in self.deel(delen[0]).wortel.iterchildren(q("si"))]

    def _bladregels(self) -> list[Element]:
        return self.hoofd.wortel.findall(f"{q('sheets')}/{q('sheet')}")

    def _bladregel(self, naam: str) -> Element:
        for element in self._bladregels():
            if element.get("name") == naam:
                return element
        raise ValueError(f"no such sheet: {naam!r}")

    def _tabellen(self, blad: str) -> list[Tabel]:
        relatie = self._relaties.get(self._bladregel(blad).get(_RELATIE_ID, ""))
        delen = [] if relatie is None else self.doelen(relatie.doel, "table")
        return [Tabel(self.deel(deel)) for deel in delen]

    def _blad_deel(self, naam: str) -> str:
        relatie = self._relaties.get(self._bladregel(naam).get(_RELATIE_ID, ""))
        if relatie is None:
            raise Geweigerd(ONLEESBAAR)
        if relatie.soort != "worksheet":
            raise ValueError(f"no cells on this sheet: {naam!r}")
        return relatie.doel

    def deel(self, naam: str) -> Deel:
        """Return a part by its name in lower case.

        Raises:
            Geweigerd: it is not there, or no XML.
        """
        if naam not in self._open:
            if naam not in self._delen:
                raise Geweigerd(ONLEESBAAR)
            self._open[naam] = Deel(self._delen[naam])
        return self._open[naam]
