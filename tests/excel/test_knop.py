"""The entry of every button: whatever happens behind it becomes a Dutch box."""

import errno

import pytest

from hgw_excel import platform
from hgw_excel.acties.knoppen import knoppen
from hgw_excel.acties.lijst import Knop
from hgw_excel.domein.melding import KanNiet
from hgw_excel.excel import knop
from hgw_excel.excel.knop import GEEN_BOEK, GEHEUGEN, ONBEKEND, _laad, druk
from hgw_excel.excel.storing import BEZIG
from tests.excel.knoppen.hulp import Leerkracht
from tests.motor import ComFout, sluit_alles


@pytest.fixture(scope="module")
def juf(tmp_path_factory):
    """At an empty workbook: these buttons read nothing."""
    from openpyxl import Workbook

    map_ = tmp_path_factory.mktemp("knop")
    boek = Workbook()
    boek.create_sheet("Scores")
    boek.save(map_ / "a.xlsx")
    return Leerkracht(map_, (map_ / "a.xlsx").read_bytes(), "leeg.xlsx")


@pytest.fixture
def logs(monkeypatch):
    """The reports that are kept, instead of in the folder of the user."""
    bewaard = []
    monkeypatch.setattr(platform, "schrijf_log", lambda tekst: bewaard.append(tekst) or "LOG")
    return bewaard


@pytest.fixture
def knop_die(monkeypatch):
    """Make a button 'proef' that does something."""

    def maak(functie):
        eigen = Knop("Hulp", "Proeven", "", "X", "", "een:twee")
        monkeypatch.setattr(knop, "knoppen", lambda: {"proef": eigen})
        monkeypatch.setattr(knop, "_laad", lambda _: functie)

    return maak


def gooi(fout):
    def functie(_):
        raise fout

    return functie


@pytest.mark.parametrize(
    ("fout", "zin"),
    [
        (KanNiet("Er is geen periode."), "Er is geen periode."),
        (MemoryError(), GEHEUGEN),
        (OSError(errno.ENOSPC, "x"), "De schijf is vol. Maak ruimte en probeer het opnieuw."),
        (ComFout(-2147418111, "Call was rejected by callee.", None, None), BEZIG),
    ],
)
def test_a_fault_that_is_not_ours_is_one_sentence(juf, knop_die, logs, fout, zin):
    knop_die(gooi(fout))

    (vak,) = juf.druk("proef")

    assert vak == (zin, "Proeven", "ok", "critical")
    assert logs == []


def test_a_fault_of_ours_is_kept_without_what_it_quotes(juf, knop_die, logs):
    knop_die(gooi(ValueError("score van Anna Jansen")))

    (vak,) = juf.druk("proef")

    assert vak.tekst == (
        "Er ging iets mis in het programma zelf.\n"
        "Er staat een verslag, zonder gegevens van leerlingen, in LOG"
    )
    assert [("builtins.ValueError" in log, "Anna" in log) for log in logs] == [(True, False)]


def test_where_no_report_can_be_kept(juf, knop_die, monkeypatch):
    monkeypatch.setattr(platform, "schrijf_log", lambda _: None)
    knop_die(gooi(ValueError()))

    (vak,) = juf.druk("proef")

    assert vak.tekst.endswith("Er kon geen verslag bewaard worden.")


def test_a_sentence_with_a_place_goes_there(juf, knop_die):
    knop_die(gooi(KanNiet("Scores, C4: '6' is geen niveau.")))

    juf.druk("proef")

    assert juf.hier == ("Scores", "C4")


def test_a_button_of_another_version(juf):
    (vak,) = juf.druk("toverknop")

    assert vak == (ONBEKEND, "HGW", "ok", "critical")


@pytest.mark.parametrize("naam", [naam for naam in knoppen() if naam not in ("diagnose", "menu")])
def test_in_another_workbook_every_button_says_so(juf, logs, naam):
    """Terugzetten has nothing to undo there; all others want a klassenmap."""
    (vak,) = juf.druk(naam)

    assert vak.tekst == (
        "Er is niets om terug te zetten: geen knop heeft hier iets veranderd."
        if naam == "terugzetten"
        else "Dit is geen klassenmap. Open een klassenmap en druk daar op de knop."
    )
    assert logs == []


def test_without_a_workbook_the_system_shows_a_box(logs, monkeypatch):
    getoond = []
    monkeypatch.setattr(platform, "toon_zin", lambda *wat: getoond.append(wat))
    sluit_alles()

    druk("indelen")

    assert (getoond, len(logs)) == ([("HGW", GEEN_BOEK)], 1)


@pytest.mark.parametrize(("naam", "knop_"), knoppen().items())
def test_every_button_has_something_to_do(naam, knop_):
    assert callable(_laad(knop_.doel))


def test_the_purpose_of_a_button_that_is_not_there_is_noticed():
    with pytest.raises(AttributeError):
        _laad("hgw_excel.acties.plan:bestaat_niet")
