"""Drive a real LibreOffice in tests: one headless program a session, spoken to over UNO.

`kantoor` (a fixture in conftest.py) gives the running program; tests that use it run in one worker.
Type as a person does: `typ` goes through the program's own entry line, so a Dutch decimal comma
counts and protection holds. Validation is not held: only real keys do that.
"""

import contextlib
import csv
import os
import shutil
import signal
import subprocess
import sys
import tempfile
import time
import uuid
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from hgw_excel.schema.ruw import CelFout
from tests.gereedschap import ontbreekt

SOFFICE = Path("/usr/bin/soffice")
UNO = Path("/usr/lib/python3/dist-packages")
INSTALLEER = "apt-get install libreoffice-calc python3-uno libreoffice-l10n-nl poppler-utils"
STARTTIJD = 60
FOUTEN = {32767: "#N/A", 502: "#VALUE!", 503: "#NUM!", 519: "#VALUE!", 524: "#REF!", 525: "#NAME?"}
FOUTEN |= {532: "#DIV/0!", 521: "#NULL!"}

_INSTELLING = """<item oor:path="{pad}"><prop oor:name="{naam}" oor:op="fuse">\
<value>{waarde}</value></prop></item>"""
INSTELLINGEN = (
    ("/org.openoffice.Setup/L10N", "ooSetupSystemLocale", "nl-NL"),
    ("/org.openoffice.Setup/L10N", "ooLocale", "nl"),
    ("/org.openoffice.Office.Calc/Formula/Load", "OOXMLRecalcMode", "0"),
    ("/org.openoffice.Office.Common/Misc", "FirstRun", "false"),
    ("/org.openoffice.Office.Common/Misc", "ShowTipOfTheDay", "false"),
    ("/org.openoffice.Office.Recovery/AutoSave", "Enabled", "false"),
    ("/org.openoffice.Office.Common/Save/Document", "WarnAlienFormat", "false"),
)
"""Dutch, and always compute anew: stored values would hide a wrong formula."""


def _schrijf_profiel(map_: Path) -> None:
    """Write the settings of a fresh user."""
    regels = [_INSTELLING.format(pad=p, naam=n, waarde=w) for p, n, w in INSTELLINGEN]
    (map_ / "user").mkdir(parents=True)
    (map_ / "user" / "registrymodifications.xcu").write_text(
        '<?xml version="1.0" encoding="UTF-8"?>\n'
        '<oor:items xmlns:oor="http://openoffice.org/2001/registry">'
        f"{''.join(regels)}</oor:items>",
        encoding="utf-8",
    )


def _laad_uno(map_: Path) -> Any:
    """Return the module `uno` of the system, also inside a virtual environment.

    Only its two modules come on the path, not all that the system's Python has installed.
    """
    if "uno" not in sys.modules:
        for naam in ("uno.py", "unohelper.py"):
            (map_ / naam).symlink_to(UNO / naam)
        sys.path.append(str(map_))
    import uno  # type: ignore[import-not-found]
    import unohelper  # noqa: F401  # now, as the links are gone when the program stops

    return uno


_CSV = "Text - txt - csv (StarCalc)"
_ALS_GETOOND = "44,34,76,1,,0,false,true,true,false,false,-1"
"""Commas, quotes, UTF-8; numbers and dates as the cells show them; each sheet a file."""


