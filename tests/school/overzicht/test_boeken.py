"""Both overviews as files: sheets, tables, names, foot, order, privacy."""

import random
from dataclasses import replace
from datetime import date
from functools import cache
from itertools import pairwise

import pytest

from hgw_excel.domein.melding import Ernst, Melding
from hgw_excel.domein.school import A_E
from hgw_excel.school.overzicht.boeken import maak_ib_overzicht, maak_schooloverzicht
from hgw_excel.school.overzicht.gegevens import IbGegevens
from hgw_excel.school.overzicht.register import Overzichtblad, alle, schoolblad, van_boek
from hgw_excel.school.overzicht.vel import Vel
from hgw_excel.school.overzicht.verzamelen import verzamel
from tests.lint import lint
from tests.school.overzicht.lezen import delen, laad, tabel, teksten
from tests.school.overzicht.monster import maak_klas, school, volle_school

MELDINGEN = (
    Melding("HGW701", Ernst.LET_OP, "klassenmap groep 7.xlsx", "Scores", "H9", "niveau", "Anders."),
    Melding("HGW312", Ernst.AANPASSEN, "klassenmap groep 5-6.xlsx", "Scores", "H12", "niveau",
            "'6' is geen niveau.", "Kies I, II, III, IV of V."),
    Melding("HGW312", Ernst.AANPASSEN, "klassenmap groep 5-6.xlsx", "Scores", "H9", "niveau",
            "'7' is geen niveau.", "Kies I, II, III, IV of V."),
)  # fmt: skip
WEG = {"klassenmap groep 6b.xlsx": "Het bestand heeft een wachtwoord."}
KOPPEN = [
    "Halen we onze ambities?",
    "Waar niet?",
    "Groeien de kinderen?",
    "Is de cyclus rond?",
    "Wat spraken we af, en is het gebeurd?",
]


@cache
def gegevens() -> IbGegevens:
    return verzamel(volle_school(), school(), MELDINGEN, WEG)


@cache
def schooloverzicht() -> bytes:
    return maak_schooloverzicht(gegevens().cijfers)


@cache
def ib_overzicht() -> bytes:
    return maak_ib_overzicht(gegevens())


BEIDE = pytest.mark.parametrize("maak", [schooloverzicht, ib_overzicht])


def test_sheets_in_order():
    assert [laad(maak()).sheetnames for maak in (schooloverzicht, ib_overzicht)] == [
        ["Samenvatting", "Dwarsdoorsnede", "Jaarkalender", "Gegevens", "Verantwoording"],
        ["Inhaallijst", "Voortgang per klas", "Controle", "Gegevens leerling"],
    ]


def test_five_headings_exactly():
    inhoud = teksten(laad(schooloverzicht())["Samenvatting"])

    assert [tekst for tekst in inhoud if tekst.endswith("?")] == KOPPEN


@BEIDE
def test_lint_finds_nothing(maak, tmp_path):
    pad = tmp_path / "overzicht.xlsx"
    pad.write_bytes(maak())

    assert lint(pad) == []


@BEIDE
def test_same_bytes_in_any_order_of_classes_and_meldingen(maak):
    klassen, meldingen = volle_school(), list(MELDINGEN)
    random.Random(4).shuffle(klassen)
    random.Random(5).shuffle(meldingen)
    anders = verzamel(klassen, school(), meldingen, dict(reversed(WEG.items())))

    opnieuw = {
        schooloverzicht: lambda: maak_schooloverzicht(anders.cijfers),
        ib_overzicht: lambda: maak_ib_overzicht(anders),
    }[maak]()

    assert opnieuw == maak()


def kanaries() -> set[str]:
    """Every name, number and id of a child in the invented school."""
    rijen = [rij for klas in volle_school() for rij in klas.inhoud.ruw["tblLeerlingen"]]
    return {
        str(rij[veld]) for rij in rijen for veld in ("leerling", "leerlingnummer", "leerling_id")
    }


def gevonden_in(inhoud: bytes) -> set[str]:
    alles = b"\n".join(delen(inhoud).values()).decode("utf-8", "replace")
    return {kanarie for kanarie in kanaries() if kanarie in alles}


def test_no_name_number_or_id_of_a_child_in_any_part_of_the_schooloverzicht():
    assert gevonden_in(schooloverzicht()) == set()


def test_the_search_for_names_finds_them_where_they_are():
    assert gevonden_in(ib_overzicht()) == kanaries()


