"""Formula columns: never input, only compared."""

from dataclasses import replace

from hgw_excel.controle.lees_klassenmap import lees_klassenmap
from hgw_excel.controle.vergelijking import gelijk
from hgw_excel.schema.ruw import Boek, CelFout
from tests.controle.klasbouw import maak_inhoud, naar_boek
from tests.controle.tabel import zinnen
from tests.controle.wijzig import met_blad, met_cel
from tests.voorbeeld import voorbeeld_school

KOPIEER = "Kopieer de formule van de cel erboven of eronder."


def klas() -> Boek:
    inhoud = maak_inhoud(voorbeeld_school(), (5,), ["Anna", "Bram", "Chaima"])
    inhoud.ruw["tblScores"][0]["rekenen_m_niveau"] = "III"
    return naar_boek(inhoud)


def adres(boek: Boek, tabel: str, rij: int, kop: str) -> str:
    blad = boek.tabellen[tabel]
    return f"{blad.naam}, {blad.adres(rij, blad.koppen.index(kop))}"


def test_overwritten_formula_is_not_read():
    boek = met_cel(klas(), "tblIndeling", 0, "Rekenen aanpak", "verdiept")

    gelezen, _ = lees_klassenmap(boek)

    assert zinnen(boek) == [
        f"{adres(boek, 'tblIndeling', 0, 'Rekenen aanpak')}: Deze cel rekent zelf, maar er is iets "
        f"over de formule getypt. Dat telt niet mee. {KOPIEER} "
        "Wil je een andere aanpak, kies die dan in de kolom keuze."
    ]
    assert gelezen.inhoud.waarde("tblIndeling", 0, "rekenen_aanpak") == "basis"


def test_overwritten_name_is_not_quoted():
    boek = met_cel(klas(), "tblScores", 1, "leerling", "Fatima")

    assert zinnen(boek) == [
        "Scores, B6: Deze cel rekent zelf, maar er is iets over de formule getypt. "
        f"Dat telt niet mee. {KOPIEER}"
    ]


def test_formula_that_is_gone_but_right():
    boek = met_cel(klas(), "tblIndeling", 0, "Rekenen aanpak", "basis")
    plek = adres(boek, "tblIndeling", 0, "Rekenen aanpak")

    assert zinnen(boek) == [
        f"{plek}: Hier is de formule weg. Kopieer de formule van een andere rij in dezelfde kolom."
    ]


def test_a_row_without_formulas_gives_one_melding():
    def wis(blad):
        formules = frozenset((i, j) for i, j in blad.formules if i != 1)
        rij = tuple(None if (1, j) in blad.formules else c for j, c in enumerate(blad.rijen[1]))
        return replace(blad, rijen=(blad.rijen[0], rij, *blad.rijen[2:]), formules=formules)

    boek = met_blad(klas(), "tblGroepsoverzicht", wis)
    aantal = sum(1 for i, _ in klas().tabellen["tblGroepsoverzicht"].formules if i == 1)

    assert zinnen(boek) == [
        f"Groepsoverzicht, B6: Hier en in nog {aantal - 1} cellen op dit blad is de formule weg. "
        "Kopieer de formule van een andere rij in dezelfde kolom."
    ]


def test_formula_that_was_not_computed_again():
    boek = met_cel(klas(), "tblIndeling", 0, "Rekenen aanpak", "intensief", formule=True)
    plek = adres(boek, "tblIndeling", 0, "Rekenen aanpak")

    assert zinnen(boek) == [
        f"{plek}: 1 uitkomst is op dit blad nog niet herberekend. "
        "Open de klassenmap in Excel en sla hem op."
    ]


def met_eigen_formule(waarde: str) -> Boek:
    def wijzig(blad):
        plek = (0, blad.koppen.index("Rekenen aanpak"))
        return replace(blad, afwijkend=frozenset({plek}))

    boek = met_cel(klas(), "tblIndeling", 0, "Rekenen aanpak", waarde, formule=True)
    return met_blad(boek, "tblIndeling", wijzig)


def test_a_formula_of_ones_own_is_no_formula_that_lags():
    boek = met_eigen_formule("verdiept")

    gelezen, _ = lees_klassenmap(boek)

    assert zinnen(boek) == [
        f"{adres(boek, 'tblIndeling', 0, 'Rekenen aanpak')}: Deze cel rekent zelf, maar er is iets "
        f"over de formule getypt. Dat telt niet mee. {KOPIEER} "
        "Wil je een andere aanpak, kies die dan in de kolom keuze."
    ]
    assert gelezen.inhoud.waarde("tblIndeling", 0, "rekenen_aanpak") == "basis"


def test_a_formula_of_ones_own_with_the_same_answer_is_left_alone():
    assert zinnen(met_eigen_formule("basis")) == []


def test_a_workbook_that_was_never_computed_gives_one_tip_per_sheet():
    boek = klas()
    for tabel in ("tblScores", "tblIndeling"):
        for i, j in sorted(boek.tabellen[tabel].formules):
            kop = boek.tabellen[tabel].koppen[j]
            boek = met_cel(boek, tabel, i, kop, CelFout("leeg"), formule=True)
    aantal = [len(boek.tabellen[tabel].formules) for tabel in ("tblScores", "tblIndeling")]
    rest = "op dit blad nog niet herberekend. Open de klassenmap in Excel en sla hem op."

    assert zinnen(boek) == [
        f"Scores, B5: {aantal[0]} uitkomsten zijn {rest}",
        f"Indeling, B5: {aantal[1]} uitkomsten zijn {rest}",
    ]


def test_error_in_a_formula_column():
    boek = met_cel(klas(), "tblIndeling", 1, "Spelling aanpak", CelFout("#N/A"), formule=True)
    boek = met_cel(boek, "tblIndeling", 0, "Rekenen aanpak", CelFout("#REF!"), formule=True)

    assert zinnen(boek) == [
        f"{adres(boek, 'tblIndeling', 0, 'Rekenen aanpak')}: Deze formule geeft #VERW!, net als "
        "1 andere cel op dit blad. Pas eerst de andere meldingen aan; meestal is de fout dan weg."
    ]


def test_lagging_values_are_not_told_where_a_cell_was_refused():
    boek = met_cel(klas(), "tblScores", 0, "Rekenen M niveau", "6")
    boek = met_cel(boek, "tblIndeling", 1, "Spelling aanpak", "basis", formule=True)
    plek = adres(boek, "tblIndeling", 1, "Spelling aanpak")

    assert zinnen(boek) == [
        f"{adres(boek, 'tblScores', 0, 'Rekenen M niveau')}: '6' is geen niveau. "
        "Kies I, II, III, IV of V.",
        f"{plek}: 1 uitkomst is op dit blad nog niet herberekend. "
        "Open de klassenmap in Excel en sla hem op.",
    ]


def test_gelijk_compares_as_a_spreadsheet_shows():
    assert gelijk(0.1 + 0.2, 0.3)
    assert gelijk(None, "")
    assert gelijk(5.0, 5)
    assert gelijk(" Basis", "basis")
    assert not gelijk(0.3000001, 0.3)
    assert not gelijk(None, 0)
    assert not gelijk("basis", "verdiept")