class Document:
    """One open workbook."""

    def __init__(self, kantoor: "Kantoor", doc: Any) -> None:
        self._kantoor, self.uno = kantoor, doc

    @property
    def bladen(self) -> tuple[str, ...]:
        return tuple(self.uno.Sheets.ElementNames)

    def _cel(self, blad: str, cel: str) -> Any:
        return self.uno.Sheets.getByName(blad).getCellRangeByName(cel).getCellByPosition(0, 0)

    def typ(self, blad: str, cel: str, tekst: str) -> None:
        """Type a text in a cell as a person does: '151,5' is a number, '=' begins a formula."""
        doel, controller = self.uno.Sheets.getByName(blad), self.uno.CurrentController
        if not doel.IsVisible:
            raise ValueError(f"nobody can type on a hidden sheet: {blad!r}")
        controller.setActiveSheet(doel)
        controller.select(self._cel(blad, cel))
        self._kantoor.opdracht(controller.Frame, ".uno:EnterString", StringName=tekst)

    def plak(self, blad: str, cel: str, kolom: Sequence[str]) -> None:
        """Put texts below each other, as copied from elsewhere: numbers where they read as such."""
        doel = self._cel(blad, cel).CellAddress
        gebied = self.uno.Sheets.getByName(blad).getCellRangeByPosition(
            doel.Column, doel.Row, doel.Column, doel.Row + len(kolom) - 1
        )
        gebied.setDataArray(tuple((_gelezen(tekst),) for tekst in kolom))

    def wis(self, blad: str, gebied: str) -> None:
        """Clear values, texts, dates and formulas, as the Delete key does."""
        self.uno.Sheets.getByName(blad).getCellRangeByName(gebied).clearContents(1 | 2 | 4 | 16)

    def waarde(self, blad: str, cel: str) -> str | float | CelFout:
        """Return the value of a cell; '' when it is empty."""
        return _waarde(self._cel(blad, cel))

    def waarden(self, blad: str, gebied: str) -> tuple[tuple[str | float, ...], ...]:
        """Return a block of values at once; an error cell is None here."""
        return self.uno.Sheets.getByName(blad).getCellRangeByName(gebied).getDataArray()

    def tekst(self, blad: str, cel: str) -> str:
        """Return what the cell shows."""
        return self._cel(blad, cel).String

    def formule(self, blad: str, cel: str) -> str:
        """Return the formula in English, with semicolons: '=SUM(A1;B1)'."""
        return self._cel(blad, cel).Formula

    def herbereken(self) -> None:
        """Compute every formula anew."""
        self.uno.calculateAll()

    def bewaar(self, pad: Path) -> Path:
        """Save as .xlsx; the file that was opened stays as it was."""
        return self._schrijf(pad, "Calc MS Excel 2007 XML")

    def pdf(self, pad: Path, bladen: tuple[str, ...] | None = None) -> Path:
        """Print all visible sheets, or only these, with their print areas and page set-up."""
        alle = [self.uno.Sheets.getByName(naam) for naam in self.bladen]
        mee = [blad.IsVisible if bladen is None else blad.Name in bladen for blad in alle]
        with contextlib.ExitStack() as terug:
            terug.callback(_toon, alle, [blad.IsVisible for blad in alle])
            _toon(alle, mee)
            for blad in (blad for blad, aan in zip(alle, mee, strict=True) if not aan):
                if gebieden := blad.getPrintAreas():  # else a hidden sheet is printed all the same
                    terug.callback(blad.setPrintAreas, gebieden)
                    blad.setPrintAreas(())
            return self._schrijf(pad, "calc_pdf_Export")

    def getoond(self, pad: Path) -> dict[str, list[list[str]]]:
        """Return what every cell of every sheet shows, from A1 on, by way of csv beside `pad`."""
        self.uno.storeToURL(
            pad.absolute().as_uri(),
            self._kantoor.eigenschappen(FilterName=_CSV, FilterOptions=_ALS_GETOOND),
        )
        uit = {}
        for naam in self.bladen:
            with pad.with_name(f"{pad.stem}-{naam}.csv").open(encoding="utf-8", newline="") as bron:
                uit[naam] = list(csv.reader(bron))
        return uit

    def _schrijf(self, pad: Path, filter_: str) -> Path:
        pad.unlink(missing_ok=True)
        self.uno.storeToURL(
            pad.absolute().as_uri(), self._kantoor.eigenschappen(FilterName=filter_)
        )
        if not pad.is_file():
            raise RuntimeError(f"LibreOffice wrote nothing: {pad.name}")
        return pad

    def sluit(self) -> None:
        """Close without saving."""
        self.uno.close(True)


def _gelezen(tekst: str) -> str | float:
    try:
        return float(tekst)
    except ValueError:
        return tekst


def _toon(bladen: list[Any], zichtbaar: list[bool]) -> None:
    """Show first, hide then: one sheet must always be visible."""
    for blad, aan in sorted(zip(bladen, zichtbaar, strict=True), key=lambda paar: not paar[1]):
        blad.IsVisible = aan


