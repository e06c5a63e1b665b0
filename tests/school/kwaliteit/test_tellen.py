"""Cards as counts: who scored what can't be seen, one bad card stops nothing."""

import random
from collections.abc import Mapping
from io import BytesIO
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from openpyxl import load_workbook

from hgw_excel.domein.kwaliteit import Kaart, punten, tel
from hgw_excel.domein.melding import KanNiet
from hgw_excel.lezen.lees import read_safely
from hgw_excel.school.consolideren import consolideer
from hgw_excel.school.kwaliteit.kaart import KAART, OVERZICHT
from hgw_excel.school.kwaliteit.tellen import schrijf_kaart
from hgw_excel.school.kwaliteit.tellen import tel as tel_paden
from tests.school.klassen import KLEIN, bytes_van
from tests.school.kwaliteit.hulp import leeg, scores, vul
from tests.school.overzicht.lezen import delen, laad, tabel

STAPPEN = ("nog niet", "begin gemaakt", "grotendeels", "op orde")
TE_WEINIG = "Vanaf 3 worden ze geteld: anders is te zien wie wat invulde."
GEHEIM = {"actie": "QGEHEIM met de tafels", "wie": "QJUF", "wanneer": "QMEI"}


def maak_drie(map_: Path) -> None:
    """
    | kaart | A17           | A18      | B1      |
    | een   | nog niet, ja  | op orde  | op orde |
    | twee  | nog niet      | op orde  |         |
    | drie  | grotendeels   | nog niet | op orde |
    """
    cellen = scores(A17="nog niet!", A18="op orde", B1="op orde")
    cellen["A17"] |= GEHEIM
    vul(map_ / "een.xlsx", cellen)
    vul(map_ / "twee.xlsx", scores(A17="nog niet", A18="op orde"))
    vul(map_ / "drie.xlsx", scores(A17="grotendeels", A18="nog niet", B1="op orde"))


def geteld(pad: Path) -> dict[str, list[object]]:
    """Return the counts of a written file by number, without the sentence of the point."""
    rijen = tabel(laad(pad.read_bytes()), "Kwaliteitskaart", "tblKwaliteit")[1:]
    return {str(rij[0]): rij[3:] for rij in rijen}


def test_counts_of_three_cards(tmp_path):
    maak_drie(tmp_path)

    uitkomst = tel_paden([tmp_path], tmp_path / "telling.xlsx")
    rijen = geteld(tmp_path / "telling.xlsx")

    assert (uitkomst.exit_code, uitkomst.geteld, uitkomst.meldingen) == (0, 3, [])
    assert (rijen["A17"], rijen["A18"]) == ([2, 0, 1, 0, 3, 1], [1, 0, 0, 2, 3, 0])
    assert rijen["B1"] == [None, None, None, None, "minder dan 3", None]
    assert list(rijen) == [punt.nr for punt in punten()]


def test_what_was_typed_beside_the_scores_stays_in_the_card(tmp_path):
    maak_drie(tmp_path)
    uit = tmp_path / "telling.xlsx"
    tel_paden([tmp_path], uit)

    alles = b"".join(delen(uit.read_bytes()).values()).decode()
    kaart = b"".join(delen((tmp_path / "een.xlsx").read_bytes()).values()).decode()

    assert [tekst for tekst in (*GEHEIM.values(), "een.xlsx") if tekst in alles] == []
    assert all(tekst in kaart for tekst in GEHEIM.values())


@pytest.mark.parametrize(
    ("aantal", "zin"),
    [
        (0, f"Er zijn nog geen kaarten ingevuld. {TE_WEINIG}"),
        (1, f"Er is 1 kaart ingevuld. {TE_WEINIG}"),
        (2, f"Er zijn 2 kaarten ingevuld. {TE_WEINIG}"),
    ],
)
def test_too_few_cards_are_not_counted(tmp_path, aantal, zin):
    for i in range(aantal):
        vul(tmp_path / f"{i}.xlsx", scores(A1="op orde", A2=STAPPEN[i]))

    uitkomst = tel_paden([tmp_path], tmp_path / "telling.xlsx")

    assert (uitkomst.reden, uitkomst.exit_code, uitkomst.geschreven) == (zin, 4, [])
    assert not (tmp_path / "telling.xlsx").exists()


def test_a_copy_counts_once(tmp_path):
    maak_drie(tmp_path)
    (tmp_path / "drie (1).xlsx").write_bytes((tmp_path / "drie.xlsx").read_bytes())

    uitkomst = tel_paden([tmp_path], tmp_path / "telling.xlsx")

    assert (uitkomst.geteld, [m.code for m in uitkomst.meldingen]) == (3, ["HGW149"])
    assert geteld(tmp_path / "telling.xlsx")["A17"] == [2, 0, 1, 0, 3, 1]


