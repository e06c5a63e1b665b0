"""XML read with expat into a tree that holds only what a klassenmap needs.

What is not on the list of elements is skipped while reading, with all that is inside it: a BSN, an
ECK iD, an address or a `toevoegingen` block never becomes a value. Namespaces are dropped, so that
UWLR's copy of EDEXML reads like EDEXML itself, also inside a SOAP envelope.
"""

import xml.etree.ElementTree as ET
from xml.parsers import expat

WORTELS = frozenset({"EDEX", "leerlinggegevens"})
ELEMENTEN = frozenset(
    {
        *("school", "schooljaar", "peildatum", "brincode", "dependancecode", "aanmaakdatum"),
        *("vestigingen", "vestiging", "naam", "groepen", "groep", "jaargroep"),
        *("leerlingen", "leerling", "roepnaam", "voorvoegsel", "achternaam", "uitstroomdatum"),
        *("leerkrachten", "leerkracht"),
    }
)
RESULTATEN = frozenset({"leerresultaten_verzoek", "toetsafnames"})


class DoctypeError(Exception):
    """The file declares a DOCTYPE."""


class GeenLeerlingenError(Exception):
    """The XML is sound, but no pupil data; `resultaten` tells whether it holds test results."""

    def __init__(self, resultaten: bool) -> None:
        super().__init__("no EDEX or leerlinggegevens element")
        self.resultaten = resultaten


class _Bouwer:
    """Builds the tree below the first EDEX or leerlinggegevens."""

    def __init__(self) -> None:
        self.wortel: ET.Element | None = None
        self.resultaten = False
        self._open: list[ET.Element] = []
        self._overslaan = 0

    def start(self, naam: str, kenmerken: dict[str, str]) -> None:
        lokaal = naam.rpartition(" ")[2]
        self.resultaten = self.resultaten or lokaal in RESULTATEN
        if self._overslaan:
            self._overslaan += 1
        elif self._open:
            self._voeg_toe(lokaal, kenmerken)
        elif self.wortel is None and lokaal in WORTELS:
            self.wortel = ET.Element(lokaal)
            self._open.append(self.wortel)

    def _voeg_toe(self, lokaal: str, kenmerken: dict[str, str]) -> None:
        if lokaal not in ELEMENTEN:
            self._overslaan = 1
            return
        sleutel = {"key": kenmerken["key"]} if "key" in kenmerken else {}
        self._open.append(ET.SubElement(self._open[-1], lokaal, sleutel))

    def eind(self, naam: str) -> None:
        if self._overslaan:
            self._overslaan -= 1
        elif self._open:
            self._open.pop()

    def tekst(self, stuk: str) -> None:
        if self._open and not self._overslaan:
            element = self._open[-1]
            element.text = (element.text or "") + stuk


def _weiger_doctype(*_: object) -> None:
    raise DoctypeError


def read_boom(data: bytes) -> ET.Element:
    """Return the element with pupil data.

    Raises:
        DoctypeError: the file declares a DOCTYPE.
        GeenLeerlingenError: there is no EDEX and no leerlinggegevens in it.
        expat.ExpatError: the XML is broken; `lineno` says where.
        LookupError, ValueError: it names an encoding that expat can't read.
    """
    bouwer = _Bouwer()
    parser = expat.ParserCreate(namespace_separator=" ")
    parser.buffer_text = True
    parser.StartDoctypeDeclHandler = _weiger_doctype
    parser.StartElementHandler = bouwer.start
    parser.EndElementHandler = bouwer.eind
    parser.CharacterDataHandler = bouwer.tekst
    parser.Parse(data, True)
    if bouwer.wortel is None:
        raise GeenLeerlingenError(bouwer.resultaten)
    return bouwer.wortel
