"""Pupil lists as a plain table."""

import pytest

from hgw_excel.domein.leerling import Groep, Leerling, Schoolgegevens
from hgw_excel.importeren.tabel import read_tabel
from hgw_excel.importeren.tekst import read_tekst

IN_LIJST = "Pas het aan in de lijst en lees die opnieuw in."


def lees(tekst):
    tabel, eerst = read_tekst(tekst.encode(), "leerlingen.csv")
    school, verder = read_tabel(tabel)
    return school, [f"{melding.code} {melding}" for melding in eerst + verder]


def kinderen(tekst):
    school, _ = lees(tekst)
    return {groep.naam: groep.leerlingen for groep in school.groepen} if school else {}


def test_whole_list():
    school, meldingen = lees(
        "Leerlingnummer;Roepnaam;Tussenvoegsel;Achternaam;Klas;Leerjaar;Schooljaar;Van school op\n"
        "0008;Zoë;van der;Berg;5/6;5;2026 / 2027;\n"
        "1002;Łukasz;;Nowak;5/6;Groep 6;2026-2027;31-1-2027\n"
        "1003;Noor;;Jansen;3E1;3;26/27;\n"
    )

    assert school == Schoolgegevens(
        "",
        "",
        "2026-2027",
        (
            Groep("3E1", (Leerling("1003", "Noor", "", "Jansen", 3),)),
            Groep(
                "5/6",
                (
                    Leerling("0008", "Zoë", "van der", "Berg", 5),
                    Leerling("1002", "Łukasz", "", "Nowak", 6),
                ),
            ),
        ),
    )
    assert meldingen == []


@pytest.mark.parametrize(
    ("groep", "leerjaar", "uitkomst"),
    [
        ("5", "", 5),
        ("Groep 3", "", 3),
        ("3A", "", 3),
        ("Dolfijnen", "7", 7),
        ("Dolfijnen", "groep 7", 7),
        ("4", "5", 5),  # the pupil's own wins
        ("5/6", "6", 6),
        ("5/6", "", None),
        ("1/2A", "", None),
        ("5-6", "5/6", None),
        ("3E1", "", None),
        ("Dolfijnen", "", None),
        ("9", "", None),
    ],
)
def test_leerjaar_from_its_column_or_from_one_digit_in_the_group(groep, leerjaar, uitkomst):
    tekst = f"Roepnaam;Groep;Leerjaar\nSem;{groep};{leerjaar}\nAnker;8;8\n"
    gevonden = [k.leerjaar for k in kinderen(tekst).get(groep, ())]

    assert gevonden == ([] if uitkomst is None else [uitkomst])


def test_pupils_without_leerjaar_are_named_by_line():
    regels = "".join(f"{i};Kind;5/6\n" for i in range(7))

    assert lees(f"llnr;Roepnaam;Groep\n{regels}9;Bo;4\n")[1] == [
        "HGW160 7 leerlingen hebben geen leerjaar (regel 2, 3, 4, 5, 6 en nog 2) en zijn niet "
        "ingelezen. " + IN_LIJST
    ]


@pytest.mark.parametrize(
    ("cel", "namen"),
    [
        ("Vries, Sem de", ("Sem", "de", "Vries")),
        ("Hof, Anne Sophie van 't", ("Anne Sophie", "van 't", "Hof")),
        ("Jansen, Noor", ("Noor", "", "Jansen")),
        ("Jansen,", ("", "", "Jansen")),
        ("Noor", ("Noor", "", "")),
        ("Noor de Vries", ("Noor de Vries", "", "")),
    ],
)
def test_name_in_one_cell(cel, namen):
    kind = kinderen(f'Leerling|Groep\n"{cel}"|5\n')["5"][0]

    assert (kind.roepnaam, kind.voorvoegsel, kind.achternaam) == namen


def test_names_that_can_not_be_split_are_named_by_line():
    assert lees("Naam;Groep\nNoor;5\nNoor de Vries;5\nVries, Bo de;5\n")[1] == [
        "HGW173 Eén naam is niet te splitsen (regel 3). De hele naam staat bij roepnaam. Verdeel "
        "hem zelf over de kolommen."
    ]


@pytest.mark.parametrize(
    ("koppen", "roepnaam", "achternaam"),
    [
        ("Naam;Achternaam", "Sem", "Bos"),
        ("Voornaam;Familienaam", "Sem", "Bos"),
        ("Voornaam;Naam", "Sem", ""),  # 'naam' beside a roepnaam says nothing new
    ],
)
def test_naam_beside_another_name_column(koppen, roepnaam, achternaam):
    kind = kinderen(f"{koppen};Groep\nSem;Bos;5\n")["5"][0]

    assert (kind.roepnaam, kind.achternaam) == (roepnaam, achternaam)


def test_first_alias_wins_and_other_columns_are_shown_as_unused():
    school, meldingen = lees("Nummer;Leerlingnummer;Roepnaam;Groep;Hobby;\n1;77;Sem;5;lezen;\n")

    assert school.groepen[0].leerlingen[0].leerlingnummer == "77"
    assert meldingen == ["HGW175 Niet gebruikt: 'Nummer' en 'Hobby'."]


