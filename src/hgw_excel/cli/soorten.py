"""What may stand behind an option: paths, dates, leerjaren and numbers, refused in Dutch."""

import re
from datetime import date
from pathlib import Path

from hgw_excel.cli.nederlands import click

_DATUM = re.compile(r"(?:(\d{4})-(\d{1,2})-(\d{1,2})|(\d{1,2})[-/](\d{1,2})[-/](\d{4}))")
_LEERJAREN = re.compile(r"[1-8]([-,/ ][1-8])*")


class Pad(click.Path):
    """A path; an empty one is refused, because it would mean the current folder."""

    def __init__(self, **eisen: object) -> None:
        super().__init__(path_type=Path, **eisen)
        self.metavar = "PAD" if self.dir_okay and self.file_okay else self.name.upper()

    def convert(
        self, value: object, param: click.Parameter | None, ctx: click.Context | None
    ) -> Path:
        """Return the path."""
        _eis_iets(self, value, param, ctx)
        return super().convert(value, param, ctx)


class Schoolmap(Pad):
    """The school's folder, or the .toml file in it: both name the same agreements."""

    def __init__(self) -> None:
        super().__init__(exists=True, file_okay=False)

    def convert(
        self, value: object, param: click.Parameter | None, ctx: click.Context | None
    ) -> Path:
        """Return the folder or the file."""
        pad = Path(str(value))
        if pad.suffix.lower() == ".toml" and pad.is_file():
            return pad
        return super().convert(value, param, ctx)


class Zoekpad(click.ParamType):
    """A file, folder or pattern as it was typed; an empty one would mean the current folder."""

    name = "pad"
    metavar = "PAD"

    def convert(
        self, value: object, param: click.Parameter | None, ctx: click.Context | None
    ) -> str:
        """Return the text."""
        _eis_iets(self, value, param, ctx)
        return str(value)


def _eis_iets(
    soort: click.ParamType,
    waarde: object,
    param: click.Parameter | None,
    ctx: click.Context | None,
) -> None:
    if not str(waarde).strip():
        soort.fail("er staat niets.", param, ctx)


class Datum(click.ParamType):
    """A day, as 2026-02-04 or 4-2-2026."""

    name = "datum"
    metavar = "DATUM"

    def convert(
        self, value: object, param: click.Parameter | None, ctx: click.Context | None
    ) -> date:
        """Return the day."""
        if isinstance(value, date):
            return value
        delen = _DATUM.fullmatch(str(value).strip())
        try:
            jaar, maand, dag, dag2, maand2, jaar2 = delen.groups() if delen else ("",) * 6
            return date(int(jaar or jaar2), int(maand or maand2), int(dag or dag2))
        except ValueError:
            self.fail(f"'{value}' is geen datum. Typ 2026-02-04 of 4-2-2026.", param, ctx)


class Leerjaren(click.ParamType):
    """Leerjaren as a school writes them: 5, 5/6 or 5,6; a dash is a range, so 3-5 holds 4."""

    name = "leerjaren"
    metavar = "LEERJAREN"

    def convert(
        self, value: object, param: click.Parameter | None, ctx: click.Context | None
    ) -> tuple[int, ...]:
        """Return the leerjaren, ascending and once each."""
        if isinstance(value, tuple):
            return value
        tekst = re.sub(r"\s*([-,/])\s*", r"\1", str(value).strip())
        if not _LEERJAREN.fullmatch(tekst):
            self.fail(f"'{value}' zijn geen leerjaren. Typ 5, 5,6 of 3-5.", param, ctx)
        return tuple(sorted({jaar for deel in re.split("[,/ ]", tekst) for jaar in _reeks(deel)}))


def _reeks(deel: str) -> range:
    """'3-5' -> 3, 4, 5; '5-3' is the same."""
    jaren = [int(jaar) for jaar in deel.split("-")]
    return range(min(jaren), max(jaren) + 1)


class Aantal(click.ParamType):
    """A whole number between two bounds."""

    name = "aantal"
    metavar = "GETAL"

    def __init__(self, minimum: int, maximum: int) -> None:
        self.minimum = minimum
        self.maximum = maximum

    def convert(
        self, value: object, param: click.Parameter | None, ctx: click.Context | None
    ) -> int:
        """Return the number."""
        tekst = str(value).strip()
        if not re.fullmatch(r"\d{1,9}", tekst, re.ASCII):
            self.fail(f"'{value}' is geen heel getal.", param, ctx)
        if not self.minimum <= int(tekst) <= self.maximum:
            self.fail(
                f"{tekst} kan niet. Kies {self.minimum} tot en met {self.maximum}.", param, ctx
            )
        return int(tekst)


class Naamwissel(click.ParamType):
    """An old and a new name, with = between them."""

    name = "naam"
    metavar = "'OUD=NIEUW'"

    def convert(
        self, value: object, param: click.Parameter | None, ctx: click.Context | None
    ) -> tuple[str, str]:
        """Return both names."""
        if isinstance(value, tuple):
            return value
        oud, teken, nieuw = (deel.strip() for deel in str(value).partition("="))
        if not (oud and teken and nieuw):
            self.fail("zet een = tussen de oude en de nieuwe naam: 'Fleur=Fleur B.'.", param, ctx)
        return oud, nieuw
