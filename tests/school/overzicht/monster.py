"""An invented school in memory: ten classes, every child and every result made up."""

import random
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

from hgw_excel.domein.leerling import maak_leerling_id
from hgw_excel.domein.school import Ambitie, School
from hgw_excel.schema.bladen.scores import momenten
from hgw_excel.schema.inhoud import Inhoud
from hgw_excel.schema.klassenmap import klassenmap
from hgw_excel.schema.kolom import Waarde
from tests.voorbeeld import voorbeeld_school

Cellen = Mapping[str, Waarde]
GROEPEN = (
    ("1-2a", (1, 2), 22),
    ("1-2b", (1, 2), 21),
    ("3", (3,), 27),
    ("4", (4,), 25),
    ("5-6", (5, 6), 29),
    ("5", (5,), 14),
    ("6", (6,), 15),
    ("7", (7,), 26),
    ("8", (8,), 9),
)


@dataclass(frozen=True)
class Proefklas:
    """A class as the overviews need it, without a file."""

    bestand: str
    inhoud: Inhoud
    sha256: str = "0" * 64
    afgekeurd: frozenset[tuple[str, int, str]] = frozenset()


def school() -> School:
    """The invented school, with an ambition that was set on a day."""
    basis = voorbeeld_school()
    dag = date(2026, 9, 4)
    ambities = tuple(
        Ambitie(vak.sleutel, "III", 75 if vak.sleutel == "begrijpend_lezen" else 70, dag)
        for vak in basis.vakgebieden
        if vak.sleutel != "woordenschat"
    )
    return replace(basis, ambities=ambities)


def naam(toeval: random.Random) -> str:
    """A name that looks like no word and no name."""
    return "Q" + "".join(toeval.choice("bdfgklmnprstvz") + toeval.choice("aeiou") for _ in "abc")


def maak_klas(
    groep: str,
    leerjaren: Sequence[int],
    kinderen: Sequence[Cellen],
    *,
    van: School | None = None,
    kop: Cellen | None = None,
    **tabellen: Sequence[Cellen],
) -> Proefklas:
    """A class of which each child is its cells on Scores, with 'leerjaar' and 'naam' if wanted."""
    school_ = van or voorbeeld_school()
    werkboek = klassenmap(school_, leerjaren)
    leerlingen, scores = [], []
    for i, cellen in enumerate(kinderen):
        sleutel = maak_leerling_id("2026-2027", "99ZZ", groep, i)
        wie = {
            "leerling": f"Kind {i + 1}",
            "leerjaar": leerjaren[0],
            "leerlingnummer": str(1000 + i),
        }
        wie |= {k: v for k, v in cellen.items() if k in wie or k == "van_school_op"}
        leerlingen.append({"leerling_id": sleutel, **wie})
        scores.append({"leerling_id": sleutel, **{k: v for k, v in cellen.items() if k not in wie}})
    ids = [{"leerling_id": rij["leerling_id"]} for rij in leerlingen]
    rijen = {t.name: [dict(r) for r in t.rijen] for t in werkboek.tabellen.values()}
    rijen |= {"tblLeerlingen": leerlingen, "tblScores": scores, "tblIndeling": ids}
    rijen |= {"tblGroepsoverzicht": ids} | tabellen
    koppen = {
        "hgw_school": school_.naam,
        "hgw_schooljaar": school_.schooljaar,
        "hgw_groep": groep,
        "hgw_periode": 2,
        "hgw_klassenmap_versie": 0,
        "hgw_afspraken": "a1b2c3d4e5f6a7b8",
        **(kop or {}),
    }
    return Proefklas(f"klassenmap groep {groep}.xlsx", Inhoud(werkboek, rijen, koppen))


def volle_klas(groep: str, leerjaren: Sequence[int], aantal: int, van: School) -> Proefklas:
    """A class with results of M and most other things a teacher types until February."""
    toeval = random.Random(f"klas {groep}")
    kinderen = [_kind(toeval, leerjaren[i * len(leerjaren) // aantal], van) for i in range(aantal)]
    klas = maak_klas(groep, leerjaren, kinderen, van=van)
    ruw, ids = klas.inhoud.ruw, [rij["leerling_id"] for rij in klas.inhoud.ruw["tblScores"]]
    vorig = [rij for i, sleutel in enumerate(ids) for rij in _vorig(toeval, sleutel, kinderen[i])]
    overzicht = [
        {"leerling_id": s, "onderwijsbehoeften": "korte stappen" if toeval.random() < 0.8 else None}
        for s in ids
    ]
    stappen = [dict(rij) for rij in ruw["tblCyclus"]]
    klaar = toeval.choice((7, 7, 7, 5, 3))
    for rij in [rij for rij in stappen if rij["periode"] == 2][:klaar]:
        rij["klaar_op"] = date(2027, 2, toeval.randint(8, 26))
    rijen = {**ruw, "tblToetsen": vorig, "tblGroepsoverzicht": overzicht, "tblCyclus": stappen}
    return replace(klas, inhoud=Inhoud(klas.inhoud.werkboek, rijen, klas.inhoud.kop_ruw))


def _kind(toeval: random.Random, leerjaar: int, van: School) -> dict[str, Waarde]:
    wie: dict[str, Waarde] = {"leerjaar": leerjaar, "leerling": naam(toeval)}
    wie["leerlingnummer"] = str(toeval.randint(7_000_000, 7_999_999))
    gebieden = klassenmap(van, [leerjaar]).gebieden
    for gebied in gebieden:
        if leerjaar in gebied.jong:
            wie[f"obs_{gebied.sleutel}_m"] = toeval.choice((*van.observatiestappen, "op koers"))
        for toets in gebied.toetsen:
            if "M" in momenten(van, toets, gebied):
                wie |= _uitslag(toeval, toets.sleutel, van)
    return wie


def _uitslag(toeval: random.Random, toets: str, van: School) -> dict[str, Waarde]:
    kans = toeval.random()
    if kans < 0.02:
        return {f"{toets}_m_score": "ziek"}
    if kans < 0.05:
        return {} if kans < 0.035 else {f"{toets}_m_niveau": "vrij"}
    niveau = toeval.choices(van.systeem.niveaus, (22, 25, 25, 17, 11))[0]
    return {f"{toets}_m_niveau": niveau, f"{toets}_m_score": float(toeval.randint(40, 190))}


def _vorig(toeval: random.Random, sleutel: Waarde, kind: Cellen) -> list[dict[str, Waarde]]:
    uit = []
    for toets in voorbeeld_school().toetsen:
        niveau = kind.get(f"{toets.sleutel}_m_niveau")
        if isinstance(niveau, str) and niveau in ("I", "II", "III", "IV", "V"):
            oud = toeval.choices(("I", "II", "III", "IV", "V"), (1, 2, 3, 2, 1))[0]
            rij = {"leerling_id": sleutel, "toets": toets.naam, "moment": "E4"}
            uit.append({**rij, "schooljaar": "2025-2026", "niveau": niveau if oud > "II" else oud})
    return uit


def volle_school() -> list[Proefklas]:
    """All classes of the invented school."""
    van = school()
    return [volle_klas(groep, leerjaren, aantal, van) for groep, leerjaren, aantal in GROEPEN]
