"""The demo school as an administration would know it, and as EDEXML."""

import random
from collections.abc import Iterator, Mapping
from io import BytesIO
from itertools import islice
from xml.etree.ElementTree import Element, ElementTree, SubElement, indent

from hgw_excel.domein.leerling import Groep, Leerling, Schoolgegevens
from hgw_excel.school.demo.namen import ACHTERNAMEN, LEERKRACHTEN, VOORNAMEN

SCHOOL, BRIN, SCHOOLJAAR = "Basisschool De Zonnewijzer", "99ZZ", "2026-2027"
GROEPEN: tuple[tuple[str, dict[int, int]], ...] = (
    ("1/2", {1: 13, 2: 13}),
    ("2/3", {2: 11, 3: 13}),
    ("3", {3: 25}),
    ("4", {4: 27}),
    ("5", {5: 24}),
    ("5/6", {5: 15, 6: 14}),
    ("6", {6: 22}),
    ("7", {7: 26}),
    ("8", {8: 19}),
)


def demo_school(zaad: int = 2026) -> Schoolgegevens:
    """Return 9 groups with 222 invented pupils, the same for the same seed."""
    toeval = random.Random(zaad)
    nummer = iter(range(1001, 2000))
    groepen = tuple(
        Groep(naam, tuple(_leerlingen(toeval, nummer, leerjaren)), (_leerkracht(plek),))
        for plek, (naam, leerjaren) in enumerate(GROEPEN)
    )
    return Schoolgegevens(SCHOOL, BRIN, SCHOOLJAAR, groepen)


def _leerkracht(plek: int) -> str:
    return " ".join(LEERKRACHTEN[plek])


def _leerlingen(
    toeval: random.Random, nummer: Iterator[int], leerjaren: Mapping[int, int]
) -> Iterator[Leerling]:
    """Yield pupils; a roepnaam may come twice in a group, as in life, a whole name does not."""
    paren = [(roepnaam, *achternaam) for roepnaam in VOORNAMEN for achternaam in ACHTERNAMEN]
    namen = iter(toeval.sample(paren, sum(leerjaren.values())))
    for leerjaar, aantal in leerjaren.items():
        for roepnaam, voorvoegsel, achternaam in islice(namen, aantal):
            yield Leerling(str(next(nummer)), roepnaam, voorvoegsel, achternaam, leerjaar)


def schrijf_edexml(school: Schoolgegevens) -> bytes:
    """Return the school as EDEXML 2.1."""
    wortel = Element("EDEX")
    kop = SubElement(wortel, "school")
    for naam, tekst in (
        ("schooljaar", school.schooljaar),
        ("peildatum", f"{school.schooljaar[:4]}-10-01"),
        ("brincode", school.brin),
        ("dependancecode", "00"),
        ("aanmaakdatum", f"{school.schooljaar[:4]}-10-02T08:15:00"),
        ("auteur", "hgw demo"),
        ("xsdversie", "2.1"),
    ):
        SubElement(kop, naam).text = tekst
    vestiging = SubElement(SubElement(wortel, "vestigingen"), "vestiging", key="V1")
    SubElement(vestiging, "naam").text = school.naam
    _groepen(SubElement(wortel, "groepen"), school)
    _kinderen(SubElement(wortel, "leerlingen"), school)
    _leerkrachten(SubElement(wortel, "leerkrachten"), school)
    indent(wortel)
    uit = BytesIO()
    ElementTree(wortel).write(uit, "utf-8", xml_declaration=True)
    return uit.getvalue()


def _groepen(ouder: Element, school: Schoolgegevens) -> None:
    for plek, groep in enumerate(school.groepen):
        element = SubElement(ouder, "groep", key=f"G{plek}")
        SubElement(element, "naam").text = groep.naam
        jaargroep = str(groep.leerjaren[0]) if len(groep.leerjaren) == 1 else "C"
        SubElement(element, "jaargroep").text = jaargroep


def _kinderen(ouder: Element, school: Schoolgegevens) -> None:
    for plek, groep in enumerate(school.groepen):
        for kind in groep.leerlingen:
            element = SubElement(ouder, "leerling", key=kind.leerlingnummer)
            SubElement(element, "achternaam").text = kind.achternaam
            if kind.voorvoegsel:
                SubElement(element, "voorvoegsel").text = kind.voorvoegsel
            SubElement(element, "roepnaam").text = kind.roepnaam
            SubElement(element, "jaargroep").text = str(kind.leerjaar)
            SubElement(element, "groep", key=f"G{plek}")


def _leerkrachten(ouder: Element, school: Schoolgegevens) -> None:
    for plek, (roepnaam, achternaam) in enumerate(LEERKRACHTEN[: len(school.groepen)]):
        element = SubElement(ouder, "leerkracht", key=f"L{plek}")
        SubElement(element, "achternaam").text = achternaam
        SubElement(element, "roepnaam").text = roepnaam
        SubElement(element, "rol").text = "LRK"
        groepen = SubElement(element, "groepen")
        SubElement(groepen, "groep", key=f"G{plek}")
