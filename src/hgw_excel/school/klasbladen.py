"""The pages of one class: a card per child, and the lists and walls for the teacher."""

from collections import Counter

from hgw_excel.bouwen.afdruk import Afdruk, Bladzijde
from hgw_excel.controle.klas import Klas
from hgw_excel.controle.oogst import oogst
from hgw_excel.controle.reeksen import klassikaal
from hgw_excel.domein.meting import beoordeel
from hgw_excel.schema.inhoud import Inhoud
from hgw_excel.school.overzicht.bladen.inhaallijst import INHALEN_OP, inhaalrijen
from hgw_excel.school.overzicht.vel import Kolom, Vel, Waarde
from hgw_excel.school.overzicht.voet import VERTROUWELIJK

KOLOMMEN = (
    Kolom("leerling", 24, stijl={"bold": True}),
    Kolom("leerjaar", 9, "midden"),
    Kolom("toets", 26),
    Kolom("moment", 9, "midden"),
    Kolom("waarom", 18),
    INHALEN_OP,
)
REGEL_HOOG = 22
"""Points: room to write a date."""

NIEMAND = "Niemand hoeft een toets in te halen."
WIE = "Wie nog een toets moet maken. Vrijgesteld? Noteer dan 'vrij' op het blad Scores."


def kaarten_te_maken(inhoud: Inhoud) -> tuple[list[str], int]:
    """Return the names to make a card for, and how many children share theirs with another.

    A card finds its child by the name: of two alike nobody knows whose agreements are whose.
    """
    hier = [rij for rij in inhoud.rijen("tblScores") if rij.leerjaar is not None]
    keer = Counter(rij.tekst("leerling").casefold() for rij in hier)
    namen = [naam for rij in hier if keer[(naam := rij.tekst("leerling")).casefold()] == 1 and naam]
    return namen, len(hier) - len(namen)


def kaartenboek(klas: Klas, namen: list[str], voor: str) -> bytes:
    """Return the workbook with a Leerlingkaart per child, in the order of the class list."""
    afdruk = Afdruk(f"Leerlingkaarten {voor}")
    for naam in namen:
        keuzes: dict[str, str] = {"kaart_leerling": naam, "kaart_voor": voor}
        afdruk.weergave(klas.inhoud, Bladzijde(naam, "Leerlingkaart", keuzes))
    return afdruk.klaar()


def bladenboek(klas: Klas, *, alles: bool) -> bytes:
    """Return the workbook with the Inhaallijst; with `alles` the other views of the class too."""
    afdruk = Afdruk(f"Bladen {klas.titel}")
    _inhaallijst(afdruk, klas)
    if alles:
        _weergaven(afdruk, klas)
    return afdruk.klaar()


def _inhaallijst(afdruk: Afdruk, klas: Klas) -> None:
    school = klassikaal(klas.school)
    metingen = oogst(klas.inhoud, school, klas.afgekeurd, klas.groep, met_groei=False)
    rijen: list[list[Waarde]] = [
        [*rij, None] for rij in inhaalrijen(klas.school, beoordeel(metingen, school))
    ]
    vel = Vel(afdruk.boek, afdruk.blad("Inhaallijst"), afdruk.stijlen)
    rij = vel.kop(f"Inhaallijst {klas.titel.lower()}", WIE if rijen else NIEMAND)
    laatste = vel.tabel("tblInhaallijst", rij, KOLOMMEN, rijen, hoogte=REGEL_HOOG)
    vel.vast(rij + 1, 2)
    delen = (VERTROUWELIJK, klas.schoolnaam, klas.schooljaar, "inhaallijst")
    voet = " · ".join(filter(None, delen))
    vel.pagina(voet, gebied=(0, 1, laatste, len(KOLOMMEN)), kop_rij=rij)


def _weergaven(afdruk: Afdruk, klas: Klas) -> None:
    afdruk.weergave(klas.inhoud, Bladzijde("Invalkaart", "Invalkaart"))
    gebieden = [gebied.kort for gebied in klas.werkboek.gebieden if gebied.indelen]
    for kort in gebieden:
        keuzes = {"groepjes_gebied": kort}
        afdruk.weergave(klas.inhoud, Bladzijde(f"Groepjes {kort}", "Groepjesblad", keuzes))
    for kort in gebieden:
        muur = {"muur_gebied": kort}
        afdruk.weergave(klas.inhoud, Bladzijde(f"Datamuur {kort}", "Datamuur", muur))
