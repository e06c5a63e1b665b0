"""Whether a child with an ontwikkelingsperspectief is on course: what its card must say."""

from collections.abc import Mapping
from datetime import timedelta
from decimal import Decimal

from hgw_excel.domein.getal import als_getal
from hgw_excel.domein.groei import is_anders, verschil
from hgw_excel.domein.leerrendement import dl
from hgw_excel.domein.opp import koers, lijn
from hgw_excel.domein.school import Toets
from hgw_excel.schema.formules.weergave_kaart_feiten import NUL_DAG, blok, dagnummer
from hgw_excel.schema.gebied import Gebied
from hgw_excel.schema.inhoud import Rij
from hgw_excel.schema.kolom import Waarde

VELDEN = ("norm_toen", "norm_nu", "koers_lijn", "dl", "koers", "koers_woord")
"""In an order in which each field only needs earlier ones."""

MAAND = {2: 1, 3: 6}
"""The month of M and E when their day is not known, by the place of the result."""

ONMOGELIJK = 1e300
"""Larger than any score: stands for an average that a norm does not have."""

EERSTE_JAAR = 366
"""Numbers up to here are no day: spreadsheets disagree about the first year."""


def rendement(kind: Rij | None) -> Decimal | None:
    """Return the expected share in percent; None without an OPP."""
    leerling = kind.zelfde("tblLeerlingen") if kind else None
    if leerling is None:
        return None
    getypt, route = leerling.getal("verwacht_leerrendement"), leerling.tekst("leerroute")
    if getypt is not None and getypt > 0:
        return getypt
    routes = leerling.inhoud.werkboek.school.leerroutes
    per_naam = {naam.casefold(): Decimal(procent) for naam, procent in routes.items()}
    return per_naam.get(route.casefold()) if route else None


def dubbel(kind: Rij) -> int:
    """Return the same in Python."""
    jaar = kind.inhoud.kop("hgw_jaarvolgorde")
    assert isinstance(jaar, int)
    jaren: dict[str, list[int]] = {}
    for toets in kind.inhoud.alle_van("tblToetsen", kind["leerling_id"]):
        moment, tijd = toets["moment"], toets["tijd"]
        if isinstance(moment, str) and len(moment) == 2 and isinstance(tijd, int) and tijd:
            jaren.setdefault(moment[1], []).append(tijd // 10)
    jaren = {leerjaar: deel for leerjaar, deel in jaren.items() if leerjaar in "345678"}
    return sum(
        min(1, max(0, (jaar // 10 if leerjaar == str(kind.leerjaar) else max(deel)) - min(deel)))
        for leerjaar, deel in jaren.items()
    )


def velden(kind: Rij, gebied: Gebied) -> Mapping[str, Waarde]:
    """Return every field of one gebied."""
    sleutel = ("kaart_koers", kind.i, gebied.sleutel)
    return kind.inhoud.onthoud(sleutel, lambda: _velden(kind, gebied))


def _velden(kind: Rij, gebied: Gebied) -> Mapping[str, Waarde]:
    procent, toets = rendement(kind), gebied.toets_in(kind.leerjaar)
    punten = kind.getal(f"{gebied.sleutel}_punten") if gebied.hoofdtoets else None
    normen = _normrijen(kind, gebied, toets)
    landelijk = _landelijk(kind, toets, *normen) if punten is not None else None
    maanden = _maanden(kind, gebied, toets) if procent is not None else None
    uit: dict[str, Waarde] = dict.fromkeys(VELDEN, "")
    uit |= {"norm_toen": normen[0], "norm_nu": normen[1]}
    if procent is None:
        return uit
    verwacht = lijn(landelijk, procent)
    uit["koers_lijn"] = "" if verwacht is None else als_getal(verwacht)
    uit["dl"] = "" if maanden is None else maanden
    if kind.leerjaar in gebied.oud:
        dle = kind.getal(f"{toets.sleutel}_dle") if toets and toets.met_score else None
        uit["koers"], uitleg = koers(procent, punten, landelijk, dle, maanden)
        uit["koers_woord"] = f"{gebied.kort} ({uitleg})"
    return uit


def _normrijen(kind: Rij, gebied: Gebied, toets: Toets | None) -> tuple[int, int]:
    """Return the rows of tblNormen for the result before and the newest, 0 without one."""
    vorig, m, e = blok(kind, gebied).metingen
    nu = e if e.score is not None else m
    toen = m if e.score is not None and m.score is not None else vorig
    if toets is None:
        return 0, 0
    plekken = kind.inhoud.onthoud(("koersnormen",), lambda: _plekken(kind))
    eerst, laatst = (f"{toets.naam}|{meting.label}".casefold() for meting in (toen, nu))
    return plekken.get(eerst, 0), plekken.get(laatst, 0)


def _plekken(kind: Rij) -> dict[str, int]:
    uit: dict[str, int] = {}
    for norm in kind.inhoud.rijen("tblNormen"):
        uit.setdefault(norm.tekst("sleutel").casefold(), norm.i + 1)
    return uit


def _landelijk(kind: Rij, toets: Toets | None, toen: int, nu: int) -> Decimal | None:
    """Return the national growth between two norms; None when they can't be compared."""
    if toets is None or not toen or not nu:
        return None
    eerst, laatst = (kind.inhoud.rij("tblNormen", plek - 1) for plek in (toen, nu))
    versies = [(eerst.tekst(key), laatst.tekst(key)) for key in ("norm_versie", "versie")]
    versies.append((kind.tekst(f"{toets.sleutel}_versie"), laatst.tekst("versie")))
    gemiddelden = [norm.getal("gemiddelde") for norm in (eerst, laatst)]
    if any(is_anders(*paar) for paar in versies):
        return None
    bekend = [x for x in gemiddelden if x is not None and x <= Decimal(ONMOGELIJK)]
    return verschil(*bekend) if len(bekend) == 2 else None


def _maanden(kind: Rij, gebied: Gebied, toets: Toets | None) -> int | None:
    """Return the DL at the newest result of this year; None without one."""
    laatste = blok(kind, gebied).laatste
    if kind.leerjaar is None or kind.leerjaar not in gebied.oud or laatste not in MAAND:
        return None
    key = f"{toets.sleutel}_{'m' if laatste == 2 else 'e'}_datum" if toets else ""
    nummer = dagnummer(kind[key]) if key and kind.heeft(key) else 0
    maand = (NUL_DAG + timedelta(days=nummer)).month if nummer > EERSTE_JAAR else MAAND[laatste]
    telling = kind.inhoud.werkboek.school.dl_telling
    return dl(kind.leerjaar, maand, telling=telling, extra_jaren=dubbel(kind))
