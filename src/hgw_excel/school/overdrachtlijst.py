"""overdracht.xlsx: the children about whom the handing over has something to tell, by name."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum
from io import BytesIO

from xlsxwriter import Workbook

from hgw_excel.bouwen.afdruk import VERSIENAAM
from hgw_excel.bouwen.palet import TAB_WERK
from hgw_excel.bouwen.stijlen import Stijlen
from hgw_excel.bouwen.werkblad import Werkblad
from hgw_excel.domein.leerling import Leerling, volgorde
from hgw_excel.school.overzicht.boeken import VASTE_DAG
from hgw_excel.school.overzicht.vel import Kolom, Vel
from hgw_excel.school.overzicht.voet import VERTROUWELIJK

LIJST = "overdracht.xlsx"
HULP = "Kijk deze kinderen na. Wie hier niet staat, nam alles mee: herkend aan het leerlingnummer."
NIEMAND = "Alle kinderen namen alles mee: herkend aan het leerlingnummer."


class Lot(Enum):
    """What is the matter with a child, with the sentence for the list."""

    ONZEKER = (
        "Niet zeker wie dit is: de naam komt vaker voor en een leerlingnummer ontbreekt. Er ging "
        "niets mee; in de oude klassenmap staat alles nog."
    )
    OP_NAAM = "Herkend aan de naam, want een leerlingnummer ontbreekt. Alles ging mee; klopt het?"
    NIEUW = "Niet gevonden in een oude klassenmap: nieuw op school. Er was niets om mee te nemen."
    BLIJFT = (
        "Staat niet in het nieuwe leerlingbestand: van school af. In de oude klassenmap staat "
        "alles nog."
    )


@dataclass(frozen=True, slots=True)
class Geval:
    """One child: what is the matter, and the files of its new and old class ('' for none)."""

    lot: Lot
    leerling: Leerling
    naar: str
    uit: str


KOLOMMEN = (
    Kolom("leerling", 26, stijl={"bold": True}),
    Kolom("leerlingnummer", 15),
    Kolom("leerjaar", 8.5, "midden"),
    Kolom("nieuwe klassenmap", 27),
    Kolom("oude klassenmap", 27),
    Kolom("wat er is", 52, "lang"),
)


def maak_lijst(gevallen: Sequence[Geval]) -> bytes:
    """Return the workbook: first who can't be told apart; the same children give the same bytes."""
    rijen = [_rij(geval) for geval in sorted(gevallen, key=_volgorde)]
    uit = BytesIO()
    boek = Workbook(uit, {"in_memory": True})
    boek.set_properties({"title": "Overdracht", "author": "", "created": VASTE_DAG})
    vel = Vel(boek, boek.add_worksheet("Overdracht", Werkblad), Stijlen(boek))
    vel.blad.set_tab_color(TAB_WERK)
    kop = vel.kop("Overdracht", HULP if rijen else NIEMAND)
    laatste = vel.tabel(
        "tblOverdracht", kop, KOLOMMEN, rijen, hoogte=20, filter_=True,
        nieuw_blok=lambda i: rijen[i][-1] != rijen[i - 1][-1],
    )  # fmt: skip
    vel.naam(VERSIENAAM, 0, 1)
    vel.vast(kop + 1, 2)
    vel.pagina(f"Overdracht · {VERTROUWELIJK}", gebied=(0, 1, laatste, len(KOLOMMEN)),
               liggend=True, kop_rij=kop)  # fmt: skip
    boek.close()
    return uit.getvalue()


def _volgorde(geval: Geval) -> tuple[object, ...]:
    return (list(Lot).index(geval.lot), geval.naar, geval.uit, volgorde(geval.leerling))


def _rij(geval: Geval) -> list[str | int | None]:
    kind = geval.leerling
    naam = " ".join(filter(None, (kind.roepnaam, kind.voorvoegsel, kind.achternaam)))
    nummer, jaar = kind.leerlingnummer, kind.leerjaar or None
    return [naam, nummer, jaar, geval.naar, geval.uit, geval.lot.value]