@BEIDE
def test_nothing_of_the_computer_or_the_clock_is_inside(maak):
    alles = b"\n".join(delen(maak()).values()).decode()

    assert [
        woord for woord in ("/home/", "/tmp", "root", str(date.today())) if woord in alles
    ] == []


def test_every_sheet_with_names_says_so_in_its_foot():
    voeten = [blad.oddFooter.left.text for blad in laad(ib_overzicht())]

    assert all(voet.startswith("vertrouwelijk, bevat namen van kinderen") for voet in voeten)
    assert "vertrouwelijk" not in str([b.oddFooter.left.text for b in laad(schooloverzicht())])


def test_samenvatting_is_one_a4_portrait():
    blad = laad(schooloverzicht())["Samenvatting"]

    pagina = (blad.page_setup.paperSize, blad.page_setup.orientation)
    assert pagina == (9, "portrait")
    assert (blad.page_setup.fitToWidth, blad.page_setup.fitToHeight) == (None, None)
    assert blad.sheet_properties.pageSetUpPr.fitToPage is True


@pytest.mark.parametrize(
    ("maak", "naam", "waarde"),
    [
        (schooloverzicht, "hgw_schooloverzicht_versie", 0),
        (schooloverzicht, "hgw_school", "De Zonnewijzer"),
        (schooloverzicht, "hgw_schooljaar", "2026-2027"),
        (schooloverzicht, "hgw_afspraak_1", None),
        (schooloverzicht, "hgw_wie_3", None),
        (schooloverzicht, "hgw_stand_2", None),
        (ib_overzicht, "hgw_ib_overzicht_versie", 0),
        (ib_overzicht, "hgw_school", "De Zonnewijzer"),
        (ib_overzicht, "hgw_schooljaar", "2026-2027"),
    ],
)
def test_named_cells(maak, naam, waarde):
    boek = laad(maak())
    ((blad, cel),) = boek.defined_names[naam].destinations

    assert boek[blad][cel].value == waarde


def test_agreements_of_the_overview_before_stand_in_their_cells():
    afspraken = (("Elke week een klassenbezoek", "directie", "loopt"), ("", "", ""), ("", "", ""))
    boek = laad(maak_schooloverzicht(replace(gegevens().cijfers, afspraken=afspraken)))

    inhoud = teksten(boek["Samenvatting"])

    assert inhoud[-3:] == list(afspraken[0])


def test_gegevens_of_one_class():
    kinderen = [
        {"leerjaar": 5, "rekenen_m_niveau": "II", "rekenen_m_score": 110.0},
        {"leerjaar": 5, "rekenen_m_niveau": "II"},
        {"leerjaar": 5, "rekenen_m_niveau": "vrij"},
        {"leerjaar": 6, "rekenen_m_niveau": "I"},
        {"leerjaar": 6},
    ]
    eigen = replace(school(), toetskalender={lj: {"M": ("rekenen",), "E": ()} for lj in (5, 6)})
    klas = maak_klas("5-6", [5, 6], kinderen, van=eigen)

    boek = laad(maak_schooloverzicht(verzamel([klas], eigen).cijfers))

    naam = "Rekenen-Wiskunde"
    assert tabel(boek, "Gegevens", "tblGegevens") == [
        ["groep", "leerjaar", "vakgebied", "toets", "moment", "niveau", "aantal"],
        ["5-6", 5, "Rekenen", naam, "M5", "II", 2],
        ["5-6", 5, "Rekenen", naam, "M5", "vrij", 1],
        ["5-6", 6, "Rekenen", naam, "M6", "I", 1],
        ["5-6", 6, "Rekenen", naam, "M6", "niet getoetst", 1],
    ]


def test_gegevens_of_groep_1_2_say_how_they_are_followed():
    klas = maak_klas("1-2", [1, 2], [{"obs_motoriek_m": "op koers"}, {}])

    rijen = tabel(laad(maak_schooloverzicht(verzamel([klas], school()).cijfers)), "Gegevens",
                  "tblGegevens")  # fmt: skip

    observatie = "gevolgd met observatie"
    assert [rij for rij in rijen if rij[2] == "Motoriek"] == [
        ["1-2", 1, "Motoriek", observatie, "M1", "op koers", 1],
        ["1-2", 1, "Motoriek", observatie, "M1", "nog geen stap", 1],
    ]
    assert "niet getoetst" not in str(rijen)


