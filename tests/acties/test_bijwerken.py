"""Bijwerken of one class: names, keys, rows and leaving, each through all tables."""

from dataclasses import replace

import pytest

from hgw_excel.acties.aankomst import Komst
from hgw_excel.acties.bagage import pak_in
from hgw_excel.acties.bijwerken import VUL_START, Wens
from hgw_excel.acties.voorstel import echt
from hgw_excel.controle.lees_klassenmap import lees_klassenmap
from hgw_excel.domein.leerling import Leerling, maak_leerling_id
from hgw_excel.domein.melding import KanNiet
from hgw_excel.schema.wijziging import Wijzigingen
from tests.acties.wissel import (
    ANNA,
    BRAM,
    CHAIMA,
    DAG,
    VRIJ,
    bijgewerkt,
    klas_van,
    kolom,
    voorstel,
)
from tests.controle.klasbouw import naar_boek
from tests.controle.wijzig import met_cel

PER_KIND = ("tblLeerlingen", "tblScores", "tblGroepsoverzicht", "tblIndeling")


def namen(klas):
    return kolom(klas, "tblLeerlingen", "leerling")


def test_nothing_to_do():
    klas = klas_van(tblBesprekingen=[{"leerling": "Anna"}])

    assert (echt(klas, voorstel(klas).wijzigingen), voorstel(klas).regels) == (Wijzigingen(), ())


def test_a_new_child_in_a_spare_row_gets_a_name_and_a_spare_row_comes_back():
    """
    | roepnaam | achternaam | leerling |
    | Bram     | Bos        | Bram B.  |
    """
    nieuw = {"roepnaam": "Bram", "achternaam": "Bos"}
    klas = klas_van(tblLeerlingen=[{}, {}, {}, nieuw])

    na = bijgewerkt(klas)

    assert namen(na) == ["Anna", "Bram", "Chaima", "Bram B."]
    assert na.inhoud.rij("tblLeerlingen", 3)["leerjaar"] == 5
    assert {len(kolom(na, tabel, "leerling_id")) for tabel in PER_KIND} == {7}
    assert len({tuple(kolom(na, tabel, "leerling_id")) for tabel in PER_KIND}) == 1
    assert voorstel(klas).regels == (
        "1 nieuw kind krijgt een eigen naam.",
        "1 lege rij komt erbij voor een nieuw kind.",
    )


@pytest.mark.parametrize(
    ("over", "wordt"),
    [
        ({"roepnaam": "Anouk"}, "Anouk"),
        ({"roepnaam": "Bram", "achternaam": "Vos"}, "Bram V."),
        ({"achternaam": "Vos"}, "Anna"),
        ({"leerling": "An"}, "An"),
        ({"leerling": "An*"}, "Anna"),
        ({"leerling": None}, "Anna"),
        ({"leerling": "An", "bekend_als": "An|Anna||", "roepnaam": "Anouk"}, "An"),
        ({"leerling": "Anna 2", "bekend_als": "Anna 2|Anna||", "roepnaam": "Anouk"}, "Anouk"),
        ({"bekend_als": None, "roepnaam": "Anouk"}, "Anna"),
    ],
    ids=["roepnaam", "roepnaam that is taken", "still right", "typed", "wildcard", "emptied",
         "own name stays", "number behind it", "nothing known"],
)  # fmt: skip
def test_a_change_of_name_comes_wherever_the_old_one_was_typed(over, wordt):
    klas = klas_van(
        kop={"kaart_leerling": "Anna"},
        tblLeerlingen=[over],
        tblBesprekingen=[{"leerling": "Bram"}, {"leerling": " anna"}, {"vraag": "Anna?"}],
        tblHandelingsplannen=[{"leerling": "Anna"}],
    )

    na = bijgewerkt(klas)

    assert namen(na) == [wordt, "Bram", "Chaima"]
    oud = over.get("bekend_als", "Anna|")
    verwacht = "Anna" if oud is None or not oud.startswith("Anna|") else wordt
    assert [str(n).strip().casefold() for n in kolom(na, "tblBesprekingen", "leerling")] == [
        "bram",
        verwacht.casefold(),
    ]
    assert kolom(na, "tblHandelingsplannen", "leerling") == [verwacht]
    assert na.kop("kaart_leerling") == verwacht


def test_a_name_that_is_now_of_another_child_is_not_changed_but_told():
    """Anna was renamed by hand and a new Anna came: of which of them is the agreement?"""
    klas = klas_van(
        tblLeerlingen=[{"leerling": "Anna A."}, {}, {}, {"roepnaam": "Anna", "achternaam": "Mol"}],
        tblBesprekingen=[{"leerling": "Anna"}],
    )

    na = bijgewerkt(klas)

    assert namen(na) == ["Anna A.", "Bram", "Chaima", "Anna M."]
    assert kolom(na, "tblBesprekingen", "leerling") == ["Anna"]
    assert "1 afspraak heeft een naam die nu van een ander kind is. Kijk die na." in (
        voorstel(klas).regels
    )


