"""Hostile and odd tables: where they lie, what they are called, whose they are."""

from pathlib import Path

from tests.breken.geval import TABEL, TABELRELATIES, Geval, Maker
from tests.breken.vijandig_map import RELATIE
from tests.lezen.kapot import gewijzigd
from tests.lezen.maken import lees_delen, maak_klassenmap, schrijf_delen

KOLOM = '<tableColumn id="5" name="som"/>'


def tabel(oud: str, nieuw: str) -> Maker:
    """Replace text in the table part."""
    return gewijzigd(TABEL, oud, nieuw)


def tweede_tabel(ref: str, naam: str = "tblTwee") -> Maker:
    """Add a table of five columns to the same sheet."""

    def maak(pad: Path) -> Path:
        delen = lees_delen(maak_klassenmap(pad))
        ander = delen[TABEL].replace(b"tblScores", naam.encode()).replace(b"B3:F6", ref.encode())
        einde = b"</Relationships>"
        regel = RELATIE.format(2, "table", "../tables/table2.xml").encode()
        delen["xl/tables/table2.xml"] = ander
        delen[TABELRELATIES] = delen[TABELRELATIES].replace(einde, regel + einde)
        return schrijf_delen(pad, delen)

    return maak


TABELLEN = (
    Geval("table beyond the sheet", tabel('ref="B3:F6"', 'ref="B3:F1048577"'), "HGW126"),
    Geval("table to the last row", tabel('ref="B3:F6"', 'ref="B3:F1048576"'), "HGW123"),
    Geval("table to the last column", tabel('ref="B3:F6"', 'ref="B3:XFD6"'), "HGW126"),
    Geval(
        "table of 16,384 columns",
        tabel(
            'ref="B3:F6" totalsRowShown="0"><autoFilter ref="B3:F6"/><tableColumns count="5">',
            'ref="A3:XFD400" totalsRowShown="0"><tableColumns>'
            + '<tableColumn name="x"/>' * 16_379,
        ),
        "HGW122",
    ),
    Geval("table without rows", tabel('ref="B3:F6"', 'ref="B3:F3"'), "HGW126"),
    Geval("table with fewer columns than its list", tabel('ref="B3:F6"', 'ref="B3:E6"'), "HGW126"),
    Geval(
        "table with a column too many",
        tabel(KOLOM, KOLOM + '<tableColumn id="6" name="x"/>'),
        "HGW126",
    ),
    Geval("table turned round", tabel('ref="B3:F6"', 'ref="F6:B3"')),
    Geval("table without a place", tabel(' ref="B3:F6" totals', " totals"), "HGW126"),
    Geval("table without a name", tabel('name="tblScores" displayName="tblScores"', ""), "HGW126"),
    Geval("table with another header than its cells", tabel('name="som"', 'name="sommen"')),
    Geval(
        "table with its header row hidden", tabel('ref="B3:F6" ', 'ref="B4:F6" headerRowCount="0" ')
    ),
    Geval("table with three header rows", tabel('ref="B3:F6" ', 'ref="B3:F6" headerRowCount="3" ')),
    Geval(
        "table with a header row count that is none",
        tabel('ref="B3:F6" ', 'ref="B3:F6" headerRowCount="x" '),
    ),
    Geval("table part gone", gewijzigd(TABELRELATIES, "tables/table1", "tables/weg"), "HGW126"),
    Geval(
        "table part that is a sheet",
        gewijzigd(TABELRELATIES, "tables/table1", "worksheets/sheet1"),
        "HGW126",
    ),
    Geval("two tables over each other", tweede_tabel("D5:H9"), "HGW126"),
    Geval("two tables beside each other", tweede_tabel("B20:F24")),
    Geval("two tables with one name", tweede_tabel("B20:F24", "TBLSCORES"), "HGW126"),
    Geval(
        "one table on two sheets",
        lambda pad: schrijf_delen(
            pad,
            (d := lees_delen(maak_klassenmap(pad)))
            | {"xl/worksheets/_rels/sheet1.xml.rels": d[TABELRELATIES]},
        ),
        "HGW126",
    ),
)