def test_an_own_file_of_another_kind_is_left_alone(tmp_path):
    maak_drie(tmp_path)
    tel_paden([tmp_path], tmp_path / "telling.xlsx")

    opnieuw = tel_paden([tmp_path], tmp_path / "nog een telling.xlsx")

    assert (opnieuw.geteld, opnieuw.meldingen) == (3, [])
    assert (tmp_path / "nog een telling.xlsx").read_bytes() == (
        tmp_path / "telling.xlsx"
    ).read_bytes()


def verander(pad: Path, blad: str, **cellen: object) -> None:
    boek = load_workbook(pad)
    for cel, waarde in cellen.items():
        boek[blad][cel] = waarde
    boek.save(pad)


@pytest.mark.parametrize(
    ("blad", "cel", "waarde", "zin"),
    [
        (KAART, "E4", "punten", "De kolom 'score' is weg of heet anders. "
         "Zet de kop terug op het blad Kaart."),
        (OVERZICHT, "D5", None, "De woorden voor de scores zijn veranderd. "
         "Zet ze terug op het blad Overzicht."),
        (OVERZICHT, "D5", "op orde", "De woorden voor de scores zijn veranderd. "
         "Zet ze terug op het blad Overzicht."),
        (OVERZICHT, "C25", 1, "Deze kaart is met een nieuwere versie van het programma gemaakt. "
         "Werk het programma bij."),
    ],
)  # fmt: skip
def test_a_damaged_card_takes_no_part_and_the_others_do(tmp_path, blad, cel, waarde, zin):
    maak_drie(tmp_path)
    verander(vul(tmp_path / "vier.xlsx", scores(A17="nog niet")), blad, **{cel: waarde})

    uitkomst = tel_paden([tmp_path], tmp_path / "telling.xlsx")

    assert [(m.code, m.bestand, str(m)) for m in uitkomst.meldingen] == [
        ("HGW148", "vier.xlsx", zin)
    ]
    assert geteld(tmp_path / "telling.xlsx")["A17"] == [2, 0, 1, 0, 3, 1]


def test_an_empty_card_is_said_and_not_counted(tmp_path):
    maak_drie(tmp_path)
    (tmp_path / "leeg.xlsx").write_bytes(leeg())

    uitkomst = tel_paden([tmp_path], tmp_path / "telling.xlsx")

    assert uitkomst.geteld == 3
    assert [str(m) for m in uitkomst.meldingen] == ["Op deze kaart staat nog geen score."]


def test_a_cell_that_is_no_score_costs_only_itself(tmp_path):
    maak_drie(tmp_path)
    vier = scores(A17="prima", A18="OP ORDE ")
    vier["A18"]["werkpunt"] = "misschien"
    vul(tmp_path / "vier.xlsx", vier)

    uitkomst = tel_paden([tmp_path], tmp_path / "telling.xlsx")

    assert [str(m) for m in uitkomst.meldingen] == [
        "Kaart, E21: Dit is geen score. Kies nog niet, begin gemaakt, grotendeels of op orde.",
        "Kaart, F22: Hier kan alleen een werkpunt staan. Kies ja, of maak de cel leeg.",
    ]
    rijen = geteld(tmp_path / "telling.xlsx")
    assert (rijen["A17"], rijen["A18"]) == ([2, 0, 1, 0, 3, 1], [1, 0, 0, 3, 4, 0])


def test_a_file_that_cannot_be_read_is_named(tmp_path):
    maak_drie(tmp_path)
    (tmp_path / "kapot.xlsx").write_bytes(b"PK\x03\x04 kapot")

    uitkomst = tel_paden([tmp_path], tmp_path / "telling.xlsx")

    assert (uitkomst.exit_code, uitkomst.geteld) == (3, 3)
    assert [m.bestand for m in uitkomst.meldingen] == ["kapot.xlsx"]


def test_a_filled_card_is_never_overwritten_and_an_empty_one_is(tmp_path):
    pad = vul(tmp_path / "kaart.xlsx", scores(A1="op orde"))
    voor = pad.read_bytes()

    with pytest.raises(KanNiet, match="al ingevuld"):
        schrijf_kaart(pad, None, overschrijf=True)

    assert pad.read_bytes() == voor
    pad.write_bytes(leeg())
    assert schrijf_kaart(pad, None, overschrijf=True) == [pad]