def test_an_agreement_about_a_new_child_follows_its_name():
    nieuw = {"roepnaam": "Daan"}
    klas = klas_van(
        tblLeerlingen=[{}, {}, {}, nieuw], tblBesprekingen=[{"leerling": "daan", "vraag": "?"}]
    )

    assert kolom(bijgewerkt(klas), "tblBesprekingen", "leerling") == ["daan"]


def test_a_row_below_without_a_key_gets_one_and_a_row_everywhere():
    """The fourth new child, when all spare rows were used."""
    klas = klas_van(
        tblLeerlingen=[{}] * 3 + [{"roepnaam": n} for n in ("Daan", "Elif", "Fenna", "Guus")]
    )

    na = bijgewerkt(klas)

    assert namen(na) == ["Anna", "Bram", "Chaima", "Daan", "Elif", "Fenna", "Guus"]
    assert [len(kolom(na, tabel, "leerling_id")) for tabel in PER_KIND] == [10] * 4
    assert len(set(kolom(na, "tblLeerlingen", "leerling_id"))) == 10


def test_a_row_that_was_deleted_comes_back():
    klas = klas_van(tblScores=[{}, {}, {}, {}, {}, {"leerling_id": ""}])

    na = bijgewerkt(klas)

    assert sorted(map(str, kolom(na, "tblScores", "leerling_id"))) == [ANNA, BRAM, CHAIMA, *VRIJ]


def test_whose_a_row_is_must_be_known():
    klas = klas_van(tblScores=[{"leerling_id": "", "rekenen_goed": 80}])

    with pytest.raises(KanNiet, match="Scores, rij 5: hier staat iets zonder leerling_id"):
        voorstel(klas)


def leeg(**kop):
    """A class made of an empty template, filled in out of order."""
    ids = [{"leerling_id": f"LEEG-{n:03d}"} for n in (2, 1, 3, 4, 5, 6)]
    toets = [{"leerling_id": "leeg-001", "toets": "Rekenen"}]
    return klas_van(
        kop=kop, tblLeerlingen=ids, tblScores=ids, tblGroepsoverzicht=ids, tblIndeling=ids,
        tblToetsen=toets,
    )  # fmt: skip


def test_provisional_keys_become_real_in_every_table():
    klas = leeg()

    na = bijgewerkt(klas)

    echte = [maak_leerling_id(klas.schooljaar, klas.brin, klas.groep, n) for n in range(1, 7)]
    verwacht = [echte[1], echte[0], *echte[2:]]
    assert [kolom(na, tabel, "leerling_id") for tabel in PER_KIND] == [verwacht] * 4
    assert kolom(na, "tblToetsen", "leerling_id") == [echte[0]]


def test_without_a_group_keys_stay_provisional():
    klas = leeg(hgw_groep="")

    assert echt(klas, voorstel(klas).wijzigingen) == Wijzigingen()
    assert voorstel(klas).regels == (VUL_START,)


def test_who_left_keeps_everything():
    klas = klas_van(tblScores=[{}, {"rekenen_goed": 80}], tblBesprekingen=[{"leerling": "Bram"}])

    na = bijgewerkt(klas, Wens(gaat=frozenset({BRAM.lower()})))

    assert kolom(na, "tblLeerlingen", "van_school_op") == [None, DAG]
    assert kolom(na, "tblScores", "rekenen_goed") == [None, 80]
    assert kolom(na, "tblBesprekingen", "leerling") == ["Bram"]


def test_a_date_of_leaving_is_not_typed_over():
    klas = klas_van(tblLeerlingen=[{"van_school_op": DAG.replace(day=4)}])

    assert voorstel(klas, Wens(gaat=frozenset({ANNA.lower()}))).wijzigingen == Wijzigingen()


def test_children_of_the_file_stand_in_the_spare_rows():
    nieuw = (Leerling("7", "Elif", "", "Can", 5), Leerling("8", "Bram", "de", "Wit", 5))

    na = bijgewerkt(klas_van(), Wens(nieuw=nieuw))

    assert namen(na) == ["Anna", "Bram", "Chaima", "Bram W.", "Elif"]
    assert kolom(na, "tblLeerlingen", "leerlingnummer")[3:] == ["8", "7"]
    assert len(kolom(na, "tblScores", "leerling_id")) == 8


