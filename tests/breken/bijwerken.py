"""Random changes to many classes, one after another; LibreOffice must agree with every value."""

import tempfile
from datetime import date
from pathlib import Path
from random import Random

from hgw_excel.controle.klas import Klas
from hgw_excel.schema.kolom import Column, Datum, Getal, Keuze, Waarde
from hgw_excel.schema.wijziging import Wijzigingen
from hgw_excel.school.bijwerken import werk_bij
from tests.breken.veeg import Veeg
from tests.libreoffice import start
from tests.school.bijwerken.hulp import (
    bespreking,
    herrekend,
    signaal,
    verschillen,
    zet_neer,
)
from tests.school.klassen import bytes_van, lees, nieuw_van

KLASSEN = (((5, 6), 29), ((1, 2), 14), ((2, 3), 15), ((8,), 24), ((3, 4, 5), 20), ((7,), 13))
WOORDEN = ("rustig", "samen", "tafels", "leest", "elke", "dag", "vijf", "minuten", "uitleg", "é–’")
TABELLEN = ("tblLeerlingen", "tblScores", "tblIndeling", "tblGroepsoverzicht", "tblBesprekingen")
NIET = ("leerling_id", "leerlingnummer")
STAPPEN = 3


def willekeurig(kans: Random, klas: Klas, kolom: Column) -> Waarde:
    """Return something that a column may hold, or nothing."""
    if kans.random() < 0.2:
        return None
    kind = kolom.kind
    if isinstance(kind, Getal):
        onder, boven = max(kind.minimum, 0), min(kind.maximum, 200)
        return kans.choice((*kind.codes, kans.randint(int(onder), int(boven))))
    if isinstance(kind, Datum):
        return date(2027, kans.randint(1, 6), kans.randint(1, 28))
    if isinstance(kind, Keuze) and kind.lijst == "leerlingen":
        namen = [rij.tekst("leerling") for rij in klas.leerlingen().values()]
        return kans.choice(namen)
    if isinstance(kind, Keuze):
        return kans.choice(klas.werkboek.lijsten[kind.lijst])
    return " ".join(kans.choices(WOORDEN, k=kans.choice((1, 4, 60))))


def wijzigingen(kans: Random, klas: Klas) -> Wijzigingen:
    """Return changes on many sheets."""
    cellen: dict[tuple[str, int, str], Waarde] = {}
    plannen = [naam for naam in klas.tabellen() if naam.startswith("tblPlan_")]
    for _ in range(kans.choice((1, 5, 60))):
        tabel = kans.choice((*TABELLEN, *plannen))
        kolommen = [k for k in klas.werkboek.tabel(tabel).columns if k.role in "va"]
        kolom = kans.choice([k for k in kolommen if k.key not in NIET])
        i = kans.randrange(len(klas.blad(tabel).rijen))
        cellen[tabel, i, kolom.key] = willekeurig(kans, klas, kolom)
    koppen: dict[str, Waarde] = {"hgw_periode": kans.choice((1, 2))}
    koppen |= {
        "kaart_leerling": kans.choice([r.tekst("leerling") for r in klas.leerlingen().values()])
    }
    koppen |= {"kaart_voor": kans.choice(klas.werkboek.lijsten["kaart_voor"])}
    koppen |= {"muur_weergave": kans.choice(klas.werkboek.lijsten["weergave"])}
    rijen = {
        "tblSignalen": [signaal(klas, i) for i in range(kans.randrange(4))],
        "tblBesprekingen": [bespreking(1 + i) for i in range(kans.choice((0, 1, 25)))],
    }
    return Wijzigingen(cellen, koppen, rijen)


def veeg(aantal: int, zaad: int) -> Veeg:
    """Change `aantal` classes a few times each, and compare the last file."""
    stuk: list[str] = []
    achter = 0
    with start() as kantoor, tempfile.TemporaryDirectory() as map_:
        for nummer in range(aantal):
            kans = Random(f"{zaad}-{nummer}")
            leerjaren, kinderen = KLASSEN[nummer % len(KLASSEN)]
            maak = nieuw_van if nummer % 4 == 3 else bytes_van
            pad = zet_neer(Path(map_), maak(leerjaren, kinderen))
            for _ in range(STAPPEN):
                klas, _meldingen = lees(pad)
                uitkomst = werk_bij(pad, klas, wijzigingen(kans, klas))
                achter += sum(melding.code == "HGW145" for melding in uitkomst.meldingen)
            anders = verschillen(pad.read_bytes(), herrekend(kantoor, pad))
            stuk += [f"{nummer}: {zin}" for zin in anders]
    zin = (
        f"{aantal * STAPPEN} changes to {aantal} classes, {len(stuk)} values that LibreOffice "
        f"computes otherwise, {achter} sheets left to recalculation"
    )
    return Veeg(zin, tuple(stuk))
