"""Dwarsdoorsnede: all leerjaren at one moment, counts per niveau beside the expected shares."""

from collections.abc import Mapping, Sequence
from typing import Any

from hgw_excel.bouwen.palet import GRIJS, INKT, niveau_tint
from hgw_excel.domein.ambities import Stand
from hgw_excel.domein.meting import Soort
from hgw_excel.domein.verdeling import toeval, verwacht
from hgw_excel.school.overzicht import zinnen
from hgw_excel.school.overzicht.gegevens import Cijfers
from hgw_excel.school.overzicht.register import schoolblad
from hgw_excel.school.overzicht.staven import BREEDTE, Staven
from hgw_excel.school.overzicht.vel import CelStijl, Kolom, Vel, Waarde
from hgw_excel.school.overzicht.voet import voet

LANDELIJK, KOP = 4, 5
"""Row with the expected shares, and the row with headers below it."""
VOOR = 3
"""Columns before the first niveau: vakgebied, leerjaar, moment."""
RIJ_HOOGTE = 17
ALTIJD, SOMS = (
    (Soort.NIET_GETOETST, Soort.ZIEK, Soort.VRIJ),
    (Soort.SCORE, Soort.AFGEKEURD),
)
"""What else can be the case; the last two have a column only where they occur."""


@schoolblad("Dwarsdoorsnede", plaats=20)
def dwarsdoorsnede(vel: Vel, cijfers: Cijfers) -> None:
    """One row per vakgebied and leerjaar at its latest moment, with a bar beside it."""
    overig = _overig(cijfers.standen)
    kolommen = _kolommen(cijfers.school.systeem.niveaus, overig)
    standen = cijfers.standen
    vel.kop("Dwarsdoorsnede", _hulp(cijfers))
    vel.recept(2, 1, _toeval_zin(cijfers), "klein")
    vel.blad.set_row(2, 15)
    vel.blad.set_row(3, 5)
    laatste = vel.tabel(
        "tblDwarsdoorsnede",
        KOP,
        kolommen,
        [_rij(cijfers, stand, overig) for stand in standen],
        hoogte=RIJ_HOOGTE,
        nieuw_blok=lambda i: standen[i].vakgebied != standen[i - 1].vakgebied,
        extra=_klein_grijs(standen),
    )
    _landelijk(vel, cijfers)
    grafiek = len(kolommen) + 2
    _grafiek(vel, cijfers, grafiek)
    vel.vast(KOP + 1, VOOR + 1)
    vel.pagina(
        voet(cijfers, "dwarsdoorsnede"),
        gebied=(0, 1, laatste, grafiek),
        liggend=True,
        a3=len(standen) > 34,
        hoog=1,
        kop_rij=KOP,
    )


def _hulp(cijfers: Cijfers) -> str:
    return (
        f"Hoeveel kinderen per niveau, {zinnen.peil(cijfers)}. "
        "Per leerjaar en vakgebied telt de laatste ronde waarvan er uitslagen zijn."
    )


def _toeval_zin(cijfers: Cijfers) -> str:
    """Say in plain words what 'kan ook' means, with the largest group as example."""
    groot = max(cijfers.standen, key=lambda s: s.getoetst if s.ambitie else 0, default=None)
    uitleg = "Kan ook: zo veel kinderen kunnen het door toeval zijn, zonder dat er iets anders is."
    if groot is None or groot.ambitie is None or not groot.getoetst:
        return f"{uitleg} Lees een verschil van een paar kinderen niet als vooruitgang."
    laag, hoog = toeval(groot.op_niveau, groot.getoetst)
    return (
        f"{uitleg} Bij {groot.op_niveau} van de {groot.getoetst} is dat {laag} tot {hoog}; "
        "lees een verschil daarbinnen niet als vooruitgang of achteruitgang."
    )


def _overig(standen: Sequence[Stand]) -> tuple[Soort, ...]:
    return ALTIJD + tuple(soort for soort in SOMS if any(s.aantal(soort) for s in standen))


def _kolommen(niveaus: Sequence[str], overig: Sequence[Soort]) -> list[Kolom]:
    aantal = len(niveaus)
    smal = 5.5 if aantal <= 6 else 5.0
    per_niveau = [
        Kolom(naam, smal, "aantal", kop_stijl=_tint(aantal - i, aantal))
        for i, naam in enumerate(niveaus)
    ]
    return [
        Kolom("vakgebied", 16.5, stijl={"bold": True}),
        Kolom("leerjaar", 7.5, "midden"),
        Kolom("moment", 8, "midden"),
        *per_niveau,
        Kolom("getoetst", 8, "aantal", stijl={"bold": True}),
        *(Kolom(str(soort), 8.5 if " " in soort else 5.5, "aantal") for soort in overig),
        Kolom("ambitie", 11, "midden"),
        Kolom("op dat niveau", 7.5, "aantal", stijl={"bold": True}),
        Kolom("nodig", 7, "aantal"),
        Kolom("kan ook", 8, "midden"),
    ]


