"""Numbers that may not be in a klassenmap are not taken and not told."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hgw_excel.controle.lees_klassenmap import lees_klassenmap
from hgw_excel.domein.bsn import bevat_bsns, is_bsn
from hgw_excel.schema.ruw import Boek
from tests.controle.klasbouw import maak_inhoud, naar_boek
from tests.controle.wijzig import met_cel
from tests.voorbeeld import voorbeeld_school

BSNS = ("999900006", "999900018", "999900031", "999900043", "999900055", "999900067")
NAMEN = ("Anna", "Bram", "Chaima", "Daan", "Eva", "Finn", "Gijs")


def test_the_numbers_of_this_test_pass():
    assert all(map(is_bsn, BSNS))


def klas(*nummers: object) -> Boek:
    boek = naar_boek(maak_inhoud(voorbeeld_school(), (5, 6), NAMEN))
    for i in range(len(NAMEN)):
        cel = nummers[i] if i < len(nummers) else None
        boek = met_cel(boek, "tblLeerlingen", i, "leerlingnummer", cel)
    return boek


@pytest.mark.parametrize(
    "nummers",
    [
        BSNS[:5],
        BSNS[:1],
        tuple(map(float, BSNS)),
        ("9999.00.006", "999 900 018"),
        (*BSNS[:5], "12", "13"),
    ],
)
def test_column_is_told_once_and_not_taken(nummers):
    gelezen, meldingen = lees_klassenmap(klas(*nummers))

    assert [m.code for m in meldingen] == ["HGW413"]
    assert "9999" not in str(meldingen[0]).replace(".", "").replace(" ", "")
    assert meldingen[0].veld == "leerlingnummer"
    for inhoud in (gelezen.inhoud, gelezen.ruw):
        assert {rij["leerlingnummer"] for rij in inhoud.rijen("tblLeerlingen")} == {None}
    assert {r.tekst("leerling") for r in gelezen.leerlingen().values()} == set(NAMEN)


@pytest.mark.parametrize(
    "nummers",
    [
        (),
        ("1001", "1002", "1003"),
        ("999900007", "999900008"),
        (BSNS[0], "1002", "1003"),
        (*BSNS[:2], "999900007", "999900008", "999900009", "999900010"),
    ],
)
def test_other_numbers_are_taken(nummers):
    gelezen, meldingen = lees_klassenmap(klas(*nummers))

    assert meldingen == []
    over = [rij.tekst("leerlingnummer") for rij in gelezen.inhoud.rijen("tblLeerlingen")]
    assert over[: len(nummers)] == list(nummers)


@given(st.lists(st.integers(1, 99_999_999).map(str), max_size=30))
def test_shorter_numbers_are_never_taken_for_it(nummers):
    assert not bevat_bsns(nummers)
