"""The VBA of the functions: written by xlwings, run by another interpreter than Excel's."""

import subprocess
import sys
from dataclasses import replace

import pytest
from hgw_udfs import gereedschap
from hgw_udfs.gereedschap import met_bron
from pyopenvba.interpreter import VBARuntimeError

from hgw_excel import platform
from hgw_excel.bouwen.macros import functies as gebouwd
from hgw_excel.bouwen.macros.functies import functiemodule
from hgw_excel.domein.melding import KanNiet
from hgw_excel.excel.normen import BoekBron, GeenKlassenmap, Geheugen
from hgw_excel.schema.functie import NIET_TE_ZEGGEN, alle
from tests.functies import scholen
from tests.functies.vba import E_FAIL, Boek, Python, machine, vanuit_cel
from tests.functies.windows import Bereik, modules

EEN_FUNCTIE = """\
Function HGW_GROEI(toen, nu)
Attribute HGW_GROEI.VB_Description = "Groei van toen naar nu: tussen twee scores in punten, tussen twee niveaus in niveaus. Beide scores worden eerst afgerond op één decimaal. Bij een andere toets of een andere versie van de toets zijn scores niet te vergelijken; dat ziet deze functie niet."
    #If App = "Microsoft Excel" Then
        If TypeOf Application.Caller Is Range Then On Error GoTo failed
        HGW_GROEI = XLPy.CallUDF("hgw_udfs", "HGW_GROEI", Array(toen, nu), ThisWorkbook, Application.Caller)
        Exit Function
    #Else
        HGW_GROEI = XLPy.CallUDF("hgw_udfs", "HGW_GROEI", Array(toen, nu))
        Exit Function
    #End If
failed:
    HGW_GROEI = HgwFout(Err.Number, Err.Description)
End Function
"""  # noqa: E501  # as xlwings writes it
VRAAG = ("IV", "II")


def test_one_function():
    assert functiemodule().count(EEN_FUNCTIE) == 1


def test_each_function_is_there_and_none_gives_the_text_of_an_error():
    regels = functiemodule().splitlines()
    koppen = [regel for regel in regels if regel.startswith("Function ")]

    assert koppen == [
        f"Function {f.naam}({', '.join(a.naam for a in f.argumenten)})"
        for _, f in sorted(alle().items())
    ]
    assert [regel for regel in regels if regel.endswith("= Err.Description")] == []
    assert regels[0] == 'Attribute VB_Name = "xlwings_udfs"'


def test_a_new_function_asks_no_line_more(monkeypatch):
    """Its file in `schema/functies` is enough: VBA and Python follow."""
    nieuw = replace(alle()["HGW_GROEI"], naam="HGW_NIEUW")
    for module in (gebouwd, gereedschap):
        monkeypatch.setattr(module, "alle", lambda: {"HGW_NIEUW": nieuw})

    with met_bron(lambda: scholen.bron("I-V")):
        gegeven = gereedschap.excelfuncties()["HGW_NIEUW"](*VRAAG)

    assert gegeven == 2
    assert "Function HGW_NIEUW(toen, nu)\n" in functiemodule()


def test_no_line_is_too_long_for_vba_and_each_letter_is_in_its_alphabet():
    tekst = functiemodule()

    assert max(map(len, tekst.splitlines())) < 1024
    assert tekst.encode("cp1252").decode("cp1252") == tekst
    assert "\r" not in tekst


IN_EEN_ANDER = """
import sys
from hgw_excel.bouwen.macros.functies import functiemodule
import xlwings
eerder = {**sys.modules}
sys.stdout.write(functiemodule())
vreemd = {n for n in sys.modules.keys() - eerder.keys() if n.startswith(("win", "py", "xlw"))}
anders = {n for n in eerder if sys.modules.get(n) is not eerder[n]}
assert not (vreemd or anders or hasattr(xlwings, "udfs")), (vreemd, anders)
"""


def test_another_process_writes_the_same_and_keeps_its_modules():
    """Whatever the order in which Python happens to keep names."""
    gegeven = {
        subprocess.run(
            [sys.executable, "-c", IN_EEN_ANDER], capture_output=True, encoding="utf-8",
            check=True, env={"PYTHONHASHSEED": zaad, "TZ": "Asia/Tokyo"},
        ).stdout
        for zaad in ("1", "2")
    }  # fmt: skip

    assert gegeven == {functiemodule()}


