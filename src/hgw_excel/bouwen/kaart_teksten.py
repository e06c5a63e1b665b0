"""The words of the Leerlingkaart: what goes well, what helps, aanpak, agreements, the talk."""

from xlsxwriter.format import Format

from hgw_excel.bouwen.kaart_hulp import Kaart, zet_plek
from hgw_excel.bouwen.palet import GRIJS, LIJN, PETROL
from hgw_excel.bouwen.stijlen import DUN
from hgw_excel.bouwen.tekst import regels
from hgw_excel.bouwen.vel import cel, over
from hgw_excel.domein.opp import UITSLAGEN
from hgw_excel.schema.formules.weergave_feiten import kaal
from hgw_excel.schema.formules.weergave_kaart_koers import DELEN
from hgw_excel.schema.formules.weergave_kaart_signalen import HOOGSTENS

SECTIE, LUCHT, REGEL = 24, 4, 14.6
MINST, MEEST = 5, 10
"""Lines of room for what goes well and what helps."""

TEKENS = 44
"""Letters on one line of half a card, on the safe side."""

AANPAK, AFSPRAAK, SCHRIJF, SCHRIJF_SIGNALEN = 19, 27, 25, 39
AFSPRAKEN = 3
SCHRIJF_MINST, SCHRIJF_MEEST = 6, 11
GEWOON = {"text_wrap": True, "align": "left"}
LIJNTJE = {"bottom": DUN, "bottom_color": LIJN}
HELPT = ("onderwijsbehoeften", "wat_werkt")
SIGNALEN = 2
"""Line with the open signals, behind the steps and what makes it hard."""

AFSPRAAK_TEKENS, REGEL_TEKENS, KOERS_TEKENS, SIGNAAL_TEKENS = 100, 200, 240, 88
KOERS_KOLOM = 9
"""In the first free helper row, behind the line with the gebieden that have no block."""


def _langste(kaart: Kaart, *keys: str) -> list[str]:
    """Return per child the texts of these columns of the Groepsoverzicht, joined by lines."""
    rijen = kaart.vel.inhoud.rijen("tblGroepsoverzicht")
    return ["\n".join(kaal(rij[key]) for key in keys if rij[key]) for rij in rijen]


def _regels(kaart: Kaart, *keys: str) -> int:
    """Return how many lines the longest of these texts takes in half a card."""
    breedte = (kaart.raster.pixels(kaart.raster.links) - 5) / 7
    return max((regels(tekst, breedte, 11) for tekst in _langste(kaart, *keys)), default=1)


def _ruimte(kaart: Kaart, minstens: int, *keys: str) -> str:
    """Return how many letters a text may have: all of the longest there is now."""
    langste = max((len(tekst) for key in keys for tekst in _langste(kaart, key)), default=0)
    return str(max(minstens, min(langste, MEEST * TEKENS)))


