"""Knoppen nakijken: one box, and nothing changes."""

import pytest

from hgw_excel.excel.knoppen import diagnose
from hgw_excel.excel.knoppen.diagnose import ALLES
from hgw_excel.installatie.vragen.python import INSTALLEER
from tests.excel.knoppen.hulp import Leerkracht
from tests.installatie.klassen import klas
from tests.installatie.toestanden import GOED, LINUX, anders
from tests.motor import Alert, plaats_elders

LABEL = "Knoppen nakijken"


@pytest.fixture(scope="module")
def juf(tmp_path_factory):
    """One for all tests: the button changes nothing, as the last but one shows."""
    map_ = tmp_path_factory.mktemp("klas")
    return Leerkracht(map_, klas(met_macros=True), "klassenmap groep 5.xlsm")


@pytest.fixture
def speel(monkeypatch):
    """Let the computer be this one; return what was asked of it."""

    def vervang(toestand):
        gevraagd = []

        def neem_op(pad, *, in_excel):
            gevraagd.append((pad, in_excel))
            return anders(toestand, in_excel=in_excel)

        monkeypatch.setattr(diagnose, "neem_op", neem_op)
        return gevraagd

    return vervang


def test_all_is_well(juf, speel):
    gevraagd = speel(GOED)

    assert juf.druk("diagnose") == [
        Alert(
            "De knoppen werken.\nAlles wat te zien is, is in orde.\n\n" + ALLES,
            LABEL,
            "ok",
            "info",
        )
    ]
    assert gevraagd == [(juf.pad, True)]


def test_what_is_missing_comes_with_what_to_do(juf, speel):
    speel(anders(omgeving__dlls=frozenset(), invoegtoepassing=True))
    (vak,) = juf.druk("diagnose")

    assert vak.soort == "info"  # this button works, so there is no alarm
    assert vak.tekst.splitlines() == [
        "De knoppen werken, maar er ontbreekt nog iets.",
        "",
        f"Onderdeel voor functies: Naast Python ontbreekt xlwings64-0.37.8.dll. {INSTALLEER}",
        "Invoegtoepassing: De invoegtoepassing van xlwings start mee met Excel. Voor de knoppen "
        "hoeft dat niet. Gebruik je haar niet voor iets anders? Haal dan xlwings.xlam weg uit de "
        "map XLSTART van Excel.",
        "",
        ALLES,
    ]


def test_what_only_asks_attention_is_no_alarm(juf, speel):
    speel(anders(beleid__internet=True))
    (vak,) = juf.druk("diagnose")

    assert vak.soort == "info"
    assert "De school houdt macro's uit" in vak.tekst


def test_a_long_list_fits_the_box(juf, speel):
    speel(
        anders(
            beleid__internet=True, beleid__macros=1, invoegtoepassing=True, beleid__programmas=6,
            bestand__cloud=True, versie="0.2.0", acties=frozenset(),
        )
    )  # fmt: skip
    (vak,) = juf.druk("diagnose")

    assert len(vak.tekst) <= 1000
    assert vak.tekst.endswith(ALLES)


def test_a_real_look_changes_nothing(juf):
    voor, opgeslagen = juf.inhoud(), juf.pad.read_bytes()
    vakken = juf.druk("diagnose")

    assert [vak.titel for vak in vakken] == [LABEL]
    assert (juf.inhoud(), juf.pad.read_bytes()) == (voor, opgeslagen)


def test_it_works_in_the_cloud_too(juf, speel):
    plaats_elders(juf.boek, "https://school-my.sharepoint.com/personal/juf/klas.xlsm")
    gevraagd = speel(LINUX)

    assert len(juf.druk("diagnose")) == 1
    assert gevraagd == [(None, True)]
