"""The child on the Leerlingkaart, in Python: what the formulas of the card must show."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from hgw_excel.domein.getal import als_getal, nederlands
from hgw_excel.domein.groei import Breuk, groei
from hgw_excel.domein.school import Toets
from hgw_excel.schema.formules.groei_breuk import dit_jaar, vorig_jaar
from hgw_excel.schema.formules.niveau_nu import geldig, heeft_code
from hgw_excel.schema.formules.overzicht_cel import ONBEKEND
from hgw_excel.schema.formules.weergave_feiten import INTERN, aaneen, tekst_in, uitleg_bij
from hgw_excel.schema.gebied import MOMENTEN, Gebied, momenten
from hgw_excel.schema.inhoud import Inhoud, Rij, als_tekst
from hgw_excel.schema.kolom import Foutwaarde, Waarde

GEEN = "–"
"""Stands where a measurement is expected and there is none."""

ANDERS = "≠"
"""Stands where there was a score on another scale: of another version of the test."""

BREUK = {
    Breuk.TOETS: "Een nieuwe toets: niet te vergelijken met de vorige keer.",
    Breuk.NORM: "Nieuwe normen: niet te vergelijken met de vorige keer.",
}
JONGE_LABELS = ("", "midden", "eind")
EERSTE_LEERJAAR = 3
NIET_TE_TEKENEN = Foutwaarde("#N/A")
IN_OVERLEG = "overleggen we nog"
HALVE_RUIMTE = Decimal("0.07")
"""Half the span of a line's axis, as a share of the highest score."""

NUL_DAG = date(1899, 12, 30)


@dataclass(frozen=True, slots=True)
class Meting:
    """One of the three places of a gebied; an empty `label` means nothing is expected there.

    `gat` stands where there is no score.
    """

    label: str = ""
    score: Decimal | None = None
    niveau: str = ""
    gat: str = GEEN

    @property
    def gevuld(self) -> bool:
        """Whether anything is known."""
        return self.score is not None or self.niveau != ""


@dataclass(frozen=True, slots=True)
class Blok:
    """All that the card shows of one gebied."""

    gebied: Gebied
    jong: bool
    nu: str
    metingen: tuple[Meting, ...]
    zin: str
    aanpak: str

    @property
    def lijn(self) -> bool:
        """Whether there are two scores or more, so that a line can be drawn."""
        return sum(meting.score is not None for meting in self.metingen) > 1

    @property
    def laatste(self) -> int:
        """Place (1-3) of the last measurement with a result, 0 when there is none."""
        return max((i for i, meting in enumerate(self.metingen, 1) if meting.gevuld), default=0)


def kind_op_kaart(inhoud: Inhoud) -> Rij | None:
    """Return the tblScores row of the chosen child, if it is in the class now."""
    naam = als_tekst(inhoud.kop("kaart_leerling")).casefold()
    rijen = inhoud.rijen("tblScores")
    rij = next((r for r in rijen if naam and r.tekst("leerling").casefold() == naam), None)
    return rij if rij is not None and rij.leerjaar is not None else None


def is_intern(inhoud: Inhoud) -> bool:
    """Tell whether the card is for colleagues; anything else is for parents."""
    return als_tekst(inhoud.kop("kaart_voor")).casefold() == INTERN


def op_kaart(gebied: Gebied) -> tuple[int, ...]:
    """Return the leerjaren for which a gebied has something to show."""
    return gebied.leerjaren if gebied.toetsen else gebied.jong


def blokken(inhoud: Inhoud, *, plan: bool = False) -> list[Blok]:
    """Return the gebieden of the chosen child; `plan`: those it has an aanpak for."""
    return inhoud.onthoud(("blokken", plan), lambda: _blokken(inhoud, plan=plan))


def _blokken(inhoud: Inhoud, *, plan: bool) -> list[Blok]:
    kind = kind_op_kaart(inhoud)
    if kind is None:
        return []
    return [
        blok(kind, gebied)
        for gebied in inhoud.werkboek.gebieden
        if kind.leerjaar in (gebied.leerjaren if plan else op_kaart(gebied))
        and (gebied.indelen or not plan)
    ]


def blok(kind: Rij, gebied: Gebied) -> Blok:
    """Return what the card shows of one gebied."""
    sleutel = ("kaart_blok", kind.tabel, kind.i, gebied.sleutel)
    return kind.inhoud.onthoud(sleutel, lambda: _blok(kind, gebied))


