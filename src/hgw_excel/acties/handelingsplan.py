"""A handelingsplan for one child: a row on Handelingsplannen, begun with what is known already."""

from datetime import date

from hgw_excel.acties.voorstel import Voorstel
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
        leerling: its name as it stands on the sheets.
        gebied: name, short name or key.

    Raises:
        KanNiet: no such child or gebied here, or more than one child is called so.
    """
    kind = vind_kind(klas, leerling)
    vak = vind_gebied(klas, kind, gebied)
    if lopend_plan(klas, kind, vak, datum) is not None:
        return Voorstel(regels=(f"Voor {vak.kort} loopt al een plan; dat blijft zoals het is.",))
    rij = _rij(klas, school, datum, kind, vak)
    gevuld = [woord for woord in ("doel", "aanpak") if rij[woord]]
    uit = " en ".join(gevuld) + " komen uit het groepsoverzicht" if gevuld else "nog zonder doel"
    if len(gevuld) == 1:
        uit = f"{gevuld[0]} komt uit het groepsoverzicht"
    regel = f"Nieuw handelingsplan {vak.kort}: {uit}. Lees het na en vul aan."
    return Voorstel(Wijzigingen(rijen={TABEL: [rij]}), (regel,))


def vind_kind(klas: Klas, leerling: str) -> Rij:
    """Return the row on Scores of the child that is called so and is here now.

    A roepnaam will do when only one child has it.

    Raises:
        KanNiet: none or more than one; other names are not told.
    """
    gezocht = " ".join(leerling.split()).casefold()
    hier = [rij for rij in klas.inhoud.rijen("tblScores") if rij.leerjaar is not None]
    gevonden = [rij for rij in hier if rij.tekst("leerling").casefold() == gezocht]
    gevonden = gevonden or [rij for rij in hier if _roepnaam(rij) == gezocht]
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


def _roepnaam(rij: Rij) -> str:
    kind = rij.zelfde("tblLeerlingen")
    return kind.tekst("roepnaam").casefold() if kind else ""


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
    return {
        "leerling": kind.tekst("leerling"),
        "vakgebied": vak.kort,
        "doel": overzicht.tekst("doel") or None if overzicht else None,
        "aanpak": _aanpak(overzicht) or None if overzicht else None,
        "van": van,
        "tot": tot,
    }


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
