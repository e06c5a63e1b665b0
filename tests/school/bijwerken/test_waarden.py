"""A class is changed: exactly that differs, and LibreOffice finds every formula up to date."""

from dataclasses import replace
from pathlib import Path

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
    bytes_van,
    getoond,
    getypt,
    herrekend,
    lees,
    nieuw_van,
    signaal,
    verschillen,
    wijzig,
    zet_neer,
)

LANG = "vertelt elke dag wat er is gelezen en vraagt door tot het klopt; " * 6
KLASSEN = {"5-6": ((5, 6), 29), "1-2": ((1, 2), 12)}
KLEIN = ((5,), 15)
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


@pytest.fixture(scope="module", params=KLASSEN)
def bijgewerkt(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory
) -> tuple[Path, bytes]:
    """A changed class, and what it was."""
    oud = bytes_van(*KLASSEN[request.param])
    pad = zet_neer(tmp_path_factory.mktemp(request.param), oud)
    klas, _ = lees(pad)
    uitkomst = werk_bij(pad, klas, alles_tegelijk(klas))
    assert uitkomst.meldingen == ()
    return pad, oud


def test_libreoffice_computes_no_other_value(
    kantoor: Kantoor, bijgewerkt: tuple[Path, bytes]
) -> None:
    pad, oud = bijgewerkt

    gerekend = herrekend(kantoor, pad)

    assert list(verschillen(pad.read_bytes(), gerekend)) == []
    assert len(list(verschillen(oud, gerekend))) > 60


def test_the_checks_find_nothing_that_was_not_there(bijgewerkt: tuple[Path, bytes]) -> None:
    pad, _ = bijgewerkt

    klas, meldingen = lees(pad)

    assert klas.formulecellen == ()
    assert {melding.code for melding in meldingen} <= {"HGW507"}


@pytest.fixture(scope="module")
def gerekend(kantoor: Kantoor, tmp_path_factory: pytest.TempPathFactory) -> tuple[Klas, Waarden]:
    """A small class, and what LibreOffice shows after the changes."""
    pad = zet_neer(tmp_path_factory.mktemp("gerekend"), bytes_van(*KLEIN))
    klas, _ = lees(pad)
    pad.write_bytes(veranderd(bytes_van(*KLEIN), klas, alles_tegelijk(klas))[0])
    return klas, herrekend(kantoor, pad)


def fouten(gerekend: tuple[Klas, Waarden]) -> list[str]:
    """Change the small class once more, and return what LibreOffice shows otherwise."""
    klas, _ = lees_klassenmap(gerekend[0].boek)
    assert klas is not None
    inhoud = veranderd(bytes_van(*KLEIN), klas, alles_tegelijk(klas))[0]
    return list(verschillen(inhoud, gerekend[1]))


def test_in_a_small_class_nothing_is_forgotten(gerekend: tuple[Klas, Waarden]) -> None:
    assert fouten(gerekend) == []


@pytest.mark.parametrize("vergeten", ["tabel", "kop", "weergave"])
def test_a_forgotten_dependent_is_noticed(
    gerekend: tuple[Klas, Waarden], monkeypatch: pytest.MonkeyPatch, vergeten: str
) -> None:
    monkeypatch.setattr(waarden._Rekenaar, vergeten, lambda *_: None)

    assert fouten(gerekend) != []


@pytest.mark.parametrize("formule", ["aanpak", "weergave_kaart_titel"])
def test_a_wrong_value_in_python_is_noticed(
    gerekend: tuple[Klas, Waarden], monkeypatch: pytest.MonkeyPatch, formule: str
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
    assert rijen.pop(("Signalen", "tblSignalen")) == (6, 7)
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
    nieuw = {("tblLeerlingen", 15, "leerling"): "Nieuw", ("tblLeerlingen", 15, "leerjaar"): 5}
    teksten = {("tblGroepsoverzicht", 0, key): LANG for key in ("stimulerend", "doel")}

    eerste = wijzig(pad, cellen={**nieuw, **teksten})
    tweede = wijzig(pad, cellen={("tblGroepsoverzicht", 0, "onderwijsbehoeften"): LANG,
                                 ("tblIndeling", 15, "rekenen_keuze"): "verdiept"})  # fmt: skip

    assert (eerste.meldingen, tweede.meldingen) == ((), ())
    assert list(verschillen(pad.read_bytes(), herrekend(kantoor, pad))) == []
