"""Sheets, tables, columns and named cells that are gone or changed."""

from dataclasses import replace

import pytest

from hgw_excel.controle.lees_klassenmap import lees_klassenmap
from hgw_excel.controle.register import sluit_uit
from hgw_excel.schema.ruw import Boek
from tests.controle.klasbouw import maak_inhoud, naar_boek
from tests.controle.tabel import codes, zinnen
from tests.controle.wijzig import met_blad, met_kop, zonder_blad, zonder_naam, zonder_tabel
from tests.voorbeeld import voorbeeld_school

TERUG = "Zet een eerdere versie van de klassenmap terug."


def klas() -> Boek:
    inhoud = maak_inhoud(voorbeeld_school(), (5,), ["Anna", "Bram"])
    inhoud.ruw["tblScores"][0] |= {"rekenen_m_score": 70, "rekenen_e_score": 80}
    return naar_boek(inhoud)


@pytest.mark.parametrize(
    ("tabel", "blad"),
    [("tblLeerlingen", "Leerlingen"), ("tblScores", "Scores"), ("tblIndeling", "Indeling")],
)
def test_a_table_that_cannot_be_missed(tabel, blad):
    boek = zonder_blad(klas(), tabel)
    klas_, meldingen = lees_klassenmap(boek)

    assert [str(m) for m in meldingen if sluit_uit(m)] == [
        f"{blad}: De tabel van het blad {blad} is weg; deze klas kan niet meedoen. {TERUG}"
    ]
    assert klas_ is not None


@pytest.mark.parametrize(
    ("tabel", "blad", "slot"),
    [
        ("tblScores", "Scores", "; deze klas kan niet meedoen."),
        ("tblBesprekingen", "Besprekingen", "."),
    ],
)
def test_a_sheet_that_is_no_table_any_more(tabel, blad, slot):
    zin = f"Het blad {blad} staat er nog, maar het is geen tabel meer{slot}"

    assert zinnen(zonder_tabel(klas(), tabel)) == [f"{blad}: {zin} {TERUG}"]


def test_another_table_costs_only_itself():
    boek = zonder_blad(klas(), "tblPlan_rekenen", "tblBesprekingen")
    _, meldingen = lees_klassenmap(boek)

    assert zinnen(boek) == [
        f"Besprekingen: De tabel van het blad Besprekingen is weg. {TERUG}",
        f"Plan Rekenen: De tabel van het blad Plan Rekenen is weg. {TERUG}",
    ]
    assert not any(sluit_uit(melding) for melding in meldingen)


def test_a_renamed_or_moved_sheet_is_found_by_its_table():
    boek = klas()
    boek = met_blad(boek, "tblScores", lambda b: replace(b, naam="Toetsen M5", eerste_cel=(9, 4)))
    boek = replace(boek, bladen=(*reversed(boek.bladen), "Toetsen M5"))

    assert zinnen(boek) == []


def test_meldingen_name_the_sheet_as_it_is_called_in_the_file():
    boek = met_kop(klas(), "tblScores", "Spelling M niveau", None)
    boek = met_blad(boek, "tblScores", lambda b: replace(b, naam="Toetsen M5"))

    assert zinnen(boek) == [
        "Toetsen M5: De kolom 'Spelling M niveau' is weg of heet anders. "
        "Zet de kop terug, of zet een eerdere versie van de klassenmap terug."
    ]


def test_columns_are_found_by_header_in_any_case_and_order():
    boek = met_kop(klas(), "tblScores", "Rekenen M score", "  REKENEN  m Score ")
    boek = met_blad(
        boek,
        "tblScores",
        lambda b: replace(
            b,
            koppen=b.koppen[::-1],
            rijen=tuple(rij[::-1] for rij in b.rijen),
            formules=frozenset((i, len(b.koppen) - 1 - j) for i, j in b.formules),
        ),
    )
    klas_, meldingen = lees_klassenmap(boek)

    assert meldingen == []
    assert klas_.inhoud.waarde("tblScores", 0, "rekenen_m_score") == 70


def test_header_in_another_spelling_is_read_and_told():
    boek = met_kop(klas(), "tblScores", "Rekenen M score", "Rekenen M vaardigheidscore")
    boek = met_kop(boek, "tblIndeling", "Rekenen keuze", "Rekenen keus")
    klas_, meldingen = lees_klassenmap(boek)

    assert [m.code for m in meldingen] == ["HGW203", "HGW204"]
    assert str(meldingen[1]) == (
        "Indeling, G4: De kolom 'Rekenen keuze' heet nu 'Rekenen keus'. Zet de kop terug."
    )
    assert klas_.heeft("tblIndeling", "rekenen_keuze")


