"""The sheet Controle: what must be mended first, as many rows as are found, and nothing else."""

import pytest

from hgw_excel.acties.controleblad import op_controle, tel_zin
from hgw_excel.acties.voorstel import echt
from hgw_excel.domein.melding import Ernst, Melding
from tests.acties.klas_na import lees, na
from tests.controle.klasbouw import maak_inhoud
from tests.voorbeeld import voorbeeld_school

TABEL = "tblControle"


def klas():
    return lees(maak_inhoud(voorbeeld_school(), (5,), ("Anna", "Bram")))


def melding(ernst=Ernst.AANPASSEN, cel="H12", bestand="", zin="'6' is geen niveau."):
    return Melding("HGW312", ernst, bestand, "Scores", cel, "M niveau", zin, "Kies I.")


def rijen(klas):
    return [tuple(rij[key] for key in ("ernst", "cel", "zin")) for rij in klas.inhoud.rijen(TABEL)]


def gevuld(klas, *meldingen):
    return na(klas, echt(klas, op_controle(klas, meldingen).wijzigingen))


def test_what_must_be_mended_stands_first_and_the_order_within_stays():
    meldingen = (
        melding(Ernst.TIP, "A2"),
        melding(Ernst.AANPASSEN, "C9"),
        melding(Ernst.LET_OP, "B3"),
        melding(Ernst.AANPASSEN, "B9"),
    )

    assert [rij[:2] for rij in rijen(gevuld(klas(), *meldingen))] == [
        ("aanpassen", "C9"), ("aanpassen", "B9"), ("let op", "B3"), ("tip", "A2"),
    ]  # fmt: skip


def test_a_row_says_all():
    (rij,) = gevuld(klas(), melding()).inhoud.rijen(TABEL)

    assert [rij[key] for key in ("ernst", "blad", "cel", "zin", "doe", "code")] == [
        "aanpassen", "Scores", "H12", "'6' is geen niveau.", "Kies I.", "HGW312",
    ]  # fmt: skip


def test_a_melding_on_another_file_says_which():
    assert rijen(gevuld(klas(), melding(bestand="school.toml", zin="Geen schooljaar."))) == [
        ("aanpassen", "H12", "school.toml: Geen schooljaar.")
    ]


def test_what_was_found_before_goes():
    eerst = gevuld(klas(), melding(), melding(cel="H13"), melding(cel="H14"))

    assert rijen(gevuld(eerst, melding(cel="H15"))) == [
        ("aanpassen", "H15", "'6' is geen niveau."), (None, None, None), (None, None, None),
    ]  # fmt: skip


def test_nothing_found_empties_the_sheet():
    assert rijen(gevuld(gevuld(klas(), melding()))) == [(None, None, None)]


def test_the_same_again_changes_nothing():
    een = gevuld(klas(), melding(), melding(cel="H13"))

    assert not echt(een, op_controle(een, [melding(), melding(cel="H13")]).wijzigingen)


@pytest.mark.parametrize(
    ("ernsten", "zin"),
    [
        ([], "Er is niets gevonden."),
        ([Ernst.TIP], "1 tip."),
        ([Ernst.TIP, Ernst.TIP, Ernst.AANPASSEN], "1 keer aanpassen en 2 tips."),
        (list(Ernst) * 2, "2 keer aanpassen, 2 keer let op en 2 tips."),
    ],
)
def test_counts(ernsten, zin):
    assert tel_zin([melding(ernst) for ernst in ernsten]) == zin