def test_on_windows_the_module_that_is_there_is_used(monkeypatch):
    monkeypatch.setitem(sys.modules, "xlwings.udfs", modules().udfs)

    tekst = functiemodule()

    assert sys.modules["xlwings.udfs"] is modules().udfs
    monkeypatch.undo()
    assert tekst == functiemodule()


def test_without_xlwings_it_says_what_to_install(monkeypatch):
    monkeypatch.setattr("hgw_excel.bouwen.macros.bronnen.find_spec", lambda pakket: None)

    with pytest.raises(KanNiet, match="hgw installeer"):
        functiemodule()


def test_another_text_of_xlwings_is_noticed():
    """Were a new version to write it in another way, a cell would show the text of an error."""
    with pytest.raises(ValueError, match="xlwings wrote 0 lines"):
        gebouwd._met_eigen("Function HGW_GROEI(toen, nu)\n")


@pytest.mark.parametrize("rijen", [[["V"], ["I"]], [["V", "I"]], [["V", "I"], ["III", None]]])
def test_more_cells_come_as_rows_or_as_one_row(rijen):
    leeg = [[None] * len(rij) for rij in rijen]
    with met_bron(lambda: scholen.bron("I-V")):
        gegeven = vanuit_cel("HGW_INDELING", [Bereik(rijen), Bereik(leeg)])
        verwacht = alle()["HGW_INDELING"].waarde(scholen.bron("I-V"), rijen, leeg)

    assert gegeven == (verwacht if len(rijen) > 1 else verwacht[0])


def _leverancier(fout):
    def geef():
        raise fout

    return lambda: BoekBron(geef, Geheugen())


@pytest.mark.parametrize(
    ("fout", "uit"),
    [(GeenKlassenmap("no name"), "#N/A"), (ZeroDivisionError(NIET_TE_ZEGGEN), "#VALUE!")],
)
def test_a_fault_of_python_is_an_error_of_excel(fout, uit, monkeypatch):
    """What a fault of ours says itself does not count: not even the word for #N/A."""
    monkeypatch.setattr(platform, "schrijf_log", lambda _: None)
    with met_bron(_leverancier(fout)):
        assert vanuit_cel("HGW_GROEI", VRAAG) == uit


@pytest.mark.parametrize(
    ("nummer", "tekst", "uit"),
    [
        (1, "Could not load xlwings64.dll from either of the following folders", "#N/A"),
        (1000, "Could not activate Python COM server", "#N/A"),
        (53, "File not found: xlwings64.dll", "#N/A"),
        (E_FAIL, "Unexpected Python Error: ImportError", "#VALUE!"),
        (E_FAIL, f"Unexpected Python Error: GeenAntwoord: {NIET_TE_ZEGGEN}", "#N/A"),
    ],
)
def test_without_python_there_is_no_answer(nummer, tekst, uit):
    vba = machine(python=Python(VBARuntimeError(nummer, tekst)))

    assert vanuit_cel("HGW_GROEI", VRAAG, vba) == uit


def test_other_vba_gets_the_fault_itself():
    """Only a cell is better off with an error in it."""
    vba = machine(roeper=Boek(), python=Python(VBARuntimeError(1000, "no Python")))

    with pytest.raises(VBARuntimeError, match="no Python"):
        vanuit_cel("HGW_GROEI", VRAAG, vba)


def test_a_wrapper_that_gives_the_text_is_noticed(monkeypatch):
    """The control: the module as xlwings itself writes it."""
    monkeypatch.setattr(gebouwd, "_vervang", lambda vba, oud, nieuw: vba)
    vba = machine(python=Python(VBARuntimeError(1000, "no Python")))

    assert vanuit_cel("HGW_GROEI", VRAAG, vba) == "no Python"


@pytest.mark.parametrize("functie", alle().values(), ids=lambda functie: functie.naam)
def test_each_explanation_fits_and_ends_with_a_sentence(functie):
    _, _, tekst = gebouwd._omschrijving(functie).partition(" = ")

    assert functie.uitleg.startswith(tekst[1:-1].replace('""', '"'))
    assert len(tekst) <= gebouwd.LANGSTE + 2
    assert tekst.endswith('."')


def test_a_long_explanation_is_cut_and_its_quotes_are_doubled():
    functie = replace(alle()["HGW_GROEI"], uitleg='Een "woord" ' * 40)

    tekst = gebouwd._omschrijving(functie)

    assert tekst.startswith('Attribute HGW_GROEI.VB_Description = "Een ""woord"" Een')
    assert tekst.endswith(' ..."')
