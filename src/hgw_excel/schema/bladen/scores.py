"""Scores: a grid to type or paste in, per test of the toetskalender and per ontwikkelgebied."""

from hgw_excel.domein.school import School, Toets
from hgw_excel.schema.bladen.gedeeld import SLEUTELS
from hgw_excel.schema.bladen.scores_reeks import Reeks
from hgw_excel.schema.fragmenten import binnen, is_gemist
from hgw_excel.schema.gebied import MOMENTEN, Gebied, momenten
from hgw_excel.schema.kolom import Column, Datum, Getal, Keuze, Sheet, Table, Tekst

AVI_LIJST = "avi"
"""The list of niveaus of an AVI test."""


def scores(
    school: School, leerjaren: tuple[int, ...], gebieden: tuple[Gebied, ...], *, normen: bool
) -> Sheet:
    """Return the sheet Scores; computed niveaus stand open only when there are `normen`."""
    kolommen = list(SLEUTELS)
    for gebied in gebieden:
        kolommen += _blok(school, gebied, normen)
    return Sheet(
        "Scores", "Scores",
        _hulp(school, gebieden),
        table=Table("tblScores", tuple(kolommen), "leerling"), papier="A4",
    )  # fmt: skip


def _hulp(school: School, gebieden: tuple[Gebied, ...]) -> str:
    if not any(gebied.oud for gebied in gebieden):
        een, twee, drie = school.observatiestappen
        return f"Kies per ontwikkelgebied wat je ziet: {een}, {twee} of {drie}."
    return (
        "Typ of plak per toets de score en het niveau. Grijze kolommen rekenen zelf. "
        f"Niet gemaakt: {school.codes[0]} of {school.codes[1]}."
    )


def _blok(school: School, gebied: Gebied, normen: bool) -> list[Column]:
    kolommen: list[Column] = []
    for toets in gebied.toetsen:
        kolommen += _toets(school, gebied, toets, normen)
    if gebied.oud:
        kolommen.append(
            Column(f"{gebied.sleutel}_goed", f"{gebied.kort} % goed", Getal(0, 100), 9.5,
                   "Gemiddeld % goed op de methodetoetsen van deze periode: een getal van 0 "
                   "tot 100.", band=gebied.naam, leerjaren=gebied.oud)
        )  # fmt: skip
    if gebied.jong:
        kolommen += [_observatie(school, gebied, moment) for moment in MOMENTEN]
    return kolommen + _samenvatting(school, gebied)


def _toets(school: School, gebied: Gebied, toets: Toets, normen: bool) -> list[Column]:
    kolommen = [
        *_vorige(school, gebied, toets),
        *(_vorige_score(gebied, toets) if toets.met_score else ()),
    ]
    for moment in momenten(school, toets, gebied):
        if toets.met_score:
            kolommen += _meting(school, gebied, toets, moment, normen)
        kolommen += [] if toets.met_score else _ladder(gebied, toets, moment)
    return kolommen + (_over_de_toets(gebied, toets) if toets.met_score else [])


def _over_de_toets(gebied: Gebied, toets: Toets) -> list[Column]:
    t, kort, band = toets.sleutel, toets.kort, gebied.naam
    return [
        Column(f"{t}_versie", f"{kort} toetsversie", Tekst(), 11,
               "De versie van de toets, bijvoorbeeld 3.0.", band=band, grouped=True,
               leerjaren=gebied.oud),
        Column(f"{t}_dle", f"{kort} DLE", Getal(0, 60), 9,
               "De DLE bij de laatste toets, als je die van de uitgever hebt.", band=band,
               grouped=True, leerjaren=gebied.oud),
    ]  # fmt: skip


def _vorige(school: School, gebied: Gebied, toets: Toets) -> list[Column]:
    t, rij = toets.sleutel, f"{toets.sleutel}_vorige_rij"
    band = gebied.naam
    return [
        Column(f"{t}_vorige", f"{toets.kort} vorige", Tekst(), 9,
               "Rekent zelf: het niveau van de laatste toets van vorig schooljaar.", "f",
               "vorige_tekst", {"rij": rij, "veld": "niveau"}, band, leerjaren=gebied.oud),
        Column(rij, f"{toets.kort} vorige rij", Getal(0, 99999), 9,
               "Rekent zelf: waar de vorige toets staat.", "f", "vorige_rij",
               {"nummer": str(school.toetsen.index(toets) + 1)}, band, True, leerjaren=gebied.oud),
    ]  # fmt: skip


