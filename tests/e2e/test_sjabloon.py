"""An empty template of groep 1/2, filled by hand in LibreOffice without any school folder."""

from dataclasses import dataclass
from pathlib import Path

import pytest

from hgw_excel.bouwen.klassenmap import bouw_klassenmap
from hgw_excel.school.consolideren import consolideer
from hgw_excel.school.controleren import controleer
from hgw_excel.school.nieuw import maak_sjabloon
from tests.e2e.gids import Gids, lees, verschillen
from tests.libreoffice import Kantoor

KINDEREN = (("Tijn", 1, "aandacht"), ("Mila", 1, "op koers"), ("Sem", 2, "loopt voor"))


@dataclass(frozen=True)
class Getypt:
    """The template as it was made, and as it was saved."""

    leeg: Path
    pad: Path
    gids: Gids


@pytest.fixture(scope="module")
def getypt(kantoor: Kantoor, tmp_path_factory: pytest.TempPathFactory) -> Getypt:
    """
    | roepnaam | leerjaar | Taal M     |
    | Tijn     | 1        | aandacht   |
    | Mila     | 1        | op koers   |
    | Sem      | 2        | loopt voor |
    | Bo       |          |            |
    """
    map_ = tmp_path_factory.mktemp("sjabloon")
    leeg = maak_sjabloon(map_ / "leeg.xlsx", (1, 2), 8, None)
    document, gids = kantoor.open(leeg), lees(leeg)
    for i, (naam, leerjaar, stap) in enumerate(KINDEREN):
        document.typ(*gids.plek("tblLeerlingen", i, "roepnaam"), naam)
        document.typ(*gids.plek("tblLeerlingen", i, "leerjaar"), str(leerjaar))
        document.typ(*gids.plek("tblScores", i, "obs_taal_m"), stap)
    document.typ(*gids.plek("tblLeerlingen", len(KINDEREN), "roepnaam"), "Bo")
    document.typ(*gids.boek.adressen["hgw_periode"], "2")
    document.typ(*gids.boek.adressen["kaart_leerling"], "Mila")
    document.herbereken()
    pad = document.bewaar(map_ / "klassenmap groep 1-2.xlsx")
    document.sluit()
    return Getypt(leeg, pad, lees(pad))


def test_an_untouched_template_has_nothing_to_mend(getypt: Getypt) -> None:
    uitkomst = controleer([getypt.leeg])

    assert (uitkomst.exit_code, [str(m) for m in uitkomst.meldingen]) == (0, [])


def test_names_stand_in_the_plan(getypt: Getypt) -> None:
    plan = getypt.gids.plan("taal")

    assert {plek: namen for plek, namen in plan.items() if namen} == {
        (1, "intensief"): "Tijn",
        (1, "basis"): "Mila",
        (2, "verdiept"): "Sem",
    }


def test_every_formula_is_what_python_computes(getypt: Getypt, tmp_path: Path) -> None:
    opnieuw = tmp_path / "opnieuw.xlsx"
    opnieuw.write_bytes(bouw_klassenmap(getypt.gids.inhoud))

    assert verschillen(getypt.pad, opnieuw) == []


def test_only_the_child_without_leerjaar_is_said(getypt: Getypt) -> None:
    waar = [(m.code, m.blad, m.cel) for m in getypt.gids.meldingen if m.ernst == "aanpassen"]

    assert waar == [
        ("HGW405", *getypt.gids.plek("tblLeerlingen", len(KINDEREN), "leerjaar")),
    ]


def test_it_can_be_counted_without_a_school_folder(getypt: Getypt, tmp_path: Path) -> None:
    uitkomst = consolideer([getypt.pad], tmp_path / "overzicht.xlsx", tmp_path / "ib.xlsx")

    assert (uitkomst.meegedaan, uitkomst.gevonden, uitkomst.exit_code) == (1, 1, 1)
