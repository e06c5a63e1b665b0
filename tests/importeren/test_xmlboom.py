"""The tree of a pupil file holds what is on the list, and no more."""

from hgw_excel.importeren.xmlboom import ELEMENTEN, read_boom
from tests.importeren.edex import edex, leerling

VELDEN = {"roepnaam", "voorvoegsel", "achternaam", "jaargroep", "groep", "uitstroomdatum"}
NOOIT = (
    "voornamen", "voorletters-1", "geboortedatum", "geslacht", "gebruikersnaam", "emailadres",
    "fotourl", "etniciteit", "land", "land_vader", "land_moeder", "sofinummer", "bsn",
    "onderwijsnummer", "bsn_ondwnr-4", "rijksregisternummer", "gewicht_nieuw", "gewicht",
    "postcodenl", "instroomdatum", "mutatiedatum", "toevoegingen", "samengestelde_groepen",
)  # fmt: skip
"""Every other field that EDEXML knows of a pupil."""


def test_fields_that_are_never_read_are_not_in_the_tree():
    """Negative control: the fields we do want are there."""
    velden = dict.fromkeys((*NOOIT, *VELDEN - {"groep"}), "geheim")
    data = edex(leerling(**velden).replace("<leerling ", '<leerling eckid="geheim" '))
    kind = read_boom(data).find("leerlingen/leerling")

    assert {deel.tag for deel in kind} == VELDEN
    assert kind.attrib == {"key": "1001"}
    assert [naam for naam in NOOIT if f"<{naam}>geheim" not in data.decode()] == []
    assert ELEMENTEN.isdisjoint(NOOIT)