@pytest.mark.parametrize("kop", ["score", "werkpunt", "actie", "wie", "wanneer"])
def test_one_typed_cell_keeps_a_card(tmp_path, kop):
    pad = vul(tmp_path / "kaart.xlsx", {"B7": {kop: "x"}})
    voor = pad.read_bytes()

    with pytest.raises(KanNiet, match="al ingevuld"):
        schrijf_kaart(pad, None, overschrijf=True)

    assert pad.read_bytes() == voor


@pytest.mark.parametrize(
    ("blad", "cel", "waarde"),
    [(OVERZICHT, "D5", None), (KAART, "E4", "punten"), (KAART, "D80", "los onder de tabel")],
)
def test_a_card_that_is_not_as_we_made_it_is_kept(tmp_path, blad, cel, waarde):
    pad = tmp_path / "kaart.xlsx"
    pad.write_bytes(leeg())
    verander(pad, blad, **{cel: waarde})
    voor = pad.read_bytes()

    with pytest.raises(KanNiet, match="al ingevuld, of anders dan wij hem maakten"):
        schrijf_kaart(pad, None, overschrijf=True)

    assert pad.read_bytes() == voor


def test_the_counts_are_never_overwritten_by_a_card(tmp_path):
    maak_drie(tmp_path)
    pad = tmp_path / "telling.xlsx"
    tel_paden([tmp_path], pad)
    voor = pad.read_bytes()

    with pytest.raises(KanNiet, match="is een telling van kwaliteitskaarten"):
        schrijf_kaart(pad, None, overschrijf=True)

    assert pad.read_bytes() == voor


def test_the_overview_has_the_sheet_only_where_cards_lie(tmp_path):
    (tmp_path / "klassenmap groep 5.xlsx").write_bytes(bytes_van(*KLEIN))
    zonder = consolideer([tmp_path], tmp_path / "zonder.xlsx")
    maak_drie(tmp_path)

    met = consolideer([tmp_path], tmp_path / "met.xlsx")
    rijen = geteld(tmp_path / "met.xlsx")

    assert (zonder.exit_code, met.exit_code, met.meegedaan) == (0, 0, 1)
    assert "Kwaliteitskaart" not in laad((tmp_path / "zonder.xlsx").read_bytes()).sheetnames
    assert rijen["A17"] == [2, 0, 1, 0, 3, 1]
    alles = b"".join(delen((tmp_path / "met.xlsx").read_bytes()).values()).decode()
    assert [naam for naam in ("een.xlsx", "QJUF", "QGEHEIM") if naam in alles] == []


def test_the_overview_says_that_there_are_too_few(tmp_path):
    (tmp_path / "klassenmap groep 5.xlsx").write_bytes(bytes_van(*KLEIN))
    vul(tmp_path / "een.xlsx", scores(A17="nog niet"))

    consolideer([tmp_path], tmp_path / "met.xlsx")
    blad = load_workbook(BytesIO((tmp_path / "met.xlsx").read_bytes()))["Kwaliteitskaart"]

    assert [cel.value for rij in blad.iter_rows() for cel in rij if cel.value is not None] == [
        "Kwaliteitskaart",
        f"Er is 1 kaart ingevuld. {TE_WEINIG}",
    ]


def test_the_written_file_is_known_as_ours(tmp_path):
    maak_drie(tmp_path)
    tel_paden([tmp_path], tmp_path / "telling.xlsx")
    boek = read_safely(tmp_path / "telling.xlsx")

    assert (boek.soort, boek.versie) == ("kwaliteitstelling", 0)


NUMMERS = [punt.nr for punt in punten()]
KAARTEN = st.lists(
    st.builds(
        Kaart,
        st.dictionaries(st.sampled_from(NUMMERS[:6]), st.integers(0, 3)),
        st.frozensets(st.sampled_from(NUMMERS[:6])),
    ),
    max_size=8,
)


def per_punt(kaarten: list[Kaart]) -> Mapping[str, list[int]]:
    return {nr: [kaart.scores[nr] for kaart in kaarten if nr in kaart.scores] for nr in NUMMERS[:6]}


@given(KAARTEN, st.randoms(use_true_random=False))
def test_every_count_is_of_enough_cards_and_adds_up(kaarten: list[Kaart], kans: random.Random):
    kwaliteit = tel(kaarten, STAPPEN, 3)
    anders = kans.sample(kaarten, len(kaarten))
    genoeg = {nr: s for nr, s in per_punt(kaarten).items() if len(s) >= 3 and len(kaarten) >= 3}

    assert {t.punt.nr: t.per_stap for t in kwaliteit.tellingen} == {
        nr: tuple(map(s.count, range(4))) for nr, s in genoeg.items()
    }
    assert all(sum(t.per_stap) == t.gescoord >= t.werkpunten for t in kwaliteit.tellingen)
    assert tel(anders, STAPPEN, 3) == kwaliteit