def _blok(kind: Rij, gebied: Gebied) -> Blok:
    jong = kind.leerjaar in gebied.jong
    overzicht = tekst_in(kind.zelfde("tblGroepsoverzicht"), gebied.sleutel)
    metingen = _jonge_metingen(kind, gebied) if jong else _metingen(kind, gebied)
    zin = _jonge_zin(metingen) if jong else _zin(kind, gebied)
    nu = "" if overzicht in (ONBEKEND, kind.inhoud.werkboek.school.codes[1]) else overzicht
    return Blok(gebied, jong, nu, metingen, zin, _aanpak(kind, gebied))


def _jonge_metingen(kind: Rij, gebied: Gebied) -> tuple[Meting, ...]:
    stappen = ["", *(kind.tekst(f"obs_{gebied.sleutel}_{m.lower()}") for m in MOMENTEN)]
    return tuple(
        Meting(label, None, stap) for label, stap in zip(JONGE_LABELS, stappen, strict=True)
    )


def _metingen(kind: Rij, gebied: Gebied) -> tuple[Meting, ...]:
    toets = gebied.toets_in(kind.leerjaar)
    if toets is None or kind.leerjaar not in gebied.oud:
        return (Meting(), Meting(), Meting())
    school = kind.inhoud.werkboek.school
    aanwezig = momenten(school, toets, gebied)
    return (
        _vorige(kind, toets),
        *(
            _meting(kind, toets.sleutel, moment)
            if moment in aanwezig and kind.leerjaar in school.verwacht(toets.sleutel, moment)
            else Meting()
            for moment in MOMENTEN
        ),
    )


def _vorige(kind: Rij, toets: Toets) -> Meting:
    assert kind.leerjaar is not None
    key = f"{toets.sleutel}_vorige"
    anders = groei(vorig_jaar(kind, toets), dit_jaar(kind, toets, "M")).breuk is Breuk.TOETS
    plek = kind[f"{key}_rij"]
    if not isinstance(plek, int) or plek == 0:
        return Meting(eerder_label(kind.inhoud, toets, kind.leerjaar))
    label = tekst_in(kind.inhoud.rij("tblToetsen", plek - 1), "moment")
    score = None if anders else kind.getal(f"{key}_score")
    return Meting(label, score, kind.tekst(key), ANDERS if anders else GEEN)


def eerder_label(inhoud: Inhoud, toets: Toets, leerjaar: int) -> str:
    """Return the moment that last year's test should have been, '' when there was none."""
    eerder = leerjaar - 1
    school = inhoud.werkboek.school
    for moment in reversed(MOMENTEN) if leerjaar > EERSTE_LEERJAAR else ():
        if eerder in school.verwacht(toets.sleutel, moment):
            return f"{moment}{eerder}"
    return ""


def _meting(kind: Rij, toets: str, moment: str) -> Meting:
    m = moment.lower()
    key = f"{toets}_{m}"
    score = None if heeft_code(kind, key) else kind.getal(f"{key}_score")
    return Meting(f"{moment}{kind.leerjaar}", score, geldig(kind, toets, m))


def _jonge_zin(metingen: tuple[Meting, ...]) -> str:
    midden, eind = metingen[1].niveau, metingen[2].niveau
    if not midden or not eind:
        return "Nog geen twee observaties."
    if midden.casefold() == eind.casefold():
        return f"Het bleef '{eind}'."
    return f"Van '{midden}' naar '{eind}'."


def _zin(kind: Rij, gebied: Gebied) -> str:
    g = gebied.sleutel
    punten = kind.getal(f"{g}_punten") if gebied.hoofdtoets else None
    if punten is not None:
        return _zin_punten(punten)
    if gebied.hoofdtoets and (breuk := kind.tekst(f"{g}_breuk")):
        return BREUK[Breuk(breuk)]
    nu, toen = kind.tekst(f"{g}_nu"), kind.tekst(f"{g}_toen")
    if not nu or not toen:
        return "Nog geen twee metingen."
    if nu.casefold() == toen.casefold():
        return f"Het niveau bleef {nu}."
    return f"Van {toen} naar {nu}."