def _vorige_score(gebied: Gebied, toets: Toets) -> list[Column]:
    t, rij = toets.sleutel, f"{toets.sleutel}_vorige_rij"
    band = gebied.naam
    return [
        Column(f"{t}_vorige_score", f"{toets.kort} vorige score", Getal(-999, 9999), 9,
               "Rekent zelf: de score van de vorige toets.", "f", "vorige_getal",
               {"rij": rij, "veld": "score", **_grenzen(toets)}, band, True,
               leerjaren=gebied.oud),
        Column(f"{t}_vorige_versie", f"{toets.kort} vorige versie", Tekst(), 9,
               "Rekent zelf: de versie van de vorige toets.", "f", "vorige_tekst",
               {"rij": rij, "veld": "toetsversie"}, band, True, leerjaren=gebied.oud),
        Column(f"{t}_vorige_norm", f"{toets.kort} vorige normversie", Tekst(), 9,
               "Rekent zelf: de versie van de normen bij de vorige toets.", "f", "vorige_tekst",
               {"rij": rij, "veld": "norm_versie"}, band, True, leerjaren=gebied.oud),
    ]  # fmt: skip


def uitslag_velden(toets: Toets, moment: str) -> tuple[str, ...]:
    """Return the columns that hold the result of a test at a moment."""
    velden = ("score", "niveau") if toets.met_score else ("niveau",)
    return tuple(f"{toets.sleutel}_{moment.lower()}_{veld}" for veld in velden)


def _grenzen(toets: Toets) -> dict[str, str]:
    """Return the scores that a test can give, as a formula needs them."""
    return {"minimum": f"{toets.minimum:.15g}", "maximum": f"{toets.maximum:.15g}"}


def _meting(
    school: School, gebied: Gebied, toets: Toets, moment: str, normen: bool
) -> list[Column]:
    key, kop = f"{toets.sleutel}_{moment.lower()}", f"{toets.kort} {moment}"
    later = moment == "E"
    vast = {"band": gebied.naam, "leerjaren": gebied.oud}
    bereik = Getal(toets.minimum, toets.maximum, codes=school.codes)
    varianten = tuple(f"{n}{teken}" for n in school.systeem.niveaus for teken in "+-")
    return [
        Column(f"{key}_score", f"{kop} score", bereik, 9.5,
               f"De vaardigheidsscore. Niet gemaakt: {school.codes[0]} of {school.codes[1]}.",
               grouped=later, **vast),  # type: ignore[arg-type]
        Column(f"{key}_niveau", f"{kop} niveau", Keuze("niveau", ook=varianten), 9.5,
               "Het niveau zoals het volgsysteem het gaf.", grouped=later,
               **vast),  # type: ignore[arg-type]
        Column(f"{key}_berekend", f"{kop} berekend", Tekst(), 9.5,
               "Rekent zelf: het niveau volgens de normen van de school.", "f",
               "niveau_berekend", {"key": key, "code": is_gemist(key, school.codes)},
               grouped=later or not normen, **vast),  # type: ignore[arg-type]
        Column(f"{key}_percentiel", f"{kop} percentiel", Getal(0, 100), 10,
               "Het percentiel, als je dat hebt in plaats van een niveau.", grouped=True,
               **vast),  # type: ignore[arg-type]
        _normrij(gebied, toets, moment),
        *_afname(gebied, toets, moment),
    ]  # fmt: skip


def _normrij(gebied: Gebied, toets: Toets, moment: str) -> Column:
    t = toets.sleutel
    params = {"key": f"{t}_{moment.lower()}", "moment": moment, "versie": f"{t}_versie",
              "toets": toets.naam, "toets_in": binnen(toets.naam), **_grenzen(toets)}  # fmt: skip
    return Column(f"{t}_{moment.lower()}_norm_rij", f"{toets.kort} {moment} norm rij",
                  Getal(0, 99999), 9, "Rekent zelf: welke norm de score weegt.", "f", "norm_rij",
                  params, gebied.naam, True, leerjaren=gebied.oud)  # fmt: skip


def _afname(gebied: Gebied, toets: Toets, moment: str) -> list[Column]:
    key, kop = f"{toets.sleutel}_{moment.lower()}", f"{toets.kort} {moment}"
    return [
        Column(f"{key}_boekje", f"{kop} boekje", Tekst(), 9.5,
               "Alleen als dit kind een andere toets maakte dan de groep, bijvoorbeeld M7.",
               band=gebied.naam, grouped=True, leerjaren=gebied.oud),
        Column(f"{key}_datum", f"{kop} datum", Datum(), 11, "De dag van de toets.",
               band=gebied.naam, grouped=True, leerjaren=gebied.oud),
    ]  # fmt: skip


def _ladder(gebied: Gebied, toets: Toets, moment: str) -> list[Column]:
    """Return the columns of a test without scores: the niveau on a ladder of its own."""
    key, kop = f"{toets.sleutel}_{moment.lower()}", f"{toets.kort} {moment}"
    niveau = Column(
        f"{key}_niveau", f"{kop} niveau", Keuze(AVI_LIJST), 9.5,
        "Het hoogste niveau dat dit kind beheerst. Kies uit de lijst.", band=gebied.naam,
        grouped=moment == "E", leerjaren=gebied.oud,
    )  # fmt: skip
    return [niveau, *_afname(gebied, toets, moment)]