def _waarde(cel: Any) -> str | float | CelFout:
    if fout := cel.getError():
        return CelFout(FOUTEN.get(fout, f"Err:{fout}"))
    soort = cel.Type.value
    if soort == "FORMULA":
        soort = "VALUE" if cel.FormulaResultType2 == 1 else "TEXT"
    return cel.Value if soort == "VALUE" else cel.String


class Kantoor:
    """A running LibreOffice with a user of its own."""

    def __init__(self, map_: Path) -> None:
        self.map = map_
        self._uno = _laad_uno(map_)
        _schrijf_profiel(map_ / "profiel")
        pijp = f"hgw{uuid.uuid4().hex}"
        self._proces = subprocess.Popen(
            [
                str(SOFFICE),
                f"-env:UserInstallation={(map_ / 'profiel').as_uri()}",
                f"--accept=pipe,name={pijp};urp;",
                *("--headless", "--norestore", "--nologo", "--nodefault", "--nolockcheck"),
            ],
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            start_new_session=True,
        )
        try:
            self._context = self._verbind(f"uno:pipe,name={pijp};urp;StarOffice.ComponentContext")
        except BaseException:
            self.stop()
            raise
        self._desktop = self._dienst("com.sun.star.frame.Desktop")
        self._dispatcher = self._dienst("com.sun.star.frame.DispatchHelper")

    def _verbind(self, adres: str) -> Any:
        """Return the other side's context, as soon as it answers."""
        lokaal = self._uno.getComponentContext()
        naam = "com.sun.star.bridge.UnoUrlResolver"
        zoeker = lokaal.ServiceManager.createInstanceWithContext(naam, lokaal)
        eind = time.monotonic() + STARTTIJD
        while True:
            with contextlib.suppress(
                self._uno.getClass("com.sun.star.connection.NoConnectException")
            ):
                return zoeker.resolve(adres)
            if self._proces.poll() is not None or time.monotonic() > eind:
                raise RuntimeError("LibreOffice does not start")
            time.sleep(0.1)

    def _dienst(self, naam: str) -> Any:
        return self._context.ServiceManager.createInstanceWithContext(naam, self._context)

    def eigenschappen(self, **waarden: Any) -> tuple[Any, ...]:
        """Return named values as UNO wants them."""
        return tuple(
            self._uno.createUnoStruct("com.sun.star.beans.PropertyValue", naam, 0, waarde, 0)
            for naam, waarde in waarden.items()
        )

    def opdracht(self, frame: Any, url: str, **waarden: Any) -> None:
        """Do what a menu entry does."""
        self._dispatcher.executeDispatch(frame, url, "", 0, self.eigenschappen(**waarden))

    def open(self, pad: Path) -> Document:
        """Open a workbook.

        Raises:
            RuntimeError: it can't be opened, or only to read: a stale lock file beside it.
        """
        url = pad.absolute().as_uri()
        doc = self._desktop.loadComponentFromURL(url, "_blank", 0, self.eigenschappen())
        if doc is None or not doc.supportsService("com.sun.star.sheet.SpreadsheetDocument"):
            raise RuntimeError(f"LibreOffice can't open {pad.name} as a workbook")
        if doc.isReadonly():
            doc.close(True)
            raise RuntimeError(f"LibreOffice opens {pad.name} only to read: is it locked?")
        return Document(self, doc)

    def stop(self) -> None:
        """End the program, by force when it does not go."""
        with contextlib.suppress(Exception):
            self._desktop.terminate()
        with contextlib.suppress(subprocess.TimeoutExpired):
            self._proces.wait(10)
        with contextlib.suppress(ProcessLookupError):
            os.killpg(self._proces.pid, signal.SIGKILL)
        self._proces.wait(10)


@contextlib.contextmanager
def start() -> Iterator[Kantoor]:
    """Run LibreOffice; without it the test is skipped, and fails under `CI`."""
    if not (SOFFICE.exists() and (UNO / "uno.py").exists()):
        ontbreekt(f"LibreOffice with its Python bridge is not installed: {INSTALLEER}")
    map_ = Path(tempfile.mkdtemp(prefix="hgw-kantoor-"))
    try:
        kantoor = Kantoor(map_)
        try:
            yield kantoor
        finally:
            kantoor.stop()
    finally:
        shutil.rmtree(map_, ignore_errors=True)
