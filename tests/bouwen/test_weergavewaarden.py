"""What the views look at is what their formulas say, and their values are those of the build."""

import re
from collections.abc import Mapping

import pytest

from hgw_excel.bouwen.weergavewaarden import (
    ZIET,
    tekeningen,
    waarde_van,
    weergavecellen,
    zoals_geschreven,
)
from hgw_excel.bouwen.werkblad import Weergavecel, bereid
from hgw_excel.schema.formule import kaal
from hgw_excel.schema.inhoud import Inhoud
from hgw_excel.schema.kolom import Sheet
from tests.bouwen.boek import KLASSEN, vol

Cellen = Mapping[tuple[int, int], Weergavecel]


def weergaven(inhoud: Inhoud) -> list[Sheet]:
    return [sheet for sheet in inhoud.werkboek.sheets if sheet.bouwer in ZIET]


def op(naam: str, klas: str = "5-6") -> tuple[Inhoud, Sheet, Cellen]:
    inhoud = vol(klas)
    sheet = next(sheet for sheet in weergaven(inhoud) if sheet.bouwer == naam)
    return inhoud, sheet, weergavecellen(inhoud, sheet)


@pytest.mark.parametrize("naam", ZIET)
def test_a_view_looks_at_no_other_table_or_name(naam: str) -> None:
    tabellen: set[str] = set()
    for klas in KLASSEN:
        inhoud, _, cellen = op(naam, klas)
        tekst = "\n".join(re.sub('"[^"]*"', "", cel.tekst) for cel in cellen.values())
        namen = set(re.findall(r"\b\w+\b", tekst)) & inhoud.werkboek.koppen.keys()
        tabellen |= set(re.findall(r"\btbl\w+", tekst))

        assert {n for n in namen if not ZIET[naam].ziet((), (n,))} == set()

    assert tabellen == ZIET[naam].tabellen


def test_every_view_with_formulas_is_known() -> None:
    inhoud = vol()
    zonder_tabel = [sheet for sheet in inhoud.werkboek.sheets if sheet.table is None]

    assert {s.bouwer for s in zonder_tabel if weergavecellen(inhoud, s)} == ZIET.keys()


@pytest.mark.parametrize("naam", ZIET)
def test_the_same_content_gives_the_same_values(naam: str) -> None:
    inhoud, _, cellen = op(naam)

    assert {p: waarde_van(c, inhoud) for p, c in cellen.items()} == {
        p: c.waarde for p, c in cellen.items()
    }


def test_a_formula_is_known_however_it_is_written() -> None:
    een = 'IF(FALSE(),_xlfn.TEXTJOIN(", ",TRUE(),A1),1)'

    assert kaal(een) == kaal('IF(FALSE, TEXTJOIN(", ",TRUE,A1), 1)')
    assert kaal(een) != kaal('IF(FALSE,TEXTJOIN("; ",TRUE,A1),1)')


def test_how_much_room_a_text_has_is_read_from_the_file() -> None:
    inhoud, _, cellen = op("leerlingkaart")
    teksten = {p: bereid(c.tekst) for p, c in cellen.items()}
    zin = next(p for p, c in cellen.items() if c.params.get("key") == "stimulerend")
    ruimte = cellen[zin].params["ruimte"]
    korter = teksten[zin].replace(f">{ruimte},", ">12,").replace(f"{ruimte}-2", "12-2")

    gelezen = zoals_geschreven(cellen, {**teksten, zin: korter}, inhoud)
    vreemd = zoals_geschreven(cellen, {**teksten, zin: korter.replace("-2", "-3")}, inhoud)

    assert gelezen is not None
    assert (gelezen[zin].params["ruimte"], len(str(gelezen[zin].waarde))) == ("12", 12)
    assert {p for p in cellen if gelezen[p] != cellen[p]} == {zin}
    assert vreemd is None


def test_a_view_is_drawn_for_more_and_fewer_children_too() -> None:
    inhoud, sheet, nu = op("invalkaart")
    alle = list(tekeningen(inhoud, sheet))

    assert alle[0] == nu
    assert len({len(cellen) for cellen in alle}) > 5
    assert all(waarde_van(cel, inhoud) == cel.waarde for c in alle for cel in c.values())
