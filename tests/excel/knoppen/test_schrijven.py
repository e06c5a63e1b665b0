"""Buttons that write: what is asked, what is written, what is said, and where the user is then."""

from dataclasses import replace
from datetime import date
from functools import cache, partial

import pytest

from hgw_excel.acties.knoppen import knoppen
from hgw_excel.acties.signaalblad import GEEN_RESULTATEN
from hgw_excel.bouwen.klassenmap import bouw_klassenmap
from hgw_excel.controle.lees_klassenmap import lees_klassenmap
from hgw_excel.excel import sessie as sessies
from hgw_excel.excel.knop import _laad
from hgw_excel.excel.live import lees_boek
from hgw_excel.lezen.lees import read_safely
from hgw_excel.school import controleren
from hgw_excel.school.uitvoeren import bereid_voor, voer_uit
from tests.controle.klasbouw import NAMEN, maak_inhoud
from tests.excel.knoppen.hulp import Leerkracht, klein, klein_inhoud, kleine_school
from tests.motor import plaats_elders
from tests.school.klassen import lees_in_dit_proces

DAG = date(2027, 2, 5)
NIETS = "Er verandert niets."
TERUG = "De knop Terugzetten maakt dit ongedaan."


@pytest.fixture(autouse=True)
def vandaag(monkeypatch):
    """Every press is on one day."""
    velden = {"datum": DAG}
    monkeypatch.setattr(
        "hgw_excel.excel.knop.Sessie", partial(sessies.Sessie, **velden), raising=False
    )
    monkeypatch.setattr(sessies, "Sessie", partial(sessies.Sessie, **velden))


@pytest.fixture
def juf(tmp_path):
    return Leerkracht(tmp_path, klein())


def regels(alert):
    return alert.tekst.splitlines()


def test_empty_cells_are_filled_without_a_question(juf):
    (klaar,) = juf.druk("indelen")

    assert (klaar.titel, klaar.knoppen) == ("Indelen", "ok")
    assert regels(klaar)[0].startswith("Rekenen, groep 5: ")
    assert regels(klaar)[-1] == TERUG
    assert [juf.waarde("tblIndeling", i, "Rekenen voorstel") for i in range(4)] == [
        "intensief", "basis", "verdiept", "intensief",
    ]  # fmt: skip
    assert juf.hier == juf.cel("tblIndeling", 0, "Rekenen voorstel")


def test_what_the_teacher_chose_stays(juf):
    juf.druk("indelen")

    assert juf.waarde("tblIndeling", 1, "Rekenen keuze") == "intensief"
    assert juf.waarde("tblIndeling", 1, "waarom anders") == "durft niet"


def test_the_second_time_nothing_changes(juf):
    juf.druk("indelen")
    voor = juf.inhoud()

    (weer,) = juf.druk("indelen")

    assert regels(weer)[-1] == NIETS
    assert juf.inhoud() == voor


def test_filled_cells_are_asked_about_with_counts(juf):
    juf.druk("indelen")
    juf.typ(*juf.cel("tblScores", 0, "Rekenen M niveau"), "II")

    vraag, klaar = juf.druk("indelen", "yes")

    assert vraag.knoppen == "yes_no"
    per_blad = ["  Indeling: 1", "  datums, dichte kolommen en verborgen bladen: 2"]
    assert regels(vraag)[-7:] == [
        "",
        "Er veranderen 3 cellen:",
        *per_blad,
        "",
        "1 cel is al gevuld; daar komt iets anders in. Wat jij typte, blijft staan.",
        "Doorgaan?",
    ]
    assert regels(klaar) == ["Er zijn 3 cellen veranderd:", *per_blad, "", TERUG]
    assert juf.waarde("tblIndeling", 0, "Rekenen voorstel") != "intensief"


def test_a_reason_in_a_closed_column_is_no_question(juf):
    """It is ours, and nobody sees it: after a keuze only the reason of the proposal is another."""
    juf.druk("indelen")
    juf.typ(*juf.cel("tblIndeling", 0, "Rekenen reden"), "wat er eerst stond")

    (klaar,) = juf.druk("indelen")

    assert regels(klaar)[-4:] == [
        "Er is 1 cel veranderd:",
        "  datums, dichte kolommen en verborgen bladen: 1",
        "",
        TERUG,
    ]


