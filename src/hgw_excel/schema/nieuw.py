"""The content of a new klassenmap: pupils and spare rows, and what the school agreed."""

from collections.abc import Iterator, Mapping, Sequence
from itertools import product

from hgw_excel.domein.getal import als_getal
from hgw_excel.domein.leerling import Groep, Leerling, maak_leerling_id
from hgw_excel.domein.namen import bekend_als
from hgw_excel.domein.norm import Norm
from hgw_excel.domein.normgroei import gemiddelde_van
from hgw_excel.domein.normtabel import NormTabel, volgorde
from hgw_excel.domein.school import MOMENTEN, NiveauSysteem, School, Toets
from hgw_excel.domein.school_json import afspraken_hash, school_naar_json
from hgw_excel.schema.bladen.archief import BANDEN
from hgw_excel.schema.bladen.plan import ambitie_tekst
from hgw_excel.schema.inhoud import Inhoud
from hgw_excel.schema.kolom import Table, Waarde
from hgw_excel.schema.werkboek import Workbook

RESERVE = 3
"""Rows with an id and no name: a new child is typed there and appears everywhere."""

LAAGST, ONBEREIKBAAR = -999, 9.99e307
"""Bound of the open lowest band, and of bands that a norm does not have."""

LEERJAREN = range(3, 9)

Rij = Mapping[str, Waarde]


def nieuwe_inhoud(
    werkboek: Workbook,
    groep: Groep,
    normen: Sequence[Norm],
    *,
    namen: Sequence[str],
    schooljaar: str,
    brin: str,
    ids: Sequence[str] | None = None,
    reserve: int = RESERVE,
) -> Inhoud:
    """Return a klassenmap that nobody has typed in yet.

    Args:
        normen: of the school; only those for pupils, in its own system, are carried along.
        namen: one display name per pupil, unique in the class.
        ids: one per row, spare rows included; made from schooljaar, brin and groep when absent.

    Raises:
        ValueError: not one name per pupil, or not one id per row.
    """
    aantal = len(groep.leerlingen) + reserve
    sleutels = ids or [maak_leerling_id(schooljaar, brin, groep.naam, i + 1) for i in range(aantal)]
    if len(namen) != len(groep.leerlingen) or len(sleutels) != aantal:
        raise ValueError(f"{len(namen)} names and {len(sleutels)} ids for {aantal} rows")
    rijen: dict[str, Sequence[Rij]] = {
        naam: _lege_rijen(tabel, sleutels) for naam, tabel in werkboek.tabellen.items()
    }
    rijen["tblLeerlingen"] = [
        {"leerling_id": sleutel, **kind}
        for sleutel, kind in zip(sleutels, _kinderen(groep, namen, reserve), strict=True)
    ]
    rijen["tblNormen"] = list(normrijen(werkboek, normen)) or [{}]
    return Inhoud(werkboek, rijen, _kop(werkboek, groep, namen, schooljaar, brin))


def _lege_rijen(tabel: Table, sleutels: Sequence[str]) -> Sequence[Rij]:
    if tabel.rows == "leerling":
        return [{"leerling_id": sleutel} for sleutel in sleutels]
    return tabel.rijen if tabel.rows == "vast" else [{} for _ in range(tabel.aantal)]


def _kinderen(groep: Groep, namen: Sequence[str], reserve: int) -> Iterator[Rij]:
    for kind, naam in zip(groep.leerlingen, namen, strict=True):
        yield _kind(kind, naam)
    for _ in range(reserve):
        yield {}


def _kind(kind: Leerling, naam: str) -> Rij:
    gevuld: Rij = {
        "leerlingnummer": kind.leerlingnummer,
        "roepnaam": kind.roepnaam,
        "voorvoegsel": kind.voorvoegsel,
        "achternaam": kind.achternaam,
        "leerling": naam,
        "leerjaar": kind.leerjaar,
        "van_school_op": kind.van_school_op,
        "bekend_als": bekend_als(naam, kind),
    }
    return {key: waarde for key, waarde in gevuld.items() if waarde not in (None, "")}


