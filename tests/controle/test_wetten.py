"""Laws: a clean class comes through unchanged, and nothing is ever silently blank."""

from datetime import date, timedelta
from functools import cache
from random import Random

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from hgw_excel.controle.inlezen import is_leeg
from hgw_excel.controle.lees_klassenmap import lees_klassenmap
from hgw_excel.domein.melding import Ernst
from hgw_excel.schema.inhoud import Inhoud
from hgw_excel.schema.kolom import Column, Datum, Getal, Keuze, Waarde
from hgw_excel.schema.ruw import Boek, CelFout
from hgw_excel.schema.werkboek import Workbook
from tests.controle.klasbouw import maak_inhoud, naar_boek
from tests.controle.wijzig import met_cel
from tests.voorbeeld import voorbeeld_school

KLASSEN = [(5,), (5, 6), (1, 2), (2, 3), (3, 4, 5)]
TUSSEN_BLADEN = {"HGW334"} | {f"HGW50{i}" for i in range(1, 9)}
"""What a class filled at random may get: values that fit their cells but not each other."""

TEKSTEN = ("a", "zegt 'ja'", "Łukasz & Çağla", "=1+1", "3,5", "eerst zo\nen dan zo", "×" * 400)
VUL_NIET = {"leerling", "leerlingnummer", "roepnaam", "leerjaar", "schooljaar", "sleutel", "moment"}
PER_KIND = ("tblLeerlingen", "tblScores", "tblGroepsoverzicht", "tblIndeling")
LOS = ("tblBesprekingen", "tblHandelingsplannen", "tblToetsen")
weinig = settings(max_examples=20, suppress_health_check=list(HealthCheck))


def _waarde(kans: Random, werkboek: Workbook, kolom: Column) -> Waarde:
    """Return a value that fits its column."""
    kind = kolom.kind
    if isinstance(kind, Getal):
        laag = 2 if kolom.header.endswith(("% goed", "percentiel")) else max(kind.minimum, -999)
        getal = kans.randint(int(laag * 10), int(min(kind.maximum, 9999) * 10)) / 10
        return kans.choice([getal, *kind.codes])
    if isinstance(kind, Datum):
        return date(2020, 1, 1) + timedelta(days=kans.randrange(3000))
    if isinstance(kind, Keuze) and not kind.vrij and kind.lijst in werkboek.lijsten:
        return kans.choice((*werkboek.lijsten[kind.lijst], *kind.ook))
    return kans.choice(TEKSTEN)


def gevulde_klas(leerjaren: tuple[int, ...], zaad: int) -> Inhoud:
    """Return a class in which many cells hold something their column allows."""
    kans = Random(zaad)
    inhoud = maak_inhoud(voorbeeld_school(), leerjaren, ["Anna", "Bram", "Chaima"])
    werkboek = inhoud.werkboek
    for naam in (*PER_KIND, *LOS):
        for i, rij in enumerate(inhoud.ruw[naam][: 3 if naam in PER_KIND else 1]):
            leerjaar = leerjaren[i % len(leerjaren)]
            for kolom in werkboek.tabel(naam).columns:
                past = not kolom.leerjaren or leerjaar in kolom.leerjaren
                vul = kolom.role in "va" and kolom.key not in VUL_NIET and past
                if vul and kans.random() < 0.4:
                    rij[kolom.key] = _waarde(kans, werkboek, kolom)
    return inhoud


@cache
def lege_klas(leerjaren: tuple[int, ...], *namen: str) -> Boek:
    """Return a workbook without results."""
    return naar_boek(maak_inhoud(voorbeeld_school(), leerjaren, namen))


@pytest.mark.parametrize("leerjaren", KLASSEN, ids=str)
@weinig
@given(zaad=st.integers(0, 10**9))
def test_clean_class_comes_through_unchanged(leerjaren, zaad):
    inhoud = gevulde_klas(leerjaren, zaad)
    klas, meldingen = lees_klassenmap(naar_boek(inhoud))

    assert [m for m in meldingen if m.code not in TUSSEN_BLADEN] == []
    assert klas.inhoud.ruw == inhoud.ruw
    assert klas.afgekeurd == frozenset()


ROMMEL = (
    st.none()
    | st.text(max_size=8)
    | st.floats(allow_nan=False, allow_infinity=False)
    | st.booleans()
    | st.dates(date(1900, 1, 1), date(2100, 1, 1))
    | st.datetimes()
    | st.sampled_from(["III", "6", "151.5", "72%", "9-9-2026", "31-2-2027", "ziek", "*", "Anna"])
    | st.sampled_from([CelFout("#N/A"), CelFout("leeg"), CelFout("#WAT?")])
    | st.sampled_from([0.0, 1.0, 5.0, 46274.0, 1e300, -1e-9])
)


