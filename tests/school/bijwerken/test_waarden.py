"""A class is changed: exactly that differs, and LibreOffice finds every formula up to date."""

from dataclasses import replace
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from hgw_excel.controle.klas import Klas
from hgw_excel.controle.lees_klassenmap import lees_klassenmap
from hgw_excel.schema.formule import alle
from hgw_excel.schema.wijziging import Wijzigingen
from hgw_excel.school.bijwerken import waarden, werk_bij
from hgw_excel.school.bijwerken.vertalen import veranderd
from tests.libreoffice import Kantoor
from tests.school.bijwerken.hulp import (
    anders,
    bespreking,
    getoond,
    getypt,
    herrekend,
    signaal,
    verschillen,
    wijzig,
    zet_neer,
)
from tests.school.klassen import KLEIN, bytes_van, lees, nieuw_van

LANG = "vertelt elke dag wat er is gelezen en vraagt door tot het klopt; " * 6
KLASSEN = {"5-6": ((5, 6), 12), "1-2": ((1, 2), 12)}
Waarden = dict[str, tuple[tuple[str | float, ...], ...]]


def alles_tegelijk(klas: Klas) -> Wijzigingen:
    """Return changes on nearly every sheet: scores, a niveau, a keuze, texts, rows, the period."""
    vrij = len(klas.leerlingen())
    cellen: dict[tuple[str, int, str], object] = {
        ("tblGroepsoverzicht", 0, "stimulerend"): LANG,
        ("tblGroepsoverzicht", 1, "onderwijsbehoeften"): None,
        ("tblIndeling", 2, "rekenen_keuze"): "verdiept",
        ("tblPlan_rekenen", 0, "doel"): LANG,
        ("tblLeerlingen", vrij, "leerling"): "Nieuw",
        ("tblLeerlingen", vrij, "leerjaar"): klas.leerjaren[0],
    }
    if klas.leerjaren[0] == 5:
        cellen |= {
            ("tblScores", 0, "rekenen_m_niveau"): "V",
            ("tblScores", 1, "rekenen_m_score"): 88.5,
            ("tblScores", 2, "rekenen_m_score"): "ziek",
        }
    else:
        cellen |= {("tblScores", 0, "obs_rekenen_m"): None}
    rijen = {
        "tblSignalen": [signaal(klas, i) for i in range(3)],
        "tblBesprekingen": [bespreking(1), bespreking(2)],
    }
    return Wijzigingen(cellen, {"hgw_periode": 1, "kaart_leerling": "Nieuw"}, rijen)  # type: ignore[arg-type]


@cache
def gewijzigd(naam: str) -> tuple[Klas, bytes]:
    """Return a class as it was read, and its file after the changes."""
    with TemporaryDirectory() as map_:
        pad = zet_neer(Path(map_), bytes_van(*KLASSEN[naam]))
        klas, _ = lees(pad)
        uitkomst = werk_bij(pad, klas, alles_tegelijk(klas))
        assert uitkomst.meldingen == ()
        return klas, pad.read_bytes()


@pytest.fixture(scope="module")
def gerekend(kantoor: Kantoor, tmp_path_factory: pytest.TempPathFactory) -> dict[str, Waarden]:
    """What LibreOffice shows of each class after the changes."""
    map_ = tmp_path_factory.mktemp("gerekend")
    return {naam: herrekend(kantoor, zet_neer(map_, gewijzigd(naam)[1])) for naam in KLASSEN}


@pytest.mark.parametrize("naam", KLASSEN)
def test_libreoffice_computes_no_other_value(gerekend: dict[str, Waarden], naam: str) -> None:
    oud, nieuw = bytes_van(*KLASSEN[naam]), gewijzigd(naam)[1]

    assert list(verschillen(nieuw, gerekend[naam])) == []
    assert len(list(verschillen(oud, gerekend[naam]))) > 60


@pytest.mark.parametrize("naam", KLASSEN)
def test_the_checks_find_nothing_that_was_not_there(tmp_path: Path, naam: str) -> None:
    klas, meldingen = lees(zet_neer(tmp_path, gewijzigd(naam)[1]))

    assert klas.formulecellen == ()
    assert {melding.code for melding in meldingen} <= {"HGW507", "HGW701"}


def fouten(gerekend: dict[str, Waarden]) -> list[str]:
    """Change a class once more, and return what LibreOffice shows otherwise."""
    klas, _ = lees_klassenmap(gewijzigd("5-6")[0].boek)
    assert klas is not None
    inhoud = veranderd(bytes_van(*KLASSEN["5-6"]), klas, alles_tegelijk(klas))[0]
    return list(verschillen(inhoud, gerekend["5-6"]))


def test_a_second_time_nothing_is_forgotten(gerekend: dict[str, Waarden]) -> None:
    assert fouten(gerekend) == []


