"""One pass over the raw XML of one sheet: what calamine does not tell, and what would break it.

Only start tags are handled: a class workbook has tens of thousands of them.
"""

from collections.abc import Callable, Sequence

from hgw_excel.domein.getal import duizend
from hgw_excel.lezen import weigeringen as w
from hgw_excel.lezen.bereik import MAX_RIJ, Bereik, kolom_nummer, lees_bereik
from hgw_excel.lezen.grenzen import Grenzen
from hgw_excel.lezen.stroken import (
    GEEN_WAARDE,
    GETAL,
    LEGE_WAARDE,
    MERK,
    WAARDE,
    Strook,
    neem_stroken,
)
from hgw_excel.lezen.weigeringen import Geweigerd
from hgw_excel.lezen.xmldeel import loop, nieuwe_parser, weiger_vreemd
from hgw_excel.schema.ruw import cel_adres

BEKENDE_FOUTEN = frozenset(("#DIV/0!", "#N/A", "#NAME?", "#NULL!", "#NUM!", "#REF!", "#VALUE!"))
"""Error texts that calamine knows; for another one it refuses a whole sheet."""

_MAG_VERWIJZEN = ("str", "e", "d")
"""Kinds of cells whose value may hold a reference to a sign: calamine reads that as a text."""

_SLUIT, _OPEN = b"/<"
_KOLOMMEN: dict[str, int] = {}
Plek = tuple[int, int]


class BladScan:
    """What the raw XML of one sheet says; every place is a zero-based (row, column).

    Attributes:
        formules: cells with a formula -> `WAARDE`, `LEGE_WAARDE` or `GEEN_WAARDE`.
        teksten: what those formulas say, as it stands in the XML; a shared one says it once.
        reeksen: areas that one array formula fills.
        fouten: error cells -> their text.
        stukken: byte range in the part of each error text that is not in `BEKENDE_FOUTEN`.
        samengevoegd: merged areas; one whose place can't be read is left out.
        tekstcellen: number of cells that point into the list of shared strings.
    """

    __slots__ = (
        "formules", "fouten", "reeksen", "samengevoegd", "stukken", "tekstcellen", "teksten",
    )  # fmt: skip

    def __init__(self) -> None:
        self.formules: dict[Plek, str] = {}
        self.teksten: dict[Plek, bytes] = {}
        self.reeksen: list[Bereik] = []
        self.fouten: dict[Plek, str] = {}
        self.stukken: dict[Plek, tuple[int, int]] = {}
        self.samengevoegd: list[Bereik] = []
        self.tekstcellen = 0


def scan_blad(deel: bytes, blad: str, grenzen: Grenzen) -> BladScan:
    """Scan one worksheet part.

    Raises:
        Geweigerd: bad XML, cells out of order, or a limit passed.
    """
    kort, stroken = neem_stroken(deel)
    scan = scan_xml(kort, blad, grenzen, stroken)
    if scan.stukken and stroken:  # places in what is left are not places in the part
        return scan_xml(deel, blad, grenzen)
    return scan


def scan_xml(deel: bytes, blad: str, grenzen: Grenzen, stroken: Sequence[Strook] = ()) -> BladScan:
    """Scan a part in which an element stands for each of `stroken`; without them as it is."""
    weiger_vreemd(deel, deel.find(b"sheetData"), deel.rfind(b"sheetData"))
    return _Lezer(deel, blad, grenzen, stroken).lees()


