"""S16: intensief for some periods, and the niveau is still low."""

from dataclasses import replace

import pytest

from hgw_excel.domein.reeks import Aanpakpunt, Onderwerp
from tests.domein.signalen.hulp import plek, reeks, school, signaal, uitkomst

PROFIJT = " (onvoldoende profijt van extra hulp)"
RANG = {"V": 1, "IV": 2, "III": 3, "aandacht": 1, "op koers": 2}
STAPPEN = ("aandacht", "op koers")


def punten(*periodes):
    """Make an Aanpakpunt of each 'aanpak' or 'aanpak niveau', oldest first; None is a gap."""
    return tuple(
        _punt(nummer, *periode.partition(" ")[::2])
        for nummer, periode in enumerate(periodes)
        if periode is not None
    )


def _punt(nummer, aanpak, niveau):
    ladder = Onderwerp.OBSERVATIE if niveau in STAPPEN else Onderwerp.TOETS
    wanneer = {"volgorde": nummer + 60, "onderwerp": ladder}
    return Aanpakpunt(f"P{nummer}", aanpak, niveau, RANG.get(niveau, 0), _plek(nummer), **wanneer)


def _plek(nummer):
    return ("tblIndelingArchief", nummer, "aanpak")


def hulp(niveau, *periodes, leerjaar=5):
    return reeks(f"M5 {niveau}", aanpakken=punten(*periodes), leerjaar=leerjaar)


def zin(rest, vak="Rekenen", voorstel=PROFIJT):
    return f"{vak}: {rest}. Voorstel: leerlingbespreking{voorstel}."


@pytest.mark.parametrize(
    ("niveau", "periodes", "verwacht"),
    [
        ("V", ["intensief"] * 3, ("sterk", zin("derde periode intensief en nog steeds V"))),
        ("V-", ["intensief"] * 3, ("sterk", zin("derde periode intensief en nog steeds V-"))),
        ("IV", ["intensief"] * 4, ("sterk", zin("vierde periode intensief en nog steeds IV"))),
        (
            "V",
            ["basis", "intensief V", "intensief", "intensief"],
            ("sterk", zin("derde periode intensief en nog steeds V")),
        ),
        (
            "V",
            ["intensief IV", "intensief", "intensief"],
            ("sterk", zin("derde periode intensief en nu V")),
        ),
        (
            "IV",
            ["intensief V", "intensief", "intensief"],
            ("let op", zin("derde periode intensief en nu IV", voorstel="")),
        ),
        ("III", ["intensief"] * 3, None),
        ("V", ["intensief"] * 2, None),
        ("V", ["intensief", "basis", "intensief", "intensief"], None),
        ("V", ["intensief", "intensief", "intensief", "basis"], None),
        ("V", ["intensief", "", "intensief"], None),
        # a period that nobody kept
        ("V", ["intensief", None, "intensief", "intensief"], None),
        ("V", ["intensief", "intensief", None, "intensief"], None),
        (
            "V",
            ["intensief", None, *["intensief"] * 3],
            ("sterk", zin("derde periode intensief en nog steeds V")),
        ),
        # a step of groep 2 is on another ladder
        (
            "IV",
            ["intensief aandacht", "intensief", "intensief"],
            ("sterk", zin("derde periode intensief en nog steeds IV")),
        ),
        (
            "IV",
            ["intensief aandacht", "intensief V", "intensief"],
            ("let op", zin("derde periode intensief en nu IV", voorstel="")),
        ),
        ("ziek", ["intensief"] * 3, None),
        ("V", [], None),
    ],
)
def test_persistent(niveau, periodes, verwacht):
    assert uitkomst("S16", hulp(niveau, *periodes)) == verwacht


def test_periods_of_which_the_order_is_not_known_are_not_in_a_row():
    rij = tuple(replace(punt, volgorde=0) for punt in punten(*["intensief"] * 3))

    assert signaal("S16", reeks("M5 V", aanpakken=rij)) is None


def test_an_observation_too():
    taal = reeks(
        "E1 aandacht",
        onderwerp=Onderwerp.OBSERVATIE,
        vak="Taal",
        leerjaar=2,
        aanpakken=punten(*["intensief"] * 3),
    )

    assert uitkomst("S16", taal) == (
        "sterk",
        zin("derde periode intensief en nog steeds 'aandacht'", vak="Taal"),
    )
    assert signaal("S16", replace(taal, punten=(taal.punten[0]._replace(rang=2),))) is None


def test_the_school_says_how_long():
    assert uitkomst("S16", hulp("V", *["intensief"] * 2), periodes=2)[0] == "sterk"
    assert signaal("S16", hulp("V", *["intensief"] * 3), periodes=4) is None


def test_low_is_what_s01_says():
    basis = school()
    streng = replace(basis, signalen={**basis.signalen, "S01": {"niveaus": ["V"]}})

    assert signaal("S16", hulp("IV", *["intensief"] * 3), school_=streng) is None
    assert signaal("S16", hulp("V", *["intensief"] * 3), school_=streng) is not None


def test_without_s01_low_is_what_gets_intensief():
    kaal = replace(school(), signalen={"S16": school().signalen["S16"]})

    assert signaal("S16", hulp("IV", *["intensief"] * 3), school_=kaal) is not None
    assert signaal("S16", hulp("III", *["intensief"] * 3), school_=kaal) is None


def test_word_of_the_school():
    basis = school()
    eigen = replace(basis, aanpakken=replace(basis.aanpakken, intensief="ster 1"))

    assert signaal("S16", hulp("V", *["intensief"] * 3), school_=eigen).zin == zin(
        "derde periode ster 1 en nog steeds V"
    )


def test_a_border_with_a_higher_niveau_weakens():
    grens = reeks("M5 IV 90 - - tekort=1", aanpakken=punten(*["intensief"] * 3))

    assert signaal("S16", grens).sterkte == "let op"


def test_cells():
    gevonden = signaal("S16", hulp("V", "basis", *["intensief"] * 3))

    assert gevonden.plekken == (plek(0), _plek(1), _plek(2), _plek(3))