def zet_teksten(kaart: Kaart, rij: int) -> int:
    """Write what goes well and what helps."""
    nodig = max(_regels(kaart, "stimulerend"), _regels(kaart, *HELPT))
    aantal = min(MEEST, max(MINST, nodig))
    kaart.sectie(rij, kaart.raster.links, "Wat gaat goed")
    kaart.sectie(rij, kaart.raster.rechts, "", "weergave_kaart_kop_helpt")
    rij = kaart.hoogte(kaart.hoogte(rij, SECTIE), LUCHT)
    stijl = kaart.vel.stijlen.stijl(**GEWOON, valign="top")
    links = {**kaart.kind, "key": "stimulerend",
             "ruimte": _ruimte(kaart, aantal * TEKENS, "stimulerend")}  # fmt: skip
    kaart.vel.formule(over(rij, kaart.raster.links), "weergave_kaart_zin", links, stijl)
    _helpt(kaart, rij, _ruimte(kaart, aantal * TEKENS // 2, *HELPT))
    return kaart.hoogte(rij, aantal * REGEL + 2)


def _helpt(kaart: Kaart, rij: int, ruimte: str) -> None:
    hulp_rij, eerste = kaart.hulp.vrij, kaart.hulp.eerste
    een, twee = (
        kaart.vel.formule(cel(hulp_rij, eerste + j), "weergave_kaart_zin",
                          {**kaart.kind, "key": key, "ruimte": ruimte})
        for j, key in enumerate(HELPT)
    )  # fmt: skip
    params = {"een": een, "twee": twee, "keys": " ".join(HELPT), "ruimte": ruimte}
    stijl = kaart.vel.stijlen.stijl(**GEWOON, valign="top")
    kaart.vel.formule(over(rij, kaart.raster.rechts), "weergave_kaart_alinea", params, stijl)


def zet_doel(kaart: Kaart, rij: int, aantal: int) -> int:
    """Write the goal on the left and `aantal` lines with the aanpak on the right."""
    kaart.sectie(rij, kaart.raster.alles, "", "weergave_kaart_kop_doel")
    rij = kaart.hoogte(kaart.hoogte(rij, SECTIE), LUCHT)
    nodig = _regels(kaart, "doel") * REGEL + 5
    hoogte = max(AANPAK, nodig / aantal)
    regels_ = int((hoogte * aantal - 5) / REGEL)
    ruimte = _ruimte(kaart, regels_ * TEKENS, "doel")
    stijl = kaart.vel.stijlen.stijl(**GEWOON, **LIJNTJE, valign="top")
    vak = over(rij, kaart.raster.links, rij + aantal - 1)
    params = {**kaart.kind, "key": "doel", "ruimte": ruimte}
    kaart.vel.formule(vak, "weergave_kaart_zin", params, stijl)
    for k in range(1, aantal + 1):
        _aanpak(kaart, rij, k)
        rij = kaart.hoogte(rij, hoogte)
    return rij


def _aanpak(kaart: Kaart, rij: int, k: int) -> None:
    hulp_rij = kaart.hulp.vrij + len(kaart.raster.blokken) + k
    plek = zet_plek(kaart.vel, kaart.hulp, hulp_rij, "plan", k)
    naam, aanpak = kaart.raster.knip(kaart.raster.rechts, 0.37)
    stijlen = kaart.vel.stijlen
    kaart.toon(over(rij, naam), plek, "naam", stijlen.stijl(bold=True, shrink=True, **LIJNTJE))
    kaart.toon(over(rij, aanpak), plek, "aanpak", stijlen.stijl(shrink=True, **LIJNTJE))


def zet_afspraken(kaart: Kaart, rij: int) -> int:
    """Write the last agreements: what, who and when."""
    kaart.sectie(rij, kaart.raster.alles, "Afspraken")
    rij = kaart.hoogte(rij, SECTIE)
    for k in range(1, AFSPRAKEN + 1):
        _afspraak(kaart, rij, k)
        rij = kaart.hoogte(rij, AFSPRAAK)
    return rij


def _afspraak(kaart: Kaart, rij: int, k: int) -> None:
    stijlen, vel = kaart.vel.stijlen, kaart.vel
    p = {"k": str(k), "rij": kaart.kind["rij"], "ruimte": str(AFSPRAAK_TEKENS)}
    hulp_rij = kaart.hulp.vrij
    p["plek"] = vel.formule(
        cel(hulp_rij, kaart.hulp.eerste + 1 + k), "weergave_kaart_bespreking", p
    )
    wie, wanneer = kaart.raster.knip(kaart.raster.rechts, 0.5)
    tekst = stijlen.stijl(font_size=10, **GEWOON, **LIJNTJE)
    grijs = stijlen.stijl(font_size=10, font_color=GRIJS, **GEWOON, **LIJNTJE)
    rechts = stijlen.stijl(font_size=10, font_color=GRIJS, align="right", **LIJNTJE)
    breed = (kaart.raster.links[0], kaart.raster.goot)
    vel.formule(over(rij, breed), "weergave_kaart_afspraak", p, tekst)
    vel.formule(over(rij, wie), "weergave_kaart_wie", p, grijs)
    vel.formule(over(rij, wanneer), "weergave_kaart_wanneer", p, rechts)


def zet_gesprek(kaart: Kaart, rij: int, ruimte: float) -> int:
    """Write the lines for the talk; between them, for colleagues, what parents do not see.

    Args:
        ruimte: points left on the paper.
    """
    woorden = {"intern": "Alleen voor collega's", "ouders": "Uit het gesprek"}
    vak = over(rij, kaart.raster.alles)
    kaart.vel.formule(vak, "weergave_kaart_wissel", woorden, kaart.vel.stijlen.recept("sectie"))
    rij = kaart.hoogte(rij, SECTIE)
    over_ = ruimte - SECTIE - (SCHRIJF_SIGNALEN - SCHRIJF)
    aantal = min(SCHRIJF_MEEST, max(SCHRIJF_MINST, int(over_ / SCHRIJF)))
    lijn = kaart.vel.stijlen.recept("schrijflijn", font_size=10, **GEWOON)
    for i in range(aantal):
        _regel(kaart, rij, i, lijn)
        rij = kaart.hoogte(rij, SCHRIJF_SIGNALEN if i == SIGNALEN else SCHRIJF)
    return rij


def _regel(kaart: Kaart, rij: int, i: int, lijn: Format) -> None:
    alles = kaart.raster.alles
    if i == 0:
        stappen = (("sociaal_emotioneel", "sociaal-emotioneel"), ("werkhouding", "werkhouding"))
        halven = ((alles[0], kaart.raster.goot), kaart.raster.rechts)
        for (key, naam), span in zip(stappen, halven, strict=True):
            p = {**kaart.kind, "key": key, "naam": naam}
            kaart.vel.formule(over(rij, span), "weergave_kaart_stap", p, lijn)
    elif i == SIGNALEN - 1:
        p = {**kaart.kind, "key": "belemmerend", "naam": "Belemmerend", "ruimte": str(REGEL_TEKENS)}
        kaart.vel.formule(over(rij, alles), "weergave_kaart_intern", p, lijn)
    elif i == SIGNALEN:
        _signalen(kaart, rij, lijn)
    elif i == SIGNALEN + 1:
        _koers(kaart, rij, lijn)
    elif i == SIGNALEN + 2:
        woorden = {"intern": "Uit het gesprek", "ouders": ""}
        stijl = kaart.vel.stijlen.recept("schrijflijn", bold=True, font_color=PETROL)
        kaart.vel.formule(over(rij, alles), "weergave_kaart_wissel", woorden, stijl)
    else:
        kaart.vel.tekst(over(rij, alles), None, lijn)


def _signalen(kaart: Kaart, rij: int, lijn: Format) -> None:
    """Write the heaviest open signals; where each stands is found in the free helper row."""
    params = {**kaart.kind, "ruimte": str(SIGNAAL_TEKENS)}
    eerste = kaart.hulp.eerste + KOERS_KOLOM + len(DELEN)
    for k in range(1, HOOGSTENS + 1):
        hulp = cel(kaart.hulp.vrij, eerste + k - 1)
        p = {**kaart.kind, "k": str(k)}
        params[f"plek{k}"] = kaart.vel.formule(hulp, "weergave_kaart_signaalplek", p)
    kaart.vel.formule(over(rij, kaart.raster.alles), "weergave_kaart_signalen", params, lijn)


def _koers(kaart: Kaart, rij: int, lijn: Format) -> None:
    """Write, for who has a line of its own, whether it is on course; else the line stays free."""
    kolommen, params = kaart.hulp.kolommen, {"rendement": kaart.kind["rendement"]}
    for j, (naam, uitslag) in enumerate(zip(DELEN, UITSLAGEN, strict=True), KOERS_KOLOM):
        p = {"koers": kolommen["koers"], "woord": kolommen["koers_woord"], "uitslag": uitslag}
        hulp = cel(kaart.hulp.vrij, kaart.hulp.eerste + j)
        params[naam] = kaart.vel.formule(hulp, "weergave_kaart_koersdeel", p)
    params["ruimte"] = str(KOERS_TEKENS)
    kaart.vel.formule(over(rij, kaart.raster.alles), "weergave_kaart_koers", params, lijn)
