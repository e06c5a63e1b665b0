"""One table part: where the table stands and what its calculated columns compute."""

from hgw_excel.bijwerken.boom import Deel, is_waar, q, zet
from hgw_excel.lezen.bereik import Bereik, lees_bereik
from hgw_excel.lezen.weigeringen import ONLEESBAAR, Geweigerd
from hgw_excel.schema.ruw import cel_adres

_KOLOM = f"{q('tableColumns')}/{q('tableColumn')}"


class Tabel:
    """A table that may grow.

    Attributes:
        naam: as formulas call it.
        heel: all of it, header and total row included.
        gegevens: the data rows only.

    Raises:
        Geweigerd: it does not say where it stands.
    """

    def __init__(self, deel: Deel) -> None:
        self.deel = deel
        wortel = deel.wortel
        heel = lees_bereik(wortel.get("ref", ""))
        if heel is None:
            raise Geweigerd(ONLEESBAAR)
        self.naam = wortel.get("displayName") or wortel.get("name", "")
        self.heel = heel
        self.heeft_totaal = wortel.get("totalsRowCount", "0") != "0"
        koprij = int(wortel.get("headerRowCount", "1") != "0")
        onder = heel.laatste_rij - self.heeft_totaal
        self.gegevens = heel._replace(rij=heel.rij + koprij, laatste_rij=onder)

    def kolomformules(self) -> dict[int, tuple[str, bool]]:
        """Return (text, is array) of each calculated column, by column of the sheet."""
        uit = {}
        for kolom, element in enumerate(self.deel.wortel.iterfind(_KOLOM), self.heel.kolom):
            formule = element.find(q("calculatedColumnFormula"))
            if formule is not None and formule.text:
                uit[kolom] = (formule.text, is_waar(formule, "array"))
        return uit

    def verleng(self, aantal: int) -> None:
        """Add rows at the end of the table's area and of its filter."""
        oud = self.heel
        self.heel = _langer(oud, aantal)
        self.gegevens = _langer(self.gegevens, aantal)
        zet(self.deel.wortel, "ref", adres(self.heel))
        filter_ = self.deel.wortel.find(q("autoFilter"))
        gebied = None if filter_ is None else lees_bereik(filter_.get("ref", ""))
        if filter_ is not None and gebied is not None and gebied.laatste_rij == oud.laatste_rij:
            filter_.set("ref", adres(_langer(gebied, aantal)))
        self.deel.veranderd = True


def adres(gebied: Bereik) -> str:
    """Return 'B7:F40', or 'B7' for one cell."""
    begin = cel_adres(gebied.rij, gebied.kolom)
    if gebied[:2] == gebied[2:]:
        return begin
    return f"{begin}:{cel_adres(gebied.laatste_rij, gebied.laatste_kolom)}"


def _langer(gebied: Bereik, aantal: int) -> Bereik:
    return gebied._replace(laatste_rij=gebied.laatste_rij + aantal)
