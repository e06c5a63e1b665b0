"""The button Handelingsplan beginnen: for the child in whose row the user stands."""

from functools import partial

from hgw_excel.acties.handelingsplan import (
    TABEL,
    lopend_plan,
    nieuw_handelingsplan,
    vind_gebied,
    vind_kind,
)
from hgw_excel.controle.klas import Klas
from hgw_excel.domein.melding import KanNiet
from hgw_excel.excel.plek import Actief, actief, ga_naar, gebied_van
from hgw_excel.excel.schrijven import Schrijver, doe
from hgw_excel.excel.sessie import Sessie
from hgw_excel.schema.gebied import Gebied
from hgw_excel.schema.inhoud import Rij

BLAD = "Handelingsplannen"
KIES_KIND = (
    "Ga eerst in de rij van een kind staan, bijvoorbeeld op Indeling, in een kolom van het "
    "vakgebied. Druk daarna op de knop."
)
KIES_VAK = (
    "Voor welk vakgebied? Ga in de rij van dit kind in een kolom van dat vakgebied staan, "
    "bijvoorbeeld op Indeling. Druk daarna op de knop."
)


def begin(sessie: Sessie) -> None:
    """Add a row for a child and a gebied; one that runs already is only shown.

    Raises:
        KanNiet: it is not clear for which child or gebied, with what to select.
    """
    klas = sessie.klas
    hier = actief(sessie.boek, klas)
    kind = _kind(klas, hier)
    vak = _gebied(klas, kind, hier)
    plan = lopend_plan(klas, kind, vak, sessie.datum)
    if plan is not None:
        plek = klas.plek(TABEL, plan.i, "doel")
        ga_naar(sessie.boek, (plek["blad"], plek["cel"]))
        sessie.vak.zeg(f"Voor {vak.kort} loopt al een plan; dat blijft zoals het is.")
        return
    actie = partial(nieuw_handelingsplan, leerling=kind.tekst("leerling"), gebied=vak.kort)
    doe(sessie, Schrijver(sessie.vak.titel, actie, (BLAD,)))


def _kind(klas: Klas, hier: Actief | None) -> Rij:
    if hier is None:
        raise KanNiet(KIES_KIND)
    if hier.rij.heeft("leerling_id"):
        kind = klas.inhoud.van("tblScores", hier.rij["leerling_id"])
        if kind is None or kind.leerjaar is None:
            raise KanNiet(KIES_KIND)
        return kind
    if not hier.tekst("leerling"):
        raise KanNiet(KIES_KIND)
    return vind_kind(klas, hier.tekst("leerling"))


def _gebied(klas: Klas, kind: Rij, hier: Actief | None) -> Gebied:
    gekozen = gebied_van(klas, hier) if hier else None
    mogelijk = [g for g in klas.werkboek.gebieden if g.indelen and kind.leerjaar in g.leerjaren]
    if gekozen is None and len(mogelijk) == 1:
        return mogelijk[0]
    if gekozen is None:
        raise KanNiet(KIES_VAK)
    return vind_gebied(klas, kind, gekozen.kort)
