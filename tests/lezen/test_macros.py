"""What a workbook holds for the buttons, read without running any of it."""

import io
import zipfile
from importlib.metadata import version
from pathlib import Path

import pytest

from hgw_excel.acties.knoppen import knoppen
from hgw_excel.bouwen.macros.werkbladen import INSTELLINGEN
from hgw_excel.lezen.macros import Macros, _pak_uit, read_macros
from tests.installatie.klassen import klas

PROJECT, LINT, CONF = "xl/vbaProject.bin", "customUI/customUI.xml", b"xlwings.conf"


def zet(map_: Path, wijzig=lambda naam, deel: deel) -> Path:
    """Write the klassenmap with other parts; one that becomes None is left out."""
    pad = map_ / "klas.xlsm"
    with (
        zipfile.ZipFile(io.BytesIO(klas(met_macros=True))) as bron,
        zipfile.ZipFile(pad, "w", zipfile.ZIP_DEFLATED) as doel,
    ):
        for naam in bron.namelist():
            deel = wijzig(naam, bron.read(naam))
            if deel is not None:
                doel.writestr(naam, deel)
    return pad


def vervang(welke: str, oud: bytes, nieuw: bytes):
    def wijzig(naam, deel):
        assert naam != welke or oud in deel
        return deel.replace(oud, nieuw) if naam == welke else deel

    return wijzig


def test_all_that_is_there(tmp_path):
    assert read_macros(zet(tmp_path)) == Macros(
        version("xlwings"), frozenset(knoppen()), INSTELLINGEN
    )


def test_a_workbook_without(tmp_path):
    pad = tmp_path / "klas.xlsx"
    pad.write_bytes(klas(met_macros=False))

    assert read_macros(pad) is None


def test_the_version_is_that_of_the_file(tmp_path):
    """It stands unpacked where nothing before it is alike."""
    eigen = version("xlwings").encode()
    anders = eigen[:-1] + (b"0" if eigen[-1:] != b"0" else b"1")
    gezien = read_macros(zet(tmp_path, vervang(PROJECT, eigen[-3:], anders[-3:])))

    assert gezien.xlwings == anders.decode()


@pytest.mark.parametrize(
    "wijzig",
    [
        lambda naam, deel: b"" if naam == PROJECT else deel,
        lambda naam, deel: None if naam == PROJECT else deel,
        lambda naam, deel: deel.replace(b"Attribut", b"attribut") if naam == PROJECT else deel,
    ],
    ids=["empty", "gone", "stored otherwise"],
)
def test_a_project_that_does_not_say_its_version(tmp_path, wijzig):
    assert read_macros(zet(tmp_path, wijzig)).xlwings == ""


def test_a_button_less(tmp_path):
    gezien = read_macros(zet(tmp_path, vervang(LINT, b'"lint_plan"', b'"anders"')))

    assert frozenset(knoppen()) - gezien.acties == {"plan"}


def test_no_tab(tmp_path):
    zonder = vervang("_rels/.rels", b"/ui/extensibility", b"/ui/anders")

    assert read_macros(zet(tmp_path, zonder)).acties == frozenset()


def test_macros_that_someone_signed(tmp_path):
    pad = zet(tmp_path)
    zonder = read_macros(pad).ondertekend
    soort = "http://schemas.microsoft.com/office/2006/relationships/vbaProjectSignature"
    ruimte = "http://schemas.openxmlformats.org/package/2006/relationships"
    relatie = f'<Relationship Id="rId1" Type="{soort}" Target="vbaProjectSignature.bin"/>'
    with zipfile.ZipFile(pad, "a") as archief:
        rels = f'<Relationships xmlns="{ruimte}">{relatie}</Relationships>'
        archief.writestr("xl/_rels/vbaProject.bin.rels", rels)

    assert (zonder, read_macros(pad).ondertekend) == (
        False,
        True,
    )


def test_no_settings(tmp_path):
    zonder = vervang("xl/workbook.xml", CONF, b"instellingen")

    assert read_macros(zet(tmp_path, zonder)).instellingen == {}


@pytest.mark.parametrize(
    ("stuk", "uit"),
    [
        (b"\x00abcdefgh\x00ij", "abcdefghij"),
        (b"\x08abc\x00\x20d", "abcabcd"),  # three characters back, three of them
        (b"\x08abc\x01\x20d", "abcabcad"),  # four of them: it copies what it copied
        (b"\x02a\x02\x00b", "aaaaaab"),  # one back, five of them
        (b"\x02a\xff\xffb", "a"),  # before the beginning
        (b"\x01\x00\x00", ""),
        (b"", ""),
    ],
)
def test_unpacking(stuk, uit):
    assert _pak_uit(stuk) == uit
