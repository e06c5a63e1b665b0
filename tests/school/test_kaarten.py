"""All cards of a class in one workbook, and the pages with more children in another."""

from dataclasses import replace
from io import BytesIO

import openpyxl
import pytest

from hgw_excel.bouwen.klassenmap import bouw_klassenmap
from hgw_excel.controle.lees_klassenmap import lees_klassenmap
from hgw_excel.lezen.lees import read_safely
from hgw_excel.schema.inhoud import Inhoud
from hgw_excel.school.andere_namen import met_andere_namen
from hgw_excel.school.kaarten import Klasbladen, maak_kaarten, stammen_van
from hgw_excel.school.klasbladen import bladenboek, kaarten_te_maken, kaartenboek
from tests.klas import volle_klas
from tests.weergaven.klassen import met

VOOR = "voor ouders"


@pytest.fixture(scope="module")
def inhoud():
    """Twelve children of groep 5 and 6, one of them gone."""
    vol = volle_klas((5, 6), 12)
    kinderen = [dict(rij) for rij in vol.ruw["tblLeerlingen"]]
    kinderen[1]["van_school_op"] = vol.ruw["tblBesprekingen"][0]["datum"]
    return Inhoud(vol.werkboek, {**vol.ruw, "tblLeerlingen": kinderen}, vol.kop_ruw)


@pytest.fixture(scope="module")
def pad(inhoud, tmp_path_factory):
    map_ = tmp_path_factory.mktemp("klas")
    (map_ / "klassenmap groep 5-6.xlsx").write_bytes(bouw_klassenmap(inhoud))
    return map_ / "klassenmap groep 5-6.xlsx"


@pytest.fixture(scope="module")
def klas(pad):
    return lees_klassenmap(read_safely(pad))[0]


@pytest.fixture(scope="module")
def namen(inhoud):
    return [rij.tekst("leerling") for rij in inhoud.rijen("tblScores") if rij.leerjaar]


@pytest.fixture(scope="module")
def kaarten(klas, namen):
    return lees(kaartenboek(klas, namen, VOOR))


def lees(data):
    return openpyxl.load_workbook(BytesIO(data))


def teksten(blad):
    """Return what stands on a sheet, also in its closed columns, by its cell."""
    cellen = (cel for rij in blad.iter_rows() for cel in rij)
    return {cel.coordinate: cel.value for cel in cellen if cel.value is not None}


def op_papier(blad):
    """Return what stands in the print area."""
    cellen = (cel for rij in blad[blad.print_area.rpartition("!")[2]] for cel in rij)
    return {cel.coordinate: cel.value for cel in cellen if cel.value not in (None, "")}


def test_a_card_for_who_is_here_in_the_order_of_the_class_list(kaarten, namen):
    assert kaarten.sheetnames == namen
    assert len(namen) == 11


@pytest.mark.parametrize("voor", [VOOR, "intern"])
def test_a_card_shows_what_the_klassenmap_shows(klas, inhoud, namen, voor):
    naam = namen[4]

    los = lees(kaartenboek(klas, [naam], voor))[naam]

    gekozen = bouw_klassenmap(met(inhoud, kaart_leerling=naam, kaart_voor=voor))
    zelf = openpyxl.load_workbook(BytesIO(gekozen), data_only=True)["Leerlingkaart"]
    assert op_papier(los) == op_papier(zelf)
    assert len(op_papier(los)) > 40


def test_a_card_names_no_other_child_anywhere(kaarten, namen):
    for naam in namen:
        gezegd = " ".join(str(waarde) for waarde in teksten(kaarten[naam]).values())
        assert [ander for ander in namen if ander in gezegd and ander not in naam] == []


def test_nothing_on_the_pages_computes(kaarten, klas):
    boeken = (kaarten, lees(bladenboek(klas, alles=True)))

    formules = [
        cel.coordinate
        for boek in boeken
        for blad in boek
        for rij in blad.iter_rows()
        for cel in rij
        if cel.data_type == "f"
    ]

    assert formules == []


def test_each_page_is_one_sheet_of_paper_without_its_drop_downs(kaarten):
    for blad in kaarten:
        assert blad.sheet_properties.pageSetUpPr.fitToPage
        assert (blad.page_setup.fitToHeight, blad.page_setup.fitToWidth) == (None, None)  # 1 x 1
        assert [blad.row_dimensions[rij].hidden for rij in (1, 2, 3, 4)] == [True] * 3 + [False]
        assert not blad.data_validations.dataValidation


