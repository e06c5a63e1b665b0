"""The Leerlingkaart: one child on one A4, for its parents or for colleagues."""

from hgw_excel.bouwen.druk import Voet, zet_druk
from hgw_excel.bouwen.gereedschap import Gereedschap
from hgw_excel.bouwen.kaart_blokken import zet_blokken
from hgw_excel.bouwen.kaart_hulp import Kaart, meeste, zet_hulp
from hgw_excel.bouwen.kaart_raster import maak_raster
from hgw_excel.bouwen.kaart_teksten import zet_afspraken, zet_doel, zet_gesprek, zet_teksten
from hgw_excel.bouwen.palet import GRIJS
from hgw_excel.bouwen.vel import maak_vel, over
from hgw_excel.bouwen.werkblad import Werkblad
from hgw_excel.schema.formules.weergave_kaart_feiten import op_kaart
from hgw_excel.schema.inhoud import Inhoud
from hgw_excel.schema.kolom import Sheet
from hgw_excel.schema.werkboek import Workbook

EERSTE_RIJ = 3
"""Above it stand the drop-downs, on the screen only."""

TITEL, REGEL, GAT = 42, 20, 11
HOOG = 790
"""Points that fit on the A4 at the width of the card."""


def bouw(blad: Werkblad, sheet: Sheet, inhoud: Inhoud, gereedschap: Gereedschap) -> None:
    """Draw the card."""
    vel = maak_vel(blad, sheet, inhoud, gereedschap)
    werkboek = inhoud.werkboek
    raster = maak_raster(meeste(werkboek, op_kaart))
    for i, breedte in enumerate(raster.breedtes, 1):
        blad.set_column_pixels(i, i, breedte)
    hulp = zet_hulp(vel, raster.laatste + 2)
    vel.verberg(hulp.eerste, hulp.laatste)
    kaart = Kaart(vel, raster, hulp)
    _keuzes(kaart)
    laatste = _pagina(kaart, max(1, meeste(werkboek, lambda g: g.leerjaren if g.indelen else ())))
    gebied = (EERSTE_RIJ, 1, laatste, raster.laatste)
    zet_druk(blad, sheet, inhoud, gebied, hoog=1, voet=_voet(werkboek))
    vel.bescherm()


def _keuzes(kaart: Kaart) -> None:
    """Write the line with the drop-downs, that does not go on paper."""
    vel, raster = kaart.vel, kaart.raster
    vel.formule(
        over(0, raster.alles), "weergave_kaart_hulp", kaart.kind, vel.stijlen.recept("hulp")
    )
    kaart.hoogte(0, 20)
    kaart.hoogte(1, 24)
    kaart.hoogte(2, 10)
    grijs = vel.stijlen.stijl(font_color=GRIJS)
    invoer = vel.stijlen.recept("invoer", locked=False, align="left", indent=1)
    for span, label, naam in (
        (raster.links, "leerling", "kaart_leerling"),
        (raster.rechts, "voor", "kaart_voor"),
    ):
        woord, keuze = raster.knip(span, 0.3)
        vel.tekst(over(1, woord), label, grijs)
        vel.keuze(over(1, keuze), naam, invoer)
    kolom = raster.knip(raster.links, 0.3)[1][0]
    vel.blad.set_selection(1, kolom, 1, kolom)


def _pagina(kaart: Kaart, aanpakken: int) -> int:
    """Write all that goes on paper; return the last row."""
    rij = _kop(kaart)
    rij = kaart.hoogte(zet_blokken(kaart, rij), GAT)
    rij = kaart.hoogte(zet_teksten(kaart, rij), GAT)
    rij = kaart.hoogte(zet_doel(kaart, rij, aanpakken), GAT)
    rij = kaart.hoogte(zet_afspraken(kaart, rij), GAT)
    return zet_gesprek(kaart, rij, HOOG - kaart.gebruikt(EERSTE_RIJ, rij)) - 1


def _kop(kaart: Kaart) -> int:
    vel, raster = kaart.vel, kaart.raster
    links, rechts = raster.knip(raster.alles, 0.68)
    naam = vel.stijlen.recept("titel", font_size=30, shrink=True)
    voor = vel.stijlen.stijl(font_size=12, font_color=GRIJS, align="right")
    vel.formule(over(EERSTE_RIJ, links), "weergave_kaart_titel", kaart.kind, naam)
    vel.formule(over(EERSTE_RIJ, rechts), "weergave_kaart_voor", kaart.kind, voor)
    rij = kaart.hoogte(EERSTE_RIJ, TITEL)
    grijs = vel.stijlen.stijl(font_color=GRIJS, shrink=True)
    vel.formule(over(rij, raster.alles), "weergave_kaart_regel", kaart.kind, grijs)
    rij = kaart.hoogte(rij, REGEL)
    return kaart.hoogte(rij, GAT)


def _voet(werkboek: Workbook) -> Voet:
    niveaus, stappen = werkboek.school.systeem.niveaus, werkboek.school.observatiestappen
    delen = []
    if any(gebied.oud for gebied in werkboek.gebieden):
        delen.append(f"De lijn laat de eigen groei zien. Niveau {niveaus[0]} is het hoogst, "
                     f"{niveaus[-1]} het laagst.")  # fmt: skip
    if any(gebied.jong for gebied in werkboek.gebieden):
        delen.append(f"Wat we zien in drie stappen: {', '.join(stappen)}.")
    return Voet(links=" ".join(delen), midden=" ", rechts="vertrouwelijk · &D")
