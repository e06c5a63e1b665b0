"""The reference pages follow from the code, and a check says when they lag."""

from pathlib import Path

import pytest

from hgw_excel import docs
from hgw_excel.domein.melding import Ernst
from hgw_excel.schema.klassenmap import klassenmap
from hgw_excel.schema.kolom import Datum, Getal, Keuze, Tekst
from hgw_excel.school import uitleg
from tests.voorbeeld import voorbeeld_school


def test_pages_in_the_repository_are_up_to_date():
    assert docs.verschillen(Path(__file__).parents[2] / docs.DOCS, docs.paginas()) == []


def test_check_says_what_differs(tmp_path):
    docs.schrijf(tmp_path, docs.paginas())
    gezegd: list[str] = []

    assert docs.main(["--check"], tmp_path, gezegd.append) == 0
    assert gezegd == []

    pad = tmp_path / "controles.md"
    pad.write_text(pad.read_text("utf-8").replace("### HGW301", "### HGW999"), "utf-8")

    assert docs.main(["--check"], tmp_path, gezegd.append) == 1
    assert "+### HGW301 Een foutwaarde in een cel" in gezegd[0].splitlines()
    assert gezegd[0].endswith("Out of date: run python -m hgw_excel.docs\n")


def test_a_missing_page_is_out_of_date_and_the_summary_is_short(tmp_path):
    gezegd: list[str] = []

    assert docs.main(["--check"], tmp_path, gezegd.append) == 1
    assert len(gezegd[0].splitlines()) == docs.MEESTE_REGELS + 2


def test_writing_leaves_a_right_page_alone(tmp_path):
    docs.main([], tmp_path)
    tijden = {pad: pad.stat().st_mtime_ns for pad in tmp_path.rglob("*.md")}
    docs.main([], tmp_path)

    assert {pad: pad.stat().st_mtime_ns for pad in tmp_path.rglob("*.md")} == tijden
    assert sorted(pad.name for pad in tijden) == [
        "controles.md",
        "diagnose.md",
        "functies.md",
        "kolommen.md",
        "mail-ict.md",
        "signalen.md",
    ]


def test_every_check_is_explained_with_its_weight_and_no_signal():
    tekst = docs.controles()
    checks = [record for record in uitleg.alle() if record.code.startswith("HGW")]

    assert sum(regel.startswith("### ") for regel in tekst.splitlines()) == len(checks)
    for record in checks:
        ernst = getattr(record, "ernst", Ernst.AANPASSEN)
        assert f"### {record.code} {record.titel}\n\n*{ernst}*\n\n{record.uitleg}" in tekst


@pytest.mark.parametrize("leerjaren", [(5, 6), (1, 2)], ids=str)
def test_every_column_has_a_row(leerjaren):
    tekst = docs.kolommen(voorbeeld_school())
    werkboek = klassenmap(voorbeeld_school(), leerjaren)
    kolommen = [k for blad in werkboek.sheets if blad.table for k in blad.table.columns]

    assert [k.key for k in kolommen if f"\n| {k.header} | " not in tekst] == []
    assert [k.key for k in kolommen if k.help not in tekst] == []


@pytest.mark.parametrize(
    ("kind", "woorden"),
    [
        (Tekst(), "tekst"),
        (Tekst(lang=True), "eigen woorden"),
        (Datum(), "datum"),
        (Getal(0, 100), "getal van 0 tot 100"),
        (Getal(1, 8, geheel=True), "heel getal van 1 tot 8"),
        (Getal(0, 200, codes=("ziek", "vrij")), "getal van 0 tot 200, ziek, vrij"),
        (Getal(-999, 1e308), "getal"),
        (Keuze("ja_nee"), "ja, nee"),
        (Keuze("doel", vrij=True), "keuze of eigen woorden"),
        (Keuze("maand"), "keuze uit de lijst maand"),
        (Keuze("leerlingen"), "keuze uit de lijst leerlingen"),
    ],
)
def test_kind_in_words(kind, woorden):
    assert docs.soort_in_woorden(kind, klassenmap(voorbeeld_school(), (5,))) == woorden
