"""HGW702."""

from collections.abc import Iterator, Sequence

from hgw_excel.controle.klas import Klas
from hgw_excel.controle.plangroepen import Plangroep, maat_van, plangroepen, plantabel
from hgw_excel.controle.register import Bevinding, klasregel
from hgw_excel.domein.doeltekst import lees_doel
from hgw_excel.domein.melding import Ernst
from hgw_excel.domein.plandoel import INTENSIEF, Maat, nodig
from hgw_excel.domein.school import NiveauSysteem
from hgw_excel.schema.gebied import Gebied


@klasregel("HGW702", "De doelen samen blijven onder de ambitie", Ernst.LET_OP)
def doel_onder_ambitie(klas: Klas) -> Iterator[Bevinding]:
    """De doelen van een leerjaar noemen samen te weinig kinderen voor de ambitie van de school.

    Geteld wordt wat in de doelen staat, zoals '4 van de 6 kinderen III of hoger', met de kinderen
    buiten de groepen die er al zijn; een lager doel voor intensief laat staan wie er al is. Staat
    er in een doel geen niveau, dan is er niets te zeggen.
    Bewust lager mag; dan past misschien de ambitie niet meer.
    """
    for gebied in klas.werkboek.gebieden:
        if not gebied.indelen or not klas.heeft(plantabel(gebied), "doel"):
            continue
        groepen = plangroepen(klas, gebied)
        for leerjaar in gebied.oud:
            ambitie = klas.school.ambitie(gebied.sleutel, leerjaar)
            hier = [groep for groep in groepen if groep.leerjaar == leerjaar and groep.kinderen]
            if ambitie is None or not hier:
                continue
            maat = maat_van(klas.school, gebied, leerjaar)
            genoemd = _genoemd(hier, maat, klas.school.systeem)
            moet = min(nodig([g.doelgroep for g in hier], maat), _haalbaar(hier, maat))
            if genoemd is not None and genoemd < moet:
                yield _bevinding(klas, gebied, hier[0], genoemd, moet, ambitie.niveau)


def _bevinding(
    klas: Klas, gebied: Gebied, groep: Plangroep, genoemd: int, moet: int, niveau: str
) -> Bevinding:
    procent = maat_van(klas.school, gebied, groep.leerjaar).procent
    return Bevinding(
        f"{gebied.naam} groep {groep.leerjaar}: met deze doelen {_wie(genoemd)} {niveau} "
        f"of hoger; voor de ambitie ({procent}%) zijn het er {moet}.",
        "Kan een groep hoger mikken? Bewust lager mag ook.",
        **klas.plek(plantabel(gebied), groep.rij.i, "doel"),
    )


def _wie(aantal: int) -> str:
    return "haalt 1 kind" if aantal == 1 else f"halen {aantal} kinderen"


def _genoemd(groepen: Sequence[Plangroep], maat: Maat, systeem: NiveauSysteem) -> int | None:
    """Return how many children the goals bring on the bound; None when one can't be counted."""
    som = 0
    for groep in groepen:
        er = sum(rang >= maat.grens for rang in groep.rangen)
        if not groep.aanpak:
            som += er
            continue
        doel = lees_doel(groep.rij.tekst("doel"), systeem)
        if doel is None:
            return None
        aantal = len(groep.kinderen) if doel.aantal is None else doel.aantal
        hoger = doel.rang > maat.grens
        lager = er if groep.aanpak == INTENSIEF else 0
        som += max(aantal, er) if hoger else aantal if doel.rang == maat.grens else lager
    return som


def _haalbaar(groepen: Sequence[Plangroep], maat: Maat) -> int:
    """Return how many children could be there: those in groups, and who is there already."""
    return sum(bool(g.aanpak) or rang >= maat.grens for g in groepen for rang in g.rangen)
