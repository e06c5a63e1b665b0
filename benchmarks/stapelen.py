"""One sheet of many workbooks in one list: `hgw stapel` against pandas and against the floor."""

import zipfile
from pathlib import Path

from benchmarks import boeken
from benchmarks.meten import MIB, Meting, meet_proces, om_en_om, toon, toon_doel, werkmap
from hgw_excel.bouwen.stroom import RIJEN as MEESTE_RIJEN

RONDEN, RONDEN_GROOT, LEESRONDEN = 5, 3, 3
WEINIG, LEZEN, VEEL, HEEL_VEEL = 12, 100, 200, 2000
"""Workbooks; with those of LEZEN two workers are measured, so many that starting counts little."""

TEGEN = {
    "pandas + openpyxl": "pandas_openpyxl",
    "pandas + calamine + xlsxwriter": "pandas_calamine",
}
ONS, BODEM = "hgw stapel", "floor: unzip + parse"


def meet(*, groot: bool = False) -> None:
    """Print 12 workbooks, and with `groot` 200 and 2,000 as well."""
    with werkmap() as map_:
        alle = boeken.maak(map_ / "alle", HEEL_VEEL if groot else LEZEN)
        print(f"\n{alle[0].name}: {alle[0].stat().st_size / 1000:.0f} kB, {boeken.RIJEN} rows")
        bron = boeken.neem(alle, map_ / str(WEINIG), WEINIG)
        _meet_alle(bron, WEINIG, RONDEN, (1 / 4, 1 / 2))
        _meet_werkers(boeken.neem(alle, map_ / str(LEZEN), LEZEN))
        if groot:
            bron = boeken.neem(alle, map_ / str(VEEL), VEEL)
            ons = _meet_alle(bron, VEEL, RONDEN_GROOT, (1 / 8, 1 / 4))
            toon_doel(f"memory of {VEEL}", ons.geheugen / MIB, 100, "MiB")
            _meet_heel_veel(map_ / "alle", ons)


def _meet_alle(bron: Path, aantal: int, ronden: int, doelen: tuple[float, float]) -> Meting:
    """Print all contenders; those that take a minute for many workbooks are measured once."""
    uit, weinig = bron.parent / "ons.xlsx", aantal == WEINIG
    gevraagd = {BODEM: _tegen("bodem", bron)}
    gevraagd |= {naam: _tegen(wat, bron) for naam, wat in TEGEN.items()}
    gevraagd[ONS] = _stapel(bron, uit)
    eenmaal = () if weinig else tuple(TEGEN)
    metingen = om_en_om(gevraagd, bron.parent, ronden, warm=weinig, weg=uit, eenmaal=eenmaal)
    hoe_vaak = f"least of {ronden}{'' if weinig else ', pandas once'}"
    toon(f"one sheet of {aantal} workbooks in one list, {hoe_vaak}", metingen)
    for naam, doel in zip(TEGEN, doelen, strict=True):
        toon_doel(f"CPU against {naam}", metingen[ONS].cpu / metingen[naam].cpu, doel)
    _eis_rijen(uit, aantal)
    return metingen[ONS]


def _meet_heel_veel(bron: Path, bij_veel: Meting) -> None:
    uit = bron.parent / "heel veel.xlsx"
    ons = meet_proces(_stapel(bron, uit), bron.parent)
    toon(f"one sheet of {HEEL_VEEL} workbooks, once", {ONS: ons})
    toon_doel(f"memory against that of {VEEL}", ons.geheugen / max(bij_veel.geheugen, 1), 4)
    _eis_rijen(uit, HEEL_VEEL)


def _meet_werkers(bron: Path) -> None:
    gevraagd = {"one worker": _tegen("lees_1", bron), "two workers": _tegen("lees_2", bron)}
    metingen = om_en_om(gevraagd, bron.parent, LEESRONDEN)
    toon(f"reading {LEZEN} workbooks, least of {LEESRONDEN}", metingen)
    een, twee = metingen.values()
    toon_doel("clock of two workers against one", twee.klok / een.klok, 0.7)


def _stapel(bron: Path, uit: Path) -> list[str]:
    opdracht = ["stapel", str(bron), "--blad", boeken.BLAD, "--uit", str(uit)]
    return ["-m", "hgw_excel", *opdracht]


def _tegen(wat: str, bron: Path) -> list[str]:
    return ["-m", "benchmarks.tegen", wat, str(bron), str(bron.parent / f"{wat}.xlsx")]


def _eis_rijen(uit: Path, aantal: int) -> None:
    """Print the data rows of each sheet.

    Raises:
        AssertionError: a row is missing, or a sheet is longer than Excel's.
    """
    rijen = []
    with zipfile.ZipFile(uit) as archief:
        for naam in sorted(archief.namelist()):
            if naam.startswith("xl/worksheets/sheet"):
                rijen.append(_tel_rijen(archief, naam) - 1)
    print(f"rows: {' + '.join(f'{n:,}' for n in rijen)} = {sum(rijen):,}")
    assert sum(rijen) == aantal * boeken.RIJEN, rijen
    assert max(rijen) <= MEESTE_RIJEN, rijen


def _tel_rijen(archief: zipfile.ZipFile, naam: str) -> int:
    aantal, rest = 0, b""
    with archief.open(naam) as deel:
        while stuk := deel.read(MIB):
            stuk = rest + stuk
            aantal += stuk.count(b"<row ")
            rest = stuk[-4:]
    return aantal
