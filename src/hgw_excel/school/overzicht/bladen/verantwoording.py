"""Verantwoording: from which files, norms and agreements these figures come."""

from collections.abc import Sequence

from hgw_excel.school.overzicht.gegevens import Bestand, Cijfers
from hgw_excel.school.overzicht.kenmerken import kenmerken
from hgw_excel.school.overzicht.register import schoolblad
from hgw_excel.school.overzicht.vel import Kolom, Vel, Waarde
from hgw_excel.school.overzicht.voet import voet

KOLOMMEN = (
    Kolom("bestand", 34, "lang"),
    Kolom("doet mee", 8, "midden"),
    Kolom("groep", 9, "midden"),
    Kolom("kinderen", 9, "aantal"),
    Kolom("sjabloon", 9, "midden"),
    Kolom("afspraken", 14, "midden", stijl={"font_size": 9}),
    Kolom("waarom niet, of de vingerafdruk (sha256)", 60, "lang", stijl={"font_size": 9}),
)
OP_EEN_PAGINA = 16
CODES_OP_REGEL = 8
GEEN_NORMEN = "Geen normtabel: het niveau komt uit het volgsysteem."


@schoolblad("Verantwoording", plaats=99, rechts=True)
def verantwoording(vel: Vel, cijfers: Cijfers) -> None:
    """Where the figures come from, and which workbooks do not count."""
    rij = vel.kop("Verantwoording", "Waar de cijfers vandaan komen, en wat er niet in zit.")
    rij = kenmerken(vel, rij, "schooloverzicht", cijfers.school)
    rij = _regels(vel, rij, "Normen", _normen(cijfers.bestanden))
    rij = _regels(vel, rij, "Afspraken", [_afspraken(cijfers.bestanden)])
    rij = _regels(vel, rij, "Controle", _meldingen(cijfers))
    rij = _regels(vel, rij, "Klassenmappen", [_meegedaan(cijfers)])
    rijen = [_rij(bestand) for bestand in cijfers.bestanden]
    vel.blad.set_row(rij, 6)
    laatste = vel.tabel("tblBestanden", rij + 1, KOLOMMEN, rijen)
    vel.pagina(
        voet(cijfers, "verantwoording"),
        gebied=(0, 1, laatste, len(KOLOMMEN)),
        liggend=True,
        hoog=int(len(rijen) <= OP_EEN_PAGINA),
    )


def _regels(vel: Vel, rij: int, titel: str, teksten: Sequence[str]) -> int:
    """A heading with lines below it; return the next free row."""
    vel.blad.set_row(rij, 22)
    vel.recept(rij, 1, titel, "titel", font_size=13)
    for i, tekst in enumerate(teksten, 1):
        vel.recept(rij + i, 1, tekst, "hulp")
    return rij + len(teksten) + 1


def _normen(bestanden: Sequence[Bestand]) -> list[str]:
    normen = sorted({norm for bestand in bestanden for norm in bestand.normen})
    return normen or [GEEN_NORMEN]


def _afspraken(bestanden: Sequence[Bestand]) -> str:
    merken = {bestand.afspraken for bestand in bestanden if not bestand.reden}
    if len(merken) > 1:
        return "Niet alle klassenmappen hebben dezelfde afspraken; zie de kolom 'afspraken'."
    return "Alle klassenmappen die meedoen hebben dezelfde afspraken."


def _meldingen(cijfers: Cijfers) -> list[str]:
    """'aanpassen: HGW312 2 keer, ...', a few codes on a line."""
    per_ernst: dict[str, list[str]] = {}
    for code, ernst, aantal in cijfers.meldingen:
        per_ernst.setdefault(ernst, []).append(f"{code} {aantal} keer")
    regels = [
        f"{ernst}: {', '.join(delen[i : i + CODES_OP_REGEL])}"
        for ernst, delen in per_ernst.items()
        for i in range(0, len(delen), CODES_OP_REGEL)
    ]
    return regels or ["Er zijn geen meldingen."]


def _meegedaan(cijfers: Cijfers) -> str:
    mee, gevonden = len(cijfers.groepen), cijfers.gevonden
    if mee == gevonden:
        return "De klas doet mee." if mee == 1 else f"Alle {gevonden} klassen doen mee."
    return f"{mee} van {gevonden} klassen {'doet' if mee == 1 else 'doen'} mee."


def _rij(bestand: Bestand) -> list[Waarde]:
    if bestand.reden:
        return [bestand.naam, "nee", None, None, None, None, bestand.reden]
    return [
        bestand.naam,
        "ja",
        bestand.groep,
        bestand.kinderen,
        bestand.versie,
        bestand.afspraken[:12],
        bestand.sha256,
    ]