def _tint(rang: int, aantal: int) -> Mapping[str, Any]:
    """The header of a niveau has its colour: it is the legend of the bars."""
    tint = niveau_tint(rang, aantal)
    basis = {"bold": True, "font_size": 11, "font_color": INKT}
    return {**basis, "bg_color": tint} if tint else basis


def _rij(cijfers: Cijfers, stand: Stand, overig: Sequence[Soort]) -> list[Waarde]:
    ambitie = stand.ambitie
    meet = ambitie is not None and stand.getoetst > 0
    laag, hoog = toeval(stand.op_niveau, stand.getoetst) if meet else (0, 0)
    return [
        zinnen.vak_naam(cijfers.school, stand.vakgebied),
        stand.leerjaar,
        f"{stand.moment}{stand.leerjaar}" if stand.moment else "nog leeg",
        *stand.per_niveau,
        stand.getoetst,
        *(stand.aantal(soort) if stand.moment else None for soort in overig),
        f"{ambitie.procent}% op {ambitie.niveau}" if ambitie else "geen",
        stand.op_niveau if meet else None,
        stand.nodig if meet else None,
        f"{laag}–{hoog}" if meet else None,
    ]


def _klein_grijs(standen: Sequence[Stand]) -> CelStijl:
    """Few children: the counts stand in grey italics, and their bar has no colour."""

    def stijl(rij: int, kolom: int) -> Mapping[str, Any]:
        weinig = bool(standen) and not standen[rij].kleur
        return {"font_color": GRIJS, "italic": True} if weinig and kolom else {}

    return stijl


def _landelijk(vel: Vel, cijfers: Cijfers) -> None:
    """The expected shares, above the columns they belong to."""
    delen = verwacht(cijfers.school.systeem)
    vel.blad.set_row(LANDELIJK, 18)
    if not delen:
        return
    vel.recept(LANDELIJK, 1, "landelijk verwacht", "klein", font_size=10, indent=1, align="left")
    for i, deel in enumerate(delen):
        stijl = vel.stijlen.recept("klein", font_size=10, align="center", num_format='0"%"')
        vel.schrijf(LANDELIJK, 1 + VOOR + i, deel, stijl)


def _grafiek(vel: Vel, cijfers: Cijfers, kolom: int) -> None:
    staven = Staven(vel, cijfers.school.systeem.niveaus, kolom, 1 + VOOR)
    vel.kolom(kolom - 1, kolom - 1, 2)
    vel.kolom(kolom, kolom, BREEDTE)
    if verwacht(cijfers.school.systeem):
        delen = zip(cijfers.school.systeem.niveaus, verwacht(cijfers.school.systeem), strict=True)
        tekst = ", ".join(f"{naam} {deel}%" for naam, deel in delen)
        staven.teken(LANDELIJK, LANDELIJK, 18, (1, 2), f"Landelijk verwacht: {tekst}.")
    met = [stand for stand in cijfers.standen if stand.getoetst]
    if met:
        rijen = (KOP + 1, KOP + len(cijfers.standen))
        weinig = [not stand.kleur for stand in cijfers.standen]
        staven.teken(*rijen, RIJ_HOOGTE, (1, 2), _alt(cijfers), weinig, "0;;")
    vel.recept(KOP, kolom, "elke staaf is alle getoetste kinderen van dat leerjaar", "klein")
    vel.blad.write_blank(KOP, kolom - 1, None, vel.stijlen.stijl())


def _alt(cijfers: Cijfers) -> str:
    """The figures of the bars in words."""
    niveaus = cijfers.school.systeem.niveaus
    delen = []
    for stand in cijfers.standen:
        paren = zip(niveaus, stand.per_niveau, strict=True)
        telling = ", ".join(f"{naam} {aantal}" for naam, aantal in paren)
        vak = zinnen.vak_naam(cijfers.school, stand.vakgebied)
        delen.append(f"{vak} groep {stand.leerjaar}: {telling}")
    return f"Staven met het aantal kinderen per niveau. {'; '.join(delen)}."
