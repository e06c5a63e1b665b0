"""Look what this computer has for the buttons: everything the questions need, in one `Toestand`."""

import json
import os
import plistlib
import subprocess
from contextlib import suppress
from pathlib import Path
from typing import Any
from xml.parsers.expat import ExpatError

import hgw_excel
from hgw_excel import platform
from hgw_excel.acties.knoppen import knoppen
from hgw_excel.installatie import applescript
from hgw_excel.installatie.omgeving import python_van
from hgw_excel.installatie.opname_bestand import neem_bestand_op
from hgw_excel.installatie.toestand import MAC, WINDOWS, Beleid, Excel, Omgeving, Toestand
from hgw_excel.platform.windows import registerwaarde

GEVRAAGD = {
    "hgw-excel": "hgw_excel.excel.knop",
    "xlwings": "xlwings",
    "pywin32": "pythoncom",
    "appscript": "appscript",
}
"""What the buttons need, with what must be importable of it; a system has one of the last two."""

SECONDEN = 60
"""That Python may take for an answer: a virus scanner reads each file of a new one."""

VRAAG = """
import importlib, json, struct, sys
from importlib.metadata import version
pakketten = {}
for pakket, module in json.loads(sys.argv[1]).items():
    try:
        importlib.import_module(module)
        pakketten[pakket] = version(pakket)
    except Exception:
        pass
print(json.dumps({"python": "%d.%d.%d" % sys.version_info[:3], "bits": struct.calcsize("P") * 8,
                  "pakketten": pakketten}))
"""
"""Runs in the Python of the buttons, whichever version that is."""

_OFFICE = r"Microsoft\Office\16.0"
_BELEID = (
    r"HKCU\Software\Policies\Microsoft\Cloud\Office\16.0",
    rf"HKLM\Software\Policies\{_OFFICE}",
    rf"HKCU\Software\Policies\{_OFFICE}",
)
"""Where a school's settings for Office stand, the one that wins first."""

_EXCEL_EXE = r"HKLM\Software\Microsoft\Windows\CurrentVersion\App Paths\excel.exe"
_KLIK_EN_KLAAR = r"HKLM\Software\Microsoft\Office\ClickToRun\Configuration"
_OUTLOOK = rf"HKLM\Software\{_OFFICE}\Outlook"
_BITS = {"x86": 32, "x64": 64}
_DEFENDER = (
    r"HKLM\Software\Policies\Microsoft\Windows Defender\Windows Defender Exploit Guard\ASR\Rules"
)
REGEL = "d4f940ab-401b-4efc-aadc-ad5f3c50688a"
"""Defender's rule against programs that Office starts."""

_EXCEL_APP = Path("/Applications/Microsoft Excel.app/Contents/Info.plist")
_STARTMAP_MAC = (
    "Library/Group Containers/UBF8T346G9.Office/User Content.localized/Startup.localized/Excel"
)


def neem_op(pad: Path | None = None, *, in_excel: bool = False) -> Toestand:
    """Return what there is.

    Args:
        pad: of a klassenmap; what is said about it is what was saved.
        in_excel: whether a button asks.
    """
    return Toestand(
        systeem=platform.SYSTEEM,
        systeemnaam=_systeemnaam(),
        versie=hgw_excel.__version__,
        acties=frozenset(knoppen()),
        excel=_excel(),
        omgeving=_omgeving(),
        beleid=_beleid(),
        invoegtoepassing=_invoegtoepassing(),
        scripts=frozenset(_namen(applescript.map_())),
        bestand=neem_bestand_op(pad) if pad else None,
        in_excel=in_excel,
    )


def _systeemnaam() -> str:
    """Return 'Windows 11 (10.0.22631)', 'macOS 14.5' or ''."""
    import platform as computer

    if platform.SYSTEEM == MAC:
        return f"macOS {computer.mac_ver()[0]}".strip()
    if platform.SYSTEEM == WINDOWS:
        return f"Windows {computer.release()} ({computer.version()})"
    return ""


def _excel() -> Excel | None:
    if platform.SYSTEEM == WINDOWS:
        return _excel_windows()
    return _excel_mac() if platform.SYSTEEM == MAC else None


