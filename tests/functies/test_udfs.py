"""The functions as Excel gets to know them, and where they find the afspraken of a workbook."""

import inspect
import json
import subprocess
import sys
import traceback
from dataclasses import replace
from decimal import Decimal
from types import SimpleNamespace

import hgw_udfs
import pytest
import xlwings
from hgw_udfs import gereedschap
from hgw_udfs.gereedschap import OPTIES, GeenAntwoord, Mislukt, meld_aan, met_bron

from hgw_excel import platform
from hgw_excel.domein.school_json import afspraken_hash, school_naar_json
from hgw_excel.excel import normen
from hgw_excel.excel.normen import VERS, BoekBron, GeenKlassenmap, Geheugen
from hgw_excel.schema.functie import alle, als_python
from tests.functies import scholen

STUK = 1000
"""Characters of the settings in a cell: here always more than one cell."""
VRAAG = (151, "Rekenen", 5, "M", "I-V")


class Namen(dict):
    """The names of a workbook: each gives a range with a value."""

    def __init__(self, waarden):
        super().__init__(
            (naam, SimpleNamespace(refers_to_range=SimpleNamespace(value=waarde)))
            for naam, waarde in waarden.items()
        )


def nep_boek(naam="klassenmap.xlsm", systeem="I-V", school=None):
    """Return as much of an open workbook as is asked: names, and one table with its cells."""
    inhoud = scholen.inhoud(systeem)
    school = school or inhoud.werkboek.school
    json = school_naar_json(school)
    stukken = [json[i : i + STUK] for i in range(0, len(json), STUK)]
    namen = {f"hgw_instellingen{f'_{i}' if i > 1 else ''}": s for i, s in enumerate(stukken, 1)}
    kolommen = inhoud.werkboek.tabel("tblNormen").columns
    cellen = [[kolom.header for kolom in kolommen]]
    cellen += [[_com(rij.get(k.key)) for k in kolommen] for rij in inhoud.ruw["tblNormen"]]
    tabel = SimpleNamespace(range=SimpleNamespace(value=cellen))
    return SimpleNamespace(
        name=naam,
        names=Namen({**namen, "hgw_afspraken": afspraken_hash(school)}),
        sheet_names=["Start", "Normen"],
        sheets={"Normen": SimpleNamespace(tables={"tblNormen": tabel})},
        cellen=cellen,
    )


def _com(waarde):
    return float(waarde) if isinstance(waarde, int) else waarde


def bron_van(boek, geheugen=None) -> BoekBron:
    return BoekBron(lambda: boek, geheugen or Geheugen())


class Opname:
    """Stands in for xlwings and remembers what it is told."""

    def __init__(self):
        self.gezegd = []

    def arg(self, naam, **opties):
        return lambda f: self.gezegd.append((naam, opties)) or f

    def func(self, f):
        self.gezegd.append(f.__name__)
        return f


def test_every_function_has_a_wrapper_with_the_same_arguments():
    argumenten = {naam: list(inspect.signature(getattr(hgw_udfs, naam)).parameters)
                  for naam in hgw_udfs.__all__}  # fmt: skip

    assert argumenten == {n: [a.naam for a in f.argumenten] for n, f in alle().items()}
    assert [n for n in hgw_udfs.__all__ if getattr(hgw_udfs, n).__doc__ != alle()[n].uitleg] == []


@pytest.mark.parametrize("functie", alle().values(), ids=lambda functie: functie.naam)
def test_excel_is_told_of_each_argument(functie):
    opname, f = Opname(), als_python(functie, print)

    aangemeld = meld_aan(f, functie, opname)

    assert aangemeld is f
    assert opname.gezegd == [
        *((a.naam, {"doc": a.uitleg, **OPTIES}) for a in functie.argumenten),
        functie.naam,
    ]