def test_what_does_not_count_is_told(juf):
    juf.typ(*juf.cel("tblScores", 0, "Rekenen M niveau"), "6")

    (klaar,) = juf.druk("signaleer")

    zin = "1 plek is aan te passen; wat daar staat telt niet mee. Druk op Controleren."
    assert zin in regels(klaar)


def test_how_many_more_are_in_the_way_is_told(juf):
    for i in range(3):
        juf.typ(*juf.cel("tblIndeling", i, "Rekenen keuze"), "plus")

    (weigering,) = juf.druk("indelen")

    assert weigering.tekst.endswith(
        " Nog 2 plekken houden dit tegen; druk op Controleren. Er is niets veranderd."
    )


def test_the_next_period_says_how_much_goes_empty_and_where_it_is_kept(juf):
    juf.typ(*juf.cel("tblScores", 0, "Rekenen % goed"), 75)

    vraag, _ = juf.druk("periode", "yes")

    assert (
        "3 getypte cellen gaan leeg; wat daar stond, staat in het archief van deze klassenmap."
    ) in regels(vraag)
    assert (
        "4 cellen zijn al gevuld: 3 gaan leeg, de andere veranderen. Daarvan typte jij er 3."
    ) in regels(vraag)


@pytest.mark.parametrize(
    ("naam", "zinnen"),
    [
        ("herstel", ["Er valt niets veilig te herstellen.", NIETS]),
        (
            "plan",
            [
                "Plan Rekenen: er zit nog geen kind in een groep.",
                "Plan Spelling: er zit nog geen kind in een groep.",
                "Deel de kinderen eerst in: kies Indelen.",
                NIETS,
            ],
        ),
        ("signaleer", [GEEN_RESULTATEN, NIETS]),
    ],
)
def test_nothing_to_do_is_not_the_same_as_all_done(tmp_path, naam, zinnen):
    inhoud = maak_inhoud(kleine_school(), (5,), NAMEN[:2], {"hgw_groep": "5"})
    juf = Leerkracht(tmp_path, bouw_klassenmap(inhoud))

    (klaar,) = juf.druk(naam)

    assert regels(klaar) == zinnen


def test_without_a_schooljaar_she_comes_where_it_is_typed(tmp_path):
    inhoud = maak_inhoud(replace(kleine_school(), schooljaar=""), (5,), NAMEN[:1])
    juf = Leerkracht(tmp_path, bouw_klassenmap(inhoud))
    plek = next(kop_van(juf, "hgw_schooljaar"))

    (weigering,) = juf.druk("periode")

    assert weigering.tekst.startswith(f"{', '.join(plek)}: hier staat geen schooljaar. ")
    assert juf.hier == plek


def test_no_is_no(juf):
    juf.druk("indelen")
    juf.typ(*juf.cel("tblScores", 0, "Rekenen M niveau"), "II")
    voor = juf.inhoud()

    (vraag,) = juf.druk("indelen", "no")

    assert vraag.knoppen == "yes_no"
    assert juf.inhoud() == voor


def test_what_was_typed_and_changes_is_counted(juf):
    plek = juf.cel("tblScores", 0, "Rekenen M niveau")
    juf.typ(*plek, "iii")

    vraag, _ = juf.druk("herstel", "yes")

    assert regels(vraag) == [
        "Herstel van 1 woord anders geschreven dan in de lijst.",
        f"{', '.join(plek)}: 'iii' wordt III.",
        "",
        "Er verandert 1 cel:",
        "  Scores: 1",
        "",
        "1 cel is al gevuld; daar komt iets anders in. Die typte je zelf.",
        "Doorgaan?",
    ]
    assert juf.waarde("tblScores", 0, "Rekenen M niveau") == "III"


def test_the_next_period_is_always_asked(juf):
    vraag, klaar = juf.druk("periode", "yes")

    assert "Periode 1 gaat naar het archief: 4 kinderen, 2 plannen." in regels(vraag)
    assert "  datums, dichte kolommen en verborgen bladen: " in vraag.tekst
    assert "Daarvan typte jij er 2." in vraag.tekst
    assert regels(klaar)[-1] == TERUG