def _excel_windows() -> Excel | None:
    """Find Excel as Windows starts it: by the name of its program, or as the one for automation."""
    nummer = _tekst(r"HKCR\Excel.Application\CurVer").rpartition(".")[2]
    if not nummer and not _tekst(_EXCEL_EXE):
        return None
    soort = _tekst(_KLIK_EN_KLAAR, "Platform") or _tekst(_OUTLOOK, "Bitness")
    versie = _tekst(_KLIK_EN_KLAAR, "VersionToReport") or nummer
    return Excel(versie, _BITS.get(soort.lower(), 0))


def _excel_mac() -> Excel | None:
    try:
        gegevens = plistlib.loads(_EXCEL_APP.read_bytes())
    except (OSError, ValueError, ExpatError):
        return None
    return Excel(str(gegevens.get("CFBundleShortVersionString", "")), 64)


def _omgeving() -> Omgeving:
    map_ = platform.omgevingsmap()
    python = python_van(map_)
    excel_start = python.with_name("pythonw.exe") if platform.SYSTEEM == WINDOWS else python
    if not excel_start.exists():
        return Omgeving()
    antwoord = vraag_python(python)
    dlls = {naam for naam in _namen(map_) + _namen(python.parent) if naam.endswith(".dll")}
    if antwoord is None:
        return Omgeving(er=True, dlls=frozenset(dlls))
    return Omgeving(True, True, **antwoord, dlls=frozenset(dlls))


def vraag_python(python: Path) -> dict[str, Any] | None:
    """Ask a Python for its version, bits and packages; None when it gives no answer."""
    opdracht = (str(python), "-I", "-c", VRAAG, json.dumps(GEVRAAGD))
    stil = subprocess.DEVNULL
    with suppress(OSError, ValueError, LookupError, TypeError, subprocess.SubprocessError):
        gedaan = subprocess.run(
            opdracht, stdin=stil, stdout=subprocess.PIPE, stderr=stil,
            timeout=SECONDEN, check=True, creationflags=platform.zonder_venster(),
        )  # fmt: skip
        antwoord = json.loads(gedaan.stdout)
        return {naam: antwoord[naam] for naam in ("python", "bits", "pakketten")}
    return None


def _beleid() -> Beleid:
    eigen = rf"HKCU\Software\{_OFFICE}\Excel\Security"
    return Beleid(
        macros=_getal(_van_school(r"Excel\Security", "VBAWarnings")),
        macros_zelf=_getal(registerwaarde(eigen, "VBAWarnings")),
        internet=_getal(_van_school(r"Excel\Security", "blockcontentexecutionfrominternet")) == 1,
        vba_uit=_getal(_van_school("Common", "VBAOff")) == 1,
        programmas=_getal(registerwaarde(_DEFENDER, REGEL)),
    )


def _van_school(onder: str, naam: str) -> str | int | None:
    waarden = (registerwaarde(rf"{wortel}\{onder}", naam) for wortel in _BELEID)
    return next((waarde for waarde in waarden if waarde is not None), None)


def _getal(waarde: str | int | None) -> int | None:
    """Return a number of the registry; Defender writes its numbers as text."""
    with suppress(TypeError, ValueError):
        return int(waarde)  # type: ignore[arg-type]
    return None


def _tekst(sleutel: str, naam: str = "") -> str:
    waarde = registerwaarde(sleutel, naam)
    return waarde if isinstance(waarde, str) else ""


def _invoegtoepassing() -> bool:
    """Look in the folders of which Excel opens everything, where xlwings puts its add-in."""
    if platform.SYSTEEM == WINDOWS:
        map_ = Path(os.environ.get("APPDATA", ""), "Microsoft", "Excel", "XLSTART")
    else:
        map_ = Path.home() / _STARTMAP_MAC
    return "xlwings.xlam" in _namen(map_)


def _namen(map_: Path) -> list[str]:
    """Return the names of the files in a folder, none where there is no such folder."""
    with suppress(OSError):
        return os.listdir(map_)
    return []
