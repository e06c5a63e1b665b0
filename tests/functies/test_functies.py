"""The list of functions: complete, explained, legal in a workbook, and right in its examples."""

import re
from dataclasses import replace
from decimal import Decimal

import ironcalc
import pytest

from hgw_excel.domein.norm import Band
from hgw_excel.domein.normtabel import NormTabel
from hgw_excel.domein.school import Vakgebied
from hgw_excel.schema.functie import alle, lambda_tekst
from hgw_excel.schema.functie import met_lambda as met_lambda_namen
from hgw_excel.schema.functiedelen import moment_van, toets_van
from hgw_excel.school.functiepagina import NORMEN
from tests.functies import scholen
from tests.functies.motor import (
    met_lambda,
    met_python,
    met_udf,
    schrijf_namen,
    verschillen,
)
from tests.functies.rijen import Aanroep
from tests.lint import KAART, lint
from tests.lint.formule import ontleed
from tests.lint.pakket import Pakket

NAMEN = (
    "HGW_AANPAK",
    "HGW_FUNCTIONERINGSNIVEAU",
    "HGW_GROEI",
    "HGW_LEERRENDEMENT",
    "HGW_NIVEAU",
    "HGW_NIVEAU_PERCENTIEL",
    "HGW_SIGNALEN",
)
ALLEEN_PYTHON = ("HGW_INDELING",)
VOORBEELDEN = [(naam, v) for naam in NAMEN for v in alle()[naam].voorbeelden]
ZOALS_EEN_CEL = re.compile(r"[a-z]{1,3}\d+|r|c|r\d*c\d*", re.IGNORECASE)
GRENS_EXCEL = 8192


def aanroep(voorbeeld) -> Aanroep:
    """Return an example as a call: what a Dutch Excel makes of the text."""
    naam, _, rest = voorbeeld.formule.removesuffix(")").partition("(")
    return Aanroep(naam, tuple(_argument(deel, voorbeeld.cellen) for deel in rest.split(";")))


def _argument(deel: str, cellen):
    if deel in cellen:
        return list(cellen[deel])
    return deel.strip('"') if deel.startswith('"') else float(deel.replace(",", "."))


def test_every_function_is_found_and_explained():
    functies = alle()

    assert sorted(functies) == sorted((*NAMEN, *ALLEEN_PYTHON))
    assert tuple(met_lambda_namen()) == NAMEN
    assert [f.naam for f in functies.values() if len(f.voorbeelden) != 3] == []
    assert [
        f.naam for f in functies.values() if not (f.uitleg and all(a.uitleg for a in f.argumenten))
    ] == []


def test_examples_are_true_in_every_door(tmp_path):
    inhoud = scholen.maak_inhoud(scholen.scholen()["I-V"], NORMEN)
    bron = scholen.KlasBron(inhoud.werkboek.school, NormTabel(NORMEN))
    schrijf_namen(tmp_path / "namen.xlsx", inhoud.werkboek.school, inhoud.ruw["tblNormen"])
    vragen = [aanroep(voorbeeld) for _, voorbeeld in VOORBEELDEN]

    antwoorden = [
        met_python(bron, vragen), met_udf(bron, vragen), met_lambda(tmp_path / "namen.xlsx", vragen)
    ]  # fmt: skip

    assert verschillen(vragen, [v.waarde for _, v in VOORBEELDEN], *antwoorden) == []
    assert [vraag.functie for vraag in vragen] == [naam for naam, _ in VOORBEELDEN]


@pytest.mark.parametrize("systeem", ["I-V", "A-E", "eigen"])
@pytest.mark.parametrize("naam", NAMEN)
def test_a_lambda_is_short_and_its_names_are_no_cells(naam, systeem):
    tekst = lambda_tekst(alle()[naam], scholen.scholen()[systeem])
    namen = {t.tekst for t in ontleed(tekst) if t.soort == "naam"} - {"FALSE"}
    eigen = {n.removeprefix("_xlpm.") for n in namen}

    assert len(tekst) < GRENS_EXCEL
    assert all(n.startswith("_xlpm.") for n in namen)
    assert {a.naam for a in alle()[naam].argumenten} <= eigen
    assert [n for n in eigen if ZOALS_EEN_CEL.fullmatch(n)] == []


def test_the_template_carries_the_functions_without_a_finding(tmp_path):
    pad = tmp_path / "klassenmap groep.xlsx"
    pad.write_bytes(scholen.bytes_van("I-V"))
    school = scholen.scholen()["I-V"]

    gevonden = {n.naam: n.tekst for n in Pakket(pad).namen if n.naam.startswith("HGW_")}

    assert gevonden == {naam: lambda_tekst(alle()[naam], school) for naam in NAMEN}
    assert [str(bevinding) for bevinding in lint(pad, fouten_in=KAART)] == []


