"""A handelingsplan for one child: a row on Handelingsplannen, begun with what is known already."""

from collections.abc import Iterator, Mapping
from datetime import date

from hgw_excel.acties.voorstel import Voorstel
from hgw_excel.controle.citaat import plat
from hgw_excel.controle.klas import Klas
from hgw_excel.domein.melding import KanNiet
from hgw_excel.domein.school import Periode, School
from hgw_excel.schema.gebied import Gebied
from hgw_excel.schema.inhoud import Rij
from hgw_excel.schema.kolom import Waarde
from hgw_excel.schema.wijziging import Wijzigingen

TABEL, OVERZICHT = "tblHandelingsplannen", "tblGroepsoverzicht"
WERKT = "wat al werkt: "


def nieuw_handelingsplan(
    klas: Klas, school: School, datum: date, *, leerling: str, gebied: str
) -> Voorstel:
    """Return one new row for a child and a vakgebied; a plan that runs already stays as it is.

    Args:
        leerling: its name as it stands on the sheets; 'Cagla' will do for 'Çağla'.
        gebied: name, short name or key.

    Raises:
        KanNiet: no such child or gebied here, or more than one child is called so.
    """
    kind = vind_kind(klas, leerling)
    vak = vind_gebied(klas, kind, gebied)
    if lopend_plan(klas, kind, vak, datum) is not None:
        return Voorstel(regels=(f"Voor {vak.kort} loopt al een plan; dat blijft zoals het is.",))
    rij = _rij(klas, school, datum, kind, vak)
    return Voorstel(Wijzigingen(rijen={TABEL: [rij]}), tuple(_regels(rij, _doel(kind), vak)))


def _regels(rij: Mapping[str, Waarde], doel: str, vak: Gebied) -> Iterator[str]:
    """Yield what the plan begins with, and what it lacks."""
    gevuld = [woord for woord in ("doel", "aanpak") if rij[woord]]
    uit = " en ".join(gevuld) + " komen uit het groepsoverzicht" if gevuld else "nog zonder doel"
    if len(gevuld) == 1:
        uit = f"{gevuld[0]} komt uit het groepsoverzicht"
    yield f"Nieuw handelingsplan {vak.kort}: {uit}. Lees het na en vul aan."
    if doel and not rij["doel"]:
        yield "Het doel op het groepsoverzicht gaat over een ander vak; typ hier zelf een doel."
    if rij["tot"] is None:
        yield "Er is nog geen einddatum; typ die zelf."


def vind_kind(klas: Klas, leerling: str) -> Rij:
    """Return the row on Scores of the child that is called so and is here now.

    A roepnaam will do when only one child has it, and letters without their marks when no other
    child is called so with them.

    Raises:
        KanNiet: none or more than one; other names are not told.
    """
    gezocht = " ".join(leerling.split())
    hier = [rij for rij in klas.inhoud.rijen("tblScores") if rij.leerjaar is not None]
    gevonden: list[Rij] = []
    for vorm in (str.casefold, plat):
        for naam in (_naam, _roepnaam):
            gevonden = gevonden or [rij for rij in hier if vorm(naam(rij)) == vorm(gezocht)]
    if not gezocht or not gevonden:
        raise KanNiet(
            "Dit kind staat niet in deze klas. Typ de naam zoals die op het blad Leerlingen staat, "
            "in de kolom leerling."
        )
    if len(gevonden) > 1:
        raise KanNiet(
            f"{len(gevonden)} kinderen heten zo. Typ de naam zoals die op het blad Leerlingen "
            "staat, in de kolom leerling; daar heeft elk kind een eigen naam."
        )
    return gevonden[0]


def _naam(rij: Rij) -> str:
    return rij.tekst("leerling")


def _roepnaam(rij: Rij) -> str:
    kind = rij.zelfde("tblLeerlingen")
    return kind.tekst("roepnaam") if kind else ""


def vind_gebied(klas: Klas, kind: Rij, gebied: str) -> Gebied:
    """Return the gebied that is called so and that the leerjaar of the child has.

    Raises:
        KanNiet: there is none, with those there are.
    """
    gezocht = " ".join(gebied.split()).casefold()
    mogelijk = [g for g in klas.werkboek.gebieden if g.indelen and kind.leerjaar in g.leerjaren]
    for vak in mogelijk:
        if gezocht in {vak.kort.casefold(), vak.naam.casefold(), vak.sleutel.casefold()}:
            return vak
    namen = ", ".join(vak.kort for vak in mogelijk) or "geen"
    raise KanNiet(
        f"'{gebied}' is hier geen vakgebied van groep {kind.leerjaar}. Kies uit: {namen}."
    )


def lopend_plan(klas: Klas, kind: Rij, vak: Gebied, datum: date) -> Rij | None:
    """Return the last plan of the child for a gebied that has not ended; None without one."""
    naam = kind.tekst("leerling").casefold()
    plannen = [
        rij
        for rij in klas.inhoud.rijen(TABEL)
        if rij.tekst("leerling").casefold() == naam
        and rij.tekst("vakgebied").casefold() == vak.kort.casefold()
        and not rij.tekst("behaald")
        and not _voorbij(rij["tot"], datum)
    ]
    return plannen[-1] if plannen else None


def _voorbij(tot: Waarde, datum: date) -> bool:
    return isinstance(tot, date) and tot < datum


def _rij(klas: Klas, school: School, datum: date, kind: Rij, vak: Gebied) -> dict[str, Waarde]:
    overzicht = kind.zelfde(OVERZICHT)
    van, tot = _dagen(_periode(klas, school), datum)
    doel = _doel(kind)
    return {
        "leerling": kind.tekst("leerling"),
        "vakgebied": vak.kort,
        "doel": doel if doel and school.planzinnen.past(doel, vak.sleutel) else None,
        "aanpak": _aanpak(overzicht) or None if overzicht else None,
        "van": van,
        "tot": tot,
    }


def _doel(kind: Rij) -> str:
    """Return the goal of the child on the Groepsoverzicht; nobody wrote for which gebied it is."""
    overzicht = kind.zelfde(OVERZICHT)
    return overzicht.tekst("doel") if overzicht else ""


def _aanpak(overzicht: Rij) -> str:
    behoeften, werkt = overzicht.tekst("onderwijsbehoeften"), overzicht.tekst("wat_werkt")
    return "; ".join(filter(None, (behoeften, f"{WERKT}{werkt}" if werkt else "")))


def _periode(klas: Klas, school: School) -> Periode | None:
    nummer = klas.kop("hgw_periode")
    return next((p for p in school.periodes if str(p.nummer) == nummer), None)


def _dagen(periode: Periode | None, datum: date) -> tuple[date, date | None]:
    """Return the days of the period, from today on when it has begun."""
    if periode is None or periode.tot is None or periode.tot < datum:
        return datum, None
    return max(filter(None, (periode.van, datum))), periode.tot