ZOALS_OP_WINDOWS = """
import json, sys, types
class Nagemaakt(types.ModuleType):
    def __getattr__(self, naam):
        if naam.startswith("__"):
            raise AttributeError(naam)
        return type(naam, (Exception,), {})
for naam in ("pythoncom", "pywintypes", "win32com", "win32com.client"):
    sys.modules[naam] = Nagemaakt(naam)
import xlwings
from xlwings import udfs
xlwings.func, xlwings.arg = udfs.xlfunc, udfs.xlarg
import hgw_udfs
gemeld = [getattr(hgw_udfs, naam).__xlfunc__ for naam in hgw_udfs.__all__]
print(json.dumps({
    f["name"]: [[a["name"], a["doc"], a["options"]] for a in f["args"]] + [f["ret"]] for f in gemeld
}))
"""
"""The decorators that xlwings has on Windows, with the system's own modules left out."""


def test_the_decorators_of_windows_take_it():
    """A type in a signature would be taken for a converter, and every call would fail."""
    proces = subprocess.run(
        [sys.executable, "-c", ZOALS_OP_WINDOWS], capture_output=True, encoding="utf-8"
    )
    assert proces.returncode == 0, proces.stderr

    assert json.loads(proces.stdout) == {
        naam: [
            *([a.naam, a.uitleg, {"ndim": 2, "err_to_str": True}] for a in functie.argumenten),
            {"doc": functie.uitleg, "options": {}},
        ]
        for naam, functie in alle().items()
    }


def test_an_open_workbook_gives_its_afspraken_and_norms():
    boek = nep_boek()

    with met_bron(lambda: bron_van(boek)):
        gegeven = hgw_udfs.HGW_NIVEAU(*VRAAG), hgw_udfs.HGW_GROEI("IV", "II")

    assert "hgw_instellingen_2" in boek.names
    assert gegeven == (alle()["HGW_NIVEAU"].waarde(scholen.bron("I-V"), *VRAAG), 2)


def _met_grens(boek, grens):
    """Type another lower bound of the second niveau in every row of tblNormen."""
    cellen = [list(rij) for rij in boek.cellen]
    for rij in cellen[1:]:
        rij[cellen[0].index("g2")] = grens
    boek.sheets["Normen"].tables["tblNormen"].range = SimpleNamespace(value=cellen)


def test_norms_are_made_once_and_again_when_a_cell_changes(monkeypatch):
    gelezen, tijden = [], iter((0.0, 60.0, 120.0, 180.0))
    echt = normen._lees_normen
    monkeypatch.setattr(normen, "_lees_normen", lambda *a: gelezen.append(1) or echt(*a))
    boek, geheugen = nep_boek(), Geheugen(lambda: next(tijden))
    niveaus = []
    for grens in (None, None, 1000.0, 1000.0):
        if grens:
            _met_grens(boek, grens)
        with met_bron(lambda: bron_van(boek, geheugen)):
            niveaus.append(hgw_udfs.HGW_NIVEAU(*VRAAG))

    assert (niveaus[0] == niveaus[1], niveaus[2:], len(gelezen)) == (True, ["V", "V"], 2)


class Bereik:
    """The cells of a table, which counts how often all of them are fetched."""

    def __init__(self, cellen):
        self.cellen, self.keren = cellen, 0

    @property
    def value(self):
        self.keren += 1
        return self.cellen


def test_one_computation_reads_the_norms_once():
    """Thirty cells ask at one moment, thirty more a minute later."""
    boek = nep_boek()
    bereik = boek.sheets["Normen"].tables["tblNormen"].range = Bereik(boek.cellen)
    tijden = iter([nummer * VERS / 30 for nummer in range(30)] * 2)
    minuut = iter([0] * 30 + [60] * 30)
    geheugen = Geheugen(lambda: next(tijden) + next(minuut))

    with met_bron(lambda: bron_van(boek, geheugen)):
        niveaus = {hgw_udfs.HGW_NIVEAU(*VRAAG) for _ in range(60)}

    assert (len(niveaus), bereik.keren) == (1, 2)


