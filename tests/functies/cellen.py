"""A class in which every border of every norm is typed, with only the formulas that judge them."""

import random
import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from decimal import Decimal
from pathlib import Path

import ironcalc
from xlsxwriter.utility import xl_rowcol_to_cell

from hgw_excel.schema.formule import alle
from hgw_excel.schema.inhoud import Inhoud
from hgw_excel.schema.klassenmap import klassenmap
from hgw_excel.schema.kolom import Column, Waarde
from hgw_excel.schema.nieuw import normrijen
from hgw_excel.schema.werkboek import Workbook
from tests.functies.rijen import Aanroep, om
from tests.functies.scholen import normen, scholen
from tests.libreoffice import Kantoor
from tests.schema.kaal import Verwacht, schrijf

BLADEN = ("Start", "Leerlingen", "Scores", "Toetsen", "Normen", "Lijsten")
EINDEN = ("_berekend", "_punten")
TOETSEN = ("rekenen", "spelling", "woordenschat")
"""The last one has no norms."""
EXTRA = 8
"""Children of each leerjaar with a percentile."""
NAUW = ("-0.0500001", "-0.05", "0", "0.0499999")
_CEL = re.compile(r"\[@(\w+)\]")


def maak_klas(systeem: str, leerjaren: Sequence[int] = range(3, 9)) -> Inhoud:
    """Return a class with scores and percentiles typed."""
    toeval = random.Random(f"cellen {systeem}")
    werkboek = _dun(klassenmap(scholen()[systeem], leerjaren, normen_bekend=True))
    norm = list(normrijen(werkboek, normen()))
    kinderen = [lj for lj in leerjaren for _ in range(4 * len(NAUW) + EXTRA)]
    ids = [f"HGW-{nummer:08d}" for nummer in range(len(kinderen))]
    scores: list[dict[str, Waarde]] = [{"leerling_id": leerling_id} for leerling_id in ids]
    for toets in werkboek.school.toetsen:
        for moment in "ME":
            for leerjaar in leerjaren:
                rijen = [rij for rij, lj in zip(scores, kinderen, strict=True) if lj == leerjaar]
                for rij, score in zip(
                    rijen, _scores(norm, toets.naam, f"{moment}{leerjaar}"), strict=False
                ):
                    rij[f"{toets.sleutel}_{moment.lower()}_score"] = score
                for rij in rijen[-EXTRA:]:
                    _zet_percentiel(toeval, rij, f"{toets.sleutel}_{moment.lower()}")
    leerlingen = [
        {"leerling_id": leerling_id, "leerling": f"Kind {i}", "leerjaar": leerjaar}
        for i, (leerling_id, leerjaar) in enumerate(zip(ids, kinderen, strict=True))
    ]
    rijen = {"tblLeerlingen": leerlingen, "tblScores": scores, "tblNormen": norm}
    return Inhoud(werkboek, {**rijen, "tblToetsen": [{}, {}, {}]}, {"hgw_periode": 2})


def aanroep(inhoud: Inhoud, cel: Verwacht) -> Aanroep:
    """Return the call that asks a function what a cell of tblScores says by itself."""
    i, key = re.fullmatch(r"tblScores\.(\w+)\[(\d+)\]", cel.naam).group(2, 1)
    rij, school = inhoud.rij("tblScores", int(i)), inhoud.werkboek.school
    if key.endswith("_punten"):
        gebied = key.removesuffix("_punten")
        toets = next(t for t in school.toetsen if t.vakgebied == gebied and t.met_score)
        return Aanroep("HGW_GROEI", tuple(rij[f"{toets.sleutel}_{m}_score"] for m in "me"))
    toets, moment = re.fullmatch(r"(\w+)_([me])_berekend", key).groups()
    score, percentiel = rij[f"{toets}_{moment}_score"], rij[f"{toets}_{moment}_percentiel"]
    if percentiel is not None and not isinstance(score, int | float) and score not in school.codes:
        return Aanroep("HGW_NIVEAU_PERCENTIEL", (percentiel, school.systeem.naam))
    wat = (score, school.toets(toets).naam, rij["leerjaar"], moment.upper(), school.systeem.naam)
    return Aanroep("HGW_NIVEAU", wat)