def test_lists_of_the_class(klas):
    assert lees(bladenboek(klas, alles=False)).sheetnames == ["Inhaallijst"]
    assert lees(bladenboek(klas, alles=True)).sheetnames == [
        "Inhaallijst", "Invalkaart",
        "Groepjes Rekenen", "Groepjes Begrijpend lezen", "Groepjes Technisch lezen",
        "Groepjes Spelling", "Datamuur Rekenen", "Datamuur Begrijpend lezen",
        "Datamuur Technisch lezen", "Datamuur Spelling",
    ]  # fmt: skip


def test_who_has_a_test_to_make_up_for(klas, inhoud):
    """Of the M tests; who is 'ziek' too, who has left not."""
    blad = lees(bladenboek(klas, alles=False))["Inhaallijst"]

    rijen = [rij[1:6] for rij in blad.iter_rows(min_row=5, values_only=True) if rij[1]]

    scores = {rij.tekst("leerling"): rij for rij in inhoud.rijen("tblScores") if rij.leerjaar}
    for naam, leerjaar, toets, moment, waarom in rijen:
        sleutel = next(t.sleutel for t in klas.school.toetsen if t.naam == toets)
        rij = scores[naam]
        assert (rij.leerjaar, moment) == (leerjaar, f"M{leerjaar}")
        assert rij.tekst(f"{sleutel}_m_niveau") == ""
        assert (rij.tekst(f"{sleutel}_m_score") == "ziek") == (waarom == "ziek")
    assert rijen


def test_same_pages_same_bytes(klas, namen):
    assert kaartenboek(klas, namen[:2], VOOR) == kaartenboek(klas, namen[:2], VOOR)
    assert bladenboek(klas, alles=True) == bladenboek(klas, alles=True)


def test_two_children_of_one_name_get_no_card(inhoud, namen):
    """Nobody knows whose agreements are whose."""
    kinderen = [dict(rij) for rij in inhoud.ruw["tblLeerlingen"]]
    kinderen[3]["leerling"] = kinderen[2]["leerling"].upper()
    dubbel = Inhoud(inhoud.werkboek, {**inhoud.ruw, "tblLeerlingen": kinderen}, inhoud.kop_ruw)

    over, zonder = kaarten_te_maken(dubbel)

    assert (over, zonder) == ([n for n in namen if n not in (namen[1], namen[2])], 2)
    assert kaarten_te_maken(inhoud) == (namen, 0)


def test_written_recognised_and_not_over_something_else(pad, tmp_path):
    uit = tmp_path / "uit"
    voor = pad.read_bytes()

    eerst = maak_kaarten([pad], uit, VOOR)
    nog_eens = maak_kaarten([pad], uit, VOOR)
    vervangen = maak_kaarten([pad], uit, VOOR, overschrijf=True)

    boeken = (uit / "leerlingkaarten groep 5-6 voor ouders.xlsx", uit / "bladen groep 5-6.xlsx")
    assert eerst.klassen == [Klasbladen(pad.name, 11, geschreven=boeken)]
    assert [read_safely(boek).soort for boek in boeken] == ["afdruk", "afdruk"]
    assert (eerst.exit_code, nog_eens.exit_code, vervangen.exit_code) == (0, 4, 0)
    assert nog_eens.klassen[0].reden == (
        "'leerlingkaarten groep 5-6 voor ouders.xlsx' bestaat al. "
        "Met --overschrijf wordt het vervangen."
    )
    assert pad.read_bytes() == voor


def test_a_file_of_someone_else_is_never_replaced(pad, tmp_path):
    eigen = tmp_path / "bladen groep 5-6.xlsx"
    eigen.write_bytes(pad.read_bytes())

    uitkomst = maak_kaarten([pad], tmp_path, VOOR, overschrijf=True)

    assert uitkomst.exit_code == 4
    assert uitkomst.klassen[0].reden == (
        "'bladen groep 5-6.xlsx' is niet zo gemaakt, daar schrijven we niet overheen. "
        "Kies een andere naam of map."
    )
    assert sorted(p.name for p in tmp_path.glob("*.xlsx")) == [eigen.name]


@pytest.mark.parametrize(
    ("bestanden", "stammen"),
    [
        (["klassenmap groep 5-6.xlsx"], ["groep 5-6"]),
        (["a/klassenmap groep 5.xlsx", "b/klassenmap groep 5.xlsx"], ["a-groep 5", "b-groep 5"]),
        (["groep 5.xlsx", "klassenmap Groep 5.xlsx"], ["groep 5", "klassenmap Groep 5"]),
        (["a-klas.xlsx", "a/klas.xlsx", "b.xlsx"], ["a-klas", "a-klas (2)", "b"]),
        (["5.xlsm", "5.xlsx", "klassenmap 5 (2).xlsx"], ["5", "5 (2)", "5 (2) (2)"]),
    ],
)
def test_no_two_classes_write_one_file(bestanden, stammen):
    assert stammen_van(reversed(bestanden)) == dict(zip(bestanden, stammen, strict=True))


