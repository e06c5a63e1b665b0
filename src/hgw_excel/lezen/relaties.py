"""Which part of a package points to which: the `.rels` beside each part."""

import posixpath
from collections.abc import Mapping
from typing import NamedTuple

from hgw_excel.lezen.weigeringen import GEEN_WERKMAP, ONLEESBAAR, Geweigerd
from hgw_excel.lezen.xmldeel import loop, nieuwe_parser

TEKSTEN = "xl/sharedstrings.xml"
VASTE_PLEK = {"sharedStrings": TEKSTEN, "styles": "xl/styles.xml"}


class Relatie(NamedTuple):
    """One relation: `soort` is the last word of its type, `doel` a part's name in lower case."""

    soort: str
    doel: str


def relaties(delen: Mapping[str, bytes], deel: str) -> dict[str, Relatie]:
    """Return the relations of a part by id; those to something outside the file are left out.

    Args:
        delen: checked parts by name in lower case, as in a `Pakket`.
        deel: the part, '' for the package itself.
    """
    map_, naam = posixpath.split(deel)
    bron = delen.get(posixpath.join(map_, "_rels", f"{naam}.rels"))
    if bron is None:
        return {}
    uit: dict[str, Relatie] = {}

    def start(tag: str, kenmerken: dict[str, str]) -> None:
        if tag.endswith(" Relationship") and kenmerken.get("TargetMode") != "External":
            soort = kenmerken.get("Type", "").rpartition("/")[2]
            doel = posixpath.normpath(posixpath.join("/", map_, kenmerken.get("Target", "")))
            if kenmerken.get("Id", "") in uit:  # readers disagree on which of the two counts
                raise Geweigerd(ONLEESBAAR)
            uit[kenmerken.get("Id", "")] = Relatie(soort, doel.strip("/").lower())

    parser = nieuwe_parser(" ")
    parser.StartElementHandler = start
    loop(parser, bron)
    return uit


def op_vaste_plek(delen: Mapping[str, bytes]) -> dict[str, bytes]:
    """Return the parts with the texts and styles where calamine looks for them.

    Excel goes by the relations of the workbook; calamine by name, whatever stands there.
    """
    uit = dict(delen)
    for relatie in relaties(delen, hoofddeel(delen)).values():
        if relatie.soort in VASTE_PLEK and relatie.doel in delen:
            uit[VASTE_PLEK[relatie.soort]] = delen[relatie.doel]
    return uit


def hoofddeel(delen: Mapping[str, bytes]) -> str:
    """Return the part that holds the workbook itself.

    Raises:
        Geweigerd: there is none.
    """
    for relatie in relaties(delen, "").values():
        if relatie.soort == "officeDocument" and relatie.doel in delen:
            return relatie.doel
    raise Geweigerd(GEEN_WERKMAP)
