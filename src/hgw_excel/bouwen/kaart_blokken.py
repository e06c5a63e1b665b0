"""'Hoe gaat het leren?': a block per gebied with a line, or with words when there are no scores.

Behind the line stand moment and niveau in words, empty while the line is drawn. A class of
kleuters has words only.
"""

from hgw_excel.bouwen.kaart_grafiek import zet_grafiek
from hgw_excel.bouwen.kaart_hulp import Kaart, meeste, zet_plek
from hgw_excel.bouwen.kaart_raster import Blok
from hgw_excel.bouwen.palet import GRIJS, INKT, WIT, ZACHT
from hgw_excel.bouwen.vel import adres, cel, over
from hgw_excel.schema.formules.weergave_kaart_feiten import op_kaart

KOP, PANEEL, CIJFER, ONDER, LUCHT, ZIN, VERDER = 23, 30.75, 17, 16, 3, 28, 18
SECTIE = 24
VERDER_KOLOM = 8
"""In the first free helper row, behind the texts and the agreements."""


def zet_blokken(kaart: Kaart, rij: int) -> int:
    """Write the section from `rij` on; return the first row below it."""
    kaart.sectie(rij, kaart.raster.alles, "Hoe gaat het leren?")
    kop = kaart.hoogte(rij, SECTIE)
    metingen = _metingen(kaart)
    cijfers = [CIJFER, ONDER] if _oud(kaart) else []
    hoogtes = [KOP, *[PANEEL] * len(metingen), *cijfers, LUCHT, ZIN]
    for k in range(1, len(kaart.raster.blokken) + 1):
        _blok(kaart, kop, k, metingen)
    for punten in hoogtes:
        kop = kaart.hoogte(kop, punten)
    return _verder(kaart, kop)


def _oud(kaart: Kaart) -> bool:
    """Tell whether the class has children with tests."""
    return any(gebied.oud for gebied in kaart.vel.inhoud.werkboek.gebieden)


def _metingen(kaart: Kaart) -> tuple[int, ...]:
    """Return the places that are shown: kleuters have no last year."""
    return (0, 1, 2) if _oud(kaart) else (1, 2)


def _blok(kaart: Kaart, kop: int, k: int, metingen: tuple[int, ...]) -> None:
    hulp_rij = kaart.hulp.vrij + k
    plek = zet_plek(kaart.vel, kaart.hulp, hulp_rij, "kaart", k)
    feiten = {"plek": plek["plek"]}
    for j, veld in enumerate(("laatste", "lijn"), 1):
        kaart.toon(cel(hulp_rij, kaart.hulp.eerste + j), plek, veld, None)
        feiten[veld] = adres(hulp_rij, kaart.hulp.eerste + j)
    blok, rij = kaart.raster.blokken[k - 1], kop + 1
    _titel(kaart, kop, blok, plek)
    _paneel(kaart, rij, blok, plek, metingen)
    _opmaak_paneel(kaart, rij, blok, feiten, metingen)
    rij += len(metingen)
    if _oud(kaart):
        _cijfers(kaart, rij, blok, plek)
        _opmaak_cijfers(kaart, rij, blok, feiten)
        zet_grafiek(kaart, kop + 1, k, plek, round(PANEEL * 96 / 72) * len(metingen))
        rij += 2
    zin = kaart.vel.stijlen.stijl(font_size=9.5, font_color=GRIJS, text_wrap=True, valign="top",
                                  align="left")  # fmt: skip
    kaart.toon(over(rij + 1, blok.alles), plek, "zin", zin)


def _titel(kaart: Kaart, rij: int, blok: Blok, plek: dict[str, str]) -> None:
    vet = {"bold": True, "shrink": True, "font_size": 10 if kaart.raster.smal else 11}
    stijlen = kaart.vel.stijlen
    kaart.toon(over(rij, blok.naam), plek, "naam", stijlen.stijl(**vet))
    kaart.toon(over(rij, blok.niveau), plek, "kop", stijlen.stijl(**vet, align="right"))


def _paneel(
    kaart: Kaart, rij: int, blok: Blok, plek: dict[str, str], metingen: tuple[int, ...]
) -> None:
    grond = {"bg_color": ZACHT, "align": "left", "shrink": True}
    grond["valign"] = "bottom" if _oud(kaart) else "vcenter"
    bij = kaart.vel.stijlen.stijl(**grond, font_size=10, font_color=GRIJS, indent=1)
    woord = kaart.vel.stijlen.stijl(**grond, font_size=12)
    for r, i in enumerate(metingen, rij):
        kaart.toon(over(r, blok.cijfers[0]), plek, f"bij{i}", bij)
        kaart.toon(over(r, blok.woord), plek, f"woord{i}", woord)


def _cijfers(kaart: Kaart, rij: int, blok: Blok, plek: dict[str, str]) -> None:
    cijfer = kaart.vel.stijlen.stijl(align="center")
    onder = kaart.vel.stijlen.stijl(align="center", font_size=9, font_color=GRIJS, shrink=True)
    for i, span in enumerate(blok.cijfers):
        kaart.toon(over(rij, span), plek, f"cijfer{i}", cijfer)
        kaart.toon(over(rij + 1, span), plek, f"onder{i}", onder)


def _opmaak_paneel(
    kaart: Kaart, rij: int, blok: Blok, feiten: dict[str, str], metingen: tuple[int, ...]
) -> None:
    """No panel where the child has no gebied; the last measurement bold."""
    vak = over(rij, blok.alles, rij + len(metingen) - 1)
    kaart.regel(vak, f"{feiten['plek']}=0", bg_color=WIT)
    for r, i in enumerate(metingen, rij):
        als = f"{feiten['laatste']}={i + 1}"
        kaart.regel(over(r, blok.woord), als, bold=True, font_color=INKT)


def _opmaak_cijfers(kaart: Kaart, rij: int, blok: Blok, feiten: dict[str, str]) -> None:
    """Without a line the panel runs on; with one the last moment is bold."""
    geen_lijn = f"AND({feiten['plek']}>0,{feiten['lijn']}=0)"
    kaart.regel(over(rij, blok.alles, rij + 1), geen_lijn, bg_color=ZACHT)
    for i, span in enumerate(blok.cijfers, 1):
        als = f"AND({feiten['lijn']}=1,{feiten['laatste']}={i})"
        kaart.regel(over(rij + 1, span), als, bold=True, font_color=INKT)


def _verder(kaart: Kaart, rij: int) -> int:
    """Write one line for the gebieden without a block, when a child can have those."""
    if meeste(kaart.vel.inhoud.werkboek, op_kaart) <= len(kaart.raster.blokken):
        return rij
    kolommen = kaart.hulp.kolommen
    params = {
        "volg": kolommen["volg_kaart"],
        "naam": kolommen["naam"],
        "nu": kolommen["nu"],
        "k": str(len(kaart.raster.blokken)),
    }
    hulp = cel(kaart.hulp.vrij, kaart.hulp.eerste + VERDER_KOLOM)
    params["cel"] = kaart.vel.formule(hulp, "weergave_kaart_verder", params)
    stijl = kaart.vel.stijlen.stijl(font_size=10, shrink=True)
    kaart.vel.formule(over(rij, kaart.raster.alles), "weergave_kaart_verder_toon", params, stijl)
    return kaart.hoogte(rij, VERDER)
