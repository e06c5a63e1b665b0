"""What is typed for a teacher: without stray spaces, in rows that can be seen, never no number."""

import io
import re
import zipfile
from math import inf, nan
from pathlib import Path

import pytest

from hgw_excel.controle.klas import Klas
from hgw_excel.school.bijwerken import Bijgewerkt
from tests.libreoffice import Kantoor
from tests.school.bijwerken.hulp import (
    bespreking,
    bytes_van,
    herrekend,
    lees,
    verschillen,
    wijzig,
    zet_neer,
)

KLEIN = ((5,), 15)
FILTER = (
    '<autoFilter ref="\\1"><filterColumn colId="2"><filters><filter val="Anna"/></filters>'
    "</filterColumn></autoFilter>"
)
FILTERTIP = (
    "In deze tabel staat een filter aan. Daardoor is niet alles te zien wat is ingevuld. "
    "Haal het filter weg om alle rijen te zien."
)


def gefilterd(inhoud: bytes, tabel: str, *, rijen: bool = True) -> bytes:
    """Return a workbook with a filter on a table, and all rows of its sheet from 6 on hidden."""
    uit = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(inhoud)) as bron, zipfile.ZipFile(uit, "w") as doel:
        delen = {naam: bron.read(naam).decode() for naam in bron.namelist()}
        deel = next(n for n, t in delen.items() if f'name="{tabel}"' in t and "/tables/" in n)
        delen[deel] = re.sub(r'<autoFilter ref="([^"]+)"\s*/>', FILTER, delen[deel])
        blad = blad_met(delen, deel)
        if rijen:
            delen[blad] = re.sub(r'<row r="([6-9]|\d\d+)"', r'<row r="\1" hidden="1"', delen[blad])
        for naam, tekst in delen.items():
            doel.writestr(naam, tekst)
    return uit.getvalue()


def blad_met(delen: dict[str, str], tabeldeel: str) -> str:
    """Return the part of the sheet on which a table stands."""
    einde = f'/{tabeldeel.rpartition("/")[2]}"'
    rels = next(n for n, t in delen.items() if n.startswith("xl/worksheets/_rels/") and einde in t)
    return f"xl/worksheets/{rels.rpartition('/')[2].removesuffix('.rels')}"


def verborgen(pad: Path, tabel: str) -> set[int]:
    """Return the hidden rows, by their number in the file, of the sheet of a table."""
    with zipfile.ZipFile(pad) as bron:
        delen = {naam: bron.read(naam).decode() for naam in bron.namelist()}
    deel = next(n for n, t in delen.items() if f'name="{tabel}"' in t and "/tables/" in n)
    rijen = re.findall(r"<row [^>]*>", delen[blad_met(delen, deel)])
    return {int(re.search(r' r="(\d+)"', rij)[1]) for rij in rijen if ' hidden="1"' in rij}  # type: ignore[index]


def gezegd(uitkomst: Bijgewerkt) -> list[str]:
    return [f"{m.code} {m.blad}: {m.zin} {m.doe}" for m in uitkomst.meldingen]


@pytest.fixture
def gesprekken(tmp_path: Path) -> Path:
    return zet_neer(tmp_path, gefilterd(bytes_van(*KLEIN), "tblBesprekingen"))


def rij_van(klas: Klas, tabel: str, i: int) -> int:
    """Return the number of a data row as a teacher sees it."""
    return klas.blad(tabel).eerste_cel[0] + 2 + i


@pytest.mark.parametrize("aantal", [1, 80])
def test_new_rows_can_be_seen_though_a_filter_is_on(gesprekken: Path, aantal: int) -> None:
    voor = verborgen(gesprekken, "tblBesprekingen")
    oud = lees(gesprekken)[0].blad("tblBesprekingen").rijen

    uitkomst = wijzig(
        gesprekken, rijen={"tblBesprekingen": [bespreking(1 + i % 20) for i in range(aantal)]}
    )

    klas = lees(gesprekken)[0]
    nieuw = klas.blad("tblBesprekingen").rijen
    anders = {
        rij_van(klas, "tblBesprekingen", i)
        for i, rij in enumerate(nieuw)
        if i >= len(oud) or rij != oud[i]
    }
    assert len(anders) == aantal
    assert verborgen(gesprekken, "tblBesprekingen") == voor - anders
    assert gezegd(uitkomst) == [f"HGW147 Besprekingen: {FILTERTIP}"]