class _Lezer:
    """The state between start tags; `_cel` and `_waarde` run for every cell, so they are lean."""

    __slots__ = (
        "blad", "deel", "formule_kolom", "foutstuk", "gevuld", "grenzen", "kolom", "parser",
        "rij", "rijen", "rijtekst", "samengevoegd", "soort", "stroken", "uit", "verste_kolom",
        "verste_rij",
    )  # fmt: skip

    def __init__(self, deel: bytes, blad: str, grenzen: Grenzen, stroken: Sequence[Strook]) -> None:
        self.deel, self.blad, self.grenzen, self.stroken = deel, blad, grenzen, iter(stroken)
        self.uit = BladScan()
        self.rij, self.rijtekst, self.rijen = -1, "", -1
        self.kolom, self.soort, self.formule_kolom, self.gevuld = -1, "", -1, -1
        self.verste_rij = self.verste_kolom = -1
        self.samengevoegd = 0
        self.foutstuk: list[str] = []
        self.parser = nieuwe_parser()
        self.parser.StartElementHandler = self._wortel

    def lees(self) -> BladScan:
        loop(self.parser, self.deel)
        if (self.verste_rij + 1) * (self.verste_kolom + 1) > self.grenzen.oppervlak:
            velden = {"rij": duizend(self.verste_rij + 1)}
            velden["kolom"] = cel_adres(0, self.verste_kolom)[:-1]
            raise Geweigerd(w.TE_UITGESTREKT, blad=self.blad, **velden)
        return self.uit

    def _wortel(self, tag: str, _: dict[str, str]) -> None:
        """Take the prefix of the first tag for all others ('x:worksheet' -> 'x:c')."""
        voor = tag[: tag.find(":") + 1]
        doe: dict[str, Callable[[dict[str, str]], None]] = {
            f"{voor}c": self._cel,
            f"{voor}v": self._waarde,
            f"{voor}is": self._tekst,
            f"{voor}f": self._formule,
            f"{voor}row": self._rij,
            f"{voor}mergeCell": self._samengevoegd,
            f"{voor}sheetData": self._gegevens,
        }

        eigen = {tag.removeprefix(voor) for tag in doe}
        doe[MERK] = self._strook
        einde = self.deel.rfind(b"sheetData")

        def start(tag: str, kenmerken: dict[str, str]) -> None:
            if tag in doe:
                doe[tag](kenmerken)
            elif tag.rpartition(":")[2] in eigen and self.parser.CurrentByteIndex < einde:
                raise Geweigerd(w.ONLEESBAAR)  # calamine would take it as one of ours

        self.parser.StartElementHandler = start

    def _gegevens(self, _: dict[str, str]) -> None:
        if self.rijen >= 0:
            raise Geweigerd(w.ONLEESBAAR)
        self.rijen = 0

    def _rij(self, kenmerken: dict[str, str]) -> None:
        tekst = kenmerken.get("r")
        rij = self.rij + 1 if tekst is None else _rij_nummer(tekst)
        if rij <= self.rij:
            raise Geweigerd(w.ONLEESBAAR)
        self.rij, self.rijtekst = rij, str(rij + 1)
        self.kolom = self.formule_kolom = self.gevuld = -1
        self.rijen += 1
        if self.rijen > self.grenzen.rijen:
            grens = duizend(self.grenzen.rijen)
            raise Geweigerd(w.TE_VEEL_RIJEN, blad=self.blad, grens=grens)

    def _cel(self, kenmerken: dict[str, str]) -> None:
        if "r" in kenmerken:
            letters = kenmerken["r"].removesuffix(self.rijtekst)
            kolom = _KOLOMMEN[letters] if letters in _KOLOMMEN else _nieuwe_kolom(letters)
        else:
            kolom = self.kolom + 1
        if kolom <= self.kolom:
            raise Geweigerd(w.ONLEESBAAR)
        self.kolom = kolom
        self.soort = kenmerken["t"] if "t" in kenmerken else ""  # noqa: SIM401 - twice as fast
        if self.soort == "e":
            self.uit.fouten[self.rij, kolom] = ""

    def _strook(self, _: dict[str, str]) -> None:
        """Take a run of plain cells at once; what follows finds the state of its last cell."""
        strook = next(self.stroken, None)
        if strook is None:
            return
        rij, vorm, formules = strook
        if rij != self.rijtekst or vorm.eerste <= self.kolom:
            raise Geweigerd(w.ONLEESBAAR)
        self.kolom, self.soort = vorm.laatste, vorm.soort
        if vorm.formule:
            self.formule_kolom = vorm.laatste
        if vorm.waarde:
            self.gevuld = vorm.laatste
        if vorm.verste >= 0:
            self.verste_rij = self.rij
            self.verste_kolom = max(self.verste_kolom, vorm.verste)
        self.uit.tekstcellen += vorm.teksten
        for kolom, tekst, staat in formules:
            self.uit.formules[self.rij, kolom] = staat
            if tekst:
                self.uit.teksten[self.rij, kolom] = tekst

    def _tekst(self, kenmerken: dict[str, str]) -> None:
        """Take a text that stands in the cell itself as its value."""
        self.soort = ""
        self._waarde(kenmerken)

    def _waarde(self, _: dict[str, str]) -> None:
        if self.kolom == self.gevuld:
            raise Geweigerd(w.ONLEESBAAR)
        self.gevuld = self.kolom
        self.verste_rij = self.rij
        if self.kolom > self.verste_kolom:
            self.verste_kolom = self.kolom
        soort = self.soort
        self._keur_inhoud(soort)
        if soort == "s":
            self.uit.tekstcellen += 1
        elif soort == "e":
            self._volg_fout()
        elif soort == "inlineStr":  # a `<v>` where calamine looks for an `<is>`
            raise Geweigerd(w.ONLEESBAAR)
        if self.kolom == self.formule_kolom:
            leeg = soort in GETAL and self._is_leeg()
            self.uit.formules[self.rij, self.kolom] = LEGE_WAARDE if leeg else WAARDE

    def _keur_inhoud(self, soort: str) -> None:
        """Refuse a value that calamine reads as another: no number of a text, '&' in a number."""
        begin = self.deel.find(b">", self.parser.CurrentByteIndex) + 1
        inhoud = self.deel[begin : self.deel.find(b"<", begin)]
        if soort == "s":
            goed = not inhoud or (inhoud.isdigit() and len(inhoud) <= 9)
        else:
            goed = soort in _MAG_VERWIJZEN or b"&" not in inhoud
        if not goed:
            raise Geweigerd(w.ONLEESBAAR)

    def _is_leeg(self) -> bool:
        """Tell whether the tag at the parser's place holds nothing: `<v></v>` or `<v/>`."""
        einde = self.deel.find(b">", self.parser.CurrentByteIndex)
        return self.deel[einde - 1] == _SLUIT or self.deel[einde + 1] == _OPEN

    def _formule(self, kenmerken: dict[str, str]) -> None:
        """Note a formula; its `<v>`, which comes after it, may still bring a value."""
        self.formule_kolom = self.kolom
        self.uit.formules[self.rij, self.kolom] = GEEN_WAARDE
        einde = self.deel.find(b">", self.parser.CurrentByteIndex)
        if self.deel[einde - 1] != _SLUIT:
            tekst = self.deel[einde + 1 : self.deel.find(b"<", einde)]
            if tekst:
                self.uit.teksten[self.rij, self.kolom] = tekst
        if "ref" in kenmerken and kenmerken.get("t") != "shared":
            reeks = lees_bereik(kenmerken["ref"])
            if reeks is not None:
                self.uit.reeksen.append(reeks)

    def _volg_fout(self) -> None:
        """Collect the text of an error cell, up to the end of its `<v>`."""
        self.foutstuk.clear()
        self.parser.CharacterDataHandler = self.foutstuk.append
        self.parser.EndElementHandler = self._einde_fout

    def _einde_fout(self, _: str) -> None:
        self.parser.CharacterDataHandler = self.parser.EndElementHandler = None
        einde = self.parser.CurrentByteIndex
        plek = (self.rij, self.kolom)
        self.uit.fouten[plek] = tekst = "".join(self.foutstuk).strip()
        if tekst not in BEKENDE_FOUTEN:
            self.uit.stukken[plek] = (self.deel.rfind(b">", 0, einde) + 1, einde)

    def _samengevoegd(self, kenmerken: dict[str, str]) -> None:
        self.samengevoegd += 1
        if self.samengevoegd > self.grenzen.samengevoegd:
            grens = duizend(self.grenzen.samengevoegd)
            raise Geweigerd(w.TE_VEEL_SAMENGEVOEGD, blad=self.blad, grens=grens)
        if gebied := lees_bereik(kenmerken.get("ref", "")):
            self.uit.samengevoegd.append(gebied)


