"""Content that a teacher can really leave in a klassenmap: half filled, misspelt, out of range."""

import random
from datetime import date

from hgw_excel.domein.school import School
from hgw_excel.schema.inhoud import Inhoud
from hgw_excel.schema.klassenmap import klassenmap
from hgw_excel.schema.kolom import Datum, Getal, Keuze, Waarde
from hgw_excel.schema.werkboek import Workbook

NIVEAUS = (
    *("I", "II", "III", "IV", "V", "I+", "V-", "iv", " III ", "?", "*", "6", "ziek", "vrij"),
    *(None,) * 6,
)
TELLEND = ("Rekenen-Wiskunde", "REKENEN-wiskunde")
"""One test, as it may be spelt."""
SCORES = (
    100,
    151.5,
    75.45,
    75.449999,
    2.3499999999999996,
    -5,
    9999,
    "151.5",
    "ziek",
    "VRIJ",
    0,
    46042,
)
PERCENTIELEN = (0, 10.4, 10.5, 50.5, 80.5, 81, 100, 101, -1, "72")


def lastige_inhoud(
    school: School, leerjaren: tuple[int, ...], zaad: int, *, aantal: int = 12, normen: bool = True
) -> Inhoud:
    """Return a class whose typed cells are drawn from honest and awkward values."""
    toeval = random.Random(zaad)
    werkboek = klassenmap(school, leerjaren, normen_bekend=normen)
    ids = [f"HGW-{nummer:08d}" for nummer in range(aantal + 3)]
    rijen = {tabel: _rijen(toeval, werkboek, tabel, ids) for tabel in werkboek.tabellen}
    _leerlingen(toeval, leerjaren, rijen["tblLeerlingen"], aantal)
    rijen["tblToetsen"] = [_toets(toeval, werkboek, ids) for _ in range(150)]
    rijen["tblNormen"] = [
        _norm(toeval, werkboek, lj, m) for lj in leerjaren for m in "ME" if normen
    ] or [{}]
    rijen["tblSignalen"] = [_signaal(toeval, werkboek, ids) for _ in range(8)]
    kop: dict[str, Waarde] = {
        "hgw_school": toeval.choice(("De Zonnewijzer", None)),
        "hgw_schooljaar": "2026-2027",
        "hgw_leerkrachten": toeval.choice((None, "juf Marieke")),
        "hgw_periode": toeval.choice((1, 2, None)),
        "hgw_voorstel_datum": toeval.choice((None, date(2027, 2, 4))),
        "hgw_signalen_datum": toeval.choice((None, date(2027, 2, 4))),
    }
    return Inhoud(werkboek, rijen, kop)


def _rijen(
    toeval: random.Random, werkboek: Workbook, naam: str, ids: list[str]
) -> list[dict[str, Waarde]]:
    tabel = werkboek.tabel(naam)
    if tabel.rows == "vrij":
        return [{} for _ in range(tabel.aantal)]
    if tabel.rows == "vast":
        doel = random.Random(naam)
        return [dict(rij) | _doel(doel, werkboek, naam) for rij in tabel.rijen]
    volgorde = toeval.sample(ids, len(ids))
    rijen: list[dict[str, Waarde]] = [{"leerling_id": leerling_id} for leerling_id in volgorde]
    for kolom in tabel.columns:
        if naam == "tblLeerlingen" or kolom.role not in ("v", "a"):
            continue
        for rij in rijen:
            if toeval.random() < 0.6:
                rij[kolom.key] = _waarde(toeval, werkboek, kolom.key, kolom.kind)
    return rijen


def _doel(toeval: random.Random, werkboek: Workbook, naam: str) -> dict[str, Waarde]:
    """Return number and niveau of a goal: both, one of them, or in words that are none."""
    if not naam.startswith("tblPlan_"):
        return {}
    niveaus = (*werkboek.lijsten["doel_niveau"], "iii", "zes", None)
    return {
        "doel_aantal": toeval.choice((1, 2, 3, 9, None, "veel")),
        "doel_niveau": toeval.choice(niveaus),
    }


