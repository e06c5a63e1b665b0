"""A text names a child: by its roepnaam in any case, by its achternaam with a capital."""

import unicodedata

import pytest

from hgw_excel.controle.kindnamen import Kindnamen, kindnamen, naamwoorden
from hgw_excel.schema.inhoud import Inhoud
from tests.klas import lege_klas

NAMEN = (
    ("Fleur", "van der Meer", "Fleur"),
    ("Xander Zebulon", "Smit", "Xander Z."),
    ("Çağla", "Yıldız", "Çağla"),
    ("Bo", "Bakker", "Boontje"),
    ("amira", "el amrani", "amira"),
)


def klas_namen() -> Kindnamen:
    """
    | roepnaam       | achternaam   | leerling  |
    | Fleur          | van der Meer | Fleur     |
    | Xander Zebulon | Smit         | Xander Z. |
    | Çağla          | Yıldız       | Çağla     |
    | Bo             | Bakker       | Boontje   |
    | amira          | el amrani    | amira     |
    """
    klas = lege_klas((5,), 5)
    rijen = [dict(rij) for rij in klas.ruw["tblLeerlingen"]]
    for rij, (roepnaam, achternaam, leerling) in zip(rijen, NAMEN, strict=False):
        rij |= {"roepnaam": roepnaam, "achternaam": achternaam, "leerling": leerling}
    alles = {**klas.ruw, "tblLeerlingen": rijen[: len(NAMEN)]}
    return kindnamen(Inhoud(klas.werkboek, alles, klas.kop_ruw))


@pytest.mark.parametrize(
    ("tekst", "noemt"),
    [
        ("fleur leest E4", True),
        ("FLEUR'S rust", True),
        ("werkt naast Zebulon", True),
        ("Cagla helpt", True),
        (unicodedata.normalize("NFD", "naast Çağla"), True),
        ("zit naast Smit", True),
        ("naast Boontje", True),
        ("Bo telt tot 20", True),
        ("Amrani", True),
        ("naast Amira", True),
        ("een smit bij het vuur", False),
        ("drie of meer sommen", False),
        ("van de les", False),
        ("bo is geen woord", False),
        ("Fleurig werk", False),
        ("Z. komt later", False),
        ("", False),
    ],
)
def test_a_name_in_a_text(tekst, noemt):
    assert klas_namen().in_tekst(tekst) is noemt


def test_words_of_names():
    namen = ["Anne-Marie", "Pleun van der Meer", "adam", ""]

    assert naamwoorden(namen) == {"anne", "marie", "pleun", "meer", "adam"}
