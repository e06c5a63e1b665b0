"""Which row and which column is which, also after someone sorted a table, or put rows in it.

A row is known by all that was typed in it, of which only a fingerprint is kept; else by its
leerling_id, where no other row has that. A column is known by its header, a sheet by its table.
"""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from hashlib import sha256
from typing import NamedTuple

from hgw_excel.bijwerken.opdracht import Celwaarde, Formule, Plek
from hgw_excel.controle.klas import Klas
from hgw_excel.excel import stapel
from hgw_excel.excel.bladen import Bladen
from hgw_excel.excel.groei import heel
from hgw_excel.excel.stand import DATUM, GETAL, LEEG, Stand, nummer, stand_van, te_zetten
from hgw_excel.excel.stapel import Beurt, Regel
from hgw_excel.lezen.bereik import Bereik, lees_bereik, lees_cel
from hgw_excel.schema.ruw import Blad, Cel, cel_adres

ID = "leerling_id"


def kenmerken(
    klas: Klas, ruw: Blad, cellen: Mapping[Plek, Celwaarde], erbij: int
) -> Iterator[Regel]:
    """Yield what each row and each column in which something changes is known by.

    Args:
        ruw: the table as it was read.
        cellen: what its cells get.
        erbij: how many rows it gets.
    """
    gebied = heel(ruw)
    gebied = gebied._replace(laatste_rij=gebied.laatste_rij + erbij)
    kop, links = ruw.eerste_cel
    plekken = [plek for plek in cellen if gebied.bevat(*plek)]
    for kolom in sorted({kolom for _, kolom in plekken}):
        tekst = ruw.koppen[kolom - links]
        yield stapel.merk(ruw.naam, cel_adres(kop, kolom), stapel.KOLOM, tekst, ruw.tabel)
    id_kolom = klas.koppelingen[ruw.tabel].plaats.get(ID)
    for rij in sorted({rij for rij, _ in plekken}):
        nieuw = {kolom - links: w for (op, kolom), w in cellen.items() if op == rij}
        wordt = _wordt(ruw, rij - kop - 1, nieuw)
        van = wordt.get(id_kolom, Stand(LEEG)) if id_kolom is not None else Stand(LEEG)
        met_kop = {ruw.koppen[j]: stand for j, stand in wordt.items()}
        afdruk = _afdruk(met_kop)
        yield stapel.merk(ruw.naam, cel_adres(rij, links), stapel.RIJ, afdruk, van.tekst)


def _wordt(ruw: Blad, i: int, nieuw: Mapping[int, Celwaarde]) -> dict[int, Stand]:
    """Return what is typed in a row after the change, by column; one below the table was empty."""
    oud: tuple[Cel, ...] = ruw.rijen[i] if i < len(ruw.rijen) else ()
    uit = {j: stand_van(cel) for j, cel in enumerate(oud) if (i, j) not in ruw.formules}
    uit |= {j: te_zetten(waarde) for j, waarde in nieuw.items() if not isinstance(waarde, Formule)}
    return {j: s for j, s in uit.items() if not isinstance(nieuw.get(j), Formule)}


def _afdruk(cellen: Mapping[str, Stand]) -> str:
    """Return a fingerprint of what is typed in a row, by header."""
    teksten = (
        f"{kop}\x1e{nummer(s) if s.soort in (GETAL, DATUM) else s.tekst}"
        for kop, s in cellen.items()
        if s.soort != LEEG
    )
    return sha256("\x1f".join(sorted(teksten)).encode("utf-8", "replace")).hexdigest()[:16]


class Tabel(NamedTuple):
    """A table as it stands now, with what is typed in each of its rows."""

    blad: str
    gebied: Bereik
    koppen: dict[int, str]
    getypt: dict[int, dict[str, Stand]]

    def id_van(self, rij: int) -> str:
        """Return the leerling_id of a row, '' when it has none."""
        return self.getypt[rij].get(ID, Stand(LEEG)).tekst


