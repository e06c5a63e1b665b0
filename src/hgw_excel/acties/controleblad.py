"""The sheet Controle: what the checks found in a class, one row each, what must be mended first."""

from collections.abc import Iterable, Mapping, Sequence

from hgw_excel.acties.voorstel import Voorstel, vervang_rijen
from hgw_excel.controle.klas import Klas
from hgw_excel.controle.nieuwe_waarden import is_vrij
from hgw_excel.controle.zinnen import keer, rij_aaneen
from hgw_excel.domein.melding import Ernst, Melding
from hgw_excel.schema.kolom import Waarde

TABEL = "tblControle"
KEYS = ("ernst", "blad", "cel", "zin", "doe", "code")
WOORDEN = {
    Ernst.AANPASSEN: ("keer aanpassen", "keer aanpassen"),
    Ernst.LET_OP: ("keer let op", "keer let op"),
    Ernst.TIP: ("tip", "tips"),
}
NIETS = "Er is niets gevonden."


def op_controle(klas: Klas, meldingen: Sequence[Melding]) -> Voorstel:
    """Return the change that puts these meldingen on Controle; what stood there goes.

    A melding about another file, such as school.toml, says which. Within an ernst the order stays.

    Args:
        meldingen: as `lees_klassenmap` and `vergelijk` give them.
    """
    nieuw = [_rij(klas, melding) for melding in op_ernst(meldingen)]
    bezet = [i for i in range(len(klas.inhoud.ruw.get(TABEL, ()))) if not is_vrij(klas, TABEL, i)]
    oud = range(max(bezet, default=-1) + 1)
    return Voorstel(vervang_rijen(klas, TABEL, oud, nieuw, KEYS), (tel_zin(meldingen),))


def op_ernst(meldingen: Iterable[Melding]) -> list[Melding]:
    """Return what must be mended first; within an ernst the order stays."""
    return sorted(meldingen, key=lambda melding: list(Ernst).index(melding.ernst))


def tel_zin(meldingen: Sequence[Melding]) -> str:
    """'2 keer aanpassen, 1 keer let op en 3 tips.'"""
    tellen = {ernst: sum(m.ernst is ernst for m in meldingen) for ernst in Ernst}
    delen = [keer(n, *WOORDEN[ernst]) for ernst, n in tellen.items() if n]
    return f"{rij_aaneen(delen)}." if delen else NIETS


def _rij(klas: Klas, melding: Melding) -> Mapping[str, Waarde]:
    elders = melding.bestand not in ("", klas.bestand)
    zin = f"{melding.bestand}: {melding.zin}" if elders else melding.zin
    velden = (str(melding.ernst), melding.blad, melding.cel, zin, melding.doe, melding.code)
    return dict(zip(KEYS, velden, strict=True))
