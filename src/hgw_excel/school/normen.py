"""Norm tables of the school folder: read, checked, and only then trusted."""

from decimal import Decimal
from pathlib import Path

from hgw_excel.domein.melding import Ernst, Melding
from hgw_excel.domein.norm import Band, Norm
from hgw_excel.domein.school import School
from hgw_excel.school.normbestand import Normblok, read_blokken
from hgw_excel.school.normkeuring import keur
from hgw_excel.school.normverband import dalende, dubbele, onbekende_toetsen


def read_normen(
    map_: Path, *, fictief: bool = False, school: School | None = None
) -> tuple[tuple[Norm, ...], list[Melding]]:
    """Return all norms in the csv files of a folder, and what is wrong with the others.

    Args:
        map_: the folder; one that does not exist holds no norms.
        fictief: also read files whose name begins with '_'; those numbers are invented.
        school: whose tests and own niveaus the norms must be about; else those are not checked.
    """
    gelezen, meldingen = read_gelezen(map_, fictief=fictief, school=school)
    return tuple(norm for _, norm in gelezen), meldingen


def read_gelezen(
    map_: Path, *, fictief: bool = False, school: School | None = None
) -> tuple[list[tuple[Normblok, Norm]], list[Melding]]:
    """Return the same norms, each with the rows that it was read from."""
    meldingen: list[Melding] = []
    goed: list[Normblok] = []
    for pad in sorted(map_.glob("*.csv"), key=lambda pad: pad.name):
        if fictief or not pad.name.startswith("_"):
            blokken, fouten = read_blokken(pad)
            meldingen += fouten
            for blok in blokken:
                oordeel = list(keur(blok, school))
                meldingen += oordeel
                if blok.heel and all(m.ernst != Ernst.AANPASSEN for m in oordeel):
                    goed.append(blok)
    dubbel, fouten = dubbele(goed)
    gelezen = [(blok, to_norm(blok)) for blok in goed if blok.sleutel not in dubbel]
    meldingen += [*fouten, *onbekende_toetsen(gelezen, school), *dalende(gelezen, school)]
    return gelezen, meldingen


def to_norm(blok: Normblok) -> Norm:
    """Return the norm that a few rows say; of a norm without order its bands are sorted."""
    banden = [Band(regel.velden["niveau"], regel.ondergrens) for regel in blok.regels]
    gemiddelden = (regel.gemiddelde for regel in blok.regels if regel.gemiddelde is not None)
    return Norm(
        toets=blok["toets"],
        versie=blok["versie"],
        norm_versie=blok["norm_versie"],
        norm_soort=blok["norm_soort"],
        moment=blok["moment"],
        systeem=blok["systeem"],
        banden=tuple(sorted(banden, key=_van_hoog_naar_laag)),
        bron=blok["bron"],
        sleutel=blok["sleutel"],
        gemiddelde=next(gemiddelden, None),
    )


def _van_hoog_naar_laag(band: Band) -> Decimal:
    return Decimal("Infinity") if band.ondergrens is None else -band.ondergrens
