"""One class workbook, read: its values, and where each of them stands in the file."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import TypedDict

from hgw_excel.controle.inlezen import is_leeg
from hgw_excel.controle.structuur import Koppeling
from hgw_excel.controle.vergelijking import Formulecel, vergelijk_formules
from hgw_excel.domein.school import School
from hgw_excel.schema.inhoud import Inhoud, Rij, als_tekst
from hgw_excel.schema.kolom import Waarde
from hgw_excel.schema.ruw import Blad, Boek, cel_adres
from hgw_excel.schema.werkboek import Workbook


class Plaats(TypedDict):
    """What a `Bevinding` says of its place."""

    blad: str
    cel: str
    veld: str


@dataclass(frozen=True)
class Klas:
    """A klassenmap as everything after the checks sees it.

    Attributes:
        boek: the raw rows it was read from.
        inhoud: the values; row i of a table is row i of the file, empty rows included.
        ruw: the same with each cell as it stands, for comparing with what Excel computed.
        koppelingen: the columns of each table in the file.
        afgekeurd: cells whose value a check refused.
        herstel: the value a safe repair puts in a cell; ('', 0, naam) is a named cell.
    """

    boek: Boek
    werkboek: Workbook
    inhoud: Inhoud
    ruw: Inhoud
    koppelingen: Mapping[str, Koppeling]
    afgekeurd: frozenset[tuple[str, int, str]] = frozenset()
    herstel: Mapping[tuple[str, int, str], Waarde] = field(default_factory=dict)

    @property
    def bestand(self) -> str:
        """Bare file name."""
        return self.boek.bestand

    @property
    def sha256(self) -> str:
        """Hash of the file's bytes."""
        return self.boek.sha256

    @property
    def bladnamen(self) -> tuple[str, ...]:
        """Sheet names in order, as they are in the file."""
        return self.boek.bladen

    @property
    def school(self) -> School:
        """The settings it was read with."""
        return self.werkboek.school

    @property
    def leerjaren(self) -> tuple[int, ...]:
        """The leerjaren of the class."""
        return self.werkboek.leerjaren

    @property
    def groep(self) -> str:
        """Name of the class: '5-6'."""
        return self.kop("hgw_groep")

    @property
    def schooljaar(self) -> str:
        """'2026-2027', '' when it is not filled in."""
        return self.kop("hgw_schooljaar") or self.school.schooljaar

    @property
    def brin(self) -> str:
        """The number of the school, '' when it is not filled in."""
        return (self.kop("hgw_brin") or self.school.brin).upper()

    @property
    def schoolnaam(self) -> str:
        """The name of the school, '' when it is not filled in."""
        return self.kop("hgw_school") or self.school.naam

    @property
    def titel(self) -> str:
        """'Groep 5-6'."""
        naam = self.groep
        return naam[:1].upper() + naam[1:] if "groep" in naam.casefold() else f"Groep {naam}"

    def kop(self, naam: str) -> str:
        """Return a named cell as text."""
        return als_tekst(self.inhoud.kop(naam))

    def blad(self, tabel: str) -> Blad:
        """Return a table as it stands in the file."""
        return self.boek.tabellen[tabel]

    def tabellen(self) -> tuple[str, ...]:
        """Return the names of the tables of the schema that are in the file."""
        return tuple(self.koppelingen)

    def leerlingtabellen(self) -> tuple[str, ...]:
        """Return those with a row per pupil whose leerling_id can be read."""
        return tuple(
            naam
            for naam in self.koppelingen
            if self.werkboek.tabel(naam).rows == "leerling" and self.heeft(naam, "leerling_id")
        )

    def heeft(self, tabel: str, *keys: str) -> bool:
        """Tell whether all these columns are in the file."""
        koppeling = self.koppelingen.get(tabel)
        return koppeling is not None and all(key in koppeling.plaats for key in keys)

    def rij(self, tabel: str, i: int) -> int:
        """Return the row number on the sheet of data row `i`."""
        return self.blad(tabel).eerste_cel[0] + 2 + i

    def plek(self, tabel: str, i: int, key: str) -> Plaats:
        """Return sheet, cell and header of one value: what a `Bevinding` says of its place."""
        plaats = self.koppelingen[tabel].plaats.get(key)
        blad = self.blad(tabel)
        kolom = self.werkboek.tabel(tabel).column(key)
        cel = "" if plaats is None else blad.adres(i, plaats)
        return {"blad": blad.naam, "cel": cel, "veld": kolom.header}

    def kop_plek(self, tabel: str, key: str) -> Plaats:
        """Return the place of a column's header: what a `Bevinding` says of a whole column."""
        blad = self.blad(tabel)
        rij, kolom = blad.eerste_cel
        cel = cel_adres(rij, kolom + self.koppelingen[tabel].plaats[key])
        veld = self.werkboek.tabel(tabel).column(key).header
        return {"blad": blad.naam, "cel": cel, "veld": veld}

    def is_leeg(self, tabel: str, i: int) -> bool:
        """Tell whether nothing was typed in a row: no value and none in a formula column."""
        plaats = self.koppelingen[tabel].plaats
        rij, blad = self.blad(tabel).rijen[i], self.blad(tabel)
        return not any(
            not is_leeg(rij[plek]) and (i, plek) not in blad.formules for plek in plaats.values()
        )

    @cached_property
    def formulecellen(self) -> tuple[Formulecel, ...]:
        """The formula cells that are not as they should be."""
        return vergelijk_formules(self)

    def leerlingen(self) -> dict[str, Rij]:
        """Return the rows of Leerlingen that hold a pupil, by leerling_id; the first one counts."""
        rijen = [rij for rij in self.inhoud.rijen("tblLeerlingen") if rij["leerling_id"]]
        bezet = [rij for rij in rijen if rij.tekst("leerling") or rij.tekst("roepnaam")]
        return {rij.tekst("leerling_id"): rij for rij in reversed(bezet)}
