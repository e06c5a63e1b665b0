"""The remarks above the groups: which there are, their words, and that they follow a choice."""

import pytest

from hgw_excel.schema.bladen.indeling import opmerking_naam
from hgw_excel.schema.formule import alle
from hgw_excel.schema.inhoud import Inhoud
from tests.acties.test_indelen import met
from tests.controle.klasbouw import maak_inhoud
from tests.schema.kaal import schrijf
from tests.schema.test_formules import met_ironcalc
from tests.voorbeeld import voorbeeld_school

NAMEN = tuple(f"Kind {letter}" for letter in "ABCDEFGHIJKLMNOPQRST")
LETTERS = {"i": "intensief", "b": "basis", "v": "verdiept", "e": "eigen leerlijn"}
NAAM = opmerking_naam("rekenen")


def klas(keuzes: str, leerjaren=(5, 6), school=None, sterren: str = "") -> Inhoud:
    """A class of which every child has a choice: 'iib vv' is three of 5 and two of 6.

    In `sterren` the letter of a forced proposal; such a child has no choice.
    """
    per_jaar = keuzes.split()
    rijen = [(lj, letter) for lj, deel in zip(leerjaren, per_jaar, strict=True) for letter in deel]
    inhoud = maak_inhoud(school or voorbeeld_school(), leerjaren, NAMEN[: len(rijen)])
    for i, (leerjaar, letter) in enumerate(rijen):
        inhoud.ruw["tblLeerlingen"][i]["leerjaar"] = leerjaar
        inhoud.ruw["tblIndeling"][i]["rekenen_keuze"] = LETTERS[letter]
    for i, letter in enumerate(sterren):
        cellen = {"rekenen_keuze": None, "rekenen_voorstel": f"{LETTERS[letter]}*"}
        inhoud.ruw["tblIndeling"][i] |= cellen
    return inhoud


GEVALLEN = [
    (klas("iib iib"), ""),
    (klas("iiiiiii", (5,)), "Groep 5: 7 intensief, hooguit 6."),
    (klas("iiiiii", (5,)), ""),
    (klas("ibb", (5,)), "Groep 5: 1 kind alleen intensief."),
    (klas("ibb bbb"), "Groep 5: 1 kind alleen intensief."),
    (klas("ibb ii"),
     "Groep 5: 1 kind alleen intensief, misschien samen met groep 6."),
    (klas("iiibe", (5,), met(voorbeeld_school(), minimum=4)),
     "Groep 5: 3 intensief, minstens 4."),
    (klas("iibv iibv"),
     "6 groepen in één les, hooguit 4: misschien intensief 6 bij basis 5 en basis 6 bij "
     "verdiept 5."),
    (klas("iivv iibv"), "5 groepen in één les, hooguit 4: misschien basis 6 bij verdiept 5."),
    (klas("iibb iibv"), "5 groepen in één les, hooguit 4: misschien intensief 6 bij basis 5."),
    (klas("iivv iivv", school=met(voorbeeld_school(), groepen=3)),
     "4 groepen in één les, hooguit 3."),
    (klas("iibv iibv", school=met(voorbeeld_school(), groepen=3)),
     "6 groepen in één les, hooguit 3."),
    (klas("iibv iib", school=met(voorbeeld_school(), groepen=5)), ""),
    (klas("iiiibv iiibv", school=met(voorbeeld_school(), samen=("rekenen",))),
     "Groep 5-6: 7 intensief, hooguit 6."),
    (klas("bbbii", (5,), sterren="b"), "1 met een *: verplaatst voor de groepsgrootte."),
    (klas("bbbii", (5,), sterren="bb"),
     "2 met een *: verplaatst voor de groepsgrootte, misschien met extra handen een tweede groep."),
    (klas("iibv ibv", (1, 2)),
     "Groep 2: 1 kind alleen intensief, misschien samen met groep 1. "
     "6 groepen in één les, hooguit 4: misschien intensief 2 bij basis 1 en basis 2 bij "
     "verdiept 1."),
    (klas("iiib iiii", school=met(voorbeeld_school(), minimum=4)), ""),
    (klas("vvvvvvvvviibbbb", (5,)), ""),
    (klas("vvvvvvvvviibbb", (5,)), "Groep 5: 9 van 14 verdiept, misschien II naar basis."),
    (klas("vvvvbbiib", (5,), met(voorbeeld_school(), hoogstens_verdiept=40)), ""),
    (klas("vvvvv vvvb"), "Groep 5-6: 8 van 9 verdiept, misschien II naar basis."),
    (klas("vvvvvv", (5,)), ""),
    (klas("vvvvvvv", (5,), met(voorbeeld_school(), hoogstens_verdiept=0)), ""),
    (klas("vvvvvvvb", (2,)), "Groep 2: 7 van 8 verdiept."),
    (klas("vvvv vvv", school=met(voorbeeld_school(), samen=("rekenen",))),
     "Groep 5-6: 7 van 7 verdiept, misschien II naar basis."),
    (klas("iibv iibv", (2, 3)), "6 groepen in één les, hooguit 4."),
]  # fmt: skip


@pytest.mark.parametrize(("inhoud", "zin"), GEVALLEN, ids=[zin or "-" for _, zin in GEVALLEN])
def test_what_a_teacher_reads_above_the_groups(inhoud, zin):
    assert inhoud.kop(NAAM) == zin


def test_a_second_engine_reads_the_same_and_a_slip_of_the_pen_is_noticed(tmp_path):
    """All remarks at once: one alone, a forced move, too many groups, most of them verdiept."""
    inhoud = klas("iiiivvvvvvvvvvvv ibvv", sterren="bb")
    inhoud.ruw["tblIndeling"][1]["rekenen_keuze"] = "intensief"
    for rij in inhoud.ruw["tblIndeling"][2:4]:
        rij |= {"rekenen_keuze": "intensief", "spelling_keuze": "intensief"}
    excel = alle()["indeling_opmerking"].excel
    fout = {"indeling_opmerking": f'{excel}&"!"'}
    cellen = schrijf(inhoud, tmp_path / "kaal.xlsx", fout)
    opmerkingen = [cel for cel in cellen if "opmerking" in cel.formule]

    verschillen = met_ironcalc(tmp_path / "kaal.xlsx", opmerkingen)

    assert len(verschillen) == len(opmerkingen) / 2
    assert inhoud.kop(NAAM) == (
        "Groep 6: 1 kind alleen intensief, misschien samen met groep 5. 1 met een *: verplaatst "
        "voor de groepsgrootte. 6 groepen in één les, hooguit 4: misschien intensief 6 bij basis 5 "
        "en basis 6 bij verdiept 5. Groep 5-6: 14 van 20 verdiept, misschien II naar basis."
    )
