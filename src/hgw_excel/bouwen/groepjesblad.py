"""The Groepjesblad: for children's eyes. Names in three groups, no levels and no order of them."""

from collections import Counter
from math import ceil

from hgw_excel.bouwen.druk import Voet, groep_van, zet_druk
from hgw_excel.bouwen.gereedschap import Gereedschap
from hgw_excel.bouwen.muur_blok import Namenblok, zet_keuzes, zet_namen
from hgw_excel.bouwen.muur_hulp import MuurHulp, zet_muurhulp
from hgw_excel.bouwen.palet import GRIJS, LIJN, PETROL, PETROL_LICHT
from hgw_excel.bouwen.stijlen import DUN, MIDDEL
from hgw_excel.bouwen.vel import Vel, bereik, cel, maak_vel, over
from hgw_excel.bouwen.werkblad import Werkblad
from hgw_excel.schema.formules.weergave_muur_feiten import BESPREKEN
from hgw_excel.schema.inhoud import Inhoud
from hgw_excel.schema.kolom import Sheet

KOLOM, GOOT = 22, 2
BLOKKEN = 3
LAATSTE = 8
EERSTE_RIJ = 3
TITEL, WIT, KOP, LEERJAAR, ONDER = 42, 8, 36, 18, 46
HOOG_NAMEN = 336
"""Points for the names on an A4 landscape."""

RIJEN_MINST, RIJEN_MEEST = 9, 18
RUIMTE = 0.8
ONDER_NAMEN = 24
"""So many children can be named below the groups."""

VRAAG = "Staat je naam hier? Vraag je juf of meester bij welk groepje je hoort."


def bouw(blad: Werkblad, sheet: Sheet, inhoud: Inhoud, gereedschap: Gereedschap) -> None:
    """Draw the sheet."""
    vel = maak_vel(blad, sheet, inhoud, gereedschap)
    for blok in range(BLOKKEN):
        blad.set_column(_kolom(blok), _kolom(blok) + 1, KOLOM)
        blad.set_column(_kolom(blok) + 2, _kolom(blok) + 2, GOOT)
    if not any(gebied.indelen for gebied in inhoud.werkboek.gebieden):
        vel.tekst(cel(0, 1), "Er is geen vakgebied om in te delen.", vel.stijlen.recept("hulp"))
        vel.bescherm()
        return
    hulp = zet_muurhulp(vel, "groepjes_gebied", LAATSTE + 2)
    zet_keuzes(vel, sheet.hulp, ((1, "vakgebied", "groepjes_gebied"),))
    laatste = _pagina(vel, hulp)
    vel.verberg(hulp.eerste, hulp.laatste)
    voet = Voet(links=groep_van(inhoud), midden="bevat namen van kinderen", rechts="&D")
    zet_druk(blad, sheet, inhoud, (EERSTE_RIJ, 1, laatste, LAATSTE), hoog=1, voet=voet)
    vel.bescherm()


def _kolom(blok: int) -> int:
    return 1 + 3 * blok


def rijen_nodig(inhoud: Inhoud) -> int:
    """Return how many rows the names get: four fifths of a class or leerjaar fits in one group."""
    per_jaar = Counter(rij.leerjaar for rij in inhoud.rijen("tblScores") if rij.leerjaar)
    if len(inhoud.werkboek.leerjaren) == 2:
        kinderen = max(per_jaar.values(), default=0)
    else:
        kinderen = sum(per_jaar.values()) / 2
    return min(RIJEN_MEEST, max(RIJEN_MINST, ceil(kinderen * RUIMTE)))


def _pagina(vel: Vel, hulp: MuurHulp) -> int:
    titel = vel.stijlen.recept("titel", font_size=30)
    vel.formule(over(EERSTE_RIJ, (1, LAATSTE)), "weergave_muur_titel", hulp.params, titel)
    kop = EERSTE_RIJ + 2
    rijen = rijen_nodig(vel.inhoud)
    hoogte = HOOG_NAMEN / rijen
    letter = min(24, int(hoogte * 0.68))
    naam = vel.stijlen.stijl(font_size=letter, indent=1, align="left", shrink=True, bottom=DUN,
                             bottom_color=LIJN)  # fmt: skip
    for blok in range(BLOKKEN):
        _kop(vel, hulp, kop, blok)
        zet_namen(vel, hulp, Namenblok(blok + 1, kop + 2, _kolom(blok), rijen), naam)
    onder = kop + 2 + rijen
    twee = len(vel.inhoud.werkboek.leerjaren) == 2
    hoogtes = [TITEL, WIT, KOP, LEERJAAR if twee else WIT, *[hoogte] * rijen, WIT]
    for rij, punten in enumerate(hoogtes, EERSTE_RIJ):
        vel.blad.set_row(rij, punten)
    return _onder(vel, hulp, onder + 1)


def _kop(vel: Vel, hulp: MuurHulp, rij: int, blok: int) -> None:
    kolom = _kolom(blok)
    vlak = vel.stijlen.stijl(
        bg_color=PETROL_LICHT, bottom=MIDDEL, bottom_color=PETROL, font_size=22, bold=True,
        align="left", indent=1, shrink=True,
    )  # fmt: skip
    vel.tekst(over(rij, (kolom, kolom + 1)), vel.inhoud.werkboek.school.groepjes[blok], vlak)
    klein = vel.stijlen.stijl(font_color=GRIJS, align="left", indent=1)
    for j, leerjaar in enumerate(("eerste", "tweede")):
        params = {**hulp.params, "leerjaar": hulp.feiten[leerjaar], "kolom": str(j + 1)}
        vel.formule(cel(rij + 1, kolom + j), "weergave_muur_kolomkop", params, klein)


def _onder(vel: Vel, hulp: MuurHulp, rij: int) -> int:
    """Write who stands in no group; nothing when everybody does. Return the last row."""
    for k in range(1, ONDER_NAMEN + 1):
        params = {**hulp.params, "blok": str(BESPREKEN), "k": str(k)}
        vel.formule(cel(hulp.vrij + k, hulp.eerste), "weergave_muur_strooknaam", params)
    namen = bereik(hulp.vrij + 1, hulp.eerste, hulp.vrij + ONDER_NAMEN, hulp.eerste)
    params = {**hulp.params, "blok": str(BESPREKEN), "woorden": VRAAG, "namen": namen,
              "leeg": "", "ruimte": str(ONDER_NAMEN)}  # fmt: skip
    grijs = vel.stijlen.stijl(font_size=12, font_color=GRIJS)
    vel.formule(over(rij, (1, LAATSTE)), "weergave_groepjes_vraag", params, grijs)
    groot = vel.stijlen.stijl(font_size=15, text_wrap=True, align="left", valign="top")
    vel.formule(over(rij + 1, (1, LAATSTE)), "weergave_muur_strook", params, groot)
    vel.blad.set_row(rij, 20)
    vel.blad.set_row(rij + 1, ONDER)
    return rij + 1