@pytest.mark.parametrize("nieuw", ["Rekenen E scores", "Rekenen M7 score", "Spelling"])
def test_another_moment_is_never_taken_for_a_spelling(nieuw):
    boek = met_kop(klas(), "tblScores", "Rekenen M score", nieuw)
    klas_, _ = lees_klassenmap(boek)

    assert codes(boek) == ["HGW203"]
    assert klas_.inhoud.waarde("tblScores", 0, "rekenen_m_score") is None


def test_two_headers_that_look_like_one_are_left_alone():
    boek = met_kop(klas(), "tblIndeling", "Rekenen keuze", "Rekenen keus")
    boek = met_blad(
        boek,
        "tblIndeling",
        lambda b: replace(
            b, koppen=(*b.koppen, "Rekenen keuzes"), rijen=tuple((*r, None) for r in b.rijen)
        ),
    )

    assert codes(boek) == ["HGW203"]


def test_key_column_with_a_space_is_still_the_key():
    boek = met_kop(klas(), "tblScores", "leerling_id", "leerling id")

    assert codes(boek) == ["HGW204"]


@pytest.mark.parametrize("nieuw", [None, "nummer"])
@pytest.mark.parametrize(
    ("tabel", "kop"),
    [
        ("tblLeerlingen", "leerling_id"),
        ("tblLeerlingen", "leerjaar"),
        ("tblScores", "leerling_id"),
        ("tblIndeling", "leerling_id"),
    ],
)
def test_a_lost_key_column_is_told_once_and_leaves_the_class_out(tabel, kop, nieuw):
    boek = met_kop(klas(), tabel, kop, nieuw)
    _, meldingen = lees_klassenmap(boek)

    assert [str(m) for m in meldingen] == [
        f"{tabel[3:]}: De kolom '{kop}' is weg of heet anders; deze klas kan niet meedoen. "
        "Zet de kop terug, of zet een eerdere versie van de klassenmap terug."
    ]
    assert [m.code for m in meldingen if sluit_uit(m)] == ["HGW209"]


def test_a_lost_key_column_of_another_table_leaves_nobody_out():
    _, meldingen = lees_klassenmap(met_kop(klas(), "tblGroepsoverzicht", "leerling_id", None))

    assert [m.code for m in meldingen] == ["HGW203"]
    assert not any(sluit_uit(melding) for melding in meldingen)


def test_header_twice():
    boek = met_blad(
        klas(),
        "tblScores",
        lambda b: replace(
            b, koppen=(*b.koppen, "rekenen m score"), rijen=tuple((*r, 99.0) for r in b.rijen)
        ),
    )
    klas_, _ = lees_klassenmap(boek)

    assert zinnen(boek) == [
        "Scores: De kolom 'Rekenen M score' staat er twee keer; alleen de eerste telt. "
        "Geef de tweede kolom een eigen naam."
    ]
    assert klas_.inhoud.waarde("tblScores", 0, "rekenen_m_score") == 70


def test_own_columns_rows_and_sheets_are_ignored():
    boek = klas()
    eigen = replace(boek.tabellen["tblScores"], naam="Scores (2)", tabel="tblScores13")
    boek = replace(boek, tabellen={**boek.tabellen, "tblScores13": eigen, "Tabel1": eigen})
    boek = met_blad(
        boek,
        "tblPlan_rekenen",
        lambda b: replace(
            b, koppen=(*b.koppen, "ICT"), rijen=(*(tuple([*r, "x"]) for r in b.rijen),)
        ),
    )

    assert zinnen(boek) == []


def test_named_cell_that_is_gone():
    boek = zonder_naam(klas(), "hgw_leerkrachten", "plan_rekenen_analyse", "kaart_voor")

    assert zinnen(boek) == [
        f"Start: De cel voor 'leerkrachten' is weg. {TERUG}",
        f"Plan Rekenen: De cel voor 'analyse' is weg. {TERUG}",
    ]


def test_fixed_row_that_is_gone_or_changed():
    boek = met_blad(klas(), "tblPlan_rekenen", lambda b: replace(b, rijen=b.rijen[1:]))
    boek = met_blad(
        boek,
        "tblCyclus",
        lambda b: replace(b, rijen=((1.0, "iets eigens", None), *b.rijen[1:])),
    )
    doe = "Zet de rij terug of zet een eerdere versie van de klassenmap terug."

    assert zinnen(boek) == [
        f"Start: De rij voor periode 1, stap overzicht is weg of veranderd. {doe}",
        f"Plan Rekenen: De rij voor leerjaar 5, indeling intensief is weg of veranderd. {doe}",
    ]


def test_order_of_fixed_rows_does_not_matter():
    boek = met_blad(klas(), "tblCyclus", lambda b: replace(b, rijen=b.rijen[::-1]))

    assert zinnen(boek) == []
