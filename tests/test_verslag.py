"""The report on an internal fault: where and which type, nothing of what was in the files."""

import pytest

from hgw_excel.verslag import MEESTE_REGELS, _kort, maak_verslag


def vang(functie) -> BaseException:
    with pytest.raises(Exception) as gevangen:  # noqa: PT011 - any fault will do
        functie()
    return gevangen.value


def lees_leerling() -> None:
    try:
        raise KeyError("Anna Jansen")
    except KeyError as fout:
        raise ValueError("score van Anna: 'x'") from fout


def test_report_names_types_and_places_without_messages():
    verslag = maak_verslag(vang(lees_leerling))

    assert "Anna" not in verslag
    assert verslag.index("builtins.ValueError") < verslag.index("builtins.KeyError")
    assert "test_verslag.py:" in verslag
    assert "lees_leerling" in verslag


def test_endless_recursion_is_short():
    def dieper() -> None:
        dieper()

    verslag = maak_verslag(vang(dieper))

    assert len(verslag.splitlines()) == 4 + MEESTE_REGELS


def test_circular_causes_end():
    een, twee = ValueError(), KeyError()
    een.__cause__, twee.__cause__ = twee, een

    assert maak_verslag(een).count("builtins.") == 2


@pytest.mark.parametrize(
    ("pad", "kort"),
    [
        ("/thuis/jan/src/hgw_excel/lezen/poort.py", "hgw_excel/lezen/poort.py"),
        ("C:\\Users\\Jan Jansen\\hgw_excel\\cli\\ingang.py", "hgw_excel/cli/ingang.py"),
        ("/thuis/jan/hgw_excel/venv/lib/site-packages/click/core.py", "click/core.py"),
        ("/thuis/jan/python3.11/zipfile.py", "zipfile.py"),
        ("/thuis/jan/lib/site-packages/hgw_excel/cli/ingang.py", "hgw_excel/cli/ingang.py"),
        ("<string>", "<string>"),
    ],
)
def test_paths_lose_the_folders_of_the_user(pad, kort):
    assert _kort(pad) == kort
