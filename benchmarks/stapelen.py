"""One sheet of many workbooks in one list: `hgw stapel` against pandas and against the floor."""

import zipfile
from pathlib import Path

from benchmarks import boeken
from benchmarks.meten import MIB, Meting, meet_proces, om_en_om, toon, toon_doel, werkmap
from hgw_excel.bouwen.stroom import RIJEN as MEESTE_RIJEN

RONDEN, RONDEN_GROOT, LEESRONDEN = 5, 2, 3
TEGEN = {
    "pandas + openpyxl": "pandas_openpyxl",
    "pandas + calamine + xlsxwriter": "pandas_calamine",
}
ONS, BODEM = "hgw stapel", "floor: unzip + parse"


def meet(*, groot: bool = False) -> None:
    """Print 12 workbooks, and with `groot` 200 and 2,000 as well."""
    with werkmap() as map_:
        klein = boeken.maak(map_ / "12", 12)
        print(f"\n{klein[0].name}: {klein[0].stat().st_size / 1000:.0f} kB, {boeken.RIJEN} rows")
        _meet_alle(map_, 12, RONDEN, (1 / 4, 1 / 2))
        if groot:
            boeken.maak(map_ / "200", 200)
            ons = _meet_alle(map_, 200, RONDEN_GROOT, (1 / 8, 1 / 4))
            toon_doel("memory of 200", ons.geheugen / MIB, 100, "MiB")
            _meet_2000(map_, ons)
        if not groot:
            boeken.maak(map_ / "48", 48)
        _meet_werkers(map_, 200 if groot else 48)


def _meet_alle(map_: Path, aantal: int, ronden: int, doelen: tuple[float, float]) -> Meting:
    bron, uit = map_ / str(aantal), map_ / "ons.xlsx"
    gevraagd = {BODEM: _tegen("bodem", bron)}
    gevraagd |= {naam: _tegen(wat, bron) for naam, wat in TEGEN.items()}
    gevraagd[ONS] = _stapel(bron, uit)
    metingen = om_en_om(gevraagd, map_, ronden, warm=aantal == 12, weg=uit)
    toon(f"one sheet of {aantal} workbooks in one list, least of {ronden}", metingen)
    for naam, doel in zip(TEGEN, doelen, strict=True):
        toon_doel(f"CPU against {naam}", metingen[ONS].cpu / metingen[naam].cpu, doel)
    _eis_rijen(uit, aantal)
    return metingen[ONS]


def _meet_2000(map_: Path, bij_200: Meting) -> None:
    bron, uit = map_ / "2000", map_ / "ons2000.xlsx"
    boeken.maak(bron, 2000)
    metingen = {
        ONS: meet_proces(_stapel(bron, uit), map_),
        BODEM: meet_proces(_tegen("bodem", bron), map_),
    }
    toon("one sheet of 2000 workbooks, once", metingen)
    toon_doel("memory against 200", metingen[ONS].geheugen / max(bij_200.geheugen, 1), 4)
    _eis_rijen(uit, 2000)


def _meet_werkers(map_: Path, aantal: int) -> None:
    bron = map_ / str(aantal)
    gevraagd = {"one worker": _tegen("lees_1", bron), "two workers": _tegen("lees_2", bron)}
    metingen = om_en_om(gevraagd, map_, LEESRONDEN)
    toon(f"reading {aantal} workbooks, least of {LEESRONDEN}", metingen)
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
