"""Handing a school over: files in, files out, who is found and who is told about."""

from collections.abc import Sequence
from functools import cache
from pathlib import Path

import openpyxl
import pytest

from hgw_excel import platform
from hgw_excel.bouwen.klassenmap import bouw_klassenmap
from hgw_excel.cli.opdracht_overdracht import zinnen
from hgw_excel.domein.melding import Ernst, KanNiet
from hgw_excel.schema.inhoud import Inhoud
from hgw_excel.school.controleren import controleer
from hgw_excel.school.overdracht import Uitkomst, draag_over
from hgw_excel.school.overdrachtlijst import Lot
from hgw_excel.school.schoolmap import maak_schoolmap
from tests.controle.klasbouw import maak_inhoud
from tests.e2e.school import KOPPEN
from tests.school.klassen import lees
from tests.voorbeeld import voorbeeld_school

ANNA, BRAM, CHAIMA, DAAN = (("Anna", "Smit"), ("Bram", "Bos"), ("Chaima", "El"), ("Daan", "Vos"))
Kind = tuple[str, tuple[str, str]]
"""A leerlingnummer, '' for none, and a name."""


def klas(leerjaar: int, kinderen: Sequence[Kind]) -> Inhoud:
    """A class of 2026-2027 in which each child has a need that names its place."""
    inhoud = maak_inhoud(voorbeeld_school(), (leerjaar,), [naam for _, (naam, _) in kinderen])
    for i, (nummer, (_, achternaam)) in enumerate(kinderen):
        inhoud.ruw["tblLeerlingen"][i] |= {"leerlingnummer": nummer, "achternaam": achternaam}
        inhoud.ruw["tblGroepsoverzicht"][i]["onderwijsbehoeften"] = f"{leerjaar}: kind {i}"
        inhoud.ruw["tblScores"][i]["rekenen_e_niveau"] = "III"
    for tabel, rijen in inhoud.ruw.items():
        if inhoud.werkboek.tabel(tabel).rows == "leerling":
            for i, rij in enumerate(rijen):
                rij["leerling_id"] = f"HGW-{leerjaar}{i:07d}"
    return inhoud


def school(map_: Path, jaar: str = "2027-2028") -> None:
    """Write a school folder of next year in which two classes of this year lie."""
    maak_schoolmap(map_)
    toml = map_ / "school.toml"
    tekst = toml.read_text(encoding="utf-8").replace('schooljaar = ""', f'schooljaar = "{jaar}"')
    toml.write_text(tekst.replace('brin = ""', 'brin = "99ZZ"'), encoding="utf-8")
    (map_ / "oud").mkdir()
    for naam, inhoud in oude().items():
        (map_ / "oud" / naam).write_bytes(inhoud)


@cache
def oude() -> dict[str, bytes]:
    """Return this year's klassenmappen."""
    vijf = klas(5, [("1", ANNA), ("2", BRAM), ("", CHAIMA)])
    zes = klas(6, [("4", ANNA), ("", DAAN), ("6", BRAM)])
    return {
        "klassenmap groep 5.xlsx": bouw_klassenmap(vijf),
        "klassenmap groep 6.xlsx": bouw_klassenmap(zes),
    }


def lijst(map_: Path, *kinderen: tuple[Kind, int], jaar: str = "2027-2028") -> Path:
    """Write next year's pupil file: children with their leerjaar, in groep 6 and 7."""
    regels = [
        f"{nummer};{naam};;{achternaam};{leerjaar};{leerjaar};{jaar}"
        for (nummer, (naam, achternaam)), leerjaar in kinderen
    ]
    pad = map_ / "lijst.csv"
    pad.write_text("\n".join((KOPPEN, *regels)), encoding="utf-8")
    return pad


VOLGEND = (
    (("1", ANNA), 6), (("2", BRAM), 6), (("", CHAIMA), 6), (("9", ("Nova", "Kok")), 6),
    (("4", ANNA), 7), (("", DAAN), 7),
)  # fmt: skip


