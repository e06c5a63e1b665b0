"""The lint finds nothing in an honest workbook, and each planted defect by its own rule."""

from pathlib import Path

import pytest

from tests.lint import lint
from tests.lint.defecten import DEFECTEN
from tests.lint.defecten.plekken import RELS, relatie
from tests.lint.eerlijk import bouw
from tests.lint.regel import alle
from tests.lint.verminken import Delen, Ingreep, erbij, lees, samen, schrijf

FOUTEN = ("Datamuur!L1:L3",)
KNOPPEN = samen(
    erbij("customUI/customUI.xml", '<a xmlns="urn:x"/>'),
    relatie(RELS, "ui/extensibility", "customUI/customUI.xml"),
)
OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"


@pytest.fixture(scope="module")
def eerlijk(tmp_path_factory: pytest.TempPathFactory) -> Delen:
    return lees(bouw(tmp_path_factory.mktemp("eerlijk") / "eerlijk.xlsx"))


def gevonden(pad: Path, **opties) -> set[str]:
    return {bevinding.regel for bevinding in lint(pad, **opties)}


def test_honest_workbook_has_no_findings(tmp_path: Path, eerlijk: Delen) -> None:
    pad = schrijf(tmp_path / "klassenmap.xlsx", eerlijk)

    assert lint(pad, fouten_in=FOUTEN) == []


def test_honest_workbook_with_macros_has_no_findings(tmp_path: Path) -> None:
    vba = tmp_path / "vbaProject.bin"
    vba.write_bytes(OLE)
    pad = bouw(tmp_path / "klassenmap.xlsm", vba)
    schrijf(pad, KNOPPEN(lees(pad)))

    assert lint(pad, fouten_in=FOUTEN) == []


@pytest.mark.parametrize(
    ("regels", "ingreep"), [d[1:] for d in DEFECTEN], ids=[d[0] for d in DEFECTEN]
)
def test_planted_defect(tmp_path: Path, eerlijk: Delen, regels: str, ingreep: Ingreep) -> None:
    pad = schrijf(tmp_path / "klassenmap.xlsx", ingreep(eerlijk))

    assert gevonden(pad, fouten_in=FOUTEN) == set(regels.split())


def test_every_rule_fires_on_some_defect() -> None:
    geraakt = {naam for _, regels, _ in DEFECTEN for naam in regels.split()}

    assert geraakt == {regel.naam for regel in alle()}


def test_each_rule_is_a_module_of_its_name() -> None:
    modules = {regel.naam: regel.toets.__module__.rpartition(".")[2] for regel in alle()}

    assert all(naam == module and regel_uitleg(naam) for naam, module in modules.items())


def regel_uitleg(naam: str) -> str:
    return next(regel.uitleg for regel in alle() if regel.naam == naam)


def test_options_are_needed_for_what_they_allow(tmp_path: Path, eerlijk: Delen) -> None:
    pad = schrijf(tmp_path / "klassenmap.xlsx", eerlijk)

    assert gevonden(pad) == {"cachewaarde"}
    assert gevonden(pad, fouten_in=FOUTEN, makers=("",)) == {"eigenschappen"}


def test_no_zip_is_one_finding(tmp_path: Path) -> None:
    pad = tmp_path / "klassenmap.xlsx"
    pad.write_bytes(b"geen zip")

    assert [bevinding.regel for bevinding in lint(pad)] == ["zip"]
