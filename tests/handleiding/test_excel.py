"""The page on the buttons says what the buttons say, and leads to what is there."""

import re
from importlib import import_module

import pytest

from hgw_excel.acties.knoppen import knoppen
from hgw_excel.acties.lijst import ACTIES
from hgw_excel.cli.gesprek.macros import VRAAG
from hgw_excel.schema.functie import alle as functies
from hgw_excel.school.functiepagina import functies as functiepagina
from tests.handleiding import pagina
from tests.paginatests import WORTEL

HANDLEIDING = WORTEL / "docs" / "handleiding"
PAD = HANDLEIDING / "excel.md"
TEKST = PAD.read_text("utf-8")
STAPPEN = 12


def deel(kop):
    """Return the text under a heading of the second level."""
    return TEKST.split(f"\n## {kop}\n")[1].split("\n## ")[0]


def test_every_button_with_its_letters_and_what_it_does():
    """
    ### Analyseren
    #### Signaleren
    `S` · Kijkt welke kinderen aandacht vragen ...
    """
    gelezen = [
        (groep, *knop)
        for groep, onder in re.findall(
            r"^### (.+)\n((?:(?!^###? ).*\n)*)", deel("De knoppen"), re.M
        )
        for knop in re.findall(r"^#### (.+)\n\n`(\w+)` · (.+)$", onder, re.M)
    ]

    assert gelezen == [(k.groep, k.label, k.toets, k.tip) for k in knoppen().values()]


def test_every_function_with_examples_that_are_true():
    rijen = [regel for regel in TEKST.splitlines() if regel.startswith("| `=HGW_")]
    namen = [re.match(r"\| `=(\w+)", rij)[1] for rij in rijen]

    assert set(rijen) - set(functiepagina().splitlines()) == set()
    assert {naam: namen.count(naam) >= 2 for naam in functies()} == dict.fromkeys(functies(), True)


def test_twelve_steps_with_a_box_each():
    rijen = re.findall(r"^\| (\d+) \| .+ \| ☐ \| \|$", deel("De eerste keer in een echte Excel"),
                       re.M)  # fmt: skip

    assert rijen == [str(nummer) for nummer in range(1, STAPPEN + 1)]


def test_every_command_that_makes_buttons_and_its_entry_in_the_menu():
    met = [actie for actie in ACTIES if "--macros" in opties(actie.naam)]
    hoe = deel("Welke klassenmap heb je?")

    assert [a.naam for a in met if not re.search(rf"`hgw {a.naam} [^`]*--macros", hoe)] == []
    assert [a.label for a in met if a.plaats and f"*{a.label}*" not in " ".join(hoe.split())] == []
    assert VRAAG.split("? ")[0] in hoe


def test_what_the_first_one_makes_is_no_second_of_a_class_of_the_demo():
    """Each class would stand twice below hgw-demo, and count nowhere."""
    assert [u for u in re.findall(r"--uit (\S+)", TEKST) if u.startswith("hgw-demo")] == []


def test_it_is_honest_about_excel():
    assert "nog nooit in een echte Excel gebruikt" in TEKST
    assert re.findall(r"getest (?:in|met) Excel", TEKST) == []


@pytest.mark.parametrize("naam", sorted(p.name for p in HANDLEIDING.glob("*.md")))
def test_links_and_pictures_lead_somewhere(naam):
    assert pagina.dood(HANDLEIDING / naam) == []
    assert pagina.zonder_uitleg((HANDLEIDING / naam).read_text("utf-8")) == []


@pytest.mark.parametrize("naam", sorted(p.name for p in HANDLEIDING.glob("*.md")))
def test_what_can_be_typed_exists(naam):
    """`hgw nieuw ... --macros`: the command and each of its options."""
    getypt = re.findall(r"`hgw ([a-z]+)([^`]*)`", (HANDLEIDING / naam).read_text("utf-8"))

    assert {(opdracht, optie) for opdracht, rest in getypt
            for optie in ["", *re.findall(r"--[a-z-]+", rest)]
            if optie not in opties(opdracht)} == set()  # fmt: skip


def opties(opdracht):
    """Return the options of a command, and '' for itself; nothing when it does not exist."""
    doel = next((a.doel for a in ACTIES if a.naam == opdracht), "")
    if not doel:
        return set()
    module, naam = doel.split(":")
    opdracht_ = getattr(import_module(module), naam)
    return {"", *(optie for p in opdracht_.params for optie in p.opts)}


def test_a_command_or_option_that_is_not_there_is_seen():
    assert ("" in opties("toveren"), "--toveren" in opties("nieuw")) == (False, False)
    assert "--uit" in opties("nieuw")
