"""The administration against the klassenmappen: who comes, goes, moves, or can't be told."""

from collections.abc import Sequence

import pytest

from hgw_excel.acties.bijwerken import Wens
from hgw_excel.acties.leerlingverdeling import verdeel
from hgw_excel.acties.leerlingzinnen import GEEN_GROEP
from hgw_excel.controle.klas import Klas
from hgw_excel.domein.leerling import Groep, Leerling
from tests.acties.wissel import DAG, klas_van

VIJF, ZES = "klassenmap groep 5.xlsx", "klassenmap groep 6.xlsx"


def pupil(tekst: str, leerjaar: int) -> Leerling:
    """'11 Anna Bos' as a pupil; '-' is no number."""
    nummer, roepnaam, achternaam = tekst.split()
    return Leerling(nummer.strip("-"), roepnaam, "", achternaam.strip("-"), leerjaar)


def klas(leerjaar: int, *wie: str, weg: Sequence[int] = ()) -> Klas:
    """A class of these pupils; those at `weg` have left."""
    pupillen = [pupil(tekst, leerjaar) for tekst in wie]
    rijen = [
        {
            "leerling_id": f"HGW-{leerjaar}{i}",
            "leerlingnummer": een.leerlingnummer or None,
            "achternaam": een.achternaam or None,
            "van_school_op": DAG if i in weg else None,
        }
        for i, een in enumerate(pupillen)
    ]
    ids = [{"leerling_id": rij["leerling_id"]} for rij in rijen]
    return klas_van(
        [een.roepnaam for een in pupillen], (leerjaar,), f"klassenmap groep {leerjaar}.xlsx",
        tblLeerlingen=rijen, tblScores=ids, tblIndeling=ids, tblGroepsoverzicht=ids,
    )  # fmt: skip


def groep(leerjaar: int, *wie: str, naam: str = "", jaar: int = 0) -> Groep:
    return Groep(naam or f"{leerjaar}", tuple(pupil(tekst, jaar or leerjaar) for tekst in wie))


def kort(wens: Wens) -> dict[str, object]:
    """Return what is asked, without what is not."""
    delen = {
        "nieuw": [een.roepnaam for een in wens.nieuw],
        "komt": [een.bagage.leerling_id for een in wens.komt],
        "gaat": sorted(wens.gaat),
        "verhuist": dict(wens.verhuist),
        "nummers": dict(wens.nummers),
        "regels": list(wens.regels),
    }
    return {naam: deel for naam, deel in delen.items() if deel}


def uit(klassen: Sequence[Klas], groepen: Sequence[Groep], *, volledig: bool = True):
    wensen = verdeel(klassen, groepen, volledig=volledig)
    assert wensen == verdeel(klassen[::-1], groepen[::-1], volledig=volledig)
    return {bestand: kort(wens) for bestand, wens in wensen.items() if kort(wens)}


def test_all_as_it_was():
    assert (
        uit([klas(5, "11 Anna Bos", "12 Bram Vos")], [groep(5, "12 Bram Vos", "11 Anna -")]) == {}
    )


def test_new_left_and_a_number_that_was_missing():
    klassen = [klas(5, "11 Anna Bos", "12 Bram Vos", "- Cas Mol", "14 Daan Wit")]

    assert uit(klassen, [groep(5, "11 Anna Bos", "13 Cas Mol", "14 Daan Wit", "15 Eva Pos")]) == {
        VIJF: {"nieuw": ["Eva"], "gaat": ["hgw-51"], "nummers": {"hgw-52": "13"}}
    }


def test_a_child_that_moves_comes_first_and_goes_then():
    klassen = [klas(5, "11 Anna Bos", "12 Bram Vos"), klas(6, "21 Cas Mol")]

    assert uit(klassen, [groep(5, "12 Bram Vos"), groep(6, "11 Anna Bos", "21 Cas Mol")]) == {
        VIJF: {"gaat": ["hgw-50"], "verhuist": {"hgw-50": ZES}},
        ZES: {"komt": ["HGW-50"]},
    }