def test_a_cell_that_is_in_the_way_is_told_and_shown(juf):
    plek = juf.cel("tblIndeling", 2, "Rekenen keuze")
    juf.typ(*plek, "plus")
    voor = juf.inhoud()

    (weigering,) = juf.druk("indelen")

    assert (weigering.soort, weigering.knoppen) == ("critical", "ok")
    assert weigering.tekst.startswith(f"{', '.join(plek)}: Dit kennen we hier niet. ")
    assert juf.hier == plek
    assert juf.inhoud() == voor


def test_where_herstellen_can_mend_it_that_is_said(juf):
    plek = juf.cel("tblIndeling", 1, "Rekenen aanpak")
    juf.typ(*plek, "verdiept")

    (weigering,) = juf.druk("indelen")

    assert weigering.tekst.startswith(f"{', '.join(plek)}: Deze cel rekent zelf")
    assert weigering.tekst.endswith(" De knop Herstellen kan deze cel herstellen.")
    assert "Herstellen" not in juf_na_herstel(juf).tekst


def juf_na_herstel(juf):
    """Return what Indelen says when Herstellen was pressed first."""
    juf.druk("herstel", "yes")
    return juf.druk("indelen")[-1]


def test_a_protected_sheet_is_shown(juf):
    juf.boek.sheets["Indeling"].impl.ws.protection.sheet = True

    (weigering,) = juf.druk("indelen")

    assert weigering.tekst.startswith("Indeling: dit blad is beveiligd. ")
    assert juf.hier[0] == "Indeling"


def test_what_hgw_keeps_for_itself_is_not_counted_as_scores(juf):
    (klaar,) = juf.druk("signaleer")

    assert not any(regel.startswith("  Scores: ") for regel in regels(klaar))
    assert any(regel.startswith("  datums, dichte kolommen en ") for regel in regels(klaar))


def test_a_class_without_what_is_needed_is_told(juf):
    juf.typ(*next(kop_van(juf, "hgw_periode")), None)

    (weigering,) = juf.druk("periode")

    assert (
        weigering.tekst == "Op Start staat geen periode. Kies daar in welke periode jullie werken."
    )


def kop_van(juf, naam):
    gebied = juf.boek.names[naam].refers_to_range
    yield gebied.sheet.name, gebied.address.replace("$", "")


def test_it_works_without_a_folder(juf):
    plaats_elders(juf.boek, None)

    (klaar,) = juf.druk("indelen")

    assert regels(klaar)[-1] == TERUG


def test_nothing_is_saved(juf):
    voor = juf.pad.read_bytes()
    juf.druk("indelen")

    assert juf.pad.read_bytes() == voor


SCHRIJVERS = [naam for naam, knop in knoppen().items() if knop.schrijft]


@pytest.mark.parametrize("naam", SCHRIJVERS)
def test_the_button_writes_what_the_command_writes(tmp_path, monkeypatch, naam):
    """Pressed, or done with the closed file: the same cells."""
    monkeypatch.setattr(controleren, "read_all", lees_in_dit_proces)
    knop, dicht = knoppen()[naam], tmp_path / "dicht.xlsx"
    dicht.write_bytes(met_werk())
    juf = Leerkracht(tmp_path, met_werk())

    juf.druk(naam)
    uit = voer_uit(
        bereid_voor([dicht], _laad(knop.doel), DAG, bladen=knop.bladen, ondanks=knop.ondanks)
    )

    assert [klas.geschreven for klas in uit.klassen] == [True]
    assert getypt(lees_boek(juf.boek)) == getypt(read_safely(dicht))


def getypt(boek):
    """Return every typed value by table, and the named cells."""
    klas, _ = lees_klassenmap(boek)
    return klas.ruw.ruw, klas.ruw.kop_ruw


@cache
def met_werk() -> bytes:
    """The small class with something to do for every button."""
    inhoud = klein_inhoud()
    inhoud.ruw["tblScores"][2]["rekenen_m_niveau"] = "iii"
    inhoud.ruw["tblLeerlingen"][4] |= {"roepnaam": "Nora", "leerjaar": 5}
    for rij in inhoud.ruw["tblPlan_rekenen"]:
        del rij["doel"]
    return bouw_klassenmap(inhoud)
