"""The tab HGW: groups, labels, tips, keys and pictures as the actie list has them."""

from itertools import pairwise
from xml.etree import ElementTree as ET

import pytest

from hgw_excel.acties.knoppen import GROEPEN, knoppen
from hgw_excel.bouwen.macros.ribbon import NAAMRUIMTE, customui
from hgw_excel.bouwen.macros.shim import shim

NS = f"{{{NAAMRUIMTE}}}"
LINT = ET.fromstring(customui())
KNOPPEN = list(LINT.iter(f"{NS}button"))


def test_the_tab_has_its_groups_in_order():
    (tab,) = LINT.iter(f"{NS}tab")

    assert tab.attrib["label"] == "HGW"
    assert [groep.attrib["label"] for groep in tab] == list(GROEPEN)


def test_each_button_stands_in_its_group_and_says_what_it_does():
    gezien = {
        knop.attrib["id"].removeprefix("hgw_"): (
            groep.attrib["label"],
            *(knop.attrib[wat] for wat in ("label", "supertip", "keytip", "imageMso", "size")),
        )
        for groep in LINT.iter(f"{NS}group")
        for knop in groep
    }

    assert gezien == {
        naam: (k.groep, k.label, k.tip, k.toets, k.beeld, "large" if k.groot else "normal")
        for naam, k in knoppen().items()
    }


def test_the_large_buttons_stand_left_in_their_group():
    for groep in LINT.iter(f"{NS}group"):
        maten = [knop.attrib["size"] for knop in groep]

        assert maten == sorted(maten)  # 'large' before 'normal'


def test_there_are_three_large_buttons_at_most():
    assert 0 < sum(knop.groot for knop in knoppen().values()) <= 3


def test_no_two_keys_begin_alike():
    toetsen = sorted(knop.toets for knop in knoppen().values())
    botsingen = [paar for paar in pairwise(toetsen) if paar[1].startswith(paar[0])]

    assert botsingen == []


@pytest.mark.parametrize("wat", ["id", "onAction"])
def test_nothing_is_there_twice(wat):
    assert len({knop.attrib[wat] for knop in KNOPPEN}) == len(KNOPPEN) == len(knoppen())


def test_the_screentip_says_more_than_the_label():
    """As the menu calls it, but a button is about one klassenmap."""
    tips = {knop.attrib["id"].removeprefix("hgw_"): knop.attrib["screentip"] for knop in KNOPPEN}

    assert {
        naam: tips[naam] for naam in ("signaleer", "controleer", "bijwerken", "plan", "menu")
    } == {
        "signaleer": "Signaleren",
        "controleer": "Deze klassenmap controleren",
        "bijwerken": "Deze klassenmap bijwerken",
        "plan": "Groepsplannen vullen",
        "menu": "Alle klassen",
    }


@pytest.mark.parametrize(
    ("wat", "hooguit"), [("label", 28), ("screentip", 40), ("supertip", 200), ("keytip", 3)]
)
def test_texts_fit(wat, hooguit):
    te_lang = [knop.attrib[wat] for knop in KNOPPEN if not 0 < len(knop.attrib[wat]) <= hooguit]

    assert te_lang == []


def test_a_picture_does_not_change_unseen():
    """Office shows no picture for a name it lacks, and says nothing: look a new one up."""
    assert {knop.beeld for knop in knoppen().values()} == {
        "AddressBook", "CalendarInsert", "FileCompatibilityChecker", "FileNew", "FileOpen",
        "FilePrepareMenu", "Help", "MacroSecurity", "MeetingsWorkspace", "ObjectsGroup",
        "RefreshAll", "ReviewNewComment", "Spelling", "Undo", "ViewFullScreenView",
    }  # fmt: skip


def test_the_shim_is_thin():
    """Two lines a button, and a few for all: another button does not ask for shorter lines."""
    regels = shim().splitlines()

    assert len(regels) - 2 * len(knoppen()) < 12
    assert max(map(len, regels)) < 1023
    assert shim().isascii()