def test_two_classes_of_one_name_both_get_their_pages(pad, tmp_path):
    (tmp_path / "groep 5-6.xlsx").write_bytes(pad.read_bytes())
    ander = tmp_path / "klassenmap groep 5-6.xlsx"
    ander.write_bytes(pad.read_bytes())

    uitkomst = maak_kaarten([tmp_path], tmp_path / "uit", VOOR, overschrijf=True)

    geschreven = [boek for klas in uitkomst.klassen for boek in klas.geschreven]
    assert uitkomst.exit_code == 0
    assert sorted(geschreven) == sorted((tmp_path / "uit").glob("*.xlsx"))
    assert len(geschreven) == 4


def test_one_bad_file_stops_nothing(pad, tmp_path):
    kapot = tmp_path / "klassenmap groep 7.xlsx"
    kapot.write_bytes(b"geen werkmap")

    uitkomst = maak_kaarten([kapot, pad], tmp_path / "uit", VOOR)

    assert uitkomst.exit_code == 3
    assert [(k.bestand, k.kaarten, bool(k.reden)) for k in uitkomst.klassen] == [
        (pad.name, 11, False),
        (kapot.name, 0, True),
    ]


@pytest.mark.parametrize(
    ("tekst", "genoemd"),
    [
        ("rekent samen met Eva", True),
        ("Eva's rust helpt", True),
        ("zit naast Eva-Lynn", True),
        ("leest graag voor aan Adam", False),  # its own name
        ("zit naast eva", True),
        ("Evaluatie in mei", False),
        (None, False),
    ],
)
def test_a_text_for_parents_that_names_another_child_is_told_by_its_cell(klas, tekst, genoemd):
    """Adam is the first of the class, Eva another one."""
    rijen = [dict(rij) for rij in klas.inhoud.ruw["tblGroepsoverzicht"]]
    rijen[0]["stimulerend"] = tekst
    alles = {**klas.inhoud.ruw, "tblGroepsoverzicht": rijen}
    anders = Inhoud(klas.werkboek, alles, klas.inhoud.kop_ruw)

    cellen = met_andere_namen(replace(klas, inhoud=anders))

    plek = klas.plek("tblGroepsoverzicht", 0, "stimulerend")
    assert cellen == ([f"Groepsoverzicht {plek['cel']}"] if genoemd else [])


@pytest.mark.parametrize(
    ("roepnamen", "tekst", "genoemd"),
    [
        (("Adam", "Xander Zebulon"), "Werkt goed naast Xander Zebulon", True),
        (("Adam", "Xander Zebulon"), "Werkt goed naast Xander", True),
        (("Xander Zebulon", "Adam"), "Xander werkt graag alleen", False),
        (("Anne-Marie", "Anne"), "Anne-Marie rekent vlot", False),
        (("Anne-Marie", "Anne"), "rekent met Anne", True),
        (("Anne", "Anne-Marie"), "Anne rekent met Anne-Marie", True),
        (("Anne", "Anne"), "Anne rekent vlot", False),
        (("Bo", "Jo"), "zit naast Jo", True),
    ],
)
def test_a_name_of_two_words_and_the_childs_own(klas, roepnamen, tekst, genoemd):
    """Whose text it is comes first."""
    rijen = [dict(rij) for rij in klas.inhoud.ruw["tblGroepsoverzicht"]]
    rijen[0]["stimulerend"] = tekst
    kinderen = [dict(rij) for rij in klas.inhoud.ruw["tblLeerlingen"]]
    for rij, naam in zip(kinderen, roepnamen, strict=False):
        rij["roepnaam"] = naam
    alles = {**klas.inhoud.ruw, "tblGroepsoverzicht": rijen, "tblLeerlingen": kinderen}
    anders = Inhoud(klas.werkboek, alles, klas.inhoud.kop_ruw)

    assert bool(met_andere_namen(replace(klas, inhoud=anders))) is genoemd


@pytest.mark.parametrize(("soort", "genoemd"), [("ouders", True), ("klassenbezoek", False)])
def test_of_the_talks_only_those_that_parents_see(klas, soort, genoemd):
    gesprek = {"leerling": "Adam", "soort": soort, "afspraak": "samen met Eva lezen"}
    alles = {**klas.inhoud.ruw, "tblBesprekingen": [gesprek]}
    anders = Inhoud(klas.werkboek, alles, klas.inhoud.kop_ruw)

    assert bool(met_andere_namen(replace(klas, inhoud=anders))) == genoemd
