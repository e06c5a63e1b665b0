"""What page one says, word for word."""

from dataclasses import replace
from datetime import date

import pytest

from hgw_excel.domein.ambities import Stand
from hgw_excel.domein.meting import Soort
from hgw_excel.domein.oogst import Groei
from hgw_excel.domein.school import Ambitie
from hgw_excel.school.overzicht import zinnen
from hgw_excel.school.overzicht.gegevens import Bestand, Cijfers, Cyclus, GroepCijfers
from hgw_excel.school.overzicht.voet import voet
from tests.voorbeeld import voorbeeld_school

LEEG = Cijfers(voorbeeld_school(), (), (), (), (), (), ())
VERBODEN = ("wilson", "interval", "record", "zwak", "zorgleerling", "exception")


def stand(
    vak: str, leerjaar: int, op_niveau: int, getoetst: int, *, procent=80, moment="M", **meer
):
    ambitie = Ambitie(vak, "III", procent)
    overig = tuple((Soort(soort.replace("_", " ")), aantal) for soort, aantal in meer.items())
    return Stand(vak, leerjaar, moment, getoetst, op_niveau, (), overig, ambitie)


def cijfers(*standen: Stand, **meer) -> Cijfers:
    return replace(LEEG, standen=standen, **meer)


def groep(naam: str, klaar: int, stappen=("overzicht", "plan", "evaluatie")) -> GroepCijfers:
    dagen = [date(2027, 2, 1)] * klaar + [None] * (len(stappen) - klaar)
    return GroepCijfers(naam, (5,), 10, Cyclus("2", tuple(zip(stappen, dagen, strict=True))))


def test_one_child_short():
    assert zinnen.waar_niet(cijfers(stand("rekenen", 6, 22, 28))) == [
        "Rekenen groep 6: 22 van de 28 kinderen op III of hoger. "
        "Voor onze ambitie (80%) is dat er 1 te weinig."
    ]


def test_at_most_three_sentences_largest_shortfall_first_small_groups_last():
    standen = (
        stand("rekenen", 5, 21, 27),
        stand("rekenen", 6, 21, 28),
        stand("rekenen", 8, 0, 9),
        stand("begrijpend_lezen", 7, 15, 26),
        stand("spelling", 4, 20, 27),
        stand("spelling", 5, 24, 27),
    )

    assert zinnen.waar_niet(cijfers(*standen)) == [
        "Begrijpend lezen groep 7: 15 van de 26 kinderen op III of hoger. "
        "Voor onze ambitie (80%) zijn dat er 6 te weinig.",
        "Rekenen groep 6: 21 van de 28 kinderen op III of hoger. "
        "Voor onze ambitie (80%) zijn dat er 2 te weinig.",
        "Spelling groep 4: 20 van de 27 kinderen op III of hoger. "
        "Voor onze ambitie (80%) zijn dat er 2 te weinig. "
        "En nog een keer niet en een keer net niet; zie Dwarsdoorsnede.",
    ]


@pytest.mark.parametrize(
    ("standen", "zin"),
    [
        ((), "Er zijn nog geen toetsen ingevuld."),
        ((stand("rekenen", 5, 27, 27),), "Alle ambities zijn gehaald."),
        (
            (stand("rekenen", 5, 27, 27), stand("spelling", 5, 0, 0, moment="")),
            "Waar al getoetst is, is de ambitie gehaald.",
        ),
        (
            (replace(stand("rekenen", 5, 0, 27), ambitie=None),),
            "De school heeft nog geen ambities afgesproken.",
        ),
    ],
)
def test_nothing_to_report(standen, zin):
    assert zinnen.waar_niet(cijfers(*standen)) == [zin]


@pytest.mark.parametrize(
    ("momenten", "zin"),
    [
        ("", "nog geen toetsen"),
        ("MM", "na de M-toetsen 2027"),
        ("EE", "na de E-toetsen 2027"),
        ("ME", "na de M- en E-toetsen 2027"),
    ],
)
def test_page_one_says_which_round(momenten, zin):
    standen = [stand("rekenen", 5, 1, 1, moment=moment) for moment in momenten]

    assert zinnen.peil(cijfers(*standen)) == zin


def test_a_schooljaar_that_is_not_filled_in_gives_no_year():
    school = replace(voorbeeld_school(), schooljaar="")

    assert zinnen.peil(cijfers(stand("rekenen", 5, 1, 1), school=school)) == "na de M-toetsen"


def test_untested_children_are_named_by_leerjaar():
    standen = (
        stand("rekenen", 5, 20, 25, niet_getoetst=2, ziek=1, vrij=4),
        stand("spelling", 7, 20, 25, niet_getoetst=1),
        stand("spelling", 8, 20, 25),
    )

    assert zinnen.niet_getoetst(cijfers(*standen)) == (
        "Niet getoetst: rekenen groep 5 (2), spelling groep 7 (1). Ziek: rekenen groep 5 (1)."
    )


def test_many_untested_children_are_counted_together():
    standen = [stand("rekenen", lj, 20, 25, niet_getoetst=2, ziek=1) for lj in range(1, 8)]

    assert zinnen.niet_getoetst(cijfers(*standen)) == (
        "Niet getoetst: 14 keer, op 7 plaatsen; zie Dwarsdoorsnede. "
        "Ziek: 7 keer, op 7 plaatsen; zie Dwarsdoorsnede."
    )
    assert zinnen.niet_getoetst(cijfers(stand("rekenen", 5, 20, 25))) == ""


