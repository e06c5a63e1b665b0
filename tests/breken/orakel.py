"""A second reader, plain and slow: what a workbook that was read must say in its tables."""

import io
import math
import posixpath
import re
import zipfile
from collections.abc import Iterator, Mapping
from datetime import date, datetime
from xml.etree import ElementTree as Boom
from xml.parsers import expat

from hgw_excel.lezen.bereik import lees_cel
from hgw_excel.schema.ruw import Blad, Boek, Cel, CelFout, cel_adres

_ESCAPE = re.compile(r"_x([0-9A-Fa-f]{4})_")
_JAREN = 1462
"""Days between the two ways of counting dates."""

Cellen = dict[tuple[int, int], Boom.Element]


def verschillen(boek: Boek, bron: bytes) -> list[str]:
    """Return the cells of all tables that this reader reads otherwise."""
    werkmap = _Werkmap(bron)
    return [fout for blad in boek.tabellen.values() for fout in _van_blad(blad, werkmap)]


def _van_blad(blad: Blad, werkmap: "_Werkmap") -> Iterator[str]:
    cellen = werkmap.cellen(blad.naam)
    rij0, kolom0 = blad.eerste_cel
    for i, rij in enumerate(blad.rijen):
        for j, cel in enumerate(rij):
            plek = (rij0 + 1 + i, kolom0 + j)
            if not werkmap.klopt(cel, cellen.get(plek)):
                xml = Boom.tostring(cellen[plek]).decode()[-80:] if plek in cellen else "no cell"
                yield f"{blad.naam}!{cel_adres(*plek)} is read as {cel!r:.60}, {xml}"


class _Werkmap:
    """The parts of one workbook, and its texts."""

    def __init__(self, bron: bytes) -> None:
        with zipfile.ZipFile(io.BytesIO(bron)) as archief:
            self.delen = {
                info.orig_filename.replace("\\", "/").lower(): archief.read(info)
                for info in archief.infolist()
            }
        self.hoofd = next(doel for soort, doel in self._relaties("").values() if soort == "office")
        self.per_id = {nummer: doel for nummer, (_, doel) in self._relaties(self.hoofd).items()}
        boom = _boom(self.delen[self.hoofd])
        self.bladen = {
            blad.get("name"): next(v for k, v in blad.items() if k.endswith(":id"))
            for blad in _alle(boom, "sheet")
        }
        jaren = [w.get("date1904", "0") for w in _alle(boom, "workbookPr")]
        self.verschil = _JAREN if jaren[:1] and jaren[0] not in ("0", "false") else 0
        teksten = self.delen.get("xl/sharedstrings.xml")
        lijst = [] if teksten is None else _alle(_boom(teksten), "si")
        self.teksten = [_tekst(si) for si in lijst]

    def _relaties(self, deel: str) -> Mapping[str | None, tuple[str, str]]:
        map_, naam = posixpath.split(deel)
        bron = self.delen[posixpath.join(map_, "_rels", f"{naam}.rels")]
        uit = {}
        for relatie in _alle(_boom(bron), "Relationship"):
            doel = posixpath.normpath(posixpath.join("/", map_, relatie.get("Target", "")))
            soort = "office" if relatie.get("Type", "").endswith("/officeDocument") else "ander"
            uit[relatie.get("Id")] = (soort, doel.strip("/").lower())
        return uit

    def cellen(self, blad: str) -> Cellen:
        """Return every cell of a sheet by its place."""
        uit: Cellen = {}
        rijnummer = -1
        for rij in _alle(_boom(self.delen[self.per_id[self.bladen[blad]]]), "row"):
            rijnummer = int(rij.get("r", rijnummer + 2)) - 1
            kolom = -1
            for cel in (kind for kind in rij if _kort(kind) == "c"):
                plek = lees_cel(cel.get("r", "")) or (rijnummer, kolom + 1)
                kolom = plek[1]
                uit[plek] = cel
        return uit

    def klopt(self, cel: Cel, bron: Boom.Element | None) -> bool:
        """Tell whether a cell reads as it stands."""
        if bron is None:
            return cel is None
        soort = bron.get("t", "n")
        v = next((kind for kind in bron if _kort(kind) == "v"), None)
        tekst = "" if v is None else v.text or ""
        if isinstance(cel, CelFout) and cel.code == "leeg":
            return not tekst and (soort == "e" or any(_kort(kind) == "f" for kind in bron))
        if soort == "e":
            return v is None or cel == CelFout(tekst.strip())
        if soort == "inlineStr":
            return (cel or "") == "".join(_tekst(kind) for kind in bron if _kort(kind) == "is")
        if soort == "s":
            return (cel or "") == (self.teksten[int(tekst)] if tekst else "")
        if soort == "b":
            return cel is (tekst not in ("0", "false") if tekst else None)
        return self._klopt_getal(cel, tekst)

    def _klopt_getal(self, cel: Cel, tekst: str) -> bool:
        if isinstance(cel, date):
            return _is_dag(cel, tekst, self.verschil)
        if isinstance(cel, float):
            return cel == float(tekst)
        if isinstance(cel, CelFout):
            return not math.isfinite(float(tekst))
        return (cel or "") == _ontdaan(tekst)


def _is_dag(cel: date, tekst: str, verschil: int) -> bool:
    """Tell whether a number in the file is this day; the first 60 days of 1900 are off by one."""
    try:
        getal = float(tekst)
    except ValueError:
        return tekst.startswith(f"{cel:%Y-%m-%d}")
    moment = cel if isinstance(cel, datetime) else datetime(cel.year, cel.month, cel.day)
    dagen = (moment - datetime(1899, 12, 30)).total_seconds() / 86400 - verschil
    return abs(dagen - getal) < (1.1 if getal < 61 else 0.0001)


def _boom(bron: bytes) -> Boom.Element:
    """Return a part as a tree, prefixes as they are written: a reader need not know them."""
    bouwer, parser = Boom.TreeBuilder(), expat.ParserCreate()
    parser.StartElementHandler, parser.EndElementHandler = bouwer.start, bouwer.end
    parser.CharacterDataHandler = bouwer.data
    parser.Parse(bron, True)
    return bouwer.close()


def _kort(element: Boom.Element) -> str:
    return element.tag.rpartition(":")[2]


def _alle(boom: Boom.Element, naam: str) -> list[Boom.Element]:
    return [element for element in boom.iter() if _kort(element) == naam]


def _tekst(element: Boom.Element) -> str:
    """Return the text of an `<si>` or `<is>`, without how it sounds."""
    stukken = []
    for kind in element:
        if _kort(kind) == "t":
            tekst = kind.text or ""
            heel = kind.get("xml:space") == "preserve"
            stukken.append(_ontdaan(tekst if heel else tekst.strip(" \t\r\n")))
        elif _kort(kind) == "r":
            stukken.append(_tekst(kind))
    return "".join(stukken)


def _ontdaan(tekst: str) -> str:
    """Return a text with '_x000D_' as the sign it stands for."""
    return _ESCAPE.sub(lambda teken: chr(int(teken[1], 16)), tekst)