def test_inhaallijst_names_who_misses_what():
    """Spelling was made by nobody here, but it was in the other class: one line for all."""
    eigen = replace(school(), toetskalender={5: {"M": ("rekenen", "spelling"), "E": ()}})
    kinderen = [
        {"leerling": "Qa", "rekenen_m_niveau": "II"},
        {"leerling": "Qb", "rekenen_m_score": "ziek"},
        {"leerling": "Qc", "rekenen_m_niveau": "vrij"},
        {"leerling": "Qd"},
    ]
    klas = maak_klas("5", [5], kinderen, van=eigen)

    ander = maak_klas("5b", [5], [{"spelling_m_niveau": "I", "rekenen_m_niveau": "I"}], van=eigen)
    boek = laad(maak_ib_overzicht(verzamel([klas, ander], eigen)))

    naam = "Rekenen-Wiskunde"
    assert tabel(boek, "Inhaallijst", "tblInhaallijst") == [
        ["groep", "leerling", "leerjaar", "toets", "moment", "waarom", "inhalen op"],
        ["5", "alle 4 kinderen", 5, "Spelling", "M5", "nog niet ingevuld", None],
        ["5", "Qb", 5, naam, "M5", "ziek", None],
        ["5", "Qd", 5, naam, "M5", "niet getoetst", None],
    ]


def test_nobody_misses_anything():
    eigen = replace(school(), toetskalender={5: {"M": ("rekenen",), "E": ()}})
    klas = maak_klas("5", [5], [{"rekenen_m_niveau": "II"}], van=eigen)

    blad = laad(maak_ib_overzicht(verzamel([klas], eigen)))["Inhaallijst"]

    assert blad["B2"].value == "Niemand hoeft een toets in te halen."
    assert blad["B5"].value is None


def test_gegevens_leerling_is_one_row_a_result():
    eigen = replace(school(), toetskalender={5: {"M": ("rekenen",), "E": ()}})
    kinderen = [
        {"leerling": "Qa", "rekenen_m_niveau": "I+", "rekenen_m_score": 151.5},
        {"leerling": "Qb", "rekenen_m_score": "ziek"},
        {"leerling": "Qc"},
    ]
    klas = maak_klas("5", [5], kinderen, van=eigen)
    ids = [rij["leerling_id"] for rij in klas.inhoud.ruw["tblLeerlingen"]]

    boek = laad(maak_ib_overzicht(verzamel([klas], eigen)))

    vast = ["Rekenen", "Rekenen-Wiskunde", "M5"]
    assert tabel(boek, "Gegevens leerling", "tblGegevensLeerling")[1:] == [
        [ids[0], "1000", "Qa", "5", 5, *vast, 151.5, "I+", "klassenmap groep 5.xlsx"],
        [ids[1], "1001", "Qb", "5", 5, *vast, None, "ziek", "klassenmap groep 5.xlsx"],
    ]


def test_voortgang_counts_per_class():
    """Eleven times bespreken: one niveau over three children and four plans."""
    eigen = replace(school(), toetskalender={5: {"M": ("rekenen",), "E": ("rekenen",)}})
    kinderen = [{"rekenen_m_niveau": "II"}, {"rekenen_m_score": "ziek"}, {}]
    behoeften = [{"onderwijsbehoeften": "korte stappen"}, {}, {}]
    klas = maak_klas("5", [5], kinderen, van=eigen)
    for rij, sleutel in zip(behoeften, klas.inhoud.ruw["tblScores"], strict=True):
        rij["leerling_id"] = sleutel["leerling_id"]
    stappen = [
        {"periode": 2, "stap": "overzicht", "klaar_op": date(2027, 2, 9)},
        {"periode": 2, "stap": "signalen"},
    ]
    gesprek = [{"datum": date(2027, 2, 1), "soort": "ouders"}]
    klas = maak_klas("5", [5], kinderen, van=eigen, tblGroepsoverzicht=behoeften,
                     tblCyclus=stappen, tblBesprekingen=gesprek)  # fmt: skip

    blad = laad(maak_ib_overzicht(verzamel([klas], eigen)))["Voortgang per klas"]

    rij = [cel.value for cel in blad[5]][1:]
    assert rij[:9] == ["5", 3, 2, 0, 1, 11, 0, 1, "2"]
    assert [dag.date() for dag in rij[9:] if dag] == [date(2027, 2, 9)]
    assert [blad[f"{kolom}5"].number_format for kolom in "DEFH"] == [
        '0" van 3"', '0" van 3"', '0" van 3"', '0" van 4"',
    ]  # fmt: skip