def normrijen(werkboek: Workbook, normen: Sequence[Norm]) -> Iterator[Rij]:
    """Yield the wide rows of tblNormen: one per test and moment, bounds ascending."""
    school, tabel = werkboek.school, NormTabel(normen)
    for toets, moment in product(school.toetsen, norm_momenten()):
        norm = norm_van(tabel, school, toets, moment)
        if norm is not None:
            yield _normrij(norm, toets, school.systeem)


def norm_momenten() -> Iterator[str]:
    """Yield B3, B4, ... E8: every moment that a norm may be for."""
    return (f"{moment}{leerjaar}" for moment, leerjaar in product(MOMENTEN, LEERJAREN))


def norm_van(tabel: NormTabel, school: School, toets: Toets, moment: str) -> Norm | None:
    """Return the norm that judges a test of the school, by any name it has; None without one."""
    if not toets.met_score:
        return None
    for naam in (toets.naam, *toets.ook, toets.kort):
        norm = tabel.vind(naam, moment, school.systeem.naam)
        if norm is not None and len(norm.banden) <= BANDEN:
            return norm
    return None


def _normrij(norm: Norm, toets: Toets, systeem: NiveauSysteem) -> Rij:
    gemiddelde = gemiddelde_van(norm, systeem)
    rij: dict[str, Waarde] = {
        "sleutel": f"{toets.naam}|{norm.moment}",
        "toets": toets.naam,
        "versie": norm.versie,
        "norm_versie": norm.norm_versie,
        "moment": norm.moment,
        "volgorde": volgorde(norm.moment),
        "systeem": norm.systeem,
        "gemiddelde": ONBEREIKBAAR if gemiddelde is None else als_getal(gemiddelde),
        "bron": norm.bron,
    }
    rij |= {f"g{i}": ONBEREIKBAAR for i in range(1, BANDEN + 1)}
    for i, band in enumerate(reversed(norm.banden), 1):
        rij[f"g{i}"] = LAAGST if band.ondergrens is None else als_getal(band.ondergrens)
        rij[f"n{i}"] = band.niveau
    return rij


def _kop(
    werkboek: Workbook, groep: Groep, namen: Sequence[str], schooljaar: str, brin: str
) -> dict[str, Waarde]:
    school, lijsten = werkboek.school, werkboek.lijsten
    eerste_gebied = next(iter(lijsten["gebied"]), None)
    kop: dict[str, Waarde] = {
        "hgw_school": school.naam,
        "hgw_brin": brin,
        "hgw_schooljaar": schooljaar,
        "hgw_groep": groep.naam,
        "hgw_leerjaren": ",".join(map(str, werkboek.leerjaren)),
        "hgw_leerkrachten": _som_op(groep.leerkrachten),
        "hgw_periode": school.periodes[0].nummer,
        "hgw_klassenmap_versie": werkboek.versie,
        "hgw_afspraken": afspraken_hash(school),
        "hgw_instellingen": school_naar_json(school),
        "muur_gebied": eerste_gebied,
        "muur_weergave": lijsten["weergave"][0],
        "groepjes_gebied": eerste_gebied,
        "kaart_leerling": next(iter(namen), None),
        "kaart_voor": lijsten["kaart_voor"][0],
        **{
            f"plan_{gebied.sleutel}_ambitie": ambitie_tekst(school, gebied)
            for gebied in werkboek.gebieden
            if gebied.indelen
        },
    }
    return {naam: waarde for naam, waarde in kop.items() if naam in werkboek.koppen}


def _som_op(namen: Sequence[str]) -> str:
    """Return 'juf Marieke en meester Tom'."""
    return " en ".join(deel for deel in (", ".join(namen[:-1]), *namen[-1:]) if deel)