def _waarde(toeval: random.Random, werkboek: Workbook, key: str, kind: object) -> Waarde:
    if key.endswith("_niveau"):
        eigen = werkboek.lijsten["avi"] if key.startswith("avi_") else NIVEAUS
        return toeval.choice(eigen)
    if key.endswith("_voorstel"):
        return toeval.choice(("intensief", "basis*", "verdiept"))
    if key.endswith("_versie"):
        return toeval.choice(("3.0", "3.0 ", "2018", 3, "nul"))
    if key.endswith("_gezien"):
        return toeval.choice(("III||", "iii|1515|800", "||", "V|1000|"))
    if key.endswith("_percentiel"):
        return toeval.choice(PERCENTIELEN)
    if isinstance(kind, Getal):
        return toeval.choice(SCORES)
    if isinstance(kind, Keuze):
        return toeval.choice([*werkboek.lijsten[kind.lijst], "iets anders"])
    return date(2027, 1, 20) if isinstance(kind, Datum) else toeval.choice(("tekst", "a;b", "3.0"))


def _leerlingen(
    toeval: random.Random, leerjaren: tuple[int, ...], rijen: list[dict[str, Waarde]], aantal: int
) -> None:
    for nummer, rij in enumerate(rijen[: aantal + 1]):
        rij["roepnaam"] = f"Kind{nummer}"
        rij["leerling"] = None if nummer == aantal else f"Kind {chr(65 + nummer)}."
        rij["leerjaar"] = toeval.choice((*leerjaren, *leerjaren, None))
        rij["van_school_op"] = date(2026, 12, 1) if nummer == 3 else None


def _toets(toeval: random.Random, werkboek: Workbook, ids: list[str]) -> dict[str, Waarde]:
    toetsen = [toets.naam for toets in werkboek.school.toetsen]
    return {
        "leerling_id": toeval.choice(ids),
        "toets": toeval.choice((*toetsen * 2, *TELLEND, *TELLEND, "Iets anders", None)),
        "moment": toeval.choice(("M4", "E4", "B4", "m3", "E5", "M3", "x", "?", None)),
        "schooljaar": toeval.choice(("2025-2026", "2024-2025", "2026-2027", "")),
        "toetsversie": toeval.choice(("3.0", "3.0", "2012", " 3.0 ", None)),
        "norm_versie": toeval.choice(("2019", "2024", "2024", None)),
        "score": toeval.choice((90, 120.5, None, None, "90", 9999, "ziek")),
        "niveau": toeval.choice(("I", "III", "V", "iv-", "II", "M4", "B", "vrij", "?", None)),
    }


def _norm(
    toeval: random.Random, werkboek: Workbook, leerjaar: int, moment: str
) -> dict[str, Waarde]:
    rij: dict[str, Waarde] = {
        "sleutel": f"{toeval.choice(TELLEND)}|{moment}{leerjaar}",
        "versie": toeval.choice(("3.0", "NUL", None, None, None)),
        "norm_versie": ("2019" if moment == "M" else "2024") if leerjaar % 2 else None,
    }
    grenzen = (-999, 75.5, 100, 120.5, 150)
    for nummer in range(1, 13):
        rij[f"g{nummer}"] = grenzen[nummer - 1] if nummer <= 5 else 9.99e307
        rij[f"n{nummer}"] = werkboek.school.systeem.niveaus[5 - nummer] if nummer <= 5 else None
    return rij


def _signaal(toeval: random.Random, werkboek: Workbook, ids: list[str]) -> dict[str, Waarde]:
    return {
        "leerling_id": toeval.choice([*ids, None]),
        "vakgebied": "Rekenen",
        "code": "S01",
        "zin": f"Rekenen: niveau V op M5 ({toeval.randint(1, 99)}).",
        "sterkte": toeval.choice(("sterk", "let op", "tip", "?")),
        "reactie": toeval.choice((None, "bewust niet", "opgepakt")),
    }
