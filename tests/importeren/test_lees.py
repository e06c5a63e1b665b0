"""One door for every pupil file; what it is follows from its content."""

from datetime import date, datetime

import pytest
import xlsxwriter
from hypothesis import given
from hypothesis import strategies as st

from hgw_excel.domein.leerling import Leerling
from hgw_excel.importeren import lees as module
from hgw_excel.importeren.lees import read_leerlingen
from hgw_excel.importeren.rekenblad import to_tekst
from tests.importeren.edex import edex, leerling

KIND = (Leerling("1001", "Sem", "", "Jansen", 5),)
LIJST = "llnr;Roepnaam;Achternaam;Groep\n1001;Sem;Jansen;Groep 5\n"


def lees(map_, naam, data):
    pad = map_ / naam
    pad.write_bytes(data)
    school, meldingen = read_leerlingen(pad)
    assert {melding.bestand for melding in meldingen} <= {naam}
    return school and school.groepen[0].leerlingen, [f"{m.code} {m}" for m in meldingen]


def maak_xlsx(pad, bladen):
    with xlsxwriter.Workbook(pad) as boek:
        dag = boek.add_format({"num_format": "d-mmm"})
        for naam, rijen in bladen.items():
            blad = boek.add_worksheet(naam)
            for i, rij in enumerate(rijen):
                for j, cel in enumerate(rij):
                    blad.write(i, j, cel, dag if isinstance(cel, date) else None)
    return pad


@pytest.mark.parametrize(
    ("naam", "data"),
    [
        ("EDEX.XML", edex(leerling())),
        ("leerlingen.csv", edex(leerling())),
        ("edex.xml", b"\xef\xbb\xbf" + edex(leerling())),
        ("edex.xml", ('<?xml version="1.0" encoding="UTF-16"?>' + edex(leerling()).decode())
         .encode("utf-16")),
        ("edex.xml", ('<?xml version="1.0" encoding="windows-1252"?>' + edex(leerling()).decode())
         .encode("cp1252")),
        ("lijst.csv", LIJST.encode()),
        ("lijst.xml", LIJST.encode()),
        ("lijst.txt", LIJST.replace(";", "\t").encode("utf-16")),
        ("LIJST.TSV", LIJST.replace(";", "\t").encode()),
    ],
)  # fmt: skip
def test_content_decides_not_the_name(tmp_path, naam, data):
    assert lees(tmp_path, naam, data) == (KIND, [])


@pytest.mark.parametrize(
    ("naam", "data", "zin"),
    [
        (
            "EDEXLL.TXT",
            b"x",
            "HGW151 Dit is een bestand van het oude EDEX2000. Dat lezen we niet. Kies EDEXML als "
            "soort export.",
        ),
        ("a.csv", b" \r\n", "HGW150 Het bestand is leeg. Maak de export opnieuw."),
        ("a.xml", b"<EDEX>", "HGW153 Het bestand is beschadigd of niet volledig (regel 1). Maak "
         "de export opnieuw in het leerlingadministratiesysteem."),
        ("a.xls", b"\xd0\xcf\x11\xe0", None),
        ("a.xlsx", b"PK\x03\x04 kapot", None),
    ],
)  # fmt: skip
def test_refusals(tmp_path, naam, data, zin):
    kinderen, meldingen = lees(tmp_path, naam, data)

    assert kinderen is None
    assert len(meldingen) == 1
    assert zin is None or meldingen == [zin]


def test_too_large_absent_or_a_folder(tmp_path, monkeypatch):
    groot = tmp_path / "groot.csv"
    groot.write_text(LIJST)
    monkeypatch.setattr(module, "GROOTST", 10)
    zinnen = [str(read_leerlingen(pad)[1][0]) for pad in (groot, tmp_path / "weg", tmp_path)]

    assert zinnen == [
        "Dit bestand is te groot voor een leerlinglijst. Kies een EDEXML-bestand of een csv.",
        "Het bestand of de map bestaat niet.",
        "Dit is een map, geen bestand.",
    ]


def test_workbook_reads_as_typed(tmp_path):
    """The list stands on the second sheet, below a title, with a group that became a date."""
    pad = maak_xlsx(
        tmp_path / "lijst.xlsx",
        {
            "Voorblad": [["Roepnaam", "van de week"]],
            "Lijst": [
                ["Leerlingen"],
                [],
                [None, "llnr", "Roepnaam", "Achternaam", "Groep", "Leerjaar", "Van school op"],
                [None, 1001, "Zoë", "Berg", date(2026, 6, 5), 5, date(2027, 1, 31)],
                [None, "0008", "Sem", "=1+1", "5/6", "6", None],
            ],
        },
    )
    school, meldingen = read_leerlingen(pad)

    assert [groep.naam for groep in school.groepen] == ["5/6"]
    assert school.groepen[0].leerlingen == (
        Leerling("1001", "Zoë", "", "Berg", 5),
        Leerling("0008", "Sem", "", "0", 6),
    )
    assert [(m.bestand, m.blad, str(m)) for m in meldingen] == [
        (
            "lijst.xlsx",
            "Lijst",
            "Lijst: Eén groep was een datum geworden (rij 4). Ze staan er weer als 5/6. Kijk of "
            "dat klopt.",
        )
    ]


def test_blocked_columns_of_a_workbook(tmp_path):
    rijen = [["Roepnaam", "Groep", "BSN"], *([f"Kind {i}", 5, 111222333] for i in "abcde")]
    school, meldingen = read_leerlingen(maak_xlsx(tmp_path / "x.xlsx", {"Blad1": rijen}))

    assert len(school.groepen[0].leerlingen) == 5
    assert "111222333" not in repr((school, meldingen))
    assert [str(m) for m in meldingen] == [
        "Blad1: Er is een kolom met burgerservicenummers (kolom C). Die lezen we niet in. De rest "
        "is wel ingelezen."
    ]


def test_workbook_without_a_list(tmp_path):
    school, meldingen = read_leerlingen(maak_xlsx(tmp_path / "x.xlsx", {"Blad1": [["a", "b"]]}))

    assert (school, [m.code for m in meldingen]) == (None, ["HGW169"])


@pytest.mark.parametrize(
    ("cel", "tekst"),
    [(1001.0, "1001"), (0.1, "0.1"), (1e20, "100000000000000000000"), (True, "ja"),
     (False, "nee"), (date(2026, 6, 5), "2026-06-05"), (datetime(2026, 6, 5, 8), "2026-06-05"),
     ("3E1", "3E1"), ("", "")],
)  # fmt: skip
def test_cell_to_text(cel, tekst):
    assert to_tekst(cel) == tekst


@given(st.binary(max_size=40) | st.text(st.sampled_from('groepnaam;,"\n\t5'), max_size=60))
def test_any_file_gives_pupils_or_a_reason(tmp_path_factory, data):
    pad = tmp_path_factory.mktemp("x") / "lijst.csv"
    pad.write_bytes(data.encode() if isinstance(data, str) else data)
    school, meldingen = read_leerlingen(pad)

    assert school is not None or meldingen