def test_who_is_in_both_goes_at_once():
    """What is left when the first file was written and the second was open."""
    klassen = [klas(5, "11 Anna Bos", "12 Bram Vos"), klas(6, "11 Anna Bos")]

    assert uit(klassen, [groep(5, "12 Bram Vos"), groep(6, "11 Anna Bos")]) == {
        VIJF: {"gaat": ["hgw-50"]}
    }


def test_who_left_one_class_already_still_brings_its_things():
    klassen = [klas(5, "11 Anna Bos", "12 Bram Vos", weg=[0]), klas(6, "21 Cas Mol")]

    assert uit(klassen, [groep(5, "12 Bram Vos"), groep(6, "11 Anna Bos", "21 Cas Mol")]) == {
        ZES: {"komt": ["HGW-50"]}
    }


def test_a_whole_name_is_enough_when_it_is_the_only_one():
    klassen = [klas(5, "- Anna Bos", "12 Bram Vos"), klas(6, "21 Cas Mol")]

    assert uit(klassen, [groep(5, "12 Bram Vos"), groep(6, "11 Anna Bos", "21 Cas Mol")]) == {
        VIJF: {"gaat": ["hgw-50"], "verhuist": {"hgw-50": ZES}},
        ZES: {"komt": ["HGW-50"]},
    }


def test_two_numbers_are_two_children():
    assert uit([klas(5, "11 Anna Bos", "12 Bram Vos")], [groep(5, "19 Anna Bos", "12 Bram -")]) == {
        VIJF: {"nieuw": ["Anna"], "gaat": ["hgw-50"]}
    }


@pytest.mark.parametrize(
    ("hier", "daar"),
    [
        (["11 Anna Bos", "12 Cas Mol"], ["11 Daan Wit", "22 Eva Pos"]),  # Daan really is 23
        (["11 Anna Bos", "12 Cas Mol"], ["11 Daan Bos", "22 Eva Pos"]),
        (["- Anna Bos", "12 Cas Mol"], ["11 Daan Bos", "22 Eva Pos"]),
        (["12 Cas Mol"], ["11 Daan Bos", "22 Eva Pos"]),
    ],
)
def test_a_number_that_stands_with_another_child_decides_nothing(hier, daar):
    """Anna has 11 in the file; with Daan it is a slip. Nobody goes, and nobody comes twice."""
    achternaam = daar[0].split()[-1]
    bestand = [groep(5, "11 Anna Bos", "12 Cas Mol"), groep(6, f"23 Daan {achternaam}", "22 Eva -")]

    antwoord = uit([klas(5, *hier), klas(6, *daar)], bestand)

    assert {naam: list(delen) for naam, delen in antwoord.items()} == {
        VIJF: ["regels"],
        ZES: ["regels"],
    }
    assert all("of staat bij een ander kind" in delen["regels"][0] for delen in antwoord.values())


def test_a_number_with_a_name_of_which_nothing_is_left_decides_nothing():
    antwoord = uit([klas(5, "11 Anna Bos", "12 Cas Mol")], [groep(5, "11 Daan Wit", "12 Cas Mol")])

    assert list(antwoord[VIJF]) == ["regels"]


@pytest.mark.parametrize("naam", ["An Bos", "Anna Vos"])
def test_another_name_in_the_file_is_told(naam):
    antwoord = uit([klas(5, "11 Anna Bos", "12 Cas -")], [groep(5, f"11 {naam}", "12 Cas Mol")])

    assert [zin[:46] for zin in antwoord[VIJF].pop("regels")] == [
        "1 kind heet in het leerlingbestand anders. Klo"
    ]
    assert antwoord == {VIJF: {}}


