"""What the rules for files look at: one workbook and what it says about itself."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property, lru_cache

from hgw_excel.domein.school import School
from hgw_excel.domein.school_json import school_uit_json
from hgw_excel.schema.inhoud import als_tekst
from hgw_excel.schema.klassenmap import VERSIE, klassenmap
from hgw_excel.schema.ruw import Boek, CelFout
from hgw_excel.schema.werkboek import Workbook

Schema = Callable[[School, tuple[int, ...]], Workbook]
_ONBRUIKBAAR = (
    ValueError, KeyError, IndexError, TypeError, AttributeError, ArithmeticError, RecursionError,
    StopIteration,
)  # fmt: skip
"""What settings that were changed by hand can raise when they are read or used."""


_KLASSEN = 16
"""How many schemas are kept: the classes of one school have the same settings."""


@dataclass(frozen=True)
class Bestandsvraag:
    """A workbook as read, and the School of the school folder when there is one."""

    boek: Boek
    gegeven: School | None = None
    schema: Schema = klassenmap

    @property
    def is_klassenmap(self) -> bool:
        """Tell whether it is a klassenmap that this version can read."""
        versie = self.boek.versie
        return self.boek.soort == "klassenmap" and versie is not None and versie <= VERSIE

    @cached_property
    def eigen_school(self) -> School | None:
        """The settings that the workbook carries, None when they can't be read."""
        try:
            return _school(self._instellingen)
        except _ONBRUIKBAAR:
            return None

    @cached_property
    def eigen(self) -> Workbook | None:
        """The schema by the workbook's own settings."""
        if self.eigen_school is None or not self.leerjaren:
            return None
        try:
            return _schema(self.schema, self._instellingen, self.leerjaren)
        except _ONBRUIKBAAR:
            return None

    @cached_property
    def werkboek(self) -> Workbook | None:
        """The schema to read with: by its own settings, else by those of the school folder."""
        return self.eigen or self._schema(self.gegeven)

    def _schema(self, school: School | None) -> Workbook | None:
        if school is None or not self.leerjaren:
            return None
        try:
            return self.schema(school, self.leerjaren)
        except _ONBRUIKBAAR:
            return None

    @cached_property
    def leerjaren(self) -> tuple[int, ...]:
        """The leerjaren of the class, ascending; () when they can't be read."""
        delen = self._tekst("hgw_leerjaren").replace(".", ",").replace(" ", "").split(",")
        jaren = {int(deel) for deel in delen if deel in set("12345678")}
        return tuple(sorted(jaren)) if len(jaren) == len(delen) else ()

    @cached_property
    def _instellingen(self) -> str:
        """The JSON, joined again where it was split over cells."""
        delen = [self._tekst("hgw_instellingen", strip=False)]
        while (naam := f"hgw_instellingen_{len(delen) + 1}") in self.boek.namen:
            delen.append(self._tekst(naam, strip=False))
        return "".join(delen)

    def _tekst(self, naam: str, *, strip: bool = True) -> str:
        cel = self.boek.namen.get(naam)
        if isinstance(cel, str):
            return cel.strip() if strip else cel
        return "" if isinstance(cel, CelFout) else als_tekst(cel)


@lru_cache(maxsize=_KLASSEN)
def _school(instellingen: str) -> School:
    return school_uit_json(instellingen)


@lru_cache(maxsize=_KLASSEN)
def _schema(schema: Schema, instellingen: str, leerjaren: tuple[int, ...]) -> Workbook:
    return schema(_school(instellingen), leerjaren)
