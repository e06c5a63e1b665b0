"""Faults planted in the file itself, as a teacher makes them by pasting and overwriting."""

import zipfile
from collections.abc import Mapping, Sequence
from io import BytesIO

from lxml import etree

from hgw_excel.bouwen.plek import Plek
from hgw_excel.schema.ruw import cel_adres
from hgw_excel.school.demo.fouten import Fout

NS = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
REL = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"


def plek_van(fout: Fout, plekken: Mapping[str, Plek]) -> tuple[str, str]:
    """Return sheet and A1 address of a planted fault."""
    plek = plekken[fout.tabel]
    return plek.blad, cel_adres(plek.kop_rij + 1 + fout.rij, plek.kolommen[fout.kolom])


def plant(inhoud: bytes, fouten: Sequence[Fout], plekken: Mapping[str, Plek]) -> bytes:
    """Return the workbook with these cells overwritten; formulas in them are gone."""
    with zipfile.ZipFile(BytesIO(inhoud)) as bron:
        delen = {info: bron.read(info) for info in bron.infolist()}
    namen = {info.filename: info for info in delen}
    paden = _bladen(delen[namen["xl/workbook.xml"]], delen[namen["xl/_rels/workbook.xml.rels"]])
    datumstijl = _datumstijl(delen[namen["xl/styles.xml"]])
    per_blad: dict[str, list[tuple[str, Fout]]] = {}
    for fout in fouten:
        blad, cel = plek_van(fout, plekken)
        per_blad.setdefault(blad, []).append((cel, fout))
    for blad, cellen in per_blad.items():
        info = namen[paden[blad]]
        delen[info] = _plant_blad(delen[info], cellen, datumstijl)
    return _pak_in(delen)


def _pak_in(delen: Mapping[zipfile.ZipInfo, bytes]) -> bytes:
    uit = BytesIO()
    with zipfile.ZipFile(uit, "w", zipfile.ZIP_DEFLATED) as doel:
        for info, stuk in delen.items():
            doel.writestr(info, stuk, zipfile.ZIP_DEFLATED)
    return uit.getvalue()


def _bladen(werkboek: bytes, relaties: bytes) -> dict[str, str]:
    doelen = {rel.get("Id"): rel.get("Target") for rel in etree.fromstring(relaties)}
    bladen = etree.fromstring(werkboek).iter(f"{{{NS}}}sheet")
    return {blad.get("name", ""): f"xl/{doelen[blad.get(f'{{{REL}}}id')]}" for blad in bladen}


def _datumstijl(stijlen: bytes) -> str:
    """Return the index of a cell style whose number format shows a date."""
    boom = etree.fromstring(stijlen)
    eigen = {
        el.get("numFmtId")
        for el in boom.iter(f"{{{NS}}}numFmt")
        if "mmm" in el.get("formatCode", "")
    }
    xfs = boom.find(f"{{{NS}}}cellXfs")
    assert xfs is not None
    return next(str(i) for i, xf in enumerate(xfs) if xf.get("numFmtId") in eigen)


def _plant_blad(xml: bytes, fouten: Sequence[tuple[str, Fout]], datumstijl: str) -> bytes:
    boom = etree.fromstring(xml)
    cellen = {cel.get("r"): cel for cel in boom.iter(f"{{{NS}}}c")}
    for adres, fout in fouten:
        _zet(cellen[adres], fout, datumstijl)
    return bytes(etree.tostring(boom, xml_declaration=True, encoding="UTF-8", standalone=True))


def _zet(cel: etree._Element, fout: Fout, datumstijl: str) -> None:
    for kind in list(cel):
        cel.remove(kind)
    cel.attrib.pop("t", None)
    if fout.soort == "tekst":
        cel.set("t", "inlineStr")
        tekst = etree.SubElement(etree.SubElement(cel, f"{{{NS}}}is"), f"{{{NS}}}t")
        tekst.text = fout.waarde
        return
    if fout.soort == "fout":
        cel.set("t", "e")
    if fout.soort == "datum":
        cel.set("s", datumstijl)
    etree.SubElement(cel, f"{{{NS}}}v").text = fout.waarde
