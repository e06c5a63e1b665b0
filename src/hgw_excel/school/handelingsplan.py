"""The form of a handelingsplan, made of what stands in the klassenmap."""

from datetime import date
from pathlib import Path

from hgw_excel.acties.handelingsplan import lopend_plan, vind_gebied, vind_kind
from hgw_excel.bouwen.druk import groep_tekst
from hgw_excel.bouwen.handelingsplan import Formulier, bouw_formulier
from hgw_excel.controle.klas import Klas
from hgw_excel.controle.zinnen import dag
from hgw_excel.domein.melding import KanNiet
from hgw_excel.schema.formules.weergave_feiten import aaneen, hoofdletter, tekst_in
from hgw_excel.schema.formules.weergave_kaart_feiten import blok
from hgw_excel.schema.gebied import Gebied
from hgw_excel.schema.inhoud import Rij
from hgw_excel.school.afdrukken import schrijf_afdrukken
from hgw_excel.school.controleren import controleer


def schrijf_formulier(
    pad: Path, uit: Path, datum: date, *, leerling: str, gebied: str, overschrijf: bool = False
) -> None:
    """Write the form of the plan that runs for a child and a gebied.

    Raises:
        KanNiet: there is no such plan, or the form can't be written.
    """
    gelezen = controleer([pad])
    if not gelezen.klassen:
        raise KanNiet(f"'{pad.name}' kan niet gelezen worden. Er is geen formulier gemaakt.")
    klas = gelezen.klassen[0]
    kind = vind_kind(klas, leerling)
    vak = vind_gebied(klas, kind, gebied)
    plan = lopend_plan(klas, kind, vak, datum)
    if plan is None:
        raise KanNiet("Er loopt geen handelingsplan voor dit kind, dus ook geen formulier.")
    inhoud = bouw_formulier(formulier(klas, kind, vak, plan))
    schrijf_afdrukken({uit: inhoud}, overschrijf=overschrijf)


def formulier(klas: Klas, kind: Rij, vak: Gebied, plan: Rij) -> Formulier:
    """Return what stands on the form of a row of Handelingsplannen."""
    overzicht = kind.zelfde("tblGroepsoverzicht")
    namen = ("hgw_leerkrachten",)
    delen = [groep_tekst(str(kind.leerjaar)), klas.schoolnaam, klas.schooljaar]
    return Formulier(
        naam=kind.tekst("leerling"),
        regel=aaneen([*delen, *(klas.kop(naam) for naam in namen)]),
        kop=aaneen([vak.naam, _dagen(plan)]),
        nu=_nu(kind, vak),
        goed=hoofdletter(tekst_in(overzicht, "stimulerend")),
        doel=hoofdletter(plan.tekst("doel")),
        aanpak=hoofdletter(plan.tekst("aanpak")),
        evaluatie=plan.tekst("evaluatie"),
        behaald=[str(woord) for woord in klas.werkboek.lijsten["behaald"]],
    )


def _nu(kind: Rij, vak: Gebied) -> str:
    """Return niveau, growth and % goed, as the Leerlingkaart tells it to parents."""
    feiten = blok(kind, vak)
    goed = kind.getal(f"{vak.sleutel}_goed") if kind.heeft(f"{vak.sleutel}_goed") else None
    methode = "" if goed is None else f"Toetsen van de methode: {goed:.0f}% goed."
    niveau = f"{vak.kort}: {feiten.nu}" if feiten.nu else ""
    return "\n".join(filter(None, (niveau, feiten.zin, methode)))


def _dagen(plan: Rij) -> str:
    delen = (("vanaf", plan["van"]), ("tot en met", plan["tot"]))
    return " ".join(f"{woord} {dag(wanneer)}" for woord, wanneer in delen
                    if isinstance(wanneer, date))  # fmt: skip
