"""Who stands where on the Datamuur and the Groepjesblad, in Python.

Both put the children of one gebied in three blocks; what is left goes to a strip. A place is a
`code` (block times ten plus column) and a number from 1 within it, in class-list order.
"""

from dataclasses import dataclass, replace

from hgw_excel.schema.formules.weergave_feiten import te_delen, tekst_in, zelfde_tekst
from hgw_excel.schema.gebied import Gebied
from hgw_excel.schema.inhoud import Inhoud, Rij, als_tekst
from hgw_excel.schema.werkboek import Workbook

BASIS, EIGEN_LEERLIJN, BESPREKEN, MET_ANDER = 2, 4, 5, 6
"""Blocks 1-3 are the three groups; the others are parts of the strip."""

STIP = " •"


@dataclass(frozen=True, slots=True)
class Kind:
    """One child as a view shows it; `blok` is 0 for who has no aanpak in this gebied."""

    rij: Rij
    nummer: int
    eigen: bool
    blok: int
    kolom: int
    volg: int = 0
    tekst: str = ""

    @property
    def code(self) -> int:
        """Block and column in one number."""
        return self.blok * 10 + self.kolom

    @property
    def orde(self) -> int:
        """Class-list order; the row makes it unique."""
        return self.nummer * 1000 + self.rij.i + 1


def gekozen_gebied(inhoud: Inhoud, kop: str) -> Gebied | None:
    """Return the gebied that the drop-down `kop` holds."""
    naam = als_tekst(inhoud.kop(kop))
    return next((g for g in te_delen(inhoud) if naam and zelfde_tekst(g.kort, naam)), None)


def heeft_ambitie(werkboek: Workbook, gebied: Gebied) -> bool:
    """Tell whether the school set an ambition for this gebied in this class."""
    return any(werkboek.school.ambitie(gebied.sleutel, leerjaar) for leerjaar in gebied.oud)


def twee_leerjaren(werkboek: Workbook) -> bool:
    """Tell whether 'met ander leerjaar' means something in this class."""
    return len(werkboek.leerjaren) == 2


def kinderen(inhoud: Inhoud, kop: str) -> list[Kind]:
    """Return every row of tblIndeling as the view with drop-down `kop` places it."""
    return inhoud.onthoud(("kinderen", kop), lambda: _kinderen(inhoud, kop))


def _kinderen(inhoud: Inhoud, kop: str) -> list[Kind]:
    gebied = gekozen_gebied(inhoud, kop)
    alle = [_kind(rij, gebied, kop) for rij in inhoud.rijen("tblIndeling")]
    return [replace(kind, volg=_volg(kind, alle), tekst=_tekst(kind, gebied, kop)) for kind in alle]


def _kind(rij: Rij, gebied: Gebied | None, kop: str) -> Kind:
    leerling = rij.zelfde("tblLeerlingen")
    nummer = leerling.i + 1 if leerling else 0
    aanpak = aanpak_van(rij, gebied)
    if gebied is None or not aanpak:
        return Kind(rij, nummer, False, 0, 0)
    blok = _blok(rij.inhoud.werkboek, aanpak, kop)
    return Kind(rij, nummer, _eigen(rij, gebied), blok, _kolom(rij, gebied, aanpak, blok))


def aanpak_van(rij: Rij, gebied: Gebied | None) -> str:
    """Return the aanpak of a child who is here now."""
    if gebied is None or rij.leerjaar is None:
        return ""
    return tekst_in(rij, f"{gebied.sleutel}_aanpak")


def _blok(werkboek: Workbook, aanpak: str, kop: str) -> int:
    woorden = werkboek.school.aanpakken
    for blok, woord in enumerate(woorden.groepen, 1):
        if zelfde_tekst(aanpak, woord):
            return blok
    if zelfde_tekst(aanpak, woorden.met_ander_leerjaar) and twee_leerjaren(werkboek):
        return MET_ANDER if kop == "muur_gebied" else BASIS
    eigen = zelfde_tekst(aanpak, woorden.eigen_leerlijn) and kop == "muur_gebied"
    return EIGEN_LEERLIJN if eigen else BESPREKEN


def _kolom(rij: Rij, gebied: Gebied, aanpak: str, blok: int) -> int:
    if blok > 3:
        return 0
    if len(gebied.leerjaren) != 2:
        return 1
    eigen = 2 if rij.leerjaar == gebied.leerjaren[1] else 1
    ander = rij.inhoud.werkboek.school.aanpakken.met_ander_leerjaar
    return 3 - eigen if zelfde_tekst(aanpak, ander) else eigen


def _eigen(rij: Rij, gebied: Gebied) -> bool:
    keuze = rij.tekst(f"{gebied.sleutel}_keuze")
    voorstel = rij.tekst(f"{gebied.sleutel}_voorstel").replace("*", "")
    return bool(keuze) and not zelfde_tekst(keuze, voorstel)


def _volg(kind: Kind, alle: list[Kind]) -> int:
    if not kind.blok:
        return 0
    return sum(k.code == kind.code and k.orde <= kind.orde for k in alle)


def _tekst(kind: Kind, gebied: Gebied | None, kop: str) -> str:
    if gebied is None or not kind.blok:
        return ""
    naam = tekst_in(kind.rij, "leerling")
    if kop != "muur_gebied":
        return naam
    weergave = als_tekst(kind.rij.inhoud.kop("muur_weergave")).casefold()
    woord = {"namen": naam, "initialen": _initialen(kind.rij)}.get(weergave, str(kind.nummer))
    met_leerjaar = len(gebied.leerjaren) > 2 or (len(gebied.leerjaren) == 2 and kind.blok > 3)
    leerjaar = f" ({kind.rij.leerjaar})" if met_leerjaar else ""
    return woord + leerjaar + (STIP if kind.eigen else "")


def _initialen(rij: Rij) -> str:
    leerling = rij.zelfde("tblLeerlingen")
    letters = (tekst_in(leerling, key)[:1] for key in ("roepnaam", "achternaam"))
    return "".join(f"{letter}." for letter in letters if letter)


def in_blok(alle: list[Kind], blok: int) -> list[Kind]:
    """Return the children of a block, in class-list order."""
    return sorted((k for k in alle if k.blok == blok), key=lambda k: (k.kolom, k.orde))


def op_plek(alle: list[Kind], code: int, volg: int) -> str:
    """Return the text on one place, '' when it is free."""
    return next((k.tekst for k in alle if k.code == code and k.volg == volg), "")