@pytest.mark.parametrize("leerjaren", [(5, 6), (2, 3)], ids=str)
@settings(max_examples=40, suppress_health_check=list(HealthCheck))
@given(data=st.data())
def test_nothing_is_silently_blank(leerjaren, data):
    """Each filled cell to type in gives a value, or a melding at its own address."""
    boek = lege_klas(leerjaren, "Anna", "Bram")
    plekken = []
    for _ in range(data.draw(st.integers(1, 5))):
        tabel = data.draw(st.sampled_from(sorted(boek.tabellen)))
        blad = boek.tabellen[tabel]
        rij = data.draw(st.integers(0, len(blad.rijen) - 1))
        kop = data.draw(st.sampled_from(blad.koppen))
        formule = data.draw(st.booleans())
        boek = met_cel(boek, tabel, rij, kop, data.draw(ROMMEL), formule=formule)
        plekken.append((tabel, rij, kop))
    klas, meldingen = lees_klassenmap(boek)
    gemeld = {(m.blad, m.cel) for m in meldingen}

    for tabel, i, kop in plekken:
        blad = boek.tabellen[tabel]
        j = blad.koppen.index(kop)
        kolom = klas.werkboek.tabel(tabel).columns[j]
        if kolom.role == "f" or is_leeg(blad.rijen[i][j]):
            continue
        leerling = klas.inhoud.van("tblLeerlingen", klas.inhoud.ruw[tabel][i].get("leerling_id"))
        leerjaar = leerling["leerjaar"] if leerling else None
        if leerjaar is not None and kolom.leerjaren and leerjaar not in kolom.leerjaren:
            continue
        gelezen = klas.inhoud.ruw[tabel][i].get(kolom.key) is not None
        assert gelezen or (blad.naam, blad.adres(i, j)) in gemeld


@pytest.mark.parametrize("leerjaren", [(5, 6)], ids=str)
@weinig
@given(data=st.data())
def test_aanpassen_costs_the_value_and_nothing_else_does(leerjaren, data):
    boek = lege_klas(leerjaren, "Anna", "Bram")
    kop = data.draw(st.sampled_from(["Rekenen M score", "Rekenen M niveau", "Spelling % goed"]))
    boek = met_cel(boek, "tblScores", 0, kop, data.draw(ROMMEL))
    klas, meldingen = lees_klassenmap(boek)
    blad = boek.tabellen["tblScores"]
    plek = blad.koppen.index(kop)
    kolom = next(k for k in klas.werkboek.tabel("tblScores").columns if k.header == kop)
    eigen = {m.ernst for m in meldingen if (m.blad, m.cel) == ("Scores", blad.adres(0, plek))}
    weg = kolom.key not in klas.inhoud.ruw["tblScores"][0]
    was_leeg = is_leeg(blad.rijen[0][plek])

    assert weg == (was_leeg or Ernst.AANPASSEN in eigen)


@weinig
@given(data=st.data())
def test_names_of_pupils_never_stand_in_a_melding(data):
    """Whatever is pasted where: no word of a name gets out."""
    namen = ["Zwaantje", "Quirijn", "Xanthippe"]
    boek = lege_klas((5, 6), *namen)
    for _ in range(6):
        tabel = data.draw(st.sampled_from(sorted(boek.tabellen)))
        blad = boek.tabellen[tabel]
        rij = data.draw(st.integers(0, len(blad.rijen) - 1))
        naam = data.draw(st.sampled_from(namen))
        vorm = data.draw(
            st.sampled_from(["{}", "{} ", "{} en ik", "({})", "{}*", "x-{}", "{}s boek"])
        )
        kop = data.draw(st.sampled_from(blad.koppen))
        boek = met_cel(boek, tabel, rij, kop, vorm.format(naam))
    _, meldingen = lees_klassenmap(boek)
    tekst = " ".join(f"{m.zin} {m.doe} {m.veld}" for m in meldingen).casefold()

    assert [naam for naam in namen if naam.casefold() in tekst] == []


def test_the_names_law_can_fail():
    """Negative control: the same word is quoted when nobody is called that."""
    boek = lege_klas((5,), "Anna")
    boek = met_cel(boek, "tblScores", 0, "Rekenen M score", "Zwa")

    assert "'Zwa' is geen getal." in [m.zin for m in lees_klassenmap(boek)[1]]