def schrijf_cellen(inhoud: Inhoud, pad: Path) -> list[Verwacht]:
    """Write the workbook and return the formula cells that a function answers as well."""
    cellen = schrijf(inhoud, pad)
    return [
        cel
        for cel in cellen
        if cel.naam.partition("[")[0].endswith(EINDEN) and not _van_vorig_jaar(inhoud, cel)
    ]


def met_libreoffice(kantoor: Kantoor, pad: Path, cellen: list[Verwacht]) -> list[object]:
    """Return what LibreOffice computes in these cells."""
    document = kantoor.open(pad)
    laatste = max(cel.rij for cel in cellen), max(cel.kolom for cel in cellen)
    raster = document.waarden(cellen[0].blad, f"A1:{xl_rowcol_to_cell(*laatste)}")
    document.sluit()
    return [raster[cel.rij][cel.kolom] for cel in cellen]


def met_ironcalc(pad: Path, cellen: list[Verwacht]) -> list[object]:
    """Return what ironcalc computes in these cells."""
    model = ironcalc.load_from_xlsx(str(pad), "en", "UTC", "en")
    model.evaluate()
    namen = [blad["name"] for blad in model.get_worksheets_properties()]
    blad = namen.index(cellen[0].blad)
    return [model.get_cell_value(blad, cel.rij + 1, cel.kolom + 1) for cel in cellen]


def _scores(norm: list, toets: str, moment: str) -> Iterator[float]:
    rij = next((rij for rij in norm if rij["sleutel"] == f"{toets}|{moment}"), {})
    for nummer in range(2, 6):
        if rij.get(f"n{nummer}"):
            yield from om(Decimal(rij[f"g{nummer}"]), NAUW)


def _zet_percentiel(toeval: random.Random, rij: dict[str, Waarde], key: str) -> None:
    rij[f"{key}_percentiel"] = toeval.choice((*(h / 2 for h in range(-2, 205)), "72", None))
    rij[f"{key}_score"] = toeval.choice((None, None, "ziek", "151,5"))


def _van_vorig_jaar(inhoud: Inhoud, cel: Verwacht) -> bool:
    """Tell whether points would be those since last year: without a score on E."""
    if cel.formule != "groei_punten":
        return False
    return not isinstance(aanroep(inhoud, cel).argumenten[1], int | float)


def _dun(werkboek: Workbook) -> Workbook:
    """Return the workbook with only the sheets and columns that the formulas need."""
    bladen = [blad for blad in werkboek.sheets if blad.naam in BLADEN]
    uit = []
    for blad in bladen:
        koppen = tuple(cel for cel in blad.head if cel.role != "f" or blad.naam == "Lijsten")
        tabel = None if blad.naam == "Start" else blad.table
        if tabel and tabel.name == "tblScores":
            tabel = replace(tabel, columns=_nodig(tabel.columns))
        uit.append(replace(blad, head=koppen, table=tabel))
    return replace(werkboek, sheets=tuple(uit))


def _nodig(kolommen: tuple[Column, ...]) -> tuple[Column, ...]:
    per_key = {kolom.key: kolom for kolom in kolommen}
    nodig = {"leerling_id"} | {
        key for key in per_key if key.startswith(TOETSEN) and key.endswith(EINDEN)
    }
    nieuw = nodig
    while nieuw:
        teksten = [
            alle()[kolom.formule].excel.format_map(kolom.params)
            for kolom in map(per_key.__getitem__, nieuw)
            if kolom.role == "f"
        ]
        nieuw = {key for tekst in teksten for key in _CEL.findall(tekst)} - nodig
        nodig = nodig | nieuw
    return tuple(kolom for kolom in kolommen if kolom.key in nodig)
