"""One page for a child: why it is talked about, what is known, and what is agreed."""

from collections.abc import Sequence

from hgw_excel.acties.bespreking.feiten import Aanmelding, Bekend, Groepsgesprek
from hgw_excel.domein.leerlingbespreking import REDENEN
from hgw_excel.school.bespreking.blad import (
    GEWOON,
    KLEIN,
    LIJN,
    SECTIE,
    WIT,
    Pagina,
    Regel,
    Stuk,
    verdeel,
)
from hgw_excel.school.bespreking.resultaten import titel

JA, NEE = "●", "○"
AFSPRAAK = (12, 4, 4, 4)
"""Columns: what, who, for when, and the day to look back."""
MINST_AFSPRAKEN, MINST_VRAAG = 4, 2
KOP = GEWOON
VET = {"bold": True}
OUDERS = (
    ("Gesprek met ouders vooraf", "datum, hun vragen en verwachtingen"),
    ("Gesprek met ouders achteraf", "datum, wat we samen doen"),
    ("Deskundige van buiten", "wie, waarvoor, toestemming van ouders"),
)
GEEN_GEGEVENS = "Er staan nog geen resultaten of teksten in de klassenmap."


def teken_formulier(
    pagina: Pagina, groep: Groepsgesprek, aanmelding: Aanmelding, bekend: Bekend
) -> None:
    """Draw the page; what is known gets the room that writing leaves."""
    kind = aanmelding.kind
    wat = f"Leerlingbespreking · {titel(groep)} · leerjaar {kind.leerjaar}"
    pagina.kop(kind.naam, f"{wat} · datum: {'.' * 14}  aanwezig: {'.' * 30}")
    pagina.sectie("Waarom?")
    pagina.zet(*_redenen(pagina, aanmelding))
    waarom = [pagina.vol(zin) for zin in aanmelding.waarom]
    vraag = [pagina.vol(tekst) for tekst in aanmelding.vragen]
    feiten = _bekend(pagina, bekend)
    na = _na(len(OUDERS)) + 2 * (WIT + SECTIE) + MINST_VRAAG * LIJN
    hoogtes = [[rij.hoogte for rij in lijst] for lijst in (waarom, vraag, feiten)]
    redenen, vragen, weten = verdeel(hoogtes, pagina.vrij - na, KLEIN)
    _lijst(pagina, waarom, redenen)
    pagina.sectie("De vraag van de leerkracht")
    _lijst(pagina, vraag, vragen)
    pagina.lijnen(MINST_VRAAG)
    pagina.sectie("Wat weten we?")
    _lijst(pagina, feiten, weten)
    pagina.sectie("Afspraken")
    pagina.zet(_afspraakkop())
    over = pagina.vrij - _ouders_hoog(len(OUDERS))
    pagina.lijnen(max(1, min(9, int(over // LIJN))), *AFSPRAAK)
    _ouders(pagina)


def _na(ouders: int) -> float:
    """Return the height of what stands below what is known."""
    return WIT + SECTIE + KOP + MINST_AFSPRAKEN * LIJN + _ouders_hoog(ouders)


def _ouders_hoog(aantal: int) -> float:
    return WIT + SECTIE + aantal * (KOP + LIJN)


def _redenen(pagina: Pagina, aanmelding: Aanmelding) -> list[Regel]:
    return [
        pagina.regel(
            Stuk(JA if reden in aanmelding.redenen else NEE, 1),
            Stuk(reden, 7, VET),
            Stuk(zin, pagina.papier.kolommen - 8),
        )
        for reden, zin in REDENEN.items()
    ]


def _bekend(pagina: Pagina, bekend: Bekend) -> list[Regel]:
    uit = [pagina.vol(zin) for zin in bekend.signalen]
    paren = [*bekend.resultaten, ("", "", "")]
    for een, ander in zip(paren[::2], paren[1::2], strict=False):
        uit.append(pagina.regel(*_resultaat(*een), *_resultaat(*ander)))
    for kop, tekst in bekend.teksten:
        uit.append(pagina.regel(Stuk(kop, 7, VET), Stuk(tekst, 17)))
    return uit or [pagina.vol(GEEN_GEGEVENS)]


def _resultaat(naam: str, resultaten: str, aanpak: str) -> tuple[Stuk, Stuk]:
    """Half a row: 'Rekenen', 'M5 II · E4 II – verdiept'."""
    delen = " – ".join(deel for deel in (resultaten, aanpak) if deel)
    return Stuk(naam, 5, VET), Stuk(delen, 7)


def _lijst(pagina: Pagina, regels: Sequence[Regel], aantal: int) -> None:
    pagina.zet(*regels[:aantal])
    if rest := len(regels) - aantal:
        zin = f"En nog {rest}; zie de Leerlingkaart in de klassenmap."
        pagina.zet(Regel((Stuk(zin, pagina.papier.kolommen, {}, "klein"),), KLEIN))


def _afspraakkop() -> Regel:
    koppen = zip(("afspraak", "wie", "voor wanneer", "terugkijken op"), AFSPRAAK, strict=True)
    stijl = {"valign": "vcenter"}
    return Regel(tuple(Stuk(kop, breed, stijl, "kop_f") for kop, breed in koppen), KOP)


def _ouders(pagina: Pagina) -> None:
    pagina.sectie("Met ouders en anderen")
    for kop, hulp in OUDERS:
        rest = pagina.papier.kolommen - 9
        pagina.zet(Regel((Stuk(kop, 9, {"bold": True, "bottom": 0}),
                          Stuk(hulp, rest, {"bottom": 0}, "klein")), KOP))  # fmt: skip
        pagina.lijnen(1)