def test_a_number_is_filled_in_and_never_changed():
    klas = klas_van(tblLeerlingen=[{}, {"leerlingnummer": "12"}])

    na = bijgewerkt(klas, Wens(nummers={ANNA.lower(): "11", BRAM.lower(): "99"}))

    assert kolom(na, "tblLeerlingen", "leerlingnummer") == ["11", "12"]


def test_another_name_on_request():
    klas = klas_van(tblBesprekingen=[{"leerling": "Anna"}])

    na = bijgewerkt(klas, Wens(namen={"anna": "Anouk"}))

    assert namen(na)[0] == "Anouk"
    assert kolom(na, "tblBesprekingen", "leerling") == ["Anouk"]
    assert na.inhoud.rij("tblLeerlingen", 0)["roepnaam"] == "Anna"


@pytest.mark.parametrize(
    ("nieuw", "zin"),
    [("bram", "Zo heet hier al een kind"), ("An*", "geen \\* \\? of ~"), ("  ", "niet leeg")],
)
def test_a_name_that_can_not_be_given(nieuw, zin):
    with pytest.raises(KanNiet, match=zin):
        voorstel(klas_van(), Wens(namen={"Anna": nieuw}))


def andere_klas(**cellen):
    """The class of Yara (HGW-00000001 too, as both were made by the tests)."""
    yara = {"leerling_id": "HGW-YARA", "leerlingnummer": "77", "opmerking": "draagt een bril"}
    return klas_van(
        ["Yara", "Anna"],
        bestand="klassenmap groep 6.xlsx",
        tblLeerlingen=[yara],
        tblScores=[{"leerling_id": "HGW-YARA", "rekenen_m_niveau": "III", "rekenen_goed": 81}],
        tblIndeling=[{"leerling_id": "HGW-YARA", "rekenen_keuze": "intensief"}],
        tblGroepsoverzicht=[{"leerling_id": "HGW-YARA", "stimulerend": "bouwt graag"}],
        tblToetsen=[{"leerling_id": "HGW-YARA", "toets": "Rekenen", "moment": "E4"}],
        tblSignalen=[{"leerling_id": "HGW-YARA", "code": "S01", "reactie": "opgepakt"}],
        tblBesprekingen=[{"leerling": "Yara", "vraag": "Leest ze thuis?"}, {"leerling": "Anna"}],
        tblHandelingsplannen=[{"leerling": "Yara", "doel": "klokkijken"}],
        **cellen,
    )


def komst(klas, leerling_id="HGW-YARA", nummer="77", leerjaar=5):
    bagage = pak_in(klas, leerling_id)
    return Komst(Leerling(nummer, str(bagage.kind["roepnaam"]), "", "", leerjaar), bagage)


def test_a_child_of_another_class_brings_all_that_was_typed():
    na = bijgewerkt(klas_van(), Wens(komt=(komst(andere_klas()),)))

    assert pak_in(na, "HGW-YARA") == pak_in(andere_klas(), "HGW-YARA")
    assert len(kolom(na, "tblLeerlingen", "leerling_id")) == 3 + 1 + 3


def test_it_gets_another_name_where_its_own_is_taken():
    hier = klas_van(["Yara", "Bram"], tblBesprekingen=[{"leerling": "Yara", "vraag": "van hier"}])

    na = bijgewerkt(hier, Wens(komt=(komst(andere_klas()),)))

    assert namen(na) == ["Yara", "Bram", "Yara 2"]
    assert kolom(na, "tblBesprekingen", "leerling") == ["Yara", "Yara 2"]
    assert kolom(na, "tblHandelingsplannen", "leerling") == ["Yara 2"]


def test_a_key_that_is_in_use_here_is_not_given_twice():
    na = bijgewerkt(klas_van(), Wens(komt=(komst(andere_klas(), "HGW-00000002", ""),)))

    ids = kolom(na, "tblLeerlingen", "leerling_id")
    assert (namen(na), len(ids), len(set(ids))) == (["Anna", "Bram", "Chaima", "Anna 2"], 7, 7)


def test_who_comes_back_gets_its_old_row_and_loses_nothing_there():
    oud = {"leerling_id": "HGW-YARA"}
    hier = klas_van(
        ["Yara", "Bram"],
        tblLeerlingen=[{**oud, "leerlingnummer": "77", "van_school_op": DAG}],
        tblScores=[{**oud, "rekenen_m_niveau": "II"}],
        tblIndeling=[oud],
        tblGroepsoverzicht=[oud],
        tblBesprekingen=[{"leerling": "Yara", "vraag": "Leest ze thuis?"}],
    )

    wens = Wens(komt=(komst(andere_klas()),))
    na = bijgewerkt(hier, wens)

    assert voorstel(hier, wens).regels[1:2] == (
        "1 cel was hier al anders ingevuld en blijft zo. Vergelijk hem met de oude klassenmap.",
    )
    assert namen(na) == ["Yara", "Bram"]
    assert kolom(na, "tblLeerlingen", "van_school_op") == []
    assert (kolom(na, "tblScores", "rekenen_m_niveau"), kolom(na, "tblScores", "rekenen_goed")) == (
        ["II"],
        [81],
    )
    assert kolom(na, "tblBesprekingen", "vraag") == ["Leest ze thuis?"]


