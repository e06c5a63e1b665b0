"""One page per group without any name: distribution, growth, groups and goals, to show."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from hgw_excel.acties.bespreking.feiten import Doel, Groepsgesprek, Vakstand
from hgw_excel.bouwen.palet import LIJN_MIDDEN, PETROL, niveau_tint
from hgw_excel.bouwen.stijlen import DUN, TELLING
from hgw_excel.controle.kindnamen import Kindnamen
from hgw_excel.school.bespreking.blad import KLEIN, PIXEL, Pagina, Papier, Regel, Stuk, verdeel
from hgw_excel.school.bespreking.resultaten import titel

NAAM, TELKOLOM, GROEI, GROEPEN = 8, 2, ("hoger", "gelijk", "lager"), 3
MET_NAAM = "In dit doel staat een naam; zie het plan."
RIJ = 27 * PIXEL
PIXELS = 990
"""The grid together, on an A4 landscape."""


def papier(niveaus: Sequence[str]) -> Papier:
    """Return the grid for a table with these niveaus."""
    kolommen = NAAM + TELKOLOM * (len(niveaus) + len(GROEI) + GROEPEN + 1)
    return Papier(kolommen, (PIXELS // kolommen - 5) / 7, 505.0, liggend=True)


def teken_presentatie(pagina: Pagina, groep: Groepsgesprek, kleinste: int) -> None:
    """Draw the page.

    Args:
        kleinste: below so many children nothing gets a colour.
    """
    kinderen = "1 kind" if groep.kinderen == 1 else f"{groep.kinderen} kinderen"
    delen = ("Waar staat de groep?", groep.periode, kinderen)
    pagina.kop(titel(groep), " · ".join(deel for deel in delen if deel))
    getoetst = [vak for vak in groep.vakken if vak.stand is not None]
    gevolgd = [vak for vak in groep.vakken if vak.stand is None]
    if getoetst:
        pagina.zet(*_tabel(pagina, getoetst, groep.niveaus, kleinste))
    if gevolgd:
        stappen = [woord for woord, _ in reversed(gevolgd[0].stappen)]
        pagina.zet(*_tabel(pagina, gevolgd, stappen, kleinste))
    pagina.zet(pagina.vol("Aantallen kinderen. Groei: niveaus hoger of lager dan de keer daarvoor. "
                          f"Geen kleur bij minder dan {kleinste} kinderen.", "klein"))  # fmt: skip
    _doelen(pagina, groep)


def _doelen(pagina: Pagina, groep: Groepsgesprek) -> None:
    doelen = [(vak, doel) for vak in groep.vakken for doel in vak.doelen if doel.tekst]
    if not doelen:
        return
    pagina.sectie("Onze doelen")
    regels = [_doel(pagina, vak, doel, groep.namen) for vak, doel in doelen if doel.kinderen]
    (aantal,) = verdeel([[rij.hoogte for rij in regels]], pagina.vrij, KLEIN)
    pagina.zet(*regels[:aantal])
    if rest := len(regels) - aantal:
        zin = f"En nog {rest}; zie de plannen."
        pagina.zet(Regel((Stuk(zin, pagina.papier.kolommen, {}, "klein"),), KLEIN))


def _doel(pagina: Pagina, vak: Vakstand, doel: Doel, namen: Kindnamen) -> Regel:
    wat = f"{vak.naam} {vak.leerjaar}, {doel.aanpak}"
    tekst = MET_NAAM if namen.in_tekst(doel.tekst) else doel.tekst
    rest = pagina.papier.kolommen - NAAM - TELKOLOM
    return pagina.regel(Stuk(wat, NAAM + TELKOLOM, {"bold": True}), Stuk(tekst, rest))


def _tabel(
    pagina: Pagina, vakken: Sequence[Vakstand], niveaus: Sequence[str], kleinste: int
) -> Iterator[Regel]:
    ruimte = pagina.papier.kolommen - NAAM - TELKOLOM * (len(GROEI) + GROEPEN + 1)
    spannen = _spannen(ruimte, len(niveaus))
    groepen = next((vak.doelen for vak in vakken if vak.doelen), ())
    woorden = [*(doel.aanpak for doel in groepen), *[""] * (GROEPEN - len(groepen)), "anders"]
    koppen = [("", NAAM), *zip(niveaus, spannen, strict=True)]
    koppen += [(woord, TELKOLOM) for woord in (*GROEI, *woorden)]
    stijl = {"align": "center", "valign": "vcenter"}
    banden = ("niveau" if vakken[0].stand else "stap", "groei", "groep")
    breed = (ruimte, TELKOLOM * len(GROEI), TELKOLOM * (GROEPEN + 1))
    yield Regel((Stuk(None, NAAM, {"bottom": 0}), *map(_band, banden, breed)), RIJ)
    yield pagina.regel(*(Stuk(kop, breed, stijl, "kop_f") for kop, breed in koppen), minstens=RIJ)
    vorige = ""
    for vak in vakken:
        lijn = {"top": DUN, "top_color": PETROL} if vorige not in ("", vak.naam) else {}
        yield pagina.regel(*_rij(vak, spannen, kleinste, lijn), minstens=RIJ)
        vorige = vak.naam


def _band(woord: str, breed: int) -> Stuk:
    return Stuk(woord, breed, {"align": "center", "font_size": 11, "text_wrap": False}, "band")


def _spannen(ruimte: int, aantal: int) -> list[int]:
    """Divide columns over so many niveaus; the last one takes what is left."""
    elk = ruimte // aantal
    return [*[elk] * (aantal - 1), ruimte - elk * (aantal - 1)]


def _rij(
    vak: Vakstand, spannen: Sequence[int], kleinste: int, lijn: Mapping[str, Any]
) -> Iterator[Stuk]:
    yield Stuk(f"{vak.naam} {vak.leerjaar}", NAAM, {"bold": True, **lijn})
    aantallen = vak.stand.per_niveau if vak.stand else [n for _, n in reversed(vak.stappen)]
    kleur = sum(aantallen) >= kleinste
    for plek, (aantal, breed) in enumerate(zip(aantallen, spannen, strict=True)):
        tint = niveau_tint(len(spannen) - plek, len(spannen)) if kleur else ""
        yield Stuk(aantal, breed, {**_cijfer(tint if aantal else ""), **lijn})
    groepen = [doel.kinderen for doel in vak.doelen] or [0] * GROEPEN
    for plek, aantal in enumerate((*vak.groei, *groepen, vak.anders)):
        rand = {"left": DUN, "left_color": LIJN_MIDDEN} if plek in (0, len(GROEI)) else {}
        yield Stuk(aantal, TELKOLOM, {**_cijfer(""), **rand, **lijn})


def _cijfer(tint: str) -> Mapping[str, Any]:
    eigen = {"align": "center", "num_format": TELLING, "font_size": 11, "text_wrap": False}
    return {**eigen, "bg_color": tint} if tint else eigen
