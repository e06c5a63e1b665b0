"""First page of a group: ambition against result, the goals of the plan, and four questions."""

from collections.abc import Iterator, Mapping, Sequence
from re import match
from typing import Any

from hgw_excel.acties.bespreking.feiten import Doel, Groepsgesprek, Vakstand
from hgw_excel.bouwen.palet import GRIJS, PETROL
from hgw_excel.bouwen.stijlen import DUN
from hgw_excel.domein.ambities import Oordeel, Stand
from hgw_excel.domein.evaluatie import UITKOMSTEN
from hgw_excel.school.bespreking.blad import (
    KLEIN,
    LIJN,
    PIXEL,
    SECTIE,
    WIT,
    Pagina,
    Regel,
    Stuk,
    verdeel,
)
from hgw_excel.school.overzicht.bladen.samenvatting import TEKEN, TINT
from hgw_excel.school.overzicht.zinnen import groep_naam, hoofdletter

VRAGEN = (
    "1  Haalden we de doelen van het groepsplan? Waardoor wel of niet?",
    "2  Haalden we de ambities van de school? Waardoor wel of niet?",
    "3  Wat deed ons onderwijs? Denk aan instructie, aanbod, verwerking en tijd.",
    "4  Wat betekent dit voor het nieuwe plan: de doelen en het aanbod?",
)
"""The four questions of a groepsbespreking (source document 4, 'groepsbespreking'), our words."""
GEMIST, ONDERWIJS = 0, 2
"""Below which question the missed goals stand, and what the teacher wrote about the teaching."""

MINST, MEEST = 2, 8
"""Lines to write on below each question."""
SPANNEN = (5, 4, 6, 3, 3, 3)
UITKOMST = dict(zip(UITKOMSTEN, TEKEN.values(), strict=True))
DOELTEKENS = " · ".join(f"{teken} {woord}" for woord, teken in UITKOMST.items())
LEGENDA = (
    " · ".join(f"{teken} {oordeel}" for oordeel, teken in TEKEN.items())
    + f". Een doel: {DOELTEKENS}; cursief is een voorstel uit de nieuwe scores."
)