@pytest.fixture(scope="module")
def over(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Uitkomst]:
    """
    | oud            | nieuw                          |
    | 5 Anna 1       | 6 Anna 1                       |
    | 5 Bram 2       | 6 Bram 2                       |
    | 5 Chaima       | 6 Chaima, by its name          |
    |                | 6 Nova 9, new                  |
    | 6 Anna 4       | 7 Anna 4                       |
    | 6 Daan         | 7 Daan, by its name            |
    | 6 Bram 6       | gone                           |
    """
    map_ = tmp_path_factory.mktemp("school")
    school(map_)
    return map_, draag_over([map_ / "oud"], lijst(map_, *VOLGEND), map_ / "nieuw", map_)


def behoeften(pad: Path) -> dict[str, object]:
    """Return id and need of each child in a new klassenmap, by name."""
    inhoud = lees(pad)[0].inhoud
    return {
        rij.tekst("leerling"): (rij.tekst("leerling_id"), rij["onderwijsbehoeften"])
        for rij in inhoud.rijen("tblGroepsoverzicht")
        if rij.leerjaar
    }


def test_each_child_is_found_in_whatever_class_it_was(over: tuple[Path, Uitkomst]) -> None:
    map_, uitkomst = over

    zes = behoeften(map_ / "nieuw" / "klassenmap groep 6.xlsx")
    nova = zes.pop("Nova")
    assert zes == {
        "Anna": ("HGW-50000000", "5: kind 0"),
        "Bram": ("HGW-50000001", "5: kind 1"),
        "Chaima": ("HGW-50000002", "5: kind 2"),
    }
    assert isinstance(nova, tuple)
    assert nova[1] is None
    assert behoeften(map_ / "nieuw" / "klassenmap groep 7.xlsx") == {
        "Anna": ("HGW-60000000", "6: kind 0"),
        "Daan": ("HGW-60000001", "6: kind 1"),
    }
    assert (uitkomst.kinderen, uitkomst.mee) == (6, 5)


def test_who_is_not_sure_new_or_gone_stands_in_the_list(over: tuple[Path, Uitkomst]) -> None:
    map_, uitkomst = over

    blad = openpyxl.load_workbook(map_ / "nieuw" / "overdracht.xlsx").active
    rijen = [[cel.value for cel in rij[1:7]] for rij in blad.iter_rows(min_row=5)]
    vijf, zes, zeven = (f"klassenmap groep {groep}.xlsx" for groep in (5, 6, 7))
    assert rijen == [
        ["Chaima El", None, 6, zes, vijf, Lot.OP_NAAM.value],
        ["Daan Vos", None, 7, zeven, zes, Lot.OP_NAAM.value],
        ["Nova Kok", "9", 6, zes, None, Lot.NIEUW.value],
        ["Bram Bos", "6", 6, None, zes, Lot.BLIJFT.value],
    ]
    assert [uitkomst.tel(lot) for lot in Lot] == [0, 2, 1, 1]


def test_there_is_nothing_to_mend_in_the_new_classes(over: tuple[Path, Uitkomst]) -> None:
    """Nor is the list taken for a klassenmap."""
    uitkomst = controleer([over[0] / "nieuw"])

    assert len(uitkomst.klassen) == 2
    assert [str(m) for m in uitkomst.meldingen if m.ernst is Ernst.AANPASSEN] == []


def test_last_years_results_count_at_the_start_of_the_year(over: tuple[Path, Uitkomst]) -> None:
    klas_, _ = lees(over[0] / "nieuw" / "klassenmap groep 6.xlsx")

    assert [rij["rekenen_nu"] for rij in klas_.inhoud.rijen("tblScores")][:4] == [
        "III", "III", "III", "",
    ]  # fmt: skip


def test_the_old_classes_stay_as_they_are(over: tuple[Path, Uitkomst]) -> None:
    assert {pad.name: pad.read_bytes() for pad in (over[0] / "oud").glob("*.xlsx")} == oude()


@pytest.fixture
def map_(tmp_path: Path) -> Path:
    school(tmp_path)
    return tmp_path


def test_the_new_classes_get_buttons_when_asked(map_: Path) -> None:
    uit = map_ / "nieuw"
    draag_over([map_ / "oud"], lijst(map_, *VOLGEND), uit, map_, macros=True)

    assert sorted(pad.name for pad in uit.iterdir()) == [
        "klassenmap groep 6.xlsm", "klassenmap groep 7.xlsm", "overdracht.xlsx",
    ]  # fmt: skip
    assert sorted(klas.bestand for klas in controleer([uit], map_).klassen) == [
        "klassenmap groep 6.xlsm", "klassenmap groep 7.xlsm",
    ]  # fmt: skip


