"""A new child, another name and one who left, typed in LibreOffice and worked up to date by hgw."""

from dataclasses import dataclass
from datetime import date
from pathlib import Path

import pytest

from hgw_excel.school.leerlingwissel import bereid_bijwerken
from hgw_excel.school.uitvoeren import Uitvoering, voer_uit
from tests.e2e.gids import Gids, lees, verschillen
from tests.e2e.spel import Gespeeld
from tests.libreoffice import Kantoor

DAG = date(2027, 2, 1)


@dataclass(frozen=True)
class Bijgewerkt:
    """The klassenmap as LibreOffice saved it, then by hgw in its place, and computed once more."""

    voor: Gids
    pad: Path
    gids: Gids
    uitvoering: Uitvoering
    herberekend: Path


@pytest.fixture(scope="module")
def bijgewerkt(
    kantoor: Kantoor, gespeeld: Gespeeld, tmp_path_factory: pytest.TempPathFactory
) -> Bijgewerkt:
    map_ = tmp_path_factory.mktemp("bijgewerkt")
    document = kantoor.open(gespeeld.pad)
    document.typ(*gespeeld.gids.plek("tblBesprekingen", 0, "leerling"), "Adam")
    document.typ(*gespeeld.gids.plek("tblBesprekingen", 1, "leerling"), "Noa")
    document.typ(*gespeeld.gids.plek("tblLeerlingen", "Adam", "roepnaam"), "Adem")
    pad = document.bewaar(map_ / gespeeld.pad.name)
    document.sluit()
    voor = lees(pad)
    uitvoering = voer_uit(bereid_bijwerken([pad], DAG))
    document = kantoor.open(pad)
    document.herbereken()
    herberekend = document.bewaar(map_ / "klassenmap herberekend.xlsx")
    document.sluit()
    return Bijgewerkt(voor, pad, lees(pad), uitvoering, herberekend)


def test_names_and_rows_are_in_order(bijgewerkt: Bijgewerkt) -> None:
    gids = bijgewerkt.gids
    vrij = [r for r in gids.inhoud.rijen("tblLeerlingen") if not r["roepnaam"]]

    assert gids.aanpassen == []
    assert [gids.cel("tblBesprekingen", i, "leerling") for i in (0, 1)] == ["Adem", "Noa"]
    assert gids.cel("tblScores", "Adem", "leerling") == "Adem"
    assert gids.cel("tblLeerlingen", "Noa", "leerling") == "Noa"
    assert gids.boek.namen["kaart_leerling"] == "Adem"
    assert len(vrij) == 3


def test_nothing_that_was_typed_is_lost(bijgewerkt: Bijgewerkt) -> None:
    def getypt(gids: Gids, tabel: str, tot: int) -> list[dict[str, object]]:
        kolommen = gids.klas.werkboek.tabel(tabel).columns
        keys = [k.key for k in kolommen if k.role == "v" and k.key != "leerling"]
        return [{key: rij.get(key) for key in keys} for rij in gids.inhoud.ruw[tabel][:tot]]

    ruw = bijgewerkt.voor.inhoud.ruw

    assert {tabel: getypt(bijgewerkt.gids, tabel, len(ruw[tabel])) for tabel in ruw} == {
        tabel: getypt(bijgewerkt.voor, tabel, len(ruw[tabel])) for tabel in ruw
    }


def test_libreoffice_computes_what_stands_there(bijgewerkt: Bijgewerkt) -> None:
    assert verschillen(bijgewerkt.pad, bijgewerkt.herberekend) == []


def test_a_new_row_has_its_formulas(bijgewerkt: Bijgewerkt) -> None:
    blad = bijgewerkt.gids.boek.tabellen["tblIndeling"]
    per_rij = [{plek for rij, plek in blad.formules if rij == i} for i in (0, len(blad.rijen) - 1)]

    assert per_rij[0] == per_rij[1] != set()


def test_a_second_run_changes_nothing(bijgewerkt: Bijgewerkt) -> None:
    nog_eens = bereid_bijwerken([bijgewerkt.pad], DAG.replace(day=9))

    assert [klas.geschreven for klas in bijgewerkt.uitvoering.klassen] == [True]
    assert (nog_eens.te_schrijven, nog_eens.geweigerd) == ((), ())