def test_libreoffice_opens_and_computes_the_rest(kantoor, tmp_path):
    """LAMBDA is newer than it; the workbook must not suffer."""
    pad = tmp_path / "klassenmap.xlsx"
    pad.write_bytes(scholen.bytes_van("I-V"))
    document = kantoor.open(pad)

    document.herbereken()
    fouten = [
        f"{blad}: {tekst}"
        for blad, rijen in document.getoond(tmp_path / "getoond.csv").items()
        for rij in rijen
        for tekst in rij
        if tekst.startswith(("#NAAM", "#NAME", "Err:", "#WAARDE"))
    ]
    document.sluit()

    assert fouten == []


def test_without_norms_every_niveau_is_empty(tmp_path):
    school, pad = scholen.scholen()["I-V"], tmp_path / "namen.xlsx"
    schrijf_namen(pad, school, scholen.maak_inhoud(school, ()).ruw["tblNormen"])
    vragen = [
        Aanroep("HGW_NIVEAU", (151, "Rekenen", 5, "M", "I-V")),
        Aanroep("HGW_FUNCTIONERINGSNIVEAU", (151, "Rekenen", "I-V")),
    ]

    assert met_lambda(pad, vragen) == ["", ""]


def test_a_score_that_a_test_can_not_give_has_no_niveau(tmp_path):
    """Of this test 100 up to 200 can be; of the date and the sum nothing."""
    school = scholen.scholen()["I-V"]
    toetsen = (replace(school.toetsen[0], minimum=100, maximum=200), *school.toetsen[1:])
    school, scores = replace(school, toetsen=toetsen), (99.9, 100, 200, 200.1, 450, 46164, 1e300)
    inhoud = scholen.maak_inhoud(school, NORMEN)
    schrijf_namen(tmp_path / "namen.xlsx", school, inhoud.ruw["tblNormen"])
    vragen = [Aanroep("HGW_NIVEAU", (s, "Rekenen", 5, "M", "I-V")) for s in scores]
    vragen += [Aanroep("HGW_FUNCTIONERINGSNIVEAU", (s, "Rekenen", "I-V")) for s in scores]
    bron = scholen.KlasBron(school, NormTabel(NORMEN))

    antwoorden = [
        met_python(bron, vragen), met_udf(bron, vragen), met_lambda(tmp_path / "namen.xlsx", vragen)
    ]  # fmt: skip

    assert antwoorden == [["", "V", "I", *[""] * 4, "", "<M5", "M6", *[""] * 4]] * 3


def test_two_versions_of_a_test_have_no_functioneringsniveau(tmp_path):
    normen = [replace(NORMEN[0], versie="2.0"), replace(NORMEN[1], versie="3.0")]
    een = [replace(NORMEN[0], versie=""), replace(NORMEN[1], versie="3.0")]
    vragen = [Aanroep("HGW_FUNCTIONERINGSNIVEAU", (s, "Rekenen", "I-V")) for s in (100, 165, 200)]
    uit = []
    for nummer, keuze in enumerate((normen, een)):
        inhoud = scholen.maak_inhoud(scholen.scholen()["I-V"], keuze)
        pad = tmp_path / f"{nummer}.xlsx"
        schrijf_namen(pad, inhoud.werkboek.school, inhoud.ruw["tblNormen"])
        bron = scholen.KlasBron(inhoud.werkboek.school, NormTabel(keuze))
        uit.append((met_python(bron, vragen), met_lambda(pad, vragen)))

    assert uit == [(["", "", ""],) * 2, (["<M5", "M5", "M6"],) * 2]


def test_words_of_the_school_break_no_lambda(tmp_path):
    """A quote, a dollar sign and a bracket are only letters in a name."""
    school = scholen.scholen()["I-V"]
    vreemd = 'Reken "$score" LET(3'
    toetsen = (replace(school.toetsen[0], kort=vreemd), *school.toetsen[1:])
    vakken = (*school.vakgebieden, Vakgebied("vreemd", vreemd, vreemd))
    inhoud = scholen.maak_inhoud(scholen.scholen()["I-V"], NORMEN)
    school = replace(school, toetsen=toetsen, vakgebieden=vakken)
    schrijf_namen(tmp_path / "namen.xlsx", school, inhoud.ruw["tblNormen"])
    vragen = [
        Aanroep("HGW_NIVEAU", (151, vreemd, 5, "M", "I-V")),
        Aanroep("HGW_SIGNALEN", (vreemd, ["V"], [None])),
    ]
    bron = scholen.KlasBron(school, NormTabel(NORMEN))

    antwoorden = met_python(bron, vragen), met_lambda(tmp_path / "namen.xlsx", vragen)

    assert antwoorden == (["III", "S01"], ["III", "S01"])