class Wegwijzer:
    """Tells where a cell of a turn is by now.

    Args:
        ter_plekke: nothing can have moved: Excel broke off the turn that is put back.
    """

    def __init__(self, bladen: Bladen, beurt: Beurt, *, ter_plekke: bool = False) -> None:
        self._bladen, self._namen = bladen, set(bladen.boek.sheet_names)
        self._bladnaam: dict[str, str] = {}
        self._rijen: dict[tuple[str, int], int | None] = {}
        self._kolommen: dict[tuple[str, int], int | None] = {}
        koppen = [regel for regel in beurt.regels if regel.soort == stapel.KOLOM]
        for blad in dict.fromkeys(regel.blad for regel in koppen if not ter_plekke):
            self._zoek(blad, [regel for regel in beurt.regels if regel.blad == blad])

    def blad(self, blad: str) -> str | None:
        """Return what a sheet is called now; None when it is gone."""
        naam = self._bladnaam.get(blad, blad)
        return naam if naam in self._namen else None

    def plek(self, blad: str, plek: Plek) -> tuple[str, Plek] | None:
        """Return where a cell is now; None when its sheet, row or column is not to be found."""
        nu, (rij, kolom) = self.blad(blad), plek
        if nu is None or (blad, rij) not in self._rijen or (blad, kolom) not in self._kolommen:
            return None if nu is None else (nu, plek)
        naar = self._rijen[blad, rij], self._kolommen[blad, kolom]
        return None if naar[0] is None or naar[1] is None else (nu, (naar[0], naar[1]))

    def rij(self, blad: str, rij: int) -> int | None:
        """Return where a row is now, None when it is not to be found."""
        return self._rijen.get((blad, rij), rij)

    def _zoek(self, blad: str, regels: list[Regel]) -> None:
        """Find the table of a sheet, and in it the columns and the rows."""
        per_soort: dict[str, list[tuple[Plek, Regel]]] = {stapel.KOLOM: [], stapel.RIJ: []}
        for regel in regels:
            plek = lees_cel(regel.cel) if regel.soort in per_soort else None
            if plek is not None:
                per_soort[regel.soort].append((plek, regel))
        kolommen = {plek[1]: regel.was.tekst for plek, regel in per_soort[stapel.KOLOM]}
        rijen = {plek[0]: regel for plek, regel in per_soort[stapel.RIJ]}
        tabel = self._tabel(per_soort[stapel.KOLOM][0][1].werd.tekst, blad)
        if tabel is None:
            self._kolommen |= {(blad, kolom): None for kolom in kolommen}
            self._rijen |= {(blad, rij): None for rij in rijen}
            return
        self._bladnaam[blad] = tabel.blad
        self._kolommen |= {(blad, k): _kolom(tabel, k, kop) for k, kop in kolommen.items()}
        gevonden = _rijen(tabel, rijen)
        self._rijen |= {(blad, rij): gevonden.get(rij) for rij in rijen}

    def _tabel(self, naam: str, blad: str) -> Tabel | None:
        """Return a table, first looked for on the sheet where it was."""
        boek = self._bladen.boek
        for waar in sorted(self._namen, key=lambda kandidaat: kandidaat != blad):
            for tabel in boek.sheets[waar].tables:
                gebied = lees_bereik(tabel.range.address) if tabel.name == naam else None
                if gebied is not None:
                    return _lees(self._bladen, waar, gebied)
        return None


def _lees(bladen: Bladen, blad: str, gebied: Bereik) -> Tabel:
    kop, *rijen = bladen[blad].rooster.rijen(gebied)
    koppen = {gebied.kolom + j: "" if cel is None else str(cel) for j, cel in enumerate(kop)}
    formules = bladen[blad].inhoud.formules
    getypt = {
        rij: {
            koppen[kolom]: stand_van(cel)
            for kolom, cel in enumerate(cellen, gebied.kolom)
            if (rij, kolom) not in formules
        }
        for rij, cellen in enumerate(rijen, gebied.rij + 1)
    }
    return Tabel(blad, gebied, koppen, getypt)


def _kolom(tabel: Tabel, toen: int, kop: str) -> int | None:
    """Return the column with a header; where more have it, the one that had it then."""
    nu = [kolom for kolom, tekst in tabel.koppen.items() if tekst == kop]
    return nu[0] if len(nu) == 1 else toen if toen in nu else None


def _rijen(tabel: Tabel, toen: Mapping[int, Regel]) -> dict[int, int]:
    """Return where rows are now that are still to be known.

    One without an id of its own, in which someone typed since, is where it was, if all others are.
    """
    op_afdruk, op_id = defaultdict(list), defaultdict(list)
    for rij, cellen in tabel.getypt.items():
        op_afdruk[_afdruk(cellen)].append(rij)
        op_id[tabel.id_van(rij)].append(rij)
    uit: dict[int, int] = {}
    for afdruk, gelijk in _groepen(toen, lambda regel: regel.was.tekst):
        nu = op_afdruk[afdruk]
        uit |= {rij: rij for rij in gelijk if rij in nu}
        elders = [rij for rij in nu if rij not in gelijk]
        uit |= zip((rij for rij in gelijk if rij not in nu), elders, strict=False)
    for id_, gelijk in _groepen(toen, lambda regel: regel.werd.tekst):
        if id_ and len(gelijk) == len(op_id[id_]) == 1:
            uit.setdefault(gelijk[0], op_id[id_][0])
    if all(rij == nu for rij, nu in uit.items()):
        uit |= {
            rij: rij
            for rij, regel in toen.items()
            if rij in tabel.getypt and tabel.id_van(rij) in ("", regel.werd.tekst)
        }
    return uit


def _groepen(
    rijen: Mapping[int, Regel], sleutel: Callable[[Regel], str]
) -> Iterable[tuple[str, list[int]]]:
    groepen = defaultdict(list)
    for rij in sorted(rijen):
        groepen[sleutel(rijen[rij])].append(rij)
    return groepen.items()