def _rij_nummer(tekst: str) -> int:
    if not (tekst.isascii() and tekst.isdigit() and len(tekst) <= 7):
        raise Geweigerd(w.ONLEESBAAR)
    rij = int(tekst)
    if not 0 < rij <= MAX_RIJ:
        raise Geweigerd(w.ONLEESBAAR)
    return rij - 1


def _nieuwe_kolom(letters: str) -> int:
    """Return the column and remember it; -1 (refused as out of order) when there is none."""
    kolom = kolom_nummer(letters)
    if kolom >= 0:
        _KOLOMMEN[letters] = kolom
    return kolom


def tel_tekens(deel: bytes, lengtes: Sequence[int]) -> int:
    """Return how long the shared strings of one sheet are, each counted as often as it is used."""
    parser = nieuwe_parser()
    totaal, tekst = 0, False

    def start(tag: str, kenmerken: dict[str, str]) -> None:
        nonlocal tekst
        naam = tag.rpartition(":")[2]
        if naam == "c":
            tekst = kenmerken.get("t") == "s"
        parser.CharacterDataHandler = tel if tekst and naam == "v" else None

    def tel(nummer: str) -> None:
        nonlocal totaal
        if nummer.isascii() and nummer.isdigit() and int(nummer) < len(lengtes):
            totaal += lengtes[int(nummer)]

    parser.StartElementHandler = start
    loop(parser, deel)
    return totaal