def test_controle_lists_the_heaviest_first():
    rijen = tabel(laad(ib_overzicht()), "Controle", "tblControle")

    assert rijen[1:] == [
        ["aanpassen", "klassenmap groep 5-6.xlsx", "Scores", "H9", "'7' is geen niveau.",
         "Kies I, II, III, IV of V.", "HGW312"],
        ["aanpassen", "klassenmap groep 5-6.xlsx", "Scores", "H12", "'6' is geen niveau.",
         "Kies I, II, III, IV of V.", "HGW312"],
        ["let op", "klassenmap groep 7.xlsx", "Scores", "H9", "Anders.", None, "HGW701"],
    ]  # fmt: skip


def test_verantwoording_says_what_is_not_in_it():
    boek = laad(schooloverzicht())

    rijen = tabel(boek, "Verantwoording", "tblBestanden")
    inhoud = teksten(boek["Verantwoording"])

    assert rijen[1] == [
        "klassenmap groep 1-2a.xlsx", "ja", "1-2a", 22, "0", "a1b2c3d4e5f6", "0" * 64,
    ]  # fmt: skip
    assert rijen[-1] == [
        "klassenmap groep 6b.xlsx", "nee", None, None, None, None,
        "Het bestand heeft een wachtwoord.",
    ]  # fmt: skip
    assert "aanpassen: HGW312 2 keer" in inhoud
    assert "9 van 10 klassen doen mee." in inhoud


def test_verantwoording_names_the_norms():
    norm = {"sleutel": "DMT|M5", "toets": "DMT", "versie": "2018", "bron": "FICTIEF"}
    klas = maak_klas("5", [5], [{}], tblNormen=[norm, norm, {}])

    boek = laad(maak_schooloverzicht(verzamel([klas], school()).cijfers))

    assert "DMT 2018 (FICTIEF)" in teksten(boek["Verantwoording"])


def test_dwarsdoorsnede_counts_and_says_what_is_needed():
    klas = maak_klas("5", [5], [{"rekenen_m_niveau": n} for n in ("I", "I", "III", "IV", "V")])

    boek = laad(maak_schooloverzicht(verzamel([klas], school()).cijfers))

    rijen = tabel(boek, "Dwarsdoorsnede", "tblDwarsdoorsnede")
    assert rijen[0] == [
        "vakgebied", "leerjaar", "moment", "I", "II", "III", "IV", "V", "getoetst",
        "niet getoetst", "ziek", "vrij", "ambitie", "op dat niveau", "nodig", "kan ook",
    ]  # fmt: skip
    assert rijen[1] == [
        "Rekenen", 5, "M5", 2, 0, 1, 1, 1, 5, 0, 0, 0, "70% op III", 3, 4, "1–5",
    ]  # fmt: skip
    assert [cel.value for cel in boek["Dwarsdoorsnede"][5]][1:9] == [
        "landelijk verwacht", None, None, 20, 20, 20, 20, 20,
    ]  # fmt: skip


def test_bars_have_words_and_no_colour_for_a_few_children():
    """Groep 8 has nine children: its bars are white."""
    inhoud = delen(schooloverzicht())
    tekening, staven = inhoud["xl/drawings/drawing1.xml"], inhoud["xl/charts/chart2.xml"].decode()

    assert b"Rekenen groep 3: I 4, II 7, III 7, IV 4, V 5" in tekening
    assert b"Landelijk verwacht: I 20%, II 20%" in tekening
    assert staven.count("<c:dPt>") == 5 * 5
    assert '<c:grouping val="percentStacked"/>' in staven


def test_a_text_that_looks_like_a_formula_stays_text():
    kwaad = ["=1+1", "+cmd", "http://x.nl", "\ufffe", "a\x08b"]
    klas = maak_klas("5", [5], [{"leerling": naam, "rekenen_m_niveau": "I"} for naam in kwaad])

    boek = laad(maak_ib_overzicht(verzamel([klas], school())))

    rijen = tabel(boek, "Gegevens leerling", "tblGegevensLeerling")[1:]
    assert [rij[2] for rij in rijen] == ["=1+1", "+cmd", "http://x.nl", "\ufffd", "a_x0008_b"]
    soorten = {cel.data_type for rij in boek["Gegevens leerling"]["D5:D9"] for cel in rij}
    assert soorten == {"s"}


def test_an_empty_school_still_gives_both_files(tmp_path):
    leeg = verzamel([maak_klas("5", [5], [])], school())
    for naam, inhoud in (("s", maak_schooloverzicht(leeg.cijfers)), ("i", maak_ib_overzicht(leeg))):
        pad = tmp_path / f"{naam}.xlsx"
        pad.write_bytes(inhoud)

        assert lint(pad) == []


