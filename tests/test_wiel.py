"""What is installed: a wheel built from the sdist, used outside the clone, and the editable way."""

import os
import subprocess
import sys
import tarfile
import zipfile
from pathlib import Path

import pytest

pytestmark = pytest.mark.xdist_group("wiel")

KLOON = Path(__file__).parents[1]
PAKKETTEN = ("hgw_excel", "hgw_udfs", "hgw_sjablonen")
WORTELS = {"hgw_excel": "src", "hgw_udfs": "udfs", "hgw_sjablonen": "workbooks"}
WAAR = "import importlib.util as u\nfor n in {namen!r}: print(u.find_spec(n).origin)"
LEERLINGEN = """\
leerlingnummer;roepnaam;voorvoegsel;achternaam;groep;leerjaar;schooljaar
1001;Çağla;;Yılmaz;5/6;5;2026-2027
1002;Bram;van der;Berg;5/6;5;2026-2027
1003;Zoë;;Nowak;5/6;6;2026-2027
1004;Guus;;Faber;1/2;1;2026-2027
"""


def draai(*opdracht: str, cwd: Path, **omgeving: str) -> subprocess.CompletedProcess[str]:
    """Run Python in a folder outside the clone, with nothing of the clone on its path."""
    schoon = {k: v for k, v in os.environ.items() if k != "PYTHONPATH"}
    return subprocess.run(
        [sys.executable, *opdracht],
        cwd=cwd,
        env={**schoon, "PYTHONUTF8": "1", **omgeving},
        capture_output=True,
        encoding="utf-8",
        timeout=120,
    )


def bouw(soort: str, bron: Path, doel: Path) -> Path:
    """Build an sdist or a wheel with the build backend itself; no network is needed."""
    gedaan = draai("-m", "hatchling", "build", "-t", soort, "-d", str(doel), cwd=bron)
    assert gedaan.returncode == 0, gedaan.stderr
    (pad,) = doel.iterdir()
    return pad


@pytest.fixture(scope="module")
def map_(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("wiel")


@pytest.fixture(scope="module")
def sdist(map_: Path) -> Path:
    return bouw("sdist", KLOON, map_ / "sdist")


@pytest.fixture(scope="module")
def wiel(map_: Path, sdist: Path) -> Path:
    with tarfile.open(sdist) as tar:
        tar.extractall(map_ / "bron")
    (bron,) = (map_ / "bron").iterdir()
    return bouw("wheel", bron, map_ / "wiel")


@pytest.fixture(scope="module")
def plek(map_: Path, wiel: Path) -> Path:
    """Where the wheel is installed: a folder that holds nothing else."""
    doel = map_ / "geïnstalleerd"
    pip = ("-m", "pip", "install", "--quiet", "--no-deps", "--no-index", "--no-compile")
    gedaan = draai(*pip, "--target", str(doel), str(wiel), cwd=map_)
    assert gedaan.returncode == 0, gedaan.stderr
    return doel


def test_the_wheel_stands_on_its_own(map_: Path, plek: Path) -> None:
    code = WAAR.format(namen=PAKKETTEN)

    gedaan = draai("-c", code, cwd=map_, PYTHONPATH=str(plek))

    assert gedaan.stdout.split("\n")[:3] == [str(plek / n / "__init__.py") for n in PAKKETTEN]


def test_the_wheel_holds_the_three_packages_and_nothing_else(wiel: Path) -> None:
    namen = zipfile.ZipFile(wiel).namelist()
    boven = {naam.split("/")[0] for naam in namen}

    assert {naam for naam in boven if not naam.endswith(".dist-info")} == set(PAKKETTEN)
    assert [naam for naam in namen if "__pycache__" in naam or "cache/" in naam] == []


def test_every_file_of_the_clone_is_in_the_wheel(wiel: Path) -> None:
    """Modules and package data, compared with what git would take."""
    in_wiel = set(zipfile.ZipFile(wiel).namelist())
    in_kloon = {
        pad.relative_to(KLOON / wortel).as_posix()
        for naam, wortel in WORTELS.items()
        for pad in (KLOON / wortel / naam).rglob("*")
        if pad.is_file() and not any("cache" in deel for deel in pad.parts)
    }

    assert in_kloon - in_wiel == set()


@pytest.mark.parametrize(
    "deel",
    [
        "hgw_sjablonen/school.toml",
        "hgw_sjablonen/normen/_FICTIEF_demo.csv",
        "hgw_sjablonen/normen/README.md",
        "hgw_excel/cli/taal/nl/LC_MESSAGES/messages.mo",
    ],
)
def test_package_data_is_there(plek: Path, deel: str) -> None:
    assert (plek / deel).stat().st_size > 0


def test_the_script_hgw_is_there(wiel: Path) -> None:
    with zipfile.ZipFile(wiel) as zip_:
        (naam,) = (n for n in zip_.namelist() if n.endswith("entry_points.txt"))
        tekst = zip_.read(naam).decode()

    assert tekst.split() == ["[console_scripts]", "hgw", "=", "hgw_excel.cli.ingang:main"]


def test_version(map_: Path, plek: Path, wiel: Path) -> None:
    gedaan = draai("-m", "hgw_excel", "--versie", cwd=map_, PYTHONPATH=str(plek))

    assert (gedaan.stdout, gedaan.stderr) == (f"hgw, versie {wiel.name.split('-')[1]}\n", "")


def test_a_school_is_made_from_the_wheel(map_: Path, plek: Path) -> None:
    """Settings, norms and a klassenmap: all that reads package data or writes a workbook."""
    werk = map_ / "werk"
    werk.mkdir()
    (werk / "leerlingen.csv").write_text(LEERLINGEN, encoding="utf-8")

    schoolmap = draai("-m", "hgw_excel", "schoolmap", "school", cwd=werk, PYTHONPATH=str(plek))
    nieuw = draai(
        *("-m", "hgw_excel", "nieuw", "--school", "school"),
        *("--leerlingen", "leerlingen.csv", "--uit", "klassen"),
        cwd=werk,
        PYTHONPATH=str(plek),
    )

    assert (schoolmap.returncode, schoolmap.stderr) == (0, "")
    assert (nieuw.returncode, nieuw.stderr) == (0, "")
    assert sorted(pad.name for pad in (werk / "klassen").iterdir()) == [
        "klassenmap groep 1-2.xlsx",
        "klassenmap groep 5-6.xlsx",
    ]


def test_the_sdist_holds_what_a_reader_needs(sdist: Path) -> None:
    with tarfile.open(sdist) as tar:
        namen = {naam.split("/", 1)[1] for naam in tar.getnames() if "/" in naam}

    assert {"README.md", "LICENSE", "pyproject.toml", "tests/conftest.py"} <= namen


def test_editable_install_finds_all_three_in_the_clone(map_: Path) -> None:
    """The editable wheel holds a .pth with the roots; read without anything else installed."""
    code = "import sys, hatchling.build as b; b.build_editable(sys.argv[1])"
    gedaan = draai("-c", code, str(map_ / "los"), cwd=KLOON)
    assert gedaan.returncode == 0, gedaan.stderr
    (wiel,) = (map_ / "los").iterdir()
    zipfile.ZipFile(wiel).extractall(map_ / "pth")

    code = f"import site, sys; site.addsitedir(sys.argv[1])\n{WAAR.format(namen=PAKKETTEN)}"
    gevonden = draai("-I", "-S", "-c", code, str(map_ / "pth"), cwd=map_).stdout.split("\n")

    assert gevonden[:3] == [str(KLOON / WORTELS[n] / n / "__init__.py") for n in PAKKETTEN]