def test_other_afspraken_read_the_norms_again_at_once():
    school = scholen.scholen()["I-V"]
    hoger = tuple(replace(toets, maximum=100) for toets in school.toetsen)
    geheugen = Geheugen(lambda: 0.0)
    uit = []
    for boek in (nep_boek(), nep_boek(school=replace(school, toetsen=hoger))):
        _met_grens(boek, 1000.0 if uit else 0.0)
        with met_bron(lambda boek=boek: bron_van(boek, geheugen)):
            uit.append((hgw_udfs.HGW_NIVEAU(*VRAAG), hgw_udfs.HGW_NIVEAU(99, *VRAAG[1:])))

    assert uit == [("IV", "IV"), ("", "V")]


def test_other_afspraken_are_seen():
    school = scholen.scholen()["I-V"]
    anders = replace(school, systeem=scholen.scholen()["A-E"].systeem)
    geheugen = Geheugen()
    uit = []
    for boek in (nep_boek(), nep_boek(school=anders), nep_boek()):
        with met_bron(lambda boek=boek: bron_van(boek, geheugen)):
            uit.append((hgw_udfs.HGW_GROEI("IV", "II"), hgw_udfs.HGW_GROEI("D", "B")))

    assert uit == [(2, ""), ("", 2), (2, "")]


def test_two_open_workbooks_keep_apart():
    geheugen = Geheugen()
    uit = []
    for boek in (nep_boek("5.xlsm"), nep_boek("6.xlsm", "A-E")) * 2:
        with met_bron(lambda boek=boek: bron_van(boek, geheugen)):
            uit.append((hgw_udfs.HGW_GROEI("IV", "II"), hgw_udfs.HGW_GROEI("D", "B")))

    assert uit == [(2, ""), ("", 2)] * 2


def _zonder(*wat):
    boek = nep_boek()
    for naam in wat:
        boek.names.pop(naam, None)
    return boek


def _kapot():
    boek = nep_boek()
    boek.names.update(Namen({"hgw_instellingen": "{"}))
    return boek


def _zonder_tabel():
    boek = nep_boek()
    boek.sheets["Normen"].tables.clear()
    return boek


@pytest.mark.parametrize(
    "boek",
    [_zonder("hgw_afspraken"), _zonder("hgw_instellingen"), _kapot(), _zonder_tabel()],
    ids=["no mark", "no settings", "broken settings", "no table"],
)
def test_another_workbook_can_not_be_asked(boek, verslagen):
    with met_bron(lambda: bron_van(boek)), pytest.raises(GeenAntwoord, match="hgw: #N/A"):
        hgw_udfs.HGW_NIVEAU(*VRAAG)

    assert verslagen == []
    with pytest.raises(GeenKlassenmap):
        _ = bron_van(boek).normen


def test_what_needs_no_workbook_asks_none():
    def geen():
        raise AssertionError("asked for a workbook")

    with met_bron(lambda: BoekBron(geen, Geheugen())):
        gegeven = hgw_udfs.HGW_NIVEAU_PERCENTIEL(45, "A-E"), hgw_udfs.HGW_LEERRENDEMENT(20, 45)

    assert gegeven == ("C", 44)


@pytest.fixture
def verslagen(monkeypatch):
    """The reports that are kept, of a run that kept none before."""
    bewaard = []
    monkeypatch.setattr(gereedschap, "_gemeld", set())
    monkeypatch.setattr(platform, "schrijf_log", bewaard.append)
    return bewaard


def test_of_our_own_fault_one_report_is_kept_without_values(verslagen):
    def stuk():
        raise ZeroDivisionError("151 of Anna")

    fouten = []
    with met_bron(lambda: BoekBron(stuk, Geheugen())):
        for vraag in (VRAAG, VRAAG, (152, *VRAAG[1:])):
            with pytest.raises(Mislukt) as fout:
                hgw_udfs.HGW_NIVEAU(*vraag)
            fouten.append("".join(traceback.format_exception(fout.value)))

    assert [verslag.splitlines()[0] for verslag in verslagen] == ["HGW_NIVEAU"]
    assert "builtins.ZeroDivisionError" in verslagen[0]
    assert [tekst for tekst in (*verslagen, *fouten) if "Anna" in tekst or "151" in tekst] == []


