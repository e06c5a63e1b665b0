"""What is not measured is a gap in the line, also before Excel computes anything."""

import re
from io import BytesIO
from zipfile import ZipFile

import pytest

from hgw_excel.lezen.lees import read_safely
from hgw_excel.school.controleren import controleer
from tests.lint import lint
from tests.weergaven.klassen import bytes_van


def delen(data: bytes, begin: str) -> list[str]:
    with ZipFile(BytesIO(data)) as zip_:
        return [zip_.read(naam).decode() for naam in zip_.namelist() if naam.startswith(begin)]


@pytest.mark.parametrize("klas", ["5-6", "nieuw"])
def test_a_point_that_is_not_drawn_is_stored_as_an_error(klas):
    cellen = re.findall(r"<c [^>]*>(?:(?!</c>).)*</c>", "".join(delen(bytes_van(klas), "xl/work")))
    nb = [cel for cel in cellen if "<v>#N/A</v>" in cel]

    assert len(nb) > 10
    assert [cel for cel in nb if ' t="e"' not in cel] == []


def test_the_chart_of_a_class_without_scores_keeps_no_point():
    grafieken = delen(bytes_van("nieuw"), "xl/charts/chart")
    caches = re.findall(r"<c:numCache>.*?</c:numCache>", "".join(grafieken))

    assert len(caches) == 3 * len(grafieken) > 0
    assert [cache for cache in caches if "<c:pt " in cache] == []


def test_the_chart_of_a_child_with_scores_keeps_them_and_no_zero():
    caches = re.findall(
        r"<c:numCache>.*?</c:numCache>", "".join(delen(bytes_van("5-6"), "xl/charts/chart"))
    )
    punten = re.findall(r"<c:v>(.*?)</c:v>", "".join(caches))

    assert len(punten) > 3
    assert "0" not in punten


def test_the_lint_knows_where_a_gap_is_meant(tmp_path):
    pad = tmp_path / "klassenmap.xlsx"
    pad.write_bytes(bytes_van("nieuw"))

    assert {bevinding.regel for bevinding in lint(pad)} == {"cachewaarde"}


def test_a_gap_is_no_fault_of_the_teacher(tmp_path):
    pad = tmp_path / "groep 5-6.xlsx"
    pad.write_bytes(bytes_van("nieuw"))

    boek = read_safely(pad)
    codes = {melding.code for melding in controleer([tmp_path]).meldingen}

    assert boek.soort == "klassenmap"
    assert "HGW301" not in codes
