"""The Invalkaart: what a substitute needs to know of each child, on one A4."""

from hgw_excel.bouwen.druk import INCH, Voet, zet_druk
from hgw_excel.bouwen.gereedschap import Gereedschap
from hgw_excel.bouwen.inval_indeling import (
    EERSTE,
    KOP,
    LEGENDA,
    LETTER,
    REGEL,
    SCHRIJF,
    TITEL,
    WIT,
    Indeling,
    deel_in,
)
from hgw_excel.bouwen.palet import (
    GRIJS,
    INKT,
    KOP_GRIJS,
    LIJN,
    LIJN_MIDDEN,
    TINT_BESPREKEN,
    TINT_EIGEN_LEERLIJN,
    TINT_INTENSIEF,
    TINT_VERDIEPT,
)
from hgw_excel.bouwen.stijlen import DUN
from hgw_excel.bouwen.vel import Vel, adres, bereik, cel, maak_vel, over
from hgw_excel.bouwen.werkblad import Werkblad
from hgw_excel.schema.formules.weergave_inval import ONBEKEND
from hgw_excel.schema.fragmenten import tekst
from hgw_excel.schema.inhoud import Inhoud
from hgw_excel.schema.kolom import Sheet

RIJEN_HULP, RUIM = 40, 5
UITLEG = "– doet mee met de basis  ·  ? nog niet ingedeeld  ·  nr: het nummer op de Datamuur"
NOTITIE = "Voor de eigen leerkracht:"


def bouw(blad: Werkblad, sheet: Sheet, inhoud: Inhoud, gereedschap: Gereedschap) -> None:
    """Draw the card."""
    vel = maak_vel(blad, sheet, inhoud, gereedschap)
    indeling = deel_in(inhoud)
    for i, breedte in enumerate(indeling.breedtes, EERSTE):
        blad.set_column(i, i, breedte)
    hulp = indeling.laatste + 2
    ordes = _ordes(vel, hulp)
    vel.verberg(hulp, hulp + 2)
    _kop(vel, indeling)
    for k in range(1, indeling.rijen + 1):
        _kind(vel, indeling, 3 + k, k, ordes)
    _tinten(vel, indeling)
    laatste = _onder(vel, indeling, ordes)
    gebied = (0, EERSTE, laatste, indeling.laatste)
    zet_druk(blad, sheet, inhoud, gebied, hoog=1, voet=Voet(rechts="&D"))
    blad.set_margins(left=1 / INCH, right=1 / INCH, top=0.9 / INCH, bottom=1.3 / INCH)
    vel.bescherm()


def _ordes(vel: Vel, kolom: int) -> str:
    """Write who is here and in which order; return the range."""
    rijen = max(RIJEN_HULP, len(vel.inhoud.ruw["tblIndeling"]) + RUIM)
    for i in range(1, rijen + 1):
        vel.formule(cel(i, kolom), "weergave_inval_orde", {"i": str(i)})
    return bereik(1, kolom, rijen, kolom)


def _kop(vel: Vel, indeling: Indeling) -> None:
    """Write title, line and the headers of the columns: rows 1 to 4."""
    stijlen, alles = vel.stijlen, (EERSTE, indeling.laatste)
    vel.formule(over(0, alles), "weergave_inval_titel", {}, stijlen.recept("titel"))
    grijs = stijlen.recept("hulp", shrink=True)
    vel.formule(over(1, alles), "weergave_inval_regel", {}, grijs)
    for rij, punten in enumerate((TITEL, REGEL, WIT, KOP)):
        vel.blad.set_row(rij, punten)
    leerjaar = ["groep"] if indeling.met_leerjaar else []
    koppen = ["nr", "leerling", *leerjaar, *(g.kort for g in indeling.gebieden), "wat werkt"]
    vlak = {"bg_color": KOP_GRIJS, "font_size": LETTER, "bold": True, "text_wrap": True,
            "bottom": DUN, "bottom_color": LIJN_MIDDEN}  # fmt: skip
    links = stijlen.stijl(**vlak, align="left", indent=1)
    midden = stijlen.stijl(**vlak, align="center")
    for j, woord in enumerate(koppen):
        in_midden = j == 0 or 2 <= j < len(koppen) - 1
        vel.tekst(cel(3, EERSTE + j), woord, midden if in_midden else links)