def teken_resultaten(pagina: Pagina, groep: Groepsgesprek) -> None:
    """Draw the page; each question gets as many lines as there is room for."""
    pagina.kop(titel(groep), onder(groep, "Groepsbespreking"))
    pagina.sectie("Ambitie en resultaat")
    pagina.zet(*_tabel(pagina, groep))
    pagina.zet(pagina.vol(LEGENDA, "klein"))
    vragen = len(VRAGEN) * (WIT + SECTIE)
    lijsten = {
        GEMIST: [_gemist(pagina, vak, doel) for vak, doel in niet_gehaald(groep)],
        ONDERWIJS: [_reflectie(pagina, *paar) for paar in groep.reflecties],
    }
    hoogtes = [[rij.hoogte for rij in lijst] for lijst in lijsten.values()]
    ruimte = pagina.vrij - vragen - len(VRAGEN) * MINST * LIJN
    getoond = dict(zip(lijsten, verdeel(hoogtes, ruimte, KLEIN), strict=True))
    gevuld = {vraag: _met_rest(pagina, lijsten[vraag], getoond[vraag]) for vraag in lijsten}
    hoog = sum(rij.hoogte for lijst in gevuld.values() for rij in lijst)
    lijnen = int((pagina.vrij - vragen - hoog) // LIJN)
    for nummer, vraag in enumerate(VRAGEN):
        pagina.sectie(vraag)
        pagina.zet(*gevuld.get(nummer, ()))
        eigen = lijnen // len(VRAGEN) + (nummer < lijnen % len(VRAGEN))
        pagina.lijnen(min(MEEST, max(1, eigen)))


def _met_rest(pagina: Pagina, lijst: Sequence[Regel], aantal: int) -> list[Regel]:
    """Return the rows that are shown, and a line that counts the others."""
    rest = len(lijst) - aantal
    zin = Stuk(f"En nog {rest}; zie de plannen.", pagina.papier.kolommen, {}, "klein")
    return [*lijst[:aantal], *([Regel((zin,), KLEIN)] if rest else [])]


def titel(groep: Groepsgesprek) -> str:
    """'Groep 5-6'."""
    return hoofdletter(groep_naam(groep.groep))


def onder(groep: Groepsgesprek, wat: str) -> str:
    """What the page is, the period, who teaches, and how many children."""
    kinderen = "1 kind" if groep.kinderen == 1 else f"{groep.kinderen} kinderen"
    delen = (wat, groep.periode, groep.leerkrachten, kinderen)
    return " · ".join(deel for deel in delen if deel)


def niet_gehaald(groep: Groepsgesprek) -> Iterator[tuple[Vakstand, Doel]]:
    """Yield the goals with an outcome that was not hoped for."""
    for vak in groep.vakken:
        yield from ((vak, doel) for doel in vak.doelen if doel.niet_gehaald and doel.tekst)


def _tabel(pagina: Pagina, groep: Groepsgesprek) -> Iterator[Regel]:
    aanpakken = next((vak.doelen for vak in groep.vakken if vak.doelen), ())
    koppen = ["", "ambitie", "resultaat", *(f"doel {doel.aanpak}" for doel in aanpakken)]
    koppen += [""] * (len(SPANNEN) - len(koppen))
    stijl = {"font_size": 9, "valign": "vcenter"}
    paren = zip(koppen, SPANNEN, strict=True)
    yield pagina.regel(*(Stuk(kop, breed, stijl, "kop_f") for kop, breed in paren))
    vorige = ""
    for vak in groep.vakken:
        yield pagina.regel(
            *_vakregel(vak, nieuw=bool(vorige) and vorige != vak.naam), minstens=24 * PIXEL
        )
        vorige = vak.naam


def _vakregel(vak: Vakstand, *, nieuw: bool) -> Iterator[Stuk]:
    lijn = {"top": DUN, "top_color": PETROL} if nieuw else {}
    wat, tint = resultaat(vak)
    yield Stuk(f"{vak.naam} {vak.leerjaar}", SPANNEN[0], {"bold": True, **lijn})
    yield Stuk(ambitie(vak), SPANNEN[1], {"font_color": GRIJS, **lijn})
    yield Stuk(wat, SPANNEN[2], {**tint, **lijn})
    doelen = [*vak.doelen, *[None] * (len(SPANNEN) - 3 - len(vak.doelen))]
    for doel, breed in zip(doelen, SPANNEN[3:], strict=True):
        yield Stuk(doel_woord(doel), breed, {**_doelstijl(doel), **lijn})


def ambitie(vak: Vakstand) -> str:
    """'80% op III of hoger'; of groep 1-2 that it is followed with observation."""
    if vak.stand is None:
        return "observatie"
    eis = vak.stand.ambitie
    return f"{eis.procent}% op {eis.niveau} of hoger" if eis else "geen ambitie"


def resultaat(vak: Vakstand) -> tuple[str, Mapping[str, Any]]:
    """Return counts first, then a word; and the tint, none for a few children."""
    if vak.stand is None:
        if not any(aantal for _, aantal in vak.stappen):
            return "nog geen observaties", {}
        return " · ".join(f"{stap} {aantal}" for stap, aantal in vak.stappen if aantal), {}
    return _van_stand(vak.stand), _tint(vak.stand)


def _van_stand(stand: Stand) -> str:
    if stand.oordeel is Oordeel.GEEN_TOETSEN:
        return "nog geen toetsen"
    if stand.oordeel is Oordeel.GEEN_AMBITIE:
        return f"{stand.getoetst} getoetst"
    tekort = f", {stand.tekort} te weinig" if stand.tekort else ""
    return f"{TEKEN[stand.oordeel]} {stand.op_niveau} van {stand.getoetst}{tekort}"


def _tint(stand: Stand) -> Mapping[str, Any]:
    vet = {"bold": True} if stand.oordeel is Oordeel.NIET else {}
    tint = TINT.get(stand.oordeel) if stand.kleur else None
    return {**vet, "bg_color": tint} if tint else vet


def doel_woord(doel: Doel | None) -> str:
    """Return the outcome; what is still to be done where there is none, '–' without children.

    Of a proposal a sign and the counts, '● 4 van 4': the column is narrow, and what they are of
    stands with the goal below.
    """
    if doel is None:
        return ""
    open_ = "nog open" if doel.tekst else "geen doel"
    voorstel = match(r"(.+): (\d+ van \d+)", doel.uitkomst)
    if voorstel and voorstel[1] in UITKOMST:
        return f"{UITKOMST[voorstel[1]]} {voorstel[2]}"
    return doel.uitkomst or (open_ if doel.kinderen else "–")


def _doelstijl(doel: Doel | None) -> Mapping[str, Any]:
    if doel is None or not doel.uitkomst:
        return {"font_color": GRIJS}
    if doel.voorgesteld:
        return {"italic": True, "font_color": PETROL}
    return {}


def _gemist(pagina: Pagina, vak: Vakstand, doel: Doel) -> Regel:
    wat = f"{vak.naam} {vak.leerjaar}, {doel.aanpak}: {doel.uitkomst}"
    return pagina.regel(Stuk(wat, 9, {"bold": True}), Stuk(doel.tekst, 15))


def _reflectie(pagina: Pagina, naam: str, tekst: str) -> Regel:
    return pagina.regel(Stuk(naam, 5, {"bold": True}), Stuk(tekst, 19))
