"""Pages to print: names of tabs, and a workbook that has at least one."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hgw_excel.bouwen.afdruk import Afdruk, tabnaam

VERBODEN = set("[]:*?/\\")


@pytest.mark.parametrize(
    ("wens", "tab"),
    [
        ("Fleur B.", "Fleur B."),
        ("groep 5/6", "groep 5-6"),
        ("'t Hart", "t Hart"),
        ("", "blad"),
        ("x" * 40, "x" * 31),
    ],
)
def test_name_of_a_tab(wens, tab):
    assert tabnaam(wens, set()) == tab


@given(st.lists(st.text(max_size=40), max_size=12))
def test_tabs_differ_and_excel_takes_them(wensen):
    gebruikt: set[str] = set()

    tabs = [tabnaam(wens, gebruikt) for wens in wensen]

    assert len({tab.casefold() for tab in tabs}) == len(tabs)
    assert all(0 < len(tab) <= 31 and not VERBODEN & set(tab) for tab in tabs)
    assert not any(tab.startswith("'") or tab.endswith("'") for tab in tabs)


def test_no_workbook_without_a_page():
    with pytest.raises(ValueError, match="at least one page"):
        Afdruk("leeg").klaar()
