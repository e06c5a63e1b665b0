"""A working copy of what is typed in a class: change it freely, then ask what became different."""

from collections.abc import Iterator
from dataclasses import dataclass

from hgw_excel.acties.bagage import LEERLINGEN, getypt
from hgw_excel.controle.klas import Klas
from hgw_excel.schema.inhoud import als_tekst
from hgw_excel.schema.kolom import Waarde
from hgw_excel.schema.wijziging import Wijzigingen

Open = dict[str, Waarde]
"""A row that may be changed."""


@dataclass
class Kopie:
    """The typed rows of every table of a class, by table in the order of the file.

    Rows are only changed or added at the end, never taken away.
    """

    klas: Klas
    rijen: dict[str, list[Open]]
    koppen: dict[str, Waarde]

    @classmethod
    def van(cls, klas: Klas) -> "Kopie":
        """Return a copy of all that can be read in a class."""
        ruw = klas.inhoud.ruw
        rijen = {t: [getypt(klas, t, i) for i in range(len(ruw[t]))] for t in klas.tabellen()}
        return cls(klas, rijen, dict(klas.inhoud.kop_ruw))

    @property
    def leerlingen(self) -> list[Open]:
        """The rows of Leerlingen."""
        return self.rijen[LEERLINGEN]

    def per_kind(self) -> Iterator[str]:
        """Yield the tables with a row for each child, but Leerlingen itself."""
        return (t for t in self.klas.leerlingtabellen() if t != LEERLINGEN)

    def met_id(self) -> Iterator[str]:
        """Yield every table whose rows go by leerling_id."""
        return (t for t in self.rijen if self.klas.heeft(t, "leerling_id"))

    def van_id(self, tabel: str, leerling_id: Waarde) -> list[Open]:
        """Return the rows of one child in a table."""
        zoek = als_tekst(leerling_id).casefold()
        rijen = self.rijen[tabel]
        return [rij for rij in rijen if zoek and als_id(rij) == zoek]

    def neemt(self, tabel: str) -> frozenset[str]:
        """Return the keys of the columns in which something can be typed in this file."""
        if tabel not in self.rijen:
            return frozenset()
        kolommen = self.klas.werkboek.tabel(tabel).columns
        return frozenset(k.key for k in kolommen if k.role != "f" and self.klas.heeft(tabel, k.key))

    def wijzigingen(self) -> Wijzigingen:
        """Return what differs from the class."""
        cellen, erbij = {}, {}
        for tabel, rijen in self.rijen.items():
            aantal = len(self.klas.inhoud.ruw[tabel])
            for i, rij in enumerate(rijen[:aantal]):
                was = getypt(self.klas, tabel, i)
                for key in was.keys() | rij.keys():
                    if was.get(key) != rij.get(key):
                        cellen[tabel, i, key] = rij.get(key)
            if rijen[aantal:]:
                erbij[tabel] = rijen[aantal:]
        stond = self.klas.inhoud.kop_ruw
        koppen = {naam: nu for naam, nu in self.koppen.items() if stond.get(naam) != nu}
        return Wijzigingen(cellen, koppen, erbij)


def als_id(rij: Open) -> str:
    """Return the leerling_id of a row as ids are compared, '' without one."""
    return als_tekst(rij.get("leerling_id")).casefold()


def is_kind(rij: Open) -> bool:
    """Tell whether a row of Leerlingen holds a child: then someone typed a name."""
    return any(rij.get(key) for key in ("roepnaam", "achternaam", "leerling"))