def test_a_range_may_stand_in_a_column(tmp_path):
    school = scholen.scholen()["I-V"]
    pad = tmp_path / "namen.xlsx"
    schrijf_namen(pad, school, scholen.inhoud("I-V").ruw["tblNormen"])
    model = ironcalc.load_from_xlsx(str(pad), "en", "UTC", "en")
    model.add_sheet("Proef")
    for rij, (niveau, score) in enumerate((("II", 140.0), ("III", 151.0), ("V", 148.0)), 1):
        model.update_cell_with_text(1, rij, 1, niveau)
        model.update_cell_with_number(1, rij, 2, score)
    model.update_cell_with_formula(1, 1, 4, '=HGW_SIGNALEN("Rekenen",A1:A3,B1:B3)')
    model.update_cell_with_formula(1, 2, 4, '=HGW_SIGNALEN("Rekenen",A1:A3,B1:B2)')
    model.evaluate()
    vraag = alle()["HGW_SIGNALEN"].waarde
    bron = scholen.bron("I-V")

    staand = vraag(bron, "Rekenen", [["II"], ["III"], ["V"]], [[140], [151], [148]])
    scheef = vraag(bron, "Rekenen", [["II"], ["III"], ["V"]], [[140], [151]])

    assert (staand, scheef) == ("S04", "")
    assert [model.get_cell_value(1, rij, 4) for rij in (1, 2)] == [staand, scheef]


@pytest.mark.parametrize(
    ("moment", "leerjaar", "uit"),
    [
        ("M", 5, "M5"), ("m5", 5.0, "M5"), (" E ", 8, "E8"), ("B6", 6, "B6"), ("M6", 5, ""),
        ("M", "5", ""), ("M", 5.5, ""), ("M", 9, ""), ("X", 5, ""), ("", 5, ""), (None, 5, ""),
        ("M", None, ""), ("M", True, ""), (5, 5, ""), ("MM5", 5, ""),
    ],
)  # fmt: skip
def test_moment(moment, leerjaar, uit):
    assert moment_van(moment, leerjaar) == uit


@pytest.mark.parametrize(
    ("naam", "sleutel"),
    [
        ("Rekenen-Wiskunde", "rekenen"), ("REKENEN", "rekenen"),
        (" rekenen  en wiskunde ", "rekenen"),
        ("DMT", "technisch_lezen"), ("Drie-Minuten-Toets", "technisch_lezen"),
        ("Reken*", None), ("", None), (None, None), (5, None),
    ],
)  # fmt: skip
def test_names_of_a_test(naam, sleutel):
    toets = toets_van(naam, scholen.scholen()["I-V"])

    assert (toets.sleutel if toets else None) == sleutel


def test_the_official_name_goes_before_another_name():
    eerste, tweede, *rest = scholen.scholen()["I-V"].toetsen
    eerste = replace(eerste, ook=(tweede.naam,))
    school = replace(scholen.scholen()["I-V"], toetsen=(eerste, tweede, *rest))

    assert toets_van(tweede.naam, school) == tweede


def test_a_school_without_signals_has_none(tmp_path):
    school = replace(scholen.scholen()["I-V"], signalen={})
    schrijf_namen(tmp_path / "namen.xlsx", school, scholen.inhoud("I-V").ruw["tblNormen"])
    vragen = [Aanroep("HGW_SIGNALEN", ("Rekenen", ["V", "V"], [10, 5]))]
    bron = scholen.KlasBron(school, NormTabel())

    assert (met_python(bron, vragen), met_lambda(tmp_path / "namen.xlsx", vragen)) == ([""], [""])


def test_a_bound_belongs_to_its_band_after_rounding():
    norm = replace(NORMEN[0], banden=(Band("I", Decimal("75.5")), Band("V", None)))
    bron = scholen.KlasBron(scholen.scholen()["I-V"], NormTabel([norm]))
    vragen = [
        Aanroep("HGW_NIVEAU", (s, "Rekenen", 5, "M", "I-V")) for s in (75.449999, 75.45, 75.5)
    ]

    assert met_python(bron, vragen) == ["V", "I", "I"]
