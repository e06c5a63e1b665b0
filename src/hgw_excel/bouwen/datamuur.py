"""The Datamuur: the whole class on one A3, three blocks and a strip; numbers unless asked."""

from hgw_excel.bouwen.druk import NAMEN, Voet, zet_druk
from hgw_excel.bouwen.gereedschap import Gereedschap
from hgw_excel.bouwen.muur_blok import Namenblok, zet_keuzes, zet_namen
from hgw_excel.bouwen.muur_hulp import MuurHulp, zet_muurhulp
from hgw_excel.bouwen.palet import (
    GRIJS,
    KOP_GRIJS,
    LIJN,
    PETROL,
    TINT_BESPREKEN,
    TINT_EIGEN_LEERLIJN,
    TINT_INTENSIEF,
    TINT_VERDIEPT,
)
from hgw_excel.bouwen.stijlen import DUN, MIDDEL
from hgw_excel.bouwen.vel import Vel, bereik, cel, maak_vel, over
from hgw_excel.bouwen.werkblad import Werkblad
from hgw_excel.schema.formules.weergave_feiten import uitleg_bij
from hgw_excel.schema.formules.weergave_muur import OP_STROOK
from hgw_excel.schema.formules.weergave_muur_feiten import (
    BESPREKEN,
    EIGEN_LEERLIJN,
    MET_ANDER,
    heeft_ambitie,
    twee_leerjaren,
)
from hgw_excel.schema.inhoud import Inhoud
from hgw_excel.schema.kolom import Sheet

KOLOM, GOOT = 31, 2
BLOKKEN, RIJEN = 3, 18
LAATSTE = 8
"""The last column on paper: three blocks of two columns, with gutters."""

EERSTE_RIJ = 3
TITEL, REGEL, WIT, KOP, LEERJAAR, NAAM, STROOK_KOP, STROOK = 46, 20, 7, 45, 19, 30, 26, 40
TE_DOEN = {"bespreken": "te bespreken"}
"""How the aanpak of who has none yet is called as a heading."""

TINTEN = (TINT_INTENSIEF, KOP_GRIJS, TINT_VERDIEPT)


def bouw(blad: Werkblad, sheet: Sheet, inhoud: Inhoud, gereedschap: Gereedschap) -> None:
    """Draw the wall; a class without anything to divide gets an empty sheet that says so."""
    vel = maak_vel(blad, sheet, inhoud, gereedschap)
    for blok in range(BLOKKEN):
        blad.set_column(_kolom(blok), _kolom(blok) + 1, KOLOM)
        blad.set_column(_kolom(blok) + 2, _kolom(blok) + 2, GOOT)
    if not any(gebied.indelen for gebied in inhoud.werkboek.gebieden):
        vel.tekst(cel(0, 1), "Er is geen vakgebied om in te delen.", vel.stijlen.recept("hulp"))
        vel.bescherm()
        return
    hulp = zet_muurhulp(vel, "muur_gebied", LAATSTE + 2)
    keuzes = ((1, "vakgebied", "muur_gebied"), (4, "weergave", "muur_weergave"))
    zet_keuzes(vel, sheet.hulp, keuzes)
    rij = _kop(vel, hulp)
    rij = _blokken(vel, hulp, rij)
    laatste = _strook(vel, hulp, rij)
    vel.verberg(hulp.eerste, hulp.laatste)
    voet = Voet(midden="• eigen keuze van de leerkracht · nummers: de volgorde van de klassenlijst",
                rechts=f"{NAMEN} · &D")  # fmt: skip
    zet_druk(blad, sheet, inhoud, (EERSTE_RIJ, 1, laatste, LAATSTE), hoog=1, voet=voet)
    vel.bescherm()


def _kolom(blok: int) -> int:
    return 1 + 3 * blok


def _kop(vel: Vel, hulp: MuurHulp) -> int:
    titel = vel.stijlen.recept("titel", font_size=34)
    grijs = vel.stijlen.stijl(font_size=14, font_color=GRIJS, shrink=True)
    regels = (("titel", titel, TITEL), ("regel", grijs, REGEL), ("ambitie", grijs, REGEL))
    params = {**hulp.params, "keuzes": _ambities(vel, hulp)}
    for i, (naam, stijl, hoogte) in enumerate(regels):
        vak = over(EERSTE_RIJ + i, (1, LAATSTE))
        vel.formule(vak, f"weergave_muur_{naam}", params, stijl)
        vel.blad.set_row(EERSTE_RIJ + i, hoogte)
    vel.blad.set_row(EERSTE_RIJ + 3, WIT)
    return EERSTE_RIJ + 4


