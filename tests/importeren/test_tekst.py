"""csv, txt and tsv: encoding, delimiter, header row."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hgw_excel.importeren.rooster import Tabel
from hgw_excel.importeren.tekst import decodeer, read_tekst

VOORBEELDEN = Path(__file__).parent / "voorbeelden"
KOPPEN = (
    "Leerlingnummer", "Roepnaam", "Voorvoegsel", "Achternaam", "Geboortedatum", "Groep", "Toets",
    "Afnamedatum", "Ruwe score", "Vaardigheidsscore", "Niveau", "Functioneringsniveau",
    "Percentiel",
)  # fmt: skip
RIJEN = (
    ("1001", "Zoë", "van der", "Berg", "04-03-2017", "5/6", "Rekenen-Wiskunde 3.0 M5",
     "23-01-2026", "41", "213,5", "II", "E5", "72"),
    ("1002", "Daniël", "", "Jansen", "30-11-2016", "5/6", "Rekenen-Wiskunde 3.0 M5",
     "23-01-2026", "22", "171,0", "V", "<E3", "9"),
    ("1003", "Çağla", "", "Yılmaz", "02-01-2016", "5/6", "Rekenen-Wiskunde 3.0 M6",
     "23-1-2026", "60", "251", "I+", ">E8", "98"),
    ("0008", "Noor", "", "Jansen", "01-02-2019", "3A", "DMT M3", "22-01-2026", "", "", "A",
     "M3", ""),
)  # fmt: skip


@pytest.mark.parametrize(
    ("bestand", "eerste", "punt", "plat"),
    [
        ("res_utf8bom_semicolon.csv", 2, False, False),
        ("res_utf8_semicolon.csv", 2, False, False),
        ("res_cp1252_semicolon.csv", 2, False, True),
        ("res_utf16_tab.txt", 2, False, False),
        ("res_utf8_comma_point.csv", 2, True, False),
        ("res_sepline.csv", 3, False, True),
        ("res_titlerows.csv", 5, False, False),
    ],
)
def test_one_table_saved_in_seven_ways(bestand, eerste, punt, plat):
    """cp1252 can't hold ğ and ı: those two files say Çagla Yilmaz."""

    def verwacht(cel, kop):
        cel = cel.replace(",", ".") if punt and kop == "Vaardigheidsscore" else cel
        return cel.replace("ğ", "g").replace("ı", "i") if plat else cel

    data = (VOORBEELDEN / bestand).read_bytes()
    plat = plat and "ğ" not in decodeer(data)

    assert read_tekst(data, bestand) == (
        Tabel(
            bestand,
            "",
            KOPPEN,
            tuple(
                tuple(verwacht(cel, kop) for kop, cel in zip(KOPPEN, rij, strict=True))
                for rij in RIJEN
            ),
            tuple(range(eerste, eerste + 4)),
        ),
        [],
    )


CELLEN = st.text(
    st.characters(exclude_categories=("C", "Z"), exclude_characters='";'), min_size=1, max_size=8
)


@given(st.lists(st.tuples(CELLEN, CELLEN), min_size=1, max_size=8), st.sampled_from(";\t|,"))
def test_text_survives_whatever_it_looks_like(rijen, scheiding):
    """`00`, `3E1`, `1/2` and NA come back as typed, whatever the delimiter and encoding."""
    import unicodedata

    rijen = [tuple(unicodedata.normalize("NFC", cel) for cel in rij) for rij in rijen]
    rijen = [*rijen, ("00", "3E1"), ("NA", "1/2")]
    rijen = [rij for rij in rijen if not any(scheiding in cel for cel in rij)]
    regels = [scheiding.join(rij) for rij in [("Roepnaam", "Groep"), *rijen]]

    for codering in ("utf-8-sig", "utf-16"):
        tabel, meldingen = read_tekst("\r\n".join(regels).encode(codering), "x.csv")

        assert (tabel.rijen, meldingen) == (tuple(rijen), [])


@pytest.mark.parametrize(
    ("data", "tekst"),
    [
        (b"\xef\xbb\xbfZo\xc3\xab", "Zoë"),
        ("Zoë".encode(), "Zoë"),
        (b"Zo\xeb", "Zoë"),
        (b"prijs \x80", "prijs €"),
        (b"\x81 \xeb", "\ufffd ë"),
        ("Çağla".encode("utf-16"), "Çağla"),
        ("Çağla".encode("utf-16-be"), None),
    ],
)
def test_encoding_rule(data, tekst):
    """Without a BOM, UTF-16 is not guessed at."""
    if tekst is None:
        assert "Çağla" not in decodeer(data)
    else:
        assert decodeer(data) == tekst


