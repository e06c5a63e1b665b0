"""Invented class workbooks for the measurements: 30 pupils x 30 results on one of ten sheets."""

import os
import random
import shutil
import zipfile
from collections.abc import Sequence
from datetime import date, timedelta
from pathlib import Path

import xlsxwriter
from xlsxwriter.worksheet import Worksheet

KINDEREN, RESULTATEN = 30, 30
RIJEN = KINDEREN * RESULTATEN
BLAD = "Resultaten"
KOPPEN = (
    "leerling_id", "leerling", "vakgebied", "toets", "moment", "datum", "score", "niveau",
    "percentiel", "komt uit", "opmerking",
)  # fmt: skip
ANDERE = ("Start", "Leerlingen", "Overzicht", "Indeling", "Plan", "Gesprekken", "Afspraken",
          "Signalen", "Uitleg")  # fmt: skip
NAMEN = ("Anna", "Bram", "Chaima", "Dex", "Eva", "Finn", "Gijs", "Hanna", "Isa", "Jelle")
VAKKEN = ("rekenen", "begrijpend lezen", "technisch lezen", "spelling", "woordenschat")
NIVEAUS = ("I", "II", "III", "IV", "V")
OPMERKINGEN = ("", "", "", "", "ziek bij de afname", "leest graag hardop mee")


VERSCHILLEND = 50
"""Past this the rows are those of an earlier book; only the file differs."""


def maak(map_: Path, aantal: int) -> list[Path]:
    """Write so many workbooks, the same at every call, and return their paths."""
    map_.mkdir(parents=True, exist_ok=True)
    paden = [map_ / f"klas {nummer:04}.xlsx" for nummer in range(1, aantal + 1)]
    for nummer, pad in enumerate(paden):
        if nummer < VERSCHILLEND:
            _maak(pad, random.Random(nummer))
        else:
            shutil.copyfile(paden[nummer % VERSCHILLEND], pad)
            with zipfile.ZipFile(pad, "a", zipfile.ZIP_DEFLATED) as archief:
                archief.writestr("docProps/nummer.xml", f"<nummer>{nummer}</nummer>")
    return paden


def neem(voorraad: Sequence[Path], map_: Path, aantal: int) -> Path:
    """Put the first of some workbooks in a folder of their own, and return it."""
    map_.mkdir()
    for pad in voorraad[:aantal]:
        os.link(pad, map_ / pad.name)
    return map_


def _maak(pad: Path, toeval: random.Random) -> None:
    boek = xlsxwriter.Workbook(str(pad), {"strings_to_formulas": False})
    dag = boek.add_format({"num_format": "dd-mm-yyyy"})
    for naam in ANDERE[:2]:
        _ander(boek.add_worksheet(naam), toeval)
    blad = boek.add_worksheet(BLAD)
    kolommen = [{"header": kop} for kop in KOPPEN]
    blad.add_table(0, 0, RIJEN, len(KOPPEN) - 1, {"name": "tblResultaten", "columns": kolommen})
    for rij in range(RIJEN):
        for kolom, waarde in enumerate(_resultaat(rij, toeval)):
            if isinstance(waarde, date):
                blad.write_datetime(rij + 1, kolom, waarde, dag)
            elif waarde != "":
                blad.write(rij + 1, kolom, waarde)
    for naam in ANDERE[2:]:
        _ander(boek.add_worksheet(naam), toeval)
    boek.close()


def _resultaat(rij: int, toeval: random.Random) -> tuple[str | float | date, ...]:
    kind, nummer = divmod(rij, RESULTATEN)
    naam = f"{NAMEN[kind % 10]} {chr(65 + kind // 10)}."
    vak = VAKKEN[nummer % 5]
    moment = f"{'BME'[nummer % 3]}{3 + nummer // 6}"
    dag = date(2026, 9, 1) + timedelta(days=toeval.randrange(280))
    score = toeval.randrange(300, 2600) / 10
    return (
        f"HGW-{kind:08X}",
        naam, vak, f"{vak} 3.0", moment, dag, score, toeval.choice(NIVEAUS),
        toeval.randrange(1, 100), "volgsysteem", toeval.choice(OPMERKINGEN),
    )  # fmt: skip


def _ander(blad: Worksheet, toeval: random.Random) -> None:
    """Fill a sheet as a class has them: a line per pupil, some words and some numbers."""
    for rij in range(KINDEREN):
        blad.write_string(rij, 0, NAMEN[rij % 10])
        for kolom in range(1, 31):
            blad.write_number(rij, kolom, toeval.randrange(10_000) / 10)
        blad.write_string(rij, 31, f"{toeval.choice(VAKKEN)}: {toeval.choice(OPMERKINGEN[4:])}")