class ExcelFout(Exception):  # noqa: N818
    """As pywin32 gives what Excel says."""


@pytest.mark.parametrize(("nummer", "aantal"), [(-2147418111, 0), (-2146827284, 1)])
def test_that_excel_was_busy_is_no_fault_of_ours(verslagen, nummer, aantal):
    def bezig():
        raise ExcelFout(nummer, "Call was rejected by callee.", None, None)

    with met_bron(lambda: BoekBron(bezig, Geheugen())), pytest.raises(Mislukt):
        hgw_udfs.HGW_NIVEAU(*VRAAG)

    assert len(verslagen) == aantal


@pytest.mark.parametrize(
    ("toen", "nu", "uit"),
    [
        (Decimal(140), Decimal("142.5"), 2.5),  # money in a cell comes as Decimal
        ([[140.0]], [[142.5]], 2.5),
        (None, [[142.5]], ""),
        ("#n/a", "II", ""),  # a text that somebody typed
        (-2146826246, 142.5, GeenAntwoord),
        ([["#DIV/0!"]], 142.5, GeenAntwoord),
        (-2146826243, 142.5, GeenAntwoord),  # #SPILL!, which xlwings has no name for
        (-2146826189, 142.5, GeenAntwoord),
        (-2146826188, 142.5, ""),
        (-2146826289, 142.5, ""),
        ([[140.0], [141.0]], 142.5, Mislukt),
        ([[140.0, "#N/A"]], 142.5, Mislukt),
        ([140.0, 141.0], 142.5, Mislukt),
    ],
)
def test_a_cell(toen, nu, uit):
    with met_bron(lambda: scholen.bron("I-V")):
        try:
            gegeven = hgw_udfs.HGW_GROEI(toen, nu)
        except Exception as fout:
            gegeven = type(fout)

    assert gegeven == uit


def test_an_error_among_more_cells_is_a_child_without_a_niveau():
    with met_bron(lambda: scholen.bron("I-V")):
        rij = hgw_udfs.HGW_INDELING([["V", "#N/A", -2146826246, "III"]], [[None] * 4])

    assert rij == [["intensief", "", "", "basis"]]


def _kolom(lang, *waarden):
    return [[waarde] for waarde in waarden] + [[None]] * (lang - len(waarden))


def test_whole_columns_end_where_nothing_more_stands():
    """A keuze below the last niveau counts; below that no child is."""
    niveaus, keuzes = _kolom(2000, "V", None, "III"), _kolom(2000, None, None, None, "basis")

    with met_bron(lambda: scholen.bron("I-V")):
        uit = hgw_udfs.HGW_INDELING(niveaus, keuzes)

    assert uit == [["intensief"], [""], ["basis"], ["basis"]]


def test_a_range_of_a_sensible_size_gets_an_answer_in_every_cell():
    with met_bron(lambda: scholen.bron("I-V")):
        uit = hgw_udfs.HGW_INDELING(_kolom(3, "V"), _kolom(3))

    assert uit == [["intensief"], [""], [""]]


@pytest.mark.parametrize("vraag", [[["V"]] * 1001, [["V"] * 1001]])
def test_a_range_that_is_too_large_gets_no_answer(verslagen, vraag):
    with met_bron(lambda: scholen.bron("I-V")), pytest.raises(Mislukt):
        hgw_udfs.HGW_INDELING(vraag, vraag)

    assert verslagen == []


def test_the_calling_workbook_is_asked_of_xlwings(monkeypatch):
    monkeypatch.setattr(xlwings.Book, "caller", lambda: nep_boek("klas.xlsm"))
    monkeypatch.setattr(gereedschap, "_geheugen", Geheugen())

    assert hgw_udfs.HGW_GROEI("IV", "II") == 2