def lees(tekst):
    tabel, meldingen = read_tekst(tekst.encode(), "lijst.csv")
    return tabel and (tabel.rijen, tabel.nummers), [f"{m.code} {m}" for m in meldingen]


def test_rows_that_do_not_fit_the_headers_are_named_and_left_out():
    """
    | 1 | Roepnaam;Groep  |
    | 2 | Sem;5           |
    | 3 | Vries; Bo;5     |  a delimiter in a name
    | 4 |                 |
    | 5 | Roepnaam;Groep  |  the header of a next page
    | 6 | "An             |  a lost quote, closed further on
    | 7 | Lot";5          |
    | 8 | Mo              |  short is fine
    """
    rijen = 'Roepnaam;Groep\nSem;5\nVries; Bo;5\n\nRoepnaam;Groep\n"An\nLot";5\nMo\n'

    assert lees(rijen) == (
        ((("Sem", "5"), ("Mo", "")), (2, 8)),
        [
            "HGW174 2 regels passen niet bij de kolommen (regel 3 en 6). Niet ingelezen. Kijk of "
            "er een los aanhalingsteken of een scheidingsteken in een naam staat."
        ],
    )


def test_quote_that_is_never_closed_refuses_the_file():
    assert lees('Roepnaam;Groep\nSem;5\n"Bo;5\nLot;5\n') == (
        None,
        [
            "HGW174 Vanaf regel 3 klopt er iets niet met de aanhalingstekens. Bewaar de lijst "
            "opnieuw vanuit Excel als 'CSV UTF-8'."
        ],
    )


@pytest.mark.parametrize(
    ("titels", "gevonden"), [(0, True), (14, True), (15, False)], ids=["first", "15th", "16th"]
)
def test_header_row_within_fifteen_rows(titels, gevonden):
    tabel, meldingen = lees("Groepsoverzicht\n" * titels + "Roepnaam;Groep\nSem;5\n")

    assert (tabel is not None, meldingen != []) == (gevonden, not gevonden)


@pytest.mark.parametrize("tekst", ["een;twee\n1;2\n", "Groep\n5\n", "\n\n"])
def test_without_two_known_headers_there_is_no_table(tekst):
    assert lees(tekst) == (
        None,
        [
            "HGW169 In de eerste 15 regels staan geen kolomnamen die we kennen. Zet boven de "
            "lijst een regel met leerlingnummer, roepnaam, achternaam en groep."
        ],
    )


def test_header_row_with_most_known_names_wins_over_a_title():
    tabel, _ = read_tekst(b"Groep;Leerjaar\n5;5\nRoepnaam;Achternaam;Groep\nSem;Bos;5\n", "x")

    assert tabel.koppen == ("Roepnaam", "Achternaam", "Groep")


@pytest.mark.parametrize(
    ("kop", "waarde", "wat"),
    [
        ("BSN", "1", "burgerservicenummers"),
        ("Stamnummer", "111222333", "burgerservicenummers"),
        ("Iets", "111222333", "burgerservicenummers"),
        ("Code", "https://ketenid.nl/201703/ab", "ECK iD's"),
        ("Postcode", "1234AB", "adressen"),
    ],
)
def test_blocked_column_is_taken_out_and_named_by_its_letter(kop, waarde, wat):
    """Blocked by header or by content; the values are nowhere in what comes back."""
    regels = [f"Roepnaam;{kop};Groep"] + [f"Kind {i};{waarde};5" for i in "abcde"]
    tabel, meldingen = read_tekst("\n".join(regels).encode(), "x.csv")

    assert tabel.koppen == ("Roepnaam", "Groep")
    assert tabel.rijen == tuple((f"Kind {i}", "5") for i in "abcde")
    assert [str(m) for m in meldingen] == [
        f"Er is een kolom met {wat} (kolom B). Die lezen we niet in. De rest is wel ingelezen."
    ]
    assert waarde == "1" or waarde not in repr((tabel, meldingen))


def test_binary_data_is_no_text():
    assert [str(m) for m in read_tekst(b"a\0b", "x")[1]] == [
        "Dit is geen tekstbestand. Bewaar het als 'CSV UTF-8'."
    ]
