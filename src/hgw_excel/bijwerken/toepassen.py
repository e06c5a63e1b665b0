"""Apply an `Opdracht`: first tables grow, then cells change, then values beside formulas."""

from collections.abc import Iterator

from hgw_excel.bijwerken import hoogte, rekenketen, zipkopie
from hgw_excel.bijwerken.afdruk import laat_doorlopen, verleng_afdruk
from hgw_excel.bijwerken.groei import verleng
from hgw_excel.bijwerken.opdracht import Gepatcht, Opdracht, Overgeslagen
from hgw_excel.bijwerken.weigering import als_kanniet
from hgw_excel.bijwerken.werkboek import Werkboek
from hgw_excel.bijwerken.zetten import Zetter
from hgw_excel.lezen.weigeringen import Geweigerd


def pas_toe(bron: bytes, opdracht: Opdracht) -> Gepatcht:
    """See `patch.patch`."""
    try:
        boek = Werkboek(bron)
        overgeslagen = tuple(_voer_uit(boek, opdracht))
        delen = boek.veranderde_delen()
        inhoud = zipkopie.vervang(bron, delen) if delen else bron
    except Geweigerd as fout:
        raise als_kanniet(fout) from None
    return Gepatcht(inhoud, overgeslagen)


def _voer_uit(boek: Werkboek, opdracht: Opdracht) -> Iterator[Overgeslagen]:
    for tabel, aantal in opdracht.verlengd.items():
        verleng(boek, tabel, aantal, opdracht.waarden)
    yield from _zet(boek, opdracht)
    for blad, (vanaf, tot) in opdracht.afdruk.items():
        verleng_afdruk(boek, blad, vanaf, tot)
    for blad, rijen in opdracht.hoogtes.items():
        hoogte.verhoog(boek.blad(blad), rijen)
    for blad, (_, tot) in opdracht.afdruk.items():
        laat_doorlopen(boek.blad(blad), tot)
    if any(blad.inhoud_veranderd for blad in boek.veranderde_bladen):
        rekenketen.reken_bij_openen(boek)


def _zet(boek: Werkboek, opdracht: Opdracht) -> Iterator[Overgeslagen]:
    for blad, waarden in opdracht.waarden.items():
        zetter = Zetter(boek.blad(blad), boek.opmaak, vanaf_1904=boek.vanaf_1904)
        for plek, waarde in sorted(waarden.items(), key=lambda paar: paar[0]):
            if reden := zetter.zet(plek, waarde):
                yield Overgeslagen(blad, plek, reden)
    for blad, berekend in opdracht.berekend.items():
        zetter = Zetter(boek.blad(blad), boek.opmaak, vanaf_1904=boek.vanaf_1904)
        for plek, getoond in sorted(berekend.items(), key=lambda paar: paar[0]):
            if reden := zetter.zet_getoond(plek, getoond):
                yield Overgeslagen(blad, plek, reden)