def _ambities(vel: Vel, hulp: MuurHulp) -> str:
    """Return the choice between the lines that stand on the plans."""
    werkboek = vel.inhoud.werkboek
    delen = []
    for gebied in (gebied for gebied in werkboek.gebieden if gebied.indelen):
        ambitie, stand = (f"plan_{gebied.sleutel}_{deel}" for deel in ("ambitie", "stand"))
        voor = f'IF({ambitie}="","","ambitie: "&{ambitie}&" · ")&'
        delen.append(f'{voor if heeft_ambitie(werkboek, gebied) else ""}"nu "&{stand}')
    return f"CHOOSE(MAX(1,{hulp.feiten['nr']}),{','.join(delen)})"


def _blokken(vel: Vel, hulp: MuurHulp, rij: int) -> int:
    vel.blad.set_row(rij, KOP)
    vel.blad.set_row(rij + 1, LEERJAAR if twee_leerjaren(vel.inhoud.werkboek) else WIT)
    for r in range(RIJEN):
        vel.blad.set_row(rij + 2 + r, NAAM)
    naam = vel.stijlen.stijl(font_size=22, indent=1, align="left", shrink=True, bottom=DUN,
                             bottom_color=LIJN)  # fmt: skip
    for blok in range(BLOKKEN):
        _blokkop(vel, hulp, rij, blok)
        zet_namen(vel, hulp, Namenblok(blok + 1, rij + 2, _kolom(blok), RIJEN), naam)
    return rij + 2 + RIJEN


def _blokkop(vel: Vel, hulp: MuurHulp, rij: int, blok: int) -> None:
    stijlen, kolom = vel.stijlen, _kolom(blok)
    vlak = {"bg_color": TINTEN[blok], "bottom": MIDDEL, "bottom_color": PETROL}
    woord = vel.inhoud.werkboek.school.aanpakken.groepen[blok]
    groot = stijlen.stijl(**vlak, font_size=28, bold=True, align="left", indent=1, shrink=True)
    rechts = stijlen.stijl(**vlak, font_size=16, align="right", indent=1)
    vel.tekst(cel(rij, kolom), woord, groot)
    telling = {**hulp.params, "blok": str(blok + 1), "woorden": uitleg_bij(blok)}
    vel.formule(cel(rij, kolom + 1), "weergave_muur_telling", telling, rechts)
    klein = stijlen.stijl(font_size=14, font_color=GRIJS, align="left", indent=1)
    for j, leerjaar in enumerate(("eerste", "tweede")):
        params = {**hulp.params, "leerjaar": hulp.feiten[leerjaar], "kolom": str(j + 1)}
        vel.formule(cel(rij + 1, kolom + j), "weergave_muur_kolomkop", params, klein)


def _strook(vel: Vel, hulp: MuurHulp, rij: int) -> int:
    """Write who is in none of the three groups; return the last row."""
    vel.blad.set_row(rij, WIT)
    vel.blad.set_row(rij + 1, STROOK_KOP)
    vel.blad.set_row(rij + 2, STROOK)
    woorden = vel.inhoud.werkboek.school.aanpakken
    delen = [
        (EIGEN_LEERLIJN, woorden.eigen_leerlijn, TINT_EIGEN_LEERLIJN),
        (BESPREKEN, TE_DOEN.get(woorden.bespreken, woorden.bespreken), TINT_BESPREKEN),
    ]
    if twee_leerjaren(vel.inhoud.werkboek):
        delen.append((MET_ANDER, woorden.met_ander_leerjaar, ""))
    for plek, (blok, woord, tint) in enumerate(delen):
        _deel(vel, hulp, rij + 1, plek, (blok, woord, tint))
    return rij + 2


def _deel(vel: Vel, hulp: MuurHulp, rij: int, plek: int, deel: tuple[int, str, str]) -> None:
    blok, woord, tint = deel
    span = (_kolom(plek), _kolom(plek) + 1)
    vlak = {"bg_color": tint} if tint else {}
    kop = vel.stijlen.stijl(**vlak, font_size=16, bold=True, align="left", indent=1, top=MIDDEL,
                            top_color=PETROL)  # fmt: skip
    vel.tekst(over(rij, span), woord, kop)
    namen = zet_strooknamen(vel, hulp, blok, plek)
    params = {**hulp.params, "blok": str(blok), "namen": namen, "leeg": "–",
              "ruimte": str(OP_STROOK)}  # fmt: skip
    stijl = vel.stijlen.stijl(font_size=15, align="left", valign="top", indent=1, text_wrap=True)
    vel.formule(over(rij + 1, span), "weergave_muur_strook", params, stijl)


def zet_strooknamen(vel: Vel, hulp: MuurHulp, blok: int, plek: int) -> str:
    """Write the names of a part of the strip in helper cells; return their range."""
    kolom = hulp.eerste + plek
    for k in range(1, OP_STROOK + 1):
        params = {**hulp.params, "blok": str(blok), "k": str(k)}
        vel.formule(cel(hulp.vrij + k, kolom), "weergave_muur_strooknaam", params)
    return bereik(hulp.vrij + 1, kolom, hulp.vrij + OP_STROOK, kolom)
