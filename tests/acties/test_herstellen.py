"""Safe repairs of one class: which cells, with what, and what may be said of it."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from inspect import getmodule, getsource

import pytest

from hgw_excel.acties.herstellen import Herstelling, herstel, herstellingen, wijzigingen
from hgw_excel.acties.voorstel import Voorstel
from hgw_excel.controle.lees_klassenmap import lees_klassenmap
from hgw_excel.controle.register import alle
from hgw_excel.schema.formule import alle as formules
from hgw_excel.schema.formule import render
from hgw_excel.schema.kolom import Waarde
from hgw_excel.schema.ruw import Boek, CelFout
from hgw_excel.schema.wijziging import Wijzigingen
from tests.controle.klasbouw import maak_inhoud, naar_boek
from tests.controle.tabel import maak_boek
from tests.controle.wijzig import met_blad, met_cel, met_kop, met_naam, zonder_naam
from tests.voorbeeld import voorbeeld_school

AANPAK = ("tblIndeling", 0, "Rekenen aanpak")
NAAM = ("tblScores", 1, "leerling")


def schoon() -> Boek:
    inhoud = maak_inhoud(voorbeeld_school(), (5,), ["Anna", "Bram", "Chaima"])
    inhoud.ruw["tblScores"][0]["rekenen_m_niveau"] = "III"
    return naar_boek(inhoud)


def te_doen(boek: Boek) -> tuple[Herstelling, ...]:
    klas, _ = lees_klassenmap(boek)
    assert klas is not None
    return herstellingen(klas)


def in_het_kort(boek: Boek) -> list[tuple[str, str, str, str]]:
    return [(h.cel, h.soort, h.was, h.wordt) for h in te_doen(boek)]


def cel(blad: str, kop: str, waarde: str) -> Boek:
    """A class of one drawn cell, in B2."""
    return maak_boek(f"| {kop} |\n| {waarde} |", voorbeeld_school(), blad)


@pytest.mark.parametrize(
    ("blad", "kop", "staat", "soort", "was", "wordt", "waarde"),
    [
        ("Scores", "Rekenen M score", "'151.5'", "getal", "151.5", "151,5", 151.5),
        ("Scores", "Rekenen M score", "' 72'", "getal", "72", "72", 72),
        ("Scores", "Rekenen % goed", "'72%'", "getal", "72%", "72", 72),
        ("Scores", "Rekenen % goed", "0,72", "getal", "0,72", "72", 72),
        ("Scores", "Rekenen M niveau", "3", "schrijfwijze", "3", "III", "III"),
        ("Scores", "Rekenen M niveau", "' iii '", "schrijfwijze", "iii", "III", "III"),
        ("Scores", "Rekenen M niveau", "'III\xa0'", "schrijfwijze", "III", "III", "III"),
        ("Scores", "Rekenen M niveau", "Ⅲ", "schrijfwijze", "III", "III", "III"),
        ("Indeling", "Rekenen keuze", "Intensief", "schrijfwijze", "Intensief", "intensief",
         "intensief"),
        ("Leerlingen", "van school op", "'4-2-2027'", "datum", "4-2-2027", "4-2-2027",
         date(2027, 2, 4)),
        ("Leerlingen", "van school op", "46422", "datum", "46422", "4-2-2027", date(2027, 2, 4)),
    ],
)  # fmt: skip
def test_each_value_that_is_known_for_sure(blad, kop, staat, soort, was, wordt, waarde: Waarde):
    gevonden = te_doen(cel(blad, kop, staat))

    assert [(h.cel, h.veld, h.soort, h.was, h.wordt, h.waarde) for h in gevonden] == [
        ("A2", kop, soort, was, wordt, waarde)
    ]


@pytest.mark.parametrize(
    ("blad", "kop", "staat", "verschil"),
    [
        ("Scores", "Rekenen M score", "'72'", "een getal in plaats van tekst"),
        ("Scores", "Rekenen M score", "'72%'", ""),
        ("Scores", "Rekenen M niveau", "'III\xa0'", "zonder spatie te veel"),
        ("Scores", "Rekenen M niveau", "Ⅲ", "in de gewone schrijfwijze"),
        ("Scores", "Rekenen M niveau", "iii", ""),
        ("Leerlingen", "van school op", "'4-2-2027'", "een datum in plaats van tekst"),
    ],
)
def test_what_differs_where_it_looks_the_same(blad, kop, staat, verschil):
    assert [h.verschil for h in te_doen(cel(blad, kop, staat))] == [verschil]


@pytest.mark.parametrize(
    ("blad", "kop", "staat"),
    [
        ("Scores", "Rekenen M score", "72"),
        ("Scores", "Rekenen M score", "2027-05-22"),
        ("Scores", "Rekenen M score", "weet ik niet"),
        ("Scores", "Rekenen M score", "'4120'"),
        ("Scores", "Rekenen M score", "#N/A"),
        ("Scores", "Rekenen % goed", "1"),
        ("Scores", "Rekenen % goed", "'0,5%'"),
        ("Scores", "Rekenen % goed", "'0.72'"),
        ("Scores", "Rekenen M percentiel", "'0,72'"),
        ("Scores", "Rekenen M score", "'1.250'"),
        ("Scores", "Rekenen M score", "'1 50'"),
        ("Scores", "Rekenen M niveau", "6"),
        ("Scores", "Rekenen M niveau", "lll"),
        ("Indeling", "Rekenen keuze", "intensef"),
        ("Leerlingen", "van school op", "'31-2-2027'"),
        ("Leerlingen", "van school op", "'4-2-2072'"),
        ("Leerlingen", "roepnaam", "' Anna '"),
    ],
)
def test_what_is_a_guess_is_left(blad, kop, staat):
    assert te_doen(cel(blad, kop, staat)) == ()


@pytest.mark.parametrize("staat", ["='151.5'", "='72%'"])
def test_a_formula_of_the_teachers_own_in_a_cell_to_type_in_is_left(staat):
    klas, meldingen = lees_klassenmap(cel("Scores", "Rekenen M score", staat))

    assert [melding.code for melding in meldingen] == ["HGW306"]
    assert klas is not None
    assert herstellingen(klas) == ()


def test_named_cell():
    boek = met_naam(schoon(), "hgw_periode", "2\xa0")
    (gevonden,) = te_doen(boek)

    assert (gevonden.plek, gevonden.soort) == (("", 0, "hgw_periode"), "schrijfwijze")
    assert (gevonden.blad, gevonden.veld, gevonden.waarde) == ("Start", "periode", 2)
    assert wijzigingen([gevonden]) == Wijzigingen(koppen={"hgw_periode": 2})


@pytest.mark.parametrize(
    ("plek", "waarde", "was"),
    [
        (AANPAK, "zie plan", ""),
        (AANPAK, "Eigen leerlijn", "Eigen leerlijn"),
        (AANPAK, "verdiept", "verdiept"),
        (AANPAK, 3.0, "3"),
        (AANPAK, "Bram helpt mee", ""),
        (AANPAK, "overleg met haar moeder", ""),
        (AANPAK, "basis", "basis"),
        (AANPAK, None, ""),
        (AANPAK, CelFout("#REF!"), "#VERW!"),
        (NAAM, "Fatima", ""),
        (NAAM, "V", ""),
    ],
)
def test_a_formula_typed_over_or_gone_comes_back(plek, waarde, was):
    """Only what is no name and no free text is shown; a column of names never is."""
    (gevonden,) = te_doen(met_cel(schoon(), *plek, waarde))

    assert (gevonden.veld, gevonden.soort, gevonden.was) == (plek[2], "formule", was)
    assert (gevonden.waarde, gevonden.wordt) == (None, "")
    assert wijzigingen([gevonden]) == Wijzigingen(formules=frozenset({gevonden.plek}))


def afwijkend(boek: Boek, tabel: str, rij: int, kop: str) -> Boek:
    def wijzig(blad):
        return replace(blad, afwijkend=frozenset({(rij, blad.koppen.index(kop))}))

    return met_blad(boek, tabel, wijzig)


@pytest.mark.parametrize(
    ("waarde", "was"), [("verdiept", ["een eigen formule"]), ("basis", []), (3.0, None)]
)
def test_a_formula_of_ones_own_over_ours(waarde, was):
    """With our answer it is left alone; a value that only lags is too."""
    boek = met_cel(schoon(), *AANPAK, waarde, formule=True)
    gevonden = te_doen(boek if was is None else afwijkend(boek, *AANPAK))

    assert [h.was for h in gevonden] == (was or [])


def met_fout(boek: Boek, tabel: str, rij: int, kop: str, tekst: str = "#REF!+1") -> Boek:
    """A cell whose formula gives an error, with what that formula says."""
    boek = met_cel(boek, tabel, rij, kop, CelFout("#REF!"), formule=True)

    def wijzig(blad):
        plek = (rij, blad.koppen.index(kop))
        return replace(blad, foutformules={**blad.foutformules, plek: tekst})

    return met_blad(boek, tabel, wijzig)


def heel(tabel: str, key: str) -> str:
    """What the formula of a column should say, as another program may write it."""
    klas, _ = lees_klassenmap(schoon())
    assert klas is not None
    kolom = klas.werkboek.tabel(tabel).column(key)
    return render(formules()[kolom.formule].excel, kolom.params, klas.werkboek, tabel).lower()


@pytest.mark.parametrize(
    ("tekst", "was"),
    [("#REF!+1", ["#VERW!"]), (heel("tblIndeling", "rekenen_aanpak"), [])],
    ids=["broken", "whole"],
)
def test_only_a_broken_formula_with_an_error_comes_back(tekst, was):
    assert [h.was for h in te_doen(met_fout(schoon(), *AANPAK, tekst))] == was


def test_a_formula_that_is_not_written_in_its_cell_is_taken_for_whole():
    assert te_doen(met_cel(schoon(), *AANPAK, CelFout("#REF!"), formule=True)) == ()


@pytest.mark.parametrize("rij", [0, 1])
@pytest.mark.parametrize("waarde", ["plus", None, CelFout("#N/A")], ids=str)
def test_a_formula_waits_for_an_error_in_its_own_row(rij, waarde):
    """It would give that error again, whatever stood there; in another row it comes back."""
    boek = met_cel(schoon(), *AANPAK, waarde)
    fout = met_cel(boek, "tblIndeling", rij, "Rekenen keuze", CelFout("#N/A"))

    assert [h.plek[:2] for h in te_doen(fout)] == [("tblIndeling", 0)] * rij


@pytest.mark.parametrize(("key", "aantal"), [("rekenen_nu", 0), ("spelling_nu", 1)])
def test_a_formula_waits_for_an_error_in_a_column_that_it_searches(key, aantal):
    boek = met_cel(schoon(), "tblIndeling", 0, "Rekenen niveau", "III")
    kop = maak_inhoud(voorbeeld_school(), (5,), []).werkboek.tabel("tblScores").column(key).header
    fout = met_cel(boek, "tblScores", 2, kop, CelFout("#N/A"), formule=True)

    assert len(te_doen(fout)) == aantal


def test_a_formula_waits_for_an_error_in_a_named_cell():
    boek = met_cel(schoon(), "tblGroepsoverzicht", 0, "Rekenen", "plus")

    assert te_doen(met_naam(boek, "hgw_peil", CelFout("#N/A"))) == ()


@pytest.mark.parametrize(
    ("tekst", "keys"),
    [
        ("#REF!+1", ["rekenen_aanpak", "keer_intensief"]),
        (heel("tblIndeling", "rekenen_aanpak"), []),
    ],
    ids=["mended", "left"],
)
def test_a_formula_comes_back_with_the_error_that_it_sees(tekst, keys):
    """And not where that error stays: a column further on is left too."""
    boek = met_fout(schoon(), *AANPAK, tekst)
    boek = met_fout(boek, "tblIndeling", 0, "aantal keer intensief")

    assert [h.plek[2] for h in te_doen(boek)] == keys


def leeg(boek: Boek) -> Boek:
    return boek


@pytest.mark.parametrize(
    ("wijzig", "aantal"),
    [
        (leeg, 1),
        (lambda boek: met_kop(boek, "tblIndeling", "Rekenen keuze", None), 0),
        (lambda boek: met_kop(boek, "tblIndeling", "Rekenen keuze", "Rekenen  keuze"), 1),
        (lambda boek: met_kop(boek, "tblIndeling", "Rekenen keuze", "Rekenen\nkeuze"), 0),
        (lambda boek: met_kop(boek, "tblIndeling", "Spelling keuze", None), 1),
        (lambda boek: met_naam(boek, "hgw_instellingen", "{kapot"), 0),
    ],
    ids=["as it was", "gone", "spelled otherwise", "unfit", "of another formula", "no settings"],
)
def test_no_formula_comes_back_that_points_to_what_is_not_there(
    wijzig: Callable[[Boek], Boek], aantal
):
    """Excel takes such a file for damaged; without settings its words are not known."""
    klas, _ = lees_klassenmap(wijzig(met_cel(schoon(), *AANPAK, "plus")), voorbeeld_school())

    assert klas is not None
    assert len(herstellingen(klas)) == aantal


def test_no_formula_comes_back_that_uses_a_name_that_is_gone():
    boek = met_cel(schoon(), "tblGroepsoverzicht", 0, "Rekenen", "plus")

    assert (len(te_doen(boek)), te_doen(zonder_naam(boek, "hgw_peil"))) == (1, ())


def test_order_of_the_tabs_then_of_the_cells():
    boek = met_cel(schoon(), *AANPAK, "plus")
    boek = met_cel(boek, "tblScores", 1, "Rekenen M score", "72%")
    boek = met_cel(boek, "tblScores", 0, "Spelling M score", "72.5")
    boek = met_cel(boek, "tblScores", 0, "Rekenen M niveau", "iii")

    assert [(h.blad, h.plek[1], h.veld) for h in te_doen(boek)] == [
        ("Scores", 0, "Rekenen M niveau"),
        ("Scores", 0, "Spelling M score"),
        ("Scores", 1, "Rekenen M score"),
        ("Indeling", 0, "Rekenen aanpak"),
    ]


def test_wijzigingen_of_all_kinds():
    boek = met_cel(schoon(), *AANPAK, "plus")
    boek = met_cel(boek, "tblScores", 1, "Rekenen M score", "72.5")
    boek = met_naam(boek, "hgw_periode", "2\xa0")

    assert wijzigingen(te_doen(boek)) == Wijzigingen(
        cellen={("tblScores", 1, "rekenen_m_score"): 72.5},
        koppen={"hgw_periode": 2},
        formules=frozenset({("tblIndeling", 0, "rekenen_aanpak")}),
    )


def test_a_clean_class_has_nothing_to_mend():
    assert te_doen(schoon()) == ()
    assert not wijzigingen(())


def test_every_rule_with_a_repair_says_so():
    """What `hgw uitleg` shows; a rule without a repair promises nothing."""
    bron = {r.code: getsource(getmodule(r.functie) or r.functie) for r in alle()}
    met = {code for code, tekst in bron.items() if "herstel=" in tekst}
    zeggen = {regel.code for regel in alle() if "veilig" in regel.uitleg}

    assert met == zeggen == {
        "HGW306", "HGW311", "HGW322", "HGW324", "HGW330", "HGW332", "HGW340", "HGW341", "HGW343",
    }  # fmt: skip


WAT = (
    "'151.5' wordt 151,5.", "'iii' wordt III.", "de formule komt terug.", "de formule komt terug.",
)  # fmt: skip


def test_mending_in_place_says_what_and_counts_what_was_typed():
    """
    | leerling | Rekenen M score | Rekenen M niveau |
    | Anna     | '151.5'         | iii              |

    and on Indeling the aanpak of Anna typed over, and of Bram emptied.
    """
    boek = met_cel(schoon(), "tblScores", 0, "Rekenen M score", "151.5")
    boek = met_cel(boek, "tblScores", 0, "Rekenen M niveau", "iii")
    boek = met_cel(boek, *AANPAK, "intensief")
    boek = met_cel(boek, "tblIndeling", 1, "Rekenen aanpak", None)
    klas, _ = lees_klassenmap(boek)
    assert klas is not None

    voorstel = herstel(klas, klas.school, date(2027, 2, 4))

    assert voorstel.wijzigingen == wijzigingen(herstellingen(klas))
    assert voorstel.regels == (
        "Herstel van 1 getal dat als tekst stond, 1 woord anders geschreven dan in de lijst en 2 "
        "formules die weg waren of vervangen.",
        *(f"{h.blad}, {h.cel}: {wat}" for h, wat in zip(herstellingen(klas), WAT, strict=True)),
    )
    assert voorstel.vervangt == 3


def test_nothing_to_mend_is_said():
    klas, _ = lees_klassenmap(schoon())
    assert klas is not None

    assert herstel(klas, klas.school, date(2027, 2, 4)) == Voorstel(
        regels=("Er valt niets veilig te herstellen.",)
    )


def test_of_many_repairs_some_are_told():
    boek = schoon()
    for i in range(3):
        for kop in ("Rekenen M niveau", "Spelling M niveau"):
            boek = met_cel(boek, "tblScores", i, kop, "iii")
    klas, _ = lees_klassenmap(boek)
    assert klas is not None

    regels = herstel(klas, klas.school, date(2027, 2, 4)).regels

    assert (len(regels), regels[-1]) == (7, "En nog 1 cel.")