def _kind(vel: Vel, indeling: Indeling, rij: int, k: int, ordes: str) -> None:
    """Write the row of the k-th child."""
    hulp = indeling.laatste + 3
    p = {"k": str(k), "ordes": ordes}
    p["rij"] = vel.formule(cel(rij, hulp), "weergave_inval_rij", p)
    p["overzicht"] = vel.formule(cel(rij, hulp + 1), "weergave_inval_overzicht", p)
    stijlen, lijn = vel.stijlen, {"bottom": DUN, "bottom_color": LIJN}
    grijs = stijlen.stijl(**lijn, font_size=9, font_color=GRIJS, align="center")
    naam = stijlen.stijl(**lijn, bold=True, align="left", indent=1, shrink=True)
    vel.formule(cel(rij, EERSTE), "weergave_inval_nummer", p, grijs)
    vel.formule(cel(rij, EERSTE + 1), "weergave_inval_kind", {**p, "key": "leerling"}, naam)
    if indeling.met_leerjaar:
        vak = cel(rij, EERSTE + 2)
        vel.formule(vak, "weergave_inval_kind", {**p, "key": "leerjaar"}, grijs)
    _aanpakken(vel, indeling, rij, p)
    lang = stijlen.stijl(**lijn, font_size=LETTER, text_wrap=True, align="left", indent=1)
    p["ruimte"] = str(indeling.ruimte)
    vel.formule(cel(rij, indeling.laatste), "weergave_inval_werkt", p, lang)
    vel.blad.set_row(rij, indeling.hoogte)


def _aanpakken(vel: Vel, indeling: Indeling, rij: int, p: dict[str, str]) -> None:
    woorden = vel.inhoud.werkboek.school.aanpakken
    vast = {**p, "basis": tekst(woorden.basis), "bespreken": tekst(woorden.bespreken)}
    stijl = vel.stijlen.stijl(bottom=DUN, bottom_color=LIJN, font_size=9, align="center",
                              shrink=True)  # fmt: skip
    for j, gebied in enumerate(indeling.gebieden):
        params = {**vast, "key": f"{gebied.sleutel}_aanpak"}
        vak = cel(rij, indeling.eerste_gebied + j)
        vel.formule(vak, "weergave_inval_aanpak", params, stijl)


def _tinten(vel: Vel, indeling: Indeling) -> None:
    """Tint what is not basis; the word stands in the cell, so grey paper says the same."""
    if not indeling.gebieden:
        return
    woorden = vel.inhoud.werkboek.school.aanpakken
    paren = (
        (woorden.intensief, TINT_INTENSIEF), (woorden.verdiept, TINT_VERDIEPT),
        (woorden.eigen_leerlijn, TINT_EIGEN_LEERLIJN), (ONBEKEND, TINT_BESPREKEN),
    )  # fmt: skip
    eerste = indeling.eerste_gebied
    gebied = (4, eerste, 3 + indeling.rijen, eerste + len(indeling.gebieden) - 1)
    hier = adres(4, eerste).replace("$", "")
    for woord, tint in paren:
        regel = {"type": "formula", "criteria": f"={hier}={tekst(woord)}",
                 "format": vel.stijlen.regel(bg_color=tint, font_color=INKT)}  # fmt: skip
        vel.blad.conditional_format(*gebied, regel)


def _onder(vel: Vel, indeling: Indeling, ordes: str) -> int:
    """Write what the signs mean, who did not fit, and lines for notes; return the last row."""
    rij, klein = 4 + indeling.rijen, vel.stijlen.recept("klein")
    alles = (EERSTE, indeling.laatste)
    links = (EERSTE, indeling.laatste - 1)
    vel.tekst(over(rij, links), UITLEG, klein)
    params = {"ordes": ordes, "ruimte": str(indeling.rijen)}
    rechts = vel.stijlen.recept("klein", align="right")
    vel.formule(cel(rij, indeling.laatste), "weergave_inval_rest", params, rechts)
    vel.blad.set_row(rij, LEGENDA)
    vel.blad.set_row(rij + 1, WIT)
    lijn = vel.stijlen.recept("schrijflijn", font_size=10, font_color=GRIJS)
    for i in range(indeling.notities):
        vel.tekst(over(rij + 2 + i, alles), NOTITIE if i == 0 else None, lijn)
        vel.blad.set_row(rij + 2 + i, SCHRIJF)
    return rij + 1 + indeling.notities
