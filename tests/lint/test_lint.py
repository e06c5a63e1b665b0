"""The lint finds nothing in an honest workbook, and each planted defect by its own rule."""

from pathlib import Path

import pytest

from tests.lint import lint
from tests.lint.defecten import DEFECTEN
from tests.lint.defecten.macros import DEFECTEN_MACROS
from tests.lint.defecten.plekken import RELS, relatie
from tests.lint.eerlijk import LINT, RIBBON, bouw, macroproject
from tests.lint.regel import alle
from tests.lint.verminken import Delen, Ingreep, erbij, lees, samen, schrijf

FOUTEN = ("Datamuur!L1:L3",)
KNOPPEN = samen(
    erbij(LINT, RIBBON),
    relatie(RELS, "ui/extensibility", LINT),
)


@pytest.fixture(scope="module")
def eerlijk(tmp_path_factory: pytest.TempPathFactory) -> Delen:
    return lees(bouw(tmp_path_factory.mktemp("eerlijk") / "eerlijk.xlsx"))


@pytest.fixture(scope="module")
def met_macros(tmp_path_factory: pytest.TempPathFactory) -> Delen:
    map_ = tmp_path_factory.mktemp("macros")
    return KNOPPEN(lees(bouw(map_ / "macros.xlsm", macroproject(map_ / "leeg.xlsm"))))


def gevonden(pad: Path, **opties) -> set[str]:
    return {bevinding.regel for bevinding in lint(pad, **opties)}


def test_honest_workbook_has_no_findings(tmp_path: Path, eerlijk: Delen) -> None:
    pad = schrijf(tmp_path / "klassenmap.xlsx", eerlijk)

    assert lint(pad, fouten_in=FOUTEN) == []


def test_honest_workbook_with_macros_has_no_findings(tmp_path: Path, met_macros: Delen) -> None:
    pad = schrijf(tmp_path / "klassenmap.xlsm", met_macros)

    assert lint(pad, fouten_in=FOUTEN) == []


@pytest.mark.parametrize(
    ("regels", "ingreep"), [d[1:] for d in DEFECTEN_MACROS], ids=[d[0] for d in DEFECTEN_MACROS]
)
def test_planted_defect_in_macros(
    tmp_path: Path, met_macros: Delen, regels: str, ingreep: Ingreep
) -> None:
    pad = schrijf(tmp_path / "klassenmap.xlsm", ingreep(met_macros))

    assert gevonden(pad, fouten_in=FOUTEN) == set(regels.split())


@pytest.mark.parametrize(
    ("regels", "ingreep"), [d[1:] for d in DEFECTEN], ids=[d[0] for d in DEFECTEN]
)
def test_planted_defect(tmp_path: Path, eerlijk: Delen, regels: str, ingreep: Ingreep) -> None:
    pad = schrijf(tmp_path / "klassenmap.xlsx", ingreep(eerlijk))

    assert gevonden(pad, fouten_in=FOUTEN) == set(regels.split())


def test_every_rule_fires_on_some_defect() -> None:
    geraakt = {naam for _, regels, _ in (*DEFECTEN, *DEFECTEN_MACROS) for naam in regels.split()}

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