@pytest.mark.parametrize(
    ("hier", "bestand"),
    [
        (["- Anna Bos", "- Anna Bos", "12 B -"], ["11 Anna Bos", "12 B -"]),
        (["- Anna Bos", "12 B -"], ["- Anna Bos", "- Anna Bos", "12 B -"]),
    ],
)
def test_two_alike_stay_as_they_are(hier, bestand):
    antwoord = uit([klas(5, *hier)], [groep(5, *bestand)])

    assert [zin.split(":")[0] for zin in antwoord[VIJF]["regels"]] == [
        f"{bestand.count('- Anna Bos') or 1} "
        + ("kinderen zijn" if bestand.count("- Anna Bos") == 2 else "kind is")
        + " niet met zekerheid te vinden"
    ]
    assert list(antwoord[VIJF]) == ["regels"]


def test_a_class_that_is_not_in_the_file_stays_as_it_is():
    klassen = [klas(5, "11 Anna Bos"), klas(6, "21 Cas Mol")]

    assert uit(klassen, [groep(5, "11 Anna Bos")]) == {ZES: {"regels": [GEEN_GROEP]}}


def test_a_file_that_left_pupils_out_sends_nobody_away():
    klassen = [klas(5, "11 Anna Bos", "12 Bram Vos", "13 Cas Mol")]

    antwoord = uit(klassen, [groep(5, "11 Anna Bos", "12 Bram Vos")], volledig=False)

    assert [zin[:47] for zin in antwoord[VIJF].pop("regels")] == [
        "1 kind staat niet in het leerlingbestand. Uit d"
    ]
    assert antwoord == {VIJF: {}}


@pytest.mark.parametrize(("in_bestand", "weg"), [(2, 2), (1, 0)])
def test_more_than_half_gone_is_a_wrong_file(in_bestand, weg):
    wie = ["11 Anna Bos", "12 Bram Vos", "13 Cas Mol", "14 Daan Wit"]

    antwoord = uit([klas(5, *wie)], [groep(5, *wie[:in_bestand])])

    assert len(antwoord[VIJF].get("gaat", [])) == weg
    assert bool(antwoord[VIJF].get("regels")) is not bool(weg)


def test_who_goes_to_a_class_that_takes_no_part_stays():
    antwoord = uit(
        [klas(5, "11 Anna Bos", "12 B -")], [groep(5, "12 B -"), groep(6, "11 Anna Bos")]
    )

    assert [zin[:60] for zin in antwoord[VIJF]["regels"]] == [
        "1 kind zit volgens het leerlingbestand in een groep waarvan "
    ]
    assert list(antwoord[VIJF]) == ["regels"]


def test_who_is_new_may_come_from_a_class_that_takes_no_part():
    """A child of leerjaar 5 may come from 5/6, of which there is no klassenmap here."""
    naast = groep(5, "51 Zoe Pos", naam="5/6")

    antwoord = uit([klas(5, "11 Anna Bos")], [groep(5, "11 Anna Bos", "12 Bram Vos"), naast])

    assert [zin[:45] for zin in antwoord[VIJF]["regels"]] == [
        "1 kind staat nog in geen klassenmap, maar kan"
    ]
    assert list(antwoord[VIJF]) == ["regels"]


def test_who_is_new_can_not_come_from_another_leerjaar():
    naast = groep(1, "51 Zoe Pos")

    assert uit([klas(5, "11 Anna Bos")], [groep(5, "11 Anna Bos", "12 Bram Vos"), naast]) == {
        VIJF: {"nieuw": ["Bram"]}
    }


def test_a_leerjaar_that_the_class_does_not_have():
    antwoord = uit(
        [klas(5, "11 Anna Bos")],
        [Groep("5", (pupil("11 Anna Bos", 5), pupil("12 Bram Vos", 6)))],
    )

    assert [zin[:52] for zin in antwoord[VIJF]["regels"]] == [
        "1 kind zit volgens het leerlingbestand in een leerja"
    ]


def test_a_date_of_leaving_that_the_file_does_not_know_is_asked_about():
    wie = ["11 Anna Bos", "12 B -"]

    antwoord = uit([klas(5, *wie, weg=[0])], [groep(5, *wie)])

    assert [zin[:36] for zin in antwoord[VIJF]["regels"]] == [
        "1 kind heeft hier een datum bij 'van"
    ]
    assert list(antwoord[VIJF]) == ["regels"]