def _observatie(school: School, gebied: Gebied, moment: str) -> Column:
    stappen = ", ".join(school.observatiestappen[:-1])
    return Column(
        f"obs_{gebied.sleutel}_{moment.lower()}", f"{gebied.kort} {moment}",
        Keuze("observatie"), 11,
        f"Wat je ziet: {stappen} of {school.observatiestappen[-1]}.",
        band=gebied.naam, grouped=moment == "E", leerjaren=gebied.jong,
    )  # fmt: skip


def _samenvatting(school: School, gebied: Gebied) -> list[Column]:
    reeks = Reeks(school, gebied)
    kolommen = [*_niveaus(gebied, reeks), *_gezien(gebied, reeks), _stappen(gebied),
                *_sinds_begin(gebied, reeks)]  # fmt: skip
    return kolommen + (_te_vergelijken(gebied, reeks) if gebied.hoofdtoets else [])


def _niveaus(gebied: Gebied, reeks: Reeks) -> list[Column]:
    g, band = gebied.sleutel, gebied.naam
    return [
        Column(f"{g}_nu", f"{gebied.kort} laatste", Tekst(), 10,
               "Rekent zelf: het niveau dat nu telt.", "f", "niveau_nu",
               {"gebied": g, "nu": reeks.nu}, band, True, leerjaren=gebied.leerjaren),
        Column(f"{g}_toen", f"{gebied.kort} daarvoor", Tekst(), 10,
               "Rekent zelf: het niveau daarvoor.", "f", "niveau_toen",
               {"gebied": g, "toen": reeks.toen}, band, True, leerjaren=gebied.leerjaren),
        Column(f"{g}_rang", f"{gebied.kort} rang", Getal(0, 99), 8,
               "Rekent zelf: plaats van het niveau, 1 is het laagst.", "f", "rang",
               {"key": f"{g}_nu"}, band, True, leerjaren=gebied.leerjaren),
        Column(f"{g}_rang_toen", f"{gebied.kort} rang daarvoor", Getal(0, 99), 8,
               "Rekent zelf: plaats van het niveau daarvoor.", "f", "rang",
               {"key": f"{g}_toen"}, band, True, leerjaren=gebied.leerjaren),
    ]  # fmt: skip


def _gezien(gebied: Gebied, reeks: Reeks) -> list[Column]:
    g, band = gebied.sleutel, gebied.naam
    return [
        Column(f"{g}_stand", f"{gebied.kort} stand", Tekst(), 12,
               "Rekent zelf: wat er nu staat, om te zien wat er veranderde.", "f", "stand",
               {"gebied": g, "stand": reeks.stand}, band, True,
               leerjaren=gebied.leerjaren),
        Column(f"{g}_gezien", f"{gebied.kort} gezien", Tekst(), 12,
               "Wat er stond toen de signalen werden gemaakt.", "a", band=band, grouped=True,
               leerjaren=gebied.leerjaren),
    ]  # fmt: skip


def _stappen(gebied: Gebied) -> Column:
    g = gebied.sleutel
    breuk = f'[@{g}_breuk]<>""' if gebied.hoofdtoets else "FALSE"
    return Column(f"{g}_groei", f"{gebied.kort} groei", Getal(-99, 99), 8,
                  "Rekent zelf: zoveel niveaus hoger of lager.", "f", "groei_stappen",
                  {"gebied": g, "breuk": breuk}, gebied.naam, True,
                  leerjaren=gebied.leerjaren)  # fmt: skip


def _sinds_begin(gebied: Gebied, reeks: Reeks) -> list[Column]:
    g, band = gebied.sleutel, gebied.naam
    if not gebied.indelen:
        return []
    return [
        Column(f"{g}_rang_begin", f"{gebied.kort} rang begin", Getal(0, 99), 8,
               "Rekent zelf: plaats van het niveau aan het begin van deze periode.", "f",
               "rang_begin", {"gebied": g, "begin": reeks.begin}, band, True,
               leerjaren=gebied.leerjaren),
        Column(f"{g}_rang_na", f"{gebied.kort} rang na", Getal(0, 99), 8,
               "Rekent zelf: plaats van het niveau dat daarna is gehaald.", "f", "rang_na",
               {"gebied": g, "na": reeks.na}, band, True, leerjaren=gebied.leerjaren),
    ]  # fmt: skip


def _te_vergelijken(gebied: Gebied, reeks: Reeks) -> list[Column]:
    g, band = gebied.sleutel, gebied.naam
    return [
        Column(f"{g}_breuk", f"{gebied.kort} breuk", Tekst(), 12,
               "Rekent zelf: waarom de laatste twee toetsen niet te vergelijken zijn.", "f",
               "groei_breuk", {"gebied": g, "breuk": reeks.breuk}, band, True,
               leerjaren=gebied.oud),
        Column(f"{g}_punten", f"{gebied.kort} groei punten", Getal(-999, 999), 9,
               "Rekent zelf: zoveel punten hoger of lager dan de vorige score.", "f",
               "groei_punten", {"gebied": g, "punten": reeks.punten}, band, True,
               leerjaren=gebied.oud),
    ]  # fmt: skip
