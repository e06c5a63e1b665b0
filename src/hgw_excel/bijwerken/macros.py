"""Put a macro project, a tab and the sheet of settings in a workbook, and change nothing else.

What may differ: the workbook, its relations, the list of content types, and of each sheet its name
in code. Every other part stays byte for byte.
"""

import io
import posixpath
import zipfile
from collections.abc import Callable, Collection, Mapping
from typing import NamedTuple

from hgw_excel.bijwerken import zipkopie
from hgw_excel.bijwerken.blad import Blad
from hgw_excel.bijwerken.boom import NS, Deel, q
from hgw_excel.bijwerken.cel import lees
from hgw_excel.bijwerken.codenamen import zet_codenamen
from hgw_excel.bijwerken.nieuwe_delen import NieuweDelen
from hgw_excel.bijwerken.weigering import als_kanniet, ondertekend
from hgw_excel.bijwerken.werkboek import Werkboek
from hgw_excel.bijwerken.zetten import Zetter
from hgw_excel.lezen.weigeringen import ONLEESBAAR, Geweigerd

_HOOFD = "application/vnd.ms-excel.sheet.macroEnabled.main+xml"
_PROJECT = "application/vnd.ms-office.vbaProject"
_BLAD = "application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"
_XML = "application/xml"
_NAAR_BLAD = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet"
_NAAR_PROJECT = "http://schemas.microsoft.com/office/2006/relationships/vbaProject"
_NAAR_LINT = "http://schemas.microsoft.com/office/2006/relationships/ui/extensibility"
_LEEG = f'<worksheet xmlns="{NS}"><sheetData/></worksheet>'.encode()
_LAMBDA = "lambda("


class Macrodelen(NamedTuple):
    """What comes into a workbook.

    Attributes:
        project: gives the macro project; it gets the old one, empty when there is none, and the
            kind of each name in code in the order of the file: the workbook, then its sheets.
        lint: gives the part of the tab in the same way.
        modules: names that no sheet may have in code.
        blad: the sheet of settings, which nobody sees.
        instellingen: what stands on it: names in column A, values in column B.
        functies: names of functions that are in the project: a LAMBDA of that name goes.
    """

    project: Callable[[bytes, Mapping[str, str]], bytes]
    lint: Callable[[bytes], bytes]
    modules: Collection[str]
    blad: str
    instellingen: Mapping[str, str]
    functies: Collection[str]


def met_macros(bron: bytes, wat: Macrodelen) -> bytes:
    """Return the workbook as an .xlsm with these parts; `bron` itself when it has them already.

    Args:
        bron: all bytes of an .xlsx or .xlsm.

    Raises:
        KanNiet: this workbook can't be changed; the sentence says why and what to do.
    """
    try:
        return _Macroboek(bron, wat).als_bytes()
    except Geweigerd as fout:
        raise als_kanniet(fout) from None


class _Macroboek:
    """One workbook on its way."""

    def __init__(self, bron: bytes, wat: Macrodelen) -> None:
        self.bron, self.wat, self.boek = bron, wat, Werkboek(bron)
        self.map = posixpath.dirname(self.boek.naam_hoofd)
        with zipfile.ZipFile(io.BytesIO(bron)) as archief:
            self.namen = {zipkopie.normaal(n): n for n in archief.namelist()}
        self.nieuw = NieuweDelen(self.boek, self.namen)
        self.binair: dict[str, bytes] = {}

    def als_bytes(self) -> bytes:
        """Do all of it."""
        bladen = [(soort, self.boek.deel(naam)) for soort, naam in self.boek.bladdelen()]
        if self.wat.blad in self.boek.bladnamen:
            self._vul(self.boek.blad(self.wat.blad))
        else:
            bladen.append(("worksheet", self._maak_blad(len(bladen) + 1)))
        self._zet_project(zet_codenamen(self.boek.hoofd, bladen, self.wat.modules))
        self._zet_lint()
        self._haal_functies_weg()
        self.nieuw.zet_type(self.boek.naam_hoofd, _HOOFD)
        delen, erbij = self.boek.veranderde_delen() | self.binair, self.nieuw.als_bytes()
        return zipkopie.vervang(self.bron, delen, erbij) if delen or erbij else self.bron

    def _maak_blad(self, nummer: int) -> Deel:
        """Add the sheet of settings behind all others."""
        deel = Deel(_LEEG)
        self._vul(Blad(self.wat.blad, deel, (), list))
        stam = posixpath.join(self.map, f"worksheets/sheet{nummer}")
        naam = self.nieuw.voeg_toe(stam, ".xml", deel)
        self.nieuw.zet_type(naam, _BLAD)
        relatie = self.nieuw.verwijs(self.boek.naam_hoofd, _NAAR_BLAD, naam)
        self.boek.voeg_blad_toe(self.wat.blad, relatie)
        return deel

    def _vul(self, blad: Blad) -> None:
        """Set each setting in its row; others that someone put below each other with them stay."""
        zetter = Zetter(blad, self.boek.opmaak, vanaf_1904=self.boek.vanaf_1904)
        rijen: dict[str, int] = {}
        while naam := lees(blad.cel((len(rijen), 0)), blad.teksten):
            rijen[str(naam).strip().upper()] = len(rijen)
        for naam, tekst in self.wat.instellingen.items():
            rij = rijen.setdefault(naam, len(rijen))
            for kolom, waarde in enumerate((naam, tekst)):
                zetter.zet((rij, kolom), waarde)

    def _zet_project(self, namen: Mapping[str, str]) -> None:
        def maak(oud: bytes) -> bytes:
            return self.wat.project(oud, namen)

        stam = posixpath.join(self.map, "vbaProject")
        naam = self._zet(self.boek.naam_hoofd, _NAAR_PROJECT, stam, ".bin", maak)
        self.nieuw.zet_type(naam, _PROJECT)

    def _zet_lint(self) -> None:
        naam = self._zet("", _NAAR_LINT, "customUI/customUI", ".xml", self.wat.lint)
        self.nieuw.zet_type(naam, _XML)

    def _zet(
        self, bron: str, soort: str, stam: str, eind: str, maak: Callable[[bytes], bytes]
    ) -> str:
        """Renew the part that `bron` points to by a relation of a kind, or add one."""
        doelen = self.boek.doelen(bron, soort.rpartition("/")[2])
        if not doelen:
            naam = self.nieuw.voeg_toe(stam, eind, maak(b""))
            self.nieuw.verwijs(bron, soort, naam)
            return naam
        if len(doelen) > 1 or doelen[0] not in self.namen:
            raise Geweigerd(ONLEESBAAR)
        oud = self._lees(doelen[0])
        if (nieuw := maak(oud)) != oud:
            if self.boek.is_ondertekend(doelen[0]):
                raise ondertekend()
            self.binair[doelen[0]] = nieuw
        return doelen[0]

    def _lees(self, naam: str) -> bytes:
        with zipfile.ZipFile(io.BytesIO(self.bron)) as archief:
            return archief.read(self.namen[naam])

    def _haal_functies_weg(self) -> None:
        """Take away each LAMBDA whose name is of a function in VBA: the name would win."""
        hoofd, weg = self.boek.hoofd, {naam.casefold() for naam in self.wat.functies}
        namen = hoofd.wortel.find(q("definedNames"))
        for element in list(namen) if namen is not None else ():
            is_lambda = _LAMBDA in (element.text or "").casefold()
            if is_lambda and element.get("name", "").casefold() in weg:
                element.getparent().remove(element)
                hoofd.veranderd = True
        if namen is not None and not len(namen):
            hoofd.wortel.remove(namen)
