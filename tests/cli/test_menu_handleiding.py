"""The page about the menu names what is in it."""

import re
from pathlib import Path

from hgw_excel.acties.lijst import ACTIES

WORTEL = Path(__file__).parents[2]


def test_the_page_lists_the_entries_in_their_order():
    bladzijde = (WORTEL / "docs/handleiding/ib.md").read_text(encoding="utf-8")
    keuzes = sorted((actie for actie in ACTIES if actie.plaats), key=lambda actie: actie.plaats)

    assert re.findall(r"^- \*\*(.+)\*\*: ", _menu(bladzijde), re.MULTILINE) == [
        actie.label for actie in keuzes
    ]


def _menu(bladzijde):
    return bladzijde.split("Er komt een menu:\n")[1].split("\nTyp het cijfer")[0]


def test_the_readme_names_the_menu():
    assert "| `hgw` | a menu in Dutch" in (WORTEL / "README.md").read_text(encoding="utf-8")
