"""The folder for mended copies: which will not do, which will, and which is proposed."""

from pathlib import Path

import pytest

from hgw_excel.domein.melding import KanNiet
from hgw_excel.school.kopiemap import keur, voorstel
from tests.school.kapot import zet

NAAM_5 = "klassenmap groep 5.xlsx"


@pytest.fixture
def map_(tmp_path) -> Path:
    """A folder of klassenmappen with one below it."""
    zet(tmp_path / "klassen", klassenmap_groep_5=b"")
    zet(tmp_path / "klassen/oud", klassenmap_groep_6=b"")
    (tmp_path / "naar").symlink_to(tmp_path / "klassen")
    return tmp_path


@pytest.mark.parametrize(
    ("paden", "uit", "zin"),
    [
        (["klassen"], "klassen", "In 'klassen' staan de originelen"),
        (["klassen"], "klassen/../klassen", "In 'klassen' staan de originelen"),
        (["klassen"], "naar", "In 'naar' staan de originelen"),
        (["klassen"], "KLASSEN", "In 'KLASSEN' staan de originelen"),
        (["klassen"], "klassen/oud", "'oud' ligt in de map die gecontroleerd wordt."),
        ([f"klassen/{NAAM_5}"], "klassen", "In 'klassen' staan de originelen"),
        (["klassen/*.xlsx"], "klassen", "In 'klassen' staan de originelen"),
        (["klassen"], "klassen/nieuw", "'nieuw' ligt in de map die gecontroleerd wordt."),
        (["."], "nieuw", "'nieuw' ligt in de map die gecontroleerd wordt."),
        (["klassen"], f"klassen/{NAAM_5}", f"'{NAAM_5}' is een bestand."),
    ],
)
def test_a_folder_that_will_not_do(map_, monkeypatch, paden, uit, zin):
    monkeypatch.chdir(map_)

    with pytest.raises(KanNiet) as fout:
        keur(Path(uit), paden)
    assert (fout.value.zin[: len(zin)], fout.value.code) == (zin, 2)


@pytest.mark.parametrize(
    ("paden", "uit"),
    [
        (["klassen"], "hersteld"),
        (["klassen"], "klassen hersteld"),
        (["klassen"], "klassen/_hgw/hersteld"),
        ([f"klassen/{NAAM_5}"], "klassen/nieuw"),
    ],
)
def test_a_folder_that_will_do(map_, monkeypatch, paden, uit):
    monkeypatch.chdir(map_)

    assert keur(Path(uit), paden) is None


def test_which_folder_is_proposed(map_):
    anders, klassen = map_ / "documenten", map_ / "klassen"
    (map_ / "klassen hersteld").mkdir()

    assert [
        voorstel([klassen], anders),
        voorstel([klassen / NAAM_5], anders),
        voorstel([klassen / "oud"], anders),
        voorstel([klassen / "oud", klassen], anders),
        voorstel([Path("/")], map_),
    ] == [
        map_ / "klassen hersteld-2",
        map_ / "klassen hersteld-2",
        klassen / "oud hersteld",
        anders / "klassenmappen hersteld",
        None,
    ]