def test_only_groep_1_2_says_there_are_no_tests():
    klas = maak_klas("1-2", [1, 2], [{"obs_motoriek_m": "op koers"}])

    inhoud = teksten(laad(maak_schooloverzicht(verzamel([klas], school()).cijfers))["Samenvatting"])

    assert "Er is geen vakgebied met toetsen." in inhoud


@pytest.mark.parametrize("aantal", [1, 2, 8, 12])
def test_any_number_of_vakgebieden_fits(aantal, tmp_path):
    basis = school()
    vakken = tuple(replace(basis.vakgebieden[0], sleutel=f"v{i}", naam=f"Vak {i}", kort=f"Vak {i}")
                   for i in range(aantal))  # fmt: skip
    toetsen = tuple(replace(basis.toetsen[0], sleutel=f"v{i}", naam=f"Toets {i}", kort=f"Vak {i}",
                            vakgebied=f"v{i}") for i in range(aantal))  # fmt: skip
    kalender = {5: {"M": tuple(t.sleutel for t in toetsen), "E": ()}}
    eigen = replace(basis, vakgebieden=vakken, toetsen=toetsen, toetskalender=kalender,
                    ambities=())  # fmt: skip
    klas = maak_klas("5", [5], [{f"v{i}_m_niveau": "II" for i in range(aantal)}], van=eigen)
    pad = tmp_path / "s.xlsx"

    pad.write_bytes(maak_schooloverzicht(verzamel([klas], eigen).cijfers))

    assert lint(pad) == []
    koppen = [cel.value for cel in laad(pad.read_bytes())["Samenvatting"][5] if cel.value]
    assert koppen == [f"Vak {i}" for i in range(aantal)]


def test_a_new_sheet_is_one_decorated_function():
    @schoolblad("Eigen blad", plaats=15)
    def eigen(vel: Vel, cijfers) -> None:
        vel.recept(0, 1, f"{cijfers.kinderen} kinderen", "titel")

    boek = laad(maak_schooloverzicht(gegevens().cijfers, [*alle(), eigen]))

    assert boek.sheetnames[:3] == ["Samenvatting", "Eigen blad", "Dwarsdoorsnede"]
    assert boek["Eigen blad"]["B1"].value == "188 kinderen"


def test_registry_holds_every_sheet_once():
    bladen = alle()

    assert len({(blad.boek, blad.naam) for blad in bladen}) == len(bladen) == 10
    assert all(isinstance(blad, Overzichtblad) for blad in bladen)
    plaatsen = [blad.plaats for blad in van_boek("schooloverzicht")]
    assert all(een < twee for een, twee in pairwise(plaatsen))


def test_a_class_without_a_name_is_called_after_its_file():
    kinderen = [{"rekenen_m_niveau": "II"}]
    klassen = [
        replace(maak_klas("", [5], kinderen, van=school()), bestand=f"{naam}.xlsx") for naam in "ab"
    ]

    gegevens_ = verzamel(klassen, school())

    assert [groep.naam for groep in gegevens_.cijfers.groepen] == ["a", "b"]
    assert [klas.gemaakt[0] for klas in gegevens_.voortgang] == [("M", 1, 5)] * 2


def test_niveaus_of_another_system_are_shown_as_without_niveau_never_as_empty():
    klas = maak_klas("5", [5], [{"rekenen_m_niveau": "II"}] * 12)
    anders = replace(school(), systeem=A_E)
    pagina = [
        "\n".join(map(str, teksten(laad(maak_schooloverzicht(cijfers))["Samenvatting"])))
        for cijfers in (verzamel([klas], van).cijfers for van in (anders, school()))
    ]

    assert ["zonder niveau\n12 getoetst" in tekst for tekst in pagina] == [True, False]
    assert ["zonder niveau van de school" in tekst for tekst in pagina] == [True, False]


def test_a_text_that_no_cell_can_hold_is_cut_and_says_so():
    """The text of the second child just fits."""
    lang, past = "\U0001f600" * 20_000, "x" * 32_767
    rijen = [{"leerling": naam, "rekenen_m_niveau": "I"} for naam in (lang, past)]
    klas = maak_klas("5", [5], rijen)

    boek = laad(maak_ib_overzicht(verzamel([klas], school())))

    namen = [rij[2] for rij in tabel(boek, "Gegevens leerling", "tblGegevensLeerling")[1:]]
    slot = "… (te lang voor één cel, hier afgekapt)"
    assert namen == ["\U0001f600" * 16_364 + slot, past]