def test_a_filter_is_no_news_where_nothing_is_typed(gesprekken: Path) -> None:
    voor = verborgen(gesprekken, "tblBesprekingen")

    uitkomst = wijzig(gesprekken, cellen={("tblScores", 0, "rekenen_m_niveau"): "V"})

    assert (gezegd(uitkomst), verborgen(gesprekken, "tblBesprekingen")) == ([], voor)


@pytest.mark.parametrize("waarde", ["II", "II ", " II\n", "\u00a0II"])
def test_spaces_around_a_text_are_not_typed(tmp_path: Path, waarde: str) -> None:
    pad = zet_neer(tmp_path, bytes_van(*KLEIN))

    wijzig(
        pad,
        cellen={("tblScores", 0, "rekenen_m_niveau"): waarde},
        koppen={"hgw_leerkrachten": "juf  Aya "},
        rijen={"tblBesprekingen": [bespreking(1, " elke dag\n lezen  "), {"afspraak": " "}]},
    )

    klas = lees(pad)[0]
    laatste = [rij for rij in klas.ruw.ruw["tblBesprekingen"] if rij][-1]
    assert klas.ruw.waarde("tblScores", 0, "rekenen_m_niveau") == "II"
    assert klas.boek.namen["hgw_leerkrachten"] == "juf  Aya"
    assert laatste["afspraak"] == "elke dag\n lezen"


def test_spaces_that_stand_in_the_file_are_no_change(tmp_path: Path) -> None:
    pad = zet_neer(tmp_path, bytes_van(*KLEIN))
    plek = ("tblScores", 0, "rekenen_m_niveau")
    wijzig(pad, cellen={plek: "V"})

    assert wijzig(pad, cellen={plek: "V "}).geschreven is None


def test_libreoffice_agrees_on_texts_that_came_with_spaces(
    kantoor: Kantoor, tmp_path: Path
) -> None:
    pad = zet_neer(tmp_path, bytes_van(*KLEIN))
    klas = lees(pad)[0]
    cellen = {("tblScores", i, "rekenen_m_niveau"): " V  " for i in range(4)} | {
        ("tblIndeling", 2, "rekenen_keuze"): "verdiept ",
        ("tblLeerlingen", len(klas.leerlingen()), "leerling"): "Nieuw ",
        ("tblPlan_rekenen", 0, "doel"): "tafels  ",
    }

    wijzig(pad, cellen=cellen, koppen={"kaart_leerling": "Nieuw "})

    assert list(verschillen(pad.read_bytes(), herrekend(kantoor, pad))) == []


@pytest.mark.parametrize("getal", [nan, inf, -inf, 10**400, -(10**400)], ids=range(5))
@pytest.mark.parametrize("waar", ["cellen", "koppen", "rijen"])
def test_a_number_that_no_cell_can_hold_is_a_fault_of_the_caller(
    tmp_path: Path, getal: float, waar: str
) -> None:
    pad = zet_neer(tmp_path, bytes_van(*KLEIN))
    wat: dict[str, object] = {
        "cellen": {("tblScores", 0, "rekenen_m_score"): getal},
        "koppen": {"hgw_periode": getal},
        "rijen": {"tblBesprekingen": [{"datum": getal}]},
    }

    with pytest.raises(ValueError, match="no cell can hold NaN, an infinite number"):
        wijzig(pad, **{waar: wat[waar]})

    assert [p.name for p in tmp_path.iterdir()] == [pad.name]