def test_what_does_not_fit_stays_behind_and_is_told():
    keuze = {"leerling_id": "HGW-YARA", "rekenen_keuze": "met ander leerjaar"}
    daar = klas_van(
        ["Yara"],
        tblLeerlingen=[{"leerling_id": "HGW-YARA"}],
        tblScores=[{"leerling_id": "HGW-YARA"}],
        tblGroepsoverzicht=[{"leerling_id": "HGW-YARA"}],
        tblIndeling=[keuze],
    )

    uit = voorstel(klas_van(), Wens(komt=(komst(daar),)))

    assert uit.regels[:2] == (
        "1 kind komt uit een andere klas, met wat daar is ingevuld.",
        "1 gegeven past hier niet; het blijft in de oude klassenmap staan.",
    )


@pytest.mark.parametrize(("rij", "mag"), [(1, False), (2, True)])
def test_what_stands_below_a_table_is_in_the_way_before_anything_is_asked(rij, mag):
    """One row is needed; a note may stand below that."""
    boek = naar_boek(klas_van(tblLeerlingen=[{}, {}, {}, {"roepnaam": "Elif"}]).inhoud)
    blad = boek.tabellen["tblLeerlingen"]
    cel = f"D{blad.eerste_cel[0] + 1 + len(blad.rijen) + rij}"
    boek.tabellen["tblLeerlingen"] = replace(blad, eronder=cel, rijen_eronder=1)
    klas, _ = lees_klassenmap(boek)

    if mag:
        assert voorstel(klas).regels
        return
    with pytest.raises(KanNiet, match=f"Leerlingen, {cel}: hier staat iets onder de tabel"):
        voorstel(klas)


def test_the_day_of_leaving_waits_for_the_other_file():
    wens = Wens(gaat=frozenset({BRAM.lower()}), verhuist={BRAM.lower(): "klassenmap groep 6.xlsx"})

    assert voorstel(klas_van(), wens).wacht_op == {
        "klassenmap groep 6.xlsx": {("tblLeerlingen", 1, "van_school_op")}
    }


def test_a_formula_that_is_gone_comes_back_and_what_was_typed_over_one_stays():
    boek = naar_boek(klas_van().inhoud)
    boek = met_cel(boek, "tblIndeling", 0, "Rekenen aanpak", None)
    boek = met_cel(boek, "tblIndeling", 1, "Rekenen aanpak", "plus")
    klas, _ = lees_klassenmap(boek)

    assert voorstel(klas).wijzigingen == Wijzigingen(
        formules=frozenset({("tblIndeling", 0, "rekenen_aanpak")})
    )
    assert voorstel(klas).regels == ("1 formule wordt teruggezet.",)


def test_a_child_whose_whole_name_was_wiped_gets_it_back():
    klas = klas_van(
        tblLeerlingen=[{"roepnaam": None, "leerling": None}], tblBesprekingen=[{"leerling": "Anna"}]
    )

    na = bijgewerkt(klas)

    assert (namen(na)[0], na.inhoud.rij("tblLeerlingen", 0)["roepnaam"]) == ("Anna", "Anna")
    assert voorstel(klas).vervangt == 0


@pytest.mark.parametrize(
    ("over", "wordt", "gezegd"),
    [
        ({"roepnaam": "Elif", "achternaam": "Can"}, "Anna", True),
        ({"roepnaam": "Elif"}, "Elif", False),
        ({"roepnaam": "Elif", "achternaam": None}, "Elif", False),
    ],
    ids=["both", "one", "not known"],
)
def test_another_child_typed_over_one_that_left_gets_nothing_of_it(over, wordt, gezegd):
    was = {"achternaam": "Bos", "bekend_als": "Anna|Anna||Bos"}
    klas = klas_van(tblLeerlingen=[{**was, **over}], tblBesprekingen=[{"leerling": "Anna"}])

    na = bijgewerkt(klas)

    assert namen(na)[0] == wordt
    assert kolom(na, "tblBesprekingen", "leerling") == [wordt]
    assert any("roepnaam én achternaam" in regel for regel in voorstel(klas).regels) is gezegd
