"""A spelling counts in the checks when, and only when, a recalculated formula finds it too."""

import pytest
import xlsxwriter

from hgw_excel.controle.celvraag import Celvraag
from hgw_excel.controle.omzetten import uit_lijst
from hgw_excel.schema.klassenmap import klassenmap
from tests.voorbeeld import voorbeeld_school

SPELLINGEN = (
    "III", "iii", " III ", "i+", "V-", "Ⅲ", "ⅲ", "ＩＩＩ", "III\xa0", "III\n", "\u200bIII", "V –",
    "V −", "I +", "3", 3.0, "6", "B", "lll", "ziek", "Ziek ", "ziek\xa0",
)  # fmt: skip


def in_lijst(waarde: str | float) -> bool:
    werkboek = klassenmap(voorbeeld_school(), (5,))
    kolom = werkboek.tabel("tblScores").column("rekenen_m_niveau")
    vraag = Celvraag(waarde, kolom, werkboek)
    return uit_lijst(vraag, vraag.kind) is not None


@pytest.fixture(scope="module")
def telt(kantoor, tmp_path_factory) -> dict[str | float, bool]:
    """Return whether LibreOffice finds each spelling in the way the formulas do."""
    pad = tmp_path_factory.mktemp("spelling") / "spelling.xlsx"
    lijsten = klassenmap(voorbeeld_school(), (5,)).lijsten
    woorden = [*lijsten["rang_naam"], *voorbeeld_school().codes]
    with xlsxwriter.Workbook(pad) as boek:
        blad = boek.add_worksheet("blad")
        blad.write_column("D1", woorden)
        for i, spelling in enumerate(SPELLINGEN):
            blad.write(i, 0, spelling)
            blad.write_formula(i, 1, f"=SUMPRODUCT(--($D$1:$D${len(woorden)}=TRIM(A{i + 1})))")
    document = kantoor.open(pad)
    gevonden = [rij[0] > 0 for rij in document.waarden("blad", f"B1:B{len(SPELLINGEN)}")]
    document.sluit()
    return dict(zip(SPELLINGEN, gevonden, strict=True))


@pytest.mark.parametrize("spelling", SPELLINGEN, ids=ascii)
def test_checks_and_formulas_know_the_same_spellings(telt, spelling):
    assert in_lijst(spelling) == telt[spelling]


def test_both_answers_occur(telt):
    """Negative control: a list that holds everything or nothing would agree too."""
    assert {spelling for spelling, gevonden in telt.items() if gevonden} == {
        "III", "iii", " III ", "i+", "V-", "ziek", "Ziek ",
    }  # fmt: skip
