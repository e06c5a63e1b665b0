"""A workbook as the patcher sees it: parts that are parsed when they are asked for."""

import io
import zipfile
from functools import cached_property

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
        self._naam_hoofd = hoofddeel(self._delen)
        self._relaties = relaties(self._delen, self._naam_hoofd)
        self.hoofd = self._deel(self._naam_hoofd)

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

    def bladnummer(self, naam: str) -> int:
        """Return the number that a sheet keeps for life, as the calculation chain uses it."""
        return int(getal(self._bladregel(naam).get("sheetId", "0")))

    def blad(self, naam: str) -> Blad:
        """Return a worksheet.

        Raises:
            ValueError: there is none of that name.
        """
        if naam not in self._bladen:
            deel = self._deel(self._blad_deel(naam))
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
        delen = self._doelen(self._naam_hoofd, "calcChain")
        return self._deel(delen[0]) if delen else None

    @cached_property
    def opmaak(self) -> Opmaak:
        """The cell styles; parsed when a number or day is set."""
        return Opmaak(self._stijlen)

    def _stijlen(self) -> Element | None:
        delen = self._doelen(self._naam_hoofd, "styles")
        return self._deel(delen[0]).wortel if delen else None

    @cached_property
    def _teksten(self) -> list[str]:
        delen = self._doelen(self._naam_hoofd, "sharedStrings")
        if not delen:
            return []
        return [tekst_van(si) for si in self._deel(delen[0]).wortel.iterchildren(q("si"))]

    def _bladregels(self) -> list[Element]:
        return self.hoofd.wortel.findall(f"{q('sheets')}/{q('sheet')}")

    def _bladregel(self, naam: str) -> Element:
        for element in self._bladregels():
            if element.get("name") == naam:
                return element
        raise ValueError(f"no such sheet: {naam!r}")

    def _tabellen(self, blad: str) -> list[Tabel]:
        relatie = self._relaties.get(self._bladregel(blad).get(_RELATIE_ID, ""))
        delen = [] if relatie is None else self._doelen(relatie.doel, "table")
        return [Tabel(self._deel(deel)) for deel in delen]

    def _blad_deel(self, naam: str) -> str:
        relatie = self._relaties.get(self._bladregel(naam).get(_RELATIE_ID, ""))
        if relatie is None:
            raise Geweigerd(ONLEESBAAR)
        if relatie.soort != "worksheet":
            raise ValueError(f"no cells on this sheet: {naam!r}")
        return relatie.doel

    def _doelen(self, deel: str, soort: str) -> list[str]:
        return [r.doel for r in relaties(self._delen, deel).values() if r.soort == soort]

    def _deel(self, naam: str) -> Deel:
        if naam not in self._open:
            if naam not in self._delen:
                raise Geweigerd(ONLEESBAAR)
            self._open[naam] = Deel(self._delen[naam])
        return self._open[naam]