@pytest.mark.parametrize("vergeten", ["tabel", "kop", "weergave"])
def test_a_forgotten_dependent_is_noticed(
    gerekend: dict[str, Waarden], monkeypatch: pytest.MonkeyPatch, vergeten: str
) -> None:
    monkeypatch.setattr(waarden._Rekenaar, vergeten, lambda *_: None)

    assert fouten(gerekend) != []


@pytest.mark.parametrize("formule", ["aanpak", "weergave_kaart_titel"])
def test_a_wrong_value_in_python_is_noticed(
    gerekend: dict[str, Waarden], monkeypatch: pytest.MonkeyPatch, formule: str
) -> None:
    echt = alle()[formule]
    fout = replace(echt, waarde=lambda rij, p: f"{echt.waarde(rij, p)}!")
    monkeypatch.setitem(alle(), formule, fout)  # type: ignore[arg-type]

    assert fouten(gerekend) != []


def test_exactly_what_was_asked_differs(tmp_path: Path) -> None:
    pad = zet_neer(tmp_path, bytes_van(*KLEIN))
    klas, _ = lees(pad)
    scores, keuze = (klas.plek(*plek) for plek in (NIVEAU, KEUZE))

    uitkomst = wijzig(
        pad,
        cellen={NIVEAU: "V", KEUZE: None},
        koppen={"hgw_leerkrachten": "juf Aya"},
        rijen={"tblSignalen": [signaal(klas, 1)], "tblBesprekingen": [bespreking(3)] * 59},
    )

    na = anders(getypt(klas), getypt(lees(pad)[0]))
    rijen = {plek: na.pop(plek) for plek in list(na) if plek[0] in ("Signalen", "Besprekingen")}
    assert na == {
        (scores["blad"], scores["cel"]): ("II", "V"),
        (keuze["blad"], keuze["cel"]): ("basis", None),
        ("", "hgw_leerkrachten"): ("juf Marieke en meester Tom", "juf Aya"),
    }
    assert uitkomst.cellen == len(na) + 6 + 59 * 3
    assert rijen.pop(("Besprekingen", "tblBesprekingen")) == (60, 71)
    assert rijen.pop(("Signalen", "tblSignalen")) == (5, 6)
    assert {oud for oud, _ in rijen.values()} == {None}


NIVEAU = ("tblScores", 0, "rekenen_m_niveau")
KEUZE = ("tblIndeling", 2, "rekenen_keuze")
KEUZES = ("intensief", "verdiept", "basis", "bespreken", "eigen leerlijn", None)


@given(
    niveaus=st.dictionaries(st.integers(0, 9), st.sampled_from(["I", "V", "ziek", None])),
    keuzes=st.dictionaries(st.integers(0, 7), st.sampled_from(KEUZES)),
    behoefte=st.sampled_from([None, "korte instructie", LANG]),
    periode=st.sampled_from([1, 2]),
)
@settings(max_examples=2)
def test_changing_back_gives_the_same_values(
    tmp_path_factory: pytest.TempPathFactory,
    niveaus: dict[int, str | None],
    keuzes: dict[int, str | None],
    behoefte: str | None,
    periode: int,
) -> None:
    pad = zet_neer(tmp_path_factory.mktemp("terug"), bytes_van(*KLEIN))
    klas, _ = lees(pad)
    cellen = {("tblScores", i, "rekenen_m_niveau"): w for i, w in niveaus.items()}
    cellen |= {("tblIndeling", i, "rekenen_keuze"): w for i, w in keuzes.items()}
    cellen[("tblGroepsoverzicht", 0, "onderwijsbehoeften")] = behoefte
    heen = Wijzigingen(cellen, {"hgw_periode": periode})
    terug = Wijzigingen({p: klas.ruw.waarde(*p) for p in cellen}, {"hgw_periode": 2})

    werk_bij(pad, klas, heen)
    werk_bij(pad, lees(pad)[0], terug)

    assert getoond(pad.read_bytes()) == getoond(bytes_van(*KLEIN))
    assert getypt(lees(pad)[0]) == getypt(klas)


def test_views_drawn_for_an_empty_class_keep_up(kantoor: Kantoor, tmp_path: Path) -> None:
    """A child came, and texts are longer than the card had room for when it was drawn."""
    pad = zet_neer(tmp_path, nieuw_van(*KLEIN))
    nieuw = {("tblLeerlingen", 10, "leerling"): "Nieuw", ("tblLeerlingen", 10, "leerjaar"): 5}
    teksten = {("tblGroepsoverzicht", 0, key): LANG for key in ("stimulerend", "doel")}

    eerste = wijzig(pad, cellen={**nieuw, **teksten})
    tweede = wijzig(pad, cellen={("tblGroepsoverzicht", 0, "onderwijsbehoeften"): LANG,
                                 ("tblIndeling", 10, "rekenen_keuze"): "verdiept"})  # fmt: skip

    assert (eerste.meldingen, tweede.meldingen) == ((), ())
    assert list(verschillen(pad.read_bytes(), herrekend(kantoor, pad))) == []