def test_group_that_a_spreadsheet_made_a_date_of_is_put_back():
    tekst = "Roepnaam;Groep;Leerjaar\nSem;5-jun;5\nBo;2026-06-05;6\nLot;05-06-2026;5\nMo;3-aug;3\n"

    assert {naam: len(klas) for naam, klas in kinderen(tekst).items()} == {"3-aug": 1, "5/6": 3}
    assert lees(tekst)[1] == [
        "HGW171 3 groepen waren een datum geworden (regel 2, 3 en 4). Ze staan er weer als 5/6. "
        "Kijk of dat klopt."
    ]


def test_date_that_can_not_be_read_leaves_the_pupil_in():
    """Mo's date can be read, and lies before the schooljaar."""
    kop = "Roepnaam;Groep;Schooljaar;Uitstroomdatum\n"
    tekst = f"{kop}Sem;5;2026-2027;31-1-27\nBo;5;;straks\nMo;5;;2026-07-31\nLot;5;;2027-01-31\n"

    assert [(k.roepnaam, k.van_school_op) for k in kinderen(tekst)["5"]] == [
        ("Bo", None),
        ("Lot", None),
        ("Sem", None),
    ]
    assert lees(tekst)[1] == [
        "HGW172 2 datums zijn niet te lezen (regel 2 en 3). Schrijf 31-01-2026. Het veld 'van "
        "school op' is nu leeg.",
        "HGW158 Eén oud-leerling doet niet mee.",
    ]


def test_who_left_before_the_schooljaar_is_a_former_pupil():
    tekst = "Roepnaam;Groep;Schooljaar;Datum uit\nSem;5;2026-2027;31-07-2026\nBo;5;;01-08-2026\n"

    assert [kind.roepnaam for kind in kinderen(tekst)["5"]] == ["Bo"]
    assert lees(tekst)[1] == ["HGW158 Eén oud-leerling doet niet mee."]


@pytest.mark.parametrize(
    ("regels", "zin"),
    [
        (
            "2026-2027\nSem;5;2025-2026",
            "HGW176 In de lijst staan 2025-2026 en 2026-2027. Maak een lijst van één schooljaar.",
        ),
        (
            "2025-2027",
            "HGW155 Dit is geen schooljaar: '2025-2027'. Schrijf het zoals 2025-2026.",
        ),
    ],
)
def test_schooljaar_of_a_list(regels, zin):
    assert lees(f"Roepnaam;Groep;Schooljaar\nBo;5;{regels}\n") == (None, [zin])


@pytest.mark.parametrize(
    ("koppen", "zinnen"),
    [
        (
            "Roepnaam;Leerjaar",
            ["HGW170 Er is geen kolom met groep. Voeg die toe of verbeter de kolomnaam."],
        ),
        (
            "llnr;Groep",
            [
                "HGW170 Er is geen kolom met roepnaam en achternaam. Voeg die toe of verbeter de "
                "kolomnaam."
            ],
        ),
        (
            "llnr;Leerjaar",
            [
                "HGW170 Er is geen kolom met groep. Voeg die toe of verbeter de kolomnaam.",
                "HGW170 Er is geen kolom met roepnaam en achternaam. Voeg die toe of verbeter de "
                "kolomnaam.",
            ],
        ),
    ],
)
def test_columns_that_a_list_needs(koppen, zinnen):
    assert lees(f"{koppen}\n1;2\n") == (None, zinnen)


def test_same_name_twice_is_two_children_same_number_is_a_melding():
    """
    | regel | llnr | roepnaam |
    | 2     | 1    | Noor     |
    | 3     | 2    | Noor     |  another Noor Jansen
    | 4     | 1    | Noor     |  the same row again, as in a list of results
    | 5     | 3    | Bo       |
    | 6     | 3    | Al       |  one number, two children
    """
    school, meldingen = lees(
        "llnr;Roepnaam;Achternaam;Groep\n1;Noor;Jansen;5\n2;Noor;Jansen;5\n1;Noor;Jansen;5\n"
        "3;Bo;Bos;5\n3;Al;Bos;5\n"
    )

    assert [(k.roepnaam, k.leerlingnummer) for k in school.groepen[0].leerlingen] == [
        ("Al", ""),
        ("Bo", ""),
        ("Noor", "1"),
        ("Noor", "2"),
    ]
    assert meldingen == [
        "HGW162 Eén leerlingnummer staat bij verschillende leerlingen (regel 5 en 6). Zij zijn "
        "zonder nummer ingelezen. " + IN_LIJST
    ]


def test_damaged_name_is_pointed_at_by_row_only():
    meldingen = lees("Roepnaam;Achternaam;Groep\nSem;Y?lmaz;5\nBo;Bos;5\n")[1]

    assert meldingen == [
        "HGW165 In één naam staat een vreemd teken (regel 2). Verbeter dat in de klassenmap, of "
        "kies bij het exporteren EDEXML of 'CSV UTF-8'."
    ]


def test_column_of_bsn_under_the_name_leerlingnummer_never_comes_in():
    regels = "".join(f"111222333;Kind {i};5\n" for i in "abcdef")
    school, meldingen = lees(f"Leerlingnummer;Roepnaam;Groep\n{regels}")

    assert [kind.leerlingnummer for kind in school.groepen[0].leerlingen] == [""] * 6
    assert "111222333" not in repr((school, meldingen))
    assert meldingen == [
        "HGW167 Er is een kolom met burgerservicenummers (kolom A). Die lezen we niet in. De rest "
        "is wel ingelezen."
    ]
