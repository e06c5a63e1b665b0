"""HGW507."""

from collections.abc import Iterator

from hgw_excel.controle.klas import Klas
from hgw_excel.controle.register import Bevinding, klasregel
from hgw_excel.domein.melding import Ernst

VEEL = 4
"""From so many on it is more than the one who moved house."""


@klasregel("HGW507", "Veel kinderen met een datum bij van school op", Ernst.LET_OP)
def vertrokken(klas: Klas) -> Iterator[Bevinding]:
    """Bij vier of meer kinderen staat een datum bij van school op.

    Zo'n kind telt meteen niet meer mee, ook als de datum nog moet komen. Wie de laatste schooldag
    van groep 8 alvast invult, ziet de hele groep uit de tellingen verdwijnen.
    """
    if not klas.heeft("tblLeerlingen", "van_school_op"):
        return
    weg = [rij.i for rij in klas.inhoud.rijen("tblLeerlingen") if rij["van_school_op"]]
    if len(weg) >= VEEL:
        yield Bevinding(
            f"{len(weg)} kinderen hebben een datum bij van school op en tellen niet mee.",
            "Zijn ze er nog, maak die cellen dan leeg.",
            **klas.plek("tblLeerlingen", weg[0], "van_school_op"),
        )