def _zin_punten(punten: Decimal) -> str:
    if punten == 0:
        return "Evenveel punten als de vorige keer."
    woord = "punt" if abs(punten) == 1 else "punten"
    slot = "gegroeid." if punten > 0 else "lager dan de vorige keer."
    return f"{nederlands(abs(punten))} {woord} {slot}"


def _aanpak(kind: Rij, gebied: Gebied) -> str:
    if not gebied.indelen:
        return ""
    aanpak = tekst_in(kind.zelfde("tblIndeling"), f"{gebied.sleutel}_aanpak")
    woorden = kind.inhoud.werkboek.school.aanpakken
    for plaats, woord in enumerate(woorden.groepen):
        if aanpak.casefold() == woord.casefold():
            return f"{aanpak} · {uitleg_bij(plaats)}"
    if aanpak.casefold() == woorden.bespreken.casefold() and not is_intern(kind.inhoud):
        return IN_OVERLEG
    return aanpak


def veld(blok: Blok, naam: str) -> Waarde:
    """Return one column of the helper table of the card: 'zin', 'score2', 'cijfer0', ..."""
    if naam[-1] in "012":
        return _veld_meting(blok, naam[:-1], blok.metingen[int(naam[-1])])
    los: dict[str, Waarde] = {
        "naam": blok.gebied.kort,
        "kop": "" if blok.jong else blok.nu,
        "nu": blok.nu,
        "lijn": int(blok.lijn),
        "laatste": blok.laatste,
        **_ruimte(blok),
        "zin": blok.zin,
        "aanpak": blok.aanpak,
    }
    return los[naam]


def _ruimte(blok: Blok) -> dict[str, Waarde]:
    """Return the least span of the axis: so wide that a point or two stays a small step."""
    scores = [meting.score for meting in blok.metingen if meting.score is not None]
    if not blok.lijn:
        return {"laag": NIET_TE_TEKENEN, "hoog": NIET_TE_TEKENEN}
    laag, hoog = min(scores), max(scores)
    midden, half = (laag + hoog) / 2, max(abs(laag), abs(hoog)) * HALVE_RUIMTE
    return {"laag": als_getal(midden - half), "hoog": als_getal(midden + half)}


def _veld_meting(blok: Blok, soort: str, meting: Meting) -> Waarde:
    score: Waarde = "" if meting.score is None else als_getal(meting.score)
    if soort in ("woord", "bij"):
        return "" if blok.lijn else _woord(meting) if soort == "woord" else meting.label
    if soort == "cijfer":
        gat = meting.gat if meting.label else ""
        return (gat if score == "" else score) if blok.lijn else ""
    if soort == "onder":
        return aaneen([meting.label, meting.niveau], ": ") if blok.lijn else ""
    if soort == "punt":
        return score if blok.lijn and score != "" else NIET_TE_TEKENEN
    los: dict[str, Waarde] = {"label": meting.label, "score": score, "niveau": meting.niveau}
    return los[soort]


def _woord(meting: Meting) -> str:
    """Return 'III', 'III · 142' or '–'; nothing where nothing is expected."""
    if not meting.label:
        return ""
    score = "" if meting.score is None else nederlands(meting.score)
    return aaneen([meting.niveau, score]) or meting.gat


def afspraken(inhoud: Inhoud) -> list[Rij]:
    """Return the agreements about the child, the last one first."""
    kind = kind_op_kaart(inhoud)
    if kind is None:
        return []
    naam = als_tekst(inhoud.kop("kaart_leerling")).casefold()
    gevonden = (rij for rij in _afspraken(inhoud) if rij.tekst("leerling").casefold() == naam)
    return sorted(gevonden, key=lambda rij: (dagnummer(rij["datum"]), rij.i), reverse=True)


def _afspraken(inhoud: Inhoud) -> Iterator[Rij]:
    for rij in inhoud.rijen("tblBesprekingen"):
        voor = is_intern(inhoud) or rij.tekst("soort").casefold() in ("ouders", "leerling")
        if voor and tekst_in(rij, "afspraak"):
            yield rij


def dagnummer(waarde: Waarde) -> int:
    """Return the number a spreadsheet keeps for a day; 0 for what is no day."""
    if isinstance(waarde, date):
        return (date(waarde.year, waarde.month, waarde.day) - NUL_DAG).days
    return int(waarde) if isinstance(waarde, int | float) else 0