def test_an_old_class_that_was_forgotten_is_noticed(map_: Path) -> None:
    (map_ / "oud" / "klassenmap groep 6.xlsx").unlink()

    uitkomst = draag_over([map_ / "oud"], lijst(map_, *VOLGEND), map_ / "nieuw", map_)

    assert uitkomst.vooral_nieuw == ["klassenmap groep 7.xlsx"]
    assert any("Is er een oude vergeten?" in zin for zin in zinnen(uitkomst))


def test_two_of_one_name_without_a_number_are_nobody(map_: Path) -> None:
    """Chaima was in groep 5; two of that name come, and neither can be told from the other."""
    bestand = lijst(map_, (("", CHAIMA), 6), (("", CHAIMA), 7))

    uitkomst = draag_over([map_ / "oud"], bestand, map_ / "nieuw", map_)

    assert (uitkomst.kinderen, uitkomst.mee, uitkomst.tel(Lot.ONZEKER)) == (2, 0, 2)


@pytest.mark.parametrize("macros", [False, True], ids=["xlsx", "xlsm"])
def test_what_exists_is_never_overwritten(map_: Path, macros: bool) -> None:
    bestand, uit = lijst(map_, *VOLGEND), map_ / "nieuw"
    uit.mkdir()
    (uit / "klassenmap groep 7.xlsx").write_bytes(b"van de leerkracht")

    with pytest.raises(KanNiet) as fout:
        draag_over([map_ / "oud"], bestand, uit, map_, macros=macros)

    assert fout.value.zin == (
        f"'klassenmap groep 7.xlsx' staat al in '{uit}'. Kies een lege map; er is niets veranderd."
    )
    assert [pad.name for pad in uit.iterdir()] == ["klassenmap groep 7.xlsx"]


def test_the_new_year_must_be_another(tmp_path: Path) -> None:
    school(tmp_path, "2026-2027")
    bestand = lijst(tmp_path, *VOLGEND, jaar="2026-2027")

    with pytest.raises(KanNiet) as fout:
        draag_over([tmp_path / "oud"], bestand, tmp_path / "nieuw", tmp_path)

    assert fout.value.zin == (
        "klassenmap groep 5.xlsx is van 2026-2027 en de nieuwe klassenmappen zijn dat ook. Zet in "
        "school.toml het nieuwe schooljaar."
    )
    assert not (tmp_path / "nieuw").exists()


def test_an_old_class_that_can_not_be_read_stops_it(map_: Path) -> None:
    (map_ / "oud" / "klassenmap groep 6.xlsx").write_bytes(b"geen werkmap")

    with pytest.raises(KanNiet) as fout:
        draag_over([map_ / "oud"], lijst(map_, *VOLGEND), map_ / "nieuw", map_)

    assert fout.value.zin.startswith("klassenmap groep 6.xlsx is nog niet in orde. ")
    assert fout.value.zin.endswith(" Er is niets geschreven.")
    assert not (map_ / "nieuw").exists()


def test_a_result_that_can_not_be_read_stops_it(map_: Path) -> None:
    vijf = klas(5, [("1", ANNA)])
    vijf.ruw["tblScores"][0]["rekenen_e_niveau"] = "6"
    (map_ / "oud" / "klassenmap groep 5.xlsx").write_bytes(bouw_klassenmap(vijf))

    with pytest.raises(KanNiet) as fout:
        draag_over([map_ / "oud"], lijst(map_, *VOLGEND), map_ / "nieuw", map_)

    assert fout.value.zin.startswith("klassenmap groep 5.xlsx is nog niet in orde. Scores, ")
    assert fout.value.zin.endswith(" Er is niets geschreven.")
    assert not (map_ / "nieuw").exists()


def test_no_half_school_stays_when_a_file_can_not_be_written(
    map_: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    echt, namen = platform.zet_neer, []

    def vol(nieuw: Path, doel: Path) -> None:
        namen.append(doel.name)
        if len(namen) == 2:
            raise OSError(28, "No space left on device")
        echt(nieuw, doel)

    monkeypatch.setattr(platform, "zet_neer", vol)

    with pytest.raises(KanNiet):
        draag_over([map_ / "oud"], lijst(map_, *VOLGEND), map_ / "nieuw", map_)

    assert list((map_ / "nieuw").iterdir()) == []