def test_results_without_a_niveau_do_not_reach_an_ambition():
    zonder = stand("rekenen", 5, 0, 0, zonder_niveau=20)

    assert zinnen.waar_niet(cijfers(zonder)) == [
        "Dat is nog niet te zeggen: de uitslagen zijn zonder niveau van de school."
    ]
    assert zinnen.waar_niet(cijfers(stand("spelling", 5, 20, 20), zonder)) == [
        "Waar al getoetst is, is de ambitie gehaald."
    ]


def test_growth_with_counts():
    groei = (Groei("rekenen", 25, 71, 16), Groei("begrijpend_lezen", 20, 66, 26))

    assert zinnen.groei_zinnen(cijfers(groei=groei)) == [
        "Rekenen: van de 112 kinderen met twee metingen bleven er 71 op hetzelfde niveau; "
        "25 omhoog en 16 omlaag.",
        "Begrijpend lezen: van de 112 kinderen 66 gelijk, 20 omhoog en 26 omlaag.",
    ]


def test_growth_of_one_child_and_of_none():
    een = zinnen.groei_zinnen(cijfers(groei=(Groei("rekenen", 0, 1, 0),)))

    assert een == [
        "Rekenen: van het ene kind met twee metingen bleef er 1 op hetzelfde niveau; "
        "0 omhoog en 0 omlaag."
    ]
    assert zinnen.groei_zinnen(LEEG) == [
        "Dat is nog niet te zeggen: er zijn geen kinderen met twee metingen."
    ]


@pytest.mark.parametrize(
    ("groepen", "regels"),
    [
        (
            [groep("4", 2), groep("5-6", 3), groep("7", 2), groep("Otters", 0)],
            [
                "Een van de vier groepen is rond.",
                "Eerstvolgende stap: overzicht (Otters); evaluatie (groep 4 en groep 7).",
            ],
        ),
        ([groep("4", 3), groep("5", 3)], ["Alle groepen zijn rond."]),
        ([groep("4", 3)], ["De groep is rond."]),
        (
            [groep("4", 0), groep("5", 0)],
            ["Nog geen groep heeft een stap van de cyclus op 'klaar' gezet."],
        ),
        (
            [groep("4", 1), groep("5", 1), groep("6", 1), groep("7", 1), groep("8", 3)],
            ["Een van de vijf groepen is rond.", "Eerstvolgende stap: plan (vier groepen)."],
        ),
        (
            [groep("4", 1), groep("5", 0, stappen=())],
            [
                "Geen van de twee groepen is rond.",
                "Eerstvolgende stap: plan (groep 4); periode kiezen op Start (groep 5).",
            ],
        ),
    ],
)
def test_the_cycle(groepen, regels):
    assert zinnen.cyclus_zinnen(groepen) == regels


def test_subtitle_says_who_is_missing():
    mee = cijfers(groepen=(groep("4", 0), groep("5", 0)), bestanden=(Bestand("a"), Bestand("b")))
    niet = replace(mee, bestanden=(*mee.bestanden, Bestand("c", reden="Wachtwoord.")))

    assert zinnen.onderschrift(mee) == (
        "De Zonnewijzer · 2026-2027 · 2 groepen, 20 kinderen · geen namen in dit bestand"
    )
    assert zinnen.onderschrift(niet) == (
        "De Zonnewijzer · 2026-2027 · 2 groepen, 20 kinderen · geen namen in dit bestand · "
        "Eén klassenmap doet niet mee: zie Verantwoording."
    )


def test_legend_names_groep_1_2_only_where_there_is_one():
    kleuters = replace(groep("1-2", 0), leerjaren=(1, 2))

    assert "Groep 1-2 volgen we met observatie" in zinnen.legenda(cijfers(groepen=(kleuters,)))
    assert "observatie" not in zinnen.legenda(cijfers(groepen=(groep("5", 0),)))


def test_legend_says_which_cells_are_of_another_round():
    standen = [stand("rekenen", 5, 1, 1), stand("spelling", 5, 1, 1), stand("rekenen", 7, 1, 1)]
    alle_m, met_e = cijfers(*standen), cijfers(*standen[:2], replace(standen[2], moment="E"))

    zin = "Waar E7 bij staat telt de E-toets, elders de M-toets."
    assert (zin in zinnen.legenda(alle_m), zin in zinnen.legenda(met_e)) == (False, True)


def test_foot_always_says_that_names_are_in_it():
    school = replace(voorbeeld_school(), naam="Openbare daltonschool & kindcentrum " * 3)
    tekst = voet(cijfers(school=school, datum=date(2027, 2, 4)), "inhaallijst", namen=True)

    assert tekst == (
        "vertrouwelijk, bevat namen van kinderen · Openbare daltonschool & kindcentr... · "
        "2026-2027 · inhaallijst · 4 februari 2027"
    )


def test_no_word_that_we_do_not_use():
    standen = (stand("rekenen", 6, 22, 28, ziek=1), stand("spelling", 7, 3, 28))
    alles = cijfers(*standen, groei=(Groei("rekenen", 1, 2, 3),), groepen=(groep("5", 1),))
    tekst = " ".join(
        [
            *zinnen.waar_niet(alles),
            *zinnen.groei_zinnen(alles),
            *zinnen.cyclus_zinnen(alles.groepen),
            zinnen.legenda(alles),
            zinnen.niet_getoetst(alles),
        ]
    ).casefold()

    assert [woord for woord in VERBODEN if woord in tekst] == []
