"""The named lists of a klassenmap: drop-downs and the small tables that formulas look in."""

from itertools import product

from hgw_excel.domein.evaluatie import UITKOMSTEN
from hgw_excel.domein.leerlingbespreking import REDENEN
from hgw_excel.domein.planzinnen import AANPAKKEN, VELDEN
from hgw_excel.domein.school import PROFIEL_JONG, Periode, School
from hgw_excel.schema.bladen.plan import zinnenlijst
from hgw_excel.schema.bladen.scores import AVI_LIJST
from hgw_excel.schema.bladen.signalen import REACTIES
from hgw_excel.schema.gebied import Gebied
from hgw_excel.schema.kolom import Lijsten, Waarde

MAANDEN = (
    "januari", "februari", "maart", "april", "mei", "juni", "juli", "augustus", "september",
    "oktober", "november", "december",
)  # fmt: skip
SOORTEN = ("groepsbespreking", "leerlingbespreking", "ouders", "leerling", "klassenbezoek")
STERKTES = {"sterk": 3, "let op": 2, "tip": 1}
PHRASES = ("stimulerend", "belemmerend", "onderwijsbehoeften", "doel")


def maak_lijsten(
    school: School, leerjaren: tuple[int, ...], gebieden: tuple[Gebied, ...]
) -> Lijsten:
    """Return every named list by its key."""
    oud = any(leerjaar >= 3 for leerjaar in leerjaren)
    return {
        "niveau": (*school.systeem.niveaus, *school.codes) if oud else school.codes,
        "observatie": school.observatiestappen,
        "stap": school.sev_stappen,
        "keuze": _keuzes(school, leerjaren),
        "gebied": tuple(g.kort for g in gebieden if g.indelen),
        "soort": SOORTEN,
        "reden": tuple(REDENEN),
        "ja_nee": ("ja", "nee"),
        "behaald": UITKOMSTEN,
        "doel_niveau": doelniveaus(school, leerjaren),
        "reactie": REACTIES,
        "sterkte": tuple(STERKTES),
        "sterkte_nr": tuple(STERKTES.values()),
        "weergave": ("nummers", "namen", "initialen"),
        "kaart_voor": ("voor ouders", "intern"),
        "maand": MAANDEN,
        **_avi(school, gebieden),
        "leerroute": tuple(school.leerroutes) or ("",),
        "leerroute_rendement": tuple(school.leerroutes.values()) or (0,),
        **_rangen(school),
        **_mapping(school),
        **_perioden(school),
        **{naam: school.zinnen.get(naam, ()) or ("",) for naam in PHRASES},
        **_planzinnen(school, gebieden),
    }


def _planzinnen(school: School, gebieden: tuple[Gebied, ...]) -> Lijsten:
    """Return the sentences for each field of a plan, those for intensief first."""
    uit: dict[str, tuple[Waarde, ...]] = {}
    for gebied, veld in product((g for g in gebieden if g.indelen), VELDEN):
        bronnen = [
            school.planzinnen.voor(gebied.sleutel, aanpak, jong=bool(jong))
            for jong, aanpak in product((True, False), AANPAKKEN)
            if (gebied.jong if jong else gebied.oud)
        ]
        zinnen = dict.fromkeys(zin for bron in bronnen for zin in bron.veld(veld))
        uit[zinnenlijst(gebied, veld)] = tuple(zinnen) or ("",)
    return uit


def doelniveaus(school: School, leerjaren: tuple[int, ...]) -> tuple[str, ...]:
    """Return what a goal can aim at: the niveaus, and the steps of groep 1-2."""
    niveaus = school.systeem.niveaus if any(lj not in PROFIEL_JONG for lj in leerjaren) else ()
    stappen = school.observatiestappen if any(lj in PROFIEL_JONG for lj in leerjaren) else ()
    return (*niveaus, *stappen)


def _keuzes(school: School, leerjaren: tuple[int, ...]) -> tuple[str, ...]:
    weg = () if len(leerjaren) == 2 else (school.aanpakken.met_ander_leerjaar,)
    return tuple(woord for woord in school.aanpakken.keuzes if woord not in weg)


def _avi(school: School, gebieden: tuple[Gebied, ...]) -> Lijsten:
    """Return the words for an AVI test, where the class makes one."""
    toetsen = [toets for gebied in gebieden for toets in gebied.toetsen if not toets.met_score]
    if not toetsen:
        return {}
    return {AVI_LIJST: (*school.systeem_van(toetsen[0]).niveaus, *school.codes)}


def _rangen(school: School) -> dict[str, tuple[Waarde, ...]]:
    """Rank of every niveau with its + and -, and of the observation steps; percentile bounds."""
    namen: list[Waarde] = []
    rangen: list[Waarde] = []
    for niveau in school.systeem.niveaus:
        for vorm in (niveau, f"{niveau}+", f"{niveau}-"):
            namen.append(vorm)
            rangen.append(school.systeem.rang(niveau))
    for rang, stap in enumerate(school.observatiestappen, 1):
        namen.append(stap)
        rangen.append(rang)
    grenzen = school.systeem.ondergrenzen
    return {
        "rang_naam": tuple(namen),
        "rang": tuple(rangen),
        "percentiel": tuple(reversed(grenzen)) if grenzen else (0,),
        "percentiel_niveau": tuple(reversed(school.systeem.niveaus)) if grenzen else ("",),
    }


def _mapping(school: School) -> dict[str, tuple[Waarde, ...]]:
    woorden = {
        "intensief": school.aanpakken.intensief,
        "basis": school.aanpakken.basis,
        "verdiept": school.aanpakken.verdiept,
    }
    paren: list[tuple[str, str]] = []
    for niveau, aanpak in school.indeling.mapping.items():
        paren += [(f"{niveau}{teken}", woorden[aanpak]) for teken in ("", "+", "-")]
    paren += [(stap, woorden[aanpak]) for stap, aanpak in school.indeling.observatie.items()]
    return {
        "map_niveau": tuple(niveau for niveau, _ in paren),
        "map_aanpak": tuple(aanpak for _, aanpak in paren),
        "map_nr": tuple(range(1, len(paren) + 1)),
    }


def _perioden(school: School) -> dict[str, tuple[Waarde, ...]]:
    return {
        "periode": tuple(p.nummer for p in school.periodes),
        "periode_naam": tuple(p.naam for p in school.periodes),
        "periode_peil": tuple(p.peil for p in school.periodes),
        "periode_tekst": tuple(periode_tekst(p) for p in school.periodes),
    }


def periode_tekst(periode: Periode) -> str:
    """Return '9 februari – 26 juni 2026', or the name when a date is not known yet."""
    if periode.van is None or periode.tot is None:
        return periode.naam
    van, tot = periode.van, periode.tot
    jaar = "" if van.year == tot.year else f" {van.year}"
    begin = f"{van.day} {MAANDEN[van.month - 1]}{jaar}"
    return f"{begin} – {tot.day} {MAANDEN[tot.month - 1]} {tot.year}"
