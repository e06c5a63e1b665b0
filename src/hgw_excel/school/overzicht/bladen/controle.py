"""Controle: everything the check had to say, by file, with the remedy.

There are no links to the klassenmappen: a link would hold a folder of this computer.
"""

from hgw_excel.domein.melding import Melding
from hgw_excel.school.overzicht.gegevens import IbGegevens
from hgw_excel.school.overzicht.kenmerken import kenmerken
from hgw_excel.school.overzicht.register import ibblad
from hgw_excel.school.overzicht.vel import Kolom, Vel, Waarde
from hgw_excel.school.overzicht.voet import voet

KOLOMMEN = (
    Kolom("ernst", 11, stijl={"bold": True}),
    Kolom("bestand", 30, "lang"),
    Kolom("blad", 17, "lang"),
    Kolom("cel", 8, "midden"),
    Kolom("wat we zagen", 50, "lang"),
    Kolom("wat je kunt doen", 46, "lang"),
    Kolom("code", 9, "midden"),
)


@ibblad("Controle", plaats=80, rechts=True)
def controle(vel: Vel, gegevens: IbGegevens) -> None:
    """All meldingen of this run, the heaviest first."""
    cijfers = gegevens.cijfers
    rij = vel.kop("Controle", _hulp(len(gegevens.meldingen)))
    rij = kenmerken(vel, rij, "ib-overzicht", cijfers.school, kolom=3)
    vel.blad.set_row(rij, 6)
    rijen = [_rij(melding) for melding in gegevens.meldingen]
    laatste = vel.tabel("tblControle", rij + 1, KOLOMMEN, rijen, filter_=True)
    vel.vast(rij + 2, 2)
    vel.pagina(
        voet(cijfers, "controle", namen=True),
        gebied=(0, 1, laatste, len(KOLOMMEN)),
        liggend=True,
        kop_rij=rij + 1,
    )


def _hulp(aantal: int) -> str:
    if not aantal:
        return "De controle heeft niets gevonden."
    woord = "melding" if aantal == 1 else "meldingen"
    return f"{aantal} {woord}. Pas het aan in de klassenmap en voeg daarna opnieuw samen."


def _rij(melding: Melding) -> list[Waarde]:
    plek = (melding.bestand, melding.blad, melding.cel)
    return [str(melding.ernst), *plek, melding.zin, melding.doe, melding.code]
