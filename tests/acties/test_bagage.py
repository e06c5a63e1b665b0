"""What goes along with one child: its rows in every table, and nobody else's."""

from datetime import date

import pytest

from hgw_excel.acties.bagage import Bagage, naamkolommen, pak_in, van_wie
from hgw_excel.controle.klas import Klas
from hgw_excel.controle.lees_klassenmap import lees_klassenmap
from hgw_excel.schema.inhoud import Inhoud
from hgw_excel.schema.kolom import Waarde
from tests.controle.klasbouw import maak_inhoud, naar_boek
from tests.voorbeeld import voorbeeld_school

ANNA, BRAM, CHAIMA = "HGW-00000001", "HGW-00000002", "HGW-00000003"
VRIJ = "HGW-00000004"


def klas_van(**cellen: list[dict[str, Waarde]]) -> Klas:
    """A class of three with these cells put over its rows."""
    leeg = maak_inhoud(voorbeeld_school(), (5,), ["Anna", "Bram", "Chaima"])
    rijen = {naam: [dict(rij) for rij in tabel] for naam, tabel in leeg.ruw.items()}
    for tabel, erover in cellen.items():
        rijen[tabel] += [{} for _ in range(len(erover) - len(rijen[tabel]))]
        for rij, cel in zip(rijen[tabel], erover, strict=False):
            rij |= cel
    klas, _ = lees_klassenmap(naar_boek(Inhoud(leeg.werkboek, rijen, leeg.kop_ruw)))
    assert klas is not None
    return klas


def test_every_table_in_which_a_child_has_a_row():
    klas = klas_van(
        tblScores=[{"rekenen_m_niveau": "III"}, {"rekenen_m_niveau": "I"}],
        tblToetsen=[{"leerling_id": ANNA, "toets": "Rekenen"}, {"leerling_id": BRAM}],
        tblBesprekingen=[{"leerling": "bram"}, {"leerling": "Anna "}, {"vraag": "Hoe?"}],
        tblHandelingsplannen=[{"leerling": "Anna", "van": date(2026, 11, 2)}],
        tblIndelingArchief=[{"leerling_id": ANNA, "periode": "1"}],
    )  # fmt: skip

    assert pak_in(klas, ANNA) == Bagage(
        ANNA,
        frozenset({"anna"}),
        {"leerling_id": ANNA, "roepnaam": "Anna", "leerling": "Anna", "leerjaar": 5},
        {
            "tblScores": ({"leerling_id": ANNA, "rekenen_m_niveau": "III"},),
            "tblGroepsoverzicht": ({"leerling_id": ANNA},),
            "tblIndeling": ({"leerling_id": ANNA},),
            "tblBesprekingen": ({"leerling": "Anna"},),
            "tblHandelingsplannen": ({"leerling": "Anna", "van": date(2026, 11, 2)},),
            "tblToetsen": ({"leerling_id": ANNA, "toets": "Rekenen"},),
            "tblIndelingArchief": ({"leerling_id": ANNA, "periode": "1"},),
        },
    )


def test_a_cell_that_was_refused_goes_along_as_it_stands():
    klas = klas_van(tblScores=[{"rekenen_m_niveau": "6"}])

    assert klas.afgekeurd == {("tblScores", 0, "rekenen_m_niveau")}
    assert pak_in(klas, ANNA).rijen["tblScores"] == (
        {"leerling_id": ANNA, "rekenen_m_niveau": "6"},
    )


def test_a_child_in_a_spare_row_is_called_by_its_roepnaam_until_it_has_a_name():
    nieuw = [{}, {}, {}, {"roepnaam": "Daan", "leerjaar": 5}]
    klas = klas_van(tblLeerlingen=nieuw, tblBesprekingen=[{"leerling": "Daan"}])

    assert pak_in(klas, VRIJ).rijen["tblBesprekingen"] == ({"leerling": "Daan"},)


@pytest.mark.parametrize(
    ("leerlingen", "van"),
    [
        ([{}, {}, {}, {"roepnaam": "Bram"}], {"anna": ANNA, "bram": BRAM, "chaima": CHAIMA}),
        ([{}, {"leerling": "ANNA"}], {"chaima": CHAIMA}),
        ([{}, {"leerling": None}], {"anna": ANNA, "bram": BRAM, "chaima": CHAIMA}),
        ([{"leerling": "Bram B."}], {"bram b.": ANNA, "bram": BRAM, "chaima": CHAIMA}),
        (
            [{}, {}, {}, {"roepnaam": "Daan"}, {"roepnaam": "daan"}],
            {"anna": ANNA, "bram": BRAM, "chaima": CHAIMA},
        ),
    ],
    ids=["display name first", "twice", "roepnaam", "other name", "roepnaam twice"],
)  # fmt: skip
def test_whose_a_name_is(leerlingen, van):
    assert van_wie(klas_van(tblLeerlingen=leerlingen)) == van


def test_case_of_an_id_is_no_difference():
    klas = klas_van(tblScores=[{"leerling_id": ANNA.lower(), "rekenen_goed": 80}])

    assert pak_in(klas, ANNA).rijen["tblScores"] == (
        {"leerling_id": ANNA.lower(), "rekenen_goed": 80},
    )


def test_an_id_of_nobody():
    with pytest.raises(ValueError, match="HGW-99"):
        pak_in(klas_van(), "HGW-99")


def test_tables_that_go_by_name():
    werkboek = klas_van().werkboek

    assert naamkolommen(werkboek) == {
        "tblBesprekingen": "leerling",
        "tblHandelingsplannen": "leerling",
    }
