"""`hgw consolideer` with every check, against pandas that only reads the same klassenmappen.

The classes are those of `hgw demo`, planted faults and all. pandas checks nothing and writes
nothing; this says what the checks and both overviews cost on top of reading.
"""

from pathlib import Path

from benchmarks.meten import meet_proces, om_en_om, toon, werkmap

RONDEN = 3
GESCHREVEN = (0, 1, 3)
"""Exit codes with which the overviews are written."""


def meet() -> None:
    """Print both."""
    with werkmap() as map_:
        school = map_ / "school"
        meet_proces(["-m", "hgw_excel", "demo", str(school)], map_)
        klassen = school / "klassen"
        aantal = len(list(klassen.glob("*.xlsx")))
        gevraagd = {
            "hgw consolideer": _consolideer(klassen, map_),
            "pandas + calamine, all sheets": _tegen("pandas_alle_bladen", klassen),
            "floor: unzip + parse": _tegen("bodem", klassen),
        }
        metingen = om_en_om(gevraagd, map_, RONDEN, codes=GESCHREVEN)
    toon(f"{aantal} klassenmappen of hgw demo, least of {RONDEN}", metingen)
    ons, pandas = (metingen[naam].cpu for naam in list(metingen)[:2])
    print(f"{'CPU of all checks and both overviews against reading':<56}{ons / pandas:8.2f} x")


def _consolideer(klassen: Path, map_: Path) -> list[str]:
    uit, ib = map_ / "schooloverzicht.xlsx", map_ / "ib-overzicht.xlsx"
    doelen = ["--uit", str(uit), "--ib", str(ib), "--overschrijf"]
    return ["-m", "hgw_excel", "consolideer", str(klassen), *doelen]


def _tegen(wat: str, klassen: Path) -> list[str]:
    return ["-m", "benchmarks.tegen", wat, str(klassen), str(klassen.parent / "uit.xlsx")]
