"""What hangs on what, as the formulas say it."""

from hgw_excel.controle.afhankelijk import afhankelijk
from hgw_excel.schema.klassenmap import klassenmap
from tests.voorbeeld import voorbeeld_school

WERKBOEK = klassenmap(voorbeeld_school(), (5, 6))


def hangt_aan(tabel: str, key: str) -> set[tuple[str, str]]:
    return set(afhankelijk(WERKBOEK, {(tabel, key)})) - {(tabel, key)}


def test_nothing_hangs_on_an_own_note() -> None:
    assert hangt_aan("tblPlan_rekenen", "vervolg") == set()


def test_a_choice_goes_to_the_plan_and_the_counts() -> None:
    delen = hangt_aan("tblIndeling", "rekenen_keuze")

    assert {("tblIndeling", "rekenen_aanpak"), ("tblPlan_rekenen", "leerlingen"),
            ("", "hgw_bespreken")} < delen  # fmt: skip
    assert not {deel for deel in delen if deel[0] in ("tblScores", "tblPlan_spelling")}


def test_a_name_and_a_whole_table_count_too() -> None:
    assert ("", "hgw_peil") in hangt_aan("", "hgw_periode")
    assert ("tblScores", "rekenen_m_berekend") in hangt_aan("tblNormen", "g4")


def test_the_way_leads_on_from_one_formula_to_the_next() -> None:
    assert ("tblGroepsoverzicht", "rekenen") in hangt_aan("tblScores", "rekenen_m_score")
