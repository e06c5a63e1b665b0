"""Cutting formulas and addresses into pieces."""

import pytest

from tests.lint.adres import Gebied, lees_gebied, lees_gebieden
from tests.lint.formule import FormuleFout, TabelVerwijzing, lees_tabelverwijzing, ontleed


@pytest.mark.parametrize(
    ("formule", "soorten"),
    [
        ("A1+$B$2:C3", "ref op ref op ref"),
        ("SUM(A:B,1:3)", "functie ref teken ref teken"),
        ("LOG10(T1x)", "functie naam teken"),
        ("'Oud''s archief'!A1", "blad ref"),
        ("[1]Blad!A1", "blad ref"),
        ('"een ""A1"" ; ("', "tekst"),
        ("{1,2;3.5,1E-3}", "teken getal teken getal teken getal teken getal teken"),
        ("tbl[[#This Row],[a ']b]]&tbl[#All]", "tabel op tabel"),
        ("IF(#REF!=TRUE,_xlpm.x)", "functie fout op naam teken naam teken"),
        ("Datamuur!$A$1", "blad ref"),
    ],
)
def test_tokens(formule: str, soorten: str) -> None:
    assert " ".join(token.soort for token in ontleed(formule)) == soorten


@pytest.mark.parametrize("formule", ["@A1", 'A1&"open', "tbl[a", "A1 ~ B2", "'open!A1"])
def test_formula_that_can_not_be_read(formule: str) -> None:
    with pytest.raises(FormuleFout):
        ontleed(formule)


@pytest.mark.parametrize(
    ("tekst", "verwacht"),
    [
        ("tbl[a b]", TabelVerwijzing("tbl", (), ("a b",))),
        ("tbl[[#This Row],[a]]", TabelVerwijzing("tbl", ("#This Row",), ("a",))),
        ("tbl[[a]:[c]]", TabelVerwijzing("tbl", (), ("a", "c"))),
        ("tbl[[#Headers],[a '[1']]]", TabelVerwijzing("tbl", ("#Headers",), ("a [1]",))),
        ("tbl[#All]", TabelVerwijzing("tbl", ("#All",), ())),
        ("tbl[]", TabelVerwijzing("tbl", (), ())),
        ("[@a]", TabelVerwijzing("", ("@a",), ())),
    ],
)
def test_structured_reference(tekst: str, verwacht: TabelVerwijzing) -> None:
    assert lees_tabelverwijzing(tekst) == verwacht


def test_areas() -> None:
    gelezen = lees_gebieden("A1 $B$2:C3 D:E 4:5")

    assert gelezen == (
        Gebied(1, 1, 1, 1),
        Gebied(2, 2, 3, 3),
        Gebied(1, 4, 1_048_576, 5),
        Gebied(4, 1, 5, 16_384),
    )


@pytest.mark.parametrize("tekst", ["", "A0", "XFE1", "B2:A1", "A1048577", "A1:", "Blad!A1"])
def test_no_area(tekst: str) -> None:
    with pytest.raises(ValueError, match=r"\w"):
        lees_gebied(tekst)
