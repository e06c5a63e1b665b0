"""Parts that come into a package: their names, the relations to them and their content types."""

import posixpath
from collections.abc import Collection, Iterator
from itertools import count

from lxml import etree

from hgw_excel.bijwerken.boom import Deel, Element, zet
from hgw_excel.bijwerken.werkboek import Werkboek

INHOUD = "[content_types].xml"
_TYPES = "http://schemas.openxmlformats.org/package/2006/content-types"
_RELATIES = "http://schemas.openxmlformats.org/package/2006/relationships"


class NieuweDelen:
    """What comes into one workbook.

    Attributes:
        delen: the new parts by the name they get.
    """

    def __init__(self, boek: Werkboek, namen: Collection[str]) -> None:
        self.delen: dict[str, bytes | Deel] = {}
        self._boek, self._bezet = boek, set(namen)

    def als_bytes(self) -> dict[str, bytes]:
        """Return the new parts as they are written."""
        return {n: d.als_bytes() if isinstance(d, Deel) else d for n, d in self.delen.items()}

    def voeg_toe(self, stam: str, eind: str, inhoud: bytes | Deel) -> str:
        """Add a part under the first free name, and return that."""
        namen = (f"{stam}{nummer or ''}{eind}" for nummer in count())
        naam = next(naam for naam in namen if naam.lower() not in self._bezet)
        self._bezet.add(naam.lower())
        self.delen[naam] = inhoud
        return naam

    def verwijs(self, bron: str, soort: str, doel: str) -> str:
        """Let a part, '' for the package, point to a new one; return the id of the relation."""
        map_, naam = posixpath.split(bron)
        deel = self._boek.deel(posixpath.join(map_, "_rels", f"{naam}.rels"))
        bezet = {element.get("Id", "") for element in deel.wortel}
        nummer = next(f"rIdHgw{i}" for i in count(1) if f"rIdHgw{i}" not in bezet)
        kenmerken = {"Id": nummer, "Type": soort, "Target": posixpath.relpath(doel, map_ or ".")}
        etree.SubElement(deel.wortel, f"{{{_RELATIES}}}Relationship", kenmerken)
        deel.veranderd = True
        return nummer

    def zet_type(self, naam: str, soort: str) -> None:
        """Say what a part is, unless its extension says so already."""
        deel = self._boek.deel(INHOUD)
        for element in self._van(deel, "Override", "PartName", f"/{naam}"):
            deel.veranderd |= zet(element, "ContentType", soort)
            return
        eind = self._van(deel, "Default", "Extension", naam.rpartition(".")[2])
        if any(element.get("ContentType") == soort for element in eind):
            return
        kenmerken = {"PartName": f"/{naam}", "ContentType": soort}
        etree.SubElement(deel.wortel, f"{{{_TYPES}}}Override", kenmerken)
        deel.veranderd = True

    def _van(self, deel: Deel, tag: str, kenmerk: str, waarde: str) -> Iterator[Element]:
        for element in deel.wortel.iterfind(f"{{{_TYPES}}}{tag}"):
            if element.get(kenmerk, "").lower() == waarde.lower():
                yield element
